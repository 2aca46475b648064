"""Clauses that ask for nothing: what somebody does, and what happens, at times that are no stay's."""

from handlers.understanding.stays import clauses
from handlers.understanding.stays.owner_words import (
    AT_WORK,
    DOINGS,
    EVENTS,
    RETURNS,
    STAY_PAIRS,
    STAYS,
    SUBJECTS,
    UNTIL,
    WISHES,
    YOURS,
)
from handlers.understanding.stays.points import Point
from handlers.understanding.stays.roles import COMES
from handlers.understanding.wordlists import paired

SAYING = (("say",), ("know",), ("think",))
TELLERS = SUBJECTS | {"and", "is", "are", "am"}
WHOSE_DOING = SUBJECTS - {"the", "it", "its", "his", "her"} | {"am"}
ABOUT_A_STAY = STAYS | RETURNS | YOURS | WISHES


def tells(words: tuple[str, ...], point: Point) -> bool:
    """Does its clause begin with a subject of its own, and wish for nothing: "im on a late until 10", "we fly at 5"?"""
    first, last = clauses.clause(words, point)
    before = tuple(word for word in words[first - 1 : point.first] if word[0].isalnum())
    around = (*before, *words[point.last : last])
    subject = TELLERS.intersection(before) and before[-1:] not in SAYING
    about_stay = ABOUT_A_STAY.intersection(around)
    return bool(subject) and not about_stay and not paired(around, STAY_PAIRS)


def tells_aside(words: tuple[str, ...], point: Point) -> bool:
    """Does its clause tell what somebody does or what happens then: "working sat 9-5", "the ward starts at 8"?"""
    first, last = clauses.clause(words, point)
    before = tuple(word for word in words[first : point.first] if word[0].isalnum())
    if UNTIL.intersection(before[-2:]) or words[point.first - 1] == "from":
        return False
    about_stay = not ABOUT_A_STAY.isdisjoint((*before, *words[point.last : last])) or paired(before, COMES)
    does = (before[:1] and before[0] in DOINGS) or paired(before, AT_WORK)
    subject = WHOSE_DOING.intersection(words[first - 1 : point.first]) and before[-1:] not in SAYING
    return not about_stay and bool(does or EVENTS.intersection(before[1:]) or subject)
