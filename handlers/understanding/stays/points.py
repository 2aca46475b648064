"""Pieces that stand together as one point in time: "friday at about 6", "the 14th in the morning"."""

from dataclasses import dataclass, replace
from itertools import pairwise

from handlers.understanding.stays.clocks import clock
from handlers.understanding.stays.days import day
from handlers.understanding.stays.lengths import length, whole_night
from handlers.understanding.stays.numbers import whole
from handlers.understanding.stays.pieces import Clock, Day, Found, Length, Part, Past, Piece, Soon
from handlers.understanding.stays.vocabulary import phrase
from handlers.understanding.wordlists import several

MATCHERS = (length, whole_night, day, phrase, clock)  # where two match as much, the first is right
GLUE = several(
    """round at on the in of about around for from , by like say this roughly maybe ( ) before or - approx"""
)
LONGEST_GAP = 3
MOST = 24  # points of a message that are looked at
HOURS_AFTER = several(
    "round at by until from before after about around between like be say it off landing leaving eta nearer"
)
PARTS_AFTER = several("after at by until from before for this in to - over through while on")
GENERAL = frozenset(("morning", "afternoon", "evening", "night"))
LINKED = (
    "-|to|until|while|through|to the|until the|until about|to about|until at|up to|through to|through until|into|- the|"
    "right through to|through to the|through until the|right through to the|right up to|right up until|"
    "up until|up until the|"
    "all the way to|all the way through to|right the way through to"
)
LINKS = frozenset(tuple(link.split()) for link in LINKED.split("|"))


@dataclass(frozen=True, slots=True)
class Point:
    """One point in time as it was said, and its tokens."""

    first: int
    last: int
    day: Day | None = None
    part: Part | None = None
    clock: Clock | None = None
    soon: Soon | None = None
    linked: bool = False  # follows the point before it with only "to" or a dash between

    @property
    def timed(self) -> bool:
        return self.part is not None or self.clock is not None or self.soon is not None

    @property
    def bare(self) -> bool:
        """Nothing in it that is a time by itself."""
        part, hour = self.part is None or self.part.bare, self.clock is None or self.clock.bare
        return self.day is None and self.soon is None and part and hour


@dataclass(frozen=True, slots=True)
class Said:
    """All times of a message, in the order they were said."""

    points: tuple[Point, ...]
    lengths: tuple[Found, ...]
    past: tuple[Found, ...]
    spare: tuple[Point, ...] = ()  # lone numbers that nothing makes a time


#: Words of most texts at which no piece begins: not worth a look.
NEVER_FIRST = several(
    """he she it they him her them his i im ive we you me my your is was are be been has have had can could would will
    do did not hes shes theyre its please and but if with who jan got . ,"""
)


def scan(words: tuple[str, ...], room: int) -> list[Found]:
    """Every piece, the longest at each place. One pass; each matcher looks a few words ahead."""
    found, i = [], room
    while i < len(words) - room:
        best: tuple[Piece, int] | None = None
        if words[i] in NEVER_FIRST:
            i += 1
            continue
        for matcher in MATCHERS:
            made = matcher(words, i)
            if made and (best is None or made[1] > best[1]):
                best = made
        if best and words[i - 1] == "since":
            best = Past(), best[1]
        if best:
            found.append(Found(best[0], i, best[1]))
        i = best[1] if best else i + 1
    return found


def said(words: tuple[str, ...], room: int, *, hours_asked: bool = False) -> Said:
    """The points in time of a message; a lone number is one only where its neighbours, or the question, say so."""
    pieces = scan(words, room)
    points = _dates_in_spans(_grouped(words, pieces)[:MOST])
    kept = [point for point in points if hours_asked or not point.bare or _introduced(words, point)]
    firm = {point.first for point in kept}
    for point, after in pairwise(points):
        if point.first not in firm and after.first in firm and _one_span(point, after):
            kept.append(point)  # "9 til 1 today"
    lengths = tuple(one for one in pieces if isinstance(one.piece, Length))[:MOST]
    past = tuple(one for one in pieces if isinstance(one.piece, Past))
    kept_at = {point.first for point in kept}
    spare = tuple(point for point in points if point.clock and point.first not in kept_at)
    return Said(tuple(sorted(kept, key=lambda point: point.first)), lengths, past, spare)


def _one_span(point: Point, after: Point) -> bool:
    return after.linked and point.clock is not None and (after.clock or after.part) is not None


def _grouped(words: tuple[str, ...], pieces: list[Found]) -> list[Point]:
    points: list[Point] = []
    for found in pieces:
        if isinstance(found.piece, Length | Past):
            continue
        last = points[-1] if points else None
        joined = _joined(words, last, found) if last else None
        if joined:
            points[-1] = joined
        else:
            gap = tuple(word for word in words[last.last : found.first] if word not in "(),") if last else ()
            linked = gap in LINKS or (
                gap == ("and",) and last is not None and "between" in words[last.first - 3 : last.first]
            )
            points.append(_extended(Point(found.first, found.last, linked=linked), words, found))
    return points


