"""A reading held against its gold: right, asked (not sure, so a conversation would ask), or wrong."""

import json
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.cli.read import moment
from handlers.triage import worse
from handlers.understanding import read
from handlers.understanding.reading import Reading

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One text: its gold, and what was read."""

    gold: Gold
    got: Reading

    @property
    def wants_a_stay(self) -> bool:
        return self.gold["start"] is not None or self.gold["end"] is not None

    @property
    def stay_right(self) -> bool:
        return self.start_right and self.end_right

    @property
    def start_right(self) -> bool:
        start = self.got.stay.start if self.got.stay else None
        return _same(self.gold["start"], start.at if start else None)

    @property
    def end_right(self) -> bool:
        end = self.got.stay.end if self.got.stay else None
        return _same(self.gold["end"], end.at if end else None)

    def is_start(self, wall: datetime | None) -> bool:
        """Is this wall-clock time, without a zone, the start of the stay?"""
        return _on_the_wall(self.gold["start"], wall)

    def is_end(self, wall: datetime | None) -> bool:
        return _on_the_wall(self.gold["end"], wall)

    @property
    def lane_too_low(self) -> bool:
        return worse(self.gold["lane"], self.got.lane)

    @property
    def nights(self) -> int | None:
        return self.got.stay.nights if self.got.stay else None

    @property
    def sure(self) -> bool:
        return self.got.sure


@dataclass(frozen=True, slots=True)
class Measure:
    """A share of rows, and what it should be."""

    name: str
    among: Callable[[Row], bool]
    counts: Callable[[Row], bool]
    aim: str


MEASURES = (
    Measure("danger found", lambda row: row.gold["danger"], lambda row: row.got.danger, "at least 97%"),
    Measure("false alarms", lambda row: not row.gold["danger"], lambda row: row.got.danger, "at most 5%"),
    Measure("stays, both ends right", lambda row: row.wants_a_stay, lambda row: row.stay_right, "at least 75%"),
    Measure(
        "stays wrong without asking",
        lambda row: row.wants_a_stay,
        lambda row: not row.stay_right and row.sure,
        "at most 4%",
    ),
    Measure(
        "nights right",
        lambda row: row.gold["nights"] is not None,
        lambda row: row.nights == row.gold["nights"],
        "at least 85%",
    ),
    Measure(
        "children right",
        lambda row: row.gold["children"] is not None,
        lambda row: row.got.children.number == row.gold["children"],
        "at least 80%",
    ),
    Measure(
        "no stay where none is wanted",
        lambda row: not row.wants_a_stay,
        lambda row: row.got.stay is None,
        "at least 90%",
    ),
    Measure("lanes too low", lambda row: row.gold["lane"] is not None, lambda row: row.lane_too_low, "at most 3%"),
    Measure("intent right", lambda row: True, lambda row: row.got.intent == row.gold["intent"], "at least 88%"),
)


def rows_of(path: Path) -> list[Row]:
    return [Row(gold, _read(gold)) for gold in map(json.loads, path.read_text(encoding="utf-8").splitlines())]


def median_ms(path: Path) -> float:
    """Milliseconds that reading a text of that file takes, at the median."""
    spent = []
    for gold in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        began = time.perf_counter()
        _read(gold)
        spent.append(time.perf_counter() - began)
    return statistics.median(spent) * 1000


def share(rows: Iterable[Row], measure: Measure) -> tuple[int, int]:
    """How many count, and among how many."""
    among = [row for row in rows if measure.among(row)]
    return sum(measure.counts(row) for row in among), len(among)


def _read(gold: Gold) -> Reading:
    return read(gold["text"], moment(gold["now"]), gold["asked"], thorough=True)


def _same(wanted: str | None, got: datetime | None) -> bool:
    return got is None if wanted is None else got is not None and got == datetime.fromisoformat(wanted)


def _on_the_wall(wanted: str | None, got: datetime | None) -> bool:
    if wanted is None or got is None:
        return wanted is None and got is None
    return datetime.fromisoformat(wanted).replace(tzinfo=None) == got.replace(tzinfo=None, second=0, microsecond=0)
