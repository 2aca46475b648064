"""Which of the things found in a text leads, and whether the times in it are a stay that is wanted."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.understanding.answered import answered
from handlers.understanding.answers import Answer
from handlers.understanding.asked import question
from handlers.understanding.choosing import choice, one_bed, traits_of
from handlers.understanding.reading import FOR_A_BED, Intent, Stay
from handlers.understanding.stays import changed, tonight
from handlers.understanding.wishes import Wish
from handlers.understanding.words import Heard

#: The first that is found leads. What changes or ends a thing comes before the thing itself.
LEADS = (
    Intent.STOP,
    Intent.CANCEL,
    Intent.AMEND,
    Intent.SLEEPOVER_EMERGENCY,
    Intent.SLEEPOVER_PLANNED,
    Intent.OFFER,
    Intent.ACTIVITY_RSVP,
    Intent.TALK,
    Intent.QUESTION,
)
FOR_A_STAY = FOR_A_BED | {Intent.OFFER, Intent.AMEND, Intent.CANCEL}
GIVES_A_STAY = FOR_A_BED | {Intent.AMEND}
WHEN = frozenset({"when.now", "when.later"})
CHANGES_IT = re.compile(r"\b(can|cn|could|cud|would|make|push|move|keep|extend|change|want|need)\b", re.IGNORECASE)
#: A stay that begins within this is one for tonight.
SOON = timedelta(hours=11)


def intent_of(
    heard: Heard,
    danger: bool,
    found: tuple[Wish, ...],
    answer: Answer | None,
    asked: str | None,
    stay: Stay | None,
    at: datetime,
) -> tuple[Intent, tuple[str, ...]]:
    """What the text is for, and what in it led, beside the phrases that were found; danger wins over all."""
    if danger:
        return Intent.DANGER, ()
    rules = {wish.sign.rule: wish.intent for wish in found}
    phrase = next((one_bed(intent) for intent in LEADS if intent in rules.values()), Intent.OTHER)
    if asked is None:
        leads, because = choice().chosen(traits_of([sentence.plain for sentence in heard.sentences], stay), phrase)
    else:
        leads, because = answered(phrase, heard, found, answer, asked, stay), ()
        if answer is not None and leads is answer.intent:
            return leads, because
    return (_bed(rules, stay, at) if leads in FOR_A_BED else leads), because


def stay_of(
    intent: Intent, found: tuple[Wish, ...], asked: str | None, stay: Stay | None, text: str, at: datetime
) -> Stay | None:
    """The stay, where one is wanted: asked for, changed, or answered with a time."""
    rules = {wish.sign.rule: wish.intent for wish in found}
    if intent is Intent.AMEND and stay is not None:
        return changed(_without_its_name(stay, text))
    if intent in FOR_A_BED and stay is None and asked is None and "when.tonight" in rules:
        return tonight(at)
    if intent in GIVES_A_STAY or (
        asked is not None and intent in (Intent.YES, Intent.OTHER) and question(asked).about_a_stay
    ):
        return stay
    if intent is Intent.DANGER and ({wish.intent for wish in found} & FOR_A_BED or _plainly_a_stay(rules, stay)):
        return stay
    return None


def _without_its_name(stay: Stay, text: str) -> Stay:
    """ "re wren this weekend, can we make the pick up sunday teatime": the first time only says which stay it is."""
    start, end = stay.start, stay.end
    if start is None or end is None or not (start.said and end.said):
        return stay
    between = text[text.find(start.said) + len(start.said) : text.rfind(end.said)]
    if CHANGES_IT.search(between):
        return replace(stay, start=None, end=replace(end, sure=False))
    return replace(stay, start=replace(start, sure=False))


def _plainly_a_stay(rules: dict[str, Intent], stay: Stay | None) -> bool:
    """Times alone, as in "fri 6pm - sat lunch pls": a stretch, or a beginning with a word of asking."""
    if stay is None or stay.start is None or rules.keys() & {"ask.wh", "ask.if"}:
        return False
    stretch = stay.end is not None and bool(stay.end.said) and bool(stay.start.said)
    return stretch or ("request" in rules and bool(stay.start.said))


def _bed(rules: dict[str, Intent], stay: Stay | None, at: datetime) -> Intent:
    """For tonight, or planned. Where nothing says when, it may be now (DOMAIN N1)."""
    start = stay.start if stay else None
    if stay is not None and stay.nights == 0:
        return Intent.SLEEPOVER_PLANNED
    if start is not None and start.at - at < SOON and start.at.date() <= (at + timedelta(hours=6)).date():
        return Intent.SLEEPOVER_EMERGENCY
    if start is not None and start.at - at >= SOON and "when.tonight" not in rules:
        return Intent.SLEEPOVER_PLANNED
    if "when.not_tonight" not in rules and ("when.tonight" in rules or rules.keys() & WHEN == {"when.now"}):
        return Intent.SLEEPOVER_EMERGENCY
    planned = start is not None or "when.later" in rules
    return Intent.SLEEPOVER_PLANNED if planned else Intent.SLEEPOVER_EMERGENCY
