"""Two live in one home: one answer counts for both, and the other hears what it was."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from storage import diary, sleepovers
from tests.handlers.night import Night
from tests.handlers.sleepovers.test_planning_machine import SATURDAY_NIGHT, Planning
from tests.handlers.sleepovers.ways import PLAN, go


@pytest.fixture
def days(beds_example: Path) -> Iterator[Planning]:
    """Swift stays with Jan and Mark, and Femi wishes for a night more."""
    Planning.example = beds_example
    days = Planning()
    days.plans("Femi", SATURDAY_NIGHT)
    go(days, PLAN, "arrived")
    days.says("Femi", "could he stay one more night")
    for name in ("Jan", "Mark"):
        assert "host.extend" in days.night.keys(name)
    days.night.keys("Femi")
    yield days
    days.teardown()


def test_his_no_is_told_to_her_and_her_yes_is_too_late(days: Planning) -> None:
    days.says("Mark", "2")
    assert days.night.keys("Mark") == ["sleep.extend_noted"]
    assert days.night.keys("Jan") == ["sleep.extend_no"] and days.night.keys("Femi") == ["sleep.extend_no"]
    days.says("Jan", "1")
    assert days.night.keys("Jan") == ["plan.settled"]
    assert days.night.ask(sleepovers.get, 1).answers["longer_until"] is None


def test_his_yes_is_told_to_her_and_she_is_not_waited_for(days: Planning) -> None:
    days.says("Mark", "1")
    assert "sleep.extend_waits" in days.night.keys("Jan")
    asked = [one for one in days.asked("extend") if one.closed_at is None]
    assert asked == []


def test_where_they_come_home_sooner_nobody_is_asked_for_longer_and_the_bed_is_kept_till_then(days: Planning) -> None:
    days.says("Femi", "back sunday 9am instead")
    assert "host.sooner" in days.night.keys("Jan")
    assert [one for one in days.asked("extend") if one.closed_at is None] == []
    request = days.night.ask(sleepovers.get, 1)
    [kept] = [one for one in days.night.ask(diary.of_source, request.host_id or 0, "sleepover") if one.source_id == 1]
    assert kept.ends_at == request.return_at


def test_a_button_that_asks_to_be_rung_rings_once(days: Planning) -> None:
    days.night.presses("Jan", "3 Ring me", key="host.extend")
    assert "sleep.ring_asked" in days.night.keys("Jan")
    days.night.presses("Jan", "3 Ring me", key="host.extend")
    assert days.night.keys("Jan") == []
    days.night.presses("Jan", "1 Yes", key="host.extend")
    assert "sleep.extend_waits" in days.night.keys("Femi")


def test_a_button_that_is_too_late_is_answered(days: Planning) -> None:
    days.says("Mark", "2")
    days.night.keys("Jan")
    days.night.presses("Jan", "1 Yes", key="host.extend")
    assert days.night.keys("Jan") == ["plan.settled"]


@pytest.mark.parametrize(("digit", "told"), [("1", "sleep.stood_down"), ("2", "sleep.still_needed")])
def test_both_of_the_family_hear_what_has_become_of_what_one_of_them_called_off(
    beds_example: Path, tmp_path: Path, digit: str, told: str
) -> None:
    night = Night(Path(copy(beds_example, tmp_path)))
    night.writes("Femi", "can swift come to jans tonight til sunday 10am, hes safe")
    night.writes("Jan", "1")
    night.writes("Tolu", "we dont need it now")
    night.passes(minutes=1)
    for name in ("Femi", "Tolu"):
        night.keys(name)
    night.writes("Jan", digit)
    assert told in night.keys("Femi") and told in night.keys("Tolu")
    night.close()
