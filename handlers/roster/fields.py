"""What each value of roster.toml must be. What is not so raises Wrong with the rest of a sentence."""

import re
from datetime import date, datetime

from handlers import numbers
from handlers.keywords import CARRIER_KEYWORDS
from handlers.numbers import NumberRefused
from handlers.roster.records import Hours, Span
from handlers.roster.values import Field, Wrong, text, whole_number, whole_table
from handlers.rota.week import TIME, days_of
from handlers.texts.catalogue import GSM7
from handlers.understanding.real_words import REAL
from handlers.understanding.spellings import IMPORTANT, SAID_FOR

LONGEST_NAME = 20
LONGEST_DUTY_NAME = 12
LONGEST_NUMBER = 13  # it stands in nearly every text: "01632 960123" and one to spare
#: Words that strangers write too, or that the line waits for as an answer.
_COMMON = """
all and are answer bye call can cannot carer child children come details done evening for four going good has have
hello here hey him her home hub join line mobile morning mum dad need night nobody not okay one pass phone please
private ring sorry text thank thanks that the them they this three two wait want was what when where who will with
yeah yep you your
"""
COMMON_WORDS = frozenset(_COMMON.split())
#: Words of a carer's day, beyond those and what the line listens for anyway.
_EVERYDAY = """
appointment baby back bag bath bath beach bed bike birthday bit book bread breakfast brother bus cake car cat
clothes coffee coat cup dentist dinner doctor dog door drink drive family film food football foster friend garden
glasses happy holiday house inhaler jacket keys kitchen late lift lovely lunch meeting milk money mother number park
party pizza poorly quiet room sad school shoes shop sister sleep social swimming tablet taxi tea teacher time tired
today toothbrush town train uniform visit walk washing water weather work worried
"""
EVERYDAY = frozenset(_EVERYDAY.split())


def nest_name(value: object) -> str:
    """A child's name on the line. It is in no alert, so any letters will do; they are never changed (DOMAIN B51)."""
    name = text(value)
    if len(name) > LONGEST_NAME or name != name.strip() or not name.isprintable():
        raise Wrong(f"must be 1 to {LONGEST_NAME} characters with no space at either end.")
    if not any(character.isalpha() for character in name):
        raise Wrong("must have a letter in it.")
    return name


def spoken_name(value: object) -> str:
    """A name that stands in texts."""
    name = nest_name(value)
    if odd := sorted(set(name) - GSM7):
        raise Wrong(f"holds {' '.join(odd)}, which would double the price of every text; write it without.")
    return name


def duty_name(value: object) -> str:
    if len(text(value)) > LONGEST_DUTY_NAME:
        raise Wrong(f"must be 1 to {LONGEST_DUTY_NAME} characters, because it stands in nearly every text.")
    return spoken_name(value)


def number_to_ring(value: object) -> str:
    """A number that a carer may be told to ring, kept as it is written."""
    written = text(value)
    try:
        numbers.check_uk(written)
    except NumberRefused as refused:
        raise Wrong(refused.sentence) from None
    if len(written) > LONGEST_NUMBER:
        raise Wrong(f'is too long for the texts; write it as "{numbers.spoken(written)}".')
    return written


DUTY_TEAM = {"name": Field(duty_name, '"EDT"'), "number": Field(number_to_ring, '"01632 960123"')}


def duty_team(value: object) -> tuple[str, str]:
    read = whole_table(value, DUTY_TEAM, '{ name = "EDT", number = "01632 960123" }')
    return read["name"], read["number"]


def mobile(value: object) -> str:
    try:
        return numbers.mobile(text(value))
    except NumberRefused as refused:
        raise Wrong(refused.sentence) from None


def telegram(value: object) -> str:
    return str(whole_number(1, 2**52)(value))


def line_word(value: object) -> str:
    """Kept folded to lower case. A stranger who writes it is taken for the carer (DOMAIN B9)."""
    return _own_word(value)


def quiet_signal(value: object) -> str:
    """A home's own word for the quiet signal, kept folded. Whoever writes it anywhere in a text gives the signal, so it
    is none that a carer writes for itself (DOMAIN B17)."""
    word = _own_word(value)
    if word in EVERYDAY or word in IMPORTANT or word in REAL or word in SAID_FOR or word in SAID_FOR.values():
        raise Wrong("is a word that carers write without meaning anything by it; choose a rare one.")
    return word


def _own_word(value: object) -> str:
    word = text(value)
    if not re.fullmatch(r"[^\W\d_]{3,20}", word):
        raise Wrong("must be one word of 3 to 20 letters.")
    if word.upper() in CARRIER_KEYWORDS:
        raise Wrong("is a word that phone companies act on; choose another, such as the name of a tree or a bird.")
    if word.lower() in COMMON_WORDS:
        raise Wrong("is a word that anybody may write; choose another, such as the name of a tree or a bird.")
    return word.lower()


def people(value: object) -> tuple[str, ...]:
    """One name, or a list of names."""
    names = value if isinstance(value, list) else [value]
    if not names or not all(isinstance(name, str) and name.strip() for name in names):
        raise Wrong('must be a name in quotes, or a list of names such as ["Jan", "Mark"].')
    if len(set(names)) < len(names):
        raise Wrong("names the same person twice; once is enough.")
    return tuple(names)


def days(value: object) -> tuple[int, ...]:
    found = days_of(text(value))
    if found is None:
        raise Wrong('must be days such as "mon-fri", "sat", "fri,sat" or "bank holidays".')
    return found


def date_of(value: object) -> date:
    """TOML has dates of its own: 2026-12-24, without quotes."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise Wrong("must be a date without quotes such as 2026-12-24.")
    return value


def from_time(value: object) -> str:
    if not isinstance(value, str) or not TIME.fullmatch(value):
        raise Wrong('must be a time in quotes such as "17:00".')
    return value


def to_time(value: object) -> str:
    return value if value == "24:00" else from_time(value)


SPAN = {"days": Field(days, '"mon-fri"'), "from": Field(from_time, '"17:00"'), "to": Field(to_time, '"09:00"')}


def hours(value: object) -> Hours:
    """When somebody is promised to be on call: "always", or one table or a list of them."""
    if value == "always":
        return "always"
    if value == [] or isinstance(value, str):
        raise Wrong('must be "always", or a list such as [{ days = "mon-fri", from = "17:00", to = "09:00" }].')
    return tuple(_span(table) for table in (value if isinstance(value, list) else [value]))


def _span(table: object) -> Span:
    read = whole_table(table, SPAN, '"always" or [{ days = "mon-fri", from = "17:00", to = "09:00" }]')
    return Span(read["days"], read["from"], read["to"])
