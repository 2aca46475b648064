"""What general libraries make of the same expressions. They read one moment; a stretch of time they do not know."""

from collections.abc import Iterable
from datetime import datetime

import dateparser
import dateparser.search
import parsedatetime

from benchmarks.understand.expressions import Expression, count

CALENDAR = parsedatetime.Calendar(parsedatetime.Constants(localeID="en_GB", usePyICU=False))


def dateparser_right(rows: Iterable[Expression]) -> int:
    return count(rows, _by_dateparser)


def parsedatetime_right(rows: Iterable[Expression]) -> int:
    return count(rows, _by_parsedatetime)


def stays_of(text: str, at: datetime) -> dict[str, tuple[datetime | None, datetime | None]]:
    """The first two moments that each library finds in a whole text, naive, as the start and the end of a stay."""
    base = at.replace(tzinfo=None)
    found = dateparser.search.search_dates(text, languages=["en"], settings=_settings(base)) or []
    places = CALENDAR.nlp(text, sourceTime=base) or ()
    return {
        "dateparser": _first_two([moment for _, moment in found]),
        "parsedatetime": _first_two([place[0] for place in places]),
    }


def _first_two(moments: list[datetime]) -> tuple[datetime | None, datetime | None]:
    one, other = [*moments, None, None][:2]
    return one, other


def _settings(at: datetime) -> dict[str, object]:
    return {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "future", "RELATIVE_BASE": at}


def _by_dateparser(text: str, at: datetime) -> tuple[datetime | None, datetime | None]:
    return dateparser.parse(text, languages=["en"], settings=_settings(at)), None


def _by_parsedatetime(text: str, at: datetime) -> tuple[datetime | None, datetime | None]:
    found, known = CALENDAR.parseDT(text, sourceTime=at)
    return (found if known else None), None
