"""A question for a number is answered; whatever else it may be goes its own way as well (DOMAIN B7, B11-B13).

The answer alone is enough only where nothing but that number was asked for, and it is none that somebody in trouble
asks for. In all other cases the text goes on to a person, raised and never lowered.
"""

import re
from dataclasses import replace
from datetime import timedelta

from handlers import carers, hub, triage
from handlers.activities import trouble
from handlers.context import Asking, Context
from handlers.directory import asking
from handlers.directory.asking import Asked
from handlers.directory.dated import entries_of
from handlers.directory.finding import Found, find
from handlers.directory.saying import LONGEST, fitted, together
from handlers.typed import Answer
from handlers.understanding.reading import Reading, Sign
from handlers.wall import is_between
from storage import gaps, homes, hushes, inbox, people, questions
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

KIND = "directory"
RING_ME = (("1", "1 Ring me"),)
WAITS = timedelta(hours=1)  # how long a typed 1 may be meant for it
#: NUMBERS, and what for; the slash is how Telegram's menu sends it.
NUMBERS = re.compile(r"\W*numbers?\b\W*(?P<what>.*?)\W*", re.IGNORECASE | re.DOTALL)
CLOSED = ("20:00", "08:00")  # between these what is not answered at night is not the first to be named
HEARD = Sign("directory.heard", "", lane=triage.AMBER)


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if a number was asked for, it was given, and that is all there is to it."""
    if message.kind != "text" or message.reply_to is not None:
        return False
    reading = ctx.reading(message)
    listed = NUMBERS.fullmatch(message.text) if len(message.text) <= asking.LONGEST else None
    if reading.danger or not (listed or asking.may_ask(reading, message.text)):
        return False
    asks = asking.asks(message.text)
    if not (asks or listed) or hushes.of(ctx.tx, person.id) is not None:
        return False
    if listed is not None and not asks:
        return _by_menu(ctx, message, person, phone, listed["what"], reading)
    wanted = asking.asked(message.text, reading, _names(ctx, person))
    if not wanted.topic or _is_for_a_family(ctx, person):
        return False
    return _answer(ctx, message, person, phone, wanted, reading)


def answered(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """1: the number was not enough, and somebody is to ring. A button that is pressed again changes nothing."""
    if answer.key != "1" or (message.kind == "text" and ctx.now - asked.asked_at > WAITS):
        return False
    if questions.close(ctx.tx, asked.id, ctx.now):
        question = inbox.get(ctx.tx, asked.facts["message"])
        ctx.readings[question.id] = raised(ctx.reading(question))
        carers.write(ctx, question, person, phone)
    return True


def show(ctx: Context, person: Person, phone: Address) -> None:
    """The numbers that are always there, and how another is found."""
    fixed = [entry for entry in entries_of(ctx.tx, ctx.constellation) if entry.heard and entry.numbers != "999"]
    ctx.tell(person, "numbers.always", to=phone, resource=together(fixed))


def raised(reading: Reading) -> Reading:
    """At least amber: a person hears of it now."""
    lane = reading.lane if triage.worse(reading.lane, triage.AMBER) else triage.AMBER
    return replace(reading, lane=lane, routine=False, signs=(*reading.signs, HEARD))


def search(ctx: Context, topic: tuple[str, ...]) -> Found:
    at_night = is_between(ctx.now, *CLOSED, ctx.line.time_zone)
    return find(topic, entries_of(ctx.tx, ctx.constellation), at_night=at_night)


def _by_menu(ctx: Context, message: Inbound, person: Person, phone: Address, words: str, reading: Reading) -> bool:
    """NUMBERS alone shows those that are always there; with a word it is a question like any other."""
    topic = asking.topic_of(words)
    if not topic:
        show(ctx, person, phone)
        return True
    found = search(ctx, topic)
    if not found.entries and not message.text.casefold().lstrip("/ ").startswith("numbers"):
        return False
    asked = asking.of_words(words, reading, _names(ctx, person))
    return _answer(ctx, message, person, phone, asked, reading)


def _answer(ctx: Context, message: Inbound, person: Person, phone: Address, wanted: Asked, reading: Reading) -> bool:
    found = search(ctx, wanted.topic)
    if not found.entries:
        return _not_known(ctx, message, person, phone, wanted, reading)
    if person.staff:
        _tell(ctx, "numbers.found_only", found, person, phone)
        return True  # nobody is alerted for a member of staff
    heard = wanted.crisis or found.heard
    if found.whole and wanted.alone and not heard and not trouble.at_home(ctx, person):
        about = Asking(KIND, {"message": message.id}, RING_ME)
        _tell(ctx, "numbers.found", found, person, phone, about)
        return True
    _tell(ctx, "numbers.found_only", found, person, phone)
    if heard:
        ctx.readings[message.id] = raised(reading)
    return False


def _not_known(ctx: Context, message: Inbound, person: Person, phone: Address, wanted: Asked, reading: Reading) -> bool:
    """A gap, for the liaison worker to fill. Her words go to a person, in deep night after the one question that what
    is plainly routine is asked, where they are of an office matter and of nothing else."""
    plain = wanted.alone and not wanted.of_somebody and not wanted.crisis
    if plain and not trouble.at_home(ctx, person):
        gaps.add(ctx.tx, person.constellation_id, message.id, ctx.now)
        ctx.note("directory.gap", message=message.id)
        if wanted.office:
            ctx.readings[message.id] = replace(reading, lane=triage.GREEN, routine=True)
    if person.staff:
        ctx.tell(person, "numbers.none", to=phone)
    return person.staff


def _tell(ctx: Context, key: str, found: Found, person: Person, phone: Address, about: Asking | None = None) -> None:
    ctx.note("directory.found", person=person.id, entries=len(found.entries))
    ctx.tell(person, key, to=phone, asking=about, found=fitted(found.entries, LONGEST[phone.channel]))


def _is_for_a_family(ctx: Context, person: Person) -> bool:
    """A family waits for her, or she has one: her words are theirs, whatever they ask for."""
    return hub.answers_for(ctx, person) and bool(hub.open_for(ctx, person))


def _names(ctx: Context, person: Person) -> frozenset[str]:
    known = [one.name for one in ctx.once(people.of_constellation, person.constellation_id)]
    here = homes.nest_names(ctx.tx, person.home_id) if person.home_id is not None else []
    return frozenset(part for name in [*known, *here] for part in name.casefold().split())
