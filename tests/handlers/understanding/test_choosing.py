"""What a text is for, of all that speaks in it: learnt from texts, added up, and told."""

from datetime import UTC, datetime

import pytest

from benchmarks.understand.fitting import fitted
from handlers.understanding import read
from handlers.understanding.choosing import PHRASE, Choice, traits_of
from handlers.understanding.reading import Intent

NIGHT = datetime(2026, 6, 13, 23, 40, tzinfo=UTC)
#: Intent -> by how much a word of its own speaks for it.
KNOWN = Choice({"offer": 0.0, "question": 0.0, "other": 0.5}, {"room": {"offer": 1.0}, "what": {"question": 1.2}})


def said(*words: str) -> dict[str, str]:
    return {word: word for word in words}


def test_the_traits_of_texts_speak_for_the_intents_that_they_had() -> None:
    texts = [
        ("offer", ["we", "room"]),
        ("offer", ["room", "free"]),
        ("question", ["what", "we"]),
        ("question", ["what"]),
    ]
    known = fitted(texts)

    assert known.words["room"]["offer"] > 0 > known.words["room"]["question"]
    assert known.words["what"]["question"] > 0
    assert "free" not in known.words  # it stood in one text alone


def test_texts_are_learnt_alike_each_time() -> None:
    texts = [
        ("offer", ["room", "we"]),
        ("question", ["room", "what"]),
        ("other", ["what", "we"]),
        ("offer", ["what"]),
        ("question", ["we"]),
    ] * 4  # at odds with each other, so that their order shows

    assert fitted(texts) == fitted(texts)


def test_the_weightier_leads_and_is_told() -> None:
    assert KNOWN.chosen(said("room", "the"), Intent.OTHER) == (Intent.OFFER, ("room",))
    assert KNOWN.chosen(said("room", "what"), Intent.OTHER) == (Intent.QUESTION, ("what",))
    assert KNOWN.chosen(said("the"), Intent.OTHER) == (Intent.OTHER, ())


def test_a_word_that_speaks_more_for_the_next_is_not_told() -> None:
    known = Choice({"offer": 0.0, "question": 0.0}, {"free": {"offer": 1.0, "question": 1.5}, "room": {"offer": 1.0}})

    assert known.chosen(said("free", "room"), Intent.OTHER) == (Intent.OFFER, ("room",))


def test_a_phrase_of_the_tables_speaks_beside_the_words_and_is_no_last_word() -> None:
    assert KNOWN.chosen(said("room", "what"), Intent.OFFER)[0] is Intent.OFFER
    assert KNOWN.scores(said("what"))["question"] + PHRASE > KNOWN.before["other"]
    loud = Choice(KNOWN.before, {"what": {"question": PHRASE + 0.1}})
    assert loud.chosen(said("what"), Intent.OFFER)[0] is Intent.QUESTION


def test_names_days_and_numbers_speak_as_what_they_are() -> None:
    one = traits_of(["wren friday 7", "in june"], None)
    other = traits_of(["chloe monday 10", "in march"], None)

    assert one.keys() == other.keys()
    assert one["NAME DAY"] == "wren friday"
    assert one["^ in"] == one["in"] == "in"


def test_what_led_is_told_in_her_own_words() -> None:
    led = read("our box room is free if anybody is stuck", NIGHT)

    assert led.intent is Intent.OFFER
    assert 1 <= len(led.because) <= 3
    assert all(said in "our box room is free if anybody is stuck" for said in led.because)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("if it helps we could have the twins next weekend, the beds are made", Intent.OFFER),
        ("that night we said for Robin, could it be the Thursday", Intent.AMEND),
        ("his gran turned up so we are all right, thanks anyway", Intent.CANCEL),
        ("my shoulder is bad so no bowling for us this week", Intent.ACTIVITY_RSVP),
        ("how do i come off this list", Intent.STOP),
    ],
)
def test_of_several_things_in_a_text_the_likeliest_leads(text: str, intent: Intent) -> None:
    assert read(text, NIGHT).intent is intent


@pytest.mark.parametrize("text", ["6 mins away", "the school is shut from monday to wednesday"])
def test_times_of_what_nobody_wants_are_no_stay(text: str) -> None:
    found = read(text, NIGHT)

    assert (found.intent, found.stay) == (Intent.OTHER, None)
