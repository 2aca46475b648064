"""Whole nights of three others (DOMAIN 5): Priya, who has never met the family; Maureen, who needs the day; Carol, who
has digits and a phone that rings, and nothing else.

Each is told on both lines, and with the line started anew after everything that is done on a phone.
"""

from datetime import UTC, datetime

from tests import sleeping
from tests.phone import Phone
from tests.sleeping import ROSTER, state_of
from tests.stories.stays import OpenWorld
from tests.world import World

TEN_AT_NIGHT = datetime(2026, 11, 27, 22, 0, tzinfo=UTC)
TEN_TO_THREE = datetime(2026, 11, 28, 2, 50, tzinfo=UTC)
MONDAY_TEN_TO_SEVEN = datetime(2026, 11, 30, 6, 50, tzinfo=UTC)
MAUREEN = ROSTER.replace('name = "Dawn"', 'name = "Maureen"')


async def says(phone: Phone, words: str, world: World) -> None:
    await sleeping.says(world, phone.name, words)


async def test_priya_has_no_bed_and_keeps_the_call(open_every_way: OpenWorld) -> None:
    """The second rung at 02:55: not hosting is not the same as not answering."""
    night = await open_every_way(at=TEN_TO_THREE, roster_text=ROSTER)
    dawn, jan, priya, carol = night.dawn, night.jan, night.priya, night.carol
    for phone in (jan, priya):
        phone.phone_is("voicemail")
    await says(dawn, "please can wren come to you tonight, back sunday 10am", night)
    dawn.receives("request sent 02:50 to Jan"), jan.receives("Home 4 asks for a sleepover tonight", "free 2 of 2")
    dawn.receives("Noted: for Wren"), dawn.receives("everyone safe")
    await night.fast_forward(minutes=5)
    jan.rings(), priya.rings(), jan.receives("Home 4 asks for a sleepover tonight")
    dawn.receives("Jan has not answered yet. Alerting Priya as well")
    asked = priya.receives("Home 4 asks for a sleepover tonight", "Beds free 1 of 1")
    assert "Wren" not in asked.body  # she has never met them, and hears of it once it is hers
    await says(priya, "1", night)
    jan.receives("Priya took Home 4", "sleep on"), dawn.receives("Priya has your alert")
    priya.receives("You have Home 4", "07700 900104"), priya.receives("please can wren come")
    priya.receives("Sheets of Home 4: 2"), priya.receives("Home 4 asks for a sleepover: Wren", "Sun 29 Nov 10:00")
    priya.receives("Can your home have them", "no reason needed")
    await says(priya, "2", night)
    priya.receives("nobody asks why", "You still have Home 4")
    dawn.receives("Priya cannot host this time", "asking other homes")
    for phone in (jan, carol):
        phone.receives("Could your home have one child, age 13, until Sun 29 Nov?")
    await says(jan, "1", night)
    jan.receives("wait for Priya to ring"), carol.receives("no longer needed", "sleep on")
    priya.receives("Jan of Home 1 can have them"), priya.receives("Who has said yes to Wren staying")
    dawn.receives("A home you know can have them", "wait for Priya")
    await says(priya, "edt angela", night)
    priya.receives("Angela, duty team"), priya.receives("Go-ahead given"), jan.receives("Go-ahead given")
    dawn.receives("Go-ahead given 02:5", "come back Sun 29 Nov")
    await says(dawn, "leaving now, there by 3:30", night)
    dawn.receives("expected by 03:30"), jan.receives("by 03:30"), priya.receives("Home 4 left at")
    await night.fast_forward(minutes=10)
    priya.receives("Have you spoken to Home 4")  # and not Dawn, who drives
    await says(priya, "1", night)
    priya.receives("You have Home 4")
    await night.fast_forward_to(3, 31)
    jan.receives("Has Home 4 arrived?")
    await says(jan, "2", night)
    jan.receives("any marks"), priya.receives("Home 4 arrived"), dawn.receives("Arrived 03:31")
    await says(jan, "1", night)
    jan.receives("no marks, Home 4")
    await says(priya, "DONE 4", night)
    priya.receives("Home 4 is closed"), dawn.receives("Priya has closed")
    await night.fast_forward_to(9, 31)
    night.sam.receives("night note", "Calls 1, sleepovers 1, still open 0")
    dawn.receives("How is it at home?")
    await says(dawn, "1", night)
    dawn.receives("You can text here")
    jan.receives_nothing()
    assert await state_of(night, 1) == "staying"


