"""How many children a text is about, and which."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding import read
from handlers.understanding.birds import BIRDS
from handlers.understanding.children import find
from handlers.understanding.first_names import ALSO_WORDS_OR_GROWN, FIRST_NAMES
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
    ("the wee fella friday", 1),
    ("the bairn's up again", 1),
    ("our lad's gone", 1),
    ("the little terror won't sleep", 1),
    ("our two for the weekend", 2),
    ("these two are driving me mad", 2),
    ("both lads please", 2),
    ("three of em tonight", 3),
    ("him and his brother tonight", 2),
    ("her and her little sister from friday", 2),
    ("Wren and her twin brother", 2),
    ("just the one, the poorly one", 1),
    ("me and both kids", 2),
    ("me plus 2", 2),
    ("2 adults 3 kids", 3),
    ("we are both done in", None),
    ("do us both good", None),
    ("bruises on both her arms", None),
    ("sat and sun both for work", None),
    ("my husband and I both have flu", None),
    ("the pair of us are shattered", None),
    ("2 adults", None),
    ("it's the 2nd and the 3rd", None),
    ("my sister's wedding", None),
    ("my man's on nights", None),
    ("owes them two hundred quid", None),
    ("half 3 for the 4 oclock", None),
    ("Best to you both", None),
    ("mum and her sister are away", None),
]
NAMED = [
    ("can anyone have Kacey on friday", 1),
    ("Tegwen to you Saturday half ten", 1),
    ("could someone sit with Bartek for an hour", 1),
    ("is there room for Dorian from sunday", 1),
    ("would you keep Peony til monday", 1),
    ("Marlowe needs somewhere tonight", 1),
    ("can Etienne stay at yours", 1),
    ("Could Leo have a bed at the hub", 1),
    ("any1 free for reece sat", 1),
    ("hv swft sat pls", 1),
    ("hv wrn 2nite", 1),
    ("bd 4 mrtn 2nite", 1),
    ("rbn has a temp", 1),
    ("Kwabena and Tilda need a bed", 2),
    ("Wren and Marlowe, friday", 2),
    ("Rhys's bag is still here", 1),
    ("CAN YOU HAVE KYLE TONIGHT", 1),
    ("20th Nov, 2 nights, Ruby", 1),
    ("keep safe tonight", None),
    ("we had wine for tea", None),
    ("what has Jay's school said", 1),
    ("can you have contact on friday", None),
    ("I can do it for Christmas", None),
    ("could I have Friday off", None),
    ("can Denise have the meeting friday", None),
    ("Could Lorna ring me", None),
    ("Could Lauren have the form", None),
    ("I need the Amber alert form", None),
    ("see you in Devon", None),
    ("max 2 nights", None),
    ("thanks Sam", None),
    ("ta duck", None),
    ("he fell off a crane", None),
    ("his friend Callum came round", None),
    ("Aunty Bella is having us", None),
    ("the dog Luna is poorly", None),
    ("Shannon here, ring me", None),
    ("Same to you", None),
    ("Hope to see you", None),
    ("really hope he sleeps", None),
    ("we had summer off", None),
    ("I've taken Paracetamol at 4", None),
    ("rly tired", None),
]


@pytest.mark.parametrize(("text", "number"), COUNTS)
def test_how_many(text: str, number: int | None) -> None:
    assert find(hear(text)).number == number


@pytest.mark.parametrize(("text", "number"), NAMED)
def test_a_child_is_counted_by_whatever_name_the_child_is_asked_for(text: str, number: int | None) -> None:
    assert find(hear(text)).number == number


def test_only_nest_names_are_handed_on_as_names() -> None:
    found = find(hear("can you have Wren and Marlowe tonight"))

    assert (found.names, found.number) == (("wren",), 2)
    assert find(hear("can you have Kyle tonight")).names == ()


def test_no_first_name_is_held_to_be_a_word_and_not_one_as_well() -> None:
    assert set() == FIRST_NAMES & (ALSO_WORDS_OR_GROWN | BIRDS)


def test_names_of_the_home_count_whatever_they_are() -> None:
    assert find(hear("can you have pickle and wren"), ("Pickle", "Wren")).names == ("pickle", "wren")


def test_a_child_who_is_only_he_counts_where_a_stay_is_spoken_of() -> None:
    assert find(hear("can you have him"), supposing=True).number == 1
    assert find(hear("he says thanks")).number is None


def test_she_in_an_answer_is_the_one_child_that_the_question_is_about() -> None:
    at = datetime(2026, 6, 10, 19, tzinfo=ZoneInfo("Europe/London"))

    assert read("Yes, she has her shoes on", at, "Does Kestrel want to come? 1 yes 2 no").children.number == 1
    assert read("Yes, she has her shoes on", at, "Do all three want to come? 1 yes 2 no").children.number is None


def test_a_number_alone_answers_how_many() -> None:
    asked = "How many children is it for?"
    at = datetime(2026, 6, 10, 19, tzinfo=ZoneInfo("Europe/London"))

    assert read("2", at, asked).children.number == 2
    assert read("just the one, wren", at, asked).children.number == 1
    assert read("2", at, "When will you be back?").children.number is None
