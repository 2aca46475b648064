"""A call from the line: how it rings, is picked up or not, and what is reported of it."""

from datetime import timedelta

import pytest
from twilio.rest import Client

from bot.simulator.phones import Phone
from bot.simulator.ringing import OnRing
from bot.simulator.town import Town
from bot.simulator.voice.exchange import Callbacks
from tests.bot.simulator.conftest import EVENING
from tests.bot.simulator.voice.conftest import LINE, NUMBERS, Rings
from tests.bot.simulator.voice.line import VoiceLine

ALL = ["initiated", "ringing", "answered", "completed"]
HELLO = "<Response><Say>Home 4 needs you.</Say></Response>"


def reported(line: VoiceLine) -> dict[str, object]:
    return {"status_callback": line.url + "/status?c=7", "status_callback_event": ALL}


async def test_a_phone_rings_until_its_owner_answers_and_then_hears(
    line: VoiceLine, rings: Rings, jan: Phone, twilio: Client
) -> None:
    line.says["/say"] = HELLO
    call = await rings(timeout=30)
    assert (call.status, call.direction, call.start_time) == ("queued", "outbound-api", None)
    assert [(ring.at, ring.shown, ring.state) for ring in jan.rings] == [(EVENING, LINE, "ringing")]
    assert line.asked == []
    await line.passes(seconds=12)
    await jan.answers()
    await line.rests()
    assert jan.heard == ["Home 4 needs you."]
    assert jan.call is None
    found = await twilio.calls(call.sid).fetch_async()
    assert (found.status, found.duration, found.answered_by) == ("completed", "0", None)
    assert (found.start_time, found.end_time) == (EVENING, EVENING + timedelta(seconds=12))


async def test_the_first_document_is_asked_for_with_all_that_twilio_sends(
    line: VoiceLine, rings: Rings, jan: Phone
) -> None:
    line.says["/say"] = HELLO
    call = await rings()
    await jan.answers()
    await line.rests()
    (form,) = line.forms("/say")
    wanted = {
        "CallSid": call.sid,
        "CallStatus": "in-progress",
        "From": LINE,
        "To": NUMBERS["Jan"],
        "Direction": "outbound-api",
        "ApiVersion": "2010-04-01",
    }
    assert form.items() >= wanted.items()


async def test_what_is_asked_for_is_reported_as_it_happens(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = '<Response><Pause length="8"/></Response>'
    call = await rings(**reported(line))
    assert line.told("/status", "CallStatus") == ["initiated", "ringing"]
    await jan.answers()
    await line.rests()
    assert line.told("/status", "CallStatus") == ["initiated", "ringing", "in-progress"]
    await line.passes(seconds=8)
    assert line.told("/status", "CallStatus")[3:] == ["completed"]
    assert line.told("/status", "SequenceNumber") == ["0", "1", "2", "3"]
    last = line.forms("/status")[-1]
    assert (last["CallSid"], last["CallDuration"], last["Direction"]) == (call.sid, "8", "outbound-api")
    assert last["Timestamp"] == "Mon, 23 Nov 2026 19:30:08 +0000"


async def test_without_events_only_the_end_is_reported(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = HELLO
    await rings(status_callback=line.url + "/status")
    await jan.answers()
    await line.rests()
    assert line.told("/status", "CallStatus") == ["completed"]


async def test_what_an_owner_does_is_under_way_at_once(line: VoiceLine, rings: Rings, jan: Phone, town: Town) -> None:
    line.says["/say"] = HELLO
    await rings()
    assert town.idle()
    await jan.answers()
    assert not town.idle()
    await line.rests()
    assert town.idle()


async def test_nobody_answers_within_the_time(line: VoiceLine, rings: Rings, jan: Phone, town: Town) -> None:
    await rings(timeout=25, **reported(line))
    await line.passes(seconds=24)
    assert jan.call
    assert town.idle(), "a phone that rings is at rest"
    await line.passes(seconds=1)
    assert jan.call is None
    assert line.told("/status", "CallStatus") == ["initiated", "ringing", "no-answer"]
    assert not jan.rings[0].answered


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("busy", ["initiated", "busy"]),
        ("off", ["initiated", "no-answer"]),
    ],
)
async def test_a_phone_can_be_busy_or_off(
    line: VoiceLine, rings: Rings, jan: Phone, how: OnRing, expected: list[str]
) -> None:
    jan.on_ring = how
    await rings(**reported(line))
    assert line.told("/status", "CallStatus") == expected
    assert jan.rings == []


