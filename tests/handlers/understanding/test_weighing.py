"""The second opinion: what texts with such words have meant. It adds, and is in step with the corpora."""

from datetime import UTC, datetime

import pytest

from benchmarks.understand.learn import as_text, learnt, rows
from handlers.understanding import danger, read
from handlers.understanding.danger.weighed import RULE
from handlers.understanding.reading import Lane
from handlers.understanding.weighing import FILE, grams_of, learn, likeliest, stretches
from handlers.understanding.words import hear

NIGHT = datetime(2026, 6, 13, 23, 40, tzinfo=UTC)
TEXTS = [
    ("red", ["the knife is out", "he has it"]),
    ("red", ["knife again"]),
    ("calm", ["the tea is out"]),
    ("calm", ["tea again"]),
]


def test_words_speak_for_the_texts_that_they_stood_in() -> None:
    weights = learn(TEXTS, seldom=1, telling=0.0, least=1.0)

    assert likeliest(weights.scores(grams_of("a knife")))[0] == "red"
    assert likeliest(weights.scores(grams_of("some tea")))[0] == "calm"
    assert weights.telling(grams_of("the knife is out"), "red") == "knife"


def test_words_that_no_corpus_holds_say_nothing() -> None:
    weights = learn(TEXTS, seldom=1, telling=0.0, least=1.0)

    assert weights.scores(grams_of("zzz qqq")) == dict(weights.prior)


def test_a_further_sentence_adds_and_takes_nothing_away() -> None:
    assert set(stretches(["one", "two"])) < set(stretches(["one", "two", "three"]))


def test_the_weights_are_in_step_with_the_corpora() -> None:
    assert as_text(learnt(rows())) == FILE.read_text(encoding="utf-8"), "run make learn"


@pytest.mark.parametrize(
    "text",
    [
        "her bed is cold and the window is wide and we cant find her anywhere",
        "theres an empty packet by his bed and he is all floppy and grey",
    ],
)
def test_what_no_phrase_stands_for_is_weighed(text: str) -> None:
    assert read(text, NIGHT).danger


def test_a_sentence_with_plain_talk_in_it_must_weigh_more() -> None:
    assert not read("He has gone to his room and will not talk to me.", NIGHT).danger


@pytest.mark.parametrize("text", ["thank you for the lovely day", "what time is the coffee morning", "", "🙂"])
def test_plain_texts_do_not_weigh_as_danger(text: str) -> None:
    assert not [sign for sign in danger.signs(hear(text)) if sign.rule == RULE]
    assert read(text, NIGHT).lane is not Lane.RED
