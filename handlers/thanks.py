"""Thanks, soon after somebody has helped: they reach her as words, and nobody is alerted for them."""

import re
from dataclasses import replace
from datetime import timedelta

from handlers import triage, waking
from handlers.context import Context
from handlers.understanding.reading import Reading
from handlers.understanding.routine import THANKS
from handlers.words import pass_to_holder
from storage import matters, messages, people
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person

REMEMBERED = timedelta(hours=24)
LONGEST = 160  # characters
#: Where her name stands beside it, "ta jan x"; without it no closed matter need be looked for.
THANKED = re.compile(r"\b(?:than\w+|thx|ta|cheers)\b", re.IGNORECASE)
STILL_UP = timedelta(hours=1)  # in deep night: she who has just closed it is awake


def passed(ctx: Context, message: Inbound, carer: Person, phone: Address | None) -> Matter | None:
    """The matter that she gives thanks for, if that is all she says and its holder has been sent it."""
    may_be = _are_thanks(ctx.reading(message)) or (len(message.text) <= LONGEST and THANKED.search(message.text))
    closed = _closed(ctx, carer) if may_be and phone is not None and message.kind == "text" else None
    holder = people.get(ctx.tx, closed.holder_id or 0) if closed is not None else None
    if closed is None or holder is None or phone is None or not _thanks(ctx, message, holder):
        return None
    if ctx.where_read(holder, "words.carer") is None:
        return None
    messages.add(ctx.tx, closed.constellation_id, closed.id, message.id, carer.id, phone.id, message.received_at)
    if matters.unfile(ctx.tx, closed.id):  # these words are not filed
        ctx.note("filing.taken_back", matter=closed.id)
    pass_to_holder(ctx, closed)
    ctx.note("thanks.passed", matter=closed.id, message=message.id)
    ctx.tell(carer, "thanks.passed", to=phone, matter=closed, holder=holder.name)
    return closed


def _thanks(ctx: Context, message: Inbound, holder: Person) -> bool:
    """Thanks and nothing else; she may be thanked by her name, "thanks jan x"."""
    reading = ctx.reading(message)
    unnamed = re.sub(rf"\b{re.escape(holder.name)}\b", "", message.text, flags=re.IGNORECASE)
    if unnamed == message.text or reading.danger:
        return _are_thanks(reading)
    return _are_thanks(triage.read(replace(message, text=unnamed), ctx.line.time_zone))


def _are_thanks(reading: Reading) -> bool:
    return reading.routine and {sign.rule for sign in reading.signs} == {THANKS}


def _closed(ctx: Context, carer: Person) -> Matter | None:
    """Her home's last matter, closed so lately that its holder will know what the thanks are for."""
    since = ctx.now - (STILL_UP if waking.is_deep_night(ctx) else REMEMBERED)
    closed = matters.closed_since(ctx.tx, carer.constellation_id, since)
    return next((matter for matter in reversed(closed) if matter.home_id == carer.home_id), None)
