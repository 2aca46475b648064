"""`roost backup FILE`: SQLite's online backup, whole and consistent while the line runs."""

import argparse
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.cli.opening import CannotDo, open_config, reading
from storage.database import connect


def backup(arguments: argparse.Namespace) -> int:
    """Copy the database to a new file."""
    config, to = open_config(arguments), arguments.file
    path = config.line.database
    with reading(path, config.storage.keys):  # there is one, and it is ours
        _make(to)
    try:
        _copy(path, to)
    except sqlite3.Error as error:
        to.unlink()
        raise CannotDo(f"{to} could not be written: {error}.") from error
    print(f"The database is copied to {to}.")
    return 0


def _make(to: Path) -> None:
    """An empty file that only its owner may read, since it will hold people's words."""
    try:
        os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise CannotDo(f"{to} is there already; name a file that is not.") from None
    except OSError as error:
        raise CannotDo(f"{to} cannot be made: {error.strerror}.") from error


def _copy(path: Path, to: Path) -> None:
    with closing(connect(path, read_only=True)) as source, closing(sqlite3.connect(to)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        if target.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the copy is damaged")
