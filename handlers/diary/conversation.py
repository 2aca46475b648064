"""The diary by message: a hub or backup carer looks into her own home's, writes into it and takes out of it.

What is read is read back, and nothing changes without a 1.
"""

from datetime import datetime, timedelta
from typing import Any

from handlers import hub, triage
from handlers.context import Asking, Context
from handlers.diary.capacity import Capacity, capacity
from handlers.diary.kinds import spoken
from handlers.diary.saying import entry_said, listed, warnings_said, when
from handlers.diary.words import Asked, parse, stretch
from handlers.rota.words import day_meant
from storage import diary, homes, questions
from storage.addresses import Address
from storage.diary import PERSON, Entry
from storage.homes import Home
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

YES_OR_NO = (("1", "1 Yes"), ("2", "2 No"))
WAITS = timedelta(hours=1)  # how long a typed digit may be meant for the diary
FAR = timedelta(weeks=520)
LONGEST_LIST = {"sms": 300, "telegram": 3500}  # characters: two text messages, or one chat message


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was about her home's diary and has been answered. A satellite carer's words never are."""
    asked = parse(message.text) if message.kind == "text" and message.reply_to is None else None
    if asked is None or not hub.has_own_line(ctx, person):
        return False
    home = ctx.once(homes.get, person.home_id or 0)
    if asked.verb == "show":
        _show(ctx, home, person, phone, asked)
    elif asked.verb == "remove":
        _ask_to_remove(ctx, home, person, phone, asked.number)
    else:
        return _write(ctx, home, message, person, phone, asked)
    return True


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address, *, typed: bool) -> bool:
    """1 or 2 to what was read back. A button that is pressed again changes nothing."""
    if key not in ("1", "2") or (typed and ctx.now - asked.asked_at > WAITS):
        return False
    if not questions.close(ctx.tx, asked.id, ctx.now):
        ctx.tell(person, "diary.over", to=phone)
    elif "entry" in asked.facts:
        _remove(ctx, diary.get(ctx.tx, asked.facts["entry"]), key, person, phone)
    elif key == "2":
        ctx.tell(person, "diary.not_added", to=phone)
    else:
        _add(ctx, asked.facts, person, phone)
    return True


def _show(ctx: Context, home: Home, person: Person, phone: Address, asked: Asked) -> None:
    """The coming entries with their numbers, or those from a day on."""
    zone = ctx.line.time_zone
    day = day_meant(asked.when, ctx.now.astimezone(zone).date())
    lines = [
        (number, entry_said(entry, zone))
        for number, entry in enumerate(_coming(ctx, home), 1)
        if day is None or entry.ends_at.astimezone(zone).date() >= day
    ]
    if entries := listed(lines, LONGEST_LIST[phone.channel]):
        ctx.tell(person, "diary.show", to=phone, entries=entries)
    else:
        ctx.tell(person, "diary.empty", to=phone)


def _write(ctx: Context, home: Home, message: Inbound, person: Person, phone: Address, asked: Asked) -> bool:
    """Words that begin with "diary" are answered in any case, unless they mean danger. "Family time here" may be words
    for a family that waits for hers, or for a person."""
    times = stretch(asked, ctx.now.astimezone(ctx.line.time_zone)) if asked.kind else None
    if asked.verb == "here" and (times is None or hub.open_for(ctx, person)):
        return False
    if times is None and triage.danger(message.text) is not None:
        return False
    if times is None:
        ctx.tell(person, "diary.unclear", to=phone)
    else:
        start, end = times
        _ask_to_add(ctx, home, person, phone, _facts(asked.kind, start, end, asked.takes))
    return True


def _ask_to_add(ctx: Context, home: Home, person: Person, phone: Address, facts: dict[str, Any]) -> None:
    found = _capacity(ctx, home, facts)
    entry, warnings = _said(ctx, facts), " ".join(warnings_said(ctx, found))
    asking = Asking("diary", {**facts, "seen": list(found.to_see)}, YES_OR_NO)
    questions.close_of_kind(ctx.tx, person.id, "diary", ctx.now)
    if warnings:
        ctx.tell(person, "diary.add_warned", to=phone, asking=asking, entry=entry, warnings=warnings)
    else:
        ctx.tell(person, "diary.add", to=phone, asking=asking, entry=entry)


def _add(ctx: Context, facts: dict[str, Any], person: Person, phone: Address) -> None:
    """She has said yes to it, and to the warnings that she has seen: if there are others by now, she is asked again."""
    home = homes.get(ctx.tx, person.home_id or 0)
    found = _capacity(ctx, home, facts)
    if found.has_news_for(facts["seen"]):
        _ask_to_add(ctx, home, person, phone, facts)
        return
    start, end = _times(facts)
    row = {
        "constellation_id": home.constellation_id,
        "home_id": home.id,
        "kind": facts["kind"],
        "starts_at": start,
        "ends_at": end,
        "takes": facts["takes"],
        "source": PERSON,
        "written_by": person.id,
        "written_at": ctx.now,
    }
    entry = diary.add(ctx.tx, row)
    ctx.note("diary.added", entry=entry.id, by=person.id, warnings=list(found.warnings))
    ctx.tell(person, "diary.added", to=phone, entry=_said(ctx, facts))


def _ask_to_remove(ctx: Context, home: Home, person: Person, phone: Address, number: int) -> None:
    coming = _coming(ctx, home)
    if not 1 <= number <= len(coming):
        ctx.tell(person, "diary.no_such", to=phone, number=number)
        return
    entry = coming[number - 1]
    said = entry_said(entry, ctx.line.time_zone)
    questions.close_of_kind(ctx.tx, person.id, "diary", ctx.now)
    if entry.source == PERSON:
        ctx.tell(person, "diary.remove", to=phone, asking=Asking("diary", {"entry": entry.id}, YES_OR_NO), entry=said)
    else:
        ctx.tell(person, "diary.not_by_message", to=phone, entry=said)


def _remove(ctx: Context, entry: Entry, key: str, person: Person, phone: Address) -> None:
    said = entry_said(entry, ctx.line.time_zone)
    if key == "2":
        ctx.tell(person, "diary.not_removed", to=phone, entry=said)
    elif diary.remove(ctx.tx, entry.id, person.id, ctx.now):
        ctx.note("diary.removed", entry=entry.id, by=person.id)
        ctx.tell(person, "diary.removed", to=phone, entry=said)
    else:
        ctx.tell(person, "diary.gone", to=phone, entry=said)


def _coming(ctx: Context, home: Home) -> list[Entry]:
    return diary.between(ctx.tx, home.id, ctx.now, ctx.now + FAR)


def _capacity(ctx: Context, home: Home, facts: dict[str, Any]) -> Capacity:
    start, end = _times(facts)
    return capacity(ctx.tx, home, start, end, (None,) * facts["takes"], kind=facts["kind"])


def _facts(kind: str, start: datetime, end: datetime, takes: int) -> dict[str, Any]:
    """As a question keeps them."""
    return {"kind": kind, "start": start.isoformat(), "end": end.isoformat(), "takes": takes}


def _times(facts: dict[str, Any]) -> tuple[datetime, datetime]:
    return datetime.fromisoformat(facts["start"]), datetime.fromisoformat(facts["end"])


def _said(ctx: Context, facts: dict[str, Any]) -> str:
    return f"{when(*_times(facts), ctx.line.time_zone)} {spoken(facts['kind'], facts['takes'])}"
