"""A get-together is moved or called off: everybody who was told of it hears what has changed, at once and in one line.

What happens at short notice goes as service, and is said in a call to whoever asked for calls and not texts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

from handlers.activities import at_home, occurrences, planning, saying
from handlers.activities.due import PLACE
from handlers.context import Context
from storage import people
from storage.activities import activities, answers, reminders
from storage.activities import occurrences as kept
from storage.activities.activities import Activity
from storage.activities.occurrences import CANCELLED, MOVED, Occurrence
from storage.people import Person

SHORT_NOTICE = timedelta(hours=2)
BY_RULE = "rule"  # the note of a day that a changed rule no longer gives


@dataclass(frozen=True, slots=True)
class News:
    """What has become of `was`, as people knew it."""

    was: Occurrence
    on: str  # what it is about: Tue 24 Nov 10:30
    becomes: str = ""  # what it is now; empty = called off
    reason: str = ""  # why it is called off, as somebody wrote it
    sooner: datetime | None = None  # when it begins now, where that is before `was`


def announce(ctx: Context, activity: Activity, told: Iterable[int], news: News, by: Person | None) -> int:
    """Tell each of the people with these ids, but not whoever changed it, on the channel that is theirs; returns how
    many. Source: DOMAIN B55."""
    hearing = sorted({*told, *([activity.lead_id] if activity.lead_id else [])} - {by.id if by else 0})
    here = [person for person in (people.get(ctx.tx, one) for one in hearing) if person.left_at is None]
    reached = sum((_say_changed if news.becomes else _say_off)(ctx, activity, person, news) for person in here)
    ctx.note("activity.announced", activity=activity.id, occurrence=news.was.id, people=reached)
    return reached


def told_of(ctx: Context, occurrence: Occurrence) -> set[int]:
    """Who has been told of it: a reminder has gone out to them, or they have answered."""
    reminded = reminders.of_occurrence(ctx.tx, occurrence.id)
    answered = answers.of_occurrence(ctx.tx, occurrence.id)
    return {one.person_id for one in reminded if one.state == reminders.SENT} | {one.person_id for one in answered}


def call_off(ctx: Context, was: Occurrence, by: Person | None, reason: str = "") -> int | None:
    """This one alone; the others stay. How many were told; None if it was called off or changed by somebody else
    meanwhile."""
    if was.state == CANCELLED or not _change(ctx, was, by, state=CANCELLED, note=reason or None):
        return None
    activity = activities.get(ctx.tx, was.activity_id)
    news = News(was, saying.on(was.starts_at, ctx.line.time_zone), reason=reason)
    return announce(ctx, activity, told_of(ctx, was), news, by)


def move(ctx: Context, was: Occurrence, by: Person | None, **to: Any) -> int | None:
    """This one alone: `starts_at` and `ends_at` in UTC, `place`, or all three. Returns what `call_off` does."""
    if was.state == CANCELLED or not _change(ctx, was, by, state=MOVED, **to):
        return None
    activity, starts_at = activities.get(ctx.tx, was.activity_id), to.get("starts_at", was.starts_at)
    zone = ctx.line.time_zone
    time = saying.on(starts_at, zone) if starts_at != was.starts_at else ""
    becomes = " ".join(part for part in (time, f"at {to['place']}" if to.get("place") else "") if part)
    news = News(was, saying.on(was.starts_at, zone), becomes or saying.on(starts_at, zone), sooner=starts_at)
    return announce(ctx, activity, told_of(ctx, was), news, by)


def call_off_all(ctx: Context, activity: Activity, by: Person | None, reason: str = "") -> int | None:
    """All that is still to come of it; each person hears it once. How many were told; None if that was done before."""
    if activity.state == activities.CANCELLED:
        return None
    values = {"state": activities.CANCELLED, "sequence": activity.sequence + 1}
    return _end(ctx, activities.change(ctx.tx, activity.id, ctx.now, **values), by, reason, reason or None)


def change_rule(ctx: Context, activity: Activity, by: Person | None, **values: Any) -> int:
    """From now on it happens by another rule or elsewhere: rrule, starts_on, start_time, minutes, words, place ...

    How many were told; nobody, where nothing of that has changed. What was moved or called off by itself stays so; of
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
        _end(ctx, row, None, "", BY_RULE)


