"""Get-togethers by message: made, moved and called off by the hub and the liaison worker, on either channel."""

from tests.world import EXAMPLE_ROSTER, World

COFFEE = "new activity coffee morning, last Tuesday of the month 10:30, not in August, at the church hall, for carers"


async def test_all_in_one_text_message_and_it_is_kept_only_after_a_yes(sms_world: World) -> None:
    world = sms_world
    await world.jan.texts("activities")
    world.jan.receives("No get-togethers are planned", "new activity", by="sms")
    await world.jan.texts(COFFEE)
    world.jan.receives(
        "Coffee morning: last Tuesday of the month 10:30-12:30, not in August",
        "at the church hall, for carers",
        "Next: Tue 29 Dec, Tue 26 Jan, Tue 23 Feb",
        "1 yes",
        by="sms",
    )
    await world.dawn.texts("activities")
    world.dawn.receives("No get-togethers are planned")
    await world.jan.texts("12 places, bring a cake")
    world.jan.receives("Also: 12 places, bring a cake")
    world.jan.receives("Coffee morning", "1 yes")
    await world.restart()
    await world.jan.texts("Yes")
    world.jan.receives("Kept: Coffee morning", "Tue 29 Dec 10:30")
    await world.dawn.texts("Get-togethers?")
    world.dawn.receives("1 Coffee morning Tue 29 Dec 10:30 at the church hall")
    await world.jan.texts(COFFEE)
    world.jan.receives("There is a coffee morning already")


async def test_step_by_step_on_telegram_in_whatever_order(world: World) -> None:
    await world.sam.chats("New activity")
    world.sam.receives("Write it like this")
    await world.sam.chats("New activity: picnic")
    world.sam.receives("Picnic: when?")
    await world.sam.chats("every weekday in the easter holidays")
    world.sam.receives("does not know when a term begins")
    await world.sam.chats("sat 6 dec")
    world.sam.receives("6 December 2026 is a Sunday")
    await world.sam.chats("for everyone, sat 5 dec")
    world.sam.receives("from when until when?")
    await world.sam.chats("12 to 2pm")
    world.sam.receives("where?")
    await world.sam.chats("The Park")
    back = world.sam.receives("Picnic: Sat 5 Dec 2026 12:00-14:00, at The Park, for everyone")
    await world.sam.presses("1 Yes")
    world.sam.receives("Kept: Picnic", "Sat 5 Dec 12:00")
    await world.sam.presses("2 No", back)
    world.sam.receives("That question is over")
    await world.sam.chats("activities")
    world.sam.receives("1 Picnic Sat 5 Dec 12:00 at The Park")


async def test_what_a_hub_carer_needs_herself_is_no_answer_and_no_place(world: World) -> None:
    await world.jan.chats("new activity tea sat 5 dec 3pm")
    world.jan.receives("where?")
    for words in ("at the end of my tether", "im scared", "in a right state"):
        await world.jan.chats(words)
        world.jan.receives("1 it is for myself", "alert Priya")
        await world.jan.chats("2")
        world.jan.receives("nobody is alerted")
    await world.jan.chats("new activity he has a knife")
    world.jan.receives("call 999 now")
    world.jan.receives("alerting Priya")
    world.priya.receives("Home 1 needs you")
    world.priya.rings()


async def test_a_family_that_waits_has_the_hubs_words_and_digits_first(world: World) -> None:
    await world.jan.chats("new activity lunch, sat 5 dec 12-1pm, at the hub, for carers")
    world.jan.receives("Lunch: Sat 5 Dec")
    await world.jan.chats("1")
    world.jan.receives("Kept: Lunch")
    await world.jan.chats("new activity tea sat 5 dec 3pm")
    world.jan.receives("where?")
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.chats("1")
    world.jan.receives("You have Home 4")
    world.jan.receives("can you ring")
    world.dawn.receives("Jan has your alert")
    await world.jan.chats("at the church hall")
    world.dawn.receives("Jan: at the church hall")
    await world.jan.chats("Can we arrange a coffee tomorrow?")
    world.dawn.receives("Jan: Can we arrange a coffee tomorrow?")
    await world.jan.chats("lunch is now ready")
    world.dawn.receives("Jan: lunch is now ready")


async def test_others_make_none_and_their_words_go_to_a_person(world: World) -> None:
    await world.dawn.texts("new activity tea sat 5 dec 3pm, at the hall, for carers")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")


