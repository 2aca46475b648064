"""What a child has told is sealed from the hub: it sees that there is something; the liaison worker opens it (B47)."""

from pathlib import Path

import pytest

from tests.phone import Phone
from tests.world import World

TOLD = "swift says his uncle touched him"


def alerted(world: World, carer: Phone, home: str) -> None:
    """What a child has told is red: on-call and backup are told and rung, and the carer reads what to do first."""
    carer.receives("do not text the details", "999"), carer.receives("Alerting Jan and Priya")
    for hub in (world.jan, world.priya):
        hub.receives(f"{home} needs you"), hub.rings()


async def writes(phone: Phone, by: str, words: str) -> None:
    await (phone.texts(words) if by == "sms" else phone.chats(words))


def shown_to_the_hub(world: World) -> str:
    handsets = [world.phones[name].handset for name in ("jan", "priya")]
    return " ".join(
        [
            *(message.body for one in handsets for message in one.messages),
            *(said for one in handsets for said in one.heard),
        ]
    )


@pytest.mark.parametrize(("name", "home", "by"), [("dawn", "Home 4", "sms"), ("femi", "Home 7", "telegram")])
async def test_the_words_never_reach_the_hub_and_the_liaison_worker_opens_them(
    world: World, name: str, home: str, by: str
) -> None:
    carer = world.phones[name]
    await writes(carer, by, TOLD)
    alerted(world, carer, home)
    told = world.sam.receives(f"{home} has sent words that are sealed", "D to read them")
    assert "touched" not in told.body
    await world.jan.presses("D Details")
    world.jan.receives("sealed", "liaison worker reads it", "do not ask")
    await world.jan.presses("1")
    carer.receives("Jan has your alert"), world.jan.receives(f"You have {home}")
    world.priya.receives("Jan took")
    await writes(carer, by, "it was at the lake in may")  # what comes after it is sealed with it
    world.jan.receives("sealed", "do not ask")
    await world.sam.presses("D Details")
    world.sam.receives("Sealed", "touched him", "at the lake")
    opened = [entry for entry in await world.journal() if entry.what == "sealed.opened"]
    assert len(opened) == 1 and opened[0].facts["matter"] is not None
    assert not any("touched him" in str(entry) or "lake" in str(entry) for entry in await world.journal())
    assert "touched" not in shown_to_the_hub(world) and "lake" not in shown_to_the_hub(world)
    await world.jan.presses("Done", None)
    world.jan.receives("is closed"), carer.receives("Jan has closed")
    await writes(carer, by, "can you ring about sunday")  # another matter: nothing of it is sealed
    carer.receives("alerting Jan"), world.jan.receives(f"{home} needs you")
    await world.jan.presses("1")
    world.jan.receives("You have"), world.jan.receives("about sunday"), carer.receives("Jan has your alert")


@pytest.mark.parametrize(
    "words",
    [
        "jan smacked wren at the picnic im furious",
        "priya was drunk when she had wren",
        "jans husband scares wren, she wont go",
        "i want to make a complaint about jan",
    ],
)
async def test_what_somebody_of_the_hub_is_said_to_have_done_is_not_for_her_eyes(world: World, words: str) -> None:
    await world.dawn.texts(words)
    world.sam.receives("Home 4 has sent words that are sealed")
    await world.jan.presses("1")
    world.jan.receives("You have Home 4"), world.jan.receives("sealed", "do not ask")
    assert words not in shown_to_the_hub(world)
    await world.sam.presses("D")
    world.sam.receives("Sealed", words)
    for phone in world.phones.values():
        phone.forget()


@pytest.mark.parametrize("words", ["wren hit jan", "jan heard wren shouting", "is jan drinking tea with us at ten"])
async def test_what_is_said_of_the_hub_and_accuses_nobody_of_it_is_passed_on(world: World, words: str) -> None:
    await world.dawn.texts(words)
    await world.jan.presses("1")
    world.jan.receives(f"Dawn: {words}")
    world.sam.receives_nothing()
    for phone in world.phones.values():
        phone.forget()


