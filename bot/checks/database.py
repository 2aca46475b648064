"""The database: whether it is whole, ours, of this version, and has room."""

import shutil
from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from bot.checks.findings import Asked, Finding, mind, right, wrong
from storage import journal
from storage.migrations import newest

MB = 1024 * 1024
FULL, NEARLY_FULL = 100 * MB, 1024 * MB  # free bytes below which a night may not fit, and below which a year may not
COMPLAINTS = 3  # of SQLite's own, that are shown


def disk(asked: Asked) -> Iterator[Finding]:
    path = asked.config.line.database
    free = shutil.disk_usage(path.parent).free
    says = f"{path.parent} has {free // MB:,} MB free."
    if free < FULL:
        yield wrong(says, "Make room at once: without it the line cannot keep what comes in.")
    elif free < NEARLY_FULL:
        yield mind(says, "Make room, or move the database to a larger disk.")
    else:
        yield right(says)


def opened(tx: Connection, asked: Asked) -> Iterator[Finding]:
    yield right(f"{asked.config.line.database} is at revision {newest()}, the one of this version.")


def encrypted(tx: Connection, asked: Asked) -> Iterator[Finding]:
    """That it is done with the key of the config is known by now: else it would not have been opened."""
    path = asked.config.line.database
    if asked.config.storage.keys is None:
        yield mind(
            f"{path} is not encrypted: whoever gets hold of it, or of a backup, reads every word and number.",
            "Put a key into [storage], stop the line and do: roost rekey",
        )
    else:
        yield right(f"{path} is encrypted.")


def whole(tx: Connection, asked: Asked) -> Iterator[Finding]:
    """SQLite's own whole check, which takes a second for each few hundred megabytes; the line goes on meanwhile."""
    path = asked.config.line.database
    try:
        faults = [str(row[0]) for row in islice(tx.exec_driver_sql("PRAGMA integrity_check"), COMPLAINTS)]
        links = len(tx.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(COMPLAINTS))
    except DatabaseError:  # so damaged that it cannot even be looked through
        faults, links = [], 0
    if faults != ["ok"] or links:
        yield wrong(f"{path} is damaged.", "Stop the line and restore the last backup: docs/operations.md.")
    else:
        yield right(f"{path} is whole.")


def unaltered(tx: Connection, asked: Asked) -> Iterator[Finding]:
    """Each entry of the journal vouches for the one before (DOMAIN B58)."""
    broken = next(journal.broken_links(tx), None)
    if broken is None:
        yield right("The journal has not been altered.")
    else:
        yield wrong(
            f"The journal has been altered at entry {broken}.",
            "Keep this file as it is, find out who had access to it, and tell your data protection officer.",
        )
