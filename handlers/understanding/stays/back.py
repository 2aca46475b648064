"""Words that point back at a time already named: "that day", "both nights", "from then"."""

from dataclasses import replace

from handlers.understanding.stays.owner_words import EVENTS
from handlers.understanding.stays.pieces import Day, Part
from handlers.understanding.stays.points import Point, Said
from handlers.understanding.stays.tokens import STOP

BACK = "back"
WEEK = 7  # days


def pointed(words: tuple[str, ...], said: Said) -> Said:
    """The same times, with what points back put in full; what points at nothing is left out."""
    points: list[Point] = []
    for point in said.points:
        if points and _sums_up(words, points[-1], point):
            continue
        if point.day is not None and point.day.kind in ("before", "after"):
            points.append(_beside(point, point.day, points))
        elif point.day is not None and point.day.kind == BACK:
            points += _in_full(point, point.day, points)
        elif point.day is not None and point.day.kind == "later" and point.day.number == WEEK:
            points.append(_week_after(point, points))
        elif point.day is not None and point.day.kind == "later" and points and _refused(words, points[-1], point):
            points.append(_later(point, points[-1]))
        else:
            points.append(point)
    return replace(said, points=tuple(points))


def _sums_up(words: tuple[str, ...], named: Point, point: Point) -> bool:
    """ "the 20th and 21st, both nights": said over again."""
    gap = words[named.last : point.first]
    back = point.day is not None and point.day.kind == BACK
    nights = point.day is not None and point.day.which == "nights"
    if back and words[point.first - 1] in EVENTS:
        return True  # "half term ends that day"
    return back and nights and not point.timed and len(gap) <= 1 and STOP not in gap


def _refused(words: tuple[str, ...], named: Point, point: Point) -> bool:
    return words[named.first - 1] == "not" and point.first - named.last <= 2


def _beside(point: Point, back: Day, named: list[Point]) -> Point:
    """ "court is on the 18th, can she come the night before": of the day that was named last."""
    days = [other.day for other in named if other.day is not None and other.day.kind in ("today", "weekday", "date")]
    part = Part("night", bare=False) if back.which == "night" and not point.timed else point.part
    if not days:
        return replace(point, day=Day("unknown"))
    number = days[-1].number + (back.number if back.kind == "after" else -back.number)
    day = replace(days[-1], number=number % WEEK if days[-1].kind == "weekday" else number)
    return replace(point, day=day, part=part)


def _week_after(point: Point, named: list[Point]) -> Point:
    """ "swap saturday for the one after"."""
    days = [other.day for other in named if other.day is not None and other.day.kind == "weekday"]
    which = "" if days and days[-1].which == "this" else days[-1].which if days else ""
    return replace(point, day=replace(days[-1], weeks=days[-1].weeks + 1, which=which)) if days else point


def _later(point: Point, named: Point) -> Point:
    """ "not tomorrow, the day after"."""
    if named.day is None or point.day is None or named.day.kind not in ("today", "weekday", "date"):
        return point
    number = named.day.number + point.day.number
    day = replace(named.day, number=number % WEEK if named.day.kind == "weekday" else number)
    return replace(point, day=day)


def _in_full(point: Point, back: Day, named: list[Point]) -> list[Point]:
    days = [other for other in named if other.day is not None and other.day.kind not in ("unknown", BACK)]
    if back.which == "then":
        clocks = [other for other in named if other.timed and other.soon is None]
        if not clocks:
            return []
        named.remove(clocks[-1])
        return [replace(clocks[-1], first=point.first, last=point.last, linked=False)]
    wanted = days[-2:] if back.which in ("nights", "days") else days[-1:]
    if point.clock and any(other.timed for other in wanted):
        return [replace(point, day=other.day) for other in wanted[-1:]]  # two times of one day
    for other in wanted:
        named.remove(other)
    return [
        replace(point, day=other.day, part=point.part or (None if point.clock else other.part), linked=False)
        for other in wanted
    ]
