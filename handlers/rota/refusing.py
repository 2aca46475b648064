"""A no in words, or a 2, of somebody who is asked to take a spell: it is for what her phone was asked last (B7).

A family that waits for her is not lost by it: it waits on, and the ladder climbs. Words that may be for either are
asked about, by digits that no alert offers, so that a 1 still takes the family.
"""

from handlers import hub, matters
from handlers.context import Asking, Context
from handlers.rota import asking
from handlers.texts.catalogue import names
from handlers.typed import Answer, refuses, refuses_a_day, says_no
from storage import homes, outbox, questions
from storage import matters as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person
from storage.questions import Question

KIND, OF = "no_to", "swap"  # which of the two she means; what somebody is asked about the rota
FAMILY, ROTA = "3", "4"


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """Not while she has a family, or a matter of her own: then it is a word to them like any other."""
    refused = refuses(message.text) or refuses_a_day(message.text)
    if message.kind != "text" or not refused or _is_in_talk(ctx, person, phone):
        return False
    asked = _newest(ctx, message, person, phone)
    if asked is None or asked.kind != OF:
        return False
    waiting = hub.open_for(ctx, person)
    if message.reply_to is None and waiting and not says_no(message.text):
        _ask_which(ctx, asked, waiting, person, phone)
    else:
        asking.answered(ctx, asked.facts["swap"], False, person, phone)
    return True


def is_for(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """Is a digit that was typed for this, though a family waits? A 1 never is: it takes the family. Nor is a 2 of
    somebody who has one."""
    if not hub.open_for(ctx, person):
        return True
    newest = _newest(ctx, message, person, phone)
    is_newest = newest is not None and newest.id == asked.id
    return answer.key == "2" and answer.code is None and is_newest and not _is_in_talk(ctx, person, phone)


def chosen(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """3 the family is passed on, 4 the spell is not taken. A 2 says no more than her no did: she is asked anew."""
    if answer.key not in ("2", FAMILY, ROTA) or answer.code is not None:
        return False
    if not questions.close(ctx.tx, asked.id, ctx.now):
        return True
    waiting = [one for one in hub.waiting_for(ctx, person) if one.id in asked.facts["options"]]
    if answer.key == ROTA:
        asking.answered(ctx, asked.facts["swap"], False, person, phone)
    elif answer.key == "2" and waiting:
        _ask_which(ctx, asked, waiting, person, phone)
    elif answer.key == FAMILY and len(waiting) > 1:
        hub.ask_which(ctx, person, phone, "pass_on", waiting)
    elif answer.key == FAMILY and waiting:
        matters.pass_on(ctx, waiting[0], person, phone)
    else:  # nobody waits any more
        matters.tell_who_has_it(ctx, kept.get(ctx.tx, asked.facts["options"][0]), person, phone)
    return True


def _ask_which(ctx: Context, asked: Question, waiting: list[Matter], person: Person, phone: Address) -> None:
    spoken = names([homes.get(ctx.tx, one.home_id).spoken for one in waiting])
    facts = {"swap": asked.facts["swap"], "options": [one.id for one in waiting]}
    choices = ((FAMILY, f"{FAMILY} {spoken}"), (ROTA, f"{ROTA} The rota"))
    ctx.tell(person, "rota.no_to", to=phone, asking=Asking(KIND, facts, choices), homes=spoken)


def _newest(ctx: Context, message: Inbound, person: Person, phone: Address) -> Question | None:
    """What she replies to, else what her phone was asked last and is still asked; its own before her other phones'."""
    if message.reply_to is not None:
        row = outbox.by_provider_id(ctx.tx, message.channel, message.chat, message.reply_to)
        asked = questions.get(ctx.tx, row.question_id) if row is not None and row.question_id is not None else None
        return asked if asked is not None and asked.closed_at is None else None
    asked_so_far = questions.open_ones(ctx.tx, person.id, phone.id)
    return next((one for one in asked_so_far if questions.asked_by(one, message.received_at)), None)


def _is_in_talk(ctx: Context, person: Person, phone: Address) -> bool:
    """She has a family, or words of hers wait for her to say whom they are for, or somebody is alerted for her."""
    own = person.home_id is not None and kept.open_at(ctx.tx, person.home_id) is not None
    return own or bool(kept.held_by(ctx.tx, person.id)) or hub.asked_for_whom(ctx, person, phone) is not None
