"""`roost rekey`: encrypts what the database holds, changes the key, or goes back to plain."""

import argparse
import sys
from contextlib import closing
from pathlib import Path

from bot.cli.opening import CannotDo, open_config, require
from bot.lock import AlreadyRunning, FileLock
from storage.database import connect
from storage.encryption import Keyring, UnknownKey
from storage.migrations import upgrade
from storage.rekeying import Progress, may_rekey, rekey


def change(arguments: argparse.Namespace) -> int:
    """Every value is encrypted with the newest key, or with none."""
    config = open_config(arguments)
    path, keys = config.line.database, config.storage.keys
    if keys is None:
        raise CannotDo("There is no [storage] key; make one with openssl rand -base64 32 and put it into config.toml.")
    require(path)
    try:
        with FileLock(path):
            _all(path, keys, plain=arguments.plain)
    except AlreadyRunning as error:
        raise CannotDo(str(error)) from error
    except UnknownKey as error:  # half-way from another key, which somebody has taken out too early
        raise CannotDo(
            f"{path} holds words of a key that is not in [storage]; put every key that it has had there, the newest"
            " first, and do roost rekey again. Nothing is lost while you have them all."
        ) from error
    if arguments.plain:
        print(f"{path} is plain; take the key out of [storage] before the line is started.")
    else:
        print(f"{path} is encrypted with the newest key. Keep it apart from the backups: nobody can do without it.")
    return 0


def _all(path: Path, keys: Keyring, *, plain: bool) -> None:
    with closing(connect(path)) as raw:
        may_rekey(raw, path, keys)
    upgrade(path)
    with closing(connect(path)) as raw:
        for step in rekey(raw, keys, plain=plain):
            _show(step)


def _show(step: Progress) -> None:
    """On a terminal one line that changes, a table; elsewhere the last word on each."""
    if sys.stdout.isatty():
        print(f"\r{step.table}: {step.done} of {step.rows}", end="\n" if step.done >= step.rows else "", flush=True)
    elif step.done >= step.rows:
        print(f"{step.table}: {step.rows}")
