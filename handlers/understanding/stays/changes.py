"""A change of a stay says only what is new: an edge that it does not speak of stays as it was."""

from handlers.understanding.reading import Moment, Stay
from handlers.understanding.stays.points import said
from handlers.understanding.stays.tokens import ROOM, row
from handlers.understanding.words import hear


def changed(made: Stay) -> Stay:
    """The stay without what was only supposed; one that moves to another day keeps its usual end."""
    start = made.start if made.start and made.start.said else None
    if start is None:
        end = made.end if made.end and made.end.said else None
        return Stay(None, end, None if end else _lasting(made))
    if made.end and not made.end.said and _timed(start) and not _lasting(made):
        return Stay(start)
    return made


def _lasting(made: Stay) -> int | None:
    """The nights, where their number was said: then the end that follows from it is sure, or there is none."""
    return made.nights if made.nights and (made.end is None or made.end.counted) else None


def _timed(moment: Moment) -> bool:
    """Does it say an hour, and not only a day?"""
    points = said(row(hear(moment.said)).words, ROOM, hours_asked=True).points
    return any(point.timed for point in points)
