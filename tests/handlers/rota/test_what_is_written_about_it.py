"""Exact shapes are about the rota; whatever says more is words, and a matter."""

from datetime import date

import pytest

from handlers.rota.words import Asked, day_meant, parse

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("rota", Asked("rota")),
        ("Who is on?", Asked("who")),
        ("who's on call", Asked("who")),
        ("Who’s on tonight?", Asked("who", "tonight")),
        ("who is on call fri", Asked("who", "fri")),
        ("who is on on sunday", Asked("who", "sunday")),
        ("SWAP FRI", Asked("swap", "fri")),
        ("swap 24 Dec", Asked("swap", "24 dec")),
        ("swap 24th december with Priya", Asked("swap", "24th december", "priya")),
        ("I'm ill", Asked("ill")),
        ("im ill tonight.", Asked("ill", "tonight")),
        ("I am sick now", Asked("ill", "now")),
        ("Undo", Asked("undo")),
    ],
)
def test_a_shape_is_read(text: str, asked: Asked) -> None:
    assert parse(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "",
        "who is on tonight, she has run off",
        "who is on the phone with her",
        "I am ill and the boys are fighting",
        "im ill please ring",
        "Wren is ill",
        "swap",
        "swap rooms",
        "can we swap fri",
        "undo this",
        "help who is on",
        "rota rota",
        "swap fri\nshe is bleeding",
        "i am ill " + "x" * 60,
    ],
)
def test_words_are_not(text: str) -> None:
    asked = parse(text)
    assert asked is None


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("", FRIDAY),
        ("tonight", FRIDAY),
        ("tomorrow", date(2026, 11, 28)),
        ("fri", FRIDAY),
        ("thursday", date(2026, 12, 3)),
        ("24 dec", date(2026, 12, 24)),
        ("26 nov", date(2027, 11, 26)),
        ("29 feb", date(2028, 2, 29)),
        ("31 feb", None),
    ],
)
def test_the_day_is_the_next_of_its_kind(when: str, day: date | None) -> None:
    assert day_meant(when, FRIDAY) == day
