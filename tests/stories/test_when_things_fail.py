"""Providers that are down, answers that are lost, receipts that are late, and the line that is restarted."""

from datetime import timedelta

from sqlalchemy import Connection, select

from bot.channels.sms import SmsChannel
from storage import inbox
from storage.inbox import Inbound
from tests.world import FRIDAY_NIGHT, World


async def test_a_dead_telegram_falls_to_text_message(world: World) -> None:
    await world.town.telegram.goes_down()
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan", by="sms")
    await world.fast_forward(seconds=40)
    world.jan.receives("Home 4 needs you", by="sms")
    world.jan.rings(), world.priya.rings()  # the next rung has not waited
    world.dawn.receives("cannot get through to Jan", "alerting Priya", by="sms")
    await world.jan.texts("1")
    world.dawn.receives("Jan has your alert", by="sms")
    world.jan.receives("You have Home 4", by="sms")
    world.jan.receives("please ring", by="sms")
    await world.fast_forward(minutes=3)
    world.priya.receives("Jan took Home 4", by="sms")
    world.sam.receives_nothing()


async def test_a_hub_that_has_blocked_the_bot_is_alerted_by_text_at_once_and_the_liaison_told(world: World) -> None:
    world.jan.handset.blocked = True
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4", "1 ringing them", by="sms")
    world.sam.receives("Jan", "Telegram")
    world.dawn.receives("cannot get through to Jan", "alerting Priya")
    world.priya.receives("Home 4 needs you")
    world.jan.rings(), world.priya.rings()
    await world.jan.texts("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4", by="sms")
    world.jan.receives("please ring", by="sms")
    world.priya.receives("Jan took Home 4")


async def test_when_no_text_reaches_the_on_call_her_phone_rings_and_the_next_rung_does_not_wait(world: World) -> None:
    world.jan.handset.blocked = True
    world.town.twilio.refuses["+447700900101"] = 21614
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.priya.receives("Home 4 needs you")
    world.dawn.receives("cannot get through to Jan", "alerting Priya", "01632 960123")
    world.sam.receives("Jan", "Telegram")
    world.sam.receives("Jan", "text message")
    world.jan.receives_nothing()
    world.jan.rings(), world.priya.rings()
    await world.jan.answers()
    await world.jan.presses_key("1")
    world.jan.hears("Home 4 needs you"), world.jan.hears("You have Home 4", "Dawn")
    world.dawn.receives("Jan has your alert")
    world.priya.receives("Jan took Home 4")


async def test_a_text_that_was_not_delivered_moves_on_at_once(sms_world: World) -> None:
    sms_world.town.twilio.fates["+447700900101"] = ("undelivered", 30003)
    await sms_world.dawn.texts("please ring")
    sms_world.dawn.receives("alerting Jan")
    sms_world.priya.receives("Home 4 needs you")
    sms_world.dawn.receives("cannot get through to Jan", "alerting Priya")
    sms_world.jan.rings(), sms_world.priya.rings()
    sms_world.sam.receives_nothing()


async def test_twilio_down_at_the_start_of_the_night_loses_nothing(world: World) -> None:
    await world.town.twilio.goes_down()
    await world.femi.chats("hello")
    world.femi.receives("alerting Jan", by="telegram")
    world.jan.receives("Home 7 needs you", by="telegram")
    await world.dawn.texts("please ring")
    world.jan.receives("Home 4 needs you", by="telegram")
    world.dawn.receives_nothing()
    await world.fast_forward(seconds=20)
    await world.town.twilio.comes_back()
    await world.fast_forward(seconds=40)
    world.dawn.receives("alerting Jan", by="sms")


async def test_a_reply_that_cannot_leave_for_five_minutes_is_told_to_a_person(world: World) -> None:
    await world.town.twilio.goes_down()
    await world.dawn.texts("please ring")
    world.jan.receives("Home 4 needs you", by="telegram")
    await world.jan.presses("1")
    world.jan.receives("You have Home 4")
    world.jan.receives("please ring")
    await world.fast_forward(minutes=6)
    world.jan.receives("Our text to Dawn of Home 4", "07700 900104")
    await world.town.twilio.comes_back()
    await world.fast_forward(minutes=2)
    world.dawn.receives("alerting Jan")
    world.dawn.receives("Jan has your alert")


