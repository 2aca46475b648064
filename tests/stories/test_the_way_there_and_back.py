"""The way there and back: leaving, late, arrived, handed over, home again, and filed (DOMAIN B39, B40, B43).

Each is told on the line with Telegram and on the one without, and again with a restart after every step.
"""

import pytest

from handlers.childs_note import lines
from handlers.sleepovers.lifecycle import State
from handlers.sleepovers.recording import record
from storage import homes
from storage import sleepovers as kept
from tests.stories.stays import (
    OpenWorld,
    answers,
    decided,
    goes_ahead,
    left,
    of,
    roll_calls_pass,
    steps,
    taken,
    there,
    writes,
)
from tests.world import EXAMPLE_ROSTER, World


@pytest.fixture
async def world(open_each_way: OpenWorld) -> World:
    return await open_each_way()


async def test_there_and_back_and_filed(world: World) -> None:
    sleepover = await there(world)
    await writes(world, world.jan, "good night, all asleep")
    world.jan.receives("Good night noted")
    world.femi.receives("Jan texted at 00:30: good night")
    await world.fast_forward_to(9, 31)
    world.femi.receives("Morning. How is it at home?")
    await answers(world, world.femi, "2")
    world.femi.receives("You can text here")
    await world.fast_forward_to(18, 1)
    roll_calls_pass(world)
    world.jan.receives("Home 7 goes home Sun 29 Nov 10:00")
    world.femi.receives("Planned: home Sun 29 Nov 10:00")
    await world.fast_forward_to(10, 0)
    world.jan.receives("planned return was Sun 29 Nov 10:00", "fresh yes")
    await answers(world, world.jan, "1 Gone home" if world.has_telegram else "1")
    world.jan.receives("Did the medicine go with them?")
    world.femi.receives("Jan says that they have gone home", "Are they with you?")
    await answers(world, world.jan, "1 Yes" if world.has_telegram else "1")
    world.jan.receives("any marks during the stay")
    await answers(world, world.jan, "1")
    world.jan.receives("Noted 10:00: no marks, Home 7")
    await world.fast_forward(minutes=20)
    await answers(world, world.femi, "1")
    world.femi.receives("Home logged 10:20")
    world.jan.receives("Home 7 is home again")
    assert (await of(world, sleepover)).state == State.FOLLOW_UP
    await world.fast_forward_to(16, 31)
    world.sam.receives("Sleepovers open", "1")
    world.sam.receives("Home 7: sleepover over", "FILED 7")
    await writes(world, world.sam, "Filed 7")
    world.sam.receives("Home 7", "is filed")
    assert (await of(world, sleepover)).state == State.RECORDED
    lines = await decided(world, lambda ctx: record(ctx, kept.get(ctx.tx, sleepover)))
    assert lines == [
        "Fri 27 Nov 23:40 Femi of Home 7 asked for it (emergency).",
        "Fri 27 Nov 23:40 Femi said that they are on their way.",
        "Sat 28 Nov 00:30 Jan said that the child has arrived (medicine: handed over).",
        "Sat 28 Nov 00:30 Jan wrote down medicine or marks (marks: none).",
        "Sat 28 Nov 00:30 Jan said good night.",
        "Sat 28 Nov 09:31 Femi said how it is at home (how: tired but OK).",
        "Sun 29 Nov 10:00 Jan said that they have gone home.",
        "Sun 29 Nov 10:00 Jan wrote down medicine or marks (medicine: went home).",
        "Sun 29 Nov 10:00 Jan wrote down medicine or marks (marks: none).",
        "Sun 29 Nov 10:20 Femi said that they are home again (early: no).",
        "Sun 29 Nov 16:31 Sam said that it is filed.",
        "Fri 27 Nov 23:40 Angela agreed to one stay (edt named, phone), until Sun 29 Nov 10:00.",
    ]
    world.notes_come(2)


async def test_leaving_by_a_digit_is_asked_how_long_it_takes(world: World) -> None:
    await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await answers(world, world.femi, "1")
    world.femi.receives("Leaving logged 23:40", "1 half an hour", "never text while driving")
    world.jan.receives("Home 7 left at 23:40", "not said yet when")
    await writes(world, world.femi, "20")
    world.femi.receives("expected by 00:00")
    world.jan.receives("Home 7", "by 00:00")
    await world.fast_forward_to(0, 1)
    world.jan.receives("Has Home 7 arrived?")
    await answers(world, world.jan, "2")
    assert "medicine" not in world.femi.receives("Arrived 00:01", "Asking was the right thing").body
    world.jan.receives("any marks")


