"""A sleepover or day care asked for ahead of time: read back, asked by day, settled by people, moved, called off.

Each story is told on both lines, and with the line started anew after everything that is done on a phone.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from handlers.calendars import feed as calendar
from handlers.sleepovers.lifecycle import State
from storage import diary, homes, people
from storage import sleepovers as kept
from storage.sleepovers import Sleepover
from tests.stories.stays import OpenWorld, answers, roll_calls_pass, writes
from tests.world import World

FRIDAY_NOON = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)
ASKS = "could jan have swift for a sleepover sat 5 dec 6pm to sun 6 dec 10am please"
SATURDAY = "Sat 5 Dec 18:00-Sun 6 Dec 10:00"


@pytest.fixture
async def line(open_each_way: OpenWorld) -> World:
    return await open_each_way(at=FRIDAY_NOON)


async def planned(world: World) -> Sleepover:
    found = await world.line.database.transact(lambda tx: kept.open_of_constellation(tx, 1, ()))
    return found[-1]


async def asked(world: World) -> None:
    """Femi has asked for Saturday, and Jan is asked."""
    await writes(world, world.femi, ASKS)
    read_back = world.femi.receives("For Swift", SATURDAY, "1 right", "2 other dates", "0 leave it")
    assert read_back.segments <= 1
    world.jan.receives_nothing()
    await answers(world, world.femi, "1")
    world.femi.receives("asking Jan now", "not settled yet")
    world.jan.receives("Home 7 asks for a planned sleepover", "Swift", SATURDAY, "Beds free 2 of 2", "no reason needed")


async def stands(world: World) -> None:
    await asked(world)
    await answers(world, world.jan, "1")
    world.femi.receives("Jan can have them", "Not settled yet")
    world.jan.receives("your yes is noted", "in your diary")
    world.jan.receives("Swift", "1")  # who has agreed it
    await writes(world, world.jan, "edt angela")
    world.jan.receives("Angela")
    world.femi.receives("It stands", "Swift", SATURDAY, "with Jan")
    world.jan.receives("It stands", "Home 7", SATURDAY)


async def test_it_is_settled_by_people_and_stands_in_both_diaries(line: World) -> None:
    await stands(line)
    request = await planned(line)
    assert (request.kind, request.state) == ("planned", State.GO_AHEAD)
    hub, own = await line.line.database.transact(
        lambda tx: [diary.of_source(tx, home, "sleepover") for home in (request.host_id or 0, request.home_id)]
    )
    assert [entry.kind for entry in hub] == ["sleepover"] and [entry.kind for entry in own] == ["away"]


async def test_it_is_reminded_of_and_goes_over_into_the_way_there(line: World) -> None:
    await stands(line)
    await line.fast_forward_to(17, 0)
    line.femi.receives("Tomorrow: Swift", SATURDAY, "night things, charger, a comfort item")
    assert "Bring" not in line.jan.receives("Tomorrow: Swift", SATURDAY).body
    await line.fast_forward_to(16, 0)
    roll_calls_pass(line)
    line.jan.receives("Today: Home 7")
    line.femi.receives("Today: Swift", "medicine in its box", "1 as you leave")
    await answers(line, line.femi, "1")
    line.femi.receives("How long will it take")
    line.jan.receives("Home 7 left")
    await answers(line, line.femi, "1")
    line.femi.receives("expected by 16:30")
    line.jan.receives("16:30")
    await line.fast_forward_to(16, 31)
    line.jan.receives("Has Home 7 arrived?")
    await answers(line, line.jan, "2")
    line.femi.receives("Arrived", "Sun 6 Dec 10:00")
    line.jan.receives("any marks")
    assert (await planned(line)).state == State.STAYING


async def test_the_carer_calls_it_off_and_the_host_confirms(line: World) -> None:
    await stands(line)
    await writes(line, line.femi, "cant do saturday after all sorry")
    line.femi.receives("Call off Swift", SATURDAY, "1 yes", "0 leave it")
    await answers(line, line.femi, "1")
    line.femi.receives("is off", "asked to confirm")
    line.jan.receives("Home 7 calls off", SATURDAY, "1 seen")
    await answers(line, line.jan, "1")
    line.femi.receives("Jan has seen", "is off")
    line.jan.receives("is off and out of your diary")
    request = await planned(line)
    assert request.state == State.FOLLOW_UP
    assert not await entries(line, request)
    await line.fast_forward_to(17, 1)
    for phone in (line.jan, line.priya):
        phone.receives("test", "this phone works")  # and nobody is reminded
    line.sam.receives("Sleepovers open more"), line.sam.receives("FILED 7")


async def test_the_host_calls_it_off_and_the_carer_decides(line: World) -> None:
    await stands(line)
    await writes(line, line.jan, "sorry cant have them after all")
    line.jan.receives("Call off Swift", "0 leave it")
    await answers(line, line.jan, "1")
    line.jan.receives("is off")
    line.femi.receives("Jan cannot have them", "2 other dates", "0 leave it")
    line.sam.receives("Home 7 looks for a planned stay", SATURDAY)
    await answers(line, line.femi, "2")
    line.femi.receives("From when, and until when")
    await writes(line, line.femi, "fri 11 dec 6pm to sun 13 dec 10am")
    line.femi.receives("For Swift: Fri 11 Dec 18:00-Sun 13 Dec 10:00", "1 right")
    await answers(line, line.femi, "1")
    line.femi.receives("asking Jan now")
    line.jan.receives("Fri 11 Dec 18:00-Sun 13 Dec 10:00", "1 yes")
    await answers(line, line.jan, "2")
    line.jan.receives("No reason needed")
    line.femi.receives("Jan cannot have them")
    line.sam.receives("Home 7 looks for a planned stay", "Fri 11 Dec")
    await answers(line, line.femi, "0")
    line.femi.receives("Left")
    assert (await planned(line)).state == State.FOLLOW_UP


async def test_it_is_moved_only_with_the_other_sides_yes(line: World) -> None:
    await stands(line)
    await writes(line, line.femi, "make it friday 11 dec instead please")
    line.femi.receives(f"Change {SATURDAY} to Fri 11 Dec 18:00-Sat 12 Dec 10:00", "1 yes")
    await answers(line, line.femi, "1")
    line.femi.receives("ask the other side", f"it stays {SATURDAY}")
    line.jan.receives("Home 7 asks to change", "Fri 11 Dec 18:00-Sat 12 Dec 10:00", "1 yes", "2 no")
    await answers(line, line.jan, "1")
    for phone in (line.femi, line.jan):
        phone.receives("Changed", "Fri 11 Dec 18:00-Sat 12 Dec 10:00")
    line.femi.receives("not settled until we write")  # whoever must say yes has said it as far as the old day
    line.jan.receives("Home 7")
    line.jan.receives("Swift", "1")
    await writes(line, line.jan, "edt angela")
    line.jan.receives("Angela")
    for phone in (line.femi, line.jan):
        phone.receives("It stands", "Fri 11 Dec")
    assert [f"{entry.starts_at:%d %H}" for entry in await entries(line, await planned(line))] == ["11 18", "11 18"]


async def test_only_the_way_home_is_moved(line: World) -> None:
    await stands(line)
    await writes(line, line.femi, "can we make it till 5pm on sunday")
    line.femi.receives(f"Change {SATURDAY} to Sat 5 Dec 18:00-Sun 6 Dec 17:00", "1 yes")
    await answers(line, line.femi, "1")
    line.femi.receives("ask the other side"), line.jan.receives("Sun 6 Dec 17:00", "1 yes")
    line.priya.receives_nothing()
    await answers(line, line.jan, "2")
    for phone in (line.femi, line.jan):
        phone.receives("It stays as it was", SATURDAY)


async def test_the_host_changes_no_way_home_without_the_carers_yes(line: World) -> None:
    await stands(line)
    await writes(line, line.jan, "back sunday 8am")
    line.jan.receives(f"Change {SATURDAY} to Sat 5 Dec 18:00-Sun 6 Dec 08:00", "1 yes", "0 leave it")
    assert (await planned(line)).return_at == datetime(2026, 12, 6, 10, 0, tzinfo=UTC)
    await answers(line, line.jan, "1")
    line.jan.receives("ask the other side", f"it stays {SATURDAY}")
    line.femi.receives("Jan asks to change", "Sun 6 Dec 08:00", "1 yes", "2 no")
    await answers(line, line.femi, "1")
    for phone in (line.femi, line.jan):
        phone.receives("Changed", "Sun 6 Dec 08:00")
    assert (await planned(line)).return_at == datetime(2026, 12, 6, 8, 0, tzinfo=UTC)


async def test_who_was_asked_about_one_night_is_asked_anew_about_an_earlier_one(line: World) -> None:
    await stands(line)
    await writes(line, line.femi, "make it friday 4 dec instead please")
    line.femi.receives(f"Change {SATURDAY} to Fri 4 Dec 18:00-Sat 5 Dec 10:00")
    await answers(line, line.femi, "1")
    line.femi.receives("ask the other side"), line.jan.receives("Home 7 asks to change")
    await answers(line, line.jan, "1")
    line.femi.receives("not settled until we write"), line.jan.receives("needs a new go-ahead", "Fri 4 Dec")
    for phone in (line.femi, line.jan):
        phone.receives("Changed", "Fri 4 Dec")
    line.jan.receives("Who has said yes to Swift")
    assert (await planned(line)).state == State.HOST_YES


async def test_day_care_needs_no_bed_and_nobody_elses_yes(line: World) -> None:
    await writes(line, line.femi, "could someone have swift mon 7 dec 8:30 to 3 please, dentist appointment")
    line.femi.receives("For Swift: Mon 7 Dec 08:30-15:00", "1 ask the hub")
    await answers(line, line.femi, "1")
    line.femi.receives("asking Jan now")
    asked_of = line.jan.receives("Home 7 asks for day care", "Swift", "Mon 7 Dec 08:30-15:00")
    assert "Beds" not in asked_of.body
    line.femi.receives("How do they come and go?", "1 I bring and fetch", "3 with the school run")
    await answers(line, line.femi, "3")
    line.femi.receives("Noted", "with the school run")
    line.jan.receives("To know for Mon 7 Dec 08:30-15:00", "with the school run")
    await answers(line, line.jan, "1")
    line.femi.receives("It stands", "Mon 7 Dec 08:30-15:00")
    line.jan.receives("It stands", "Home 7")
    request = await planned(line)
    guests = await line.line.database.transact(lambda tx: kept.guests_of(tx, request.id))
    assert (request.kind, guests[0].rule, guests[0].agreed_by) == ("day_care", "not_needed_day_care", "Jan")


async def test_at_night_a_plan_wakes_nobody(line: World) -> None:
    await line.fast_forward_to(23, 30)
    roll_calls_pass(line)
    await writes(line, line.femi, "could jan have swift fri 11 dec 6pm to sun 13 dec 10am please")
    line.femi.receives("For Swift", "Fri 11 Dec")
    await answers(line, line.femi, "1")
    line.femi.receives("We ask Jan at 09:00", "wake nobody")
    line.jan.receives_nothing()
    await line.fast_forward_to(9, 0)
    line.jan.receives("Home 7 asks for a planned sleepover", "Fri 11 Dec")


async def test_an_answer_at_night_is_read_by_the_other_side_in_the_morning(line: World) -> None:
    await writes(line, line.femi, "could jan have swift fri 11 dec 6pm to sun 13 dec 10am please")
    line.femi.receives("For Swift", "Fri 11 Dec")
    await answers(line, line.femi, "1")
    line.femi.receives("asking Jan now"), line.jan.receives("Home 7 asks for a planned sleepover")
    await line.fast_forward_to(23, 30)
    roll_calls_pass(line)
    for phone in (line.jan, line.sam):
        phone.forget()  # asked once more in the afternoon, and the liaison worker knows
    await writes(line, line.jan, "1")
    line.jan.receives("can reach you here tonight"), line.sam.receives("answered")  # the roll-call was the newest
    await writes(line, line.jan, "1")
    line.jan.receives("your yes is noted"), line.jan.receives("The other side reads it at 09:00")
    line.jan.receives("Swift", "1")
    line.femi.receives_nothing()
    await writes(line, line.jan, "edt angela")
    line.jan.receives("Angela"), line.jan.receives("It stands: Home 7")
    line.femi.receives_nothing()
    await line.fast_forward_to(9, 0)
    line.femi.receives_only("It stands: Swift", "Fri 11 Dec", "with Jan")


async def test_what_is_moved_at_night_is_read_in_the_morning(line: World) -> None:
    """That it is changed comes first, then what follows from it."""
    await stands(line)
    await writes(line, line.femi, "make it friday 11 dec instead please")
    line.femi.receives("Change", "Fri 11 Dec")
    await answers(line, line.femi, "1")
    line.femi.receives("ask the other side"), line.jan.receives("Home 7 asks to change")
    await line.fast_forward_to(16, 30)
    line.jan.receives("Home 7 asks to change"), line.sam.receives("not answered so far")
    await line.fast_forward_to(23, 30)
    roll_calls_pass(line)
    for phone in (line.femi, line.jan):
        phone.receives("Tomorrow: Swift", SATURDAY)  # as it is until she says yes
    await writes(line, line.jan, "1")
    line.jan.receives("can reach you here tonight"), line.sam.receives("answered")
    await writes(line, line.jan, "1")
    line.jan.receives("needs a new go-ahead"), line.jan.receives("Who has said yes to Swift")
    line.jan.receives("Changed", "Fri 11 Dec"), line.jan.receives("The other side reads it at 09:00")
    line.femi.receives_nothing()
    await line.fast_forward_to(9, 0)
    line.femi.receives("Changed", "Fri 11 Dec"), line.femi.receives("not settled until we write")
    line.jan.forget()


async def test_a_no_at_night_is_read_in_the_morning(line: World) -> None:
    await asked(line)
    await line.fast_forward_to(23, 30)
    roll_calls_pass(line)
    for phone in (line.jan, line.sam):
        phone.forget()
    await writes(line, line.jan, "1")
    line.jan.receives("can reach you here tonight"), line.sam.receives("answered")
    await writes(line, line.jan, "2")
    line.jan.receives("No reason needed"), line.jan.receives("reads it at 09:00")
    for phone in (line.femi, line.sam):
        phone.receives_nothing()
    await line.fast_forward_to(9, 0)
    line.femi.receives("Jan cannot have them"), line.sam.receives("Home 7 looks for")


async def test_anything_beside_it_goes_to_a_person_at_once(line: World) -> None:
    await line.fast_forward_to(23, 30)
    roll_calls_pass(line)
    await writes(line, line.femi, "could jan have swift fri 11 dec 6pm to sun 13 dec 10am. im at the end of my tether")
    line.femi.receives("For Swift", "Fri 11 Dec", "1 right")
    line.femi.receives("Alerting Jan")
    line.jan.receives("Home 7 needs you")


async def test_where_it_may_be_one_of_two_both_are_shown(line: World) -> None:
    await writes(line, line.femi, "can swift come for a sleepover next saturday please")
    line.femi.receives("Which do you mean?", "1 ", "2 Sat 5 Dec", "3 other dates", "0 leave it")
    await answers(line, line.femi, "2")
    line.femi.receives("asking Jan now")
    line.jan.receives("Home 7 asks for a planned sleepover", "Sat 5 Dec")


async def test_a_silence_is_asked_once_and_then_a_person_knows(line: World) -> None:
    await writes(line, line.femi, ASKS)
    line.femi.receives("For Swift", "1 right")
    await line.fast_forward(minutes=10)
    line.femi.receives("For Swift", "1 right")
    await line.fast_forward(minutes=10)
    line.jan.receives("Home 7 wrote about a planned stay", "has not confirmed", "Femi")


async def test_nothing_planned_goes_into_a_house_with_an_open_matter(line: World) -> None:
    await stands(line)
    await line.fast_forward_to(16, 50)
    await writes(line, line.femi, "can you ring me please")
    line.femi.receives("Priya"), line.priya.receives("Home 7 needs you")
    await answers(line, line.priya, "1")
    line.femi.receives("Priya has your alert"), line.priya.receives("You have Home 7")
    await line.fast_forward_to(17, 0)
    line.jan.receives("Tomorrow: Swift", SATURDAY), line.jan.receives("Priya has had Home 7")
    line.priya.receives("can you ring me please"), line.priya.receives("Still open with you")
    line.femi.receives("Have you spoken to Priya")
    for phone in (line.jan, line.priya):
        phone.receives("test", "this phone works")


async def test_a_hub_that_does_not_answer_is_asked_again_and_then_a_person_is_alerted(line: World) -> None:
    await writes(line, line.femi, "could jan have swift today 5pm to 8pm please")
    line.femi.receives("For Swift: Fri 4 Dec 17:00-20:00")
    await answers(line, line.femi, "1")
    line.femi.receives("asking Jan now"), line.femi.receives("How do they come and go?")
    line.jan.receives("asks for day care")
    await line.fast_forward_to(14, 1)
    line.femi.receives("alerting whoever is on call")
    line.priya.receives("Home 7 needs you")


async def test_where_nobody_writes_down_who_agrees_a_person_is_alerted_before_it_begins(line: World) -> None:
    await asked(line)
    await answers(line, line.jan, "1")
    line.femi.receives("Jan can have them", "Not settled yet")
    line.jan.receives("your yes is noted"), line.jan.receives("Who has said yes to Swift staying")
    await line.fast_forward_to(9, 0)
    roll_calls_pass(line)
    line.jan.receives("Who has said yes to Swift staying")
    await line.fast_forward_to(15, 1)
    line.femi.receives("not written down yet who says yes", "alerting whoever is on call")
    line.priya.receives("Home 7 needs you")


async def test_day_care_at_ten_to_seven_waits_for_seven_and_no_longer(line: World) -> None:
    await line.fast_forward_to(6, 50)
    roll_calls_pass(line)
    await writes(line, line.femi, "could someone have swift today 8:30 to 3 please, appointment moved")
    line.femi.receives("For Swift: Sat 5 Dec 08:30-15:00")
    await answers(line, line.femi, "1")
    line.femi.receives("We ask Jan at 07:00"), line.femi.receives("How do they come and go?")
    line.jan.receives_nothing()
    await line.fast_forward_to(7, 0)
    line.jan.receives("asks for day care", "Sat 5 Dec 08:30-15:00")


async def test_the_host_asks_for_another_day_and_the_carer_decides(line: World) -> None:
    await stands(line)
    await writes(line, line.jan, "can we make it friday 11 dec instead please")
    line.jan.receives(f"Change {SATURDAY} to Fri 11 Dec", "1 yes")
    await answers(line, line.jan, "1")
    line.jan.receives("ask the other side")
    line.femi.receives("Jan asks to change", "Fri 11 Dec", "1 yes", "2 no")
    await answers(line, line.femi, "2")
    for phone in (line.femi, line.jan):
        phone.receives("It stays as it was", SATURDAY)


async def move_asked(world: World) -> None:
    """It stands, and Jan is asked for another day."""
    await stands(world)
    await writes(world, world.femi, "make it friday 11 dec instead please")
    world.femi.receives(f"Change {SATURDAY} to Fri 11 Dec")
    await answers(world, world.femi, "1")
    world.femi.receives("ask the other side"), world.jan.receives("Home 7 asks to change", "Fri 11 Dec")


async def test_a_host_who_does_not_answer_about_a_change_is_asked_again_and_then_a_person_is_alerted(
    line: World,
) -> None:
    await move_asked(line)
    await line.fast_forward_to(16, 1)
    line.jan.receives("Home 7 asks to change", "Fri 11 Dec")
    line.sam.receives("Home 7", SATURDAY, "Fri 11 Dec", "not answered so far")
    await line.fast_forward_to(8, 59)
    roll_calls_pass(line)
    for phone in (line.femi, line.jan):
        phone.receives_only("Tomorrow: Swift", SATURDAY)  # and at night nobody is asked anything
    await line.fast_forward_to(9, 0)
    line.jan.receives("Home 7 asks to change", "Fri 11 Dec")
    await line.fast_forward_to(15, 1)
    line.femi.receives("Not answered yet", f"it stays {SATURDAY}", "alerting whoever is on call")
    line.priya.receives("Home 7 needs you")
    line.priya.receives("can Sat 5 Dec 18:00", "Please ring: 07700 900101", "Jan")
    assert (await planned(line)).state == State.GO_AHEAD


async def test_a_carer_who_does_not_answer_about_a_change_is_asked_again(line: World) -> None:
    await stands(line)
    await writes(line, line.jan, "can we make it friday 11 dec instead please")
    line.jan.receives(f"Change {SATURDAY} to Fri 11 Dec")
    await answers(line, line.jan, "1")
    line.jan.receives("ask the other side"), line.femi.receives("Jan asks to change", "Fri 11 Dec")
    await line.fast_forward_to(16, 1)
    line.femi.receives("Jan asks to change", "Fri 11 Dec")
    line.sam.receives("Home 7", SATURDAY, "not answered so far")
    await answers(line, line.femi, "2")
    for phone in (line.femi, line.jan):
        phone.receives("It stays as it was", SATURDAY)
    await line.fast_forward_to(15, 30)  # and nobody is asked or alerted any more
    roll_calls_pass(line)
    for phone in (line.femi, line.jan):
        phone.receives_only("Tomorrow: Swift", SATURDAY)


async def test_a_newer_wish_that_waits_for_the_morning_is_not_lost_with_the_answer_to_the_first(line: World) -> None:
    await move_asked(line)
    await line.fast_forward_to(23, 30)
    roll_calls_pass(line)
    for phone in (line.femi, line.jan, line.sam):
        phone.forget()
    await writes(line, line.femi, "can we make it friday 18 dec instead please")
    line.femi.receives("Change", "Fri 18 Dec")
    await answers(line, line.femi, "1 Yes" if line.has_telegram else "1")
    line.femi.receives("ask the other side")
    line.jan.receives_nothing()
    await writes(line, line.jan, "1")
    line.jan.receives("can reach you here tonight"), line.sam.receives("answered")
    await writes(line, line.jan, "2")
    line.jan.receives("It stays as it was"), line.jan.receives("The other side reads it at 09:00")
    await line.fast_forward_to(9, 0)
    line.femi.receives("It stays as it was")
    line.jan.receives("Home 7 asks to change", "Fri 18 Dec")


@pytest.mark.parametrize("words", ["can he come tonight instead", "can he come at 6 tonight instead of saturday"])
async def test_tonight_instead_is_a_bed_for_tonight_and_the_plan_stays(line: World, words: str) -> None:
    await stands(line)
    await writes(line, line.femi, words)
    line.priya.receives("Home 7 asks for a sleepover tonight")
    line.femi.receives("Sleepover request sent 12:00 to Priya", "Nothing is settled yet")
    line.femi.receives("That is for tonight", f"Your plan stays as it is: {SATURDAY}")
    line.femi.forget()  # what is noted, and the first question
    await answers(line, line.priya, "1")
    line.priya.receives("You have Home 7"), line.femi.receives("Priya has your alert")
    line.priya.receives(words)
    line.priya.receives("Home 7 also plans a stay", SATURDAY, "changes nothing of that")
    for phone in (line.priya, line.femi):
        phone.forget()
    stays = await line.line.database.transact(lambda tx: kept.open_of_constellation(tx, 1, ()))
    assert sorted((one.kind, one.state) for one in stays) == [("emergency", "opened"), ("planned", "go_ahead")]
    assert [f"{entry.starts_at:%d %H}" for entry in await entries(line, stays[0])] == ["05 18", "05 18"]


@pytest.mark.parametrize("words", ["can we make it 7pm instead of 6", "can we make it friday 11 dec instead"])
async def test_another_hour_or_day_is_no_bed_for_tonight(line: World, words: str) -> None:
    await stands(line)
    await writes(line, line.femi, words)
    line.femi.receives(f"Change {SATURDAY} to", "1 yes")
    line.priya.receives_nothing()


async def test_nobody_says_yes_to_another_day_than_the_one_that_is_shown(line: World) -> None:
    await asked(line)
    await line.fast_forward_to(16, 30)
    line.jan.receives("Home 7 asks for a planned sleepover")  # again, as she has not answered
    line.sam.receives("Home 7 looks for a planned stay", SATURDAY)
    await writes(line, line.femi, "make it friday 11 dec instead please")
    line.femi.receives(f"Change {SATURDAY} to Fri 11 Dec 18:00-Sat 12 Dec 10:00")
    await answers(line, line.femi, "1")
    line.femi.receives("asking Jan now")
    line.jan.receives("Home 7 asks for a planned sleepover", "Fri 11 Dec 18:00-Sat 12 Dec 10:00")
    await answers(line, line.jan, "3")
    line.jan.receives("Femi is on", "stays open")
    await answers(line, line.jan, "1")
    line.jan.receives("your yes is noted", "Fri 11 Dec"), line.jan.receives("Swift", "1")
    line.femi.receives("Jan can have them Fri 11 Dec")


async def test_of_several_stays_the_day_tells_which_and_else_she_is_asked(line: World) -> None:
    await stands(line)
    await writes(line, line.femi, "could jan have swift mon 14 dec 8:30 to 3 please, i bring him")
    line.femi.receives("For Swift: Mon 14 Dec 08:30-15:00")
    await answers(line, line.femi, "1 Ask" if line.has_telegram else "1")
    line.femi.receives("asking Jan now"), line.jan.receives("Home 7 asks for day care"), line.jan.receives("brought")
    await writes(line, line.femi, "cant do saturday after all sorry")
    line.femi.receives("Call off Swift", SATURDAY)
    await answers(line, line.femi, "0")
    line.femi.receives("Nothing changed", SATURDAY)
    await writes(line, line.femi, "can we make it friday 18 dec instead please")
    line.femi.receives("Which do you mean?", "1 Sat 5 Dec 18:00. 2 Mon 14 Dec 08:30. 0 leave it")
    await answers(line, line.femi, "0 Leave" if line.has_telegram else "0")
    assert "Dec" not in line.femi.receives("nothing is changed").body
    await writes(line, line.femi, "can we make it friday 18 dec instead please")
    line.femi.receives("Which do you mean?", "2 Mon 14 Dec 08:30")
    await answers(line, line.femi, "2 Mon" if line.has_telegram else "2")
    line.femi.receives("Change Mon 14 Dec 08:30-15:00 to Fri 18 Dec 08:30-15:00", "1 yes")
    await answers(line, line.femi, "1 Yes" if line.has_telegram else "1")
    line.femi.receives("asking Jan now")
    line.jan.receives("Home 7 asks for day care", "Fri 18 Dec"), line.jan.receives("To know", "brought")


async def test_which_of_two_is_asked_and_that_one_is_gone_meanwhile(line: World) -> None:
    await stands(line)
    await writes(line, line.femi, "could jan have swift mon 14 dec 8:30 to 3 please, i bring him")
    line.femi.receives("For Swift: Mon 14 Dec 08:30-15:00")
    await answers(line, line.femi, "1 Ask" if line.has_telegram else "1")
    line.femi.receives("asking Jan now"), line.jan.receives("Home 7 asks for day care"), line.jan.receives("brought")
    await writes(line, line.femi, "can we make it friday 18 dec instead please")
    line.femi.receives("Which do you mean?")
    await writes(line, line.jan, "sorry cant have them after all")
    line.jan.receives("Call off Swift", SATURDAY)
    await answers(line, line.jan, "1 Yes" if line.has_telegram else "1")
    line.jan.receives("is off"), line.sam.receives("looks for"), line.femi.receives("Jan cannot have them")
    await answers(line, line.femi, "0 Leave" if line.has_telegram else "0")  # and the plan with it
    line.femi.receives("Left")
    await answers(line, line.femi, "1 Sat" if line.has_telegram else "1")
    line.femi.receives(f"{SATURDAY} is not planned any more")


async def test_she_leaves_it(line: World) -> None:
    await writes(line, line.femi, ASKS)
    line.femi.receives("For Swift", "0 leave it")
    await answers(line, line.femi, "0")
    line.femi.receives("Left")
    await line.fast_forward(hours=2)


async def test_it_is_in_the_calendars_of_both_homes_and_of_nobody_else(line: World) -> None:
    await stands(line)

    def feeds(tx: Connection) -> list[bytes]:
        found = []
        for name in ("Femi", "Jan", "Dawn"):
            calendar.give(tx, 1, people.by_name(tx, 1, name), f"{name}'s secret", line.clock.now())
            feed = calendar.render(tx, f"{name}'s secret", "Night line", line.clock.now(), ZoneInfo("Europe/London"))
            found.append(feed or b"")
        return found

    asks, hosts, other = await line.line.database.transact(feeds)
    assert b"Planned sleepover" in asks and b"Planned sleepover" in hosts and b"Planned" not in other
    assert b"Planned sleepover: Swift" in asks and b"Planned sleepover: Swift" in hosts and b"20261205T180000" in asks
    assert b"Femi" not in hosts and b"Jan" not in asks and b"Home" not in asks + hosts


async def entries(world: World, request: Sleepover) -> list[diary.Entry]:
    """Of every home's diary."""

    def read(tx: Connection) -> list[diary.Entry]:
        return [one for home in homes.of_constellation(tx, 1) for one in diary.of_source(tx, home.id, "sleepover")]

    return await world.line.database.transact(read)
