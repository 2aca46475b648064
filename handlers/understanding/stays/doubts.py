"""Is a reading of a stay open to doubt? Where a time of the message is left over, it is: then it is asked, not told."""

from itertools import pairwise

from handlers.understanding.stays.clauses import clause
from handlers.understanding.stays.owner_words import FILLERS
from handlers.understanding.stays.pieces import Found
from handlers.understanding.stays.points import Point, Said
from handlers.understanding.stays.spans import Span
from handlers.understanding.stays.tokens import STOP
from handlers.understanding.wordlists import pairs, several

#: What is set against another time, or takes one back.
AGAINST = several(
    """instead rather swap change changed moved sorry actually oops mean meant scrap correction nah still better also
    too well depends dunno unsure maybe might perhaps depending latest earliest unless either whichever probably
    possibly hopefully"""
)
FINISHING = several("finishes ends closes opens")
HOPED = pairs("i hope|i think|i reckon|i guess|they say|they said|all being|hope to|hoping to")
#: Beside an edge these start a time that is not in the tables: "after the kirk", "once iftar is done".
OPEN_ENDED = several("after before once when")
#: With these it is brought later than now: "tonight, i'll drop her on my way", "tonight straight from cubs".
BROUGHT = several("bring bringing drop dropping straight shortly later bit way shift")
LATER = OPEN_ENDED | BROUGHT
#: Any other word behind a day that ends the stay may say when on that day, in words that are not in the tables.
AFTER_A_DAY = FILLERS | several(
    """while as because cos but so if when since with in over back home were weve ive im hes shes
    theyre there my our his her their need would could can will collect pick drop work works wed i you your poss this"""
)
DIGITS = (3, 4, 5)  # "630", "1830", "18:30"
NO_COLON = str.maketrans("", "", ":")
NEAR = 2  # words
FAR = 8  # words


def doubtful(words: tuple[str, ...], said: Said, span: Span) -> bool:
    """Whether something that bears on time stands in the message and is not in the span."""
    row_of_nights = span.also if span.end is None else None
    used = [point for point in (span.start, span.end, row_of_nights, span.choice) if point is not None]
    taken = {place for point in used for place in range(point.first, point.last)}
    left = [point for point in said.points if point.first not in taken and not _idle(point)]
    return (
        bool(left)
        or _later_tonight(words, span.start, taken)
        or any(_beside(words, point, used) for point in said.spare)
        or (span.end is not None and _more_behind(words, span.end))
        or _number_left(words, taken)
        or bool(AGAINST.intersection(words))
        or any(pair in HOPED for pair in pairwise(words))
        or (span.end is not None and span.end.day is not None and span.end.day.kind == "weekend")
        or _measured_twice(said.lengths, span)
        or any(_unknown_beside(words, point) for point in used)
        or any(_stretched(point) or "after" in words[point.first + 1 : point.last - 1] for point in used)
    )


def _later_tonight(words: tuple[str, ...], start: Point | None, taken: set[int]) -> bool:
    """ "tonight, once my husband is home": from now, as the convention has it, or not yet?"""
    tonight = start is not None and start.day is not None and start.day.kind == "tonight" and not start.timed
    return tonight and any(word in LATER and place not in taken for place, word in enumerate(words))


def _beside(words: tuple[str, ...], spare: Point, used: list[Point]) -> bool:
    """A number that nothing makes a time, in the clause of one: "friday 6 back 11"."""
    return any(clause(words, point) == clause(words, spare) for point in used)


def _more_behind(words: tuple[str, ...], end: Point) -> bool:
    """A word behind a bare day that the tables do not know: "til sunday vespers"."""
    behind = words[end.last]
    return not end.timed and behind[0].isalpha() and behind not in AFTER_A_DAY


def _number_left(words: tuple[str, ...], taken: set[int]) -> bool:
    """Digits as on a clock that were read as none."""
    numbers = (
        place for place, word in enumerate(words) if len(word) in DIGITS and word.translate(NO_COLON).isdecimal()
    )
    return any(place not in taken for place in numbers)


def _idle(point: Point) -> bool:
    return point.soon is not None and point.soon.weak


def _measured_twice(lengths: tuple[Found, ...], span: Span) -> bool:
    """A length beside an end, or two lengths: they may not agree."""
    firm = [one for one in lengths if not getattr(one.piece, "weak", False)]
    return len(firm) > 1 or (bool(firm) and span.end is not None and span.start is None)


def _unknown_beside(words: tuple[str, ...], point: Point) -> bool:
    """ "sunday after church", "friday iftar time": a time beside the edge that is not in the tables."""
    behind = words[point.last : point.last + NEAR]
    return (
        bool(FINISHING.intersection(words[point.first - 3 : point.first]))
        or behind[0] in OPEN_ENDED
        or (behind[0] != STOP and behind[1] == "time")
        or (words[point.first - 1] in OPEN_ENDED and point.part is None)
        or ("after" in words[point.first - 3 : point.first] and point.part is None and point.clock is None)
    )


def _stretched(point: Point) -> bool:
    """Put together from words far apart."""
    return point.last - point.first > FAR
