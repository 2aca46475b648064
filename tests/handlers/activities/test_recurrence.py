"""Days from a rule: on the wall, the same as in a calendar, and what a month does not have is left out."""

from datetime import UTC, date, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handlers.activities.recurrence import (
    Recurrence,
    days,
    days_until,
    for_calendars,
    next_days,
    span,
    until,
)

LONDON = ZoneInfo("Europe/London")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FIVE_YEARS = timedelta(days=5 * 365 + 2)


def iso(found: list[date]) -> list[str]:
    return [day.isoformat() for day in found]


@pytest.mark.parametrize(
    ("rrule", "starts_on", "expected"),
    [
        ("FREQ=MONTHLY;BYDAY=-1TU", "2026-11-01", "2026-11-24 2026-12-29 2027-01-26"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31", "2027-01-31 2027-03-31 2027-05-31"),
        ("FREQ=MONTHLY;BYDAY=5FR", "2026-10-30", "2026-10-30 2027-01-29 2027-04-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30", "2026-11-30 2026-12-31 2027-01-31"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "2026-11-28", "2026-11-28 2026-12-12 2026-12-26"),
        ("FREQ=MONTHLY;BYDAY=-1TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12", "2027-07-27", "2027-07-27 2027-09-28 2027-10-26"),
        (f"FREQ=WEEKLY;BYDAY=MO;{until(date(2026, 12, 7))}", "2026-11-30", "2026-11-30 2026-12-07"),
        (None, "2026-12-05", "2026-12-05"),
    ],
)
def test_the_next_days(rrule: str | None, starts_on: str, expected: str) -> None:
    rule = Recurrence(rrule, date.fromisoformat(starts_on))
    assert iso(next_days(rule, rule.starts_on, "england", 3)) == expected.split()


def test_days_before_the_asked_for_are_left_out_and_the_last_is_in() -> None:
    rule = Recurrence("FREQ=WEEKLY;BYDAY=MO", date(2026, 11, 2))
    assert iso(days_until(rule, date(2026, 11, 9), date(2026, 11, 16), "england")) == ["2026-11-09", "2026-11-16"]
    assert days_until(Recurrence(None, date(2026, 11, 2)), date(2026, 11, 3), date(2027, 1, 1), "england") == []


@pytest.mark.parametrize(
    ("bank_holidays", "nation", "expected"),
    [
        ("skip", "england", "2027-08-02 2027-08-09 2027-08-16 2027-08-23 2027-09-06"),
        ("skip", "scotland", "2027-08-09 2027-08-16 2027-08-23 2027-08-30 2027-09-06"),
        ("keep", "england", "2027-08-02 2027-08-09 2027-08-16 2027-08-23 2027-08-30"),
        (None, "scotland", "2027-08-02 2027-08-09 2027-08-16 2027-08-23 2027-08-30"),
    ],
)
def test_a_bank_holiday_is_skipped_only_where_that_was_said(
    bank_holidays: str | None, nation: str, expected: str
) -> None:
    rule = Recurrence("FREQ=WEEKLY;BYDAY=MO", date(2027, 8, 2), bank_holidays=bank_holidays)
    assert iso(next_days(rule, rule.starts_on, nation, 5)) == expected.split()


def test_the_wall_shows_the_same_time_across_both_clock_changes() -> None:
    rule = Recurrence("FREQ=WEEKLY;BYDAY=SU", date(2026, 10, 18), "10:30")
    year = days_until(rule, rule.starts_on, rule.starts_on + timedelta(days=365), "england")
    starts = [span(day, rule.start_time, 90, LONDON)[0] for day in year]
    assert {f"{each.astimezone(LONDON):%a %H:%M}" for each in starts} == {"Sun 10:30"}
    assert {f"{each:%H:%M}" for each in starts} == {"09:30", "10:30"}
    gaps = {later - sooner for sooner, later in pairwise(starts)}
    assert gaps == {timedelta(days=7, hours=hours) for hours in (-1, 0, 1)}


def test_what_hardly_ever_happens_is_not_looked_for_without_end() -> None:
    """Every New Year's Day, but not on bank holidays."""
    rule = Recurrence("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", date(2027, 1, 1), bank_holidays="skip")
    assert next_days(rule, rule.starts_on, "england", 1) == []
    assert days_until(rule, rule.starts_on, date(2027, 3, 1), "england") == []


def test_what_is_no_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="SOMETIMES"):
        list(days(Recurrence("FREQ=SOMETIMES", date(2026, 11, 2)), date(2026, 11, 2), "england"))


