"""Texts of which Twilio has not said whether it took them: in order, once, and not any more when they are needless."""

import asyncio
import gc
from datetime import timedelta
from itertools import cycle
from typing import Any

from tests.world import World

SLOW = 0.5  # seconds


async def held_by_jan(world: World, *homes: str) -> None:
    """Each of these carers has written, and Jan has taken it."""
    for name in homes:
        carer = getattr(world, name)
        await carer.texts(f"{name} here")
        carer.receives("alerting Jan")
        world.jan.receives("needs you")
        await world.jan.texts("1")
        carer.receives("Jan has your alert")
        world.jan.receives("You have")
        world.jan.receives(f"{name} here")


async def test_words_never_overtake_words_that_may_have_to_go_again(sms_world: World) -> None:
    await held_by_jan(sms_world, "dawn")
    sms_world.town.twilio.outage = "503"
    await sms_world.jan.texts("First, close the door.")
    sms_world.town.twilio.outage = ""
    await sms_world.jan.texts("Second, put the kettle on.")
    await sms_world.fast_forward(minutes=2)
    both = sms_world.dawn.receives("First, close the door.", "Second, put the kettle on.").body
    assert both.index("First") < both.index("Second")


async def test_words_that_went_as_one_text_are_all_found_again(sms_world: World) -> None:
    for words in ("please ring", "please ring", "he is out"):
        await sms_world.town.twilio.deliver("+447700900104", words)
    await sms_world.settle()
    sms_world.dawn.receives("alerting Jan")
    sms_world.jan.receives("Home 4 needs you")
    sms_world.town.twilio.callbacks = "none"
    sms_world.town.twilio.lost_answers = 3
    await sms_world.jan.texts("1")
    await sms_world.fast_forward(minutes=2)
    sms_world.dawn.receives("Jan has your alert")
    sms_world.jan.receives("You have Home 4")
    assert sms_world.jan.receives("he is out").body.count("please ring") == 2
    sms_world.jan.receives_nothing()


async def test_the_words_of_two_families_never_stand_in_one_text(sms_world: World) -> None:
    await held_by_jan(sms_world, "dawn", "carol")
    sms_world.town.twilio.outage = "503"
    await sms_world.dawn.texts("one")
    await sms_world.carol.texts("two")
    await sms_world.dawn.texts("three")
    sms_world.town.twilio.outage = ""
    await sms_world.fast_forward(minutes=2)
    assert sms_world.jan.receives("Dawn: one").body == "Home 4 Dawn: one"
    assert sms_world.jan.receives("Carol: two").body == "Home 5 Carol: two"
    assert sms_world.jan.receives("Dawn: three").body == "Home 4 Dawn: three"


async def test_an_alert_in_doubt_is_not_sent_again_once_somebody_has_it(sms_world: World) -> None:
    sms_world.town.twilio.outage = "503"
    await sms_world.dawn.texts("please ring")
    await sms_world.jan.texts("1")
    sms_world.town.twilio.outage = ""
    await sms_world.fast_forward(minutes=2)
    sms_world.dawn.receives("alerting Jan")
    sms_world.dawn.receives("Jan has your alert")
    sms_world.jan.receives("You have Home 4")
    sms_world.jan.receives("please ring")
    sms_world.jan.receives_nothing()


async def test_words_that_wait_for_their_retry_are_not_overtaken_after_a_restart(sms_world: World) -> None:
    await held_by_jan(sms_world, "dawn")
    await sms_world.town.twilio.goes_down()
    await sms_world.jan.texts("First, close the door.")
    await sms_world.fast_forward(seconds=20)
    await sms_world.restart()
    await sms_world.town.twilio.comes_back()
    await sms_world.jan.texts("Second, put the kettle on.")
    await sms_world.fast_forward(minutes=2)
    both = sms_world.dawn.receives("First, close the door.", "Second, put the kettle on.").body
    assert both.index("First") < both.index("Second")


async def the_second_is_under_way(world: World) -> None:
    """Twilio lists the second before it has answered for it, and the first, which it never had, is looked for."""
    twilio = world.town.twilio
    twilio.callbacks = "none"
    twilio.outage = "503"
    await world.jan.texts("done 9")
    twilio.outage = ""
    world.clock.push_to(world.clock.now() + timedelta(seconds=2))  # the next may go; the first is looked for at 3
    acting = cycle((0.0, SLOW))  # at once, and then it is slow to say so
    twilio.door.pace = lambda call: next(acting) if call.verb == "POST" else 0.0
    await twilio.deliver("+447700900101", "done 9")
    async with asyncio.timeout(5):
        while all(message.direction == "inbound" for message in twilio.messages.values()):  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.01)
    world.clock.push_to(world.clock.now() + timedelta(seconds=2))


async def test_a_text_in_doubt_is_not_taken_for_one_with_the_same_words_that_is_under_way(sms_world: World) -> None:
    await the_second_is_under_way(sms_world)
    await sms_world.settle()
    sms_world.town.twilio.door.pace = None
    await sms_world.fast_forward(minutes=2)
    for _ in range(2):
        sms_world.jan.receives("nothing open")


async def test_a_look_that_is_broken_off_leaves_alone_what_is_under_way(sms_world: World) -> None:
    """As when the line stops."""
    faults: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, fault: faults.append(fault))
    await the_second_is_under_way(sms_world)
    await asyncio.sleep(SLOW / 4)  # it is looked for
    await sms_world.line._pump._dispatchers["sms"].sender.stop()
    sms_world.town.twilio.door.pace = None
    await asyncio.sleep(SLOW)
    await sms_world.settle()
    gc.collect()  # else nobody hears of a task that ended badly
    sms_world.jan.receives("nothing open")
    assert faults == []
