"""What is plainly routine is so in every sentence; a carer's own mark for the morning is one only where it is meant."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding import read
from handlers.understanding.reading import Lane
from handlers.understanding.routine import MARK, ROUTINE

AT = datetime(2026, 6, 13, 1, 30, tzinfo=ZoneInfo("Europe/London"))
ROUTINE_TEXTS = [
    ("thanks", "routine.thanks"),
    ("Thank you so much x", "routine.thanks"),
    ("TA!!", "routine.thanks"),
    ("aw cheers for listening", "routine.thanks"),
    ("Thanks 🙂", "routine.thanks"),
    ("good night all xx", "routine.smalltalk"),
    ("merry christmas everyone", "routine.smalltalk"),
    ("is the picnic on saturday?", "routine.diary"),
    ("what time is the coffee morning tomorrow please", "routine.diary"),
    ("can you send me the mileage form", "routine.office"),
    ("quick question about my expenses", "routine.office"),
    ("when do we get paid", "routine.office"),
    ("our payment hasn't come yet", "routine.office"),
]
NOT_ROUTINE = [
    "",
    "?",
    "😭",
    "thanks 😭",
    "thanks. 😭",
    "😭\nthank you",
    "thanks for nothing",
    "thanks but he has started again",
    "thanks. he wont stop",
    "good night. I cannot do this any more",
    "is the picnic on saturday, wren has been sick all night",
    "can you send me somebody",
    "quick question about wren",
    "when do we get help",
    "ok",
    "x",
    "xx",
    "cant do this",
]
MARKED = [
    "for the morning",
    "This is for the morning: he swore at me",
    "it can wait til tmrw",
    "can wait for the morning",
    "No need to wake anyone, just saying she is home",
    "dont wake her. we are ok",
    "read this in the morning please",
]
NOT_MARKED = [
    "cant wait til morning",
    "not sure it can wait til morning",
    "it can wait til morning if he stays asleep",
    "can it wait until the morning?",
    "can you have wren in the morning",
    "need milk for the morning",
    "he wont wake",
    "i cannot wake her",
]


@pytest.mark.parametrize(("text", "rule"), ROUTINE_TEXTS)
def test_this_is_plainly_routine(text: str, rule: str) -> None:
    reading = read(text, AT)
    assert reading.routine
    assert rule in {sign.rule for sign in reading.signs}
    assert reading.lane in (Lane.GREEN, Lane.GREY)


@pytest.mark.parametrize("text", NOT_ROUTINE)
def test_this_is_not(text: str) -> None:
    assert not read(text, AT).routine


@pytest.mark.parametrize("text", MARKED)
def test_this_is_a_carers_own_mark(text: str) -> None:
    assert MARK in {sign.rule for sign in read(text, AT).signs}


@pytest.mark.parametrize("text", NOT_MARKED)
def test_and_this_is_none(text: str) -> None:
    assert MARK not in {sign.rule for sign in read(text, AT).signs}


def test_office_matters_are_grey() -> None:
    assert {lane for rule, lane, _ in ROUTINE if rule == "routine.office"} == {Lane.GREY}


@given(st.sampled_from([text for text, _ in ROUTINE_TEXTS]), st.sampled_from(["he has a knife", "cant do this", "hmm"]))
def test_one_sentence_more_and_it_is_not(text: str, further: str) -> None:
    for whole in (f"{text}. {further}", f"{further}\n{text}"):
        reading = read(whole, AT)
        assert not reading.routine
        assert reading.lane in (Lane.RED, Lane.AMBER)


@given(st.sampled_from(ROUTINE_TEXTS), st.sampled_from(["", ".", "!!", " x"]), st.booleans())
def test_case_and_trailing_marks_change_nothing(pair: tuple[str, str], mark: str, loud: bool) -> None:
    text = pair[0].upper() if loud else pair[0]
    if mark != " x" or pair[1] == "routine.thanks":
        assert read(text + mark, AT).routine


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    reading = read(text, AT)
    assert not (reading.routine and reading.danger)
