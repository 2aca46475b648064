"""How a stay goes on and ends: a longer one, an early return, trouble, a stand-down, and what nobody answers.

Each is told on the line with Telegram and on the one without, and again with a restart after every step.
"""

from datetime import UTC, datetime

import pytest

from handlers.sleepovers import travelling
from handlers.sleepovers.lifecycle import State
from storage import sleepovers as kept
from tests.stories.stays import (
    SUNDAY_TEN,
    OpenWorld,
    agreed_longer,
    answers,
    decided,
    goes_ahead,
    left,
    of,
    roll_calls_pass,
    steps,
    there,
    writes,
)
from tests.world import EXAMPLE_ROSTER, World

MONDAY_TEN = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)


@pytest.fixture
async def world(open_each_way: OpenWorld) -> World:
    return await open_each_way()


async def test_one_more_night_needs_both_homes_and_a_fresh_yes(world: World) -> None:
    sleepover = await there(world)
    await writes(world, world.femi, "could he stay one more night")
    world.jan.receives("Home 7 asks for a longer stay, until Mon 30 Nov 10:00", "fresh yes")
    world.femi.receives("Asked Jan", "Until then it ends Sun 29 Nov 10:00")
    await answers(world, world.jan, "1")
    for phone in (world.femi, world.jan):
        phone.receives("Both homes say yes until Mon 30 Nov 10:00", "not settled before that")
    assert (await of(world, sleepover)).return_at == SUNDAY_TEN

    world.jan.receives("Who has said yes to Swift staying?")
    await writes(world, world.jan, "EDT Angela")
    world.jan.receives("Angela", "Swift")
    for phone in (world.femi, world.jan):
        phone.receives("until Mon 30 Nov 10:00", "Angela")
    assert (await of(world, sleepover)).return_at == MONDAY_TEN
    await world.fast_forward_to(9, 40)
    world.femi.receives("How is it at home?")
    await world.fast_forward_to(18, 30)
    roll_calls_pass(world)  # and no word of a return tomorrow
    world.notes_come()


async def test_without_a_fresh_yes_it_ends_as_planned(world: World) -> None:
    """Who agreed the first stay has not agreed the longer one (DOMAIN B41)."""
    sleepover = await there(world)
    await writes(world, world.jan, "til monday 5pm?")
    world.femi.receives("Jan suggests a longer stay, until Mon 30 Nov 17:00")
    world.jan.receives("Asked Femi")
    await answers(world, world.femi, "1")
    for phone in (world.femi, world.jan):
        phone.receives("Both homes say yes")
    world.jan.receives("Who has said yes to Swift staying?")
    await agreed_longer(world, sleepover, SUNDAY_TEN)
    world.jan.receives("not written down yet who agreed the longer stay")
    assert (await of(world, sleepover)).return_at == SUNDAY_TEN


async def test_a_no_to_a_longer_stay_needs_no_reason(world: World) -> None:
    await there(world)
    await world.fast_forward_to(9, 40)
    world.femi.receives("How is it at home?")
    await world.fast_forward_to(18, 1)
    roll_calls_pass(world)
    world.jan.receives("goes home Sun 29 Nov"), world.femi.receives("Planned: home Sun 29 Nov")
    await world.fast_forward_to(10, 0)
    world.jan.receives("planned return")
    await answers(world, world.jan, "3")
    world.jan.receives("Until when", "1 one more night")
    await answers(world, world.jan, "1 One more" if world.has_telegram else "1")
    world.femi.receives("Jan suggests a longer stay, until Mon 30 Nov 10:00")
    world.jan.receives("Asked Femi")
    await answers(world, world.femi, "2 No" if world.has_telegram else "2")
    world.femi.receives("ends Sun 29 Nov 10:00, as planned")
    assert "because" not in world.jan.receives("Femi says no to a longer stay", "no reason is needed").body
    await world.fast_forward_to(12, 0)
    world.jan.receives("planned return")  # nobody has said yet that they are home
    world.notes_come(2)


async def test_home_early(world: World) -> None:
    sleepover = await there(world)
    await world.fast_forward_to(9, 40)
    world.femi.receives("How is it at home?")
    await writes(world, world.femi, "hes back home now, thanks")
    world.femi.receives("Are they with you?")
    await answers(world, world.femi, "1 Yes" if world.has_telegram else "1")
    world.femi.receives("Home logged 09:40")
    world.jan.receives("Home 7 is home again, logged 09:40"), world.jan.receives("Did the medicine go with them?")
    await answers(world, world.jan, "3")
    world.femi.receives("medicine is still there", "ring Jan")
    world.jan.receives("any marks during the stay")
    assert (await of(world, sleepover)).state == State.FOLLOW_UP
    assert (await steps(world, sleepover))[-2].facts == {"early": True}
    await world.fast_forward_to(16, 31)
    world.sam.receives("Sleepovers open"), world.sam.receives("FILED 7")
    await answers(world, world.sam, "1")
    world.sam.receives("is filed")
    await world.fast_forward_to(16, 45)
    world.notes_come()


