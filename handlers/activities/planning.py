"""Reminders ahead, as rows: for what begins in the next days, what is to be said to whom and when. Each once."""

from datetime import datetime, timedelta

from handlers.activities import hours, places
from handlers.activities.audience import invited
from handlers.activities.due import LIST, set_next
from handlers.activities.hours import A_WEEK, SECOND_ASK
from handlers.context import Context
from storage.activities import activities, occurrences, reminders, wishes
from storage.activities.activities import CANCELLED, Activity
from storage.activities.occurrences import Occurrence
from storage.people import Person

AHEAD = timedelta(days=8)  # before anything of them is due
BATCH = 5  # occurrences in one transaction, so that no alert waits behind them
BEFORE = timedelta(hours=1)  # the list for whoever leads it
TIMER, OVER = "activity_planning", "activity_over"


def soon(ctx: Context) -> None:
    """There are new occurrences, or one has changed: what is to be said of them is planned next."""
    ctx.later(TIMER, ctx.now, f"{TIMER}:{ctx.constellation.id}")


def plan_ahead(ctx: Context, after: int = 0) -> None:
    """What begins in the next days, and the rest in a transaction of its own. Again, it changes nothing."""
    ahead = occurrences.between(ctx.tx, ctx.constellation.id, ctx.now, ctx.now + AHEAD)
    coming = sorted((one for one in ahead if one.id > after), key=lambda one: one.id)
    for one in coming[:BATCH]:
        plan(ctx, one)
    if len(coming) > BATCH:
        ctx.later(TIMER, ctx.now, f"{TIMER}:{ctx.constellation.id}", after=coming[BATCH - 1].id)
    set_next(ctx)


def plan(ctx: Context, occurrence: Occurrence) -> None:
    """What was planned or sent before stays as it is. The caller sees to the timer (`set_next`)."""
    activity = activities.get(ctx.tx, occurrence.activity_id)
    near = ctx.now < occurrence.starts_at <= ctx.now + AHEAD
    if not near or CANCELLED in (activity.state, occurrence.state):
        return
    for person in invited(ctx.tx, activity):
        for kind, due in _due_to(ctx, person, activity, occurrence).items():
            reminders.plan(ctx.tx, activity.constellation_id, occurrence.id, person.id, kind, due)
    places.move_up(ctx, activity, occurrence)  # there may be more places now
    ctx.later(OVER, occurrence.ends_at, f"{OVER}:{occurrence.id}", occurrence_id=occurrence.id)


def _due_to(ctx: Context, person: Person, activity: Activity, occurrence: Occurrence) -> dict[str, datetime]:
    """Whoever leads it gets the list alone; everybody else what they wish, or else what the activity has."""
    zone, starts_at = ctx.line.time_zone, occurrence.starts_at
    if person.id == activity.lead_id:
        return {LIST: max(starts_at - BEFORE, ctx.now)}  # at whatever hour: she is about to hold it
    kinds = wishes.of_person(ctx.tx, person.id) or activity.remind
    asked_again = [SECOND_ASK] if A_WEEK in kinds else []
    return hours.planned([*kinds, *asked_again], starts_at, ctx.now, zone)
