"""Reminders of get-togethers: by day, on either channel, held back in trouble, paused, answered, and never doubled."""

from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.simulator.telegram import LONGEST_CAPTION
from tests.phone import Phone
from tests.world import World

TUESDAY = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
PICNIC = "new activity picnic, tue 8 dec 14:00-16:00, at the park, for carers"
TEA = "new activity tea, wed 9 dec 15:00-16:00, at the church hall, for carers"


@pytest.fixture
async def week(tmp_path: Path) -> AsyncIterator[World]:
    """A Tuesday at eight in the morning: at nine it is a week before the picnic."""
    opened = await World.open(tmp_path, at=TUESDAY)
    yield opened
    await opened.close()


@pytest.fixture
async def sms_week(tmp_path: Path) -> AsyncIterator[World]:
    opened = await World.open(tmp_path, at=TUESDAY, channels=("sms",))
    yield opened
    await opened.close()


async def says(phone: Phone, world: World, words: str) -> None:
    await (phone.chats(words) if world.has_telegram and phone.handset.telegram_id else phone.texts(words))


async def made(world: World, words: str) -> None:
    await says(world.jan, world, words)
    world.jan.receives("1 yes")
    await says(world.jan, world, "1")
    world.jan.receives("Kept:")


def guests(world: World, *but: str) -> list[Phone]:
    """Everybody who is asked; Jan leads it."""
    return [world.phones[name] for name in ("priya", "dawn", "carol", "femi") if name not in but]


def all_receive(phones: Iterable[Phone], said: str) -> None:
    for phone in phones:
        phone.receives(said)


def let_be(*phones: Phone) -> None:
    for phone in phones:
        phone.lets_be_what_else_came()


async def test_a_reminder_on_each_channel_and_its_answers(week: World) -> None:
    await made(week, PICNIC)
    await week.fast_forward_to(8, 59)
    for phone in guests(week):
        phone.receives_nothing()
    await week.fast_forward_to(9)
    texted = week.dawn.receives("Picnic Tue 8 Dec 14:00, the park. Coming?", "PAUSE", "night line stays on", by="sms")
    assert texted.segments == 1
    chatted = week.femi.receives("Picnic Tue 8 Dec 14:00", by="telegram")
    assert [button.label for button in chatted.buttons] == ["1 Coming", "2 Not coming", "3 Maybe"]
    assert chatted.file is not None and len(chatted.body) <= LONGEST_CAPTION
    name, calendar = chatted.file
    assert name == "picnic.ics" and "DTSTART:20261208T140000Z" in calendar
    all_receive(guests(week, "dawn", "femi"), "Picnic")
    await week.femi.presses("1 Coming")
    week.femi.receives("Down for Picnic, Tue 8 Dec 14:00: 1 adult")
    await week.femi.presses("2 Not", chatted)
    week.femi.receives("not down for Picnic")
    await week.dawn.texts("we're coming, 2 adults 3 kids")
    week.dawn.receives("2 adults and 3 children", by="sms")
    await week.dawn.texts("nut allergy for one of mine")
    week.dawn.receives("written down")
    await week.jan.chats("who's coming?")
    week.jan.receives("2 adults and 3 children coming: Dawn 2+3. Not: Femi.", "Not heard from: Priya, Carol")
    week.jan.receives("in their words", "Dawn: nut allergy for one of mine")


async def test_where_the_file_of_it_was_sent_it_is_sent_anew_when_it_has_moved(week: World) -> None:
    await made(week, PICNIC)
    await week.fast_forward_to(9)
    first = week.femi.receives("Picnic Tue 8 Dec 14:00", by="telegram").file
    all_receive(guests(week, "femi"), "Picnic")
    await week.jan.chats("move picnic to 3pm at the library")
    week.jan.receives("1 yes")
    await week.jan.chats("1")
    week.jan.receives("Done")
    second = week.femi.receives("is now Tue 8 Dec 15:00 at the library", by="telegram").file
    assert first is not None and second is not None
    uid = next(line for line in first[1].splitlines() if line.startswith("UID:"))
    for line in (uid, "SEQUENCE:1", "DTSTART:20261208T150000Z", "LOCATION:the library"):
        assert line in second[1].splitlines()
    all_receive(guests(week, "femi"), "is now Tue 8 Dec 15:00")


