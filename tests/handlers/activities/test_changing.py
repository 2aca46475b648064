"""What is moved or called off: everybody who was told hears it, once, and nobody else; the rest stays as it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlers.activities import changing
from handlers.activities import occurrences as planning
from handlers.activities.news import Told
from storage import addresses, diary, hushes, people
from storage.activities import activities, answers, occurrences, reminders
from storage.activities.activities import Activity
from storage.activities.occurrences import Occurrence
from tests.handlers.activities.made import made
from tests.handlers.night import LINE, Night

FRIDAY_NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


@pytest.fixture
def night(night: Night) -> Night:
    """A Friday at noon: what is told by day is told at once."""
    night.now = FRIDAY_NOON
    return night


def planned(night: Night, **more: Any) -> tuple[Activity, list[Occurrence]]:
    coffee = made(night, **more)
    with night.context(1) as ctx:
        planning.plan(ctx, coffee)
    return night.ask(activities.get, coffee.id), coming(night, coffee)


def coming(night: Night, activity: Activity) -> list[Occurrence]:
    return night.ask(occurrences.coming, activity.id, night.now)


def reminded(night: Night, occurrence: Occurrence, *names: str) -> None:
    for name in names:
        person = night.person(name)
        night.ask(reminders.plan, 1, occurrence.id, person.id, "a_week", night.now)
        for due in night.ask(reminders.due, 1, night.now, 9):
            night.ask(reminders.settle, due.id, reminders.SENT, night.now)


def dropped(night: Night, occurrence: Occurrence, name: str) -> None:
    """A reminder that was never sent, because it was no longer of use."""
    night.ask(reminders.plan, 1, occurrence.id, night.person(name).id, "two_hours", night.now)
    (due,) = night.ask(reminders.due, 1, night.now, 9)
    night.ask(reminders.settle, due.id, reminders.DROPPED, night.now)


def does(night: Night, act: Callable[..., Any], *given: Any, **named: Any) -> Any:
    with night.context(1) as ctx:
        return act(ctx, *given, **named)


def test_who_was_told_hears_that_it_is_off_and_nobody_else(night: Night) -> None:
    _, (first, second, *_) = planned(night)
    reminded(night, first, "Dawn", "Sam")
    night.ask(answers.keep, first.id, night.person("Femi").id, night.now)
    reminded(night, second, "Carol")
    night.ask(reminders.plan, 1, first.id, night.person("Priya").id, "a_day", night.now + timedelta(days=2))
    dropped(night, first, "Priya")
    assert does(night, changing.call_off, first, night.person("Sam"), "the boiler is broken") == Told(2)
    (hers,) = night.unread("Dawn")
    assert hers.body == "Called off: Coffee morning, Tue 1 Dec 10:30. The boiler is broken."
    assert (hers.cls, hers.expires_at) == ("reminder", first.ends_at)
    assert night.keys("Femi") == ["activity.off"]
    assert [night.keys(name) for name in ("Sam", "Carol", "Priya")] == [[], [], []]
    assert [one.state for one in night.ask(reminders.of_occurrence, first.id)] == [
        *("sent", "sent", "dropped"),
        *("sent", "sent"),  # the news
    ]
    assert [one.state for one in coming(night, night.ask(activities.get, 1))][:3] == ["cancelled", "planned", "planned"]


def test_the_lead_hears_of_it_too_and_it_is_called_off_once(night: Night) -> None:
    _, (first, *_) = planned(night, lead_id=night.person("Priya").id)
    assert does(night, changing.call_off, first, night.person("Sam")) == Told(1)
    assert night.bodies("Priya") == ["Called off: Coffee morning, Tue 1 Dec 10:30."]
    assert does(night, changing.call_off, first, night.person("Jan")) is None
    assert does(night, changing.move, first, night.person("Jan"), place="the park") is None
    assert night.keys("Priya") == []


@pytest.mark.parametrize(
    ("before", "cls"), [(timedelta(hours=2, minutes=1), "reminder"), (timedelta(hours=2), "service")]
)
def test_two_hours_before_it_goes_as_service(night: Night, before: timedelta, cls: str) -> None:
    _, (first, second, *_) = planned(night, start_time="14:00")
    for one in (first, second):
        reminded(night, one, "Dawn")
    night.now = first.starts_at - before
    does(night, changing.call_off, first, night.person("Sam"))
    (off,) = night.unread("Dawn")
    assert off.cls == cls
    later = second.starts_at
    does(night, changing.move, second, None, starts_at=first.starts_at, ends_at=first.ends_at)
    (moved,) = night.unread("Dawn")
    assert (moved.cls, later - night.now > timedelta(days=7)) == (cls, True)


def test_who_asked_for_calls_only_is_rung_at_short_notice_where_the_line_can(night: Night) -> None:
    night.line = replace(LINE, channels=("telegram", "sms", "voice"))
    _, (first, second, *_) = planned(night)
    for one in (first, second):
        reminded(night, one, "Dawn", "Carol")
    night.ask(people.save, {"constellation_id": 1, "name": "Dawn", "calls_only": True})
    does(night, changing.call_off, second, None)
    assert night.keys("Dawn") == ["activity.off"], "a week before, a text does"
    night.now = first.starts_at - timedelta(hours=1)
    does(night, changing.move, first, None, starts_at=first.starts_at + timedelta(hours=3))
    (call,) = night.unread("Dawn")
    assert (call.channel, call.body) == (
        "voice",
        "This is Night line. Coffee morning, Tue 1 Dec 10:30, is now Tue 1 Dec 13:30.",
    )
    assert [row.channel for row in night.unread("Carol")] == ["sms", "sms"]
    night.line = LINE
    does(night, changing.call_off, coming(night, night.ask(activities.get, 1))[0], None)
    assert night.keys("Dawn") == ["activity.off"], "and where it cannot, she is texted"


def test_one_is_moved_in_time_or_place_and_the_rest_stays(night: Night) -> None:
    coffee, (first, second, third, *_) = planned(night, place="the library")
    for one in (first, second, third):
        reminded(night, one, "Dawn")
    day = timedelta(days=1)
    assert does(night, changing.move, first, None, starts_at=first.starts_at + day, ends_at=first.ends_at + day)
    assert does(night, changing.move, second, None, place="the church hall")
    assert does(night, changing.move, third, None, starts_at=third.starts_at + day, place="the park")
    assert night.bodies("Dawn") == [
        "Changed: Coffee morning, Tue 1 Dec 10:30, is now Wed 2 Dec 10:30.",
        "Changed: Coffee morning, Tue 8 Dec 10:30, is now at the church hall.",
        "Changed: Coffee morning, Tue 15 Dec 10:30, is now Wed 16 Dec 10:30 at the park.",
    ]
    now = coming(night, coffee)
    assert [one.state for one in now[:4]] == ["moved", "moved", "moved", "planned"]
    assert [one.on_date for one in now[:2]] == [date(2026, 12, 1), date(2026, 12, 8)]


def test_all_of_it_is_called_off_and_each_hears_it_once(night: Night) -> None:
    coffee, (first, second, *_) = planned(night)
    reminded(night, first, "Dawn")
    for one in (first, second):
        reminded(night, one, "Femi")
    assert does(night, changing.call_off_all, coffee, None)
    for name in ("Dawn", "Femi"):
        assert night.bodies(name) == ["Called off: Coffee morning, Tue 1 Dec 10:30 and all after it."]
    assert {one.state for one in coming(night, coffee)} == {"cancelled"}
    after = night.ask(activities.get, coffee.id)
    assert (after.state, after.sequence) == ("cancelled", 1)
    assert does(night, changing.call_off_all, after, None) is None
    with night.context(1) as ctx:
        planning.plan_ahead(ctx)
    assert {one.state for one in coming(night, coffee)} == {"cancelled"}


def test_by_another_rule_the_days_are_new_and_what_was_changed_by_itself_stays(night: Night) -> None:
    coffee, (_, second, third, *_) = planned(night)
    reminded(night, second, "Dawn")
    does(night, changing.move, third, None, place="the park")
    thursdays = {
        "rrule": "FREQ=WEEKLY;BYDAY=TH",
        "words": "every Thursday 11:00-13:00",
        "starts_on": date(2026, 12, 3),
        "start_time": "11:00",
    }
    assert does(night, changing.change_rule, coffee, None, **thursdays) == Told(1)
    changed = night.ask(activities.get, coffee.id)
    assert night.bodies("Dawn") == [
        "Changed: Coffee morning, all of it, is now every Thursday 11:00-13:00, next Thu 3 Dec."
    ]
    assert [(one.on_date.isoformat(), one.state) for one in coming(night, changed)[:5]] == [
        ("2026-12-03", "planned"),
        ("2026-12-08", "cancelled"),
        ("2026-12-10", "planned"),
        ("2026-12-15", "moved"),
        ("2026-12-17", "planned"),
    ]
    back = {"rrule": coffee.rrule, "words": coffee.words, "starts_on": coffee.starts_on, "start_time": "10:30"}
    assert does(night, changing.change_rule, changed, None, **back) == Told(1)
    assert [(one.on_date.isoformat(), one.state) for one in coming(night, changed)[:4]] == [
        ("2026-12-01", "planned"),
        ("2026-12-08", "planned"),
        ("2026-12-15", "moved"),
        ("2026-12-22", "planned"),
    ]


def test_what_is_held_in_a_home_stands_in_its_diary_and_follows_what_becomes_of_it(night: Night) -> None:
    hub = night.person("Jan").home_id or 0
    _, (first, second, third, *_) = planned(night, home_id=hub)

    def standing() -> list[datetime]:
        return [entry.starts_at for entry in night.ask(diary.between, hub, night.now, night.now + timedelta(days=25))]

    assert standing() == [first.starts_at, second.starts_at, third.starts_at, third.starts_at + timedelta(days=7)]
    does(night, changing.call_off, first, None)
    does(night, changing.move, second, None, starts_at=second.starts_at + timedelta(hours=2))
    does(night, changing.move, third, None, place="the park")
    assert standing() == [second.starts_at + timedelta(hours=2), third.starts_at + timedelta(days=7)]


@pytest.mark.parametrize(
    ("at", "begins", "told"),
    [
        ("27 20:00", "14:00", "28 09:00"),  # by night, and there is time enough in the morning
        ("27 23:40", "10:30", "28 09:00"),
        ("27 23:40", "10:29", "27 23:40"),  # by nine she might be on her way
        ("28 08:29", "10:30", "28 09:00"),
        ("28 08:30", "10:30", "28 08:30"),  # short notice
        ("27 19:59", "14:00", "27 19:59"),  # by day
        ("28 06:00", "08:00", "28 06:00"),
    ],
)
def test_news_waits_for_the_morning_unless_it_is_near(night: Night, at: str, begins: str, told: str) -> None:
    _, (first,) = planned(night, rrule=None, starts_on=date(2026, 11, 28), start_time=begins)
    reminded(night, first, "Dawn")
    night.now = datetime.strptime(f"2026 11 {at}", "%Y %m %d %H:%M").replace(tzinfo=UTC)
    outcome = does(night, changing.call_off, first, night.person("Sam"))
    assert isinstance(outcome, Told)
    assert outcome.now + len(outcome.held) == 1 and outcome.now == (at == told)
    night.passes(minutes=24 * 60)
    (off,) = night.unread("Dawn")
    assert (off.key.startswith("activity.off"), f"{off.created_at:%d %H:%M}") == (True, told)


def test_what_changes_twice_in_a_night_is_one_line_and_what_is_taken_back_is_none(night: Night) -> None:
    _, (first, second, third, *_) = planned(night, place="the library")
    for one in (first, second, third):
        reminded(night, one, "Dawn")
    at_night(night)
    hour = timedelta(hours=1)
    moves(night, first, starts_at=first.starts_at + hour, ends_at=first.ends_at + hour)
    moves(night, first, place="the park")
    moves(night, second, place="the park")
    moves(night, second, place="the library")
    moves(night, third, place="the park")
    assert does(night, changing.call_off, night.ask(occurrences.get, third.id), None, "The hall is wet").held
    night.passes(minutes=12 * 60)
    heard = night.unread("Dawn")
    assert sorted(row.body for row in heard if row.key.startswith("activity.")) == [
        "Called off: Coffee morning, Tue 15 Dec 10:30. The hall is wet.",
        "Changed: Coffee morning, Tue 1 Dec 10:30, is now Tue 1 Dec 11:30 at the park.",
    ]
    does(night, changing.move, night.ask(occurrences.get, first.id), None, place="the hall")
    assert night.bodies("Dawn") == ["Changed: Coffee morning, Tue 1 Dec 11:30, is now at the hall."], "a new change"


def test_it_is_held_while_a_home_has_trouble_but_not_until_it_is_too_late(night: Night) -> None:
    _, (first, *_) = planned(night, rrule=None, starts_on=date(2026, 11, 28), start_time="14:00")
    reminded(night, first, "Dawn", "Femi")
    night.writes("Dawn", "please ring me")
    outcome = does(night, changing.call_off, first, night.person("Sam"))
    assert outcome == Told(1, (night.now + timedelta(hours=1),))
    assert [key for key in night.keys("Dawn") if key.startswith("activity.")] == []
    night.passes(minutes=24 * 60)
    (off,) = [row for row in night.unread("Dawn") if row.key.startswith("activity.")]
    assert f"{off.created_at:%d %H:%M}" == "28 12:00", "in time, though the matter is still open"


def test_what_nobody_could_be_told_in_time_is_not_told_when_it_is_over(night: Night) -> None:
    _, (first, *_) = planned(night, rrule=None, starts_on=date(2026, 11, 28), start_time="14:00")
    reminded(night, first, "Dawn")
    night.now = datetime(2026, 11, 27, 23, 0, tzinfo=UTC)
    assert does(night, changing.call_off, first, None).held
    again = night.restart()
    again.now = first.starts_at
    again.passes(minutes=60)
    assert again.keys("Dawn") == []
    again.close()


def test_whoever_changes_it_hears_who_has_been_told_and_who_will_be(night: Night) -> None:
    zone = LINE.time_zone
    nine = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
    assert Told().said(zone) == "Nobody else has to be told."
    assert Told(3).said(zone) == "Told just now: 3."
    assert Told(0, (nine + timedelta(hours=1), nine)).said(zone) == (
        "Told just now: 0. To be told by day, from Sat 28 Nov 09:00 on: 2."
    )
    assert Told(1, (), ("Femi",)).said(zone) == "Told just now: 1. No phone works for Femi: please tell them."


def test_a_phone_that_is_to_stay_silent_is_neither_told_nor_named_and_nothing_untrue_is_said(night: Night) -> None:
    _, (first,) = planned(night, rrule=None, starts_on=date(2026, 11, 28), start_time="08:00")
    reminded(night, first, "Dawn")
    dawn = night.person("Dawn")
    night.ask(hushes.begin, 1, dawn.id, dawn.home_id, hushes.QUIET, night.now)
    night.now = datetime(2026, 11, 27, 23, 0, tzinfo=UTC)
    told = does(night, changing.call_off, first, night.person("Sam"))
    assert isinstance(told, Told)
    assert told.said(LINE.time_zone) == "Told just now: 0."
    night.passes(minutes=24 * 60)
    assert night.keys("Dawn") == []


def test_all_of_it_is_called_off_in_a_night_in_which_one_was_moved(night: Night) -> None:
    coffee, (first, second, *_) = planned(night)
    for one in (first, second):
        reminded(night, one, "Dawn")
    night.now = datetime(2026, 11, 27, 23, 0, tzinfo=UTC)
    does(night, changing.move, second, None, place="the park")
    does(night, changing.call_off_all, coffee, None)
    night.passes(minutes=12 * 60)
    assert night.bodies("Dawn") == ["Called off: Coffee morning, Tue 1 Dec 10:30 and all after it."]


def test_another_rule_and_another_place_are_both_said(night: Night) -> None:
    coffee, (first, *_) = planned(night, place="the library")
    reminded(night, first, "Dawn")
    to = {"rrule": "FREQ=WEEKLY;BYDAY=TH", "words": "every Thursday 10:30-12:30", "place": "the hall"}
    does(night, changing.change_rule, coffee, None, **to)
    assert night.bodies("Dawn") == [
        "Changed: Coffee morning, all of it, is now every Thursday 10:30-12:30, next Thu 3 Dec, at the hall."
    ]


def test_an_earlier_end_is_said(night: Night) -> None:
    _, (first, *_) = planned(night)
    reminded(night, first, "Dawn")
    does(night, changing.move, first, None, starts_at=first.starts_at, ends_at=first.ends_at - timedelta(hours=1))
    assert night.bodies("Dawn") == ["Changed: Coffee morning, Tue 1 Dec 10:30, is now Tue 1 Dec 10:30-11:30."]


def at_night(night: Night) -> None:
    night.now = datetime(2026, 11, 27, 23, 0, tzinfo=UTC)


def moves(night: Night, one: Occurrence, **to: Any) -> Any:
    return does(night, changing.move, night.ask(occurrences.get, one.id), None, **to)


def changes(night: Night, activity: Activity, **to: Any) -> Any:
    return does(night, changing.change_rule, night.ask(activities.get, activity.id), None, **to)


def heard_by_day(night: Night, name: str) -> list[str]:
    """What she has heard of get-togethers by noon."""
    night.passes(minutes=13 * 60)
    return sorted(row.body for row in night.unread(name) if row.key.startswith("activity."))


AT_ELEVEN = {"words": "every Tuesday 11:00-13:00", "start_time": "11:00"}
AT_THREE = "Changed: Coffee morning, Tue 8 Dec 10:30, is now Wed 9 Dec 15:00."


@pytest.mark.parametrize("rule_first", [True, False])
def test_one_is_moved_and_all_have_another_rule_in_one_night_and_both_are_told(night: Night, rule_first: bool) -> None:
    coffee, (_, second, *_) = planned(night)
    reminded(night, second, "Dawn")
    at_night(night)
    wednesday = datetime(2026, 12, 9, 15, 0, tzinfo=UTC)
    if rule_first:
        changes(night, coffee, **AT_ELEVEN)
    moves(night, second, starts_at=wednesday, ends_at=wednesday + timedelta(hours=2))
    if not rule_first:
        changes(night, coffee, **AT_ELEVEN)
    assert heard_by_day(night, "Dawn") == [
        AT_THREE,
        "Changed: Coffee morning, all of it, is now every Tuesday 11:00-13:00, next Tue 1 Dec.",
    ]


def test_all_have_another_rule_and_one_is_called_off_in_one_night_and_both_are_told(night: Night) -> None:
    coffee, (_, second, *_) = planned(night)
    reminded(night, second, "Dawn")
    at_night(night)
    changes(night, coffee, **AT_ELEVEN)
    does(night, changing.call_off, night.ask(occurrences.get, second.id), None)
    assert heard_by_day(night, "Dawn") == [
        "Called off: Coffee morning, Tue 8 Dec 10:30.",
        "Changed: Coffee morning, all of it, is now every Tuesday 11:00-13:00, next Tue 1 Dec.",
    ]


def test_where_the_next_one_was_moved_by_itself_its_own_time_is_said_with_the_rule(night: Night) -> None:
    coffee, (first, second, *_) = planned(night)
    moves(night, first, starts_at=first.starts_at + timedelta(hours=5))
    reminded(night, second, "Dawn")
    changes(night, coffee, **AT_ELEVEN)
    assert night.bodies("Dawn") == [
        "Changed: Coffee morning, all of it, is now every Tuesday 11:00-13:00, next Tue 1 Dec 15:30."
    ]


def test_what_was_changed_in_a_night_in_which_all_is_called_off_is_told_with_it(night: Night) -> None:
    coffee, (first, *_) = planned(night)
    reminded(night, first, "Dawn")
    at_night(night)
    moves(night, first, starts_at=first.starts_at + timedelta(hours=5), ends_at=first.ends_at + timedelta(hours=5))
    changes(night, coffee, **AT_ELEVEN)
    does(night, changing.call_off_all, night.ask(activities.get, coffee.id), None)
    assert heard_by_day(night, "Dawn") == ["Called off: Coffee morning, Tue 1 Dec 10:30 and all after it."]


def test_a_new_place_of_all_is_still_told_when_the_first_day_of_it_is_over(night: Night) -> None:
    coffee, (first, *_) = planned(night, place="the library")
    reminded(night, first, "Dawn", "Femi")
    dawn = night.person("Dawn")
    night.ask(hushes.begin, 1, dawn.id, dawn.home_id, hushes.CHILD, night.now)
    changes(night, coffee, place="the hall")
    said = "Changed: Coffee morning, all of it, is now at the hall, next Tue 1 Dec."
    assert night.bodies("Femi") == [said]
    night.passes(minutes=5 * 24 * 60)
    hushed = night.ask(hushes.of, dawn.id)
    assert hushed is not None
    night.ask(hushes.release, hushed.id, dawn.id, night.now)
    night.passes(minutes=60)
    (late,) = [row for row in night.unread("Dawn") if row.key.startswith("activity.")]
    assert (late.body, late.cls) == (said.replace("1 Dec", "8 Dec"), "reminder")


def test_nobody_is_said_to_be_told_by_day_whose_phone_stays_silent_or_does_not_work(night: Night) -> None:
    _, (first, *_) = planned(night)
    reminded(night, first, "Dawn", "Femi", "Carol")
    dawn = night.person("Dawn")
    night.ask(hushes.begin, 1, dawn.id, dawn.home_id, hushes.QUIET, night.now)
    for phone in night.ask(addresses.alive, night.person("Femi").id):
        night.ask(addresses.mark_dead, phone.id, night.now, "30006")
    at_night(night)
    nine = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
    assert moves(night, first, place="the park") == Told(0, (nine,), ("Femi",), 1)