async def test_a_text_whose_answer_was_lost_is_looked_up_and_not_sent_twice(sms_world: World) -> None:
    sms_world.town.twilio.lost_answers = 2
    sms_world.town.twilio.callbacks = "none"
    await sms_world.dawn.texts("please ring")
    await sms_world.fast_forward(seconds=50)
    sms_world.dawn.receives("alerting Jan")
    sms_world.jan.receives("Home 4 needs you")
    sms_world.jan.receives_nothing()


async def test_a_chat_message_whose_answer_was_lost_is_sent_again_because_it_is_an_alert(world: World) -> None:
    world.town.telegram.lost_answers = 1
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    await world.fast_forward(seconds=30)
    world.jan.receives("Home 4 needs you")
    again = world.jan.receives("Home 4 needs you")
    await world.jan.presses("1", again)
    world.jan.receives("You have Home 4")
    world.jan.receives("please ring")
    world.dawn.receives("Jan has your alert")


async def test_telegram_asking_for_patience_gets_it(world: World) -> None:
    world.town.telegram.retry_after = 1
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives_nothing()
    await world.fast_forward(seconds=10)
    world.jan.receives("Home 4 needs you", by="telegram")


async def test_the_same_webhook_twice_changes_nothing(world: World) -> None:
    sid = world.town.twilio.new_sid(0)
    for _ in range(3):
        await world.town.twilio.deliver("+447700900104", "please ring", sid=sid)
    await world.settle()
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.jan.receives("You have Home 4")
    assert world.jan.receives("please ring").body.count("please ring") == 1
    world.dawn.receives("Jan has your alert")


async def test_a_text_whose_webhook_was_lost_while_the_line_was_away_is_asked_for_at_the_start(world: World) -> None:
    await world.carol.texts("all fine here")
    world.carol.receives("alerting Jan")
    world.jan.receives("Home 5 needs you")
    await world.stop_line()
    await world.town.twilio.deliver("+447700900104", "anyone there", times=0)
    await world.start()
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")


async def test_a_text_whose_webhook_was_lost_while_the_line_runs_is_asked_for_and_dated_when_it_was_written(
    world: World,
) -> None:
    await world.carol.texts("all fine here")
    world.carol.receives("alerting Jan")
    world.jan.receives("Home 5 needs you")
    await world.fast_forward(minutes=2)
    await world.town.twilio.deliver("+447700900104", "anyone there", times=0)
    await world.fast_forward(minutes=2)
    for _ in range(2):
        await missed_texts_are_asked_for(world)
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    (kept,) = [message for message in await world.line.database.transact(everything) if message.text == "anyone there"]
    assert kept.received_at == FRIDAY_NIGHT + timedelta(minutes=2)


async def test_texts_of_an_outage_are_asked_for_until_twilio_answers_whatever_comes_in_meanwhile(world: World) -> None:
    """After a power cut the way to Twilio is often up later than the line is."""
    await world.carol.texts("all fine here")
    world.carol.receives("alerting Jan")
    world.jan.receives("Home 5 needs you")
    await world.jan.presses("1")
    world.jan.receives("You have Home 5"), world.jan.receives("all fine here"), world.carol.receives("Jan has your")
    await world.stop_line()
    await world.town.twilio.deliver("+447700900104", "anyone there", times=0)
    world.advance_while_down(minutes=180)
    world.town.twilio.outage = "503"
    await world.start()
    await world.femi.texts("please ring")
    world.town.twilio.outage = ""
    await world.fast_forward(minutes=1)
    await missed_texts_are_asked_for(world)
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you"), world.jan.receives("Home 7 needs you")
    world.femi.receives("alerting Jan"), world.carol.receives("Have you spoken to Jan")


