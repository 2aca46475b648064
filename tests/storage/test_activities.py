"""Get-togethers: planned once, changed by one, and each person's answers, reminders and pauses are their own."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from storage import people
from storage.activities import activities, answers, attendance, occurrences, pauses, reminders
from storage.activities.activities import Activity
from storage.activities.occurrences import Occurrence
from tests.storage.conftest import NOW

DAY = timedelta(days=1)


def activity(tx: Connection, uid: str = "one@roost", **more: Any) -> Activity:
    row = {
        "constellation_id": 1,
        "uid": uid,
        "name": "Coffee morning",
        "words": "last Tuesday of the month 10:30",
        "rrule": "FREQ=MONTHLY;BYDAY=-1TU",
        "starts_on": date(2026, 11, 24),
        "start_time": "10:30",
        "minutes": 120,
        "audience": "carers",
        "homes": [],
        "place_url": "https://map.example.org/hall",
        "bring": "a cake",
        "remind": ["a_week"],
        "source": activities.PERSON,
    }
    return activities.add(tx, {**row, **more}, NOW)


def occurrence(tx: Connection, of: Activity, starts_at: datetime = NOW + DAY) -> Occurrence:
    occurrences.plan(tx, of.id, starts_at.date(), starts_at, starts_at + timedelta(hours=2))
    found = occurrences.on(tx, of.id, starts_at.date())
    assert found is not None
    return found


def test_what_is_planned_is_listed_and_what_is_behind_is_found_a_few_at_a_time(tx: Connection) -> None:
    ours = [activity(tx, f"{number}@roost") for number in range(4)]
    assert (ours[0].place_url, ours[0].bring, ours[0].sequence) == ("https://map.example.org/hall", "a cake", 0)
    activities.change(tx, ours[0].id, NOW, state=activities.CANCELLED)
    activities.change(tx, ours[1].id, NOW + DAY, planned_until=date(2027, 1, 1))
    assert [one.id for one in activities.of_constellation(tx, 1)] == [one.id for one in ours[1:]]
    assert [one.id for one in activities.behind(tx, 1, date(2027, 1, 1), 1)] == [ours[2].id]
    assert [one.id for one in activities.behind(tx, 1, date(2027, 1, 2), 9)] == [one.id for one in ours[1:]]
    assert [one.id for one in activities.of_source(tx, 1, "person")] == [one.id for one in ours]
    with pytest.raises(ValueError, match="no uid to change"):
        activities.change(tx, ours[0].id, NOW, uid="another")


def test_an_occurrence_is_planned_once_and_changed_by_one_who_knows_how_it_stands(tx: Connection) -> None:
    ours = activity(tx)
    first = occurrence(tx, ours)
    assert not occurrences.plan(tx, ours.id, first.on_date, NOW, NOW)
    moved = occurrences.change(tx, first, 1, NOW, state=occurrences.MOVED, place="the church hall")
    assert moved is not None
    assert (moved.sequence, moved.state, moved.place, moved.changed_by) == (1, "moved", "the church hall", 1)
    assert occurrences.change(tx, first, 1, NOW, state=occurrences.CANCELLED) is None
    assert occurrences.changed(tx, ours.id) == [moved]
    with pytest.raises(ValueError, match="no on_date to change"):
        occurrences.change(tx, moved, 1, NOW, on_date=first.on_date)


def test_what_happens_in_a_stretch_of_time_is_found_for_its_own_constellation(tx: Connection) -> None:
    ours = activity(tx)
    first, second = (occurrence(tx, ours, NOW + days * DAY) for days in (1, 2))
    assert occurrences.between(tx, 1, NOW + DAY, NOW + 2 * DAY) == [first]
    assert occurrences.between(tx, 2, NOW, NOW + 9 * DAY) == []
    assert occurrences.coming(tx, ours.id, first.ends_at) == [second]
    occurrences.forget(tx, second.id)
    assert occurrences.coming(tx, ours.id, NOW) == [first]


def test_an_answer_changes_only_in_what_is_said_anew(tx: Connection) -> None:
    first = occurrence(tx, activity(tx))
    other = people.save(tx, {"constellation_id": 1, "name": "Carol", "role": "carer", "home_id": 1})
    answers.keep(tx, first.id, 1, NOW, answer=answers.COMING, adults=2, children=3, note="no nuts")
    answers.keep(tx, first.id, 1, NOW + DAY, late_at=NOW + DAY)
    answers.keep(tx, first.id, other, NOW, answer=answers.MAYBE)
    answers.keep(tx, first.id, other, NOW, answer=answers.NOT_COMING)
    hers, kept = answers.of_occurrence(tx, first.id)
    assert (hers.person_id, hers.answer, hers.adults) == (other, "not_coming", 1)
    assert (kept.answer, kept.adults, kept.children, kept.note, kept.late_at) == ("coming", 2, 3, "no nuts", NOW + DAY)
    assert answers.of_person(tx, first.id, 99) is None


def test_a_reminder_is_planned_once_for_each_kind_and_settled_once(tx: Connection) -> None:
    first = occurrence(tx, activity(tx))
    assert [reminders.plan(tx, 1, first.id, 1, kind, NOW) for kind in ("a_week", "a_week", "a_day")] == [
        True,
        False,
        True,
    ]
    week, day = reminders.due(tx, 1, NOW, 9)
    assert reminders.due(tx, 1, NOW, 1) == [week]
    assert [reminders.settle(tx, week.id, reminders.SENT, NOW) for _ in range(2)] == [True, False]
    assert not reminders.hold(tx, week.id, NOW)
    assert reminders.hold(tx, day.id, NOW + DAY)
    assert reminders.due(tx, 1, NOW, 9) == []
    (held,) = reminders.due(tx, 1, NOW + DAY, 9)
    assert (held.id, held.state) == (day.id, reminders.HELD)
    assert [one.state for one in reminders.of_occurrence(tx, first.id)] == ["sent", "held"]


def test_a_pause_is_of_one_activity_or_of_all_and_of_one_person(tx: Connection) -> None:
    coffee, picnic = activity(tx), activity(tx, "two@roost")
    other = people.save(tx, {"constellation_id": 1, "name": "Carol", "role": "carer", "home_id": 1})
    pauses.pause(tx, 1, coffee.id, NOW)
    pauses.pause(tx, 1, coffee.id, NOW)
    assert [pauses.paused(tx, 1, one.id) for one in (coffee, picnic)] == [True, False]
    assert not pauses.paused(tx, other, coffee.id)
    pauses.pause(tx, 1, None, NOW)
    assert [pauses.paused(tx, 1, one.id) for one in (coffee, picnic)] == [True, True]
    assert [pauses.resume(tx, 1, None) for _ in range(2)] == [True, False]
    pauses.pause(tx, 1, picnic.id, NOW)
    assert [pauses.resume(tx, 1, one.id) for one in (coffee, picnic)] == [False, True]


def test_of_who_came_the_last_count_stands(tx: Connection) -> None:
    first = occurrence(tx, activity(tx))
    attendance.keep(tx, first.id, 3, 2, NOW)
    attendance.keep(tx, first.id, 4, 5, NOW + DAY)
    (kept,) = attendance.between(tx, 1, NOW, NOW + 2 * DAY)
    assert (kept.adults, kept.children, kept.told_at) == (4, 5, NOW + DAY)
    assert attendance.between(tx, 1, NOW + 2 * DAY, NOW + 3 * DAY) == []
