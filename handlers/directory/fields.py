"""What each part of an entry must be, from a file or by message. What is not so raises Wrong with the rest of a
sentence. The limits leave room for three entries in two text messages."""

import re

from handlers.roster.values import Wrong, text
from handlers.texts.catalogue import GSM7

LONGEST = {"name": 30, "what": 80, "numbers": 28, "hours": 24, "note": 50}  # characters
#: 999 and the like, 116 123, five digits to text, 0800 1111, any UK number; no premium (09), no personal (070).
NUMBER = re.compile(r"\d{3}|11\d{4}|\d{5}|0(?!9|70)\d{7,10}")
PARTS = re.compile(r"\s*(?:,|/|;|\bor\b)\s*")


def _plain(part: str, value: object) -> str:
    """On one line, and in the plain SMS alphabet."""
    written = " ".join(text(value).split())
    if len(written) > LONGEST[part]:
        raise Wrong(f"is too long for the texts: at most {LONGEST[part]} characters.")
    if odd := sorted(set(written) - GSM7):
        raise Wrong(f"holds {' '.join(odd)}, which would double the price of every text; write it without.")
    return written


def name(value: object) -> str:
    written = _plain("name", value)
    if not any(character.isalnum() for character in written):
        raise Wrong("must have a letter in it.")
    return written


def what(value: object) -> str:
    """Words that people use for it, as a text with commas or as a list; kept with commas between."""
    if isinstance(value, list):
        value = ", ".join(text(one) for one in value)
    return _plain("what", value)


def numbers(value: object) -> str:
    """One or several, kept as written; a country's prefix is taken for what it is."""
    written = _plain("numbers", value)
    for one in PARTS.split(written):
        digits = re.sub(r"[\s().-]", "", one).replace("+44", "0", 1)
        if not NUMBER.fullmatch(digits):
            raise Wrong("is not a number that a carer can ring; write it as in 01632 960777, or 111.")
    return written


def hours(value: object) -> str:
    return _plain("hours", value)


def note(value: object) -> str:
    return _plain("note", value)
