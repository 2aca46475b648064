"""How else people write the same: each put as the shapes of the other modules want it, before a text is cut into parts.

What is said back is in the words of those shapes, so whoever wrote it sees how it was taken.
"""

import re
from collections.abc import Callable

from handlers.activities.words.clocks import HOURS, MONTH, SEVERAL_MONTHS, WEEKDAY
from handlers.rota.words import MONTHS

_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(HOURS)})"
_NO = r"(?:not|no|except|excluding|excl|without|skip(?:ping)?|apart from|unless)"
_FROM_HERE = r"(?:^|[,;]?\s+)"  # a part may be said alone, as what a new one still lacks
#: Behind a time or a day: "2/3 chairs" is none.
_GOES_ON = r"(?=$|[,;-]| (?:\d|(?:at|to|till?|until|on|in|from|for|every|weekly|noon|midday|the)\b))"


def respelt(text: str) -> str:
    for pattern, put in SPELLINGS:
        text = pattern.sub(put, text)
    return text


def _past(minutes: int) -> Callable[[re.Match[str]], str]:
    def put(found: re.Match[str]) -> str:
        hour = _number(found["hour"])
        return f"{(hour - 2) % 12 + 1 if minutes == 45 else hour}:{minutes:02}"

    return put


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else HOURS.index(word.casefold()) + 1


def _dated(found: re.Match[str]) -> str:
    """5/12 is 5 December."""
    day, month, year = int(found["day"]), int(found["month"]), found["year"]
    if not 1 <= month <= 12:
        return found[0]
    return f"{day} {MONTHS[month - 1]}" + (f" {year if len(year) == 4 else f'20{year}'}" if year else "")


def _four_digits(found: re.Match[str]) -> str:
    """1030 is a time, and 2030 the year behind a month."""
    if found["month"] and found["hour"] == "20":
        return found[0]
    return f"{found['month'] or ''}{found['hour']}:{found['minute']}{found['half'] or ''}"


_Put = str | Callable[[re.Match[str]], str]
#: In this order, each once.
SPELLINGS: tuple[tuple[re.Pattern[str], _Put], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), put)
    for pattern, put in (
        # times of day
        (r" ?@ ?(?=\d)", " at "),
        (rf"\bhalf(?:[ -]past)? {_HOUR}\b(?! ?(?:hours?|days?))", _past(30)),
        (rf"\b(?:a )?quarter past {_HOUR}\b", _past(15)),
        (rf"\b(?:a )?quarter to {_HOUR}\b", _past(45)),
        (rf"\b{_HOUR} ?o['’]?clock\b", _past(0)),
        (rf"\b(?P<hour>{'|'.join(HOURS)}) ?(?=[ap]m\b)", lambda found: str(_number(found["hour"]))),
        (
            rf"\bat (?P<hour>{'|'.join(HOURS)})(?=$|,| (?:to|til|till|until|on|every|in the) )",
            lambda found: f"at {_number(found['hour'])}:00",
        ),
        (r"\b12 (?=noon\b|midday\b)", ""),
        (
            rf"(?P<month>(?:{MONTH}) )?\b(?P<hour>[01]\d|2[0-3])(?P<minute>00|15|30|45)(?: ?hrs| ?(?P<half>[ap]m))?\b"
            + _GOES_ON,
            _four_digits,
        ),
        (r"(?<=\d) ?in the morning\b", "am"),
        (r"(?<=\d) ?(?:in the (?:afternoon|evening)|at night)\b", "pm"),
        # where
        (r"\bmeet(?:ing)? (?=at |in )", ""),
        # for whom
        (r"\b(for (?:all )?(?:the )?(?:carers|children|kids|families|everyone))(?! (?:and|or|only)\b)(?= \w)", r"\1,"),
        # how long
        (r"(?:^|,? )(?:for )?an hour and a half\b", ", 90 minutes"),
        (r"(?:^|,? )(?:for )?half an hour\b", ", 30 minutes"),
        (r"(?:^|,? )(?:for )?an hour\b", ", 60 minutes"),
        # days
        (r"(?<!home )(?<!homes )\b(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}|\d\d))?\b" + _GOES_ON, _dated),
        (r"\btonight\b", "today"),
        (r"\b(?:until|till|til) christmas\b", "until 24 dec"),
        (rf"\bthis (?=(?:{WEEKDAY})\b)", ""),
        # how often
        (r"\balternate (?=\w)", "every other "),
        (r"\bbi-?weekly\b", "fortnightly"),
        (r"\bquarterly\b", "every 3 months"),
        (
            r"(?<!\bof )(?<!\bin )\b(?:once a|every|each) month\b"
            r"(?=,?(?: on)?(?: the)? (?:first|second|third|four|fi|last|\d))",
            "monthly",
        ),
        (r"\bmonthly,(?= )", "monthly"),
        (r"\b(?:every )?mon(?:day)?s? ?(?:-|to) ?fri(?:day)?s?\b", "every weekday"),
        (r"\b(?:every weekend|weekends)\b", "every Saturday and Sunday"),
        (r"\bthe first(?= of (?:the|every|each) month\b)", "the 1st"),
        # when it is not
        (rf"\b({SEVERAL_MONTHS}),? (?:and|or|&) (?:on )?bank holidays?\b", r"\1, not on bank holidays"),
        (rf"\bbank holidays?,? (?:and|or|&) (?:in )?({SEVERAL_MONTHS})\b", r"bank holidays, not in \1"),
        (
            rf"{_FROM_HERE}(?:but |and )?{_NO}(?: (?:when )?it['’]?s| it is)?(?: on| for)?(?: an?| the| any)?"
            r"(?: uk| public)? (?:bank|public) hol(?:iday)?s?(?: mondays?)?\b",
            ", not on bank holidays, ",
        ),
        (rf"{_FROM_HERE}(?:but |and )?{_NO} (?:in |during |for )?(?=(?:{MONTH})\b)", ", not in "),
    )
)
