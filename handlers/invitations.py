"""Invitations: a one-time code by which somebody links a phone of theirs (PLATFORM 4). Only its digest is kept."""

import hashlib
import re
from datetime import datetime, timedelta

from sqlalchemy import Connection

from handlers import numbers
from handlers.context import Context
from handlers.numbers import NumberRefused
from storage import addresses, homes, invitations, journal, people
from storage.addresses import Address
from storage.inbox import Inbound
from storage.invitations import Invitation
from storage.people import Person

LASTS = timedelta(days=7)
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without 0 and O, 1 and I
LENGTH = 10
START = re.compile(r"/start(?:\s+(\S.*))?", re.IGNORECASE | re.DOTALL)
JOIN = re.compile(r"\s*join\s+(\S.*)", re.IGNORECASE | re.DOTALL)
#: A code with a slip in it, and not a sentence that begins with "join": that one is for a person to read.
NEARLY = re.compile(r"(?=.*\d)(?=.*[a-z])[a-z0-9]{5}[ -]?[a-z0-9]{5}\s*", re.IGNORECASE | re.ASCII)


def invite(tx: Connection, person: Person, code: str, now: datetime) -> datetime:
    """Let `code` link one phone to this person; returns when it ends."""
    ends = now + LASTS
    invitations.add(tx, person.constellation_id, person.id, _digest(code), ends)
    journal.note(tx, person.constellation_id, now, "roster", "invitation.made", {"person": person.id})
    return ends


def read(ctx: Context, message: Inbound) -> bool:
    """True if the message was about an invitation and has been answered."""
    written = _code(message)
    if written is None:
        return False
    known = addresses.sender(ctx.tx, message.channel, message.chat)
    invitation = invitations.by_digest(ctx.tx, _digest(written))
    if invitation is not None and _link(ctx, message, invitation):
        return True
    if known is None or not _meant_as_code(message, written):
        return False
    person, phone = known
    ctx.with_constellation(person.constellation_id)
    hers = invitation is not None and invitation.person_id == person.id and invitation.used_at is not None
    if hers or not written:  # the same code once more, or Start pressed once more: this phone is linked
        _welcome(ctx, person, phone)
    else:
        ctx.tell(person, "linked.not", to=phone)
    return True


def _code(message: Inbound) -> str | None:
    """What follows /start or JOIN; empty for a bare /start, None where there is neither."""
    if message.kind != "text":
        return None
    if message.channel == "telegram" and (start := START.fullmatch(message.text.strip())):
        return start[1] or ""
    join = JOIN.fullmatch(message.text)
    return join[1] if join else None


def _meant_as_code(message: Inbound, written: str) -> bool:
    return JOIN.fullmatch(message.text) is None or NEARLY.fullmatch(written) is not None


def _link(ctx: Context, message: Inbound, invitation: Invitation) -> bool:
    person = people.get(ctx.tx, invitation.person_id)
    if person.left_at is not None or not _may_be_linked(message):
        return False
    if not invitations.use(ctx.tx, invitation.id, ctx.now):
        return False
    ctx.with_constellation(person.constellation_id)
    ctx.actor = f"person:{person.id}"
    address_id = addresses.link(ctx.tx, person, message.channel, message.chat, ctx.now, source="invitation")
    ctx.note("phone.linked", person=person.id, channel=message.channel)
    _welcome(ctx, person, addresses.get(ctx.tx, address_id))
    return True


def _may_be_linked(message: Inbound) -> bool:
    """The line texts UK mobiles only (DOMAIN B10)."""
    if message.channel != "sms":
        return True
    try:
        return numbers.mobile(message.chat) == message.chat
    except NumberRefused:
        return False


def _welcome(ctx: Context, person: Person, phone: Address) -> None:
    satellite = person.home_id is not None and homes.get(ctx.tx, person.home_id).kind == "satellite"
    ctx.tell(person, "linked.carer" if satellite else "linked.hub", to=phone, name=person.name)


def _digest(written: str) -> str:
    """However it was written: case, spaces and dashes do not matter."""
    return hashlib.sha256(re.sub(r"[\s\u2010-\u2015-]", "", written).upper().encode()).hexdigest()
