"""A family waits for Jan, and she is asked to swap: a no is for what was asked last, and no family is lost by it."""

import pytest

from tests.world import World


async def a_family_waits(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")


async def is_asked_to_swap(world: World) -> None:
    await world.priya.chats("swap sat")
    world.priya.receives("Jan has been asked"), world.jan.receives("Priya asks you to be backup Sat 28 Nov")


def swap_is_refused(world: World) -> None:
    world.jan.receives("OK. Sat 28 Nov 17:00-09:00 stays as it is")
    world.priya.receives("Jan cannot do it", "stays as it is")


async def the_family_still_waits(world: World) -> None:
    """For Jan as for the next: her 1 would take it, and the ladder climbs when it would have."""
    for phone in (world.dawn, world.jan, world.priya):
        phone.receives_nothing()
    await world.fast_forward(minutes=5)
    world.dawn.receives("Jan has not answered yet", "Alerting Priya")
    world.jan.receives("another alert. Home 4"), world.jan.rings()
    world.priya.receives("Home 4 needs you"), world.priya.rings()
    await world.jan.texts("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    world.priya.receives("Jan took Home 4")


@pytest.mark.parametrize("words", ["no sorry", "2", "sorry i cant do it"])
async def test_asked_after_the_alert_it_answers_the_swap(world: World, words: str) -> None:
    await a_family_waits(world)
    await is_asked_to_swap(world)
    await world.jan.chats(words)
    swap_is_refused(world)
    await the_family_still_waits(world)


@pytest.mark.parametrize("words", ["no sorry", "2"])
async def test_and_the_next_no_is_the_familys(world: World, words: str) -> None:
    await a_family_waits(world)
    await is_asked_to_swap(world)
    await world.jan.chats("no sorry")
    swap_is_refused(world)
    await world.jan.chats(words)
    world.jan.receives("you cannot take Home 4"), world.dawn.receives("Jan cannot take it", "Alerting Priya")
    world.priya.receives("Home 4 needs you"), world.priya.rings()


@pytest.mark.parametrize("words", ["no sorry", "2"])
async def test_asked_before_the_alert_it_passes_the_alert_on_and_the_swap_stays_open(world: World, words: str) -> None:
    await is_asked_to_swap(world)
    await a_family_waits(world)
    await world.jan.chats(words)
    world.jan.receives("you cannot take Home 4"), world.dawn.receives("Jan cannot take it", "Alerting Priya")
    world.priya.receives("Home 4 needs you"), world.priya.rings()
    await world.jan.presses("1 Yes")
    for one in (world.jan, world.priya):
        one.receives("Priya on call Sat 28 Nov")


@pytest.mark.parametrize(
    "words", ["cant tonight im poorly", "pass it on please", "no ask somebody else", "sorry cant do saturday"]
)
async def test_what_may_be_for_either_is_asked_about_and_the_family_waits_on(world: World, words: str) -> None:
    await a_family_waits(world)
    await is_asked_to_swap(world)
    await world.jan.chats(words)
    world.jan.receives("for the alert or for the rota", "3 Home 4", "4 the rota")
    await the_family_still_waits(world)


async def test_by_3_it_is_the_familys(world: World) -> None:
    await a_family_waits(world)
    await is_asked_to_swap(world)
    await world.jan.chats("cant tonight im poorly")
    world.jan.receives("for the alert or for the rota")
    await world.jan.texts("3")
    world.jan.receives("you cannot take Home 4"), world.dawn.receives("Jan cannot take it", "Alerting Priya")
    world.priya.receives("Home 4 needs you"), world.priya.rings()


async def test_by_4_it_is_the_rotas(world: World) -> None:
    await a_family_waits(world)
    await is_asked_to_swap(world)
    await world.jan.chats("cant tonight im poorly")
    world.jan.receives("for the alert or for the rota")
    await world.jan.chats("2")
    world.jan.receives("for the alert or for the rota")  # which of the two is what was asked
    await world.jan.presses("4 The rota")
    swap_is_refused(world)
    await world.jan.presses("3 Home 4")  # it is answered, and an answer counts once
    await the_family_still_waits(world)


async def test_1_takes_the_family_whatever_was_asked_last(world: World) -> None:
    await a_family_waits(world)
    await is_asked_to_swap(world)
    await world.jan.chats("cant tonight im poorly")
    world.jan.receives("for the alert or for the rota")
    await world.jan.chats("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    await world.jan.presses("3 Home 4")
    world.jan.receives("You have Home 4")  # nobody waits any more


async def test_with_two_families_she_is_asked_which_of_them(world: World) -> None:
    await a_family_waits(world)
    await world.femi.chats("can you ring")
    world.femi.receives("alerting Jan"), world.jan.receives("Home 7 needs you")
    await is_asked_to_swap(world)
    await world.jan.chats("pass it on please")
    world.jan.receives("for the alert or for the rota", "3 Home 4 and Home 7")
    await world.jan.chats("3")
    world.jan.receives("Which do you pass on", "1 Home 4. 2 Home 7")
    for phone in (world.dawn, world.femi):
        phone.receives_nothing()


async def test_where_nobody_waits_a_no_answers_the_swap(world: World) -> None:
    await is_asked_to_swap(world)
    await world.jan.chats("no sorry")
    swap_is_refused(world)


async def test_so_it_is_when_somebody_is_ill(world: World) -> None:
    await a_family_waits(world)
    await world.jan.chats("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have"), world.jan.receives("can you ring")
    await world.femi.chats("can you ring")
    world.femi.receives("alerting Jan"), world.jan.receives("Home 7 needs you")
    await world.fast_forward(minutes=5)
    (
        world.jan.receives("another alert"),
        world.jan.rings(),
        world.priya.receives("Home 7 needs you"),
        world.priya.rings(),
    )
    world.femi.receives("alerting Priya")
    await world.jan.chats("i am ill")
    world.jan.receives("Asking Priya"), world.priya.receives("Jan is ill", "2 no")
    await world.priya.chats("no sorry")
    world.priya.receives("stays as it is"), world.sam.receives("Jan is ill and nobody has taken")
    world.jan.receives("Sam has been told")
    for phone in (world.femi, world.dawn):
        phone.receives_nothing()


async def test_on_another_phone_it_is_for_what_that_phone_was_asked_last(world: World) -> None:
    """The alert stands on her Telegram, and so does the swap; by text she answers the newest of all."""
    await a_family_waits(world)
    await is_asked_to_swap(world)
    await world.jan.texts("no sorry")
    swap_is_refused(world)
    await the_family_still_waits(world)


async def test_a_reply_to_the_alert_is_the_alerts_and_one_to_the_swap_is_the_swaps(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    alert = world.jan.receives("Home 4 needs you")
    await world.priya.chats("swap sat")
    world.priya.receives("Jan has been asked")
    swap = world.jan.receives("Priya asks you to be backup")
    await world.jan.chats("cant tonight im poorly", reply_to=swap)
    swap_is_refused(world)
    await world.jan.chats("no sorry", reply_to=alert)
    world.jan.receives("you cannot take Home 4"), world.dawn.receives("Jan cannot take it", "Alerting Priya")
    world.priya.receives("Home 4 needs you"), world.priya.rings()


async def test_whoever_has_a_family_writes_to_it_as_ever(world: World) -> None:
    await a_family_waits(world)
    await world.jan.chats("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have"), world.jan.receives("can you ring")
    await is_asked_to_swap(world)
    await world.jan.chats("no sorry")
    world.dawn.receives("Jan: no sorry")
