"""An activity is moved or called off by message: one time of it or all, read back, and done after a yes."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from handlers.activities import asking, changing, drafts, making, occurrences, places, saying
from handlers.activities.news import Told
from handlers.activities.recurrence import span
from handlers.activities.words import parts
from handlers.activities.words.asked import Asked
from handlers.activities.words.clocks import WEEKDAY
from handlers.activities.words.parts import Draft
from handlers.activities.words.plain import NotFollowed, plain
from handlers.context import Context
from handlers.wall import day_and_time
from storage.activities import activities
from storage.activities import occurrences as kept
from storage.activities.activities import Activity
from storage.activities.occurrences import CANCELLED, Occurrence
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question

AROUND = timedelta(days=3)  # "to Wednesday" is the nearest one to the day that it was to be on
WHICH = (("1", "1 Only this one"), ("2", "2 All of them"), ("0", "0 Nothing"))

#: How it is read back that something is called off; else it is one of several.
CALLS_OFF = {
    "off_single": "activity.ask_off_single",
    "off_all": "activity.ask_off_all",
    "off_which": "activity.ask_off_which",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be done to an activity, once somebody has said yes to it."""

    do: str  # one of DOES, or of MEANT
    activity: Activity
    facts: dict[str, Any]  # as a question keeps them
    on: str = ""  # the occurrence that it is about
    becomes: str = ""
    dates: str = ""


def wanted(ctx: Context, asked: Asked, activity: Activity, day: date | None) -> Wish:
    """What the words want of it, and how it stands. NotFollowed where it cannot be done."""
    wants = {"move": _to_move, "change": _to_change_details, "off": _to_call_off}
    return wants[asked.verb](ctx, asked, activity, day)


def ask(ctx: Context, wish: Wish, person: Person, phone: Address) -> None:
    """Read back what is wanted, for a yes."""
    choices = WHICH if wish.do in MEANT else asking.YES_OR_NO
    question = asking.question(ctx, person, {"do": wish.do, "activity": wish.activity.id, **wish.facts}, choices)
    name, on, becomes = wish.activity.name, wish.on, wish.becomes
    if wish.do == "move":
        ctx.tell(person, "activity.ask_move", to=phone, asking=question, activity=name, was=on, target=becomes)
    elif wish.do == "rule":
        dates = wish.dates
        ctx.tell(person, "activity.ask_rule", to=phone, asking=question, activity=name, words=becomes, dates=dates)
    elif wish.do == "details":
        ctx.tell(person, "activity.ask_details", to=phone, asking=question, activity=name, more=becomes)
    else:
        key = CALLS_OFF.get(wish.do, "activity.ask_off")
        ctx.tell(person, key, to=phone, asking=question, activity=name, on=on)


def offers(asked: Question, key: str) -> bool:
    return key in dict(WHICH if asked.facts["do"] in MEANT else asking.YES_OR_NO)


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> None:
    """1 or 2; of several, 1 this one, 2 all of them."""
    facts = asked.facts
    activity = activities.get(ctx.tx, facts["activity"])
    meant = MEANT.get(facts["do"], {"1": facts["do"]}).get(key)
    if meant is None:
        ctx.tell(person, "activity.stays", to=phone, activity=activity.name)
    elif (told := DOES[meant](ctx, facts, person)) is None:
        ctx.tell(person, "activity.changed_meanwhile", to=phone, activity=activity.name)
    else:
        ctx.tell(person, "activity.done", to=phone, activity=activity.name, told=told.said(ctx.line.time_zone))


def _to_call_off(ctx: Context, asked: Asked, activity: Activity, day: date | None) -> Wish:
    one = _meant(ctx, activity, day)
    facts = {"occurrence": one.id, "sequence": one.sequence, "reason": _reason(ctx, asked.rest)}
    on = day_and_time(one.starts_at, ctx.line.time_zone)
    if activity.rrule is None:
        return Wish("off_single", activity, facts, on)
    if day is not None:
        return Wish("off", activity, facts, on)
    return Wish("off_all" if asked.all else "off_which", activity, facts, on)


def _to_move(ctx: Context, asked: Asked, activity: Activity, day: date | None) -> Wish:
    one = _meant(ctx, activity, day)
    to = _target(ctx, asked.rest, one)
    if to.get("rrule"):
        return _to_change_rule(ctx, activity, to)
    if asked.all and activity.rrule is not None:
        raise NotFollowed("all")
    moved, zone = _moved(ctx, one, to), ctx.line.time_zone
    target = day_and_time(datetime.fromisoformat(moved["starts_at"]), zone)
    target += f" at {moved['place']}" if "place" in moved else ""
    place = one.place or activity.place or ""
    stays = moved.get("place", place).casefold() == place.casefold()
    if stays and (moved["starts_at"], moved["ends_at"]) == _times(one):
        raise NotFollowed("same", target)
    facts = {"occurrence": one.id, "sequence": one.sequence, "to": moved}
    return Wish("move", activity, facts, day_and_time(one.starts_at, zone), target)


def _times(one: Occurrence) -> tuple[str, str]:
    return one.starts_at.isoformat(), one.ends_at.isoformat()


def _to_change_rule(ctx: Context, activity: Activity, to: Draft) -> Wish:
    """All of it, from now on. What is not said anew stays as it is."""
    draft = {"start_time": activity.start_time, "minutes": activity.minutes, "often": None, **to}
    row = drafts.times(draft, asking.local(ctx), occurrences.nation(ctx))
    dates = making.dates_said(ctx, row)
    details = drafts.said_of(ctx.tx, ctx.constellation.id, to)
    facts = {"sequence": activity.sequence, "to": {**row, "starts_on": row["starts_on"].isoformat(), **details}}
    return Wish("rule", activity, facts, becomes=row["words"], dates=dates)


