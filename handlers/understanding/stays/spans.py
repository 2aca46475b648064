"""Which point starts the stay and which ends it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from handlers.understanding.stays.pieces import Found, Length
from handlers.understanding.stays.points import Point
from handlers.understanding.stays.tokens import STOP
from handlers.understanding.stays.wordlists import pairs, several


class Role(StrEnum):
    START = "start"
    END = "end"
    OPEN = "open"
    NOT = "not"  # "not friday", "instead of six"


@dataclass(frozen=True, slots=True)
class Span:
    """A stay as it was said: its points, how long, and the days that stand in a row ("fri and sat night")."""

    start: Point | None = None
    end: Point | None = None
    length: Length | None = None
    also: Point | None = None  # the last of a row of nights
    choice: Point | None = None  # "friday or saturday"


REACH = 7  # words before a point
UNTIL = several("until while through till")
ENDING = several(
    """back home collect collecting collected collects collection pick picking picked pickup fetch fetching
    return returning returned returns leave leaves leaving finish finishing ends end finishes get getting
    gone extend extended extending"""
)
STARTING = several("""from start starting starts drop dropping drops bring bringing arrive arriving come coming""")
MINE = several("i ill id il we well wed us ive im")
YOURS = several("you youd tha ye someone somebody anyone anybody jan could can")
SMALL = several("the about at on around like say maybe by roughly probably latest for of , or approx prob come")
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
MENDED = several("sorry actually oops mean wait scrap correction no")
MOVED = several("change swap move switch push moved changed swapped")
TO_SCHOOL = several("do take drop go run get taking dropping")
STAYING = several("stay stop staying")
LEFT = (("him",), ("her",), ("them",), ("both",), ("the",))
NO_RETURN = (("in",), ("to",), ("up",), ("and",), ("with",))
LISTED = frozenset(("and", ",", "/"))


def lead(words: tuple[str, ...], point: Point, before: Point | None) -> tuple[str, ...]:
    """The words that introduce a point: back to the point before it, within its sentence, a few at most."""
    least = max(point.first - REACH, before.last if before else 0)
    first = point.first
    while first > least and words[first - 1] != STOP:
        first -= 1
    return words[first : point.first]


def role(words: tuple[str, ...], point: Point, before: Point | None, after: Point | None = None) -> Role:
    said = lead(words, point, before)
    if _refused(words, point, said):
        return Role.NOT
    if point.linked:
        return Role.END
    near = [word for word in said if word not in SMALL]
    if near and near[-1] in UNTIL and (before or near[-1] != "through"):
        return Role.START if len(near) > 1 and near[-2] == "not" else Role.END
    if near and near[-1] == "before":
        return Role.START if "not" in near else Role.END
    return _by_verbs(said, before, point) or _by_what_follows(words, point, after)


def _by_verbs(said: tuple[str, ...], before: Point | None, point: Point) -> Role | None:
    """What the nearest verb before it says of a point; None if there is none."""
    to_school = "school" in said or (point.part is not None and point.part.name == "school run")
    if to_school and TO_SCHOOL.intersection(said):
        return Role.END
    if before is not None and STAYING.intersection(said) and said[-1:] == ("for",):
        return Role.END
    mine = MINE.intersection(said)
    for place, word in reversed(tuple(enumerate(said))):
        if word in ("get", "getting") and not mine and not YOURS.intersection(said):
            continue
        if word == "from" and not SMALL.issuperset(said[place + 1 :]):
            continue  # "on my way back from work at 5"
        if word in STARTING or (word == "leave" and said[place + 1 : place + 2] in LEFT):
            return Role.START
        if word in ENDING and not (word == "back" and said[place + 1 : place + 2] in NO_RETURN):
            return _collected(said, before, word)
    return None


def _by_what_follows(words: tuple[str, ...], point: Point, after: Point | None) -> Role:
    """ "sunday teatime pick up", unless the pick up has a time of its own."""
    behind = words[point.last : point.last + REACH]
    if any(first == "for" and second in ENDING for first, second in pairwise(behind)):
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
    if (
        (near and near[-1] in DROPPED)
        or said[-2:] == ("instead", "of")
        or (said == ("leave",) and words[point.first - 2] == STOP)
    ):
        return True
    if tuple(near[-2:]) in REFUSING:
        return True
    if near and near[-1] == "no" and (said[-1] == "no"):
        return words[point.last] in (STOP, ",")
    behind = " ".join(words[point.last : point.last + 3])
    return behind.startswith(REFUSED)


def span(words: tuple[str, ...], points: list[Point], lengths: tuple[Found, ...], *, ends: bool = False) -> Span:
    """One stay out of the points that speak of it; `ends` where the question asked for its end."""
    roles = _mended(words, points)
    starts = [point for point, role in roles if role in (Role.START, Role.OPEN) and not (ends and role is Role.OPEN)]
    lasts = [point for point, role in roles if role is Role.END or (ends and role is Role.OPEN)]
    starts = _firm(words, starts)
    start = _refined(starts)
    end = _refined(lasts)
    also, choice, end = _others(words, starts, start, end)
    return Span(start, end, _longest(lengths), also, choice)


def _mended(words: tuple[str, ...], points: list[Point]) -> list[tuple[Point, Role]]:
    """Points with their roles, without those that were taken back: "friday, no sorry, saturday"."""
    found: list[tuple[Point, Role]] = []
    before = None
    for n, point in enumerate(points):
        after = points[n + 1] if n + 1 < len(points) else None
        said = lead(words, point, before)
        meant = role(words, point, before, after)
        if found and meant is not Role.NOT and _takes_back(said):
            found.pop()
        if found and point.linked and _moves(words, found[-1][0]):
            found.pop()
            meant = Role.START
        found.append((point, meant))
        before = point
    return _kept(found)


def _kept(found: list[tuple[Point, Role]]) -> list[tuple[Point, Role]]:
    """Without what was refused; its day goes to the time it was set against: "noon not 5 tomorrow"."""
    kept: list[tuple[Point, Role]] = [(point, meant) for point, meant in found if meant is not Role.NOT]
    refused = [point for point, meant in found if meant is Role.NOT and point.day and point.clock]
    if refused and len(kept) == 1 and kept[0][0].day is None:
        return [(replace(kept[0][0], day=refused[0].day), kept[0][1])]
    return kept


def _takes_back(said: tuple[str, ...]) -> bool:
    return any(word in MENDED for word in said) and "no" not in said[-1:] and len(said) <= 5


def _moves(words: tuple[str, ...], point: Point) -> bool:
    return bool(MOVED.intersection(words[point.first - 4 : point.first]))


def _firm(words: tuple[str, ...], starts: list[Point]) -> list[Point]:
    """Without a plain "now", "tonight" or "the weekend" where something says more."""
    if len(starts) > 1 and starts[0].day and LISTED.issuperset(words[starts[0].last : starts[1].first]):
        return starts
    firm = [point for point in starts if not _vague(point)]
    if firm and len(firm) < len(starts):
        return _in_weekend(starts, firm) if any(point.day or point.soon for point in firm) else _one(starts, firm)
    return starts


def _in_weekend(starts: list[Point], firm: list[Point]) -> list[Point]:
    """ "next weekend? fri 5 to sun 4": that weekend's friday."""
    frame, first = starts[0].day, firm[0].day
    if not (frame and first and frame.kind == "weekend" and frame.which == "next" and first.kind == "weekday"):
        return firm
    return [replace(firm[0], day=replace(first, which="next week", weeks=frame.weeks)), *firm[1:]]