# ---- against an independent expansion ---------------------------------------------------------------------------

WEEKLY = st.builds(
    lambda every, chosen: f"FREQ=WEEKLY;INTERVAL={every};BYDAY={','.join(chosen)}",
    st.integers(1, 4),
    st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=5, unique=True),
)
NTH_DAYS = st.lists(
    st.builds(lambda nth, day: f"{nth}{day}", st.sampled_from([1, 2, 3, 4, 5, -1, -2]), st.sampled_from(WEEKDAYS)),
    min_size=1,
    max_size=3,
    unique=True,
)
MONTHLY = st.builds(
    lambda every, chosen: f"FREQ=MONTHLY;INTERVAL={every};BYDAY={','.join(chosen)}", st.integers(1, 3), NTH_DAYS
)
DAY_OF_MONTH = st.sampled_from([*range(1, 32), -1]).map(lambda day: f"FREQ=MONTHLY;BYMONTHDAY={day}")
EVERY_YEAR = st.builds(
    lambda day, month: f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}", st.integers(1, 29), st.integers(1, 12)
)
MONTHS = st.lists(st.integers(1, 12), min_size=8, max_size=11, unique=True).map(
    lambda months: f";BYMONTH={','.join(map(str, sorted(months)))}"
)
ENDS = st.dates(date(2027, 1, 1), date(2030, 12, 31)).map(lambda day: f";{until(day)}")
RULES = st.one_of(
    st.builds("".join, st.tuples(WEEKLY | MONTHLY | DAY_OF_MONTH, st.just("") | MONTHS, st.just("") | ENDS)),
    st.builds("".join, st.tuples(EVERY_YEAR, st.just("") | ENDS)),
)
#: Without the hour that the clocks jump over and the one that they show twice; and what begins then ends on its day:
#: the other calendar takes a duration over a change for a time on the wall.
TIMES = st.builds(lambda hour, minute: f"{hour:02}:{minute:02}", st.integers(3, 22), st.sampled_from([0, 15, 30]))


def calendar_of(rule: Recurrence, minutes: int) -> icalendar.Calendar:
    assert rule.rrule is not None
    starts = f"{rule.starts_on:%Y%m%d}T{rule.start_time.replace(':', '')}00"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//test//EN",
        "BEGIN:VEVENT",
        "UID:one",
        f"DTSTART;TZID=Europe/London:{starts}",
        f"DURATION:PT{minutes}M",
        f"RRULE:{for_calendars(rule.rrule, LONDON)}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return icalendar.Calendar.from_ical("\r\n".join([*lines, ""]))


@given(RULES, st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 1800))
def test_what_is_asked_of_a_later_day_is_the_rest_of_all(rrule: str, written_on: date, later: int) -> None:
    """Every other week stays the same week, however long it has gone on."""
    rule = Recurrence(rrule, written_on)
    since, end = written_on + timedelta(days=later), written_on + FIVE_YEARS
    whole = days_until(rule, written_on, end, "england")
    assert days_until(rule, since, end, "england") == [day for day in whole if day >= since]


@settings(max_examples=60)
@given(RULES, st.dates(date(2026, 1, 1), date(2026, 12, 31)), TIMES, st.integers(15, 90))
def test_occurrences_are_those_of_an_independent_calendar(
    rrule: str, written_on: date, wall: str, minutes: int
) -> None:
    """Five years, with ten clock changes in them."""
    first = next(days(Recurrence(rrule, written_on, wall), written_on, "england"), None)
    assume(first is not None)  # a first day that the rule does not give is shown by some calendars and not by others
    assert first is not None
    rule = Recurrence(rrule, first, wall)
    end = first + FIVE_YEARS
    ours = [span(day, wall, minutes, LONDON) for day in days_until(rule, first, end, "england")]
    shown = recurring_ical_events.of(calendar_of(rule, minutes)).between(first, end + timedelta(days=1))
    theirs = sorted((each.start.astimezone(UTC), each.end.astimezone(UTC)) for each in shown)
    assert ours == theirs
