"""What the README and docs/ say is so: commands, targets, paths, links, keys, tables and examples."""

import argparse
import re
import shlex
import tomllib
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bot.cli.parser import parser
from bot.config import load
from bot.config.keys import KEYS, TABLES
from bot.config.rungs import KNOWN
from handlers import roster, route
from handlers.context import Context
from handlers.directory import loading
from handlers.keywords import CARRIER_KEYWORDS
from handlers.numbers import DRAMA
from handlers.roster import gathering as fields
from handlers.roster.activity_fields import ACTIVITY
from handlers.sending import CLASSES
from handlers.sheets.fields import AUTHORITY_RULES
from handlers.texts.english import TEXTS
from tests.bot.config.files import AUTH_TOKEN, ENVIRON, TOKEN, WHOLE

ROOT = Path(__file__).parents[1]
PAPERS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
}
README, ARCHITECTURE = PAPERS["README.md"], PAPERS["docs/architecture.md"]
SERVICE = PAPERS["docs/service.md"]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
#: Files that the reader makes, or that a run makes.
MADE = re.compile(
    r"Caddyfile|config\.toml|roster\.toml|directory\.toml|roost\.db(\.lock|-wal|-shm)?|telegram-token|\.venv/.*|/srv/roost|/etc/.*"
)
FILE = re.compile(r"[\w./-]+/[\w.-]+/?|[\w./-]+\.(py|md|toml|svg|png|lock|db)")
SOURCES = "\n".join(
    path.read_text(encoding="utf-8") for part in ("bot", "handlers", "storage") for path in (ROOT / part).rglob("*.py")
)
ROSTER_TABLES = (
    fields.CONSTELLATION,
    fields.HOME,
    fields.CARER,
    fields.CHILD,
    fields.STAFF,
    fields.SPELL,
    fields.DIARY,
    ACTIVITY,
    loading.KEYS,
)
NAMES = {
    *(key.name for key in KEYS),
    *KNOWN,
    *(name for table in ROSTER_TABLES for name in table),
    *fields.ROLES,
    "on_call",
    *AUTHORITY_RULES,
    *route.TIMERS,
}
every_paper = pytest.mark.parametrize("paper", PAPERS)


def blocks(paper: str, *languages: str) -> list[str]:
    return [body for language, body in FENCE.findall(PAPERS[paper]) if language in languages]


def spans(paper: str) -> list[str]:
    """What stands between backticks, without the examples."""
    return re.findall(r"`([^`\n]+)`", FENCE.sub("", PAPERS[paper]))


def written(paper: str) -> list[str]:
    """Everything that can be typed: lines of shell examples, and spans."""
    return [line for block in blocks(paper, "sh") for line in block.splitlines()] + spans(paper)


def rows(paper: str, heading: str) -> list[list[str]]:
    """The cells of the first table under a heading, without its head."""
    lines = re.split(rf"^#+ {heading}$", paper, flags=re.MULTILINE)[1].split("\n\n")
    table = next(part for part in lines if part.startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table.splitlines()[2:]]


