"""Somebody rings the line's number: a family waits on the phone while whoever is on call is rung."""

from datetime import timedelta

from bot.channels.voice import VoiceChannel
from tests.world import World


async def on_the_line(world: World) -> None:
    """Carol rings; Jan is told and rung at once."""
    await world.carol.dials()
    world.carol.hears("Night line", "automatic", "alerting Jan", "999")
    world.carol.receives("You rang at 23:40", "alerting Jan", "01632 960123", "999")
    world.jan.receives("Home 5 needs you")
    world.jan.rings()
    world.priya.does_not_ring()


async def test_one_key_of_whoever_is_on_call_lets_them_speak(world: World) -> None:
    await on_the_line(world)
    await world.fast_forward(seconds=5)
    world.carol.hears("reach Jan", "press 1", "message")
    await world.jan.answers()
    world.jan.hears("Home 5 needs you", "press 1")
    world.jan.hears_nothing_of("Carol")
    await world.jan.presses_key("1")
    world.jan.hears("You have Home 5", "Carol is on the line")
    world.carol.receives("Jan has your alert", "joining your call")
    await world.fast_forward(seconds=5)
    world.carol.hears("Jan is here now")
    assert world.carol.is_connected_to(world.jan)
    world.jan.receives("You have Home 5", "Carol: 07700 900105")
    world.jan.receives("Home 5 Carol rang the line")
    await world.fast_forward(minutes=3)
    await world.carol.hangs_up()
    await world.fast_forward(minutes=30)
    world.carol.receives_nothing()  # that they have spoken is known
    world.priya.receives_nothing()
    assert not world.jan.is_in_a_call()


async def test_a_family_that_has_hung_up_is_rung_and_not_waited_for(world: World) -> None:
    """Jan picks up a moment later: she is not put through to nobody."""
    await on_the_line(world)
    await world.carol.hangs_up()
    await world.jan.answers()
    await world.jan.presses_key("1")
    world.jan.hears("You have Home 5"), world.jan.hears("press 1 to be connected to Carol")
    world.jan.hears_nothing_of("Press 2 to hear")  # she has rung and written nothing
    world.carol.receives("Jan has your alert")
    world.jan.receives("You have Home 5"), world.jan.receives("Carol rang the line")
    await world.jan.presses_key("1")
    world.carol.rings()
    await world.carol.answers()
    assert world.jan.is_connected_to(world.carol)
    await world.jan.hangs_up()


async def test_nobody_there_the_next_is_rung_at_once_and_in_the_end_she_has_the_duty_team_and_leaves_a_message(
    world: World,
) -> None:
    world.jan.phone_is("voicemail")
    await on_the_line(world)
    await world.fast_forward(seconds=24)
    world.jan.receives("another alert")  # her phone is busy with our own call
    world.priya.receives("Home 5 needs you"), world.priya.rings()
    world.carol.receives("Jan has not answered", "alerting Priya", "01632 960123")
    world.carol.hears("reach Jan and Priya")
    assert not world.carol.is_connected_to(world.jan)  # a voicemail never wins
    await world.fast_forward(seconds=26)
    world.sam.receives("Home 5 needs you"), world.sam.rings()
    world.carol.receives("alerting Sam")
    await world.fast_forward(seconds=25)
    world.carol.receives("not reached anyone", "01632 960123")
    world.jan.receives("Home 5 needs you"), world.jan.rings()  # and so it begins again
    slowly = "0, 1, 6, 3, 2. 9, 6, 0, 1, 2, 3"
    assert world.carol.hears("Nobody has taken your alert", slowly).count(slowly) == 2
    world.carol.hears("after the tone")
    await world.carol.speaks("it is linnet, she has a fever", seconds=42)
    await world.fast_forward(seconds=10)  # silence ends it
    world.carol.hears("Thank you", "passed on")
    await world.priya.presses("1")
    world.carol.receives("Priya has your alert")
    world.priya.receives("You have Home 5")
    message = world.priya.receives("Home 5 Carol rang the line", "left a spoken message", "0:42")
    assert "Recordings/RE" in message.body
    world.jan.receives("Priya took Home 5"), world.sam.receives("Priya took Home 5")
    await world.fast_forward(seconds=30)


async def test_she_may_leave_a_message_at_any_time(world: World) -> None:
    await on_the_line(world)
    await world.carol.presses_key("1")
    world.carol.hears("after the tone")
    await world.carol.speaks("please ring me at six", seconds=8)
    await world.carol.hangs_up()  # and that does, too
    await world.jan.presses("1")
    world.carol.receives("Jan has your alert")
    world.jan.receives("You have Home 5"), world.jan.receives("spoken message", "0:08")
    await world.fast_forward(seconds=30)


