"""Clock times and days as they are written for an activity. It is by day: a bare 2 is 14:00, and a bare 10 is 10:00."""

import re
from datetime import date, timedelta
from itertools import product

from handlers.activities.words.plain import NotFollowed
from handlers.rota.week import DAYS
from handlers.rota.words import MONTHS

USUAL_MINUTES = 120  # where no end is given
LONGEST_MINUTES = 12 * 60
HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TIME = r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?|noon|midday"
SPAN = rf"(?:at |from )?(?P<start>{TIME})(?: ?(?:-|to|until|till|til) ?(?P<end>{TIME}))?"
WEEKDAY = r"mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
SEVERAL_MONTHS = rf"(?:{MONTH})(?:(?:,| and| or| &|, and) (?:{MONTH}))*"
DAY = (
    rf"today|tomorrow|\d{{4}}-\d\d-\d\d"
    rf"|(?:(?:{WEEKDAY}) )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH})(?: \d{{4}})?"
    rf"|(?:{WEEKDAY}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)"
    rf"|(?:next )?(?:{WEEKDAY})"
)
_DATED = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY}) )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:(?: of)? (?P<month>{MONTH})(?: (?P<year>\d{{4}}))?)?"
)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))? ?([ap]m)?")
_BARE_IS_PM = range(1, 8)


def weekday_of(word: str) -> int:
    """Monday is 0."""
    return DAYS.index(word[:3])


def month_of(word: str) -> int:
    return MONTHS.index(word[:3]) + 1


def day_of(words: str, today: date | None) -> date:
    """The day that one of the shapes of DAY means: the next such day, today included. Without a `today`, as in a file,
    it has to have its year."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", words):
        return _real(int(words[:4]), int(words[5:7]), int(words[8:]), words)
    dated = _DATED.fullmatch(words)
    if dated is None:
        return _near(words, today)
    month, number = month_of(dated["month"]) if dated["month"] else None, int(dated["day"])
    if month is not None and dated["year"]:
        found = _real(int(dated["year"]), month, number, words)
    elif today is None:
        raise NotFollowed("no_year", words)
    else:
        found = _next(month, number, today, words)
    if dated["weekday"] and weekday_of(dated["weekday"]) != found.weekday():
        raise NotFollowed("weekday", f"{found:%-d %B %Y} is a {found:%A}")
    return found


def span_of(start: str, end: str | None) -> tuple[str, int | None]:
    """The wall-clock start as "10:30", and how many minutes it lasts where its end is said."""
    start, end = start.strip(), end.strip() if end else None
    if end is None:
        return _wall(_minutes(start, start)), None
    last = _minutes(end, end)
    first = _minutes(start, f"{start}{end[-2:]}" if end.endswith("m") and not start.endswith("m") else start)
    if first >= last:  # 11 to 1pm
        first = _minutes(start, start)
    if not 0 < last - first <= LONGEST_MINUTES:
        raise NotFollowed("times", f"{start} to {end}")
    return _wall(first), last - first


def _near(words: str, today: date | None) -> date:
    if today is None:
        raise NotFollowed("no_year", words)
    if words in ("today", "tomorrow"):
        return today + timedelta(days=words == "tomorrow")
    if words.startswith("next "):  # of the week that begins on the next Monday
        return today + timedelta(days=7 - today.weekday() + weekday_of(words.removeprefix("next ")))
    return today + timedelta(days=(weekday_of(words) - today.weekday()) % 7)


def _next(month: int | None, number: int, today: date, words: str) -> date:
    """In that month, or in whichever is next."""
    months = range(1, 13) if month is None else [month]
    for year, in_month in product(range(today.year, today.year + 9), months):  # 29 February is not in every year
        try:
            found = date(year, in_month, number)
        except ValueError:
            continue
        if found >= today:
            return found
    raise NotFollowed("no_such_day", words)


def _real(year: int, month: int, number: int, words: str) -> date:
    try:
        return date(year, month, number)
    except ValueError:
        raise NotFollowed("no_such_day", words) from None


def _minutes(word: str, read_as: str) -> int:
    """Since midnight."""
    if word in ("noon", "midday"):
        return 12 * 60
    found = _TIME.fullmatch(read_as)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    half = found[3] if found else None
    if half:
        good = 1 <= hour <= 12
        hour = hour % 12 + (12 if half == "pm" else 0)
    else:
        good = hour <= 23
        plain_hour = found is not None and not re.match(r"0", found[1])
        hour += 12 if hour in _BARE_IS_PM and plain_hour else 0
    if not good or minute > 59:
        raise NotFollowed("times", word)
    return hour * 60 + minute


def _wall(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
