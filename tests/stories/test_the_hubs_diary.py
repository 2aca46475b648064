"""The hub's diary by message: looked into, written into and taken out of, by the people of that home alone."""

import pytest

from tests.world import EXAMPLE_ROSTER, World

ROSTER = EXAMPLE_ROSTER.read_text().replace(
    'kind = "hub"\nbeds = 2\nrooms = 2\n[[home.carer]]',
    """kind = "hub"
beds = 2
rooms = 2
[[home.diary]]
kind = "social_worker_visit"
date = 2026-12-02
from = "14:00"
to = "15:00"
[[home.carer]]""",
    1,
)


async def written(world: World, words: str, *said: str) -> None:
    """Jan has something written into her diary."""
    await world.jan.chats(words)
    world.jan.receives("For your diary", *said, "1 yes", "2 no")
    await world.jan.chats("1")
    world.jan.receives("Written down", *said)


async def test_family_time_is_written_down_after_a_yes_shown_and_taken_out(world: World) -> None:
    await world.jan.chats("diary")
    world.jan.receives("Nothing is in your diary")
    await written(world, "Family time here Saturday 10 to 12", "Sat 28 Nov 10:00-12:00 family time")
    await written(world, "diary add meeting mon 9.30-11", "Mon 30 Nov 09:30-11:00 meeting")
    await world.jan.texts("Diary?")
    world.jan.receives("1 Sat 28 Nov 10:00-12:00 family time. 2 Mon 30 Nov 09:30-11:00 meeting.", by="sms")
    await world.jan.chats("diary sunday")
    assert world.jan.receives("2 Mon 30 Nov").body == "2 Mon 30 Nov 09:30-11:00 meeting."
    await world.jan.chats("diary remove 2")
    world.jan.receives("Take out of your diary: Mon 30 Nov 09:30-11:00 meeting?", "1 yes", "2 no")
    await world.jan.presses("1 Yes")
    world.jan.receives("Taken out: Mon 30 Nov")
    await world.jan.chats("the diary")
    assert world.jan.receives("family time").body == "1 Sat 28 Nov 10:00-12:00 family time."
    await world.fast_forward(hours=13)
    await world.jan.chats("diary")
    world.jan.receives("Nothing is in your diary"), "what is over is shown no more"


async def test_without_a_yes_nothing_is_written_and_nothing_taken_out(world: World) -> None:
    await world.jan.chats("diary add family time sat 10-12")
    asked = world.jan.receives("For your diary")
    await world.jan.chats("2")
    world.jan.receives("nothing was written down")
    await world.jan.presses("1 Yes", asked)
    world.jan.receives("That question is over")
    await world.jan.chats("diary")
    world.jan.receives("Nothing is in your diary")
    await written(world, "diary add family time sat 10-12", "family time")
    await world.jan.chats("diary remove 1")
    world.jan.receives("Take out")
    await world.jan.chats("2")
    world.jan.receives("it stays: Sat 28 Nov 10:00-12:00 family time")
    await world.jan.chats("diary remove 7")
    world.jan.receives("There is no 7 in your diary")


async def test_what_is_asked_anew_takes_the_place_of_the_question_before(world: World) -> None:
    await world.jan.chats("diary add family time sat 10-12")
    first = world.jan.receives("family time")
    await world.jan.chats("diary add family time sat 2-4")
    world.jan.receives("14:00-16:00")
    await world.jan.presses("1 Yes", first)
    world.jan.receives("That question is over")
    await world.jan.chats("1")
    world.jan.receives("Written down: Sat 28 Nov 14:00-16:00 family time")


async def test_more_children_than_beds_are_written_down_only_after_a_warning(world: World) -> None:
    await written(world, "diary add sleepover for 2 sat 18:00 to sun 10:00", "sleepover, 2 children")
    await world.jan.chats("sleepover here sat 20:00 to mon 9am")
    world.jan.receives("1 bed too few: 2 of 2 taken Sat 20:00", "all the same")
    await world.jan.chats("2")
    world.jan.receives("nothing was written down")
    await world.jan.chats("family time here sunday 9 to 10.30")
    world.jan.receives("With 2 guests here then", "all the same")
    await world.jan.chats("1")
    world.jan.receives("Written down")
    await world.jan.chats("diary add sleepover sun 6pm to mon 9am")
    world.jan.receives("For your diary: Sun 29 Nov 18:00-Mon 30 Nov 09:00 sleepover, 1 child. 1 yes")


