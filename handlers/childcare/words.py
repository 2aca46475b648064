"""What is read in an offer: that it is one to anybody, what it is, and from when until when."""

import re
from datetime import datetime

from handlers import understanding
from handlers.rota.words import MONTHS
from handlers.sleepovers.planned_words import Stretch, stretches
from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.reading import Intent, Reading
from handlers.understanding.words import Heard

#: To whoever wants it: "i can have him back at six" is none.
TO_ANYBODY = pattern(
    """
    somebody|somebodys|someones|anybody|anybodys|anyones|everybody|others
    other home|homes|carers|families|family
    """,
    {},
)
#: An offer in so many words, whatever else it may be read as.
SCHOOL_RUN = pattern(
    """
    i|we|ill|well|id ..2 do|take|help_with ..2 school_run|school_runs|pick_up|pickup|drop_off
    """,
    {},
)
#: What may stand in an offer and is no news, beyond what may stand in a plan.
NO_NEWS = (
    *("happy", "glad", "free", "able", "willing", "others", "other", "else", "homes", "carers", "families", "family"),
    *("someones", "somebodys", "anyones", "anybodys", "theirs", "if", "needs", "lift", "couple", "few", "child", "kid"),
)
DAYS = ["mon", "tues?", "wed(?:nes)?", "thu(?:rs?)?", "fri", "sat(?:ur)?", "sun"]
MONTH = rf"(?:{'|'.join(MONTHS)})\w*"
DAY_SAID = (
    rf"(?:today|tomorrow|(?:next |this )?(?:{'|'.join(DAYS)})(?:day)?|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH})\b"
)
#: The times of an offer; what stands before and behind them is not read as one.
FROM_HERE = re.compile(rf"\b{DAY_SAID}(?:(?!\b(?:if|for|so|please)\b).)*", re.IGNORECASE | re.DOTALL)
DAY = re.compile(rf"\b{DAY_SAID}(?:,? {DAY_SAID})?", re.IGNORECASE)
CLOCK = r"(?:(?:half|half past|quarter past|quarter to) )?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?"
#: "8 till half 9 in the morning", "from 8 to 9", "2-4pm"; no dates, and no children so old.
HOURS = re.compile(
    rf"(?<![\w/.:-])(?:from |between )?{CLOCK} ?(?:to|till?|until|and|-|–) ?{CLOCK}\b"
    rf"(?![:.]\d| ?(?:of|year|yr|child|kid|/|-)| ?{MONTH}\b)",
    re.IGNORECASE,
)
PART_OF_DAY = re.compile(r"\b(?:in the )?(morning|afternoon|evening)\b", re.IGNORECASE)
WISH = "day care for them"  # as which the times of an offer are read


def offers(heard: Heard, reading: Reading) -> bool:
    said = [spaced(sentence.plain) for sentence in heard.sentences]
    offered = reading.intent is Intent.OFFER or any(SCHOOL_RUN.search(words) for words in said)
    return offered and any(TO_ANYBODY.search(words) for words in said)


def times(text: str, at: datetime, before: str = "") -> Stretch | None:
    """From when until when, on one day; None where either is not said, in the text or in what she wrote `before`. `at`
    is in the line's zone."""
    found = FROM_HERE.search(text)
    read = _read(found[0], at) if found is not None else None
    day, hours = so_far(text, before)
    return read or (_read(f"{day}, {hours}", at) if day and hours else None)


def so_far(text: str, before: str = "") -> tuple[str, str]:
    """The day and the hours as she has said them, each empty where she has not."""
    return _day(text) or _day(before), _hours(text) or _hours(before)


def _day(text: str) -> str:
    found = DAY.search(HOURS.sub(" ", text))
    return found[0] if found is not None else ""


def _hours(text: str) -> str:
    found, part = HOURS.search(text), PART_OF_DAY.search(text)
    return f"{found[0]}{f' in the {part[1]}' if part else ''}" if found is not None else ""


def _read(said: str, at: datetime) -> Stretch | None:
    stay = understanding.read(f"{WISH} {said}", at).stay
    if stay is None or stay.end is None or not stay.end.said:
        return None
    one_day = [each for each in stretches(stay, at) if each[0].date() == each[1].date()]
    return one_day[0] if len(one_day) == 1 else None
