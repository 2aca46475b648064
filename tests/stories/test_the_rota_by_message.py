"""The rota by message: who is on, a swap asked for and answered, and what happens when somebody is ill."""

from pathlib import Path

from tests.world import EXAMPLE_ROSTER, World

MO = """
[[home]]
code = 3
kind = "backup"
[[home.carer]]
name = "Mo"
mobile = "+447700900103"
"""


async def offered(world: World) -> None:
    """Friday 23:40: Jan, who is on call this night and the next, wants to swap Saturday's."""
    await world.jan.chats("Swap Sat")
    world.jan.receives("Priya has been asked", "Sat 28 Nov 17:00-09:00", "UNDO")
    world.priya.receives("Jan asks you to be on call", "Sat 28 Nov 17:00-09:00", "1 yes", "2 no", "Sat 28 Nov 11:40")


async def test_a_satellite_carer_asks_who_is_on_and_nobody_is_alerted(world: World) -> None:
    await world.dawn.texts("Who is on tonight?")
    world.dawn.receives("On call Fri 27 Nov 17:00-09:00: Jan, then Priya", "999", by="sms")
    await world.femi.chats("who's on call sat")
    world.femi.receives("Sat 28 Nov 17:00-09:00: Jan", by="telegram")
    world.jan.receives_nothing()
    await world.dawn.texts("who is on tonight, i could do with a chat")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")


async def test_whoever_is_on_call_asks_too_by_either_channel(world: World) -> None:
    await world.priya.texts("who is on call now")
    world.priya.receives("On call Fri 27 Nov 17:00-09:00: Jan. Backup: Priya", by="sms")
    await world.sam.chats("rota")
    world.sam.receives("Jan (Priya). Sat 28 Nov 09:00 Priya (Jan). Sat 28 Nov 17:00 Jan (Priya)")
    await world.priya.chats("who is on 31 feb")
    world.priya.receives("Nobody is on call just then")


async def test_a_carers_words_that_only_look_alike_open_a_matter(world: World) -> None:
    for words in ("I am ill", "swap fri", "undo", "rota"):
        await world.dawn.texts(words)
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("I am ill", "swap fri", "undo", "rota")


async def test_a_swap_that_is_agreed_to_changes_that_night_alone(world: World) -> None:
    await offered(world)
    await world.priya.presses("1 Yes")
    for one in (world.jan, world.priya):
        one.receives("Priya on call Sat 28 Nov 17:00-09:00, backup Jan")
    await world.priya.presses("1 Yes")
    world.priya.receives("That question is over", "Priya on call")
    await world.fast_forward_to(23, 0)
    for one in (world.priya, world.jan):
        one.receives("tonight", "1 this phone works", by="telegram")
        one.receives("second try", by="telegram"), one.receives("second try", by="sms")
    world.sam.receives("no answer to tonight's test from Priya and Jan")
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Priya")
    world.priya.receives("Home 4 needs you")
    await world.priya.presses("1 Ringing")
    world.priya.receives("You have Home 4")
    world.priya.receives("can you ring")
    world.dawn.receives("Priya has your alert")
    await world.priya.chats("done")
    world.priya.receives("Home 4 is closed")
    world.dawn.receives("Priya has closed")
    await world.fast_forward_to(22, 0)
    world.roll_calls_pass()
    await world.dawn.texts("and again")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    world.notes_come()


async def test_a_swap_by_text_message_alone(sms_world: World) -> None:
    await sms_world.jan.texts("swap sat with priya")
    sms_world.jan.receives("Priya has been asked")
    sms_world.priya.receives("Jan asks you to be on call Sat 28 Nov")
    await sms_world.priya.texts("1")
    sms_world.priya.receives("Priya on call Sat 28 Nov")
    sms_world.jan.receives("Priya on call Sat 28 Nov")
    await sms_world.priya.texts("undo")
    for one in (sms_world.jan, sms_world.priya):
        one.receives("Priya has undone the change", "Jan on call, backup Priya")
    await sms_world.jan.texts("undo")
    sms_world.jan.receives("no swap of yours")


async def test_a_swap_that_is_refused_changes_nothing(world: World) -> None:
    await offered(world)
    await world.priya.texts("2")
    world.priya.receives("stays as it is: Jan on call")
    world.jan.receives("Priya cannot do it", "Jan on call, backup Priya")
    await world.fast_forward(hours=13)
    world.sam.receives_nothing()


async def test_a_swap_that_nobody_answers_is_told_after_twelve_hours(world: World) -> None:
    await offered(world)
    await world.fast_forward(hours=11, minutes=59)
    world.jan.receives_nothing()
    await world.fast_forward(minutes=1)
    world.jan.receives("Priya has not answered", "Jan on call")
    await world.priya.presses("1 Yes")
    world.priya.receives("That question is over", "Jan on call")


async def test_a_question_is_not_open_longer_than_until_the_spell_begins(world: World) -> None:
    await world.fast_forward_to(16, 0)
    await world.jan.chats("swap tonight")
    world.jan.receives("Priya has been asked")
    world.priya.receives("Jan asks you", "With no answer by Sat 28 Nov 17:00")
    await world.fast_forward(hours=1)
    world.jan.receives("Priya has not answered", "Jan on call")
    world.jan.receives("test", "on call tonight"), world.priya.receives("test", "backup tonight")
    await world.jan.chats("swap tonight")
    world.jan.receives("has begun", "I am ill")


