"""Roll-calls: one row a person and day, with the last that she said."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from storage import people, rollcalls
from tests.storage.conftest import NOW


def row(person: int, day: str = "2026-11-27") -> dict[str, Any]:
    night = {"since": NOW, "until": NOW + timedelta(hours=16)}
    return {"constellation_id": 1, "person_id": person, "day": day, "part": "on_call", **night}


def second_person(tx: Connection) -> None:
    people.save(tx, {"constellation_id": 1, "name": "Rob", "role": "carer", "home_id": 1})


def test_a_person_is_entered_once_a_day(tx: Connection) -> None:
    second_person(tx)
    assert rollcalls.add(tx, row(1)) is True
    assert rollcalls.add(tx, row(1)) is False
    assert rollcalls.add(tx, row(2)) is True
    assert rollcalls.add(tx, row(1, "2026-11-28")) is True
    assert [found.person_id for found in rollcalls.of_day(tx, 1, "2026-11-27")] == [1, 2]


def test_the_last_answer_counts_and_changes_no_other_row(tx: Connection) -> None:
    second_person(tx)
    rollcalls.add(tx, row(1))
    rollcalls.add(tx, row(2))
    first, second = rollcalls.of_day(tx, 1, "2026-11-27")
    rollcalls.answer(tx, first.id, "swap", NOW)
    rollcalls.answer(tx, first.id, "works", NOW + timedelta(minutes=1))
    rollcalls.mark_told(tx, first.id, NOW + timedelta(minutes=2))
    assert [rollcalls.mark_asked(tx, first.id, NOW) for _ in range(2)] == [True, False]
    kept = rollcalls.get(tx, first.id)
    assert (kept.answer, kept.answered_at) == ("works", NOW + timedelta(minutes=1))
    assert kept.told_at == NOW + timedelta(minutes=2)
    assert rollcalls.get(tx, second.id) == second
