"""Whoever answers for others may need somebody herself: ME, or words that are for nobody else."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.phone import Phone
from tests.world import EXAMPLE_ROSTER, World


@pytest.fixture(params=["chat", "sms"])
async def own(request: Any, tmp_path: Path) -> AsyncIterator[World]:
    channels = ("telegram", "sms") if request.param == "chat" else ("sms",)
    opened = await World.open(tmp_path, channels=channels)
    yield opened
    await opened.close()


async def writes(world: World, phone: Phone, words: str) -> None:
    """On the channel that this line would use first for her."""
    await (phone.chats(words) if world.has_telegram else phone.texts(words))


def alerted_for_her(phone: Phone, home: str = "Home 1") -> None:
    """Nobody else of her home is on the first rung, so the next begins at once, by message and call."""
    phone.receives(f"{home} needs you")
    phone.rings()


@pytest.mark.parametrize("shape", ["ME", "for me", "Myself.", "me"])
async def test_me_alerts_the_other_of_the_two_and_she_is_told_whom(own: World, shape: str) -> None:
    await writes(own, own.jan, shape)
    own.jan.receives("automatic", "alerting Priya", "01632 960123", "999")
    alerted_for_her(own.priya)
    await writes(own, own.jan, "it is mum, she has fallen")
    await writes(own, own.priya, "1")
    own.jan.receives("Priya has your alert")
    own.priya.receives("You have Home 1", "Jan: 07700 900101")
    own.priya.receives(f"Home 1 Jan: {shape}\nHome 1 Jan: it is mum, she has fallen")
    await writes(own, own.priya, "ringing you")
    own.jan.receives("Priya: ringing you")
    await writes(own, own.jan, "thank you")
    own.priya.receives("Jan: thank you")
    await writes(own, own.priya, "DONE 1")
    own.priya.receives("Home 1 is closed")
    own.jan.receives("Priya has closed")
    own.sam.receives_nothing()


async def test_the_backup_has_it_too_and_whoever_is_on_call_is_alerted(own: World) -> None:
    await writes(own, own.priya, "me")
    own.priya.receives("alerting Jan")
    own.jan.receives("Home 2 needs you")
    await writes(own, own.jan, "2")
    own.jan.receives("cannot take Home 2")
    own.priya.receives("Jan cannot take it", "alerting Sam")
    alerted_for_her(own.sam, "Home 2")


async def test_alone_at_night_she_has_the_liaison_worker_and_then_the_duty_team(tmp_path: Path) -> None:
    roster = EXAMPLE_ROSTER.read_text().replace('mobile = "+447700900102"\ntelegram = 1002\n', "")  # Priya has no phone
    for channels in (("telegram", "sms"), ("sms",)):
        folder = tmp_path / channels[0]
        folder.mkdir()
        world = await World.open(folder, channels=channels, roster_text=roster)
        await writes(world, world.jan, "ME")
        world.jan.receives("alerting Sam", "01632 960123")
        alerted_for_her(world.sam)
        await world.fast_forward(seconds=25)  # she does not pick up: nobody waits for the end of the rung
        world.jan.receives("not reached anyone", "EDT", "01632 960123", "keep trying")
        alerted_for_her(world.sam)
        await world.fast_forward(minutes=4)  # from the second round on rungs last their time
        world.jan.receives_nothing()
        world.sam.does_not_ring()
        await world.fast_forward(minutes=1)
        world.jan.receives("not reached anyone", "keep trying")
        alerted_for_her(world.sam)
        world.priya.receives_nothing()
        await world.close()


async def test_with_nothing_open_her_words_wait_until_she_says_that_they_are_for_herself(own: World) -> None:
    await writes(own, own.jan, "i cant do tonight")
    own.jan.receives("1 it is for myself: alert Priya", "2 nothing needed", "23:43", "999")
    own.priya.receives_nothing()
    await writes(own, own.jan, "really")
    await writes(own, own.jan, "1")
    own.jan.receives("alerting Priya")
    alerted_for_her(own.priya)
    await writes(own, own.priya, "D")
    own.priya.receives("Home 1 Jan: i cant do tonight\nHome 1 Jan: really")
    await own.fast_forward(seconds=15)  # while Priya's phone rings
    own.sam.receives_nothing()
    await own.fast_forward(seconds=10)
    own.jan.receives("Priya has not answered", "alerting Sam", "01632 960123")
    alerted_for_her(own.sam)
    await writes(own, own.sam, "1")
    own.sam.receives("You have Home 1"), own.sam.receives("i cant do tonight\nHome 1 Jan: really")
    own.priya.receives("Sam took Home 1"), own.jan.receives("Sam has your alert")
    await own.fast_forward(minutes=4)
    own.jan.receives_nothing()  # the question whether it is for herself has been answered


@pytest.mark.parametrize("before", ["", "hello"])
async def test_where_her_words_mean_danger_she_is_asked_nothing_first(own: World, before: str) -> None:
    if before:
        await writes(own, own.jan, before)
        own.jan.receives("for myself")
    await writes(own, own.jan, "i cant breathe")
    own.jan.receives("call 999 now", "alerting Priya")
    own.jan.receives("medical help first")
    own.jan.receives("automatic", "alerting Priya")
    alerted_for_her(own.priya)
    await writes(own, own.priya, "1")
    own.priya.receives("You have Home 1"), own.priya.receives(before, "i cant breathe")
    own.jan.receives("Priya has your alert")
    await own.fast_forward(minutes=5)
    own.sam.receives_nothing()


async def test_two_is_nothing_needed(own: World) -> None:
    await writes(own, own.jan, "thanks for last night")
    own.jan.receives("2 nothing needed")
    await writes(own, own.jan, "2")
    own.jan.receives("nobody is alerted", "text ME")
    await own.fast_forward(minutes=10)
    own.priya.receives_nothing()
    own.sam.receives_nothing()


async def test_silence_wakes(own: World) -> None:
    await writes(own, own.jan, "i cant do tonight")
    own.jan.receives("alert Priya", "by 23:43")
    await own.fast_forward(minutes=2)
    own.priya.receives_nothing()
    await own.fast_forward(minutes=1)
    alerted_for_her(own.priya)
    own.jan.receives("alerting Priya")
    await writes(own, own.priya, "1")
    own.priya.receives("You have Home 1")
    own.priya.receives("i cant do tonight")
    own.jan.receives("Priya has your alert")


async def test_an_alert_that_comes_while_she_is_asked_is_what_her_digit_takes(own: World) -> None:
    await writes(own, own.jan, "hello")
    own.jan.receives("for myself")
    await own.dawn.texts("please ring")
    own.dawn.receives("alerting Jan")
    own.jan.receives("Home 4 needs you")
    await writes(own, own.jan, "1")
    own.dawn.receives("Jan has your alert")
    own.jan.receives("You have Home 4")
    own.jan.receives("please ring")
    own.priya.receives_nothing()
    await own.fast_forward(minutes=3)  # and the other question is not forgotten
    own.jan.receives("alerting Priya")
    alerted_for_her(own.priya)


async def test_it_takes_it_on_whichever_phone_she_answers(world: World) -> None:
    await world.jan.texts("hello")
    world.jan.receives("for myself", by="sms")
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you", by="telegram")
    await world.jan.texts("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4", by="sms")
    world.jan.receives("please ring", by="sms")
    await world.jan.texts("1")
    world.jan.receives("You have Home 4")
    world.priya.receives_nothing()


async def test_with_a_family_in_hand_her_words_go_to_it_as_ever(own: World) -> None:
    await own.dawn.texts("please ring")
    own.dawn.receives("alerting Jan")
    own.jan.receives("Home 4 needs you")
    await writes(own, own.jan, "ringing you")
    own.dawn.receives("Jan has your alert", "writing")
    own.dawn.receives("Jan: ringing you")
    own.jan.receives("You have Home 4")
    own.jan.receives("please ring")
    own.priya.receives_nothing()


async def test_where_the_line_asks_whom_her_words_are_for_they_may_be_for_herself(own: World) -> None:
    await own.dawn.texts("wren is gone")
    own.dawn.receives("alerting Jan")
    own.jan.receives("Home 4 needs you")
    await own.carol.texts("linnet wont stop")
    own.carol.receives("alerting Jan")
    own.jan.receives("Home 5 needs you")
    await writes(own, own.jan, "i need a hand")
    own.jan.receives("Who are your words for", "1 Home 4. 2 Home 5. 3 myself.")
    await writes(own, own.jan, "3")
    own.jan.receives("automatic", "alerting Priya")
    alerted_for_her(own.priya)
    await writes(own, own.priya, "1")
    own.priya.receives("You have Home 1")
    own.priya.receives("i need a hand")
    own.jan.receives("Priya has your alert")
    own.dawn.receives_nothing()
    own.carol.receives_nothing()


async def test_with_a_matter_of_her_own_and_a_familys_the_line_asks_and_never_guesses(own: World) -> None:
    await writes(own, own.jan, "ME")
    own.jan.receives("alerting Priya")
    alerted_for_her(own.priya)
    await own.dawn.texts("please ring")
    own.dawn.receives("alerting Jan")
    own.jan.receives("Home 4 needs you")
    await writes(own, own.jan, "it is me again")
    own.jan.receives("Who are your words for", "1 Home 4. 2 myself.")
    own.dawn.receives_nothing()
    await writes(own, own.jan, "me")
    await writes(own, own.priya, "1")
    own.priya.receives("You have Home 1")
    own.priya.receives("ME\nHome 1 Jan: it is me again")
    own.jan.receives("Priya has your alert")
    own.dawn.receives_nothing()


async def test_danger_of_her_own_is_not_kept_behind_a_question(own: World) -> None:
    await own.dawn.texts("please ring")
    own.dawn.receives("alerting Jan")
    own.jan.receives("Home 4 needs you")
    await writes(own, own.jan, "i cannot breathe")
    own.jan.receives("call 999 now", "alerting Priya")
    own.jan.receives("medical help first")
    own.jan.receives("automatic", "alerting Priya")
    alerted_for_her(own.priya)
    own.dawn.receives_nothing()  # neither claimed nor told


async def test_a_reply_to_a_message_of_her_own_matter_goes_there(world: World) -> None:
    await world.jan.chats("ME")
    world.jan.receives("alerting Priya")
    alerted_for_her(world.priya)
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.priya.presses("1")
    world.priya.receives("You have Home 1")
    world.priya.receives("Jan: ME")
    taken = world.jan.receives("Priya has your alert")
    await world.jan.chats("come round", reply_to=taken)
    world.priya.receives("Jan: come round")
    world.dawn.receives_nothing()


async def test_a_reply_to_a_familys_closed_matter_is_not_taken_for_her_own(world: World) -> None:
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    alert = world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("please ring")
    await world.jan.chats("DONE 4")
    world.jan.receives("Home 4 is closed")
    world.dawn.receives("Jan has closed")
    await world.jan.chats("sleep well", reply_to=alert)
    world.jan.receives("Home 4 was closed", "not passed on")
    await world.fast_forward(minutes=5)
    world.priya.receives_nothing()


async def test_the_others_of_her_home_are_not_alerted_for_her(tmp_path: Path) -> None:
    mark = 'telegram = 1001\n[[home.carer]]\nname = "Mark"\nmobile = "+447700900111"\n'
    roster = (
        EXAMPLE_ROSTER.read_text().replace("telegram = 1001\n", mark).replace('who = "Jan"', 'who = ["Jan", "Mark"]')
    )
    world = await World.open(tmp_path, roster_text=roster)
    await world.jan.chats("me")
    world.jan.receives("alerting Priya")
    alerted_for_her(world.priya)
    world.mark.receives_nothing()
    await world.close()


async def test_a_familys_me_is_only_a_word(own: World) -> None:
    await own.dawn.texts("me")
    own.dawn.receives("alerting Jan")
    own.jan.receives("Home 4 needs you")
    own.priya.receives_nothing()


async def test_a_restart_does_not_forget_the_question(own: World) -> None:
    await writes(own, own.jan, "i cant do tonight")
    own.jan.receives("for myself")
    await own.restart()
    await own.fast_forward(minutes=3)
    alerted_for_her(own.priya)
    own.jan.receives("alerting Priya")
