"""When each number was last checked. What is older than half a year is to be rung and seen to be right."""

from collections.abc import Iterator
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


def to_check(tx: Connection, constellation: Constellation, today: date) -> Iterator[tuple[str, str]]:
    """For each number that nobody has checked for long, what is so and what to do."""
    for entry in entries_of(tx, constellation):
        if stale(entry.checked, today):
            since = f"was last checked on {entry.checked:%-d %b %Y}" if entry.checked else "has never been checked"
            yield (
                f"{constellation.name}: {entry.name} {entry.numbers} {since}.",
                f'Make sure that it is right; then let the liaison worker write "directory checked {entry.name}", or'
                " give it a new checked date in the file.",
            )
