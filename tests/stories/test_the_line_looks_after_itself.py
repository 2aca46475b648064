"""A next step that is lost, by a hand in the database or a fault, is found within half a minute and told."""

from tests.world import World


async def waiting(world: World) -> None:
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")


async def taken(world: World) -> None:
    await waiting(world)
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("please ring")


async def spoken(world: World, holder: str) -> None:
    """Ten minutes after it was taken Dawn is asked, and says yes."""
    await world.fast_forward(minutes=10)
    world.dawn.receives(f"Have you spoken to {holder}", "1 yes")
    await world.dawn.texts("1")
    world.dawn.receives("Thank you", holder)


async def test_a_ladder_that_has_lost_its_next_step_goes_on_within_half_a_minute_and_is_told(world: World) -> None:
    await waiting(world)
    await world.loses("rung:1")
    await world.fast_forward(seconds=29)
    world.sam.receives_nothing()
    world.jan.receives_nothing()
    await world.fast_forward(seconds=1)
    world.sam.receives("Home 4", "missing", "goes on now")
    world.jan.receives("another alert", "Home 4")
    assert "audit.ladder_repaired" in [entry.what for entry in await world.journal()]
    await world.fast_forward(minutes=5)
    world.priya.receives("Home 4 needs you")
    world.jan.receives("another alert")
    world.jan.rings(), world.priya.rings()
    world.dawn.receives("alerting Priya")


async def test_a_ladder_whose_timer_was_set_aside_is_repaired_too(world: World) -> None:
    await waiting(world)
    await world.breaks("rung:1")
    await world.fast_forward(minutes=5)
    world.sam.receives("could not handle a message or a timer")
    await world.fast_forward(seconds=30)
    world.sam.receives("Home 4", "goes on now")
    world.jan.receives("another alert")


async def test_when_all_is_well_nothing_is_written(world: World) -> None:
    await waiting(world)
    before = len(await world.journal())
    commits = world.line.database.commits
    for _ in range(4):
        await world.fast_forward(seconds=30)
    assert len(await world.journal()) == before
    assert world.line.database.commits == commits


async def test_who_has_a_matter_hears_every_four_hours_that_it_is_open(world: World) -> None:
    await taken(world)
    await spoken(world, "Jan")
    await world.fast_forward(hours=3, minutes=49)
    world.jan.receives_nothing()
    await world.fast_forward(minutes=1)
    world.jan.receives("Home 4 is still open with you", "DONE 4")
    await world.loses("still_open:1")
    await world.fast_forward(seconds=30)
    await world.fast_forward(hours=4)
    world.jan.receives("Home 4 is still open with you")
    await world.jan.chats("DONE 4")
    world.jan.receives("Home 4 is closed")
    world.dawn.receives("Jan has closed")
    await world.fast_forward(hours=8)
    world.notes_come()
    world.sam.receives_nothing()


async def test_who_has_passed_it_on_is_not_reminded(world: World) -> None:
    await taken(world)
    await world.jan.presses("2")
    world.jan.receives("cannot take Home 4")
    world.dawn.receives("Jan cannot take it")
    world.priya.receives("Home 4 needs you"), world.priya.rings()
    await world.priya.presses("1")
    world.priya.receives("You have Home 4")
    world.priya.receives("please ring")
    world.dawn.receives("Priya has your alert")
    await spoken(world, "Priya")
    await world.fast_forward(hours=3, minutes=50)
    world.priya.receives("still open with you")
    world.jan.receives_nothing()


async def test_a_duty_without_a_next_time_gets_it_back(world: World) -> None:
    await world.loses("duty:1:rollcall")
    await world.fast_forward(seconds=30)
    assert "audit.duties_restored" in [entry.what for entry in await world.journal()]
    await world.fast_forward_to(17, 0)
    world.jan.receives("on call tonight")
    world.priya.receives("backup tonight")
