"""The wall clock of a zone: dates and times to instants, across the nights when the clocks change."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def moment(day: date, clock: time, zone: tzinfo | None) -> datetime:
    """That time on that day, in the zone; one that the clocks leap over is the one an hour on."""
    said = datetime.combine(day, clock, zone)
    return said.astimezone(UTC).astimezone(zone) if zone is not None else said


def later(at: datetime, minutes: float) -> datetime:
    """So many real minutes later, in the same zone."""
    return (at.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(at.tzinfo)
