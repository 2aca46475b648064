"""Providers that are slow, answer nonsense, refuse TLS, ask for an hour's patience, or cannot be found."""

import asyncio

import pytest

from bot.simulator.telegram import TelegramImitation
from bot.simulator.twilio import TwilioImitation
from tests.world import World

SLOW = 0.5  # seconds that the provider takes; the line waits a fifth of that, as it waits 10 of 50
UNREACHED = ("no tls", "no dns")  # is tried for longer before it goes by another way: Jan has it before Priya is told
NOWHERE = "https://" + "a." * 130 + "invalid"  # longer than a name can be, so nobody need be asked for it


async def misbehaves(world: World, provider: str, how: str) -> None:
    """From now on, but for Telegram's own updates where it is only slow."""
    imitations: dict[str, TelegramImitation | TwilioImitation] = {
        "telegram": world.town.telegram,
        "twilio": world.town.twilio,
    }
    imitation = imitations[provider]
    if how == "slow":
        world.patience = SLOW / 5
        await world.restart()
        imitation.door.pace = lambda call: 0.0 if call.path.endswith("getUpdates") else SLOW
    elif how == "an hour's patience":
        world.town.telegram.retry_after, world.town.telegram.retry_after_seconds = 1000, 3600
    elif how == "html":
        imitation.outage = "html"
    else:
        url = {"no tls": imitation.door.listener.url.replace("http:", "https:"), "no dns": NOWHERE}[how]
        world.edit_config(provider, api_url=url)
        await world.restart()


@pytest.mark.parametrize(
    ("how", "within"), [("slow", 5), ("html", 5), ("no tls", 40), ("no dns", 40), ("an hour's patience", 1)]
)
async def test_where_telegram_takes_nothing_the_alert_goes_by_text(world: World, how: str, within: float) -> None:
    """Within so many seconds, besides those that Telegram was waited for."""
    await misbehaves(world, "telegram", how)
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan", by="sms")
    await world.fast_forward(seconds=within)
    world.jan.receives("Home 4 needs you", by="sms")
    world.dawn.receives("cannot get through to Jan", "alerting Priya", by="sms")
    world.jan.rings(), world.priya.rings()
    await world.jan.texts("1")
    world.dawn.receives("Jan has your alert", by="sms")
    await world.fast_forward(minutes=1)
    world.jan.receives("You have Home 4", by="sms")
    world.jan.receives("please ring", by="sms")
    world.sam.receives_nothing()
    if how == "slow":  # on Telegram what was given up may have come all the same
        await asyncio.sleep(2 * SLOW)
        world.jan.receives_only("Home 4 needs you", "another alert. Home 4 waiting", "You have Home 4", "please ring")
        world.priya.receives_only("Home 4 needs you", "Jan took Home 4")
    elif how not in UNREACHED:
        world.priya.receives("Home 4 needs you", by="sms")
        world.priya.receives("Jan took Home 4", by="sms")


@pytest.mark.parametrize("how", ["html", *UNREACHED])
async def test_where_twilio_takes_nothing_somebody_hears_that_the_carer_has_no_answer(world: World, how: str) -> None:
    await misbehaves(world, "twilio", how)
    await world.dawn.texts("please ring")
    world.jan.receives("Home 4 needs you", by="telegram")
    await world.jan.presses("1")
    world.jan.receives("You have Home 4")
    world.jan.receives("please ring")
    await world.fast_forward(minutes=6)
    for _ in range(1 if how in UNREACHED else 2):
        world.jan.receives("Our text to Dawn of Home 4", "07700 900104")


async def test_a_slow_twilio_that_takes_everything_is_asked_and_nothing_goes_twice(world: World) -> None:
    await misbehaves(world, "twilio", "slow")
    await world.dawn.texts("please ring")
    world.jan.receives("Home 4 needs you", by="telegram")
    await world.jan.presses("1")
    world.jan.receives("You have Home 4")
    world.jan.receives("please ring")
    await asyncio.sleep(3 * SLOW)
    await world.fast_forward(minutes=6)
    world.dawn.receives("alerting Jan")
    world.dawn.receives("Jan has your alert")


async def test_where_the_only_provider_takes_nothing_the_ladder_climbs_all_the_same(sms_world: World) -> None:
    sms_world.town.twilio.outage = "html"
    await sms_world.dawn.texts("please ring")
    await sms_world.fast_forward(minutes=1, seconds=1)
    rungs = [entry.facts for entry in await sms_world.journal() if entry.what == "ladder.rung"]
    assert len(rungs) > 1, "no receipt came within a minute"


@pytest.mark.parametrize("back", ["telegram", "twilio"])
async def test_where_both_take_nothing_the_first_that_is_back_brings_the_alert(world: World, back: str) -> None:
    """While the other is still away, and not only with the next rung."""
    for provider in ("telegram", "twilio"):
        await misbehaves(world, provider, "html")
    await world.dawn.texts("wren wont come in, can someone ring")
    await world.fast_forward(minutes=2)
    world.jan.receives_nothing()
    getattr(world.town, back).outage = ""
    await world.fast_forward(seconds=75)
    world.jan.receives("Home 4", by="telegram" if back == "telegram" else "sms")
    for phone in world.phones.values():
        phone.forget()
