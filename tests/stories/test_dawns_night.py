"""Dawn's night from the first text to the day they come home, through every part of an emergency sleepover (DOMAIN 6).

She writes by text message, as she would; and it reads the same if she has the chat. Jan has both.
"""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests import at_rest, sleeping
from tests.phone import Phone
from tests.sleeping import ROSTER, state_of, steps_of
from tests.stories.stays import roll_calls_pass
from tests.world import World

CHATTING = ROSTER.replace('name = "Dawn"\n', 'name = "Dawn"\ntelegram = 9104\n')
LIFE = [
    *("host_yes", "authority", "go_ahead", "leaving", "on_the_way", "arrived", "handed_over", "handed_over"),
    *("good_night", "at_home", "gone_home", "returned", "recorded"),
]
WAYS = ["sms", "chat", "sms, restarting", "chat, restarting", "chat, encrypted"]


@pytest.fixture(params=WAYS)
async def night(request: Any, tmp_path: Path) -> AsyncIterator[World]:
    """A Friday at 23:40."""
    chat = request.param.startswith("chat")
    channels = ("telegram", "sms") if chat else ("sms",)
    settings = at_rest.ENCRYPTED if request.param.endswith("encrypted") else None
    roster = CHATTING if chat else ROSTER
    world = await World.open(tmp_path, channels=channels, roster_text=roster, settings=settings)
    world.restarting = request.param.endswith("restarting")
    yield world
    if world.keys is not None:
        assert at_rest.readable(at_rest.files(tmp_path / "roost.db"), at_rest.secrets(world)) == []
    await world.close()


async def says(phone: Phone, words: str, world: World) -> None:
    """Some seconds later, on the chat where she has it."""
    await sleeping.says(world, phone.name, words)


async def test_from_the_first_text_to_home_again(night: World) -> None:
    await talk_comes_first(night)
    await a_bed_is_asked_for(night)
    await it_may_go_ahead(night)
    await the_way_there(night)
    await home_again(night)
    assert await state_of(night, 1) == "recorded"
    assert [step.event for step in await steps_of(night, 1) if step.event != "change"] == LIFE
    night.notes_come(2)


async def talk_comes_first(night: World) -> None:
    dawn, jan = night.dawn, night.jan
    await says(dawn, "cant do this wren kicking off agn pls", night)
    dawn.receives("Alerting Jan"), jan.receives("Home 4 needs you")
    dawn.receives_nothing()  # and no form
    await night.fast_forward(minutes=3)
    await says(jan, "1", night)
    dawn.receives("Jan has your alert")
    jan.receives("You have Home 4"), jan.receives("Dawn: cant do this"), jan.receives("Sheets of Home 4")
    await night.fast_forward(minutes=10)
    dawn.receives("Have you spoken to Jan")
    await says(dawn, "1", night)
    dawn.receives("Jan still has Home 4")


async def a_bed_is_asked_for(night: World) -> None:
    dawn, jan = night.dawn, night.jan
    await says(dawn, "wren wants to come to yours tonight", night)
    jan.receives("Dawn: wren wants to come"), dawn.receives("request written down", "passed to Jan")
    dawn.receives("Noted: for Wren, from now, wants to go")
    jan.receives("Home 4 asks for a sleepover: Wren", "They want to"), jan.receives("Can your home have them")
    for asked, answer in (
        ("everyone safe", "1"),
        ("What is it about", "1"),
        ("another child there", "1"),
        ("How could they get there", "1"),
        ("Medicine due", "1"),
    ):
        dawn.receives(asked)
        await says(dawn, answer, night)
    dawn.receives("When do they come home", "3 Sun 29 Nov 10:00")
    dawn.receives_nothing()


async def it_may_go_ahead(night: World) -> None:
    dawn, jan = night.dawn, night.jan
    await says(jan, "1", night)
    jan.receives("Written down", "your home can have them")
    dawn.receives("Jan can have them", "wait for our go-ahead")
    jan.receives("Who has said yes to Wren staying")
    await says(jan, "EDT Angela", night)
    jan.receives("for Wren: Angela, duty team"), jan.receives("When do they come back")
    dawn.receives_nothing()
    await says(dawn, "3", night)
    dawn.receives("last question")
    dawn.receives("Go-ahead given", "medicine in its box", "come back Sun 29 Nov", "Text 1 as you leave")
    jan.receives("Go-ahead given", "Home 4", "Sun 29 Nov")


async def the_way_there(night: World) -> None:
    dawn, jan = night.dawn, night.jan
    await night.fast_forward_to(0, 12)
    await says(dawn, "1", night)
    dawn.receives("Leaving logged 00:12", "How long will it take"), jan.receives("Home 4 left at 00:12")
    await says(dawn, "1", night)
    dawn.receives("expected by 00:42"), jan.receives("Home 4 left at 00:12", "by 00:42")
    await night.fast_forward_to(0, 41)
    await says(jan, "arrived", night)
    dawn.receives("Arrived 00:41", "Coming back Sun 29 Nov 10:00", "Asking was the right thing to do")
    jan.receives("Medicine handed over?")
    await says(jan, "1", night)
    jan.receives("any marks on arrival")
    await says(jan, "1", night)
    jan.receives("no marks, Home 4")
    await says(jan, "DONE 4", night)
    jan.receives("Home 4 is closed"), dawn.receives("Jan has closed")
    await says(jan, "good night, all asleep", night)
    jan.receives("Good night noted"), dawn.receives("Jan texted", "good night")


async def home_again(night: World) -> None:
    dawn, jan = night.dawn, night.jan
    await night.fast_forward_to(9, 31)
    dawn.receives("How is it at home?")
    await says(dawn, "2", night)
    dawn.receives("You can text here")
    await night.fast_forward_to(18, 1)
    roll_calls_pass(night)
    jan.receives("Home 4 goes home Sun 29 Nov 10:00"), dawn.receives("Planned: home Sun 29 Nov 10:00")
    await night.fast_forward_to(10, 0)
    jan.receives("planned return was Sun 29 Nov 10:00")
    await says(jan, "1", night)
    jan.receives("Did the medicine go with them?"), dawn.receives("Are they with you?")
    await says(dawn, "1", night)
    dawn.receives("Home logged"), jan.receives("Home 4 is home again")
    dawn.receives("look through the sleepover sheets"), night.sam.receives("Sheets due")  # on any Sunday
    await night.fast_forward_to(16, 31)
    night.sam.receives("Sleepovers open"), night.sam.receives("FILED 4")
    await says(night.sam, "FILED 4", night)
    night.sam.receives("Home 4", "is filed")
