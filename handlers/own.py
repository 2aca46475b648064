"""The hub carer's own line: whoever answers for others may need somebody herself. "ME" opens a matter of her home.

It is alerted like any other, to the other of on call and backup, the liaison worker, then the duty team.
"""

from typing import Any

from handlers import carers, hub, ladder
from handlers.context import Asking, Context
from handlers.sleepovers import hosting
from handlers.sleepovers.acting import attempt, home_of
from handlers.texts.catalogue import names
from handlers.waking import SILENCE_WAKES
from storage import addresses, inbox, people, questions, sleepovers, timers
from storage import matters as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

CHOICES = (("1", "1 For myself"), ("2", "2 Nothing needed"))
OF_A_GUEST = (("1", "1 Alert someone now"), ("2", "2 Keep it as a note"))


def me(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """ME: what she was asked about is for herself, or, if she was asked nothing, she needs somebody now."""
    if not hub.has_own_line(ctx, person):
        return False
    asked = _asked(ctx, person, phone) or hub.asked_for_whom(ctx, person, phone)
    if asked is not None and questions.close(ctx.tx, asked.id, ctx.now):
        timers.drop(ctx.tx, _key(asked.id))
        take_up(ctx, asked, person, phone)
    else:
        carers.write(ctx, message, person, phone)
    return True


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """Words that are her own matter's, or that nobody waits for: then the line asks whether she needs somebody."""
    replied = hub.replied_to(ctx, message)
    if replied is not None and replied.home_id == person.home_id:
        carers.write(ctx, message, person, phone)
        return True
    if replied is not None or not hub.has_own_line(ctx, person) or hub.asked_for_whom(ctx, person, phone):
        return False
    if hub.open_for(ctx, person):
        return False
    asked = _asked(ctx, person, phone)
    if ctx.reading(message).danger:
        _at_once(ctx, asked, message, person, phone)
    elif asked is not None:
        hub.hold(ctx, asked, message)
    elif kept.open_at(ctx.tx, person.home_id or 0) is not None:
        carers.write(ctx, message, person, phone)
    elif message.kind == "edit":
        return False
    else:
        _ask(ctx, message, person, phone)
    return True


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 it is for myself, 2 nothing needed. A button that is pressed again changes nothing."""
    if key not in ("1", "2"):
        return False
    if questions.close(ctx.tx, asked.id, ctx.now):
        timers.drop(ctx.tx, _key(asked.id))
        if key == "1":
            take_up(ctx, asked, person, phone)
        elif (stay := asked.facts.get("stay")) is not None:
            _keep_as_note(ctx, sleepovers.get(ctx.tx, stay), asked.facts["held"], person, phone)
        else:
            ctx.note("own.nothing_needed", person=person.id)
            ctx.tell(person, "own.nothing", to=phone)
    return True


def silence(ctx: Context, question_id: int) -> None:
    """She has not said whether she needs somebody: that counts as a yes (B14)."""
    asked = questions.get(ctx.tx, question_id)
    if asked is None or not questions.close(ctx.tx, asked.id, ctx.now):
        return
    ctx.note("own.silence", person=asked.person_id)
    take_up(ctx, asked, people.get(ctx.tx, asked.person_id), addresses.get(ctx.tx, asked.address_id))


def take_up(ctx: Context, asked: Question, person: Person, phone: Address) -> None:
    """The words that were held are her own matter's."""
    for message_id in asked.facts["held"]:
        carers.write(ctx, inbox.get(ctx.tx, message_id), person, phone)


def _at_once(ctx: Context, asked: Question | None, message: Inbound, person: Person, phone: Address) -> None:
    """Where words mean danger nobody is asked anything first (B15)."""
    if asked is not None and questions.close(ctx.tx, asked.id, ctx.now):
        timers.drop(ctx.tx, _key(asked.id))
        take_up(ctx, asked, person, phone)
    carers.write(ctx, message, person, phone)


def _ask(ctx: Context, message: Inbound, person: Person, phone: Address) -> None:
    told = names([other.name for other in would_hear(ctx, person)])
    ctx.note("own.asked", person=person.id)
    due, stay = ctx.now + SILENCE_WAKES, _stay_meant(ctx, message, person)
    about: dict[str, Any] = {"to": phone, "who": told or "the next person", "by": ctx.clock(due)}
    if stay is None:
        row = ctx.tell(person, "own.ask", asking=Asking("own", {"held": [message.id]}, CHOICES), **about)
    else:
        asking, home = Asking("own", {"held": [message.id], "stay": stay.id}, OF_A_GUEST), home_of(ctx, stay).spoken
        row = ctx.tell(person, "own.ask_guest", asking=asking, home=home, **about)
    if row is None:
        carers.write(ctx, message, person, phone)
    else:
        ctx.later("own", due, _key(row.question_id or 0), question_id=row.question_id)


def _stay_meant(ctx: Context, message: Inbound, person: Person) -> Sleepover | None:
    """Whose children she may be writing of: those whom she names, else those who came to her last."""
    hosted = hosting.hosted_by(ctx, person)
    named = [stay for stay in hosted if hosting.names_a_guest(ctx, stay, message.text)]
    return next(iter(named or hosted), None)


def _keep_as_note(ctx: Context, stay: Sleepover, held: list[int], person: Person, phone: Address) -> None:
    """What the host writes of the night is kept with the stay, in her own words (DOMAIN 8, night_notes); where it
    cannot be kept any more she reads why."""
    for message_id in held:
        if attempt(ctx, stay, "night_note", person, phone, message=message_id) is None:
            return
    ctx.tell(person, "own.noted", to=phone, home=home_of(ctx, stay).spoken)


def would_hear(ctx: Context, person: Person) -> list[Person]:
    """Whom a matter of her home would alert first, were it opened now."""
    supposed = Matter(
        0, person.constellation_id, person.home_id or 0, "amber", ctx.now, ctx.now, 0, 0, None, None, None, None, None
    )
    return ladder.would_be_told(ctx, supposed)


def _asked(ctx: Context, person: Person, phone: Address) -> Question | None:
    """Her words already wait for her to say whether they are for herself."""
    return next((one for one in questions.open_ones(ctx.tx, person.id, phone.id) if one.kind == "own"), None)


def _key(question_id: int) -> str:
    return f"own:{question_id}"