async def test_whoever_has_let_them_in_at_her_door_is_not_asked_whether_they_have_spoken(world: World) -> None:
    """Both go to bed then, and nobody else's phone rings for it (DOMAIN B21)."""
    await writes(world, world.femi, "please ring")
    world.femi.receives("Alerting Jan")
    await taken(world)
    world.femi.receives("Jan has your alert")
    world.jan.receives("You have Home 7"), world.jan.receives("please ring")
    await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await writes(world, world.femi, "leaving now, there by 23.48")
    world.femi.receives("expected by 23:48"), world.jan.receives("Home 7 left at 23:40", "by 23:48")
    await world.fast_forward_to(23, 48)
    world.jan.receives("Has Home 7 arrived?")
    await answers(world, world.jan, "2")
    world.femi.receives("Arrived 23:48"), world.jan.receives("any marks")
    await answers(world, world.jan, "1")
    world.jan.receives("no marks, Home 7")
    await world.fast_forward(minutes=60)
    for phone in (world.femi, world.jan, world.priya, world.sam):
        phone.receives_nothing()


async def test_whoever_says_no_time_is_supposed_to_take_an_hour(world: World) -> None:
    await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await writes(world, world.femi, "on our way")
    world.femi.receives("How long will it take?")
    world.jan.receives("Home 7 left at 23:40")
    await world.fast_forward_to(0, 40)
    world.jan.receives("Has Home 7 arrived?")
    await writes(world, world.jan, "theyre here")
    world.femi.receives("Arrived 00:40", "Coming back")
    world.jan.receives("Home 7 has arrived", "Medicine handed over?")
    await answers(world, world.jan, "1")
    world.jan.receives("any marks")
    await answers(world, world.jan, "2")
    world.jan.receives("Sam has been asked to ring you")
    world.sam.receives("Jan noticed marks, Home 7", "07700 900101")


async def test_nobody_says_that_they_have_left(world: World) -> None:
    sleepover = await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await world.fast_forward_to(0, 40)
    world.femi.receives("Have you left?", "1 as you leave"), world.jan.receives("Has Home 7 arrived?")
    await world.fast_forward_to(1, 10)
    world.femi.receives("Alerting Jan now")
    world.jan.receives("Home 7 needs you"), world.jan.receives("Home 7: nobody has said", "Please ring both homes")
    assert (await of(world, sleepover)).state == State.GO_AHEAD


async def test_what_the_hub_writes_into_a_matter_that_the_line_has_opened_reaches_the_family(world: World) -> None:
    """Nobody of the family has written into it: all of them at home have the words."""
    await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await world.fast_forward_to(1, 10)
    world.femi.receives("Have you left?"), world.jan.receives("Has Home 7 arrived?")
    world.femi.receives("Alerting Jan now"), world.jan.receives("nobody has said")
    await taken(world)
    world.femi.receives("Jan has your alert"), world.jan.receives("You have Home 7", "Femi")
    world.jan.receives("ready to go ahead")
    await writes(world, world.jan, "is everything all right with you")
    world.femi.receives("Jan: is everything all right with you")


async def test_by_a_call_she_takes_what_the_line_has_opened_and_is_connected_to_whoever_is_at_home(
    world: World,
) -> None:
    await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await world.fast_forward_to(1, 10)
    world.femi.receives("Have you left?"), world.jan.receives("Has Home 7 arrived?")
    world.femi.receives("Alerting Jan now"), world.jan.receives("Home 7 needs you")
    world.jan.receives("nobody has said")
    await world.fast_forward(minutes=5)
    world.jan.rings(), world.priya.rings()
    world.jan.receives("another alert"), world.priya.receives("Home 7 needs you")
    world.femi.receives("Alerting Priya as well")
    await world.jan.answers()
    await world.jan.presses_key("1")
    world.jan.hears("You have Home 7", "Femi"), world.jan.hears("press 1 to be connected to Femi")
    world.jan.receives("You have Home 7"), world.jan.receives("ready to go ahead")
    world.femi.receives("Jan has your alert"), world.priya.receives("Jan took Home 7")
    await world.jan.presses_key("1")
    world.femi.rings()


async def test_asked_whether_they_have_left_they_leave(world: World) -> None:
    await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await world.fast_forward_to(0, 40)
    world.femi.receives("Have you left?"), world.jan.receives("Has Home 7 arrived?")
    await answers(world, world.jan, "3")
    world.jan.receives("Home 7 is not there yet", "text ARRIVED")
    await writes(world, world.femi, "leaving now, there by half 1")
    world.femi.receives("expected by 01:30"), world.jan.receives("Home 7 left at 00:40", "by 01:30")
    await world.fast_forward_to(1, 29)


