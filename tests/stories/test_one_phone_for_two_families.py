"""Two families in one night and one phone: it is never rung for both at once, and the second is not forgotten."""

from tests.phone import Phone
from tests.world import World

SECONDS_BETWEEN = 20


async def both_wait(world: World) -> None:
    """Dawn has written, and Carol after her; five minutes later Jan and Priya are rung for Dawn."""
    await world.dawn.texts("wren will not settle for me")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.fast_forward(seconds=SECONDS_BETWEEN)
    await world.carol.texts("linnet wont stop crying")
    world.carol.receives("alerting Jan"), world.jan.receives("Home 5 needs you")
    await world.fast_forward(minutes=5, seconds=-SECONDS_BETWEEN)
    world.dawn.receives("Jan has not answered", "alerting Priya")
    world.jan.receives("another alert", "Home 4"), world.priya.receives("Home 4 needs you")
    world.jan.rings(), world.priya.rings()


async def jan_takes_home_4(world: World) -> None:
    await world.jan.answers()
    world.jan.hears("Home 4 needs you")
    await world.jan.presses_key("1")
    world.jan.hears("You have Home 4"), world.jan.hears("press 1 to be connected to Dawn")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4"), world.jan.receives("wren will not settle for me")
    world.priya.receives("Jan took Home 4")


async def jan_talks_with_dawn(world: World) -> None:
    await jan_takes_home_4(world)
    await world.jan.presses_key("1")
    world.dawn.rings()
    await world.dawn.answers()
    assert world.jan.is_connected_to(world.dawn)


async def second_rung_for_carol(world: World) -> None:
    await world.fast_forward(seconds=SECONDS_BETWEEN)
    world.carol.receives("Jan has not answered", "alerting Priya")
    world.jan.receives("another alert", "Home 5"), world.priya.receives("Home 5 needs you")


def is_rung(phone: Phone) -> None:
    phone.rings()
    assert phone.handset.call is not None and phone.handset.call.state == "ringing"


async def sam_is_rung_and_takes_home_5(world: World, why: str = "Jan and Priya have not answered") -> None:
    world.carol.receives(why, "alerting Sam")
    world.sam.receives("Home 5 needs you")
    is_rung(world.sam)
    await world.sam.answers()
    await world.sam.presses_key("1")
    world.carol.receives("Sam has your alert")
    world.sam.receives("You have Home 5"), world.sam.receives("linnet")
    world.jan.receives("Sam took Home 5"), world.priya.receives("Sam took Home 5")
    await world.sam.hangs_up()


async def test_whoever_talks_about_one_family_is_rung_for_the_next_when_she_hangs_up(world: World) -> None:
    await both_wait(world)
    await jan_talks_with_dawn(world)
    await second_rung_for_carol(world)
    world.priya.rings()
    world.jan.does_not_ring()
    await world.fast_forward(seconds=55)  # Priya sleeps on
    assert world.jan.is_connected_to(world.dawn)
    world.sam.receives_nothing()  # that Jan talks is no failure of hers
    world.carol.receives_nothing()
    await world.jan.hangs_up()
    is_rung(world.jan)
    await world.jan.answers()
    world.jan.hears("Home 5 needs you")
    await world.jan.presses_key("1")
    world.carol.receives("Jan has your alert")
    world.jan.receives("You have Home 5"), world.jan.receives("linnet"), world.priya.receives("Jan took Home 5")
    await world.jan.hangs_up()
    world.sam.receives_nothing()


async def test_a_phone_that_rings_for_one_family_rings_for_the_next_once_that_is_over(world: World) -> None:
    await both_wait(world)
    await second_rung_for_carol(world)
    world.jan.does_not_ring()
    world.priya.does_not_ring()
    await world.fast_forward(seconds=5)  # both have rung for Dawn in vain
    world.dawn.receives("Jan and Priya have not answered", "alerting Sam"), world.sam.receives("Home 4 needs you")
    for phone in (world.sam, world.jan, world.priya):
        is_rung(phone)
    world.carol.receives_nothing()
    await world.priya.answers()
    world.priya.hears("Home 5 needs you")
    await world.priya.presses_key("1")
    world.carol.receives("Priya has your alert")
    world.priya.receives("You have Home 5"), world.priya.receives("linnet"), world.jan.receives("Priya took Home 5")
    await world.priya.hangs_up()


