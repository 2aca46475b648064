"""A one-time code makes a phone one that the line knows."""

from tests.world import EXAMPLE_ROSTER, World

CODE = "K7QM4-RTW9X"


async def test_a_telegram_link_makes_a_chat_hers_once(world: World) -> None:
    dawns_new = world.add_phone("DawnTelegram", telegram_id=1004)
    await world.invite("Dawn", CODE)
    await dawns_new.starts(CODE)
    dawns_new.receives("Dawn", "Night line")
    await dawns_new.chats("can somebody ring me")
    dawns_new.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    other = world.add_phone("Other", telegram_id=1099)
    await other.starts(CODE)
    other.receives("cannot deal with your message")
    world.dawn.receives_nothing()


async def test_a_join_code_by_text_makes_a_number_hers(world: World) -> None:
    await world.invite("Femi", CODE)
    await world.stranger.texts("join k7qm4 rtw9x")
    world.stranger.receives("Femi")
    await world.stranger.texts("new phone, all ok here")
    world.stranger.receives("alerting Jan")
    world.jan.receives("Home 7 needs you")


async def test_a_code_ends_after_a_week(world: World) -> None:
    await world.invite("Femi", CODE)
    await world.fast_forward(hours=24 * 7 + 1)
    world.roll_calls_pass(7)
    await world.stranger.texts(f"JOIN {CODE}")
    world.stranger.receives("cannot deal with your message")


async def test_a_telegram_that_is_down_at_the_start_does_not_keep_text_messages_from_working(world: World) -> None:
    await world.stop_line()
    await world.town.telegram.goes_down()
    await world.start()
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan", by="sms")
    await world.town.telegram.comes_back()
    await world.fast_forward(seconds=30)
    world.jan.receives("Home 4 needs you", by="telegram")
    await world.femi.chats("are you there")
    await world.until(lambda: bool(world.femi.handset.messages[1:]))
    world.femi.receives("alerting Jan")
    world.jan.receives("Home 7 needs you")


async def test_a_removed_carer_is_a_stranger(world: World) -> None:
    text = EXAMPLE_ROSTER.read_text()
    start, end = text.index("[[home]]\ncode = 5"), text.index("[[home]]\ncode = 7")
    await world.load_roster(text[:start] + text[end:])
    await world.carol.texts("hello")
    world.carol.receives("cannot deal with your message")
    world.jan.receives_nothing()
