"""An activity as it is written, part by part: "last Tuesday of the month 10:30, not in August, at the church hall".

Each part is of one of the shapes of a table; one that is of none is refused with its own words, and nothing is guessed.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from handlers.activities import saying
from handlers.activities.audience import CARERS, CHILDREN, EVERYONE, HOMES
from handlers.activities.words.clocks import (
    DAY,
    LONGEST_MINUTES,
    MONTH,
    SEVERAL_MONTHS,
    SPAN,
    TIME,
    WEEKDAY,
    day_of,
    month_of,
    span_of,
)
from handlers.activities.words.plain import NotFollowed, plain
from handlers.activities.words.recurring import often
from handlers.activities.words.spellings import respelt

Draft = dict[str, Any]  # what is known of an activity, as JSON keeps it
Match = re.Match[str]
Reader = Callable[[Match, str, "date | None"], Draft]  # the shape, the part as it was written, today

LONGEST = 400  # characters of a whole description
LONGEST_URL = 200
MOST = 500  # people
_TIMES_OF = "month|week|year|morning|afternoon|evening|holidays?|half|term|summer|winter|spring|autumn"
_BY = r"(?:led|run|organi[sz]ed|hosted) by|lead"
#: Before these a new part begins without a comma, too.
_BEGINS = (
    rf"until (?:{DAY})\b|starting\b"
    rf"|from (?:{DAY})\b|at (?!\d|noon|midday)|in (?:the|our) (?!(?:\w+ )?(?:{_TIMES_OF})\b)"
    r"|for (?:(?:all )?(?:the )?(?:foster )?(?:carers|children|kids|families)|everyone|everybody|all|homes?)\b"
    r"|for \d+(?:\.5)? ?(?:times|hours?|hrs?|minutes?|mins?)\b"
    rf"|bring\b|(?:{_BY})\b|room for\b|max\b|https?:"
)
_SPLIT = re.compile(rf"\s*[;\n]\s*|,\s+|\s+(?={_BEGINS})|(?<!for)\s+(?=every(?:one|body)\b)", re.IGNORECASE)
_SEVERAL_DAYS = re.compile(rf"\b((?:{WEEKDAY})s?), (?=(?:{WEEKDAY})s?\b(?! \d))", re.IGNORECASE)
_SEVERAL_MONTHS = re.compile(rf"\b({MONTH}), (?=(?:{MONTH})\b)", re.IGNORECASE)
_SEVERAL_HOMES = re.compile(r"\bhomes?(?: \d{1,2},)+ (?=\d)", re.IGNORECASE)
_TIME_LAST = re.compile(rf"(?P<often>.*?),? ?\b{SPAN}")
_TIME_FIRST = re.compile(rf"{SPAN},? (?:on )?(?P<often>.+)")
_TIME_WITHIN = re.compile(rf"(?P<often>.+?) {SPAN} (?P<more>.+)")
AUDIENCES = {
    **dict.fromkeys(("carers", "all carers", "foster carers", "carers only", "the carers", "all the carers"), CARERS),
    **dict.fromkeys(("children", "kids", "the children", "the kids", "children only", "all the children"), CHILDREN),
    **dict.fromkeys(("everyone", "everybody", "all", "families", "all families", "the families"), EVERYONE),
    **dict.fromkeys(("all the families", "carers and children", "carers and kids"), EVERYONE),
}
REMINDERS = {"a_week": "a week", "a_day": "a day", "two_hours": "two hours"}


def read(text: str, today: date | None) -> Draft:
    """All parts of a description without its name. `today` is the line's day, None in a file, where every date has its
    year. NotFollowed with the first part that is of no shape."""
    if len(text) > LONGEST:
        raise NotFollowed("long")
    draft: Draft = {}
    for part in split(text):
        draft |= _part(part, today)
    return draft


def split(text: str) -> list[str]:
    homes = _SEVERAL_HOMES.sub(lambda found: found[0].replace(",", " and"), respelt(text))
    joined = _SEVERAL_MONTHS.sub(r"\1 and ", _SEVERAL_DAYS.sub(r"\1 and ", homes))
    return [part.strip(" .") for part in _SPLIT.split(joined) if part.strip(" .")]


def begins_part(words: str) -> bool:
    """Do plain words begin with what needs no comma before it?"""
    return re.match(_BEGINS, words) is not None


def is_about_when(text: str) -> bool:
    """Does it say a day or a time of day? Then somebody meant it for an answer, if it is none."""
    return bool(re.search(rf"\b(?:{WEEKDAY})s?\b|\b(?:every|month|weekly|daily)\b|\d[:.]\d\d|\d ?[ap]m\b", plain(text)))


def _part(part: str, today: date | None) -> Draft:
    words = plain(part)
    for shape, reader in PARTS:
        if found := shape.fullmatch(words):
            return reader(found, part, today)
    return _when(words, part, today)


def _when(words: str, part: str, today: date | None) -> Draft:
    """How often, or which day, with or without the time of day."""
    for shape in (_TIME_LAST, _TIME_FIRST, _TIME_WITHIN):
        found = shape.fullmatch(words)
        if found and (draft := _days(" ".join(_often(found)), today)) is not None:
            start, minutes = span_of(found["start"], found["end"])
            return {**draft, "start_time": start, **({"minutes": minutes} if minutes else {})}
    if (draft := _days(words, today)) is not None:
        return draft
    raise NotFollowed("part", part)


def _often(found: Match) -> Iterable[str]:
    """What stands beside the time of day."""
    return (said.strip(" ,") for name, said in found.groupdict().items() if name in ("often", "more"))


def _days(words: str, today: date | None) -> Draft | None:
    if not words:
        return {}
    if re.fullmatch(rf"(?:on )?(?:{DAY})", words):
        return {"rrule": None, "starts_on": day_of(words.removeprefix("on "), today).isoformat(), "often": None}
    found = often(words)
    return {"rrule": found.rrule, "often": found.said} if found else None


def _bank_holidays(kept: str) -> Reader:
    return lambda found, part, today: {"bank_holidays": kept}


def _not_in(found: Match, part: str, today: date | None) -> Draft:
    return {"not_in": sorted({month_of(word) for word in re.findall(rf"\b(?:{MONTH})\b", found["months"])})}


def _bounds(found: Match, part: str, today: date | None) -> Draft:
    draft: Draft = {}
    if found["since"]:
        draft["since"] = day_of(found["since"], today).isoformat()
    if found["until"]:
        draft["until"] = day_of(found["until"], today).isoformat()
    return draft


def _ends(found: Match, part: str, today: date | None) -> Draft:
    return {"until": day_of(found["until"], today).isoformat()}


def _times(found: Match, part: str, today: date | None) -> Draft:
    return {"count": max(1, int(found["count"]))}


def _lasts(found: Match, part: str, today: date | None) -> Draft:
    minutes = round(float(found["long"]) * (60 if found["unit"].startswith("h") else 1))
    if not 0 < minutes <= LONGEST_MINUTES:
        raise NotFollowed("times", part)
    return {"minutes": minutes}


def _place(found: Match, part: str, today: date | None) -> Draft:
    """As it was written, without the "at". What is at the hub stands in the hub's diary."""
    if re.fullmatch(r"(?:the )?hub(?: home)?", found["place"]):
        return {"place": "the hub", "at_hub": True}
    place = re.sub(r"^(?:at|in)\s+", "", part, flags=re.IGNORECASE)
    return {"place": _fits(place, saying.LONGEST_PLACE, part), "at_hub": False}


