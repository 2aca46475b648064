"""When reminders are due: only by day, never twice a day, always before what they are about."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.activities import hours
from handlers.activities.hours import A_DAY, A_WEEK, SECOND_ASK, TWO_HOURS
from handlers.wall import by_day_from, is_by_day

LONDON = ZoneInfo("Europe/London")
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
USUAL = (A_WEEK, A_DAY, TWO_HOURS)
ALL = (A_WEEK, SECOND_ASK, A_DAY, TWO_HOURS)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def said(found: dict[str, datetime]) -> dict[str, str]:
    return {kind: f"{due.astimezone(LONDON):%a %-d %b %H:%M}" for kind, due in found.items()}


@pytest.mark.parametrize(
    ("starts", "now", "due"),
    [
        (  # in the afternoon all three, each on its own day
            "2026-11-28 14:00",
            "2026-11-01 12:00",
            {A_WEEK: "Sat 21 Nov 09:00", A_DAY: "Fri 27 Nov 09:00", TWO_HOURS: "Sat 28 Nov 12:00"},
        ),
        (  # two hours before is too early: the evening before, in place of that day's own
            "2026-11-24 10:30",
            "2026-11-01 12:00",
            {A_WEEK: "Tue 17 Nov 09:00", TWO_HOURS: "Mon 23 Nov 18:00"},
        ),
        ("2026-11-24 11:00", "2026-11-23 12:00", {A_DAY: "Mon 23 Nov 12:00", TWO_HOURS: "Tue 24 Nov 09:00"}),
        ("2026-11-24 22:30", "2026-11-24 12:00", {TWO_HOURS: "Tue 24 Nov 18:00"}),  # too late: that evening
        ("2026-03-29 14:00", "2026-03-01 12:00", {A_WEEK: "Sun 22 Mar 09:00", A_DAY: "Sat 28 Mar 09:00"}),
        ("2026-10-25 12:00", "2026-10-18 23:00", {A_WEEK: "Mon 19 Oct 09:00", TWO_HOURS: "Sun 25 Oct 10:00"}),
        ("2026-11-28 14:00", "2026-11-24 15:00", {A_WEEK: "Tue 24 Nov 15:00"}),  # made late: told at once, by day
        ("2026-11-28 14:00", "2026-11-24 23:00", {A_WEEK: "Wed 25 Nov 09:00"}),
        ("2026-11-28 14:00", "2026-11-28 13:00", {TWO_HOURS: "Sat 28 Nov 13:00"}),  # an hour before: once, now
        ("2026-11-28 08:00", "2026-11-27 21:00", {}),  # there is no time by day left
    ],
)
def test_it_is_due(starts: str, now: str, due: dict[str, str]) -> None:
    found = said(hours.planned(USUAL, local(starts), local(now), LONDON))
    assert {kind: found.get(kind) for kind in due} == due
    assert due or not found


minutes = st.integers(0, 5 * 366 * 24 * 60)
moments = minutes.map(lambda after: (LONG_AGO + timedelta(minutes=after)).astimezone(LONDON))


@given(moments, st.timedeltas(timedelta(minutes=1), timedelta(days=20)), st.sets(st.sampled_from(ALL)))
def test_only_by_day_once_a_day_and_before_it_begins(starts: datetime, ahead: timedelta, kinds: set[str]) -> None:
    starts = starts.astimezone(UTC)
    found = hours.planned(kinds, starts, starts - ahead, LONDON)
    assert found.keys() <= kinds
    assert all(starts - ahead <= due < starts and is_by_day(due, LONDON) for due in found.values())
    assert len({due.astimezone(LONDON).date() for due in found.values()}) == len(found)
    if ahead > timedelta(days=9) and kinds:
        whole = hours.planned(kinds, starts, LONG_AGO - timedelta(days=400), LONDON)
        assert found == whole and len(found) >= len(kinds) - 1
    if kinds & set(USUAL) and by_day_from(starts - ahead, LONDON) < hours.by_day_before(starts, LONDON):
        assert found


@given(moments)
def test_the_moments_around_the_day_fit_together(at: datetime) -> None:
    before, after = hours.by_day_before(at, LONDON), by_day_from(at, LONDON)
    assert before <= at <= after or is_by_day(at, LONDON)
    assert is_by_day(before, LONDON) and is_by_day(after, LONDON)
    assert hours.midnight(at, LONDON) <= at < hours.tomorrow(at, LONDON)
