"""What stands in `deploy/` fits the line: metrics, alarms, checks, routes, and what systemd and Compose understand."""

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from bot.checks import here, outside
from bot.clock import WallClock
from bot.metrics import Instruments, MetricsPage
from storage.database import Database
from tests import databases
from tests.test_docs import PAPERS, SERVICE, rows

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
OPERATIONS = PAPERS["docs/operations.md"]
#: Given by Prometheus itself, and by its client of the process that it is in.
GIVEN = {"up"}
METRIC = re.compile(r"\b(?:roost_[a-z_]+|process_[a-z_]+|up)\b")
ENDS = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count"), "gauge": ("",)}


def text(name: str) -> str:
    return (DEPLOY / name).read_text(encoding="utf-8")


@cache
def rules() -> list[dict[str, Any]]:
    (group,) = yaml.safe_load(text("prometheus/rules.yml"))["groups"]
    found: list[dict[str, Any]] = group["rules"]
    return found


@cache
def panels() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(text("grafana/roost.json"))["panels"]
    return found


def asked() -> dict[str, str]:
    """Every expression, by where it stands."""
    on_the_wall = {
        f"panel {panel['title']} {target['refId']}": target["expr"] for panel in panels() for target in panel["targets"]
    }
    return on_the_wall | {rule["alert"]: rule["expr"] for rule in rules()}


@pytest.fixture
async def measured(tmp_path: Path) -> dict[str, str]:
    """Every name that a line just opened has on its page, with its kind."""
    databases.migrate(tmp_path / "roost.db")
    database = await Database.open(tmp_path / "roost.db")
    page = await MetricsPage(database, [], Instruments(), WallClock()).text()
    await database.close()
    families = list(text_string_to_metric_families(page))
    return {f"{family.name}{end}": family.type for family in families for end in ENDS.get(family.type, ())}


async def test_every_metric_that_is_asked_for_is_measured(measured: dict[str, str]) -> None:
    unknown = {where: set(METRIC.findall(expr)) - measured.keys() - GIVEN for where, expr in asked().items()}
    assert {where: names for where, names in unknown.items() if names} == {}


async def test_every_metric_of_the_line_is_shown_on_the_wall(measured: dict[str, str]) -> None:
    shown = set(METRIC.findall(" ".join(target["expr"] for panel in panels() for target in panel["targets"])))
    ours = {re.sub(r"_(bucket|sum|count)$", "", name) for name in measured if name.startswith("roost_")}
    assert ours - {re.sub(r"_(bucket|sum|count)$", "", name) for name in shown} == set()


async def test_counters_are_asked_for_their_growth_and_gauges_as_they_stand(measured: dict[str, str]) -> None:
    for where, expr in asked().items():
        for name in METRIC.findall(expr):
            grows = re.search(rf"\b(rate|increase)\({name}(\{{[^}}]*\}})?\[", expr) is not None
            assert grows == (measured.get(name) in ("counter", "histogram")), f"{where}: {name}"


@pytest.mark.parametrize("expr", asked().values(), ids=list(asked()))
def test_brackets_meet(expr: str) -> None:
    closes, open_ones = {")": "(", "]": "[", "}": "{"}, []
    for sign in re.sub(r'"[^"]*"', "", expr):
        if sign in closes.values():
            open_ones.append(sign)
        elif sign in closes:
            assert open_ones.pop() == closes[sign]
    assert not open_ones


def test_panels_have_their_own_place_and_a_sentence() -> None:
    taken: set[tuple[int, int]] = set()
    for panel in panels():
        at = panel["gridPos"]
        cells = {(at["x"] + x, at["y"] + y) for x in range(at["w"]) for y in range(at["h"])}
        assert not cells & taken and all(x < 24 for x, _ in cells)
        taken |= cells
        assert panel["title"] and panel["description"].endswith(".")
    assert len({panel["id"] for panel in panels()}) == len(panels())


def test_every_alarm_is_told_of_in_the_papers_in_its_order() -> None:
    table = rows(OPERATIONS, "What each alarm means")
    assert [row[0].strip("`") for row in table] == [rule["alert"] for rule in rules()]
    severities = [rule["labels"]["severity"] for rule in rules()]
    assert severities == sorted(severities) and severities.count("page") == 9, "the paper says that the first nine ring"
    assert all(rule["annotations"]["summary"] for rule in rules())


def test_every_check_is_told_of_in_the_papers_in_its_order() -> None:
    table = rows(OPERATIONS, r"Is it well\?")
    assert [row[0].strip("`") for row in table] == [*here.FILES, *here.DATABASE, *outside.OUTSIDE]


def test_silence_is_an_alarm_too() -> None:
    """Where Prometheus has not been told of the line there is no `up` at all, and every other rule is empty."""
    (down,) = [rule["expr"] for rule in rules() if rule["alert"] == "RoostDown"]
    assert 'absent_over_time(up{job="roost"}' in down and "avg_over_time(up" in down


