"""What is said in a call, as TwiML: by the grammar of Twilio's own library, and with nobody's number but the line's."""

import inspect
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from twilio.twiml.voice_response import Dial, Gather, VoiceResponse

from bot.channels.voice import turn_of, twiml
from handlers.calls import STEPS, Ask, Connect, HangUp, Join, Record, Script
from handlers.texts.english import TEXTS

LINE = "+447700900001"
CARER = "+447700900104"
#: What may stand in what, and the method of Twilio's library that knows its attributes.
NESTED: dict[str, dict[str, object]] = {
    "Response": {
        name: getattr(VoiceResponse, name.lower()) for name in ("Say", "Gather", "Dial", "Record", "Redirect", "Hangup")
    },
    "Gather": {"Say": Gather.say},
    "Dial": {"Number": Dial.number, "Conference": Dial.conference},
    "Say": {},
    "Number": {},
    "Conference": {},
    "Record": {},
    "Redirect": {},
    "Hangup": {},
}
SCRIPTS = [
    Script(("Night line & <Home 4>",), Ask("pressed", row_id=7, tries=2)),
    Script(("One", "two"), Ask("word", word=True)),
    Script(("Connecting",), Connect(CARER, "bridged", 7)),
    Script(("Here",), Join("matter-7", "left", 7)),
    Script(("Say it",), Record("recorded")),
    Script(("Goodbye",), HangUp()),
    Script(()),
]


def url(step: str, **query: int) -> str:
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    return f"https://line.example.org/twilio/voice/{step}?{asked}"


def said(script: Script) -> ElementTree.Element:
    return ElementTree.fromstring(twiml(script, url, LINE))


def walk(element: ElementTree.Element) -> Iterator[tuple[ElementTree.Element, ElementTree.Element]]:
    for child in element:
        yield element, child
        yield from walk(child)


def attributes(method: object) -> set[str]:
    """As Twilio's library spells them: max_length is maxLength."""
    assert callable(method)
    names = inspect.signature(method).parameters
    return {camel(name) for name in names}


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: type(script.then).__name__)
def test_every_verb_and_attribute_is_one_that_twilio_knows(script: Script) -> None:
    root = said(script)
    assert root.tag == "Response"
    for parent, child in walk(root):
        method = NESTED[parent.tag].get(child.tag)
        assert method is not None, f"{child.tag} in {parent.tag}"
        assert set(child.attrib) <= attributes(method)


def test_the_check_sees_an_attribute_that_is_not_there() -> None:
    assert "maxLength" in attributes(VoiceResponse.record)
    assert "longest" not in attributes(VoiceResponse.record)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: type(script.then).__name__)
def test_all_that_is_said_is_said_in_british_english(script: Script) -> None:
    spoken = [child for _, child in walk(said(script)) if child.tag == "Say"]
    assert [verb.text for verb in spoken] == list(script.said)
    assert {verb.get("language") for verb in spoken} <= {"en-GB"}


def test_a_family_and_whoever_rings_it_see_the_lines_number() -> None:
    (dial,) = [child for _, child in walk(said(SCRIPTS[2])) if child.tag == "Dial"]
    assert dial.get("callerId") == LINE
    assert dial.get("answerOnBridge") == "true"
    assert [number.text for number in dial] == [CARER]


def test_silence_is_an_answer_too_and_a_word_ends_with_hash() -> None:
    one, word = (next(iter(said(script))) for script in SCRIPTS[:2])
    assert (one.get("numDigits"), one.get("actionOnEmptyResult")) == ("1", "true")
    assert (word.get("finishOnKey"), word.get("numDigits")) == ("#", None)


@pytest.mark.parametrize("script", SCRIPTS[:5], ids=lambda script: type(script.then).__name__)
def test_what_comes_next_is_a_step_that_is_decided(script: Script) -> None:
    addresses = [child.get("action") for _, child in walk(said(script)) if child.get("action")]
    assert addresses
    for address in addresses:
        assert str(address).removeprefix("https://line.example.org/twilio/voice/").partition("?")[0] in STEPS


@pytest.mark.parametrize(
    ("params", "chat"),
    [
        ({"From": CARER, "To": LINE, "Direction": "inbound"}, CARER),
        ({"From": LINE, "To": CARER, "Direction": "outbound-api"}, CARER),
        ({"From": "anonymous", "To": LINE, "Direction": "inbound"}, ""),
        ({"From": "+266696687", "To": LINE, "Direction": "inbound"}, "+266696687"),
        ({}, ""),
    ],
)
def test_who_is_at_the_other_end(params: dict[str, str], chat: str) -> None:
    assert turn_of("waiting", {"CallSid": "CA1", **params}).chat == chat


def test_numbers_that_are_none_count_as_nothing() -> None:
    turn = turn_of("pressed", {"CallSid": "CA1", "o": "x", "n": "-1", "RecordingDuration": "9" * 5000})
    assert (turn.row_id, turn.tries, turn.seconds) == (0, 0, 0)


def test_nothing_is_said_before_a_key_but_which_home_needs_whom() -> None:
    body = TEXTS["call.alert"].body
    assert {part.split("}")[0] for part in body.split("{")[1:]} == {"line", "home"}
