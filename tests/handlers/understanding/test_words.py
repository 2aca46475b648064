"""A text as words: folded, respelt, cut into sentences; what was said is shown in the carer's own letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding.respelling import respelt
from handlers.understanding.words import hear

SPOKEN = [
    ("He's NOT breathing!", ["hes not breathing"]),
    ("hes nt brthng", ["hes not breathing"]),
    ("hes not...breathing", ["hes not breathing"]),
    ("hes gone. i dont no where", ["hes gone", "i dont no where"]),
    ("til 6pm 2moro", ["until 6 pm tomorrow"]),
    ("cn sh cm 2 u 2nt pls", ["can she come to you tonight please"]),
    ("bed 4 him", ["bed for him"]),
    ("2 kids 4 nights", ["2 children 4 nights"]),
    ("8.30-3 on 5/12", ["8.30 3 on 5 12"]),
    ("7 p.m. friday", ["7 pm friday"]),
    ("the 14th", ["the 14 th"]),
    ("👍", ["yes"]),
    ("she is talking about suicdie", ["she is talking about suicide"]),
    ("he's fired up and tired", ["hes fired up and tired"]),
    ("... !!", []),
    ("(1/2) the window is broken", ["the window is broken"]),
    ("1/2 the window is broken", ["the window is broken"]),
    ("the window is broken [2/3]", ["the window is broken"]),
    ("the window is broken. 2/3", ["the window is broken"]),
    ("1/2 til 3/2 please", ["1 2 until 3 2 please"]),
    ("wren on 1/2", ["wren on 1 2"]),
    ("(3/2)", ["3 2"]),
    ("line one\nline two", ["line one", "line two"]),
]


@pytest.mark.parametrize(("text", "sentences"), SPOKEN)
def test_what_is_heard(text: str, sentences: list[str]) -> None:
    assert [sentence.plain for sentence in hear(text).sentences] == sentences


def test_what_was_said_is_the_carers_own_letters() -> None:
    (sentence,) = hear("pls help, Hes nt BRTHNG right").sentences
    start = sentence.plain.index("hes")

    assert sentence.said(start, sentence.plain.index(" right")) == "Hes nt BRTHNG"


@given(st.text(max_size=1600))
def test_nothing_that_can_be_typed_raises_or_is_heard_where_it_was_not(text: str) -> None:
    for word in hear(text).words:
        assert 0 <= word.start <= word.end <= len(text)


@pytest.mark.parametrize("word", ["knives", "tired", "firm", "raining", "wren", "no", "brother", "breath"])
def test_a_real_word_is_left_alone(word: str) -> None:
    assert respelt(word) is None
