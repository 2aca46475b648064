"""Jan has a family, and writes of danger in her own home: the family gets her words as ever, and she is asked whether
she needs somebody herself. Nobody is alerted unless she says so."""

import pytest

from tests.world import World

WORDS = "my own lad has collapsed, ill ring you back"


async def jan_has_home_4_and_writes(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.chats("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    await world.jan.chats(WORDS)
    world.dawn.receives(f"Jan: {WORDS}")
    asked = world.jan.receives("Do you need somebody yourself?", "3 yes", "alert Priya", "999")
    assert "Home 4" not in asked.body


@pytest.mark.parametrize("typed", [True, False])
async def test_3_alerts_for_her_with_those_words(world: World, typed: bool) -> None:
    await jan_has_home_4_and_writes(world)
    await (world.jan.texts("3") if typed else world.jan.presses("3"))
    world.jan.receives("call 999 now", "alerting Priya"), world.jan.receives("Get medical help first")
    world.jan.receives("automatic", "Alerting Priya")
    world.priya.receives("Home 1 needs you"), world.priya.rings()
    await world.priya.presses("1")
    world.priya.receives("You have Home 1"), world.priya.receives(f"Home 1 Jan: {WORDS}")
    world.jan.receives("Priya has your alert")
    world.dawn.receives_nothing()
    assert [entry.what for entry in await world.journal()].count("matter.opened") == 2


async def test_silence_alerts_nobody(world: World) -> None:
    await jan_has_home_4_and_writes(world)
    await world.fast_forward(minutes=9)
    world.jan.receives_nothing()
    for phone in (world.priya, world.sam, world.dawn):
        phone.receives_nothing()
        phone.does_not_ring()


async def test_a_2_is_for_the_family_as_ever(world: World) -> None:
    await jan_has_home_4_and_writes(world)
    await world.jan.chats("2")
    world.jan.receives("you cannot take Home 4"), world.dawn.receives("Jan cannot take it", "Alerting Priya")
    world.priya.receives("Home 4 needs you"), world.priya.rings()
