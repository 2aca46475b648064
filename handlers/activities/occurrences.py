"""Occurrences ahead: the next sixty days of every activity as rows, a few activities a transaction, each day once."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from handlers.activities import asking, at_home, planning
from handlers.activities.recurrence import Recurrence, days, days_until, ends, next_days, span
from handlers.context import Context
from storage import rotas
from storage.activities import activities, occurrences
from storage.activities.activities import Activity
from storage.activities.occurrences import Occurrence

PLANNED_AT = "03:30"  # of the line's zone, each day: nobody is told anything by it
AHEAD = timedelta(days=60)
AT_ONCE = timedelta(days=7)  # planned beyond that, so that each activity is looked at once a week
NEVER_AGAIN = date.max  # `planned_until` of what has no day behind it
BATCH = 5  # activities in one transaction, so that no alert waits behind the planning
TIMER = "activities_ahead"


def plan_ahead(ctx: Context) -> None:
    """What is behind of this constellation, and the rest in a transaction of its own. Again, it changes nothing."""
    behind = activities.behind(ctx.tx, ctx.constellation.id, asking.today(ctx) + AHEAD, BATCH)
    for activity in behind:
        plan(ctx, activity)
    if len(behind) == BATCH:
        ctx.later(TIMER, ctx.now, f"{TIMER}:{ctx.constellation.id}")
    planning.soon(ctx)


def plan(ctx: Context, activity: Activity) -> None:
    """All of its days of the next sixty and a week, as far as they are not rows yet."""
    rule, horizon, since = recurrence_of(activity), asking.today(ctx) + AHEAD + AT_ONCE, asking.today(ctx)
    if activity.planned_until is not None:
        since = max(since, min(activity.planned_until, horizon) + timedelta(days=1))
    for day in days_until(rule, since, horizon, nation(ctx)):
        _plan(ctx, activity, day)
    over = ends(rule) and next(days(rule, horizon + timedelta(days=1), nation(ctx)), None) is None
    activities.change(ctx.tx, activity.id, activity.changed_at, planned_until=NEVER_AGAIN if over else horizon)
    planning.soon(ctx)


def on(ctx: Context, activity: Activity, day: date) -> Occurrence | None:
    """The one that the rule gives to this local day, kept as a row however far ahead it is; None if it gives none."""
    known = occurrences.on(ctx.tx, activity.id, day)
    if known is not None:
        return known
    if times_of(ctx, activity, day) is not None:
        _plan(ctx, activity, day)
    return occurrences.on(ctx.tx, activity.id, day)


def times_of(ctx: Context, activity: Activity, day: date) -> tuple[datetime, datetime] | None:
    """When the rule has it begin and end on that local day, in UTC; None if it gives none."""
    if not days_until(recurrence_of(activity), day, day, nation(ctx)):
        return None
    return span(day, activity.start_time, activity.minutes, ctx.line.time_zone)


def current(ctx: Context) -> list[Activity]:
    """Those of the constellation that have something to come, the oldest first."""
    known = activities.of_constellation(ctx.tx, ctx.constellation.id)
    return [one for one in known if next_of(ctx, one) or next(upcoming(ctx, one, 1), None)]


def next_of(ctx: Context, activity: Activity) -> Occurrence | None:
    """The next that is a row and stands."""
    coming = occurrences.coming(ctx.tx, activity.id, ctx.now)
    return next((one for one in coming if one.state != occurrences.CANCELLED), None)


def upcoming(ctx: Context, activity: Activity, count: int = 3) -> Iterator[date]:
    """The next days that the rule gives, from tomorrow on, whether or not they are rows and whatever became of them."""
    return iter(next_days(recurrence_of(activity), asking.today(ctx) + timedelta(days=1), nation(ctx), count))


def recurrence_of(activity: Activity) -> Recurrence:
    return Recurrence(activity.rrule, activity.starts_on, activity.start_time, activity.bank_holidays)


def nation(ctx: Context) -> str:
    """Whose bank holidays count."""
    return ctx.once(rotas.of_constellation, ctx.constellation.id).nation


def _plan(ctx: Context, activity: Activity, day: date) -> None:
    begins, ends = span(day, activity.start_time, activity.minutes, ctx.line.time_zone)
    new = occurrences.plan(ctx.tx, activity.id, day, begins, ends)
    found = occurrences.on(ctx.tx, activity.id, day) if new and activity.home_id is not None else None
    if found is not None:
        at_home.plan(ctx, activity, found)
