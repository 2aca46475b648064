"""How many children a text is about, and which."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding import read
from handlers.understanding.children import find
from handlers.understanding.words import hear

COUNTS = [
    ("can u have wren tonight", 1),
    ("can u have wren and robin", 2),
    ("wren n robin need picking up", 2),
    ("the twins are kicking off", 2),
    ("can you take both", 2),
    ("all three friday to monday", 3),
    ("me two would love it", 2),
    ("my lad needs a bed", 1),
    ("the wee man", 1),
    ("two of them in an hour", 2),
    ("3 kids", 3),
    ("3 nights please", None),
    ("the three of us and 2 adults", None),
    ("the girls are fine", None),
    ("see you at 2", None),
    ("Robin's inhaler", 1),
    ("1st to 4th oct one girl please", 1),
    ("from the 5th for wren", 1),
    ("from the 5th to the 9th", None),
    ("bed needed, 2 nights, my lad", 1),
    ("he can go to school from yours both days", None),
    ("my pair for tonight", 2),
    ("the brothers from friday", 2),
    ("got room for 1", 1),
    ("we could take two from friday", 2),
    ("i will take two nights off", None),
    ("fri night til sun night kite", 1),
    ("swift, til sat", 1),
    ("a swift answer would be good", None),
]


@pytest.mark.parametrize(("text", "number"), COUNTS)
def test_how_many(text: str, number: int | None) -> None:
    assert find(hear(text)).number == number


def test_names_of_the_home_count_whatever_they_are() -> None:
    assert find(hear("can you have pickle and wren"), ("Pickle", "Wren")).names == ("pickle", "wren")


def test_a_child_who_is_only_he_counts_where_a_stay_is_spoken_of() -> None:
    assert find(hear("can you have him"), supposing=True).number == 1
    assert find(hear("he says thanks")).number is None


def test_a_number_alone_answers_how_many() -> None:
    asked = "How many children is it for?"
    at = datetime(2026, 6, 10, 19, tzinfo=ZoneInfo("Europe/London"))

    assert read("2", at, asked).children.number == 2
    assert read("just the one, wren", at, asked).children.number == 1
    assert read("2", at, "When will you be back?").children.number is None
