"""A database copied whole while others write to it: never half a file under its name, and looked through before."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.database import connect


class NotCopied(Exception):
    """There is no copy, and nothing is left of the attempt; the text is a sentence for people."""


def copy(path: Path, to: Path) -> None:
    """Copy with SQLite's own online backup. `to` is only there once all of it is on the disk. Raises NotCopied."""
    part = make_part(to)
    try:
        _copy(path, part)
        finish(part, to)
    except (OSError, sqlite3.Error) as error:
        part.unlink(missing_ok=True)
        do = "make room on its disk, or see with roost check whether the database is whole"
        raise NotCopied(f"{to} could not be written: {_words(error)}; {do}.") from error


def make_part(to: Path) -> Path:
    """An empty file beside `to`, for its owner alone, since it will hold people's words."""
    try:
        if to.exists():
            raise NotCopied(f"{to} is there already; name a file that is not.")
        part = to.with_name(f".{to.name}.part")
        part.unlink(missing_ok=True)  # of an attempt that was killed
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise NotCopied(f"{to} cannot be made: {error.strerror}.") from error
    return part


def finish(part: Path, to: Path) -> None:
    """Give it its name once it is on the disk."""
    _sync(part)
    part.rename(to)
    _sync(to.parent)


def check_whole(raw: sqlite3.Connection) -> None:
    """Raises sqlite3.DatabaseError unless every page and every index is as it must be."""
    if raw.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("the copy is damaged")


def _copy(path: Path, part: Path) -> None:
    with closing(connect(path, read_only=True)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    with closing(connect(part, read_only=True)) as opened:
        check_whole(opened)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _words(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
