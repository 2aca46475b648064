"""What a point is to the stay: its start, its end, or neither, by the words that lead up to it."""

from enum import StrEnum
from itertools import pairwise

from handlers.understanding.stays.owner_words import UNTIL
from handlers.understanding.stays.points import Point
from handlers.understanding.stays.tokens import STOP
from handlers.understanding.wordlists import pairs, several


class Role(StrEnum):
    START = "start"
    END = "end"
    OPEN = "open"
    NOT = "not"  # "not friday", "instead of six"


REACH = 7  # words before a point
ENDING = several(
    """back home collect collecting collected collects collection pick picking picked pickup fetch fetching
    return returning returned returns leave leaves leaving finish finishing ends end finishes get getting
    gone extend extended extending stretch stretched"""
)
FETCHING = several("pick pickup collection return")
STARTING = several("""from start starting starts drop dropping drops bring bringing arrive arriving come coming""")
MINE = several("i ill id il we well wed us ive im")
YOURS = several("you youd tha ye someone somebody anyone anybody jan could can")
SMALL = several("the about at on around like say maybe by roughly probably latest for of , or approx prob come nearer")
DONE = several("dropping drop bringing start starting")
DROPPED = frozenset(("not", "than", "isnt"))
REFUSING = pairs("cannot do|cannot have|cannot make|cannot take|cannot manage")
REFUSED = (
    "is not",
    "isnt",
    "no good",
    "wont work",
    "does not work",
    "is no good",
    "is out",
    "is off",
    "wont do",
    "was the plan",
)
TO_SCHOOL = several("do take drop go run get taking dropping")
STAYING = several("stay stop staying")
LEFT = (("him",), ("her",), ("them",), ("both",), ("the",))
NO_RETURN = (("in",), ("to",), ("up",), ("and",), ("with",))
TO_ME = (("to", "me"), ("to", "us"), ("to", "mine"), ("to", "ours"), ("with", "me"), ("with", "us"), ("in", "mine"))
I_COME = frozenset(("come", "fetch", "collect", "pick", "get"))
I_BRING = frozenset(("drop", "bring", "leave"))
PUT_WHERE = several("back forward")
ARRIVED = several("be there here come with")
#: She herself sets out.
SETS_OUT = frozenset((must, "to", "leave") for must in ("have", "got", "need"))
NOT_HOME = frozenset(
    (("shant", "be"), ("wont", "be"), ("not", "be"), ("cannot", "be"), ("cannot", "get"), ("not", "get"))
)
SOMEBODY = frozenset((("somebody",), ("anybody",), ("a",)))
COMES = pairs("be over|be round|be down|come for|over for")


def lead(words: tuple[str, ...], point: Point, before: Point | None) -> tuple[str, ...]:
    """The words that introduce a point: back to the point before it, within its sentence, a few at most."""
    least = max(point.first - REACH, before.last if before else 0)
    first = point.first
    done = before is not None and words[before.last] in DONE  # "sunday 6pm dropping off, tuesday pick up"
    while first > least and words[first - 1] != STOP and not (done and words[first - 1] == ","):
        first -= 1
    return words[first : point.first]


def role(words: tuple[str, ...], point: Point, before: Point | None, after: Point | None = None) -> Role:
    said = lead(words, point, before)
    if _refused(words, point, said):
        return Role.NOT
    if words[point.first] == "from" or _moved_to(said):
        return Role.START
    if point.linked:
        return Role.END
    if meant := _i_do(words, point):
        return meant
    told = _by_small_words(said, before, point) or _by_verbs(said, before, point)
    if told is None and before is not None and point.part is not None and point.part.name == "school run":
        return Role.END  # "tonight, school run tomorrow on me"
    return told or _by_what_follows(words, point, after)


def _by_small_words(said: tuple[str, ...], before: Point | None, point: Point) -> Role | None:
    """ "up to", "until", "before", "and then sunday lunch"; None where none of them leads up to it."""
    near = [word for word in said if word not in SMALL]
    if tuple(said[-2:]) == ("up", "to"):
        return Role.END
    if said[-1:] == ("eta",) or ("there" in said and ("get" in said or "be" in said)):
        return Role.START
    if near and near[-1] in UNTIL and (before or near[-1] != "through"):
        return Role.START if "not" in near[-2:-1] or ("not" in near and ARRIVED.intersection(near)) else Role.END
    if near and near[-1] == "before":
        return Role.START if "not" in near else Role.END
    night = point.part is not None and point.part.name == "night"
    return Role.END if near and near[-1] == "then" and before and point.timed and not night else None


