"""What was filed is erased once it has had its time (DOMAIN B61, N24), and not where nobody can know that it has.

A line that has lost days, or whose records were restored, may have lost with them what somebody wanted kept. So then
erasing counts anew from that moment, and after a restore FILED does.
"""

from datetime import date, datetime, timedelta

from handlers import rota
from handlers.context import Context
from handlers.sleepovers.lifecycle import State
from handlers.wall import day_and_time, next_at
from storage import erasing as words
from storage import timers

AT = "09:45"  # each day, in the line's zone
AT_ONCE = 10  # matters, and private routes, in one unit of work
GOES_ON, WAITS = "erasing", "erasing_waits"
LATE = timedelta(days=1)  # a duty later than that was not waited for: the clock has jumped, or an old copy is restored


def daily(ctx: Context, day: date) -> None:
    if _is_late(ctx, day):
        lost_days(ctx, day)
    elif (waits := timers.by_key(ctx.tx, key(WAITS, ctx.constellation.id))) is not None and waits.due_at > due(ctx):
        lost_days(ctx, day)  # it was set while the clock was ahead
    else:
        erase(ctx, day.isoformat())


def due(ctx: Context) -> datetime:
    """When what is filed now is erased, in UTC."""
    return next_at(AT, ctx.now + ctx.line.erase_after, ctx.line.time_zone)


def lost_days(ctx: Context, day: date) -> None:
    """The line has not lived through the days since `day`; the liaison worker hears so, and asks why."""
    until = _wait(ctx)
    words.put_off(ctx.tx, ctx.constellation.id, until)
    ctx.note("erasing.put_off", day=day.isoformat(), until=until.isoformat())
    for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id):
        ctx.tell(liaison, "filing.put_off", deadline=day_and_time(until, ctx.line.time_zone))


def begin_anew(ctx: Context) -> datetime:
    """The records were restored: what was filed, held or taken back since that copy is not known, so a person has to
    say FILED again, and what belongs to nothing is as new. Returns until when nothing is erased."""
    if count := words.take_all_back(ctx.tx, ctx.constellation.id):
        ctx.note("filing.taken_back", count=count)
    return _wait(ctx)


def erase(ctx: Context, day: str | None = None) -> None:
    """A little of what is due, and at once the next, so that nobody who needs the line waits for it. `day` is the local
    one for which it was planned."""
    if day is None or _is_late(ctx, date.fromisoformat(day)):
        return  # the next duty sees to it
    filed_before = ctx.now - ctx.line.erase_after
    calls = words.due_matters(ctx.tx, ctx.constellation.id, ctx.now, filed_before)
    notes = words.due_privates(ctx.tx, ctx.constellation.id, ctx.now, filed_before)
    for matter_id in calls[:AT_ONCE]:
        words.matter(ctx.tx, matter_id, ctx.now)
        ctx.note("matter.erased", matter=matter_id)
    for private_id in notes[:AT_ONCE]:
        words.private(ctx.tx, private_id, ctx.now)
        ctx.note("private.erased", private=private_id)
    ctx.erased = bool(calls or notes)
    left = max(len(calls), len(notes)) > AT_ONCE
    if left or _erase_rest(ctx, filed_before):
        ctx.later(GOES_ON, ctx.now, key(GOES_ON, ctx.constellation.id), day=day)


def _erase_rest(ctx: Context, filed_before: datetime) -> bool:
    """True if there may be more. It is of no constellation."""
    if words.any_held(ctx.tx) or timers.keys_of_kind(ctx.tx, WAITS):
        return False  # what is part of nothing may be of that home, or of the days that are lost
    kept = words.kept_since(ctx.tx, State.RECORDED, filed_before)
    before = min(filed_before, kept) if kept is not None else filed_before
    rows = words.rest(ctx.tx, before, ctx.now)
    if rows:
        ctx.erased = True
        ctx.note("rest.erased", rows=rows, before=before.isoformat())
    return rows >= words.AT_ONCE


def _wait(ctx: Context) -> datetime:
    """While the timer stands, what belongs to nothing is not erased either."""
    until = due(ctx)
    ctx.later(
        WAITS, until, key(WAITS, ctx.constellation.id), day=until.astimezone(ctx.line.time_zone).date().isoformat()
    )
    return until


def _is_late(ctx: Context, day: date) -> bool:
    return ctx.now.astimezone(ctx.line.time_zone).date() - day > LATE


def key(kind: str, constellation_id: int) -> str:
    """Of a constellation's timer."""
    return f"{kind}:{constellation_id}"
