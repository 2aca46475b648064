"""The Calls resource: what is refused, listed, ended and sent elsewhere; and calls that come to the line."""

from datetime import timedelta

import aiohttp
import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from bot.simulator.phones import Phone
from bot.simulator.town import Town
from tests.bot.simulator.conftest import EVENING
from tests.bot.simulator.voice.conftest import LINE, NUMBERS, Rings
from tests.bot.simulator.voice.line import VoiceLine
from tests.contract import ABSENT, check_twilio, specs_available

JAN = NUMBERS["Jan"]
URL = "https://line.example.org/say"


@pytest.mark.parametrize(
    ("to", "sender", "more", "code"),
    [
        ("", LINE, {"url": URL}, 21201),
        (JAN, "", {"url": URL}, 21213),
        (JAN, LINE, {}, 21205),
        (JAN, LINE, {"url": "/say"}, 21205),
        (JAN, LINE, {"twiml": "a" * 4001}, 21205),
        (JAN, LINE, {"url": URL, "status_callback": "here"}, 21609),
        (JAN, LINE, {"url": URL, "status_callback_event": ["picked up"]}, 21626),
        (JAN, "+15005550001", {"url": URL}, 21212),
        (JAN, "+447700900999", {"url": URL}, 21210),
        ("07700 900101", LINE, {"url": URL}, 21211),
        ("+15005550001", LINE, {"url": URL}, 21217),
        ("+15005550002", LINE, {"url": URL}, 21214),
        ("+15005550003", LINE, {"url": URL}, 21215),
        ("+15005550004", LINE, {"url": URL}, 21216),
    ],
)
async def test_what_twilio_refuses_is_refused_with_its_code(
    town: Town, twilio: Client, to: str, sender: str, more: dict[str, object], code: int
) -> None:
    with pytest.raises(TwilioRestException) as caught:
        await twilio.calls.create_async(to=to, from_=sender, **more)
    assert (caught.value.status, caught.value.code) == (400, code)
    assert town.phones["Jan"].rings == []


async def test_a_number_can_refuse_calls_and_take_texts(town: Town, twilio: Client) -> None:
    town.twilio.calls.refuses[JAN] = 21215
    with pytest.raises(TwilioRestException) as caught:
        await twilio.calls.create_async(to=JAN, from_=LINE, url=URL)
    assert caught.value.code == 21215
    await twilio.messages.create_async(to=JAN, from_=LINE, body="hello")


async def test_a_lost_answer_is_a_call_that_rings(town: Town, twilio: Client, jan: Phone, line: VoiceLine) -> None:
    town.twilio.calls.lost_answers = 1
    with pytest.raises((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)):
        await twilio.calls.create_async(to=JAN, from_=LINE, url=URL)
    await line.rests()
    assert jan.call
    assert [call.status for call in await twilio.calls.list_async(to=JAN)] == ["ringing"]


async def test_a_list_is_newest_first_and_knows_its_filters(
    twilio: Client, rings: Rings, town: Town, line: VoiceLine
) -> None:
    await rings()
    await line.passes(minutes=30)
    await rings(to=NUMBERS["Priya"])
    later = EVENING + timedelta(minutes=20)
    listed = [call.to for call in await twilio.calls.list_async()]
    assert listed == [NUMBERS["Priya"], JAN]
    assert [call.to for call in await twilio.calls.list_async(to=JAN, from_=LINE)] == [JAN]
    assert [call.to for call in await twilio.calls.list_async(start_time_after=later)] == [NUMBERS["Priya"]]
    assert [call.to for call in await twilio.calls.list_async(start_time_before=later)] == [JAN]
    assert [call.to for call in await twilio.calls.list_async(status="no-answer")] == [JAN]
    assert [call.to for call in await twilio.calls.list_async(page_size=1)] == [NUMBERS["Priya"], JAN]


async def test_an_unknown_call_is_not_found(twilio: Client, town: Town) -> None:
    with pytest.raises(TwilioRestException) as caught:
        await twilio.calls("CA" + "0" * 32).fetch_async()
    assert (caught.value.status, caught.value.code) == (404, 20404)


async def test_a_ringing_call_can_be_canceled(line: VoiceLine, rings: Rings, jan: Phone, twilio: Client) -> None:
    call = await rings(status_callback=line.url + "/status")
    await twilio.calls(call.sid).update_async(status="canceled")
    await line.rests()
    assert jan.call is None
    assert line.told("/status", "CallStatus") == ["canceled"]


async def test_a_call_can_be_ended(line: VoiceLine, rings: Rings, jan: Phone, twilio: Client) -> None:
    line.says["/say"] = '<Response><Pause length="600"/></Response>'
    call = await rings(status_callback=line.url + "/status")
    await jan.answers()
    await line.rests()
    await twilio.calls(call.sid).update_async(status="completed")
    await line.rests()
    assert jan.call is None
    assert line.told("/status", "CallStatus") == ["completed"]


async def test_a_call_can_be_sent_elsewhere(line: VoiceLine, rings: Rings, jan: Phone, twilio: Client) -> None:
    line.says["/say"] = '<Response><Gather timeout="600"/></Response>'
    line.says["/other"] = '<Response><Say>Priya has it.</Say><Pause length="9"/></Response>'
    call = await rings()
    await jan.answers()
    await line.rests()
    await twilio.calls(call.sid).update_async(url=line.url + "/other")
    await line.rests()
    assert jan.heard == ["Priya has it."]
    await twilio.calls(call.sid).update_async(twiml="<Response><Say>Sleep well.</Say></Response>")
    await line.rests()
    assert (jan.heard[-1], jan.call) == ("Sleep well.", None)


