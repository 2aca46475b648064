"""The diary: what overlaps is found, what is removed stays as a record."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from storage import diary
from tests.storage.conftest import NOW

HOUR = timedelta(hours=1)


def row(first: int, last: int, **more: Any) -> dict[str, Any]:
    times = {"starts_at": NOW + first * HOUR, "ends_at": NOW + last * HOUR}
    whose = {"constellation_id": 1, "home_id": 1, "source": diary.PERSON, "written_by": 1, "written_at": NOW}
    return {"kind": "meeting", "takes": 0, **whose, **times, **more}


def test_what_overlaps_is_found_in_its_order_and_what_only_touches_is_not(tx: Connection) -> None:
    for first, last in ((4, 6), (1, 2), (2, 5), (0, 9), (6, 7)):
        diary.add(tx, row(first, last))
    found = diary.between(tx, 1, NOW + 2 * HOUR, NOW + 6 * HOUR)
    assert [(entry.starts_at - NOW) // HOUR for entry in found] == [0, 2, 4]
    assert diary.between(tx, 2, NOW, NOW + 9 * HOUR) == []


def test_it_is_removed_once_and_kept_with_who_removed_it(tx: Connection) -> None:
    entry = diary.add(tx, row(0, 1))
    assert [diary.remove(tx, entry.id, 1, NOW + HOUR), diary.remove(tx, entry.id, None, NOW)] == [True, False]
    assert diary.between(tx, 1, NOW, NOW + HOUR) == diary.of_source(tx, 1, diary.PERSON) == []
    kept = diary.get(tx, entry.id)
    assert (kept.written_by, kept.removed_by, kept.removed_at) == (1, 1, NOW + HOUR)


def test_the_rosters_entries_are_told_from_the_peoples(tx: Connection) -> None:
    diary.add(tx, row(0, 1))
    ours = diary.add(tx, row(2, 3, source=diary.ROSTER, written_by=None))
    assert diary.of_source(tx, 1, diary.ROSTER) == [ours]
