"""Lists of words, written as one writes words."""

from itertools import pairwise

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY_WORDS = frozenset((*WEEKDAYS, "tomorrow", "sat", "sun", "wed"))


def several(words: str) -> frozenset[str]:
    return frozenset(words.split())


def pairs(phrases: str) -> frozenset[tuple[str, str]]:
    """Phrases of two words each, between bars."""
    return frozenset((first, second) for first, second in (phrase.split() for phrase in phrases.split("|")))


def paired(words: tuple[str, ...], known: frozenset[tuple[str, str]]) -> bool:
    """Does any of the pairs stand in the words?"""
    return any(pair in known for pair in pairwise(words))
