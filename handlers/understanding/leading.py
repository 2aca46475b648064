"""Which of the things found in a text leads, and whether the times in it are a stay that is wanted."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.understanding.answered import NOTHING_MORE, answered
from handlers.understanding.answers import Answer
from handlers.understanding.asked import question
from handlers.understanding.reading import FOR_A_BED, Intent, Stay
from handlers.understanding.stays import changed, tonight
from handlers.understanding.weighing import all_grams, likeliest, weights
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
#: What the words alone may say; on texts of hands whose words were not counted they are wrong about the rest too often.
BY_WORDS = FOR_A_BED | {Intent.QUESTION, Intent.OTHER}
#: By how much clearer words must be that speak against a wish which was found.
AGAINST = 10.0
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
) -> Intent:
    """What the text is for; danger wins over all."""
    if danger:
        return Intent.DANGER
    rules = {wish.sign.rule: wish.intent for wish in found}
    wanted = _unlikely_taken_out(rules, stay)
    leads = next((intent for intent in LEADS if intent in wanted), Intent.OTHER)
    if asked is not None:
        leads = answered(leads, heard, found, answer, asked, stay)
        if answer is not None and leads is answer.intent:
            return leads
    elif leads is not Intent.STOP:
        leads = _by_its_words(heard, leads, rules, stay)
    if leads in FOR_A_BED or (asked is None and leads in NOTHING_MORE and _plainly_a_stay(rules, stay)):
        return _bed(rules, stay, at)
    return leads


def stay_of(
    intent: Intent, found: tuple[Wish, ...], asked: str | None, stay: Stay | None, text: str, at: datetime
) -> Stay | None:
    """The stay, where one is wanted: asked for, changed, or answered with a time.

    Where nothing else was understood its times are kept: whoever reads the text sees them, too.
    """
    rules = {wish.sign.rule: wish.intent for wish in found}
    if intent is Intent.AMEND and stay is not None:
        return changed(_without_its_name(stay, text))
    if intent is Intent.OTHER and asked is None and all(wish.intent is Intent.OTHER for wish in found):
        return stay if stay is not None and stay.start is not None else None
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


#: What asks for a bed where no time of it was read; a child's name beside a night alone does not.
ASKED_FOR = frozenset(
    {"bed.noun", "bed.any", "bed.take", "bed.stay", "bed.away", "day.care", "when.tonight", "when.now"}
)
#: Where any of the first is found, the second is taken out unless one of the last says it.
UNLIKELY: tuple[tuple[frozenset[str], frozenset[Intent], frozenset[str]], ...] = (
    (
        frozenset({"offer.have", "offer.do", "offer.room", "offer.any"}),
        FOR_A_BED,
        frozenset({"bed.take", "bed.stay", "bed.away"}),
    ),
    (frozenset({"bed.away"}), frozenset({Intent.AMEND}), frozenset({"amend.change", "amend.time"})),
    (
        frozenset({"ask.wh", "ask.if"}),
        frozenset({Intent.ACTIVITY_RSVP, Intent.AMEND}),
        frozenset({"rsvp.count", "amend.ask"}),
    ),
    (frozenset({"talk.ring"}), frozenset({Intent.QUESTION}), frozenset()),
    (frozenset({"amend.thing"}), frozenset({Intent.AMEND}), frozenset({"amend.longer", "amend.ask"})),
    (frozenset({"cancel.needed"}), FOR_A_BED, frozenset({"bed.take", "bed.stay"})),
    (frozenset({"talk.only"}), frozenset({Intent.CANCEL}), frozenset({"cancel.call_off"})),
    (frozenset({"return.back"}), frozenset({Intent.OFFER}), frozenset({"offer.room", "offer.any"})),
    (frozenset({"bed.own"}), FOR_A_BED, frozenset({"bed.take", "bed.stay", "bed.have", "bed.away", "day.care"})),
    (
        frozenset({"rsvp.activity"}),
        frozenset({Intent.AMEND}),
        frozenset({"amend.longer", "amend.time", "bed.take", "bed.stay", "bed.noun"}),
    ),
    (
        frozenset({"bed.take", "bed.stay"}),
        frozenset({Intent.AMEND}),
        frozenset({"amend.change", "amend.longer", "amend.time", "amend.ask"}),
    ),
    (frozenset({"bed.any"}), frozenset({Intent.OFFER}), frozenset({"offer.any"})),
    (
        frozenset({"news.theirs"}),
        frozenset({Intent.CANCEL, Intent.AMEND}),
        frozenset(
            {"cancel.needed", "cancel.sorted", "cancel.home", "cancel.ask", "amend.ask", "amend.longer", "bed.noun"}
        ),
    ),
    (frozenset({"talk.no_need"}), frozenset({Intent.TALK}), frozenset({"talk.struggling", "talk.only"})),
    (frozenset({"ask.lend"}), frozenset({Intent.OFFER}), frozenset({"offer.room"})),
    (frozenset({"news.office"}), frozenset({Intent.AMEND, Intent.CANCEL, Intent.QUESTION}), frozenset()),
    (
        frozenset({"bed.take", "bed.stay"}),
        frozenset({Intent.CANCEL}),
        frozenset({"cancel.needed", "cancel.call_off", "cancel.home"}),
    ),
)


def _unlikely_taken_out(rules: dict[str, Intent], stay: Stay | None) -> frozenset[Intent]:
    """An offer speaks of beds, too, and so does a question about some other stay."""
    wanted = frozenset(rules.values())
    for found, unlikely, unless in UNLIKELY:
        if rules.keys() & found and not rules.keys() & unless:
            wanted -= unlikely
    if rules.keys() & {"ask.wh", "ask.if"} and stay is None and not rules.keys() & {"bed.take", "bed.away", "bed.any"}:
        wanted -= FOR_A_BED
    if stay is None and not rules.keys() & ASKED_FOR:
        wanted -= FOR_A_BED  # "parents evening for jay thursday"
    return wanted


def _by_its_words(heard: Heard, leads: Intent, rules: dict[str, Intent], stay: Stay | None) -> Intent:
    """What texts with such words were for, where that is clear: for what no phrase stands in a table, or where one was
    found that means something else here. They call nothing off, change nothing, and leave a bed that is asked for."""
    of_a_bed = leads in FOR_A_BED or (leads in NOTHING_MORE and _plainly_a_stay(rules, stay))
    asked_for = bool(rules.keys() & ASKED_FOR)
    if of_a_bed and asked_for:
        return leads
    known = weights("intent")
    scores = known.scores(all_grams([sentence.plain for sentence in heard.sentences]))
    found = Intent(likeliest(scores)[0])
    no_bed = found in FOR_A_BED and (leads is Intent.OFFER or (stay is None and not asked_for))
    if found in (Intent.CANCEL, Intent.AMEND) or (no_bed and not of_a_bed):
        return leads
    alone = leads in NOTHING_MORE and found in BY_WORDS and not of_a_bed
    rivals = (
        scores.keys() - (FOR_A_BED if found in FOR_A_BED else {found}) if alone else FOR_A_BED if of_a_bed else {leads}
    )
    lead = scores[found] - max(scores[intent] for intent in rivals)
    return found if lead >= known.least + (0.0 if alone else AGAINST) else leads


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
