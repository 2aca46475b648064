"""What has become of a get-together beside what somebody knew of it: told in one line to everybody who was told of it.

At once by day, and where it is near; else it is held as a reminder is (`quiet`), and said as it is by then. What she
knew is kept with it, so that two changes of one night are one line, and one that was taken back is none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.activities import occurrences, quiet, saying
from handlers.activities.due import NEWS, Due, drop, hold, set_next, settle
from handlers.context import Context
from handlers.texts.catalogue import names
from storage import people
from storage.activities import activities, reminders
from storage.activities import occurrences as kept
from storage.activities.activities import Activity
from storage.activities.occurrences import CANCELLED, Occurrence
from storage.people import Person

BY_RULE = "rule"  # the note of a day that a changed rule no longer gives


@dataclass(frozen=True, slots=True)
class Told:
    """Who has been told of a change, and who is still to be."""

    now: int = 0
    held: tuple[datetime, ...] = ()  # when each of the others may be told at the earliest, in UTC
    unreached: tuple[str, ...] = ()  # names of those with no phone that works
    silent: int = 0  # how many phones stay silent until it is over: nobody is to ring those, so none is named

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
            parts.append(f"To be told by day, from {saying.on(min(self.held), zone)} on: {len(self.held)}.")
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


def announce(ctx: Context, occurrence_id: int, told: Iterable[int], known: dict[str, Any], by: Person | None) -> Told:
    """Tell each of the people with these ids, and whoever leads it, but not whoever changed it, on the channel that is
    theirs, what has become of it. Source: DOMAIN B55."""
    occurrence = kept.get(ctx.tx, occurrence_id)
    activity = activities.get(ctx.tx, occurrence.activity_id)
    hearing = sorted({*told, *([activity.lead_id] if activity.lead_id else [])} - {by.id if by else 0})
    here = [person for person in (people.get(ctx.tx, one) for one in hearing) if person.left_at is None]
    outcome = sum((tell(ctx, _planned(ctx, person, occurrence, activity, known)) for person in here), Told())
    ctx.note("activity.announced", activity=activity.id, occurrence=occurrence.id, people=outcome.now)
    set_next(ctx)
    return outcome


def tell(ctx: Context, one: Due) -> Told:
    """What has become of it, now or at a better time; nothing where it is again as she knew it, or over."""
    change = _change(ctx, one)
    if change is None or one.person.left_at is not None:
        drop(ctx, one.row, "it is as she knew it" if change is None else "not for her any more")
        return Told()
    if change.over is not None and change.over <= ctx.now:
        drop(ctx, one.row, "it has begun")
        return Told()
    until = quiet.until_near(ctx, one.person, change.begins)
    if until is not None:
        return Told(held=(until,)) if hold(ctx, one, until, change.over) else Told(silent=1)
    sent = (_say_changed if change.becomes else _say_off)(ctx, one, change)
    settle(ctx, one, sent=sent)
    return Told(1) if sent else Told(unreached=(one.person.name,))


def _planned(ctx: Context, person: Person, occurrence: Occurrence, activity: Activity, known: dict[str, Any]) -> Due:
    """Of what she has not been told yet she knows what she knew before that."""
    before = reminders.of_person(ctx.tx, occurrence.id, person.id, NEWS)
    facts = before.facts if before is not None and before.is_open else known
    reminders.plan_again(ctx.tx, activity.constellation_id, occurrence.id, person.id, NEWS, ctx.now, facts)
    row = reminders.of_person(ctx.tx, occurrence.id, person.id, NEWS)
    assert row is not None  # it has just been planned
    return Due(row, person, occurrence, activity, None)


def _change(ctx: Context, one: Due) -> Change | None:
    known, now, activity, zone = one.row.facts or {}, one.occurrence, one.activity, ctx.line.time_zone
    was = datetime.fromisoformat(known["starts_at"])
    all_off, on = activity.state != activities.PLANNED, saying.on(was, zone)
    if all_off or (now.state == CANCELLED and now.note != BY_RULE):
        goes_on = all_off and activity.rrule is not None
        reason = saying.because(now.note) if now.note and now.note != BY_RULE else ""
        on = f"{on} and all after it" if goes_on else on
        return Change(on, was, None if goes_on else was, reason=reason)
    if known["words"] != activity.words:
        following = occurrences.next_of(ctx, activity) or now
        becomes = _by_rule(ctx, activity, following, known["place"])
        return Change(on, min(was, following.starts_at), None, becomes)
    becomes = _by_itself(known, now, activity, zone)
    over = max(was, now.starts_at)
    return Change(on, min(was, now.starts_at), over, becomes) if becomes else None


def _by_rule(ctx: Context, activity: Activity, following: Occurrence, place_before: str | None) -> str:
    """How often it is now, with its next day and where, as far as there is room."""
    at = f", at {activity.place}" if activity.place and activity.place != place_before else ""
    day = f", next {following.starts_at.astimezone(ctx.line.time_zone):%a %-d %b}"
    said = (f"{activity.words}{day}{at}", f"{activity.words}{at}", activity.words)
    return next(words for words in said if len(words) <= saying.LONGEST_WORDS)


def _by_itself(known: dict[str, Any], now: Occurrence, activity: Activity, zone: ZoneInfo) -> str:
    """Its new time, its new place, or both; empty where neither is new."""
    starts, ends = now.starts_at.isoformat() != known["starts_at"], now.ends_at.isoformat() != known["ends_at"]
    place_before, place = known["here"] or known["place"], now.place or activity.place
    time = saying.on(now.starts_at, zone) if starts or ends else ""
    time += f"-{now.ends_at.astimezone(zone):%H:%M}" if ends and not starts else ""
    where = (f"at {place}" if place else "without a place of its own") if place != place_before else ""
    return " ".join(part for part in (time, where) if part)


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
    key = "activity.changed_late" if late else "activity.changed"
    return ctx.tell(one.person, key, expires_at=ends, **about) is not None


def _ends(ctx: Context, one: Due) -> datetime | None:
    """When nobody need hear it any more."""
    known = datetime.fromisoformat((one.row.facts or {})["ends_at"])
    ends = max(known, one.occurrence.ends_at)
    return ends if ends > ctx.now else None
