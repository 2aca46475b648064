"""A backup becomes the database, where there is none. It has its name only when nothing more can fail."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot.config import Config
from bot.copying import NotCopied, check_whole, finish, make_part
from bot.lock import AlreadyRunning, FileLock
from handlers import restoring
from handlers.context import Context
from handlers.restoring import Restored
from storage.database import connect, transaction
from storage.encryption import NO_KEY, UnknownKey, key_of
from storage.migrations import check_revision, revision_of, upgrade
from storage.rekeying import check_key, may_rekey

BESIDE = ("", "-wal", "-shm", "-journal")


class NotRestored(Exception):
    """Nothing has been changed; the text is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Done:
    found: Restored
    needs_rekey: bool  # it is plain, or encrypted with a former key


def restore(file: Path, config: Config, now: datetime) -> Done:
    """Raises NotRestored or DatabaseRefused, and then has changed nothing."""
    path = config.line.database
    try:
        with FileLock(path):
            _refuse_to_overwrite(path)
            _refuse_unless_ours(file, config)
            return _put(file, path, config, now)
    except (AlreadyRunning, NotCopied) as error:
        raise NotRestored(str(error)) from error


def _refuse_to_overwrite(path: Path) -> None:
    there = [f"{path}{end}" for end in BESIDE if Path(f"{path}{end}").exists()]
    if there:
        raise NotRestored(f"{there[0]} is there already, and a restore overwrites nothing; move it away first.")


def _refuse_unless_ours(file: Path, config: Config) -> None:
    if not file.is_file():
        raise NotRestored(f"There is no backup {file}.")
    try:
        with closing(connect(file, read_only=True)) as raw:
            check_whole(raw)
            check_revision(raw, file)
            if revision_of(raw) is None:
                raise NotRestored(f"{file} is empty; name a backup that roost has made.")
            if config.storage.keys is None:
                check_key(raw, file, None)
            else:
                may_rekey(raw, file, config.storage.keys)
    except sqlite3.Error as error:
        raise NotRestored(f"{file} is no whole database ({error}); take an earlier backup.") from error


def _put(file: Path, path: Path, config: Config, now: datetime) -> Done:
    """Everything is done to a file beside the place."""
    part = make_part(path)
    try:
        with closing(connect(file, read_only=True)) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
        upgrade(part)
        done = _prepare(part, config, now)
        finish(part, path)
    except (OSError, sqlite3.Error, DBAPIError, UnknownKey) as error:
        for end in BESIDE:
            Path(f"{part}{end}").unlink(missing_ok=True)
        if isinstance(error, UnknownKey):
            raise NotRestored(f"The key in [storage] does not open {file}; put the right one there.") from error
        raise NotRestored(f"{path} could not be written; make room, and do it again.") from error
    return done


def _prepare(part: Path, config: Config, now: datetime) -> Done:
    keys = config.storage.keys
    with closing(connect(part)) as raw:
        kept = key_of(raw)
        with transaction(raw, None if kept == NO_KEY else keys) as tx:
            found = restoring.prepare(Context(tx, now, config.line_settings(), live=False))
        raw.execute("PRAGMA journal_mode = DELETE")  # all of it in the one file that is then given its name
    return Done(found, needs_rekey=kept != (keys.ids[0] if keys else NO_KEY))
