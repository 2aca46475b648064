"""The sleepover sheet: made by day in small steps, on either channel, and shown at night to whoever has the matter."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.phone import Phone
from tests.world import EXAMPLE_ROSTER, World

WEDNESDAY = datetime(2026, 6, 3, 13, 0, tzinfo=UTC)
#: What the office has written down of Swift already; the rest is Femi's to say.
SHEET = """nest_name = "Swift"
real_name = "Zachariah Quill"
age = 13
authority_rule = "standing_care_plan"
authority_date = 2026-01-10
reached_at_night = "Kay, 01632 960111"
treatment_consent = "ask"
conditions = "no"
room = "own"
must_not_know = "his uncle"
safe_care = "door open"
food = "no nuts"
comfort = "blue blanket"
upset = "loud voices"
goes_missing_plan = "yes"
school = "Elm Primary, Zachariah walks"
own_care = "halal"
"""
ROSTER = EXAMPLE_ROSTER.read_text().replace('nest_name = "Swift"\n', SHEET)


@pytest.fixture(params=["chat", "sms"])
async def day(request: Any, tmp_path: Path) -> AsyncIterator[World]:
    """A Wednesday at two in the afternoon; on the line without Telegram everybody texts."""
    channels = ("telegram", "sms") if request.param == "chat" else ("sms",)
    opened = await World.open(tmp_path, at=WEDNESDAY, channels=channels, roster_text=ROSTER)
    yield opened
    await opened.close()


async def writes(world: World, phone: Phone, words: str) -> None:
    """On the channel that this line would use first for her."""
    await (phone.chats(words) if world.has_telegram else phone.texts(words))


def shown_whole(phone: Phone, history: str) -> None:
    """On Telegram, where it cannot be passed on; the real name stands in it nowhere."""
    whole = phone.receives("Home 7, Swift. For you alone", history, "who must not know or collect: his uncle").body
    assert "school: Elm Primary, Swift walks" in whole
    assert "Zachariah" not in whole


def shown_short(phone: Phone, head: str, texts: int) -> None:
    """By SMS: choices, and what the words are about."""
    said = " ".join(phone.receives("Home 7, Swift: ", by="sms").body for _ in range(texts))
    assert "Swift: age: 13. doctor may treat in an emergency: ask first." in said
    assert f"Swift: {head} who agrees a stay, date of that paper" in said
    assert "room: own room" in said
    assert not any(words in said for words in ("Kay", "uncle", "Elm", "nuts", "Zachariah", "halal", "care plan"))


async def test_femi_says_what_is_missing_and_the_liaison_worker_signs(day: World) -> None:
    femi, sam = day.femi, day.sam
    await writes(day, femi, "sheet")
    femi.receives("Swift's sheet: 15 of 19 answered, not looked through yet", "1 answer what is open")
    await writes(day, femi, "1")
    femi.receives("One question a text", "NOTE", "LATER")
    femi.receives("6/19 Swift: Any allergies?", "0 skip", "B back")
    await writes(day, femi, "yes please")
    femi.receives("Kept", "8/19", "medicine")
    await writes(day, femi, "B")
    femi.receives("Now: yes, by phone", "6/19", "allergies")
    await day.restart()
    await writes(day, femi, "no")
    femi.receives("Kept", "8/19", "medicine")
    await writes(day, femi, "LATER")
    femi.receives("left for now")
    await day.restart()
    await writes(day, femi, "Sheet Swift")
    femi.receives("16 of 19")
    await writes(day, femi, "1")
    femi.receives("8/19", "medicine")
    await writes(day, femi, "0")
    femi.receives("12/19", "sleep and settling")
    await writes(day, femi, "landing light on")
    femi.receives("Were those words an answer?", "1 yes", "2 no, alert", "14:03", "999")
    await writes(day, femi, "1")
    femi.receives("Kept", "19/19", "in their own words")
    await writes(day, femi, "NOTE knock first")
    if day.has_telegram:
        shown_whole(femi, "Not looked through yet")
    else:
        shown_short(femi, "written, not texted:", 5)
    femi.receives("Is Swift's sheet right")
    await writes(day, femi, "1")
    femi.receives("looked through today")
    sam.receives("Femi of Home 7", "SHEET Swift")

    await writes(day, sam, "SHEET SWIFT")
    sam.receives("18 of 19", "looked through 3 Jun 2026")
    await writes(day, sam, "3")
    if day.has_telegram:
        shown_whole(sam, "Looked through 3 Jun 2026 by Femi")
    else:
        shown_short(sam, "written, not texted:", 5)
    sam.receives("1 yes, I sign it")
    await writes(day, sam, "1")
    sam.receives("Signed")
    for other in (day.jan, day.priya, day.dawn):
        other.receives_nothing()


async def test_whoever_takes_the_matter_is_shown_it_and_nobody_else(day: World) -> None:
    femi, priya = day.femi, day.priya
    await writes(day, priya, "SHEET 7")
    priya.receives("You do not have Home 7")
    await writes(day, femi, "please can you ring me")
    femi.receives("Alerting Priya")
    priya.receives("Home 7 needs you")
    await writes(day, priya, "1")
    femi.receives("Priya")
    priya.receives("You have Home 7")
    priya.receives("please can you ring me")
    priya.receives("Sheets of Home 7: 1", "SHEET 7 or S")
    if day.has_telegram:
        await priya.presses("S Sheet")
        shown_whole(priya, "Not looked through yet")
    else:
        await writes(day, priya, "s")
        shown_short(priya, "ask by phone about", 3)
    await writes(day, priya, "DONE 7")
    priya.receives("Home 7 is closed")
    femi.receives("Priya has closed")
    await writes(day, priya, "sheet 7")
    priya.receives("You do not have Home 7")
    day.jan.receives_nothing()


async def test_words_of_trouble_in_the_middle_of_it_go_to_a_person(day: World) -> None:
    femi, priya = day.femi, day.priya
    for words in ("sheet", "1", "no"):
        await writes(day, femi, words)
    for said in ("15 of 19", "One question a text", "allergies", "medicine"):
        femi.receives(said)
    await writes(day, femi, "hes back and hes in a state")
    femi.receives("Is it for somebody?", "we alert")
    await day.restart()
    await day.fast_forward(minutes=3)
    femi.receives("automatic", "alerting Priya")
    priya.receives("Home 7 needs you", "1 ringing")
    await writes(day, priya, "1")
    femi.receives("Priya")
    priya.receives("You have Home 7")
    priya.receives("hes back and hes in a state")
    priya.receives("Sheets of Home 7")


async def test_what_telegram_will_not_take_is_never_texted(tmp_path: Path) -> None:
    world = await World.open(tmp_path, at=WEDNESDAY, roster_text=ROSTER)
    await world.femi.chats("sheet")
    world.femi.receives("15 of 19", by="telegram")
    await world.femi.blocks()
    await world.femi.texts("3")
    world.femi.receives("Home 7, Swift: age: 13", by="sms")
    await world.close(check=False)
    assert not [text for text in world.femi.handset.messages if text.channel == "sms" and "uncle" in text.body]