@pytest.mark.parametrize("words", ["back saturday 4pm instead", "can he come home sat at 4 instead", "make it sat 4pm"])
async def test_an_earlier_return_is_told_to_the_host_and_asked_about_then(world: World, words: str) -> None:
    sleepover = await there(world)
    await writes(world, world.femi, words)
    world.femi.receives("home Sat 28 Nov 16:00", "told Jan")
    world.jan.receives("Femi of Home 7 wants them home Sat 28 Nov 16:00, not Sun 29 Nov 10:00", "07700 900107")
    world.priya.receives_nothing()
    assert (await of(world, sleepover)).return_at == datetime(2026, 11, 28, 16, 0, tzinfo=UTC)
    await world.fast_forward_to(9, 40)
    world.femi.receives("How is it at home?")
    await world.fast_forward_to(16, 0)
    world.jan.receives("planned return was Sat 28 Nov 16:00")
    world.notes_come()


async def test_another_day_that_is_later_is_asked_of_the_host(world: World) -> None:
    """And is forgotten where she wants them home sooner before it is settled."""
    sleepover = await there(world)
    await writes(world, world.femi, "no make it monday")
    world.jan.receives("Home 7 asks for a longer stay, until Mon 30 Nov 10:00", "1 yes")
    world.femi.receives("Asked Jan", "Until then it ends Sun 29 Nov 10:00")
    await writes(world, world.femi, "sorry, back saturday 4pm instead")
    world.femi.receives("home Sat 28 Nov 16:00"), world.jan.receives("wants them home Sat 28 Nov 16:00")
    world.femi.lets_be_what_else_came()
    world.priya.lets_be_what_else_came()
    world.jan.lets_be_what_else_came()
    assert (await of(world, sleepover)).answers["longer_until"] is None


async def test_what_she_asks_about_the_return_changes_none(world: World) -> None:
    sleepover = await there(world)
    await writes(world, world.femi, "what time is he coming home sunday")
    world.femi.receives("Alerting Jan"), world.jan.receives("Home 7 needs you")
    assert (await of(world, sleepover)).return_at == SUNDAY_TEN


async def test_the_carers_own_way_home_ends_no_stay(world: World) -> None:
    sleepover = await there(world)
    await writes(world, world.femi, "we are home safe")
    world.femi.receives("Are they with you?")
    await answers(world, world.femi, "2 Not yet" if world.has_telegram else "2")
    world.femi.receives("OK, logged 00:30")
    assert (await of(world, sleepover)).state == State.STAYING


async def test_danger_during_a_stay_is_red_and_the_stay_is_open(world: World) -> None:
    sleepover = await there(world)
    await writes(world, world.femi, "swift is missing she ran from jans")
    (
        world.femi.receives("police", "999"),
        world.femi.receives("text BACK"),
        world.femi.receives("Alerting Jan and Priya"),
    )
    for phone in (world.jan, world.priya):
        phone.receives("Home 7 needs you")
        if phone.handset.rings:
            phone.rings()
    assert (await of(world, sleepover)).state == State.STAYING
    assert [(step.event, step.facts) for step in await steps(world, sleepover)][-1] == (
        "trouble",
        {"kinds": "missing"},
    )


async def test_not_needed_after_all_is_a_persons_to_confirm(world: World) -> None:
    sleepover = await goes_ahead(world, host=2)
    world.femi.receives("1 as you leave")
    await writes(world, world.femi, "not needed any more")
    world.femi.receives("on hold", "do not close a request by text alone", "a person is asked to ring you")
    world.femi.receives("Alerting Jan now")
    world.jan.receives("Home 7 needs you")
    await answers(world, world.jan, "1")
    world.jan.receives("You have Home 7"), world.jan.receives("Femi: not needed any more")
    world.femi.receives("Jan has your alert")
    await world.fast_forward(minutes=2)
    world.jan.receives("Home 7 says the sleepover is not needed", "ring them first", "1 spoken")
    assert (await of(world, sleepover)).state == State.STAND_DOWN_ASKED
    await answers(world, world.femi, "1 Fine" if world.has_telegram else "1")
    world.femi.receives("Thank you")
    await answers(world, world.jan, "1 Spoken" if world.has_telegram else "1")
    world.jan.receives("Home 7 does not need the sleepover")
    world.femi.receives("Jan has logged", "not needed")
    world.priya.receives("not needed any more", "Thank you")
    assert (await of(world, sleepover)).state == State.FOLLOW_UP
    await writes(world, world.jan, "DONE 7")
    world.jan.receives("Home 7 is closed"), world.femi.receives("Jan has closed")
    await world.fast_forward_to(8, 16)
    world.sam.receives("Sleepovers open"), world.sam.receives("FILED 7")
    await world.fast_forward_to(9, 31)
    world.femi.receives("How is it at home?")
    await answers(world, world.femi, "3")
    world.femi.receives("Priya is being asked to ring you")
    world.priya.receives("Home 7 needs you"), world.priya.receives("please ring Femi: 07700 900107")
    world.notes_come()


