"""Get-togethers in the file: read with all their faults, loaded once, and never against what people have changed."""

from datetime import date, timedelta
from typing import Any

import pytest

from handlers import roster
from handlers.activities import changing
from storage import diary
from storage.activities import activities, answers, occurrences
from storage.activities.activities import Activity
from tests.handlers.night import EXAMPLE, Night
from tests.handlers.roster.files import child, faults_of, tables

COFFEE = {
    "name": "Coffee morning",
    "when": "last Tuesday of the month 10:30 to 12:30, not in August",
    "for": "carers",
    "place": "the church hall",
}
FILE = """
[[activity]]
name = "Coffee morning"
when = "last Tuesday of the month 10:30 to 12:30, not in August"
for = "carers"
place = "the church hall"
lead = "Priya"
[[activity]]
name = "Training"
when = "every second Saturday 2pm, not on bank holidays"
for = [4, 5]
at_home = 1
capacity = 12
remind = ["a week"]
[[activity]]
name = "Picnic"
when = "sat 5 dec 2026 12:00 to 14:00"
for = "everyone"
"""


def loads(night: Night, more: str = FILE, *, dry: bool = False) -> list[str]:
    wanted = roster.read(EXAMPLE.read_text(encoding="utf-8") + more)
    with night.context(1) as ctx:
        changes = (roster.plan if dry else roster.load)(ctx.tx, wanted, night.now)
    if not dry:
        night.passes(minutes=0)
    return [change.sentence for change in changes]


def known(night: Night, name: str) -> Activity:
    return next(one for one in night.ask(activities.of_source, 1, activities.ROSTER) if one.name == name)


def days(night: Night, name: str) -> list[str]:
    coming = night.ask(occurrences.coming, known(night, name).id, night.now)
    return [f"{one.on_date:%-d %b} {one.state}" for one in coming]


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("name", "x" * 31, "activity number 1: name must be at most 30 characters"),
        ("when", "now and then", "activity Coffee morning: when is not followed. Not followed: now and then."),
        ("when", "sat 5 dec 10am", "activity Coffee morning: when is not followed. Which year is meant: sat 5 dec?"),
        ("when", "sat 6 dec 2026 10am", "activity Coffee morning: when is not followed. Which day is meant? 6 Decem"),
        ("when", "tuesdays", "activity Coffee morning: when says no time of day; write when ="),
        ("when", "10:30", "activity Coffee morning: when says no day; write when ="),
        (
            "when",
            "tuesdays 10am at the hall",
            "activity Coffee morning: when holds more than when it is (at_hub, place)",
        ),
        (
            "for",
            "carer",
            'activity Coffee morning: for must be carers or children or everyone; the nearest is "carers".',
        ),
        ("for", [], "activity Coffee morning: for must be"),
        ("for", [4, 44], "activity Coffee morning: there is no home 44; give the code of a [[home]]."),
        ("at_home", 3, "activity Coffee morning: there is no home 3"),
        ("lead", "Prya", 'activity Coffee morning: lead names somebody who is not here; the nearest is "Priya".'),
        ("place", "Wren's house", "activity Coffee morning: names somebody who is looked after"),
        ("remind", ["an hour"], "activity Coffee morning: remind must be a list such as"),
        ("capacity", 0, "activity Coffee morning: capacity must be a whole number from 1 to 500"),
        ("plaice", "x", "activity Coffee morning: plaice is not a known key; the nearest is place."),
    ],
)
def test_each_fault_is_told_with_its_place(key: str, value: Any, fault: str) -> None:
    raw = {**tables(), "activity": [{**COFFEE, key: value}]}
    assert [told for told in faults_of(raw) if told.startswith(fault)], faults_of(raw)


@pytest.mark.parametrize(
    ("place", "refused"), [("14 Elm Close", True), ("Elm Close", True), ("NE1 4XF", True), ("the hub", False)]
)
def test_the_address_of_a_home_goes_to_nobody(place: str, refused: bool) -> None:
    raw = {**tables(), "activity": [{**COFFEE, "at_home": 1, "place": place}]}
    assert any("looks like the address of a home" in fault for fault in faults_of(raw)) is refused
    assert not faults_of({**tables(), "activity": [{**COFFEE, "place": place}]})


@pytest.mark.parametrize(
    ("place", "refused"),
    [
        ("the church hall, May fair", False),  # a coincidence, and nobody is named
        ("May's house", True),
        ("the church's hall", True),
        ("with May Church", True),
        ("Zofia's house", True),
        ("with zofia", True),
        ("J & Sons", False),
        ("wren hide", True),  # a nest name is one, whatever else it is
    ],
)
def test_a_real_name_that_is_a_word_as_well_is_a_name_only_where_it_stands_as_one(place: str, refused: bool) -> None:
    raw = {**tables(), "activity": [{**COFFEE, "place": place}]}
    child(raw)["real_name"] = "May-Zofia J Church"
    child(raw, place=1)["real_name"] = "May Church"
    assert any("names somebody who is looked after" in fault for fault in faults_of(raw)) is refused


