"""Single nights and bank holidays in the roster: what is read, what is loaded, and which gaps are told."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from handlers.roster import Night, RosterFaults, load
from handlers.roster.gaps import without_backup
from handlers.roster.records import Span
from storage import nights, rotas, spells
from tests.handlers.roster.files import faults_of, opened, roster_of, tables

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
CHRISTMAS_EVE = {"date": date(2026, 12, 24), "who": "Priya", "backup": "Jan"}
ALL = (0, 1, 2, 3, 4, 5, 6)


def with_nights(*rows: dict[str, Any]) -> dict[str, Any]:
    return {**tables(), "night": list(rows)}


def test_a_night_takes_the_times_of_the_spell_into_it() -> None:
    (night,) = roster_of(with_nights(CHRISTMAS_EVE)).nights
    assert night == Night(date(2026, 12, 24), "17:00", "09:00", ("Priya",), ("Jan",))


def test_a_night_may_have_times_of_its_own() -> None:
    (night,) = roster_of(with_nights({**CHRISTMAS_EVE, "from": "12:00", "to": "20:00"})).nights
    assert (night.from_time, night.to_time) == ("12:00", "20:00")


def test_a_night_takes_the_times_of_the_bank_holidays_spell() -> None:
    raw = with_nights({**CHRISTMAS_EVE, "date": date(2026, 12, 25)})
    raw["spell"].append({"who": "Sam", "backup": "Jan", "days": "bank holidays", "from": "12:00", "to": "12:00"})
    assert roster_of(raw).nights[0].from_time == "12:00"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"date": "2026-12-24"}, "night number 1: date must be a date without quotes such as 2026-12-24."),
        ({"from": "17:00"}, "night 2026-12-24: has from alone; give both from and to, or leave both out."),
        ({"who": "Jan"}, "night 2026-12-24: Jan is both who and backup; name another backup."),
        ({"who": "Pria"}, 'night 2026-12-24: who names somebody who is not here; the nearest is "Priya".'),
        ({"days": "mon"}, "night 2026-12-24: days is not a known key; the nearest is date."),
    ],
)
def test_faults_of_a_night_are_told_with_its_date(change: dict[str, Any], fault: str) -> None:
    assert faults_of(with_nights({**CHRISTMAS_EVE, **change})) == (fault,)


def test_a_night_must_have_a_backup() -> None:
    raw = with_nights({key: value for key, value in CHRISTMAS_EVE.items() if key != "backup"})
    assert faults_of(raw) == ('night 2026-12-24: backup is missing; write backup = "Jan".',)


def test_a_nation_is_one_of_four() -> None:
    raw = tables()
    raw["constellation"]["nation"] = "ireland"
    (fault,) = faults_of(raw)
    assert fault.startswith("constellation: nation must be england or scotland or wales or northern ireland;")


def test_a_roster_without_a_backup_is_not_read() -> None:
    raw = tables()
    del raw["spell"][0]["backup"]
    assert faults_of(raw) == (
        "rota: there is no backup mon-sun from 17:00 to 09:00; name somebody else as backup in its [[spell]].",
    )


@pytest.mark.parametrize(
    ("backed", "told"), [([True, True], 0), ([True, False], 0), ([False, True], 1), ([False, False], 1)]
)
def test_of_two_spells_at_one_time_the_firsts_backup_counts(backed: list[bool], told: int) -> None:
    twice = [Span(ALL, "00:00", "24:00"), Span(ALL, "08:00", "20:00")]
    assert len(without_backup("always", twice, backed)) == told


def test_what_is_loaded_is_in_the_tables_and_counts_a_version(tmp_path: Path) -> None:
    raw = with_nights(CHRISTMAS_EVE)
    raw["constellation"]["nation"] = "scotland"
    with opened(tmp_path / "roost.db") as tx:
        load(tx, roster_of(tables()), NOW)
        assert rotas.of_constellation(tx, 1).version == 1
        assert [change.sentence for change in load(tx, roster_of(raw), NOW)] == [
            "Bank holidays are now those of Scotland.",
            "The rota has changed: 2 spells and 1 night.",
        ]
        assert load(tx, roster_of(raw), NOW) == []
        assert [(night.date, night.from_time) for night in nights.of_constellation(tx, 1)] == [
            (date(2026, 12, 24), "17:00")
        ]
        assert rotas.of_constellation(tx, 1) == rotas.Rota(1, "scotland", 2)


def by_nights_only() -> dict[str, Any]:
    """Nights are promised every day, and the whole of a bank holiday."""
    raw = tables()
    raw["constellation"]["hours"] = [
        {"days": "mon-sun", "from": "17:00", "to": "09:00"},
        {"days": "bank holidays", "from": "09:00", "to": "17:00"},
    ]
    del raw["spell"][1]
    return raw


def test_a_bank_holiday_that_is_promised_and_not_covered_is_refused_with_its_date(tmp_path: Path) -> None:
    with opened(tmp_path / "roost.db") as tx:
        with pytest.raises(RosterFaults) as refused:
            load(tx, roster_of(by_nights_only()), NOW)
        assert refused.value.faults[0] == (
            "rota: nobody is on call from Fri 25 Dec 2026 09:00 to Fri 25 Dec 17:00; add a [[spell]] or a [[night]]"
            " for it."
        )
        assert len(refused.value.faults) == 9  # until 3 December 2027: Boxing Day counts twice, on its Saturday too
        assert spells.of_constellation(tx, 1) == []


def test_a_spell_for_bank_holidays_closes_it(tmp_path: Path) -> None:
    raw = by_nights_only()
    raw["spell"].append({"who": "Priya", "backup": "Jan", "days": "bank holidays", "from": "09:00", "to": "17:00"})
    with opened(tmp_path / "roost.db") as tx:
        load(tx, roster_of(raw), NOW)
        assert [spell.days for spell in spells.of_constellation(tx, 1)][-1] == [7]


def test_a_spell_for_bank_holidays_without_a_backup_is_refused_with_its_dates(tmp_path: Path) -> None:
    raw = tables()
    raw["spell"].append({"who": "Sam", "days": "bank holidays", "from": "17:00", "to": "09:00"})
    with opened(tmp_path / "roost.db") as tx, pytest.raises(RosterFaults, match="there is no backup from Fri 25 Dec"):
        load(tx, roster_of(raw), NOW)