async def test_held_back_in_trouble_and_sent_a_day_after_it(week: World) -> None:
    await made(week, PICNIC)
    await week.fast_forward_to(8, 54)
    await week.dawn.texts("please can someone ring me")
    week.dawn.receives("alerting Jan")
    week.jan.receives("Home 4 needs you")
    await week.jan.chats("1")
    week.jan.receives("You have Home 4")
    week.jan.receives("please can someone ring me")
    week.dawn.receives("Jan has your alert")
    await week.jan.chats("DONE")
    week.jan.receives("Home 4 is closed")
    week.dawn.receives("closed")
    await week.fast_forward_to(16, 59)
    all_receive(guests(week, "dawn"), "Picnic")
    week.dawn.receives_nothing()
    await week.fast_forward_to(9)
    week.roll_calls_pass()
    week.notes_come()
    week.dawn.receives("Picnic Tue 8 Dec 14:00", "Coming?")


async def test_pause_ends_reminders_and_never_the_line(week: World) -> None:
    await made(week, PICNIC)
    await week.dawn.texts("PAUSE")
    week.dawn.receives("No more reminders", "night line works as always")
    await week.femi.chats("no more reminders about the picnic")
    week.femi.receives("No more reminders of Picnic")
    await week.fast_forward_to(9)
    all_receive(guests(week, "dawn", "femi"), "Picnic")
    week.dawn.receives_nothing()
    await week.dawn.texts("RESUME")
    week.dawn.receives("on again")
    await week.dawn.texts("cant do this")
    week.dawn.receives("alerting")
    week.priya.receives("Home 4 needs you")


async def test_two_in_one_text_message_are_answered_one_after_the_other(sms_week: World) -> None:
    await made(sms_week, PICNIC)
    await made(sms_week, TEA.replace("wed 9", "tue 8"))
    await sms_week.fast_forward_to(9)
    texted = sms_week.dawn.receives("Picnic Tue 8 Dec 14:00, the park. Coming?", "Also: Tea Tue 8 Dec")
    assert texted.segments == 1
    all_receive(guests(sms_week, "dawn"), "Picnic")
    await sms_week.dawn.texts("1")
    sms_week.dawn.receives("Down for Picnic")
    sms_week.dawn.receives("And Tea Tue 8 Dec 15:00", "Coming?")
    await sms_week.dawn.texts("2")
    sms_week.dawn.receives("not down for Tea")
    await sms_week.dawn.texts("yes to tea but not the picnic")
    sms_week.dawn.receives("Down for Tea")
    sms_week.dawn.receives("not down for Picnic")


async def test_who_waits_moves_up_and_is_told_at_once(week: World) -> None:
    await says(week.jan, week, f"{PICNIC}, 2 places")
    week.jan.receives("Also: 2 places")
    week.jan.receives("1 yes")
    await says(week.jan, week, "1")
    week.jan.receives("Kept:")
    await week.fast_forward_to(9)
    all_receive(guests(week), "Picnic")
    await week.dawn.texts("2 adults")
    week.dawn.receives("Down for Picnic")
    await week.femi.presses("1 Coming")
    week.femi.receives("number 1 on the waiting list")
    await week.dawn.texts("cant make it sorry")
    week.dawn.receives("not down for Picnic")
    week.femi.receives("A place has come free", "1 adult", by="telegram")


async def test_a_restart_just_before_nine_loses_none_and_doubles_none(week: World) -> None:
    await made(week, PICNIC)
    await week.fast_forward_to(8, 59)
    await week.fast_forward(seconds=59)
    await week.stop_line()
    week.advance_while_down(minutes=2)
    await week.start()
    all_receive(guests(week), "Picnic")
    await week.restart()
    await week.fast_forward(minutes=30)
    for phone in guests(week):
        phone.receives_nothing()


