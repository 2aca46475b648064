"""A get-together is moved or called off: its row, its home's diary, and what was still to be said of it as it was.

Everybody who was told of it hears in one line what has become of it (`news`), at short notice in a call where she asked
for calls and not texts.
"""

from itertools import chain
from typing import Any

from handlers.activities import at_home, news, occurrences, planning
from handlers.activities.due import NEWS, NEWS_OF_ALL, PLACE
from handlers.activities.news import BY_RULE, Told, as_known
from handlers.context import Context
from storage.activities import activities, answers, reminders
from storage.activities import occurrences as kept
from storage.activities.activities import Activity
from storage.activities.occurrences import CANCELLED, MOVED, Occurrence
from storage.people import Person


def told_of(ctx: Context, occurrence: Occurrence) -> set[int]:
    """Who has been told of it: a reminder has gone out to them, or they have answered."""
    reminded = reminders.of_occurrence(ctx.tx, occurrence.id)
    answered = answers.of_occurrence(ctx.tx, occurrence.id)
    return {one.person_id for one in reminded if one.state == reminders.SENT} | {one.person_id for one in answered}


def call_off(ctx: Context, was: Occurrence, by: Person | None, reason: str = "") -> Told | None:
    """This one alone; the others stay. Who is told; None if it was called off or changed by somebody else meanwhile."""
    return _alone(ctx, was, by, state=CANCELLED, note=reason or None)


def move(ctx: Context, was: Occurrence, by: Person | None, **to: Any) -> Told | None:
    """This one alone: `starts_at` and `ends_at` in UTC, `place`, or all three. Returns what `call_off` does."""
    return _alone(ctx, was, by, state=MOVED, **to)


def call_off_all(ctx: Context, activity: Activity, by: Person | None, reason: str = "") -> Told | None:
    """All that is still to come of it; each person hears it once. Who is told; None if that was done before."""
    if activity.state == activities.CANCELLED:
        return None
    values = {"state": activities.CANCELLED, "sequence": activity.sequence + 1}
    return _end(ctx, activities.change(ctx.tx, activity.id, ctx.now, **values), by, reason or None)


def change_rule(ctx: Context, activity: Activity, by: Person | None, **values: Any) -> Told:
    """From now on it happens by another rule or elsewhere: rrule, starts_on, start_time, minutes, words, place ...

    Who is told; nobody, where nothing of that has changed. What was moved or called off by itself stays so; of
    the rest, days that the new rule does not give are taken out.
    """
    values = {**values, "sequence": activity.sequence + 1, "planned_until": None}
    changed = activities.change(ctx.tx, activity.id, ctx.now, **values)
    return _follow(ctx, changed, by, (activity.words, activity.place), led_before=activity.lead_id)


def roster_changed(ctx: Context, activity: int, words: str, place: str | None) -> None:
    """A loaded roster has changed this activity's row, or has taken it out, and people are still to hear of it; `words`
    and `place` are what they knew."""
    row = activities.get(ctx.tx, activity)
    if row.state == activities.PLANNED:
        _follow(ctx, row, None, (words, place))
    elif row.state == activities.WITHDRAWN:
        _end(ctx, row, None, BY_RULE)


def _alone(ctx: Context, was: Occurrence, by: Person | None, **values: Any) -> Told | None:
    if was.state == CANCELLED or not _change(ctx, was, by, **values):
        return None
    activity = activities.get(ctx.tx, was.activity_id)
    known = as_known(was, activity.words, activity.place)
    return news.announce(ctx, was.id, told_of(ctx, was), known, by)


def _end(ctx: Context, activity: Activity, by: Person | None, note: str | None) -> Told:
    """Nothing of it is still to come."""
    coming = _known_to_come(ctx, activity)
    if not coming:
        return Told()
    told = {one.id: told_of(ctx, one) for one in coming}
    first = next((one for one in coming if told[one.id]), coming[0])
    for one in coming:
        _change(ctx, one, by, state=CANCELLED, note=note)
    known = as_known(first, activity.words, activity.place)
    outcome = news.announce(ctx, first.id, set().union(*told.values()), known, by, NEWS_OF_ALL)
    for one in coming:  # what was still to be said of any of them is said with the first
        reminders.take_back(ctx.tx, one.id, but=(NEWS_OF_ALL,) if one.id == first.id else ())
    return outcome


def _follow(
    ctx: Context, activity: Activity, by: Person | None, was: tuple[str, str | None], led_before: int | None = None
) -> Told:
    """Bring what is to come under the rule as it is now, and tell whoever knew it by those words and that place."""
    coming = kept.coming(ctx.tx, activity.id, ctx.now)
    known = _known_to_come(ctx, activity)
    told = {one.id: told_of(ctx, one) for one in coming}
    first = next((one for one in known if told[one.id]), known[0] if known and activity.lead_id else None)
    for one in coming:
        if one.state == kept.PLANNED or one.note == BY_RULE:
            _bring_under(ctx, activity, one, by, known=bool(told[one.id]) or one == first)
    occurrences.plan(ctx, activity)
    if first is None or was == (activity.words, activity.place):
        return Told()
    hearing = {*([led_before] if led_before else []), *chain.from_iterable(told.values())}
    return news.announce(ctx, first.id, hearing, as_known(first, *was), by, NEWS_OF_ALL)


def _known_to_come(ctx: Context, activity: Activity) -> list[Occurrence]:
    """What people still count on, and with it what only a changed rule has taken out: they know the rule."""
    coming = kept.coming(ctx.tx, activity.id, ctx.now)
    return [one for one in coming if one.state != CANCELLED or one.note == BY_RULE]


def _bring_under(ctx: Context, activity: Activity, one: Occurrence, by: Person | None, *, known: bool) -> None:
    """A coming day under the rule as it is now: at its new time, or gone."""
    times = occurrences.times_of(ctx, activity, one.on_date)
    if times is not None:
        _change(ctx, one, by, state=kept.PLANNED, note=None, starts_at=times[0], ends_at=times[1])
        return
    _change(ctx, one, by, state=CANCELLED, note=BY_RULE)
    if not known:
        reminders.forget(ctx.tx, one.id)
        kept.forget(ctx.tx, one.id)


def _change(ctx: Context, was: Occurrence, by: Person | None, **values: Any) -> bool:
    """The row, its home's diary, and what was still to be said of it as it was."""
    changed = kept.change(ctx.tx, was, by.id if by else None, ctx.now, **values)
    if changed is None:
        return False
    reminders.take_back(ctx.tx, was.id, but=(PLACE, NEWS, NEWS_OF_ALL))
    planning.soon(ctx)
    at_home.write_down(ctx, activities.get(ctx.tx, was.activity_id), changed)
    ctx.note("activity.occurrence_changed", occurrence=was.id, state=changed.state, by=by.id if by else None)
    return True
