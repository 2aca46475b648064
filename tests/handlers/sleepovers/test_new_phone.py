"""Somebody has another number, by the roster, while she is asked something of a stay: she is asked there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import sleepovers
from tests.handlers.sleepovers.beds_and_rules import example_roster
from tests.handlers.sleepovers.test_planning_machine import SATURDAY_NIGHT, Planning
from tests.handlers.sleepovers.ways import PLAN, Doing, go

#: Whom the line knows by which Telegram account and which mobile, and her new account.
PHONES = {"Jan": ("1001", "101", "1051"), "Femi": ("1007", "107", "1057")}


@pytest.fixture
def days(beds_example: Path) -> Iterator[Planning]:
    Planning.example = beds_example
    days = Planning()
    days.plans("Femi", SATURDAY_NIGHT)
    yield days
    days.teardown()


def has_another_phone(days: Planning, name: str, *, none: bool = False) -> None:
    account, number, new = PHONES[name]
    text = example_roster()
    for line in (f"telegram = {account}\n", f'mobile = "+447700900{number}"\n'):
        assert line in text
        text = text.replace(line, "" if none or line.startswith("mobile") else f"telegram = {new}\n")
    days.night.load(text)
    days.night.passes(minutes=0.1)


def read_there(days: Planning, name: str) -> str:
    """What has gone to her new phone so far."""
    return " / ".join(row.body for row in days.night.told if row.chat == PHONES[name][2])


def writes_there(days: Planning, name: str, text: str) -> None:
    days.night.passes(minutes=0.1)
    days.night.writes(name, text, by=("telegram", PHONES[name][2]))
    days.night.fires()


@pytest.mark.parametrize(
    ("before", "said", "name", "asked", "state"),
    [
        ("", (), "Jan", "asks for a planned sleepover", "host_yes"),
        ("other_no", (), "Femi", "1 ask other homes", "offering"),
        ("arrived", (("Femi", "can swift stay until monday 10am"),), "Jan", "until Mon 7 Dec 10:00", "staying"),
        ("stand_down", (), "Jan", "calls off", "follow_up"),
    ],
)
def test_she_is_asked_on_her_new_phone_and_answers_there(
    days: Planning, before: str, said: tuple[Doing, ...], name: str, asked: str, state: str
) -> None:
    for event in [before] if before else []:
        go(days, PLAN, event)
    for who, what in said:
        days.does(who, what)
    has_another_phone(days, name)
    assert read_there(days, name).count(asked) == 1
    has_another_phone(days, name)  # loading it again changes nothing
    assert read_there(days, name).count(asked) == 1
    writes_there(days, name, "1")
    assert days.night.ask(sleepovers.get, 1).state == state
    assert "still" not in read_there(days, name) or state != "staying"


def test_the_button_of_what_was_sent_again_answers_it(days: Planning) -> None:
    has_another_phone(days, "Jan")
    again = next(row for row in days.night.told if row.chat == PHONES["Jan"][2])
    button = next(data for label, data in again.buttons if label == "1 Yes")
    days.night.writes("Jan", "", kind="button", button=button, by=("telegram", again.chat))
    assert days.night.ask(sleepovers.get, 1).state == "host_yes"


def test_at_night_nobody_is_woken_for_it(days: Planning) -> None:
    days.time_passes(11)
    has_another_phone(days, "Jan")
    assert not read_there(days, "Jan")
    days.time_passes(10)
    assert read_there(days, "Jan").count("asks for a planned sleepover") == 1


def test_what_she_has_answered_meanwhile_she_is_not_asked_again(days: Planning) -> None:
    days.time_passes(11)
    has_another_phone(days, "Jan")
    writes_there(days, "Jan", "2")
    days.time_passes(10)
    assert "asks for a planned sleepover" not in read_there(days, "Jan")


def test_of_whoever_has_no_phone_left_a_person_is_told(days: Planning) -> None:
    go(days, PLAN, "other_no")
    days.night.bodies("Sam")
    has_another_phone(days, "Femi", none=True)
    assert "Femi of Home 7 was asked about a sleepover" in " / ".join(days.night.bodies("Sam"))