def _vague(point: Point) -> bool:
    if point.soon is not None:
        return point.soon.weak
    vague = ("tonight", "today", "weekend", "unknown")
    return point.day is not None and point.day.kind in vague and not point.clock and not point.part


def _one(starts: list[Point], firm: list[Point]) -> list[Point]:
    """ "tonight ... at 9": the day of the vague one, the time of the firm one."""
    days = [point.day for point in starts if point.day and point.day.kind in ("tonight", "today")]
    return [replace(firm[0], day=firm[0].day or days[0]), *firm[1:]] if days else firm


def _refined(points: list[Point]) -> Point | None:
    """The first, with the time of a later one that says a time only: "friday? i could drop her at 6"."""
    if not points:
        return None
    first = points[0]
    for later in points[1:]:
        if not first.timed and first.day and later.day is None and later.soon is None:
            return replace(first, clock=later.clock, part=later.part, last=later.last)
        if first.day is None and first.timed and not first.soon and later.day and not later.timed:
            return replace(first, day=later.day, last=later.last)
    return first


def _others(
    words: tuple[str, ...], starts: list[Point], start: Point | None, end: Point | None
) -> tuple[Point | None, Point | None, Point | None]:
    """What further open points are: a row of nights, a choice, or the end that no word introduced."""
    also = choice = None
    for before, point in pairwise(starts):
        between = words[before.last : point.first]
        if "or" in between and len(between) <= 3:
            choice = choice or point
        elif len(between) <= 2 and LISTED.issuperset(between) and point.day and not (before.clock and point.clock):
            also = point
        elif end is None and point.day and start is not point and (point.timed or (point.part is not None)):
            end = point
    return also, choice, end


def _longest(lengths: tuple[Found, ...]) -> Length | None:
    """The length that says most: "two nights" over "overnight", "one" over "instead of one"."""
    said = [one.piece for one in lengths if isinstance(one.piece, Length)]
    firm = [length for length in said if not length.weak]
    return firm[0] if firm else said[0] if said else None
