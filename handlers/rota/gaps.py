"""Stretches of the promised hours, on real dates, without anybody on call or without a backup (DOMAIN B30)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from handlers.rota.turns import Rota, Turn


@dataclass(frozen=True, slots=True)
class Gap:
    """From when until when, in UTC. `who` is on call without a backup; empty where nobody is on call."""

    start: datetime
    end: datetime
    who: tuple[int, ...]


def gaps(rota: Rota, promised: Rota, since: datetime, until: datetime, gone: Collection[int] = ()) -> Iterator[Gap]:
    """Every gap between two moments, in their order. Who is in `gone` has left and counts for nobody."""
    for start, end in _stretches(promised, since, until):
        covered = start
        for turn in rota.between(start, end):
            if turn.start > covered:
                yield Gap(covered, turn.start, ())
            begins, covered = max(turn.start, start), min(turn.end, end)
            if _incomplete(turn, gone):
                yield Gap(begins, covered, tuple(person for person in turn.who if person not in gone))
        if covered < end:
            yield Gap(covered, end, ())


def _incomplete(turn: Turn, gone: Collection[int]) -> bool:
    return any(all(person in gone for person in group) for group in (turn.who, turn.second))


def _stretches(promised: Rota, since: datetime, until: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The promised hours, those that meet joined into one."""
    start = end = since
    for turn in promised.between(since, until):
        if turn.start > end:
            if end > start:
                yield start, end
            start = turn.start
        end = min(turn.end, until)
    if end > start:
        yield start, end
