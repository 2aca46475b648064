"""Planned stays: which readings are shown, what is plainly a plan, and when anybody is asked about it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import understanding
from handlers.sleepovers import planned_hours, planned_words
from handlers.understanding.words import hear

LONDON = ZoneInfo("Europe/London")
NOON = datetime(2026, 12, 4, 12, 0, tzinfo=LONDON)  # a Friday
OLD = (datetime(2026, 12, 5, 18, 0, tzinfo=LONDON), datetime(2026, 12, 6, 10, 0, tzinfo=LONDON))
MOMENTS = st.timedeltas(timedelta(0), timedelta(days=700)).map(lambda since: NOON.astimezone(UTC) + since)


def shown(text: str) -> list[str]:
    found = planned_words.stretches(understanding.read(text, NOON).stay, NOON)
    return [f"{start:%d %H:%M} {end:%d %H:%M}" for start, end in found]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("can you have wren fri 11 dec 6pm to sun 13 dec 10am", ["11 18:00 13 10:00"]),
        ("can wren come for a sleepover next friday", ["11 17:00 12 10:00"]),
        ("could someone have the boys mon 7 dec 8:30 to 3", ["07 08:30 07 15:00"]),
        ("could we plan a sleepover some time", []),
    ],
)
def test_what_is_read_back(text: str, readings: list[str]) -> None:
    assert shown(text)[: len(readings) or None] == readings


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("could jan have wren fri 11 dec 6pm to sun 13 dec 10am please", True),
        ("day care for wren mon 7 dec 9 to 3, dentist appointment", True),
        ("could jan have wren fri 11 dec, i am at the end of my tether", False),
        ("can you have wren sat 12 dec, i dont want him home", False),
        ("please have wren sat 12 dec. he hit me", False),
        ("please have wren sat 12 dec. asdf", False),
        ("please have wren sat 12 dec. he is out", False),
    ],
)
def test_only_what_says_nothing_else_is_plain(text: str, plain: bool) -> None:
    reading = understanding.read(text, NOON, None, ("Wren",))
    assert planned_words.plainly(hear(text), reading, ("Wren", "Jan"), changes=False) is plain


@pytest.mark.parametrize(
    "text", ["(2/2) and he is out", "friday at 6", "wren is back at 10 tomorrow", "see you sat 12 dec"]
)
def test_a_time_alone_is_no_wish_for_a_stay(text: str) -> None:
    assert not planned_words.asks_for_a_stay(understanding.read(text, NOON, None, ("Wren",)))


@pytest.mark.parametrize(
    ("text", "host", "off"),
    [
        ("cant do saturday after all sorry", False, True),
        ("we dont need the sleepover", False, True),
        ("sorry cant have them after all", True, True),
        ("i cant do this", False, False),
        ("cant do this any more", False, False),
        ("cant have him here", False, False),
        ("i cant have him after all", False, False),
        ("cant manage til friday", False, False),
    ],
)
def test_only_the_stay_itself_is_called_off(text: str, host: bool, off: bool) -> None:
    assert planned_words.calls_off(hear(text), host=host) is off


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("make it friday 11 dec instead", "11 18:00 12 10:00"),
        ("make it sunday 13 dec 4pm instead", "13 16:00 14 10:00"),
        ("can we make it till 5pm on sunday", "05 18:00 06 17:00"),
        ("make it sunday 5pm instead", "05 18:00 06 17:00"),
        ("can they stay til monday 9am instead", "05 18:00 07 09:00"),
        ("could they come back at 5pm instead", "05 18:00 06 17:00"),
        ("can we bring them at 7pm instead of 6", "05 19:00 06 10:00"),
        ("can they stay one more night", "05 18:00 07 10:00"),
    ],
)
def test_what_is_not_said_of_a_change_is_as_it_was(text: str, new: str) -> None:
    found = planned_words.moved(understanding.read(text, NOON).stay, OLD, NOON)
    assert found is not None
    assert f"{found[0]:%d %H:%M} {found[1]:%d %H:%M}" == new


@pytest.mark.parametrize(
    ("now", "start", "told"),
    [
        ("04 12:00", "11 18:00", "04 12:00"),  # by day at once
        ("04 23:30", "11 18:00", "05 09:00"),  # at night in the morning
        ("04 21:00", "05 10:00", "04 21:00"),  # too late in the morning, and people are up
        ("05 06:50", "05 08:30", "05 07:00"),  # persona 6: not before 07:00
        ("05 05:00", "05 07:00", "05 06:00"),  # where it begins before 08:00
    ],
)
def test_when_the_other_side_is_told(now: str, start: str, told: str) -> None:
    assert planned_hours.told(moment(now), moment(start), LONDON) == moment(told)


@given(MOMENTS, st.timedeltas(timedelta(hours=12), timedelta(days=60)), st.integers(0, 3))
def test_nobody_is_told_or_asked_again_in_the_night_of_what_is_days_ahead(
    now: datetime, ahead: timedelta, times: int
) -> None:
    start = now + ahead
    told = planned_hours.told(now, start, LONDON)
    again = planned_hours.asked_again(told, start, times, LONDON)
    assert now <= told < start and told < again < start
    if ahead > timedelta(days=2):
        assert 9 <= told.astimezone(LONDON).hour < 20


def moment(said: str) -> datetime:
    return datetime.strptime(f"2026-12-{said}", "%Y-%m-%d %H:%M").replace(tzinfo=LONDON).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("cant do saturday after all", [5, 12]),
        ("call off sat 12 dec", [12]),
        ("call off the 12th", [12]),
        ("tomorrow is off", [5]),
        ("12 of them come", []),
        ("saturn is up", []),
    ],
)
def test_which_day_is_named(text: str, days: list[int]) -> None:
    asked = [NOON.date().replace(day=day) for day in (5, 12, 14)]
    assert [day.day for day in asked if planned_words.names_day(text, day, NOON.date())] == days