async def test_two_of_one_home_write_at_once_and_the_second_is_asked_again(world: World) -> None:
    """Jan and Mark each see a free bed; whoever says yes second has not seen that it is gone."""
    two = ROSTER.replace('name = "Jan"', 'name = "Mark"\nmobile = "+447700900103"\n[[home.carer]]\nname = "Jan"')
    await world.load_roster(two)
    mark = world.add_phone("Mark", number="+447700900103")
    await world.jan.chats("diary add sleepover for 2 sat 18:00 to sun 10:00")
    world.jan.receives("For your diary")
    await mark.texts("diary add sleepover sat 18:00 to sun 10:00")
    mark.receives("For your diary", "1 yes, write it down. 2 no")
    await world.jan.chats("1")
    world.jan.receives("Written down")
    await mark.texts("1")
    mark.receives("1 bed too few", "all the same")
    await mark.texts("1")
    mark.receives("Written down")
    await mark.texts("diary")
    mark.receives("1 Sat 28 Nov 18:00-Sun 29 Nov 10:00 sleepover, 2 children. 2 Sat 28 Nov 18:00-Sun")


async def test_each_home_sees_its_own_diary_and_others_see_none(world: World) -> None:
    await written(world, "diary add sleepover sat 18:00 to sun 10:00", "sleepover, 1 child")
    await world.priya.chats("diary")
    world.priya.receives("Nothing is in your diary")
    await world.dawn.texts("diary")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.sam.chats("diary")
    world.sam.receives("went to nobody")


async def test_what_the_roster_says_is_shown_and_is_not_taken_out_by_message(world: World) -> None:
    await world.load_roster(ROSTER)
    await world.jan.chats("diary")
    world.jan.receives("1 Wed 2 Dec 14:00-15:00 social worker visit.")
    await world.jan.chats("diary remove 1")
    world.jan.receives("Wed 2 Dec 14:00-15:00 social worker visit was not written by message")
    await world.load_roster(EXAMPLE_ROSTER.read_text())
    await world.jan.chats("diary")
    world.jan.receives("Nothing is in your diary")


async def test_an_alert_has_the_digit_before_the_diary(world: World) -> None:
    await world.jan.chats("diary add family time sat 10-12")
    asked = world.jan.receives("For your diary")
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.chats("1")
    world.jan.receives("You have Home 4")
    world.jan.receives("can you ring")
    world.dawn.receives("Jan has your alert")
    await world.jan.presses("1 Yes", asked)
    world.jan.receives("Written down: Sat 28 Nov 10:00-12:00 family time")
    await world.jan.chats("family time here saturday 2 to 4")
    world.dawn.receives("Jan: family time here saturday 2 to 4")
    await world.jan.chats("diary add family time sat 2-4")
    world.jan.receives("For your diary: Sat 28 Nov 14:00-16:00")
    await world.jan.chats("2")
    world.jan.receives("nothing was written down")


async def test_a_digit_an_hour_later_is_not_for_the_diary(world: World) -> None:
    await world.jan.chats("diary add family time sat 10-12")
    world.jan.receives("For your diary")
    await world.fast_forward(minutes=61)
    await world.jan.chats("1")
    world.jan.receives("No home is open with you")
    await world.jan.chats("2")
    world.jan.receives("nobody is alerted")


@pytest.mark.parametrize(
    "words", ["diary add family time", "diary remove the last one", "diary add wren to school mon"]
)
async def test_what_is_not_followed_is_said_and_changes_nothing(world: World, words: str) -> None:
    await world.jan.chats(words)
    world.jan.receives("Nothing was written down", "family time sat 10 to 12")
    await world.jan.chats("diary")
    world.jan.receives("Nothing is in your diary")


async def test_danger_is_never_taken_for_the_diary(world: World) -> None:
    await world.jan.chats("diary add he has a knife")
    world.jan.receives("call 999 now")
    world.jan.receives("alerting Priya")
    world.priya.receives("Home 1 needs you")
    world.priya.rings()


async def test_by_text_message_alone_a_long_diary_takes_two_texts_at_most(sms_world: World) -> None:
    for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"):
        await sms_world.jan.texts(f"diary add social worker visit {day} 10-12")
        sms_world.jan.receives("For your diary", "10:00-12:00 social worker visit", by="sms")
        await sms_world.jan.texts("1")
        sms_world.jan.receives("Written down")
    await sms_world.jan.texts("diary")
    shown = sms_world.jan.receives("1 Sat 28 Nov 10:00-12:00 social worker visit.", "And 1 more.")
    assert shown.segments == 2


async def test_the_diary_survives_a_restart_between_question_and_answer(world: World) -> None:
    await world.jan.chats("diary add family time sat 10-12")
    world.jan.receives("For your diary")
    await world.restart()
    await world.jan.chats("1")
    world.jan.receives("Written down")
    await world.restart()
    await world.jan.chats("diary")
    world.jan.receives("1 Sat 28 Nov 10:00-12:00 family time.")
