"""What a command that failed says: one sentence on what is so, and one on what to do."""

import logging
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot.cli.opening import CannotDo
from bot.config import ConfigError
from handlers.roster import RosterFaults
from storage.migrations import DatabaseRefused

log = logging.getLogger(__name__)

RESTORE = "Stop the line and restore the newest backup (docs/operations.md)."
#: What to do, by what SQLite says.
HINTS = {
    sqlite3.SQLITE_FULL: "Free some space on its disk and try again.",
    sqlite3.SQLITE_READONLY: "See that its disk and its folder can be written by this user, and try again.",
    sqlite3.SQLITE_CANTOPEN: "See that its folder is there and can be written by this user, and try again.",
    sqlite3.SQLITE_IOERR: "See that its disk is sound and has room, and try again.",
    sqlite3.SQLITE_NOTADB: "See that [line] database names the right file, or move it away and restore a backup.",
    sqlite3.SQLITE_CORRUPT: RESTORE,
    sqlite3.SQLITE_BUSY: "Another program has it; close that one and try again.",
}
UNFORESEEN = "This did not work, and roost cannot say why; give the log line above to whoever looks after roost."


def sentences(error: Exception) -> Sequence[str]:
    if isinstance(error, ConfigError):
        return error.mistakes
    if isinstance(error, RosterFaults):
        return error.faults
    if isinstance(error, CannotDo | DatabaseRefused):
        return [str(error)]
    if known := _of_the_machine(error):
        return [" ".join(part for part in known if part)]
    log.error("a command failed", exc_info=error, extra={"action": "command.failed"})
    return [UNFORESEEN]


def of_opening(error: Exception, path: Path) -> tuple[str, str]:
    """Of the database at `path`, which could not be read: what is so, and what to do."""
    if known := _of_the_machine(error):
        says, do = known
        return says.replace("The database", str(path), 1), do or RESTORE
    (sentence,) = sentences(error)
    says, _, do = sentence.partition("; ")
    return f"{says}.", f"{do[:1].upper()}{do[1:]}"


def _of_the_machine(error: Exception) -> tuple[str, str] | None:
    cause = error.orig if isinstance(error, DBAPIError) else error  # never with the statement and its values
    if isinstance(cause, sqlite3.Error):
        return f"The database cannot be used: {cause}.", HINTS.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF, "")
    if isinstance(cause, OSError) and cause.filename:
        return f"{cause.filename} cannot be used: {cause.strerror}.", "Put that right and try again."
    return None
