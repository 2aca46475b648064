"""Database files to begin from. Each is made once a process, as the line itself would, and then copied."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from handlers import roster
from storage.database import connect, transaction
from storage.encryption import Keyring
from storage.migrations import upgrade


def migrate(path: Path) -> None:
    """An empty file at the newest revision."""
    _put(path, _migrated())


def load(path: Path, text: str, now: datetime, keys: Keyring | None = None) -> None:
    """A file into which this roster has been loaded at that moment."""
    _put(path, _loaded(text, now, keys))


def _put(path: Path, content: bytes) -> None:
    path.touch(0o600)
    path.write_bytes(content)


@cache
def _migrated() -> bytes:
    return _made(upgrade)


@cache
def _loaded(text: str, now: datetime, keys: Keyring | None) -> bytes:
    def make(path: Path) -> None:
        upgrade(path, keys) if keys else migrate(path)
        with closing(connect(path)) as raw, transaction(raw, keys) as tx:
            roster.load(tx, roster.read(text), now)

    return _made(make)


def _made(make: Callable[[Path], None]) -> bytes:
    """The whole file: the last connection that closes has emptied the write-ahead log."""
    with TemporaryDirectory(prefix="roost-tests-") as folder:
        path = Path(folder) / "roost.db"
        make(path)
        return path.read_bytes()
