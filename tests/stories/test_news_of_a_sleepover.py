"""What comes in while somebody has it: on Telegram the summary itself is edited, by SMS there is one text more."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.simulator.phones import Message
from tests.sleeping import ROSTER, says
from tests.world import World


@pytest.fixture
async def chat(tmp_path: Path) -> AsyncIterator[World]:
    world = await World.open(tmp_path, roster_text=ROSTER)
    yield world
    await world.close()


@pytest.fixture
async def sms(tmp_path: Path) -> AsyncIterator[World]:
    world = await World.open(tmp_path, channels=("sms",), roster_text=ROSTER)
    yield world
    await world.close()


async def taken(night: World) -> Message:
    """Dawn asks for a bed, and Jan has taken it; what the summary is."""
    await says(night, "Dawn", "please can wren come to you tonight, back sunday 10am")
    night.jan.receives("Home 4 asks for a sleepover tonight")
    await says(night, "Jan", "1")
    summary = night.jan.receives("Home 4 asks for a sleepover: Wren")
    night.jan.lets_be_what_else_came()
    return summary


async def more_is_known(night: World, words: str) -> None:
    await says(night, "Dawn", words)
    night.jan.receives(f"Home 4 Dawn: {words}")
    await night.restart()
    await night.fast_forward(minutes=2, seconds=5)
    night.dawn.lets_be_what_else_came()


async def test_the_summary_is_edited_and_makes_no_sound(chat: World) -> None:
    summary = await taken(chat)
    assert "Can drive them." not in summary.body
    await more_is_known(chat, "i can drive")
    assert "Can drive them." in summary.body
    chat.jan.receives_nothing()
    await more_is_known(chat, "no make it monday")
    assert "Mon 30 Nov 10:00" in summary.body and "Can drive them." in summary.body
    chat.jan.receives_nothing()


async def test_what_she_has_deleted_is_written_again(chat: World) -> None:
    summary = await taken(chat)
    chat.jan.handset.messages.remove(summary)
    chat.jan.seen -= 1
    await more_is_known(chat, "i can drive")
    chat.jan.receives("Home 4 asks for a sleepover: Wren", "Can drive them.")


async def test_by_sms_there_is_one_text_more_and_no_second(sms: World) -> None:
    await taken(sms)
    await more_is_known(sms, "i can drive")
    await says(sms, "Jan", "ok")
    await sms.fast_forward(minutes=3)
    sms.jan.receives("known by now: Wren", "Can drive them.")
    await more_is_known(sms, "no make it monday")
    await says(sms, "Jan", "ok")
    await sms.fast_forward(minutes=2)
    sms.jan.receives_nothing()
    await sms.fast_forward(minutes=1)
    sms.dawn.lets_be_what_else_came()
