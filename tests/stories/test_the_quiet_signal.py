"""X, or the home's own word: the hub hears that it was the signal; her phone shows three words, and no more (B17)."""

from pathlib import Path

import pytest

from tests.phone import Phone
from tests.world import EXAMPLE_ROSTER, World

WITH_WORD = EXAMPLE_ROSTER.read_text().replace(
    'code = 4\nkind = "satellite"\n', 'code = 4\nkind = "satellite"\nquiet_signal = "aubergine"\n'
)


async def writes(phone: Phone, by: str, words: str) -> None:
    await (phone.texts(words) if by == "sms" else phone.chats(words))


def both_are_told(world: World, home: str) -> None:
    """On-call and backup, by text and by ringing; nobody is told to ring before thinking."""
    for phone in (world.jan, world.priya):
        alert = phone.receives(f"{home} sent the quiet signal", "Think before you text or ring", "1 take it")
        assert "ringing them now" not in alert.body
        phone.rings()


@pytest.mark.parametrize(
    ("name", "home", "by", "signal"),
    [("dawn", "Home 4", "sms", "X"), ("femi", "Home 7", "telegram", "x.")],
)
async def test_nothing_more_is_sent_to_her_however_long_it_takes(
    world: World, name: str, home: str, by: str, signal: str
) -> None:
    carer = world.phones[name]
    await writes(carer, by, signal)
    assert carer.receives("Thanks, got that").body == "Thanks, got that."
    both_are_told(world, home)
    await world.jan.presses("1 Take it")
    world.jan.receives(f"You have {home}")
    world.jan.receives("quiet signal", "Do not text", "reply 3", "999")
    world.jan.receives("x")
    world.priya.receives(f"Jan took {home}")
    await world.fast_forward(minutes=10)  # "have you spoken" is for Jan alone
    carer.receives_nothing()
    await world.fast_forward(minutes=5)
    world.jan.receives("Have you spoken")
    await world.jan.texts("1")
    world.jan.receives("Thank you")
    await world.jan.chats("are you ok love")
    world.jan.receives("were not sent", "Reply 3")
    carer.receives_nothing()
    await world.jan.texts("3")
    world.jan.receives("We text", "again")
    await world.jan.chats("it is jan, all ok?")
    carer.receives("Jan: it is jan")
    noted = [entry.what for entry in await world.journal()]
    assert "quiet.signal" in noted and "phone.hushed" in noted and "phone.released" in noted


async def test_the_homes_own_word_says_it_in_any_text(tmp_path: Path) -> None:
    world = await World.open(tmp_path, roster_text=WITH_WORD)
    await world.femi.chats("we had aubergine for tea")  # another home's word says nothing
    world.femi.receives("alerting Jan"), world.jan.receives("Home 7 needs you")
    await world.jan.presses("1")
    world.jan.receives("You have Home 7"), world.jan.receives("aubergine"), world.femi.receives("Jan has")
    await world.dawn.texts("can jan bring an Aubergine on saturday pls")
    world.dawn.receives("Thanks, got that")
    both_are_told(world, "Home 4")
    await world.priya.answers()
    world.priya.hears("Home 4 needs you")
    await world.priya.presses_key("1")
    world.priya.hears("You have Home 4"), world.priya.hears("quiet signal", "Ring only as on any other day")
    await world.priya.hangs_up()
    world.priya.receives("You have Home 4"), world.priya.receives("quiet signal"), world.priya.receives("Aubergine")
    world.jan.receives("Priya took Home 4")
    await world.close()


async def test_when_she_writes_again_she_is_answered_again(world: World) -> None:
    await world.dawn.texts("X")
    world.dawn.receives("got that")
    both_are_told(world, "Home 4")
    await world.dawn.texts("hes gone to bed you can ring")
    world.dawn.receives("Being alerted: Jan and Priya", "01632 960123", "999")
    await world.jan.presses("1 Take it")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4"), world.jan.receives("Dawn: x", "gone to bed")
    world.priya.receives("Jan took Home 4")