async def test_a_twilio_that_is_down_is_seen_before_a_text_fails(world: World) -> None:
    await world.stop_line()
    world.town.twilio.outage = "503"
    await world.start()
    assert texts_of(world).state == "down"
    world.town.twilio.outage = ""
    await missed_texts_are_asked_for(world)
    assert texts_of(world).state == "listening"


async def test_an_answer_of_twilios_that_was_lost_is_asked_for_again_before_anybody_is_woken_for_it(
    world: World,
) -> None:
    """RoostProviderDown waits three minutes; missed texts are else asked for every five."""
    world.town.twilio.outage = "503"
    again = await texts_of(world).look()
    assert texts_of(world).state == "down" and again < 90
    world.town.twilio.outage = ""
    again = await texts_of(world).look()
    assert texts_of(world).state == "listening" and again > 180


async def test_a_text_that_twilio_did_not_take_is_not_made_good_by_its_lists(world: World) -> None:
    world.town.twilio.outage = "503"
    await world.dawn.texts("can you ring")
    world.jan.receives("Home 4 needs you")
    await world.until(lambda: texts_of(world).state == "down")
    world.town.twilio.outage = ""
    await missed_texts_are_asked_for(world)
    assert texts_of(world).state == "down"
    await world.fast_forward(minutes=1)
    world.dawn.receives("alerting Jan")
    assert texts_of(world).state == "sending"


async def test_what_was_missed_hours_before_the_last_text_is_asked_for_at_a_start(world: World) -> None:
    """Twilio's list was not to be had until then, or this machine's clock was two hours ahead of Twilio's."""
    await world.stop_line()
    await world.town.twilio.deliver("+447700900104", "anyone there", times=0)
    world.advance_while_down(minutes=120)
    world.town.twilio.outage = "503"
    await world.start()
    await world.stranger.texts("who is this")
    world.town.twilio.outage = ""
    await world.fast_forward(minutes=1)
    await world.restart()
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    world.stranger.forget()


async def test_what_was_written_before_the_first_text_that_the_line_had_is_asked_for(world: World) -> None:
    await world.stop_line()
    await world.town.twilio.deliver("+447700900104", "anyone there", times=0)
    await world.start()
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")


async def test_a_flood_while_the_line_was_away_does_not_hide_a_family(world: World) -> None:
    """Twilio lists the newest first, a thousand a page."""
    await world.stop_line()
    await world.town.twilio.deliver("+447700900104", "anyone there", times=0)
    for number in range(1001):
        await world.town.twilio.deliver("+447700900199", f"win a prize {number}", times=0)
    await world.start()
    assert world.jan.has("Home 4")
    for phone in world.phones.values():
        phone.forget()


def texts_of(world: World) -> SmsChannel:
    (channel,) = [channel for channel in world.line.web.channels if isinstance(channel, SmsChannel)]
    return channel


async def missed_texts_are_asked_for(world: World) -> None:
    await texts_of(world).catch_up()
    await world.settle()


def everything(tx: Connection) -> list[Inbound]:
    return [inbox.get(tx, number) for number in tx.execute(select(inbox.inbox.c.id)).scalars()]


async def test_receipts_in_any_order_and_repeated_never_go_backwards(sms_world: World) -> None:
    for order in ("reversed", "doubled"):
        sms_world.town.twilio.callbacks = order
        await sms_world.dawn.texts("please ring")
    sms_world.dawn.receives("alerting Jan")
    sms_world.jan.receives("Home 4 needs you")
    await sms_world.fast_forward(minutes=1)
    sms_world.priya.receives_nothing()


async def test_texts_that_arrive_in_the_wrong_order_are_all_in_one_matter(world: World) -> None:
    await world.town.twilio.deliver("+447700900104", "(2/2) and he is out")
    await world.town.twilio.deliver("+447700900104", "(1/2) the window is broken")
    await world.settle()
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.jan.receives("You have Home 4")
    world.jan.receives("(2/2) and he is out\nHome 4 Dawn: (1/2) the window is broken")
    world.dawn.receives("Jan has your alert")


