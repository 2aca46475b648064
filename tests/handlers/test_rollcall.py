"""Roll-call: who belongs to the coming night, what counts as an answer, and what the liaison worker hears."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers import rollcall, rota
from storage import rollcalls, spells
from tests.handlers.night import Night

LONDON = ZoneInfo("Europe/London")
FRIDAY = date(2026, 11, 27)


def spell(night: Night, who: str, backup: str, from_time: str, to_time: str, days: list[int] | None = None) -> object:
    ids = {"who": [night.person(who).id], "backup": [night.person(backup).id] if backup else []}
    return {**ids, "days": days or list(range(7)), "from_time": from_time, "to_time": to_time}


def tonight(night: Night, day: date = FRIDAY) -> list[tuple[str, str]]:
    with night.context(1) as ctx:
        return [(part.person.name, part.name) for part in rollcall.parts(ctx, day)]


def at(hour: int, minute: int = 0, day: date = FRIDAY) -> datetime:
    return datetime.combine(day, time(hour, minute), LONDON).astimezone(UTC)


@pytest.fixture
def evening(night: Night) -> Night:
    """Friday, 17:00: the roll-call has begun."""
    night.now = at(17)
    with night.context(1) as ctx:
        rollcall.begin(ctx, FRIDAY)
    return night


def reported(night: Night) -> Night:
    night.passes(minutes=30)
    with night.context(1) as ctx:
        rollcall.report(ctx, FRIDAY)
    return night


@pytest.mark.parametrize(
    ("rows", "asked"),
    [
        ([("Jan", "Priya", "17:00", "09:00")], [("Jan", "on_call"), ("Priya", "backup")]),
        ([("Jan", "Priya", "22:00", "07:00")], [("Jan", "on_call"), ("Priya", "backup")]),
        ([("Jan", "", "18:15", "23:00"), ("Priya", "", "23:00", "08:00")], [("Jan", "on_call"), ("Priya", "on_call")]),
        ([("Jan", "", "00:00", "24:00")], [("Jan", "on_call")]),
        ([("Jan", "", "09:00", "17:00")], []),  # the day's spell has ended
        ([("Jan", "", "09:00", "17:15")], []),  # and this one will have by the time that all must have answered
        ([("Jan", "", "08:00", "17:00"), ("Priya", "", "17:00", "08:00")], [("Priya", "on_call")]),
        ([("Jan", "", "06:00", "17:00")], []),  # tomorrow's
        ([], []),
    ],
)
def test_these_belong_to_the_coming_night(
    night: Night, rows: list[tuple[str, str, str, str]], asked: list[tuple[str, str]]
) -> None:
    night.ask(spells.replace, 1, [spell(night, *row) for row in rows])
    assert tonight(night) == asked


def test_only_the_spell_of_this_day_counts(night: Night) -> None:
    night.ask(spells.replace, 1, [spell(night, "Jan", "", "20:00", "08:00", [5])])
    assert tonight(night) == []
    assert tonight(night, FRIDAY + timedelta(days=1)) == [("Jan", "on_call")]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.integers(0, 3), st.integers(0, 23), st.integers(1, 24), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_whoever_has_a_quarter_of_an_hour_of_the_night_is_asked_once(
    night: Night, quarter: int, begins: int, lasts: int, day: date
) -> None:
    """For any two spells that share the day, on any day of two years, both changes of the clocks among them."""
    begin, end = f"{begins:02}:{quarter * 15:02}", f"{(begins + lasts) % 24:02}:{quarter * 15:02}"
    rows = [spell(night, "Jan", "", begin, end)]
    rows += [spell(night, "Priya", "", end, begin)] if lasts < 24 else []
    night.ask(spells.replace, 1, rows)
    asked = [name for name, _ in tonight(night, day)]
    moment, over, wanted = at(17, 30, day), at(6, 0, day + timedelta(days=1)), set()
    while moment < over:
        found = night.ask(rota.on_call, 1, moment, LONDON)
        wanted |= {person.name for person in found.who}
        moment += timedelta(minutes=15)
    assert sorted(asked) == sorted(wanted)


def test_each_is_asked_with_the_spell_and_the_other(evening: Night) -> None:
    (jan,) = evening.unread("Jan")
    assert "on call tonight 17:00 to 09:00, with Priya" in jan.body
    assert (jan.cls, jan.channel) == ("service", "telegram")
    (priya,) = evening.unread("Priya")
    assert "backup tonight 17:00 to 09:00, for Jan" in priya.body


def test_a_second_roll_call_on_the_same_day_enters_nobody_twice(evening: Night) -> None:
    with evening.context(1) as ctx:
        rollcall.begin(ctx, FRIDAY)
    assert len(evening.ask(rollcalls.of_day, 1, FRIDAY.isoformat())) == 2


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"Jan": "1", "Priya": "1"}, []),
        ({"Jan": "1"}, ["rollcall.fail"]),
        ({}, ["rollcall.fail"]),
        ({"Jan": "2", "Priya": "1"}, ["rollcall.swap_asked"]),
        ({"Jan": "2"}, ["rollcall.fail", "rollcall.swap_asked"]),
        ({"Jan": "2", "Priya": "2"}, ["rollcall.swap_asked", "rollcall.swap_asked"]),
    ],
)
def test_at_half_past_the_liaison_worker_hears_what_is_not_in_order(
    evening: Night, answers: dict[str, str], told: list[str]
) -> None:
    for name, digit in answers.items():
        evening.writes(name, digit)
    assert evening.keys("Sam") == []
    assert reported(evening).keys("Sam") == told


def press_again(night: Night) -> None:
    night.presses("Jan", "2", key="rollcall.on")
    night.presses("Jan", "2", key="rollcall.on")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("", lambda night: night.writes("Jan", "1"), ["rollcall.right"]),
        ("", lambda night: night.writes("Jan", "2"), ["rollcall.swap_asked"]),
        ("2", lambda night: night.presses("Jan", "1", key="rollcall.on"), ["rollcall.right"]),
        ("1", lambda night: night.presses("Jan", "1", key="rollcall.on"), []),
        ("1", press_again, ["rollcall.swap_asked"]),
    ],
)
def test_what_changes_after_that_is_told_at_once_and_once(
    evening: Night, before: str, after: Callable[[Night], None], told: list[str]
) -> None:
    evening.writes("Priya", "1")
    if before:
        evening.writes("Jan", before)
    reported(evening).unread("Sam")
    after(evening)
    assert evening.keys("Sam") == told


def test_who_wants_to_swap_with_nobody_else_on_is_not_told_to_ask_nobody(night: Night) -> None:
    night.ask(spells.replace, 1, [spell(night, "Jan", "", "17:00", "09:00")])
    night.now = at(17)
    with night.context(1) as ctx:
        rollcall.begin(ctx, FRIDAY)
    assert night.keys("Jan") == ["rollcall.alone"]
    night.writes("Jan", "2")
    assert night.keys("Jan") == ["rollcall.swap_alone"]


def test_an_answer_after_the_spell_is_no_answer(evening: Night) -> None:
    evening.now = at(9, 0, FRIDAY + timedelta(days=1))
    evening.unread("Jan")
    evening.presses("Jan", "1", key="rollcall.on")
    assert evening.keys("Jan") == []
    assert [row.answer for row in evening.ask(rollcalls.of_day, 1, FRIDAY.isoformat())] == [None, None]


def test_the_answer_is_kept_with_its_spell(evening: Night) -> None:
    evening.writes("Jan", "1")
    jan, priya = evening.ask(rollcalls.of_day, 1, FRIDAY.isoformat())
    assert (jan.part, jan.since, jan.until) == ("on_call", at(17), at(9, 0, FRIDAY + timedelta(days=1)))
    assert (jan.answer, jan.answered_at, priya.answer) == ("works", evening.now, None)


def test_a_roll_call_is_never_answered_by_the_digit_of_an_older_or_newer_alert(evening: Night) -> None:
    """By text a digit has no question on it: while both could be meant, it is the alert's."""
    evening.writes("Dawn", "please ring")
    for phone in (("telegram", "1001"), ("sms", "+447700900101")):
        evening.writes("Jan", "1", by=phone)
    assert evening.matter("Dawn").holder_id == evening.person("Jan").id
    assert evening.ask(rollcalls.of_day, 1, FRIDAY.isoformat())[0].answer is None
    evening.presses("Jan", "1", key="rollcall.on")  # a button has
    assert evening.ask(rollcalls.of_day, 1, FRIDAY.isoformat())[0].answer == "works"


