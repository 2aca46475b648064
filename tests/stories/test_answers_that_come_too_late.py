"""A digit to what others have settled meanwhile: thanked for in one sentence, kept, and nobody is alerted for it.

Words are for a person, as ever; and who has said no may still say yes while nobody else has. Each story is told on both
lines, and with the line started anew after everything that is done on a phone.
"""

from datetime import UTC, datetime
from pathlib import Path

from bot.simulator.phones import Message
from storage import sleepovers as kept
from tests.phone import Phone
from tests.sleeping import ROSTER, asks, state_of
from tests.stories.stays import OpenWorld, answers, decided, left, opened_on, taken, there, writes
from tests.stories.test_homes_help_each_other import SATURDAY, two_are_asked
from tests.stories.test_planned_stays import FRIDAY_NOON, asked, planned
from tests.world import World

TWENTY_TO_MIDNIGHT = datetime(2026, 11, 27, 23, 40, tzinfo=UTC)
TEN_AT_NIGHT = datetime(2026, 11, 27, 22, 0, tzinfo=UTC)
JOE = '[[home.carer]]\nname = "Joe"\nmobile = "+447700900111"\n'
COUPLE = ROSTER.replace("telegram = 1001\n", f"telegram = 1001\n{JOE}")


async def two_homes_are_asked_tonight(night: World) -> int:
    """Jan has Home 4's matter and no bed tonight; Priya and Carol are asked, and Priya says yes."""
    request = await asks(night, "Dawn", "Wren")
    night.dawn.receives("Jan"), night.jan.receives("Home 4")
    await answers(night, night.jan, "1 Ringing" if night.has_telegram else "1")
    night.jan.receives("You have Home 4"), night.jan.receives("can you ring"), night.jan.receives("Sheets of Home 4")
    night.jan.receives("asks for a sleepover: Wren"), night.jan.receives("Can your home have them")
    night.dawn.receives("Jan has your alert")
    await answers(night, night.jan, "2 No" if night.has_telegram else "2")
    night.jan.receives("nobody asks why"), night.dawn.receives("Jan cannot host this time")
    for phone in (night.priya, night.carol):
        phone.receives("Could your home have one child, age 13, tonight only?")
    return request


async def test_a_home_that_is_stood_down_may_answer_all_the_same(open_each_way: OpenWorld) -> None:
    night = await open_each_way(at=TEN_AT_NIGHT, roster_text=ROSTER)
    await two_homes_are_asked_tonight(night)
    await answers(night, night.priya, "1")
    night.priya.receives("wait for Jan to ring"), night.carol.receives("no longer needed", "sleep on")
    night.dawn.receives("A home you know"), night.jan.receives("Priya of Home 2"), night.jan.receives("Who has said")
    await night.fast_forward(minutes=3)
    await night.carol.texts("1")
    assert night.carol.receives("Thank you", "settled by now").segments == 1
    for phone in (night.jan, night.priya, night.sam):
        phone.receives_nothing()
    assert "answer.too_late" in [entry.what for entry in await night.journal()]
    await night.carol.texts("1 but he cries all the time")  # and words are for a person
    night.carol.receives("Alerting Jan"), night.jan.receives("Home 5 needs you")


async def test_who_has_said_no_may_say_yes_while_it_is_looked_for(open_each_way: OpenWorld) -> None:
    night = await open_each_way(at=TEN_AT_NIGHT, roster_text=ROSTER)
    request = await two_homes_are_asked_tonight(night)
    await night.carol.texts("2")
    night.carol.receives("Thank you for answering")
    await night.carol.texts("1")
    night.carol.receives("wait for Jan to ring"), night.priya.receives("no longer needed")
    night.dawn.receives("A home you know"), night.jan.receives("Carol of Home 5"), night.jan.receives("Who has said")
    assert await state_of(night, request) == "host_yes"


async def test_the_other_of_a_couple_answers_as_well(open_each_way: OpenWorld) -> None:
    """Both were asked whether they have arrived, and one has said so; the other's digit is for nobody else."""
    night = await open_each_way(at=TWENTY_TO_MIDNIGHT, roster_text=COUPLE)
    await there_with_joe(night)
    await night.joe.texts("2")
    night.joe.receives("settled by now")
    for phone in (night.priya, night.femi, night.sam):
        phone.receives_nothing()


async def there_with_joe(night: World) -> None:
    await there(night)
    night.joe.receives("Home 7 left at 23:40"), night.joe.receives("Has Home 7 arrived?")


async def test_a_plan_that_another_home_has_said_yes_to(open_each_way: OpenWorld) -> None:
    day = await open_each_way(at=FRIDAY_NOON, roster_text=ROSTER)
    await two_are_asked(day)
    await day.carol.texts("1")
    day.carol.receives("It stands"), day.femi.receives("It stands"), day.jan.receives("Written down")
    day.dawn.receives(SATURDAY, "need not answer any more")
    await day.dawn.texts("1")
    day.dawn.receives("settled by now")
    day.priya.receives_nothing()
    day.jan.receives_nothing()


