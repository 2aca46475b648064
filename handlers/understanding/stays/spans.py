"""Which point starts the stay and which ends it."""

from dataclasses import dataclass, replace
from itertools import pairwise

from handlers.understanding.stays.pieces import Found, Length, Part
from handlers.understanding.stays.points import Point
from handlers.understanding.stays.roles import Role, lead, role
from handlers.understanding.stays.tokens import STOP
from handlers.understanding.wordlists import several

MONTHS_OF = {"christmas": 12, "christmas eve": 12, "boxing day": 12, "new years eve": 12, "halloween": 10}
FRIDAY = 4
MENDED = several("sorry actually oops mean wait scrap correction no")
MENDED_WITHIN = 5  # words before the new time
MOVED = several("change swap move switch push moved changed swapped")
LISTED = frozenset(("and", ",", "/"))
ALSO = LISTED | {"for", "then", "also", "plus"}


@dataclass(frozen=True, slots=True)
class Span:
    """A stay as it was said: its points, how long, and the days that stand in a row ("fri and sat night")."""

    start: Point | None = None
    end: Point | None = None
    length: Length | None = None
    also: Point | None = None  # the last of a row of nights
    choice: Point | None = None  # "friday or saturday"
    starts: tuple[Point, ...] = ()  # others that may be the start, said later
    ends: tuple[Point, ...] = ()
    mended: bool = False  # something was refused, or taken back


def span(words: tuple[str, ...], points: list[Point], lengths: tuple[Found, ...], *, ends: bool = False) -> Span:
    """One stay out of the points that speak of it; `ends` where the question asked for its end."""
    roles = _turned(_mended(words, points), ends=ends)
    starts = [point for point, role in roles if role in (Role.START, Role.OPEN) and not (ends and role is Role.OPEN)]
    lasts = [point for point, role in roles if role is Role.END or (ends and role is Role.OPEN)]
    starts = _firm(words, starts)
    start = _refined(starts)
    end = _refined(lasts)
    length = _longest(lengths)
    counted = length is not None and length.unit == "nights" and not length.weak
    also, choice, end = _others(words, starts, start, end, counted=counted)
    if also and start and also.part and also.part.name == "night" and not start.timed:
        start = replace(start, part=also.part)  # "sat, sun and mon night"
    if choice and start and choice.part and choice.part.name == "night" and not start.timed:
        start = replace(start, part=choice.part)
    end = _to_school(words, end)
    mended = len(roles) < len(points)
    return Span(start, end, length, also, choice, tuple(starts[1:]), tuple(lasts[1:]), mended)


def _to_school(words: tuple[str, ...], end: Point | None) -> Point | None:
    """ "drop her at school fri": the school run of that day."""
    if end is None or end.timed:
        return end
    near = (*words[end.first - 4 : end.first], *words[end.last : end.last + 3])
    return replace(end, part=Part("school run")) if "school" in near and "after" not in near else end


def _turned(found: list[tuple[Point, Role]], *, ends: bool) -> list[tuple[Point, Role]]:
    """Roles that only their neighbours show: two ends of which the first starts, a start that is said last."""
    roles = [role for _, role in found]
    firm = [point for point, role in found if role in (Role.START, Role.OPEN) and not _vague(point)]
    days = [point.day for point, role in found if role is Role.END and point.day]
    if not ends and not firm and len(days) > 1 and days[0] != days[1]:
        first = roles.index(Role.END)
        return [(point, Role.START if n == first else role) for n, (point, role) in enumerate(found)]
    if roles == [Role.OPEN, Role.START] and found[0][0].day and found[0][0].timed and found[1][0].day:
        return [(found[0][0], Role.END), found[1]]
    return found


def _mended(words: tuple[str, ...], points: list[Point]) -> list[tuple[Point, Role]]:
    """Points with their roles, without those that were taken back: "friday, no sorry, saturday"."""
    found: list[tuple[Point, Role]] = []
    before = None
    for n, point in enumerate(points):
        after = points[n + 1] if n + 1 < len(points) else None
        said = lead(words, point, before)
        meant = role(words, point, before, after)
        if found and point.linked and found[-1][1] is Role.NOT:
            meant = Role.NOT
        if found and meant is Role.OPEN and _says_it_closer(point, said, words):
            meant = found[-1][1]
        if found and meant is not Role.NOT and _takes_back(said):
            found.pop()
        swapped = point.linked or words[found[-1][0].last : point.first] == ("for",) if found else False
        if found and swapped and _moves(words, found[-1][0]):
            found.pop()
            meant = Role.START
        found.append((point, meant))
        before = point
    return _kept(found)


