"""From when until when: British times in a carer's text, read as the stay that is meant."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from handlers.understanding.asked import Question, question
from handlers.understanding.reading import Moment, Stay
from handlers.understanding.stays import bounding, points
from handlers.understanding.stays.back import pointed
from handlers.understanding.stays.changes import changed
from handlers.understanding.stays.conventions import USUAL, Conventions
from handlers.understanding.stays.dates import resolve
from handlers.understanding.stays.doubts import doubtful
from handlers.understanding.stays.numbers import whole
from handlers.understanding.stays.owner_words import UNTIL
from handlers.understanding.stays.pieces import Day, Length
from handlers.understanding.stays.points import Said
from handlers.understanding.stays.spans import Span, span
from handlers.understanding.stays.staying import stay, supposed, whole_nights
from handlers.understanding.stays.times import Setting
from handlers.understanding.stays.tokens import MONTHS, ROOM, Row, row
from handlers.understanding.wordlists import several
from handlers.understanding.words import Heard, hear

__all__ = ["Conventions", "changed", "find", "moments", "named", "tonight"]

MORNING_WORDS = several("morning breakfast daycare childminder inset")
SITTING = several("babysit babysitting babysitter sitter")
DAY_CARE = ("day", "care")
#: Behind a number they count it, date it, or go on with it.
COUNTED = frozenset(MONTHS) | several(
    """am pm oclock ish minute minutes hour hours day days night nights week weeks and or of to until quarters more -"""
)


def find(heard: Heard, at: datetime, asked: str | None = None, conventions: Conventions = USUAL) -> Stay | None:
    """The stay that the words speak of, in the zone of `at`; None if they speak of none.

    `asked` is the line's open question: an answer to "When will they come back?" gives the end only. What is supposed
    by convention, or is one of two readings, is not sure.
    """
    wanted = question(asked)
    chosen = wanted.option(heard.text) or _behind_digit(heard.text, wanted)
    return _found(row(hear(chosen) if chosen else heard), at, wanted, conventions)


def _behind_digit(text: str, wanted: Question) -> str:
    """ "half ten" of "3 about half ten", where 3 is offered; but "3 tomorrow" and "2 hours" may be times themselves."""
    behind, plainly = wanted.behind_digit(text)
    if plainly or not behind:
        return behind
    words = row(hear(behind)).words
    if words[ROOM] in COUNTED:
        return ""
    said = points.said(words, ROOM, hours_asked=True)
    first = next(iter(said.points), None)
    an_hour = first is not None and bool(first.clock or first.soon) and UNTIL.isdisjoint(words[ROOM : first.first])
    return behind if an_hour or (wanted.soon and said.lengths) else ""


def named(heard: Heard) -> bool:
    """Is any point in time named, whatever it is of?"""
    return bool(points.said(row(heard).words, ROOM, hours_asked=True).points)


def tonight(at: datetime, conventions: Conventions = USUAL) -> Stay:
    """The stay that is supposed where a bed is wanted and no time was said: from now to the morning."""
    return supposed(Setting(at, conventions))


def _found(said: Row, at: datetime, wanted: Question, conventions: Conventions) -> Stay | None:
    words = said.words
    times_said = pointed(words, points.said(words, ROOM, hours_asked=wanted.time))
    if wanted.nights and not any(point.day for point in times_said.points) and (nights := _nights(words, times_said)):
        return Stay(nights=nights)
    if not (times_said.points or times_said.lengths):
        return None
    owned = bounding.bounds(words, times_said, wanted)
    if owned is None:
        return None
    owned = bounding.on_its_day(words, times_said, owned)
    if wanted.time and owned and not any(point.day or point.soon for point in owned):
        owned = [replace(owned[0], day=_asked_day(wanted)), *owned[1:]]
    lengths = tuple(one for one in times_said.lengths if not any(point.first == one.first for point in owned))
    bounds = span(words, owned, lengths, ends=wanted.end)
    here = Setting(at, conventions, _by_day(_before_its_end(words, bounds)), bool(SITTING.intersection(words)))
    running = _running(wanted, here)
    bounds = _same_end(bounds, running, here)
    since = running[0] if running and bounds.start is None else None
    made = stay(said, bounds, here, end_only=wanted.end, since=since)
    if made and wanted.running:
        made = changed(made)
    if made and wanted.start_alone and bounds.end is None and bounds.length is None:
        made = Stay(made.start)
    lost = made is not None and bounds.end is not None and made.end is None
    return _open(made) if made and (lost or bounds.mended or doubtful(words, times_said, bounds)) else made


def _asked_day(wanted: Question) -> Day | None:
    """The day that a question about hours names: "What hours do you need day care for on Thursday?"."""
    said = points.said(row(hear(wanted.text)).words, ROOM).points
    return next((point.day for point in said if point.day and point.day.kind in ("weekday", "date")), None)


def _same_end(bounds: Span, running: tuple[datetime, datetime] | None, here: Setting) -> Span:
    """ "better make it sunday lunchtime", of a stay that ends on the sunday."""
    point = bounds.start
    if running is None or bounds.end is not None or point is None or point.day is None:
        return bounds
    dates = resolve(point.day, here.today, running[0].date(), here.conventions)
    last = dates is not None and dates[0] == running[1].date() != running[0].date()
    return replace(bounds, start=None, end=point) if last else bounds


def _running(wanted: Question, here: Setting) -> tuple[datetime, datetime] | None:
    """When the stay that the question tells of begins and ends: "Avocet's stay: Sat 20:00 to Sun 09:00."."""
    if not wanted.running:
        return None
    start, end = moments(hear(wanted.text), here.at, here.conventions)
    return (start.at, end.at) if start and end and start.at > here.at else None


def _open(made: Stay) -> Stay:
    """The same, to be asked about."""
    start, end = made.start, made.end
    return replace(made, start=start and replace(start, sure=False), end=end and replace(end, sure=False))


def _nights(words: tuple[str, ...], said: Said) -> int | None:
    """The number that answers "how many nights"."""
    if said.lengths:
        return whole_nights(next(one.piece for one in said.lengths if isinstance(one.piece, Length)))
    return next((number for word in words if (number := whole(word))), None)


def _before_its_end(words: tuple[str, ...], bounds: Span) -> tuple[str, ...]:
    """Without the words of its end: "from 6 till half 8 the next morning" starts in the evening."""
    end = bounds.end
    return (*words[: end.first], *words[end.last :]) if bounds.start and end and end.timed else words


def _by_day(words: tuple[str, ...]) -> bool:
    return bool(MORNING_WORDS.intersection(words)) or DAY_CARE in pairwise(words)


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