def _to_change_details(ctx: Context, asked: Asked, activity: Activity, day: date | None) -> Wish:
    """Not when it is, but what else is said of it, for all of it."""
    to = _read(asked.rest, asking.today(ctx))
    if to.get("rrule"):
        return _to_change_rule(ctx, activity, to)
    if activity.rrule is None and to.keys() & {"start_time", "starts_on"}:
        return _to_move(ctx, asked, activity, day)
    row = drafts.said_of(ctx.tx, ctx.constellation.id, to)
    if day is not None or not row or to.keys() & {"start_time", "starts_on"}:
        raise NotFollowed("all")
    return Wish("details", activity, {"sequence": activity.sequence, "to": row}, becomes=making.details_said(ctx, row))


def _meant(ctx: Context, activity: Activity, day: date | None) -> Occurrence:
    """The one on that day, where it now is or where the rule has it; without a day the next."""
    coming = [one for one in kept.coming(ctx.tx, activity.id, ctx.now) if one.state != CANCELLED]
    zone = ctx.line.time_zone
    for one in coming:
        if day is None or day in (one.starts_at.astimezone(zone).date(), one.on_date):
            return one
    far = next(occurrences.upcoming(ctx, activity, 1), None) if day is None else day
    found = occurrences.on(ctx, activity, far) if far is not None and far >= asking.today(ctx) else None
    if found is None or found.state == CANCELLED:
        raise NotFollowed("none_then", activity.name)
    return found


def _target(ctx: Context, words: str, one: Occurrence) -> Draft:
    """Where to: another time, another place, both, or another rule."""
    local, today = one.starts_at.astimezone(ctx.line.time_zone).date(), asking.today(ctx)
    alone = next(iter(" ".join(parts.split(words)).split()), "")
    near = re.fullmatch(WEEKDAY, plain(alone)) and not re.search(r"\d(?:st|nd|rd|th)? [a-z]{3}", plain(words))
    return _read(words, max(today, local - AROUND) if near else today)


def _read(words: str, since: date) -> Draft:
    """A place may be named without "at"."""
    try:
        return parts.read(words, since)
    except NotFollowed as why:
        if why.why != "part" or parts.is_about_when(words):
            raise
        return parts.read(f"at {words}", since)


def _moved(ctx: Context, one: Occurrence, to: Draft) -> dict[str, Any]:
    """Its new times and its new place, as a question keeps them. A time alone is on the same day; a day alone, at the
    same hour."""
    begins = one.starts_at.astimezone(ctx.line.time_zone)
    day = date.fromisoformat(to["starts_on"]) if to.get("starts_on") else begins.date()
    lasts = round((one.ends_at - one.starts_at).total_seconds() / 60)
    wall, minutes = to.get("start_time") or f"{begins:%H:%M}", to.get("minutes", lasts)
    starts_at, ends_at = span(day, wall, minutes, ctx.line.time_zone)
    if starts_at <= ctx.now:
        raise NotFollowed("over")
    place = {"place": to["place"]} if to.get("place") else {}
    drafts.check_names(ctx.tx, ctx.constellation.id, to.get("place") or "")
    return {"starts_at": starts_at.isoformat(), "ends_at": ends_at.isoformat(), **place}


def _reason(ctx: Context, words: str) -> str:
    drafts.check_names(ctx.tx, ctx.constellation.id, words)
    if words and not saying.fits(words, saying.LONGEST_REASON):
        raise NotFollowed("too_long", words)
    return words


def _as_asked(ctx: Context, facts: dict[str, Any]) -> Occurrence | None:
    """The occurrence as it was when she was asked; None if it has been changed since."""
    one = kept.get(ctx.tx, facts["occurrence"])
    return one if one.sequence == facts["sequence"] else None


def _off(ctx: Context, facts: dict[str, Any], person: Person | None) -> Told | None:
    one = _as_asked(ctx, facts)
    return changing.call_off(ctx, one, person, facts["reason"]) if one else None


def _off_all(ctx: Context, facts: dict[str, Any], person: Person | None) -> Told | None:
    return changing.call_off_all(ctx, activities.get(ctx.tx, facts["activity"]), person, facts["reason"])


def _move(ctx: Context, facts: dict[str, Any], person: Person | None) -> Told | None:
    one = _as_asked(ctx, facts)
    times = {time: datetime.fromisoformat(facts["to"][time]) for time in ("starts_at", "ends_at")}
    return changing.move(ctx, one, person, **{**facts["to"], **times}) if one else None


def _rule(ctx: Context, facts: dict[str, Any], person: Person | None) -> Told | None:
    activity = activities.get(ctx.tx, facts["activity"])
    if activity.sequence != facts["sequence"] or activity.state != activities.PLANNED:
        return None
    to = dict(facts["to"])
    if "starts_on" in to:
        to["starts_on"] = date.fromisoformat(to["starts_on"])
    told = changing.change_rule(ctx, activity, person, **to)
    if "capacity" in to:
        changed = activities.get(ctx.tx, activity.id)
        for one in kept.coming(ctx.tx, activity.id, ctx.now):
            places.move_up(ctx, changed, one)
    return told


#: What 1 and 2 mean, where it is not yes and no.
MEANT = {"off_which": {"1": "off", "2": "off_all"}}
#: Who is told; None where somebody else was quicker.
DOES: dict[str, Callable[[Context, dict[str, Any], Person | None], Told | None]] = {
    "off": _off,
    "off_all": _off_all,
    "off_single": _off_all,
    "move": _move,
    "rule": _rule,
    "details": _rule,
}