def commands(below: argparse.ArgumentParser, *before: str) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command that can be carried out, with its parser."""
    under = [action for action in below._actions if isinstance(action, argparse._SubParsersAction)]
    if not under:
        yield " ".join(before), below
    for action in under:
        for name, parser_below in action.choices.items():
            yield from commands(parser_below, *before, name)


COMMANDS = dict(commands(parser()))
OPTIONS = {
    name: {option for action in below._actions for option in action.option_strings} for name, below in COMMANDS.items()
}


def typed(paper: str) -> list[list[str]]:
    """What is written after `roost`, wherever roost is named with something after it."""
    found = [re.match(r"(?:\.venv/bin/)?roost (.+)", words) for words in written(paper)]
    return [shlex.split(match[1]) for match in found if match]


@every_paper
def test_every_command_that_is_named_is_there_with_its_options(paper: str) -> None:
    for words in typed(paper):
        plain = " ".join(words) + " "
        name = next((name for name in COMMANDS if plain.startswith(f"{name} ")), None)
        assert name or words == ["--help"], f"roost {plain}is not a command"
        unknown = {word for word in words if word.startswith("--")} - OPTIONS.get(name or "", {"--help"})
        assert not unknown, f"roost {plain}has options that are not there"


@every_paper
def test_every_line_that_can_be_copied_is_understood(paper: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line for block in blocks(paper, "sh") for line in block.splitlines() if re.match(r"(\S+/)?roost ", line)]
    for line in lines:
        words = shlex.split(line)[1:]
        if words != ["--help"]:
            parser().parse_args(words)


def test_the_readme_has_a_row_for_every_command_and_names_its_options() -> None:
    table = {row[0].strip("`").removeprefix("roost "): row[1] for row in rows(README, "Commands")}
    names = {re.sub(r" [A-Z]+$", "", name): name + says for name, says in table.items()}
    assert names.keys() == COMMANDS.keys()
    for name, said in names.items():
        own = OPTIONS[name] - {"-h", "--help", "--config"}
        assert all(option in said for option in own), f"the row of roost {name} leaves out one of {own}"
        taken = [action.metavar for action in COMMANDS[name]._actions if not action.option_strings]
        assert [word for word in name.split() if word.isupper()] == [] and all(str(what) in said for what in taken)


@every_paper
def test_every_make_target_that_is_named_is_in_the_makefile(paper: str) -> None:
    targets = re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = [match[1] for words in written(paper) if (match := re.match(r"make ([\w-]+)", words))]
    assert [target for target in named if target not in targets] == []


@every_paper
def test_every_path_that_is_named_is_there(paper: str) -> None:
    named = [words for words in spans(paper) if FILE.fullmatch(words) and not MADE.fullmatch(words)]
    paths = [path for path in named if not path.startswith("/")]  # those are addresses of the web server
    assert [path for path in paths if not any((ROOT / at / path).exists() for at in ("", "docs"))] == []


@every_paper
def test_every_address_of_the_web_server_that_is_named_is_served(paper: str) -> None:
    named = {words for words in spans(paper) if re.fullmatch(r"/(twilio/\w+|telegram|health|metrics)", words)}
    assert [path for path in named if f'Route("{path}"' not in SOURCES] == []


def slugs(paper: str) -> set[str]:
    """The anchors of a paper's headings, as they are made where the papers are read."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", PAPERS[paper]), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@every_paper
def test_every_link_leads_somewhere_and_every_picture_is_described(paper: str) -> None:
    for picture, says, target in re.findall(r"(!?)\[([^\]]*)\]\(([^)]+)\)", FENCE.sub("", PAPERS[paper])):
        assert len(says) > 40 or not picture, f"{target} needs words for those who do not see it"
        path, _, anchor = target.partition("#")
        there = (ROOT / paper).parent / path if path else ROOT / paper
        assert there.exists(), f"{paper} links to {target}"
        if anchor:
            assert anchor in slugs(there.resolve().relative_to(ROOT).as_posix()), f"{paper} links to {target}"


def test_there_are_ten_steps_into_service() -> None:
    section = README.split("## Putting it into service\n")[1].split("\n## ")[0]
    assert re.findall(r"^(\d+)\. ", section, re.MULTILINE) == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize("paper", [paper for paper in PAPERS if blocks(paper, "toml")])
def test_every_toml_example_is_valid(paper: str, tmp_path: Path) -> None:
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "telegram-token").write_text(f"{TOKEN}\n")
    (tmp_path / "secrets" / "twilio-token").write_text(f"{AUTH_TOKEN}\n")
    for block in blocks(paper, "toml"):
        tables = tomllib.loads(block)
        if "constellation" in tables:
            assert roster.read(block)
        elif "resource" in tables:
            assert loading.read(block, date.max)
        else:
            whole = "" if "line" in tables else _lines_of(WHOLE)
            (tmp_path / "config.toml").write_text(block + whole)
            assert load(tmp_path / "config.toml", {} if "line" in tables else ENVIRON)


def _lines_of(tables: dict[str, dict[str, Any]]) -> str:
    """A small whole config; its secrets come from the environment."""
    secret = {key.name for key in KEYS if key.environ}
    lines = []
    for name, values in tables.items():
        lines += [f"[{name}]", *(f'{key} = "{value}"' for key, value in values.items() if key not in secret)]
    return "\n" + "\n".join(lines)