async def test_an_agreed_swap_is_undone_by_its_button_until_it_begins(world: World) -> None:
    await offered(world)
    await world.priya.presses("1 Yes")
    for one in (world.jan, world.priya):
        one.receives("Priya on call Sat 28 Nov")
    await world.jan.presses("Undo")
    for one in (world.jan, world.priya):
        one.receives("Jan has undone the change", "Jan on call, backup Priya")
    await world.jan.presses("Undo")
    world.jan.receives("no swap of yours")


async def test_a_question_can_be_taken_back(world: World) -> None:
    await offered(world)
    await world.jan.chats("swap sat")
    world.jan.receives("Priya has been asked already")
    await world.jan.chats("undo")
    for one in (world.jan, world.priya):
        one.receives("Jan has taken the question back")
    await world.priya.presses("1 Yes")
    world.priya.receives("That question is over", "Jan on call")


async def test_a_digit_goes_to_the_family_that_waits_and_not_to_the_swap(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.priya.chats("swap sat")
    world.priya.receives("Jan has been asked")
    world.jan.receives("Priya asks you to be backup Sat 28 Nov")
    await world.jan.texts("1")
    world.jan.receives("You have Home 4")
    world.jan.receives("can you ring")
    world.dawn.receives("Jan has your alert")
    await world.jan.presses("1 Yes")
    for one in (world.jan, world.priya):
        one.receives("Priya on call Sat 28 Nov")


async def test_a_swap_with_somebody_who_is_not_there(world: World) -> None:
    await world.jan.chats("swap sat with Nina")
    world.jan.receives("Nobody of that name", "Priya")
    await world.sam.chats("swap sat")
    world.sam.receives("You are not on it", "Jan on call, backup Priya")


async def test_ill_and_the_backup_takes_it(world: World) -> None:
    await world.jan.chats("I'm ill")
    world.jan.receives("Asking Priya", "Fri 27 Nov 17:00-09:00", "you are still on it")
    world.priya.receives("Jan is ill", "on call", "1 yes", "23:50")
    await world.priya.presses("1 Yes")
    world.jan.receives("Priya takes it for you")
    world.priya.receives("Jan is ill", "Priya on call")
    world.sam.receives("Jan is ill", "Priya on call", "nobody is backup")
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Priya")
    world.priya.receives("Home 4 needs you")
    await world.fast_forward(minutes=5)
    world.priya.receives("another alert"), world.priya.rings()
    world.dawn.receives("Priya again")
    await world.fast_forward(seconds=25)
    world.sam.receives("Home 4 needs you"), world.sam.rings()
    world.priya.receives_nothing()
    world.dawn.receives("alerting Sam")
    world.jan.receives_nothing()


async def test_ill_with_a_family_in_hand_hands_it_on_once_somebody_has_taken_the_spell(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("can you ring")
    await world.jan.chats("I am ill")
    world.jan.receives("Asking Priya")
    world.priya.receives("Jan is ill")
    await world.priya.presses("1 Yes")
    world.jan.receives("Priya takes it for you")
    world.priya.receives("Priya on call")
    world.sam.receives("Jan is ill")
    world.jan.receives("cannot take Home 4")
    world.dawn.receives("Jan cannot take it", "alerting Priya")
    world.priya.receives("Home 4 needs you"), world.priya.rings()


async def test_ill_and_nobody_takes_it(tmp_path: Path) -> None:
    world = await World.open(tmp_path, roster_text=EXAMPLE_ROSTER.read_text() + MO)
    await world.jan.chats("im ill tonight")
    world.jan.receives("Asking Priya")
    world.priya.receives("Jan is ill")
    await world.priya.texts("2")
    world.priya.receives("stays as it is")
    world.mo.receives("Jan is ill. Can you be on call")
    await world.fast_forward(minutes=10)
    world.sam.receives("Jan is ill and nobody has taken Fri 27 Nov", "arrange it now")
    world.jan.receives("Sam has been told", "still on the rota")
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.fast_forward(minutes=5)
    world.jan.receives("another alert"), world.jan.rings()
    world.priya.receives("Home 4 needs you"), world.priya.rings()
    world.dawn.receives("alerting Priya")
    await world.close()


async def test_ill_and_somebody_of_a_backup_home_takes_it_after_all(tmp_path: Path) -> None:
    world = await World.open(tmp_path, roster_text=EXAMPLE_ROSTER.read_text() + MO)
    await world.jan.chats("I am ill")
    world.jan.receives("Asking Priya")
    world.priya.receives("Jan is ill")
    await world.fast_forward(minutes=10)
    world.mo.receives("Jan is ill. Can you be on call")
    await world.mo.texts("1")
    for one in (world.mo, world.priya, world.sam):
        one.receives("Jan is ill", "Mo on call, backup Priya")
    world.jan.receives("Mo takes it for you")
    await world.close()


async def test_a_backup_who_is_ill_is_replaced_too(tmp_path: Path) -> None:
    world = await World.open(tmp_path, roster_text=EXAMPLE_ROSTER.read_text() + MO)
    await world.priya.texts("I am sick")
    world.priya.receives("Asking Mo")
    world.mo.receives("Priya is ill. Can you be backup")
    await world.mo.texts("1")
    world.priya.receives("Mo takes it for you")
    for one in (world.mo, world.jan, world.sam):
        one.receives("Priya is ill", "Jan on call, backup Mo")
    await world.close()


async def test_a_liaison_worker_who_is_ill_is_told_that_she_is_not_on(world: World) -> None:
    await world.sam.chats("I am ill")
    world.sam.receives("not on the rota tonight")
