"""What each command does."""

import asyncio
import os
import sqlite3
import stat
from pathlib import Path

import pytest

from bot.lock import FileLock
from storage import journal, people
from storage.database import Database, connect
from storage.migrations import upgrade
from tests.bot.cli.conftest import EXAMPLE, Roost, one_after_the_other


def test_loading_says_what_changed(roost: Roost, folder: Path) -> None:
    said = roost("roster", "load", EXAMPLE)
    assert (said.status, said.err) == (0, "")
    assert "Home 4: Dawn's mobile 07700 900104 is new." in said.lines
    assert said.lines[-1] == "Loaded: 31 changes made."
    assert roost("roster", "load", EXAMPLE).out == "Loaded: nothing has changed.\n"


def test_a_dry_run_says_the_same_and_makes_nothing(roost: Roost, folder: Path) -> None:
    dry = roost("roster", "load", EXAMPLE, "--dry-run")
    assert (dry.status, dry.lines[-1]) == (0, "Dry run: 31 changes would be made.")
    assert not (folder / "roost.db").exists()
    assert roost("roster", "load", EXAMPLE).lines[:-1] == dry.lines[:-1]
    assert roost("roster", "load", "--dry-run", EXAMPLE).out == "Dry run: nothing would change.\n"


def test_a_dry_run_leaves_a_loaded_roster_as_it_is(loaded: Roost, folder: Path) -> None:
    (folder / "roster.toml").write_text(EXAMPLE.read_text().replace('name = "Dawn"', 'name = "Dora"'))
    assert loaded("roster", "load", "roster.toml", "--dry-run").lines[-1] == "Dry run: 3 changes would be made."
    assert "  Dawn: mobile 07700 900104" in loaded("roster", "show").lines


def test_a_roster_with_faults_tells_all_and_loads_nothing(loaded: Roost, folder: Path) -> None:
    wrong = EXAMPLE.read_text().replace("+447700900104", "01632 960104").replace('role = "', 'roll = "')
    (folder / "roster.toml").write_text(wrong)
    said = loaded("roster", "load", "roster.toml")
    assert (said.status, said.out) == (1, "")
    assert [line.split(";")[0] for line in said.err.splitlines()] == [
        "home 4, carer Dawn: mobile is a landline, and landlines are never texted",
        "staff Sam: roll is not a known key",
        "staff Sam: role is missing",
    ]
    assert loaded("roster", "load", EXAMPLE).out == "Loaded: nothing has changed.\n"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("missing.toml", None, "missing.toml cannot be read: No such file or directory."),
        ("binary.toml", b"\xff\xfe", "binary.toml is not a text file in UTF-8; save it as one."),
        ("odd.toml", b"[home\n", "The roster is not valid TOML (at line 1, column 6);"),
    ],
)
def test_a_roster_that_cannot_be_read(
    roost: Roost, folder: Path, name: str, content: bytes | None, sentence: str
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    said = roost("roster", "load", name)
    assert said.status == 1
    assert said.err.startswith(sentence)
    assert not (folder / "roost.db").exists()


def test_the_roster_is_shown_without_line_words(loaded: Roost) -> None:
    said = loaded("roster", "show")
    assert said.lines[:3] == [
        "Hawthorn: duty team EDT 01632 960123, office 01632 960100, promised hours always",
        "Home 1, hub",
        "  Jan: Telegram 1001; mobile 07700 900101",
    ]
    assert "Home 4, satellite: Wren, Robin" in said.lines
    assert "  Sam, liaison worker: Telegram 1090; mobile 07700 900190" in said.lines
    assert "  mon-sun 17:00 to 09:00: Jan, backup Priya" in said.lines
    assert "heron" not in said.out


def test_showing_what_is_not_loaded(roost: Roost, folder: Path) -> None:
    upgrade(folder / "roost.db")
    assert roost("roster", "show").err == "No roster is loaded yet: roost roster load roster.toml\n"


def test_a_backup_is_the_same_database_in_one_file_for_its_owner_alone(loaded: Roost, folder: Path) -> None:
    said = loaded("backup", "copy.db")
    assert (said.status, said.out) == (0, "The database is copied to copy.db.\n")
    assert stat.S_IMODE(os.stat("copy.db").st_mode) == 0o600
    copy = sqlite3.connect("copy.db")
    assert list(copy.iterdump()) == list(connect(folder / "roost.db").iterdump())
    copy.close()
    assert sorted(path.name for path in folder.glob("copy*")) == ["copy.db"]


@pytest.mark.parametrize("name", ["config.toml", "roost.db", "."])
def test_a_backup_overwrites_nothing(loaded: Roost, folder: Path, name: str) -> None:
    before = (folder / "config.toml").read_text()
    said = loaded("backup", name)
    assert (said.status, said.err) == (1, f"{name} is there already; name a file that is not.\n")
    assert (folder / "config.toml").read_text() == before


def test_a_backup_of_an_older_version_is_made_as_it_is_before_anything_brings_it_up_to_date(
    loaded: Roost, folder: Path
) -> None:
    """For whoever thinks of it only after the new version is there."""
    with connect(folder / "roost.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0001'")
    refused = loaded("outbox").err
    assert "written by an older roost" in refused and "roost backup" in refused and "start the line" in refused
    assert loaded("backup", "copy.db").status == 0
    with connect(folder / "copy.db") as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)


def test_only_the_line_brings_an_older_database_up_to_date(loaded: Roost, folder: Path) -> None:
    """Not a dry run, and no command beside an older line that runs on it."""
    with connect(folder / "roost.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0001'")
    for typed in (("roster", "load", EXAMPLE, "--dry-run"), ("roster", "load", EXAMPLE), ("invite", "Dawn")):
        said = loaded(*typed)
        assert said.status == 1 and "written by an older roost; make a copy with roost backup" in said.err
    with connect(folder / "roost.db") as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)


def test_a_backup_into_a_folder_that_is_not_there(loaded: Roost) -> None:
    assert loaded("backup", "no/copy.db").err == "no/copy.db cannot be made: No such file or directory.\n"


async def test_commands_work_beside_a_running_line(loaded: Roost, folder: Path) -> None:
    """As the line holds it: the lock, a writer and a reader, and commits all the while."""
    commands = ("invite Dawn", f"roster load {EXAMPLE}", "outbox", "backup copy.db", "check --offline")
    with FileLock(folder / "roost.db"):
        database = await Database.open(folder / "roost.db")
        typed = asyncio.create_task(asyncio.to_thread(one_after_the_other, folder, *commands))
        while not typed.done():
            await database.transact(lambda tx: people.get(tx, 1))
            await asyncio.sleep(0.01)
        said = await typed
        assert (said.status, said.err) == (0, "")
        noted = [entry.what for entry in await database.read(journal.entries)]
        await database.close()
    assert noted == ["roster.loaded", "invitation.made"]