def another_than_jan_is_alerted(world: World) -> None:
    """She is on call herself, and asks for somebody else."""
    world.priya.receives("Home 7 needs you"), world.priya.receives("Home 7", "Jan says that something is wrong")
    world.jan.receives("Alerting Priya now about Home 7")
    for phone in (world.priya, world.jan):
        phone.forget()


async def test_something_is_wrong_at_the_door_before_anybody_said_that_they_left(world: World) -> None:
    await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await world.fast_forward_to(0, 40)
    world.femi.receives("Have you left?"), world.jan.receives("Has Home 7 arrived?")
    await answers(world, world.jan, "4")
    another_than_jan_is_alerted(world)


async def test_how_long_it_takes_is_nothing_that_the_holder_has_to_answer(world: World) -> None:
    await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await writes(world, world.femi, "which is the quickest route")
    world.femi.receives("alerting Jan")
    await taken(world)
    (
        world.femi.receives("Jan has your alert"),
        world.jan.receives("You have Home 7"),
        world.jan.receives("quickest route"),
    )
    world.jan.receives("sleepover for Home 7 is ready to go ahead")
    await writes(world, world.jan, "ringing now")
    world.femi.receives("Jan: ringing now")
    await writes(world, world.femi, "leaving now")
    world.femi.receives("How long will it take?"), world.jan.receives("Home 7 left at 23:40")
    await writes(world, world.femi, "30 min")
    world.femi.receives("expected by 00:10"), world.jan.receives("Home 7 left at 23:40", "by 00:10")
    await world.fast_forward(minutes=7)
    world.priya.receives_nothing()


async def test_late_and_delayed(world: World) -> None:
    await left(world)
    await world.fast_forward_to(1, 0)
    world.jan.receives("Has Home 7 arrived?"), world.jan.receives("Has Home 7 arrived?")
    world.femi.receives("You were due by 00:30", "1 nearly there", "999")
    await answers(world, world.femi, "2")
    world.femi.receives("Delay logged 01:00", "How long will it take")  # she left long before
    await writes(world, world.femi, "quarter past 1")
    world.femi.receives("expected by 01:15")
    world.jan.receives("left at 23:40", "by 01:15")
    await world.fast_forward_to(1, 14)
    await world.fast_forward_to(1, 15)
    world.jan.receives("Has Home 7 arrived?")
    await answers(world, world.jan, "3")
    world.jan.receives("Home 7 is not there yet", "text ARRIVED")
    await writes(world, world.jan, "Arrived")
    world.femi.receives("Arrived 01:15")
    world.jan.receives("Medicine handed over?")


async def test_nobody_answers_and_a_person_takes_them_for_missing(world: World) -> None:
    sleepover = await left(world)
    await world.fast_forward_to(1, 15)
    for _ in range(2):
        world.jan.receives("Has Home 7 arrived?")
    world.femi.receives("You were due by 00:30")
    world.femi.receives("have not heard that you arrived", "Alerting Jan now", "01632 960123", "999")
    world.jan.receives("Home 7 left 23:40, was due 00:30", "Neither they nor the host answer", "3 missing")
    await taken(world)
    world.jan.receives("You have Home 7", "Femi: 07700 900107"), world.jan.receives("Femi: leaving now")
    world.femi.receives("Jan has your alert"), world.jan.receives("The sleepover for Home 7 is on its way, and late")
    await answers(world, world.jan, "3 Missing" if world.has_telegram else "3")
    world.jan.receives("police 999 if at risk", "Philomena", "01632 960123", "every half hour")
    assert (await of(world, sleepover)).state == State.OVERDUE
    await writes(world, world.jan, "they are here")
    world.femi.receives("Arrived 01:15"), world.jan.receives("Medicine handed over?")


async def test_the_host_has_not_seen_them_and_they_do_not_answer(world: World) -> None:
    await left(world)
    await world.fast_forward_to(0, 30)
    world.jan.receives("Has Home 7 arrived?")
    await answers(world, world.jan, "3")
    world.jan.receives("not there yet")
    await world.fast_forward_to(1, 15)
    world.jan.receives("Has Home 7 arrived?"), world.femi.receives("You were due by 00:30")
    world.jan.receives("Home 7", "1 ringing them now"), world.jan.receives("The host says: not here yet")
    world.femi.receives("Alerting Jan")


