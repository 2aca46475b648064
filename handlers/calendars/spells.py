"""Spells on call in a calendar, thirteen weeks ahead."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.calendars.events import event
from handlers.rota.reading import rota_of
from handlers.rota.turns import Rota, Turn
from handlers.texts.catalogue import names
from storage import people, rotas, swaps
from storage.people import Person

AHEAD = timedelta(weeks=13)
ON_CALL, BACKUP = "On call", "Backup"
NOT_BUSY = "TRANSPARENT"  # she is on call, and may have something else to do


def events(
    tx: Connection, constellation_id: int, person: Person | None, now: datetime, zone: ZoneInfo
) -> Iterator[Any]:
    """Hers, or everybody's."""
    for turn, summary in _spoken(tx, rota_of(tx, constellation_id, now, zone), now, person.id if person else None):
        uid = f"{constellation_id}-{turn.start:%Y%m%dT%H%MZ}@roost"
        sequence = _sequence(tx, constellation_id, turn, now)
        yield event(uid, sequence, turn.start, turn.end, summary, now, zone, transp=NOT_BUSY)


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


def _sequence(tx: Connection, constellation_id: int, turn: Turn, now: datetime) -> int:
    """Grows with every change of the roster's rota, and of this turn: agreed counts one, undone one more."""
    steps = {swaps.AGREED: 1, swaps.UNDONE: 2}
    settled = [swap for swap in swaps.since(tx, constellation_id, now) if swap.starts_at == turn.start]
    return rotas.of_constellation(tx, constellation_id).version + sum(steps.get(swap.state, 0) for swap in settled)