async def test_nobody_waits_longer_than_a_minute_for_who_talks_with_another_family(world: World) -> None:
    """Whoever is next is alerted and rung as well, and nobody reads that Jan has not answered."""
    await both_wait(world)
    await jan_talks_with_dawn(world)
    await second_rung_for_carol(world)
    world.priya.rings()
    await world.fast_forward(seconds=55)  # she sleeps on
    world.sam.receives_nothing()
    await world.fast_forward(seconds=5)
    await sam_is_rung_and_takes_home_5(world, "Nobody has been free to take it yet")
    assert world.jan.is_connected_to(world.dawn)
    await world.jan.hangs_up()
    await world.fast_forward(minutes=2)
    world.jan.does_not_ring()  # another has it


async def test_a_restart_forgets_neither_the_call_nor_who_waits_behind_it(world: World) -> None:
    await both_wait(world)
    await jan_talks_with_dawn(world)
    await second_rung_for_carol(world)
    world.priya.rings()
    await world.restart()
    world.jan.does_not_ring()
    await world.jan.hangs_up()
    is_rung(world.jan)
    await world.jan.declines()
    await world.fast_forward(seconds=25)
    await sam_is_rung_and_takes_home_5(world)


async def test_a_phone_that_another_caller_keeps_busy_is_no_reason_to_wait(world: World) -> None:
    await both_wait(world)
    await jan_takes_home_4(world)
    await world.jan.hangs_up()
    for phone in (world.jan, world.priya):
        phone.phone_is("busy")
    await second_rung_for_carol(world)
    await sam_is_rung_and_takes_home_5(world)


async def jan_rings_back_and_talks_with_dawn(world: World) -> None:
    """She has read the alert and rings the line herself."""
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.dials()
    world.jan.hears("Home 4 needs you")
    await world.jan.presses_key("1")
    world.jan.hears("You have Home 4"), world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    await world.jan.presses_key("1")
    world.dawn.rings()
    await world.dawn.answers()
    assert world.jan.is_connected_to(world.dawn)


async def carol_rings_meanwhile(world: World) -> None:
    await world.carol.dials()
    world.carol.hears("alerting Jan"), world.carol.receives("alerting Jan")
    world.jan.receives("Home 5 needs you")
    await world.fast_forward(seconds=50)
    world.carol.hears("reach Jan")
    world.carol.receives_nothing()  # that we keep her on the phone ourselves is no failure of hers
    world.priya.receives_nothing()


async def test_whoever_has_rung_the_line_herself_is_rung_for_the_next_when_she_hangs_up(world: World) -> None:
    await jan_rings_back_and_talks_with_dawn(world)
    await carol_rings_meanwhile(world)
    assert world.jan.is_connected_to(world.dawn)
    await world.jan.hangs_up()
    await world.fast_forward(seconds=10)
    is_rung(world.jan)
    await world.jan.answers()
    world.jan.hears("Home 5 needs you")
    await world.jan.presses_key("1")
    world.carol.receives("Jan has your alert"), world.jan.receives("You have Home 5"), world.jan.receives("Carol rang")
    await world.fast_forward(seconds=5)
    assert world.jan.is_connected_to(world.carol)
    await world.carol.hangs_up()


