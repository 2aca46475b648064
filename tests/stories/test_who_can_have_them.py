"""Who can have them tonight: the hub, another home, or nobody; who has agreed; and only then the go-ahead.

Each is told by chat and by text message alone, and again with a restart after whatever is done on a phone.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests import sleeping
from tests.sleeping import ROSTER, guests_of, says, state_of, steps_of
from tests.stories.stays import OpenWorld
from tests.world import World

SUNDAY = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)


@pytest.fixture
async def night(open_each_way: OpenWorld) -> World:
    """A Friday at 23:40."""
    return await open_each_way(roster_text=ROSTER)


async def asks(world: World, carer: str, *children: str, home: str = "Home 4", **more: Any) -> int:
    """A carer asks for a bed, and Jan takes it."""
    request = await sleeping.asks(world, carer, *children, **more)
    phone = world.phones[carer.lower()]
    phone.receives("alerting Jan")
    world.jan.receives(f"{home} needs you")
    await says(world, "Jan", "1")
    phone.receives("Jan has your alert")
    world.jan.receives(f"You have {home}")
    world.jan.receives("can you ring")
    if carer == "Dawn":
        world.jan.receives("Sheets of Home 4")
    return request


async def dawn_asks(world: World, *children: str, **more: Any) -> int:
    request = await asks(world, "Dawn", *children, **more)
    world.jan.receives("Home 4 asks for a sleepover", *children)
    world.jan.receives(
        "for Home 4", "Beds free 2 of 2", "1 yes", "2 no, no reason", "3 I ask the rest", "4 ask me later"
    )
    return request


async def hub_has_no_bed(world: World) -> None:
    await says(world, "Jan", "2")
    world.jan.receives("nobody asks why", "You still have Home 4")


@pytest.mark.parametrize("words", ["no", "sorry cant tonight"])
async def test_a_no_in_words_is_no_word_to_the_family(night: World, words: str) -> None:
    """They wait for a bed, and would read "Jan: no"."""
    await dawn_asks(night, "Wren")
    await says(night, "Jan", words)
    night.jan.receives("nobody asks why", "You still have Home 4")
    night.dawn.receives("Jan cannot host", "asking other homes")
    for phone in night.phones.values():
        phone.forget()


async def test_after_the_familys_next_words_it_is_one(night: World) -> None:
    await dawn_asks(night, "Wren")
    await night.dawn.texts("is it far")
    night.jan.receives("is it far")
    await says(night, "Jan", "no")
    night.dawn.receives("Jan: no")
    night.dawn.lets_be_what_else_came()


async def test_the_hub_can_and_the_duty_team_agrees(night: World) -> None:
    request = await dawn_asks(night, "Wren")
    await says(night, "Jan", "1")
    night.jan.receives("Written down", "your home can have them")
    night.dawn.receives("Jan can have them", "One check is left", "wait for our go-ahead")
    night.jan.receives("Who has said yes to Wren staying", "1 standing yes", "2 nobody yet", "EDT")
    await says(night, "Jan", "EDT")
    night.jan.receives("Whose yes is it", "EDT Angela")
    await says(night, "Jan", "EDT Angela said yes")
    night.jan.receives("Written down", "for Wren: Angela, duty team")
    night.jan.receives("When do they come back")
    assert await state_of(night, request) == "host_yes"
    await says(night, "Jan", "back sunday 10")
    night.jan.receives("Written down: back Sun 29 Nov 10:00")
    night.dawn.receives("Go-ahead given 23:40", "medicine in its box", "come back Sun 29 Nov", "Text 1 as you leave")
    night.jan.receives("Go-ahead given", "Home 4", "Sun 29 Nov")
    wren = (await guests_of(night, request))["Wren"]
    assert (wren.rule, wren.agreed_by, wren.agreed_how, wren.until) == ("edt_named", "Angela", "text", SUNDAY)
    assert wren.agreed_at is not None
    await says(night, "Jan", "diary")
    night.jan.receives("Sun 29 Nov 10:00 sleepover, 1 child")


async def test_all_who_had_the_go_ahead_hear_that_they_come_back_earlier(night: World) -> None:
    await dawn_asks(night, "Wren", return_at=SUNDAY)
    await hub_has_no_bed(night)
    await says(night, "Carol", "1")
    await says(night, "Jan", "edt angela")
    for phone in (night.dawn, night.jan, night.carol):
        phone.lets_be_what_else_came()
    night.priya.receives("Could your home"), night.priya.receives("no longer needed")
    await says(night, "Jan", "back saturday 4pm")
    night.jan.receives("Written down: back Sat 28 Nov 16:00")
    night.dawn.receives("Jan has told us", "now come back Sat 28 Nov 16:00", "go-ahead still holds")
    night.carol.receives("Jan has changed when they go home", "Home 4", "Sat 28 Nov 16:00")
    await says(night, "Jan", "back saturday 4pm")
    night.jan.receives("Written down: back Sat 28 Nov 16:00")
    night.dawn.receives_nothing()
    night.priya.receives_nothing()


async def test_the_hub_cannot_and_a_satellite_takes_it(night: World) -> None:
    request = await dawn_asks(night, "Wren", return_at=SUNDAY)
    await hub_has_no_bed(night)
    night.dawn.receives("Jan cannot host", "asking other homes", "by 23:55", "EDT", "999")
    night.priya.receives("Could your home have one child, age 13, until Sun 29 Nov?", "no reason needed", "By 23:55")
    night.carol.receives("Could your home have one child, age 13, until Sun 29 Nov?", "3 ring me")
    night.femi.receives_nothing()
    await says(night, "Priya", "2")
    night.priya.receives("Thank you for answering")
    await says(night, "Carol", "3")
    night.carol.receives("Jan has been told that you would like to be rung")
    night.jan.receives("Carol of Home 5 asks you to ring", "07700 900105")
    await says(night, "Carol", "yes we can")
    night.carol.receives("wait for Jan to ring", "Nobody sets off before the go-ahead")
    night.jan.receives("Carol of Home 5 can have them", "07700 900105", "ring both homes")
    night.dawn.receives("A home you know can have them", "wait for Jan to ring", "go-ahead text")
    night.jan.receives("Who has said yes to Wren staying")
    await says(night, "Jan", "edt angela")
    night.jan.receives("Angela, duty team")
    night.dawn.receives("Go-ahead given", "Sun 29 Nov")
    night.jan.receives("Go-ahead given")
    night.carol.receives("Go-ahead given", "Home 4", "Sun 29 Nov")
    assert await state_of(night, request) == "go_ahead"
    night.priya.receives_nothing()
    night.femi.receives_nothing()


async def test_the_first_yes_holds_and_the_other_may_sleep_on(night: World) -> None:
    await dawn_asks(night, "Wren")
    await hub_has_no_bed(night)
    night.dawn.receives("Jan cannot host")
    night.priya.receives("Could your home", "tonight only")
    night.carol.receives("Could your home", "tonight only")
    await says(night, "Carol", "1")
    night.carol.receives("wait for Jan to ring")
    night.priya.receives("no longer needed", "sleep on")
    night.jan.receives("Carol of Home 5")
    night.jan.receives("Who has said yes")
    night.dawn.receives("A home you know")
    await says(night, "Priya", "1")
    night.priya.receives("settled by now", "write here")


async def test_the_morning_after_she_is_asked_also_where_the_duty_team_had_it(night: World) -> None:
    await the_duty_team_has_it(night)
    await says(night, "Jan", "done")
    night.jan.receives("Home 4 is closed"), night.dawn.receives("Jan has closed")
    await night.fast_forward_to(9, 31)
    night.sam.receives("night note"), night.dawn.receives("How is it at home?", "3 please ring me")
    await says(night, "Dawn", "1")
    night.dawn.receives("You can text here")


async def test_nobody_can_and_the_duty_team_has_it(night: World) -> None:
    request = await the_duty_team_has_it(night)
    await says(night, "Sam", "sleepovers")
    night.sam.receives("Home 4: EDT has the sleepover", "FILED 4")
    await says(night, "Sam", "filed 4")
    night.sam.receives("Home 4", "is filed")
    assert await state_of(night, request) == "recorded"


async def the_duty_team_has_it(night: World) -> int:
    request = await dawn_asks(night, "Wren")
    await hub_has_no_bed(night)
    night.dawn.receives("Jan cannot host", "by 23:55")
    night.priya.receives("Could your home"), night.carol.receives("Could your home")
    await says(night, "Carol", "sorry no")
    night.carol.receives("Thank you for answering")
    await spoken(night)
    night.dawn.receives_nothing()
    await night.fast_forward(minutes=5)
    night.dawn.receives("No home has said yes so far", "text you by 00:10")
    night.femi.receives("Could your home")
    await says(night, "Femi", "2")
    night.femi.receives("Thank you for answering")
    night.dawn.receives("no home here that can", "ring EDT now on 01632 960123", "Jan has been told")
    night.jan.receives("No home has said yes for Home 4", "EDT has it")
    assert await state_of(night, request) == "edt_given"
    await night.fast_forward(minutes=30)
    assert await state_of(night, request) == "edt_given", "nothing lapses, and a number is nobody who has it"
    night.jan.receives("Nobody has told us that EDT has the request of Home 4", "ring them")
    await says(night, "Jan", "EDT HAS IT")
    night.jan.receives("Written down", "EDT has the request of Home 4")
    night.priya.receives("no longer needed")
    night.dawn.receives("Jan has told us that EDT has your request", "01632 960123")
    assert await state_of(night, request) == "edt_has_it"
    return request


async def spoken(world: World) -> None:
    """Ten minutes after the claim Dawn is asked whether they have spoken."""
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken to Jan")
    await says(world, "Dawn", "1")
    world.dawn.receives("Thank you")


async def test_a_late_yes_holds_while_the_duty_team_has_only_been_named(night: World) -> None:
    request = await dawn_asks(night, "Wren", "Robin")
    await hub_has_no_bed(night)
    night.dawn.receives("Jan cannot host")
    night.femi.receives("Could your home have 2 children, ages 9 and 13, tonight only?")
    night.priya.receives_nothing()
    night.carol.receives_nothing()
    await says(night, "Dawn", "1")
    night.jan.receives("1")
    night.dawn.receives("everyone safe")  # what the next home has to know is asked as long as one is looked for
    await says(night, "Femi", "2")
    night.femi.receives("Thank you")
    night.dawn.receives("no home here that can")
    night.jan.receives("No home has said yes")
    await says(night, "Dawn", "1")
    night.dawn.receives("last question")  # she has a number to ring now, and is asked nothing more
    await says(night, "Jan", "1")
    night.jan.receives("Written down", "your home can have them")
    night.dawn.receives("Jan can have them")
    night.jan.receives("The sheet says who says yes to Robin staying", "1 it holds")
    assert await state_of(night, request) == "host_yes"


async def test_two_requests_for_the_last_bed(night: World) -> None:
    """The second is shown that the bed is gone, and her yes counts only once she has seen it."""
    await sleeping.one_bed_is_taken(night)
    await asks(night, "Dawn", "Wren")
    night.jan.receives("Home 4 asks for a sleepover")
    night.jan.receives("Beds free 1 of 2")
    femis = await asks(night, "Femi", "Swift", home="Home 7")
    night.jan.receives("Home 7 asks for a sleepover", "Swift")
    night.jan.receives("for Home 7", "Beds free 1 of 2")
    await says(night, "Jan", "1 home 7")
    night.jan.receives("your home can have them for Home 7")
    night.femi.receives("Jan can have them")
    night.jan.receives("Who has said yes to Swift")
    await says(night, "Jan", "edt bo")
    night.jan.receives("for Swift: Bo, duty team")
    night.jan.receives("When do they come back")
    await says(night, "Jan", "1 home 4")
    night.jan.receives("Before your yes counts: 1 bed too few: 2 of 2 taken", 'write "seen"')
    night.dawn.receives_nothing()
    await says(night, "Jan", "seen")
    night.jan.receives("your home can have them for Home 4")
    night.dawn.receives("Jan can have them")
    night.jan.receives("Who has said yes to Wren")
    yes = [step for step in await steps_of(night, 1) if step.event == "host_yes"]
    assert [(step.facts["warnings"], step.facts["seen"]) for step in yes] == [(["beds", "share_not_known"], True)]
    assert await state_of(night, femis) == "host_yes"


async def test_siblings_each_have_their_own_agreement(night: World) -> None:
    request = await dawn_asks(night, "Wren", "Robin", return_at=SUNDAY)
    await says(night, "Jan", "1")
    night.jan.receives("your home can have them")
    night.dawn.receives("Jan can have them")
    night.jan.receives("The sheet says who says yes to Robin staying", "1 it holds", "2 no")
    await says(night, "Jan", "1")
    night.jan.receives("for Robin: a standing yes, says Jan")
    night.jan.receives("Who has said yes to Wren staying")
    night.dawn.receives_nothing()
    await says(night, "Jan", "wren oncall maria lopez")
    night.jan.receives("for Wren: Maria Lopez, on-call manager")
    night.dawn.receives("Go-ahead given", "Sun 29 Nov")
    night.jan.receives("Go-ahead given")
    guests = await guests_of(night, request)
    assert (guests["Robin"].rule, guests["Robin"].agreed_by) == ("standing_care_plan", "Jan")
    assert (guests["Wren"].rule, guests["Wren"].agreed_by) == ("on_call_manager_named", "Maria Lopez")


async def test_one_agreement_said_of_several_is_asked_about(night: World) -> None:
    request = await dawn_asks(night, "Wren", "Robin", return_at=SUNDAY)
    await says(night, "Jan", "EDT Angela")
    night.jan.receives("For whom is that yes", "1 Wren", "2 Robin", "3 all of them")
    await says(night, "Jan", "2")
    night.jan.receives("for Robin: Angela, duty team")
    night.dawn.receives_nothing()
    guests = await guests_of(night, request)
    assert (guests["Wren"].agreed_by, guests["Robin"].agreed_by) == (None, "Angela")
    await says(night, "Jan", "1")
    night.jan.receives("your home can have them")
    night.dawn.receives("Jan can have them")
    night.jan.receives("Who has said yes to Wren")


async def test_the_hub_says_yes_and_nobody_has_agreed_yet(night: World) -> None:
    request = await dawn_asks(night, "Wren", return_at=SUNDAY)
    await says(night, "Jan", "1")
    night.jan.receives("your home can have them")
    night.dawn.receives("Jan can have them", "go-ahead")
    night.jan.receives("Who has said yes to Wren")
    await says(night, "Jan", "2")
    night.jan.receives("Nobody sets off before it is there")
    await says(night, "Jan", "edt not picking up")
    night.dawn.receives("Jan: edt not picking up")
    await says(night, "Jan", "done")
    night.jan.receives("Home 4 still has an open sleepover", "1 they stay at home", "2 it is still needed")
    await says(night, "Jan", "2")
    night.jan.receives("Home 4 stays open")
    await says(night, "Sam", "edt angela")
    night.sam.receives("Written down", "for Wren: Angela, duty team")
    night.dawn.receives("Go-ahead given")
    night.jan.receives("Go-ahead given")
    assert await state_of(night, request) == "go_ahead"


async def test_a_yes_is_taken_back_after_the_go_ahead(night: World) -> None:
    request = await dawn_asks(night, "Wren", return_at=SUNDAY)
    await says(night, "Jan", "edt angela")
    night.jan.receives("for Wren: Angela")
    await says(night, "Jan", "1")
    night.jan.receives("your home can have them")
    night.dawn.receives("Jan can have them")
    night.jan.receives("Go-ahead given")
    night.dawn.receives("Go-ahead given")
    await says(night, "Jan", "Sorry, cannot host")
    night.jan.receives("nobody asks why", "taken back")
    night.dawn.receives("no longer holds", "please do not set off")
    night.dawn.receives("No home has said yes so far", "text you by")
    night.priya.receives("Could your home"), night.carol.receives("Could your home")
    await says(night, "Carol", "1")
    night.carol.receives("wait for Jan to ring")
    night.priya.receives("no longer needed")
    night.jan.receives("Carol of Home 5 can have them")
    night.dawn.receives("A home you know can have them")
    night.jan.receives("Who has said yes to Wren")
    await says(night, "Jan", "edt angela")
    night.jan.receives("for Wren: Angela")
    night.dawn.receives("Go-ahead given"), night.carol.receives("Go-ahead given"), night.jan.receives("Go-ahead given")
    assert await state_of(night, request) == "go_ahead"


async def test_jan_asks_the_rest_herself_and_is_asked_again_later(night: World) -> None:
    await dawn_asks(night, "Wren")
    await says(night, "Jan", "3")
    night.jan.receives("no more questions", "1 when your home can")
    night.dawn.receives("Jan would rather ask you the rest in person")
    await says(night, "Jan", "4")
    night.jan.receives("We ask you again at 23:55")
    await spoken(night)
    await night.fast_forward(minutes=6)
    night.jan.receives("Beds free 2 of 2", "1 yes")
    await says(night, "Jan", "done")
    night.jan.receives("1 they stay at home")
    await says(night, "Jan", "1")
    night.jan.receives("Home 4 is closed")
    night.dawn.receives("Jan has closed your alert")
    assert await state_of(night, 1) == "follow_up"


async def test_those_who_were_asked_may_sleep_on_once_it_is_not_needed(night: World) -> None:
    """Not before: while it is on hold nobody is sent to bed, and no yes is lost without a word."""
    request = await dawn_asks(night, "Wren")
    await hub_has_no_bed(night)
    night.dawn.receives("Jan cannot host")
    night.priya.receives("Could your home"), night.carol.receives("Could your home")
    await says(night, "Dawn", "we dont need a bed after all")
    night.dawn.receives("on hold", "Jan is asked to ring you")
    night.jan.receives("Home 4 says the sleepover is not needed", "1 spoken"), night.jan.receives("we dont need a bed")
    await says(night, "Carol", "1")
    night.carol.receives("may not be needed after all")
    night.priya.receives_nothing()
    await says(night, "Jan", "1")
    night.jan.receives("does not need the sleepover")
    night.dawn.receives("Jan has logged", "not needed")
    night.priya.receives("no longer needed", "sleep on"), night.carol.receives("no longer needed", "sleep on")
    assert await state_of(night, request) == "follow_up"
    await night.fast_forward(minutes=6)
    night.femi.receives_nothing()


async def test_others_are_asked_again_once_it_is_needed_after_all(night: World) -> None:
    await dawn_asks(night, "Wren")
    await hub_has_no_bed(night)
    night.dawn.receives("Jan cannot host", "by 23:55")
    night.priya.receives("Could your home"), night.carol.receives("Could your home")
    await says(night, "Dawn", "we dont need a bed after all")
    night.dawn.receives("on hold"), night.jan.receives("not needed", "1 spoken"), night.jan.receives("we dont need")
    await says(night, "Jan", "ringing you")
    night.dawn.receives("Jan: ringing you")
    await spoken(night)
    await night.fast_forward(minutes=6)
    night.femi.receives_nothing()
    await says(night, "Jan", "2")
    night.jan.receives("needs the sleepover after all", "being offered to other homes")
    night.dawn.receives("still needed"), night.dawn.receives("No home has said yes so far")
    night.femi.receives("Could your home")


async def test_every_answer_has_a_button(tmp_path: Path) -> None:
    """On Telegram nothing need be typed but names, a day, and that a warning was seen; a second press does nothing."""
    world = await World.open(tmp_path, roster_text=ROSTER)
    request = await dawn_asks(world, "Robin")
    asked = world.jan.handset.messages[-1]
    await world.jan.presses("2 No", asked)
    world.jan.receives("nobody asks why")
    world.dawn.receives("Jan cannot host")
    offer = world.priya.receives("Could your home have one child, age 9")
    world.carol.receives("Could your home")
    await world.priya.presses("1 Yes", offer)
    kept = world.priya.receives("wait for Jan to ring")
    world.carol.receives("no longer needed")
    world.jan.receives("Priya of Home 2 can have them"), world.dawn.receives("A home you know")
    holds = world.jan.receives("The sheet says who says yes to Robin")
    await world.priya.presses("1 Yes", offer)
    await world.jan.presses("1 It holds", holds)
    world.jan.receives("a standing yes, says Jan"), world.jan.receives("When do they come back")
    await world.priya.presses("Cannot after all", kept)
    world.priya.receives("nobody asks why")
    world.jan.receives("Priya of Home 2 cannot have them after all")
    world.dawn.receives("cannot have them after all", "stay where you are"), world.dawn.receives("asking more")
    world.carol.receives("Could your home")
    femi = world.femi.receives("Could your home")
    await world.femi.presses("2 Not tonight", femi)
    world.femi.receives("Thank you for answering")
    await says(world, "Carol", "2")
    world.carol.receives("Thank you for answering")
    world.dawn.receives("no home here that can")
    none = world.jan.receives("No home has said yes for Home 4")
    await world.jan.presses("EDT has it", none)
    world.jan.receives("EDT has the request"), world.dawn.receives("EDT has your request")
    await world.jan.presses("EDT has it", none)
    assert await state_of(world, request) == "edt_has_it"
    await world.close()
