"""Deep night and plainly routine: the line asks once whether to wake anybody; silence wakes (DOMAIN B14, persona 2)."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.world import World

SATURDAY_AFTERNOON = datetime(2026, 11, 28, 15, 0, tzinfo=UTC)
PICNIC = "Is the picnic on Saturday?"
SAD = "For the morning: a sad call with birth mum, Swift cried a bit after it"


@pytest.fixture
async def afternoon(tmp_path: Path) -> AsyncIterator[World]:
    opened = await World.open(tmp_path, at=SATURDAY_AFTERNOON)
    yield opened
    await opened.close()


async def asked(world: World, words: str = PICNIC) -> None:
    """Dawn has written what is plainly routine, and nobody has been woken."""
    await world.dawn.texts(words)
    world.dawn.receives("automatic", "Wake Jan?", "1 yes", "2 morning is fine", "No answer by 23:43", "999")
    world.jan.receives_nothing()


@pytest.mark.parametrize("words", [PICNIC, "thanks", "can you send me the mileage form please", "Good night all xx"])
async def test_silence_wakes(world: World, words: str) -> None:
    await asked(world, words)
    await world.fast_forward(minutes=2, seconds=59)
    world.jan.receives_nothing()
    await world.fast_forward(seconds=1)
    world.jan.receives("23:43", "Home 4 needs you")
    world.dawn.receives("Alerting Jan now", "01632 960123", "999")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4")
    world.jan.receives(f"Dawn: {words}")


async def test_silence_wakes_after_a_restart_too(world: World) -> None:
    await asked(world)
    await world.stop_line()
    world.advance_while_down(minutes=10)
    await world.start()
    world.jan.receives("Home 4 needs you")
    world.dawn.receives("Alerting Jan now")


async def test_one_wakes_at_once(world: World) -> None:
    await asked(world)
    await world.dawn.texts("1")
    world.jan.receives("23:40", "Home 4 needs you"), world.dawn.receives("Alerting Jan now")
    await world.fast_forward(minutes=4)
    world.jan.receives_nothing()


async def test_two_holds_it_until_the_morning_and_the_carer_hears_when_it_is_told(world: World) -> None:
    await asked(world)
    await world.dawn.texts("2")
    world.dawn.receives("nobody is woken", "At 07:30", "whoever is on call", "999")
    await world.fast_forward_to(7, 29)
    world.jan.receives_nothing()
    await world.fast_forward_to(7, 30)
    world.jan.receives("07:30", "Home 4 needs you")
    world.dawn.receives("Alerting Jan now about your message")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives(PICNIC)


@pytest.mark.parametrize("words", ["No", "nah ta", "No. Thanks", "morning is fine", "no need to wake her"])
async def test_the_same_in_words(world: World, words: str) -> None:
    await asked(world)
    await world.dawn.texts(words)
    world.dawn.receives("nobody is woken", "At 07:30")
    await world.fast_forward(minutes=10)
    world.jan.receives_nothing()


@pytest.mark.parametrize("words", ["no he is worse", "no. please ring", "not sure", "yes please wake her", "do"])
async def test_any_other_words_wake(world: World, words: str) -> None:
    await asked(world)
    await world.dawn.texts(words)
    world.jan.receives("Home 4 needs you")
    world.dawn.receives("Alerting Jan now")


async def test_two_can_be_taken_back_with_one(world: World) -> None:
    await asked(world)
    await world.dawn.texts("2")
    world.dawn.receives("nobody is woken")
    await world.fast_forward(hours=2)
    await world.dawn.texts("1")
    world.jan.receives("Home 4 needs you"), world.dawn.receives("Alerting Jan now")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives(PICNIC)
    await world.jan.chats("DONE 4")
    world.jan.receives("Home 4 is closed"), world.dawn.receives("Jan has closed")
    await world.fast_forward_to(7, 40)


async def test_what_is_not_understood_twice_after_her_own_mark_wakes(world: World) -> None:
    words = "for the morning please: can you ring about the school run"
    await world.dawn.texts(words)
    world.dawn.receives("nobody is woken", "At 07:30")
    await world.dawn.texts("9")
    world.dawn.receives("did not follow", "digit")
    world.jan.receives_nothing()
    await world.dawn.texts("9")
    world.jan.receives("23:40", "Home 4 needs you"), world.dawn.receives("Alerting Jan now")
    world.dawn.receives_nothing()
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4")
    world.jan.receives(words, "Dawn: 9")


async def test_a_further_routine_text_waits_with_it(world: World) -> None:
    await asked(world)
    await world.dawn.texts("thank you")
    world.dawn.receives_nothing()
    world.jan.receives_nothing()
    await world.fast_forward(minutes=3)
    world.jan.receives("Home 4 needs you"), world.dawn.receives("Alerting Jan")


@pytest.mark.parametrize("answered_before", [False, True])
async def test_words_that_are_not_routine_wake_at_once(world: World, answered_before: bool) -> None:
    await asked(world)
    if answered_before:
        await world.dawn.texts("2")
        world.dawn.receives("nobody is woken")
    await world.dawn.texts("cant do this")
    world.jan.receives("Home 4 needs you")
    world.dawn.receives("automatic", "Alerting Jan now", "01632 960123")
    await world.fast_forward(minutes=4)
    world.jan.receives_nothing()


async def test_a_worse_word_wakes_on_call_and_backup_and_says_999_first(world: World) -> None:
    await asked(world)
    await world.dawn.texts("2")
    world.dawn.receives("nobody is woken")
    await world.dawn.texts("he has a knife")
    assert world.dawn.receives("call 999 now", "Jan and Priya").at <= world.dawn.receives("Alerting Jan and Priya").at
    for hub in (world.jan, world.priya):
        hub.receives("Home 4 needs you"), hub.rings()


async def test_a_call_wakes_at_once(world: World) -> None:
    await asked(world)
    await world.dawn.dials()
    world.jan.receives("Home 4 needs you"), world.jan.rings()
    world.dawn.receives("You rang at 23:40", "Alerting Jan")
    await world.dawn.hangs_up()


async def test_an_answer_that_says_nothing_is_counted_and_the_second_time_a_human_reads_it(world: World) -> None:
    await asked(world)
    await world.dawn.texts("7")
    world.dawn.receives("did not follow", "digit from our last text")
    world.jan.receives_nothing()
    await world.dawn.texts("8")
    world.dawn.receives("did not follow", "alerting Jan", "can read your words", "999")
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("D")
    world.jan.receives(f"Dawn: {PICNIC}", "Dawn: 7", "Dawn: 8")


async def test_a_carers_own_mark_holds_it_and_what_she_writes_with_it(world: World) -> None:
    femi, jan = world.femi, world.jan
    await femi.chats(SAD)
    femi.receives("nobody is woken", "07:30")
    await world.fast_forward(minutes=2)
    await femi.chats("Swift wants to see the dog again, we said we would ask")
    await world.fast_forward_to(7, 30)
    jan.receives("Home 7 needs you"), femi.receives("Alerting Jan now")
    await jan.presses("1")
    femi.receives("Jan has your alert"), jan.receives("You have Home 7")
    jan.receives(SAD, "Swift wants to see the dog")


async def test_a_danger_word_overrides_the_mark(world: World) -> None:
    await world.dawn.texts("for the morning. she is not breathing right")
    world.dawn.receives("call 999 now", "Jan and Priya"), world.dawn.receives("medical help first")
    world.dawn.receives("Alerting Jan and Priya")
    for hub in (world.jan, world.priya):
        hub.receives("Home 4 needs you"), hub.rings()


async def test_her_mark_does_not_hold_what_she_writes_hours_later(world: World) -> None:
    await world.dawn.texts("for the morning: can Wren bring the rat on Friday")
    world.dawn.receives("nobody is woken")
    await world.fast_forward(hours=2)
    await world.dawn.texts("sorry. i need somebody")
    world.jan.receives("Home 4 needs you"), world.dawn.receives("Alerting Jan now")
    await world.fast_forward(minutes=1)


async def test_by_day_nobody_is_asked(afternoon: World) -> None:
    await afternoon.dawn.texts(PICNIC)
    afternoon.priya.receives("Home 4 needs you"), afternoon.dawn.receives("automatic", "Alerting Priya")
    await afternoon.carol.texts(SAD)
    afternoon.priya.receives("Home 5 needs you"), afternoon.carol.receives("automatic", "Alerting Priya")
