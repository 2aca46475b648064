"""The night note in plain lines: homes by their codes, hub carers by name, no child's name and nobody's words."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.nightnote.gathering import OLD, Call, Note
from handlers.sleepovers.lifecycle import spoken
from handlers.texts.catalogue import names
from handlers.wall import day_and_time

HOUR = timedelta(hours=1)
OLD_MARK = "OPEN FOR OVER 12 H: "
LONGEST = 300  # characters of one text


def lines(note: Note, zone: ZoneInfo, now: datetime) -> Iterator[str]:
    """What is owed first, then what is open, what came in, and the sleepovers (DOMAIN 10). The hours that are
    left are counted from `now`, whenever it is read."""
    for one in note.owed:
        left = f"{int((one.due_at - now) / HOUR)} h left" if one.due_at > now else "TIME IS UP"
        yield f"By {day_and_time(one.due_at, zone)}, {left}: {one.home}, {one.why}. It may have to be reported."
    for call in note.open:
        old = OLD_MARK if note.until - call.matter.opened_at > OLD else ""
        has_it = f"{call.taken_by[-1]} has it" if call.matter.holder_id is not None else "nobody has it"
        yield f"{old}{call.home} open since {day_and_time(call.matter.opened_at, zone)}, {has_it}."
    for call in note.calls:
        yield f"{call.home} {day_and_time(call.matter.opened_at, zone)}, {call.matter.lane}: {_answered(call, zone)}."
    for home, stay in note.stays:
        back = f", home {day_and_time(stay.return_at, zone)}" if stay.return_at is not None else ""
        yield f"Sleepover of {home}: {spoken(stay.state)}{back}."
    if note.sealed:
        yield f"Sealed or private and unopened: {note.sealed}."
    if note.strangers:
        yield f"Unknown numbers: {note.strangers}."


def in_texts(said: list[str]) -> list[str]:
    """As many lines in a text as there is room for."""
    texts: list[str] = []
    for one in said:
        joined = f"{texts[-1]} {one}" if texts else one
        if texts and len(joined) <= LONGEST:
            texts[-1] = joined
        else:
            texts.append(one)
    return texts


def _answered(call: Call, zone: ZoneInfo) -> str:
    if call.taken_at is None:
        return "no person has answered"
    closed = call.matter.closed_at
    end = f", closed {closed.astimezone(zone):%H:%M}" if closed is not None else ""
    return f"{names(list(call.taken_by))} after {call.minutes} min{end}"
