"""What most commands begin with: the config, and the database in one transaction. Works beside a running line."""

import argparse
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection

from bot import logs
from bot.config import Config, load
from storage import constellations
from storage.constellations import Constellation
from storage.database import connect, engine_on, transaction
from storage.encryption import Keyring
from storage.migrations import check_revision, upgrade
from storage.rekeying import check_key


class CannotDo(Exception):
    """A command cannot be carried out; the text is a sentence for people."""


def open_config(arguments: argparse.Namespace) -> Config:
    config = load(arguments.config, os.environ)
    logs.set_up("WARNING", config.secrets())
    return config


def require(path: Path) -> None:
    if not path.exists():
        raise CannotDo(
            f"There is no database {path} yet; load a roster first: roost roster load roster.toml"
            " (after a loss restore the newest backup instead: roost restore FILE)"
        )


@contextmanager
def writing(path: Path, keys: Keyring | None = None, *, make: bool = False) -> Iterator[Connection]:
    """The database in one transaction, beside a running line. With `make` one that is not there is made: only a roster
    begins one, or an empty file would be in the way of a restore."""
    if make and not (path.exists() and path.stat().st_size):  # or an attempt that found no room has left nothing in it
        upgrade(path, keys)
    require(path)
    with closing(connect(path)) as raw:
        _check(raw, path, keys)
        with transaction(raw, keys) as tx:
            yield tx


@contextmanager
def reading(path: Path, keys: Keyring | None = None) -> Iterator[Connection]:
    """The database as it is; nothing is made or changed."""
    require(path)
    with closing(connect(path, read_only=True)) as raw:
        _check(raw, path, keys)
        with engine_on(raw, keys).begin() as tx:
            raw.execute("BEGIN")
            yield tx


def _check(raw: sqlite3.Connection, path: Path, keys: Keyring | None) -> None:
    """An older one is for the line alone to bring up to date: there is no way back, and an older line may run on it."""
    if not check_revision(raw, path):
        raise CannotDo(
            f"{path} was written by an older roost; make a copy with roost backup, then start the line,"
            " which brings it up to date."
        )
    check_key(raw, path, keys)


def all_constellations(tx: Connection) -> list[Constellation]:
    """Raises CannotDo where there is none."""
    if found := constellations.all_of(tx):
        return found
    raise CannotDo("No roster is loaded yet: roost roster load roster.toml")
