"""Lists of words, written as one writes words."""


def several(words: str) -> frozenset[str]:
    return frozenset(words.split())


def pairs(phrases: str) -> frozenset[tuple[str, str]]:
    """Phrases of two words each, between bars."""
    return frozenset((first, second) for first, second in (phrase.split() for phrase in phrases.split("|")))
