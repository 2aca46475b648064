"""Short answers in words to whether a home can have somebody: "yes we can", "sorry no"."""

from handlers.context import Context
from handlers.sleepovers import answering, second_thoughts, too_late
from handlers.texts.english import TEXTS
from handlers.typed import Answer, parse, refuses
from handlers.understanding.answers import answer
from handlers.understanding.reading import Intent
from handlers.understanding.words import hear
from storage import matters, outbox, questions
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

KIND = "offered"
SHORT = 6  # words
KEYS = {Intent.YES: "1", Intent.NO: "2"}


def read(ctx: Context, plain: str, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it answers what her home was asked, or what has been answered meanwhile. Not while she writes with a
    family that she has, or with whoever has hers: then it is for them. But a bare no to what her own home was asked,
    the last that she has read, is nothing for whoever waits for a bed."""
    just_asked = _just_asked(ctx, phone) if refuses(message.text) else None
    if just_asked is not None:
        return answering.hosts(ctx, just_asked, Answer("2"), message, person, phone)
    key = _said(plain, message)
    if key is None or _is_in_talk(ctx, person, phone):
        return False
    still_open = (one for one in questions.open_ones(ctx.tx, person.id, phone.id) if one.kind == KIND)
    asked = next(still_open, None) or too_late.last_asked(ctx, Answer(key), person)
    if asked is None or asked.kind != KIND:
        return False
    by_digit = answering.offered(ctx, asked, Answer(key), message, person, phone)
    return by_digit or second_thoughts.in_words(ctx, asked, key, person, phone)


def _said(plain: str, message: Inbound) -> str | None:
    """The digit that it stands for; what was typed as one has been read before, and may name another home."""
    if len(plain.split()) > SHORT or parse(message.text) is not None:
        return None
    heard = hear(message.text)
    found = answer(heard, TEXTS["host.offer"].body) if len(heard.sentences) == 1 else None
    return KEYS.get(found.intent) if found else None


def _just_asked(ctx: Context, phone: Address) -> Question | None:
    """What whoever has the matter is asked of her own home, where nothing has come to her phone since."""
    last = outbox.newest_to(ctx.tx, phone.channel, phone.chat)
    asked = questions.get(ctx.tx, last.question_id) if last is not None and last.question_id is not None else None
    return asked if asked is not None and asked.kind == "hosting" else None


def _is_in_talk(ctx: Context, person: Person, phone: Address) -> bool:
    """The last that she has read on this phone is of an open matter that she has, or is alerted for, or that is her own
    and somebody's."""
    last = outbox.newest_to(ctx.tx, phone.channel, phone.chat)
    matter = matters.get(ctx.tx, last.matter_id) if last is not None and last.matter_id is not None else None
    if matter is None or matter.closed_at is not None:
        return False
    if matter.home_id == person.home_id:
        return matter.holder_id is not None
    return matter.holder_id in (None, person.id)
