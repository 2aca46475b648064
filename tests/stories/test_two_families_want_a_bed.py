"""Two families ask for a bed in one night, and the same person has both: no digit and no word is guessed about."""

from tests.sleeping import guests_of, says, state_of
from tests.stories.test_who_can_have_them import SUNDAY, asks, night
from tests.world import World

__all__ = ["night"]


async def both_ask(world: World) -> tuple[int, int]:
    """Dawn for Wren, Femi for Swift, and Jan has both."""
    dawns = await asks(world, "Dawn", "Wren", return_at=SUNDAY)
    world.jan.receives("Home 4 asks for a sleepover"), world.jan.receives("for Home 4", "1 yes")
    femis = await asks(world, "Femi", "Swift", home="Home 7", return_at=SUNDAY)
    world.jan.receives("Home 7 asks for a sleepover"), world.jan.receives("for Home 7", "1 yes")
    return dawns, femis


async def test_a_digit_books_nobody_before_she_has_said_for_whom(night: World) -> None:
    dawns, femis = await both_ask(night)
    await says(night, "Jan", "1")
    night.jan.receives("Which is it for", "that 1", "1 Home 4", "2 Home 7")
    night.dawn.receives_nothing()
    night.femi.receives_nothing()
    await says(night, "Jan", "3")
    night.jan.receives("not one of the choices", "1 Home 4", "2 Home 7")
    await says(night, "Jan", "1")
    night.jan.receives("your home can have them for Home 4")
    night.dawn.receives("Jan can have them"), night.jan.receives("Who has said yes to Wren")
    assert [await state_of(night, one) for one in (dawns, femis)] == ["host_yes", "opened"]

    await says(night, "Jan", "1")
    night.jan.receives("Which is it for", "1 Home 4", "2 Home 7")
    await says(night, "Jan", "home 4")
    night.jan.receives("for Wren: a standing yes, says Jan")
    night.dawn.receives("Go-ahead given"), night.jan.receives("Go-ahead given", "Home 4")
    await says(night, "Jan", "1")
    night.jan.receives("your home can have them for Home 7"), night.femi.receives("Jan can have them")
    night.jan.receives("Who has said yes to Swift")
    assert (await guests_of(night, femis))["Swift"].agreed_by is None


async def test_a_digit_with_the_home_is_asked_nothing_about(night: World) -> None:
    dawns, femis = await both_ask(night)
    await says(night, "Jan", "1 home 4")
    night.jan.receives("your home can have them for Home 4")
    night.dawn.receives("Jan can have them"), night.jan.receives("Who has said yes to Wren")
    await says(night, "Jan", "2 home 7")
    night.jan.receives("You still have Home 7")
    night.femi.receives("Jan cannot host")
    for phone in (night.priya, night.carol):
        phone.receives("Could your home have")
    assert [await state_of(night, one) for one in (dawns, femis)] == ["host_yes", "offering"]


async def test_which_yes_is_taken_back_is_not_guessed(night: World) -> None:
    dawns, femis = await both_ask(night)
    for home, phone in (("4", night.dawn), ("7", night.femi)):
        await says(night, "Jan", f"1 home {home}")
        night.jan.receives(f"your home can have them for Home {home}"), night.jan.receives("Who has said yes to")
        phone.receives("Jan can have them")
    for words in ("cannot host", "sorry cant host 5"):
        await says(night, "Jan", words)
        night.jan.receives("said yes to Home 4, Home 7", "Nothing was taken back", "cannot host 4")
    assert [await state_of(night, one) for one in (dawns, femis)] == ["host_yes", "host_yes"]

    await says(night, "Jan", "Cannot host 7.")
    night.jan.receives("Your yes for Home 7 is taken back")
    night.femi.receives("cannot have them after all"), night.femi.receives("text you by")
    for phone in (night.priya, night.carol):
        phone.receives("Could your home have")
    night.dawn.receives_nothing()
    assert [await state_of(night, one) for one in (dawns, femis)] == ["host_yes", "offering"]
