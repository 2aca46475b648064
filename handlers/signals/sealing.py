"""Words that the hub does not get, and the liaison worker may open: sealed in a matter, or written in private.

The rule for a matter (DOMAIN B47, N12, N13): from the first message with a disclosure on, everything that the family
writes into it is sealed until it is closed; where it takes pieces to tell, with those before it that nobody has had.
Whoever has the matter sees that there is something, and no word of it. Opening is an act of its own, D to the text
that tells of it, and is in the journal.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from handlers import numbers, rota
from handlers.context import Asking, Context
from handlers.rota.oncall import LIAISON_WORKER
from handlers.understanding.reading import Kind, Reading, Sign
from handlers.understanding.signals import accused
from handlers.wall import next_at
from storage import homes, messages, people, privates, sealed
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.messages import Words
from storage.people import Person
from storage.sealed import About

MANAGER = "on_call_manager"
ERASED = "[erased]"
WORDLESS = ("call", "button")  # nothing to seal in them
RING_FROM, RING_UNTIL = "08:30", "20:00"  # wall clock: when a liaison worker is reminded
REMINDED_EVERY = timedelta(hours=1)


def seal(
    ctx: Context, message: Inbound, carer: Person, phone: Address | None, matter: Matter, pieces: list[Words]
) -> None:
    """Called with each message that a matter keeps, before anybody gets its words.

    `pieces` are the earlier ones without which it would not be a disclosure; what the hub has had stays with it.
    """
    about = About(matter_id=matter.id)
    told = discloses(ctx.reading(message)) or _accuses_the_hub(ctx, message, carer)
    if message.kind in WORDLESS or not (told or sealed.is_any(ctx.tx, about)):
        return
    new = sealed.unopened(ctx.tx, about) == 0
    _keep_pieces(ctx, about, matter, pieces)
    keep(ctx, about, message, carer, phone)
    ctx.note("sealed.kept", matter=matter.id, message=message.id)
    if new:
        tell_readers(ctx, about)
        remind_later(ctx, about)


def discloses(reading: Reading) -> tuple[Sign, ...]:
    """What says that a child has told of something, or that somebody is accused of it."""
    return tuple(sign for sign in reading.signs if sign.kind is Kind.DISCLOSURE)


def _accuses_the_hub(ctx: Context, message: Inbound, carer: Person) -> bool:
    """What somebody of the hub or backup home is said to have done is not for her eyes (DOMAIN N13)."""
    said = accused(message.text)
    return bool(said) and is_of_the_hub(ctx, said, carer)


def is_of_the_hub(ctx: Context, called: Collection[str], carer: Person) -> bool:
    """Is any of these the hub, or somebody else of a hub or backup home?"""
    if "hub" in called:
        return True
    others = (one for one in people.of_constellation(ctx.tx, carer.constellation_id) if one.name.lower() in called)
    homes_of_theirs = [homes.get(ctx.tx, one.home_id) for one in others if one.home_id and one.id != carer.id]
    return any(home.kind != "satellite" for home in homes_of_theirs)


def keep(ctx: Context, about: About, message: Inbound, carer: Person, phone: Address | None) -> bool:
    """True if nothing of it waited to be opened before."""
    first = sealed.unopened(ctx.tx, about) == 0
    address_id = phone.id if phone else None
    sealed.keep(ctx.tx, carer.constellation_id, about, message.id, carer.id, address_id, message.received_at)
    return first


def readers(ctx: Context) -> list[Person]:
    """Who may open it: the liaison worker; where none can be reached, the on-call manager."""
    reachable = [one for one in rota.liaison_workers(ctx.tx, ctx.constellation.id) if ctx.address_of(one)]
    return reachable or [one for one in managers(ctx) if ctx.address_of(one)]


def managers(ctx: Context) -> list[Person]:
    return people.in_role(ctx.tx, ctx.constellation.id, MANAGER)


def may_open(person: Person) -> bool:
    return person.role in (LIAISON_WORKER, MANAGER)


def tell_readers(ctx: Context, about: About) -> list[Person]:
    """That there is something, and whose; no words. Returns who was told."""
    return [person for person in readers(ctx) if tell_reader(ctx, about, person)]


def tell_reader(ctx: Context, about: About, person: Person) -> bool:
    asking = _asking(about)
    carer = _carer(ctx, about)
    home = homes.get(ctx.tx, carer.home_id or 0).spoken
    if about.private_id is not None:
        told = ctx.tell(person, "private.told", asking=asking, name=carer.name, home=home)
    else:
        told = ctx.tell(person, "sealed.told", asking=asking, home=home)
    return told is not None


def open_(ctx: Context, about: About, person: Person, phone: Address) -> None:
    """All of it, to the phone that asked. Who opened it, and when, is in the journal."""
    if not may_open(person):
        return
    ctx.note("sealed.opened", person=person.id, matter=about.matter_id, private=about.private_id)
    home = homes.get(ctx.tx, _carer(ctx, about).home_id or 0).spoken
    for words in sealed.words_of(ctx.tx, about):
        text = words.text or (ERASED if words.erased else f"({words.kind})")
        ctx.pass_words(person, phone, "sealed.words", text, None, home=home, name=words.name)
    sealed.mark_opened(ctx.tx, about, person.id, ctx.now)


def remind_later(ctx: Context, about: About) -> None:
    """At half past eight, or within the hour by day."""
    ctx.later("kept", _next_reminder(ctx), _key(about), matter_id=about.matter_id, private_id=about.private_id)


def remind(ctx: Context, matter_id: int | None, private_id: int | None) -> None:
    """Nothing that only she may read, and nobody who waits for her to ring, is forgotten."""
    about = About(matter_id, private_id)
    if private_id is not None and privates.get(ctx.tx, private_id).waits_for_ring:
        ask_to_ring(ctx, about)
    elif sealed.unopened(ctx.tx, about):
        tell_readers(ctx, about)
    else:
        return
    remind_later(ctx, about)


def ask_to_ring(ctx: Context, about: About) -> list[Person]:
    """Who asks to be rung, and on which number. Returns who was told."""
    carer = _carer(ctx, about)
    home, phone = homes.get(ctx.tx, carer.home_id or 0).spoken, ctx.phone_of(carer)
    number = numbers.spoken(phone.chat) if phone else "no number known"
    return [
        person
        for person in readers(ctx)
        if ctx.tell(person, "private.ring", asking=_asking(about), name=carer.name, home=home, phone=number)
    ]


def by_day(ctx: Context) -> bool:
    """Is it a time at which a liaison worker rings at once?"""
    wall = ctx.clock(ctx.now)
    return RING_FROM <= wall < RING_UNTIL


def _keep_pieces(ctx: Context, about: About, matter: Matter, pieces: list[Words]) -> None:
    had = messages.passed_to_any(ctx.tx, matter.id) if pieces else set()
    for piece in pieces:
        if not piece.sealed and piece.id not in had:
            owner = (piece.inbox_id, piece.person_id, piece.address_id)
            sealed.keep(ctx.tx, matter.constellation_id, about, *owner, piece.written_at)
            ctx.note("sealed.kept", matter=matter.id, message=piece.inbox_id)


def _next_reminder(ctx: Context) -> datetime:
    zone = ctx.line.time_zone
    soon = ctx.now + REMINDED_EVERY
    if by_day(ctx) and soon <= next_at(RING_UNTIL, ctx.now, zone):
        return soon
    return next_at(RING_FROM, ctx.now, zone)


def _carer(ctx: Context, about: About) -> Person:
    if about.private_id is not None:
        return people.get(ctx.tx, privates.get(ctx.tx, about.private_id).person_id)
    return people.get(ctx.tx, sealed.words_of(ctx.tx, about)[0].person_id)


def _asking(about: About) -> Asking:
    return Asking("kept", {"matter": about.matter_id, "private": about.private_id})


def _key(about: About) -> str:
    return f"kept:private:{about.private_id}" if about.private_id is not None else f"kept:matter:{about.matter_id}"
