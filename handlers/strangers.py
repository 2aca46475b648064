"""A phone that the line does not know: it learns nothing, unless its text holds a line word (DOMAIN B9; DESIGN I12)."""

import re
from datetime import timedelta

from handlers import carers, gone, numbers, rota
from handlers.context import Context
from handlers.signals import private
from storage import inbox, journal, matters, messages, outbox, people, sealed
from storage.inbox import Inbound
from storage.people import Person

ONE_REPLY_EVERY = timedelta(hours=24)
HOUR, IN_AN_HOUR = timedelta(hours=1), 3  # so often somebody on call hears of strangers' danger, whoever they are
ANSWERABLE = ("text", "picture", "voice note", "video", "sticker", "file", "contact", "location", "other")
CARRIED = (*ANSWERABLE, "edit")  # a button says nothing on a phone that we do not know


def write(ctx: Context, message: Inbound) -> None:
    """One neutral reply a day, then silence. A line word lets a carer in, with thin replies (N10); so does the phone
    that was hers one who has left the roster in the middle of a night."""
    carer = _by_line_word(ctx, message) or _already_let_in(ctx, message)
    carer = carer or gone.whose(ctx, message.channel, message.chat)
    if carer is not None and message.kind in CARRIED:
        ctx.with_constellation(carer.constellation_id)
        if carer.left_at is not None:
            gone.write(ctx, message, carer)
        elif not private.from_strange_phone(ctx, message, carer):
            carers.write(ctx, message, carer, None)
        return
    ctx.note("stranger.wrote", channel=message.channel)
    if message.kind not in ANSWERABLE:
        return
    latest = outbox.latest_of_key(ctx.tx, message.channel, message.chat, "stranger.neutral")
    if latest is None or latest <= ctx.now - ONE_REPLY_EVERY:
        ctx.tell_chat(message.channel, message.chat, "stranger.neutral")
    if ctx.reading(message).danger:
        _tell_of_danger(ctx, message)


def _tell_of_danger(ctx: Context, message: Inbound) -> None:
    """It may be one of us on another phone, without her line word: whoever is on call hears of it once a day, and no
    word of what was written (DOMAIN 5, persona 8). No matter is opened, and nobody is chased: whose would it be?"""
    told = journal.between(ctx.tx, ctx.constellation.id, ctx.now - ONE_REPLY_EVERY, ctx.now, ("stranger.danger",))
    from_this_phone = (inbox.get(ctx.tx, one.facts["message"]).chat == message.chat for one in told)
    if sum(one.at > ctx.now - HOUR for one in told) >= IN_AN_HOUR or any(from_this_phone):
        return
    ctx.note("stranger.danger", message=message.id)
    now = rota.on_call(ctx.tx, ctx.constellation.id, ctx.now, ctx.line.time_zone)
    for person in now.who or rota.liaison_workers(ctx.tx, ctx.constellation.id):
        if message.channel != "sms":
            ctx.tell(person, "stranger.danger_chat")
        elif numbers.is_mobile(message.chat):
            ctx.tell(person, "stranger.danger", phone=numbers.spoken(message.chat))
        else:  # B10: it has had no text of ours, and no 999 in it
            ctx.tell(person, "stranger.danger_untold", phone=numbers.spoken(message.chat))


def _by_line_word(ctx: Context, message: Inbound) -> Person | None:
    words = set(re.findall(r"[^\W\d_]+", message.text.lower()))
    return next((person for person in people.with_line_word(ctx.tx) if person.line_word in words), None)


def _already_let_in(ctx: Context, message: Inbound) -> Person | None:
    """She need not say the word again while the matter that she wrote into is open, or she writes in private."""
    if (writer := sealed.borrowed_phone(ctx.tx, message.channel, message.chat)) is not None:
        person = people.get(ctx.tx, writer)
        return None if gone.is_over(ctx, person) else person
    found = messages.borrowed_phone(ctx.tx, message.channel, message.chat)
    if found is None:
        return None
    matter_id, person_id = found
    return people.get(ctx.tx, person_id) if matters.get(ctx.tx, matter_id).closed_at is None else None
