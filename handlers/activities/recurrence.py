"""How often an activity happens: local days from a rule of RFC 5545, and wall-clock times as moments.

The rule counts days on the wall, so 10:30 stays 10:30 across both clock changes. As in iCalendar, what a month does not
have is left out: "the 31st" is in seven months of the year, and "the fifth Friday" where there is one; whoever means
the end of every month says "last". Calendars show the same days for the same rule.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Any
from zoneinfo import ZoneInfo

from handlers.bank_holidays import called
from handlers.wall import moment

SKIP = "skip"
FAR = timedelta(days=9 * 366)  # the 29th of February may be eight years away
UNTIL = re.compile(r"UNTIL=(\d{8}T\d{6})")


@dataclass(frozen=True, slots=True)
class Recurrence:
    """In local days and wall-clock time of the line's zone."""

    rrule: str | None  # RFC 5545 without DTSTART, its UNTIL in local time; None = once, on `starts_on`
    starts_on: date
    start_time: str = "10:30"
    bank_holidays: str | None = None  # "skip" leaves those out


def days(rule: Recurrence, since: date, nation: str) -> Iterator[date]:
    """The local days from `since` on, in order; without end where the rule has none. ValueError for what is no rule."""
    return (day for day in _by_rule(rule, since) if _happens(rule, day, nation))


def days_until(rule: Recurrence, since: date, until: date, nation: str) -> list[date]:
    """Those from `since` up to and with `until`."""
    within = takewhile(lambda day: day <= until, _by_rule(rule, since))
    return [day for day in within if _happens(rule, day, nation)]


def next_days(rule: Recurrence, since: date, nation: str, count: int) -> list[date]:
    """The first few from `since` on; those of a rule that gives hardly any, such as New Year's Day but for bank
    holidays, are not looked for without end."""
    within = takewhile(lambda day: day <= since + FAR, _by_rule(rule, since))
    return list(islice((day for day in within if _happens(rule, day, nation)), count))


def span(day: date, wall: str, minutes: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """When it begins and ends on that day, in UTC; a time that the clocks jump over is as `handlers.wall` has it."""
    begins = moment(day, wall, zone)
    return begins, begins + timedelta(minutes=minutes)


def for_calendars(rrule: str, zone: ZoneInfo) -> str:
    """The rule as calendars want it beside a DTSTART with a zone: its UNTIL in UTC (RFC 5545, 3.3.10)."""

    def in_utc(found: re.Match[str]) -> str:
        until = datetime.strptime(found[1], "%Y%m%dT%H%M%S").replace(tzinfo=zone)
        return f"UNTIL={until.astimezone(UTC):%Y%m%dT%H%M%SZ}"

    return UNTIL.sub(in_utc, rrule)


def until(day: date) -> str:
    """The part of a rule that ends it with this day."""
    return f"UNTIL={day:%Y%m%d}T235959"


def _happens(rule: Recurrence, day: date, nation: str) -> bool:
    return not (rule.bank_holidays == SKIP and called(nation, day))


def _by_rule(rule: Recurrence, since: date) -> Iterator[date]:
    if rule.rrule is None:
        return iter([rule.starts_on] if rule.starts_on >= since else [])
    # Imported only where something recurs: other lines do without it.
    from dateutil.rrule import rrulestr

    first = datetime.combine(_counted_from(rule, since), time.fromisoformat(rule.start_time))
    found: Any = rrulestr(rule.rrule, dtstart=first)
    return (each.date() for each in found.xafter(datetime.combine(since, time.min), inc=True))


def _counted_from(rule: Recurrence, since: date) -> date:
    """A day shortly before `since` from which the rule gives the same days as from its first: dateutil walks from there
    on, and what has gone on for years would be walked through each time. What counts times or months is left alone."""
    parts = dict(part.split("=") for part in (rule.rrule or "").split(";"))
    every = int(parts.get("INTERVAL", 1))
    if since <= rule.starts_on or "COUNT" in parts or (every > 1 and parts["FREQ"] != "WEEKLY"):
        return rule.starts_on
    period = timedelta(weeks=every)
    return rule.starts_on + (since - rule.starts_on) // period * period


def ends(rule: Recurrence) -> bool:
    """Does it stop happening one day?"""
    return rule.rrule is None or "UNTIL=" in rule.rrule or "COUNT=" in rule.rrule