async def test_who_came_is_thanked_and_a_photograph_is_not_taken_in(week: World) -> None:
    await made(week, "new activity tea, tue 1 dec 10:00-11:00, at the church hall, for carers")
    await week.fast_forward_to(9)
    week.jan.receives("Tea, Tue 1 Dec 10:00: nobody coming", "Not heard from")
    all_receive(guests(week), "Tea Tue 1 Dec 10:00")
    await week.femi.presses("1 Coming")
    week.femi.receives("Down for Tea")
    await week.fast_forward_to(12)
    week.femi.receives("Thank you for coming to Tea", "1 good")
    await week.femi.sends("photo")
    week.femi.receives("photographs are not taken in")
    await week.femi.chats("It was lovely thank you")
    week.femi.receives("Jan gets that")
    week.jan.receives("Femi on Tea: It was lovely thank you")
    await week.fast_forward_to(23, 40)
    week.roll_calls_pass()
    await week.femi.sends("photo")
    week.femi.receives("Alerting Jan")
    week.jan.receives("Home 7 needs you")


@pytest.mark.parametrize("words", ["wren again", "i dont know", "please stop them"])
async def test_at_night_words_that_may_be_the_beginning_of_anything_go_to_a_person(week: World, words: str) -> None:
    await made(week, PICNIC)
    await week.fast_forward_to(9)
    all_receive(guests(week), "Picnic")
    await week.fast_forward_to(23, 40)
    week.roll_calls_pass()
    await week.dawn.texts(words)
    week.dawn.receives("Alerting Jan")
    week.jan.receives("Home 4 needs you")


async def test_words_and_numbers_are_answers_where_they_have_just_been_asked_for(sms_week: World) -> None:
    await made(sms_week, PICNIC)
    await sms_week.fast_forward_to(9)
    all_receive(guests(sms_week), "Picnic")
    await sms_week.dawn.texts("ok thanks")
    sms_week.dawn.receives("Down for Picnic", "1 adult")
    await sms_week.fast_forward(hours=2)
    await sms_week.dawn.texts("two boys")
    sms_week.dawn.receives("1 adult and 2 children")
    await sms_week.fast_forward_to(21)
    let_be(sms_week.jan, sms_week.priya, sms_week.sam)
    await sms_week.carol.texts("cant make it sorry x")
    sms_week.carol.receives("not down for Picnic")
    await sms_week.femi.texts("2 adults 3 kids")
    sms_week.femi.receives("2 adults and 3 children")


async def test_a_late_digit_for_something_else_is_no_answer_to_a_reminder(sms_week: World) -> None:
    await made(sms_week, PICNIC)
    await sms_week.fast_forward_to(9)
    all_receive(guests(sms_week), "Picnic")
    await sms_week.dawn.texts("menu")
    sms_week.dawn.receives("2 ring me")
    await sms_week.fast_forward(minutes=62)
    await sms_week.dawn.texts("2")
    sms_week.dawn.receives("Alerting Priya")
    sms_week.priya.receives("Home 4 needs you")


async def test_who_is_late_and_cannot_come_after_all_is_not_waited_for(sms_week: World) -> None:
    await made(sms_week, "new activity tea, tue 1 dec 10:00-11:30, at the church hall, for carers")
    await made(sms_week, PICNIC)
    await sms_week.fast_forward_to(9)
    let_be(sms_week.jan, *guests(sms_week))
    await sms_week.dawn.texts("coming to tea")
    sms_week.dawn.lets_be_what_else_came()
    await sms_week.fast_forward_to(10, 10)
    await sms_week.dawn.texts("running late")
    sms_week.dawn.receives("Jan has been told")
    sms_week.jan.receives("Dawn is running late for Tea")
    await sms_week.dawn.texts("sorry cant make it now")
    sms_week.dawn.receives("not down for Tea, Tue 1 Dec")
    sms_week.jan.receives("Dawn is not coming to Tea after all")
    await sms_week.fast_forward_to(13)
    sms_week.dawn.receives_nothing()


async def test_how_it_was_may_be_said_in_a_word(sms_week: World) -> None:
    await made(sms_week, "new activity tea, tue 1 dec 10:00-11:00, at the church hall, for carers")
    await sms_week.fast_forward_to(9)
    let_be(sms_week.jan, *guests(sms_week))
    await sms_week.dawn.texts("coming")
    sms_week.dawn.receives("Down for Tea")
    await sms_week.fast_forward_to(13)
    sms_week.dawn.receives("How was it?")
    await sms_week.dawn.texts("Ok thanks")
    sms_week.dawn.receives("Jan gets that")
    sms_week.jan.receives("Dawn on Tea: Ok thanks")
    await sms_week.dawn.texts("good morning")
    sms_week.dawn.receives("Alerting Priya")
    sms_week.priya.receives("Home 4 needs you")


