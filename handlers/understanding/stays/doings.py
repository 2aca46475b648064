"""An hour told by what somebody does then: "from when i finish at 6", "till the taxi fetches him at quarter past 8"."""

from handlers.understanding.stays.numbers import whole
from handlers.understanding.wordlists import DAY_WORDS, several

#: What leads up to it.
LED = frozenset(("until", "when"))
#: Who does it: whoever has the child otherwise, or takes it there.
WHO = several(
    """i im ill we were mum dad mam nan gran my his her their our the hes shes taxi carer carers main other partner
    husband wife"""
)
DOES = several(
    """finish finishes finished back home off done in fetches fetch collects collect gets get got land lands comes come
    picks pick"""
)
#: What may stand beside it, before the hour.
BESIDE = DOES | WHO | several("from for work shift college school up him them at about around on both")
TIMES = DAY_WORDS | several("half quarter noon midnight")
FARTHEST = 9  # words


def told_by(words: list[str], i: int) -> int:
    """Where the doing ends that token `i` leads up to; `i` itself where none is, or neither hour nor day follows."""
    if words[i + 1] not in WHO:
        return i
    at, done = i + 1, False
    while at < len(words) - 2 and at - i < FARTHEST and words[at] in BESIDE:
        done = done or words[at] in DOES
        at += 1
    at -= words[at - 1] == "at"
    return at if done and _a_time(words[at + (words[at] == "at")]) else i


def _a_time(word: str) -> bool:
    return word[0].isdecimal() or word in TIMES or whole(word) is not None
