"""A carer asks for a sleepover tonight: the hub hears in the same moment, and the questions come one at a time.

Each story is told twice: as it is, and with the line started anew after everything that is done on a phone.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.phone import Phone
from tests.world import World

EVERYTHING = "can u have wren tonight til sun, hes safe, I can drive"


@pytest.fixture(params=[False, True], ids=["", "restarting"])
async def night(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """The example constellation, on a Friday at 23:40, with both channels."""
    opened = await World.open(tmp_path)
    opened.restarting = request.param
    yield opened
    opened.restarting = False
    await opened.close()


async def asks(world: World, words: str, *, by: str = "dawn", home: str = "Home 4") -> Phone:
    """The first sign of wanting a bed: request, alert and first reply."""
    carer: Phone = getattr(world, by)
    await (carer.chats if by == "femi" else carer.texts)(words)
    alert = world.jan.receives(home, "asks for a sleepover tonight", "Beds free 2 of 2", "1 ringing them")
    first = carer.receives("automatic", "Sleepover request sent", "to Jan", "Nothing is settled", "EDT", "Danger: 999")
    assert max(alert.segments, first.segments) <= 1
    assert "Wren" not in alert.body and "Dawn" not in alert.body
    return carer


async def taken(world: World, carer: Phone, *words: str, by: str = "Home 4", request: bool = True) -> None:
    await world.jan.presses("1")
    carer.receives("Jan has your alert")
    world.jan.receives(f"You have {by}")
    shown = ""  # words that queue for one chat may come in one message
    for said in words:
        shown += "" if said in shown else world.jan.receives(said).body
    if request:
        asked_for_a_home(world, by)


def asked_for_a_home(world: World, home: str, *known: str) -> None:
    """Whoever has the matter hears what is known, and is asked whether her home can."""
    told = world.jan.receives(f"{home} asks for a sleepover:", *known)
    asked = world.jan.receives("Can your home have them", "Beds free 2 of 2", "1 yes", "2 no, no reason needed")
    assert max(told.segments, asked.segments) <= 2


async def test_on_a_bad_night_talk_comes_first_and_the_questions_later(night: World) -> None:
    dawn, jan = night.dawn, night.jan
    await dawn.texts("cant do this wren kicking off agn pls")
    dawn.receives("Alerting Jan"), jan.receives("Home 4 needs you")
    dawn.receives_nothing()
    await night.fast_forward(minutes=3)
    await taken(night, dawn, "Dawn: cant do this wren kicking off agn pls", request=False)

    await night.fast_forward(minutes=4)
    await dawn.texts("wren wants to come to yours tonight")
    jan.receives("Dawn: wren wants to come to yours tonight")
    asked_for_a_home(night, "Home 4", "Wren", "They want to")
    dawn.receives("request written down", "passed to Jan", "Nothing is settled")
    dawn.receives("Noted: for Wren, from now, wants to go")
    dawn.receives("everyone safe", "1 yes", "2 no", "3 not sure", "0 skip")
    await dawn.texts("yes")
    dawn.receives("What is it about", "B back")  # who, how soon and what Wren wants are known, and Jan is ringing
    await dawn.texts("1")
    dawn.receives("another child there")
    dawn.receives_nothing()
    await jan.chats("i am here, go slowly")
    dawn.receives("Jan: i am here")
    await dawn.texts("my boy is crying")
    jan.receives("Dawn: my boy is crying")
    await jan.chats("poor love")
    dawn.receives("Jan: poor love")
    dawn.receives_nothing()  # one open question, and nobody is pressed
    await dawn.texts("1")
    dawn.receives("How could they get there")


async def test_the_same_on_telegram_with_buttons(night: World) -> None:
    femi = await asks(night, "can you have swift tonight", by="femi", home="Home 7")
    femi.receives("Noted: for Swift, from now")
    femi.receives("everyone safe")
    await femi.presses("1 Yes")
    femi.receives("Can you talk on the phone")
    await femi.presses("2 Only text")
    femi.receives("What is it about")
    await femi.presses("0 Skip")
    femi.receives("another child")
    await femi.presses("B Back")
    femi.receives("What is it about")
    await femi.presses("3 Family")
    femi.receives("another child")
    await femi.presses("2 No")
    femi.receives("Do they know")
    await femi.presses("2 Knows")
    femi.receives("How could they get there")
    await femi.presses("4 Talk")
    femi.receives("Medicine due", "No names of medicine")
    await femi.presses("3 Not sure")
    femi.receives("When do they come home", "1 Sat 28 Nov 10:00", "3 Sun 29 Nov 10:00")
    await femi.presses("3 Sun 29 Nov")
    femi.receives("last question")
    await taken(night, femi, "Femi: can you have swift tonight", by="Home 7")


async def test_everything_in_one_text(night: World) -> None:
    dawn = await asks(night, EVERYTHING)
    dawn.receives("Noted: safe now: yes, for Wren, from now, carer can drive, home Sun 29 Nov 10:00")
    dawn.receives("Can you talk")
    await taken(night, dawn, f"Dawn: {EVERYTHING}")


async def test_everything_wrong_once(night: World) -> None:
    """What the line does not understand is a person's to read, and nothing is lost by it."""
    dawn = await asks(night, "can you have him tonight")
    dawn.receives("Noted: from now"), dawn.receives("everyone safe")
    await dawn.texts("7")
    dawn.receives("None of the answers", "everyone safe")
    await dawn.texts("blue banana")
    dawn.receives_nothing()
    await dawn.texts("3")
    dawn.receives("Who is it for", "1 Wren. 2 Robin. 3 both")
    await dawn.texts("9")
    dawn.receives("None of the answers", "Who is it for")
    await dawn.texts("8")
    dawn.receives("did not follow", "We are alerting Jan, who can read your words")
    await dawn.texts("robin, no sorry, not robin, wren")
    dawn.receives("Noted: for Wren"), dawn.receives("Can you talk")
    await dawn.texts("b")
    dawn.receives("Who is it for")
    await dawn.texts("3")
    dawn.receives("Can you talk")
    words = ["can you have him tonight", "Dawn: 7", "blue banana", "Dawn: 9", "Dawn: 8", "not robin, wren"]
    await taken(night, dawn, *words)


