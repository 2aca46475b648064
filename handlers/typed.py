"""What was typed as an answer: a digit, a letter, a word for one, a home's number; and nothing else."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    key: str  # "0" to "99", "d", "t", "done", "me", "s", "b", or "home" where nothing but a home was named
    code: int | None = None  # of a home, where one was named


#: What people write for a digit (DOMAIN B7); YES, START and UNSTOP because a carrier may take them as a yes (I11).
WORDS = {
    "one": "1",
    "yes": "1",
    "yes please": "1",
    "yep": "1",
    "yeah": "1",
    "ie": "1",
    "start": "1",
    "unstop": "1",
    "two": "2",
    "three": "3",
    "d": "d",
    "details": "d",
    "t": "t",
    "done": "done",
    "me": "me",
    "hub": "hub",
    "for me": "me",
    "myself": "me",
    "s": "s",
    "b": "b",
    "back": "b",
}
#: What may stand beside a digit and says no more than it: "1 please", "ok 2", "1 x".
POLITE = r"(?:please|pls|plz|thanks|thank you|thx|ta|ok|x+)"
DIGIT = re.compile(rf"\W*(?:{POLITE}\W+)?(\d{{1,2}})\W*(?:{POLITE}\W*)?", re.IGNORECASE)
HOME = re.compile(r"\W*(?:(\d{1,2})\W+)?home\s*(\d{1,4})\W*", re.IGNORECASE)
#: How whoever is alerted says that she cannot take it, in words of her own: "no sorry", "cant do tonight im poorly".
_KINDLY = r"(?:so sorry|(?:im )?sorry|im afraid|thanks|thank you|please|pls|love|x+)"
_NOW = r"(?: (?:tonight|today|now|right now|just now|at the moment|atm|this time))?"
_AWAY = r"(?:ill|poorly|sick|away|driving|at work|on (?:holiday|leave)|not (?:well|here|at home|on))"
_OFF = (
    r"(?:busy|unavailable|not (?:available|free|around|on call|on duty|on shift|on tonight|on today)"
    r"|off (?:tonight|today|duty|shift|work|sick))"
)
_CANNOT = (
    r"(?:2|no|nope|nah|cancel|quit|end|pass(?: (?:it|this|this one))?(?: on)?"
    r"|(?:ask|try|get|alert) (?:some|any)(?:one|body) else"
    r"|(?:can|could) (?!(?:i|we|he|she|they|it) )\w+ (?:take|do|have) (?:it|this|that)"
    r"|(?:i )?(?:really |just )?(?:cant|cannot|can not|wont be able to|(?:im |am )?unable to)"
    r"(?: (?:do|take|have|help|manage|make))?(?: (?:it|this|that|one|either|both))*"
    r"|not (?:me|tonight|now|today|possible|my (?:night|turn|shift))"
    rf"|(?:im |i am )?{_OFF}|(?:im|i am) {_AWAY})"
)
REFUSAL = re.compile(rf"(?:{_KINDLY} )*{_CANNOT}{_NOW}(?: (?:{_KINDLY}|{_CANNOT}{_NOW}))*")
REFUSAL_LENGTH = 80
#: A no and no more: neither to what, nor why.
_NO = (
    r"(?:2|no|nope|nah|not (?:me|possible)|(?:i )?(?:really |just )?(?:cant|cannot|can not|wont be able to)"
    r"(?: (?:do|make|manage))?(?: (?:it|this|that))*)"
)
BARE_NO = re.compile(rf"(?:{_KINDLY} )*{_NO}(?: (?:{_KINDLY}|{_NO}))*")
_DAY = (
    r"(?:(?:on|for) )?(?:(?:the|this|next|that) )?(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?|weekend|tomorrow|\d{1,2}(?:st|nd|rd|th))"
    r"(?: (?:day|night|evening|morning|afternoon))?"
)
NOT_THAT_DAY = re.compile(rf"(?:{_KINDLY} )*(?:{_CANNOT}|(?:no )?not) {_DAY}(?: (?:{_KINDLY}|{_CANNOT}{_NOW}))*")
_APOSTROPHES = re.compile(r"['`\u00b4\u2018\u2019]")
NAMING = re.compile(r"\W*(done|details|d)\W*(?:home\s*)?(\d{1,4})\W*", re.IGNORECASE)


def refuses(text: str) -> bool:
    """Does it say that she cannot take what she is alerted for, and nothing else?"""
    return REFUSAL.fullmatch(_plain(text)) is not None


def refuses_a_day(text: str) -> bool:
    """ "sorry cant do saturday": what somebody says who has been asked to take a spell, and of no alert."""
    return NOT_THAT_DAY.fullmatch(_plain(text)) is not None


def says_no(text: str) -> bool:
    """Is it a refusal that fits whatever has been asked, "no sorry", and not of tonight, say, or to be passed on?"""
    return BARE_NO.fullmatch(_plain(text)) is not None


def _plain(text: str) -> str:
    words = re.findall(r"[^\W_]+", _APOSTROPHES.sub("", text.lower())) if len(text) < REFUSAL_LENGTH else []
    return " ".join(words)


def parse(text: str) -> Answer | None:
    """An answer and nothing else; a text that says more is words, and goes to a person."""
    if match := DIGIT.fullmatch(text):
        return Answer(str(int(match[1])))
    if match := NAMING.fullmatch(text):
        return Answer(WORDS[match[1].lower()], int(match[2]))
    if match := HOME.fullmatch(text):
        return Answer(str(int(match[1])) if match[1] else "home", int(match[2]))
    word = " ".join(re.findall(r"[^\W_]+", text.lower())) if len(text) < 20 else ""
    return Answer(WORDS[word]) if word in WORDS else None
