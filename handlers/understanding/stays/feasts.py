"""Christmas, Easter, bank holidays: the next date of each."""

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

from handlers.bank_holidays import bank_holidays

#: Name -> its date in a year.
FEASTS: dict[str, Callable[[int], date]] = {
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
    "new years eve": lambda year: date(year, 12, 31),
    "new years day": lambda year: date(year, 1, 1),
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "easter saturday": lambda year: easter(year) - timedelta(days=1),
    "easter": lambda year: easter(year) - timedelta(days=2),
    "easter sunday": lambda year: easter(year),
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "may day": lambda year: _first_monday(year, 5),
    "halloween": lambda year: date(year, 10, 31),
    "bonfire night": lambda year: date(year, 11, 5),
    "valentines day": lambda year: date(year, 2, 14),
    "st patricks day": lambda year: date(year, 3, 17),
    "st davids day": lambda year: date(year, 3, 1),
    "st georges day": lambda year: date(year, 4, 23),
    "st andrews day": lambda year: date(year, 11, 30),
    "pancake day": lambda year: easter(year) - timedelta(days=47),
    "fathers day": lambda year: _first_sunday(year, 6) + timedelta(weeks=2),
    "burns night": lambda year: date(year, 1, 25),
    "mothers day": lambda year: easter(year) - timedelta(days=21),
}
#: Feasts of several days -> the last of them.
LAST_DAYS: dict[str, Callable[[date], date]] = {
    "easter": lambda first: first + timedelta(days=3),
    "bank holiday weekend": lambda first: first + timedelta(days=3),
}
FAR = 400  # days


def next_date(name: str, since: date, nation: str) -> date | None:
    """The next such day, `since` included; bank holidays are those of the nation."""
    if name.startswith("bank holiday"):
        monday = _next_bank_holiday(since, nation)
        return monday - timedelta(days=3) if monday and name.endswith("weekend") else monday
    return next(day for year in (since.year, since.year + 1) if (day := FEASTS[name](year)) >= since)


def last_date(name: str, first: date) -> date | None:
    """The last day of a feast of several days; None for one of a single day."""
    return LAST_DAYS[name](first) if name in LAST_DAYS else None


def _next_bank_holiday(since: date, nation: str) -> date | None:
    """The next that is a Monday: "the bank holiday" of a carer's year."""
    days = sorted({*bank_holidays(nation, since.year), *bank_holidays(nation, since.year + 1)})
    return next((day for day in days if day >= since and day.weekday() == 0), None)


def _first_sunday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7)


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=-first.weekday() % 7)
