"""Which times of a message bound the stay, and which belong to something else."""

from dataclasses import replace
from itertools import pairwise

from handlers.understanding.asked import Question
from handlers.understanding.stays import asides, bare, clauses, owners
from handlers.understanding.stays.owner_words import TALKS, UNTIL
from handlers.understanding.stays.owners import Owner
from handlers.understanding.stays.pieces import Day, Length, Soon
from handlers.understanding.stays.points import Point, Said
from handlers.understanding.stays.roles import MINE, Role, lead, role
from handlers.understanding.stays.staying import MINUTES_IN
from handlers.understanding.wordlists import several

LEADING_UP = several("say by so about around make it")
THERE = several("drop dropping bring bringing there")
BACK = several("back collect fetch pick picking collecting fetching")
BEDS = several("bed beds sleepover respite cover sitter")
#: Days that a wish in the next sentence may be for.
DATED = frozenset(("tonight", "weekday", "date", "feast", "weekend"))


def bounds(words: tuple[str, ...], said: Said, wanted: Question) -> list[Point] | None:
    """The points that bound the stay; None where the times of a message are plainly something else's."""
    blank = owners.masked(words, said)
    if not wanted.time and owners.called_off(blank):
        return None
    found = _with_short(blank, said, owners.owners(blank, said.points))
    if wanted.soon and (soonest := _soonest(words, list(said.points))):
        return soonest
    strong = [point for point, owner in found if owner is Owner.STAY]
    if not strong and (wanted.soon or wanted.bringing) and (late := _minutes(said)):
        return [late]
    spare = [point for point, owner in found if owner is Owner.SPARE]
    if spare and not strong and all(owner is not Owner.OPEN for _, owner in found):
        return spare
    if strong:
        return _without_asides(blank, _without_hours_told(blank, _with_its_others(blank, found, strong)))
    weak = not wanted.time
    mine = [point for point, owner in found if owner is Owner.OPEN and not (weak and point.soon and point.soon.weak)]
    if wanted.time or (mine and wanted.bringing):
        return mine
    asked_for = _asked_for(blank, said, mine)
    return asked_for and _without_asides(blank, asked_for)


def _asked_for(words: tuple[str, ...], said: Said, mine: list[Point]) -> list[Point] | None:
    """Open times of a message that asks for a stay; where its sentence has none, those of another."""
    mine = [
        point
        for point in mine
        if point.day or point.soon or owners.speaks_of_stay(words[slice(*clauses.sentence(words, point))])
    ]
    if (mine or (said.lengths and not owners.thanks(words))) and owners.speaks_of_stay(words):
        return mine
    return (owners.asked_apart(words, said.points) and _elsewhere(words, said)) or None


def _with_its_others(words: tuple[str, ...], found: list[tuple[Point, Owner]], strong: list[Point]) -> list[Point]:
    """The times that are the stay's, with open ones that go along: the start it lacks, its end, a further night."""
    places = {clauses.sentence(words, point) for point in strong}
    roles = [role(words, point, None) for point in strong]
    lacks_start = all(said is Role.END for said in roles)
    least = Owner.SPARE if lacks_start else Owner.OPEN
    started = any(point.day and said is not Role.END for point, said in zip(strong, roles, strict=True))
    if any(point.day and point.day.kind == "tonight" for point in strong):
        found = [(point, owner) for point, owner in found if owner is Owner.STAY or not _of_tomorrow(words, point)]
    return [
        point
        for point, owner in found
        if owner is Owner.STAY
        or (owner is Owner.OPEN and point.day and not strong[0].day and point.first < strong[0].first)
        or (_goes_along(words, point, owner, places, least) and not (started and _aside(words, point, strong)))
    ]


def _without_hours_told(words: tuple[str, ...], mine: list[Point]) -> list[Point]:
    """ "from tonight till friday, im on nights 9-7": hours of a clause that only tells, beside days of the stay."""
    told = [
        n
        for n, (start, end) in enumerate(pairwise(mine))
        if end.linked and start.clock and end.clock and not end.day and asides.tells(words, start)
    ]
    apart = {place for n in told for place in (n, n + 1)}
    rest = [point for n, point in enumerate(mine) if n not in apart]
    return rest if any(point.day or point.soon for point in rest) else mine


