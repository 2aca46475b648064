"""The drawing of the week: beds as lanes, no two at once on one, and places that are right when the clocks change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.board_diary import Lane, Week, week_of
from handlers.diary.kinds import KINDS
from handlers.wall import moment
from storage.diary import Entry
from storage.homes import Home

LONDON = ZoneInfo("Europe/London")
HUB = Home(1, 1, 1, "hub", beds=2, rooms=2)
FRIDAY = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


def entry(kind: str, first: float, last: float, takes: int = 1, *, since: datetime = FRIDAY) -> Entry:
    times = since + timedelta(hours=first), since + timedelta(hours=last)
    return Entry(1, 1, 1, kind, *times, takes if KINDS[kind].one else 0, "person", None, 1, FRIDAY, None, None)


def drawn(lanes: Sequence[Lane]) -> list[tuple[str, list[int]]]:
    return [(lane.name, [bar.number for bar in lane.bars]) for lane in lanes]


def test_each_bed_has_its_lane_and_who_has_none_is_seen() -> None:
    known = [
        entry("sleepover", 6, 40, 2),
        entry("family_time", 22, 24),
        entry("meeting", 23, 25),
        entry("room_closed", 40, 60),
        entry("sleepover", 45, 70, 2),
        entry("day_care", 90, 95),
    ]
    week = week_of(HUB, known, "0 of 2", FRIDAY, LONDON)
    assert drawn(week.lanes) == [("Bed 1", [1, 4]), ("Bed 2", [1, 5]), ("No bed", [5]), ("By day", [2, 6]), ("", [3])]
    assert [lane.short for lane in week.lanes] == [False, False, True, False, False]
    assert [(one.number, one.words) for one in week.entries][:2] == [(1, "sleepover, 2 children"), (2, "family time")]
    assert week.entries[1].when == "Sat 28 Nov 10:00-12:00"


def test_a_bar_stands_where_its_time_is_and_says_its_number_where_there_is_room() -> None:
    week = week_of(
        HUB,
        [entry("sleepover", 12, 12 + 4 * 24), entry("meeting", 36, 37), entry("meeting", 38, 39)],
        "",
        FRIDAY,
        LONDON,
    )
    bed, _, by_day = week.lanes
    assert [(day, number) for day, number, _ in week.days][:3] == [("Fri", 27), ("Sat", 28), ("Sun", 29)]
    assert [place for _, _, place in week.days] == [12.5 * day for day in range(8)]
    assert (week.now, bed.bars[0].left, bed.bars[0].width, bed.bars[0].number_at) == (6.25, 12.5, 50, 12.5)
    first, second = by_day.bars
    assert first.number_at is None, "the next stands too near"
    assert second.number_at == round(second.left + second.width, 2)


def test_the_day_of_25_hours_is_wider() -> None:
    week = week_of(HUB, [], "", datetime(2026, 10, 24, 12, 0, tzinfo=UTC), LONDON)
    widths = [later - sooner for (_, _, sooner), (_, _, later) in pairwise(week.days)]
    assert widths.index(max(widths)) == 1
    assert round(widths[1] / widths[0], 2) == round(25 / 24, 2)
    night = replace(
        entry("sleepover", 0, 1),
        starts_at=moment(date(2026, 10, 24), "18:00", LONDON),
        ends_at=moment(date(2026, 10, 25), "10:00", LONDON),
    )
    assert night.ends_at - night.starts_at == timedelta(hours=17)
    (bar,) = week_of(HUB, [night], "", FRIDAY.replace(month=10, day=24), LONDON).lanes[0].bars
    assert abs(bar.width - 100 * 17 / (8 * 24 + 1)) < 0.02


@given(
    st.lists(
        st.builds(
            entry, st.sampled_from(sorted(KINDS)), st.integers(-50, 150), st.integers(151, 300), st.integers(1, 3)
        )
        | st.builds(lambda kind, at: entry(kind, at, at + 5), st.sampled_from(sorted(KINDS)), st.integers(-4, 190)),
        max_size=8,
    )
)
def test_no_two_bars_of_a_lane_overlap_and_all_stay_on_the_page(known: list[Entry]) -> None:
    week: Week = week_of(HUB, sorted(known, key=lambda one: one.starts_at), "", FRIDAY, LONDON)
    for lane in week.lanes:
        assert all(before.left + before.width <= after.left + 0.02 for before, after in pairwise(lane.bars))
        assert all(0 <= bar.left <= bar.left + bar.width <= 100.02 for bar in lane.bars)
    beds = sum(one.takes for one in known if KINDS[one.kind].beds)
    others = sum(not KINDS[one.kind].beds for one in known)
    assert sum(len(lane.bars) for lane in week.lanes) == beds + others
