"""Who is on call at a moment: local times, nights over midnight, and the two nights that are not 24 hours."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rota import bounds, covering, on_call
from storage.spells import Spell
from tests.handlers.night import LINE, Night

LONDON = ZoneInfo("Europe/London")
EVERY_DAY = list(range(7))
MON, FRI, SAT, SUN = 0, 4, 5, 6


def spell(from_time: str, to_time: str, days: list[int] = EVERY_DAY) -> Spell:
    return Spell(1, 1, [1], [], days, from_time, to_time)


def at(text: str) -> datetime:
    """Local time in London, such as "2026-11-27 23:40"; "2026-10-25 01:30+00:00" where that would be two moments."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=LONDON)).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "covered"),
    [
        ("2026-11-27 16:59:59", False),
        ("2026-11-27 17:00", True),
        ("2026-11-27 23:59", True),
        ("2026-11-28 00:00", True),
        ("2026-11-28 08:59:59", True),
        ("2026-11-28 09:00", False),
    ],
)
def test_a_night_runs_over_midnight(moment: str, covered: bool) -> None:
    assert (covering(spell("17:00", "09:00"), at(moment), LONDON) is not None) is covered


@pytest.mark.parametrize(
    ("days", "moment", "covered"),
    [
        ([FRI], "2026-11-27 23:00", True),  # a Friday
        ([FRI], "2026-11-28 05:00", True),  # Saturday morning belongs to Friday's night
        ([FRI], "2026-11-28 23:00", False),
        ([FRI], "2026-11-27 05:00", False),  # Friday morning belongs to Thursday's
        ([SUN], "2026-11-30 05:00", True),  # Monday morning: over the week's end
        ([MON], "2026-11-30 05:00", False),
        ([SAT, SUN], "2026-11-29 23:00", True),
    ],
)
def test_the_day_that_counts_is_the_one_on_which_it_begins(days: list[int], moment: str, covered: bool) -> None:
    assert (covering(spell("17:00", "09:00", days), at(moment), LONDON) is not None) is covered


@pytest.mark.parametrize(
    ("from_time", "to_time", "hours"),
    [
        ("00:00", "24:00", 24),
        ("00:00", "00:00", 24),
        ("09:00", "09:00", 24),
        ("17:00", "24:00", 7),
        ("17:00", "00:00", 7),
        ("09:00", "17:00", 8),
        ("23:59", "00:01", 2 / 60),
    ],
)
def test_how_long_a_spell_lasts(from_time: str, to_time: str, hours: float) -> None:
    start, end = bounds(spell(from_time, to_time), date(2026, 11, 27), LONDON)
    assert end - start == timedelta(hours=hours)
    assert covering(spell(from_time, to_time), start, LONDON) == (start, end)
    assert covering(spell(from_time, to_time, [FRI]), end, LONDON) is None


@pytest.mark.parametrize(
    ("evening", "hours"), [(date(2026, 3, 28), 15), (date(2026, 10, 24), 17), (date(2026, 6, 6), 16)]
)
def test_a_night_in_which_the_clock_changes_is_an_hour_shorter_or_longer(evening: date, hours: int) -> None:
    night = spell("17:00", "09:00", [evening.weekday()])
    start, end = bounds(night, evening, LONDON)
    assert end - start == timedelta(hours=hours)
    minutes = [start + timedelta(minutes=minute) for minute in range(-1, hours * 60 + 1)]
    covered = [covering(night, minute, LONDON) for minute in minutes]
    assert covered == [None, *[(start, end)] * (hours * 60), None]


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
def test_all_day_is_all_of_a_day_that_has_23_or_25_hours(day: date, hours: int) -> None:
    start, end = bounds(spell("00:00", "24:00"), day, LONDON)
    assert end - start == timedelta(hours=hours)


@pytest.mark.parametrize("moment", ["2026-10-25 00:30+00:00", "2026-10-25 01:30+00:00"])
def test_both_half_past_ones_of_the_long_night_are_covered(moment: str) -> None:
    assert covering(spell("17:00", "09:00"), at(moment), LONDON)


times = st.times().map(lambda moment: f"{moment:%H:%M}")
#: Two years, and more often the night in which the clock goes back.
moments = (st.integers(0, 2 * 365 * 24 * 60) | st.integers(297 * 24 * 60 - 240, 298 * 24 * 60)).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(times, times, times, moments)
def test_spells_that_meet_leave_no_moment_open_and_none_double(a: str, b: str, c: str, now: datetime) -> None:
    """Whatever the three times of change are, also those that the clock skips or shows twice."""
    first, second, third = sorted({a, b, c, "06:00", "12:00", "18:00"})[:3]
    week = [spell(first, second), spell(second, third), spell(third, first)]
    under_way = [found for part in week if (found := covering(part, now, LONDON))]
    assert len(under_way) == 1
    since, until = under_way[0]
    assert since <= now < until


@given(times, times, st.sampled_from(["Europe/London", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"]), moments)
def test_what_covers_is_what_began(from_time: str, to_time: str, zone: str, now: datetime) -> None:
    """In every zone, on whatever day: under way means that it began on one of the spell's days."""
    found = covering(spell(from_time, to_time, [MON, SAT]), now, ZoneInfo(zone))
    if found is not None:
        assert found[0].astimezone(ZoneInfo(zone)).weekday() in (MON, SAT)
        assert found[0] <= now < found[1] <= now + timedelta(hours=25)


def test_the_first_spell_of_the_roster_that_covers_counts(night: Night) -> None:
    now = night.ask(on_call, 1, night.now, LONDON)
    assert [person.name for person in now.who + now.backup] == ["Jan", "Priya"]
    assert now.since and now.until
    assert (f"{now.since:%a %H:%M}", f"{now.until:%a %H:%M}") == ("Fri 17:00", "Sat 09:00")
    morning = night.ask(on_call, 1, now.until, LINE.time_zone)
    assert [person.name for person in morning.who + morning.backup] == ["Priya", "Jan"]
