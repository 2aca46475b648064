"""Day care where nobody brings the children to a home: they are fetched, or it is a run and no more.

Whoever takes them says when they are with her, and when they are dropped off; the carer is never asked whether she has
left. Each story is told on both lines, and with the line started anew after everything that is done on a phone.
"""

from datetime import UTC, datetime

import pytest

from handlers.sleepovers.lifecycle import State
from tests.stories.stays import OpenWorld, answers, writes
from tests.stories.test_planned_stays import entries, planned
from tests.world import World

MONDAY_NOON = datetime(2026, 12, 7, 12, 0, tzinfo=UTC)
TUESDAY = "Tue 8 Dec 08:30-15:00"


@pytest.fixture
async def line(open_each_way: OpenWorld) -> World:
    return await open_each_way(at=MONDAY_NOON)


async def press(line: World, who: str, digit: str, label: str) -> None:
    """The digit, or the button of that question among several that have it."""
    phone = line.phones[who]
    await answers(line, phone, label if line.has_telegram and phone.handset.telegram_id else digit)


async def fetched_on_tuesday(line: World) -> None:
    """Jan is to fetch Swift and to bring him home; it is Tuesday morning."""
    await writes(line, line.femi, "could jan have swift tue 8 dec 8:30 to 3 please, dentist appointment")
    line.femi.receives(f"For Swift: {TUESDAY}")
    await answers(line, line.femi, "1")
    line.femi.receives("asking Jan now"), line.jan.receives("Home 7 asks for day care")
    line.femi.receives("How do they come and go?", "2 please fetch and bring")
    await press(line, "femi", "2", "2 Please fetch")
    line.femi.receives("Noted"), line.jan.receives("please fetch them and bring them home")
    await answers(line, line.jan, "1")
    line.femi.receives("It stands"), line.jan.receives("It stands")
    await line.fast_forward_to(17)
    line.femi.receives("Tomorrow"), line.jan.receives("Tomorrow")
    await line.fast_forward_to(7)
    line.jan.receives("Today: Home 7", "fetch them", "1 once they are with you")
    for phone in (line.jan, line.priya, line.sam):
        phone.forget()  # roll-calls
    told = line.femi.receives("Today: Swift", "with Jan", "if you see them off")
    assert "as you leave" not in told.body


async def test_who_fetches_them_says_when_they_are_with_her(line: World) -> None:
    await fetched_on_tuesday(line)
    await line.fast_forward_to(8, 40)
    await press(line, "jan", "1", "1 With me")
    line.femi.receives("Jan has them now, logged 08:40", "until Tue 8 Dec 15:00")
    line.jan.receives("Medicine handed over?")
    await press(line, "jan", "2", "2 None")
    line.jan.receives("any marks on arrival")
    await press(line, "jan", "1", "1 No marks")
    line.jan.receives("no marks, Home 7")
    await line.fast_forward_to(15, 1)
    due = line.jan.receives("planned until Tue 8 Dec 15:00", "1 gone home")
    assert "night" not in due.body and "fresh yes" not in due.body
    for phone in (line.sam, line.dawn):
        phone.forget()  # sheets that are due
    await press(line, "jan", "1", "1 Gone")
    line.jan.receives("Did the medicine go with them?"), line.femi.receives("gone home", "Are they with you?")
    await press(line, "femi", "1", "1 Yes")
    line.femi.receives("Home logged 15:01"), line.jan.receives("is home again")


async def test_longer_on_the_same_day_needs_the_other_home_and_nobody_else(line: World) -> None:
    await fetched_on_tuesday(line)
    await line.fast_forward_to(8, 40)
    await press(line, "jan", "1", "1 With me")
    line.femi.receives("Jan has them now"), line.jan.receives("Medicine handed over?")
    await line.fast_forward_to(14, 30)
    line.sam.forget()
    await writes(line, line.femi, "can he stay until 5pm")
    line.femi.receives("Asked Jan", "ends Tue 8 Dec 15:00")
    asked = line.jan.receives("Home 7 asks whether they can stay until Tue 8 Dec 17:00", "1 yes")
    assert "fresh" not in asked.body
    await press(line, "jan", "1", "1 Yes")
    for phone in (line.femi, line.jan):
        phone.receives("both homes have said yes: until Tue 8 Dec 17:00")
    await line.fast_forward_to(16, 59)
    for phone in (line.sam, line.dawn):
        phone.forget()
    line.jan.receives_nothing()


async def test_where_nobody_says_anything_both_are_asked_what_is_true_and_then_a_person_looks(line: World) -> None:
    await fetched_on_tuesday(line)
    await line.fast_forward_to(9, 1)
    line.sam.forget()
    asked = line.femi.receives("Jan has not said so far that they are there", "text here")
    assert "Have you left" not in asked.body
    line.jan.receives("Are they with you, from Home 7?", "2 not yet")
    await line.fast_forward(minutes=30)
    line.femi.receives("Alerting Priya"), line.priya.receives("Home 7 needs you")
    line.priya.receives("nobody has said that they have left")
    await press(line, "jan", "1", "1 Yes")
    line.jan.receives("Medicine handed over?"), line.femi.receives("Jan has them now")


async def test_a_run_is_collected_and_dropped_off(line: World) -> None:
    """Nobody is asked about medicine, marks, or whether they are home: they are at school."""
    await writes(line, line.femi, "i can do school run tuesday 8 to 9 for someone")
    line.femi.receives("You offer the school run, Tue 8 Dec 08:00-09:00")
    await writes(line, line.femi, "ask home 5")
    line.femi.receives("asking Home 5 now"), line.carol.receives("offers the school run")
    await line.carol.texts("1")
    line.femi.receives("Carol, Home 5, takes up the school run for Linnet"), line.carol.receives("It stands: Linnet")
    line.femi.receives("with the school run"), line.femi.receives("It stands: Home 5"), line.jan.receives("Written")
    await line.fast_forward_to(7)
    line.femi.receives("Tomorrow"), line.carol.receives("Tomorrow"), line.carol.receives("Today: Linnet", "with Femi")
    line.femi.receives("Today: Home 5", "With the school run", "1 once they are with you")
    for phone in (line.jan, line.priya, line.sam):
        phone.forget()  # roll-calls
    await line.fast_forward_to(8, 5)
    await press(line, "femi", "1", "1 With me")
    line.femi.receives("Logged 08:05: Home 5 is with you"), line.carol.receives("Femi has them now, logged 08:05")
    await line.fast_forward_to(9, 0)
    line.femi.receives("Home 5: planned until Tue 8 Dec 09:00", "1 dropped off")
    line.sam.forget()
    await press(line, "femi", "1", "1 Dropped")
    line.femi.receives("has been dropped off"), line.carol.receives("dropped off, logged 09:00")
    request = await planned(line)
    assert request.state == State.FOLLOW_UP
    assert not await entries(line, request)
