"""A new activity by message: all in one text or step by step, read back with its next days, and kept after a yes."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import uuid4

from handlers.activities import asking, drafts, occurrences, saying
from handlers.activities.audience import CARERS, CHILDREN, EVERYONE, HOMES
from handlers.activities.recurrence import Recurrence, next_days
from handlers.activities.words import parts
from handlers.activities.words.asked import with_name
from handlers.activities.words.parts import Draft
from handlers.activities.words.plain import NotFollowed
from handlers.activities.words.recurring import listed
from handlers.context import Context
from handlers.wall import day_and_time
from storage import homes, people
from storage.activities import activities
from storage.activities.activities import Activity
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question

FREE = frozenset({"place", "bring", "lead"})  # of a draft: in words that anybody may write
SHOWN = 3  # of the next days
AUDIENCES = {"1": CARERS, "2": CHILDREN, "3": EVERYONE}
#: The digits that each step offers; without a step it is whole, and read back.
CHOICES: dict[str | None, tuple[tuple[str, str], ...]] = {
    "when": (("0", "0 Leave it"),),
    "time": (("0", "0 Leave it"),),
    "place": (("0", "0 No place"),),
    "audience": (("1", "1 Carers"), ("2", "2 Children"), ("3", "3 Everyone")),
    None: asking.YES_OR_NO,
}


def begin(ctx: Context, person: Person, phone: Address, written: str) -> None:
    """A name, and as much of the rest as was said. NotFollowed where any of it was not."""
    if written:
        go_on(ctx, draft_of(ctx, written), person, phone)
    else:
        ctx.tell(person, "activity.how_to", to=phone)


def draft_of(ctx: Context, written: str) -> Draft:
    """What is known of it so far."""
    name, rest = with_name(written)
    if not saying.fits(name, saying.LONGEST_NAME):
        raise NotFollowed("name")
    if taken(ctx, name):
        raise NotFollowed("taken", name)
    return {"name": f"{name[:1].upper()}{name[1:]}", **parts.read(rest, asking.today(ctx))}


def in_free_words(ctx: Context, text: str) -> bool:
    """Is it anything but times and numbers? Then it might as well be words for somebody."""
    try:
        return bool(parts.read(text, asking.today(ctx)).keys() & FREE)
    except NotFollowed:
        return True


def more(ctx: Context, asked: Question, text: str) -> Draft:
    """The draft with what is said now, in whatever order: an answer to the question, or what else belongs to it. A
    number alone is a time only where the time is asked for; else it was meant for a choice."""
    draft: Draft = asked.facts["draft"]
    if text.strip(" .").isdecimal() and drafts.next_step(draft) != "time":
        raise NotFollowed("part", text)
    return {**draft, **(_place_named(draft, text) or parts.read(text, asking.today(ctx)))}


def offers(asked: Question, key: str) -> bool:
    """Is the digit an answer? A 3 where the time is asked for is an hour."""
    return key in dict(CHOICES[drafts.next_step(asked.facts["draft"])])


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> None:
    """One of the digits that were offered."""
    draft: Draft = asked.facts["draft"]
    step = drafts.next_step(draft)
    if step is None and key == "1":
        _keep(ctx, draft, person, phone)
    elif step == "audience":
        _go_on_if(ctx, {**draft, "audience": AUDIENCES[key], "homes": []}, person, phone)
    elif step == "place":
        _go_on_if(ctx, {**draft, "place": None}, person, phone)
    else:
        ctx.tell(person, "activity.not_kept", to=phone, activity=draft["name"])


def go_on(ctx: Context, draft: Draft, person: Person, phone: Address) -> None:
    """The next question; or, once it is whole, all of it with its next days. NotFollowed where it cannot be so."""
    step = drafts.next_step(draft)
    if step is not None:
        question = asking.question(ctx, person, {"do": "make", "draft": draft}, CHOICES[step])
        ctx.tell(person, f"activity.step_{step}", to=phone, asking=question, activity=draft["name"])
        return
    row = columns(ctx, draft)
    question = asking.question(ctx, person, {"do": "make", "draft": draft}, asking.YES_OR_NO)
    if beside := also(ctx, row):
        ctx.tell(person, "activity.read_more", to=phone, more=beside)
    ctx.tell(
        person,
        "activity.read_back",
        to=phone,
        asking=question,
        activity=row["name"],
        words=row["words"],
        where=f", at {row['place']}" if row["place"] else "",
        audience=audience_said(ctx, row),
        dates=dates_said(ctx, row),
    )


def keep(ctx: Context, row: dict[str, Any], source: str, by: Person | None) -> Activity:
    """The row, and its occurrences of the next sixty days."""
    whose = {"constellation_id": ctx.constellation.id, "source": source, "made_by": by.id if by else None}
    made = activities.add(ctx.tx, {**row, **whose, "uid": f"{uuid4()}@roost"}, ctx.now)
    ctx.note("activity.made", activity=made.id, by=by.id if by else None)
    occurrences.plan(ctx, made)
    return made


def taken(ctx: Context, name: str) -> bool:
    """Is there one of that name? People name it when they move it or call it off."""
    return any(one.name.casefold() == name.casefold() for one in occurrences.current(ctx))


def details_said(ctx: Context, row: dict[str, Any]) -> str:
    """As much as there is in the row of where, for whom, and what else: at the hall, for carers, 12 places"""
    whole = {**dict.fromkeys(("capacity", "bring", "lead_id", "place_url")), "remind": list(parts.REMINDERS), **row}
    place = (f"at {row['place']}" if row["place"] else "no place") if "place" in row else ""
    audience = f"for {audience_said(ctx, row)}" if "audience" in row else ""
    return ", ".join(part for part in (place, audience, also(ctx, whole)) if part)


def also(ctx: Context, row: dict[str, Any]) -> str:
    """What is said in a text of its own: 12 places, bring cake, led by Priya, no reminders"""
    lead = people.get(ctx.tx, row["lead_id"]).name if row["lead_id"] else ""
    reminders = [said for kind, said in parts.REMINDERS.items() if kind in row["remind"]]
    changed = len(reminders) < len(parts.REMINDERS)
    said = (
        f"{row['capacity']} places" if row["capacity"] else "",
        f"bring {row['bring']}" if row["bring"] else "",
        f"led by {lead}" if lead else "",
        (f"reminders {' and '.join(reminders)} before" if reminders else "no reminders") if changed else "",
        "with a map" if row["place_url"] else "",
    )
    return ", ".join(part for part in said if part)


def audience_said(ctx: Context, row: dict[str, Any]) -> str:
    """carers; children; everyone; homes 4 and 5"""
    if row["audience"] != HOMES:
        return str(row["audience"])
    known = {home.id: str(home.code) for home in homes.of_constellation(ctx.tx, ctx.constellation.id)}
    codes = [known[home] for home in row["homes"]]
    return f"{'home' if len(codes) == 1 else 'homes'} {listed(codes)}"


def dates_said(ctx: Context, row: dict[str, Any]) -> str:
    """Tue 24 Nov, Tue 29 Dec, Tue 26 Jan"""
    rule = Recurrence(row["rrule"], row["starts_on"], row["start_time"], row["bank_holidays"])
    found = next_days(rule, rule.starts_on, occurrences.nation(ctx), SHOWN)
    return days_said(found, asking.today(ctx))


def days_said(found: Iterable[date], today: date) -> str:
    return ", ".join(saying.day(one, today) for one in found)


def columns(ctx: Context, draft: Draft) -> dict[str, Any]:
    """Of a whole draft. NotFollowed where it cannot be so."""
    return drafts.columns(ctx.tx, ctx.constellation.id, draft, asking.local(ctx), occurrences.nation(ctx))


def _keep(ctx: Context, draft: Draft, person: Person, phone: Address) -> None:
    """What was right an hour ago may be over, or of a name that is taken by now."""
    try:
        if taken(ctx, draft["name"]):
            raise NotFollowed("taken", draft["name"])
        row = columns(ctx, draft)
    except NotFollowed as why:
        asking.refuse(ctx, person, phone, why)
        return
    made = keep(ctx, {**row, "lead_id": row["lead_id"] or person.id}, activities.PERSON, person)
    first = occurrences.times_of(ctx, made, made.starts_on)
    assert first is not None, "it begins on a day of its own rule"
    ctx.tell(person, "activity.kept", to=phone, activity=made.name, on=day_and_time(first[0], ctx.line.time_zone))


def _go_on_if(ctx: Context, draft: Draft, person: Person, phone: Address) -> None:
    try:
        go_on(ctx, draft, person, phone)
    except NotFollowed as why:
        asking.refuse(ctx, person, phone, why)


def _place_named(draft: Draft, text: str) -> Draft | None:
    """A place may be named without "at" where it is asked for."""
    if drafts.next_step(draft) != "place" or parts.is_about_when(text) or "," in text:
        return None
    words = text.strip().removesuffix(".")
    return parts.read(words if words.casefold().startswith(("at ", "in ")) else f"at {words}", None)
