"""How activities and the times at which they happen are said, in the line's zone (DOMAIN B57)."""

from datetime import date

from handlers.texts.catalogue import in_gsm7
from handlers.wall import day_and_year, spoken_day

LONGEST_NAME = 30  # of an activity
LONGEST_PLACE = 40
LONGEST_REASON = 60
LONGEST_WORDS = 90  # of how often it happens


def fits(words: str, most: int) -> bool:
    """May it stand in a text: of the plain SMS alphabet, on one line, and no longer than that?"""
    return 0 < len(words) <= most and in_gsm7(words) and words.isprintable()


def day(date_: date, today: date) -> str:
    """Tue 24 Nov; with the year where it is not this one's and more than half a year ahead."""
    far = date_.year != today.year and (date_ - today).days > 180
    return day_and_year(date_) if far else spoken_day(date_)


def because(reason: str) -> str:
    """A reason as it stands behind a sentence; nothing where none was given."""
    said = " ".join(reason.split()).rstrip(".")
    return f" {said[:1].upper()}{said[1:]}." if said else ""
