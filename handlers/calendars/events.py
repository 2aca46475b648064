"""One event of a feed, as a calendar app reads it."""

from datetime import datetime, tzinfo
from typing import Any


def event(
    uid: str, sequence: int, start: datetime, end: datetime, summary: str, now: datetime, zone: tzinfo, **more: Any
) -> Any:
    """With a TZID, so that it stays at its wall-clock time; `more` are further properties, and what is None is none."""
    # Imported only when somebody asks for a calendar: a line that nobody asks does without its memory.
    from icalendar import Event

    made = Event()
    made.add("uid", uid)
    made.add("sequence", sequence)
    made.add("dtstamp", now)
    made.add("dtstart", start.astimezone(zone))
    made.add("dtend", end.astimezone(zone))
    made.add("summary", summary)
    for name, value in more.items():
        if value is not None:
            made.add(name.replace("_", "-"), value)
    return made
