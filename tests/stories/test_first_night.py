"""The first night: a text from a carer reaches whoever is on call, and the answer comes back."""

from pathlib import Path

import pytest

from tests.world import World

WORDS = "cant do this wren kicking off agn pls"


async def test_by_sms_alone_a_text_reaches_the_person_on_call_and_the_answer_comes_back(sms_world: World) -> None:
    dawn, jan, priya = sms_world.dawn, sms_world.jan, sms_world.priya
    await dawn.texts(WORDS)
    first = dawn.receives("automatic", "23:40", "alerting Jan", "999", "01632 960123")
    assert first.segments == 1
    alert = jan.receives("Home 4 needs you", "1", "2", "D", "Priya")
    assert alert.segments == 1
    assert "wren" not in alert.body.lower(), "no story on a lock screen"
    priya.receives_nothing()

    await jan.texts("1")
    dawn.receives("Jan has your alert", "ringing you")
    jan.receives("You have Home 4", "Dawn", "07700 900104", "DONE 4")
    assert jan.receives("Home 4 Dawn").body.endswith(WORDS)

    await jan.texts("With you in two minutes. You are doing right.")
    dawn.receives("Jan: With you in two minutes. You are doing right.")
    await dawn.texts("thank you")
    jan.receives("Dawn: thank you")
    await jan.texts("Done 4.")
    jan.receives("Home 4 is closed")
    dawn.receives("Jan has closed", "text here at any time")
    priya.receives_nothing()


async def test_by_telegram_with_buttons(world: World) -> None:
    await world.femi.chats("He has gone to his room and will not talk to me.")
    world.femi.receives("automatic", "alerting Jan", by="telegram")
    world.jan.receives("Home 7 needs you", by="telegram")
    await world.jan.presses("1")
    world.femi.receives("Jan has your alert", by="telegram")
    world.jan.receives("You have Home 7", "Femi", "07700 900107")
    words = world.jan.receives("Femi: He has gone to his room and will not talk to me.")
    await world.jan.chats("Leave the door open.", reply_to=words)
    world.femi.receives("Jan: Leave the door open.", by="telegram")
    await world.jan.presses("Done")
    world.jan.receives("Home 7 is closed")
    world.femi.receives("Jan has closed")


async def test_a_texting_carer_and_a_hub_on_telegram(world: World) -> None:
    await world.dawn.texts(WORDS)
    world.dawn.receives("alerting Jan", by="sms")
    world.jan.receives("Home 4", by="telegram")
    await world.jan.chats("I am here, ringing now")
    world.jan.receives("You have Home 4")
    world.jan.receives(WORDS)
    world.dawn.receives("Jan has your alert", "writing to you", by="sms")
    world.dawn.receives("Jan: I am here, ringing now", by="sms")
    world.priya.receives_nothing()


async def test_a_chatting_carer_and_a_hub_that_answers_by_text_message(world: World) -> None:
    await world.femi.chats("can somebody talk to me")
    world.femi.receives("alerting Jan", by="telegram")
    world.jan.receives("Home 7", by="telegram")
    await world.jan.texts("1")
    world.femi.receives("Jan has your alert", by="telegram")
    world.jan.receives("You have Home 7", by="sms")
    world.jan.receives("can somebody talk to me", by="sms")
    await world.femi.chats("sorry for the hour")
    world.jan.receives("sorry for the hour", by="sms")
    await world.jan.texts("No need")
    world.femi.receives("Jan: No need", by="telegram")


async def test_a_carer_who_cannot_talk_says_so_with_one_letter(world: World) -> None:
    await world.dawn.texts(WORDS)
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4")
    await world.jan.presses("1")
    world.jan.receives("You have Home 4")
    world.jan.receives(WORDS)
    world.dawn.receives("reply T")
    await world.dawn.texts("t")
    world.jan.receives("Home 4 cannot talk", "do not ring")
    world.dawn.receives("Jan has been asked to text you")


async def test_the_words_come_with_the_alert_where_a_service_has_chosen_so(tmp_path: Path) -> None:
    world = await World.open(tmp_path, settings={"privacy": {"words": "at once"}})
    await world.dawn.texts(WORDS)
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    world.jan.receives("Dawn", WORDS)
    await world.dawn.texts("he is calmer")
    world.jan.receives("he is calmer")
    await world.close()


@pytest.mark.parametrize("by", ["words", "a reply"])
async def test_a_no_in_words_passes_it_on_as_a_2_does(world: World, by: str) -> None:
    """She takes nothing by it, the family reads nothing of it, and whoever is next is woken at once."""
    await world.dawn.texts("cant do this wren kicking off agn pls")
    world.dawn.receives("alerting Jan")
    alert = world.jan.receives("Home 4 needs you")
    await world.jan.chats("no sorry cant tonight, im poorly", reply_to=alert if by == "a reply" else None)
    world.jan.receives("you cannot take Home 4")
    world.dawn.receives("Jan cannot take it", "Alerting Priya now")
    world.priya.receives("Home 4 needs you"), world.priya.rings()
    await world.priya.presses("1")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4"), world.priya.receives("wren kicking off")
    await world.priya.chats("no")  # to the family that she has it is a word like any other
    world.dawn.receives("Priya: no")
    await world.jan.texts("sorry no")  # too late, and no call for herself
    world.jan.receives("Priya has Home 4", "Nothing for you to do")
    await world.fast_forward(minutes=4)
    world.priya.receives_nothing()
