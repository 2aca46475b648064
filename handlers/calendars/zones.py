"""A time zone in a calendar: when its clocks change each year, as rules.

Outlook reads rules and nothing else (MS-OXCICAL 2.1.3.1.1.19): of a zone that lists its changes one by one it takes
none, and is an hour out in summer. Google and Apple know a zone by its name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

YEARS = 10  # what holds so long is the rule
SINCE = datetime(1970, 1, 1, tzinfo=UTC)  # from then on it is written, as other calendars do it
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Change:
    """The clocks change: when by those of before, and from which to which distance from UTC."""

    wall: datetime
    before: timedelta
    after: timedelta


@lru_cache(maxsize=8)
def component(zone: ZoneInfo, year: int) -> Any:
    """Its VTIMEZONE as it holds from `year` on; None where its clocks change by no rule for each year."""
    # Imported only when somebody asks for a calendar: a line that nobody asks does without its memory.
    from dateutil.rrule import rrulestr

    # As above.
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

    years = [list(_changes(zone, each)) for each in range(year, year + YEARS)]
    if not years[0] or len({len(each) for each in years}) > 1:
        return None
    found = Timezone()
    found.add("tzid", zone.key)
    for each_year in zip(*years, strict=True):
        change, rule = each_year[0], _rule(each_year)
        if rule is None:
            return None
        part = TimezoneDaylight() if change.after > change.before else TimezoneStandard()
        first: Any = rrulestr(rule, dtstart=SINCE.replace(hour=change.wall.hour, minute=change.wall.minute))
        part.add("dtstart", first[0].replace(tzinfo=None))
        part.add("rrule", vRecur.from_ical(rule))
        part.add("tzoffsetfrom", change.before)
        part.add("tzoffsetto", change.after)
        found.add_component(part)
    return found


def _changes(zone: ZoneInfo, year: int) -> Iterator[Change]:
    """Those of one year, the first first."""
    begins = datetime(year, 1, 1, tzinfo=UTC)
    for day, next_day in pairwise(begins + n * DAY for n in range(367)):
        before, after = _distance(zone, day), _distance(zone, next_day)
        if before != after:
            at = next(day + n * MINUTE for n in range(24 * 60 + 1) if _distance(zone, day + n * MINUTE) == after)
            yield Change((at + before).replace(tzinfo=None), before, after)


def _distance(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _rule(years: tuple[Change, ...]) -> str | None:
    """On the same weekday of the same week of the same month, at the same time; None if it is not so each year."""
    first = years[0]
    same = {(one.wall.month, one.wall.time(), one.before, one.after) for one in years}
    days = set.intersection(*(_named(one.wall) for one in years))
    if len(same) > 1 or not days:
        return None
    return f"FREQ=YEARLY;BYMONTH={first.wall.month};BYDAY={min(days)}"


def _named(day: datetime) -> set[str]:
    """The fourth Sunday of a month may be its last as well."""
    weekday = f"{day:%a}"[:2].upper()
    last = (day + 7 * DAY).month != day.month
    return {f"{(day.day - 1) // 7 + 1}{weekday}", *({f"-1{weekday}"} if last else ())}
