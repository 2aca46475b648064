"""Spells on call, and what is planned for her own home, as a feed for a calendar app (iCalendar, RFC 5545).

The address holds a secret; only its digest is kept, and a new one makes the old one worthless.
"""

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.rota.reading import rota_of
from handlers.rota.turns import Rota, Turn
from handlers.texts.catalogue import names
from storage import calendars, journal, people, rotas, sleepovers, swaps
from storage.people import Person
from storage.sleepovers import Sleepover

AHEAD = timedelta(weeks=13)
ASK_AGAIN = "PT1H"  # how often a calendar app may ask
CALENDAR, ON_CALL, BACKUP = "On call", "On call", "Backup"
STAYS = {"planned": "Planned sleepover", "day_care": "Day care"}
STANDING = ("go_ahead", "travelling", "overdue", "staying")  # host, agreement and return are there


def give(tx: Connection, constellation_id: int, person: Person | None, secret: str, now: datetime) -> None:
    """Let `secret` open this person's calendar, or that of the whole constellation, and nothing else open it."""
    person_id = person.id if person else None
    calendars.replace(tx, constellation_id, person_id, digest(secret), now)
    journal.note(tx, constellation_id, now, "roster", "calendar.made", {"person": person_id})


def render(tx: Connection, secret: str, line: str, now: datetime, zone: ZoneInfo) -> bytes | None:
    """The calendar that this secret opens, 13 weeks ahead; None if it opens none."""
    found = calendars.by_digest(tx, digest(secret))
    if found is None:
        return None
    if found.person_id is not None and people.get(tx, found.person_id).left_at is not None:
        return None
    # Imported only when somebody asks for a calendar: a line that nobody asks does without its memory.
    from icalendar import Calendar, Event

    feed = Calendar()
    feed.add("prodid", "-//Roost//On call//EN")
    feed.add("version", "2.0")
    feed.add("x-wr-calname", f"{line}: {CALENDAR}")
    feed.add("x-published-ttl", ASK_AGAIN)
    rota = rota_of(tx, found.constellation_id, now, zone)
    for turn, summary in _spoken(tx, rota, now, found.person_id):
        feed.add_component(_filled(Event(), tx, found.constellation_id, turn, summary, now, zone))
    if found.person_id is not None:
        for stay in _stays(tx, people.get(tx, found.person_id), now):
            feed.add_component(_stay(Event(), tx, stay, now, zone))
    feed.add_missing_timezones()
    return bytes(feed.to_ical())


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _spoken(tx: Connection, rota: Rota, now: datetime, person_id: int | None) -> Iterator[tuple[Turn, str]]:
    """Each turn that belongs in it, with what it is called there."""
    for turn in rota.between(now, now + AHEAD):
        who, backup = (names([people.get(tx, one).name for one in group]) for group in (turn.who, turn.backup))
        if person_id is None:
            yield turn, f"{who}, backup {backup}" if backup else who
        elif person_id in turn.who:
            yield turn, f"{ON_CALL}, backup {backup}" if backup else ON_CALL
        elif person_id in turn.backup:
            yield turn, f"{BACKUP} for {who}"


def _filled(
    event: Any, tx: Connection, constellation_id: int, turn: Turn, summary: str, now: datetime, zone: ZoneInfo
) -> Any:
    event.add("uid", f"{constellation_id}-{turn.start:%Y%m%dT%H%MZ}@roost")
    event.add("sequence", _sequence(tx, constellation_id, turn, now))
    event.add("dtstamp", now)
    event.add("dtstart", turn.start.astimezone(zone))
    event.add("dtend", turn.end.astimezone(zone))
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")  # she is not busy, she is on call
    return event


def _stays(tx: Connection, person: Person, now: datetime) -> list[Sleepover]:
    """What stands for her own home, as the one that asks or that hosts (DOMAIN B45). Nobody else's feed has it (N8)."""
    return sleepovers.planned_of_home(tx, person.home_id, STANDING, now) if person.home_id is not None else []


def _stay(event: Any, tx: Connection, stay: Sleepover, now: datetime, zone: ZoneInfo) -> Any:
    """Times and kind; no child's name and no home's."""
    assert stay.needed_from is not None and stay.return_at is not None, "what stands has its times"
    event.add("uid", f"{stay.constellation_id}-stay-{stay.id}@roost")
    event.add("sequence", len(sleepovers.steps_of(tx, stay.id)))
    event.add("dtstamp", now)
    event.add("dtstart", stay.needed_from.astimezone(zone))
    event.add("dtend", stay.return_at.astimezone(zone))
    event.add("summary", STAYS[stay.kind])
    return event


def _sequence(tx: Connection, constellation_id: int, turn: Turn, now: datetime) -> int:
    """Grows with every change of the roster's rota, and of this turn: agreed counts one, undone one more."""
    steps = {swaps.AGREED: 1, swaps.UNDONE: 2}
    settled = [swap for swap in swaps.since(tx, constellation_id, now) if swap.starts_at == turn.start]
    return rotas.of_constellation(tx, constellation_id).version + sum(steps.get(swap.state, 0) for swap in settled)
