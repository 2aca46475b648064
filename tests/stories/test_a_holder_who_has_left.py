"""Whoever is taken out of the roster looks at nothing any more: what she had is alerted for at once."""

from tests.world import EXAMPLE_ROSTER, World

WITHOUT_JAN = (
    EXAMPLE_ROSTER.read_text()
    .replace('"Jan"', '"Mo"')
    .replace("+447700900101", "+447700900111")
    .replace("telegram = 1001", "telegram = 1011")
)


async def jan_has_it(world: World) -> None:
    world.add_phone("Mo", number="+447700900111", telegram_id=1011)
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4"), world.jan.receives("can you ring")


async def mo_is_alerted_and_takes_it(world: World) -> None:
    world.dawn.receives("Jan is no longer", "alerting Mo", "01632 960123")
    world.mo.receives("Home 4 needs you")
    world.jan.receives_nothing()
    world.priya.receives_nothing()
    await world.mo.presses("1")
    world.dawn.receives("Mo has your alert")
    world.mo.receives("You have Home 4"), world.mo.receives("can you ring")


async def test_what_she_had_is_alerted_for_at_once_and_the_carer_told_why(world: World) -> None:
    await jan_has_it(world)
    await world.load_roster(WITHOUT_JAN)
    await world.until(lambda: world.mo.has("Home 4 needs you"))
    await mo_is_alerted_and_takes_it(world)
    await world.load_roster(WITHOUT_JAN)  # loading it again changes nothing
    await world.fast_forward(minutes=5)
    world.dawn.receives_nothing()


async def test_so_it_is_if_the_roster_was_loaded_while_the_line_was_down(world: World) -> None:
    await jan_has_it(world)
    await world.stop_line()
    await world.load_roster(WITHOUT_JAN)
    await world.start()
    await mo_is_alerted_and_takes_it(world)


async def test_whoever_is_back_before_anybody_noticed_keeps_it(world: World) -> None:
    await jan_has_it(world)
    await world.stop_line()
    await world.load_roster(WITHOUT_JAN)
    await world.load_roster(EXAMPLE_ROSTER.read_text())
    await world.start()
    await world.dawn.texts("are you there")
    world.jan.receives("are you there")
    world.dawn.receives_nothing()
    world.mo.receives_nothing()


async def test_a_phone_that_still_rings_for_it_rings_no_more(world: World) -> None:
    world.add_phone("Mo", number="+447700900111", telegram_id=1011)
    await world.dawn.texts("can you ring")
    await world.fast_forward(minutes=5)
    jans, priyas = world.jan.rings(), world.priya.rings()
    await world.load_roster(WITHOUT_JAN)
    await world.until(lambda: jans.state == "over")
    assert priyas.state == "ringing"
    for phone in world.phones.values():
        phone.forget()


async def test_who_picks_up_after_she_has_left_takes_nothing_and_others_are_tried(world: World) -> None:
    """She has taken nothing yet: nobody waits for the end of a rung on which she cannot answer any more."""
    world.add_phone("Mo", number="+447700900111", telegram_id=1011)
    await world.dawn.texts("can you ring")
    await world.fast_forward(minutes=5)
    world.jan.receives("Home 4 needs you"), world.jan.receives("another alert"), world.priya.receives("Home 4 needs")
    world.dawn.receives("alerting Jan"), world.dawn.receives("alerting Priya")
    world.jan.rings(), world.priya.rings()
    await world.jan.answers()
    await world.load_roster(WITHOUT_JAN)
    await world.until(lambda: world.sam.has("Home 4 needs you"))
    await world.jan.presses_key("1")
    world.jan.hears("no longer")
    world.sam.receives("Home 4 needs you"), world.sam.rings()
    world.dawn.receives("Jan is no longer on this line", "alerting Sam")
    await world.priya.answers()
    await world.priya.presses_key("1")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4"), world.priya.receives("can you ring")
    world.sam.receives("Priya took Home 4")
    await world.priya.hangs_up()
