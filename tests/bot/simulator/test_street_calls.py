"""Calls on the street: the screen of a phone that rings, its keys, and what it does when rung."""

import aiohttp
import pytest
from twilio.rest import Client

from bot.simulator.phones import Phone
from bot.simulator.ringing import OnRing
from bot.simulator.town import Town
from tests.bot.simulator.behind import DAWN, all_phones, next_event, post, read
from tests.bot.simulator.conftest import Line, settle

MENU = """<Response><Say>Home 4 needs you.</Say><Gather timeout="20" numDigits="2" finishOnKey="">
<Say>Press 1 &amp; hold.</Say></Gather></Response>"""


@pytest.fixture
def dawn(town: Town) -> Phone:
    return town.phones["Dawn"]


async def ring(town: Town, twilio: Client) -> None:
    await twilio.calls.create_async(to=DAWN, from_=town.line_number, twiml=MENU)
    await settle(town)


async def press(browser: aiohttp.ClientSession, town: Town, do: str) -> None:
    await post(browser, "/phones/dawn/call", {"do": do})
    await settle(town)


async def test_a_ringing_phone_shows_who_rings_and_can_be_answered(
    browser: aiohttp.ClientSession, town: Town, twilio: Client, dawn: Phone
) -> None:
    assert 'value="Answer"' not in await read(browser)
    await ring(town, twilio)
    page = await read(browser)
    for words in ("07700 900001", "It rings", 'value="Answer"', 'value="Decline"'):
        assert words in page
    assert 'value="#"' not in page
    await press(browser, town, "Answer")
    page = await read(browser)
    for words in ("Home 4 needs you.", "Press 1 &amp; hold.", 'value="#"', 'value="Hang up"'):
        assert words in page
    assert 'value="Answer"' not in page


async def test_keys_are_pressed_and_the_phone_hung_up(
    browser: aiohttp.ClientSession, town: Town, twilio: Client, dawn: Phone
) -> None:
    await ring(town, twilio)
    await press(browser, town, "Answer")
    await press(browser, town, "*")
    assert [call.pressed for call in dawn.calls] == ["*"]
    await press(browser, town, "Hang up")
    assert dawn.call is None
    page = await read(browser)
    assert "Call from the line" in page
    assert "What was said" in page
    assert "pressed *" in page


async def test_a_call_can_be_declined_and_is_a_missed_one(
    browser: aiohttp.ClientSession, town: Town, twilio: Client, dawn: Phone
) -> None:
    await ring(town, twilio)
    await press(browser, town, "Decline")
    assert dawn.call is None
    assert "Missed call from the line" in await read(browser)


async def test_a_call_that_has_gone_is_told_plainly(browser: aiohttp.ClientSession) -> None:
    async with browser.post("/phones/dawn/call", data={"do": "Answer"}) as answer:
        assert (answer.status, await answer.text()) == (409, "Dawn's phone does not ring.")


async def test_the_line_is_rung(browser: aiohttp.ClientSession, town: Town, line: Line) -> None:
    await press(browser, town, "Ring the line")
    called = [(hook.path, hook.form["From"]) for hook in line.arrived]
    assert called == [("/twilio/voice", DAWN), ("/twilio/voice/ended", DAWN)]  # it says nothing that Twilio could play
    assert "Rang the line" in await read(browser)


@pytest.mark.parametrize("how", ["asleep", "voicemail", "busy", "off", "ask"])
async def test_what_a_phone_does_when_rung_can_be_chosen(
    browser: aiohttp.ClientSession, dawn: Phone, how: OnRing
) -> None:
    dawn.on_ring = "busy" if how == "ask" else "ask"
    await post(browser, "/phones/dawn/when-rung", {"how": how})
    assert dawn.on_ring == how
    assert f'<option value="{how}" selected>' in await read(browser)


async def test_an_unknown_choice_changes_nothing(browser: aiohttp.ClientSession, dawn: Phone) -> None:
    await post(browser, "/phones/dawn/when-rung", {"how": "explodes"})
    await post(browser, "/phones/dawn/call", {"do": "explode"})
    assert dawn.on_ring == "ask"


async def test_where_nobody_answers_it_rings_and_offers_nothing(
    browser: aiohttp.ClientSession, town: Town, twilio: Client, dawn: Phone
) -> None:
    dawn.on_ring = "asleep"
    await ring(town, twilio)
    page = await read(browser)
    assert "It rings, and nobody answers" in page
    assert 'value="Answer"' not in page


async def test_the_stream_tells_of_a_ring_and_of_what_is_said(
    events: aiohttp.StreamReader, town: Town, twilio: Client, dawn: Phone
) -> None:
    await all_phones(events)
    await ring(town, twilio)
    news = await next_event(events, "phone")
    assert (news["phone"], news["rings"], news["heard"], news["calls"]) == ("dawn", True, [], 1)
    assert "Answer" in news["call"]
    await dawn.answers()
    await settle(town)
    while not (news := await next_event(events, "phone"))["heard"]:
        pass
    while len(news["heard"]) < 2:
        news = await next_event(events, "phone")
    assert (news["rings"], news["heard"]) == (False, ["Home 4 needs you.", "Press 1 & hold."])
    await dawn.hangs_up()
    news = await next_event(events, "phone")
    assert (news["call"], news["order"]) == ("", ["call-0"])
