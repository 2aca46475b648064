"""It is 00:05 and Tyler has Dawn's phone: an adult is told, and nothing with content goes to it (DOMAIN N31)."""

import pytest

from tests.phone import Phone
from tests.world import World


async def writes(phone: Phone, by: str, words: str) -> None:
    await (phone.texts(words) if by == "sms" else phone.chats(words))


@pytest.mark.parametrize(("name", "home", "by"), [("dawn", "Home 4", "sms"), ("femi", "Home 7", "telegram")])
async def test_a_childs_words_raise_an_alert_that_says_so_and_the_phone_is_told_nothing_more(
    world: World, name: str, home: str, by: str
) -> None:
    phone, owner = world.phones[name], name.title()
    await writes(phone, by, "she doesnt want me")
    reply = phone.receives("for adults", "An adult is being told", "0800 1111", "999")
    assert not any(word in reply.body for word in ("Jan", "EDT", home, owner))
    world.jan.receives(f"A child may be on {home}'s phone", "1 ringing them now")
    await writes(phone, by, "plz come get me")
    await world.fast_forward(minutes=5)
    world.jan.receives("A child may be"), world.priya.receives("A child may be")
    world.jan.rings(), world.priya.rings()
    await world.priya.presses("1 Ringing")
    world.priya.receives(f"You have {home}")
    world.priya.receives("A child may be", f"Hear {owner}'s own voice first", "reply 3")
    world.priya.receives("she doesnt want me", "come get me")
    world.jan.receives(f"Priya took {home}")
    await writes(phone, by, "its ok its me now")  # who says so?
    world.priya.receives("its me now")
    await world.priya.chats("we love you, hold on")
    world.priya.receives("were not sent")
    phone.receives_nothing()
    await world.priya.texts("3")
    world.priya.receives("again when there is something to say")
    await world.priya.chats("talk tomorrow")
    phone.receives("Priya: talk tomorrow")


async def test_in_danger_it_is_red_all_the_same(world: World) -> None:
    await world.dawn.texts("im 12 and dawn is not breathing")
    world.dawn.receives("for adults", "999")
    for phone in (world.jan, world.priya):
        phone.receives("A child may be on Home 4's phone"), phone.rings()
    await world.jan.answers()
    world.jan.hears("Home 4 needs you")
    await world.jan.presses_key("1")
    world.jan.hears("You have Home 4"), world.jan.hears("A child may be holding")
    await world.jan.hangs_up()
    world.jan.receives("You have"), world.jan.receives("A child may be"), world.jan.receives("im 12")
    world.priya.receives("Jan took")


async def test_a_carers_text_about_a_child_is_answered_as_ever(world: World) -> None:
    await world.dawn.texts("he doesnt want me in his room, can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have"), world.jan.receives("in his room")


async def test_a_quiet_signal_from_the_same_phone_keeps_it_a_childs(world: World) -> None:
    await world.dawn.texts("my foster carer is shouting at me")
    world.dawn.receives("for adults"), world.jan.receives("A child may be")
    await world.dawn.texts("X")
    world.dawn.receives("got that")
    for phone in (world.jan, world.priya):
        phone.receives("A child may be on Home 4's phone"), phone.rings()
    await world.dawn.texts("ok now")
    world.dawn.receives_nothing()
    await world.jan.presses("1 Ringing")
    world.jan.receives("You have"), world.jan.receives("A child may be"), world.jan.receives("shouting", "ok now")
    world.priya.receives("Jan took")


async def test_what_is_private_is_no_quiet_signal_for_that_and_a_signal_in_private_is_danger(world: World) -> None:
    """A child had it first: who writes now nobody can know."""
    await world.dawn.texts("my foster carer is shouting at me")
    world.dawn.receives("for adults"), world.jan.receives("A child may be")
    await world.dawn.texts("private jans lad frightened wren")
    world.sam.receives("Dawn of Home 4 wrote to you in private")
    world.sam.does_not_ring()
    await world.dawn.texts("X")
    world.dawn.receives("got that")
    world.sam.receives("in private, perhaps of danger"), world.sam.rings()
    await world.sam.declines()
    await world.sam.presses("1 Ringing")
    world.sam.receives("is not told")
    for phone in (world.dawn, world.jan):
        phone.receives_nothing()
