"""The first night: a text from a carer reaches whoever is on call, and the answer comes back."""

from tests.world import World

WORDS = "cant do this wren kicking off agn pls"


async def test_a_text_reaches_the_person_on_call_and_the_answer_comes_back(world: World) -> None:
    await world.dawn.texts(WORDS)
    first = world.dawn.receives("automatic", "alerting Jan", "999", "01632 960123")
    assert first.segments == 1
    world.jan.receives("Home 4 needs you", "1", "2", "D", "Priya", by="telegram")
    world.priya.receives_nothing()

    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert", "ringing you")
    world.jan.receives("You have Home 4", "Dawn", "07700 900104", "DONE 4")
    words = world.jan.receives("Home 4 Dawn", WORDS)
    assert words.body.endswith(WORDS)

    await world.jan.chats("Ring you in two minutes. You are doing right.")
    world.dawn.receives("Jan: Ring you in two minutes. You are doing right.")
    await world.dawn.texts("thank you")
    world.jan.receives("Dawn: thank you")
    await world.jan.chats("DONE 4")
    world.jan.receives("Home 4 is closed")
    world.dawn.receives("Jan has closed")
