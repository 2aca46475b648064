"""What the liaison worker writes about the directory, in exact shapes only: look, add, take out, checked, gaps."""

import re
from collections.abc import Callable

from handlers.context import Context
from handlers.diary.saying import listed
from handlers.directory import adding, answering, asking, gaps
from handlers.directory.dated import entries_of
from handlers.directory.entries import Entry
from handlers.directory.finding import find
from handlers.directory.saying import said, since
from handlers.rota.oncall import LIAISON_WORKER
from storage import directory
from storage.addresses import Address
from storage.directory import LISTED, PERSON
from storage.inbox import Inbound
from storage.people import Person

LONGEST_LIST = {"sms": 300, "telegram": 3500}  # characters: two text messages, or one chat message
ADD = (
    r"(?:(?:add|new|list) (?:an? )?(?:new )?(?:number|contact|entry|resource)(?: to (?:the )?directory)?"
    r"|add to (?:the )?directory|directory add)\b\W*"
)
BEGINS = re.compile(rf"\W*(?:directory\b|gaps\b|{ADD})", re.IGNORECASE)


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was about the directory and has been done. Only the liaison worker changes it."""
    if message.kind != "text" or not BEGINS.match(message.text) or ctx.reading(message).danger:
        return False
    plain = " ".join(message.text.strip("/ ").split())
    if person.role != LIAISON_WORKER:
        if plain.casefold().strip(".?!") != "directory":
            return False  # words, for a person
        answering.show(ctx, person, phone)
        return True
    for shape, act in SHAPES:
        if match := shape.fullmatch(plain):
            act(ctx, match[1].strip() if match.re.groups else "", person, phone)
            return True
    ctx.tell(person, "directory.unclear", to=phone)
    return True


def _show(ctx: Context, _: str, person: Person, phone: Address) -> None:
    lines = [f"{entry.name} {entry.numbers}, {since(entry.checked)}" for entry in entries_of(ctx.tx, ctx.constellation)]
    ctx.tell(person, "directory.list", to=phone, entries=listed(enumerate(lines, 1), LONGEST_LIST[phone.channel]))


def _add(ctx: Context, written: str, person: Person, phone: Address) -> None:
    adding.begin(ctx, person, phone, written)


def _remove(ctx: Context, name: str, person: Person, phone: Address) -> None:
    entry = _meant(ctx, name)
    if entry is None:
        ctx.tell(person, "directory.no_such", to=phone)
    elif entry.resource_id is None:
        ctx.tell(person, "directory.always", to=phone, resource=said(entry))
    elif directory.remove(ctx.tx, entry.resource_id, person.id, ctx.now):
        ctx.note("directory.removed", resource=entry.resource_id, by=person.id)
        still = _meant(ctx, entry.name)  # what is always there stays, without what was written of it
        about = said(entry if still is None else still)
        ctx.tell(person, "directory.removed" if still is None else "directory.always", to=phone, resource=about)


def _checked(ctx: Context, name: str, person: Person, phone: Address) -> None:
    """It is right today. Of what is always there a row says so from now on."""
    entry, today = _meant(ctx, name), ctx.now.astimezone(ctx.line.time_zone).date()
    if entry is None:
        ctx.tell(person, "directory.no_such", to=phone)
        return
    if entry.resource_id is not None:
        directory.change(ctx.tx, entry.resource_id, checked=today)
    else:
        row = {"constellation_id": person.constellation_id, "state": LISTED, "source": PERSON}
        about = {"name": entry.name, "numbers": entry.numbers, "night": True, "checked": today}
        directory.add(ctx.tx, {**row, **about, "written_by": person.id, "written_at": ctx.now})
    ctx.note("directory.checked", by=person.id)
    entry = _meant(ctx, entry.name) or entry
    ctx.tell(person, "directory.checked", to=phone, resource=said(entry))


def _gaps(ctx: Context, _: str, person: Person, phone: Address) -> None:
    gaps.show(ctx, person, phone)


def _clear(ctx: Context, _: str, person: Person, phone: Address) -> None:
    gaps.clear(ctx, person, phone)


def _meant(ctx: Context, name: str) -> Entry | None:
    """By its number in the list, its name, or words that only one answers to."""
    entries = entries_of(ctx.tx, ctx.constellation)
    if name.isdecimal() and 0 < int(name) <= len(entries):
        return entries[int(name) - 1]
    same = [entry for entry in entries if entry.name.casefold() == name.casefold()]
    found = same or list(find(asking.topic_of(name), entries, at_night=False).entries)
    return found[0] if len(found) == 1 else None


#: The first that fits.
SHAPES: tuple[tuple[re.Pattern[str], Callable[[Context, str, Person, Address], None]], ...] = tuple(
    (re.compile(shape, re.IGNORECASE), act)
    for shape, act in (
        (r"directory\W*", _show),
        (rf"{ADD}(.*)", _add),
        (r"directory (?:remove|delete|take out) (.+)", _remove),
        (r"directory checked (.+)", _checked),
        (r"gaps\W*", _gaps),
        (r"gaps (?:clear|done)\W*", _clear),
    )
)
