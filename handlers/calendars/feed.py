"""Somebody's calendar, or that of a whole constellation, as a feed for a calendar app.

The address holds a secret; only its digest is kept, and a new one makes the old one worthless.
"""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.calendars import get_togethers, spells, stays, zones
from storage import calendars, journal, people
from storage.people import Person

ASK_AGAIN = "PT1H"  # how often a calendar app may ask


def give(tx: Connection, constellation_id: int, person: Person | None, secret: str, now: datetime) -> None:
    """Let `secret` open this person's calendar, or that of the whole constellation, and nothing else open it."""
    person_id = person.id if person else None
    calendars.replace(tx, constellation_id, person_id, digest(secret), now)
    journal.note(tx, constellation_id, now, "roster", "calendar.made", {"person": person_id})


def render(tx: Connection, secret: str, line: str, now: datetime, zone: ZoneInfo) -> bytes | None:
    """The calendar that this secret opens; None if it opens none."""
    found = calendars.by_digest(tx, digest(secret))
    person = people.get(tx, found.person_id) if found is not None and found.person_id is not None else None
    if found is None or (person is not None and person.left_at is not None):
        return None
    # Imported only when somebody asks for a calendar: a line that nobody asks does without its memory.
    from icalendar import Calendar

    feed = Calendar()
    feed.add("prodid", "-//Roost//Calendar//EN")
    feed.add("version", "2.0")
    feed.add("method", "PUBLISH")
    feed.add("x-wr-calname", line)
    feed.add("x-published-ttl", ASK_AGAIN)
    if (clocks := zones.component(zone, now.year)) is not None:
        feed.add_component(clocks)
    for one in _events(tx, found.constellation_id, person, now, zone):
        feed.add_component(one)
    feed.add_missing_timezones()  # of one that changes by no rule, each change
    return bytes(feed.to_ical())


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _events(
    tx: Connection, constellation_id: int, person: Person | None, now: datetime, zone: ZoneInfo
) -> Iterator[Any]:
    """A person's own; for the constellation what everybody may know: no stay of any home (DOMAIN N8)."""
    yield from spells.events(tx, constellation_id, person, now, zone)
    if person is not None:
        yield from stays.events(tx, person, now, zone)
    yield from get_togethers.events(tx, constellation_id, person, now, zone)
