"""Phones that the line does not know, and words that a phone company may swallow."""

import pytest

from tests.world import World


async def test_a_stranger_gets_one_neutral_reply_a_day_and_nobody_is_woken(world: World) -> None:
    await world.stranger.texts("is this where jayden is living now")
    reply = world.stranger.receives("cannot deal with your message", "999", "line word")
    for word in ("jan", "dawn", "foster", "home", "night line", "child"):
        assert word not in reply.body.lower()
    for _ in range(5):
        await world.stranger.texts("answer me")
    world.stranger.receives_nothing()
    world.jan.receives_nothing()
    world.sam.receives_nothing()
    await world.fast_forward(hours=24)
    world.roll_calls_pass()
    await world.stranger.texts("hello")
    world.stranger.receives("cannot deal with your message")
    world.notes_come()


async def test_a_strangers_words_of_danger_are_told_to_whoever_is_on_call_and_nothing_of_them(world: World) -> None:
    for _ in range(3):
        await world.stranger.texts("help he has got a knife and wren is bleeding")
    reply = world.stranger.receives("cannot deal with your message", "999")
    assert "home" not in reply.body.lower()
    told = world.jan.receives("does not know wrote of danger", "07700 900199", "reply says: call 999")
    assert "wren" not in told.body and "knife" not in told.body
    for number in range(4):  # and whoever writes from many numbers is not heard from all of them
        await world.add_phone(f"other{number}", number=f"+44770090020{number}").texts("he has a knife")
        world.phones[f"other{number}"].receives("cannot deal with your message")
    for _ in range(2):
        world.jan.receives("wrote of danger")
    for phone in (world.jan, world.priya, world.sam, world.dawn):
        phone.receives_nothing()


async def test_of_a_stranger_whom_the_line_does_not_text_nobody_reads_that_they_were_told(world: World) -> None:
    landline = world.add_phone("landline", number="+441632960155")
    await landline.texts("he has a knife")
    landline.receives_nothing()
    told = world.jan.receives("does not know wrote of danger", "01632 960155", "cannot text")
    assert "999" not in told.body


async def test_nobody_reads_that_a_stranger_was_told_what_has_not_left(world: World) -> None:
    world.town.twilio.outage = "503"
    await world.stranger.texts("he has a knife")
    world.stranger.receives_nothing()
    told = world.jan.receives("does not know wrote of danger", "07700 900199", "reply says", by="telegram")
    assert "were told" not in told.body
    world.town.twilio.outage = ""
    await world.fast_forward(minutes=1)
    world.stranger.receives("cannot deal with your message", "999")


async def test_a_stranger_who_says_who_she_is_before_she_writes_of_danger_is_heard_of_once_a_day(world: World) -> None:
    await world.stranger.texts("hi its dawn on my neighbours phone")
    world.stranger.receives("cannot deal with your message", "999")
    world.jan.receives_nothing()
    for _ in range(2):
        await world.stranger.texts("wren has taken all the tablets")
        await world.fast_forward(minutes=90)
    world.jan.receives("does not know wrote of danger", "07700 900199", "reply says: call 999")
    world.jan.receives_nothing()
    world.stranger.receives_nothing()


async def test_a_line_word_lets_a_carer_in_on_a_strange_phone_with_thin_replies(world: World) -> None:
    await world.stranger.texts("its dawn phone dead using neighbours HERON pls ring")
    thin = world.stranger.receives("A person is being told", "01632 960123", "999")
    for word in ("jan", "dawn", "home", "night line", "edt"):
        assert word not in thin.body.lower()
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.jan.receives("You have Home 4", "Dawn")
    world.jan.receives("not theirs", "07700 900199", "ring")
    world.jan.receives("its dawn phone dead")
    world.stranger.receives("A person has your message")
    world.dawn.receives_nothing()

    await world.stranger.texts("are you there")
    world.jan.receives("Dawn: are you there")
    await world.jan.chats("ringing the neighbours now")
    world.dawn.receives("Jan: ringing the neighbours now", by="sms")
    world.stranger.receives_nothing()


async def test_stop_from_a_carer_is_heard_by_a_human_and_her_phone_is_rung(world: World) -> None:
    world.town.twilio.refuses["+447700900104"] = 21610
    await world.dawn.texts("STOP")
    world.jan.receives("Home 4 needs you")
    world.sam.receives("Home 4", "block our texts", "ring them")
    await world.jan.presses("1")
    world.jan.receives("You have Home 4", "Dawn: 07700 900104")
    world.jan.receives("cannot text Dawn", "07700 900104")
    world.jan.receives("Dawn: STOP")
    world.dawn.receives_nothing()


