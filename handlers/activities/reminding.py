"""Reminders sent: by day, at most one a day, and held back while a home has trouble (DOMAIN B55, N14).

What is due in a constellation goes out to a few people at a time, each few in a transaction of their own, so that no
alert waits for them. Whether it has gone is kept with the message itself: a restart neither loses nor doubles any.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from handlers.activities import afterwards, hours, leading, places, telling
from handlers.activities.audience import invited
from handlers.activities.due import AFTER, LIST, PLACE, Due, drop, set_next, settle
from handlers.activities.hours import A_DAY, A_WEEK, CALM, DUE, SECOND_ASK, TWO_HOURS
from handlers.context import Context
from storage import hushes, matters, people
from storage.activities import activities, answers, occurrences, pauses, reminders
from storage.activities.activities import CANCELLED
from storage.activities.reminders import Reminder
from storage.people import Person

PEOPLE = 5  # in one transaction: so many take as long as a text that comes in
AFTER_A_MATTER = timedelta(hours=24)
LOOK_AGAIN = timedelta(hours=1)  # at a home with an open matter

#: Whether each kind is still worth saying.
STILL_MEANT: dict[str, Callable[[Due], bool]] = {
    A_WEEK: lambda one: one.asks,
    SECOND_ASK: lambda one: one.answer is None,
    A_DAY: lambda one: one.asks or one.down,
    TWO_HOURS: lambda one: one.asks or one.down,
    LIST: lambda one: one.person.id == one.activity.lead_id,
    AFTER: lambda one: one.down,
    PLACE: lambda one: one.down,
}
#: Who sends what is no reminder of `hours`.
SENDS: dict[str, Callable[[Context, Due], None]] = {
    LIST: leading.send_list,
    AFTER: afterwards.ask,
    PLACE: places.tell,
}


def fire(ctx: Context) -> None:
    """Send what is due to a few people. Whoever is left is next."""
    due = reminders.due(ctx.tx, ctx.constellation.id, ctx.now, PEOPLE)
    for person_id in dict.fromkeys(one.person_id for one in due):
        _remind(ctx, people.get(ctx.tx, person_id))
    set_next(ctx)


def _remind(ctx: Context, person: Person) -> None:
    """All that is due to her: dropped, held for later, or sent, what can wait for another day in one message."""
    rows = reminders.open_of(ctx.tx, person.id, ctx.now)
    ready = [one for row in rows if (one := _ready(ctx, person, row)) is not None]
    newest = {one.occurrence.id: one for one in ready if one.kind in DUE}
    for one in ready:
        if one.kind in SENDS:
            SENDS[one.kind](ctx, one)
        elif newest[one.occurrence.id] is not one:
            drop(ctx, one.row, "another says the same")
        elif one.kind not in CALM:
            _send(ctx, [one])
    calm = [one for one in newest.values() if one.kind in CALM]
    if calm and _had_one_today(ctx, person):
        calm = [one for one in calm if not _hold(ctx, one, hours.tomorrow(ctx.now, ctx.line.time_zone))]
    if calm:
        _send(ctx, sorted(calm, key=lambda one: (not one.asks, one.occurrence.starts_at)))


def _had_one_today(ctx: Context, person: Person) -> bool:
    return bool(CALM & reminders.sent_since(ctx.tx, person.id, hours.midnight(ctx.now, ctx.line.time_zone)))


def _ready(ctx: Context, person: Person, row: Reminder) -> Due | None:
    """None if it is dropped, or held for later."""
    occurrence = ctx.once(occurrences.get, row.occurrence_id)
    answer = answers.of_person(ctx.tx, occurrence.id, person.id)
    one = Due(row, person, occurrence, telling.activity_of(ctx, occurrence), answer)
    if why := _needless(ctx, one):
        drop(ctx, row, why)
        return None
    quiet_until = _quiet_until(ctx, one)
    if quiet_until is None:
        return one
    if not _hold(ctx, one, quiet_until):
        drop(ctx, row, "it would have begun before it could be sent")
    return None


def _needless(ctx: Context, one: Due) -> str:
    """Why nobody need hear it any more; empty if it is still useful."""
    if one.person.left_at is not None or one.person.id not in ctx.once(_guests, one.activity.id):
        return "not for her any more"
    if CANCELLED in (one.occurrence.state, one.activity.state):
        return "called off"
    if one.kind != AFTER and one.occurrence.starts_at <= ctx.now:
        return "it has begun"
    if one.kind not in (LIST, PLACE) and pauses.paused(ctx.tx, one.person.id, one.activity.id):
        return "paused"
    return "" if STILL_MEANT[one.kind](one) else "answered"


def _guests(tx: Connection, activity_id: int) -> frozenset[int]:
    return frozenset(person.id for person in invited(tx, activities.get(tx, activity_id)))


def _quiet_until(ctx: Context, one: Due) -> datetime | None:
    """Until when nothing of this may be sent to her, in UTC; None if it may now. By day only, and never to a home with
    an open matter or in the 24 hours after one. Source: DOMAIN B55, N14."""
    zone, home = ctx.line.time_zone, one.person.home_id
    if not hours.is_by_day(ctx.now, zone):
        return hours.by_day_from(ctx.now, zone)
    if one.kind == LIST or home is None:
        return None
    if matters.open_at(ctx.tx, home) is not None or hushes.of(ctx.tx, one.person.id) is not None:
        return hours.by_day_from(ctx.now + LOOK_AGAIN, zone)
    closed = ctx.once(matters.closed_since, ctx.constellation.id, ctx.now - AFTER_A_MATTER)
    ended = [matter.closed_at for matter in closed if matter.home_id == home and matter.closed_at is not None]
    until = max(ended) + AFTER_A_MATTER if ended else ctx.now
    return hours.by_day_from(until, zone) if until > ctx.now else None


def _hold(ctx: Context, one: Due, until: datetime) -> bool:
    """Not now. False if it would be of no use then."""
    useful = one.kind == AFTER or until < one.occurrence.starts_at
    return useful and reminders.hold(ctx.tx, one.row.id, until)


def _send(ctx: Context, gathered: list[Due]) -> None:
    """One message for all of these, the first of which is asked about."""
    first = gathered[0]
    new = not reminders.was_told(ctx.tx, first.occurrence.id, first.person.id)
    about = [one.occurrence for one in gathered]
    row = telling.remind(ctx, first.person, about, _how(gathered, new=new), first.answer, new=new)
    for one in gathered:
        settle(ctx, one, sent=row is not None)


def _how(gathered: list[Due], *, new: bool) -> str:
    first = gathered[0]
    if len(gathered) > 1:
        return "several" if first.asks else "down for several"
    if first.asks:
        return "again" if first.kind == SECOND_ASK and not new else "ask"
    brings = first.activity.bring is not None and len(first.activity.bring) <= telling.LONGEST_BRING
    return "bring" if brings else "down"