def test_a_digit_is_the_alerts_that_has_waited_since_before_the_second_try(night: Night) -> None:
    night.now = at(16, 58)
    night.writes("Dawn", "please ring")  # Priya has the days
    night.passes(minutes=2)
    with night.context(1) as ctx:
        rollcall.begin(ctx, FRIDAY)
    assert "rollcall.backup" not in night.keys("Priya")
    night.passes(minutes=16)
    assert night.keys("Priya")[-1] == "rollcall.backup"
    night.writes("Priya", "1")
    assert night.matter("Dawn").holder_id == night.person("Priya").id
    assert [row.answer for row in night.ask(rollcalls.of_day, 1, FRIDAY.isoformat())] == [None, None]


@pytest.mark.parametrize(("digit", "told"), [("1", []), ("2", ["rollcall.swap_asked"])])
def test_an_answer_that_an_outage_has_kept_until_the_report_is_told_once(
    evening: Night, digit: str, told: list[str]
) -> None:
    evening.writes("Priya", "1")
    evening.now = at(18)
    evening.writes("Jan", digit)
    with evening.context(1) as ctx:
        rollcall.report(ctx, FRIDAY)
    assert evening.keys("Sam") == told


def test_who_has_swapped_in_is_asked_and_who_has_swapped_out_is_not_missed(evening: Night) -> None:
    evening.writes("Jan", "2")
    evening.ask(spells.replace, 1, [spell(evening, "Carol", "Priya", "17:00", "09:00")])
    evening.unread("Priya"), evening.unread("Jan")
    evening.passes(minutes=15)
    assert evening.keys("Carol") == ["rollcall.on"]
    assert evening.keys("Priya") == ["rollcall.again", "rollcall.again"]
    evening.writes("Carol", "1")
    evening.writes("Priya", "1")
    assert reported(evening).keys("Sam") == []
    assert evening.keys("Jan") == []


def test_the_thanks_go_to_the_phone_that_answered(evening: Night) -> None:
    evening.unread("Jan")
    evening.writes("Jan", "1", by=("sms", "+447700900101"))
    assert [row.channel for row in evening.unread("Jan")] == ["sms"]


def test_tomorrows_question_takes_the_place_of_one_that_was_never_answered(evening: Night) -> None:
    saturday = FRIDAY + timedelta(days=1)
    evening.now = at(17, 0, saturday)
    with evening.context(1) as ctx:
        rollcall.begin(ctx, saturday)
    evening.writes("Jan", "1")
    assert [row.answer for row in evening.ask(rollcalls.of_day, 1, FRIDAY.isoformat())] == [None, None]
    assert evening.ask(rollcalls.of_day, 1, saturday.isoformat())[0].answer == "works"
