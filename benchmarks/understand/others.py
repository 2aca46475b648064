"""What general libraries make of the same expressions. They read one moment; a stretch of time they do not know."""

from collections.abc import Iterable
from datetime import datetime

import dateparser
import parsedatetime

from benchmarks.understand.expressions import Expression, count

CALENDAR = parsedatetime.Calendar(parsedatetime.Constants(localeID="en_GB", usePyICU=False))


def dateparser_right(rows: Iterable[Expression]) -> int:
    return count(rows, _by_dateparser)


def parsedatetime_right(rows: Iterable[Expression]) -> int:
    return count(rows, _by_parsedatetime)


def _by_dateparser(text: str, at: datetime) -> tuple[datetime | None, datetime | None]:
    settings = {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "future", "RELATIVE_BASE": at}
    return dateparser.parse(text, languages=["en"], settings=settings), None


def _by_parsedatetime(text: str, at: datetime) -> tuple[datetime | None, datetime | None]:
    found, known = CALENDAR.parseDT(text, sourceTime=at)
    return (found if known else None), None