def _without_asides(words: tuple[str, ...], mine: list[Point]) -> list[Point]:
    """ "2 nights from monday. moving house tuesday 10am": without what other clauses tell, if a start is left."""
    if any(words[point.first - 1] == "that" for point in mine):
        return mine  # "away on the 19th, could you have them that weekend"
    rest: list[Point] = []
    told = False
    for point in mine:
        told = asides.tells_aside(words, point) or (told and point.linked and not point.day)
        rest += [] if told else [point]
    start = any((point.day or point.soon) and role(words, point, None) is not Role.END for point in rest)
    return rest if start else mine


def _of_tomorrow(words: tuple[str, ...], point: Point) -> bool:
    """A day told beside a wish for tonight: "somewhere tonight or i will be handing my notice in tomorrow"."""
    day = point.day is not None and point.day.kind in ("today", "weekday", "date") and not point.linked
    return (
        day and role(words, point, None) in (Role.OPEN, Role.START) and words[point.first - 1] not in ("and", ",", "or")
    )


def _minutes(said: Said) -> Point | None:
    """ "45 mins", "make it 2 hours": how soon."""
    for one in said.lengths:
        if isinstance(one.piece, Length) and one.piece.unit in MINUTES_IN:
            minutes = round(one.piece.number * MINUTES_IN[one.piece.unit])
            return Point(one.first, one.last, soon=Soon(minutes, sure=one.piece.other is None))
    return None


def _soonest(words: tuple[str, ...], mine: list[Point]) -> list[Point]:
    """The hour that answers "how soon", the one led up to: "train is 23.50 so by 11"; an end only where one is said."""
    hours = [point for point in mine if point.clock or point.soon or (point.day and point.day.kind != "today")]
    led = [point for point in hours if LEADING_UP.intersection(words[point.first - 2 : point.first])]
    ends = [point for point in mine if role(words, point, None) is Role.END and _an_end(words, point)]
    first = (led or hours)[:1]
    return first and [*first, *(point for point in ends if point not in first)]


def _an_end(words: tuple[str, ...], point: Point) -> bool:
    return words[point.first - 1] in UNTIL or (point.day is not None and point.day.kind != "tonight")


def _aside(words: tuple[str, ...], point: Point, strong: list[Point]) -> bool:
    """A day that is said before the stay's own, of something else: "early start mon, can you have them sun night"."""
    near = any(abs(other.first - point.last) <= 2 or abs(point.first - other.last) <= 2 for other in strong)
    first = point.first < strong[0].first and point.day is not None and point.day.kind in ("weekday", "date", "today")
    back = any(words[other.first - 1] == "that" for other in strong)  # "that weekend" is the one just named
    return first and not near and not back and role(words, point, None) is not Role.END


def _goes_along(words: tuple[str, ...], point: Point, owner: Owner, places: set[tuple[int, int]], least: Owner) -> bool:
    """An open time stands for the stay of its own sentence, or where it says itself that it ends or starts one."""
    if owner < least or (point.soon and point.soon.weak) or (not point.day and asides.tells(words, point)):
        return False
    if point.day is not None and point.day.kind == "weekend":
        return True  # "this is for next weekend", said beside the days of it
    first, last = clauses.sentence(words, point)
    near = any(first <= end and begin <= last for begin, end in places)
    return near or role(words, point, None) in (Role.END, Role.START) or _by_itself(words, point, first, last)


def _by_itself(words: tuple[str, ...], point: Point, first: int, last: int) -> bool:
    """ "half five ok?": a sentence that is only a time."""
    return owners.little_else(words[first:last]) and owners.plain(words, point)


def _with_short(words: tuple[str, ...], said: Said, found: list[Owner]) -> list[tuple[Point, Owner]]:
    """Open times that are what the message is about: little else is said, or they bound a stretch of days."""
    firm = list(found)
    for n, (point, owner) in enumerate(zip(said.points, found, strict=True)):
        weak = point.soon is not None and point.soon.weak
        if owner is Owner.OPEN and not weak and owners.mostly_time(words, point, measured=bool(said.lengths)):
            firm[n] = Owner.STAY
        elif n and point.linked and _stretch(words, said.points[n - 1], point, max(owner, found[n - 1])):
            firm[n] = firm[n - 1] = Owner.STAY
        elif owner is Owner.OPEN and point.day and _nights_asked(words, said, point):
            firm[n] = Owner.STAY
    if said.points and Owner.STAY not in firm and (n := _from_until(words, said)):
        firm[n - 1] = firm[n] = Owner.STAY
    for n in (*_there_and_back(words, said.points), *bare.asked(words, said)):
        firm[n] = Owner.STAY
    return list(zip(said.points, firm, strict=True))


