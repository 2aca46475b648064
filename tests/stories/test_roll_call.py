"""Each evening the phones of the coming night are tried, while there is still somebody in the office to be told."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.simulator.ringing import OnRing
from tests.world import EXAMPLE_ROSTER, World

AFTERNOON = datetime(2026, 11, 27, 16, 50, tzinfo=UTC)  # a Friday


@pytest.fixture(params=["both", "sms"])
async def evening(request: Any, tmp_path: Path) -> AsyncIterator[World]:
    """The example before its roll-call, with and without Telegram."""
    channels = ("telegram", "sms") if request.param == "both" else ("sms",)
    opened = await World.open(tmp_path, at=AFTERNOON, channels=channels)
    yield opened
    await opened.close()


@pytest.fixture
async def chat_evening(tmp_path: Path) -> AsyncIterator[World]:
    opened = await World.open(tmp_path, at=AFTERNOON)
    yield opened
    await opened.close()


def asked(world: World) -> None:
    world.jan.receives("test", "on call tonight 17:00 to 09:00", "with Priya", "1 this phone works", "2 I need to swap")
    world.priya.receives("test", "backup tonight 17:00 to 09:00", "for Jan", "1 this phone works")


async def test_who_is_on_tonight_is_asked_at_five_and_when_both_answer_nobody_else_hears_of_it(evening: World) -> None:
    await evening.fast_forward(minutes=9)
    evening.jan.receives_nothing()
    await evening.fast_forward(minutes=1)
    asked(evening)
    await evening.jan.texts("1")
    evening.jan.receives("Thank you Jan")
    await evening.priya.texts("yes")
    evening.priya.receives("Thank you Priya")
    await evening.fast_forward_to(23, 0)
    evening.sam.receives_nothing()
    await evening.fast_forward_to(17, 0)
    asked(evening)


async def test_who_has_not_answered_is_asked_again_on_every_phone_and_the_liaison_worker_hears_at_half_past(
    chat_evening: World,
) -> None:
    world = chat_evening
    await world.fast_forward_to(17, 0)
    asked(world)
    await world.priya.presses("1")
    world.priya.receives("Thank you Priya")
    await world.fast_forward_to(17, 15)
    world.jan.receives("second try", by="telegram")
    world.jan.receives("second try", by="sms")
    await world.fast_forward_to(17, 29)
    world.sam.receives_nothing()
    await world.fast_forward(minutes=1)
    world.sam.receives("no answer to tonight's test from Jan", "Answered: Priya", "cover")

    await world.fast_forward_to(17, 40)
    await world.jan.texts("1")
    world.jan.receives("Thank you Jan", by="sms")
    world.sam.receives("Jan has now answered", "17:40")
    await world.jan.presses("1")
    world.jan.receives("Thank you Jan")
    world.sam.receives_nothing()


async def test_a_delivery_receipt_is_no_answer(evening: World) -> None:
    await evening.fast_forward_to(17, 0)
    asked(evening)
    await evening.fast_forward_to(17, 30)
    for phone in (evening.jan, evening.priya):
        for message in [message for message in phone.handset.messages if "second try" in message.body]:
            phone.receives("second try", by=message.channel)
    evening.sam.receives("no answer", "Jan and Priya", "Answered: nobody")


async def test_who_needs_to_swap_hears_whom_to_ask_and_the_liaison_worker_hears_at_half_past(evening: World) -> None:
    await evening.fast_forward_to(17, 0)
    asked(evening)
    await evening.jan.texts("2")
    evening.jan.receives("swap Fri", "ask Priya", "still you", "17:30")
    await evening.priya.texts("1")
    evening.priya.receives("Thank you Priya")
    evening.sam.receives_nothing()
    await evening.fast_forward_to(17, 30)
    evening.sam.receives("Jan has answered", "needs to swap", "cover")


async def test_a_digit_while_an_alert_waits_is_for_the_alert(evening: World) -> None:
    await evening.fast_forward_to(17, 0)
    asked(evening)
    await evening.dawn.texts("please ring")
    evening.dawn.receives("alerting Jan")
    evening.jan.receives("Home 4 needs you")
    await evening.jan.texts("1")
    evening.dawn.receives("Jan has your alert")
    evening.jan.receives("You have Home 4")
    evening.jan.receives("please ring")
    await evening.jan.texts("1")  # once more: still no answer to the roll-call
    evening.jan.receives("You have Home 4")
    await evening.priya.texts("1")
    evening.priya.receives("Thank you Priya")
    await evening.fast_forward(minutes=10)
    await spoken(evening, "Jan")
    await evening.fast_forward_to(17, 30)
    for _ in [message for message in evening.jan.handset.messages if "second try" in message.body]:
        evening.jan.receives("second try")
    evening.sam.receives("no answer to tonight's test from Jan")


async def spoken(world: World, holder: str) -> None:
    """Dawn, asked whether she has spoken to who has her alert, says yes."""
    world.dawn.receives(f"Have you spoken to {holder}")
    await world.dawn.texts("1")
    world.dawn.receives("Thank you", holder)


async def test_nobody_is_asked_while_an_alert_waits_for_her(evening: World) -> None:
    await evening.fast_forward(minutes=9)
    await evening.dawn.texts("please ring")
    evening.dawn.receives("alerting Priya")  # who has the days
    evening.priya.receives("Home 4 needs you")
    await evening.fast_forward(minutes=1)
    evening.jan.receives("test", "on call tonight")
    evening.priya.receives_nothing()
    await evening.priya.texts("1")
    evening.dawn.receives("Priya has your alert")
    evening.priya.receives("You have Home 4")
    evening.priya.receives("please ring")
    await evening.jan.texts("1")
    evening.jan.receives("Thank you")
    await evening.fast_forward(minutes=10)
    await spoken(evening, "Priya")
    await evening.fast_forward_to(17, 15)
    evening.priya.receives("test", "backup tonight")
    await evening.priya.texts("1")
    evening.priya.receives("Thank you Priya")
    await evening.fast_forward_to(17, 30)
    evening.sam.receives_nothing()


async def test_a_spell_that_begins_later_in_the_evening_is_asked_for_at_five_too(tmp_path: Path) -> None:
    roster = (
        EXAMPLE_ROSTER.read_text().replace('to = "17:00"', 'to = "21:00"').replace('from = "17:00"', 'from = "21:00"')
    )
    world = await World.open(tmp_path, at=AFTERNOON, roster_text=roster)
    await world.fast_forward_to(17, 0)
    world.priya.receives("on call tonight 09:00 to 21:00", "with Jan")
    world.jan.receives("backup tonight 09:00 to 21:00")
    await world.priya.presses("1")
    world.priya.receives("Thank you")
    await world.jan.presses("1")
    world.jan.receives("Thank you")
    await world.close()


async def test_a_roster_that_is_loaded_beside_the_running_line_has_its_roll_call(tmp_path: Path) -> None:
    world = await World.open(tmp_path, at=AFTERNOON)
    other = (
        EXAMPLE_ROSTER.read_text()
        .replace('"Hawthorn"', '"Rowan"')
        .replace("+4477009001", "+4477009002")
        .replace("telegram = 1", "telegram = 2")
        .replace('line_word = "', 'line_word = "x')
        .replace('"Jan"', '"Ola"')
        .replace('"Priya"', '"Mei"')
        .replace('"Sam"', '"Lee"')
    )
    for name, number, telegram_id in (("Ola", "01", 2001), ("Mei", "02", 2002), ("Lee", "90", 2090)):
        world.add_phone(name, number=f"+4477009002{number}", telegram_id=telegram_id)
    await world.load_roster(other)
    await asyncio.sleep(1.5)  # the line looks once a second whether another process has written
    await world.settle()
    await world.fast_forward_to(17, 0)
    asked(world)
    world.ola.receives("on call tonight", "with Mei")
    world.mei.receives("backup tonight", "for Ola")
    await world.close()


async def test_after_an_outage_over_the_roll_call_the_liaison_worker_hears_that_nobody_was_asked(
    chat_evening: World,
) -> None:
    await chat_evening.stop_line()
    chat_evening.advance_while_down(minutes=60)
    await chat_evening.start()
    chat_evening.sam.receives("nobody was asked", "Jan and Priya")
    await chat_evening.fast_forward_to(17, 0)
    asked(chat_evening)


@pytest.fixture(params=["both", "sms"])
async def ringing(request: Any, tmp_path: Path) -> AsyncIterator[World]:
    """17:15: Priya has answered, Jan has not, and she has asked that her phone ring for the second try."""
    roster = EXAMPLE_ROSTER.read_text().replace("telegram = 1001\n", "telegram = 1001\nring = true\n")
    channels = ("telegram", "sms") if request.param == "both" else ("sms",)
    world = await World.open(tmp_path, at=AFTERNOON, roster_text=roster, channels=channels)
    await world.fast_forward_to(17, 0)
    asked(world)
    world.jan.does_not_ring()
    await world.priya.texts("1")
    world.priya.receives("Thank you Priya")
    yield world
    await world.close()


def second_try(world: World) -> None:
    for channel in ("telegram", "sms") if world.has_telegram else ("sms",):
        world.jan.receives("second try", by=channel)


async def test_her_phone_rings_for_the_second_try_if_she_asked_for_it_and_a_key_answers(ringing: World) -> None:
    await ringing.fast_forward_to(17, 15)
    second_try(ringing)
    assert ringing.jan.rings().shown == "+447700900001"
    ringing.priya.does_not_ring()
    await ringing.jan.answers()
    ringing.jan.hears("Night line test", "tonight from 17:00 to 09:00", "press 1", "press 2")
    await ringing.jan.presses_key("1")
    ringing.jan.hears("Thank you")
    ringing.jan.receives("Thank you Jan")
    assert not ringing.jan.is_in_a_call()
    await ringing.fast_forward_to(23, 0)
    ringing.sam.receives_nothing()  # she is counted
    ringing.jan.does_not_ring()


async def test_by_two_on_the_phone_she_needs_to_swap(ringing: World) -> None:
    await ringing.fast_forward_to(17, 15)
    second_try(ringing)
    ringing.jan.rings()
    await ringing.jan.answers()
    await ringing.jan.presses_key("2")
    ringing.jan.hears("Thank you")
    ringing.jan.receives("swap Fri", "ask Priya", "still you", "17:30")
    await ringing.fast_forward_to(17, 30)
    ringing.sam.receives("Jan has answered", "needs to swap", "cover")


@pytest.mark.parametrize("how", ["voicemail", "busy", "off", "asleep"])
async def test_what_is_no_person_does_not_count(ringing: World, how: OnRing) -> None:
    ringing.jan.phone_is(how)
    await ringing.fast_forward_to(17, 15)
    second_try(ringing)
    if how in ("voicemail", "asleep"):
        ringing.jan.rings()
    await ringing.fast_forward(minutes=2)
    assert ringing.jan.handset.call is None
    await ringing.fast_forward_to(17, 30)
    ringing.sam.receives("no answer to tonight's test from Jan", "Answered: Priya")
    ringing.jan.receives_nothing()  # and it is not rung again and again
    ringing.jan.does_not_ring()


async def test_who_picks_up_and_presses_no_key_does_not_count(ringing: World) -> None:
    await ringing.fast_forward_to(17, 15)
    second_try(ringing)
    ringing.jan.rings()
    await ringing.jan.answers()
    await ringing.jan.presses_key("5")
    for _ in range(2):
        ringing.jan.hears("Night line test", "press 1")
    await ringing.fast_forward(minutes=1)
    ringing.jan.hears("Goodbye")
    assert not ringing.jan.is_in_a_call()
    await ringing.fast_forward_to(17, 30)
    ringing.sam.receives("no answer to tonight's test from Jan", "Answered: Priya")