@pytest.mark.parametrize("answer", ["2", "no", "no he isnt"])
async def test_not_safe_is_999_first_by_a_digit_or_in_words(night: World, answer: str) -> None:
    dawn = await asks(night, "can you have wren please")
    dawn.receives("Noted: for Wren"), dawn.receives("everyone safe")
    await dawn.texts(answer)
    card = dawn.receives("call 999 now", "We are alerting Jan and Priya")
    for hub in (night.jan, night.priya):
        hub.receives("Home 4", "asks for a sleepover", "Beds free"), hub.rings()
    if answer != "2":
        dawn.receives("Noted: safe now: no")
    assert card.at <= dawn.receives("Can you talk").at


async def test_not_safe_by_a_button(night: World) -> None:
    femi = await asks(night, "can you have swift please", by="femi", home="Home 7")
    femi.receives("Noted: for Swift"), femi.receives("everyone safe")
    await femi.presses("2 No")
    femi.receives("call 999 now"), femi.receives("Can you talk")
    for hub in (night.jan, night.priya):
        hub.receives("Home 7", "asks for a sleepover"), hub.rings()


async def not_safe_already(world: World) -> None:
    """Danger and a bed in one text: on-call and backup are told and rung, and the line asks whether all are safe."""
    await world.dawn.texts("wren has smashed the house up and is hitting me, can she come to jans tonight")
    world.dawn.receives("call 999 now"), world.dawn.receives("Sleepover request sent")
    for hub in (world.jan, world.priya):
        hub.receives("Home 4", "asks for a sleepover"), hub.rings()
    world.dawn.receives("Noted: for Wren"), world.dawn.receives("everyone safe")


async def test_not_safe_reaches_whoever_has_it_where_danger_was_known(night: World) -> None:
    await not_safe_already(night)
    await taken(night, night.dawn, "is hitting me")
    night.priya.receives("Jan took")
    await night.dawn.texts("2")
    card = night.dawn.receives("call 999 now")
    assert card.at <= night.dawn.receives("What is it about").at
    night.jan.receives("Home 4 answered no", "everyone safe", "ring them now")
    await night.fast_forward(minutes=5)  # she does not write: all are alerted anew
    night.dawn.receives("Jan"), night.jan.receives("Home 4"), night.priya.receives("Home 4")
    night.jan.rings(), night.priya.rings()


async def test_not_safe_gives_the_card_anew_while_all_are_being_tried(night: World) -> None:
    await not_safe_already(night)
    await night.dawn.texts("2")
    night.dawn.receives("call 999 now", "Jan and Priya"), night.dawn.receives("Can you talk")
    await night.dawn.texts("b")
    night.dawn.receives("everyone safe")
    await night.dawn.texts("2")
    night.dawn.receives("call 999 now", "Jan and Priya"), night.dawn.receives("Can you talk")