async def test_what_is_over_or_does_not_talk_yet_cannot_be_sent_elsewhere(
    line: VoiceLine, rings: Rings, jan: Phone, twilio: Client
) -> None:
    call = await rings()
    with pytest.raises(TwilioRestException) as caught:
        await twilio.calls(call.sid).update_async(url=line.url + "/other")
    assert caught.value.code == 21220
    await jan.declines()
    await line.rests()
    with pytest.raises(TwilioRestException) as caught:
        await twilio.calls(call.sid).update_async(status="completed")
    assert caught.value.code == 21220


async def test_twiml_can_be_given_with_the_call(line: VoiceLine, rings: Rings, jan: Phone, town: Town) -> None:
    await rings(url=None, twiml="<Response><Say>Hello.</Say></Response>")
    await jan.answers()
    await line.rests()
    assert (jan.heard, line.asked) == (["Hello."], [])
    await rings(url=None, twiml="<Response><Redirect>/say</Redirect></Response>")
    await jan.answers()
    await line.rests()
    assert ["There is no way" in fault for fault in town.faults] == [True]


async def test_wrong_credentials_are_refused(town: Town) -> None:
    async with aiohttp.ClientSession() as session:
        there = f"{town.twilio_url}/2010-04-01/Accounts/{town.account_sid}/Calls.json"
        async with session.post(there, data={"To": JAN}) as answer:
            assert answer.status == 401


@pytest.mark.skipif(not specs_available(), reason=ABSENT)
async def test_what_the_twilio_library_asks_is_what_twilio_describes(
    line: VoiceLine, rings: Rings, jan: Phone, twilio: Client, town: Town
) -> None:
    line.says["/say"] = '<Response><Pause length="9"/></Response>'
    call = await rings(
        timeout=25,
        machine_detection="Enable",
        machine_detection_timeout=10,
        async_amd="true",
        async_amd_status_callback=line.url + "/amd",
        status_callback=line.url + "/status",
        status_callback_event=["initiated", "ringing", "answered", "completed"],
    )
    await jan.answers()
    await line.rests()
    await twilio.calls(call.sid).fetch_async()
    await twilio.calls.list_async(to=JAN, from_=LINE, start_time_after=EVENING)
    await twilio.calls(call.sid).update_async(status="completed")
    assert [check_twilio(asked.method, asked.path, asked.params) for asked in town.requests] == [[]] * 4


# Calls that come to the line


async def test_a_phone_rings_the_line(line: VoiceLine, dawn: Phone, twilio: Client) -> None:
    line.says["/twilio/voice"] = "<Response><Say>Night line.</Say></Response>"
    call = await dawn.dials()
    assert (call.state, call.shown, call.incoming) == ("ringing", LINE, False)
    await line.rests()
    (form,) = line.forms("/twilio/voice")
    wanted = {"From": NUMBERS["Dawn"], "To": LINE, "Direction": "inbound", "CallStatus": "ringing"}
    assert form.items() >= wanted.items()
    assert (dawn.heard, call.state, call.answered, dawn.rings) == (["Night line."], "over", True, [])
    (listed,) = await twilio.calls.list_async(to=LINE)
    assert (listed.sid, listed.status, listed.direction) == (form["CallSid"], "completed", "inbound")


async def test_a_number_can_be_withheld(line: VoiceLine, dawn: Phone) -> None:
    line.says["/twilio/voice"] = "<Response><Hangup/></Response>"
    await dawn.dials(hidden=True)
    await line.rests()
    assert line.told("/twilio/voice", "From") == ["anonymous"]


@pytest.mark.parametrize(("reason", "status"), [("busy", "busy"), ("rejected", "no-answer")])
async def test_the_line_can_reject_a_call(line: VoiceLine, dawn: Phone, town: Town, reason: str, status: str) -> None:
    town.twilio.account.settings["status_callback"] = f"{line.url}/twilio/voice/over"
    line.says["/twilio/voice"] = f'<Response><Reject reason="{reason}"/></Response>'
    call = await dawn.dials()
    await line.rests()
    assert (call.state, call.answered) == ("over", False)
    assert line.told("/twilio/voice/over", "CallStatus") == [status]


async def test_a_rejection_after_something_was_said_is_a_fault(line: VoiceLine, dawn: Phone, town: Town) -> None:
    line.says["/twilio/voice"] = "<Response><Say>No.</Say><Reject/></Response>"
    await dawn.dials()
    await line.rests()
    assert len(town.faults) == 1


async def test_a_caller_who_hangs_up_is_told_of(line: VoiceLine, dawn: Phone, town: Town) -> None:
    town.twilio.account.settings["status_callback"] = f"{line.url}/twilio/voice/over"
    line.says["/twilio/voice"] = '<Response><Gather timeout="60"/></Response>'
    await dawn.dials()
    await line.passes(seconds=7)
    await dawn.hangs_up()
    await line.rests()
    (form,) = line.forms("/twilio/voice/over")
    assert (form["CallStatus"], form["CallDuration"]) == ("completed", "7")


async def test_nobody_dials_twice_at_once(line: VoiceLine, dawn: Phone) -> None:
    line.says["/twilio/voice"] = '<Response><Pause length="60"/></Response>'
    await dawn.dials()
    with pytest.raises(LookupError, match="on the phone already"):
        await dawn.dials()


async def test_a_line_that_is_down_ends_the_call(line: VoiceLine, dawn: Phone, town: Town) -> None:
    await line.listener.stop()
    await dawn.dials()
    await line.rests()
    assert (dawn.call, town.faults) == (None, [])