async def test_something_is_wrong_at_either_end(world: World) -> None:
    sleepover = await left(world)
    await world.fast_forward_to(1, 0)
    world.jan.receives("Has Home 7 arrived?"), world.jan.receives("Has Home 7 arrived?")
    world.femi.receives("You were due by 00:30")
    await answers(world, world.femi, "3")
    world.femi.receives("Alerting Jan now", "call 999")
    world.jan.receives("Home 7 needs you"), world.jan.receives("Femi says that something is wrong", "07700 900107")
    await answers(world, world.jan, "1 Ringing" if world.has_telegram else "1")
    world.femi.receives("Jan has your alert")
    world.jan.receives("You have Home 7"), world.jan.receives("Femi: ")
    world.jan.receives("The sleepover for Home 7 is on its way, and late")
    await writes(world, world.jan, "they have arrived")
    world.femi.receives("Arrived 01:00"), world.jan.receives("Medicine handed over?")
    assert [step.event for step in await steps(world, sleepover)] == ["leaving", "late", "trouble", "arrived"]


async def test_the_host_says_that_something_is_wrong_at_the_door(world: World) -> None:
    """Nobody hears "arrived": it may be that one of two is not there."""
    sleepover = await left(world)
    await world.fast_forward_to(0, 30)
    world.jan.receives("Has Home 7 arrived?")
    await answers(world, world.jan, "4")
    world.femi.receives_nothing()
    another_than_jan_is_alerted(world)
    assert (await of(world, sleepover)).state == State.TRAVELLING


async def test_who_is_on_call_and_hosts_writes_of_the_night(world: World) -> None:
    """She may need somebody, or only want it written down; no family's matter is open with her."""
    night = world
    sleepover = await there(night)
    await writes(night, night.jan, "swift is crying and wont settle")
    asked = night.jan.receives("About the stay of Home 7 with you?", "1 alert Priya", "2 nobody needed", "00:33")
    assert "No home is open" not in asked.body
    await writes(night, night.jan, "he wants the landing light")
    await answers(night, night.jan, "2 Keep" if night.has_telegram else "2")
    night.jan.receives("Kept 00:30 with the stay of Home 7", "nobody is alerted")
    night.priya.receives_nothing()
    noted = [one for one in await steps(night, sleepover) if one.event == "night_note"]
    assert len(noted) == 2
    swift = (await night.line.database.transact(lambda tx: kept.guests_of(tx, sleepover)))[0].child_id
    told = await decided(night, lambda ctx: list(lines(ctx, homes.child(ctx.tx, swift or 0))))
    assert any(line.endswith('Jan noted: "he wants the landing light"') for line in told)
    await writes(night, night.jan, "its got worse can someone talk to me")
    night.jan.receives("About the stay of Home 7")
    await answers(night, night.jan, "1 Alert" if night.has_telegram else "1")
    night.jan.receives("Alerting Priya"), night.priya.receives("Home 1 needs you"), night.priya.rings()


@pytest.mark.parametrize(
    ("became", "heard", "notes"), [("follow_up", "Kept 00:30", 1), ("recorded", "over and filed", 0)]
)
async def test_a_note_of_a_night_that_ends_meanwhile(world: World, became: str, heard: str, notes: int) -> None:
    """Kept all the same; and where it cannot be, nobody reads that it is."""
    sleepover = await there(world)
    await writes(world, world.jan, "swift slept through")
    world.jan.receives("About the stay of Home 7 with you?")
    await decided(world, lambda ctx: kept.move(ctx.tx, sleepover, "staying", became, ctx.now))
    await answers(world, world.jan, "2 Keep" if world.has_telegram else "2")
    world.jan.receives(heard)
    world.jan.receives_nothing()
    assert [one.event for one in await steps(world, sleepover)].count("night_note") == notes


async def test_both_carers_of_the_home_hear_that_they_have_arrived(open_each_way: OpenWorld) -> None:
    ted = '[[home.carer]]\nname = "Ted"\nmobile = "+447700900114"\n[[home.child]]\nnest_name = "Wren"'
    text = EXAMPLE_ROSTER.read_text().replace('[[home.child]]\nnest_name = "Wren"', ted)
    world = await open_each_way(roster_text=text)
    await world.dawn.texts("can wren come to jans tonight, back sunday 10am")
    await world.ted.texts("ill bring her")
    await world.jan.texts("1")
    await world.jan.texts("1")
    await world.jan.texts("edt angela")
    for carer in (world.dawn, world.ted):
        carer.receives("Go-ahead given")
    await world.ted.texts("1")
    world.ted.receives("Leaving logged")
    for phone in world.phones.values():
        phone.forget()
    await world.jan.texts("they are here")
    for carer in (world.dawn, world.ted):
        carer.receives("Arrived 23:40", "Sun 29 Nov 10:00")
    world.jan.receives("has arrived")
