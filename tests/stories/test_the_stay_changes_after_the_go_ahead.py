"""After the go-ahead the carer wants another return, or fewer of them to come: the home that hosts, which has not got
the matter, hears it at once. Shorter it is only told; longer needs its yes and a fresh agreement (DOMAIN B41).

Each is told by chat and by text message alone, there with a restart after whatever is done on a phone.
"""

import pytest

from bot.simulator.phones import Message
from storage import matters
from tests.sleeping import ROSTER, guests_of, says, state_of
from tests.stories.stays import OpenWorld
from tests.stories.test_who_can_have_them import SUNDAY, dawn_asks, hub_has_no_bed
from tests.world import World


@pytest.fixture
async def night(open_each_way: OpenWorld) -> World:
    """A Friday at 23:40."""
    return await open_each_way(roster_text=ROSTER)


async def goes_to_carol(world: World, *children: str, agreed: str = "edt angela") -> int:
    """Wren goes to Home 5 until Sunday at ten; Jan of the hub has the matter."""
    request = await dawn_asks(world, *(children or ("Wren",)), return_at=SUNDAY)
    await hub_has_no_bed(world)
    await says(world, "Carol", "1")
    await says(world, "Jan", agreed)
    assert await state_of(world, request) == "go_ahead"
    for phone in (world.dawn, world.jan, world.carol, world.priya):
        phone.lets_be_what_else_came()
    return request


async def wants(world: World, words: str, noted: str, *, until: str) -> None:
    """Dawn's words, which Jan has, too; it is to be longer, until then."""
    await says(world, "Dawn", words)
    world.dawn.receives("Noted", noted), world.jan.receives(f"Dawn: {words}")
    world.dawn.receives("go-ahead no longer holds", "wait for a new one")
    world.jan.receives("stay of Home 4 is changed", "Wren", f"until {until}", "needs a new go-ahead")
    world.carol.receives("Home 4 now asks for them", f"until {until}", "your yes", "1 yes", "2 no", "3 ring me")


async def test_earlier_she_is_told_and_the_go_ahead_holds(night: World) -> None:
    request = await goes_to_carol(night)
    await says(night, "Dawn", "back saturday 4pm instead")
    night.dawn.receives("Noted", "home Sat 28 Nov 16:00"), night.jan.receives("Dawn: back saturday 4pm instead")
    for phone in (night.carol, night.jan):
        phone.receives("Dawn has changed when they go home", "to Home 4 Sat 28 Nov 16:00", "go-ahead still holds")
    assert await state_of(night, request) == "go_ahead"


async def test_later_needs_her_yes_and_a_fresh_agreement(night: World) -> None:
    request = await goes_to_carol(night)
    await wants(night, "no make it monday", "home Mon 30 Nov 10:00", until="Mon 30 Nov 10:00")
    night.jan.receives("Who has said yes to Wren staying")
    await says(night, "Jan", "edt bo")
    night.jan.receives("Written down", "Wren: Bo")
    assert await state_of(night, request) == "host_yes"
    await says(night, "Carol", "1")
    night.carol.receives("Written down: back Mon 30 Nov 10:00")
    night.jan.receives("Carol can have them for Home 4 until Mon 30 Nov 10:00, too")
    night.dawn.receives("Go-ahead given", "come back Mon 30 Nov")
    for phone in (night.jan, night.carol):
        phone.receives("Go-ahead given", "Home 4, back Mon 30 Nov")
    assert (await guests_of(night, request))["Wren"].agreed_by == "Bo"


async def test_later_and_she_can_only_as_it_was(night: World) -> None:
    request = await goes_to_carol(night)
    await wants(night, "no make it monday", "home Mon 30 Nov 10:00", until="Mon 30 Nov 10:00")
    night.jan.receives("Who has said yes to Wren staying")
    await says(night, "Carol", "2")
    night.carol.receives("ends Sun 29 Nov 10:00, as planned")
    assert "because" not in night.dawn.receives("Carol says no to a longer stay", "ends Sun 29 Nov 10:00").body
    night.jan.receives("Carol can have them for Home 4 until Sun 29 Nov 10:00, as it was, and no longer")
    night.dawn.receives("Go-ahead given", "come back Sun 29 Nov")
    for phone in (night.jan, night.carol):
        phone.receives("Go-ahead given", "Home 4, back Sun 29 Nov")
    assert await state_of(night, request) == "go_ahead"


