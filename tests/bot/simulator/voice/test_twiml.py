"""What the line may say, and what is a fault; and how the interpreter walks through it."""

from datetime import timedelta

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client
from twilio.twiml.voice_response import Dial, Gather, Say, VoiceResponse

from bot.simulator.phones import Phone
from bot.simulator.town import Town
from bot.simulator.voice.script import SORRY
from bot.simulator.voice.twiml import TwimlFault, parse
from tests.bot.simulator.conftest import EVENING
from tests.bot.simulator.voice.conftest import Rings
from tests.bot.simulator.voice.line import VoiceLine


def menu(**gather: object) -> VoiceResponse:
    response = VoiceResponse()
    usual = {"num_digits": 1, "action": "/pressed", "timeout": 8, "action_on_empty_result": True}
    asked = response.gather(**usual | gather)
    asked.say("Home 4 needs you.", voice="Polly.Amy-Neural", language="en-GB")
    asked.pause(length=1)
    asked.say("Press 1 to take it.")
    return response


def everything() -> VoiceResponse:
    response = VoiceResponse()
    say = Say(voice="alice", language="en-GB")
    say.prosody("slowly", rate="x-slow")
    say.break_(time="500ms")
    say.say_as("07700", interpret_as="digits")
    response.append(say)
    response.append(Gather(input="dtmf", finish_on_key="", num_digits=1))
    response.play("https://line.example.org/music.mp3")
    response.record(max_length=120, play_beep=True, recording_status_callback="/recorded", timeout=5)
    dial = Dial(caller_id="+447700900001", answer_on_bridge=True, timeout=20, action="/dialled")
    dial.number("+447700900101", url="/whisper", status_callback="/s", status_callback_event="initiated ringing")
    response.append(dial)
    room = Dial(hangup_on_star=True)
    room.conference("Home 4", start_conference_on_enter=False, end_conference_on_exit=True, beep=False, wait_url="")
    response.append(room)
    response.redirect("/again")
    response.hangup()
    return response


def test_what_the_twilio_library_writes_is_right() -> None:
    names = [verb.name for verb in parse(str(everything()))]
    assert names == ["Say", "Gather", "Play", "Record", "Dial", "Dial", "Redirect", "Hangup"]
    assert parse(str(everything()))[0].text == "slowly07700"


@pytest.mark.parametrize(
    ("document", "fault"),
    [
        ("hello", "is not XML"),
        ("<Reply/>", "begins with <Response>"),
        ("<Response><Shout>hello</Shout></Response>", "<Shout> may not stand in <Response>"),
        ('<Response><Say loud="true">hello</Say></Response>', "<Say> has no attribute loud"),
        ('<Response><Say voice="Bob">hello</Say></Response>', "<Say> cannot have voice='Bob'"),
        ("<Response><Say/></Response>", "<Say> is empty"),
        ("<Response>hello</Response>", "<Response> holds no words"),
        ("<Response><Gather>hello</Gather></Response>", "<Gather> holds no words"),
        ("<Response><Gather><Hangup/></Gather></Response>", "<Hangup> may not stand in <Gather>"),
        ('<Response><Gather num_digits="1"/></Response>', "<Gather> has no attribute num_digits"),
        ('<Response><Gather numDigits="one"/></Response>', "<Gather> cannot have numDigits='one'"),
        ('<Response><Pause length="0"/></Response>', "<Pause> cannot have length='0'"),
        ("<Response><Redirect/></Response>", "<Redirect> is empty"),
        ('<Response><Reject reason="rude"/></Response>', "<Reject> cannot have reason='rude'"),
        ('<Response><Say>a<prosody speed="slow">b</prosody></Say></Response>', "<prosody> has no attribute speed"),
        ("<Response><Dial/></Response>", "<Dial> has nobody to dial"),
        ("<Response><Dial><Number>0770</Number></Dial></Response>", "<Number> is no number"),
        (
            "<Response><Dial><Number>+447700900101</Number><Conference>a</Conference></Dial></Response>",
            "rings numbers or enters one conference",
        ),
        (f"<Response><Say>{'a' * 4097}</Say></Response>", "more than 4096"),
    ],
)
def test_a_fault_is_found(document: str, fault: str) -> None:
    with pytest.raises(TwimlFault, match=fault):
        parse(document)


