"""From when until when: British times in a carer's text, read as the stay that is meant."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from handlers.understanding.reading import Moment, Stay
from handlers.understanding.stays import owners, points
from handlers.understanding.stays.answering import Question, question
from handlers.understanding.stays.conventions import USUAL, Conventions
from handlers.understanding.stays.numbers import whole
from handlers.understanding.stays.owners import Owner
from handlers.understanding.stays.pieces import Length
from handlers.understanding.stays.points import Point, Said
from handlers.understanding.stays.spans import Role, role, span
from handlers.understanding.stays.staying import stay, supposed, whole_nights
from handlers.understanding.stays.times import Setting
from handlers.understanding.stays.tokens import ROOM, Row, row
from handlers.understanding.stays.wordlists import several
from handlers.understanding.words import Heard, hear

__all__ = ["Conventions", "find", "moments", "tonight"]

MORNING_WORDS = several("morning breakfast daycare childminder inset")
SITTING = several("babysit babysitting babysitter sitter")
DAY_CARE = ("day", "care")


def find(heard: Heard, at: datetime, asked: str | None = None, conventions: Conventions = USUAL) -> Stay | None:
    """The stay that the words speak of, in the zone of `at`; None if they speak of none.

    `asked` is the line's open question: an answer to "When will they come back?" gives the end only. What is supposed
    by convention, or is one of two readings, is not sure.
    """
    wanted = question(asked)
    option = wanted.option(heard.text)
    if option:
        heard = hear(option)
    return _found(row(heard), at, wanted, conventions)


def tonight(at: datetime, conventions: Conventions = USUAL) -> Stay:
    """The stay that is supposed where a bed is wanted and no time was said: from now to the morning."""
    return supposed(Setting(at, conventions))


def _found(said: Row, at: datetime, wanted: Question, conventions: Conventions) -> Stay | None:
    words = said.words
    times_said = points.said(words, ROOM, hours_asked=wanted.time)
    if wanted.nights and not any(point.day for point in times_said.points) and (nights := _nights(words, times_said)):
        return Stay(nights=nights)
    owned = _owned(words, times_said, wanted)
    if owned is None:
        return None
    owned = _on_its_day(words, times_said, owned)
    bounds = span(words, owned, times_said.lengths, ends=wanted.end)
    return stay(
        said, bounds, Setting(at, conventions, _by_day(words), bool(SITTING.intersection(words))), end_only=wanted.end
    )


def _nights(words: tuple[str, ...], said: Said) -> int | None:
    """The number that answers "how many nights"."""
    if said.lengths:
        return whole_nights(next(one.piece for one in said.lengths if isinstance(one.piece, Length)))
    return next((number for word in words if (number := whole(word))), None)


def _by_day(words: tuple[str, ...]) -> bool:
    return bool(MORNING_WORDS.intersection(words)) or DAY_CARE in pairwise(words)


def _owned(words: tuple[str, ...], said: Said, wanted: Question) -> list[Point] | None:
    """The points that bound the stay; None where the times of a message are plainly something else's."""
    blank = owners.masked(words, said)
    if not wanted.time and owners.called_off(blank):
        return None
    found = _with_short(blank, said, owners.owners(blank, said.points))
    strong = [point for point, owner in found if owner is Owner.STAY]
    spare = [point for point, owner in found if owner is Owner.SPARE]
    if spare and not strong and all(owner is not Owner.OPEN for _, owner in found):
        return spare
    if strong:
        return _with_its_others(blank, found, strong)
    mine = [point for point, owner in found if owner is Owner.OPEN]
    if not wanted.time:
        mine = [point for point in mine if not (point.soon and point.soon.weak)]
    if wanted.time:
        return mine
    mine = [point for point in mine if point.day or owners.speaks_of_stay(blank[slice(*owners.sentence(blank, point))])]
    if (mine or (said.lengths and not owners.thanks(blank))) and owners.speaks_of_stay(blank):
        return mine
    return None


def _with_its_others(words: tuple[str, ...], found: list[tuple[Point, Owner]], strong: list[Point]) -> list[Point]:
    """The times that are the stay's, with open ones that go along: the start it lacks, its end, a further night."""
    places = {owners.sentence(words, point) for point in strong}
    roles = [role(words, point, None) for point in strong]
    lacks_start = all(said is Role.END for said in roles)
    least = Owner.SPARE if lacks_start else Owner.OPEN
    started = any(point.day and said is not Role.END for point, said in zip(strong, roles, strict=True))
    return [
        point
        for point, owner in found
        if owner is Owner.STAY
        or (owner is Owner.OPEN and point.day and not strong[0].day and point.first < strong[0].first)
        or (_goes_along(words, point, owner, places, least) and not (started and _aside(words, point, strong)))
    ]


def _aside(words: tuple[str, ...], point: Point, strong: list[Point]) -> bool:
    """A day that is said before the stay's own, of something else: "early start mon, can you have them sun night"."""
    near = any(abs(other.first - point.last) <= 2 or abs(point.first - other.last) <= 2 for other in strong)
    first = point.first < strong[0].first and point.day is not None and point.day.kind in ("weekday", "date", "today")
    back = any(words[other.first - 1] == "that" for other in strong)  # "that weekend" is the one just named
    return first and not near and not back and role(words, point, None) is not Role.END


def _goes_along(words: tuple[str, ...], point: Point, owner: Owner, places: set[tuple[int, int]], least: Owner) -> bool:
    """An open time stands for the stay of its own sentence, or where it says itself that it ends or starts one."""
    if owner < least or (point.soon and point.soon.weak):
        return False
    if point.day is not None and point.day.kind == "weekend":
        return True  # "this is for next weekend", said beside the days of it
    first, last = owners.sentence(words, point)
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
        elif n and point.linked and owner is found[n - 1] is Owner.OPEN and owners.plain(words, point):
            firm[n] = firm[n - 1] = Owner.STAY
    return list(zip(said.points, firm, strict=True))


def _on_its_day(words: tuple[str, ...], said: Said, mine: list[Point]) -> list[Point]:
    """ "we've court on friday, could you have wren from 9 til 3": the day of what the stay is for."""
    if not mine or any(point.day or point.soon or not point.timed for point in mine[:1]):
        return mine
    if any(point.day and role(words, point, mine[0]) is not Role.END for point in mine[1:]):
        return mine
    if len(mine) > 1 and mine[1].linked and mine[1].day and mine[1].day.kind == "today":
        return mine
    first, _ = owners.sentence(words, mine[0])
    days = [point.day for point in said.points if point.day and first <= point.first < mine[0].first]
    dated = [day for day in days if day.kind in ("weekday", "date", "today")]
    return [replace(mine[0], day=dated[-1]), *mine[1:]] if dated else mine


def moments(heard: Heard, at: datetime, conventions: Conventions = USUAL) -> tuple[Moment | None, Moment | None]:
    """What a bare expression of time means: its start and, where it says one, its end. No stay is looked for."""
    said = row(heard)
    found = points.said(said.words, ROOM, hours_asked=True)
    bounds = span(said.words, list(found.points), found.lengths)
    here = Setting(at, conventions, morning=_by_day(said.words))
    made = stay(said, bounds, here)
    if made is None:
        return None, None
    end = made.end if bounds.end or bounds.length else None
    return (made.start if bounds.start else None), end