def _from_until(words: tuple[str, ...], said: Said) -> int:
    """Which point ends the "from tonight til weds" of a sentence that asks for a bed, if the times are no other's."""
    for n, (start, end) in enumerate(pairwise(said.points), start=1):
        sentence = words[slice(*clauses.sentence(words, start))]
        if end.linked and start.day and words[start.first - 1] == "from" and BEDS.intersection(sentence):
            return n
    return 0


def _there_and_back(words: tuple[str, ...], points: tuple[Point, ...]) -> tuple[int, ...]:
    """ "drop him after his training at 8 on thursday and get him back for tea on friday": nothing but a stay."""
    leads = [_done_at(words, point, before) for before, point in zip((None, *points), points, strict=False)]
    there = next((n for n, said in enumerate(leads) if THERE & said and not TALKS & said), None)
    if there is None:
        return ()
    back = next((n for n in range(there + 1, len(points)) if BACK & leads[n] and points[n].day), None)
    return () if back is None else (there, back)


def _done_at(words: tuple[str, ...], point: Point, before: Point | None) -> frozenset[str]:
    """The words that lead up to a time; where nothing does, what she says right behind it that she does."""
    said = lead(words, point, before)
    behind = words[point.last : point.last + 2] if words[point.last] in MINE else ()
    return frozenset("back" if word == "get" else word for word in behind) if behind else frozenset(said)


def _stretch(words: tuple[str, ...], start: Point, end: Point, owner: Owner) -> bool:
    """ "mon to thurs next week for the two lads": from day to day, of nothing else."""
    if owner is Owner.OPEN and owners.plain(words, end):
        return True
    days = start.day is not None and (end.day is not None or (start.timed and end.timed))
    return days and (owners.asked(words, end) or (owner is Owner.OPEN and owners.plainly_asked(words, end)))


def _nights_asked(words: tuple[str, ...], said: Said, point: Point) -> bool:
    """ "need three nights for plover starting tonight"."""
    first, last = clauses.sentence(words, point)
    nights = any(
        isinstance(one.piece, Length) and one.piece.unit == "nights" and first <= one.first < last
        for one in said.lengths
    )
    return nights and owners.asked(words, point)


def _elsewhere(words: tuple[str, ...], said: Said) -> list[Point]:
    """The times told in another sentence than the wish: "away wed to fri with work. could you have teal?"."""
    dated = [n for n, point in enumerate(said.points) if point.day and _dated(point.day)]
    if not dated:
        return []
    last = dated[-1]
    point, before, after = said.points[last], said.points[last - 1], said.points[last + 1 : last + 2]
    if after and after[0].linked:
        return [point, *after]
    there = said.points[dated[-2]] if len(dated) > 1 else before
    back = role(words, point, before) is Role.END and len(dated) > 1
    return [there, point] if back or (point.linked and last) else [point]


def _dated(day: Day) -> bool:
    return day.kind in DATED or (day.kind == "today" and day.number > 0)


def on_its_day(words: tuple[str, ...], said: Said, mine: list[Point]) -> list[Point]:
    """ "we've court on friday, could you have wren from 9 til 3": the day of what the stay is for."""
    if not mine or any(point.day or point.soon or not point.timed for point in mine[:1]):
        return mine
    if any(point.day and role(words, point, mine[0]) is not Role.END for point in mine[1:]):
        return mine
    if len(mine) > 1 and mine[1].linked and mine[1].day and mine[1].day.kind == "today":
        return mine
    first, _ = clauses.sentence(words, mine[0])
    days = [point.day for point in said.points if point.day and first <= point.first < mine[0].first]
    dated = [day for day in days if day.kind in ("weekday", "date", "today")]
    if not dated and not any(point.day for point in mine):
        before = [point.day for point in said.points if point.day and point.first < mine[0].first]
        dated = [day for day in before if day.kind in ("weekday", "date", "feast")]
    return [replace(mine[0], day=dated[-1]), *mine[1:]] if dated else mine
