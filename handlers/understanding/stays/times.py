"""A point in time as an instant: its date by the calendar, its time by the clock, both by convention where unsaid."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from handlers.understanding.reading import Moment
from handlers.understanding.stays.conventions import Conventions
from handlers.understanding.stays.dates import resolve
from handlers.understanding.stays.pieces import Clock, Day
from handlers.understanding.stays.points import Point
from handlers.understanding.stays.wall import later, moment

SMALL_HOURS = (12, 1, 2, 3, 4)  # what "tonight at 2" may be
LATE_HOUR = 22
NOON = 12
MORNING_HOURS = range(7, 12)  # at the end of a stay
PARTS_AM = frozenset(("morning", "first thing", "breakfast", "school run", "mid morning"))
PARTS_PM = frozenset(
    ("afternoon", "evening", "teatime", "late", "night", "after school", "after tea", "bedtime", "dinner")
)
MIDDAY = frozenset(("lunch", "dinner"))
PARTS_PM |= {"lunch", "early afternoon", "late afternoon", "after lunch"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a point is read against: when the message came, how the service speaks, whether a morning is spoken of."""

    at: datetime
    conventions: Conventions
    morning: bool = False
    sitting: bool = False  # a baby-sitter is wanted, for the evening

    @property
    def today(self) -> date:
        return self.at.date()

    @property
    def late(self) -> bool:
        return self.at.hour >= LATE_HOUR or self.small_hours

    @property
    def small_hours(self) -> bool:
        return self.at.hour < self.conventions.night_ends_hour


def starts(point: Point, here: Setting, said: str) -> Moment | None:
    """When a stay starts that starts at this point; None where no date can be known."""
    if point.soon is not None:
        return Moment(later(here.at, point.soon.minutes), point.soon.sure, said)
    if point.day is None:
        return _next_such_time(point, here, said)
    if point.day.kind == "tonight":
        return _tonight(point, here, said)
    dates = resolve(point.day, here.today, None, here.conventions)
    if dates is None:
        return None
    clocks = start_times(point, here)
    sure = len(clocks) == 1
    found = [moment(dates[0], clock, here.at.tzinfo) for clock in clocks]
    other = moment(dates[1], clocks[0], here.at.tzinfo) if dates[1] else None
    if point.day.kind in ("weekday", "date") and other and found[0] <= here.at and dates[0] == here.today:
        return Moment(other, False, said, found[0])
    if dates[0] == here.today and found[0] <= here.at:
        return _already(point, here, said, found)
    return Moment(found[0], sure and other is None, said, other or (found[1] if len(found) > 1 else None))


def _already(point: Point, here: Setting, said: str, found: list[datetime]) -> Moment | None:
    """Today, at a time that has passed: the other half of the day, or from now, or over."""
    ahead = [one for one in found if one > here.at]
    if ahead:
        return Moment(ahead[0], False, said)
    if point.day and point.day.kind == "weekend":
        return Moment(here.at, False, said)
    if not point.timed:
        return Moment(here.at, point.day is not None and point.day.kind == "today", said)
    if point.clock is None and here.at - found[0] <= timedelta(hours=4):
        return Moment(here.at, False, said)
    return None


def _tonight(point: Point, here: Setting, said: str) -> Moment | None:
    if point.clock is None and (point.part is None or point.part.name == "night"):
        return Moment(here.at, point.day is None or not point.day.which, said)
    clocks = start_times(point, here)
    tonight = [_night_of(here, clock) for clock in clocks]
    ahead = [one for one in tonight if one > here.at]
    if not ahead:
        return Moment(here.at, False, said)
    return Moment(ahead[0], len(ahead) == 1 or point.clock is not None, said)


def _night_of(here: Setting, clock: time) -> datetime:
    """That time in the night that is meant by "tonight"."""
    after_midnight = clock.hour < here.conventions.night_ends_hour and not here.small_hours
    return moment(here.today + timedelta(days=after_midnight), clock, here.at.tzinfo)


def _next_such_time(point: Point, here: Setting, said: str) -> Moment | None:
    """A time with no day: the next one, the likelier half of the day first."""
    clocks = start_times(point, here)
    ahead = [_next(clock, here.at) for clock in clocks]
    if len(ahead) > 1 and ahead[0] - here.at > timedelta(hours=9) and ahead[1] - here.at < timedelta(hours=4):
        ahead.reverse()
    sure = len(ahead) == 1 or ahead[0].date() == here.today
    return Moment(ahead[0], sure, said, ahead[1] if len(ahead) > 1 else None)


def _next(clock: time, after: datetime) -> datetime:
    today = moment(after.date(), clock, after.tzinfo)
    return today if today > after else moment(after.date() + timedelta(days=1), clock, after.tzinfo)