async def test_maureen_needs_the_day(open_every_way: OpenWorld) -> None:
    """At ten to seven, for two brothers, with the school run: not a crisis, but today; nobody is woken before seven."""
    day = await open_every_way(at=MONDAY_TEN_TO_SEVEN, roster_text=MAUREEN)
    maureen, jan = day.maureen, day.jan
    await says(
        maureen, "my hospital scan moved to today. need day care for both boys 8:30 to 3, school run please", day
    )
    maureen.receives("For Wren and Robin: Mon 30 Nov 08:30-15:00", "1 ask the hub")
    await says(maureen, "1", day)
    maureen.receives("We ask Jan at 07:00 and wake nobody")
    jan.receives_nothing()
    await day.fast_forward_to(7)
    jan.receives("To know for Mon 30 Nov 08:30-15:00: with the school run")
    asked = jan.receives("Home 4 asks for day care: Wren and Robin", "08:30-15:00", "no reason needed")
    assert "Beds" not in asked.body
    await says(jan, "1", day)
    maureen.receives("It stands: Wren and Robin", "with Jan"), jan.receives("It stands: Home 4", "in your diary")
    maureen.receives("Today: Wren and Robin", "with Jan", "if you see them off")
    jan.receives("Today: Home 4", "With the school run", "1 once they are with you")
    await day.fast_forward_to(8, 5)
    await says(maureen, "1", day)
    maureen.receives("We ask Jan whether they are there")
    await day.fast_forward_to(8, 21)
    jan.receives("Are they with you, from Home 4?")
    await says(jan, "1", day)
    jan.receives("Medicine handed over?"), maureen.receives("Jan has them now, logged 08:21", "until Mon 30 Nov 15:00")
    await says(jan, "2", day)
    jan.receives("any marks")
    await says(jan, "1", day)
    jan.receives("no marks, Home 4")
    await day.fast_forward_to(15)
    maureen.receives("look through the sleepover sheets"), day.sam.receives("Sheets due")  # on any day
    jan.receives("planned until Mon 30 Nov 15:00", "1 gone home")
    await says(jan, "1", day)
    jan.receives("Did the medicine go with them?"), maureen.receives("Are they with you?")
    await says(maureen, "1", day)
    maureen.receives("Home logged 15:00"), jan.receives("Home 4 is home again")
    assert await state_of(day, 1) == "follow_up"
    await day.fast_forward_to(16, 31)
    day.sam.receives("Sleepovers open"), day.sam.receives("FILED 4")
    await says(day.sam, "FILED 4", day)
    day.sam.receives("Home 4", "is filed")


async def test_carol_does_all_of_it_with_digits(open_every_way: OpenWorld) -> None:
    """And rings the same number when her hands will not type: it is the phone of whoever is on call that rings."""
    night = await open_every_way(at=TEN_AT_NIGHT, roster_text=ROSTER)
    carol, jan = night.carol, night.jan
    await says(carol, "can linnet come to yours tonight", night)
    carol.receives("request sent 22:00 to Jan"), carol.receives("Noted: for Linnet, from now")
    jan.receives("Home 5 asks for a sleepover tonight")
    await says(jan, "1", night)
    carol.receives("Jan has your alert")
    for said in (
        "You have Home 5",
        "can linnet come",
        "Home 5 asks for a sleepover: Linnet",
        "Can your home have them",
    ):
        jan.receives(said)
    for asked in (
        "everyone safe",
        "What is it about",
        "another child there",
        "want to go",
        "get there",
        "Medicine due",
    ):
        carol.receives(asked)
        await says(carol, "1", night)
    carol.receives("When do they come home?", "1 Sat 28 Nov 10:00")
    await says(carol, "1", night)
    carol.receives("last question")
    await says(jan, "1", night)
    jan.receives("Written down", "your home can have them"), jan.receives("Who has said yes to Linnet staying")
    carol.receives("Jan can have them", "wait for our go-ahead")
    await says(jan, "edt angela", night)
    jan.receives("Angela, duty team"), jan.receives("Go-ahead given")
    carol.receives("Go-ahead given", "Text 1 as you leave")
    await says(carol, "1", night)
    carol.receives("How long will it take"), jan.receives("Home 5 left")
    await says(carol, "1", night)
    carol.receives("expected by"), jan.receives("expects to be there by")
    await night.fast_forward(minutes=9)
    jan.receives("Have you spoken to Home 5")  # and not Carol, who drives
    await says(jan, "1", night)
    jan.receives("You have Home 5")
    await night.fast_forward_to(22, 35)
    jan.receives("Has Home 5 arrived?")
    await says(jan, "2", night)
    carol.receives("Arrived 22:35"), jan.receives("any marks")
    await says(jan, "1", night)
    jan.receives("no marks, Home 5")
    await says(jan, "DONE 5", night)
    jan.receives("Home 5 is closed"), carol.receives("Jan has closed")
    jan.unread.clear()  # on the chat also what was learnt meanwhile
    await carol.dials()
    carol.hears("We are alerting Jan now"), carol.receives("You rang at 22:35"), jan.receives("Home 5 needs you")
    jan.rings()
    await jan.answers()
    jan.hears("Home 5 needs you", "Press 1")
    await jan.presses_key("1")
    await night.fast_forward(seconds=6)
    carol.hears("Jan is here now")
    assert carol.is_connected_to(jan)
    carol.receives("joining your call"), jan.receives("You have Home 5"), jan.receives("Carol rang the line")
    await jan.hangs_up()
    await says(jan, "DONE 5", night)
    jan.receives("Home 5 is closed"), carol.receives("Jan has closed")
