"""Entries of a diary that the roster holds, and what else it says of a host's home."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from handlers.roster import load
from storage import constellations, diary, homes
from tests.handlers.roster.files import faults_of, home, opened, roster_of, tables

NOW = datetime(2026, 10, 20, 12, 0, tzinfo=UTC)
FAMILY_TIME = {"kind": "family_time", "date": date(2026, 12, 5), "from": "10:00", "to": "12:00"}
NIGHT = {"kind": "sleepover", "date": date(2026, 10, 24), "from": "18:00", "to": "10:00"}


def with_diary(*rows: dict[str, Any]) -> dict[str, Any]:
    raw = tables()
    home(raw, 1)["diary"] = list(rows)
    return raw


def test_what_the_roster_says_is_in_the_diary_once_however_often_it_is_loaded(tmp_path: Path) -> None:
    roster = roster_of(with_diary(FAMILY_TIME, NIGHT))
    with opened(tmp_path / "roost.db") as tx:
        said = [change.sentence for change in load(tx, roster, NOW)]
        assert "Home 1's diary: Sat 5 Dec 10:00-12:00 family time is new." in said
        assert "Home 1's diary: Sat 24 Oct 18:00-Sun 25 Oct 10:00 sleepover, 1 child is new." in said
        assert load(tx, roster, NOW) == []
        night, day = diary.of_source(tx, 1, diary.ROSTER)
        assert (night.ends_at - night.starts_at).total_seconds() == 17 * 3600, "the clocks go back"
        assert (day.starts_at, day.takes, day.written_by) == (datetime(2026, 12, 5, 10, tzinfo=UTC), 0, None)


def test_what_is_no_longer_in_it_is_taken_out_and_what_people_wrote_stays(tmp_path: Path) -> None:
    with opened(tmp_path / "roost.db") as tx:
        load(tx, roster_of(with_diary(FAMILY_TIME, NIGHT)), NOW)
        theirs = {"constellation_id": 1, "home_id": 1, "kind": "meeting", "takes": 0, "source": diary.PERSON}
        diary.add(tx, {**theirs, "starts_at": NOW, "ends_at": NOW.replace(hour=14), "written_at": NOW})
        moved = {**FAMILY_TIME, "to": "13:00"}
        changes = load(tx, roster_of(with_diary(moved, NIGHT)), NOW)
        assert [change.sentence for change in changes] == [
            "Home 1's diary: Sat 5 Dec 10:00-12:00 family time is taken out.",
            "Home 1's diary: Sat 5 Dec 10:00-13:00 family time is new.",
        ]
        assert len(diary.of_source(tx, 1, diary.PERSON)) == 1


def test_an_end_on_another_day_may_be_given(tmp_path: Path) -> None:
    stay = {**NIGHT, "until": date(2026, 10, 26), "to": "18:00", "takes": 2}
    with opened(tmp_path / "roost.db") as tx:
        load(tx, roster_of(with_diary(stay)), NOW)
        (entry,) = diary.of_source(tx, 1, diary.ROSTER)
        assert (entry.ends_at, entry.takes) == (datetime(2026, 10, 26, 18, tzinfo=UTC), 2)


def test_rooms_limits_and_exemptions_are_loaded_and_their_changes_told(tmp_path: Path) -> None:
    raw = tables()
    with opened(tmp_path / "roost.db") as tx:
        load(tx, roster_of(raw), NOW)
        assert constellations.first(tx).usual_fostering_limit == 3
        raw["constellation"]["usual_fostering_limit"] = 4
        home(raw, 1)["rooms"], home(raw, 4)["exemption"] = 1, 5
        assert [change.sentence for change in load(tx, roster_of(raw), NOW)] == [
            "The usual fostering limit is now 4.",
            "Home 1: rooms for sleepovers are now 1.",
            "Home 4: its own fostering limit is now 5.",
        ]
        assert [(one.rooms, one.exemption) for one in homes.of_constellation(tx, 1)[:3]] == [
            (1, None),
            (1, None),
            (None, 5),
        ]
        del home(raw, 1)["rooms"], home(raw, 4)["exemption"]
        assert [change.sentence for change in load(tx, roster_of(raw), NOW)] == [
            "Home 1: rooms for sleepovers are no longer given.",
            "Home 4: its own fostering limit is taken out; the usual one counts.",
        ]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({**FAMILY_TIME, "kind": "contact"}, "home 1, diary 1: kind must be sleepover or day_care or family_time or"),
        ({**FAMILY_TIME, "date": "2026-12-05"}, "home 1, diary 1: date must be a date without quotes"),
        ({**FAMILY_TIME, "from": "10"}, 'home 1, diary 1: from must be a time in quotes such as "17:00".'),
        ({"kind": "meeting"}, "home 1, diary 1: date is missing; write date = 2026-12-24."),
        ({**FAMILY_TIME, "takes": 1}, "home 1, diary 1: takes is not for a family time; leave it out."),
        ({**NIGHT, "takes": 0}, "home 1, diary 1: takes must be a whole number from 1 to 20"),
        ({**NIGHT, "until": date(2026, 10, 23)}, "home 1, diary 1: ends before it begins; give a later until or to."),
        ({**NIGHT, "until": NIGHT["date"]}, "home 1, diary 1: ends before it begins; give a later until or to."),
        ({**NIGHT, "name": "Wren"}, "home 1, diary 1: name is not a known key"),
    ],
)
def test_a_fault_is_told_with_its_place(row: dict[str, Any], fault: str) -> None:
    assert [one[: len(fault)] for one in faults_of(with_diary(row))][:1] == [fault]


def test_more_rooms_than_beds_are_a_fault() -> None:
    raw = tables()
    home(raw, 1)["rooms"] = 3
    assert faults_of(raw) == ("home 1: rooms is more than beds; give the number of rooms in which those beds stand.",)
