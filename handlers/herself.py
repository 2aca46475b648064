"""Whoever has a family writes of danger that is plainly her own: "my own lad has collapsed", "i've had a fall".

Her words go to the family as ever, for nothing of hers is held back or guessed at. Besides, she is asked by one digit
whether she needs somebody herself. Without it nobody is alerted: what she writes of danger is mostly advice.
"""

import re
from datetime import timedelta

from handlers import carers, own
from handlers.context import Asking, Context
from handlers.texts.catalogue import names
from handlers.understanding.words import hear
from storage import inbox, questions
from storage import matters as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

KIND, NEEDED = "own_too", "3"  # no digit that a family's texts offer her
CHOICES = ((NEEDED, "3 I need somebody"),)
LASTS = timedelta(hours=12)  # a 3 of the next night means something else; and then she may be asked again
PASSED = "words.hub"  # the text with which a family gets her words

_KIN = (
    r"(?:lad|boy|son|daughter|girl|baby|husband|wife|partner|mum|mam|mom|dad|mother|father|nan|gran|grandad|sister"
    r"|brother|fella|boyfriend|girlfriend|grandson|granddaughter|little one)"
)
_IS = r"(?: here| too)?(?: just)? (?:has|have|hasnt|is|isnt|wont|cant|cannot|stopped|collapsed|fell|took|cut|got)"
_HAPPENED = (
    r"(?:had a (?:bad )?(?:fall|fit|seizure|stroke|heart attack|crash)|fallen|fell down|collapsed|crashed"
    r"|been (?:attacked|stabbed|hit|run over)|cut (?:my|myself)|(?:burnt|burned|broken|hurt) my)"
)
_NOW = (
    r"(?:having (?:a |an |really bad |bad )?(?:chest pains?|heart attack|stroke|seizure|fit)"
    r"|bleeding|choking|passing out|in labour)"
)
#: What she says of herself and of her own home, on a sentence as `words.Sentence.plain` has it; of linear cost.
HERS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bmy (?:own )?{_KIN}{_IS}\b",
        rf"\b(?:ive|i have|i)(?: just| also| really)? {_HAPPENED}\b",
        rf"\b(?:im|i am)(?: just| also)? {_NOW}\b",
        r"\bi (?:cant|cannot|can not) breathe\b",
        r"\b(?:ring|call|phone|get|send) me an ambulance\b",
        r"\bi need an ambulance\b",
        r"\bfire in my (?:own )?(?:house|home|kitchen|flat)\b",
        r"\bmy (?:own )?(?:house|home|kitchen|flat) (?:is on fire|has caught fire)\b",
        r"\b(?:breaking|broken|getting) in ?to my (?:own )?(?:house|home|flat)\b",
    )
)
#: What was once, what might be, and what others are to say is not now and not hers.
NOT_NOW = re.compile(
    r"\b(?:if|when|whenever|unless|once|before|ago|years?|last|yesterday|used to|remember|would|could have|should"
    r"|imagine|never|nearly|almost|thought|dream\w*|like|tell|tells|told|say|says|said|saying|write|wrote)\b"
)


def says_so(text: str) -> bool:
    """Is it plainly of her own home, and of now?"""
    return any(
        not NOT_NOW.search(sentence.plain) and any(hers.search(sentence.plain) for hers in HERS)
        for sentence in hear(text).sentences
    )


def ask(ctx: Context, message: Inbound, person: Person, phone: Address) -> None:
    """After her words have gone to the family that she has; not where somebody is alerted for her already."""
    passed = any(row.key == PASSED for row in ctx.told)
    if message.kind != "text" or person.home_id is None or not passed or not ctx.reading(message).danger:
        return
    if kept.open_at(ctx.tx, person.home_id) is not None or not says_so(message.text):
        return
    if any(one.kind == KIND and _counts(ctx, one) for one in questions.open_ones(ctx.tx, person.id, phone.id)):
        return
    questions.close_of_kind(ctx.tx, person.id, KIND, ctx.now)
    ctx.note("own.asked_too", person=person.id)
    who = names([other.name for other in own.would_hear(ctx, person)]) or "the next person"
    ctx.tell(person, "own.too", to=phone, asking=Asking(KIND, {"message": message.id}, CHOICES), who=who)


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """3 alerts for her, with those words, as ME would. Nothing else does, and no silence."""
    if key != NEEDED or not _counts(ctx, asked):
        return False
    if questions.close(ctx.tx, asked.id, ctx.now):
        carers.write(ctx, inbox.get(ctx.tx, asked.facts["message"]), person, phone)
    return True


def _counts(ctx: Context, asked: Question) -> bool:
    return ctx.now - asked.asked_at < LASTS
