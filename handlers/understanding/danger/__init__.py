"""Words that mean danger, by kind. They raise a message to red, and nothing lowers it (DOMAIN B12, B15)."""

from handlers.understanding.danger.tables import DANGER
from handlers.understanding.reading import Lane, Sign
from handlers.understanding.words import Heard, Sentence


def signs(heard: Heard) -> tuple[Sign, ...]:
    """Every sign of danger in a message, in the order of its sentences."""
    return tuple(sign for sentence in heard.sentences for sign in _in(sentence))


def _in(sentence: Sentence) -> list[Sign]:
    found = ((rule, kind, pattern.search(sentence.plain)) for rule, kind, pattern in DANGER)
    return [Sign(rule, sentence.said(*match.span()), kind, Lane.RED) for rule, kind, match in found if match]