async def test_nor_longer_for_who_has_rung_the_line_herself_and_the_backup_is_put_through(world: World) -> None:
    await jan_rings_back_and_talks_with_dawn(world)
    await carol_rings_meanwhile(world)
    await world.fast_forward(seconds=10)
    world.carol.receives("Nobody has been free to take it yet", "alerting Priya"), world.jan.receives("another alert")
    world.priya.receives("Home 5 needs you"), world.priya.rings()
    await world.fast_forward(seconds=5)
    world.carol.hears("reach Jan and Priya")
    await world.priya.answers()
    await world.priya.presses_key("1")
    world.carol.receives("Priya has your alert"), world.jan.receives("Priya took Home 5")
    world.priya.receives("You have Home 5"), world.priya.receives("Carol rang")
    await world.fast_forward(seconds=5)
    assert world.priya.is_connected_to(world.carol) and world.jan.is_connected_to(world.dawn)
    await world.carol.hangs_up()
    await world.jan.hangs_up()
    await world.fast_forward(minutes=2)
    world.jan.does_not_ring()


async def jan_hears_the_question_and_hangs_up(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.dials()
    world.jan.hears("Home 4 needs you")
    await world.jan.hangs_up()


def nothing_says_that_a_call_is_over(world: World) -> None:
    """The number's owner has given Twilio no address for that, or it does not arrive."""
    world.town.twilio.account.settings["status_callback"] = ""


async def jan_is_rung_for_carol_in_less_than_a_minute(world: World) -> None:
    await world.carol.dials()
    world.carol.receives("alerting Jan"), world.jan.receives("Home 5 needs you")
    world.jan.does_not_ring()
    await world.fast_forward(seconds=45)
    is_rung(world.jan)
    await world.jan.declines()


async def test_whoever_has_rung_the_line_and_hung_up_is_rung_for_the_next_family_at_once(world: World) -> None:
    await jan_hears_the_question_and_hangs_up(world)
    await world.carol.dials()
    world.carol.receives("alerting Jan"), world.jan.receives("Home 5 needs you")
    is_rung(world.jan)
    await world.jan.answers()
    world.jan.hears("Home 5 needs you")
    await world.jan.presses_key("1")
    world.carol.receives("Jan has your alert"), world.jan.receives("You have Home 5"), world.jan.receives("Carol rang")
    await world.carol.hangs_up()


async def test_a_call_of_hers_that_is_heard_of_no_more_keeps_her_phone_for_less_than_a_minute(world: World) -> None:
    """She has heard the question and hung up, and nothing says so."""
    nothing_says_that_a_call_is_over(world)
    await jan_hears_the_question_and_hangs_up(world)
    await jan_is_rung_for_carol_in_less_than_a_minute(world)
    world.carol.receives("Jan has not answered", "alerting Priya"), world.jan.receives("another alert")
    world.priya.receives("Home 5 needs you"), world.priya.rings(), world.jan.rings()
    await world.carol.hangs_up()


async def test_who_was_not_put_through_and_is_heard_of_no_more_is_rung_a_minute_later_too(world: World) -> None:
    """Dawn does not answer, Jan is asked again what she wants, and hangs up: nothing says so."""
    nothing_says_that_a_call_is_over(world)
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.dials()
    await world.jan.presses_key("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    await world.jan.presses_key("1")
    world.dawn.rings()
    await world.dawn.declines()
    world.jan.hears("not")
    await world.jan.hangs_up()
    await jan_is_rung_for_carol_in_less_than_a_minute(world)
    await world.carol.hangs_up()
    for phone in world.phones.values():
        phone.forget()


async def test_a_call_whose_end_nobody_has_told_us_of_keeps_no_phone_from_ringing(world: World) -> None:
    """The line was restarted while Jan's phone rang, and Twilio says only once that it did not answer."""
    await world.dawn.texts("can you ring")
    await world.fast_forward(minutes=5)
    world.jan.rings()
    await world.stop_line()
    await world.jan.handset.declines()
    world.advance_while_down(minutes=3)
    await world.start()
    await world.fast_forward(minutes=15)
    world.jan.rings()
    for phone in world.phones.values():
        phone.forget()
