"""Wall-clock times as moments, on ordinary days and on the two that have not 24 hours."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.wall import moment, next_day

LONDON = ZoneInfo("Europe/London")
a_wall = st.times().map(lambda time: f"{time.hour:02}:{time.minute:02}")
two_years = st.integers(0, 730 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@pytest.mark.parametrize(
    ("day", "wall", "utc"),
    [
        (date(2026, 11, 27), "17:00", "2026-11-27T17:00"),
        (date(2026, 7, 1), "17:00", "2026-07-01T16:00"),
        (date(2026, 3, 28), "17:00", "2026-03-28T17:00"),  # the evening before the night of 23 hours
        (date(2026, 3, 29), "17:00", "2026-03-29T16:00"),
        (date(2026, 3, 29), "01:30", "2026-03-29T01:30"),  # the clocks jump over it: 02:30 by then
        (date(2026, 10, 25), "01:30", "2026-10-25T00:30"),  # the first of two
        (date(2026, 10, 25), "17:00", "2026-10-25T17:00"),
    ],
)
def test_a_time_of_day_is_this_moment(day: date, wall: str, utc: str) -> None:
    assert moment(day, wall, LONDON) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@given(a_wall, two_years)
def test_the_next_time_is_ahead_and_there_is_none_between(wall: str, now: datetime) -> None:
    day = next_day(wall, now, LONDON)
    assert now < moment(day, wall, LONDON)
    assert moment(day - timedelta(days=1), wall, LONDON) <= now


@given(a_wall, st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_from_each_time_the_next_is_that_of_the_day_after(wall: str, day: date) -> None:
    """So that a duty which sets its next one when it fires is carried out once on every day, whatever the clocks do."""
    assert next_day(wall, moment(day, wall, LONDON), LONDON) == day + timedelta(days=1)
