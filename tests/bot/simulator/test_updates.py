"""How updates reach the bot: long polling with offsets, or a webhook."""

import asyncio
import json
from time import perf_counter

import pytest
from telegram import Bot
from telegram.error import Conflict, NetworkError

from bot.simulator.town import Town
from tests.bot.simulator.conftest import Line, bot_of, pause, settle

SECRET = "one_secret-1"


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(town: Town, bot: Bot) -> None:
    await town.phones["Femi"].chats("first")
    await town.phones["Femi"].chats("second")
    first, second = await bot.get_updates()
    again = await bot.get_updates(offset=first.update_id)
    assert [update.update_id for update in again] == [first.update_id, second.update_id]
    (left,) = await bot.get_updates(offset=first.update_id + 1)
    assert left.message and left.message.text == "second"
    assert not town.idle()
    assert await bot.get_updates(offset=second.update_id + 1) == ()
    assert town.idle()


async def test_a_limit_holds_updates_back_without_losing_them(town: Town, bot: Bot) -> None:
    for body in "abc":
        await town.phones["Femi"].chats(body)
    taken = await bot.get_updates(limit=2)
    assert [update.message.text for update in taken if update.message] == ["a", "b"]
    (last,) = await bot.get_updates(offset=taken[-1].update_id + 1)
    assert last.message and last.message.text == "c"


async def test_a_long_poll_returns_as_soon_as_something_is_written(town: Town, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await pause()
    began = perf_counter()
    await town.phones["Femi"].chats("Are you there?")
    (update,) = await poll
    assert update.message and update.message.text == "Are you there?"
    assert perf_counter() - began < 1


async def test_a_long_poll_ends_with_nothing_when_its_time_is_up(town: Town, bot: Bot) -> None:
    began = perf_counter()
    assert await bot.get_updates(timeout=1) == ()
    assert 0.9 < perf_counter() - began < 3


async def test_a_waiting_poll_does_not_stall_the_end(town: Town, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await pause()
    began = perf_counter()
    await town.stop()
    assert perf_counter() - began < 0.5
    with pytest.raises(NetworkError):
        await poll


async def test_of_two_pollers_the_earlier_is_turned_away(town: Town, bot: Bot) -> None:
    earlier = asyncio.create_task(bot.get_updates(timeout=20))
    await pause()
    async with bot_of(town) as twin:
        later = asyncio.create_task(twin.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates"):
            await earlier
        await town.phones["Femi"].chats("hello")
        assert len(await later) == 1


async def test_only_the_kinds_that_were_asked_for_come(town: Town, bot: Bot) -> None:
    await bot.get_updates(allowed_updates=["message"])
    await town.phones["Femi"].blocks()
    await town.phones["Femi"].starts()
    (only,) = await bot.get_updates()
    assert only.message and only.message.text == "/start"


async def test_a_webhook_gets_updates_with_its_secret_and_no_poll_does(town: Town, bot: Bot, line: Line) -> None:
    await bot.set_webhook(line.listener.url + "/telegram", secret_token=SECRET)
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await town.phones["Femi"].chats("hello")
    await settle(town)
    (hook,) = line.arrived
    assert hook.path == "/telegram"
    assert hook.headers["x-telegram-bot-api-secret-token"] == SECRET
    assert json.loads(hook.body)["message"]["text"] == "hello"


async def test_a_webhook_that_fails_gets_the_same_update_again_and_in_order(town: Town, bot: Bot, line: Line) -> None:
    town.telegram.updates.again_after = 0.01
    await bot.set_webhook(line.listener.url + "/telegram")
    line.statuses = [500, 403]
    await town.phones["Femi"].chats("first")
    await town.phones["Femi"].chats("second")
    await settle(town)
    said = [json.loads(hook.body)["message"]["text"] for hook in line.arrived]
    assert said == ["first", "first", "first", "second"]
    assert (await bot.get_webhook_info()).last_error_message == "Wrong response from the webhook: 403"


async def test_what_waits_goes_to_a_webhook_that_is_set_later_and_back_to_polling(
    town: Town, bot: Bot, line: Line
) -> None:
    await town.phones["Femi"].chats("early")
    await bot.set_webhook(line.listener.url + "/telegram")
    await settle(town)
    assert len(line.arrived) == 1
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""
    await town.phones["Femi"].chats("late")
    (update,) = await bot.get_updates()
    assert update.message and update.message.text == "late"
    assert len(line.arrived) == 1


async def test_pending_updates_can_be_dropped(town: Town, bot: Bot) -> None:
    await town.phones["Femi"].chats("old")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_what_cannot_be_confirmed_while_telegram_is_out_is_not_under_way(town: Town, bot: Bot) -> None:
    await town.phones["Femi"].chats("hello")
    town.telegram.outage = "503"
    assert town.idle()
    town.telegram.outage = ""
    assert not town.idle()