def start_times(point: Point, here: Setting) -> list[time]:
    """The times it may start at, the likeliest first."""
    if point.clock is not None:
        return list(_start_clock(point, point.clock, here))
    if point.part is not None:
        return _named(point.part.name, here.conventions)
    return [here.conventions.day_starts]


def _named(name: str, conventions: Conventions) -> list[time]:
    second = conventions.second.get(name)
    return [conventions.named.get(name, conventions.day_starts), *([second] if second else [])]


def _start_clock(point: Point, clock: Clock, here: Setting) -> Iterator[time]:
    half = clock.half or half_by_part(point, clock)
    if half:
        yield as_time(clock, half)
        return
    morning = here.morning and clock.hour in range(6, 12)
    first = "am" if morning else "pm"
    yield as_time(clock, first)
    if clock.hour in range(6, 13) or here.late:
        yield as_time(clock, "pm" if morning else "am")


def half_by_part(point: Point, clock: Clock) -> str:
    """Morning or afternoon, where a part of the day stands beside the hour; empty where none does."""
    if point.part is not None and point.part.name in PARTS_AM:
        return "am"
    if point.part is not None and point.part.name in MIDDAY and clock.hour in (10, 11):
        return "am"
    night = (point.part is not None and point.part.name == "night") or (point.day and point.day.kind == "tonight")
    if night:
        return "am" if clock.hour in SMALL_HOURS else "pm"
    return "pm" if point.part is not None and point.part.name in PARTS_PM else ""


def as_time(clock: Clock, half: str) -> time:
    if half == "24":
        return time(clock.hour, clock.minute)
    return time(clock.hour % 12 + (12 if half == "pm" else 0), clock.minute)


def ends(point: Point, start: datetime, here: Setting, said: str, *, started: bool) -> Moment | None:
    """When a stay ends that started then; None where no date can be known."""
    if point.soon is not None:
        return _first_after(start, [later(here.at, point.soon.minutes)], said, sure=point.soon.sure)
    clocks = end_times(point, here)
    if point.day is None:
        return _next_end(point, clocks, start, said)
    if point.day.kind == "tonight":
        return _first_after(start, [_night_of(here, clock) for clock in clocks], said)
    dates = resolve(point.day, here.today, start.date() if started else None, here.conventions)
    if dates is None:
        return None
    return _end_on(point.day, dates[0], dates[1], clocks, start, said)


def _end_on(
    day: Day, first: date, second: date | None, clocks: list[time], start: datetime, said: str
) -> Moment | None:
    ends_on = [moment(first, clock, start.tzinfo) for clock in clocks]
    ahead = [one for one in ends_on if one > start]
    if not ahead and day.kind in ("weekday", "weekend"):
        ends_on = [moment(first + timedelta(weeks=1), clock, start.tzinfo) for clock in clocks]
        return _first_after(start, ends_on, said)
    if not ahead:
        return None
    other = moment(second, clocks[0], start.tzinfo) if second and second != first else None
    more = ahead[1] if len(ahead) > 1 else None
    return Moment(ahead[0], other is None and more is None, said, other or more)


def _first_after(start: datetime, found: list[datetime], said: str, *, sure: bool = True) -> Moment | None:
    ahead = [one for one in found if one > start]
    return Moment(ahead[0], sure and len(ahead) == 1, said, ahead[1] if len(ahead) > 1 else None) if ahead else None


def _next_end(point: Point, clocks: list[time], start: datetime, said: str) -> Moment:
    ahead = [_next(clock, start) for clock in clocks]
    return Moment(ahead[0], len(ahead) == 1, said, ahead[1] if len(ahead) > 1 else None)


def end_times(point: Point, here: Setting) -> list[time]:
    """The times it may end at, the likeliest first: 7 to 11 is the morning, other hours the afternoon."""
    if point.clock is None:
        if point.day is not None and point.day.kind == "weekend" and point.part is None:
            return [here.conventions.day_starts]  # "till the weekend": its friday
        return _named(point.part.name, here.conventions) if point.part else [here.conventions.day_ends]
    half = point.clock.half or half_by_part(point, point.clock)
    if half == "pm?":
        return [as_time(point.clock, "pm"), as_time(point.clock, "am")]
    if half:
        return [as_time(point.clock, half)]
    if point.clock.hour in MORNING_HOURS:
        return [as_time(point.clock, "am"), as_time(point.clock, "pm")]
    if point.clock.hour == NOON:
        return [as_time(point.clock, "pm"), as_time(point.clock, "am")]
    return [as_time(point.clock, "pm")]