async def test_what_came_before_stays_with_the_hub_and_danger_in_it_is_red_without_the_words(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.dawn.texts("he touched her and now he has a knife")
    world.dawn.receives("call 999 now", "Jan and Priya"), world.dawn.receives("do not text the details")
    world.jan.receives("Home 4"), world.priya.receives("Home 4 needs you"), world.sam.receives("sealed")
    world.jan.rings(), world.priya.rings()
    await world.jan.answers()
    world.jan.hears("Home 4 needs you")
    await world.jan.presses_key("1")
    world.jan.hears("You have Home 4")
    await world.jan.presses_key("2")
    world.jan.hears("can you ring"), world.jan.hears("Something they wrote is sealed")
    await world.jan.hangs_up()
    world.dawn.receives("Jan has your alert"), world.priya.receives("Jan took Home 4")
    world.jan.receives("You have Home 4"), world.jan.receives("can you ring"), world.jan.receives("sealed")
    assert "knife" not in shown_to_the_hub(world)


async def test_what_is_told_in_two_pieces_is_sealed_whole(world: World) -> None:
    await world.dawn.texts("he told me that his dad")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.fast_forward(seconds=20)
    await world.dawn.texts("gets his belt out")
    alerted(world, world.dawn, "Home 4")
    world.sam.receives("Home 4 has sent words that are sealed")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.priya.receives("Jan took Home 4")
    world.jan.receives("You have Home 4")
    world.jan.receives("sealed", "do not ask"), world.jan.receives("sealed", "do not ask")
    assert "belt out" not in shown_to_the_hub(world) and "that his dad" not in shown_to_the_hub(world)
    await world.sam.presses("D Details")
    opened = world.sam.receives("that his dad", "belt out").body
    assert opened.index("that his dad") < opened.index("belt out")


async def test_what_is_told_in_two_pieces_is_sealed_in_a_red_matter_too(world: World) -> None:
    await world.dawn.texts("he has a knife")
    world.dawn.receives("call 999 now"), world.dawn.receives("Alerting Jan and Priya")
    for hub in (world.jan, world.priya):
        hub.receives("Home 4 needs you"), hub.rings()
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.priya.receives("Jan took Home 4")
    world.jan.receives("You have Home 4"), world.jan.receives("he has a knife")
    await world.dawn.texts("he told me that his dad")
    world.jan.receives("that his dad")  # passed on by now: it stays with the hub
    await world.fast_forward(seconds=20)
    await world.dawn.texts("gets his belt out")
    world.dawn.receives("do not text the details"), world.sam.receives("sealed"), world.jan.receives("sealed")
    assert "belt out" not in shown_to_the_hub(world)


async def test_with_words_at_once_they_are_sealed_as_well(tmp_path: Path) -> None:
    world = await World.open(tmp_path, settings={"privacy": {"words": "at once"}})
    await world.dawn.texts(TOLD)
    alerted(world, world.dawn, "Home 4")
    world.sam.receives("sealed")
    world.jan.receives("sealed", "do not ask"), world.priya.receives("sealed", "do not ask")
    assert "touched" not in shown_to_the_hub(world)
    await world.close()


async def test_what_nobody_opens_is_told_of_again_in_the_morning(world: World) -> None:
    await world.dawn.texts(TOLD)
    alerted(world, world.dawn, "Home 4")
    world.sam.receives("sealed")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("sealed")
    world.priya.receives("Jan took Home 4")
    await world.dawn.texts("1")  # nothing has been asked: her words
    world.jan.receives("sealed")
    await world.jan.presses("Done")
    world.jan.receives("closed"), world.dawn.receives("closed")
    await world.fast_forward_to(8, 30)
    world.sam.receives("Home 4 has sent words that are sealed")
    await world.sam.texts("D")
    world.sam.receives("touched him")
    await world.fast_forward_to(8, 30)
    world.roll_calls_pass()
    world.notes_come()
