"""The phones of the stories: what they say of calls, and that they fail a story when it is not so."""

import re
from collections.abc import Callable
from pathlib import Path

import aiohttp
import pytest
from twilio.rest import Client

from bot.simulator.phones import Phone as Handset
from tests.bot.simulator.conftest import TwilioOverAiohttp
from tests.bot.simulator.voice.conftest import LINE, NUMBERS, Rings
from tests.bot.simulator.voice.line import VoiceLine
from tests.phone import Phone
from tests.world import World

TALKS = """<Response><Say>Home 4 needs you.</Say><Gather numDigits="1" timeout="8" action="/pressed">
<Say>Press 1 to take it.</Say></Gather></Response>"""


@pytest.fixture
def story(line: VoiceLine) -> Callable[[Handset], Phone]:
    return lambda handset: Phone(line.rests, handset)


async def test_a_call_is_told_as_a_story(
    line: VoiceLine, rings: Rings, jan: Handset, dawn: Handset, story: Callable[[Handset], Phone]
) -> None:
    line.says["/say"] = TALKS
    line.says["/pressed"] = f"<Response><Dial callerId='{LINE}'>{NUMBERS['Dawn']}</Dial></Response>"
    hers, his = story(jan), story(dawn)
    await rings()
    assert hers.rings().shown == LINE
    await hers.answers()
    assert hers.is_in_a_call()
    hers.hears("home 4")
    hers.hears("PRESS 1", "take it")
    hers.hears_nothing_of("Wren")
    await hers.presses_key("1")
    his.rings()
    await his.answers()
    assert his.is_connected_to(hers) and hers.is_connected_to(his)
    await hers.speaks("hello dawn")
    his.hears("hello dawn")
    await his.hangs_up()
    assert not hers.is_connected_to(his) and not hers.is_in_a_call()
    hers.does_not_ring()


async def test_what_was_not_heard_fails(
    line: VoiceLine, rings: Rings, jan: Handset, story: Callable[[Handset], Phone]
) -> None:
    line.says["/say"] = TALKS
    hers = story(jan)
    await rings()
    await hers.answers()
    hers.hears("needs you")
    with pytest.raises(AssertionError, match=re.escape("Jan should have heard ('needs you',)")):
        hers.hears("needs you")
    with pytest.raises(AssertionError, match="nothing of"):
        hers.hears_nothing_of("home 4")


async def test_each_ring_counts_once(
    line: VoiceLine, rings: Rings, jan: Handset, story: Callable[[Handset], Phone]
) -> None:
    hers = story(jan)
    with pytest.raises(AssertionError, match="should have rung"):
        hers.rings()
    await rings()
    await hers.declines()
    hers.rings()
    with pytest.raises(AssertionError, match="should have rung"):
        hers.rings()
    await rings()
    with pytest.raises(AssertionError, match=re.escape("19:30:00 from +447700900001")):
        hers.does_not_ring()


async def test_a_phone_can_be_told_how_to_behave(
    line: VoiceLine, rings: Rings, jan: Handset, story: Callable[[Handset], Phone]
) -> None:
    hers = story(jan)
    hers.phone_is("off")
    await rings()
    hers.does_not_ring()


async def test_a_phone_can_ring_the_line(line: VoiceLine, dawn: Handset, story: Callable[[Handset], Phone]) -> None:
    line.says["/twilio/voice"] = TALKS
    his = story(dawn)
    call = await his.dials(hidden=True)
    assert call.state == "talking"
    his.does_not_ring()


async def ring(world: World, twiml: str) -> None:
    town = world.town
    async with aiohttp.ClientSession() as session:
        client = Client(town.account_sid, town.auth_token, http_client=TwilioOverAiohttp(session, town))
        await client.calls.create_async(to=world.jan.handset.number, from_=town.line_number, twiml=twiml)
    await world.settle()


async def test_a_ring_that_nobody_expected_fails_the_story(tmp_path: Path) -> None:
    world = await World.open(tmp_path)
    await ring(world, "<Response/>")
    with pytest.raises(AssertionError, match="Jan's phone should not have rung"):
        await world.close()


async def test_a_fault_fails_the_story(tmp_path: Path) -> None:
    world = await World.open(tmp_path)
    await ring(world, "<Response><Shout/></Response>")
    world.jan.rings()
    await world.jan.answers()
    with pytest.raises(AssertionError, match="Twilio would complain"):
        await world.close()


async def test_a_story_goes_forward_to_the_end_of_a_ringing(tmp_path: Path) -> None:
    world = await World.open(tmp_path)
    await ring(world, "<Response/>")
    call = world.jan.rings()
    await world.fast_forward(minutes=3)
    assert call.ended is not None
    assert (call.ended - call.at).total_seconds() == 60
    await world.close()