# systemd


def test_the_unit_is_shut_in() -> None:
    service = dict(re.findall(r"^(\w+)=(.*)$", text("roost.service").split("[Service]")[1], re.MULTILINE))
    assert service["User"] == "roost" and service["Restart"] == "always"
    assert service["ReadWritePaths"] == service["WorkingDirectory"] == "/srv/roost"
    assert service["CapabilityBoundingSet"] == "" and service["NoNewPrivileges"] == "yes"
    assert int(service["TimeoutStopSec"]) > 30  # three times ten seconds for work in flight


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not on this machine")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    here_is_no_line = text("roost.service").replace("/srv/roost/.venv/bin/roost run", "/bin/true")
    (tmp_path / "roost.service").write_text(here_is_no_line)
    verified = run("systemd-analyze", "verify", str(tmp_path / "roost.service"))
    assert (verified.returncode, verified.stderr) == (0, "")
    rated = run("systemd-analyze", "security", "--offline=true", "--threshold=13", str(tmp_path / "roost.service"))
    assert rated.returncode == 0, rated.stdout


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


# Containers and proxies


def test_the_image_is_made_of_what_is_there_and_runs_as_nobody_in_particular() -> None:
    lines = [line.split() for line in re.sub(r"\\\n\s*", " ", text("Dockerfile")).splitlines()]
    copied = [word for line in lines if line[:1] == ["COPY"] and "--from=built" not in line for word in line[1:-1]]
    allowed = {line[1:] for line in text("Dockerfile.dockerignore").splitlines() if line.startswith("!")}
    assert set(copied) == allowed and all((ROOT / name).exists() for name in copied)
    stages = [line for line in lines if line[:1] == ["FROM"]]
    assert len(stages) == 2 and all(re.search(r":\d", line[1]) for line in stages)
    order = [line[0] for line in lines if line and line[0] in ("USER", "HEALTHCHECK", "ENTRYPOINT")]
    assert order == ["USER", "HEALTHCHECK", "ENTRYPOINT"]
    assert not [line for line in lines if line[:1] == ["ADD"]]


SERVICE_KEYS = {
    "build", "image", "restart", "init", "read_only", "cap_drop", "cap_add", "security_opt", "pids_limit", "mem_limit",
    "stop_grace_period", "volumes", "tmpfs", "expose", "ports", "logging", "environment", "depends_on",
}  # fmt: skip


def test_compose_names_what_there_is() -> None:
    parsed = yaml.safe_load(text("compose.yaml"))
    assert parsed.keys() == {"name", "services", "volumes"}
    for name, service in parsed["services"].items():
        assert service.keys() <= SERVICE_KEYS, name
        assert service["cap_drop"] == ["ALL"]
        for volume in service["volumes"]:
            source = volume.split(":")[0]
            assert source in (*parsed["volumes"], "../data") or (DEPLOY / source).exists(), source
        assert set(service.get("depends_on", {})) <= set(parsed["services"])
    line = parsed["services"]["line"]
    assert line["read_only"] and "ports" not in line  # reached through the proxy alone
    assert (DEPLOY / line["build"]["context"] / line["build"]["dockerfile"]).exists()


@pytest.mark.skipif(shutil.which("docker") is None, reason="docker is not on this machine")
def test_compose_itself_understands_it() -> None:
    if run("docker", "compose", "version").returncode:
        pytest.skip("docker has no compose here")
    read = run("docker", "compose", "-f", str(DEPLOY / "compose.yaml"), "config", "--quiet")
    assert (read.returncode, read.stderr) == (0, "")


def routes() -> set[str]:
    """The first part of every path that is served, but for what stays inside."""
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py") if "simulator" not in path.parts
    )
    return {found.split("/")[1] for found in re.findall(r'Route\(\s*f?"(/[^"]+)"', sources)} - {"health", "metrics"}


def test_the_proxies_pass_on_what_others_have_to_reach_and_nothing_else() -> None:
    (caddy,) = re.findall(r"@line path (.+)", text("Caddyfile"))
    (nginx,) = re.findall(r"location ~ \^/\((.+)\) \{", text("nginx.conf"))
    assert {part.split("/")[1] for part in caddy.split()} == routes()
    assert {part.strip("/$") for part in nginx.split("|")} == routes()
    assert re.search(r"proxy_pass http://127\.0\.0\.1:8080;", text("nginx.conf"))  # without a path: signatures
    for name in ("Caddyfile", "nginx.conf"):
        assert text(name).count("{") == text(name).count("}")


def test_the_paper_on_service_names_the_same_files() -> None:
    assert "deploy/roost.service" in SERVICE and "deploy/Caddyfile" in SERVICE
