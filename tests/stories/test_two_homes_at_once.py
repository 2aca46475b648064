"""Two families in one night: nothing is guessed, nothing is dropped, and nobody's words reach the wrong home."""

from tests.world import World


async def two_homes(world: World) -> None:
    await world.dawn.texts("wren will not stay in her room")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.carol.texts("linnet wont stop crying")
    world.carol.receives("alerting Jan")
    world.jan.receives("Home 5 needs you")


async def test_a_digit_with_two_alerts_is_asked_back(sms_world: World) -> None:
    await two_homes(sms_world)
    dawn, carol, jan = sms_world.dawn, sms_world.carol, sms_world.jan
    await jan.texts("1")
    jan.receives("Which do you take", "1 Home 4", "2 Home 5")
    dawn.receives_nothing()
    carol.receives_nothing()
    await jan.texts("2")
    carol.receives("Jan has your alert")
    jan.receives("You have Home 5", "Carol")
    jan.receives("linnet wont stop crying")
    dawn.receives_nothing()

    await jan.texts("1")
    dawn.receives("Jan has your alert")
    jan.receives("You have Home 4")
    jan.receives("wren will not stay in her room")


async def test_a_no_to_two_alerts_is_asked_back_and_takes_neither(sms_world: World) -> None:
    await two_homes(sms_world)
    dawn, carol, jan, priya = sms_world.dawn, sms_world.carol, sms_world.jan, sms_world.priya
    await jan.texts("cant do either sorry")
    jan.receives("Which do you pass on", "1 Home 4", "2 Home 5")
    for place, carer, home in ((1, dawn, "Home 4"), (2, carol, "Home 5")):
        carer.receives_nothing()
        await jan.texts(str(place) if place == 1 else "no")
        jan.receives(f"you cannot take {home}")
        carer.receives("Jan cannot take it", "Priya"), priya.receives(f"{home} needs you")
    priya.rings()
    await priya.declines()
    for phone in sms_world.phones.values():
        phone.forget()


async def test_words_for_one_of_two_families_are_held_until_it_is_said_for_whom(sms_world: World) -> None:
    await two_homes(sms_world)
    dawn, carol, jan = sms_world.dawn, sms_world.carol, sms_world.jan
    await jan.texts("I am on my way over")
    jan.receives("Who are your words for", "1 Home 4", "2 Home 5", "hold")
    await jan.texts("put the kettle on")
    dawn.receives_nothing()
    carol.receives_nothing()
    await jan.texts("1")
    dawn.receives("Jan has your alert", "writing")
    dawn.receives("Jan: I am on my way over\nJan: put the kettle on")
    jan.receives("You have Home 4")
    jan.receives("wren will not stay in her room")
    carol.receives_nothing()


async def test_words_that_stay_held_are_asked_for_again_and_then_told_to_the_liaison_worker(sms_world: World) -> None:
    await two_homes(sms_world)
    dawn, carol, jan = sms_world.dawn, sms_world.carol, sms_world.jan
    await jan.texts("1")
    jan.receives("Which do you take")
    await jan.texts("1")
    jan.receives("You have Home 4")
    jan.receives("wren will not stay")
    dawn.receives("Jan has your alert")
    await jan.texts("1")
    carol.receives("Jan has your alert")
    jan.receives("You have Home 5")
    jan.receives("linnet")
    await jan.texts("ten minutes")
    jan.receives("Who are your words for")
    sms_world.sam.receives_nothing()
    for _ in range(2):
        await sms_world.fast_forward(minutes=5)
        jan.receives("Who are your words for", "1 Home 4", "2 Home 5")
    dawn.receives("Have you spoken to Jan"), carol.receives("Have you spoken to Jan")
    await sms_world.fast_forward(minutes=5)
    jan.receives("Have you spoken to Home 4"), jan.receives("Have you spoken to Home 5")
    sms_world.sam.receives("Jan", "held")
    await jan.texts("home 5")
    carol.receives("Jan: ten minutes")
    dawn.receives_nothing()


