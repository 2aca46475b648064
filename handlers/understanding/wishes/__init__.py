"""What a text wants: a bed, a talk, an answer, an offer. All that is found is kept."""

from dataclasses import dataclass

from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.reading import Intent, Lane, Sign, most_urgent
from handlers.understanding.wishes.beds import BEDS
from handlers.understanding.wishes.changes import CHANGES
from handlers.understanding.wishes.company import COMPANY
from handlers.understanding.wishes.sets import SETS
from handlers.understanding.words import Heard, Sentence

WISHES = {**BEDS, **CHANGES, **COMPANY}
PATTERNS = tuple((rule, intent, lane, pattern(phrases, SETS)) for rule, (intent, lane, phrases) in WISHES.items())


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing wanted, and the words that said so."""

    intent: Intent
    sign: Sign
    sentence: int


def signs(heard: Heard) -> tuple[Wish, ...]:
    """Every wish found, in the order of the table."""
    return tuple(wish for place, sentence in enumerate(heard.sentences) for wish in _in(sentence, place))


def lane_of(heard: Heard, found: tuple[Wish, ...]) -> Lane:
    """A sentence in which nothing was recognised is amber (DOMAIN B13), whatever stands beside it."""
    lanes = [wish.sign.lane for wish in found]
    silent = len(heard.sentences) > len({wish.sentence for wish in found})
    return most_urgent([*lanes, Lane.AMBER] if silent or not lanes else lanes)


def _in(sentence: Sentence, place: int) -> list[Wish]:
    words, found = spaced(sentence.plain), []
    for rule, intent, lane, phrases in PATTERNS:
        if match := phrases.search(words):
            said = sentence.said(match.start(), match.end() - 1)
            found.append(Wish(intent, Sign(rule, said, None, lane), place))
    return found
