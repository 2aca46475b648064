"""How a reminder is put: what, when and where in one text message; on Telegram with a map and a calendar file too."""

import re
from collections.abc import Sequence
from typing import Any

from handlers.activities import hours
from handlers.context import Asking, Context
from handlers.wall import day_and_time, spoken_day
from storage import homes, outbox, questions
from storage.activities import activities
from storage.activities.activities import Activity
from storage.activities.answers import Answer
from storage.activities.occurrences import Occurrence
from storage.outbox import Outgoing
from storage.people import Person

LONGEST_GATHERING = 68  # what, when and where: with it a reminder is one text message
LONGEST_ALSO = 30
LONGEST_CHOICE = 41
LONGEST_BRING = 45
QUESTION = "rsvp"
#: How a reminder is put, where it is not the plain question.
HOW = {
    "again": "remind.ask_again",
    "several": "remind.ask_several",
    "down": "remind.down",
    "bring": "remind.down_bring",
    "down for several": "remind.down_several",
    "down and asked": "remind.down_ask",
    "place": "remind.place",
}


def activity_of(ctx: Context, occurrence: Occurrence) -> Activity:
    return ctx.once(activities.get, occurrence.activity_id)


def event(ctx: Context, occurrence: Occurrence) -> str:
    """Coffee morning, Tue 24 Nov 10:30"""
    return f"{activity_of(ctx, occurrence).name}, {day_and_time(occurrence.starts_at, ctx.line.time_zone)}"


def gathering(ctx: Context, occurrence: Occurrence) -> str:
    """Coffee morning Tue 24 Nov 10:30, The Old Library; without the place where that would be too long."""
    activity = activity_of(ctx, occurrence)
    said = f"{activity.name} {day_and_time(occurrence.starts_at, ctx.line.time_zone)}"
    place = place_of(ctx, occurrence)
    whole = f"{said}, {place}" if place else said
    return whole if len(whole) <= LONGEST_GATHERING else said


def party(adults: int, children: int) -> str:
    """1 adult; 2 adults and 3 children."""
    parts = [_counted(adults, "adult", "adults")] if adults or not children else []
    parts += [_counted(children, "child", "children")] if children else []
    return " and ".join(parts)


def choice(ctx: Context, occurrence: Occurrence) -> str:
    """Picnic Sat 28 Nov"""
    return f"{activity_of(ctx, occurrence).name} {spoken_day(occurrence.starts_at.astimezone(ctx.line.time_zone))}"


def also(ctx: Context, others: Sequence[Occurrence]) -> str:
    """Picnic Sat 28 Nov; where they do not fit, how many there are."""
    said = ", ".join(choice(ctx, one) for one in others)
    return said if len(said) <= LONGEST_ALSO else f"{len(others)} more"


def remind(
    ctx: Context, person: Person, about: Sequence[Occurrence], how: str, answer: Answer | None, *, new: bool
) -> Outgoing | None:
    """One message about the first of these, which an answer is for, put as `how` says; `new` where she has not been
    told of it before. Where she is down for the first and asked about the second, the answer is for that one."""
    first, zone = about[0], ctx.line.time_zone
    activity = activity_of(ctx, first)
    values: dict[str, Any] = {
        "gathering": gathering(ctx, first),
        "event": event(ctx, first),
        "also": also(ctx, about[1:]),
        "choice": choice(ctx, about[-1]),
        "party": party(answer.adults, answer.children) if answer else "",
        "bring": activity.bring or "",
    }
    asked = about[1:] if how == "down and asked" else about
    asking = Asking(QUESTION, {"occurrences": [one.id for one in asked]})
    questions.close_of_kind(ctx.tx, person.id, QUESTION, ctx.now)  # a digit answers the newest alone
    expires = min(first.starts_at, hours.closes(ctx.now, zone))
    row = ctx.tell(person, HOW.get(how, "remind.ask"), asking=asking, expires_at=expires, **values)
    if row is not None and row.channel == "telegram":
        file = calendar_file(ctx, first) if new else None
        links = [["Map", activity.place_url]] if activity.place_url and _is_there(activity, first) else []
        outbox.attach(ctx.tx, row.id, [*row.buttons, *links], file)
    return row


def place_of(ctx: Context, occurrence: Occurrence) -> str:
    """Where it is, as it is said; a home that it is held in by its number alone (DOMAIN N8)."""
    activity = activity_of(ctx, occurrence)
    home = ctx.once(homes.get, activity.home_id).spoken if activity.home_id is not None else ""
    return occurrence.place or activity.place or home


def calendar_file(ctx: Context, occurrence: Occurrence) -> dict[str, Any]:
    """What the file of this one is made of when it is sent (`handlers.calendars.single`)."""
    activity = activity_of(ctx, occurrence)
    event = {
        "uid": f"{occurrence.on_date:%Y%m%d}-{activity.uid}",
        "sequence": occurrence.sequence,
        "starts_at": occurrence.starts_at.isoformat(),
        "ends_at": occurrence.ends_at.isoformat(),
        "name": activity.name,
        "place": place_of(ctx, occurrence),
    }
    return {"name": _file_name(activity.name), "event": event}


def _is_there(activity: Activity, occurrence: Occurrence) -> bool:
    """At its own place, which is no home: of a home no map is sent (DOMAIN N8)."""
    return occurrence.place is None and activity.home_id is None


def _file_name(name: str) -> str:
    """coffee-morning.ics"""
    return f"{re.sub(r'[^a-z0-9]+', '-', name.casefold()).strip('-') or 'get-together'}.ics"


def _counted(count: int, one: str, several: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {several}"