async def test_a_place_that_came_free_at_night_is_told_in_the_morning_though_the_time_has_changed(week: World) -> None:
    await made(week, f"{PICNIC}, room for 3")
    week.jan.receives("Also: 3 places")
    await week.fast_forward_to(9)
    all_receive(guests(week), "Picnic")
    await week.dawn.texts("coming, me and 2")
    week.dawn.receives("1 adult and 2 children")
    await week.carol.texts("1")
    week.carol.receives("number 1 on the waiting list")
    await week.fast_forward_to(23)
    week.roll_calls_pass()
    await week.dawn.texts("cant make the picnic sorry")
    week.dawn.receives("not down for Picnic")
    await week.sam.chats("move picnic to 3pm")
    week.sam.receives("1 yes")
    await week.sam.chats("1")
    week.sam.receives("Done", "To be told by day, from Wed 2 Dec 09:00 on: 5")
    for phone in (week.jan, *guests(week)):
        phone.receives_nothing()
    await week.fast_forward_to(9)
    all_receive((week.jan, *guests(week)), "is now Tue 8 Dec 15:00")
    week.carol.receives("A place has come free", "Tue 8 Dec 15:00: 1 adult")


async def test_an_ok_to_news_of_a_get_together_alerts_nobody(sms_week: World) -> None:
    await made(sms_week, PICNIC)
    await sms_week.fast_forward_to(9)
    all_receive(guests(sms_week), "Picnic")
    await sms_week.jan.texts("call off picnic")
    sms_week.jan.receives("1 yes")
    await sms_week.jan.texts("1")
    sms_week.jan.receives("Done")
    all_receive(guests(sms_week), "Called off: Picnic")
    await sms_week.dawn.texts("ok thanks for letting us know 👍")
    await sms_week.carol.texts("Oh what a shame")
    sms_week.dawn.receives_nothing()
    await sms_week.femi.texts("oh no")
    sms_week.femi.receives("Alerting Priya")
    sms_week.priya.receives("Home 7 needs you")
    await sms_week.femi.texts("ok")
    assert [one.what for one in await sms_week.journal()].count("activity.acknowledged") == 2


async def test_an_answer_to_what_is_called_off_hears_so_and_alerts_nobody(sms_week: World) -> None:
    await made(sms_week, PICNIC)
    await made(sms_week, TEA.replace("wed 9", "tue 8"))
    await sms_week.fast_forward_to(9)
    all_receive(guests(sms_week), "Picnic")
    await sms_week.jan.texts("call off picnic")
    sms_week.jan.receives("1 yes")
    await sms_week.jan.texts("1")
    sms_week.jan.receives("Done")
    all_receive(guests(sms_week), "Called off: Picnic")
    await sms_week.dawn.texts("coming to the picnic")
    sms_week.dawn.receives("Picnic, Tue 8 Dec 14:00 is called off")
    await sms_week.dawn.texts("coming tuesday")
    sms_week.dawn.receives("Down for Tea")
    await sms_week.jan.texts("call off tea")
    sms_week.jan.receives("1 yes")
    await sms_week.jan.texts("1")
    sms_week.jan.receives("Done")
    all_receive(guests(sms_week), "Called off: Tea")
    await sms_week.carol.texts("coming")
    sms_week.carol.receives("is called off, so there is nothing to answer")


async def test_a_family_that_is_too_many_is_not_told_that_it_is_full(sms_week: World) -> None:
    await made(sms_week, f"{PICNIC}, room for 4")
    sms_week.jan.receives("Also: 4 places")
    await sms_week.fast_forward_to(9)
    all_receive(guests(sms_week), "Picnic")
    await sms_week.dawn.texts("coming, 2 adults 3 kids")
    told = sms_week.dawn.receives("4 places in all, too few for 2 adults and 3 children", "How many can come")
    assert "full" not in told.body
    await sms_week.dawn.texts("2 adults 2 kids")
    sms_week.dawn.receives("Down for Picnic", "2 adults and 2 children")