async def test_on_hold_and_still_needed(world: World) -> None:
    """A stand-down that nobody confirms is no stand-down: whoever has it is asked again every half hour (B42)."""
    sleepover = await left(world)
    await writes(world, world.femi, "cancel the sleepover please")
    world.femi.receives("on hold"), world.femi.receives("Alerting Jan")
    world.jan.receives("Home 7 needs you")
    await answers(world, world.jan, "1")
    world.jan.receives("You have Home 7"), world.jan.receives("cancel the sleepover"), world.femi.receives("Jan has")
    await answers(world, world.femi, "1" if not world.has_telegram else "1 Fine")
    world.femi.receives("Thank you")
    await world.fast_forward(minutes=2)
    world.jan.receives("not needed", "1 spoken")
    await world.fast_forward(minutes=8)
    world.femi.receives("Have you spoken to Jan?")
    await answers(world, world.femi, "1 Yes" if world.has_telegram else "1")
    world.femi.receives("Jan still has Home 7")
    await world.fast_forward(minutes=23)
    world.jan.receives("not needed", "1 spoken")
    assert (await of(world, sleepover)).state == State.STAND_DOWN_ASKED
    await answers(world, world.jan, "2 Still" if world.has_telegram else "2")
    world.jan.receives("Home 7 needs the sleepover after all. It is on its way.")
    world.femi.receives("Jan has logged", "still needed")
    await world.fast_forward_to(0, 31)
    world.jan.receives("Has Home 7 arrived?")
    await answers(world, world.jan, "2 Yes" if world.has_telegram else "2")
    world.femi.receives("Arrived 00:31"), world.jan.receives("any marks")


async def test_after_they_have_spoken_her_yes_counts_still(world: World) -> None:
    await there(world)
    await writes(world, world.jan, "til monday 5pm?")
    world.femi.receives("Jan suggests a longer stay", "3 ring me"), world.jan.receives("Asked Femi")
    await answers(world, world.femi, "3")
    world.femi.receives("is being asked to ring you"), world.jan.receives("please ring Femi")
    world.jan.receives("Home 7 needs you")
    await answers(world, world.jan, "1 Ringing" if world.has_telegram else "1")
    world.femi.receives("Jan has your alert")
    await answers(world, world.femi, "1")
    for phone in (world.femi, world.jan):
        phone.receives("Both homes say yes until Mon 30 Nov 17:00")
    world.jan.lets_be_what_else_came()


async def test_a_return_of_which_nobody_says_anything(world: World) -> None:
    """Silence is never a return: after four hours a person is alerted (DOMAIN N5)."""
    sleepover = await there(world)
    await world.fast_forward_to(9, 40)
    world.femi.receives("How is it at home?")
    await world.fast_forward_to(18, 1)
    roll_calls_pass(world)
    world.jan.receives("goes home Sun 29 Nov"), world.femi.receives("Planned: home")
    await world.fast_forward_to(14, 0)
    world.jan.receives("planned return"), world.jan.receives("planned return")
    world.femi.receives("Alerting Priya now")
    world.priya.receives("Home 7 needs you"), world.priya.receives("to end Sun 29 Nov 10:00", "Please ring both homes")
    assert (await of(world, sleepover)).state == State.STAYING
    await answers(world, world.priya, "1 Ringing" if world.has_telegram else "1")
    world.femi.receives("Priya has your alert"), world.priya.receives("You have Home 7")
    await writes(world, world.priya, "DONE 7")
    world.priya.receives("Home 7 is closed"), world.femi.receives("Priya has closed")
    world.priya.lets_be_what_else_came()
    await world.fast_forward_to(16, 1)  # which is not forgotten with that
    world.jan.receives("planned return")
    await answers(world, world.jan, "1 Gone" if world.has_telegram else "1")
    world.femi.receives("Are they with you?"), world.jan.receives("medicine")
    world.notes_come(2)


async def claimed_beside_it(world: World) -> None:
    """Swift is at Jan's, and Jan takes the matter of another family."""
    await there(world)
    await world.dawn.texts("wren will not settle")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await answers(world, world.jan, "1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4")
    world.jan.receives("wren will not settle")


async def test_danger_of_a_guest_goes_to_no_other_family(world: World) -> None:
    await claimed_beside_it(world)
    await writes(world, world.jan, "swift has cut his wrist badly")
    world.jan.receives("call 999 now", "alerting Priya"), world.jan.receives("automatic", "alerting Priya")
    world.priya.receives("Home 1"), world.priya.rings()
    world.dawn.receives_nothing()


