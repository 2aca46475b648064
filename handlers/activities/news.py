"""What has become of a get-together beside what somebody knew of it: told in one line to everybody who was told of it.

At once by day, and where it is near; else it is held as a reminder is (`quiet`), and said as it is by then. What she
knew is kept with it, so that two changes of one night are one line, and one that was taken back is none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.activities import occurrences, quiet, saying, telling
from handlers.activities.due import NEWS, NEWS_OF_ALL, Due, drop, hold, set_next, settle
from handlers.context import Context
from handlers.texts.catalogue import names
from handlers.wall import day_and_time, spoken_day
from storage import hushes, outbox, people
from storage.activities import activities, reminders
from storage.activities import occurrences as kept
from storage.activities.activities import Activity
from storage.activities.occurrences import CANCELLED, MOVED, Occurrence
from storage.people import Person

BY_RULE = "rule"  # the note of a day that a changed rule no longer gives


@dataclass(frozen=True, slots=True)
class Told:
    """Who has been told of a change, and who is still to be."""

    now: int = 0
    held: tuple[datetime, ...] = ()  # when each of the others may be told at the earliest, in UTC
    unreached: tuple[str, ...] = ()  # names of those with no phone that works
    silent: int = 0  # how many phones stay silent, nobody knows for how long: nobody is to ring those, so none is named

    def __add__(self, other: "Told") -> "Told":
        return Told(
            self.now + other.now, self.held + other.held, self.unreached + other.unreached, self.silent + other.silent
        )

    def said(self, zone: ZoneInfo) -> str:
        """Told just now: 3. To be told by day, from Sat 28 Nov 09:00 on: 2."""
        if self == Told():
            return "Nobody else has to be told."
        parts = [f"Told just now: {self.now}."]
        if self.held:
            parts.append(f"To be told by day, from {day_and_time(min(self.held), zone)} on: {len(self.held)}.")
        if self.unreached:
            parts.append(f"No phone works for {names(list(self.unreached))}: please tell them.")
        return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Change:
    """What she is to hear."""

    on: str  # what it is about, as she knew it: Tue 24 Nov 10:30
    begins: datetime  # before this she has to know
    over: datetime | None  # from then on it is of no use; None where it is about all that is to come
    becomes: str = ""  # what it is now; empty = called off
    reason: str = ""  # why it is called off, as somebody wrote it


def as_known(occurrence: Occurrence, words: str, place: str | None) -> dict[str, Any]:
    """What people know of it before it changes: its own times and place, and the words and the place of all of it."""
    times = {"starts_at": occurrence.starts_at.isoformat(), "ends_at": occurrence.ends_at.isoformat()}
    return {**times, "words": words, "place": place, "here": occurrence.place}


def announce(
    ctx: Context, occurrence_id: int, told: Iterable[int], known: dict[str, Any], by: Person | None, kind: str = NEWS
) -> Told:
    """Tell each of the people with these ids, and whoever leads it, but not whoever changed it, on the channel that is
    theirs, what has become of it, or (`kind`) of all that is to come of its activity. Source: DOMAIN B55."""
    occurrence = kept.get(ctx.tx, occurrence_id)
    activity = activities.get(ctx.tx, occurrence.activity_id)
    hearing = sorted({*told, *([activity.lead_id] if activity.lead_id else [])} - {by.id if by else 0})
    here = [person for person in (people.get(ctx.tx, one) for one in hearing) if person.left_at is None]
    outcome = sum((tell(ctx, _planned(ctx, person, occurrence, activity, known, kind)) for person in here), Told())
    ctx.note("activity.announced", activity=activity.id, occurrence=occurrence.id, people=outcome.now)
    set_next(ctx)
    return outcome


def tell(ctx: Context, one: Due) -> Told:
    """What has become of it, now or at a better time; nothing where it is again as she knew it, or over."""
    change = _CHANGES[one.kind](ctx, one)
    if change is None or one.person.left_at is not None:
        drop(ctx, one.row, "it is as she knew it" if change is None else "not for her any more")
        return Told()
    if change.over is not None and change.over <= ctx.now:
        drop(ctx, one.row, "it has begun")
        return Told()
    until, silent = quiet.until_near(ctx, one.person, change.begins), hushes.of(ctx.tx, one.person.id) is not None
    if until is not None and (silent or ctx.address_of(one.person) is not None):
        held = hold(ctx, one, until, change.over)
        return Told(held=(until,)) if held and not silent else Told(silent=1)
    sent = (_say_changed if change.becomes else _say_off)(ctx, one, change)
    settle(ctx, one, sent=sent)
    return Told(1) if sent else Told(unreached=(one.person.name,))


def _planned(
    ctx: Context, person: Person, occurrence: Occurrence, activity: Activity, known: dict[str, Any], kind: str
) -> Due:
    """Of what she has not been told yet she knows what she knew before that."""
    before = (reminders.of_person(ctx.tx, occurrence.id, person.id, each) for each in _CHANGES)
    facts = next((row.facts for row in before if row is not None and row.is_open), known)
    reminders.plan_again(ctx.tx, activity.constellation_id, occurrence.id, person.id, kind, ctx.now, facts)
    row = reminders.of_person(ctx.tx, occurrence.id, person.id, kind)
    assert row is not None  # it has just been planned
    return Due(row, person, occurrence, activity, None)


def _of_one(ctx: Context, one: Due) -> Change | None:
    """This time of it alone."""
    known, now, zone = one.row.facts or {}, one.occurrence, ctx.line.time_zone
    was = datetime.fromisoformat(known["starts_at"])
    if now.state == CANCELLED:
        return Change(day_and_time(was, zone), was, was, reason=saying.because(now.note or ""))
    becomes = _by_itself(known, now, one.activity, zone)
    begins = _next_begins(ctx, was, now.starts_at)
    return Change(day_and_time(was, zone), begins, max(was, now.starts_at), becomes) if becomes else None


def _of_all(ctx: Context, one: Due) -> Change | None:
    """All that is to come of its activity: called off, or under another rule, or elsewhere."""
    known, activity, note = one.row.facts or {}, one.activity, one.occurrence.note
    was, recurs = datetime.fromisoformat(known["starts_at"]), activity.rrule is not None
    on = day_and_time(was, ctx.line.time_zone)
    if activity.state != activities.PLANNED:
        reason = saying.because(note) if note and note != BY_RULE else ""
        return Change(f"{on} and all after it" if recurs else on, was, None if recurs else was, reason=reason)
    following = occurrences.next_of(ctx, activity) or one.occurrence
    becomes = _by_rule(ctx, activity, following, known)
    begins, over = _next_begins(ctx, was, following.starts_at), None if recurs else max(was, following.starts_at)
    return Change("all of it" if recurs else on, begins, over, becomes) if becomes else None


#: What each kind of news is about.
_CHANGES = {NEWS: _of_one, NEWS_OF_ALL: _of_all}


def _next_begins(ctx: Context, was: datetime, now: datetime) -> datetime:
    """Before which of the two she has to know; when it was to begin is no matter any more once that has gone by."""
    return min(was, now) if was > ctx.now else now


def _by_rule(ctx: Context, activity: Activity, following: Occurrence, known: dict[str, Any]) -> str:
    """How often it is now, where, and its next day, as far as there is room; empty where neither is new."""
    words = activity.words if activity.words != known["words"] else ""
    where = _where(activity.place) if activity.place != known["place"] else ""
    starts, zone = following.starts_at, ctx.line.time_zone
    day = day_and_time(starts, zone) if following.state == MOVED else spoken_day(starts.astimezone(zone))
    said = ((words, f"next {day}", where), (words, where), (words,)) if words else ((where, f"next {day}"), (where,))
    joined = (", ".join(part for part in parts if part) for parts in said)
    return next(each for each in joined if len(each) <= saying.LONGEST_WORDS) if words or where else ""


def _by_itself(known: dict[str, Any], now: Occurrence, activity: Activity, zone: ZoneInfo) -> str:
    """Its new time, its new place, or both; empty where neither is new."""
    starts, ends = now.starts_at.isoformat() != known["starts_at"], now.ends_at.isoformat() != known["ends_at"]
    place_before, place = known["here"] or known["place"], now.place or activity.place
    time = day_and_time(now.starts_at, zone) if starts or ends else ""
    time += f"-{now.ends_at.astimezone(zone):%H:%M}" if ends and not starts else ""
    where = _where(place) if place != place_before else ""
    return " ".join(part for part in (time, where) if part)


def _where(place: str | None) -> str:
    return f"at {place}" if place else "without a place of its own"


def _say_off(ctx: Context, one: Due, change: Change) -> bool:
    """At short notice as service, and in a call where she asked for that. False if she has no phone that works."""
    about: dict[str, Any] = {"activity": one.activity.name, "on": change.on, "reason": change.reason}
    late, ends = change.begins - ctx.now <= quiet.SHORT_NOTICE, _ends(ctx, one)
    if late and one.person.calls_only and ctx.ring(one.person, "call.activity_off", expires_at=ends, **about):
        return True
    return ctx.tell(one.person, "activity.off_late" if late else "activity.off", expires_at=ends, **about) is not None


def _say_changed(ctx: Context, one: Due, change: Change) -> bool:
    """The same of what goes on at another time or place."""
    about: dict[str, Any] = {"activity": one.activity.name, "was": change.on, "becomes": change.becomes}
    late, ends = change.begins - ctx.now <= quiet.SHORT_NOTICE, _ends(ctx, one)
    if late and one.person.calls_only and ctx.ring(one.person, "call.activity_changed", expires_at=ends, **about):
        return True
    row = ctx.tell(one.person, "activity.changed_late" if late else "activity.changed", expires_at=ends, **about)
    if row is not None and row.channel == "telegram" and one.kind == NEWS:  # the one in her calendar is out of date
        outbox.attach(ctx.tx, row.id, row.buttons, telling.calendar_file(ctx, one.occurrence))
    return row is not None


def _ends(ctx: Context, one: Due) -> datetime | None:
    """When nobody need hear it any more."""
    known = datetime.fromisoformat((one.row.facts or {})["ends_at"])
    ends = max(known, one.occurrence.ends_at)
    return ends if ends > ctx.now else None