async def test_one_is_moved_by_its_day_and_the_rest_stays(world: World) -> None:
    await world.fast_forward_to(10)
    await world.sam.chats("new activity tea, tuesdays 3pm, at the hub, for carers, led by Dawn, no reminders")
    world.sam.receives("Also: led by Dawn")
    world.sam.receives("Next: Tue 1 Dec, Tue 8 Dec, Tue 15 Dec")
    await world.sam.chats("1")
    world.sam.receives("Kept: Tea")
    await world.sam.chats("move tea 8 dec to wed 4pm at the library")
    world.sam.receives("Move Tea, Tue 8 Dec 15:00, to Wed 9 Dec 16:00 at the library?", "Any others stay")
    world.dawn.receives_nothing()
    await world.sam.chats("1")
    world.sam.receives("Done: Tea", "Told just now: 1")
    world.dawn.receives("Changed: Tea, Tue 8 Dec 15:00, is now Wed 9 Dec 16:00 at the library", by="sms")
    await world.jan.chats("call off tea 9 dec")
    world.jan.receives("Call off Tea, Wed 9 Dec 16:00?")
    await world.sam.chats("move tea 9 dec to 5pm")
    world.sam.receives("to Wed 9 Dec 17:00?")
    await world.sam.chats("1")
    world.sam.receives("Done: Tea")
    world.dawn.receives("is now Wed 9 Dec 17:00")
    await world.jan.chats("1")
    world.jan.receives("changed meanwhile")
    await world.jan.chats("diary")
    world.jan.receives("1 Tue 1 Dec 15:00-17:00 get-together. 2 Tue 15 Dec 15:00-17:00 get-together.")
    await world.sam.chats("move all teas to every second thursday 10-11.30")
    world.sam.receives("every 2 weeks on Thursday 10:00-11:30", "Next: Thu 3 Dec, Thu 17 Dec")
    await world.sam.chats("2")
    world.sam.receives("Tea stays as it is")


async def test_what_else_is_said_of_it_is_changed_for_all_of_it(world: World) -> None:
    await world.fast_forward_to(10)
    await world.sam.chats("new activity tea, tuesdays 3pm, at the hub, for carers, led by Dawn, no reminders")
    world.sam.receives("Also: led by Dawn")
    world.sam.receives("Tea: every Tuesday")
    await world.sam.chats("1")
    world.sam.receives("Kept: Tea")
    await world.sam.chats("change tea: 3pm")
    world.sam.receives("say how often")
    await world.sam.chats("change tea to at the church hall, for everyone, 15 places, bring a cake, lead Priya")
    world.sam.receives("Change Tea: at the church hall, for everyone, 15 places, bring a cake, led by Priya?")
    await world.sam.chats("1")
    world.sam.receives("Done: Tea", "Told just now: 2")
    for whoever in (world.dawn, world.priya):
        whoever.receives("Changed: Tea, all of it, is now at the church hall, next Tue 1 Dec.")
    await world.jan.chats("diary")
    world.jan.receives("Nothing is in your diary")
    await world.jan.chats("activities")
    world.jan.receives("1 Tea Tue 1 Dec 15:00 at the church hall")


async def test_it_is_called_off_once_whoever_is_asked_first(world: World) -> None:
    await world.fast_forward_to(10)
    await world.sam.chats("new activity tea, tuesdays 3pm, at the hub, for carers, led by Dawn, no reminders")
    world.sam.receives("Also: led by Dawn")
    world.sam.receives("Tea: every Tuesday")
    await world.sam.chats("1")
    world.sam.receives("Kept: Tea")
    await world.jan.chats("call off tea tuesday because of the snow")
    world.jan.receives("Call off Tea, Tue 1 Dec 15:00?", "The others stay")
    await world.sam.chats("cancel tea")
    world.sam.receives("1 only Tue 1 Dec 15:00", "2 that and all after it")
    await world.sam.chats("1")
    world.sam.receives("Done: Tea", "Told just now: 1")
    world.dawn.receives("Called off: Tea, Tue 1 Dec 15:00")
    await world.jan.chats("1")
    world.jan.receives("changed meanwhile", "nothing was done")
    await world.jan.chats("call off all teas: The hub is being painted.")
    world.jan.receives("Call off Tea, Tue 8 Dec 15:00 and all after it?")
    await world.jan.chats("1")
    world.jan.receives("Done: Tea", "Told just now: 1")
    world.dawn.receives("Called off: Tea, Tue 8 Dec 15:00 and all after it. The hub is being painted.")
    await world.dawn.texts("activities")
    world.dawn.receives("No get-togethers are planned")


async def test_called_off_an_hour_before_it_is_said_in_a_call_to_who_asked_for_calls_only(world: World) -> None:
    calls_only = EXAMPLE_ROSTER.read_text().replace('name = "Dawn"', 'name = "Dawn"\ncalls_only = true')
    await world.load_roster(calls_only)
    await world.sam.chats("new activity tea, sat 28 nov 9am, at the hall, for carers, led by Dawn")
    world.sam.receives("Also: led by Dawn")
    world.sam.receives("Tea: Sat 28 Nov 2026 09:00-11:00")
    await world.sam.chats("1")
    world.sam.receives("Kept: Tea")
    await world.fast_forward_to(8, 5)
    world.dawn.receives("Tea, Sat 28 Nov 09:00: nobody coming")
    await world.sam.chats("call off tea: Nobody has the key.")
    world.sam.receives("Call off Tea, Sat 28 Nov 09:00")
    await world.sam.chats("1")
    world.sam.receives("Done: Tea", "Told just now: 1")
    world.dawn.rings()
    await world.dawn.answers()
    world.dawn.hears("Tea, Sat 28 Nov 09:00, is called off. Nobody has the key.")
    world.dawn.receives_nothing()


