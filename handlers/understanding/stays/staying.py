"""A span of words as a stay: start, end and nights, with what the conventions add where nothing was said."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from handlers.understanding.reading import Moment, Stay
from handlers.understanding.stays import feasts, times
from handlers.understanding.stays.dates import resolve
from handlers.understanding.stays.pieces import Clock, Length
from handlers.understanding.stays.points import Point
from handlers.understanding.stays.spans import Span
from handlers.understanding.stays.times import Setting
from handlers.understanding.stays.tokens import Row
from handlers.understanding.stays.wall import later, moment

NIGHTS_IN = {"nights": 1, "days": 1, "weeks": 7, "fortnights": 14}
MINUTES_IN = {"hours": 60, "minutes": 1}
DAYTIME = frozenset(
    ("after school", "afternoon", "lunch", "after lunch", "early afternoon", "teatime", "first thing", "morning")
)
LONGEST = timedelta(days=62)  # what is longer is no sleepover but a slip


def stay(row: Row, span: Span, here: Setting, *, end_only: bool = False, since: datetime | None = None) -> Stay | None:
    """The stay that a span speaks of; None if no date of it can be known."""
    if span.start is None and span.end is None and span.length is None:
        return None
    if span.start is not None and span.start.day is not None and span.start.day.kind == "unknown":
        return _how_long(span.length)
    span = _same_day(_closer(span, here), here)
    start = _start(row, span, here, end_only=end_only)
    if start is None and not end_only:
        return Stay(nights=whole_nights(span.length)) if whole_nights(span.length) else None
    if span.start is None and span.end is None and not end_only and _nights_alone(span.length):
        return _how_long(span.length)
    base = since or (start.at if start else here.at)
    span = _same_time(span, base)
    end = _end(row, span, base, here, started=span.start is not None or since is not None)
    if end_only:
        return Stay(end=end, nights=whole_nights(span.length)) if end or span.length else None
    return Stay(start, end, _nights(base, end, here) if end else None)


def _same_time(span: Span, start: datetime) -> Span:
    """ "saturday half ten til the same time sunday"."""
    if span.end is None or span.end.part is None or span.end.part.name != "same time":
        return span
    return replace(span, end=replace(span.end, part=None, clock=Clock(start.hour, start.minute, "24")))


def supposed(here: Setting) -> Stay:
    """From now to the next morning, neither of them said."""
    end = _implied(Span(), here.at, here)
    return Stay(Moment(here.at, sure=False), end, _nights(here.at, end, here))


def _start(row: Row, span: Span, here: Setting, *, end_only: bool) -> Moment | None:
    """Where only an end or a length was said, it is supposed to start now."""
    if end_only:
        return None
    if span.start is None:
        return Moment(here.at, sure=False)
    said = row.said(span.start.first, span.start.last)
    found = times.starts(span.start, here, said)
    if found and span.choice:
        second = times.starts(span.choice, here, said)
        return replace(found, sure=False, otherwise=second.at if second else found.otherwise)
    return found


def _nights_alone(length: Length | None) -> int | None:
    """How many nights, where no day was said: then nobody knows from when."""
    return whole_nights(length) if length and not length.weak else None


def _how_long(length: Length | None) -> Stay | None:
    """A stay of which no date is known, only its nights: "some of half term, 3 nights"."""
    nights = _nights_alone(length)
    return Stay(nights=nights) if nights else None


def _closer(span: Span, here: Setting) -> Span:
    """With the time of a later point of the same date: "to the 23rd ... before lunch on the sunday, half eleven"."""
    start = span.start and _timed_on(span.start, span.starts, here, None)
    after = resolve(start.day, here.today, None, here.conventions) if start and start.day else None
    end = span.end and _timed_on(span.end, span.ends, here, after[0] if after else None)
    return replace(span, start=start, end=end)


def _timed_on(point: Point, others: tuple[Point, ...], here: Setting, after: date | None) -> Point:
    if point.clock is not None or point.day is None:
        return point
    meant = resolve(point.day, here.today, after, here.conventions)
    for other in others:
        if other.day is None or not other.timed or (point.timed and other.clock is None):
            continue
        dates = resolve(other.day, here.today, after, here.conventions)
        if dates and meant and dates[0] == meant[0]:
            return replace(other, day=point.day)
    return point


def _same_day(span: Span, here: Setting) -> Span:
    """Two hours of one day: "9 to 5" is morning to afternoon, "2 til 5" and "4 till 9" are both after noon."""
    start, end = span.start, span.end
    if start is None or end is None or end.clock is None:
        return span
    if start.clock is None:
        by_day = start.part is not None and start.part.name in DAYTIME and end.day is None and end.clock.hour < 9
        return replace(span, end=replace(end, clock=_afternoon(end.clock))) if by_day else span
    first, last = start.clock, end.clock
    if end.day is not None and end.linked and start.day is None and _day_last(first, last, start):
        start, end = replace(start, day=end.day), replace(end, day=None)
    if end.day is not None:
        return span
    first, last = _hours(first, last, start, here)
    return replace(span, start=replace(start, clock=first), end=replace(end, clock=last))


def _hours(first: Clock, last: Clock, start: Point, here: Setting) -> tuple[Clock, Clock]:
    """The halves of the day of two hours that belong to one day; as they are where nothing says so."""
    if first.half == "" and last.half == "pm" and first.hour % 12 < last.hour % 12:
        return replace(first, half="pm"), last
    if first.half == "" and _one_morning(first, last, start):
        return replace(first, half="am"), last
    if first.half == "" and last.half in ("", "pm", "24") and _by_day(first, last):
        return replace(first, half="am"), _afternoon(last)
    if last.half == "" and (_evening(start, first, last) or (here.sitting and first.hour < last.hour)):
        return first, _afternoon(last)
    return first, last


def _day_last(first: Clock, last: Clock, start: Point) -> bool:
    """ "9-5 monday": the day belongs to both hours."""
    return _by_day(first, last) or _evening(start, first, last) or _one_morning(first, last, start)


def _one_morning(first: Clock, last: Clock, start: Point) -> bool:
    """ "10 til 11.30", "9-11am": both before noon, unless the evening is spoken of."""
    evening = start.day is not None and start.day.kind == "tonight"
    return first.hour in range(9, 12) and first.hour < last.hour < 12 and last.half in ("", "am") and not evening


def _by_day(first: Clock, last: Clock) -> bool:
    afternoon = last.hour in (12, 1, 2, 3, 4, 5, 6) or (last.half == "24" and last.hour < 19)
    return first.hour in range(7, 12) and afternoon


def _evening(start: Point, first: Clock, last: Clock) -> bool:
    """Both after noon: it starts between 12 and 6, and ends later on the same half of the clock."""
    if start.part is not None and start.part.name == "night":
        return False
    early = first.hour in (12, 1, 2, 3, 4, 5) and first.half in ("", "pm")
    return early and last.hour != 12 and last.hour > first.hour % 12


def _afternoon(clock: Clock) -> Clock:
    """Rather than the next morning, which from 7 to 11 it may be as well."""
    return clock if clock.half else replace(clock, half="pm?" if clock.hour in times.MORNING_HOURS else "pm")


def _end(row: Row, span: Span, start: datetime, here: Setting, *, started: bool) -> Moment | None:
    if span.end is not None:
        said = row.said(span.end.first, span.end.last)
        found = times.ends(span.end, start, here, said, started=started)
        return found if found and found.at - start <= LONGEST else None
    if span.length is not None and span.length.few:
        return None
    if span.length is not None and not span.length.weak and not _a_weekend(span):
        return _after_length(span.length, start, here)
    if span.also is not None and (found := _row_of_nights(row, span.also, start, here)):
        return found
    return _implied(span, start, here)


def _row_of_nights(row: Row, last: Point, start: datetime, here: Setting) -> Moment | None:
    """ "fri and sat night": until the morning after the last of them."""
    dates = resolve(last.day, here.today, start.date(), here.conventions) if last.day else None
    if dates is None or not start.date() < dates[0] <= start.date() + timedelta(days=7):
        return None
    next_night = dates[0] == start.date() + timedelta(days=1)
    night = last.part is not None and last.part.name == "night" and next_night
    return Moment(_morning_after(dates[0], here), night, row.said(last.first, last.last))


def _morning_after(day: date, here: Setting) -> datetime:
    return moment(day + timedelta(days=1), here.conventions.day_ends, here.at.tzinfo)


def _after_length(length: Length, start: datetime, here: Setting) -> Moment:
    if length.unit in MINUTES_IN:
        return Moment(later(start, length.number * MINUTES_IN[length.unit]), length.other is None, counted=True)
    first = _night_date(start, here)
    end = moment(first + timedelta(days=whole_nights(length) or 1), here.conventions.day_ends, start.tzinfo)
    sure = length.unit == "nights" and length.other is None
    return Moment(end, sure, counted=True)


def _a_weekend(span: Span) -> bool:
    """ "next weekend for 2 nights": the nights of the weekend itself."""
    day, length = span.start.day if span.start else None, span.length
    return day is not None and day.kind == "weekend" and length is not None and length.number == 2


def _implied(span: Span, start: datetime, here: Setting) -> Moment:
    """The end of a weekend or a feast; else the next morning, which is supposed."""
    day = span.start.day if span.start else None
    if day is not None and day.kind == "weekend":
        sunday = start.date() + timedelta(days=6 - start.date().weekday())
        return Moment(moment(sunday, here.conventions.weekend_ends, start.tzinfo), sure=False)
    if day is not None and day.kind == "feast" and (last := feasts.last_date(day.which, start.date())):
        return Moment(moment(last, here.conventions.day_ends, start.tzinfo), sure=False)
    morning = _night_date(start, here) + timedelta(days=1)
    return Moment(moment(morning, here.conventions.day_ends, start.tzinfo), sure=False)


def _night_date(at: datetime, here: Setting) -> date:
    """The evening's date of the night that is meant: at 00:40 it is yesterday's."""
    return (at - timedelta(hours=here.conventions.night_ends_hour)).date()


def whole_nights(length: Length | None) -> int | None:
    if length is None or length.few or length.unit not in NIGHTS_IN:
        return None
    return max(1, round(length.number * NIGHTS_IN[length.unit]))


def _nights(start: datetime, end: Moment, here: Setting) -> int:
    """Dates crossed; a night that was joined after midnight counts if it is slept to its end."""
    crossed = (end.at.date() - start.date()).days
    small = time(here.conventions.night_ends_hour)
    return crossed + (start.time() < small <= end.at.time())
