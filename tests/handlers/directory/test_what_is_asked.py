"""Which texts ask for a number and for nothing else; all others stay a call for a person, whatever is found."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from handlers import understanding
from handlers.directory.asking import LONGEST, Asked, asked, asks, may_ask, topic_of
from handlers.directory.entries import Entry
from handlers.directory.finding import find

LONDON = ZoneInfo("Europe/London")
AT = datetime(2026, 6, 13, 23, 40, tzinfo=LONDON)
NAMES = frozenset({"jan", "priya", "dawn", "wren", "robin"})
CORPORA = Path(__file__).parents[2] / "language"


def read(text: str, at: datetime = AT) -> Asked | None:
    reading = understanding.read(text, at)
    if reading.danger or not may_ask(reading, text) or not asks(text):
        return None
    return asked(text, reading, NAMES)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("who do I ring about a new passport", "passport"),
        ("Hi Jan, who do I ring about a new passport please? Thanks x", "passport"),
        ("number for school transport pls", "school transport"),
        ("have you got a number for the optician", "optician"),
        ("who deals with savings accounts", "saving account"),
        ("WHO DO I SEE ABOUT BOYS BUS PASS", "bus pass"),
        ("who do i ask about his passport", "passport"),
        ("how do i get hold of the library", "library"),
        ("dentist number", "dentist"),
        ("what number is edt on", "edt"),
    ],
)
def test_a_question_for_a_number_and_nothing_else(text: str, topic: str) -> None:
    found = read(text)
    assert found is not None and found.alone
    assert " ".join(found.topic) == topic


@pytest.mark.parametrize(
    "text",
    [
        "number for camhs, i cant cope",
        "whats the passport number. wren wont come out of his room",
        "who do i ring about wren",
        "who do i ring if she wont eat",
        "number for a taxi, can someone ring me",
        "who do i ring about him and the police",
        "whats the school number, can jan have him tonight",
    ],
)
def test_what_says_more_is_never_answered_alone(text: str) -> None:
    found = read(text)
    assert found is None or not found.alone


@pytest.mark.parametrize(
    "text",
    [
        "my number is 07700 900104",
        "whats your number",
        "can you ring me on my new number",
        "a number of things have happened",
        "what is the number of kids at the picnic",
        "who is on tonight",
        "his phone number has changed",
        "can i have a bed for wren tonight",
        "number 7 has no lights on",
    ],
)
def test_what_asks_for_no_number(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("text", ["samaritans number", "camhs crisis number", "number for the poisons line tonight"])
def test_words_of_need_are_seen(text: str) -> None:
    found = read(text)
    assert found is not None and found.crisis


@pytest.mark.parametrize("text", ["who do i ring about bruises", "who deals with him", "number for edt"])
def test_only_an_office_matter_is_one(text: str) -> None:
    found = read(text)
    assert found is not None and not found.office


def rows() -> Iterator[dict[str, str]]:
    for name in ("carers", "many_voices", "stays"):
        for line in (CORPORA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


FORMS = ("whats the passport number. {}", "{} whats the passport number", "{}. number for camhs")


@pytest.mark.parametrize("form", FORMS)
def test_whatever_needs_somebody_is_not_hidden_by_a_question_beside_it(form: str) -> None:
    """Every made-up text that needs somebody, in one breath with a question that the directory answers."""
    kept = [Entry("Passport help", "travel", "01632 960778"), Entry("CAMHS", "mental health", "01632 960777")]
    tried = 0
    for row in list(rows())[FORMS.index(form) :: len(FORMS)]:
        text = form.format(row["text"])
        if row["lane"] not in ("red", "amber") or len(text) > LONGEST or not topic_of(row["text"]):
            continue
        tried += 1
        if (asked_for := read(text, datetime.fromisoformat(row["now"]))) is not None:
            found = find(asked_for.topic, kept, at_night=True)
            assert not (asked_for.alone and found.whole and not asked_for.crisis and not found.heard), text
    assert tried > 100


def test_a_face_says_more_than_words() -> None:
    found = read("whats the passport number 😭")
    assert found is not None and not found.alone


def test_of_all_made_up_texts_none_that_needs_somebody_is_answered_alone() -> None:
    """Whatever the directory may hold: the law that a question for a number swallows neither danger nor a bed."""
    answered = [
        row
        for row in rows()
        if asks(row["text"]) and (found := read(row["text"], datetime.fromisoformat(row["now"]))) and found.alone
    ]
    assert answered, "there are such questions among them"
    assert {row["intent"] for row in answered} == {"question"}
    assert {row["lane"] for row in answered} <= {"green", "grey"}
