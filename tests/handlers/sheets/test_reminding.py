"""Every three months, by day, and never into a house with trouble (DOMAIN 8, B55, N14)."""

from datetime import timedelta

import pytest

from handlers import duties
from handlers.sheets import reminding
from storage import sheets
from tests.handlers.night import Night
from tests.handlers.sheets.day import WEDNESDAY, child, writes_down

DAY = 24 * 60  # minutes


def looked_through(night: Night, nest_name: str, *, days_ago: float) -> None:
    writes_down(night, nest_name, age="11")
    at = night.now - timedelta(days=days_ago)
    dawn = night.person("Dawn").id
    about = child(night, nest_name).id
    night.ask(lambda tx: sheets.mark_reviewed(tx, about, dawn, at))


def reminded(night: Night, name: str) -> list[str]:
    return [row.body for row in night.unread(name) if row.key.startswith("sheet.due")]


@pytest.fixture
def watched(day: Night) -> Night:
    """With its duties set, as at the start of the line."""
    with day.context(1) as ctx:
        duties.ensure(ctx)
    return day


@pytest.mark.parametrize(("days_ago", "due"), [(1, False), (89, False), (90.5, True), (400, True)])
def test_it_is_due_after_a_quarter(watched: Night, days_ago: float, due: bool) -> None:
    looked_through(watched, "Wren", days_ago=days_ago)
    watched.passes(minutes=DAY)
    assert [bool(reminded(watched, name)) for name in ("Dawn", "Sam")] == [due, due]
    assert not any(reminded(watched, name) for name in ("Jan", "Priya", "Carol", "Femi"))


def test_a_sheet_that_nobody_has_begun_is_no_reminder_and_one_from_the_roster_is(watched: Night) -> None:
    writes_down(watched, "Robin", age="9")
    watched.passes(minutes=DAY)
    [said] = reminded(watched, "Dawn")
    assert "Robin" in said
    assert "Wren" not in said


def test_it_comes_once_in_four_weeks_until_it_is_done(watched: Night) -> None:
    looked_through(watched, "Wren", days_ago=100)
    watched.passes(minutes=27 * DAY)
    assert len(reminded(watched, "Dawn")) == 1
    watched.passes(minutes=2 * DAY)
    assert len(reminded(watched, "Dawn")) == 1
    for said in ("SHEET WREN", "3", "1"):
        watched.writes("Dawn", said)
    watched.passes(minutes=80 * DAY)
    assert reminded(watched, "Dawn") == []


def test_it_waits_for_a_day_after_the_matter(watched: Night) -> None:
    looked_through(watched, "Wren", days_ago=100)
    looked_through(watched, "Linnet", days_ago=100)
    watched.writes("Dawn", "please ring me")
    watched.writes("Priya", "1")
    with watched.context(1) as ctx:
        reminding.remind(ctx, WEDNESDAY.date())  # while it is open
    assert [len(reminded(watched, name)) for name in ("Dawn", "Carol", "Sam")] == [0, 1, 1]
    watched.writes("Priya", "DONE 4")
    watched.passes(minutes=DAY - 5)
    assert [len(reminded(watched, name)) for name in ("Dawn", "Carol", "Sam")] == [0, 0, 0]
    watched.passes(minutes=DAY)
    assert [len(reminded(watched, name)) for name in ("Dawn", "Carol", "Sam")] == [1, 0, 1]


def test_one_that_is_late_after_an_outage_waits_for_the_next_day(watched: Night) -> None:
    looked_through(watched, "Wren", days_ago=100)
    watched.now += timedelta(hours=29)  # the line was down over ten o'clock, and is up again at seven in the evening
    watched.now = watched.now.replace(hour=20)
    watched.fires()
    assert reminded(watched, "Dawn") == []
    watched.passes(minutes=DAY)
    assert len(reminded(watched, "Dawn")) == 1
