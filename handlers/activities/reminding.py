"""Reminders sent: by day, at most one a day, and held back while a home has trouble (DOMAIN B55, N14).

What is due in a constellation goes out to a few people at a time, each few in a transaction of their own, so that no
alert waits for them. Whether it has gone is kept with the message itself: a restart neither loses nor doubles any.
"""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection

from handlers.activities import afterwards, hours, leading, news, places, quiet, telling
from handlers.activities.audience import invited
from handlers.activities.due import AFTER, LIST, NEWS, NEWS_OF_ALL, PLACE, Due, drop, hold, set_next, settle
from handlers.activities.hours import A_DAY, A_WEEK, CALM, DUE, SECOND_ASK, TWO_HOURS
from handlers.context import Context
from storage import people
from storage.activities import activities, answers, occurrences, pauses, reminders
from storage.activities.activities import CANCELLED
from storage.activities.reminders import Reminder
from storage.people import Person

PEOPLE = 5  # in one transaction: so many take as long as a text that comes in

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
    """All that is due to her: dropped, held for later, or sent."""
    ends = max(ctx.now, hours.closes(ctx.now, ctx.line.time_zone))
    today = [_due(ctx, person, row) for row in reminders.open_of(ctx.tx, person.id, ends)]
    due = [one for one in today if one.row.due_at <= ctx.now]
    for one in due:
        if one.kind in (NEWS, NEWS_OF_ALL):
            news.tell(ctx, one)
    ready = [one for one in due if one.kind not in (NEWS, NEWS_OF_ALL) and _is_ready(ctx, one)]
    for one in ready:
        if one.kind in SENDS:
            SENDS[one.kind](ctx, one)
    later = [one for one in today if one.kind in DUE and one.row.due_at > ctx.now]
    _gather(ctx, person, [one for one in ready if one.kind in DUE], later)


def _gather(ctx: Context, person: Person, ready: list[Due], later: list[Due]) -> None:
    """One message a day: what can wait goes with what cannot, be that due now or later that day; else on a day on which
    she has had none, as long as it is of use then."""
    newest = {one.occurrence.id: one for one in ready}
    for one in ready:
        if newest[one.occurrence.id] is not one:
            drop(ctx, one.row, "another says the same")
    urgent = sorted((one for one in newest.values() if one.kind not in CALM), key=lambda one: one.occurrence.starts_at)
    calm = [one for one in newest.values() if one.kind in CALM]
    tomorrow = hours.tomorrow(ctx.now, ctx.line.time_zone)
    coming = min((one.row.due_at for one in later if one.kind not in CALM), default=None)
    if urgent:
        others = (one for one in later if one.kind in CALM and one.occurrence.id not in newest)
        calm += [one for one in others if _is_ready(ctx, one)]
    elif coming is not None:
        calm = _but_what_waits(ctx, calm, coming)
    elif _had_one_today(ctx, person):
        calm = _but_what_waits(ctx, calm, tomorrow)
    calm.sort(key=lambda one: (not one.asks, one.occurrence.starts_at))
    if urgent and not urgent[0].asks and any(one.asks for one in (*urgent, *calm)):
        _send_with_one_that_asks(ctx, [*urgent, *calm])
    elif urgent or calm:
        _send(ctx, [*urgent, *calm])


def _send_with_one_that_asks(ctx: Context, gathered: list[Due]) -> None:
    """She is down for the first and is asked about another; a third has no room in that message."""
    first, asks = gathered[0], next(one for one in gathered if one.asks)
    _send(ctx, [first, asks])
    others = [one for one in gathered if one not in (first, asks)]
    for one in _but_what_waits(ctx, others, hours.tomorrow(ctx.now, ctx.line.time_zone)):
        _send(ctx, [one])


def _but_what_waits(ctx: Context, due: list[Due], until: datetime) -> list[Due]:
    """Those that would be of no use by then; the others are held until then."""
    return [one for one in due if until >= one.occurrence.starts_at or not reminders.hold(ctx.tx, one.row.id, until)]


def _had_one_today(ctx: Context, person: Person) -> bool:
    since = hours.midnight(ctx.now, ctx.line.time_zone)
    return bool(DUE.keys() & reminders.sent_since(ctx.tx, person.id, since))


def _due(ctx: Context, person: Person, row: Reminder) -> Due:
    occurrence = ctx.once(occurrences.get, row.occurrence_id)
    answer = answers.of_person(ctx.tx, occurrence.id, person.id)
    return Due(row, person, occurrence, telling.activity_of(ctx, occurrence), answer)


def _is_ready(ctx: Context, one: Due) -> bool:
    """False if it is dropped, or held for later. The list for whoever leads it is not held where it is near."""
    if why := _needless(ctx, one):
        drop(ctx, one.row, why)
        return False
    starts_at = one.occurrence.starts_at
    near = one.kind == LIST
    until = quiet.until_near(ctx, one.person, starts_at) if near else quiet.until(ctx, one.person)
    if until is not None:
        hold(ctx, one, until, None if one.kind == AFTER else starts_at)
    return until is None


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
    if len(gathered) > 1 and not first.asks:
        return "down and asked" if any(one.asks for one in gathered) else "down for several"
    if len(gathered) > 1:
        return "several"
    if first.asks:
        return "again" if first.kind == SECOND_ASK and not new else "ask"
    brings = first.activity.bring is not None and len(first.activity.bring) <= telling.LONGEST_BRING
    return "bring" if brings else "down"
