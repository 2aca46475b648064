"""`roost check` with the network: the running line, its public address, Telegram and Twilio, against the imitations."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.checks import here, outside
from bot.checks.findings import Asked, Level
from bot.checks.outside import clocks
from bot.clock import PushableClock
from bot.config import Config
from tests.bot.cli.conftest import in_a_process
from tests.world import World, free_port

SECRET = "a-secret_word-1"
WEBHOOK = {"telegram": {"mode": "webhook", "webhook_secret": SECRET}}
Notes = list[tuple[str, str, str]]


@pytest.fixture(params=["polling", "webhook"])
async def world(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    world = await World.open(tmp_path, settings=WEBHOOK if request.param == "webhook" else {})
    if request.param == "webhook":
        await world.until(lambda: world.line.web.channels[0].state == "webhook")
    yield world
    await world.close()


async def told(world: World, config: Config | None = None) -> Notes:
    """Level, id and sentence of all that is not green, without what is always so where the line is its own proxy."""
    return [note for note in await everything(world, config) if note[0] != "green" and note[1] != "address.closed"]


async def everything(world: World, config: Config | None = None, ahead: timedelta = timedelta()) -> Notes:
    asked = Asked(config or world.config, world.folder / "config.toml", PushableClock(world.clock.now() + ahead))
    return [(one.finding.level, one.check, one.finding.says) async for one in outside.all_of(asked)]


async def test_all_is_well_and_nothing_has_changed(world: World) -> None:
    before = len(await world.journal())
    notes = await everything(world)
    assert [note for note in notes if note[0] != "green"] == [
        ("yellow", "address.closed", f"{world.config.line.public_url} shows /health and /metrics to everybody.")
    ]
    assert {check for _, check, _ in notes} == set(outside.OUTSIDE)
    assert len(await world.journal()) == before
    sent = [request.method for request in world.town.requests if request.provider == "telegram"]
    assert "sendMessage" not in sent


async def test_a_line_that_does_not_run(world: World) -> None:
    await world.stop_line()
    found = {check: level for level, check, _ in await told(world)}
    assert found == {"line.running": "red", "address.reachable": "yellow"}
    await world.start()


async def test_a_webhook_that_is_not_as_the_config_says(world: World) -> None:
    """Only a line that runs can be blamed: it tells Telegram when it starts."""
    mode = {"polling": "webhook", "webhook": "polling"}[world.config.telegram.mode if world.config.telegram else ""]
    other = changed(world.config, "telegram", mode=mode, webhook_secret=SECRET)
    notes = {check: (level, says) for level, check, says in await told(world, other)}
    level, says = notes["telegram.webhook"]
    assert level == "red" and ("calls nobody" in says or "by polling" in says)
    await world.stop_line()
    notes = {check: (level, says) for level, check, says in await told(world, other)}
    assert notes["telegram.webhook"] == ("yellow", says)
    await world.start()


def settings(**values: Any) -> Callable[[World], None]:
    return lambda world: world.town.twilio.account.settings.update(values)


def account(**values: Any) -> Callable[[World], None]:
    def change(world: World) -> None:
        for name, value in values.items():
            setattr(world.town.twilio.account, name, value)

    return change


TWILIO: list[tuple[Callable[[World], None], str, str, str]] = [
    (account(status="suspended"), "red", "twilio.account", "is suspended"),
    (account(kind="Trial"), "red", "twilio.account", "is a trial"),
    (settings(capabilities={"voice": False, "sms": True}), "red", "twilio.number", "takes no calls"),
    (settings(sms_url=""), "red", "twilio.number", "does not bring texts"),
    (settings(sms_url="https://other.example.org/twilio/sms#rc=3"), "red", "twilio.number", "does not bring texts"),
    (settings(sms_method="GET"), "red", "twilio.number", "does not bring texts"),
    (settings(sms_application_sid="AP" + "0" * 32), "red", "twilio.number", "gives texts to AP"),
    (settings(voice_url=None), "red", "twilio.number", "does not bring calls"),
    (settings(trunk_sid="TK" + "0" * 32), "red", "twilio.number", "gives calls to TK"),
    (settings(status_callback=""), "yellow", "twilio.number", "hung up"),
    (settings(sms_fallback_url=""), "yellow", "twilio.number", "no answer at all"),
    (settings(voice_fallback_url=""), "yellow", "twilio.number", "only Twilio's error"),
]


@pytest.mark.parametrize(("change", "level", "check", "words"), TWILIO)
@pytest.mark.parametrize("world", ["polling"], indirect=True)
async def test_what_is_set_up_wrongly_at_twilio(
    world: World, change: Callable[[World], None], level: str, check: str, words: str
) -> None:
    change(world)
    ((found_level, found_check, says),) = await told(world)
    assert (found_level, found_check) == (level, check) and words in says


async def test_without_tries_a_text_is_lost_more_easily(world: World) -> None:
    world.town.twilio.account.settings["sms_url"] = f"{world.config.line.public_url}/twilio/sms"
    assert [says for _, _, says in await told(world)] == [
        "Twilio does not try again when a text does not reach the line."
    ]


def changed(config: Config, table: str, **values: Any) -> Config:
    return replace(config, **{table: replace(getattr(config, table), **values)})


@pytest.mark.parametrize("world", ["polling"], indirect=True)
async def test_wrong_credentials_are_told_once_and_without_them(world: World) -> None:
    config = changed(world.config, "twilio", auth_token="f" * 32, number="+447700900002")
    config = changed(config, "telegram", token="1:" + "x" * 35)
    assert await told(world, config) == [
        ("red", "address.reachable", f"{world.config.line.public_url} reaches the line, but it does not accept a right"
         " signature."),
        ("red", "telegram.token", "Telegram does not know this token."),
        ("red", "twilio.account", "Twilio does not know this account with this token."),
    ]  # fmt: skip


@pytest.mark.parametrize("world", ["polling"], indirect=True)
async def test_a_number_that_is_not_the_accounts(world: World) -> None:
    config = changed(world.config, "twilio", number="+447700900002")
    assert await told(world, config) == [("red", "twilio.number", "07700 900002 is no number of this Twilio account.")]


async def test_an_address_at_which_something_else_answers(world: World) -> None:
    elsewhere = changed(world.config, "line", public_url=world.town.telegram_url)
    notes = {check: says for _, check, says in await told(world, elsewhere)}
    assert "does not reach the line" in notes["address.reachable"]
    nowhere = changed(world.config, "line", public_url=f"http://127.0.0.1:{free_port()}")
    notes = {check: says for _, check, says in await told(world, nowhere)}
    assert "is not reached: ClientConnectorError" in notes["address.reachable"]


async def test_providers_that_are_down_are_each_told_once(world: World) -> None:
    await world.town.telegram.goes_down()
    world.town.twilio.outage = "503"
    notes = await told(world)
    assert [(level, check) for level, check, _ in notes if "running" not in check] == [
        ("red", "telegram.token"),
        ("red", "twilio.account"),
    ]
    await world.town.telegram.comes_back()
    world.town.twilio.outage = ""


@pytest.mark.parametrize("world", ["polling"], indirect=True)
async def test_a_clock_that_is_wrong(world: World) -> None:
    notes = await everything(world, ahead=timedelta(hours=1))
    assert ("red", "clock.agrees", "The clock is 3600 s ahead of the providers'.") in notes


@pytest.mark.parametrize(
    ("seconds", "level"), [(0, "green"), (-4.9, "green"), (5, "yellow"), (-59, "yellow"), (60, "red"), (-3600, "red")]
)
def test_a_clock_may_be_a_little_off(seconds: float, level: Level) -> None:
    assert clocks.judged(timedelta(seconds=seconds)).level == level


@pytest.mark.parametrize("world", ["polling"], indirect=True)
async def test_the_command_tells_what_is_here_and_then_what_is_outside(world: World) -> None:
    """As a process of its own beside the running line. Its clock is the real one, and the town's stands elsewhere."""
    lines = [
        f"[{name}]\n" + "".join(f'{key} = "{value}"\n' for key, value in rows.items())
        for name, rows in world.toml.items()
    ]
    (world.folder / "config.toml").touch(0o600)
    (world.folder / "config.toml").write_text("".join(lines))
    said = await asyncio.to_thread(in_a_process, world.folder, "check", "--json")
    assert said.status == 1
    told = json.loads(said.out)
    assert list(dict.fromkeys(one["id"] for one in told["checks"])) == [*here.FILES, *here.DATABASE, *outside.OUTSIDE]
    assert [one["id"] for one in told["checks"] if one["level"] == "red"] == ["clock.agrees"]


@pytest.mark.parametrize(("channel", "left_out"), [("sms", "telegram."), ("telegram", "twilio.")])
async def test_a_provider_that_is_left_out_is_not_asked(
    open_world: Callable[..., Awaitable[World]], channel: str, left_out: str
) -> None:
    world = await open_world(channels=(channel,))
    assert await told(world) == []
    assert {check for _, check, _ in await everything(world)} == {
        check for check in outside.OUTSIDE if not check.startswith(left_out)
    }
