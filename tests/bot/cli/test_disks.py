"""A disk that is read only or full: one sentence, with what to do."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.migrations import upgrade
from tests.bot.cli.conftest import CONFIG, EXAMPLE, Roost, Said, in_a_process


@pytest.fixture
def disk(folder: Path) -> Iterator[Path]:
    """One of its own, of 2 MB; a plain skip where none may be mounted."""
    own = folder / "disk"
    own.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", own], capture_output=True).returncode:
        pytest.skip("no disk may be mounted here")
    (own / "config.toml").touch(0o600)
    (own / "config.toml").write_text(CONFIG)
    yield own
    subprocess.run(["umount", "--lazy", own], check=True)


def is_told(said: Said, *words: str) -> None:
    assert (said.status, said.out) == (1, "")
    assert all(word in said.err for word in words), said.err
    assert len(said.err.splitlines()) == 1, "and no traceback"


def test_a_line_on_a_disk_that_cannot_be_written_does_not_start(disk: Path) -> None:
    upgrade(disk / "roost.db")
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    is_told(in_a_process(disk, "run"), "Read-only file system", "try again")


def test_a_check_on_a_disk_that_cannot_be_written_tells_the_rest_all_the_same(roost: Roost, disk: Path) -> None:
    """No log can be made beside the database, so that not even reading it is possible."""
    upgrade(disk / "roost.db")
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    said = roost("--config", disk / "config.toml", "check", "--offline", "--json")
    checks = {one["id"]: one for one in json.loads(said.out)["checks"]}
    assert (said.status, said.err) == (1, "") and {"config.read", "database.disk"} < checks.keys()
    opened = checks["database.opened"]
    assert opened["level"] == "red" and "can be written by this user" in opened["do"]


def test_a_roster_that_finds_no_room_is_not_loaded(roost: Roost, disk: Path) -> None:
    with (disk / "ballast").open("wb", buffering=0) as ballast, pytest.raises(OSError, match="No space left"):
        while True:
            ballast.write(bytes(4096))
    said = roost("--config", disk / "config.toml", "roster", "load", EXAMPLE)
    is_told(said, "The database cannot be used", "try again")
    (disk / "ballast").unlink()
    assert roost("--config", disk / "config.toml", "roster", "load", EXAMPLE).status == 0


def test_a_backup_that_finds_no_room_says_so_and_leaves_nothing(loaded: Roost, folder: Path, disk: Path) -> None:
    (disk / "ballast").write_bytes(bytes(1_900_000))
    is_told(loaded("backup", disk / "copy.db"), "copy.db could not be written", "make room on its disk")
    assert sorted(path.name for path in disk.iterdir()) == ["ballast", "config.toml"]
