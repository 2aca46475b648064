"""The line rings whoever is on call. Only a key counts, and one more connects her to the family."""

import pytest

from bot.simulator.ringing import OnRing
from tests.world import World


async def rung(world: World, *, rings: tuple[str, ...] = ("jan", "priya")) -> None:
    """Dawn has written, nobody has answered for five minutes, and now Jan's and Priya's phones are rung."""
    await world.dawn.texts("wren will not settle for me")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    world.jan.does_not_ring()
    await world.fast_forward(minutes=5)
    world.dawn.receives("Jan has not answered", "alerting Priya", "01632 960123")
    world.jan.receives("another alert")
    world.priya.receives("Home 4 needs you")
    for name in rings:
        assert world.phones[name].rings().shown == "+447700900001"


async def test_a_key_takes_it_and_another_connects_her_to_the_carer(world: World) -> None:
    await rung(world)
    await world.jan.answers()
    world.jan.hears("Night line", "Home 4 needs you", "press 1", "press 2", "press 9")
    world.jan.hears_nothing_of("wren", "door", "Dawn")
    await world.jan.presses_key("1")
    world.jan.hears("You have Home 4", "Dawn")
    world.jan.hears("press 1 to be connected to Dawn")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4", "Dawn: 07700 900104")
    world.jan.receives("wren will not settle for me")
    world.priya.receives("Jan took Home 4", "sleep on")
    await world.jan.presses_key("1")
    assert world.dawn.rings().shown == "+447700900001"  # the line's number, not Jan's
    await world.dawn.answers()
    assert world.jan.is_connected_to(world.dawn)
    await world.fast_forward(minutes=12)  # nobody is asked in the middle of it
    assert world.jan.is_connected_to(world.dawn)
    await world.dawn.hangs_up()
    await world.fast_forward(minutes=30)
    world.dawn.receives_nothing()  # that they have spoken is known, and nobody asks
    world.sam.receives_nothing()


async def test_the_words_can_be_heard_in_the_call_once_it_is_hers(world: World) -> None:
    await rung(world)
    await world.jan.answers()
    await world.jan.presses_key("1")
    await world.jan.presses_key("2")
    world.jan.hears("wren will not settle for me")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4")
    world.jan.receives("wren will not settle"), world.priya.receives("Jan took Home 4")
    await world.jan.hangs_up()


async def test_a_carer_who_does_not_pick_up_is_told_of_and_can_be_tried_again(world: World) -> None:
    await rung(world)
    world.dawn.phone_is("busy")
    await world.jan.answers()
    await world.jan.presses_key("1")
    await world.jan.presses_key("1")
    world.jan.hears("Dawn did not answer")
    world.dawn.phone_is("ask")
    await world.jan.presses_key("1")
    world.dawn.rings()
    await world.dawn.answers()
    assert world.dawn.is_connected_to(world.jan)
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4")
    world.jan.receives("wren will not settle"), world.priya.receives("Jan took Home 4")
    await world.jan.hangs_up()


async def test_two_passes_it_on_without_a_reason_and_the_next_rung_does_not_wait(world: World) -> None:
    await rung(world)
    await world.jan.answers()
    await world.jan.presses_key("2")
    world.jan.hears("Thank you", "others")
    world.sam.receives("Home 4 needs you")
    world.sam.rings()
    world.dawn.receives("Jan cannot take it", "alerting Sam", "01632 960123")
    await world.priya.answers()
    await world.priya.presses_key("1")
    world.priya.hears("You have Home 4")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4"), world.priya.receives("wren")
    world.sam.receives("Priya took Home 4")
    world.jan.receives_nothing()
    await world.priya.hangs_up()


async def test_nine_says_it_again_and_wrong_keys_count_as_no_answer(world: World) -> None:
    await rung(world)
    await world.priya.declines()
    await world.jan.answers()
    for _ in range(4):
        await world.jan.presses_key("9")
        world.jan.hears("Home 4 needs you")
    for _ in range(2):
        await world.jan.presses_key("5")
        world.jan.hears("Home 4 needs you")
    world.sam.receives_nothing()
    await world.jan.presses_key("7")
    world.jan.hears("did not hear a key")
    world.sam.receives("Home 4 needs you")
    world.sam.rings()
    world.dawn.receives("Jan and Priya have not answered", "alerting Sam")


