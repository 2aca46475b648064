"""Who is on call at a moment, from the roster's spells."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from storage import people, spells
from storage.people import Person
from storage.spells import Spell

LIAISON_WORKER = "liaison_worker"


@dataclass(frozen=True, slots=True)
class OnCall:
    """Who is on call now. With nobody on call (outside the promised hours) all is empty."""

    who: tuple[Person, ...] = ()
    backup: tuple[Person, ...] = ()
    since: datetime | None = None
    until: datetime | None = None

    def includes(self, person_id: int) -> bool:
        return any(person.id == person_id for person in self.who + self.backup)


def on_call(tx: Connection, constellation_id: int, now: datetime, zone: ZoneInfo) -> OnCall:
    """The spell that covers `now` (DESIGN 7); the first in the roster's order where several do."""
    for spell in spells.of_constellation(tx, constellation_id):
        if under_way := covering(spell, now, zone):
            who = tuple(people.get(tx, person) for person in spell.who)
            return OnCall(who, tuple(people.get(tx, person) for person in spell.backup), *under_way)
    return OnCall()


def covering(spell: Spell, now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    """Since when and until when, in UTC, the spell is under way at `now`; None if it is not.

    From and to are wall-clock times in the line's zone, so a night can last 23 or 25 hours less a day (DESIGN I9).
    """
    today = now.astimezone(zone).date()
    for day in (today - timedelta(days=1), today):
        if day.weekday() in spell.days:
            start, end = bounds(spell, day, zone)
            if start <= now < end:
                return start, end
    return None


def bounds(spell: Spell, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The start and end, in UTC, of the spell that begins on `day`."""
    ends_next_day = spell.to_time <= spell.from_time or spell.to_time == "24:00"
    last = "00:00" if spell.to_time == "24:00" else spell.to_time
    return _at(day, spell.from_time, zone), _at(day + timedelta(days=ends_next_day), last, zone)


def liaison_workers(tx: Connection, constellation_id: int) -> tuple[Person, ...]:
    return tuple(people.in_role(tx, constellation_id, LIAISON_WORKER))


def _at(day: date, wall: str, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.fromisoformat(wall), tzinfo=zone).astimezone(UTC)
