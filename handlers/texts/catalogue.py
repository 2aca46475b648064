"""How a text is looked up, filled in and measured. The texts themselves: `english/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

GSM7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM7_EXTENSION = frozenset("^{}\\[~]|€\f")
ALPHABET = GSM7 | GSM7_EXTENSION
LONGEST_NAMES = 31  # the longest name of the roster and " and 2 more"


@dataclass(frozen=True, slots=True)
class Text:
    """One thing the line says, with the class it is sent as (DESIGN 4) and the answers it offers."""

    body: str
    cls: str
    answers: tuple[tuple[str, str], ...] = ()  # (what answers, the button's label)
    carries_words: bool = False  # a person's own words: unaltered, so of any length and alphabet
    spoken: bool = False  # said in a call
    to_silent_phone: bool = False  # goes even to a phone that is to stay silent (DOMAIN B17, N31)
    protected: bool = False  # for Telegram alone, where it cannot be passed on: by no other way, whatever fails


def in_gsm7(text: str) -> bool:
    return ALPHABET.issuperset(text)


def segments(text: str) -> int:
    """How many SMS segments a text takes: 160, or 153 each, of GSM-7; 70, or 67 each, of UCS-2."""
    if in_gsm7(text):
        length, single, joined = len(text) + sum(map(text.count, GSM7_EXTENSION)), 160, 153
    else:
        length, single, joined = len(text.encode("utf-16-be")) // 2, 70, 67
    return 1 if length <= single else -(-length // joined)


def fill(text: Text, values: Mapping[str, Any]) -> str:
    return text.body.format_map(values)


def split(head: str, words: str, limit: int) -> list[str]:
    """`head` and `words` as one text or, where a provider's limit does not allow it, as several. Every part carries
    the head, and the words put together again are the words that came in."""
    room = limit - len(head)
    return [head + words[at : at + room] for at in range(0, len(words), room)] or [head]


def names(people: list[str]) -> str:
    """Jan; Jan and Mark; Jan, Mark and Priya. What would be too long for a text: Bartholomew and 2 more."""
    spoken = " and ".join([", ".join(people[:-1]), people[-1]]) if len(people) > 1 else "".join(people)
    if len(spoken) <= LONGEST_NAMES:
        return spoken
    rest = len(people) - 1
    return f"{people[0]} and {rest} more" if rest < 10 else f"{people[0]} and others"


@lru_cache(maxsize=16)
def loud(name: str) -> str:
    """In capitals, as far as the plain SMS alphabet has them."""
    return "".join(char.upper() if char.upper() in GSM7 else char for char in name)
