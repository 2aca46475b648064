"""Rows of texts with the stays they speak of, written short: "12 17:00" is the 12th of the month that it came in."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.understanding import stays
from handlers.understanding.reading import Moment, Stay
from handlers.understanding.words import hear

LONDON = ZoneInfo("Europe/London")
Row = tuple[str, str, str, int | None]


def at(said: str) -> datetime:
    """A moment of a test, "2026-06-10 19:00"."""
    return datetime.strptime(said, "%Y-%m-%d %H:%M").replace(tzinfo=LONDON)


def read(text: str, now: datetime, asked: str | None = None) -> Stay:
    return stays.find(hear(text), now, asked) or Stay()


def told(text: str, now: datetime, asked: str | None = None) -> tuple[str, str, int | None]:
    """The stay of a text, in the short form of the rows."""
    stay = read(text, now, asked)
    return short(stay.start, now), short(stay.end, now), stay.nights


def short(moment: Moment | None, now: datetime) -> str:
    """ "12 17:00"; with the month, and the year, where they are others than now; "-" for none."""
    if moment is None:
        return "-"
    if moment.at.year != now.year:
        return f"{moment.at:%Y-%m-%d %H:%M}"
    return f"{moment.at:%d %H:%M}" if moment.at.month == now.month else f"{moment.at:%m-%d %H:%M}"
