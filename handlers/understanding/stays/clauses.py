"""The sentence and the clause in which a point of time stands, as far as they are looked at."""

from handlers.understanding.stays.owner_words import ASKED_IF, ENDS, FILLERS, JOINED, OWN, SUBJECTS
from handlers.understanding.stays.points import Point
from handlers.understanding.stays.tokens import STOP

REACH = 24  # words to either side
MASK = "_"  # a time


def sentence(words: tuple[str, ...], point: Point) -> tuple[int, int]:
    """The sentence a point stands in, as far as it is looked at."""
    first, last = point.first, point.last
    while point.first - first < REACH and words[first - 1] != STOP:
        first -= 1
    while last - point.last < REACH and words[last] != STOP:
        last += 1
    return first, last


def clause(words: tuple[str, ...], point: Point) -> tuple[int, int]:
    """The clause a point stands in: first token and one past the last."""
    first, last = point.first, point.last
    while point.first - first < REACH and words[first - 1] not in (STOP, ",") and not _starts_clause(words, first - 1):
        first -= 1
    while last - point.last < REACH and words[last] not in (STOP, ",") and not _starts_clause(words, last):
        last += 1
    return first, last


def _starts_clause(words: tuple[str, ...], i: int) -> bool:
    """ "and" starts one only before a new subject: "and ive got court", not "fri and sat"."""
    if words[i] == "and":
        return words[i + 1] in SUBJECTS
    if words[i] in ("while", "as"):
        return words[i + 1] in SUBJECTS
    if words[i - 1] == "please" and words[i - 2] == MASK and words[i] not in FILLERS:
        return True
    if words[i] == "if" and words[i - 1] in ASKED_IF:
        return False
    return words[i] in ENDS or (words[i] in OWN and words[i - 1] not in JOINED)
