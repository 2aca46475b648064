"""A child is missing: REF and BACK stamp what the carer reports, and whoever has the matter is reminded (DOMAIN B46).

The line never says that somebody has told the police: it says only what has been texted to it (N22).
"""

import re
from datetime import timedelta

from handlers import triage
from handlers.context import Context
from handlers.rota.words import MONTHS
from handlers.words import tell_holder
from storage import homes, matters, timers
from storage import missing as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person

EVERY = timedelta(minutes=30)
REMEMBERED = timedelta(days=7)  # how long after the first message a BACK is still taken for it
#: What stands beside the number as police give it: "ref no 4472", "CAD 1234 of 27 Nov".
BESIDE = (
    r"(?:no|num|number|is|of|on|for|the|police|crime|incident|event|cad|log"
    rf"|(?:{'|'.join(MONTHS)})(?:[a-z]{{1,6}})?)\b"
)
#: A reference has a digit in it, and nothing that would be somebody's name.
NUMBER = r"(?=[a-z]*\d)[a-z0-9]{1,20}\b"
REF = re.compile(
    rf"\W*(?:{BESIDE}\W*){{0,3}}(?:ref(?:erence)?|cad|log)(?![a-z])\W*(?:{BESIDE}\W*){{0,3}}"
    rf"({NUMBER}(?:\W+(?:{NUMBER}|{BESIDE}|[a-z]\b)){{0,6}})\W*",
    re.IGNORECASE,
)
BACK = re.compile(r"\W*back\W*", re.IGNORECASE)


def begin(ctx: Context, matter: Matter) -> None:
    """From now on somebody is missing, unless that is known in a matter that is still open."""
    known = kept.not_back(ctx.tx, matter.home_id, ctx.now - REMEMBERED)
    if known is None or matters.get(ctx.tx, known.matter_id).closed_at is not None:
        row = kept.add(ctx.tx, matter.constellation_id, matter.id, ctx.now)
        ctx.note("missing.begun", matter=matter.id, missing=row)
        _later(ctx, row)


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """Stamp REF and BACK. Always False: they are her words too, which a person reads like any others."""
    if message.kind == "text" and person.home_id is not None and says(message.text):
        row = kept.not_back(ctx.tx, person.home_id, ctx.now - REMEMBERED)
        if row is not None:
            _stamp(ctx, row, message, person, phone)
    return False


def says(text: str) -> bool:
    """Is it REF with a number, or BACK, and nothing else?"""
    return bool(REF.fullmatch(text) or BACK.fullmatch(text))


def remind(ctx: Context, missing_id: int) -> None:
    """Every half hour until BACK, or until a person has closed the matter. While nobody has it, the ladder alerts."""
    row = kept.get(ctx.tx, missing_id)
    matter = matters.get(ctx.tx, row.matter_id)
    if row.back_at is not None or matter.closed_at is not None:
        return
    _later(ctx, row.id)
    if matter.holder_id is None:
        return
    home = homes.get(ctx.tx, matter.home_id).spoken
    since = ctx.clock(row.since)
    if row.reference_at is None:
        tell_holder(ctx, matter, "hub.missing", home=home, since=since)
    else:
        by = ctx.clock(row.reference_at)
        tell_holder(ctx, matter, "hub.missing_ref", home=home, since=since, by=by)


def _stamp(ctx: Context, row: kept.Missing, message: Inbound, person: Person, phone: Address) -> None:
    matter = matters.get(ctx.tx, row.matter_id)
    ctx.readings[message.id] = triage.UNREAD  # the date of a police log is no night that is wanted
    reference = REF.fullmatch(message.text)
    if reference is not None:
        kept.refer(ctx.tx, row.id, reference[1], message.received_at)
        ctx.note("missing.reference", matter=matter.id, missing=row.id, message=message.id)
        ctx.tell(person, "missing.logged", to=phone, matter=matter)
        return
    kept.mark_back(ctx.tx, row.id, message.received_at)
    timers.drop(ctx.tx, _key(row.id))
    ctx.note("missing.back", matter=matter.id, missing=row.id, message=message.id)
    ctx.tell(person, "missing.back", to=phone, matter=matter)
    if matter.holder_id is not None and matter.closed_at is None:
        home = homes.get(ctx.tx, matter.home_id)
        tell_holder(ctx, matter, "hub.back", home=home.spoken, code=home.code)


def _later(ctx: Context, row: int) -> None:
    ctx.later("missing", ctx.now + EVERY, _key(row), missing_id=row)


def _key(row: int) -> str:
    return f"missing:{row}"