async def test_a_number_that_nobody_has_fails(line: VoiceLine, rings: Rings) -> None:
    await rings(to="+447700900999", **reported(line))
    assert line.told("/status", "CallStatus") == ["initiated", "failed"]


async def test_an_owner_can_decline(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    await rings(**reported(line))
    await jan.declines()
    await line.rests()
    assert line.told("/status", "CallStatus")[-1] == "busy"
    assert jan.heard == []


async def test_who_is_on_the_phone_is_busy_for_others(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    await rings()
    await rings(**reported(line))
    assert line.told("/status", "CallStatus") == ["initiated", "busy"]
    assert len(jan.rings) == 1


async def test_a_voicemail_picks_up_says_nothing_and_hangs_up(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = '<Response><Gather timeout="20" action="/pressed"><Say>Press 1</Say></Gather></Response>'
    jan.on_ring = "voicemail"
    await rings(
        timeout=30,
        machine_detection="Enable",
        async_amd="true",
        async_amd_status_callback=line.url + "/amd",
        **reported(line),
    )
    await line.passes(seconds=19)
    assert line.told("/status", "CallStatus") == ["initiated", "ringing"]
    await line.passes(seconds=1)
    assert line.told("/status", "CallStatus")[-1] == "in-progress"
    assert line.told("/amd", "AnsweredBy") == ["machine_start"]
    with pytest.raises(LookupError, match="is in no call"):
        await jan.presses_key("1")
    await line.passes(seconds=10)
    assert line.told("/status", "CallDuration")[-1] == "10"
    assert line.forms("/pressed") == []


async def test_a_voicemail_does_not_pick_up_what_has_stopped_ringing(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    jan.on_ring = "voicemail"
    await rings(timeout=20, **reported(line))
    await line.passes(seconds=60)
    assert line.told("/status", "CallStatus")[-1] == "no-answer"


async def test_a_person_is_told_from_a_machine(line: VoiceLine, rings: Rings, jan: Phone) -> None:
    line.says["/say"] = HELLO
    amd = {"machine_detection": "Enable", "async_amd": "true", "async_amd_status_callback": line.url + "/amd"}
    call = await rings(**amd)
    await jan.answers()
    await line.rests()
    assert line.told("/amd", "AnsweredBy") == ["human"]
    assert line.told("/amd", "CallSid") == [call.sid]
    assert line.told("/say", "AnsweredBy") == [""]


async def test_without_a_callback_of_its_own_the_detection_comes_with_the_first_document(
    line: VoiceLine, rings: Rings, jan: Phone
) -> None:
    line.says["/say"] = HELLO
    await rings(machine_detection="Enable")
    await jan.answers()
    await line.rests()
    assert line.told("/say", "AnsweredBy") == ["human"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("in order", ["initiated", "ringing", "in-progress", "completed"]),
        ("reversed", ["completed", "in-progress", "ringing", "initiated"]),
        ("doubled", [status for status in ("initiated", "ringing", "in-progress", "completed") for _ in range(2)]),
        ("none", []),
    ],
)
async def test_reports_come_in_the_order_wished_for(
    line: VoiceLine, rings: Rings, jan: Phone, town: Town, order: Callbacks, expected: list[str]
) -> None:
    town.twilio.callbacks = order
    line.says["/say"] = HELLO
    await rings(**reported(line))
    await jan.answers()
    await line.rests()
    assert line.told("/status", "CallStatus") == expected


async def test_a_phone_does_only_what_it_can(town: Town, jan: Phone) -> None:
    for act in (jan.answers, jan.declines):
        with pytest.raises(LookupError, match="does not ring"):
            await act()
    with pytest.raises(LookupError, match="in no call"):
        await jan.hangs_up()
    with pytest.raises(ValueError, match="has no number"):
        await town.add_phone("Carol").dials()


async def test_a_ringing_phone_has_no_keys(rings: Rings, jan: Phone) -> None:
    await rings()
    with pytest.raises(LookupError, match="in no call"):
        await jan.presses_key("1")