async def test_silence_after_picking_up_is_no_answer(world: World) -> None:
    await rung(world)
    await world.priya.declines()
    await world.jan.answers()
    await world.fast_forward(seconds=17)
    world.sam.receives_nothing()
    await world.fast_forward(seconds=3)
    world.jan.hears("did not hear a key")
    world.sam.receives("Home 4 needs you")
    world.sam.rings()
    world.dawn.receives("alerting Sam")


@pytest.mark.parametrize("how", ["voicemail", "busy", "off"])
async def test_what_is_no_person_hurries_the_next_rung_and_takes_nothing(world: World, how: OnRing) -> None:
    for phone in (world.jan, world.priya):
        phone.phone_is(how)
    await rung(world, rings=("jan", "priya") if how == "voicemail" else ())
    await world.fast_forward(seconds=24)
    world.sam.receives("Home 4 needs you")
    world.sam.rings()
    world.dawn.receives("Jan and Priya have not answered", "alerting Sam")
    await world.sam.answers()
    await world.sam.presses_key("1")
    world.dawn.receives("Sam has your alert")
    world.sam.receives("You have Home 4"), world.sam.receives("wren")
    world.jan.receives("Sam took Home 4"), world.priya.receives("Sam took Home 4")
    for phone in (world.jan, world.priya):
        phone.hears_nothing_of("wren")
    await world.sam.hangs_up()


async def test_while_one_phone_of_the_rung_still_rings_the_next_rung_waits(world: World) -> None:
    world.jan.phone_is("busy")
    await rung(world, rings=("priya",))
    await world.fast_forward(seconds=20)
    world.sam.receives_nothing()
    await world.fast_forward(seconds=5)
    world.sam.receives("Home 4 needs you")
    world.sam.rings()
    world.dawn.receives("alerting Sam")


async def test_a_text_and_a_key_in_the_same_moment_have_one_holder(world: World) -> None:
    await rung(world)
    await world.jan.answers()
    await world.priya.handset.presses("1")  # both before anything has come to rest
    await world.jan.handset.presses_key("1")
    await world.settle()
    holders = [name for name in ("jan", "priya") if _is_holder(world, name)]
    assert len(holders) == 1
    world.dawn.receives("has your alert")
    holder, other = (world.priya, world.jan) if holders == ["priya"] else (world.jan, world.priya)
    holder.receives("You have Home 4"), holder.receives("wren")
    if other is world.jan:
        world.jan.hears("Priya has Home 4", "nothing for you to do")
        world.jan.receives("Priya took Home 4")
    else:
        world.priya.receives("Jan has Home 4"), world.priya.receives("Jan took Home 4")
    await world.fast_forward(seconds=30)


def _is_holder(world: World, name: str) -> bool:
    phone = world.phones[name]
    return any("You have Home 4" in message.body for message in phone.handset.messages)


async def test_who_has_picked_up_when_another_takes_it_can_sleep_on(world: World) -> None:
    await rung(world)
    await world.jan.answers()
    await world.priya.presses("1")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4"), world.priya.receives("wren")
    world.jan.receives("Priya took Home 4")
    assert world.jan.is_in_a_call()  # nobody is hung up on
    await world.jan.presses_key("1")
    world.jan.hears("Priya has Home 4", "nothing for you to do")
    assert not world.jan.is_in_a_call()


async def test_a_phone_stops_ringing_once_another_has_taken_it(world: World) -> None:
    await rung(world)
    await world.priya.presses("1")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4"), world.priya.receives("wren")
    world.jan.receives("Priya took Home 4")
    assert world.jan.handset.call is None or world.jan.handset.call.state != "ringing"


@pytest.mark.parametrize("order", ["reversed", "doubled"])
async def test_callbacks_in_any_order_and_repeated_change_nothing(world: World, order: str) -> None:
    world.town.twilio.callbacks = order  # type: ignore[assignment]  # the table holds plain strings
    await rung(world)
    await world.jan.answers()
    await world.jan.presses_key("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4"), world.jan.receives("wren")
    world.priya.receives("Jan took Home 4")
    await world.jan.hangs_up()
    await world.fast_forward(minutes=5)
    world.sam.receives_nothing()
    world.dawn.receives_nothing()


async def test_a_missed_call_can_be_rung_back(world: World) -> None:
    await rung(world)
    await world.fast_forward(seconds=25)
    world.sam.receives("Home 4 needs you")
    world.sam.rings()
    world.dawn.receives("alerting Sam")
    await world.jan.dials()
    world.jan.hears("Home 4 needs you", "press 1")
    await world.jan.presses_key("1")
    world.jan.hears("You have Home 4")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4"), world.jan.receives("wren")
    world.priya.receives("Jan took Home 4"), world.sam.receives("Jan took Home 4")
    await world.jan.hangs_up()


