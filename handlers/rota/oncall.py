"""Who is on call at a moment, as people."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.rota.reading import rota_of
from storage import people
from storage.people import Person

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
    """Whose turn it is at `now` (DESIGN 7), after swaps, single nights and bank holidays."""
    turn = rota_of(tx, constellation_id, now, zone).at(now)
    if turn is None:
        return OnCall()
    who = tuple(people.get(tx, person) for person in turn.who)
    return OnCall(who, tuple(people.get(tx, person) for person in turn.backup), turn.start, turn.end)


def liaison_workers(tx: Connection, constellation_id: int) -> tuple[Person, ...]:
    return tuple(people.in_role(tx, constellation_id, LIAISON_WORKER))
