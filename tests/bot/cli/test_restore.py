"""`roost backup` and `roost restore`, as they are typed."""

import os
import stat
from contextlib import closing
from pathlib import Path

import pytest

from bot.lock import FileLock
from storage.database import connect, transaction
from storage.migrations import newest, revision_of
from storage.migrations.runner import run
from tests.at_rest import FORMER, KEY
from tests.bot.cli.conftest import CONFIG, Roost


def lose(folder: Path) -> None:
    for path in folder.glob("roost.db*"):
        path.unlink()


@pytest.fixture
def lost(loaded: Roost, folder: Path) -> Roost:
    """There is a backup, and no database."""
    assert loaded("backup", "copy.db").status == 0
    lose(folder)
    return loaded


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_put_back_is_what_there_was_and_what_is_missing_is_said(lost: Roost, folder: Path) -> None:
    before = (folder / "copy.db").read_bytes()
    said = lost("restore", "copy.db")
    assert (said.status, said.err) == (0, "")
    assert said.lines[0].startswith(f"{folder}/roost.db holds what was known up to ")
    assert said.lines[1] == "Missing is all that came after. The liaison worker is told so when the line starts."
    assert "Words are held of no home. What was held since then has to be held again." in said.lines
    assert "Nothing is erased for 14 days, and no family's words until" in said.out
    assert said.lines[-1] == "Look at it with roost check --offline, then start the line."
    assert "  Dawn: mobile 07700 900104" in lost("roster", "show").lines
    assert stat.S_IMODE(os.stat("roost.db").st_mode) == 0o600
    assert (folder / "copy.db").read_bytes() == before
    assert files(folder) == ["config.toml", "copy.db", "roost.db", "roost.db.lock"]


def test_which_homes_are_held_in_it_is_said(loaded: Roost, folder: Path) -> None:
    for typed in (("words", "hold", "4"), ("words", "hold", "7"), ("backup", "copy.db")):
        assert loaded(*typed).status == 0
    lose(folder)
    assert "Words are held of Home 4, Home 7. What was held since" in loaded("restore", "copy.db").out


@pytest.mark.parametrize("there", ["roost.db", "roost.db-wal", "roost.db-shm"])
def test_nothing_is_overwritten(lost: Roost, folder: Path, there: str) -> None:
    (folder / there).write_bytes(b"x")
    said = lost("restore", "copy.db")
    assert (said.status, said.out) == (1, "")
    assert said.err == f"{folder}/{there} is there already, and a restore overwrites nothing; move it away first.\n"
    assert (folder / there).read_bytes() == b"x"


def test_what_is_no_backup_of_ours_is_refused_and_leaves_nothing(lost: Roost, folder: Path) -> None:
    (folder / "list.db").write_bytes(b"This is a shopping list. " * 100)
    (folder / "empty.db").touch()
    (folder / "half.db").write_bytes((folder / "copy.db").read_bytes()[:40960])
    with closing(connect(folder / "recipes.db")) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    newer = folder / "newer.db"
    newer.write_bytes((folder / "copy.db").read_bytes())
    with closing(connect(newer)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    for name, sentence in {
        "none.db": "There is no backup none.db.",
        "list.db": "list.db is no whole database (file is not a database); take an earlier backup.",
        "empty.db": "empty.db is empty; name a backup that roost has made.",
        "half.db": "half.db is no whole database",
        "recipes.db": "recipes.db is another program's database",
        "newer.db": "newer.db was written by a newer roost; start that version, or restore an older backup.",
    }.items():
        said = lost("restore", name)
        assert said.status == 1 and said.err.startswith(sentence), said
        assert not (folder / "roost.db").exists() and not list(folder.glob(".roost.db*"))


def test_beside_a_running_line_it_is_refused(lost: Roost, folder: Path) -> None:
    with FileLock(folder / "roost.db"):
        assert "Another roost is running" in lost("restore", "copy.db").err


def test_the_key_must_open_it(lost: Roost, folder: Path) -> None:
    def key(*keys: str) -> None:
        storage = f'[storage]\nkey = "{" ".join(keys)}"\n' if keys else ""
        (folder / "config.toml").write_text(CONFIG + storage)

    key(FORMER)
    said = lost("restore", "copy.db")
    assert said.lines[-1] == "Before anything else stop the line and do: roost rekey"  # it was made without a key
    assert lost("rekey").status == 0
    lost("backup", "encrypted.db")
    lose(folder)
    key()
    assert lost("restore", "encrypted.db").err.startswith("encrypted.db is encrypted; give the key")
    key(KEY)
    assert lost("restore", "encrypted.db").err.startswith("encrypted.db was encrypted with another key")
    key(KEY, FORMER)
    assert lost("restore", "encrypted.db").lines[-1] == "Before anything else stop the line and do: roost rekey"
    assert lost("rekey").status == 0
    assert "  Dawn: mobile 07700 900104" in lost("roster", "show").lines


def test_a_backup_that_was_broken_off_is_begun_anew_and_never_has_its_name(loaded: Roost, folder: Path) -> None:
    (folder / ".copy.db.part").write_bytes(b"half of it")
    with closing(connect(folder / "roost.db")) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'outbox'")  # a damaged database
    said = loaded("backup", "copy.db")
    assert said.status == 1 and said.err.startswith("copy.db could not be written: the copy is damaged")
    assert not (folder / "copy.db").exists() and not (folder / ".copy.db.part").exists()


def test_a_backup_of_an_older_version_is_brought_up_to_date(lost: Roost, folder: Path) -> None:
    """As the first version left it."""
    with closing(connect(folder / "older.db")) as raw:
        with transaction(raw) as tx:
            run(tx, "0001")
            tx.exec_driver_sql(
                "INSERT INTO constellations (id, name, duty_team_name, duty_team_number, hours)"
                " VALUES (1, 'Hawthorn', 'EDT', '01632 960123', '\"always\"')"
            )
        assert revision_of(raw) == "0001"
    said = lost("restore", "older.db")
    assert (said.status, said.err) == (0, "")
    with closing(connect(folder / "roost.db")) as raw:
        assert revision_of(raw) == newest()
    assert lost("roster", "show").lines[0].startswith("Hawthorn: duty team EDT 01632 960123")
