"""What a home has in its diary is told to the people of that home alone, whoever asks and however (N8)."""

import pytest

from handlers.diary.kinds import KINDS
from tests.handlers.night import Night

OTHERS = ("Dawn", "Carol", "Femi", "Priya", "Sam", "stranger")
ASKED = (
    "diary",
    "diary sat",
    "the diary",
    "diary home 1",
    "Jan's diary",
    "diary remove 1",
    "1",
    "yes",
    "who sleeps at home 1 tonight",
    "family time here sat 10 to 12",
)


def filled(night: Night) -> None:
    for kind in KINDS.values():
        night.writes("Jan", f"diary add {kind.called} sat 5 dec 10:00 to sun 6 dec 12:00")
        night.writes("Jan", "1")


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_is_told_of_it(night: Night, name: str) -> None:
    filled(night)
    assert sum(row.key == "diary.added" for row in night.told) == len(KINDS)
    for words in ASKED:
        night.writes(name, words)
    night.writes("Jan", "diary")
    of_hers = {row.chat for row in night.told if "5 Dec" in row.body}
    assert of_hers == {"1001"}
    assert "room closed" in night.told[-1].body


def test_no_text_of_it_holds_a_name(night: Night) -> None:
    """Nor could one: what is written with a name is not read as an entry."""
    filled(night)
    night.writes("Jan", "diary add sleepover for Wren sat 6pm to sun 10am")
    night.writes("Jan", "sleepover here with Wren and Robin sat 6pm to sun 10am")
    told = [row.body for row in night.told if row.key.startswith("diary.")]
    assert told and not any(name in body for body in told for name in ("Wren", "Robin", "Linnet", "Swift"))
