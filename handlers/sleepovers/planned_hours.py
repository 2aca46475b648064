"""When somebody is asked about what is planned: by day, sooner only where it would be too late (DOMAIN B45, B55)."""

from datetime import datetime, timedelta

from handlers.context import Context
from handlers.diary.saying import when
from handlers.sleepovers.telling import names_of
from handlers.texts.catalogue import names
from handlers.wall import is_between, moment, next_day
from storage.sleepovers import Sleepover

DAY_BEGINS, DAY_ENDS = "09:00", "20:00"  # in the line's zone
EARLIEST, LATEST = "07:00", "22:00"  # for what is needed so early that the morning would be too late
SOON = timedelta(hours=3)


def told_at(ctx: Context, start: datetime) -> datetime:
    """When the other side hears of it, in UTC: now by day, else at 09:00. What begins within three hours is told at
    once, but before 07:00 only where it begins before 08:00."""
    zone = ctx.line.time_zone
    if is_between(ctx.now, DAY_BEGINS, DAY_ENDS, zone):
        return ctx.now
    morning = moment(next_day(DAY_BEGINS, ctx.now, zone), DAY_BEGINS, zone)
    if start - morning >= SOON:
        return morning
    if is_between(ctx.now, EARLIEST, LATEST, zone):
        return ctx.now
    earliest = moment(next_day(EARLIEST, ctx.now, zone), EARLIEST, zone)
    return max(ctx.now, min(earliest, start - timedelta(hours=1)))


def stretch_said(ctx: Context, start: datetime | None, end: datetime | None) -> str:
    """Sat 28 Nov 10:00-12:00"""
    return when(start, end, ctx.line.time_zone) if start and end else "times not known"


def said(ctx: Context, request: Sleepover) -> str:
    return stretch_said(ctx, request.needed_from, request.return_at)


def who(ctx: Context, request: Sleepover) -> str:
    return names(names_of(ctx, request))