async def test_a_restart_in_the_middle_of_a_matter_goes_on_where_it_was(world: World) -> None:
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.fast_forward(minutes=3)
    await world.restart()
    await world.fast_forward(minutes=1)
    world.priya.receives_nothing()
    await world.fast_forward(minutes=1)
    world.priya.receives("Home 4 needs you")
    world.jan.receives("another alert")
    world.dawn.receives("alerting Priya")
    world.jan.rings(), world.priya.rings()
    await world.restart()
    await world.jan.presses("1")
    world.jan.receives("You have Home 4")
    world.jan.receives("please ring")
    world.dawn.receives("Jan has your alert")
    world.priya.receives("Jan took Home 4")


async def test_what_fell_due_while_the_line_was_down_fires_once_at_its_start(world: World) -> None:
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.stop_line()
    world.advance_while_down(minutes=47)
    await world.start()
    world.priya.receives("Home 4 needs you")
    world.jan.receives("another alert")
    world.dawn.receives("alerting Priya")
    world.jan.rings(), world.priya.rings()
    world.sam.receives_nothing()
    await world.fast_forward(seconds=24)
    world.sam.receives_nothing()
    await world.fast_forward(seconds=1)
    world.sam.receives("Home 4")
    world.sam.rings()
    world.dawn.receives("alerting Sam")


async def test_a_poison_message_blocks_nobody_and_its_sender_is_alerted_for_all_the_same(world: World) -> None:
    await world.poison("+447700900104")
    await world.dawn.texts("1")
    world.jan.receives("Home 4 needs you")
    world.sam.receives("could not handle a message", "Home 4")
    world.dawn.receives("alerting Jan")
    await world.femi.chats("hello")
    world.femi.receives("alerting Jan")
    world.jan.receives("Home 7 needs you")


async def test_whoever_answers_hears_that_her_message_could_not_be_handled(sms_world: World) -> None:
    await sms_world.dawn.texts("please ring")
    sms_world.dawn.receives("alerting Jan")
    sms_world.jan.receives("Home 4 needs you")
    await sms_world.poison("+447700900101")
    await sms_world.jan.texts("1")
    sms_world.jan.receives("could not handle your last message", "write it again, or ring")
    sms_world.sam.receives("could not handle a message")
    await sms_world.jan.texts("I have it, ringing now")
    sms_world.dawn.receives("Jan has your alert")
    sms_world.dawn.receives("Jan: I have it, ringing now")
    sms_world.jan.receives("You have Home 4")
    sms_world.jan.receives("please ring")


async def test_a_holder_whose_phones_have_died_does_not_keep_the_words_to_herself(world: World) -> None:
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4")
    world.jan.receives("please ring")
    world.jan.handset.blocked = True
    world.town.twilio.refuses["+447700900101"] = 21614
    await world.dawn.texts("it is worse")
    world.dawn.receives("cannot get through to Jan", "Alerting Jan and Priya now")
    world.sam.receives("Jan", "Telegram")
    world.sam.receives("Jan", "text message")
    world.priya.receives("Home 4 needs you")
    world.jan.rings(), world.priya.rings()
    await world.priya.presses("1")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4")
    world.priya.receives("please ring\nHome 4 Dawn: it is worse")
    world.jan.receives_nothing()


async def test_a_holder_whom_no_text_reaches_is_rung_and_the_backup_too(world: World) -> None:
    """She has taken it by a text of hers; ours do not arrive. That is no silence of hers."""
    await world.jan.blocks()
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you", by="sms")
    world.sam.receives("cannot reach Jan by Telegram")
    world.town.twilio.fates["+447700900101"] = ("undelivered", 30003)
    await world.jan.texts("1")
    world.dawn.receives("Jan has your alert")
    await world.fast_forward(seconds=10)
    world.dawn.receives("cannot get through to Jan", "Alerting Jan and Priya now")
    world.dawn.receives_nothing()
    world.priya.receives("Home 4 needs you"), world.jan.rings(), world.priya.rings()
    await world.jan.answers()
    world.jan.hears("Home 4 needs you")
    await world.jan.presses_key("1")
    world.dawn.receives("Jan has your alert")
    for phone in world.phones.values():
        phone.forget()