async def test_stop_from_a_carer_with_telegram_moves_to_telegram(world: World) -> None:
    await world.femi.texts("Stop")
    world.femi.receives("alerting Jan", by="telegram")
    world.jan.receives("Home 7 needs you")
    world.sam.receives("Home 7", "block our texts")


@pytest.mark.parametrize("word", ["HELP", "info", "Help "])
async def test_help_raises_an_alert_like_any_other_word(world: World, word: str) -> None:
    await world.dawn.texts(word)
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("Dawn: ")


async def test_cancel_asks_to_stand_down_and_closes_nothing(world: World) -> None:
    await world.dawn.texts("can you ring me")
    world.dawn.receives("Alerting Jan"), world.jan.receives("Home 4")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("can you ring me")
    await world.dawn.texts("CANCEL")
    world.dawn.receives("stand down", "Nothing is closed", "01632 960123")
    world.jan.receives("Home 4 asks to stand down", "ring them")
    world.jan.receives("Dawn: CANCEL")
    await world.jan.chats("ringing you to check")
    world.dawn.receives("Jan: ringing you to check")


async def test_cancel_puts_a_sleepover_on_hold_and_closes_nothing(world: World) -> None:
    await world.dawn.texts("wren wants to come to you tonight")
    world.dawn.receives("request sent", "to Jan"), world.dawn.receives("Noted"), world.dawn.receives("everyone safe")
    world.jan.receives("Home 4")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("wren wants to come")
    world.jan.receives("asks for a sleepover"), world.jan.receives("Can your home have them")
    await world.dawn.texts("CANCEL")
    world.dawn.receives("on hold", "do not close a request by text alone", "Jan is asked to ring you")
    world.jan.receives("Home 4 says the sleepover is not needed", "ring them first", "1 spoken")
    world.jan.receives("Dawn: CANCEL")
    await world.jan.presses("2 Still")
    world.jan.receives("needs the sleepover after all"), world.dawn.receives("Jan has logged", "still needed")
    world.jan.receives("Can your home have them")  # and so it is asked for again


async def test_a_phone_found_to_be_blocked_by_a_refused_send_is_told(
    world: World,
) -> None:
    world.town.twilio.refuses["+447700900104"] = 21610
    await world.dawn.texts("please ring")
    world.jan.receives("Home 4 needs you")
    world.sam.receives("Home 4", "block our texts")
    world.jan.receives("Our text to Dawn of Home 4 has not gone through", "07700 900104")


async def test_yes_brings_a_blocked_phone_back(world: World) -> None:
    await world.dawn.texts("stop")
    world.jan.receives("Home 4 needs you")
    world.sam.receives("block our texts")
    await world.dawn.texts("UNSTOP")
    world.dawn.receives_nothing()
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("stop\nHome 4 Dawn: UNSTOP")


async def test_yes_from_the_hub_takes_the_alert(sms_world: World) -> None:
    await sms_world.dawn.texts("please ring")
    sms_world.dawn.receives("alerting Jan")
    sms_world.jan.receives("Home 4 needs you")
    await sms_world.jan.texts("YES")
    sms_world.dawn.receives("Jan has your alert")
    sms_world.jan.receives("You have Home 4")
    sms_world.jan.receives("please ring")


async def test_words_from_the_hub_with_nothing_open_are_not_swallowed(world: World) -> None:
    await world.jan.chats("I feel poorly tonight")
    world.jan.receives("No home is open with you", "for myself: alert Priya", "999")
    world.priya.receives_nothing()
    await world.sam.chats("who has the keys")  # who is staff, and has no line of her own
    world.sam.receives("nothing open", "went to nobody", "01632 960123")


async def test_whoever_writes_on_from_a_borrowed_phone_does_not_keep_her_own_in_the_dark(world: World) -> None:
    """Her phone works again, and the neighbour's is in other hands: what happens next is said on hers as well."""
    await world.stranger.texts("its dawn phone dead using neighbours HERON pls ring")
    world.stranger.receives("A person is being told"), world.jan.receives("Home 4 needs you")
    await world.dawn.texts("mine works again")
    await world.stranger.texts("who is this")
    await world.fast_forward(minutes=5)
    world.dawn.receives("Jan has not answered", "Alerting Priya")
    world.stranger.receives_nothing()
    world.jan.receives("another alert"), world.priya.receives("Home 4 needs you")
    await world.priya.presses("1")
    world.dawn.receives("Priya has your alert"), world.stranger.receives("A person has your message")
    world.jan.rings(), world.priya.rings()
    for phone in (world.jan, world.priya):
        phone.forget()