async def test_a_restart_while_it_rings_loses_nothing(world: World) -> None:
    await rung(world)
    await world.jan.answers()
    await world.restart()
    await world.jan.presses_key("1")
    world.jan.hears("You have Home 4")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4"), world.jan.receives("wren")
    world.priya.receives("Jan took Home 4")
    await world.jan.hangs_up()


async def test_twilio_refusing_every_text_with_an_opt_out_leaves_the_phones_to_ring(sms_world: World) -> None:
    world = sms_world
    for phone in (world.jan, world.priya, world.sam):
        world.town.twilio.refuses[phone.handset.number or ""] = 21610
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.dawn.receives("cannot get through to Jan", "Priya", "01632 960123")
    world.sam.receives_nothing()  # it is she who cannot be told by text
    world.jan.rings(), world.priya.rings()
    await world.priya.answers()
    await world.priya.presses_key("1")
    world.priya.hears("You have Home 4", "Dawn")
    world.dawn.receives("Priya has your alert")
    await world.priya.presses_key("2")
    world.priya.hears("please ring")
    await world.priya.hangs_up()
    await world.fast_forward(minutes=5)  # she rings from her own phone now, and it stays hers
    world.dawn.receives_nothing()
    world.jan.does_not_ring()
    world.priya.does_not_ring()


async def test_who_heard_it_all_in_the_call_keeps_it_though_no_text_reaches_her(sms_world: World) -> None:
    world = sms_world
    for phone in (world.jan, world.priya):
        world.town.twilio.fates[phone.handset.number or ""] = ("undelivered", 30003)
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan"), world.dawn.receives("cannot get through to Jan", "Priya")
    world.jan.rings(), world.priya.rings()
    await world.priya.answers()
    await world.priya.presses_key("1")
    await world.priya.presses_key("2")
    world.priya.hears("please ring")
    await world.priya.hangs_up()
    world.dawn.receives("Priya has your alert")
    world.sam.receives("Priya", "has not gone through")
    await world.fast_forward(minutes=5)  # she rings from her own phone now, and it stays hers
    world.dawn.receives_nothing()
    world.jan.does_not_ring()
    world.priya.does_not_ring()
    world.sam.receives_nothing()


async def test_with_telegram_down_for_an_hour_somebody_is_told_within_the_minute(world: World) -> None:
    await world.town.telegram.goes_down()
    await world.femi.texts("anyone there")
    world.femi.receives("alerting Jan", by="sms")
    await world.fast_forward(seconds=35)
    world.jan.receives("Home 7 needs you", by="sms")
    world.jan.rings(), world.priya.rings()
    world.femi.receives("cannot get through to Jan", "Priya")
    await world.priya.answers()
    await world.priya.presses_key("1")
    world.femi.receives("Priya has your alert", by="sms")
    await world.priya.hangs_up()
    await world.fast_forward(minutes=5)
    world.priya.receives("You have Home 7", by="sms"), world.priya.receives("anyone there", by="sms")
    world.jan.receives("Priya took Home 7", by="sms")
    world.sam.receives_nothing()


async def test_red_rings_on_call_and_backup_at_once_and_says_999_first(world: World) -> None:
    await world.dawn.texts("hes not breathing")
    assert world.dawn.receives("999", "Do not wait", "Jan and Priya").at <= world.dawn.receives("alerting Jan").at
    world.dawn.receives("medical help first", "foster carer", "01632 960123")
    world.jan.receives("Home 4 needs you"), world.priya.receives("Home 4 needs you")
    world.jan.rings(), world.priya.rings()
    world.sam.receives_nothing()


async def test_a_red_word_into_a_claimed_matter_alerts_again_at_once(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("can you")
    await world.dawn.texts("she has a knife")
    world.dawn.receives("999", "Do not wait")
    world.dawn.receives("Alerting Jan and Priya again")
    world.jan.receives("Home 4 needs you"), world.priya.receives("Home 4 needs you")
    world.jan.rings(), world.priya.rings()
    await world.priya.answers()
    await world.priya.presses_key("1")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4"), world.priya.receives("she has a knife")
    world.jan.receives("Priya took Home 4")
    await world.priya.hangs_up()
