"""Random rotas over two years, with bank holidays and both clock changes: one answer for every promised minute."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.bank_holidays import NATIONS, bank_holidays, called
from handlers.rota.gaps import gaps
from handlers.rota.reading import ALWAYS
from handlers.rota.turns import SWAP, WEEK, Rota, Rule, Turn
from handlers.rota.week import HOLIDAY, clock, days_of, days_text

LONDON = ZoneInfo("Europe/London")
SINCE, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
EVERY_DAY = tuple(range(7))
PEOPLE = (1, 2, 3, 4)
times = st.integers(0, 24 * 60 // 5 - 1).map(lambda five: clock(five * 5))
pairs = st.permutations(PEOPLE).map(lambda some: ((some[0],), (some[1],)))
dates = st.dates(date(2026, 1, 2), date(2027, 12, 30))


@st.composite
def whole_weeks(draw: st.DrawFn) -> Rota:
    """A week that is cut at some times of day, each piece somebody's; then nights and bank holidays on top."""
    cuts = sorted(draw(st.sets(times, min_size=1, max_size=4)))
    rules = [
        Rule(first, last, *draw(pairs), days=(day,))
        for day in EVERY_DAY
        for first, last in zip(cuts, [*cuts[1:], cuts[0]], strict=True)
    ]
    holiday = [Rule(draw(times), draw(times), *draw(pairs), days=(HOLIDAY,)) for _ in range(draw(st.integers(0, 2)))]
    nights = [Rule(draw(times), draw(times), *draw(pairs), only_on=draw(dates)) for _ in range(draw(st.integers(0, 3)))]
    return Rota(LONDON, (*nights, *rules, *holiday), draw(st.sampled_from(NATIONS)))


@settings(max_examples=8)
@given(whole_weeks())
def test_two_years_of_a_whole_rota_are_covered_without_a_seam(rota: Rota) -> None:
    turns = list(rota.between(SINCE, UNTIL))
    assert turns[0].start <= SINCE
    assert turns[-1].end >= UNTIL
    assert all(one.end == following.start for one, following in pairwise(turns))
    assert all(turn.start < turn.end and len(turn.who) == len(turn.second) == 1 for turn in turns)
    assert list(gaps(rota, Rota(LONDON, ALWAYS, "england"), SINCE, UNTIL)) == []


@settings(max_examples=100)
@given(whole_weeks(), st.integers(0, 2 * 365 * 24 * 60) | st.integers(297 * 24 * 60 - 240, 298 * 24 * 60))
def test_whoever_is_asked_for_is_whoever_the_list_names(rota: Rota, minutes: int) -> None:
    """The same answer, whether the line asks for one moment or somebody looks through the weeks."""
    now = SINCE + timedelta(minutes=minutes)
    turn = rota.at(now)
    assert turn is not None and turn.start <= now < turn.end
    assert turn in list(rota.between(now - timedelta(days=3), now + timedelta(days=1)))
    assert rota.at(turn.start) == rota.at(turn.end - timedelta(seconds=1)) == turn


@settings(max_examples=60)
@given(whole_weeks(), st.integers(3, 2 * 365 - 3), pairs)
def test_a_swap_changes_that_spell_and_nothing_else(rota: Rota, day: int, pair: tuple[tuple[int], tuple[int]]) -> None:
    middle = SINCE + timedelta(days=day)
    turn = rota.at(middle)
    assert turn is not None
    swapped = replace(rota, swaps=(Turn(turn.start, turn.end, *pair, True, (SWAP, 0)),))
    around = (middle - timedelta(days=2), middle + timedelta(days=2))
    before, after = list(rota.between(*around)), list(swapped.between(*around))
    assert [(one.start, one.end) for one in before] == [(one.start, one.end) for one in after]
    assert [one for one in after if one.start != turn.start] == [one for one in before if one.start != turn.start]
    assert [(one.who, one.backup) for one in after if one.start == turn.start] == [pair]


