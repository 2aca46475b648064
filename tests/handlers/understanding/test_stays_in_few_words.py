"""Stays asked for in nothing but times and names, and times that clauses of their own tell beside a stay."""

from datetime import datetime

import pytest

from tests.handlers.understanding.staying import Row, at, told

WEDNESDAY = at("2026-06-10 19:00")
FEW_WORDS: list[Row] = [
    ("linnet 19/6. 1 night. cheers", "19 17:00", "20 10:00", 1),
    ("fri 12th - mon 15th both, hen do in leeds starts 2pm sat", "12 17:00", "15 10:00", 3),
    ("tomorrow 8 at night til 11 friday, teal", "11 20:00", "12 11:00", 1),
    ("robin friday 5pm, back the next morning please", "12 17:00", "13 09:00", 1),
    ("friday 4.15 straight from swimming, wren back at 11 the next morning please", "12 16:15", "13 11:00", 1),
    ("my pair for tonight please, collect in the morning", "10 19:00", "11 09:00", 1),
    ("tomorrow week for one night, finch", "18 17:00", "19 10:00", 1),
    ("sat half ten in the morning til the same time sunday for robin", "13 10:30", "14 10:30", 1),
    ("mon tues and weds nights please for wren, back thurs", "15 20:00", "18 10:00", 3),
    ("a bed tonight, and for tomorrow night too", "10 19:00", "12 10:00", 2),
    ("fri 29th til mon 1st june for wren", "2027-05-29 17:00", "2027-06-01 10:00", 3),
    ("can wren stop from thurs 25th june til weds 1st july", "25 17:00", "07-01 10:00", 6),
    ("we are 20 minutes away can he stop at yours", "10 19:20", "11 10:00", 1),
    ("can you have teal for 24 hours from now", "10 19:00", "11 19:00", 1),
    ("2000 hours tonight until friday for the twins", "10 20:00", "12 10:00", 2),
    ("fri morn 4 finch til sat please", "12 09:00", "13 10:00", 1),
    ("can you have wren tonight in 40 mins til friday", "10 19:40", "12 10:00", 2),
    ("can you have wren tonight from nineish til friday", "10 21:00", "12 10:00", 2),
    ("can you have wren tonight, drop off 9, pick up friday 10am", "10 21:00", "12 10:00", 2),
    ("bed for wren tonight until college finishes tomorrow", "10 19:00", "11 15:30", 1),
    ("sat i drop em mon i get em, both girls, with you in between", "13 17:00", "15 10:00", 2),
    ("not tomorrow, the day after, could you have wren", "12 17:00", "13 10:00", 1),
    ("not this friday but the one after, could you have wren", "19 17:00", "20 10:00", 1),
    ("mon of half term 10 til 3 for robin please", "15 10:00", "15 15:00", 0),
    ("nightjar tomorrow 3pm an then saturday lunch back please", "11 15:00", "13 12:30", 2),
]
TOLD_BESIDE: list[Row] = [
    ("need wren at yours from tonight till friday im on nights 9-7 all week", "10 19:00", "12 10:00", 2),
    ("can he stop at yours tonight. i am on a late till 10", "10 19:00", "11 10:00", 1),
    ("could you have wren after school tomorrow, we fly at 5. needs a bed till sunday", "11 15:30", "14 10:00", 3),
    ("both lads overnight friday? the fair is 5 til 7", "12 17:00", "13 10:00", 1),
    ("can wren be with you from friday, my mam is having her bath fitted saturday 8 til 6", "12 17:00", "13 10:00", 1),
    (
        "all three tonight please boiler has packed in and no one out til thurs between 8 and 1",
        "10 19:00",
        "11 10:00",
        1,
    ),
]
NONE: list[str] = [
    "her nan is having her for tea on sunday 3 til 6, all agreed",
    "i work nights sunday to wednesday, my husband is home so all is covered",
    "the weekend is all booked with jan for the 16th til the 18th, i got the text",
    "cannot do backup, away from the 28th til the 1st",
    "do i need an ok for finch to stop at his nans saturday night",
    "what is a good bed time for twins, half 7 is causing war",
]


@pytest.mark.parametrize(("text", "start", "end", "nights"), FEW_WORDS + TOLD_BESIDE)
def test_the_stay_is_read(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, WEDNESDAY) == (start, end, nights)


@pytest.mark.parametrize("text", NONE)
def test_times_of_something_else_are_no_stay(text: str) -> None:
    assert told(text, WEDNESDAY) == ("-", "-", None)


def test_the_day_of_a_question_is_the_day_of_its_answer() -> None:
    assert told("the 19th", WEDNESDAY, "Did you mean Fri 12 Jun or Fri 19 Jun?") == ("19 17:00", "20 10:00", 1)


def test_a_digit_with_the_words_of_its_option_is_that_option() -> None:
    asked = "How soon? 1 now. 2 within two hours. 3 later tonight."

    assert told("1 now please", WEDNESDAY, asked)[0] == "10 19:00"


def test_nothing_that_is_over_before_it_starts_ends_a_stay() -> None:
    late: datetime = at("2026-06-10 19:00")

    assert told("friday back now", late)[1] != "10 19:00"
