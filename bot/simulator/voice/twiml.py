"""TwiML as strictly as it is meant: a verb, attribute or nesting that is not in the table is a fault."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

LONGEST_SAY = 4096
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class TwimlFault(Exception):
    """The document is not one that Twilio would run as it was meant; the text says what is wrong."""


@dataclass(slots=True, frozen=True)
class Verb:
    """One element of a document that was found to be right."""

    name: str
    attributes: dict[str, str]
    text: str  # all that stands in it, spaces made one
    children: tuple["Verb", ...] = ()

    def flag(self, name: str, default: bool = False) -> bool:
        return self.attributes.get(name, str(default).lower()) == "true"

    def number(self, name: str, default: int) -> int:
        return int(self.attributes.get(name, default))

    def words(self, name: str, default: str = "") -> list[str]:
        return self.attributes.get(name, default).split()


BOOL = "true|false"
NUMBER = r"\d{1,5}"
POSITIVE = r"[1-9]\d{0,4}"
URL = r"\S+"  # whole, or as seen from the document in which it stands
ANY = r"(?s).*"
METHOD = "POST"  # all that the imitation sends
KEYS = r"[0-9*#]*"
VOICE = r"man|woman|alice|(?:Polly|Google)\.[\w-]+"
LANGUAGE = r"[a-z]{2,3}(?:-[A-Z]{2})?"
PHONE = r"\+[1-9]\d{6,14}"
CALL_EVENT = r"initiated|ringing|answered|completed"
ROOM_EVENT = r"start|end|join|leave|mute|hold|modify|speaker|announcement"


def _several(words: str) -> str:
    return f"(?:{words})(?: (?:{words}))*"


CALLBACK = {"statusCallback": URL, "statusCallbackMethod": METHOD}
RECORDING = {
    "recordingStatusCallback": URL,
    "recordingStatusCallbackMethod": METHOD,
    "recordingStatusCallbackEvent": _several("in-progress|completed|absent"),
}
SSML = frozenset({"break", "emphasis", "lang", "p", "prosody", "s", "say-as", "sub"})
SPOKEN = frozenset({"Say", "Play", "Pause"})
VERBS = frozenset({"Say", "Play", "Pause", "Gather", "Redirect", "Hangup", "Reject", "Record", "Dial"})
NOTHING: frozenset[str] = frozenset()
#: verb -> its attributes with what may stand in each, what may be nested in it, and whether it holds words
GRAMMAR: dict[str, tuple[dict[str, str], frozenset[str], bool]] = {
    "Response": ({}, VERBS, False),
    "Say": ({"voice": VOICE, "language": LANGUAGE, "loop": NUMBER}, SSML, True),
    "Play": ({"loop": NUMBER, "digits": r"[0-9wW*#]+"}, NOTHING, True),
    "Pause": ({"length": POSITIVE}, NOTHING, False),
    "Gather": (
        {
            "input": "dtmf",
            "action": URL,
            "method": METHOD,
            "timeout": NUMBER,
            "numDigits": POSITIVE,
            "finishOnKey": KEYS,
            "actionOnEmptyResult": BOOL,
        },
        SPOKEN,
        False,
    ),
    "Redirect": ({"method": METHOD}, NOTHING, True),
    "Hangup": ({}, NOTHING, False),
    "Reject": ({"reason": "rejected|busy"}, NOTHING, False),
    "Record": (
        {
            "action": URL,
            "method": METHOD,
            "timeout": NUMBER,
            "maxLength": POSITIVE,
            "finishOnKey": KEYS,
            "playBeep": BOOL,
            "trim": "trim-silence|do-not-trim",
            **RECORDING,
        },
        NOTHING,
        False,
    ),
    "Dial": (
        {
            "action": URL,
            "method": METHOD,
            "timeout": POSITIVE,
            "callerId": PHONE,
            "answerOnBridge": BOOL,
            "hangupOnStar": BOOL,
        },
        frozenset({"Number", "Conference"}),
        True,
    ),
    "Number": (
        {
            "url": URL,
            "method": METHOD,
            "statusCallbackEvent": _several(CALL_EVENT),
            "machineDetection": "Enable|DetectMessageEnd",
            "machineDetectionTimeout": POSITIVE,
            "amdStatusCallback": URL,
            "amdStatusCallbackMethod": METHOD,
            **CALLBACK,
        },
        NOTHING,
        True,
    ),
    "Conference": (
        {
            "muted": BOOL,
            "beep": "true|false|onEnter|onExit",
            "startConferenceOnEnter": BOOL,
            "endConferenceOnExit": BOOL,
            "waitUrl": f"|{URL}",
            "waitMethod": METHOD,
            "maxParticipants": POSITIVE,
            "participantLabel": r".{1,128}",
            "statusCallbackEvent": _several(ROOM_EVENT),
            **CALLBACK,
        },
        NOTHING,
        True,
    ),
    "break": ({"strength": r"none|(?:x-)?(?:weak|strong)|medium", "time": r"\d+(?:\.\d+)?m?s"}, NOTHING, False),
    "emphasis": ({"level": "strong|moderate|reduced"}, SSML, True),
    "lang": ({XML_LANG: LANGUAGE}, SSML, True),
    "p": ({}, SSML, True),
    "prosody": (
        {
            "rate": r"(?:x-)?(?:slow|fast)|medium|\d+%",
            "volume": r"silent|(?:x-)?(?:soft|loud)|medium|[+-]\d+(?:\.\d+)?dB",
            "pitch": r"(?:x-)?(?:low|high)|medium|[+-]\d+(?:\.\d+)?%",
        },
        SSML,
        True,
    ),
    "s": ({}, SSML, True),
    "say-as": ({"interpret-as": r"[a-z-]+", "format": r"[a-z]+"}, NOTHING, True),
    "sub": ({"alias": ANY}, NOTHING, True),
}
NEEDS_WORDS = {"Say", "Play", "Redirect", "Number", "Conference"}


def parse(document: str) -> tuple[Verb, ...]:
    """The verbs of a whole document. Raises TwimlFault."""
    try:
        root = ElementTree.fromstring(document)
    except ElementTree.ParseError as error:
        raise TwimlFault(f"The TwiML is not XML: {error}.") from error
    if root.tag != "Response":
        raise TwimlFault(f"TwiML begins with <Response>, not <{root.tag}>.")
    return _read(root).children


def _read(element: ElementTree.Element) -> Verb:
    attributes, nested, holds_words = GRAMMAR[element.tag]
    for name, value in element.attrib.items():
        if name not in attributes:
            raise TwimlFault(f"<{element.tag}> has no attribute {name}.")
        if not re.fullmatch(attributes[name], value):
            raise TwimlFault(f"<{element.tag}> cannot have {name}={value!r}.")
    for child in element:
        if child.tag not in nested:
            raise TwimlFault(f"<{child.tag}> may not stand in <{element.tag}>.")
    own = (element.text or "") + "".join(child.tail or "" for child in element)
    if own.strip() and not holds_words:
        raise TwimlFault(f"<{element.tag}> holds no words, and has {own.strip()!r}.")
    text = " ".join("".join(element.itertext()).split())
    children = tuple(_read(child) for child in element)
    verb = Verb(element.tag, dict(element.attrib), text, () if nested <= SSML else children)
    _complete(verb)
    return verb


def _complete(verb: Verb) -> None:
    if verb.name in NEEDS_WORDS and not (verb.text or "digits" in verb.attributes):
        raise TwimlFault(f"<{verb.name}> is empty.")
    if verb.name == "Say" and len(verb.text) > LONGEST_SAY:
        raise TwimlFault(f"<Say> has more than {LONGEST_SAY} characters.")
    if verb.name == "Redirect" and not re.fullmatch(URL, verb.text):
        raise TwimlFault(f"<Redirect> leads to no address: {verb.text!r}.")
    if verb.name == "Number" and not re.fullmatch(PHONE, verb.text):
        raise TwimlFault(f"<Number> is no number: {verb.text!r}.")
    if verb.name == "Dial":
        _dials_somebody(verb)


def _dials_somebody(verb: Verb) -> None:
    kinds = {child.name for child in verb.children}
    if len(kinds) > 1 or (kinds == {"Conference"} and len(verb.children) > 1):
        raise TwimlFault("<Dial> rings numbers or enters one conference, not both.")
    if not kinds and not re.fullmatch(PHONE, verb.text):
        raise TwimlFault(f"<Dial> has nobody to dial: {verb.text!r}.")
    if len(verb.children) > 10:
        raise TwimlFault("<Dial> rings at most ten numbers.")
