"""Whoever is taken out of the roster while a matter of her home is open. Nobody is cut off in the middle of a night:
until it is closed her words reach whoever has it or is being tried. From then on she is a stranger (DESIGN I12).

She is known by a phone of hers from which she has written before. It is answered as one that is not hers, with nothing
that names anybody, and the hub's words do not go there: whoever has it is told so, and the number.
"""

from dataclasses import replace

from handlers import carers
from handlers.context import Context
from handlers.signals import child, hush, private, quiet, reading
from handlers.understanding import signals
from handlers.words import MOBILE, phone_in, tell_holder
from storage import homes, matters, messages, people
from storage.inbox import Inbound
from storage.people import Person


def whose(ctx: Context, channel: str, chat: str) -> Person | None:
    """Who has left, and wrote to us on this phone of hers before; None where nothing of her home is open any more."""
    left = messages.left_since(ctx.tx, MOBILE if channel in MOBILE else (channel,), chat)
    return people.get(ctx.tx, left) if left is not None else None


def is_over(ctx: Context, carer: Person) -> bool:
    """Has she left, and is nothing open any more that was so then?"""
    if carer.left_at is None:
        return False
    matter = matters.open_at(ctx.tx, carer.home_id or 0)
    return matter is None or matter.opened_at > carer.left_at


def write(ctx: Context, message: Inbound, carer: Person) -> None:
    """The same signals count as on a phone of the roster; an answer to what she was asked before is a word like any."""
    if private.from_strange_phone(ctx, message, carer):
        return
    if private.goes_round(ctx, message, carer):
        private.write(ctx, message, carer, None)
        return
    tell_whoever_has_it(ctx, carer)
    found = reading.signs_of(ctx, message, carer)
    if signals.QUIET in found:
        quiet.signal(ctx, message, carer, None)
    elif signals.CHILD in found:
        child.texts(ctx, message, carer, None)
    else:
        if (silent := hush.after_signal(ctx, carer)) is not None:
            hush.release(ctx, silent, carer)
            ctx.readings[message.id] = replace(ctx.reading(message), routine=False)
        carers.write(ctx, message, carer, None)


def tell_whoever_has_it(ctx: Context, carer: Person) -> None:
    """Where she has left: once, before her first words since. Whoever takes it later hears so when she does."""
    matter = matters.open_at(ctx.tx, carer.home_id or 0)
    if matter is None or matter.holder_id is None or carer.left_at is None:
        return
    hers = (one for one in messages.of_matter(ctx.tx, matter.id) if one.person_id == carer.id)
    if not any(one.written_at >= carer.left_at for one in hers):
        home, number = homes.get(ctx.tx, matter.home_id).spoken, phone_in(ctx, matter, carer)
        tell_holder(ctx, matter, "hub.carer_left", home=home, name=carer.name, phone=number)