async def test_she_does_not_answer_and_somebody_is_to_ring_her(night: World) -> None:
    request = await goes_to_carol(night, "Robin", agreed="care plan")
    await says(night, "Dawn", "no make it monday")
    night.dawn.receives("Noted"), night.dawn.receives("no longer holds"), night.jan.receives("make it monday")
    night.jan.receives("stay of Home 4 is changed")
    night.carol.receives("1 yes", "2 no", "3 ring me"), night.jan.receives("The sheet says")
    await says(night, "Jan", "1")
    night.jan.receives("Written down")
    await night.fast_forward(minutes=15)
    night.dawn.lets_be_what_else_came()
    night.jan.receives("can Carol have them for Home 4 until Mon 30 Nov 10:00", "07700 900105")
    await says(night, "Carol", "3")
    night.carol.receives("asked to ring you"), night.jan.receives("please ring Carol")
    await says(night, "Carol", "1")
    night.carol.receives("Written down: back Mon 30 Nov")
    assert await state_of(night, request) == "go_ahead"
    for phone in (night.dawn, night.jan, night.carol):
        phone.lets_be_what_else_came()


async def test_she_hears_it_though_nobody_has_the_matter(night: World) -> None:
    """Jan has closed it after the go-ahead: the change opens another, and waits for nobody to take that."""
    await goes_to_carol(night)
    await says(night, "Jan", "done 4")
    night.jan.receives("Home 4 is closed"), night.dawn.receives("Jan has closed")
    await says(night, "Dawn", "can she come home saturday at 4pm instead")
    night.dawn.receives("alerting Jan"), night.jan.receives("Home 4 needs you")
    night.dawn.receives("Noted", "home Sat 28 Nov 16:00")
    night.carol.receives("Dawn has changed when they go home", "to Home 4 Sat 28 Nov 16:00")


async def test_what_is_no_change_of_the_stay_asks_nobody_anew_who_agreed_it(night: World) -> None:
    await says(night, "Dawn", "can wren come tonight")
    night.dawn.receives("request sent"), night.dawn.receives("Noted"), night.dawn.receives("everyone safe")
    night.jan.receives("asks for a sleepover tonight")
    for words in ("1", "1"):
        await says(night, "Jan", words)
    night.jan.receives("Who has said yes to Wren staying")
    night.jan.lets_be_what_else_came()
    for digit in ("1", "5", "2"):
        await says(night, "Dawn", digit)
    night.jan.receives_nothing()
    await says(night, "Dawn", "home monday 10am")
    night.jan.receives("Dawn: home monday 10am"), night.jan.receives("Who has said yes to Wren staying")
    night.dawn.lets_be_what_else_came()


async def test_home_tonight_after_all_is_for_a_person_and_no_return_in_the_morning(night: World) -> None:
    """After midnight, too, where a night that is spoken of ends in the morning."""
    await goes_to_carol(night)
    await says(night, "Jan", "done 4")
    night.jan.receives("Home 4 is closed"), night.dawn.receives("Jan has closed")
    await night.fast_forward_to(0, 5)
    await says(night, "Dawn", "can he come home tonight after all")
    night.dawn.receives("Alerting Jan"), night.jan.receives("Home 4 needs you")
    await says(night, "Dawn", "bring him home now please")
    night.dawn.receives_nothing()
    night.carol.receives_nothing()


async def lane(world: World) -> str:
    found = await world.line.database.transact(lambda tx: matters.open_at(tx, 3))
    assert found is not None
    return found.lane


ASKS = ("what time do u want us", "do i bring his tablets", "which door do we come to")


