"""One phone writes without end, or a stranger, or a client that cannot sign: whoever needs somebody still gets her."""

import asyncio

from tests.world import World

MANY = 60  # the numbers that a benchmark sends are larger


async def test_one_phone_that_never_stops_holds_up_no_other_family(world: World) -> None:
    """Its words become one matter and one alert; the other family's alert is among the first that leave."""
    for number in range(MANY):
        await world.carol.handset.texts(f"hello {number}")
    await world.dawn.handset.texts("please ring")
    await world.fast_forward(seconds=5)
    world.dawn.receives("alerting Jan")
    alerts = [message.body for message in world.jan.handset.messages if "needs you" in message.body]
    assert len(alerts) <= 3, "sixty texts are not sixty alerts"
    world.jan.receives("Home 5 needs you"), world.jan.receives("Home 4 needs you")
    for phone in (world.carol, world.jan):
        phone.lets_be_what_else_came()
    kept = await world.line.database.transact(lambda tx: tx.exec_driver_sql("SELECT count(*) FROM messages").scalar())
    assert kept == MANY + 1, "nothing of it is lost"


async def test_a_stranger_who_never_stops_has_one_answer_and_holds_up_nobody(world: World) -> None:
    for number in range(MANY):
        await world.stranger.handset.texts(f"hello {number}")
    await world.dawn.texts("please ring")
    world.jan.receives("Home 4 needs you")
    world.dawn.receives("alerting Jan")
    world.stranger.receives("cannot deal with your message", "999")
    world.stranger.receives_nothing()


async def test_a_client_that_cannot_sign_is_turned_away_before_anything_is_kept(world: World) -> None:
    url = f"{world.toml['line']['public_url']}/twilio/sms"
    hooks = world.town.telegram.updates._hooks
    asked = [hooks.post(url, b"MessageSid=SM1&From=%2B447700900104&Body=help", {}) for _ in range(MANY)]
    commits = world.line.database.commits
    assert set(await asyncio.gather(*asked)) == {403}
    assert world.line.database.commits == commits, "nor does it cost the disk anything"
    await world.dawn.texts("please ring")
    world.jan.receives("Home 4 needs you")
    world.dawn.receives("alerting Jan")
