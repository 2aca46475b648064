"""Nobody reads that one whose phone is to stay silent has been told: a carer, too, may answer for others."""

from collections.abc import Awaitable, Callable

from tests.world import EXAMPLE_ROSTER, World

Opens = Callable[..., Awaitable[World]]


async def with_femi(open_world: Opens, part: str) -> World:
    """Femi, of a satellite home, is on the rota in Jan's or Priya's place."""
    name = {"who": "Jan", "backup": "Priya"}[part]
    text = EXAMPLE_ROSTER.read_text().replace(f'{part} = "{name}"', f'{part} = "Femi"')
    return await open_world(roster_text=text)


async def a_child_has_it(world: World) -> None:
    await world.femi.chats("she doesnt want me")
    world.femi.receives("for adults", "An adult is being told")


async def test_words_for_a_holder_whose_phone_is_to_stay_silent_alert_again_and_are_not_lost(open_world: Opens) -> None:
    world = await with_femi(open_world, "who")
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Femi")
    world.femi.receives("Home 4 needs you")
    await world.femi.presses("1")
    world.dawn.receives("Femi has your alert")
    world.femi.receives("You have Home 4"), world.femi.receives("can you ring")
    await a_child_has_it(world)
    world.priya.receives("A child may be on Home 7's phone")
    await world.dawn.texts("its worse now")
    world.femi.receives("another alert", "Home 4")  # an alert goes all the same
    world.dawn.receives("Femi", "alerting Femi again")
    world.priya.forget()  # of Home 7 she has been told
    await world.fast_forward(minutes=10)
    world.priya.receives("Home 4 needs you"), world.dawn.receives("alerting Priya")
    await world.priya.texts("1 home 4")
    world.priya.receives("You have Home 4")
    world.priya.receives("its worse now")
    for phone in (world.femi, world.dawn, world.priya, world.sam):
        phone.forget()


async def test_nobody_reads_that_a_swap_was_offered_to_a_phone_that_is_to_stay_silent(open_world: Opens) -> None:
    world = await with_femi(open_world, "backup")
    await a_child_has_it(world)
    world.jan.receives("A child may be on Home 7's phone")
    await world.jan.chats("swap sat")
    world.jan.receives("Femi cannot be reached", "nobody was asked")
    world.femi.receives_nothing()