async def test_the_hub_takes_back_its_no_to_a_plan(open_each_way: OpenWorld) -> None:
    day = await open_each_way(at=FRIDAY_NOON, roster_text=ROSTER)
    await asked(day)
    await answers(day, day.jan, "2")
    day.jan.receives("No reason needed"), day.femi.receives("Jan cannot have them"), day.sam.receives("looks for")
    await answers(day, day.jan, "1")
    day.femi.receives("Jan can have them"), day.jan.receives("your yes is noted"), day.jan.receives("Who has said yes")
    assert (await planned(day)).state == "host_yes"
    await answers(day, day.femi, "0")  # to what was asked after the no
    day.femi.receives("answered already" if day.has_telegram else "settled by now")
    day.priya.receives_nothing()


async def test_something_is_wrong_on_the_road_after_nearly_there(open_each_way: OpenWorld) -> None:
    """Femi has said that she is nearly there, and two minutes later that something is wrong; pressed twice, once."""
    night = await open_each_way(at=TWENTY_TO_MIDNIGHT)
    await left(night)
    await night.fast_forward_to(1, 0)
    night.jan.receives("Has Home 7 arrived?"), night.jan.receives("Has Home 7 arrived?")
    asked = night.femi.receives("You were due by 00:30", "3 something is wrong")
    await presses(night, night.femi, asked, "1")
    night.femi.receives("expected by 01:15"), night.jan.receives("by 01:15")
    await night.fast_forward(minutes=2)
    for _ in range(2 if night.has_telegram else 1):
        await presses(night, night.femi, asked, "3")
    night.femi.receives("Jan is being asked to ring you")
    night.jan.receives("Home 7", "1 ringing them now"), night.jan.receives("please ring Femi")


async def test_who_is_ok_in_the_morning_asks_to_be_rung_after_all(open_each_way: OpenWorld) -> None:
    """Also when the liaison worker has filed it meanwhile."""
    day = await open_each_way(at=TWENTY_TO_MIDNIGHT)
    await there(day)
    await day.fast_forward_to(9, 31)
    asked = day.femi.receives("How is it at home?", "3 please ring me")
    await presses(day, day.femi, asked, "2")
    day.femi.receives("You can text here")
    await day.fast_forward(minutes=40)
    await presses(day, day.femi, asked, "3")
    day.femi.receives("Priya is being asked to ring you")
    day.priya.receives("Home 7", "1 ringing them now"), day.priya.receives("please ring Femi")
    day.notes_come()


async def test_filed_and_she_asks_to_be_rung(open_each_way: OpenWorld) -> None:
    day = await open_each_way(at=TWENTY_TO_MIDNIGHT)
    sleepover = await there(day)
    await day.fast_forward_to(9, 31)
    asked = day.femi.receives("How is it at home?")
    await decided(day, lambda ctx: kept.move(ctx.tx, sleepover, "staying", "recorded", ctx.now))
    await presses(day, day.femi, asked, "3")
    day.femi.receives("Priya is being asked to ring you")
    day.priya.receives("Home 7", "1 ringing them now"), day.priya.receives("please ring Femi")
    day.notes_come()


async def test_home_by_a_slip_and_not_home(open_each_way: OpenWorld) -> None:
    """Her 1 has ended the stay; her 2 a minute later says that they are not there."""
    day = await open_each_way(at=TWENTY_TO_MIDNIGHT)
    await there(day)
    await day.fast_forward_to(9, 40)
    await presses(day, day.femi, day.femi.receives("How is it at home?"), "1")
    day.femi.receives("You can text here")
    await writes(day, day.femi, "hes back home now, thanks")
    asked = day.femi.receives("Are they with you?")
    await presses(day, day.femi, asked, "1")
    day.femi.receives("Home logged 09:40")
    day.jan.receives("Home 7 is home again"), day.jan.receives("Did the medicine go with them?")
    await day.fast_forward(minutes=1)
    await presses(day, day.femi, asked, "2")
    day.femi.receives("Priya is being asked to ring you")
    day.priya.receives("Home 7", "1 ringing them now"), day.priya.receives("please ring Femi")
    day.notes_come()


async def test_who_says_no_twice_is_not_told_that_it_is_settled(open_each_way: OpenWorld) -> None:
    night = await open_each_way(at=TEN_AT_NIGHT, roster_text=ROSTER)
    await two_homes_are_asked_tonight(night)
    await night.carol.texts("2")
    night.carol.receives("Thank you for answering")
    await night.carol.texts("2")
    night.carol.receives("answered already")


async def presses(world: World, phone: Phone, said: Message, digit: str) -> None:
    """The button of that text, or its digit."""
    await (phone.presses(digit, said) if said.buttons else phone.texts(digit))


async def test_a_digit_on_the_road_is_no_hour(tmp_path: Path) -> None:
    """By a slip, at five past midnight: they are not expected at one because of it."""
    night = await opened_on(tmp_path, "sms")
    await left(night)
    await night.femi.texts("can you ring me when you can")
    night.femi.receives("Alerting Jan")
    await taken(night)
    night.femi.receives("Jan has your alert"), night.jan.receives("on its way")
    night.jan.receives("You have Home 7"), night.jan.receives("ring me")
    await night.fast_forward(minutes=10)
    night.jan.receives("Have you spoken to Home 7?")
    await night.jan.texts("1")
    night.jan.receives("Thank you. You have Home 7")
    await night.fast_forward_to(0, 5)
    night.femi.receives_nothing()  # nothing is asked of whoever drives
    await night.femi.texts("1")
    night.jan.receives("Home 7 Femi: 1")
    await night.close()
