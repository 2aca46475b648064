"""Whom to ring about what: asked in words or by menu on either channel, and kept by the liaison worker."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from bot.simulator.door import Recorded
from bot.simulator.night import EXAMPLE_DIRECTORY
from handlers.directory import loading
from storage import constellations
from tests.world import World

LONDON = ZoneInfo("Europe/London")
NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


async def load(world: World) -> None:
    """As `roost directory load` does."""

    wanted = loading.read(EXAMPLE_DIRECTORY.read_text(), date(2026, 11, 27))

    def work(tx: Connection) -> None:
        loading.load(tx, constellations.first(tx), wanted, world.clock.now(), LONDON)

    await world.line.database.transact(work)


@pytest.fixture
async def kept(world: World) -> World:
    """The usual night, with a directory."""
    await load(world)
    return world


@pytest.fixture
async def by_day(tmp_path: Path) -> AsyncIterator[World]:
    opened = await World.open(tmp_path, at=NOON)
    await load(opened)
    yield opened
    await opened.close()


async def test_a_number_is_given_with_when_it_was_checked_and_nobody_is_woken(kept: World) -> None:
    await kept.dawn.texts("who do I ring about a new passport")
    told = kept.dawn.receives("Passport help 01632 960778", "Mon-Fri 9-17", "checked Mar 2026", "1 ring me", by="sms")
    assert told.segments == 1
    await kept.femi.chats("can i have the number for school transprot pls")
    kept.femi.receives("School transport 01632 960779", "by day", "checked Oct 2026", by="telegram")
    kept.jan.receives_nothing()


async def test_if_it_was_not_enough_one_digit_or_button_has_somebody_ring(kept: World) -> None:
    await kept.dawn.texts("whats the passport number")
    kept.dawn.receives("Passport help")
    await kept.dawn.texts("1")
    kept.dawn.receives("alerting Jan")
    kept.jan.receives("Home 4 needs you")
    await kept.femi.chats("passport number?")
    told = kept.femi.receives("Passport help")
    await kept.femi.presses("1 Ring me", told)
    await kept.femi.presses("1 Ring me", told)
    kept.femi.receives("alerting Jan")
    kept.jan.receives("Home 7 needs you")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("what's the samaritans number", "116 123"),
        ("whats the number for chidline", "0800 1111"),
        ("number for edt", "01632 960123"),
        ("CAMHS crisis number", "01632 960777"),
        ("nhs 111 number?", "NHS 111"),
        ("number for samaritans please i cant cope", "116 123"),
    ],
)
async def test_a_number_for_somebody_in_need_is_given_and_a_person_hears_of_it(
    kept: World, words: str, number: str
) -> None:
    await kept.dawn.texts(words)
    kept.dawn.receives(number, "999")
    kept.dawn.receives("alerting Jan")
    kept.jan.receives("Home 4 needs you")


async def test_danger_and_a_bed_go_their_own_way(kept: World) -> None:
    await kept.dawn.texts("camhs number asap he's cutting himself")
    kept.dawn.receives("999")
    kept.dawn.receives("alerting Jan and Priya")
    kept.jan.receives("Home 4 needs you")
    kept.priya.receives("Home 4 needs you")
    kept.jan.rings()
    kept.priya.rings()
    await kept.femi.chats("can jan have swift tonight, whats her number")
    kept.femi.receives("sleepover request")
    kept.femi.receives("Noted: for Swift")
    kept.femi.receives("Is everyone safe right now?")
    kept.jan.receives("Home 7 asks for a sleepover tonight")


async def test_words_of_danger_are_answered_as_danger_first_of_all(kept: World) -> None:
    await kept.carol.texts("what is the number for the police")
    kept.carol.receives("999")
    kept.carol.receives("alerting Jan and Priya")
    for phone in (kept.jan, kept.priya):
        phone.receives("Home 5 needs you")
        phone.rings()


async def test_where_more_is_said_the_number_is_given_and_the_words_go_on(kept: World) -> None:
    await kept.dawn.texts("who do i ring about wren refusing the school taxi")
    kept.dawn.receives("School transport")
    kept.dawn.receives("alerting Jan")
    kept.jan.receives("Home 4 needs you")
    await kept.dawn.texts("passport number")
    kept.dawn.receives("Passport help"), "her matter is open: the words are for whoever takes it, too"
    await kept.jan.chats("1")
    kept.jan.receives("You have Home 4")
    kept.jan.receives("refusing the school taxi", "passport number")
    kept.dawn.receives("Jan has your alert")


async def test_where_the_directory_explains_only_some_of_the_words_a_person_hears_all(kept: World) -> None:
    await kept.dawn.texts("who do i ring about school photos")
    kept.dawn.receives("School transport")
    kept.dawn.receives("alerting Jan")
    kept.jan.receives("Home 4 needs you")


async def test_nobodys_own_number_is_given(kept: World) -> None:
    await kept.dawn.texts("whats jans number")
    kept.dawn.receives("alerting Jan")
    kept.jan.receives("Home 4 needs you")


async def test_what_is_not_known_goes_to_a_person_by_day_and_is_a_gap(by_day: World) -> None:
    await by_day.dawn.texts("who deals with savings accounts")
    by_day.dawn.receives("alerting Priya")
    by_day.priya.receives("Home 4 needs you")
    await by_day.sam.chats("gaps")
    by_day.sam.receives("Asked for, and not in the directory", "who deals with savings accounts")
    await by_day.sam.chats("add to directory: Savings; savings accounts, junior isa; 01632 960780; Mon-Fri; no; none")
    by_day.sam.receives("Savings 01632 960780", "Found by: savings accounts, junior isa", "1 right")
    await by_day.sam.presses("1 Right")
    by_day.sam.receives("Listed: Savings 01632 960780", "checked Nov 2026")
    await by_day.sam.chats("gaps")
    by_day.sam.receives("Nothing has been asked for")
    await by_day.carol.texts("who deals with savings accounts")
    by_day.carol.receives("Savings 01632 960780")
    by_day.priya.receives_nothing()


async def test_in_deep_night_what_is_plainly_of_the_office_wakes_nobody_unasked(kept: World) -> None:
    await kept.dawn.texts("who deals with savings accounts")
    kept.dawn.receives("Wake Jan?", "2 morning is fine")
    await kept.dawn.texts("2")
    kept.dawn.receives("07:30")
    kept.jan.receives_nothing()
    await kept.carol.texts("who do i ring about bruises")
    kept.carol.receives("alerting Jan")
    kept.jan.receives("Home 5 needs you")


async def test_the_numbers_of_the_night_are_always_there(world: World) -> None:
    await world.dawn.texts("NUMBERS")
    told = world.dawn.receives("EDT 01632 960123. NHS 111, Police 101, Childline 0800 1111", "999", "NUMBERS passport")
    assert "Samaritans 116 123 (checked Nov 2026)" in told.body
    assert told.segments <= 2
    await world.femi.chats("/numbers")
    world.femi.receives("116 123", by="telegram")
    await world.sam.chats("numbers")
    world.sam.receives("116 123")
    world.jan.receives_nothing()


async def test_by_menu_and_a_word(kept: World) -> None:
    await kept.dawn.texts("menu")
    told = kept.dawn.receives("1 a bed or day care", "2 ring me", "3 a number to ring", "999", by="sms")
    assert told.segments == 1
    await kept.dawn.texts("3")
    kept.dawn.receives("0800 1111", "NUMBERS passport")
    await kept.dawn.texts("menu")
    kept.dawn.receives("4 what is on")
    await kept.dawn.texts("4")
    kept.dawn.receives("Nothing is planned")
    await kept.dawn.texts("Numbers passport")
    kept.dawn.receives("Passport help 01632 960778")
    await kept.femi.chats("/menu")
    kept.femi.receives("3 a number to ring", by="telegram")
    await kept.femi.presses("3 A number")
    kept.femi.receives("0800 1111")
    await kept.femi.presses("3 A number", kept.femi.handset.messages[1])
    kept.jan.receives_nothing()


async def test_the_liaison_worker_adds_step_by_step_and_survives_a_restart(kept: World) -> None:
    await kept.sam.chats("add to directory")
    kept.sam.receives("What is it called?")
    await kept.sam.chats("Poisons line")
    kept.sam.receives("What do people ask for?")
    await kept.sam.chats("overdose, tablets, swallowed")
    kept.sam.receives("Which number")
    await kept.sam.chats("ask the hospital")
    kept.sam.receives("None of the answers", "Which number")
    await kept.restart()
    await kept.sam.texts("01632 960781")
    kept.sam.receives("When is it answered?")
    await kept.sam.texts("0")
    kept.sam.receives("at night? 1 yes. 2 no.")
    await kept.sam.texts("1")
    kept.sam.receives("Anything to know")
    await kept.sam.texts("b")
    kept.sam.receives("at night?")
    await kept.sam.texts("1")
    kept.sam.receives("Anything to know")
    await kept.sam.texts("have the packet ready")
    kept.sam.receives("Poisons line 01632 960781, have the packet ready", "1 right")
    await kept.sam.texts("1")
    kept.sam.receives("Listed")
    await kept.dawn.texts("number for the poisons line")
    kept.dawn.receives("Poisons line 01632 960781")
    kept.dawn.receives("alerting Jan")
    kept.jan.receives("Home 4 needs you")


async def test_she_looks_takes_out_and_says_what_is_right(kept: World) -> None:
    await kept.sam.chats("directory")
    kept.sam.receives("1 EDT 01632 960123, date not known", "Childline 0800 1111", "Passport help")
    await kept.sam.chats("directory checked edt")
    kept.sam.receives("Noted as right today: EDT 01632 960123", "checked Nov 2026")
    await kept.sam.chats("directory checked passport")
    kept.sam.receives("Noted as right today: Passport help")
    await kept.sam.chats("directory remove childline")
    kept.sam.receives("always there", "Childline 0800 1111")
    await kept.sam.chats("directory checked childline")
    kept.sam.receives("Noted as right today", "Childline 0800 1111")
    await kept.sam.chats("directory remove childline")
    kept.sam.receives("always there", "Childline 0800 1111")
    await kept.sam.chats("directory remove school transport")
    kept.sam.receives("Taken out: School transport")
    await load(kept)
    await kept.sam.chats("directory")
    listed = kept.sam.receives("EDT 01632 960123, checked Nov 2026", "Passport help 01632 960778, checked Nov 2026")
    assert "School transport" not in listed.body, "the file is older than her word"
    await kept.dawn.texts("add to directory Bobs taxis")
    kept.dawn.receives("alerting Jan"), "only the liaison worker changes it; a carer's words are for a person"
    kept.jan.receives("Home 4 needs you")


async def test_gaps_are_listed_on_monday_without_who_asked(by_day: World) -> None:
    for phone, words in ((by_day.dawn, "who deals with savings accounts"), (by_day.carol, "who do i ring re a visa")):
        await phone.texts(words)
        phone.receives("alerting Priya")
        by_day.priya.receives("needs you")
        await by_day.priya.chats("1")
        by_day.priya.receives("You have")
        by_day.priya.receives(words)
        phone.receives("Priya has your alert")
        await by_day.priya.chats("done")
        by_day.priya.receives("closed")
        phone.receives("closed")
    await by_day.fast_forward_to(9, 29)
    await by_day.fast_forward(hours=48)
    by_day.roll_calls_pass(3)
    await by_day.fast_forward(minutes=2)
    by_day.sam.receives("not in the directory: 2", "GAPS")
    await by_day.sam.chats("GAPS")
    told = by_day.sam.receives("who deals with savings accounts", "who do i ring re a visa")
    assert "Dawn" not in told.body
    await by_day.sam.chats("gaps clear")
    by_day.sam.receives("Cleared")
    await by_day.sam.chats("gaps")
    by_day.sam.receives("Nothing has been asked for")
    by_day.notes_come()


async def test_a_hub_carer_who_asks_for_help_is_asked_whether_it_is_for_herself(kept: World) -> None:
    await kept.jan.chats("samaritans number")
    kept.jan.receives("116 123")
    kept.jan.receives("alert Priya")
    await kept.fast_forward(minutes=3)
    kept.jan.receives("alerting Priya")
    kept.priya.receives("Home 1 needs you")
    kept.priya.rings()


async def test_a_reply_to_a_familys_words_is_for_that_family(kept: World) -> None:
    await kept.femi.chats("can you ring")
    kept.femi.receives("alerting Jan")
    kept.jan.receives("Home 7 needs you")
    await kept.jan.presses("1")
    kept.jan.receives("You have Home 7")
    words = kept.jan.receives("can you ring")
    kept.femi.receives("Jan has your alert")
    await kept.jan.chats("the passport number is on the form", reply_to=words)
    kept.femi.receives("the passport number is on the form")
    await kept.jan.chats("DONE")
    kept.jan.receives("closed")
    kept.femi.receives("closed")
    await kept.jan.chats("number for passport?", reply_to=words)
    kept.jan.receives("closed")


async def test_a_hub_carers_words_for_a_family_are_not_taken(kept: World) -> None:
    await kept.jan.chats("passport number please")
    kept.jan.receives("Passport help")
    await kept.dawn.texts("can you ring")
    kept.dawn.receives("alerting Jan")
    kept.jan.receives("Home 4 needs you")
    await kept.jan.chats("whats the passport number on his form?")
    kept.dawn.receives("whats the passport number on his form?")
    kept.dawn.receives("Jan has your alert")
    kept.jan.receives("You have Home 4")
    kept.jan.receives("can you ring")


async def test_by_text_message_alone_with_a_restart_after_every_step(sms_world: World) -> None:
    await load(sms_world)
    sms_world.restarting = True
    await sms_world.dawn.texts("menu")
    sms_world.dawn.receives("3 a number to ring")
    await sms_world.dawn.texts("3")
    sms_world.dawn.receives("0800 1111")
    await sms_world.dawn.texts("who do i ring about a pasport")
    sms_world.dawn.receives("Passport help 01632 960778")
    await sms_world.dawn.texts("1")
    sms_world.dawn.receives("alerting Jan")
    sms_world.jan.receives("Home 4 needs you")


async def test_tonight_by_menu_is_asked_for_and_alerted_at_once(world: World) -> None:
    await world.dawn.texts("Menu")
    world.dawn.receives("1 a bed or day care")
    await world.dawn.texts("1")
    world.dawn.receives("For when? 1 a bed tonight. 2 another day, or day care.")
    world.jan.receives_nothing()
    await world.dawn.texts("1")
    world.dawn.receives("Sleepover request sent 23:40 to Jan")
    world.dawn.receives("Is everyone safe right now?")
    world.jan.receives("Home 4 asks for a sleepover tonight")
    await world.jan.chats("1")
    world.jan.receives("You have Home 4")
    world.jan.receives("By menu: a bed tonight")
    world.jan.receives("Home 4 asks for a sleepover")
    world.jan.receives("Can your home have them")
    world.dawn.receives("Jan has your alert")


async def test_another_day_by_menu_is_planned_and_wakes_nobody(world: World) -> None:
    await world.femi.chats("/menu")
    world.femi.receives("1 a bed or day care", by="telegram")
    await world.femi.presses("1 A bed or day care")
    world.femi.receives("For when?")
    await world.restart()
    await world.femi.presses("2 Another day")
    world.femi.receives("From when, and until when?")
    await world.femi.chats("fri 4 dec 6pm to sun 6 dec 10am")
    world.femi.receives("For Swift: Fri 4 Dec 18:00-Sun 6 Dec 10:00. 1 right.")
    await world.femi.presses("1 Right")
    world.femi.receives("We ask Jan at", "wake nobody")
    world.jan.receives_nothing()


async def test_somebody_to_ring_by_menu(world: World) -> None:
    await world.femi.chats("menu")
    world.femi.receives("2 ring me")
    await world.femi.presses("2 Ring me")
    world.femi.receives("alerting Jan")
    world.jan.receives("Home 7 needs you")
    await world.jan.presses("1")
    world.jan.receives("You have Home 7")
    world.jan.receives("Femi", "By menu: ring me")
    world.femi.receives("Jan has your alert")
    await world.jan.chats("menu")
    told = world.jan.receives("2 ring me. 3 a number")
    assert "a bed" not in told.body
    await world.jan.presses("2 Ring me", told)
    world.jan.receives("alerting Priya")
    world.priya.receives("Home 1 needs you")
    world.priya.rings()


async def test_a_digit_that_the_menu_does_not_offer_and_one_an_hour_later_go_to_a_person(world: World) -> None:
    await world.dawn.texts("menu")
    world.dawn.receives("1 a bed or day care")
    await world.dawn.texts("9")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.carol.texts("menu")
    world.carol.receives("1 a bed or day care")
    await world.fast_forward(minutes=4)
    await world.jan.chats("1")
    world.jan.receives("You have Home 4")
    world.jan.receives("Home 4 Dawn")
    world.dawn.receives("Jan has your alert")


async def test_telegrams_own_menu_shows_what_can_be_asked_for(world: World) -> None:
    def asked() -> list[Recorded]:
        return [request for request in world.town.requests if request.method == "setMyCommands"]

    await world.until(lambda: bool(asked()))
    shown = asked()[0]
    assert all(f'"{command}"' in str(shown.params) for command in ("menu", "numbers", "private"))


@pytest.mark.parametrize("words", ["add a number", "New number", "add an entry to the directory"])
async def test_the_liaison_worker_adds_one_in_words_of_her_own(world: World, words: str) -> None:
    await world.sam.chats(words)
    world.sam.receives("What is it called?")
    await world.sam.chats("LATER")
    world.sam.lets_be_what_else_came()
    await world.sam.chats("add number: Passport help; passport, travel; 01632 960777; Mon-Fri 9-17; no; ask for Ann")
    world.sam.receives("Passport help 01632 960777", "1 right, list it")
    await world.sam.chats("gaps")
    assert words not in world.sam.receives().body
