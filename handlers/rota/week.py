"""The week as the roster writes it: days, times of day, and the minutes that they make."""

import re
from collections.abc import Iterable

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HOLIDAY = 7  # stands for bank holidays beside Monday = 0 to Sunday = 6
BANK_HOLIDAYS = "bank holidays"
DAY = 24 * 60
WEEK = 7 * DAY
TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)


def days_of(text: str) -> tuple[int, ...] | None:
    """The days that "mon-fri", "sat", "fri,sat", "sat-tue" or "bank holidays" stand for; None if it stands for none."""
    found: set[int] = set()
    for part in text.lower().replace(" ", "").split(","):
        if part == BANK_HOLIDAYS.replace(" ", ""):
            found.add(HOLIDAY)
            continue
        ends = part.split("-")
        if len(ends) > 2 or any(end not in DAYS for end in ends):
            return None
        first, last = DAYS.index(ends[0]), DAYS.index(ends[-1])
        found |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    return tuple(sorted(found))


def days_text(days: Iterable[int]) -> str:
    """The shortest way to write these days: "mon-sun", "sat-tue", "fri,sat"."""
    days = set(days)
    if HOLIDAY in days:
        return ",".join(part for part in (days_text(days - {HOLIDAY}), BANK_HOLIDAYS) if part)
    if len(days) == 7:
        return "mon-sun"
    runs = []
    for first in sorted(day for day in days if (day - 1) % 7 not in days):
        length = next(step for step in range(8) if (first + step) % 7 not in days)
        run = [DAYS[(first + step) % 7] for step in range(length)]
        runs.append(f"{run[0]}-{run[-1]}" if length > 2 else ",".join(run))
    return ",".join(runs)


def minutes(from_time: str, to_time: str) -> tuple[int, int]:
    """When in the day it begins, and how long it lasts. Equal times are a whole day."""
    first, last = (int(text[:2]) * 60 + int(text[3:]) for text in (from_time, to_time))
    return first, (last - first) % DAY or DAY


def clock(minute: int) -> str:
    return f"{minute % DAY // 60:02}:{minute % 60:02}"
