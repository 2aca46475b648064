"""Somebody leaves the roster while a stay is planned or on: those who are left hear of it, and a person knows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handlers.sleepovers.lifecycle import State
from storage import people, questions, sleepovers
from tests.handlers.sleepovers.test_hosting_machine import Hosting
from tests.handlers.sleepovers.test_planning_machine import MONDAY_NIGHT, SATURDAY_NIGHT, Planning
from tests.handlers.sleepovers.ways import EMERGENCY, PLAN, go


@pytest.fixture
def days(beds_example: Path) -> Iterator[Planning]:
    Planning.example = beds_example
    days = Planning()
    yield days
    days.teardown()


def heard(days: Planning, name: str) -> str:
    return " / ".join(days.night.bodies(name))


def state(days: Planning, request_id: int = 1) -> str:
    return days.night.ask(sleepovers.get, request_id).state


def test_who_lives_with_her_who_asked_hears_of_the_yes(days: Planning) -> None:
    days.plans("Femi", SATURDAY_NIGHT)
    days.the_roster_changes(("Femi",))
    assert "Home 7: not there any more, by the roster: who asked." in heard(days, "Sam")
    days.answers("plan_host", "1")
    assert "can have them" in heard(days, "Tolu")


def test_who_lives_with_her_decides_after_a_no(days: Planning) -> None:
    days.plans("Femi", SATURDAY_NIGHT)
    go(days, PLAN, "other_no")
    days.the_roster_changes(("Femi",))
    assert "1 ask other homes" in heard(days, "Tolu")
    days.answers("plan_no", "1")
    assert state(days) == State.OFFERING


def test_where_nobody_is_left_in_the_home_that_said_yes_nothing_stands(days: Planning) -> None:
    days.plans("Femi", SATURDAY_NIGHT)
    go(days, PLAN, "offered")
    days.answers("plan_offered", "1")
    days.night.bodies("Femi")
    days.the_roster_changes(("Home 5",))
    assert "Carol cannot have them" in heard(days, "Femi")
    assert "the home that said yes" in heard(days, "Sam") and state(days) == State.OFFERING
    days.time_passes(24)
    assert "Tomorrow" not in heard(days, "Femi")


CHANGE = ("Jan", "back sunday 8am")
LONGER = ("Jan", "can swift stay until monday 10am")


@pytest.mark.parametrize(
    ("before", "said", "asked", "state"),
    [
        ("go_ahead", (CHANGE, ("plan_move", "1")), "asks to change", State.GO_AHEAD),
        ("other_no", (), "1 ask other homes", State.OPENED),
        ("arrived", (LONGER,), "suggests a longer stay", State.STAYING),
        ("returned", (("minutes", 60 * 24),), "How is it at home?", State.FOLLOW_UP),
    ],
)  # fmt: skip
def test_what_she_alone_was_asked_who_lives_with_her_is_asked(
    days: Planning, before: str, said: tuple[tuple[str, str], ...], asked: str, state: State
) -> None:
    """And not before she leaves; and not again by the next load."""
    days.plans("Femi", SATURDAY_NIGHT)
    go(days, PLAN, before)
    for who, what in said:
        days.does(who, what)
    assert asked in heard(days, "Femi") and asked not in heard(days, "Tolu")
    days.the_roster_changes(("Femi",))
    days.time_passes(2)
    assert heard(days, "Tolu").count(asked) == 1 and asked not in heard(days, "Femi")
    days.the_roster_changes(("Femi",))
    days.time_passes(1)
    assert asked not in heard(days, "Tolu")
    assert days.night.ask(sleepovers.get, 1).state == state


def test_homes_that_were_asked_for_who_has_left_are_thanked_and_asked_no_more(beds_example: Path) -> None:
    Hosting.example = beds_example
    nights = Hosting()
    nights.asks("Femi", "can you ring")
    nights.says("Jan", "1")
    go(nights, EMERGENCY, "offered")
    nights.does("gone", ("Swift",))
    asked = nights.night.ask(questions.open_of_kinds, 1, ("offered", "hosting"))
    names = {nights.night.ask(people.get, one.person_id).name for one in asked if one.kind == "offered"}
    for name in names:
        nights.night.bodies(name)
    nights.does("Sam", "filed 7")
    assert names and not nights.night.ask(questions.open_of_kinds, 1, ("offered", "hosting"))
    for name in names:
        assert "no longer needed from you" in " / ".join(nights.night.bodies(name))
    nights.teardown()


@pytest.mark.parametrize("kind", ["medicine", "marks"])
def test_what_a_host_was_asked_at_the_door_who_lives_with_her_is_asked(days: Planning, kind: str) -> None:
    days.plans("Femi", SATURDAY_NIGHT)
    go(days, PLAN, "leaving")
    days.says("Jan", "arrived")
    if kind == "marks":
        days.answers("medicine", "1")
    days.night.bodies("Mark")
    days.the_roster_changes(("Jan",))
    said = heard(days, "Mark")
    assert ("was medicine handed over" in said, "any marks" in said) == (kind == "medicine", kind == "marks")


def test_where_nobody_of_the_family_is_left_the_office_hears_so(days: Planning) -> None:
    days.plans("Femi", SATURDAY_NIGHT)
    go(days, PLAN, "go_ahead")
    for who, what in (CHANGE, ("plan_move", "1")):
        days.does(who, what)
    days.the_roster_changes(("Femi",))
    assert "who asked" in heard(days, "Sam")
    days.the_roster_changes(("Home 7",))
    assert "all of that home" in heard(days, "Sam")


def test_as_long_as_one_of_them_lives_there_it_ends_as_any_stay(days: Planning) -> None:
    days.plans("Dawn", SATURDAY_NIGHT)
    days.answers("plan_host", "1")
    days.the_roster_changes(("Wren",))
    assert "FILED" not in heard(days, "Sam")
    days.says("Sam", "filed 4")
    assert "Nobody can say that it is filed now" in heard(days, "Sam") and state(days) == State.HOST_YES


def test_a_plan_for_whom_lives_there_no_more_is_said_to_nobody_and_ended_by_the_office(days: Planning) -> None:
    days.plans("Femi", SATURDAY_NIGHT)
    go(days, PLAN, "go_ahead")
    days.the_roster_changes(("Swift",))
    assert "FILED 7" in heard(days, "Sam")
    for name in ("Femi", "Jan"):
        days.night.bodies(name)
    days.time_passes(48)
    for name in ("Femi", "Jan"):
        assert not [one for one in days.night.bodies(name) if "Swift" in one or "left?" in one]
    days.says("Sam", "filed 7")
    assert state(days) == State.RECORDED and "is over" in heard(days, "Jan")


def test_a_calling_off_that_nobody_there_can_see_is_seen_by_the_office(days: Planning) -> None:
    days.plans("Femi", MONDAY_NIGHT)
    go(days, PLAN, "asks_homes")
    days.answers("plan_offered", "1")
    days.answers("authority", "1")
    days.says("Femi", "cant do monday after all sorry")
    days.answers("plan_off", "1")
    days.the_roster_changes(("Home 5",))
    days.time_passes(24)
    assert "Home 7 calls off" in heard(days, "Sam")
    days.answers("plan_seen", "1")
    assert state(days) == State.FOLLOW_UP


def test_at_night_the_office_hears_in_the_morning_of_what_is_days_ahead(days: Planning) -> None:
    days.plans("Femi", MONDAY_NIGHT)
    days.time_passes(12)
    days.night.bodies("Sam")
    days.the_roster_changes(("Swift",))
    assert "one it is for" not in heard(days, "Sam")
    days.time_passes(12)
    assert "one it is for" in heard(days, "Sam")


def test_a_stay_that_is_on_alerts_where_a_home_is_empty(days: Planning) -> None:
    days.plans("Femi", SATURDAY_NIGHT)
    go(days, PLAN, "arrived")
    days.the_roster_changes(("Home 7",))
    assert "sleepover.alerted" in days.night.noted() and "Home 7 needs" in heard(days, "Jan")


def test_whoever_has_the_familys_matter_hears_it_whatever_that_is_about(days: Planning) -> None:
    days.plans("Femi", SATURDAY_NIGHT)
    days.answers("plan_host", "1")
    days.says("Femi", "please can someone ring me")
    days.says("Priya", "1")
    assert "You have Home 7" in heard(days, "Priya")
    days.the_roster_changes(("Swift",))
    assert heard(days, "Priya").count("Home 7: not there any more, by the roster: one it is for.") == 1


def test_for_whom_is_asked_anew_where_one_of_them_has_left(days: Planning) -> None:
    days.says("Carol", "i can do school run monday 8 to 9 for someone")
    days.answers("care", "1")
    days.says("Dawn", "1")
    assert "1 Wren. 2 Robin. 3 all" in heard(days, "Dawn")
    days.the_roster_changes(("Wren",))
    days.says("Dawn", "1")
    assert "1 Robin. 2 all" in heard(days, "Dawn")
    days.says("Dawn", "1")
    assert "it is for Robin" in heard(days, "Dawn")


def test_what_somebody_offers_who_has_left_is_taken_up_by_nobody(days: Planning) -> None:
    days.says("Carol", "i can do school run monday 8 to 9 for someone")
    days.answers("care", "1")
    days.the_roster_changes(("Home 5",))
    assert "need not answer any more" in heard(days, "Dawn")
    days.says("Dawn", "1")
    assert "It is yours" not in heard(days, "Dawn")
