"""Exit statuses, --config in either place, and errors that are one plain sentence."""

import shlex
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.examples import EXAMPLES
from bot.cli.parser import parser
from storage.database import connect
from storage.migrations import upgrade
from tests.bot.cli.conftest import CONFIG, EXAMPLE, ROOT, TOKEN, Roost, in_a_process

DIRECTORY = EXAMPLE.with_name("example_directory.toml")
COMMANDS = ["run", "demo", "check", "roster load", "roster show", "invite", "outbox", "backup"]
MISUSES = [
    "",
    "rnu",
    "roster",
    "roster laod x",
    "invite",
    "backup",
    "outbox --all",
    "check extra",
    "demo --port many",
    "demo --port 70000",
    "--config",
    "run --conf x",
]


@pytest.mark.parametrize("command", ["", *COMMANDS, "roster"])
def test_every_command_has_help(roost: Roost, command: str) -> None:
    said = roost(*command.split(), "--help")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith(f"usage: {' '.join(['roost', *command.split()])} ")


@pytest.mark.parametrize("command", EXAMPLES)
def test_help_ends_with_an_example_that_can_be_typed(roost: Roost, command: str) -> None:
    shown = " ".join(roost(*command.split(), "--help").out.split())
    example = EXAMPLES[command]
    assert shown.endswith(f"For example: {example}") and example.startswith(f"roost {command}")
    parser().parse_args(shlex.split(example)[1:])


@pytest.mark.parametrize("words", MISUSES)
def test_misuse_is_2_and_one_line(roost: Roost, words: str) -> None:
    said = roost(*words.split())
    assert (said.status, said.out) == (2, "")
    assert len(said.err.splitlines()) == 1
    assert said.err.endswith("--help.\n")


@pytest.mark.parametrize(
    "words", ["--config {} outbox", "outbox --config {}", "roster --config {} show", "roster show --config {}"]
)
def test_the_config_may_be_named_before_or_after_the_command(loaded: Roost, folder: Path, words: str) -> None:
    (folder / "config.toml").rename(folder / "other.toml")
    assert loaded(*words.format("other.toml").split()).status == 0
    assert loaded(*words.format("missing.toml").split()).err.startswith("There is no config file missing.toml;")


def test_the_environment_may_name_the_config(loaded: Roost, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "config.toml").rename(folder / "other.toml")
    assert loaded("outbox").status == 1
    monkeypatch.setenv("ROOST_CONFIG", "other.toml")
    assert loaded("outbox").status == 0


@pytest.mark.parametrize(
    "command", ["run", "check", "outbox", "roster show", "roster load x", "invite Dawn", "backup b"]
)
def test_a_wrong_config_gives_every_mistake_and_no_secret(roost: Roost, folder: Path, command: str) -> None:
    (folder / "config.toml").write_text(CONFIG.replace("[line]", "[line]\nlisten = 4").replace("public_url", "url"))
    said = roost(*command.split())
    assert said.status == 1
    for beginning in ("[line] listen must be", "[line] url is not a known key", "[line] public_url is missing"):
        assert beginning in said.out + said.err
    assert TOKEN not in said.out + said.err


@pytest.mark.parametrize(
    "command",
    ["run", "outbox", "roster show", "backup copy.db", "invite Dawn", "words hold 4", "calendar Dawn",
     f"directory load {DIRECTORY} --dry-run", f"directory load {DIRECTORY}", "activity cancel picnic --all"],
)  # fmt: skip
def test_without_a_database_there_is_a_sentence_and_none_is_made(roost: Roost, folder: Path, command: str) -> None:
    """An empty one would be in the way of a restore."""
    said = roost(*command.split())
    assert (said.status, said.out) == (1, "")
    assert said.err == (
        f"There is no database {folder}/roost.db yet; load a roster first: roost roster load roster.toml"
        " (after a loss restore the newest backup instead: roost restore FILE)\n"
    )
    assert [path.name for path in folder.iterdir()] == ["config.toml"]


@pytest.mark.parametrize("command", ["outbox", "roster show", "backup b.db", "invite Dawn", f"roster load {EXAMPLE}"])
def test_a_database_of_a_newer_roost_is_refused(loaded: Roost, folder: Path, command: str) -> None:
    with connect(folder / "roost.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    said = loaded(*command.split())
    assert (said.status, said.out) == (1, "")
    assert "was written by a newer roost" in said.err


def test_a_database_without_its_revision_is_not_taken_for_ours(roost: Roost, folder: Path) -> None:
    with sqlite3.connect(folder / "roost.db") as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    assert "another program's database" in roost("outbox").err


@pytest.mark.parametrize("command", ["outbox", "check", "invite Dawn"])
def test_a_file_that_is_no_database_is_told_plainly(roost: Roost, folder: Path, command: str) -> None:
    (folder / "roost.db").write_bytes(b"This is a shopping list. " * 100)
    said = roost(*command.split())
    assert said.status == 1
    assert "Traceback" not in said.err
    assert "file is not a database" in said.out + said.err
    assert command == "check" or "restore a backup" in said.err


def test_an_address_that_something_else_has_is_told_with_what_to_do(loaded: Roost, folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        config = folder / "config.toml"
        config.write_text(config.read_text().replace("[line]", f'[line]\nlisten = "127.0.0.1:{port}"'))
        said = in_a_process(folder, "run")
    assert said.status == 1
    assert f"127.0.0.1:{port} cannot be listened on" in said.err.splitlines()[-1]
    assert "change [line] listen" in said.err.splitlines()[-1]


def test_a_database_that_cannot_be_asked_is_told_without_what_was_asked(loaded: Roost, folder: Path) -> None:
    with connect(folder / "roost.db") as raw:
        raw.execute("DROP TABLE outbox")
    said = loaded("outbox")
    assert (said.status, said.err) == (1, "The database cannot be used: no such table: outbox.\n")


def test_what_nobody_foresaw_is_one_sentence_and_a_log_line(roost: Roost, folder: Path) -> None:
    upgrade(folder / "roost.db")
    with connect(folder / "roost.db") as raw:
        raw.execute(
            "INSERT INTO constellations VALUES (1, 'Hawthorn', 'EDT', '01632 960123', NULL, '{\"days\": 4}', 3)"
        )
    said = roost("roster", "show")
    assert said.status == 1
    log, sentence = said.err.splitlines()
    assert '"action": "command.failed"' in log
    assert sentence.startswith("This did not work, and roost cannot say why")


def test_a_reader_that_stops_reading_is_no_fault(loaded: Roost, folder: Path) -> None:
    shell = f"{sys.executable} -m bot roster show | true"
    done = subprocess.run(
        ["bash", "-c", shell],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(ROOT), "PATH": "/bin"},
        check=True,
    )
    assert done.stderr == ""


def test_run_without_a_roster_says_what_to_do(folder: Path) -> None:
    upgrade(folder / "roost.db")
    said = in_a_process(folder, "run")
    assert (said.status, said.out) == (1, "")
    assert said.err.splitlines()[-1].startswith("No roster is loaded")


def test_a_story_that_is_not_there_is_misuse(roost: Roost) -> None:
    assert roost("demo", "--story", "nobody-knows").status == 2
