"""PRIVATE and words in one text: those are the first private words, and nothing that the hub sees knows of it (B48)."""

import pytest

from tests.stories.test_private_words import hub_facing
from tests.world import World


async def test_words_of_danger_behind_it_have_the_liaison_worker_rung_and_never_the_hub(world: World) -> None:
    before = await hub_facing(world)
    await world.dawn.texts("PRIVATE I dont feel safe here")
    world.dawn.receives("call 999 now", "alerting Sam, not the hub")
    world.dawn.receives("Nobody at the hub"), world.dawn.receives("reply 1")
    world.sam.receives("in private, perhaps of danger"), world.sam.rings()
    await world.sam.presses("D Details")
    world.sam.receives("Sealed", "I dont feel safe here")
    await world.sam.presses("1 Ringing them now")
    world.sam.receives("hears that you are ringing now"), world.dawn.receives("is ringing you now")
    await world.sam.declines()
    assert await hub_facing(world) == before


@pytest.mark.parametrize("words", ["PRIVATE X", "private x.", "PRIVATE: X"])
async def test_an_x_behind_it_is_the_quiet_signal_in_private(world: World, words: str) -> None:
    before = await hub_facing(world)
    await world.dawn.texts(words)
    assert world.dawn.receives("Thanks, got that").body == "Thanks, got that."
    world.sam.receives("Dawn of Home 4 sent the quiet signal in private", "do not text"), world.sam.rings()
    await world.sam.presses("1 Take it")
    world.sam.receives("is not told")
    await world.sam.declines()
    await world.fast_forward(minutes=70)
    world.dawn.receives_nothing()
    assert await hub_facing(world) == before


async def test_help_behind_it_is_no_quiet_thing(world: World) -> None:
    before = await hub_facing(world)
    await world.dawn.texts("PRIVATE HELP")
    world.dawn.receives("call 999 now", "not the hub")
    world.dawn.receives("Nobody at the hub"), world.dawn.receives("reply 1")
    world.sam.receives("perhaps of danger"), world.sam.rings()
    await world.sam.presses("1 Ringing them now")
    world.sam.receives("hears that you are ringing"), world.dawn.receives("is ringing you now")
    await world.sam.declines()
    assert await hub_facing(world) == before


async def test_in_capitals_it_is_the_word_whatever_comes_next(world: World) -> None:
    before = await hub_facing(world)
    await world.dawn.texts("PRIVATE number rang wren, it was jans lad")
    world.dawn.receives("Nobody at the hub"), world.dawn.receives("reply 1")
    world.sam.receives("Dawn of Home 4 wrote to you in private")
    assert await hub_facing(world) == before
    await world.femi.chats("Private number keeps ringing swift")  # of a number, and for whoever is on call
    world.femi.receives("alerting Jan"), world.jan.receives("Home 7 needs you")
