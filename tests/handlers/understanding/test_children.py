"""How many children a text is about, and which."""

import pytest

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
]


@pytest.mark.parametrize(("text", "number"), COUNTS)
def test_how_many(text: str, number: int | None) -> None:
    assert find(hear(text)).number == number


def test_names_of_the_home_count_whatever_they_are() -> None:
    assert find(hear("can you have pickle and wren"), ("Pickle", "Wren")).names == ("pickle", "wren")


def test_a_child_who_is_only_he_counts_where_a_stay_is_spoken_of() -> None:
    assert find(hear("can you have him"), supposing=True).number == 1
    assert find(hear("he says thanks")).number is None
