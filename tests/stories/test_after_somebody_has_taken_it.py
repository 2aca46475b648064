"""An alert that somebody has taken is not the end: have they spoken, and who has it when the spell is over?"""

from tests.world import World


async def taken(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("can you ring")


def still_open(world: World) -> None:
    """Jan has heard every four hours of the night, 03:40 and 07:40, that it is with her."""
    for _ in ("03:40", "07:40"):
        world.jan.receives("Home 4 is still open with you", "DONE 4")


async def test_not_yet_goes_on_to_the_next_rung_and_the_holder_can_take_it_again(world: World) -> None:
    await taken(world)
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken to Jan", "01632 960123", "999")
    await world.dawn.texts("2")
    world.dawn.receives("Jan", "alerting Jan and Priya now", "01632 960123", "999")
    world.jan.receives("Home 4 needs you"), world.priya.receives("Home 4 needs you")
    world.jan.rings(), world.priya.rings()
    world.sam.receives_nothing()
    await world.jan.presses("1")
    world.jan.receives("You have Home 4")
    world.dawn.receives("Jan has your alert"), world.priya.receives("Jan took Home 4")
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken")
    await world.dawn.texts("1")
    world.dawn.receives("Thank you")


async def test_a_button_answers_it_as_well(world: World) -> None:
    await world.femi.chats("hello")
    world.femi.receives("alerting Jan"), world.jan.receives("Home 7")
    await world.jan.presses("1")
    world.femi.receives("Jan has your alert"), world.jan.receives("You have Home 7"), world.jan.receives("hello")
    await world.fast_forward(minutes=10)
    world.femi.receives("Have you spoken to Jan")
    await world.femi.presses("1 Yes")
    world.femi.receives("Thank you")
    await world.fast_forward(minutes=30)
    world.priya.receives_nothing()


async def test_silence_of_the_carer_asks_the_holder_and_silence_of_both_is_no_contact(world: World) -> None:
    await taken(world)
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken to Jan")
    await world.fast_forward(minutes=5)
    world.jan.receives("Have you spoken to Home 4", "1 yes")
    world.priya.receives_nothing()
    await world.fast_forward(minutes=5)
    world.jan.receives("Home 4 needs you"), world.priya.receives("Home 4 needs you")
    world.jan.rings(), world.priya.rings()
    world.dawn.receives("may not have spoken", "Priya", "01632 960123")
    await world.priya.answers()
    await world.priya.presses_key("1")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4"), world.priya.receives("can you ring")
    world.jan.receives("Priya took Home 4")
    await world.priya.hangs_up()


async def test_the_holders_own_yes_is_enough(world: World) -> None:
    await taken(world)
    await world.fast_forward(minutes=15)
    world.dawn.receives("Have you spoken to Jan")
    world.jan.receives("Have you spoken to Home 4")
    await world.jan.texts("1")
    world.jan.receives("You have Home 4")
    await world.fast_forward(minutes=60)
    world.priya.receives_nothing()
    world.dawn.receives_nothing()


async def test_the_answer_to_a_question_of_an_earlier_claim_moves_nothing(world: World) -> None:
    await taken(world)
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken to Jan")
    await world.jan.presses("Done")
    world.jan.receives("Home 4 is closed"), world.dawn.receives("Jan has closed")
    await world.fast_forward(minutes=30)
    world.jan.receives_nothing()
    world.priya.receives_nothing()


async def priya_takes_it_over(world: World) -> None:
    """At nine, when Jan's time on call is over and hers begins."""
    await taken(world)
    await world.jan.chats("try to sleep, I am here")
    world.dawn.receives("Jan: try to sleep")
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken")
    await world.dawn.texts("1")
    world.dawn.receives("Thank you")
    await world.fast_forward_to(9, 0)
    still_open(world)
    world.jan.receives("Your time on call is over", "Home 4")
    world.priya.receives("Jan has had Home 4", "1 take it over", "2 leave it with Jan")
    await world.priya.presses("1 Take it over")
    world.priya.receives("You have Home 4", "Dawn"), world.priya.receives("can you ring")
    world.dawn.receives("Priya", "has taken over your alert")
    world.jan.receives("Priya has taken over Home 4")


async def test_at_the_end_of_the_spell_the_next_on_call_takes_it_over_explicitly(world: World) -> None:
    await priya_takes_it_over(world)
    await world.priya.chats("good morning")
    world.dawn.receives("Priya: good morning")
    world.notes_come()


async def test_who_took_it_over_and_cannot_after_all_is_not_alerted_for_it_next(world: World) -> None:
    await priya_takes_it_over(world)
    await world.priya.chats("2")
    world.priya.receives("you cannot take Home 4", "goes on to others")
    world.dawn.receives("Priya cannot take it. Alerting Jan now")
    world.jan.receives("another alert", "Home 4")
    world.jan.rings()
    world.priya.receives_nothing()
    world.notes_come()


async def test_left_with_the_holder_it_stays_with_her(world: World) -> None:
    await taken(world)
    await world.jan.chats("ringing")
    world.dawn.receives("Jan: ringing")
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken")
    await world.fast_forward_to(9, 0)  # that she has written to Dawn is known, and nobody has to say that they spoke
    still_open(world)
    world.jan.receives("Your time on call is over")
    world.priya.receives("Jan has had Home 4")
    await world.priya.presses("2 Leave it")
    await world.jan.presses("Done")
    world.jan.receives("Home 4 is closed"), world.dawn.receives("Jan has closed")
    world.priya.receives_nothing()
    world.notes_come()
