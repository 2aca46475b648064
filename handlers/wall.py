"""Wall-clock times of the line's zone as moments in UTC; right on the days of 23 and 25 hours (DESIGN I9)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY_BEGINS, DAY_ENDS = "09:00", "20:00"  # of the line's zone: from the first on, and before the last (DOMAIN B55)


def moment(day: date, wall: str, zone: ZoneInfo) -> datetime:
    """When the clocks of `zone` show `wall` ("17:00") on that day; in UTC. Of two such times it is the first, and a
    time that the clocks jump over is as long after midnight as it would have been."""
    return datetime.combine(day, time.fromisoformat(wall), tzinfo=zone).astimezone(UTC)


def is_between(now: datetime, since: str, until: str, zone: ZoneInfo) -> bool:
    """Do the clocks of `zone` show a time from `since` on and before `until`? Past midnight if `until` is earlier."""
    shown = now.astimezone(zone).time().replace(tzinfo=None)
    first, last = time.fromisoformat(since), time.fromisoformat(until)
    return first <= shown < last if first <= last else shown >= first or shown < last


def is_bedtime(now: datetime, zone: ZoneInfo) -> bool:
    """Only then may anybody be told to sleep on: from 21:00 to 08:00."""
    return is_between(now, "21:00", "08:00", zone)


def is_by_day(now: datetime, zone: ZoneInfo) -> bool:
    """Only then is anything said that can wait (DOMAIN B55)."""
    return is_between(now, DAY_BEGINS, DAY_ENDS, zone)


def by_day_from(now: datetime, zone: ZoneInfo) -> datetime:
    """The first moment from `now` on at which what can wait may be said, in UTC."""
    return now.astimezone(UTC) if is_by_day(now, zone) else next_at(DAY_BEGINS, now, zone)


def next_at(wall: str, now: datetime, zone: ZoneInfo) -> datetime:
    """When the clocks show `wall` next after `now`, in UTC."""
    return moment(next_day(wall, now, zone), wall, zone)


def next_day(wall: str, now: datetime, zone: ZoneInfo) -> date:
    """The day on which the clocks show `wall` next after `now`."""
    today = now.astimezone(zone).date()
    return today if moment(today, wall, zone) > now else today + timedelta(days=1)


def spoken_day(at: date) -> str:
    """Sat 14 Jun, as it is said everywhere (DOMAIN B57); of a moment it is the day in that moment's own zone."""
    return f"{at:%a %-d %b}"


def day_and_year(at: date) -> str:
    """Sat 14 Jun 2026"""
    return f"{spoken_day(at)} {at:%Y}"


def day_and_time(at: datetime, zone: ZoneInfo) -> str:
    """Sat 14 Jun 10:00"""
    local = at.astimezone(zone)
    return f"{spoken_day(local)} {local:%H:%M}"
