"""Two of one home are away, and one of them is to come home before the other: a person hears which, and the return of
whoever stays is still asked about."""

from datetime import UTC, datetime

import pytest

from handlers.sleepovers.lifecycle import State
from tests.stories.stays import OpenWorld, answers, goes_ahead, of, writes
from tests.world import World

SATURDAY_TEN = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)


@pytest.fixture
async def world(open_each_way: OpenWorld) -> World:
    return await open_each_way()


async def both_are_there(world: World) -> int:
    """Wren and Robin are at Jan's until Saturday at ten."""
    sleepover = await goes_ahead(world, asks="Dawn", back=SATURDAY_TEN)
    world.dawn.receives("1 as you leave")
    await world.dawn.texts("leaving now, there by half 12")
    world.dawn.receives("expected by 00:30"), world.jan.receives("Home 4 left")
    await world.fast_forward_to(0, 30)
    world.jan.receives("Has Home 4 arrived?")
    await answers(world, world.jan, "1")
    world.dawn.receives("Arrived"), world.jan.receives("any marks")
    await answers(world, world.jan, "1")
    world.jan.receives("no marks")
    return sleepover


@pytest.mark.parametrize(
    "words",
    ["can robin come home at 8am instead", "can wren stay one more night", "robin is home now"],
)
async def test_the_carer_writes_of_one_and_a_person_hears_which(world: World, words: str) -> None:
    sleepover = await both_are_there(world)
    await world.dawn.texts(words)
    alert = world.jan.receives("Home 4 needs you")
    assert not {"Robin", "Wren"} & set(alert.body.split())
    await answers(world, world.jan, "1 Ringing" if world.has_telegram else "1")
    world.jan.receives(words)
    for phone in world.phones.values():
        phone.forget()
    request = await of(world, sleepover)
    assert (request.state, request.return_at) == (State.STAYING, SATURDAY_TEN)


async def test_the_host_writes_that_one_has_gone_and_a_person_hears_which(world: World) -> None:
    sleepover = await both_are_there(world)
    await writes(world, world.jan, "robin has gone home early")
    world.jan.receives("About the stay of Home 4 with you?", "1 alert Priya")
    await answers(world, world.jan, "1")
    world.priya.receives("needs you")
    await answers(world, world.priya, "1 Ringing" if world.has_telegram else "1")
    world.priya.receives("robin has gone home early")
    await writes(world, world.priya, "done")
    await world.fast_forward_to(10, 0)
    world.jan.receives("Home 4", "gone home")  # whoever is still there, as it was planned
    assert (await of(world, sleepover)).state == State.STAYING
    for phone in world.phones.values():
        phone.forget()


async def test_what_is_of_both_is_settled_as_of_one(world: World) -> None:
    sleepover = await both_are_there(world)
    await world.dawn.texts("can wren and robin come home at 8am instead")
    world.jan.receives("wants them home Sat 28 Nov 08:00"), world.dawn.receives("home Sat 28 Nov 08:00")
    for phone in world.phones.values():
        phone.forget()
    assert (await of(world, sleepover)).return_at != SATURDAY_TEN