async def test_what_she_asks_about_it_reaches_whoever_has_it_at_once(night: World) -> None:
    """Before the go-ahead and after, and whoever is on call where nobody has it any more."""
    await dawn_asks(night, "Wren", return_at=SUNDAY)
    await says(night, "Dawn", ASKS[0])
    night.jan.receives(f"Home 4 Dawn: {ASKS[0]}")
    for words in ("1", "edt angela"):
        await says(night, "Jan", words)
    night.jan.lets_be_what_else_came()
    await says(night, "Dawn", ASKS[1])
    night.jan.receives(f"Home 4 Dawn: {ASKS[1]}")
    assert await lane(night) == "amber"
    await says(night, "Jan", "done 4")
    night.jan.receives("Home 4 is closed")
    await night.fast_forward_to(0, 35)
    night.dawn.lets_be_what_else_came()
    await says(night, "Dawn", ASKS[2])
    night.dawn.receives("Alerting Jan"), night.jan.receives("Home 4 needs you", "1 ringing them now")
    assert await lane(night) == "amber"


async def test_one_of_two_stays_at_home_after_all(night: World) -> None:
    roomy = ROSTER.replace("beds = 1\nrooms = 1\n", "beds = 2\nrooms = 2\n")
    await night.load_roster(roomy)
    await goes_to_carol(night, "Wren", "Robin", agreed="both edt angela")
    await says(night, "Dawn", "not robin, just wren")
    night.dawn.receives("Noted", "for Wren"), night.jan.receives("not robin, just wren")
    for phone in (night.carol, night.jan):
        phone.receives("Dawn has changed who comes from Home 4: Wren.", "go-ahead still holds")


async def goes_to_jan(world: World) -> int:
    """Wren goes to the hub until Sunday at ten, and Jan of the hub has the matter as well."""
    request = await dawn_asks(world, "Wren", return_at=SUNDAY)
    for words in ("1", "edt angela"):
        await says(world, "Jan", words)
    assert await state_of(world, request) == "go_ahead"
    for phone in (world.dawn, world.jan):
        phone.lets_be_what_else_came()
    return request


async def longer_at_jans(world: World) -> tuple[int, Message]:
    """And she is asked whether it may be longer, by this message."""
    request = await goes_to_jan(world)
    await says(world, "Dawn", "no make it monday")
    world.dawn.receives("Noted"), world.dawn.receives("no longer holds"), world.jan.receives("make it monday")
    asked = world.jan.receives("Home 4 now asks for them", "1 yes", "2 no", "3 ring me")
    world.jan.lets_be_what_else_came()
    return request, asked


async def test_who_has_the_matter_and_hosts_is_not_asked_to_ring_herself(night: World) -> None:
    await longer_at_jans(night)
    await night.fast_forward(minutes=16)
    assert not night.jan.has("can Jan have them")
    for phone in night.phones.values():
        phone.forget()


async def test_what_her_agreement_was_a_yes_to_is_asked_anew_when_it_is_wanted_again(night: World) -> None:
    request, _ = await longer_at_jans(night)
    await says(night, "Jan", "edt bo")
    assert await state_of(night, request) == "go_ahead"
    await says(night, "Dawn", "sorry, back sunday 10am instead")
    assert await state_of(night, request) == "go_ahead"
    night.jan.lets_be_what_else_came()
    await says(night, "Dawn", "no make it monday")
    night.jan.receives("Home 4 now asks for them", "until Mon 30 Nov 10:00", "1 yes")
    for phone in (night.dawn, night.jan):
        phone.lets_be_what_else_came()


async def test_a_button_of_what_was_wished_before_they_came_says_nothing_of_the_stay(night: World) -> None:
    """It is as long as that by now, and nobody wishes for more."""
    request, asked = await longer_at_jans(night)
    for words in ("edt bo", "arrived", "2", "1"):
        await says(night, "Jan", words)
    for phone in (night.dawn, night.jan):
        phone.lets_be_what_else_came()
    if night.has_telegram:
        await night.jan.presses("2 No", asked)
        night.jan.receives_only("settled by now")
    night.dawn.receives_nothing()
    assert await state_of(night, request) == "staying"
