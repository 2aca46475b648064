"""A stay asked for in nothing but times and whom it is for: "fri 5th - sun 7th, twins", "wren 14/10. 1 night"."""

from collections.abc import Iterator

from handlers.understanding.birds import BIRDS
from handlers.understanding.first_names import FIRST_NAMES
from handlers.understanding.stays.clauses import MASK
from handlers.understanding.stays.owner_words import ASKS_WHEN, FILLERS, TALKS
from handlers.understanding.stays.points import Point, Said
from handlers.understanding.stays.tokens import STOP
from handlers.understanding.wordlists import several

CHILDREN = (
    BIRDS
    | FIRST_NAMES
    | {f"{bird}s" for bird in BIRDS}
    | several("boy boys girl girls child children baby toddler son daughter twins pair brothers sisters lads siblings")
)
#: What may stand beside a time without saying anything of it but which edge of the stay it is.
BESIDE = (
    FILLERS
    | CHILDREN
    | several(
        """back collect collecting pick up picking drop off dropping home fetch return there here straight school run
        start end in through over next day my our wee little all three four still free any good doable prob probably
        maybe as well no sorry wait actually ta 1 2 3 of - / ( ) & + ?"""
    )
)
SAID_ON = BESIDE
BESIDE |= {MASK}
WHOM = CHILDREN | several("please possible poss free doable")


def asked(words: tuple[str, ...], said: Said) -> tuple[int, ...]:
    """Which points stand in such parts of a message, in its masked `words`, if it asks for a stay in that way."""
    found, whom = [], False
    for first, last in _parts(words):
        if not BESIDE.issuperset(words[first:last]) or words[first : first + 2] in ASKS_WHEN:
            continue
        whom = whom or bool(WHOM.intersection(words[first:last]))
        found += [n for n, point in enumerate(said.points) if first <= point.first < last]
    dated = any(said.points[n].day and not _vague(said.points[n]) for n in found)
    return tuple(found) if dated and whom and not _talked(words, said, found) else ()


def _parts(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Stretches between stops and commas, and up to a "please" behind a time."""
    first = 0
    for last, word in enumerate(words):
        asked_for = word == "please" and words[last - 1] == MASK and words[last + 1] not in SAID_ON
        if word in (STOP, ",") or asked_for:
            if last > first:
                yield first, last + asked_for
            first = last + 1


def _vague(point: Point) -> bool:
    return point.day is not None and point.day.kind in ("unknown", "feast") and not point.timed


def _talked(words: tuple[str, ...], said: Said, found: list[int]) -> bool:
    """Is a call or a chat spoken of around the first of them?"""
    first = said.points[found[0]].first
    begins = next(n for n in range(first, -1, -1) if words[n] == STOP)
    return bool(TALKS.intersection(words[begins : words.index(STOP, first)]))
