"""Once somebody has it: one holder, who is told of every further word, as long as she looks."""

from pathlib import Path

from tests.world import EXAMPLE_ROSTER, World


async def taken(world: World) -> None:
    """Dawn has written and Jan has taken it."""
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("can you ring")


async def spoken(world: World) -> None:
    """Ten minutes after it was taken Dawn is asked, and says yes."""
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken to Jan", "1 yes", "2 not yet", "999")
    await world.dawn.texts("1")
    world.dawn.receives("Thank you", "Jan", "Home 4")


async def priya_is_tried_too(world: World) -> None:
    await world.fast_forward(minutes=5)
    world.dawn.receives("Jan has not answered", "alerting Priya")
    world.jan.receives("another alert"), world.priya.receives("Home 4 needs you")
    world.jan.rings(), world.priya.rings()


async def test_who_comes_second_is_told_who_has_it(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await priya_is_tried_too(world)
    await world.priya.presses("1")
    world.priya.receives("You have Home 4")
    world.priya.receives("can you ring")
    world.dawn.receives("Priya has your alert")
    world.jan.receives("Priya took Home 4")
    await world.jan.presses("1")
    world.jan.receives("Priya has Home 4", "23:45")
    await world.jan.texts("1")
    world.jan.receives("Priya has Home 4")
    await world.jan.presses("D")
    world.jan.receives("Priya has Home 4")
    world.dawn.receives_nothing()
    world.priya.receives_nothing()


async def test_details_come_without_taking_it_and_not_a_second_time_with_the_claim(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("D")
    world.jan.receives("Dawn: can you ring")
    world.dawn.receives_nothing()
    await world.jan.presses("1")
    world.jan.receives("You have Home 4")
    world.dawn.receives("Jan has your alert")
    world.jan.receives_nothing()


async def test_the_holder_can_hand_it_back(world: World) -> None:
    await taken(world)
    await world.jan.presses("2")
    world.jan.receives("cannot take Home 4")
    world.dawn.receives("Jan cannot take it", "alerting Priya")
    world.priya.receives("Home 4 needs you")
    world.priya.rings()
    await world.priya.presses("1")
    world.priya.receives("You have Home 4")
    world.priya.receives("can you ring")
    world.dawn.receives("Priya has your alert")
    world.jan.receives_nothing()


async def test_a_further_word_reaches_the_holder_at_once_and_alerts_again_if_she_is_silent(world: World) -> None:
    await taken(world)
    await world.dawn.texts("its worse now")
    world.jan.receives("Dawn: its worse now")
    await world.fast_forward(minutes=4)
    await world.dawn.texts("please")
    world.jan.receives("Dawn: please")
    await world.fast_forward(minutes=1)
    world.jan.receives("another alert", "Home 4", "23:50: we alert Priya")
    world.dawn.receives("Jan has not answered the last message", "alerting Jan again", "01632 960123")
    world.priya.receives_nothing()
    await priya_is_tried_too(world)
    await world.jan.chats("sorry, I was on the other phone")
    world.dawn.receives("Jan has your alert")
    world.dawn.receives("Jan: sorry, I was on the other phone")
    world.jan.receives("You have Home 4")
    world.priya.receives("Jan took Home 4")


async def test_a_holder_who_writes_is_not_silent(world: World) -> None:
    await taken(world)
    await world.dawn.texts("its worse now")
    world.jan.receives("Dawn: its worse now")
    await world.jan.chats("ringing again now")
    world.dawn.receives("Jan: ringing again now")
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken to Jan")
    await world.fast_forward(minutes=30)
    world.priya.receives_nothing()
    world.jan.receives_nothing()  # that she has written is known


async def test_a_word_into_a_matter_whose_holder_has_gone_to_bed_alerts_the_holder_first(world: World) -> None:
    await taken(world)
    await spoken(world)
    await world.fast_forward_to(9, 0)
    for _ in ("03:40", "07:40"):
        world.jan.receives("Home 4 is still open with you", "DONE 4")
    world.jan.receives("Your time on call is over", "Home 4", "DONE")
    world.priya.receives("Jan has had Home 4", "1 take it over")
    await world.fast_forward_to(10, 30)
    await world.dawn.texts("she has not said a word since school")
    world.jan.receives("another alert", "Home 4", "10:30")
    world.dawn.receives("alerting Jan again", "01632 960123", "999")
    world.priya.receives_nothing()
    await world.fast_forward(minutes=5)
    world.priya.receives("Home 4 needs you")
    world.dawn.receives("Jan has not answered", "alerting Priya")
    await world.priya.presses("1")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4")
    world.priya.receives("can you ring\nHome 4 Dawn: she has not said a word since school")
    world.jan.receives("Priya took Home 4")
    world.notes_come()


async def test_no_message_closes_a_matter_and_only_its_holder_can(world: World) -> None:
    await taken(world)
    await world.dawn.texts("done")
    world.jan.receives("Dawn: done")
    await world.priya.texts("DONE 4")
    world.priya.receives("Jan has Home 4")
    await world.jan.chats("all well?")
    world.dawn.receives("Jan: all well?")
    await world.dawn.texts("yes, asleep now")
    world.jan.receives("asleep now")
    await world.jan.chats("Done")
    world.jan.receives("Home 4 is closed")
    world.dawn.receives("Jan has closed")
    await world.dawn.texts("up again")
    world.dawn.receives("automatic", "alerting Jan")
    world.jan.receives("Home 4 needs you")


async def test_who_would_close_what_nobody_has_is_told_how_to_take_it_and_can(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.priya.texts("DONE 4")  # she has not been alerted for it
    world.priya.receives("Nobody has Home 4 yet", "1 to take it")
    await world.priya.texts("1")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4")
    world.priya.receives("can you ring")
    world.jan.receives("Priya took Home 4")


async def test_pictures_and_voice_notes_are_told_of_and_not_opened(world: World) -> None:
    await taken(world)
    await world.femi.sends("photo", "look at this")
    world.femi.receives("alerting Jan")
    world.jan.receives("Home 7 needs you")
    await world.jan.presses("1")
    world.femi.receives("Jan has your alert")
    world.jan.receives("You have Home 7")
    world.jan.receives("Femi sent a picture", "look at this")
    for kind, spoken in (("voice", "voice note"), ("sticker", "sticker"), ("document", "file")):
        await world.femi.sends(kind)  # type: ignore[arg-type]  # the table holds plain strings
        world.jan.receives(f"Femi sent a {spoken}")
    await world.dawn.texts("the door", media=1)
    world.jan.receives("Dawn sent a picture", "the door")
    await world.dawn.texts("")
    world.jan.receives("Dawn sent a text with nothing in it")
    await world.femi.chats("he is in the shed")
    world.jan.receives("he is in the shed")
    await world.femi.edits(world.femi.written(), "he is in the shop")
    world.jan.receives("Femi changed a message", "he is in the shop")


async def test_of_what_the_hub_sends_words_are_passed_on_and_nothing_else_takes_a_matter(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.sends("sticker")
    world.jan.receives("your sticker went to nobody")
    await priya_is_tried_too(world)  # nobody has it: the ladder goes on
    await world.jan.sends("photo", "I am five minutes away")
    world.dawn.receives("Jan has your alert")
    world.dawn.receives("Jan: I am five minutes away")
    world.jan.receives("You have Home 4")
    world.jan.receives("can you ring")
    world.jan.receives("your picture was left out")
    world.priya.receives("Jan took Home 4")


async def test_a_message_that_is_changed_afterwards_never_reaches_another_family(world: World) -> None:
    await taken(world)
    await world.jan.chats("is wren breathing all right")
    world.dawn.receives("Jan: is wren breathing")
    written = world.jan.written()
    await world.jan.chats("Done")
    world.jan.receives("Home 4 is closed")
    world.dawn.receives("Jan has closed")
    await world.carol.texts("linnet wont stop crying")
    world.carol.receives("alerting Jan")
    world.jan.receives("Home 5 needs you")
    await world.jan.edits(written, "is wren breathing ok")
    world.jan.receives("not passed on", "as a new message")
    world.carol.receives_nothing()
    world.dawn.receives_nothing()
    await world.jan.presses("1")
    world.carol.receives("Jan has your alert")
    world.jan.receives("You have Home 5")
    world.jan.receives("linnet")
    await world.jan.edits(written, "is wren breathing")
    world.jan.receives("not passed on")
    world.carol.receives_nothing()


async def test_two_carers_of_one_home_are_in_one_matter(tmp_path: Path) -> None:
    rob = '[[home.carer]]\nname = "Rob"\nmobile = "+447700900114"\n'
    roster = EXAMPLE_ROSTER.read_text().replace('line_word = "heron"\n', f'line_word = "heron"\n{rob}')
    world = await World.open(tmp_path, roster_text=roster)
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.rob.texts("its rob, she is upset too")
    world.rob.receives("Dawn wrote", "Jan", "01632 960123")
    world.jan.receives_nothing()
    await world.jan.presses("1")
    for carer in (world.dawn, world.rob):
        carer.receives("Jan has your alert")
    world.jan.receives("You have Home 4", "Dawn: 07700 900104", "Rob: 07700 900114")
    world.jan.receives("Dawn: can you ring\nHome 4 Rob: its rob, she is upset too")
    await world.jan.chats("ringing Dawn")
    for carer in (world.dawn, world.rob):
        carer.receives("Jan: ringing Dawn")
    await world.close()


async def test_a_carer_who_changes_her_phone_in_the_middle_stays_in_the_conversation(world: World) -> None:
    await world.femi.chats("are you there")
    world.femi.receives("alerting Jan", by="telegram")
    world.jan.receives("Home 7 needs you")
    await world.jan.presses("1")
    world.femi.receives("Jan has your alert", by="telegram")
    world.jan.receives("You have Home 7")
    world.jan.receives("are you there")
    await world.femi.texts("no signal for data now")
    world.jan.receives("Femi: no signal for data now")
    await world.jan.chats("texting is fine")
    world.femi.receives("Jan: texting is fine", by="sms")
    await world.femi.chats("back on wifi")
    world.jan.receives("back on wifi")
    await world.jan.chats("good")
    world.femi.receives("Jan: good", by="telegram")


async def test_what_the_holder_must_know_comes_to_the_phone_that_she_took_it_from(world: World) -> None:
    """Jan has both, and only her old phone in her hand: on the other nobody looks."""
    await world.dawn.texts("wren is kicking off")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you", by="telegram")
    await world.jan.texts("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4", by="sms"), world.jan.receives("wren is kicking off", by="sms")
    await world.dawn.texts("T")
    world.jan.receives("Home 4 cannot talk", "do not ring", by="sms"), world.dawn.receives("asked to text you")
    await world.dawn.texts("CANCEL")
    world.jan.receives("Dawn: CANCEL", by="sms"), world.jan.receives("asks to stand down", by="sms")
    world.dawn.receives("you want to stand down")
