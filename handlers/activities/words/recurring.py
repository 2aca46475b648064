"""How often, in words: a table of shapes, each with the rule that it means and how that is said back.

"Every second Saturday" is every other week, "second Saturday of the month" is once a month. The 31st and the fifth
Friday are in the months that have one; whoever means the end of every month writes "last".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from handlers.activities.words.clocks import MONTH, WEEKDAY, month_of, weekday_of
from handlers.activities.words.plain import NotFollowed

RULE_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FULL_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FULL_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)
PLACES = {
    **{"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4},
    **{"fifth": 5, "5th": 5, "last": -1, "second last": -2, "last but one": -2},
}
SAID_PLACES = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "second last"}
COUNTED = {
    **{"other": 2, "second": 2, "2nd": 2, "two": 2, "three": 3, "third": 3, "3rd": 3, "four": 4, "fourth": 4},
    **{"five": 5, "six": 6},
}
PLACE = r"second last|last but one|first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last"
AND = r"(?: ?, ?| and | or )"
_DAYS = rf"(?:{WEEKDAY})s?(?:{AND}(?:{WEEKDAY})s?)*"
_EVERY = r"(?:every|each) "
_MONTHLY = r"(?: (?:of|in)(?: the| every| each)? month| (?:every|each) month| monthly)"
_COUNT = r"other|second|2nd|two|third|3rd|three|fourth|four|five|six|\d{1,2}"


@dataclass(frozen=True, slots=True)
class Often:
    rrule: str
    said: str


def often(words: str) -> Often | None:
    """The rule of these plain words; None where they are of no known shape."""
    for shape, build in SHAPES:
        if found := shape.fullmatch(words):
            return build(found)
    if re.fullmatch(rf"(?:on )?(?:the )?{_NUMBER}", words):
        raise NotFollowed("once_or_monthly", words)
    if re.search(r"\b(?:holidays?|half.?term|term(?:.?time)?)\b", words) and "bank" not in words:
        raise NotFollowed("holidays")
    return None


def days_said(found: list[int]) -> str:
    return listed([FULL_DAYS[day] for day in found])


def listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def _weekdays(words: str) -> list[int]:
    found = {weekday_of(word) for word in re.findall(rf"\b(?:{WEEKDAY})(?=s?\b)", words)}
    return sorted(found)


def _by_day(days: list[int], place: str = "") -> str:
    return ",".join(f"{place}{RULE_DAYS[day]}" for day in days)


def _weekly(found: re.Match[str]) -> Often:
    days = _weekdays(found["days"])
    return Often(f"FREQ=WEEKLY;BYDAY={_by_day(days)}", f"every {days_said(days)}")


def _every_few_weeks(found: re.Match[str]) -> Often:
    days, count = _weekdays(found["days"]), _count(found.groupdict().get("count") or "2")
    return Often(f"FREQ=WEEKLY;INTERVAL={count};BYDAY={_by_day(days)}", f"every {count} weeks on {days_said(days)}")


def _monthly(found: re.Match[str]) -> Often:
    places = [PLACES[place] for place in re.findall(rf"\b(?:{PLACE})\b", found["places"])]
    day, every = weekday_of(found["day"]), _count(found["count"]) if found.groupdict().get("count") else 1
    by_day = ",".join(f"{place}{RULE_DAYS[day]}" for place in places)
    rule = f"FREQ=MONTHLY;INTERVAL={every};BYDAY={by_day}" if every > 1 else f"FREQ=MONTHLY;BYDAY={by_day}"
    said = f"{listed([SAID_PLACES[place] for place in places])} {FULL_DAYS[day]}"
    return Often(rule, f"{said} of the month" if every == 1 else f"{said} every {every} months")


def _day_of_month(found: re.Match[str]) -> Often:
    number = int(found["number"])
    if not 1 <= number <= 31:
        raise NotFollowed("no_such_day", found[0])
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return Often(f"FREQ=MONTHLY;BYMONTHDAY={number}", f"the {number}{ending} of the month")


def _yearly(found: re.Match[str]) -> Often:
    number, month = int(found["number"]), month_of(found["month"])
    return Often(f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={number}", f"every {number} {FULL_MONTHS[month - 1]}")


def _fixed(rrule: str, said: str) -> Callable[[re.Match[str]], Often]:
    return lambda found: Often(rrule, said)


def _count(word: str) -> int:
    return COUNTED[word] if word in COUNTED else max(1, int(word))


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:on )?(?:{pattern})")


_PLACES = rf"(?P<places>(?:{PLACE})(?:{AND}(?:{PLACE}))*) (?P<day>{WEEKDAY})s?"
_NUMBER = r"(?P<number>\d{1,2})(?:st|nd|rd|th)"
_DATE = rf"(?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})"
_LAST_DAY = _fixed("FREQ=MONTHLY;BYMONTHDAY=-1", "the last day of the month")
_FORTNIGHTLY = r"fortnightly|every (?:other|second) week|every fortnight"

#: The first that fits is meant.
SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Often]], ...] = (
    (_shape(r"(?:every|each) weekday|weekdays"), _fixed("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday")),
    (_shape(r"(?:every|each) day|daily"), _fixed("FREQ=DAILY", "every day")),
    (_shape(r"(?:the )?last day of (?:the|every|each) month"), _LAST_DAY),
    (_shape(rf"(?:{_EVERY}|the )?{_PLACES}{_MONTHLY}"), _monthly),
    (_shape(rf"(?:the )?{_PLACES}(?: of)? (?:every|each) (?P<count>{_COUNT}) months?"), _monthly),
    (_shape(rf"monthly(?: on)?(?: the)? {_PLACES}"), _monthly),
    (_shape(rf"{_EVERY}(?P<count>{_COUNT}) months?(?: on)?(?: the)? {_PLACES}"), _monthly),
    (_shape(rf"{_EVERY}(?P<count>{_COUNT}) (?P<days>{_DAYS})"), _every_few_weeks),
    (_shape(rf"{_EVERY}(?P<count>{_COUNT}) weeks?(?: on)?(?: a)? (?P<days>{_DAYS})"), _every_few_weeks),
    (_shape(rf"(?P<days>{_DAYS}),? (?:{_FORTNIGHTLY})"), _every_few_weeks),
    (_shape(rf"(?:{_FORTNIGHTLY})(?: on)?(?: a)? (?P<days>{_DAYS})"), _every_few_weeks),
    (_shape(rf"(?:{_EVERY}|the )?{_PLACES}"), _monthly),
    (_shape(rf"{_EVERY}(?:week(?: on)? )?(?P<days>{_DAYS})"), _weekly),
    (_shape(rf"(?P<days>(?:{WEEKDAY})s(?:{AND}(?:{WEEKDAY})s?)*)"), _weekly),
    (_shape(rf"weekly(?: on)? (?P<days>{_DAYS})"), _weekly),
    (_shape(rf"(?P<days>{_DAYS}) (?:weekly|every week)"), _weekly),
    (_shape(rf"(?:{_EVERY}|the )?{_NUMBER}{_MONTHLY}"), _day_of_month),
    (_shape(rf"(?:{_EVERY}|monthly(?: on)?(?: the)? ){_NUMBER}"), _day_of_month),
    (_shape(rf"{_EVERY}{_DATE}"), _yearly),
    (_shape(rf"{_DATE} (?:every year|each year|yearly)"), _yearly),
)
