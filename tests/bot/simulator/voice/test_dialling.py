"""<Dial>: phones that are rung for a caller, whispers, bridges and conferences."""

import pytest
from twilio.rest import Client
from twilio.twiml.voice_response import VoiceResponse

from bot.simulator.phones import Phone
from bot.simulator.town import Town
from tests.bot.simulator.voice.conftest import LINE, NUMBERS, Rings
from tests.bot.simulator.voice.line import VoiceLine

WHISPER = """<Response><Gather numDigits="1" timeout="8" action="/accept"><Say>Home 4. Press 1.</Say></Gather>
<Hangup/></Response>"""
EVENTS = "initiated ringing answered completed"


def dial(*names: str, whisper: bool = False, **options: object) -> VoiceResponse:
    response = VoiceResponse()
    response.say("Ringing.")
    dialled = response.dial(**{"caller_id": LINE, "action": "/dialled", "timeout": 25} | options)
    for name in names:
        more = {"url": "/whisper"} if whisper else {}
        dialled.number(NUMBERS[name], status_callback="/leg", status_callback_event=EVENTS, **more)
    return response


def connects(*names: str, **options: object) -> dict[str, str | VoiceResponse]:
    return {
        "/twilio/voice": dial(*names, **options),  # type: ignore[arg-type]  # whisper is among them
        "/dialled": "<Response><Say>They are gone.</Say></Response>",
        "/whisper": WHISPER,
        "/accept": "<Response/>",
    }


async def test_two_who_are_connected_hear_each_other_and_see_the_lines_number(
    line: VoiceLine, dawn: Phone, jan: Phone
) -> None:
    line.says.update(connects("Jan"))
    await dawn.dials()
    await line.rests()
    assert [ring.shown for ring in jan.rings] == [LINE]
    assert (dawn.in_call_with, jan.in_call_with) == ([], [])
    await line.passes(seconds=5)
    await jan.answers()
    await line.rests()
    assert (dawn.in_call_with, jan.in_call_with) == (["Jan"], ["Dawn"])
    await dawn.speaks("hello jan")
    assert jan.heard == ["hello jan"]
    await line.passes(seconds=60)
    await jan.hangs_up()
    await line.rests()
    assert (jan.in_call_with, dawn.in_call_with) == ([], [])
    (form,) = line.forms("/dialled")
    assert (form["DialCallStatus"], form["DialCallDuration"], form["DialBridged"]) == ("completed", "60", "true")
    assert dawn.heard == ["Ringing.", "They are gone."]


async def test_the_rung_leg_is_a_call_of_its_own(line: VoiceLine, dawn: Phone, jan: Phone, twilio: Client) -> None:
    line.says.update(connects("Jan"))
    await dawn.dials()
    await line.rests()
    await jan.answers()
    await line.rests()
    await dawn.hangs_up()
    await line.rests()
    assert line.told("/leg", "CallStatus") == ["initiated", "ringing", "in-progress", "completed"]
    parent = line.told("/twilio/voice", "CallSid")[0]
    assert set(line.told("/leg", "ParentCallSid")) == {parent}
    (child,) = await twilio.calls.list_async(parent_call_sid=parent)
    assert (child.direction, child._from, child.to) == ("outbound-dial", LINE, NUMBERS["Jan"])
    assert jan.call is None
    assert line.told("/dialled", "CallStatus") == ["completed"], "the action is told even of a caller who has gone"


async def test_nobody_answers_the_dialled_phone(line: VoiceLine, dawn: Phone, jan: Phone) -> None:
    line.says.update(connects("Jan"))
    await dawn.dials()
    await line.passes(seconds=25)
    assert line.told("/dialled", "DialCallStatus") == ["no-answer"]
    assert dawn.heard[-1] == "They are gone."
    assert not jan.rings[0].answered


async def test_without_an_action_the_next_verb_follows(line: VoiceLine, dawn: Phone, jan: Phone) -> None:
    response = dial("Jan", action=None)
    response.say("Nobody is there.")
    line.says["/twilio/voice"] = response
    jan.on_ring = "busy"
    await dawn.dials()
    await line.rests()
    assert dawn.heard == ["Ringing.", "Nobody is there."]


async def test_a_whisper_is_heard_by_the_one_who_was_rung_and_a_key_accepts(
    line: VoiceLine, dawn: Phone, jan: Phone
) -> None:
    line.says.update(connects("Jan", whisper=True))
    await dawn.dials()
    await line.rests()
    await jan.answers()
    await line.rests()
    assert (jan.heard, jan.in_call_with) == (["Home 4. Press 1."], [])
    assert "Home 4" not in " ".join(dawn.heard)
    await jan.presses_key("1")
    await line.rests()
    assert (jan.in_call_with, dawn.in_call_with) == (["Dawn"], ["Jan"])


async def test_a_voicemail_that_hears_a_whisper_is_never_connected(line: VoiceLine, dawn: Phone, jan: Phone) -> None:
    line.says.update(connects("Jan", whisper=True))
    jan.on_ring = "voicemail"
    await dawn.dials()
    await line.passes(seconds=28)
    assert dawn.in_call_with == []
    (form,) = line.forms("/dialled")
    assert (form["DialCallStatus"], form["DialBridged"]) == ("completed", "false")


