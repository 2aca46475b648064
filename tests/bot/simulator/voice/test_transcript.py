"""A transcript tells of calls as it does of messages."""

from zoneinfo import ZoneInfo

from bot.simulator.phones import Phone
from bot.simulator.town import Town
from bot.simulator.transcript import Transcript
from tests.bot.simulator.voice.conftest import Rings
from tests.bot.simulator.voice.line import VoiceLine

TALKS = '<Response><Say>Home 4 needs you.</Say><Gather timeout="8" action="/pressed" numDigits="1"/></Response>'


async def test_calls_are_told_in_their_order(
    line: VoiceLine, rings: Rings, jan: Phone, dawn: Phone, town: Town
) -> None:
    transcript = Transcript(town, ZoneInfo("Europe/London"))
    line.says |= {"/say": TALKS, "/twilio/voice": TALKS, "/pressed": "<Response><Say>Thank you.</Say></Response>"}
    await rings(timeout=20)
    await line.passes(minutes=1)
    assert transcript.take() == ["19:30  Jan's phone rings", "19:30  Jan does not answer"]
    await rings()
    await jan.answers()
    await line.rests()
    await jan.presses_key("1")
    await line.rests()
    assert transcript.take() == [
        "19:31  Jan's phone rings",
        "19:31  Jan answers",
        "19:31  Jan hears: Home 4 needs you.",
        "19:31  Jan presses the key 1",
        "19:31  Jan hears: Thank you.",
        "19:31  the call ends",
    ]
    await dawn.dials()
    await line.passes(seconds=8)
    assert transcript.take()[:2] == ["19:31  Dawn rings the line", "19:31  the line answers"]
