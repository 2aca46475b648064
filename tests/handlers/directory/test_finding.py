"""What is found: the best first, near words too, and the numbers of the night in any directory."""

import sys
from datetime import UTC, date, datetime
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.directory.always import NATIONAL, always
from handlers.directory.asking import topic_of
from handlers.directory.dated import stale
from handlers.directory.entries import Entry, of_resource, together
from handlers.directory.finding import BEST, find
from handlers.directory.saying import LONGEST, fitted, said
from handlers.texts.catalogue import fill, segments
from handlers.texts.english import TEXTS
from storage.constellations import Constellation
from storage.directory import Resource

HAWTHORN = Constellation(1, "Hawthorn", "EDT", "01632 960123", None, "always", 3)
DAY = date(2026, 11, 2)
KEPT = [
    Entry("CAMHS crisis", "self harm, mental health", "01632 960777", "24 hours", night=True, checked=DAY),
    Entry("CAMHS office", "appointments, mental health", "01632 960776", "Mon-Fri 9-17", checked=DAY),
    Entry("Passport help", "passport, travel abroad", "01632 960778", checked=DAY),
    Entry("School transport", "bus, taxi, school run", "01632 960779", checked=DAY),
]


def names(words: str, *, at_night: bool = True) -> list[str]:
    return [entry.name for entry in find(topic_of(words), KEPT, at_night=at_night).entries]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("passport", "Passport help"),
        ("passports", "Passport help"),
        ("pasport", "Passport help"),
        ("trasnport for school", "School transport"),
        ("camhs crisis", "CAMHS crisis"),
        ("appointments at camhs", "CAMHS office"),
    ],
)
def test_the_one_that_is_meant_is_first(words: str, first: str) -> None:
    assert names(words)[0] == first


@pytest.mark.parametrize("words", ["savings", "port", "bust", "", "a"])
def test_what_is_not_there_is_not_found(words: str) -> None:
    assert names(words) == []


def test_at_night_what_is_answered_then_is_first() -> None:
    assert names("mental health") == ["CAMHS crisis", "CAMHS office"]
    by_day = [Entry("A office", "camhs", "111", checked=DAY), Entry("B line", "camhs", "111", night=True, checked=DAY)]
    assert [entry.name for entry in find(("camh",), by_day, at_night=True).entries] == ["B line", "A office"]
    assert [entry.name for entry in find(("camh",), by_day, at_night=False).entries] == ["A office", "B line"]


def test_half_of_the_words_are_enough_to_name_it_and_not_to_be_the_whole_answer() -> None:
    found = find(topic_of("school refusing"), KEPT, at_night=True)
    assert [entry.name for entry in found.entries] == ["School transport"]
    assert not found.whole
    assert find(topic_of("school taxi"), KEPT, at_night=True).whole


words = st.text("abcdefghijklmnop ", min_size=1, max_size=30)
entry = st.builds(Entry, name=words, what=words, numbers=st.just("01632 960777"), night=st.booleans())


@given(st.lists(entry, max_size=12), st.sampled_from(["EDT", "999", "111", "101", "childline", "samaritans"]))
def test_the_numbers_of_the_night_are_found_in_any_directory_and_somebody_hears(kept: list[Entry], name: str) -> None:
    found = find(topic_of(name), [*always(HAWTHORN), *kept], at_night=True)
    assert any(name.casefold() in one.name.casefold() for one in found.entries)
    assert found.heard


@given(st.lists(entry, max_size=12), words)
def test_never_more_than_a_few_and_all_that_are_whole_have_every_word(kept: list[Entry], asked: str) -> None:
    found = find(topic_of(asked), kept, at_night=False)
    assert len(found.entries) <= BEST
    assert bool(found.entries) or not found.whole


def row(name: str, numbers: str, checked: date | None = DAY) -> Resource:
    at = datetime(2026, 11, 2, tzinfo=UTC)
    return Resource(7, 1, "listed", name, "", numbers, None, None, True, checked, "person", 1, at, None, None)


def test_a_row_dates_what_is_always_there_and_cannot_take_it_away() -> None:
    entries = together(always(HAWTHORN), [row("edt", "01632960123"), row("Childline", "0800 1111", date(2027, 1, 1))])
    assert [one.name for one in entries] == ["EDT", *(one.name for one in NATIONAL)]
    assert {one.name: one.checked for one in entries}["EDT"] == DAY
    assert {one.name: one.checked for one in entries}["Childline"] == date(2027, 1, 1)
    assert all(one.heard for one in entries)


def test_the_duty_teams_number_is_the_rosters() -> None:
    duty, *_ = together(always(HAWTHORN), [row("EDT", "01632 960999")])
    assert (duty.numbers, duty.checked) == ("01632 960123", None)


def test_three_long_entries_are_as_many_as_two_texts_hold() -> None:
    long = of_resource(row("N" * 30, "01632 960777, 01632 960778"))
    shown = fitted([long, long, long, long], LONGEST["sms"])
    assert shown.count("01632 960777") == 2
    assert segments(fill(TEXTS["numbers.found"], {"found": shown})) <= 2


def test_it_says_when_it_is_answered_and_from_when_it_is() -> None:
    assert said(KEPT[0]) == "CAMHS crisis 01632 960777, 24 hours (checked Nov 2026)."
    assert said(KEPT[2]) == "Passport help 01632 960778, by day (checked Nov 2026)."
    assert said(NATIONAL[1]) == "NHS 111 (checked Nov 2026)."


@pytest.mark.parametrize(
    ("checked", "is_stale"),
    [(None, True), (date(2026, 5, 27), True), (date(2026, 5, 28), False), (date(2026, 11, 27), False)],
)
def test_half_a_year_is_too_long(checked: date | None, is_stale: bool) -> None:
    assert stale(checked, date(2026, 11, 27)) is is_stale


def test_an_idle_line_does_without_the_library_of_near_words() -> None:
    code = "import sys; import handlers.route; import handlers.directory.loading; print('rapidfuzz' in sys.modules)"
    said_by_it = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said_by_it.stdout.split() == ["False"]