@pytest.mark.parametrize(
    ("by", "home", "child", "shown"),
    [("femi", "Home 7", "swift", "Femi answered no to: is everyone safe"), ("dawn", "Home 4", "wren", "Dawn: 2")],
)
async def test_not_safe_after_the_matter_is_closed_opens_one_anew(
    night: World, by: str, home: str, child: str, shown: str
) -> None:
    carer = await asks(night, f"can you have {child} please", by=by, home=home)
    carer.receives("Noted"), carer.receives("everyone safe")
    await taken(night, carer, f"can you have {child} please", by=home)
    await night.jan.presses("Done")
    night.jan.receives("open sleepover request")
    await night.jan.presses("1 They stay")
    night.jan.receives("closed"), carer.receives("closed")
    await (carer.presses("2 No") if by == "femi" else carer.texts("2"))
    carer.receives("call 999 now"), carer.receives("Alerting Jan and Priya now")
    for hub in (night.jan, night.priya):
        hub.receives(f"{home} needs you"), hub.rings()
    night.jan.receives_nothing()
    await taken(night, carer, shown, by=home, request=False)
    night.priya.receives("Jan took")


async def test_words_of_danger_beside_the_bed_are_answered_with_999_first(night: World) -> None:
    await night.dawn.texts("he has a knife can you have wren tonight")
    for hub in (night.jan, night.priya):
        hub.receives("Home 4", "asks for a sleepover"), hub.rings()
    first = night.dawn.receives("call 999 now")
    assert first.at <= night.dawn.receives("Sleepover request sent", "Jan and Priya").at
    night.dawn.receives("Noted: for Wren"), night.dawn.receives("everyone safe")


async def test_siblings_both_and_then_only_one(night: World) -> None:
    dawn = await asks(night, "can they both come tonight")
    dawn.receives("Noted: for Wren and Robin"), dawn.receives("everyone safe")
    await dawn.texts("not wren, just robin")
    dawn.receives("Noted: for Robin")
    await dawn.texts("actually wren too")
    dawn.receives("Noted: for", "Wren", "Robin")
    dawn.receives_nothing()
    await taken(night, dawn, "both come tonight", "just robin", "actually wren too")


async def test_changed_later_and_never_two_requests(night: World) -> None:
    dawn = await asks(night, EVERYTHING)
    dawn.receives("home Sun 29 Nov"), dawn.receives("Can you talk")
    await dawn.texts("no make it monday")
    dawn.receives("Noted: home Mon 30 Nov")
    await dawn.texts("please can you have wren tonight")
    dawn.receives_nothing()
    await taken(night, dawn, EVERYTHING, "no make it monday", "please can you have wren")
    assert [entry.what for entry in await night.journal()].count("sleepover.opened") == 1


async def test_silent_halfway_she_is_nudged_once_and_whoever_has_it_is_told_what_is_known(night: World) -> None:
    dawn = await asks(night, EVERYTHING)
    dawn.receives("Noted"), dawn.receives("Can you talk")
    await taken(night, dawn, EVERYTHING)
    await dawn.texts("1")
    dawn.receives("What is it about")
    await night.fast_forward(minutes=10)
    dawn.receives("No hurry", "0 skips it"), dawn.receives("Have you spoken to Jan")
    await dawn.texts("1")
    dawn.receives("Jan still has Home 4")
    await night.fast_forward(minutes=10)
    night.jan.receives("Home 4 has not answered", "for Wren", "home Sun 29 Nov")
    dawn.receives_nothing()
    await night.fast_forward(minutes=30)
    night.jan.receives("Can your home have them")  # she has said neither yes nor no
    dawn.receives_nothing()


async def test_she_goes_on_another_phone_in_the_middle(night: World) -> None:
    """By text and then by chat, the same questions."""
    femi = night.femi
    await femi.texts("can you have swift tonight")
    night.jan.receives("Home 7 asks for a sleepover")
    femi.receives("Sleepover request sent", by="sms")
    femi.receives("Noted", by="sms"), femi.receives("everyone safe", by="sms")
    await femi.chats("1")
    femi.receives("Can you talk", by="telegram")
    await femi.texts("2")
    femi.receives("What is it about", by="sms")


async def test_words_while_the_alert_waits_make_it_plainer_to_those_who_are_tried(night: World) -> None:
    await night.dawn.texts("can you ring me")
    night.dawn.receives("Alerting Jan"), night.jan.receives("Home 4 needs you")
    await night.dawn.texts("could you have wren tonight")
    night.jan.receives("Home 4", "asks for a sleepover tonight", "By 23:45")
    night.dawn.receives("request written down", "passed to Jan")
    night.dawn.receives("Noted: for Wren"), night.dawn.receives("everyone safe")


async def test_a_bed_for_another_night_is_no_request_for_tonight(night: World) -> None:
    await night.carol.texts("could you have linnet next saturday")
    night.carol.receives("Which do you mean")  # it is planned, and nobody is woken for it
    night.jan.receives_nothing()


async def test_on_a_phone_that_is_not_hers_nothing_is_asked(night: World) -> None:
    await night.stranger.texts("heron can you have wren tonight")
    night.jan.receives("Home 4", "asks for a sleepover")
    night.stranger.receives("A person is being told now")
    night.stranger.receives_nothing()
