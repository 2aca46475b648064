"""What a home can take: counted at the fullest moment, right on nights of 23 and 25 hours, and never a verdict."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, product
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.diary.capacity import AROUND, Place, capacity, count, rooms_needed, shares
from handlers.diary.kinds import KINDS
from handlers.wall import moment
from storage import diary, homes
from storage.diary import Entry
from tests.handlers.night import Night

LONDON = ZoneInfo("Europe/London")
SATURDAY = datetime(2026, 10, 24, 0, 0, tzinfo=UTC)  # the clocks go back in the night that follows
HOUR = timedelta(hours=1)
PLACE = Place(beds=2, rooms=2, children=1, limit=3)
hours = st.integers(0, 72)
ages = st.lists(st.none() | st.integers(0, 17), max_size=3).map(tuple)


def entry(kind: str, first: float, last: float, takes: int = 1) -> Entry:
    """From so many hours after the Saturday began, to so many."""
    begins, ends = SATURDAY + first * HOUR, SATURDAY + last * HOUR
    took = takes if KINDS[kind].one else 0
    return Entry(1, 1, 1, kind, begins, ends, took, "person", None, 1, SATURDAY, None, None)


@st.composite
def an_entry(draw: st.DrawFn) -> Entry:
    first = draw(hours)
    return entry(draw(st.sampled_from(sorted(KINDS))), first, first + draw(st.integers(1, 40)), draw(st.integers(1, 3)))


entries = st.lists(an_entry(), max_size=8)
windows = st.tuples(hours, st.integers(1, 48)).map(
    lambda found: (SATURDAY + found[0] * HOUR, SATURDAY + sum(found) * HOUR)
)


def at_once(known: list[Entry], flag: str, start: datetime, end: datetime) -> int:
    """The slow way: look at every hour."""
    looked_at = [start + step * HOUR for step in range((end - start) // HOUR)]
    return max(
        sum(one.takes for one in known if getattr(KINDS[one.kind], flag) and one.starts_at <= then < one.ends_at)
        for then in looked_at
    )


@given(entries, windows)
def test_it_is_counted_at_the_fullest_moment(known: list[Entry], window: tuple[datetime, datetime]) -> None:
    found = count(PLACE, known, *window)
    assert found.beds_taken == at_once(known, "beds", *window)
    assert found.guests == at_once(known, "children", *window)
    assert found.fostered == PLACE.children + at_once(known, "stays", *window) + 1
    assert window[0] <= found.fullest_at < window[1]
    assert at_once(known, "beds", found.fullest_at, found.fullest_at + HOUR) == found.beds_taken
    assert found.beds_free == max(0, PLACE.beds - found.beds_taken)


@given(entries, windows, ages)
def test_the_order_in_which_entries_were_written_means_nothing(
    known: list[Entry], window: tuple[datetime, datetime], coming: tuple[int | None, ...]
) -> None:
    numbered = [replace(one, id=place) for place, one in enumerate(known)]
    assert count(PLACE, numbered, *window, coming) == count(PLACE, numbered[::-1], *window, coming)


@given(entries, windows, st.integers(1, 3))
def test_what_ends_as_it_begins_or_begins_as_it_ends_takes_nothing(
    known: list[Entry], window: tuple[datetime, datetime], takes: int
) -> None:
    start, end = window
    before = replace(entry("sleepover", 0, 1, takes), starts_at=start - 5 * HOUR, ends_at=start)
    after = replace(entry("room_closed", 0, 1, takes), starts_at=end, ends_at=end + 5 * HOUR)
    touched, alone = count(PLACE, [*known, before, after], start, end), count(PLACE, known, start, end)
    assert replace(touched, also=()) == replace(alone, also=())


@given(entries, windows, an_entry())
def test_one_entry_more_never_makes_room(known: list[Entry], window: tuple[datetime, datetime], another: Entry) -> None:
    fewer, more = count(PLACE, known, *window), count(PLACE, [*known, another], *window)
    assert more.beds_free <= fewer.beds_free
    assert more.fostered >= fewer.fostered
    assert set(fewer.warnings) - {"share_not_known"} <= set(more.warnings)


@given(entries, windows, st.integers(1, 47))
def test_a_stay_is_as_full_as_the_fuller_of_its_parts(
    known: list[Entry], window: tuple[datetime, datetime], into: int
) -> None:
    start, end = window
    between = start + into * HOUR
    if between < end:
        parts = count(PLACE, known, start, between), count(PLACE, known, between, end)
        assert count(PLACE, known, start, end).beds_taken == max(part.beds_taken for part in parts)


@settings(max_examples=50)
@given(st.sampled_from([date(2026, 10, 24), date(2027, 3, 27)]), st.sampled_from(["00:30", "01:30", "02:00", "17:00"]))
def test_nights_that_meet_on_the_wall_never_need_two_beds(day: date, wall: str) -> None:
    """Also where they meet in the hour that the clocks skip, or show twice."""
    meet = [moment(day + timedelta(days=step), wall, LONDON) for step in range(4)]
    nights = [replace(entry("sleepover", 0, 1), starts_at=first, ends_at=last) for first, last in pairwise(meet)]
    whole = count(PLACE, nights, meet[0], meet[-1])
    assert (whole.beds_taken, whole.guests) == (1, 1)
    for first in meet[:-1]:
        assert count(PLACE, nights, first, first + timedelta(minutes=1)).beds_taken == 1


def test_the_night_on_which_the_clocks_go_back_is_whole() -> None:
    night = moment(date(2026, 10, 24), "17:00", LONDON), moment(date(2026, 10, 25), "10:00", LONDON)
    assert night[1] - night[0] == timedelta(hours=18)
    second_half_past_one = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    guest = replace(entry("sleepover", 0, 1), starts_at=second_half_past_one, ends_at=second_half_past_one + HOUR)
    assert count(PLACE, [guest], *night).beds_taken == 1
    first_half_past_one = second_half_past_one - HOUR
    assert count(PLACE, [guest], first_half_past_one, second_half_past_one).beds_taken == 0


@given(st.none() | st.integers(0, 4), entries, ages)
def test_whether_a_child_would_share_is_said_as_far_as_it_is_known(
    rooms: int | None, known: list[Entry], coming: tuple[int | None, ...]
) -> None:
    """Tried with every age that an unknown child may have, and every number of rooms that there may be."""
    at = SATURDAY + 24 * HOUR
    here = [one for one in known if one.starts_at <= at < one.ends_at]
    unknown = min(sum(one.takes for one in here if KINDS[one.kind].stays), 4)
    here = [replace(one, takes=0) if KINDS[one.kind].stays else one for one in here]
    here.append(entry("sleepover", 0, 72, unknown))
    closed = sum(KINDS[one.kind].room for one in here)
    children = [[age] if age is not None else [2, 9] for age in coming] + [[2, 9]] * unknown
    would = {
        rooms_needed(sum(age > 2 for age in tried), sum(age <= 2 for age in tried)) > max(0, there - closed)
        for tried in product(*children)
        for there in ([1, 9] if rooms is None else [rooms])
    }
    said = "not known" if len(would) > 1 else "yes" if would == {True} else "no"
    assert shares(rooms, here, coming) == said


WARNED: list[tuple[str, list[Any], tuple[int | None, ...], dict[str, Any], list[str]]] = [
    ("a bed and a room to spare", [], (11,), {}, []),
    ("every bed is taken", [("sleepover", 0, 30, 2)], (), {}, []),
    ("one more than there are beds", [("sleepover", 0, 30, 2)], (11,), {"limit": 9}, ["beds", "share_not_known"]),
    ("two guests after each other", [("sleepover", 0, 20), ("sleepover", 20, 30)], (11,), {}, []),
    ("both beds free, and three already fostered", [], (11,), {"children": 3}, ["limit"]),
    ("the same with an exemption for four", [], (11,), {"children": 3, "limit": 4, "exempt": True}, []),
    ("two over three in one room", [], (11, 4), {"rooms": 1}, ["share"]),
    ("a baby and a toddler in one room", [], (0, 2), {"rooms": 1}, []),
    ("a baby and a child of three in one room", [], (0, 3), {"rooms": 1}, ["share"]),
    ("two of unknown age in one room", [], (None, None), {"rooms": 1}, ["share_not_known"]),
    ("how many rooms there are is not known", [], (11, 4), {"rooms": None}, ["share_not_known"]),
    ("one child, wherever the bed stands", [], (11,), {"rooms": None}, []),
    ("one of two rooms is closed", [("room_closed", 0, 30), ("sleepover", 0, 30)], (11,), {}, ["beds", "share"]),
    ("a child by day takes no bed", [("day_care", 0, 30, 3)], (11,), {}, []),
    ("family time during the stay", [("family_time", 10, 12)], (11,), {}, ["visitors"]),
    ("family time an hour after it", [("family_time", 31, 33)], (11,), {}, ["visitors"]),
    ("family time that ended two hours before", [("family_time", -4, -2)], (11,), {}, []),
]


@pytest.mark.parametrize(("why", "known", "coming", "other", "warnings"), WARNED, ids=[row[0] for row in WARNED])
def test_what_a_host_is_warned_of(
    why: str, known: list[Any], coming: tuple[int | None, ...], other: dict[str, Any], warnings: list[str]
) -> None:
    found = count(replace(PLACE, **other), [entry(*row) for row in known], SATURDAY, SATURDAY + 30 * HOUR, coming)
    assert list(found.warnings) == warnings


def test_day_care_needs_no_bed_and_family_time_names_the_guests() -> None:
    full = [entry("sleepover", 0, 30, 2), entry("family_time", 10, 12)]
    day = SATURDAY + 9 * HOUR, SATURDAY + 17 * HOUR
    assert count(PLACE, full, *day, (9,), "day_care").warnings == ("visitors",)
    assert count(PLACE, full, *day, (), "family_time").warnings == ("guests",)
    assert count(PLACE, [], *day, (), "family_time").warnings == ()
    assert count(PLACE, full, *day, (None,), "room_closed").beds_short == 1


def test_what_else_is_in_the_diary_is_told_two_hours_around() -> None:
    known = [entry("meeting", 5, 6), entry("family_time", 8, 9), entry("day_care", 31, 32), entry("meeting", 32, 33)]
    found = count(PLACE, known, SATURDAY + 8 * HOUR + AROUND, SATURDAY + 32 * HOUR - AROUND)
    assert [(one.kind, one.starts_at) for one in found.also] == [
        ("family_time", SATURDAY + 8 * HOUR),
        ("day_care", SATURDAY + 31 * HOUR),
    ]


def test_from_the_tables_it_counts_the_homes_own_children_beds_limit_and_what_was_not_removed(night: Night) -> None:
    home = next(one for one in night.ask(homes.of_constellation, 1) if one.code == 4)
    with night.context(1) as ctx:
        row = {"constellation_id": 1, "home_id": home.id, "kind": "sleepover", "takes": 1, "source": "person"}
        when = {"starts_at": SATURDAY, "ends_at": SATURDAY + 20 * HOUR, "written_at": SATURDAY}
        kept = diary.add(ctx.tx, row | when)
        removed = diary.add(ctx.tx, row | when)
        diary.remove(ctx.tx, removed.id, None, SATURDAY)
        found = capacity(ctx.tx, home, SATURDAY + HOUR, SATURDAY + 2 * HOUR)
        assert (found.own, found.guests, found.fostered, found.limit, found.exempt) == (2, 1, 4, 3, False)
        assert found.warnings == ("beds", "limit", "share_not_known")
        moved = capacity(ctx.tx, home, SATURDAY + HOUR, SATURDAY + 2 * HOUR, without=kept.id)
        assert (moved.guests, moved.also) == (0, ())
        homes.set_hosting(ctx.tx, home.id, 2, 5)
        again = capacity(ctx.tx, homes.get(ctx.tx, home.id), SATURDAY + HOUR, SATURDAY + 2 * HOUR)
        assert (again.limit, again.exempt, again.warnings) == (5, True, ("beds",))
