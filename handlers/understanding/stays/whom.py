"""A stay by nothing but whom it is for: "anybody about over easter for finch", "Theo to you saturday"."""

from handlers.understanding.birds import NEST_NAMES
from handlers.understanding.first_names import FIRST_NAMES
from handlers.understanding.stays.owner_words import FILLERS, HOME_PAIRS
from handlers.understanding.wordlists import paired, pairs, several

NAMES = NEST_NAMES | FIRST_NAMES
CHILDREN = NAMES | several(
    """both twins boys girls boy girl baby child children toddler son daughter lads brothers sisters siblings pair
    two three swift jay tern"""
)
LITTLE = several("our my the wee little these your poor foster both all")
#: Who may be free for a stay.
WHO_IS_FREE = several("free about around available spare")
FREE = pairs(
    "anybody free|anybody about|anybody around|anybody available|somebody free|anybody spare|you free|yous free"
)
ASKING = several("please any anybody somebody need needs needed want wants possible poss chance can could")


#: What may lead up to "for Wren": before any other word it is a cake that is for her.
LEADING_UP = (
    FILLERS
    | ASKING
    | several(
        """free about around available over all need is i im ill we are there would you could id some time bit starting
    bed stay sleepover night nights day care sitter cover respite looking after"""
    )
)


def for_a_child(around: tuple[str, ...]) -> bool:
    """Is anybody asked for, is it for a child, or is one to be sent to the hub? Whether anything else is spoken of has
    to be looked at besides."""
    if not WHO_IS_FREE.isdisjoint(around) and paired(around, FREE):
        return True
    if ("for" not in around and "to" not in around) or CHILDREN.isdisjoint(around):
        return False
    ended = (*around, "", "")
    asked = not ASKING.isdisjoint(around)
    return any(
        (word in CHILDREN and ended[n + 1 : n + 3] in HOME_PAIRS)
        or (word == "for" and asked and _a_child(ended[n + 1], ended[n + 2]) and _nothing_else(around[:n]))
        for n, word in enumerate(around)
    )


def _a_child(word: str, then: str) -> bool:
    return word in CHILDREN or (word in LITTLE and then in CHILDREN)


def _nothing_else(before: tuple[str, ...]) -> bool:
    return all(word in LEADING_UP or not word[0].isalpha() for word in before)
