"""From when until when: British times in a carer's text, read as the stay that is meant."""

from dataclasses import replace
from datetime import datetime

from handlers.understanding.reading import Moment, Stay
from handlers.understanding.stays import owners, points, times
from handlers.understanding.stays.answering import Question, question
from handlers.understanding.stays.conventions import USUAL, Conventions
from handlers.understanding.stays.numbers import whole
from handlers.understanding.stays.owners import Owner
from handlers.understanding.stays.pieces import Length
from handlers.understanding.stays.points import Point, Said
from handlers.understanding.stays.spans import Role, role, span
from handlers.understanding.stays.staying import stay, supposed
from handlers.understanding.stays.times import Setting
from handlers.understanding.stays.tokens import ROOM, Row, row
from handlers.understanding.words import Heard, hear

__all__ = ["Conventions", "find", "moments", "tonight"]

MORNING_WORDS = frozenset("morning breakfast daycare childminder inset".split())
DAY_CARE = ("day", "care")
#: Words that add nothing to a time.
FILLERS = frozenset(
    """please for the to on at not is that it x xx xxx thanks yes no hi hello hiya jan and a ok love of if be we all
    both twins instead one two three him her them me like then just only with""".split()
)


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
    if wanted.nights and not times_said.lengths and (number := whole(words[ROOM])):
        return Stay(nights=number)
    owned = _owned(words, times_said, wanted)
    if owned is None:
        return None
    bounds = span(words, owned, times_said.lengths, ends=wanted.end)
    return stay(said, bounds, Setting(at, conventions, _by_day(words)), end_only=wanted.end)


def _by_day(words: tuple[str, ...]) -> bool:
    return bool(MORNING_WORDS.intersection(words)) or DAY_CARE in zip(words, words[1:], strict=False)


def _owned(words: tuple[str, ...], said: Said, wanted: Question) -> list[Point] | None:
    """The points that bound the stay; None where the times of a message are plainly something else's."""
    blank = owners.masked(words, said)
    if not wanted.time and owners.called_off(blank):
        return None
    found = _with_short(blank, said, owners.owners(blank, said.points))
    strong = [point for point, owner in found if owner is Owner.STAY]
    if strong:
        places = {owners.sentence(blank, point) for point in strong}
        return [point for point, owner in found if owner is Owner.STAY or _goes_along(blank, point, owner, places)]
    mine = [point for point, owner in found if owner is Owner.OPEN]
    if not wanted.time:
        mine = [point for point in mine if not (point.soon and point.soon.weak)]
    firm = any(isinstance(one.piece, Length) and not one.piece.weak for one in said.lengths)
    if wanted.time or ((mine or firm) and owners.speaks_of_stay(blank)):
        return mine
    return None


def _goes_along(words: tuple[str, ...], point: Point, owner: Owner, places: set[tuple[int, int]]) -> bool:
    """An open time stands for the stay of its own sentence, or where it says itself that it ends or starts one."""
    if owner is not Owner.OPEN or (point.soon and point.soon.weak):
        return False
    first, last = owners.sentence(words, point)
    near = any(first <= end and begin <= last for begin, end in places)
    return near or role(words, point, None) in (Role.END, Role.START)


def _with_short(words: tuple[str, ...], said: Said, found: list[Owner]) -> list[tuple[Point, Owner]]:
    """Little is said but the time, "fri 6 to sun 4 pls": then it is what the message is about."""
    return [
        (point, Owner.STAY if owner is Owner.OPEN and _mostly_time(words, point) else owner)
        for point, owner in zip(said.points, found, strict=True)
    ]


def _mostly_time(words: tuple[str, ...], point: Point) -> bool:
    first, last = owners.sentence(words, point)
    told = [word for word in words[first:last] if word[0].isalnum() or word == owners.MASK]
    about = [word for word in told if word == owners.MASK or word not in FILLERS]
    return about.count(owners.MASK) * 2 >= len(about)


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