async def test_in_the_middle_of_a_matter_whoever_has_it_is_warned(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    await world.dawn.texts("x")
    world.dawn.receives("got that")
    both_are_told(world, "Home 4")
    await world.priya.presses("1 Take it")
    (
        world.priya.receives("You have Home 4"),
        world.priya.receives("Do not text"),
        world.priya.receives("can you ring", "Dawn: x"),
    )
    world.jan.receives("Priya took Home 4")
    await world.priya.presses("Done")
    world.priya.receives("closed")
    world.dawn.receives_nothing()  # the end of it is no text either
    await world.dawn.texts("he has gone to bed")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.jan.receives("You have"), world.jan.receives("gone to bed"), world.dawn.receives("Jan has your alert")


async def test_a_kiss_is_no_signal(world: World) -> None:
    await world.dawn.texts("xx")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have"), world.jan.receives("xx")


async def test_in_deep_night_it_wakes_at_once_what_was_kept_for_the_morning(world: World) -> None:
    await world.dawn.texts("is the picnic on saturday")
    world.dawn.receives("Wake Jan?")
    await world.dawn.texts("2")
    world.dawn.receives("nobody is woken")
    await world.dawn.texts("x")
    world.dawn.receives("got that")
    for hub in (world.jan, world.priya):
        hub.receives("Home 4"), hub.rings()


async def test_in_private_it_is_for_those_alone_who_may_read_her_words(tmp_path: Path) -> None:
    world = await World.open(tmp_path, roster_text=WITH_WORD)
    await world.dawn.texts("private jans lad frightened wren")
    world.dawn.receives("Nobody at the hub"), world.dawn.receives("reply 1"), world.sam.receives("in private")
    for signal in ("x", "got the Aubergine for tea"):
        await world.dawn.texts(signal)
        assert world.dawn.receives("Thanks, got that").body == "Thanks, got that."
        world.sam.receives("Dawn of Home 4 sent the quiet signal in private", "Think before you ring", "do not text")
        world.sam.rings()
        await world.sam.declines()
    await world.fast_forward(minutes=5)
    world.sam.receives("quiet signal in private"), world.sam.rings()
    await world.sam.presses("1 Take it")
    world.sam.receives("is not told", "Ring only as on any other day", "999")
    await world.fast_forward(minutes=70)  # her hour is over, and her phone stays silent
    world.dawn.receives_nothing()
    await world.dawn.texts("can you ring me")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    world.priya.receives_nothing()
    await world.close()


async def test_in_private_too_her_next_text_ends_the_silence(world: World) -> None:
    await world.dawn.texts("private jans lad frightened wren")
    await world.dawn.texts("x")
    world.sam.rings()
    for phone in (world.dawn, world.sam):
        phone.forget()
    await world.dawn.texts("he has gone now")
    world.dawn.receives("Only Sam gets this")
    await world.sam.declines()


async def test_the_hub_hears_of_no_signal_in_private_whatever_else_it_is_alerted_for(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.dawn.texts("private jans lad frightened wren")
    world.dawn.receives("Nobody at the hub"), world.dawn.receives("reply 1"), world.sam.receives("in private")
    await world.dawn.texts("x")
    world.dawn.receives("got that"), world.sam.receives("sent the quiet signal in private"), world.sam.rings()
    await world.sam.presses("1 Take it")
    world.sam.receives("is not told")
    await world.fast_forward(minutes=5)
    world.jan.receives("another alert. Home 4"), world.priya.receives("Home 4 needs you")
    world.jan.rings(), world.priya.rings()
    await world.priya.answers()
    await world.priya.presses_key("1")
    world.priya.receives("You have Home 4"), world.priya.receives("can you ring"), world.jan.receives("Priya took")
    assert not any("quiet" in said for said in world.priya.unheard + world.priya.handset.heard)
    await world.priya.hangs_up()
    await world.dawn.texts("hub")
    world.dawn.receives_nothing()
    await world.dawn.texts("x")  # and now it is for them
    world.dawn.receives("got that")
    both_are_told(world, "Home 4")
    for phone in world.phones.values():
        phone.forget()


async def test_nothing_that_the_hub_does_ends_the_silence_after_a_signal_in_private(world: World) -> None:
    """Jan has the matter, and knows nothing of the signal: her words stay here, and neither 3 nor DONE lights Dawn's
    phone up."""
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    await world.fast_forward(minutes=1)
    await world.dawn.texts("private jans lad frightened wren")
    world.dawn.receives("Nobody at the hub"), world.dawn.receives("reply 1"), world.sam.receives("in private")
    await world.dawn.texts("x")
    world.dawn.receives("got that"), world.sam.receives("sent the quiet signal in private"), world.sam.rings()
    await world.sam.presses("1 Take it")
    world.sam.receives("is not told")
    for words in ("are you ok love", "3"):
        await world.jan.chats(words)
        told = world.jan.receives("were not sent", "no text of ours", "Home 4")
        assert not any(said in told.body.lower() for said in ("quiet", "signal", "private", "reply"))
    await world.jan.texts("DONE")
    world.jan.receives("closed")
    await world.fast_forward(minutes=70)  # nor is she told that she writes to the hub again
    world.dawn.receives_nothing()
    await world.dawn.texts("hes gone now, can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")  # her own words end it
