"""How entries and warnings are said: kinds, times and numbers. Only a home's own people hear of its diary (N8)."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.context import Context
from handlers.diary.capacity import Capacity
from handlers.diary.kinds import spoken
from handlers.wall import day_and_time, spoken_day
from storage.diary import Entry


def when(start: datetime, end: datetime, zone: ZoneInfo, now: datetime | None = None) -> str:
    """Sat 28 Nov 10:00-12:00; Fri 27 Nov 18:00-Sun 29 Nov 10:00. The year is said where it is not that of `now`."""
    begins, ends = start.astimezone(zone), end.astimezone(zone)
    year = f" {begins.year}" if now is not None and begins.year != now.astimezone(zone).year else ""
    last = f"{ends:%H:%M}" if begins.date() == ends.date() else day_and_time(end, zone)
    return f"{spoken_day(begins)}{year} {begins:%H:%M}-{last}"


def entry_said(entry: Entry, zone: ZoneInfo) -> str:
    """Sat 28 Nov 10:00-12:00 family time."""
    return f"{when(entry.starts_at, entry.ends_at, zone)} {spoken(entry.kind, entry.takes)}"


def listed(numbered: Iterable[tuple[int, str]], longest: int) -> str:
    """1 Sat 28 Nov 10:00-12:00 family time. 2 ... as many as there is room for, and how many are left out."""
    lines = [f"{number} {said}." for number, said in numbered]
    for shown in range(len(lines), 0, -1):
        more = [f"And {len(lines) - shown} more."] if shown < len(lines) else []
        if len(text := " ".join(lines[:shown] + more)) <= longest:
            return text
    return ""


def warnings_said(ctx: Context, found: Capacity) -> Iterator[str]:
    """Each warning as one sentence, in the table's order, for the people of that home alone."""
    limit = f"its own limit is {found.limit}" if found.exempt else f"the usual limit is {found.limit}"
    first = found.visitors[0] if found.visitors else None
    for code in found.warnings:
        yield ctx.render(
            f"diary.warning_{code}",
            short="1 bed" if found.beds_short == 1 else f"{found.beds_short} beds",
            taken=found.beds_taken,
            beds=found.beds,
            moment=f"{found.fullest_at.astimezone(ctx.line.time_zone):%a %H:%M}",
            fostered=found.fostered,
            limit=limit,
            visit=_visit(ctx, first) if first else "",
            guests="1 guest" if found.guests == 1 else f"{found.guests} guests",
        )


def _visit(ctx: Context, entry: Entry) -> str:
    """family time here 10:00 Saturday."""
    return f"{spoken(entry.kind, entry.takes)} here {entry.starts_at.astimezone(ctx.line.time_zone):%H:%M %A}"
