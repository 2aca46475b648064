"""The strip of the rota: who is on call now and in the next spells, and what has been changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.cli.rota import marks, turns_of
from handlers.rota.turns import Turn
from handlers.texts.catalogue import names
from handlers.wall import day_and_time
from storage import people, rotas, swaps
from storage.constellations import Constellation
from storage.swaps import Swap

SPELLS = 4
AHEAD = timedelta(days=7)
MADE_OF = {"swap": "swapped", "ill": "changed for illness"}


@dataclass(frozen=True, slots=True)
class Spell:
    """One answer to who is on call; from and until in UTC."""

    start: datetime
    end: datetime
    who: str
    backup: str
    now: bool
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    spells: tuple[Spell, ...]
    asked: tuple[str, ...]  # swaps that wait for an answer

    @property
    def current(self) -> Spell | None:
        return next((spell for spell in self.spells if spell.now and spell.who), None)


def strip_of(tx: Connection, constellation: Constellation, now: datetime, zone: ZoneInfo) -> Strip:
    """The spell under way, and those after it within a week."""
    turns = islice(turns_of(tx, constellation, now, now + AHEAD, zone), SPELLS)
    nation = rotas.of_constellation(tx, constellation.id).nation
    known = swaps.since(tx, constellation.id, now)
    spells = tuple(
        Spell(
            turn.start,
            turn.end,
            _called(tx, turn.who),
            _called(tx, turn.backup),
            turn.start <= now < turn.end,
            tuple(_changes(tx, turn, known, nation, zone)),
        )
        for turn in turns
    )
    return Strip(spells, tuple(_waiting(tx, swap, zone) for swap in known if swap.state == swaps.ASKED))


def _changes(tx: Connection, turn: Turn, known: list[Swap], nation: str, zone: ZoneInfo) -> Iterator[str]:
    """What is unlike the roster; of a swap also who it was before."""
    made_by = next((swap for swap in known if swap.state == swaps.AGREED and swap.starts_at == turn.start), None)
    if not turn.swapped or made_by is None:
        yield from marks(turn, nation, zone)
        return
    who, backup = _called(tx, made_by.before["who"]), _called(tx, made_by.before["backup"])
    yield f"{MADE_OF[made_by.kind]}: it was {who or 'nobody'}, backup {backup or 'nobody'}"


def _waiting(tx: Connection, swap: Swap, zone: ZoneInfo) -> str:
    by, of = people.get(tx, swap.asked_by).name, people.get(tx, swap.asked_of).name
    return f"{by} has asked {of} about {day_and_time(swap.starts_at, zone)}; no answer yet"


def _called(tx: Connection, group: tuple[int, ...] | list[int]) -> str:
    return names([people.get(tx, person).name for person in group])