@settings(max_examples=40)
@given(whole_weeks(), st.data())
def test_a_week_with_a_piece_taken_out_has_gaps_and_they_are_what_is_missing(rota: Rota, data: st.DataObject) -> None:
    weekly = [rule for rule in rota.rules if rule.days != (HOLIDAY,) and rule.only_on is None]
    missing = data.draw(st.sampled_from(weekly))
    holed = replace(rota, rules=tuple(rule for rule in weekly if rule is not missing))
    since = SINCE + timedelta(days=data.draw(st.integers(0, 700)))
    found = list(gaps(holed, Rota(LONDON, ALWAYS, "england"), since, since + timedelta(weeks=1)))
    only = Rota(LONDON, (missing,), "england")
    wanted = list(only.between(since, since + timedelta(weeks=1)))
    assert sum((gap.end - gap.start for gap in found), timedelta()) == sum(
        (min(turn.end, since + timedelta(weeks=1)) - max(turn.start, since) for turn in wanted), timedelta()
    )


def test_what_began_two_days_ago_may_have_held_up_what_is_under_way() -> None:
    week = Rule("00:05", "00:05", (1,), (2,), EVERY_DAY)
    holiday = Rule("00:10", "00:10", (3,), (4,), (HOLIDAY,))
    turn = Rota(LONDON, (week, holiday), "england").at(datetime(2026, 1, 3, 0, 1, tzinfo=UTC))
    assert turn and turn.start == datetime(2026, 1, 2, 0, 10, tzinfo=UTC)


def nights_of(rota: Rota, *days: date) -> Iterator[tuple[int, ...]]:
    for day in days:
        turn = rota.night_of(day)
        assert turn is not None
        yield turn.who


def test_bank_holidays_win_over_the_week_and_single_nights_over_both() -> None:
    week = Rule("17:00", "09:00", (1,), (2,), EVERY_DAY)
    day = Rule("09:00", "17:00", (2,), (1,), EVERY_DAY)
    holiday = Rule("09:00", "09:00", (3,), (4,), (HOLIDAY,))
    night = Rule("17:00", "09:00", (4,), (3,), only_on=date(2026, 12, 26))
    rota = Rota(LONDON, (night, week, day, holiday), "england")
    assert list(nights_of(rota, date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26))) == [(1,), (3,), (4,)]
    noon = rota.at(datetime(2026, 12, 26, 12, tzinfo=UTC))
    assert noon and (noon.who, noon.end) == ((3,), datetime(2026, 12, 26, 17, tzinfo=UTC))
    assert rota.at(datetime(2026, 12, 27, 12, tzinfo=UTC)) == Turn(
        datetime(2026, 12, 27, 9, tzinfo=UTC), datetime(2026, 12, 27, 17, tzinfo=UTC), (2,), (1,), rank=(WEEK, 2)
    )


@pytest.mark.parametrize(
    ("nation", "day", "holiday"),
    [
        ("england", date(2026, 12, 25), True),
        ("england", date(2026, 12, 28), True),  # for Boxing Day, which is a Saturday
        ("scotland", date(2026, 11, 30), True),
        ("england", date(2026, 11, 30), False),
        ("northern ireland", date(2026, 3, 17), True),
        ("wales", date(2026, 3, 17), False),
        ("scotland", date(2027, 1, 4), True),
        ("england", date(2027, 1, 4), False),
    ],
)
def test_bank_holidays_are_those_of_the_nation(nation: str, day: date, holiday: bool) -> None:
    assert (day in bank_holidays(nation, day.year)) is holiday
    assert bool(called(nation, day)) is holiday


@pytest.mark.parametrize(
    ("written", "days", "shortest"),
    [
        ("bank holidays", (7,), "bank holidays"),
        ("Bank Holidays, sat", (5, 7), "sat,bank holidays"),
        ("mon-sun,bank holidays", (0, 1, 2, 3, 4, 5, 6, 7), "mon-sun,bank holidays"),
    ],
)
def test_bank_holidays_stand_among_the_days(written: str, days: tuple[int, ...], shortest: str) -> None:
    assert days_of(written) == days
    assert days_text(days) == shortest


def test_a_spell_of_a_time_that_the_clock_skips_begins_when_the_clocks_change() -> None:
    rota = Rota(
        LONDON, (Rule("01:30", "12:00", (1,), (2,), EVERY_DAY), Rule("12:00", "01:30", (2,), (1,), EVERY_DAY)), "wales"
    )
    turn = rota.at(datetime(2026, 3, 29, 1, 0, tzinfo=UTC))
    assert turn and (turn.who, turn.start) == ((1,), datetime(2026, 3, 29, 1, 0, tzinfo=UTC))
