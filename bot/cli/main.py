"""From what was written after `roost` to an exit status: 0 = done, 1 = could not, 2 = misuse. Never a traceback."""

import logging
import os
import sqlite3
import sys
from collections.abc import Sequence

from sqlalchemy.exc import DBAPIError

from bot import logs
from bot.cli.opening import CannotDo
from bot.cli.parser import parser
from bot.config import ConfigError
from handlers.roster import RosterFaults
from storage.migrations import DatabaseRefused

log = logging.getLogger(__name__)

#: What to do, by what SQLite says.
HINTS = {
    sqlite3.SQLITE_FULL: " Free some space on its disk and try again.",
    sqlite3.SQLITE_READONLY: " See that its disk and its folder can be written by this user, and try again.",
    sqlite3.SQLITE_CANTOPEN: " See that its folder is there and can be written by this user, and try again.",
    sqlite3.SQLITE_IOERR: " See that its disk is sound and has room, and try again.",
    sqlite3.SQLITE_NOTADB: " See that [line] database names the right file, or move it away and restore a backup.",
    sqlite3.SQLITE_BUSY: " Another program has it; close that one and try again.",
}
UNFORESEEN = "This did not work, and roost cannot say why; give the log line above to whoever looks after roost."


def main(written: Sequence[str] | None = None) -> int:
    """Carry out one command."""
    logs.set_up("WARNING")
    arguments = parser().parse_args(written)
    try:
        status = int(arguments.command(arguments))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read our lines has had enough, as in `roost outbox | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return _say(["Stopped."])
    except Exception as error:  # the last place: below it there is only a traceback
        return _say(_sentences(error))
    return status


def _say(sentences: Sequence[str]) -> int:
    sys.stderr.write("".join(f"{sentence}\n" for sentence in sentences))
    return 1


def _sentences(error: Exception) -> Sequence[str]:
    if isinstance(error, ConfigError):
        return error.mistakes
    if isinstance(error, RosterFaults):
        return error.faults
    if isinstance(error, CannotDo | DatabaseRefused):
        return [str(error)]
    cause = error.orig if isinstance(error, DBAPIError) else error  # never with the statement and its values
    if isinstance(cause, sqlite3.Error):
        hint = HINTS.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF, "")
        return [f"The database cannot be used: {cause}.{hint}"]
    if isinstance(cause, OSError) and cause.filename:
        return [f"{cause.filename} cannot be used: {cause.strerror}. Put that right and try again."]
    log.error("a command failed", exc_info=error, extra={"action": "command.failed"})
    return [UNFORESEEN]
