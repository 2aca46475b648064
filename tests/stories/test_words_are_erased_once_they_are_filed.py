"""The line is not the record: what was written is erased some time after it was filed, and never before (B61, N24)."""

import pytest

from tests.at_rest import SHORTEST, files
from tests.stories import test_dawns_night as dawns
from tests.stories.stays import OpenWorld
from tests.world import World

HERS, HIS = "wren will not come out of the wardrobe", "ring you in five minutes love"
A_STRANGERS = "is this where jayden lives now"
IN_PRIVATE = "i would rather talk to you than to them"
ALL = (HERS, HIS, IN_PRIVATE, A_STRANGERS)
SOONER = {"privacy": {"erase_after": "2 days"}}


def stands_in_the_files(world: World, words: str) -> bool:
    """In any byte of them, rows that are no more and the log that is written first among them."""
    return words.encode() in files(world.folder / "roost.db")


async def a_night(world: World) -> None:
    """Dawn is helped, and writes to Sam in private; both are over. A stranger has written, too."""
    await world.stranger.texts(A_STRANGERS)
    world.stranger.receives("cannot deal with your message")
    await world.dawn.texts(HERS)
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4")
    await world.jan.presses("1")
    world.dawn.receives("Jan has"), world.jan.receives("You have Home 4"), world.jan.receives(HERS)
    await world.jan.chats(HIS)
    world.dawn.receives(HIS)
    await world.jan.chats("DONE 4")
    world.jan.receives("Home 4 is closed"), world.dawn.receives("Jan has closed")
    await world.dawn.texts(f"PRIVATE {IN_PRIVATE}")
    world.dawn.receives("only Sam"), world.dawn.receives("reply 1"), world.sam.receives("in private")


async def days_pass(world: World, days: int) -> None:
    await world.fast_forward(hours=24 * days)
    for phone in world.phones.values():
        phone.forget()


@pytest.fixture
async def night(open_world: OpenWorld) -> World:
    world = await open_world(settings=SOONER)
    await a_night(world)
    return world


async def test_some_days_after_filed_the_words_are_gone_and_the_record_stays(night: World) -> None:
    await night.fast_forward_to(10)
    await days_pass(night, 0)
    await night.sam.chats("filed")
    night.sam.receives("Filed at 10:00: 1", "erased Tue 1 Dec 09:45")
    night.sam.receives("Not filed yet: 1", "sealed words are unopened")  # what is private, and nobody has read
    await night.sam.texts("D")
    night.sam.receives(IN_PRIVATE)
    await night.sam.chats("FILED")
    night.sam.receives("Filed at 10:00: 1")
    await night.sam.chats("filed")
    night.sam.receives("Nothing that is over waits to be filed")
    await days_pass(night, 2)
    for words in ALL:
        assert stands_in_the_files(night, words)
    await days_pass(night, 1)
    for words in ALL:
        assert not stands_in_the_files(night, words)
    noted = {entry.what for entry in await night.journal()}
    assert {"matter.opened", "matter.claimed", "matter.filed", "matter.erased", "private.erased"} <= noted
    await night.dawn.texts("can you ring")  # and the line goes on
    night.dawn.receives("alerting Priya"), night.priya.receives("Home 4 needs you")


async def test_what_is_not_filed_is_kept_and_asked_for_on_mondays(night: World) -> None:
    await days_pass(night, 2)
    await night.fast_forward_to(10)
    night.sam.receives("Not filed after 2 days: 2", "kept until you text FILED")
    await days_pass(night, 6)
    for words in ALL:
        assert stands_in_the_files(night, words)


async def test_what_is_open_is_not_filed_and_others_cannot_file(night: World) -> None:
    await night.femi.chats("can you ring, swift is up again")
    night.jan.receives("Home 7"), night.femi.receives("alerting Jan")
    await night.jan.presses("1")
    night.jan.receives("You have Home 7"), night.jan.receives("swift is up again"), night.femi.receives("Jan has")
    await night.fast_forward(minutes=10)
    night.femi.receives("Have you spoken to Jan?")
    await night.femi.chats("1")
    night.femi.receives("Jan still has")
    await night.femi.chats("filed")
    night.jan.receives("Femi: filed")
    await night.jan.chats("ok")
    night.femi.receives("Jan: ok")
    await night.sam.chats("filed")
    night.sam.receives("Filed at 23:50: 1")
    await days_pass(night, 4)
    assert not stands_in_the_files(night, HERS)
    assert stands_in_the_files(night, "swift is up again")
    assert stands_in_the_files(night, IN_PRIVATE)


def lines(world: World) -> set[str]:
    """All that anybody has written or been told, and is long enough to stand nowhere by chance."""
    said = [message.body for phone in world.phones.values() for message in phone.handset.messages]
    return {line.strip() for body in said for line in body.splitlines() if len(line.strip()) >= SHORTEST}


async def test_of_a_whole_night_with_a_sleepover_no_line_is_left(open_world: OpenWorld) -> None:
    """Whatever questions and steps were made of it: only what is said again on later days stands in the file."""
    world = await open_world(settings=SOONER, roster_text=dawns.CHATTING)
    await dawns.talk_comes_first(world)
    await dawns.a_bed_is_asked_for(world)
    await dawns.it_may_go_ahead(world)
    await dawns.the_way_there(world)
    await dawns.home_again(world)
    await world.sam.chats("filed")
    night = lines(world)
    for phone in world.phones.values():
        phone.handset.messages.clear()
    await days_pass(world, 4)
    later = lines(world)
    await world.stop_line()
    content = files(world.folder / "roost.db")
    assert [line for line in night - later if line.encode() in content] == []
    assert len(night - later) > 50
    await world.start()