@every_paper
def test_every_key_that_is_named_is_known(paper: str) -> None:
    for words in spans(paper):
        if table := re.match(r"\[(\w+)\](?: (\w+))?", words):
            keys = [key.name for key in TABLES.get(table[1], ())]
            assert table[1] in (*TABLES, *fields.TABLES) and (not table[2] or table[2] in keys), words
        elif key := re.fullmatch(r"([a-z_]+) = .+|([a-z]+(?:_[a-z]+)+)", words):
            name = key[1] or key[2]
            assert name in NAMES or name.startswith("roost_"), words


@every_paper
def test_every_metric_that_is_named_is_measured(paper: str) -> None:
    named = [match[0] for words in spans(paper) if (match := re.match(r"roost_[a-z_]+", words))]
    plain = [re.sub(r"_(total|bucket|sum|count)$", "", name) for name in named]  # what Prometheus adds
    assert [name for name in plain if f'"{name}"' not in SOURCES] == []


@every_paper
def test_every_environment_variable_that_is_named_is_read(paper: str) -> None:
    named = set(re.findall(r"\$(ROOST_\w+)", PAPERS[paper]))
    assert named <= {"ROOST_CONFIG", *(key.environ for key in KEYS)}


def is_known(name: str) -> bool:
    """A text of the catalogue, a handler, or what the log, the journal or a check calls it."""
    module, _, what = name.partition(".")
    if name in TEXTS or f'"{name}"' in SOURCES:
        return True
    if module == "ctx":
        return hasattr(Context, what)
    return (ROOT / "handlers" / f"{module}.py").exists() and hasattr(import_module(f"handlers.{module}"), what)


@every_paper
def test_every_text_handler_and_event_that_is_named_is_there(paper: str) -> None:
    dotted = [words for words in spans(paper) if re.fullmatch(r"[a-z_]+\.[a-z_]+", words)]
    named = [name for name in dotted if not FILE.fullmatch(name)]
    assert [name for name in named if not is_known(name)] == []


def test_the_classes_of_the_outbox_are_as_the_table_says() -> None:
    told = {row[0].strip("`"): row[1:] for row in rows(ARCHITECTURE, "The outbox")}
    assert told.keys() == CLASSES.keys()
    for name, (priority, steps, tries, lives, unknown) in told.items():
        sending = CLASSES[name]
        assert priority == str(sending.priority)
        assert steps == ", ".join(f"{step:g}" for step in sending.steps)
        assert tries == str(sending.tries)
        if sending.lives is not None:
            assert lives == f"{sending.lives.total_seconds() / 3600:g} h"
        assert unknown.strip(" |") == ("sent again" if sending.resend_unknown else "let be")


def test_the_timers_are_as_the_table_says() -> None:
    told = {row[0].strip("`"): row[2].strip("` |") for row in rows(ARCHITECTURE, "Time and timers")}
    modules = {kind: call.__module__.removeprefix("handlers.") for kind, call in route.TIMERS.items()}
    assert told == {kind: f"{modules[kind]}.{call.__name__}" for kind, call in route.TIMERS.items()}


def test_every_promise_has_a_row_with_code_and_test() -> None:
    table = rows(ARCHITECTURE, "What is promised")
    assert [row[0] for row in table] == [f"I{number}" for number in range(1, 15)]
    for _, _, code, shown in table:
        assert re.search(r"`(bot|handlers|storage)/", code) and re.search(r"`tests/", shown)


def test_every_carrier_keyword_is_in_the_table_and_no_other() -> None:
    told = [word for row in rows(SERVICE, "Keywords") for word in row[0].split(", ")]
    assert sorted(told) == sorted(CARRIER_KEYWORDS)


@every_paper
def test_every_telephone_number_is_one_for_drama(paper: str) -> None:
    numbers = re.findall(r"(?<!\d)(?:\+44|0)[ ]?\d(?:[ ]?\d){8,9}(?!\d)", PAPERS[paper])
    national = [re.sub(r"^(\+44|0)", "", number.replace(" ", "")) for number in numbers]
    assert [number for number in national if not (DRAMA.fullmatch(number) or number.startswith("1632960"))] == []


def test_the_changelog_knows_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert re.search(rf"^## {re.escape(version)}\b", PAPERS["CHANGELOG.md"], re.MULTILINE)