async def test_called_off_in_the_evening_it_is_told_in_the_morning_and_in_a_crisis_when_it_is_calm(week: World) -> None:
    await made(week, PICNIC)
    await week.fast_forward_to(9)
    all_receive(guests(week), "Picnic")
    await week.fast_forward_to(21)
    week.roll_calls_pass()
    await week.dawn.texts("please can someone ring me")
    await week.jan.chats("1")
    await week.jan.chats("DONE")
    let_be(week.jan, week.dawn)
    await week.sam.chats("call off picnic: The park is flooded.")
    week.sam.receives("Call off Picnic, Tue 8 Dec 14:00?")
    await week.sam.chats("1")
    week.sam.receives("Done: Picnic. Told just now: 0. To be told by day, from Wed 2 Dec 09:00 on: 5.")
    for phone in guests(week):
        phone.receives_nothing()
    await week.restart()
    await week.fast_forward_to(9)
    week.notes_come()
    all_receive((week.jan, *guests(week, "dawn")), "Called off: Picnic, Tue 8 Dec 14:00. The park is flooded.")
    await week.fast_forward_to(8, 59)
    week.dawn.receives_nothing()
    await week.fast_forward_to(9)
    week.dawn.receives("Called off: Picnic, Tue 8 Dec 14:00", by="sms")
    week.roll_calls_pass()


async def test_called_off_at_night_for_the_early_morning_everybody_hears_it_at_once(week: World) -> None:
    await made(week, "new activity swim, wed 2 dec 8:00-9:00, at the pool, for carers")
    await week.fast_forward_to(18)
    all_receive(guests(week), "Swim")
    await week.fast_forward_to(23)
    week.roll_calls_pass()
    await week.jan.chats("call off swim")
    week.jan.receives("Call off Swim")
    await week.jan.chats("1")
    week.jan.receives("Told just now: 4")
    all_receive(guests(week), "Called off: Swim, Wed 2 Dec 08:00.")


async def test_nobody_hears_by_day_that_somebody_is_late_for_what_is_called_off(week: World) -> None:
    await made(week, "new activity tea, wed 2 dec 18:00-19:00, at the church hall, for carers")
    await week.fast_forward_to(18)
    let_be(*guests(week))
    await week.fast_forward_to(7)
    let_be(week.jan, week.sam, week.priya)
    await week.dawn.texts("running late for tea")
    week.dawn.receives("Jan is told by day that you come later to Tea")
    await week.sam.chats("call off tea")
    week.sam.receives("Call off Tea")
    await week.sam.chats("1")
    week.sam.receives("Told just now: 0")
    await week.fast_forward_to(10)
    all_receive((week.jan, *guests(week)), "Called off: Tea")
    week.jan.receives_nothing()


async def test_what_is_said_of_it_at_night_reaches_whoever_leads_it_by_day(week: World) -> None:
    await made(week, "new activity tea, tue 1 dec 18:00-19:00, at the church hall, for carers")
    await week.fast_forward_to(16)
    all_receive(guests(week), "Tea")
    for phone in (week.femi, week.dawn):
        await says(phone, week, "coming")
        phone.receives("Down for Tea")
    await week.fast_forward_to(9)
    week.roll_calls_pass()
    let_be(week.jan, *guests(week))
    await week.fast_forward_to(22)
    let_be(week.jan, week.priya, week.sam)
    await week.femi.presses("2 All right")
    week.femi.receives("Jan gets that by day")
    await week.dawn.texts("it was lovely thank you")
    week.dawn.receives("Jan gets that by day")
    await week.dawn.texts("lovely cake")
    week.dawn.receives("Jan gets that by day")
    week.jan.receives_nothing()
    await week.restart()
    await week.fast_forward_to(9)
    for words in (
        "Femi on Tea: all right.",
        "Dawn on Tea: it was lovely thank you",
        "Dawn on Tea: lovely cake",
    ):
        week.jan.receives(words)
    let_be(week.jan, week.priya, week.sam)
