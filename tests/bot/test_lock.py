"""One line on one database, tried with real processes."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.lock import AlreadyRunning, FileLock

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from bot.lock import AlreadyRunning, FileLock
try:
    with FileLock(Path(sys.argv[1])):
        print("held", flush=True)
        sys.stdin.read()
except AlreadyRunning as error:
    print(error, flush=True)
"""
Start = Callable[[Path], "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a process that holds the lock until its standard input is closed."""
    started: list[subprocess.Popen[str]] = []

    def run(database: Path) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", HOLD, str(database)]
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_second_process_is_told_plainly(tmp_path: Path, start: Start) -> None:
    database = tmp_path / "roost.db"
    with FileLock(database):
        assert said(start(database)) == (
            f"Another roost is running on {database} already; stop that one first,"
            " or name another database in config.toml."
        )


def test_a_process_that_ended_well_has_freed_the_lock(tmp_path: Path, start: Start) -> None:
    first = start(tmp_path / "roost.db")
    assert said(first) == "held"
    first.communicate()
    with FileLock(tmp_path / "roost.db"):
        pass


def test_a_killed_process_has_freed_the_lock(tmp_path: Path, start: Start) -> None:
    database = tmp_path / "roost.db"
    first = start(database)
    assert said(first) == "held"
    with pytest.raises(AlreadyRunning), FileLock(database):
        pass
    first.send_signal(signal.SIGKILL)
    first.wait()
    with FileLock(database):
        pass


def test_two_databases_do_not_meet(tmp_path: Path) -> None:
    with FileLock(tmp_path / "a.db"), FileLock(tmp_path / "b.db"):
        pass


def test_the_lock_is_free_again_after_its_block(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "roost.db")
    for _ in range(2):
        with lock, pytest.raises(AlreadyRunning), FileLock(tmp_path / "roost.db"):
            pass


def test_a_child_of_the_line_does_not_keep_the_lock(tmp_path: Path) -> None:
    child = None
    try:
        with FileLock(tmp_path / "roost.db"):
            child = subprocess.Popen(["sleep", "60"], close_fds=False)
        with FileLock(tmp_path / "roost.db"):
            pass
    finally:
        if child:
            child.kill()
            child.wait()


def test_the_database_itself_is_not_touched(tmp_path: Path) -> None:
    with FileLock(tmp_path / "roost.db"):
        assert [path.name for path in tmp_path.iterdir()] == ["roost.db.lock"]