def _joined(words: tuple[str, ...], point: Point, found: Found) -> Point | None:
    gap = words[point.last : found.first]
    if gap == ("after",) and point.part and isinstance(found.piece, Clock):
        return _with(words, point, found, gap)  # "weds evening after 7"
    if len(gap) > LONGEST_GAP or not GLUE.issuperset(gap) or point.soon or isinstance(found.piece, Soon):
        return None
    if "," in gap and isinstance(found.piece, Day) and point.clock and point.clock.bare and point.day is None:
        return None
    if "-" in gap and (point.timed or isinstance(found.piece, Day) or (point.day and point.day.kind == "date")):
        return None
    if "from" in gap and isinstance(found.piece, Day):
        return None
    return _with(words, point, found, gap)


def _with(words: tuple[str, ...], point: Point, found: Found, gap: tuple[str, ...]) -> Point | None:
    piece = found.piece
    if isinstance(piece, Day):
        merged = piece if point.day is None else _one_day(point.day, piece, gap)
        return replace(point, day=merged, last=found.last) if merged else None
    if isinstance(piece, Part):
        if point.part is not None and not _same_part(point.part, piece, gap):
            return None
        return _extended(point, words, found)
    return None if point.clock is not None else _extended(point, words, found)


def _extended(point: Point, words: tuple[str, ...], found: Found) -> Point:
    piece = found.piece
    if isinstance(piece, Day):
        return replace(point, day=piece, last=found.last)
    if isinstance(piece, Soon):
        return replace(point, soon=piece, last=found.last)
    if isinstance(piece, Clock):
        return replace(point, clock=piece, last=found.last)
    if not isinstance(piece, Part):
        return point
    today = Day("today") if words[found.first - 1] == "this" and point.day is None else point.day
    part = replace(point.part if piece.name in GENERAL else piece, bare=False) if point.part else piece
    return replace(point, part=part, day=today, last=found.last)


def _one_day(said_before: Day, said_now: Day, gap: tuple[str, ...]) -> Day | None:
    """ "friday the 14th", "14th june, a sunday", "christmas eve thursday"; None for two days."""
    kinds = (said_before.kind, said_now.kind)
    if kinds == ("unknown", "weekday") and said_before.which:
        return replace(said_now, which=said_before.which)
    if kinds == ("weekday", "unknown") and gap == ("of",):
        return said_before  # "mon of half term"
    if kinds == ("weekend", "date") and "of" in gap:
        return replace(said_now, kind="weekend", which="of")
    if kinds == ("weekday", "date") and not {"of", "from"} & set(gap):
        return replace(said_now, weekday=said_before.number)
    if kinds == ("date", "weekday") and gap in ((), (",",)) and said_before.month:
        return replace(said_before, weekday=said_now.number)
    if said_before.kind == "unknown" and said_now.kind == "weekday":
        return said_now  # "half term thursday"
    plain = said_before.kind in ("today", "feast", "tonight") and not gap
    return said_before if plain and said_now.kind in ("weekday", "date", "tonight") else None


def _same_part(before: Part, now: Part, gap: tuple[str, ...]) -> bool:
    return {"in", "the", "on"}.issuperset(gap) and (before.name in GENERAL or now.name in GENERAL)


def _introduced(words: tuple[str, ...], point: Point) -> bool:
    at = point.first - 1
    if words[at] == "the" and point.clock is None:
        at -= 1
    if words[point.first] == "early" and words[point.last] == "for":
        return False  # "getting in early for august"
    if point.clock is not None and words[point.last] == "not" and whole(words[point.last + 1]):
        return True  # "8 not 6 tonight"
    if point.clock is None:
        return words[at] in PARTS_AFTER or words[point.last] in ("i", "ill")
    return words[at] in HOURS_AFTER or point.linked


def _dates_in_spans(points: list[Point]) -> list[Point]:
    """ "14 to 16 june", "the 14th - 16th of june", "june 14-16": both ends are dates of that month."""
    for n, (start, end) in enumerate(pairwise(points)):
        if not end.linked:
            continue
        if end.day and end.day.kind == "date" and end.day.month and end.clock is None:
            points[n] = _dated(start, _month_before(start.day, end.day))
        elif start.day and start.day.kind == "date" and start.clock is None:
            points[n + 1] = _dated(end, start.day)
    return points


def _month_before(start: Day | None, end: Day) -> Day:
    """The month of the 29th in "29th til 1st june"."""
    over = start is not None and start.kind == "date" and start.number > end.number
    return replace(end, month=(end.month - 2) % 12 + 1) if over else end


def _dated(point: Point, day: Day) -> Point:
    if point.day and point.day.kind == "date" and not point.day.month:
        return replace(point, day=replace(point.day, month=day.month, year=day.year))
    return point
