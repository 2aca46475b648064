"""The dates that are meant by a day as it was said."""

from datetime import date, timedelta

from handlers.understanding.stays import feasts
from handlers.understanding.stays.conventions import Conventions
from handlers.understanding.stays.pieces import Day

Dates = tuple[date, date | None] | None  # the best reading and the second one

FRIDAY = 4
FAR = 2  # years


def resolve(day: Day, today: date, after: date | None, conventions: Conventions) -> Dates:
    """The date of a day said `today`; of one that ends something, counted from the date it is `after`."""
    return RESOLVE[day.kind](day, today, after, conventions)


def _today(day: Day, today: date, after: date | None, conventions: Conventions) -> Dates:
    return today + timedelta(days=day.number), None


def _later(day: Day, today: date, after: date | None, conventions: Conventions) -> Dates:
    return (after or today) + timedelta(days=day.number), None


def _of_weekday(day: Day, today: date, after: date | None, conventions: Conventions) -> Dates:
    coming = _coming(day.number, today)
    if day.weeks and not day.which:
        return coming + timedelta(weeks=day.weeks), today + timedelta(weeks=day.weeks) if coming == today else None
    if day.which in ("next", "next week", "following"):
        return _of_next_week(day, today, coming)
    if day.which in ("this", "this week") or (after is None and coming != today):
        return coming, None
    if after is not None and (after > today or coming != today):
        return _coming(day.number, after), None
    return today, today + timedelta(weeks=1)


def _of_next_week(day: Day, today: date, coming: date) -> Dates:
    monday = today + timedelta(days=7 - today.weekday())
    meant = monday + timedelta(days=day.number, weeks=day.weeks)
    if day.weeks:
        return meant, coming + timedelta(weeks=day.weeks)
    open_to_both = day.which != "next week" and meant != coming and coming != today
    return meant, coming if open_to_both else None


def _coming(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _of_date(day: Day, today: date, after: date | None, conventions: Conventions) -> Dates:
    """The next such date; with a weekday beside it, the next that falls on that weekday."""
    since = max(today, after) if after else today
    if day.year and abs(day.year - today.year) > FAR:
        return None
    found = [one for one in _candidates(day, since) if one >= since]
    fitting = [one for one in found if day.weekday is None or one.weekday() == day.weekday]
    if fitting:
        return fitting[0], None
    return (found[0], found[0]) if found else None


def _candidates(day: Day, since: date) -> list[date]:
    months = [(since.year + (since.month + n - 1) // 12, (since.month + n - 1) % 12 + 1) for n in range(12)]
    if day.month:
        months = [(since.year + n, day.month) for n in range(3 if day.weekday is not None else 2)]
    if day.year:
        months = [(day.year, day.month)]
    if day.weekday is None:
        months = months[:4]
    return [made for year, month in months if (made := _made(year, month, day.number))]


def _made(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None  # the 31st of a short month


def _of_feast(day: Day, today: date, after: date | None, conventions: Conventions) -> Dates:
    found = feasts.next_date(day.which, max(today, after or today), conventions.nation)
    return None if found is None else (found, None)


def _of_weekend(day: Day, today: date, after: date | None, conventions: Conventions) -> Dates:
    """Its Friday; on the days of a weekend, "the weekend" is the one that is going on."""
    if day.which == "nth":
        return _nth(day, today, after, conventions)
    if day.which == "of":
        dates = _of_date(day, today, after, conventions)
        return dates and (dates[0] - timedelta(days=(dates[0].weekday() - FRIDAY) % 7), None)
    friday = _coming(FRIDAY, today)
    if today.weekday() > FRIDAY:
        friday -= timedelta(weeks=1)
    return friday + timedelta(weeks=day.weeks + (day.which == "next")), None


def _nth(day: Day, today: date, after: date | None, conventions: Conventions) -> Dates:
    """The first or last such weekday of the next such month; a weekend by its Saturday, its Friday given."""
    weekend = day.kind == "weekend"
    for year in (today.year, today.year + 1):
        saturday = _nth_of_month(year, day.month, 5 if day.weekday is None else day.weekday, day.number)
        found = saturday - timedelta(days=weekend)
        if found >= max(today, after or today):
            return found, None
    return None


def _nth_of_month(year: int, month: int, weekday: int, number: int) -> date:
    first = _coming(weekday, date(year, month, 1))
    if number > 0:
        return first + timedelta(weeks=number - 1)
    last = first + timedelta(weeks=4)
    return last if last.month == month else last - timedelta(weeks=1)


def _unknown(day: Day, today: date, after: date | None, conventions: Conventions) -> Dates:
    return None


RESOLVE = {
    "today": _today,
    "tonight": _today,
    "later": _later,
    "weekday": _of_weekday,
    "date": _of_date,
    "feast": _of_feast,
    "weekend": _of_weekend,
    "nth": _nth,
    "unknown": _unknown,
    "back": _unknown,
    "before": _unknown,
    "after": _unknown,
}