async def test_who_takes_it_in_writing_is_rung_so_that_they_can_speak(world: World) -> None:
    await on_the_line(world)
    await world.jan.declines()
    world.priya.receives("Home 5 needs you"), world.priya.rings()
    world.jan.receives("another alert"), world.jan.rings()
    world.carol.receives("alerting Priya")
    await world.jan.declines()
    await world.priya.presses("1")
    world.carol.receives("Priya has your alert")
    world.priya.receives("You have Home 5"), world.priya.receives("Carol rang")
    world.jan.receives("Priya took Home 5")
    await world.fast_forward(seconds=5)
    world.carol.hears("Priya has your alert", "trying to ring Priya")
    await world.priya.answers()  # it has been ringing for the alert all the time
    await world.priya.presses_key("1")
    await world.fast_forward(seconds=5)
    assert world.carol.is_connected_to(world.priya)
    await world.carol.hangs_up()


async def test_a_carer_who_rings_again_reaches_her_who_has_it(world: World) -> None:
    await world.carol.texts("can you ring")
    world.carol.receives("alerting Jan"), world.jan.receives("Home 5")
    await world.jan.presses("1")
    (
        world.carol.receives("Jan has your alert"),
        world.jan.receives("You have Home 5"),
        world.jan.receives("can you ring"),
    )
    await world.carol.dials()
    world.jan.receives("Carol rang the line")
    world.jan.rings()
    world.priya.does_not_ring()
    await world.jan.answers()
    world.jan.hears("Carol of Home 5 is on the line", "press 1")
    await world.jan.presses_key("1")
    await world.fast_forward(seconds=5)
    assert world.carol.is_connected_to(world.jan)
    await world.carol.hangs_up()


async def test_a_family_that_has_written_and_then_rings_has_everybody_of_the_rung_rung(world: World) -> None:
    await world.carol.texts("can you ring")
    world.carol.receives("alerting Jan"), world.jan.receives("Home 5 needs you")
    await world.fast_forward(minutes=1)
    await world.carol.dials()
    world.carol.hears("alerting Jan")
    world.jan.rings()
    world.priya.does_not_ring()
    await world.carol.hangs_up()
    await world.fast_forward(seconds=20)


async def test_a_stranger_hears_nothing_of_what_the_line_is_for(world: World) -> None:
    await world.stranger.dials()
    world.stranger.hears("999", "cannot deal with your call", "line word", "hash")
    world.stranger.hears_nothing_of("Night line", "Jan", "Home", "child", "foster")
    await world.fast_forward(seconds=30)
    assert not world.stranger.is_in_a_call()
    world.jan.does_not_ring()
    world.jan.receives_nothing()


async def test_a_line_word_by_keypad_lets_a_carer_in_with_thin_words(world: World) -> None:
    await world.stranger.dials()
    await world.stranger.presses_key("43766#")  # heron
    world.stranger.hears("alerting somebody")
    world.stranger.hears_nothing_of("Jan", "Dawn")
    world.jan.receives("Home 4 needs you"), world.jan.rings()
    world.stranger.receives("A person is being told")
    await world.jan.answers()
    await world.jan.presses_key("1")
    await world.fast_forward(seconds=5)
    assert world.stranger.is_connected_to(world.jan)
    world.jan.receives("You have Home 4"), world.jan.receives("line word", "07700 900199")
    world.jan.receives("Dawn rang the line")
    world.stranger.receives("A person has your message")
    world.dawn.receives_nothing()
    await world.stranger.hangs_up()


async def test_a_wrong_word_ends_the_call_and_a_withheld_number_is_a_stranger(world: World) -> None:
    await world.stranger.dials()
    for _ in range(3):
        assert world.stranger.is_in_a_call()  # she may mistype it
        await world.stranger.presses_key("1234#")
    assert not world.stranger.is_in_a_call()
    await world.dawn.dials(hidden=True)
    world.dawn.hears("cannot deal with your call")
    world.jan.receives_nothing()
    world.jan.does_not_ring()
    await world.dawn.presses_key("43766#")
    world.jan.receives("Home 4 needs you"), world.jan.rings()
    await world.dawn.hangs_up()
    await world.jan.declines()
    world.jan.receives("another alert"), world.priya.receives("Home 4")
    world.jan.rings(), world.priya.rings()


async def test_a_webhook_that_comes_twice_alerts_once(world: World) -> None:
    world.town.twilio.callbacks = "doubled"
    await on_the_line(world)
    await world.jan.answers()
    await world.jan.presses_key("1")
    await world.fast_forward(seconds=5)
    world.carol.receives("Jan has your alert"), world.jan.receives("You have Home 5"), world.jan.receives("rang")
    assert world.carol.is_connected_to(world.jan)
    world.carol.receives_nothing()
    await world.carol.hangs_up()


