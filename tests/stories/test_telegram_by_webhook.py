"""Telegram may call the line in place of being asked. The line sees to it, and a change of mind loses nothing."""

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from bot.channels.telegram import TelegramChannel
from tests.world import World

SECRET = "a-secret_word-1"
WEBHOOK = {"mode": "webhook", "webhook_secret": SECRET}


def asked(world: World, method: str) -> list[dict[str, Any]]:
    return [request.params for request in world.town.requests if request.method == method]


def telegram_of(world: World) -> TelegramChannel:
    (channel,) = [channel for channel in world.line.web.channels if isinstance(channel, TelegramChannel)]
    return channel


@pytest.fixture
async def called(open_world: Callable[..., Awaitable[World]]) -> World:
    """The world of a line that Telegram calls."""
    world = await open_world(settings={"telegram": WEBHOOK})
    await hooked(world)
    return world


async def hooked(world: World, times: int = 1) -> None:
    await world.until(lambda: len(asked(world, "setWebhook")) == times)


async def femi_is_helped(world: World, words: str) -> None:
    await world.femi.chats(words)
    world.femi.receives("alerting Jan", by="telegram")
    world.jan.receives("Home 7 needs you")
    await world.jan.presses("1")
    world.femi.receives("Jan has your alert")
    world.jan.receives("You have Home 7")
    world.jan.receives(words)


async def test_it_works_as_polling_does_with_a_secret_and_all_that_the_line_listens_to(called: World) -> None:
    (told,) = asked(called, "setWebhook")
    assert told["url"] == f"{called.config.line.public_url}/telegram"
    assert told["secret_token"] == SECRET
    assert told["allowed_updates"] == '["message", "edited_message", "callback_query", "my_chat_member"]'
    assert "drop_pending_updates" not in told
    await femi_is_helped(called, "are you there")
    assert asked(called, "getUpdates") == []


async def test_from_polling_to_a_webhook_and_back_what_was_written_meanwhile_is_answered_once(world: World) -> None:
    await world.stop_line()
    await world.femi.handset.chats("written while the line was down")
    world.edit_config("telegram", **WEBHOOK)
    await world.start()
    await hooked(world)
    world.femi.receives("alerting Jan", by="telegram")
    world.jan.receives("Home 7 needs you")
    await world.jan.presses("1")
    world.femi.receives("Jan has your alert")
    world.jan.receives("You have Home 7")
    world.jan.receives("written while the line was down")
    await world.stop_line()
    await world.femi.handset.chats("and this before it asks again")
    world.edit_config("telegram", mode="polling")
    await world.start()
    world.jan.receives("and this before it asks again")
    taken_down = asked(world, "deleteWebhook")
    assert len(taken_down) == 2 and not any("drop_pending_updates" in one for one in taken_down)


@pytest.mark.parametrize("headers", [{}, {"X-Telegram-Bot-Api-Secret-Token": "another-secret"}])
async def test_who_does_not_know_the_secret_is_not_heard(called: World, headers: dict[str, str]) -> None:
    who = {"id": 1007, "is_bot": False, "first_name": "Femi"}
    message = {
        "message_id": 7,
        "date": 1795822800,
        "chat": {"id": 1007, "type": "private"},
        "from": who,
        "text": "ring me",
    }
    address = f"{called.config.line.public_url}/telegram"
    async with (
        aiohttp.ClientSession() as session,
        session.post(address, json={"update_id": 1, "message": message}, headers=headers) as answer,
    ):
        assert answer.status == 403
    await called.settle()
    called.jan.receives_nothing()


async def test_a_telegram_that_refuses_at_first_is_told_again(called: World) -> None:
    await called.stop_line()
    await called.town.telegram.goes_down()
    await called.start()
    await called.until(lambda: called.line.web.channels[0].state == "down")
    await called.dawn.texts("please ring")
    called.dawn.receives("alerting Jan", by="sms")
    await called.town.telegram.comes_back()
    await hooked(called, times=2)
    await called.fast_forward(seconds=30)
    called.jan.receives("Home 4 needs you", by="telegram")
    await femi_is_helped(called, "and me")


async def test_a_webhook_that_somebody_else_has_taken_down_is_set_again(called: World) -> None:
    channel = telegram_of(called)
    await channel.catch_up()
    assert len(asked(called, "setWebhook")) == 1, "nothing is wrong yet"
    await channel.bot.delete_webhook()
    await called.femi.handset.chats("nobody is told of this")
    await channel.catch_up()
    await called.settle()
    called.femi.receives("alerting Jan", by="telegram")
    called.jan.receives("Home 7 needs you")


async def test_a_telegram_that_cannot_be_reached_is_told_of_though_it_is_telegram_that_calls(called: World) -> None:
    channel = telegram_of(called)
    await called.town.telegram.goes_down()
    again = await channel.look()
    assert channel.state == "down" and again < 90
    await called.town.telegram.comes_back()
    again = await channel.look()
    assert channel.state == "webhook" and again > 180


async def test_updates_that_wait_from_one_look_to_the_next_are_fetched_and_health_says_so(called: World) -> None:
    channel = telegram_of(called)
    await channel.bot.set_webhook(f"{called.config.line.public_url}/telegram", secret_token=SECRET[::-1])
    await called.femi.handset.chats("nobody hears this")
    await channel.catch_up()
    assert (channel.state, len(asked(called, "setWebhook"))) == ("webhook", 2), "it may have come this very moment"
    await channel.catch_up()
    assert channel.state == "behind"
    await called.settle()
    called.femi.receives("alerting Jan", by="telegram")
    called.jan.receives("Home 7 needs you")
    await channel.catch_up()
    assert channel.state == "webhook"
