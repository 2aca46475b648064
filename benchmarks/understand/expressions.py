"""Bare expressions of time with gold readings, and what counts as right."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from handlers.understanding.stays import moments
from handlers.understanding.words import hear

LONDON = ZoneInfo("Europe/London")
DAYS = frozenset(("day", "week"))
NEAR = {"second": timedelta(minutes=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1)}

Read = Callable[[str, datetime], tuple[datetime | None, datetime | None]]


@dataclass(frozen=True, slots=True)
class Expression:
    """One row: naive times on the wall clock."""

    text: str
    at: datetime
    grain: str
    start: datetime | None
    end: datetime | None
    whole: bool  # a stretch said from end to end; else any moment within it is right


def load(path: Path) -> list[Expression]:
    """The rows that say a moment or a stretch; bare lengths of time have neither."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [_expression(row) for row in rows if row["kind"] != "duration"]


def _expression(row: dict[str, str]) -> Expression:
    return Expression(
        row["text"],
        datetime.fromisoformat(row["reference_time"]),
        row["grain"],
        _time(row["expected_start"]),
        _time(row["expected_end_incl"]),
        row["kind"] == "interval" and "explicit" in row["tags"],
    )


def _time(said: str | None) -> datetime | None:
    return datetime.fromisoformat(said) if said else None


def right(row: Expression, start: datetime | None, end: datetime | None) -> bool:
    """Compared to the grain of the gold reading: a day needs its date, an hour its hour."""
    if row.whole:
        return _same(row, row.start, start) and _same(row, row.end, end)
    if row.start is None:
        return _same(row, row.end, end or start)
    if row.end is not None and start is not None:
        return row.start.date() <= start.date() and row.start <= _floor(row, start) <= row.end
    return _same(row, row.start, start)


def _floor(row: Expression, found: datetime) -> datetime:
    return datetime.combine(found.date(), row.start.time()) if row.grain in DAYS and row.start else found


def _same(row: Expression, gold: datetime | None, found: datetime | None) -> bool:
    if gold is None or found is None:
        return False
    if row.grain in DAYS:
        return gold.date() == found.date()
    return abs(gold - found) < NEAR[row.grain]


def count(rows: Iterable[Expression], read: Read) -> int:
    """How many rows a reader gets right."""
    return sum(right(row, *read(row.text, row.at)) for row in rows)


def ours(text: str, at: datetime) -> tuple[datetime | None, datetime | None]:
    start, end = moments(hear(text), at.replace(tzinfo=LONDON))
    return _naive(start.at if start else None), _naive(end.at if end else None)


def _naive(at: datetime | None) -> datetime | None:
    return at.replace(tzinfo=None) if at else None
