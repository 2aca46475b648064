"""When each number was last checked. What is older than half a year is to be rung and seen to be right."""

from datetime import date

from sqlalchemy import Connection

from handlers.directory.always import always
from handlers.directory.entries import Entry, together
from storage import directory
from storage.constellations import Constellation

STALE_MONTHS = 6


def entries_of(tx: Connection, constellation: Constellation) -> list[Entry]:
    """All that can be found, those that are always there first."""
    return together(always(constellation), directory.listed(tx, constellation.id))


def stale(checked: date | None, today: date) -> bool:
    """`today` is the day in the line's zone. The months are counted by the calendar."""
    if checked is None:
        return True
    return (today.year - checked.year) * 12 + today.month - checked.month - (today.day < checked.day) >= STALE_MONTHS


def to_check(tx: Connection, constellation: Constellation, today: date) -> list[Entry]:
    """Those that nobody has checked for so long."""
    return [entry for entry in entries_of(tx, constellation) if stale(entry.checked, today)]
