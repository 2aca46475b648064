"""When the database cannot take what is to be kept, and it is not at fault."""

import sqlite3

from sqlalchemy import Connection

#: What SQLite says where the disk is full or cannot be written, or where another program has the file.
REFUSALS = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}


def try_to_write(tx: Connection) -> None:
    """Write a page as it was: reading alone says nothing of a full disk. Raises what `is_refusal` knows, some of it
    only at the commit."""
    tx.exec_driver_sql("PRAGMA application_id = 0").close()  # which no file of ours has


def is_refusal(error: BaseException) -> bool:
    """Whether the disk or another program is in the way. It may pass, and whatever was to be kept is not at fault."""
    raised = getattr(error, "orig", error)  # SQLAlchemy wraps what the driver raises
    return isinstance(raised, sqlite3.Error) and getattr(raised, "sqlite_errorcode", 0) & 0xFF in REFUSALS
