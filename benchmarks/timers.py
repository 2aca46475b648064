"""Forty thousand timers that are due in one second: none is lost, and how late the last is.

Each asks after an open question, as most timers of a quiet night do, and finds it answered.
"""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, select

from benchmarks.figures import Figure
from benchmarks.sizes import sized
from benchmarks.stage import PATIENCE, Stage, line, stage
from storage.database import connect, transaction
from storage.timers import timers

COUNT = sized(40_000)
BEGINS_IN = timedelta(seconds=4)  # from when they are written; the line has started by then
LOOK = 0.05  # seconds

FIGURES = (
    Figure("timers lost", f"{COUNT:,} timers due in one second: not fired", "", at_most=0),
    Figure("timers late", "the last of them, after it was due", "s"),
    Figure("timers a second", "timers fired a second", "/s"),
)


async def measure() -> dict[str, float]:
    async with stage(10) as own:
        due = own.clock.now() + BEGINS_IN
        _fill(own, due)
        async with line(own):
            ended = await _until_fired(own)
        lost = _left(own)
    took = (ended - due) / timedelta(seconds=1)
    return {"timers lost": lost, "timers late": max(took - 1, 0.0), "timers a second": (COUNT - lost) / max(took, 1.0)}


def _fill(own: Stage, due: datetime) -> None:
    with closing(connect(own.database)) as raw, transaction(raw) as tx:
        tx.execute(insert(timers), list(_rows(due)))


def _rows(due: datetime) -> Iterator[dict[str, Any]]:
    for number in range(COUNT):
        at = due + timedelta(seconds=number / COUNT)
        yield {
            "constellation_id": 1,
            "kind": "own",
            "key": f"own:{10**9 + number}",
            "due_at": at,
            "payload": {"question_id": 10**9 + number},
        }


async def _until_fired(own: Stage) -> datetime:
    """When the last had gone; gives up when none goes any more."""
    left, moved = COUNT, own.clock.now()
    while left:
        await asyncio.sleep(LOOK)
        now, still = own.clock.now(), await asyncio.to_thread(_left, own)
        if still < left:
            left, moved = still, now
        elif now - moved > timedelta(seconds=PATIENCE):
            break
    return moved


def _left(own: Stage) -> int:
    ours = select(func.count()).select_from(timers).where(timers.c.key.like("own:1%"), timers.c.set_aside.is_(None))
    with closing(connect(own.database, read_only=True)) as raw, raw:
        return int(raw.execute(str(ours.compile(compile_kwargs={"literal_binds": True}))).fetchone()[0])
