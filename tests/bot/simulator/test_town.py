"""The town as a whole: texts to the line, signatures, what is under way, and the doors."""

import asyncio
import warnings
from time import perf_counter
from urllib.parse import parse_qsl

import pytest
from telegram import Bot
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from bot.clock import PushableClock
from bot.simulator.door import Recorded
from bot.simulator.town import Town
from tests.bot.simulator.behind import DAWN, FEMI
from tests.bot.simulator.conftest import EVENING, Arrived, Line, settle


def genuine(town: Town, url: str, hook: Arrived) -> bool:
    form = dict(parse_qsl(hook.body.decode(), keep_blank_values=True))
    validator = RequestValidator(town.auth_token)
    return bool(validator.validate(url, form, hook.headers["x-twilio-signature"]))


async def test_a_text_reaches_the_line_signed_and_as_twilio_writes_it(town: Town, line: Line) -> None:
    assert await town.phones["Dawn"].texts("He won’t come in.\n\nHe’s on the step 🙁") == 204
    (hook,) = line.arrived
    assert hook.path == "/twilio/sms"
    assert genuine(town, town.line_url + "/twilio/sms", hook)
    assert not genuine(town, "https://elsewhere.example.org/twilio/sms", hook)
    form = hook.form
    assert (form["From"], form["To"], form["NumMedia"]) == (DAWN, town.line_number, "0")
    assert form["Body"] == "He won’t come in.\n\nHe’s on the step 🙁"
    assert form["MessageSid"].startswith("SM") and len(form["MessageSid"]) == 34
    (message,) = town.phones["Dawn"].messages
    assert (message.id, message.mine, message.status, message.encoding) == (
        form["MessageSid"],
        True,
        "delivered",
        "UCS-2",
    )


async def test_a_picture_has_a_place_to_fetch_it_from(town: Town, line: Line) -> None:
    await town.phones["Dawn"].texts("", media=2)
    form = line.arrived[0].form
    assert (form["NumMedia"], form["MediaContentType1"], form["MessageSid"][:2]) == ("2", "image/jpeg", "MM")
    assert form["MediaUrl0"].startswith(town.twilio_url) and form["MediaUrl0"] != form["MediaUrl1"]


async def test_a_line_that_refuses_or_is_away_is_told_from_one_that_takes(town: Town, line: Line) -> None:
    line.statuses = [403]
    assert await town.phones["Dawn"].texts("no") == 403
    await line.listener.stop()
    assert await town.phones["Dawn"].texts("nobody") == 0
    assert [message.status for message in town.phones["Dawn"].messages] == ["undelivered", "sent"]


async def test_a_webhook_can_come_twice_or_be_missed(town: Town, twilio: Client, line: Line) -> None:
    await town.twilio.deliver(DAWN, "twice", times=2)
    first, second = line.arrived
    assert first.form["MessageSid"] == second.form["MessageSid"]
    assert await town.twilio.deliver(DAWN, "missed", times=0) == 0
    assert len(line.arrived) == 2
    kept = await twilio.messages.list_async(to=town.line_number)
    assert [(message.body, message.direction) for message in kept] == [("missed", "inbound"), ("twice", "inbound")]


async def test_the_overrides_in_a_callbacks_url_are_not_signed_and_its_query_is(
    town: Town, twilio: Client, line: Line
) -> None:
    url = line.listener.url + "/twilio/status?a=7%2F1"
    await twilio.messages.create_async(
        to=DAWN, from_=town.line_number, body="hello", status_callback=url + "#rc=3&rp=ct,rt,5xx"
    )
    await settle(town)
    assert len(line.arrived) == 3
    assert all(genuine(town, url, hook) for hook in line.arrived)


async def test_a_town_with_a_receipt_on_its_way_is_not_idle(town: Town, twilio: Client, line: Line) -> None:
    assert town.idle()
    await twilio.messages.create_async(
        to=DAWN, from_=town.line_number, body="hello", status_callback=line.listener.url + "/s"
    )
    assert not town.idle()
    await settle(town)
    assert len(line.receipts) == 3


async def test_those_who_listen_hear_of_every_change(town: Town, bot: Bot, twilio: Client) -> None:
    heard: list[int] = []
    seen: list[Recorded] = []
    town.listeners.append(lambda: heard.append(1))
    town.watchers.append(seen.append)
    await town.phones["Femi"].chats("hello")
    assert len(heard) == 1
    await bot.send_message(FEMI, "hello")
    await twilio.messages.create_async(to=DAWN, from_=town.line_number, body="hello")
    assert len(heard) == 3
    assert [request.provider for request in seen] == ["telegram", "twilio"]


async def test_a_town_that_forgets_keeps_neither_requests_nor_messages(clock: PushableClock, line: Line) -> None:
    town = Town(clock, line_url=line.listener.url, remember=False)
    dawn = town.add_phone("Dawn", number=DAWN)
    await town.start()
    assert await dawn.texts("hello") == 204
    assert (dawn.messages, town.requests, town.twilio.messages) == ([], [], {})
    await town.stop()


async def test_nobody_can_have_somebody_elses_number(town: Town) -> None:
    with pytest.raises(ValueError, match="must be new"):
        town.add_phone("Carol", number=DAWN)
    with pytest.raises(ValueError, match="must be new"):
        town.add_phone("Carol", telegram_id=FEMI)
    town.add_phone("Carol")


async def test_a_phone_does_only_what_it_can(town: Town) -> None:
    carol = town.add_phone("Carol")
    with pytest.raises(ValueError, match="has no number"):
        await carol.texts("hello")
    with pytest.raises(ValueError, match="no Telegram account"):
        await carol.chats("hello")


async def test_ports_can_be_chosen_and_a_taken_one_is_an_error(clock: PushableClock, town: Town) -> None:
    taken = town.telegram.door.listener.port
    other = Town(clock)
    with pytest.raises(OSError, match="in use"):
        await other.start(taken)
    await other.stop()


async def test_a_provider_can_be_away_from_the_start(clock: PushableClock) -> None:
    town = Town(clock)
    town.telegram.outage = "refused"
    await town.start()
    port = town.telegram.door.listener.port
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", port)
    await town.telegram.comes_back()
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.close()
    await writer.wait_closed()
    await town.stop()


async def test_starting_and_stopping_take_no_time(clock: PushableClock) -> None:
    town = Town(clock)
    began = perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(10):
            await town.start()
            await town.stop()
    assert (perf_counter() - began) / 10 < 0.05
    assert clock.now() == EVENING
