"""The directory file: every fault at once with its place, only what is different, and a person's later word first."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Connection

from handlers.directory import dated, loading
from handlers.roster.changes import Change
from handlers.roster.records import RosterFaults
from storage import constellations, directory
from tests.handlers.night import LINE, Night

TODAY = date(2026, 11, 27)
FILE = """
[[resource]]
name = "CAMHS crisis"
for = ["camhs", "self harm"]
numbers = "01632 960777"
night = true
checked = 2026-11-02

[[resource]]
name = "Passport help"
for = "passport"
numbers = "01632 960778"
hours = "Mon-Fri 9-17"
checked = 2026-03-02
"""
ONE = '[[resource]]\nname = "{}"\nnumbers = "{}"\nchecked = {}\n'


def load(night: Night, text: str = FILE) -> list[str]:
    def work(tx: Connection) -> list[Change]:
        wanted = loading.read(text, TODAY)
        planned = loading.plan(tx, constellations.first(tx), wanted, night.now, LINE.time_zone)
        done = loading.load(tx, constellations.first(tx), wanted, night.now, LINE.time_zone)
        assert done == planned
        return done

    return [change.sentence for change in night.ask(work)]


def known(night: Night) -> dict[str | None, str | None]:
    return {row.name: row.numbers for row in night.ask(directory.listed, 1)}


def test_it_is_loaded_once_and_only_what_is_different_is_done(night: Night) -> None:
    assert load(night) == [
        "Hawthorn's directory: CAMHS crisis 01632 960777 is new.",
        "Hawthorn's directory: Passport help 01632 960778 is new.",
    ]
    assert load(night) == []
    assert load(night, FILE.replace("960778", "960779").replace("2026-03-02", "2026-11-01")) == [
        "Hawthorn's directory: Passport help is changed: numbers, checked."
    ]
    assert load(night, FILE.split('[[resource]]\nname = "Passport')[0]) == [
        "Hawthorn's directory: Passport help is taken out."
    ]
    assert known(night) == {"CAMHS crisis": "01632 960777"}


def test_what_a_person_has_said_later_goes_before_the_file(night: Night) -> None:
    load(night)
    for words in ("directory checked camhs crisis", "directory remove passport"):
        night.writes("Sam", words)
    assert load(night) == []
    assert load(night, FILE.replace("960777", "960770")) == [
        "Hawthorn's directory: CAMHS crisis was checked later by message, and stays as it is there."
    ]
    assert known(night) == {"CAMHS crisis": "01632 960777"}
    night.now += timedelta(days=3)
    newer = FILE.replace("2026-03-02", "2026-11-28")
    with pytest.raises(RosterFaults, match="still to come"):
        load(night, newer)


def test_a_newer_date_brings_back_what_was_taken_out(night: Night) -> None:
    load(night, ONE.format("Taxi", "01632 960790", "2026-11-20"))
    night.now -= timedelta(days=5)
    night.writes("Sam", "directory remove taxi")
    assert load(night, ONE.format("Taxi", "01632 960790", "2026-11-20")) == []
    assert load(night, ONE.format("Taxi", "01632 960791", "2026-11-25")) == [
        "Hawthorn's directory: Taxi 01632 960791 is new."
    ]


def test_what_is_added_by_message_stays(night: Night) -> None:
    night.writes("Sam", "add to directory: Taxi; cab; 01632 960790; all day; yes; none")
    night.writes("Sam", "1")
    assert load(night)[0].endswith("is new.")
    assert known(night)["Taxi"] == "01632 960790"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (ONE.format("A", "01632 960777", "2026-11-28"), "resource A: checked is a day that is still to come."),
        (ONE.format("A", "07", "2026-11-02"), "resource A: numbers is not a number that a carer can ring"),
        (ONE.format("A", "0906 123 4567", "2026-11-02"), "resource A: numbers is not a number that a carer can ring"),
        (ONE.format("A" * 31, "111", "2026-11-02"), "name is too long for the texts: at most 30 characters."),
        (ONE.format("Tŷ", "111", "2026-11-02"), "which would double the price"),
        (ONE.format("A", "111", '"today"'), "checked must be a date without quotes"),
        (ONE.format("A", "111", "2026-11-02") * 2, "resource A: name is used twice"),
        ('[[resource]]\nname = "A"\n', "numbers is missing"),
        ("[resource]\nname = 1", "two pairs of brackets"),
        ("[[rescource]]\n", "[rescource] is not a known table"),
        ("[[resource]\n", "The file is not valid TOML"),
        (ONE.format("A", "111", "2026-11-02") + "hour = 1\n", "the nearest is hours"),
    ],
)
def test_every_fault_is_told_with_its_place(text: str, fault: str) -> None:
    with pytest.raises(RosterFaults) as told:
        loading.read(text, TODAY)
    assert fault in str(told.value)


@pytest.mark.parametrize("number", ["999", "111", "116 123", "0800 1111", "01632 960777", "07700 900104", "85258"])
def test_numbers_that_a_carer_can_ring(number: str) -> None:
    assert loading.read(ONE.format("A", number, "2026-11-02"), TODAY)[0].numbers == number


def test_the_duty_teams_number_may_be_dated_and_not_contradicted(night: Night) -> None:
    with pytest.raises(RosterFaults, match="numbers is not 01632 960123, which the roster says"):
        load(night, ONE.format("EDT", "01632 960999", "2026-11-02"))
    load(night, ONE.format("EDT", "01632960123", "2026-11-02"))
    entries = {one.name: one for one in night.ask(lambda tx: dated.entries_of(tx, constellations.first(tx)))}
    assert (entries["EDT"].numbers, entries["EDT"].checked) == ("01632 960123", date(2026, 11, 2))


def test_what_is_old_is_to_be_checked(night: Night) -> None:
    load(night)
    told = night.ask(lambda tx: dated.to_check(tx, constellations.first(tx), TODAY))
    assert [one.name for one in told] == ["EDT", "Passport help"]
