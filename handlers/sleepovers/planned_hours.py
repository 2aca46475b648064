"""When somebody is asked about what is planned: by day, sooner only where it would be too late (DOMAIN B45, B55)."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.context import Context
from handlers.diary.saying import when
from handlers.sleepovers.telling import names_of
from handlers.texts.catalogue import names
from handlers.wall import DAY_BEGINS, by_day_from, is_between, moment, next_at
from storage.sleepovers import Sleepover

EARLIEST, LATEST = "07:00", "22:00"  # of the line's zone: for what is so early that the morning would be too late
SOON = timedelta(hours=3)
AGAIN = timedelta(hours=4)
SHORTLY = timedelta(minutes=15)


def told_at(ctx: Context, start: datetime) -> datetime:
    """When the other side hears of it, in UTC."""
    return told(ctx.now, start, ctx.line.time_zone)


def told(now: datetime, start: datetime, zone: ZoneInfo) -> datetime:
    """Now by day, else at 09:00. What begins within three hours of that is told at once, but before 07:00 only where it
    begins before 08:00 (DOMAIN 5, Maureen)."""
    by_day = by_day_from(now, zone)
    if by_day == now or start - by_day >= SOON:
        return by_day
    if is_between(now, EARLIEST, LATEST, zone):
        return now
    earliest = next_at(EARLIEST, now, zone)
    return max(now, min(earliest, start - timedelta(hours=1)))


def asked_again(now: datetime, start: datetime, times: int, zone: ZoneInfo) -> datetime:
    """When whoever has not answered is asked again, in UTC: by day, after four hours and then each morning; but early
    enough before `start` that somebody can still be alerted for."""
    again = by_day_from(now + AGAIN, zone) if times == 0 else next_at(DAY_BEGINS, now, zone)
    last = start - SOON
    if is_between(last, LATEST, EARLIEST, zone):
        last = min(moment(start.astimezone(zone).date(), EARLIEST, zone), start - timedelta(hours=1))
    return min(again, max(last, now + SHORTLY))


def stretch_said(ctx: Context, start: datetime | None, end: datetime | None) -> str:
    """Sat 28 Nov 10:00-12:00"""
    return when(start, end, ctx.line.time_zone) if start and end else "times not known"


def said(ctx: Context, request: Sleepover) -> str:
    return stretch_said(ctx, request.needed_from, request.return_at)


def who(ctx: Context, request: Sleepover) -> str:
    return names(names_of(ctx, request))