async def test_a_reply_to_a_message_needs_no_question(world: World) -> None:
    await two_homes(world)
    await world.jan.chats("coming to one of you")
    world.jan.receives("Who are your words for")
    alert = next(message for message in world.jan.handset.messages if "Home 5 needs you" in message.body)
    await world.jan.chats("coming to you first", reply_to=alert)
    world.carol.receives("Jan has your alert", "writing")
    world.carol.receives("Jan: coming to you first")
    world.jan.receives("You have Home 5")
    world.jan.receives("linnet wont stop crying")
    world.dawn.receives_nothing()


async def test_a_button_speaks_for_its_own_alert(world: World) -> None:
    await two_homes(world)
    alert = next(message for message in world.jan.handset.messages if "Home 4 needs you" in message.body)
    await world.jan.presses("1", alert)
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("wren will not stay")
    world.carol.receives_nothing()


async def test_done_with_two_open_asks_which_and_done_with_a_number_does_not(sms_world: World) -> None:
    await two_homes(sms_world)
    dawn, carol, jan = sms_world.dawn, sms_world.carol, sms_world.jan
    await jan.texts("1")
    jan.receives("Which do you take")
    await jan.texts("1")
    jan.receives("You have Home 4")
    jan.receives("wren")
    dawn.receives("Jan has your alert")
    await jan.texts("1")
    jan.receives("You have Home 5")
    jan.receives("linnet")
    carol.receives("Jan has your alert")
    await jan.texts("done")
    jan.receives("Which is settled", "1 Home 4", "2 Home 5")
    await jan.texts("2")
    jan.receives("Home 5 is closed")
    carol.receives("Jan has closed")
    dawn.receives_nothing()
    await jan.texts("DONE 4")
    jan.receives("Home 4 is closed")
    dawn.receives("Jan has closed")
    await jan.texts("done 4")
    jan.receives("nothing open")


async def test_an_answer_that_names_its_home_is_for_that_home_alone(sms_world: World) -> None:
    await two_homes(sms_world)
    dawn, carol, jan = sms_world.dawn, sms_world.carol, sms_world.jan
    await jan.texts("D home 5")
    jan.receives("Home 5 Carol", "linnet wont stop crying")
    await jan.texts("1 home 5")
    carol.receives("Jan has your alert")
    jan.receives("You have Home 5")
    await jan.texts("1 home 5")
    jan.receives("You have Home 5")
    await jan.texts("1 home 7")
    jan.receives("no alert of Home 7", "nothing was done", "Home 5 and Home 4")
    await jan.texts("home 5")
    jan.receives("You have Home 5")
    await jan.texts("home 4")
    jan.receives("Nobody has Home 4 yet", "1 to take it")
    carol.receives_nothing()
    dawn.receives_nothing()  # nothing of it was for Home 4, which still waits
    await jan.texts("1 home 4")
    dawn.receives("Jan has your alert")
    jan.receives("You have Home 4")
    jan.receives("wren will not stay")
    await jan.texts("DONE 44")
    jan.receives("no alert of Home 44", "Home 4 and Home 5")
    await jan.texts("2 home 5")
    jan.receives("cannot take Home 5")
    carol.receives("Jan cannot take it", "alerting Priya")
    sms_world.priya.receives("Home 5 needs you")
    sms_world.priya.rings()
    dawn.receives_nothing()


async def test_the_family_in_danger_stands_first(sms_world: World) -> None:
    world = sms_world
    await world.dawn.texts("wren will not stay in her room")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.femi.texts("he has a knife")
    world.femi.receives("999"), world.femi.receives("Alerting Jan and Priya now")
    for phone in (world.jan, world.priya):
        phone.receives("Home 7 needs you"), phone.rings()
    await world.jan.texts("1")
    world.jan.receives("Which do you take", "1 Home 7", "2 Home 4")
    await world.jan.texts("1")
    world.jan.receives("You have Home 7"), world.jan.receives("he has a knife"), world.femi.receives("Jan has")
    world.priya.receives("Jan took Home 7")
    world.dawn.receives_nothing()
    await world.jan.texts("1")
    world.jan.receives("You have Home 4"), world.jan.receives("wren will not"), world.dawn.receives("Jan has")
