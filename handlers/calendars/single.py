"""One event as a file of its own (iCalendar, RFC 5545), from what the outbox keeps of it."""

from datetime import UTC, datetime
from functools import lru_cache

from handlers.calendars.events import event


@lru_cache(maxsize=64)
def render(uid: str, sequence: int, starts_at: str, ends_at: str, name: str, place: str) -> bytes:
    """The times are moments as text. The same file for everybody, so it is made once for all who are sent it; it says
    its times in UTC, for it happens once."""
    # Imported only when a file is sent, and on a thread of its own: it takes a while.
    from icalendar import Calendar

    first, last = datetime.fromisoformat(starts_at), datetime.fromisoformat(ends_at)
    calendar = Calendar()
    calendar.add("prodid", "-//Roost//Get-togethers//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event(uid, sequence, first, last, name, first, UTC, location=place or None))
    return bytes(calendar.to_ical())
