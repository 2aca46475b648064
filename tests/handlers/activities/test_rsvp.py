"""How answers are read, and that nothing that might be trouble is ever taken for one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.activities.rsvp import Said, read
from handlers.understanding.words import hear
from storage.activities.answers import COMING, MAYBE, NOT_COMING

LITTLE = ("great", "perfect thanks", "sounds good", "see you then", "ill try", "we'll pass", "y")
POINTING = frozenset(["coffee", "morning", "picnic", "park", "tuesday", "tue", "sat", "saturday"])


def heard(text: str) -> tuple[Said, ...]:
    return read(hear(text), POINTING, ("Wren", "Robin"))


def facts(said: Said) -> dict[str, Any]:
    """What was said, without what was not."""
    found = {"answer": said.answer, "adults": said.adults, "children": said.children, "late": said.late}
    return {name: value for name, value in found.items() if value is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", {"answer": COMING}),
        ("3", {"answer": MAYBE}),
        ("coming", {"answer": COMING}),
        ("Coming! x", {"answer": COMING}),
        ("actually i can come now", {"answer": COMING}),
        ("sounds lovely, yes", {"answer": COMING}),
        ("me and my husband and 3 kids", {"adults": 2, "children": 3}),
        ("we cant come any more", {"answer": NOT_COMING}),
        ("we cant come after all", {"answer": NOT_COMING}),
        ("cant make it to the event after all", {"answer": NOT_COMING}),
        ("take us off the list please", {"answer": NOT_COMING}),
        ("yes please", {"answer": COMING}),
        ("count us in", {"answer": COMING}),
        ("aye we'll come", {"answer": COMING}),
        ("cant wait!", {"answer": COMING}),
        ("see you there", {"answer": COMING}),
        ("we're coming, 2 adults 3 kids", {"answer": COMING, "adults": 2, "children": 3}),
        ("2 adults 3 kids", {"adults": 2, "children": 3}),
        ("two adults and 3 little ones please", {"adults": 2, "children": 3}),
        ("2 adults no kids", {"adults": 2, "children": 0}),
        ("me and the twins", {"adults": 1, "children": 2}),
        ("me + 2", {"adults": 1, "children": 2}),
        ("Wren and me", {"adults": 1, "children": 1}),
        ("just me", {"adults": 1, "children": 0}),
        ("4 of us", {"adults": 4}),
        ("cant make it", {"answer": NOT_COMING}),
        ("cant make it sorry x", {"answer": NOT_COMING}),
        ("we'd love to but can't", {"answer": NOT_COMING}),
        ("no thanks", {"answer": NOT_COMING}),
        ("not this time", {"answer": NOT_COMING}),
        ("can't do saturday, sorry", {"answer": NOT_COMING}),
        ("maybe", {"answer": MAYBE}),
        ("not sure yet", {"answer": MAYBE}),
        ("might come", {"answer": MAYBE}),
        ("running late", {"late": True}),
        ("running late, 10 mins", {"late": True}),
        ("sorry we are late 20 mins", {"late": True}),
        ("be there by 11 stuck in traffic", {"late": True}),
        ("on time after all", {"late": False}),
        ("not going to be late now", {"late": False}),
        ("we'll be there on time", {"answer": COMING, "late": False}),
        ("put me down for 2", {"answer": COMING, "adults": 2}),
        ("me, hubby and the 3 kids", {"adults": 2, "children": 3}),
        ("family of 5", {"adults": 5}),
        ("lovely, see you then", {"answer": COMING}),
        ("sounds great but we can't make it", {"answer": NOT_COMING}),
        ("sounds lovely, cant make it", {"answer": NOT_COMING}),
        ("sorry can't make it, see you next time", {"answer": NOT_COMING}),
        ("hope to see you then", {"answer": MAYBE}),
        ("maybe see you all then", {"answer": MAYBE}),
        ("we'd love to but working", {"answer": NOT_COMING}),
        ("sorry cant come, something came up", {"answer": NOT_COMING}),
        ("can't make it anymore, we've got contact that day", {"answer": NOT_COMING}),
        ("actually no", {"answer": NOT_COMING}),
        ("unfortunately not", {"answer": NOT_COMING}),
        ("think I'll give it a miss", {"answer": NOT_COMING}),
        ("changed my mind, coming after all", {"answer": COMING}),
        ("not sure, depends on work", {"answer": MAYBE}),
        ("will let you know nearer the time", {"answer": MAYBE}),
        ("running about 20 minutes late", {"late": True}),
        ("nearly there, 10 mins away", {"late": True}),
        ("1 coming with the twins", {"answer": COMING, "children": 2}),
    ],
)
def test_one_answer(text: str, expected: dict[str, Any]) -> None:
    (said,) = heard(text)
    assert facts(said) == expected
    assert not said.pointing & {"coffee", "picnic"}


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("1 sat", [(COMING, {"sat"})]),
        ("2 picnic", [(NOT_COMING, {"picnic"})]),
        ("im coming saturday", [(COMING, {"saturday"})]),
        ("wont be at coffee tues", [(NOT_COMING, {"coffee", "tuesday"})]),
        ("yes picnic no coffee morning", [(COMING, {"picnic"}), (NOT_COMING, {"coffee", "morning"})]),
        ("picnic yes coffee no", [(COMING, {"picnic"}), (NOT_COMING, {"coffee"})]),
        ("coffee no, picnic maybe", [(NOT_COMING, {"coffee"}), (MAYBE, {"picnic"})]),
        ("just the picnic please", [(COMING, {"picnic"})]),
        ("just the picnic not coffee", [(COMING, {"picnic"}), (NOT_COMING, {"coffee"})]),
        ("see you saturday", [(COMING, {"saturday"})]),
        ("coming to the picnic but not coffee", [(COMING, {"picnic"}), (NOT_COMING, {"coffee"})]),
        ("yes to the picnic, 1 adult 2 kids, no to coffee", [(COMING, {"picnic"}), (NOT_COMING, {"coffee"})]),
    ],
)
def test_it_is_said_which(text: str, answers: list[tuple[str, set[str]]]) -> None:
    assert [(said.answer, set(said.pointing)) for said in heard(text)] == answers


@pytest.mark.parametrize(
    "text",
    [
        "one of mine is veggie",
        "nut allergy",
        "coming. 2 adults 2 children. Wren is allergic to nuts",
        "2 adults and 1 child, one is gluten free",
        "no pork for us please",
    ],
)
def test_what_they_eat_is_kept_in_her_own_words(text: str) -> None:
    (said,) = heard(text)
    assert said.note == text


@pytest.mark.parametrize(
    ("text", "much"),
    [
        ("running late 15 mins", "15 minutes"),
        ("running about 20 minutes late", "20 minutes"),
        ("late by 10", "10 minutes"),
        ("stuck in traffic, be there in 25", "25 minutes"),
        ("running late, be there by 11", None),
        ("half an hour late", None),
    ],
)
def test_how_late_she_is(text: str, much: str | None) -> None:
    (said,) = heard(text)
    assert (said.late, said.much) == (True, much)


def test_numbers_stand_beside_what_they_eat() -> None:
    (said,) = heard("coming. 2 adults 2 children. Wren is allergic to nuts")
    assert facts(said) == {"answer": COMING, "adults": 2, "children": 2}


@pytest.mark.parametrize(
    "text",
    [
        "wren",
        "Wren again",
        "two boys",
        "ok thanks",
        "i dont know",
        "dont think so",
        "im going now",
        "on time",
        "2",
        *LITTLE,
    ],
)
def test_what_may_be_the_beginning_of_anything_is_loose(text: str) -> None:
    assert all(said.loose for said in heard(text)) and heard(text)


@pytest.mark.parametrize("text", ["coming", "cant make it sorry", "2 adults 3 kids", "no thanks", "2 picnic", "me + 2"])
def test_what_speaks_of_coming_is_not(text: str) -> None:
    assert not any(said.loose for said in heard(text))


TROUBLE = [
    *("cant do this", "i cant", "cant do it", "i cant cope", "cannot cope", "we need you", "help", "help us"),
    *("im not ok", "not good", "not there", "we are not ok", "i am so down", "no im ok", "i am sorry", "sorry"),
    *("please come", "can you come", "come please", "please come now", "are you there", "no one is coming"),
    *("wren is not there", "wren not coming", "wren isnt coming home", "wren wont come", "wren is not coming back"),
    *("2 children late", "wren is late", "he is late", "hes late home", "not coming home", "they are not coming"),
    *("we cant come cos robin is in hospital", "coming but can you have wren tonight", "is wren coming"),
    *("he ate a nut and is swelling", "he has a nut allergy and is bad", "coming?", "thanks for today"),
    *("she is nearly there", "he is on the way", "something is wrong", "im at work and hes gone", "pass him over"),
    *("she came at me", "great he is gone", "wren is 10 mins away", "try me", "sounds bad", "cant see you"),
    *("wren is not home on time", "not in time", "he was late home again"),
    *("not on time", "cant be there on time", "not on our way", "see you tomorrow"),
    *("sounds great, we're working", "Sounds great! Im working that day"),
    *("are we still on for sat", "coming with a broken arm", "coming sat, wren has been hitting me"),
]


@pytest.mark.parametrize("text", TROUBLE)
def test_what_may_be_trouble_is_no_answer(text: str) -> None:
    assert heard(text) == ()


@given(
    st.sampled_from(["coming", "yes", "1 sat", "2 adults 3 kids", "cant make it", "running late", "nut allergy"]),
    st.sampled_from(["i cant cope", "we need you", "she has run off", "hes hurt", "can someone ring", "wren hit me"]),
    st.sampled_from([" ", ", ", ". ", " but ", "\n", " and "]),
    st.booleans(),
)
def test_trouble_beside_an_answer_makes_it_none(answer: str, trouble: str, between: str, first: bool) -> None:
    parts = (trouble, answer) if first else (answer, trouble)
    assert heard(between.join(parts)) == ()
