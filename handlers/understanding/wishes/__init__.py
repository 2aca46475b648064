"""What a text wants: a bed, a talk, an answer, an offer. All that is found is kept."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from handlers.understanding.index import Index, Line
from handlers.understanding.phrases import rows, spaced
from handlers.understanding.reading import FOR_A_BED, Intent, Lane, Sign, most_urgent
from handlers.understanding.wishes.beds import BEDS
from handlers.understanding.wishes.changes import CHANGES
from handlers.understanding.wishes.company import COMPANY
from handlers.understanding.wishes.offers import OFFERS
from handlers.understanding.wishes.sets import SETS
from handlers.understanding.wordlists import WEEKDAYS
from handlers.understanding.words import Heard, Sentence

WISHES = {**BEDS, **OFFERS, **CHANGES, **COMPANY}
SOON = frozenset(("when.now", "when.tonight"))
#: They say when or how something is wanted, and nothing of what.
ONLY_WHEN = frozenset(("request", "return.back", "when.later", "when.not_tonight"))
#: What is no matter for tonight where it is wanted on a later day; a carer at the end of her strength always is.
CAN_WAIT = frozenset(
    rule
    for rule, (intent, _, _) in WISHES.items()
    if intent in (Intent.SLEEPOVER_PLANNED, Intent.AMEND, Intent.CANCEL, Intent.TALK) and rule != "talk.struggling"
)
DAYS = frozenset((*WEEKDAYS, "tomorrow", "weekend", "week", "month", "th", "st", "nd", "rd", "easter", "christmas"))
ASKS_FOR_A_BED = frozenset(rule for rule, (intent, _, _) in WISHES.items() if intent in FOR_A_BED)


@cache
def lines() -> Index[tuple[str, Intent, Lane]]:
    """All lines of the tables; made when the first text is read."""
    said = [(rule, intent, lane, line) for rule, (intent, lane, text) in WISHES.items() for line in rows(text)]
    return Index(Line(place, line, SETS, (rule, intent, lane)) for place, (rule, intent, lane, line) in enumerate(said))


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing wanted, and the words that said so."""

    intent: Intent
    sign: Sign
    sentence: int


def signs(heard: Heard) -> tuple[Wish, ...]:
    """Every wish found, in the order of the table."""
    return tuple(wish for place, sentence in enumerate(heard.sentences) for wish in _in(sentence, place))


def wants_a_bed(words: str, rules: Collection[str] = ASKS_FOR_A_BED) -> bool:
    """Is one asked for in the words of a sentence, by these rules, whatever else is said there?"""
    found = lines().may_be_in(frozenset(words.split()))
    return any(line.means[0] in rules and line.pattern.search(words) for line in found)


def lane_of(heard: Heard, found: tuple[Wish, ...], at: datetime) -> Lane:
    """A sentence in which nothing was recognised is amber (DOMAIN B13), whatever stands beside it. What is wanted on a
    later day can wait, where the same sentence says so and neither tonight nor the weekday of `at` (B12)."""
    today = WEEKDAYS[at.weekday()]
    return most_urgent([_lane_in(sentence, place, found, today) for place, sentence in enumerate(heard.sentences)])


def _lane_in(sentence: Sentence, place: int, found: tuple[Wish, ...], today: str) -> Lane:
    lanes = {wish.sign.rule: wish.sign.lane for wish in found if wish.sentence == place}
    waits = "when.later" in lanes and lanes.keys().isdisjoint(SOON) and not _is_today(sentence.plain.split(), today)
    wanted = [
        Lane.GREEN if waits and rule in CAN_WAIT else lane for rule, lane in lanes.items() if rule not in ONLY_WHEN
    ]
    return most_urgent(wanted) if wanted else Lane.AMBER


def _is_today(words: list[str], today: str) -> bool:
    """Today's weekday is named; or the later day is only the end, "can he stay until tomorrow"."""
    return today in words or ("until" in words and DAYS.isdisjoint(words[: words.index("until")]))


def _in(sentence: Sentence, place: int) -> list[Wish]:
    """One wish a rule, by the words that come first."""
    words = spaced(sentence.plain)
    found: dict[str, tuple[int, Wish]] = {}
    for line in lines().may_be_in(frozenset(words.split())):
        match = line.pattern.search(words)
        rule, intent, lane = line.means
        if match and (rule not in found or match.start() < found[rule][0]):
            said = sentence.said(match.start(), match.end() - 1)
            found[rule] = match.start(), Wish(intent, Sign(rule, said, None, lane), place)
    return [wish for _, wish in found.values()]