async def test_a_faulty_document_ends_the_call_and_the_test_hears_of_it(
    line: VoiceLine, rings: Rings, jan: Phone, town: Town
) -> None:
    line.says["/say"] = "<Response><Say>Hello.</Say><Shout>Fire</Shout></Response>"
    await rings(status_callback=line.url + "/status")
    await jan.answers()
    await line.rests()
    assert jan.heard == [SORRY]
    assert line.told("/status", "CallStatus") == ["completed"]
    assert town.faults == [f"{line.url}/say: <Shout> may not stand in <Response>."]


@pytest.mark.parametrize(("status", "faults"), [(500, 1), (404, 1), (503, 0)])
async def test_a_line_that_does_not_answer_well_ends_the_call(
    line: VoiceLine, rings: Rings, jan: Phone, town: Town, status: int, faults: int
) -> None:
    line.says["/say"], line.statuses["/say"] = "", status
    await rings()
    await jan.answers()
    await line.rests()
    assert (jan.heard, len(town.faults)) == ([SORRY], faults)


async def test_a_key_is_brought_to_the_action(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = menu()
    line.says["/pressed"] = lambda form: f"<Response><Say>You pressed {form['Digits']}.</Say></Response>"
    await rings()
    await jan.answers()
    await line.rests()
    assert jan.heard == ["Home 4 needs you.", "Press 1 to take it."]
    await jan.presses_key("2")
    await line.rests()
    assert jan.heard[-1] == "You pressed 2."
    assert jan.call is None


async def test_no_key_comes_to_the_action_as_no_digits_when_its_time_is_over(
    line: VoiceLine, rings: Rings, jan: Phone
) -> None:
    line.says["/say"] = menu()
    line.says["/pressed"] = "<Response><Redirect>/say</Redirect></Response>"
    await rings()
    await jan.answers()
    await line.passes(seconds=8)
    assert line.forms("/pressed") == [], "the pause of a second is not part of the eight"
    await line.passes(seconds=1)
    assert line.told("/pressed", "Digits") == [""]
    assert len(line.forms("/say")) == 2
    assert jan.heard.count("Press 1 to take it.") == 2


async def test_without_that_wish_no_key_goes_on_to_the_next_verb(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = '<Response><Gather timeout="3" action="/pressed"/><Say>Goodbye.</Say></Response>'
    await rings()
    await jan.answers()
    await line.passes(seconds=3)
    assert (jan.heard, line.forms("/pressed")) == (["Goodbye."], [])


@pytest.mark.parametrize(
    ("gather", "keys", "digits"),
    [
        ({"num_digits": 4}, "1234", "1234"),
        ({"num_digits": None}, "12#", "12"),
        ({"num_digits": None, "finish_on_key": "*"}, "1#*", "1#"),
        ({"num_digits": 1, "finish_on_key": ""}, "#", "#"),
    ],
)
async def test_keys_are_gathered(
    line: VoiceLine, rings: Rings, jan: Phone, gather: dict[str, object], keys: str, digits: str
) -> None:
    line.says["/say"] = menu(**gather)
    line.says["/pressed"] = "<Response><Hangup/></Response>"
    await rings()
    await jan.answers()
    await line.rests()
    await jan.presses_key(keys)
    await line.rests()
    assert line.told("/pressed", "Digits") == [digits]


async def test_each_key_has_the_whole_time_after_it(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = '<Response><Gather timeout="5" action="/pressed"/></Response>'
    line.says["/pressed"] = "<Response/>"
    await rings()
    await jan.answers()
    await line.passes(seconds=4)
    await jan.presses_key("1")
    await line.passes(seconds=4)
    await jan.presses_key("2")
    await line.passes(seconds=5)
    assert line.told("/pressed", "Digits") == ["12"]


async def test_a_key_that_nobody_waits_for_is_lost(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = '<Response><Pause length="5"/><Gather timeout="5" action="/pressed"/></Response>'
    await rings()
    await jan.answers()
    await line.rests()
    await jan.presses_key("1")
    await line.passes(seconds=10)
    assert line.forms("/pressed") == []


async def test_a_key_pressed_while_the_line_thinks_is_lost(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = line.says["/pressed"] = menu()
    await rings()
    await jan.answers()
    await line.rests()
    await jan.presses_key("15")
    await line.rests()
    assert line.told("/pressed", "Digits") == ["1"]


async def test_hanging_up_ends_whatever_is_going_on(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = menu()
    await rings(status_callback=line.url + "/status")
    await jan.answers()
    await line.passes(seconds=3)
    await jan.hangs_up()
    await line.rests()
    assert line.told("/status", "CallDuration") == ["3"]
    assert line.forms("/pressed") == []


async def test_a_circle_of_documents_is_a_fault(line: VoiceLine, rings: Rings, jan: Phone, town: Town) -> None:
    line.says["/say"] = "<Response><Redirect>/say</Redirect></Response>"
    await rings()
    await jan.answers()
    await line.rests()
    assert town.faults == [f"{line.url}/say leads in a circle."]


async def test_a_voice_that_takes_its_time_can_be_interrupted(
    line: VoiceLine, rings: Rings, jan: Phone, town: Town
) -> None:
    town.twilio.exchange.seconds_per_word = 0.5
    line.says["/say"] = menu(timeout=2)
    line.says["/pressed"] = "<Response/>"
    await rings()
    await jan.answers()
    await line.passes(seconds=7)
    assert line.forms("/pressed") == []
    await jan.presses_key("1")
    await line.rests()
    assert line.told("/pressed", "Digits") == ["1"]


# Recordings

MESSAGE = VoiceResponse()
MESSAGE.say("Leave a message.")
MESSAGE.record(action="/kept", recording_status_callback="/recorded", max_length=60, timeout=4)
MESSAGE.say("We heard nothing.")


async def test_what_is_said_is_recorded_until_a_key(line: VoiceLine, rings: Rings, jan: Phone, town: Town) -> None:
    line.says["/say"], line.says["/kept"] = MESSAGE, "<Response><Say>Thank you.</Say></Response>"
    call = await rings()
    await jan.answers()
    await line.rests()
    await jan.speaks("she has settled", seconds=12)
    await jan.presses_key("#")
    await line.rests()
    assert jan.heard == ["Leave a message.", "(beep)", "Thank you."]
    (kept,), (recorded,) = line.forms("/kept"), line.forms("/recorded")
    assert (kept["RecordingDuration"], kept["Digits"], recorded["RecordingStatus"]) == ("12", "#", "completed")
    assert (recorded["RecordingSid"], recorded["CallSid"]) == (kept["RecordingSid"], call.sid)
    assert recorded["RecordingUrl"] == kept["RecordingUrl"]
    (recording,) = town.twilio.exchange.recordings
    assert (recording.words, recording.seconds, recording.at) == (
        "she has settled",
        12,
        EVENING - timedelta(seconds=12),
    )


async def test_a_recording_can_be_asked_for_and_deleted(
    line: VoiceLine, rings: Rings, jan: Phone, twilio: Client
) -> None:
    line.says["/say"], line.says["/kept"] = MESSAGE, "<Response/>"
    await rings()
    await jan.answers()
    await line.rests()
    await jan.speaks("she has settled", seconds=12)
    await jan.hangs_up()
    await line.rests()
    sid = line.told("/kept", "RecordingSid")[0]
    found = await twilio.recordings(sid).fetch_async()
    assert (found.duration, found.media_url) == ("12", line.told("/kept", "RecordingUrl")[0])
    assert await twilio.recordings(sid).delete_async()
    with pytest.raises(TwilioRestException) as caught:
        await twilio.recordings(sid).fetch_async()
    assert caught.value.status == 404


async def test_hanging_up_keeps_what_was_said(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"], line.says["/kept"] = MESSAGE, "<Response/>"
    await rings()
    await jan.answers()
    await line.rests()
    await jan.speaks("please ring", seconds=3)
    await jan.hangs_up()
    await line.rests()
    (kept,) = line.forms("/kept")
    assert (kept["Digits"], kept["RecordingDuration"], kept["CallStatus"]) == ("hangup", "3", "completed")
    assert len(line.forms("/recorded")) == 1


async def test_silence_is_not_recorded(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = MESSAGE
    await rings()
    await jan.answers()
    await line.passes(seconds=4)
    assert jan.heard[-1] == "We heard nothing."
    assert line.forms("/kept") == line.forms("/recorded") == []


async def test_a_recording_is_not_longer_than_it_may_be(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"], line.says["/kept"] = MESSAGE, "<Response/>"
    await rings()
    await jan.answers()
    await line.rests()
    await jan.speaks("a long story", seconds=600)
    await line.rests()
    assert line.told("/kept", "RecordingDuration") == ["60"]