async def test_what_names_a_guest_goes_to_no_other_family_and_the_rest_goes_on(world: World) -> None:
    await claimed_beside_it(world)
    await writes(world, world.jan, "swift wont eat and keeps asking for his mum")
    world.jan.receives("alerting Priya"), world.priya.receives("Home 1 needs you"), world.priya.rings()
    world.dawn.receives_nothing()
    await world.fast_forward(seconds=20)
    await writes(world, world.jan, "sit on the stairs near her for a bit")
    world.jan.receives("Who are your words for", "1 Home 4", "2 myself")
    await writes(world, world.jan, "1")
    world.dawn.receives("Jan: sit on the stairs near her for a bit")


async def test_seen_off_and_not_home(world: World) -> None:
    await there(world)
    await world.fast_forward_to(9, 40)
    world.femi.receives("How is it at home?")
    await writes(world, world.jan, "just left for home")
    world.jan.receives("Did the medicine go with them?"), world.femi.receives("Are they with you?")
    await answers(world, world.femi, "2 Not yet" if world.has_telegram else "2")
    world.femi.receives("We ask again in half an hour")
    await world.fast_forward(minutes=30)
    world.femi.receives("Are they with you?")
    await world.fast_forward(minutes=60)
    world.femi.receives("Are they with you?"), world.femi.receives("Alerting Priya now")
    world.priya.receives("Home 7 needs you"), world.priya.receives("nobody has said that they are home")
    world.notes_come()


async def child_leaves(world: World) -> int:
    """Swift is at Jan's, and is taken out of the roster, or put into another home's."""
    sleepover = await there(world)
    child = '[[home.child]]\nnest_name = "Swift"\n'
    example = EXAMPLE_ROSTER.read_text()
    assert child in example
    await world.load_roster(example.replace(child, ""))
    await world.until(lambda: world.sam.has("not there any more"))
    world.sam.receives("Home 7: not there any more, by the roster: one it is for", "under way", "Please ring them")
    world.sam.receives("The sleepover is at Home 1", "stays open until you know where everyone is", "FILED 7")
    return sleepover


async def test_a_child_who_leaves_the_roster_while_it_stays_elsewhere(world: World) -> None:
    """A person is told at once, and it is open till she says that it is over. Nobody is told that Swift goes back to a
    home that is not Swift's any more, nor asks how it is there without."""
    sleepover = await child_leaves(world)
    await world.fast_forward_to(9, 40)
    world.femi.receives_nothing()
    world.sam.receives("night note")
    await world.fast_forward_to(18, 1)
    roll_calls_pass(world)
    for phone in (world.femi, world.jan):
        phone.receives_nothing()
    assert (await of(world, sleepover)).state == State.STAYING
    await writes(world, world.sam, "FILED 7")
    world.jan.receives("Sam has logged that the sleepover of Home 7 is over")
    world.sam.receives("the sleepover of Home 7", "is filed")
    assert (await of(world, sleepover)).state == State.RECORDED
    await world.fast_forward_to(12, 0)  # and nobody is asked for them at the planned return
    world.notes_come()


async def test_until_it_is_ended_the_host_is_asked_at_the_planned_return(world: World) -> None:
    """Whatever the roster says, there is a child in her house."""
    sleepover = await child_leaves(world)
    await world.fast_forward_to(18, 1)
    roll_calls_pass(world)
    await world.fast_forward_to(10, 0)
    world.jan.receives("planned return")
    world.notes_come(2)
    world.sam.lets_be_what_else_came()
    assert (await of(world, sleepover)).state == State.STAYING


async def test_what_is_open_is_listed_and_cannot_be_filed(world: World) -> None:
    """Nothing lapses: twelve hours after it was asked for the liaison worker hears of it, day after day (B43)."""
    sleepover = await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await decided(
        world, lambda ctx: travelling.stop_waiting(ctx, kept.get(ctx.tx, sleepover))
    )  # else it is alerted for
    await world.fast_forward_to(8, 30)
    await world.fast_forward_to(16, 31)
    world.sam.receives("Sleepovers open more than 12 hours: 1")
    world.sam.receives("Home 7: sleepover ready to go ahead, asked for Fri 27 Nov 23:40")
    await writes(world, world.sam, "FILED 7")
    world.sam.receives("Nobody can say that it is filed now: the sleepover is ready to go ahead.")
    await writes(world, world.sam, "FILED 4")
    world.sam.receives("No sleepover of Home 4")
    await writes(world, world.sam, "sleepovers")
    world.sam.receives("Home 7: sleepover ready to go ahead")
    await world.fast_forward_to(16, 45)
    world.notes_come()
