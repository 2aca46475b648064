"""Planned sleepovers and day care in the calendars of the home that asks and of the one that hosts (DOMAIN B45)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.calendars.events import event
from handlers.texts.catalogue import names
from storage import sleepovers
from storage.people import Person
from storage.sleepovers import Sleepover

KINDS = {"planned": "Planned sleepover", "day_care": "Day care"}
STANDING = ("go_ahead", "travelling", "overdue", "staying")  # host, agreement and return are there


def events(tx: Connection, person: Person, now: datetime, zone: ZoneInfo) -> Iterator[Any]:
    """What stands for her own home. Nobody else's feed has it (N8)."""
    standing = sleepovers.planned_of_home(tx, person.home_id, STANDING, now) if person.home_id is not None else []
    for stay in standing:
        yield _event(tx, stay, now, zone)


def _event(tx: Connection, stay: Sleepover, now: datetime, zone: ZoneInfo) -> Any:
    """Kind, nest names and times; no home's name (B52)."""
    assert stay.needed_from is not None and stay.return_at is not None, "what stands has its times"
    uid, sequence = f"{stay.constellation_id}-stay-{stay.id}@roost", len(sleepovers.steps_of(tx, stay.id))
    who = names([guest.nest_name for guest in sleepovers.guests_of(tx, stay.id) if guest.child_id is not None])
    summary = f"{KINDS[stay.kind]}: {who}" if who else KINDS[stay.kind]
    return event(uid, sequence, stay.needed_from, stay.return_at, summary, now, zone)