async def test_without_a_whisper_a_voicemail_wins(line: VoiceLine, dawn: Phone, jan: Phone) -> None:
    line.says.update(connects("Jan"))
    jan.on_ring = "voicemail"
    await dawn.dials()
    await line.passes(seconds=20)
    assert dawn.in_call_with == ["Jan"], "as at Twilio: picked up is picked up"


async def test_of_many_the_first_to_pick_up_is_connected_and_the_rest_stop_ringing(
    line: VoiceLine, dawn: Phone, jan: Phone, town: Town
) -> None:
    priya = town.phones["Priya"]
    line.says.update(connects("Jan", "Priya"))
    await dawn.dials()
    await line.rests()
    assert jan.call and priya.call
    await priya.answers()
    await line.rests()
    assert dawn.in_call_with == ["Priya"]
    assert [ring.state for ring in jan.rings] == ["over"]
    assert "canceled" in line.told("/leg", "CallStatus")


async def test_a_caller_who_hangs_up_stops_the_ringing(line: VoiceLine, dawn: Phone, jan: Phone) -> None:
    line.says.update(connects("Jan"))
    await dawn.dials()
    await line.rests()
    await dawn.hangs_up()
    await line.rests()
    assert jan.call is None
    assert line.told("/dialled", "DialCallStatus") == ["canceled"]


async def test_answered_on_the_bridge_the_caller_goes_on_hearing_it_ring(
    line: VoiceLine, dawn: Phone, jan: Phone
) -> None:
    response = VoiceResponse()
    response.dial(answer_on_bridge=True, caller_id=LINE).number(NUMBERS["Jan"])
    line.says["/twilio/voice"] = response
    await dawn.dials()
    await line.rests()
    assert [call.state for call in dawn.calls] == ["ringing"]
    await jan.answers()
    await line.rests()
    assert [call.state for call in dawn.calls] == ["talking"]


async def test_a_number_of_somebody_else_cannot_be_shown(line: VoiceLine, dawn: Phone, jan: Phone, town: Town) -> None:
    line.says.update(connects("Jan", caller_id=NUMBERS["Sam"]))
    await dawn.dials()
    await line.rests()
    assert jan.rings == []
    assert line.told("/dialled", "DialCallStatus") == ["failed"]
    assert len(town.faults) == 1


async def test_a_whisper_may_not_dial(line: VoiceLine, dawn: Phone, jan: Phone, town: Town) -> None:
    line.says.update(connects("Jan", whisper=True))
    line.says["/whisper"] = dial("Sam")
    await dawn.dials()
    await line.rests()
    await jan.answers()
    await line.rests()
    assert town.phones["Sam"].rings == []
    assert len(town.faults) == 1


# Conferences


def room(**options: object) -> VoiceResponse:
    response = VoiceResponse()
    usual = {"status_callback": "/room", "status_callback_event": "start end join leave", "wait_url": "/music"}
    response.dial(action="/left").conference("Home 4", **usual | options)
    return response


@pytest.fixture
def meeting(line: VoiceLine) -> VoiceLine:
    line.says["/twilio/voice"] = room(start_conference_on_enter=False)
    line.says["/say"] = room(end_conference_on_exit=True, beep=False)
    line.says["/music"] = "<Response><Say>Please hold.</Say></Response>"
    line.says["/left"] = "<Response><Say>The other has gone.</Say></Response>"
    return line


async def test_a_conference_begins_with_whom_it_waits_for(
    meeting: VoiceLine, dawn: Phone, jan: Phone, rings: Rings
) -> None:
    await dawn.dials()
    await meeting.rests()
    assert (dawn.heard, dawn.in_call_with) == (["Please hold."], [])
    await rings()
    await jan.answers()
    await meeting.rests()
    assert (dawn.in_call_with, jan.in_call_with) == (["Jan"], ["Dawn"])
    assert meeting.told("/room", "StatusCallbackEvent") == ["participant-join", "participant-join", "conference-start"]
    assert set(meeting.told("/room", "FriendlyName")) == {"Home 4"}


async def test_a_conference_ends_with_whom_it_ends(meeting: VoiceLine, dawn: Phone, jan: Phone, rings: Rings) -> None:
    await dawn.dials()
    await rings()
    await jan.answers()
    await meeting.rests()
    await jan.hangs_up()
    await meeting.rests()
    assert dawn.heard[-1] == "The other has gone."
    assert meeting.told("/room", "StatusCallbackEvent").count("conference-end") == 1
    assert meeting.told("/left", "DialCallStatus") == ["answered", "answered"]


async def test_a_conference_goes_on_without_a_guest(meeting: VoiceLine, dawn: Phone, jan: Phone, rings: Rings) -> None:
    await dawn.dials()
    await rings()
    await jan.answers()
    await meeting.rests()
    await dawn.hangs_up()
    await meeting.rests()
    assert jan.call
    assert jan.in_call_with == []