def _end(ctx: Context, activity: Activity, by: Person | None, reason: str, note: str | None) -> int:
    """Nothing of it is still to come."""
    coming = _known_to_come(ctx, activity)
    told = {one.id: told_of(ctx, one) for one in coming}
    for one in coming:
        _change(ctx, one, by, state=CANCELLED, note=note)
    if not coming:
        return 0
    first = next((one for one in coming if told[one.id]), coming[0])
    on = saying.on(first.starts_at, ctx.line.time_zone)
    news = News(first, f"{on} and all after it" if activity.rrule else on, reason=reason)
    return announce(ctx, activity, set().union(*told.values()), news, by)


def _follow(
    ctx: Context, activity: Activity, by: Person | None, was: tuple[str, str | None], led_before: int | None = None
) -> int:
    """Bring what is to come under the rule as it is now, and tell whoever knew it by those words and that place."""
    coming = kept.coming(ctx.tx, activity.id, ctx.now)
    known = _known_to_come(ctx, activity)
    told = {one.id: told_of(ctx, one) for one in coming}
    for one in coming:
        if one.state == kept.PLANNED or one.note == BY_RULE:
            _bring_under(ctx, activity, one, by, known=bool(told[one.id]))
    occurrences.plan(ctx, activity)
    first = next((one for one in known if told[one.id]), known[0] if known and activity.lead_id else None)
    if first is None or was == (activity.words, activity.place):
        return 0
    next_one = occurrences.next_of(ctx, activity) or first
    becomes = _as_it_is_now(ctx, activity, was[0], next_one)
    news = News(first, saying.on(first.starts_at, ctx.line.time_zone), becomes, sooner=next_one.starts_at)
    hearing = {*([led_before] if led_before else []), *chain.from_iterable(told.values())}
    return announce(ctx, activity, hearing, news, by)


def _known_to_come(ctx: Context, activity: Activity) -> list[Occurrence]:
    """What people still count on, and with it what only a changed rule has taken out: they know the rule."""
    coming = kept.coming(ctx.tx, activity.id, ctx.now)
    return [one for one in coming if one.state != CANCELLED or one.note == BY_RULE]


def _as_it_is_now(ctx: Context, now: Activity, words_before: str, next_one: Occurrence) -> str:
    if now.words != words_before:
        longer = f"{now.words}, next {next_one.starts_at.astimezone(ctx.line.time_zone):%a %-d %b}"
        return longer if len(longer) <= saying.LONGEST_WORDS else now.words
    return f"at {now.place}" if now.place else "without a place of its own"


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
    reminders.take_back(ctx.tx, was.id, but=PLACE)
    planning.soon(ctx)
    at_home.write_down(ctx, activities.get(ctx.tx, was.activity_id), changed)
    ctx.note("activity.occurrence_changed", occurrence=was.id, state=changed.state, by=by.id if by else None)
    return True


def _at_short_notice(ctx: Context, news: News) -> bool:
    begins = min(news.was.starts_at, news.sooner or news.was.starts_at)
    return begins - ctx.now <= SHORT_NOTICE


def _say_off(ctx: Context, activity: Activity, person: Person, news: News) -> bool:
    """False if she has no phone that works, or hers is to stay silent."""
    about: dict[str, Any] = {"activity": activity.name, "on": news.on, "reason": saying.because(news.reason)}
    late, ends = _at_short_notice(ctx, news), news.was.ends_at
    if late and person.calls_only and ctx.ring(person, "call.activity_off", expires_at=ends, **about):
        return True
    return ctx.tell(person, "activity.off_late" if late else "activity.off", expires_at=ends, **about) is not None


def _say_changed(ctx: Context, activity: Activity, person: Person, news: News) -> bool:
    """The same of what goes on at another time or place."""
    about: dict[str, Any] = {"activity": activity.name, "was": news.on, "becomes": news.becomes}
    late, ends = _at_short_notice(ctx, news), news.was.ends_at
    if late and person.calls_only and ctx.ring(person, "call.activity_changed", expires_at=ends, **about):
        return True
    key = "activity.changed_late" if late else "activity.changed"
    return ctx.tell(person, key, expires_at=ends, **about) is not None