def _moved_to(said: tuple[str, ...]) -> bool:
    """ "could we put the stay back a week, to friday 13th"."""
    return said[-1:] == ("to",) and bool(PUT_WHERE.intersection(said))


def _by_verbs(said: tuple[str, ...], before: Point | None, point: Point) -> Role | None:
    """What the nearest verb before it says of a point; None if there is none."""
    if _to_school(said, point) or (before is not None and STAYING.intersection(said) and said[-1:] == ("for",)):
        return Role.END
    mine = MINE.intersection(said)
    if SETS_OUT.intersection(zip(said, said[1:], said[2:], strict=False)):
        return Role.NOT
    if before is not None and mine and COMES.intersection(pairwise(said)):
        return Role.END
    nearest = ((place, word) for place, word in reversed(tuple(enumerate(said))) if not _skipped(said, place, word))
    for place, word in nearest:
        if word in STARTING or (word == "leave" and said[place + 1 : place + 2] in LEFT):
            return Role.START
        if word in ENDING and not (word == "back" and _goes_elsewhere(said[place + 1 : place + 3])):
            return _collected(said, before, word)
    return None


def _goes_elsewhere(behind: tuple[str, ...]) -> bool:
    """ "back in at 6", but not "back to me sunday"."""
    return behind[:1] in NO_RETURN and behind not in TO_ME


def _to_school(said: tuple[str, ...], point: Point) -> bool:
    """ "take her in to school thurs", "and to school friday"."""
    to_school = "school" in said or (point.part is not None and point.part.name == "school run")
    straight = ("to", "school") in pairwise(said) and "after" not in said
    return straight or (to_school and bool(TO_SCHOOL.intersection(said)))


def _skipped(said: tuple[str, ...], place: int, word: str) -> bool:
    """A "get" that is nobody's, the "from" of "on my way back from work at 5", "wont be home tonight"."""
    if word == "home" and said[max(0, place - 2) : place] in NOT_HOME:
        return True
    if word in ("get", "getting"):
        if said[place + 1 : place + 2] in SOMEBODY:
            return True
        return not MINE.intersection(said) and not YOURS.intersection(said)
    return word == "from" and not SMALL.issuperset(said[place + 1 :])


def _i_do(words: tuple[str, ...], point: Point) -> Role | None:
    """ "sat i drop him tues i get him": what she does at that time, said right behind it."""
    who, does = words[point.last], words[point.last + 1]
    if who in ("dropping", "drop"):
        return Role.START
    if who not in MINE:
        return None
    return Role.END if does in I_COME else Role.START if does in I_BRING else None


def _by_what_follows(words: tuple[str, ...], point: Point, after: Point | None) -> Role:
    """ "sunday teatime pick up", unless the pick up has a time of its own."""
    behind = words[point.last : point.last + REACH]
    will = behind[1:2] == ("will",) and I_COME.intersection(behind[2:4])
    if behind[0] in ("i", "ill") and (behind[1] in I_COME or will):
        return Role.END
    if behind[:2] == ("for", "the") and behind[2] in FETCHING:
        return Role.END
    if any(first in ("for", "ok") and second in ENDING for first, second in pairwise(w for w in behind if w != "to")):
        return Role.END
    if after is not None and after.first - point.last <= REACH:
        return Role.OPEN
    return Role.END if words[point.last] in ENDING - {"get", "end", "home"} else Role.OPEN


def _collected(said: tuple[str, ...], before: Point | None, word: str) -> Role:
    """ "I'll fetch him at 6" ends a stay; "can you fetch him at 6" starts one, unless it has started."""
    if word in ("back", "home", "return", "returning") or MINE.intersection(said):
        return Role.END
    if before is not None and word not in ("get", "getting"):
        return Role.END
    return Role.START if YOURS.intersection(said) else Role.END


def _refused(words: tuple[str, ...], point: Point, said: tuple[str, ...]) -> bool:
    near = [word for word in said if word not in SMALL]
    if ("instead", "of") in pairwise(said) and "," not in said and not YOURS.intersection(said):
        return True
    if (
        (near and near[-1] in DROPPED)
        or said[-2:] == ("instead", "of")
        or (said == ("leave",) and words[point.first - 2] == STOP)
    ):
        return True
    if near[-1:] in (["just"], ["only"]) and DROPPED.intersection(near[-2:-1]):
        return True
    if tuple(near[-2:]) in REFUSING:
        return True
    if near and near[-1] == "no" and (said[-1] == "no" or words[point.last] == "but"):
        return words[point.last] in (STOP, ",", "but")
    behind = " ".join(words[point.last : point.last + 3])
    return behind.startswith(REFUSED)