async def test_nobody_who_is_looked_after_is_named_to_every_home(world: World) -> None:
    await world.sam.chats("new activity party for wren, sat 5 dec 3pm, at the hall, for everyone")
    world.sam.receives("nobody who is looked after may be named")


async def test_as_people_write_it(world: World) -> None:
    await world.sam.chats("plan a get together christmas party sat 19th dec 2-4pm at the hub everyone")
    world.sam.receives("Christmas party: Sat 19 Dec", "14:00-16:00, at the hub, for everyone")
    await world.sam.chats("3")
    world.sam.receives("Not followed: 3"), "a digit that is not offered changes no time"
    await world.sam.chats("1")
    world.sam.receives("Kept: Christmas party", "Sat 19 Dec 14:00")
    await world.sam.chats("new activity tea fri 18 dec 3pm at the library")
    world.sam.receives("for whom?")
    await world.sam.chats("carers")
    world.sam.receives("Tea: Fri 18 Dec", "at the library, for carers")
    await world.sam.presses("1 Yes")
    world.sam.receives("Kept: Tea")
    await world.dawn.texts("what's on this month?")
    world.dawn.receives("Christmas party Sat 19 Dec 14:00 at the hub", "Tea Fri 18 Dec 15:00")
    await world.femi.chats("when is the christmas party?")
    world.femi.receives("Christmas party Sat 19 Dec 14:00-16:00 at the hub.")
    await world.jan.chats("cancel the christmas party because the boiler broke")
    world.jan.receives("Call off Christmas party", "1 yes")
    await world.jan.presses("1 Yes")
    world.jan.receives("Done: Christmas party", "Told just now: 0", "from Sat 28 Nov 09:00 on: 1")
    world.sam.receives_nothing()
    await world.dawn.texts("when is somebody going to ring me")
    world.dawn.receives("Alerting Jan"), "what names no get-together is for a person"
    world.jan.receives("Home 4 needs you")
    await world.jan.chats("1")
    for phone in (world.jan, world.dawn):
        phone.lets_be_what_else_came()
    await world.jan.chats("DONE")
    world.jan.receives("is closed")
    world.dawn.receives("closed")
    await world.fast_forward_to(9)
    world.notes_come()
    world.sam.receives("Called off: Christmas party", "The boiler broke")


async def test_as_a_newcomer_asks_for_it(world: World) -> None:
    await world.jan.chats("How do I set up a coffee morning?")
    world.jan.receives("Write it like this", "new activity coffee morning")
    await world.jan.chats("I want to set up a coffee morning last tuesday of the month at half past ten")
    world.jan.receives("Coffee morning: where?")
    await world.jan.chats("can we plan a picnic, sat 5 dec 12-2pm, at the park, for carers")
    world.jan.receives("Picnic: Sat 5 Dec 2026 12:00-14:00, at the park, for carers")
    await world.jan.presses("1 Yes")
    world.jan.receives("Kept: Picnic")
    await world.jan.chats("move picnic to saturday")
    world.jan.receives("It is then already: Sat 5 Dec 12:00")
    await world.jan.chats("move picnic to the park")
    world.jan.receives("It is then already: Sat 5 Dec 12:00 at the park")
    await world.jan.chats("change picnic to 3pm")
    world.jan.receives("Move Picnic, Sat 5 Dec 12:00, to Sat 5 Dec 15:00?")
    await world.jan.presses("1 Yes")
    world.jan.receives("Done: Picnic. Nobody else has to be told.")
    await world.sam.chats("postpone the picnic until sun 6 dec")
    world.sam.receives("to Sun 6 Dec 15:00?")
    await world.sam.chats("the picnic is off because of the snow")
    world.sam.receives("Call off Picnic, Sat 5 Dec 15:00?")
    await world.sam.presses("1 Yes")
    world.sam.receives("Done: Picnic", "from Sat 28 Nov 09:00 on: 1")
    await world.fast_forward_to(9)
    world.jan.receives("Called off: Picnic, Sat 5 Dec 15:00. The snow.")


async def test_at_another_time_it_lasts_as_long_as_before(world: World) -> None:
    await world.sam.chats("new activity tea, sat 5 dec 3-3.30pm, at the hub, for carers")
    world.sam.receives("Tea: Sat 5 Dec 2026 15:00-15:30")
    await world.sam.chats("1")
    world.sam.receives("Kept: Tea")
    await world.sam.chats("move tea to 4pm")
    world.sam.receives("to Sat 5 Dec 16:00?")
    await world.sam.chats("1")
    world.sam.receives("Done: Tea")
    await world.jan.chats("diary")
    world.jan.receives("Sat 5 Dec 16:00-16:30 get-together")
