"""Stays told by whom they are for, from when they are needed, by the day beside another, and beside what others do."""

import pytest

from tests.handlers.understanding.staying import Row, at, told

FROM_WHEN = "When do you need it from? 1 now 2 tonight 3 another day"
WEDNESDAY = at("2026-06-10 19:00")
ASKED: list[Row] = [
    ("anyone free friday night for the twins", "12 20:00", "13 10:00", 1),
    ("you free sunday to have Leo", "14 17:00", "15 10:00", 1),
    ("3 nights please for Kacey from the 20th", "20 17:00", "23 10:00", 3),
    ("one night for both starting tomorrow", "11 17:00", "12 10:00", 1),
    ("Max to yours friday 6pm, home sunday lunch", "12 18:00", "14 12:30", 2),
    ("Theo to you saturday half 7 in the evening, back to me sunday noon", "13 19:30", "14 12:00", 1),
    ("over easter for jay and robin please, we're away", "2027-03-26 17:00", "2027-03-29 10:00", 3),
    ("half term, 4 nights for Leo, any", "-", "-", 4),
    ("day sitter needed tuesday 9 till 3", "16 09:00", "16 15:00", 0),
    ("if there was a bed going friday teatime to sunday lunch id snap your hand off", "12 17:00", "14 12:30", 2),
]
BESIDE: list[Row] = [
    ("surgery is on the 23rd, could she come the night before and stay till the 25th", "22 20:00", "25 10:00", 3),
    ("flight friday 6am, can somebody have wren the night before", "11 20:00", "12 10:00", 1),
    ("court is on monday so could finch stay the night after", "16 20:00", "17 10:00", 1),
    ("fathers day, could you have the boys", "21 17:00", "22 10:00", 1),
    ("can anyone have Seren on St David's Day overnight", "2027-03-01 17:00", "2027-03-02 10:00", 1),
    ("eid will be monday or tuesday. please can Dunnock stay from friday teatime to sunday", "12 17:00", "14 10:00", 2),
    ("can somebody have the boys tonight, man's coming tomorrow at 9", "10 19:00", "11 10:00", 1),
    ("wont be home tonight, stuck in leeds, can anyone have Mia", "10 19:00", "11 10:00", 1),
    ("a week on saturday can he go somewhere from 11am. I'd come for him sunday 4ish", "20 11:00", "21 16:00", 1),
    ("can i get somebody to take Wren the night", "10 19:00", "11 10:00", 1),
    ("can finch stay, not thursday but friday", "12 17:00", "13 10:00", 1),
]
WRITTEN: list[Row] = [
    ("any bed for a 15yr old lad, we both got norovirus from tonight til friday morning", "10 19:00", "12 09:00", 2),
    ("need 5 o clock friday til 3 o clock sunday for Finch", "12 17:00", "14 15:00", 2),
    ("from school pick up friday, to school run monday please, both", "12 15:30", "15 08:30", 3),
    ("can you have him from school run tomorrow till teatime", "11 08:30", "11 17:00", 0),
    ("bed needed 2nite 4 my foster son", "10 19:00", "11 10:00", 1),
    ("cld sm1 do Fri 12th 4 mrtn? 1 nite", "12 17:00", "13 10:00", 1),
    ("can you have her friday, say 6, fetch her home sunday morning", "12 18:00", "14 09:00", 2),
    ("thursday all i need is 1 till 5 for Alfie", "11 13:00", "11 17:00", 0),
]
ANSWERED: list[tuple[str, str]] = [
    ("1", "10 19:00"),
    ("1 ta", "10 19:00"),
    ("2 please", "10 19:00"),
    ("tonight pls", "10 19:00"),
    ("in an hour", "10 20:00"),
    ("8 tonight", "10 20:00"),
    ("friday teatime", "12 17:00"),
    ("not before saturday noon", "13 12:00"),
    ("3) monday morning", "15 09:00"),
    ("3 sunday lunch", "14 12:30"),
    ("3. saturday about 4, she's got gymnastics first", "13 16:00"),
]
NO_STAY = [
    "is anybody free for a chat tonight",
    "anyone around for coffee friday",
    "got clothes for Kacey saturday",
    "party is for Leo saturday at 2",
    "appointment for Mia friday 3pm",
    "new shoes for the twins saturday",
    "form for Kyle needs sending by friday please",
    "what is a good bed time for twins, half 7 is causing war",
    "eid will be friday, can we borrow the big pan",
]


@pytest.mark.parametrize(("text", "start", "end", "nights"), ASKED + BESIDE + WRITTEN)
def test_what_is_meant(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, WEDNESDAY) == (start, end, nights)


@pytest.mark.parametrize(("text", "start"), ANSWERED)
def test_an_answer_to_from_when_gives_the_start_alone(text: str, start: str) -> None:
    assert told(text, WEDNESDAY, FROM_WHEN) == (start, "-", None)


def test_with_an_end_in_it_the_answer_gives_that_too() -> None:
    assert told("tonight if poss till sunday", WEDNESDAY, FROM_WHEN) == ("10 19:00", "14 10:00", 4)


def test_until_when_is_a_question_about_the_end() -> None:
    assert told("sunday half 4", WEDNESDAY, "Until when do you need it?") == ("-", "14 16:30", None)


@pytest.mark.parametrize("text", NO_STAY)
def test_what_is_for_a_child_and_no_stay(text: str) -> None:
    assert told(text, WEDNESDAY) == ("-", "-", None)
