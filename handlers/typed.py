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
NAMING = re.compile(r"\W*(done|details|d)\W*(?:home\s*)?(\d{1,4})\W*", re.IGNORECASE)


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