def test_several_faults_are_told_at_once_and_a_name_is_given_once() -> None:
    raw = {**tables(), "activity": [COFFEE, {**COFFEE, "name": "coffee morning", "for": "all", "when": "x"}, {}]}
    told = [fault for fault in faults_of(raw) if fault.startswith("activity")]
    assert len(told) == 6
    assert "activity coffee morning: name is the same as that of activity Coffee morning; give each" in "".join(told)


def test_they_are_loaded_once_planned_at_once_and_a_dry_run_changes_nothing(night: Night) -> None:
    told = [
        "The get-together Coffee morning is new: last Tuesday of the month 10:30-12:30, not in August.",
        "The get-together Training is new: every 2 weeks on Saturday 14:00-16:00, not on bank holidays.",
        "The get-together Picnic is new: Sat 5 Dec 2026 12:00-14:00.",
    ]
    assert loads(night, dry=True) == told
    assert night.ask(activities.of_constellation, 1) == []
    assert loads(night) == told
    assert days(night, "Coffee morning") == ["29 Dec planned", "26 Jan planned"]
    assert days(night, "Picnic") == ["5 Dec planned"]
    training = known(night, "Training")
    assert (training.capacity, training.remind, training.audience) == (12, ["a_week"], "homes")
    assert len(training.homes) == 2
    hub = night.person("Jan").home_id or 0
    assert {entry.kind for entry in night.ask(diary.of_source, hub, "activity")} == {"get_together"}
    assert loads(night) == []
    night.passes(minutes=60 * 24 * 20)
    assert loads(night) == [], "what is over, and what is counted from its first day, is no change"
    assert days(night, "Training")[0] == "9 Jan planned"


def test_the_file_never_undoes_what_people_have_moved_or_called_off(night: Night) -> None:
    loads(night)
    coffee, training = known(night, "Coffee morning"), known(night, "Training")
    one = night.ask(occurrences.on, training.id, date(2026, 12, 12))
    assert one is not None
    with night.context(1) as ctx:
        changing.call_off_all(ctx, coffee, None)
        changing.call_off(ctx, one, None)
    assert loads(night) == []
    assert days(night, "Coffee morning") == ["29 Dec cancelled", "26 Jan cancelled"]
    assert loads(night, FILE.replace("2pm", "3pm")) == [
        "The get-together Training is changed: every 2 weeks on Saturday 15:00-17:00, not on bank holidays."
    ]
    assert days(night, "Training")[:3] == ["28 Nov planned", "12 Dec cancelled", "9 Jan planned"]


def test_who_was_told_hears_what_a_new_file_has_changed_once(night: Night) -> None:
    night.now += timedelta(hours=12)  # by day
    loads(night)
    first = night.ask(occurrences.on, known(night, "Coffee morning").id, date(2026, 12, 29))
    assert first is not None
    night.ask(answers.keep, first.id, night.person("Dawn").id, night.now)
    moved = FILE.replace("last Tuesday", "last Wednesday")
    loads(night, moved)
    loads(night, moved)
    heard = "Coffee morning, all of it, is now last Wednesday of the month 10:30-12:30, not in August, next Wed"
    for name in ("Dawn", "Priya"):
        (changed,) = [row for row in night.unread(name) if row.key.startswith("activity.")]
        assert heard in changed.body
    assert days(night, "Coffee morning") == ["29 Dec cancelled", "30 Dec planned", "27 Jan planned"]
    assert loads(night, "") == [
        "The get-together Coffee morning is taken out.",
        "The get-together Training is taken out.",
        "The get-together Picnic is taken out.",
    ]
    assert [body.split(".")[0] for body in night.bodies("Dawn")] == [
        "Called off: Coffee morning, Tue 29 Dec 10:30 and all after it",
        "Called off: Training, Sat 28 Nov 14:00 and all after it",  # she had been reminded of these
        "Called off: Picnic, Sat 5 Dec 12:00",
    ]
    assert loads(night, "") == []
    assert len(loads(night)) == 3, "it may come back"
    assert days(night, "Coffee morning")[0] == "29 Dec planned"


def test_one_made_by_message_keeps_its_name_and_one_that_never_happens_is_told(night: Night) -> None:
    night.writes("Sam", "new activity picnic, sat 12 dec 1pm, at the park, for everyone")
    night.writes("Sam", "1")
    with pytest.raises(roster.RosterFaults) as refused:
        loads(night, FILE.replace("last Tuesday of the month", "every 30 feb"))
    assert refused.value.faults == (
        "activity Coffee morning: when is not followed. By these words it would never happen. Please write them another"
        " way.",
        "activity Picnic: one of that name has been made by message; give another name.",
    )
