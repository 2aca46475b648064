"""Answers to an open question about a time, where a bare word or digit is enough."""

import pytest

from handlers.texts.english import TEXTS
from tests.handlers.understanding.staying import Row, at, told

EVENING = at("2026-06-10 19:00")
BACK: list[Row] = [
    ("sunday teatime", "-", "14 17:00", None),
    ("sunday", "-", "14 10:00", None),
    ("tomorrow at 10", "-", "11 10:00", None),
    ("about half 4 tomorrow", "-", "11 16:30", None),
    ("9ish", "-", "11 09:00", None),
    ("after school friday", "-", "12 15:30", None),
    ("the morning", "-", "11 09:00", None),
    ("in 3 days", "-", "13 10:00", None),
    ("till saturday lunch", "-", "13 12:30", None),
]
HOW_SOON = (
    TEXTS["sleep.ask_needed_from"].body.replace("{head}", ""),
    "How soon? 1 now. 2 within two hours. 3 later tonight. It is fine not to know.",
)
SOON: list[Row] = [
    ("half an hour", "10 19:30", "11 10:00", 1),
    ("20 mins", "10 19:20", "11 10:00", 1),
    ("couple of hours", "10 21:00", "11 10:00", 1),
    ("1 hour", "10 20:00", "11 10:00", 1),
    ("2 hours", "10 21:00", "11 10:00", 1),
    ("1 or 2 hours", "10 20:00", "11 10:00", 1),
    ("2 nights from 8pm", "10 20:00", "12 10:00", 2),
    ("1 now please", "10 19:00", "11 10:00", 1),
    ("2 about 40 mins", "10 19:40", "11 10:00", 1),
    ("3 about half ten", "10 22:30", "11 10:00", 1),
    ("3 after 11", "10 23:00", "11 10:00", 1),
    ("3 in an hour or so", "10 20:00", "11 10:00", 1),
    ("3 half ten til half nine tomorrow", "10 22:30", "11 09:30", 1),
    ("3 tomorrow", "11 15:00", "12 10:00", 1),
    ("1", "10 19:00", "11 10:00", 1),
    ("2", "10 21:00", "11 10:00", 1),
    ("8", "10 20:00", "11 10:00", 1),
    ("half 8", "10 20:30", "11 10:00", 1),
    ("in an hour", "10 20:00", "11 10:00", 1),
    ("now please", "10 19:00", "11 10:00", 1),
    ("tomorrow", "11 17:00", "12 10:00", 1),
    ("dont know", "-", "-", None),
    ("not sure yet", "-", "-", None),
    ("yeah but in 2 hours", "10 21:00", "11 10:00", 1),
]
NIGHTS: list[Row] = [
    ("2", "-", "-", 2),
    ("just one", "-", "-", 1),
    ("two nights", "-", "-", 2),
    ("3 please", "-", "-", 3),
]
COMING: list[Row] = [
    ("1", "-", "-", None),
    ("yes see you saturday", "-", "-", None),
    ("we'll be there for 11", "-", "-", None),
]
SAFE: list[Row] = [
    ("1", "-", "-", None),
    ("3", "-", "-", None),
    ("yes all safe now", "-", "-", None),
]


@pytest.mark.parametrize(("text", "start", "end", "nights"), BACK)
def test_when_they_come_back(text: str, start: str, end: str, nights: int | None) -> None:
    asked = "When will they come back?"
    assert told(text, EVENING, asked) == (start, end, nights)


@pytest.mark.parametrize("asked", HOW_SOON)
@pytest.mark.parametrize(("text", "start", "end", "nights"), SOON)
def test_how_soon(text: str, start: str, end: str, nights: int | None, asked: str) -> None:
    assert told(text, EVENING, asked) == (start, end, nights)


@pytest.mark.parametrize(
    ("asked", "text", "start"),
    [
        (TEXTS["menu.bed"].body, "half an hour", "10 19:30"),
        (TEXTS["menu.bed"].body, "three quarters of an hour", "10 19:45"),
        (TEXTS["menu.bed"].body, "about 3 quarters of an hour", "10 19:45"),
        (TEXTS["menu.bed"].body, "in three quarters of an hour", "10 19:45"),
        (TEXTS["menu.bed"].body, "a quarter of an hour", "10 19:15"),
        (TEXTS["menu.bed"].body, "2 sat 4pm", "13 16:00"),
        ("When do you need it from? 1 now 2 tonight 3 another day", "20 mins", "10 19:20"),
        ("When do you need it from? 1 now 2 tonight 3 another day", "2 about half ten", "10 22:30"),
        ("When do they come home? 1 tomorrow 08:00. 2 tomorrow 10:00. Or text day and time.", "2 hours", "-"),
    ],
)
def test_how_soon_in_other_words(asked: str, text: str, start: str) -> None:
    assert told(text, EVENING, asked)[0] == start


@pytest.mark.parametrize(("text", "start", "end", "nights"), NIGHTS)
def test_how_many_nights(text: str, start: str, end: str, nights: int | None) -> None:
    asked = "How many nights?"
    assert told(text, EVENING, asked) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), COMING)
def test_a_get_together_is_no_stay(text: str, start: str, end: str, nights: int | None) -> None:
    asked = "Get-together Sat 13 Jun 11:00, usual park. Coming? 1 yes. 2 no. 3 maybe."
    assert told(text, EVENING, asked) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), SAFE)
def test_safe_is_no_stay(text: str, start: str, end: str, nights: int | None) -> None:
    asked = "Is everyone safe right now? 1 yes. 2 no. 3 not sure."
    assert told(text, EVENING, asked) == (start, end, nights)
