"""The first sign of wanting a bed opens a request, in the transaction that alerts the hub (DOMAIN N1, B32).

A home has one open request; what it writes later joins it, answers its questions or changes it.
"""

import re
from dataclasses import dataclass, replace

from handlers import ladder, missing, triage
from handlers.context import Context
from handlers.sleepovers import asking, closing, hosting, noting, words
from handlers.sleepovers.lifecycle import State, Who, step
from handlers.sleepovers.planned_hours import said
from handlers.sleepovers.requests import EMERGENCY, evening, instead_of, of_home, planned_later
from handlers.texts.catalogue import names
from handlers.typed import parse
from handlers.understanding.reading import Intent, Lane, Reading, Sign
from handlers.understanding.words import hear
from storage import homes, matters, people
from storage import sleepovers as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person
from storage.sleepovers import Sleepover

READ = ("text", "edit")  # what has words that can ask for anything
NOT_SAFE = Sign("answer.not_safe", "", None, Lane.RED)
#: "no need", and no answer to whether everyone is safe.
SAYS_NO = re.compile(r"\W*no\b(?!\W+need)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message has done to a request of the home."""

    request: Sleepover
    opened: bool
    noted: tuple[str, ...]  # the fields that it has answered or changed
    plainly: bool  # an answer to the line's question and nothing else: nobody need write back


def read(ctx: Context, message: Inbound, carer: Person) -> None:
    """Read her words with the question that she may be answering, and with her children's nest names: a no to whether
    everyone is safe is danger, and has to be known as that before anything is decided."""
    if missing.says(message.text):
        return
    home_id = carer.home_id or 0
    request = of_home(ctx, home_id) if message.kind in READ and message.text else None
    wants = words.wants_a_bed(ctx.reading(message)) or bool(instead_of(ctx, home_id, ctx.reading(message)))
    if request is None and not wants:
        return
    asked = asking.open_field(ctx, request) if request is not None else None
    nest_names = tuple(homes.nest_names(ctx.tx, home_id))
    by_itself = ctx.reading(message)
    reading = triage.read(message, ctx.line.time_zone, words.asked(asked), nest_names)
    about_the_bed = words.calls_off(by_itself) and not SAYS_NO.match(message.text)
    if asked is None or (asked == "safe_now" and (about_the_bed or words.corrects(message.text, nest_names))):
        reading = replace(by_itself, children=reading.children)
    if not reading.danger and words.not_safe(message.text):
        reading = not_safe(reading)
    if request is not None and reading.lane is Lane.GREEN and not reading.routine:
        reading = replace(reading, lane=Lane.AMBER)  # "do i bring his tablets" can wait on no other day
    ctx.readings[message.id] = reading


def heard(ctx: Context, matter: Matter, message: Inbound, carer: Person) -> Heard | None:
    """Open the home's request or join it, before anybody is alerted; None where no sleepover is wanted."""
    if message.kind not in READ or missing.says(message.text):
        return None
    request, reading = of_home(ctx, matter.home_id), ctx.reading(message)
    opened = request is None
    if request is None:
        tonight = is_tonight(ctx, message, reading) or bool(instead_of(ctx, matter.home_id, reading))
        if homes.get(ctx.tx, matter.home_id).kind != "satellite" or not tonight:
            return None
        request = _open(ctx, matter, carer)
    elif words.calls_off(reading):
        closing.stand_down(ctx, request, message, carer)
        return None
    else:
        request = _joined(ctx, request, matter, reading, carer)
    plainly = _answers_plainly(ctx, request, message)
    supposed = tuple(request.answers) if opened else ()
    return Heard(request, opened, (*supposed, *_noted(ctx, request, message, reading, carer)), plainly)


def follow(
    ctx: Context, found: Heard | None, matter_id: int, message: Inbound, carer: Person, phone: Address | None
) -> None:
    """After the alert and the reply to it: those who are being tried or have it hear of it, she is read what has been
    noted, and then comes the next question. On a phone that is not hers nothing of this is said."""
    if found is None:
        return
    matter, request = matters.get(ctx.tx, matter_id), kept.get(ctx.tx, found.request.id)
    if found.opened and ladder.waits(matter) and not any(row.key.startswith("hub.sleepover") for row in ctx.told):
        ladder.tell_again(ctx, matter)
    if found.opened or found.noted:
        hosting.news(ctx, request, carer, found.noted)
    if phone is None:
        return
    if found.opened and not any(row.key == "sleep.opened" for row in ctx.told):
        ctx.tell(carer, "sleep.joined", to=phone, matter=matter, who=_who_hears(ctx, matter))
    _say_what_is_noted(ctx, request, found, matter, carer, phone)
    asking.heard_from(ctx, request)
    answer = parse(message.text)
    is_digit = answer is not None and answer.key.isdecimal()
    if is_digit and not found.noted and asking.not_understood(ctx, request, carer, phone):
        _say_who_reads(ctx, matter, carer, phone)
    asking.go_on(ctx, request, carer, phone)


def not_safe(reading: Reading) -> Reading:
    """The same reading, with danger in it."""
    return replace(reading, lane=Lane.RED, intent=Intent.DANGER, signs=(*reading.signs, NOT_SAFE))


def is_tonight(ctx: Context, message: Inbound, reading: Reading) -> bool:
    """Is a bed wanted for the night that it is, or comes next?"""
    if not words.wants_a_bed(reading):
        return False
    stay, zone = reading.stay, ctx.line.time_zone
    if stay is not None and stay.nights == 0:  # day care
        return False
    if stay is None or stay.start is None:
        return reading.intent is not Intent.SLEEPOVER_PLANNED  # where nothing says when, it may be now
    return evening(stay.start.at, zone) <= evening(message.received_at, zone)


def _open(ctx: Context, matter: Matter, carer: Person) -> Sleepover:
    about = {"constellation_id": matter.constellation_id, "home_id": matter.home_id, "kind": EMERGENCY}
    row = {**about, "state": State.OPENED, "matter_id": matter.id, "requested_by": carer.id}
    request = kept.open_one(ctx.tx, row, ctx.now)
    ctx.note("sleepover.opened", sleepover=request.id, matter=matter.id, person=carer.id)
    if len(homes.children_at(ctx.tx, matter.home_id)) == 1:
        noting.keep(ctx, request, "children", "all", carer)
    return kept.get(ctx.tx, request.id)


def _joined(ctx: Context, request: Sleepover, matter: Matter, reading: Reading, carer: Person) -> Sleepover:
    """It goes on in the matter that is open now; a bed that is wanted again ends a stand-down that nobody confirmed."""
    if request.matter_id != matter.id:
        request = kept.change(ctx.tx, request.id, ctx.now, matter_id=matter.id)
    if request.state == State.STAND_DOWN_ASKED and words.wants_a_bed(reading):
        request = step(ctx, request, "still_needed", Who.CARER, carer)
        closing.goes_on(ctx, request)
    return request


def _noted(ctx: Context, request: Sleepover, message: Inbound, reading: Reading, carer: Person) -> tuple[str, ...]:
    """What her words answer, or change. Her words themselves go on to a person, whatever was taken from them."""
    if request.state not in asking.CHANGEABLE:
        return ()
    at, asked = message.received_at.astimezone(ctx.line.time_zone), asking.open_field(ctx, request)
    found = words.found(ctx, request, message.text, reading, at, asked)
    if NOT_SAFE.rule in {sign.rule for sign in reading.signs}:
        found["safe_now"] = "no"
    return tuple(name for name, value in found.items() if noting.keep(ctx, request, name, value, carer))


def _answers_plainly(ctx: Context, request: Sleepover, message: Inbound) -> bool:
    asked, digit = asking.open_field(ctx, request), parse(message.text)
    if asked is None or ctx.reading(message).danger:
        return False
    return (digit is not None and digit.key.isdecimal()) or words.to_the_question(hear(message.text), asked) is not None


def _say_what_is_noted(
    ctx: Context, request: Sleepover, found: Heard, matter: Matter, carer: Person, phone: Address
) -> None:
    """And of a bed for tonight that what she plans for another day is not touched by it."""
    if found.opened and (planned := planned_later(ctx, request.home_id)):
        ctx.tell(carer, "sleep.plan_stays", to=phone, matter=matter, stretch=said(ctx, planned[0]))
    if noted := noting.said(ctx, request, found.noted):
        ctx.tell(carer, "sleep.noted", to=phone, matter=matter, noted=noted)


def _say_who_reads(ctx: Context, matter: Matter, carer: Person, phone: Address) -> None:
    """What the line does not follow a second time is for a person alone, and she hears who that is (DOMAIN B8)."""
    who = _who_hears(ctx, matter)
    if matter.holder_id is not None:
        ctx.tell(carer, "unclear.passed", to=phone, matter=matter, holder=who)
    else:
        ctx.tell(carer, "unclear.human", to=phone, matter=matter, who=who)


def _who_hears(ctx: Context, matter: Matter) -> str:
    if matter.holder_id is not None:
        return people.get(ctx.tx, matter.holder_id).name
    return names([person.name for person in ladder.being_tried(ctx, matter)]) or "the next person"
