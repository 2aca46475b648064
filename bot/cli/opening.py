"""What most commands begin with: the config, and the database in one transaction. Works beside a running line."""

import argparse
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection

from bot import logs
from bot.config import Config, load
from storage.database import connect, engine_on, transaction
from storage.migrations import check_revision, upgrade


class CannotDo(Exception):
    """A command cannot be carried out; the text is a sentence for people."""


def open_config(arguments: argparse.Namespace) -> Config:
    config = load(arguments.config, os.environ)
    logs.set_up("WARNING", config.secrets())
    return config


@contextmanager
def writing(path: Path) -> Iterator[Connection]:
    """The database, made if it is not there, in one transaction."""
    upgrade(path)
    with closing(connect(path)) as raw, transaction(raw) as tx:
        yield tx


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """The database as it is; nothing is made or changed."""
    if not path.exists():
        raise CannotDo(f"There is no database {path} yet; load a roster first: roost roster load roster.toml")
    with closing(connect(path, read_only=True)) as raw:
        if not check_revision(raw, path):
            raise CannotDo(f"{path} was written by an older roost; load the roster again and it is brought up to date.")
        with engine_on(raw).begin() as tx:
            raw.execute("BEGIN")
            yield tx
