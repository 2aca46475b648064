"""When a reminder goes: by day, and what would come too early goes the evening before (DOMAIN B55)."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.wall import DAY_BEGINS, DAY_ENDS, by_day_from, is_by_day, moment

EVENING = "18:00"  # of the line's zone

A_WEEK, SECOND_ASK, A_DAY, TWO_HOURS = "a_week", "second_ask", "a_day", "two_hours"


def _days_before(count: int) -> Callable[[datetime, ZoneInfo], datetime]:
    def due(starts_at: datetime, zone: ZoneInfo) -> datetime:
        return moment(_day(starts_at, zone) - timedelta(days=count), DAY_BEGINS, zone)

    return due


def _hours_before(count: int) -> Callable[[datetime, ZoneInfo], datetime]:
    def due(starts_at: datetime, zone: ZoneInfo) -> datetime:
        return by_day_before(starts_at - timedelta(hours=count), zone)

    return due


#: When each kind is due for what begins at a moment. No two of them fall on one day but the last two.
DUE: dict[str, Callable[[datetime, ZoneInfo], datetime]] = {
    A_WEEK: _days_before(7),
    SECOND_ASK: _days_before(3),
    A_DAY: _days_before(1),
    TWO_HOURS: _hours_before(2),
}
#: What is at most one a day for each person; the rest cannot wait for another day.
CALM = frozenset({A_WEEK, SECOND_ASK, A_DAY})


def planned(kinds: Iterable[str], starts_at: datetime, now: datetime, zone: ZoneInfo) -> dict[str, datetime]:
    """When each kind is due for what begins at `starts_at`, in UTC; one a local day, the nearest to it.

    Of those whose time has gone by the nearest is due by day from now on, unless another follows that day.
    """
    by_day: dict[date, tuple[datetime, str]] = {}
    missed: tuple[datetime, str] | None = None
    for due, kind in sorted((DUE[kind](starts_at, zone), kind) for kind in kinds):
        if due <= now:
            missed = (due, kind)
        else:
            by_day[_day(due, zone)] = (due, kind)
    if missed is not None and (at := by_day_from(now, zone)) < starts_at:
        by_day.setdefault(_day(at, zone), (at, missed[1]))
    return {kind: due for due, kind in by_day.values()}


def by_day_before(at: datetime, zone: ZoneInfo) -> datetime:
    """`at`, or the evening that comes before it, in UTC."""
    if is_by_day(at, zone):
        return at.astimezone(UTC)
    today = _day(at, zone)
    return moment(today if at > moment(today, DAY_BEGINS, zone) else today - timedelta(days=1), EVENING, zone)


def closes(now: datetime, zone: ZoneInfo) -> datetime:
    """When reminders end on the day of `now`, in UTC."""
    return moment(_day(now, zone), DAY_ENDS, zone)


def tomorrow(now: datetime, zone: ZoneInfo) -> datetime:
    """When they begin on the day after that of `now`, in UTC."""
    return moment(_day(now, zone) + timedelta(days=1), DAY_BEGINS, zone)


def midnight(now: datetime, zone: ZoneInfo) -> datetime:
    """The beginning of the day of `now`, in UTC."""
    return moment(_day(now, zone), "00:00", zone)


def _day(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()
