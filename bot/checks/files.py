"""Files: what stands in the config, and who else on this machine may read what must stay private."""

import os
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.checks.findings import Asked, Finding, mind, right, wrong
from bot.config.keys import KEYS
from handlers.numbers import spoken

FOR_OTHERS = stat.S_IRWXO | stat.S_IWGRP  # a group of its own may read, as some keep secrets for a service


def config(asked: Asked) -> Iterator[Finding]:
    settings = asked.config
    telegram = [f"Telegram by {settings.telegram.mode}"] if settings.telegram else []
    sms = [f"text messages from {spoken(settings.twilio.number)}"] if settings.twilio else []
    yield right(f"{asked.path}: {settings.line.name}, with {' and '.join(telegram + sms)}.")


def texts(asked: Asked) -> Iterator[Finding]:
    """Whatever breaks a rule has been refused with the config."""
    own = len(asked.config.texts)
    yield right(f"{own} texts of your own, all within the rules." if own else "The texts are those of this version.")


def private(asked: Asked) -> Iterator[Finding]:
    """Secrets and people's words are for the line's own user (I13)."""
    database = asked.config.line.database
    beside = [database.with_name(f"{database.name}{end}") for end in ("", "-wal", "-shm")]
    found = [path for path in dict.fromkeys((*_secret_files(asked.path), *beside)) if path.exists()]
    open_to_all = [path for path in found if stat.S_IMODE(path.stat().st_mode) & FOR_OTHERS]
    for path in open_to_all:
        yield wrong(f"{path} is open to other users of this machine.", f"chmod 600 {path}")
    if not open_to_all:
        yield right("Secrets and database are closed to other users of this machine.")
    if any(path.stat().st_uid != os.geteuid() for path in beside if path.exists()):
        yield mind(f"{database} belongs to another user than you.", "Run roost as the line's own user.")


def _secret_files(path: Path) -> Iterator[Path]:
    """The files that the config names for its secrets, and the config itself where it holds one."""
    tables: dict[str, Any] = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    for key in KEYS:
        written = tables.get(key.table, {}).get(key.name)
        if written and key.names_file:
            yield path.parent / written
        if written and key.environ:
            yield path
