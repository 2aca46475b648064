"""Every request that leaves the line is one that the real Telegram and the real Twilio describe."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.checks import outside
from bot.checks.findings import Asked
from bot.simulator.door import Recorded
from tests.contract import check_telegram, check_twilio, specs_available
from tests.world import World

pytestmark = pytest.mark.skipif(not specs_available(), reason="the providers' API descriptions are not at hand")


def complaints(request: Recorded) -> list[str]:
    if request.provider == "telegram":
        return check_telegram(request.method, request.params)
    return check_twilio(request.method, request.path, request.params)


async def test_of_a_lively_night(tmp_path: Path) -> None:
    world = await World.open(tmp_path)
    world.town.twilio.lost_answers = 1
    await world.dawn.texts("please ring £€ ŵ 🙂")
    await world.fast_forward(minutes=6)
    await world.jan.presses("D")
    await world.jan.presses("1")
    await world.jan.chats("on my way")
    world.town.twilio.outage = "503"
    await world.jan.chats("with me? this one meets a Twilio that is down")
    world.town.twilio.outage = ""
    world.town.telegram.retry_after = 1
    await world.dawn.texts("this one meets a Telegram that asks for patience")
    await world.fast_forward(minutes=1)
    await world.femi.chats("and here too")
    await world.femi.sends("photo")
    await world.jan.chats("for whom is this")
    await world.stranger.texts("who is this")
    await world.jan.chats("DONE 4")
    await world.femi.blocks()
    world.town.twilio.refuses["+447700900107"] = 21614
    await world.jan.chats("to somebody who cannot be reached at all")
    await world.fast_forward(minutes=20)
    await world.close(check=False)
    asked = {(request.provider, request.method) for request in world.town.requests}
    assert {request.status for request in world.town.requests} >= {200, 201, 400, 429, 503}
    assert asked >= {
        ("telegram", "deleteWebhook"),
        ("telegram", "setMyCommands"),
        ("telegram", "getUpdates"),
        ("telegram", "sendMessage"),
        ("telegram", "answerCallbackQuery"),
        ("twilio", "POST"),
        ("twilio", "GET"),
    }
    assert [(request.method, fault) for request in world.town.requests for fault in complaints(request)] == []


async def test_of_a_night_of_calls(tmp_path: Path) -> None:
    world = await World.open(tmp_path)
    world.town.twilio.calls.lost_answers = 1
    await world.dawn.texts("she has a knife")
    await world.fast_forward(seconds=10)  # the call whose answer was lost is looked for
    await world.jan.answers()
    await world.jan.presses_key("1")
    await world.jan.presses_key("1")
    await world.dawn.answers()
    await world.dawn.hangs_up()
    await world.carol.dials()
    await world.fast_forward(seconds=10)
    await world.close(check=False)
    asked = [request for request in world.town.requests if "Calls" in request.path]
    assert {(request.method, request.path.endswith("/Calls.json")) for request in asked} == {
        ("POST", True),
        ("GET", True),
        ("POST", False),  # Priya's phone may rest
    }
    assert [(request.method, fault) for request in world.town.requests for fault in complaints(request)] == []


@pytest.mark.parametrize("settings", [{}, {"telegram": {"mode": "webhook", "webhook_secret": "a-secret_word-1"}}])
async def test_of_a_check(tmp_path: Path, settings: dict[str, dict[str, str]]) -> None:
    world = await World.open(tmp_path, settings=settings)
    await world.line.stop()
    world.town.requests.clear()
    asked = Asked(world.config, tmp_path / "config.toml", world.clock)
    assert [told async for told in outside.all_of(asked)]
    await world.start()
    await world.close()
    methods = [request for request in world.town.requests if request.path != "/"]  # what is asked for the date alone
    assert {request.method for request in methods} >= {"getMe", "getWebhookInfo", "GET"}
    assert [(request.method, fault) for request in methods for fault in complaints(request)] == []


async def test_of_a_reminder_with_a_file_and_a_map(tmp_path: Path) -> None:
    world = await World.open(tmp_path, at=datetime(2026, 12, 1, 8, 55, tzinfo=UTC))
    made = (
        "new activity tea, tue 8 dec 3pm, at the hall, for carers, https://map.example.org/the-hall-behind-the-church"
    )
    await world.jan.chats(made)
    await world.jan.chats("1")
    await world.fast_forward(minutes=10)
    await world.femi.presses("1 Coming")
    await world.close(check=False)
    asked = [request for request in world.town.requests if request.method == "sendDocument"]
    assert asked and {request.status for request in asked} == {200}
    assert "the-hall-behind-the-church" in str(asked[0].params["reply_markup"])
    assert [(request.method, fault) for request in world.town.requests for fault in complaints(request)] == []


async def test_of_a_line_that_telegram_calls(tmp_path: Path) -> None:
    world = await World.open(tmp_path, settings={"telegram": {"mode": "webhook", "webhook_secret": "a-secret_word-1"}})
    await world.until(lambda: any(request.method == "setWebhook" for request in world.town.requests))
    await world.close()
    assert "setWebhook" in {request.method for request in world.town.requests}
    assert [(request.method, fault) for request in world.town.requests for fault in complaints(request)] == []