async def test_whoever_answers_rings_with_nothing_open_and_hears_so(world: World) -> None:
    await world.sam.dials()
    world.sam.hears("nothing open", "999")
    assert not world.sam.is_in_a_call()
    world.jan.receives_nothing()


async def test_who_rings_back_for_an_alert_that_another_has_by_now_hears_who_and_wakes_nobody(world: World) -> None:
    await world.carol.texts("can you ring")
    world.carol.receives("alerting Jan"), world.jan.receives("Home 5 needs you")
    await world.fast_forward(minutes=5)
    world.carol.receives("alerting Priya"), world.jan.receives("another alert"), world.priya.receives("Home 5")
    world.jan.rings(), world.priya.rings()
    await world.priya.presses("1")
    world.carol.receives("Priya has your alert"), world.jan.receives("Priya took Home 5")
    world.priya.receives("You have Home 5"), world.priya.receives("can you ring")
    await world.jan.dials()
    world.jan.hears("Priya has Home 5", "nothing for you to do")
    await world.jan.presses_key("1")
    assert not world.jan.is_in_a_call()
    world.sam.receives_nothing()


async def test_a_hub_carer_rings_for_herself(world: World) -> None:
    await world.jan.dials()
    world.jan.hears("for yourself", "press 3")
    await world.jan.presses_key("3")
    world.jan.hears("alerting Priya")
    world.jan.receives("You rang", "alerting Priya", "01632 960123")
    world.priya.receives("Home 1 needs you"), world.priya.rings()
    await world.priya.answers()
    await world.priya.presses_key("1")
    await world.fast_forward(seconds=5)
    assert world.jan.is_connected_to(world.priya)
    world.jan.receives("Priya has your alert"), world.priya.receives("You have Home 1"), world.priya.receives("rang")
    await world.jan.hangs_up()


async def test_what_the_holder_does_in_her_call_never_strands_the_family(world: World) -> None:
    """She has taken it in writing while her phone rang, and presses 2 in that call."""
    await world.carol.dials()
    world.carol.receives("You rang"), world.jan.receives("Home 5"), world.jan.rings()
    await world.jan.presses("1")
    world.carol.receives("Jan has your alert"), world.jan.receives("You have Home 5"), world.jan.receives("rang")
    await world.jan.answers()
    await world.jan.presses_key("2")
    world.carol.receives_nothing()  # it is hers still, and nobody says otherwise
    await world.jan.presses_key("1")
    await world.fast_forward(seconds=5)
    assert world.carol.is_connected_to(world.jan)
    await world.fast_forward(minutes=25)  # and she does not lose it by speaking
    assert world.carol.is_connected_to(world.jan)
    await world.carol.hangs_up()
    await world.fast_forward(minutes=25)
    world.priya.receives_nothing()


def voice_of(world: World) -> VoiceChannel:
    (channel,) = [channel for channel in world.line.web.channels if isinstance(channel, VoiceChannel)]
    return channel


async def test_she_is_told_of_no_ringing_that_is_not(world: World) -> None:
    """Jan has it in writing, and Twilio takes no call: what is said is true all the same."""
    await world.carol.texts("can you ring")
    world.carol.receives("alerting Jan"), world.jan.receives("Home 5 needs you")
    await world.jan.presses("1")
    world.carol.receives("Jan has your alert"), world.jan.receives("You have Home 5"), world.jan.receives("can you")
    assert voice_of(world).state == "untried"
    world.town.twilio.outage = "503"
    await world.carol.dials()
    world.jan.receives("Carol rang the line")
    await world.fast_forward(seconds=5)
    assert "are ringing" not in world.carol.hears("Jan has your alert", "trying to ring Jan")
    world.jan.does_not_ring()
    assert voice_of(world).state == "down"
    world.town.twilio.outage = ""
    await world.fast_forward(seconds=40)
    world.jan.rings()
    assert voice_of(world).state == "sending"
    await world.carol.hangs_up()
    await world.jan.declines()


async def test_one_call_that_twilio_did_not_take_says_nothing_of_the_nights_after_it(world: World) -> None:
    """Nobody rings to find out: else an alarm would stand until the next trouble."""
    world.town.twilio.outage = "503"
    await world.carol.dials()
    await world.until(lambda: voice_of(world).state == "down")
    world.jan.receives("Home 5 needs you")
    failed_at = world.clock.now()
    world.clock.push_to(failed_at + timedelta(minutes=9))
    assert voice_of(world).state == "down"
    world.clock.push_to(failed_at + timedelta(minutes=11))
    assert voice_of(world).state == "untried"
    await world.settle()
    world.jan.receives("Home 5 waiting since"), world.jan.receives("text to Carol of Home 5 has not gone through")
    world.priya.receives("Home 5 needs you"), world.priya.receives("text to Carol of Home 5 has not gone through")
