"""What people write about the rota, in exact shapes only: whatever says more is words, and goes to a person."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.rota.week import DAYS

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LONGEST = 60
WHEN = (
    r"(?P<when>now|tonight|today|tomorrow|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
    rf"|sat(?:urday)?|sun(?:day)?|\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS)})[a-z]*)"
)
SHAPES = {
    "rota": re.compile(r"(?:the )?rota"),
    "who": re.compile(rf"(?:who is|whos) on(?: call)?(?: (?:on )?{WHEN})?"),
    "swap": re.compile(rf"swap (?:on )?{WHEN}(?: with (?P<name>.+))?"),
    "ill": re.compile(r"(?:i am|im) (?:ill|sick)(?: (?P<when>tonight|today|now))?"),
    "undo": re.compile(r"undo"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    verb: str  # one of SHAPES
    when: str = ""  # as it was written
    name: str = ""


def parse(text: str) -> Asked | None:
    """One of the shapes and nothing else; None for words."""
    if len(text) > LONGEST:
        return None
    plain = " ".join(re.sub(r"[?.!,]+(?=\s|$)|['’]", "", text.casefold()).split())
    for verb, shape in SHAPES.items():
        if match := shape.fullmatch(plain):
            found = match.groupdict()
            return Asked(verb, found.get("when") or "", found.get("name") or "")
    return None


def day_meant(when: str, today: date) -> date | None:
    """The next such date, today included; None for one that is in no calendar. "tonight" is today."""
    if when in ("", "now", "tonight", "today", "tomorrow"):
        return today + timedelta(days=when == "tomorrow")
    if when[:3] in DAYS:
        return today + timedelta(days=(DAYS.index(when[:3]) - today.weekday()) % 7)
    return _dated(when, today)


def _dated(when: str, today: date) -> date | None:
    number, month = when.split()
    day, at = int(re.sub(r"\D", "", number)), MONTHS.index(month[:3]) + 1
    for year in range(today.year, today.year + 9):  # the 29th of February is not in every year
        try:
            found = date(year, at, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None
