"""What a carer writes in pieces is read as one, too (DOMAIN B4)."""

from tests.world import World


async def test_two_pieces_that_mean_danger_together_ring_at_once(world: World) -> None:
    await world.dawn.texts("please hes not")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4")
    await world.dawn.texts("breathing")
    world.dawn.receives("999")
    world.dawn.receives("medical help")
    world.jan.receives("Home 4")
    world.jan.rings()
    world.priya.receives("Home 4")
    world.priya.rings()


async def test_pieces_a_while_apart_are_not_one(world: World) -> None:
    await world.dawn.texts("please hes not")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4")
    await world.fast_forward(minutes=3)
    await world.dawn.texts("breathing")
    world.priya.receives_nothing()