def _says_it_closer(point: Point, said: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """ "sunday after church, say 2 o'clock": the time of the day just named."""
    closer = said[-1:] in (("say",), ("about",), ("roughly",), ("probably",)) or said == (",",)
    return point.day is None and point.clock is not None and closer and words[point.first - 1] != STOP


def _kept(found: list[tuple[Point, Role]]) -> list[tuple[Point, Role]]:
    """Without what was refused; its day goes to the time it was set against: "noon not 5 tomorrow"."""
    kept: list[tuple[Point, Role]] = [(point, meant) for point, meant in found if meant is not Role.NOT]
    refused = [point for point, meant in found if meant is Role.NOT and point.day and point.clock]
    if refused and len(kept) == 1 and kept[0][0].day is None:
        return [(replace(kept[0][0], day=refused[0].day), kept[0][1])]
    return kept


def _takes_back(said: tuple[str, ...]) -> bool:
    return bool(MENDED.intersection(said[-MENDED_WITHIN:])) and "no" not in said[-1:]


def _moves(words: tuple[str, ...], point: Point) -> bool:
    before = words[point.first - 4 : point.first]
    return bool(MOVED.intersection(before)) and not {"so", "its", "now"}.intersection(before)


def _firm(words: tuple[str, ...], starts: list[Point]) -> list[Point]:
    """Without a plain "now", "tonight" or "the weekend" where something says more."""
    if len(starts) > 1 and _kind(starts[0]) == "unknown" and _kind(starts[1]) == "date":
        starts = starts[1:]  # "half term, tues 26th"
    framed = starts and _kind(starts[0]) in ("feast", "weekend") and _vague(starts[0])
    if (
        len(starts) > 1
        and starts[0].day
        and starts[1].soon is None
        and not framed
        and ALSO.issuperset(words[starts[0].last : starts[1].first])
    ):
        return starts
    firm = [point for point in starts if not _vague(point)]
    tonight = [point for point in starts if point.day and point.day.kind == "tonight" and _vague(point)]
    if firm and firm[-1].day and tonight and STOP in words[firm[-1].last : tonight[0].first]:
        return tonight  # "yes to saturday. can somebody have wren tonight"
    if firm and len(firm) < len(starts):
        return _in_frame(starts, firm) if any(point.day or point.soon for point in firm) else _one(starts, firm)
    return starts


def _kind(point: Point) -> str:
    return point.day.kind if point.day else ""


def _in_frame(starts: list[Point], firm: list[Point]) -> list[Point]:
    """ "next weekend? fri 5 to sun 4": that weekend's friday; "over christmas, 24th to 27th": december's."""
    frame, first = starts[0].day, firm[0].day
    month = MONTHS_OF.get(frame.which, 0) if frame and frame.kind == "feast" else 0
    if month and first and first.kind == "date" and not first.month:
        return [replace(firm[0], day=replace(first, month=month)), *firm[1:]]
    if frame and frame.kind == "weekend" and frame.which == "next" and not (first and first.kind == "weekday"):
        return [*firm[:1], *(_of_next(point, frame.weeks) for point in firm[1:])]
    if not (frame and first and frame.kind == "weekend" and first.kind == "weekday"):
        return firm
    if frame.which in ("of", "nth") and first.number == FRIDAY:
        return [replace(firm[0], day=frame), *firm[1:]]
    if frame.which != "next":
        return firm
    return [_of_next(firm[0], frame.weeks), *firm[1:]]


def _of_next(point: Point, weeks: int) -> Point:
    """A weekday in the frame of "next weekend"."""
    weekday = point.day is not None and point.day.kind == "weekday"
    return replace(point, day=replace(point.day, which="next week", weeks=weeks)) if weekday and point.day else point


def _vague(point: Point) -> bool:
    """A frame for what is said closer: "now", "tonight", "the weekend", "over christmas"."""
    if point.soon is not None:
        return point.soon.weak
    vague = ("tonight", "today", "weekend", "unknown", "feast")
    return point.day is not None and point.day.kind in vague and not point.clock and not point.part


def _one(starts: list[Point], firm: list[Point]) -> list[Point]:
    """ "tonight ... at 9": the day of the vague one, the time of the firm one."""
    days = [point.day for point in starts if point.day and point.day.kind in ("tonight", "today", "feast")]
    return [replace(firm[0], day=firm[0].day or days[0]), *firm[1:]] if days else firm


def _refined(points: list[Point]) -> Point | None:
    """The first, with the time of a later one that says a time only: "friday? i could drop her at 6"."""
    if not points:
        return None
    first = points[0]
    for later in points[1:]:
        if later.clock and later.day is None and first.clock is None and first.part and later.soon is None:
            return replace(first, clock=later.clock, last=later.last)
        if not first.timed and first.day and later.day is None and later.soon is None:
            return replace(first, clock=later.clock, part=later.part, last=later.last)
        if first.day is None and first.timed and not first.soon and later.day and not later.timed:
            return replace(first, day=later.day, last=later.last)
    return first


def _others(
    words: tuple[str, ...], starts: list[Point], start: Point | None, end: Point | None, *, counted: bool
) -> tuple[Point | None, Point | None, Point | None]:
    """What further open points are: a row of nights, a choice, or the end that no word introduced."""
    also = choice = None
    for before, point in pairwise(starts):
        between = words[before.last : point.first]
        if "or" in between and len(between) <= 3:
            choice = choice or point
        elif len(between) <= 3 and ALSO.issuperset(between) and point.day and not (before.clock and point.clock):
            also = point
        elif (
            end is None
            and not counted
            and point.day
            and start is not point
            and (point.timed or (point.part is not None))
        ):
            end = point
    return also, choice, end


def _longest(lengths: tuple[Found, ...]) -> Length | None:
    """The length that says most: "two nights" over "overnight", "one" over "instead of one"."""
    said = [one.piece for one in lengths if isinstance(one.piece, Length)]
    firm = [length for length in said if not length.weak]
    return firm[0] if firm else said[0] if said else None