def _map(found: Match, part: str, today: date | None) -> Draft:
    return {"place_url": _fits(part.removeprefix("map ").strip(), LONGEST_URL, part)}


def _audience(found: Match, part: str, today: date | None) -> Draft:
    return {"audience": AUDIENCES[found["whom"]], "homes": []}


def _homes(found: Match, part: str, today: date | None) -> Draft:
    return {"audience": HOMES, "homes": sorted({int(code) for code in re.findall(r"\d+", found["codes"])})}


def _capacity(found: Match, part: str, today: date | None) -> Draft:
    count = int(found["count"])
    if not 1 <= count <= MOST:
        raise NotFollowed("part", part)
    return {"capacity": count}


def _bring(found: Match, part: str, today: date | None) -> Draft:
    return {"bring": _fits(re.sub(r"^bring\s*:?\s+", "", part, flags=re.IGNORECASE), saying.LONGEST_PLACE, part)}


def _lead(found: Match, part: str, today: date | None) -> Draft:
    return {"lead": re.sub(rf"^(?:{_BY})\s*:?\s+", "", part, flags=re.IGNORECASE).strip()}


def _remind(found: Match, part: str, today: date | None) -> Draft:
    return {"remind": [kind for kind, said in REMINDERS.items() if re.search(rf"\b{said}", found["when"] or "")]}


def _no_reminders(found: Match, part: str, today: date | None) -> Draft:
    return {"remind": []}


def _fits(words: str, most: int, part: str) -> str:
    if not saying.fits(words.strip(), most):
        raise NotFollowed("too_long", part)
    return words.strip()


_OFFSETS = "|".join(REMINDERS.values())
#: What else there may be beside when it is. The first that fits is meant.
PARTS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(shape), reader)
    for shape, reader in (
        ("not on bank holidays", _bank_holidays("skip")),
        (r"(?:and |also )?(?:on )?bank holidays (?:too|as well)|also on bank holidays", _bank_holidays("keep")),
        (rf"not in (?P<months>{SEVERAL_MONTHS})", _not_in),
        (rf"(?:from|starting(?: on| from)?) (?P<since>{DAY})(?: (?:to|until|till) (?P<until>{DAY}))?", _bounds),
        (rf"(?:until|till|to) (?P<until>{DAY})", _ends),
        (r"(?:for )?(?P<count>\d{1,2}) times", _times),
        (r"(?:for )?(?P<long>\d{1,3}(?:\.5)?) ?(?P<unit>hours?|hrs?|h|minutes?|mins?|m)", _lasts),
        (r"(?P<place>(?:the )?hub(?: home)?)", _place),
        (rf"(?:at|in) (?P<place>(?!(?:{TIME})$)\D.*)", _place),
        (r"(?:map )?https?://\S+", _map),
        (rf"(?:for )?(?P<whom>{'|'.join(AUDIENCES)})", _audience),
        (r"(?:for )?homes? (?P<codes>\d{1,2}(?:(?: ?, ?| and | or )(?:home )?\d{1,2})*)", _homes),
        (r"(?:max(?:imum)?|room for|up to|limited to) (?P<count>\d{1,3})(?: (?:places|people|spaces))?", _capacity),
        (r"(?:for )?(?P<count>\d{1,3}) (?:places|people|spaces)(?: max)?", _capacity),
        (r"bring ?:? .+", _bring),
        (rf"(?:{_BY}) ?:? .+", _lead),
        (rf"remind(?:ers?)?:? (?P<when>(?:{_OFFSETS})(?:(?:,| and) (?:{_OFFSETS}))*)(?: before)?", _remind),
        (r"no reminders?", _no_reminders),
    )
)
