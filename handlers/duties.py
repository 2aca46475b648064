"""Recurring duties: each is a timer row for its next time, and sets the one after it when it fires (DESIGN I5)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from handlers import erasing, filing, rollcall, rota
from handlers.activities import occurrences
from handlers.context import Context
from handlers.directory import gaps
from handlers.nightnote import telling
from handlers.settings import LineSettings
from handlers.sheets import reminding
from handlers.sleepovers import closing
from handlers.wall import moment, next_at, next_day
from storage import constellations, timers


@dataclass(frozen=True, slots=True)
class Duty:
    at: Callable[[LineSettings], str]  # local wall-clock time, each day
    do: Callable[[Context, date], None]  # with the local day that it was due on, however late it is


LOOK_AHEAD_AT = "09:00"  # what it finds can wait for the day, and wakes nobody

#: One line a duty; what a new one needs is a line here.
DUTIES = {
    "rollcall": Duty(lambda line: line.rollcall.at, rollcall.begin),
    "rollcall report": Duty(lambda line: line.rollcall.by, rollcall.report),
    "rota check": Duty(lambda line: LOOK_AHEAD_AT, lambda ctx, day: rota.check(ctx)),
    "night note": Duty(lambda line: telling.AT, telling.tell),
    "open sleepovers": Duty(lambda line: closing.TOLD_AT, closing.tell_of_open),
    "open sleepovers again": Duty(lambda line: closing.TOLD_AGAIN_AT, closing.tell_of_open),
    "gaps": Duty(lambda line: gaps.TELLS_AT, gaps.tell),
    "filing": Duty(lambda line: erasing.AT, filing.daily),
    "sheet reminder": Duty(lambda line: reminding.REMINDS_AT, reminding.remind),
    "get-togethers": Duty(lambda line: occurrences.PLANNED_AT, lambda ctx, day: occurrences.plan_ahead(ctx)),
}


def ensure(ctx: Context) -> None:
    """Give every constellation its next row of every duty. One that is overdue is left to fire."""
    for constellation in constellations.all_of(ctx.tx):
        ctx.with_constellation(constellation.id)
        for name in DUTIES:
            _ensure(ctx, name)


def missing(tx: Connection) -> bool:
    """Has any constellation a duty without a next row?"""
    there = timers.keys_of_kind(tx, "duty")
    return any(_key(known.id, name) not in there for known in constellations.all_of(tx) for name in DUTIES)


def fire(ctx: Context, name: str, day: str) -> None:
    """A duty is due: its next row first, so that no slip in the duty itself could end it."""
    duty = DUTIES.get(name)
    if duty is None:
        ctx.note("duty.unknown", name=name)  # a row of an older version
        return
    _set_next(ctx, name)
    duty.do(ctx, date.fromisoformat(day))


def _ensure(ctx: Context, name: str) -> None:
    row = timers.by_key(ctx.tx, _key(ctx.constellation.id, name))
    wall, zone = DUTIES[name].at(ctx.line), ctx.line.time_zone
    due = next_at(wall, ctx.now, zone)
    if row is None or (row.due_at > ctx.now and row.due_at != due):  # the time in config.toml may have changed
        _set_next(ctx, name)


def _set_next(ctx: Context, name: str) -> None:
    wall, zone = DUTIES[name].at(ctx.line), ctx.line.time_zone
    day = next_day(wall, ctx.now, zone)
    ctx.later("duty", moment(day, wall, zone), _key(ctx.constellation.id, name), name=name, day=day.isoformat())


def _key(constellation_id: int, name: str) -> str:
    return f"duty:{constellation_id}:{name}"
