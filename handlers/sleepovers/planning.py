"""A sleepover or day care that a carer asks for days or weeks ahead, in words (DOMAIN B45).

It is written down at once and read back to her; the hub is asked by day (`planned_asking`). By itself it wakes nobody.
Words beside it that are not plainly part of it go on to a person, as ever (B13).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from handlers import hub, triage, understanding
from handlers.childcare import taking
from handlers.context import Context
from handlers.sleepovers import (
    alarm,
    offering,
    opening,
    planned_asking,
    planned_changes,
    planned_moves,
    planned_others,
    runs,
)
from handlers.sleepovers import planned_drafts as drafts
from handlers.sleepovers.acting import asker, children_there, home_of
from handlers.sleepovers.lifecycle import State, Who, step
from handlers.sleepovers.planned_drafts import DATES, READ_BACK
from handlers.sleepovers.planned_hours import told_at
from handlers.sleepovers.planned_words import RETURNS, asks_for_a_stay, calls_off, plainly, stretches
from handlers.sleepovers.requests import EMERGENCY, PLANNED, of_home
from handlers.sleepovers.telling import close_asked
from handlers.typed import Answer
from handlers.understanding.reading import Intent, Reading
from handlers.understanding.words import hear
from handlers.words import phone_of
from storage import homes, hushes, matters, people, questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

ALL_HOMES = 3  # the digit that asks all homes about day care
ASKED_AGAIN = timedelta(minutes=10)  # once; then a person hears what is known
NOTHING_SAID = Reading(triage.AMBER, Intent.SLEEPOVER_PLANNED)


@dataclass(frozen=True, slots=True)
class Asked:
    while_it_is: tuple[State, ...]
    act: Callable[[Context, Sleepover, Question, str, Person, Address], bool]


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was about a planned stay and nothing else: then nobody else need read it."""
    if not may_plan(ctx, message, person):
        return False
    reading, heard = ctx.reading(message), hear(message.text)
    if _homes_chosen(ctx, message, person, phone):
        return True
    changes = planned_changes.heard(ctx, message, heard, reading, person, phone)
    if not changes and not _asks(ctx, message, reading, person, phone):
        return False
    if reading.intent is Intent.CANCEL and not any(calls_off(heard, host=of_the_host) for of_the_host in (False, True)):
        return False  # read back to her, and "dont need this" is for a person as well
    called = [one.name for one in ctx.once(people.of_constellation, person.constellation_id)]
    return plainly(heard, reading, (*homes.nest_names(ctx.tx, person.home_id or 0), *called), changes=changes)


def begin(ctx: Context, person: Person, phone: Address) -> bool:
    """By the menu: the dates are asked for. False where something is open for her home: then a person reads it."""
    if _busy(ctx, person):
        return False
    request = drafts.draft_of(ctx, person, phone) or _open(ctx, person)
    _for_whom(ctx, request, NOTHING_SAID, new=True)
    drafts.ask_dates(ctx, request, person, phone)
    ctx.later("plan_silent", ctx.now + ASKED_AGAIN, _key(request), request_id=request.id, times=0)
    return True


def answered(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """A digit or a button to one of the questions about a planned stay; each counts once."""
    request, question = kept.get(ctx.tx, asked.facts["sleepover"]), QUESTIONS[asked.kind]
    if hushes.of(ctx.tx, person.id) is not None or answer.code not in (None, home_of(ctx, request).code):
        return False
    over = asked.closed_at is not None and not (answer.key == "1" and planned_asking.may_say_yes(ctx, request, asked))
    if over or request.state not in question.while_it_is:
        if message.kind != "text":
            ctx.tell(person, "plan.over", to=phone)
        return message.kind != "text"
    if person.home_id == request.home_id:
        request = alarm.remember(ctx, request, message, person, phone)
    return question.act(ctx, request, asked, answer.key, person, phone)


def silence(ctx: Context, request_id: int, times: int) -> None:
    """She has not said whether it is right: asked once more, then the hub hears by day what is known, and rings her."""
    request = kept.get(ctx.tx, request_id)
    start = request.needed_from or ctx.now + timedelta(days=1)
    if request.state != State.OPENED or "asked" in request.answers:
        return
    if times == 0:
        for asked in close_asked(ctx, request, READ_BACK):
            drafts.read_back(ctx, request, drafts.stretches_of(asked), asker(ctx, request), None)
        due = max(told_at(ctx, start), ctx.now + ASKED_AGAIN)
        ctx.later("plan_silent", due, _key(request), request_id=request.id, times=1)
        return
    carer = asker(ctx, request)
    for host in planned_asking.hub_people(ctx, request):
        phone = phone_of(ctx, carer)
        ctx.tell(host, "plan.unconfirmed", home=home_of(ctx, request).spoken, name=carer.name, phone=phone)


def may_plan(ctx: Context, message: Inbound, person: Person) -> bool:
    """Words of somebody with a home who has nothing more urgent, on a phone that is hers."""
    if message.kind != "text" or person.home_id is None or ctx.reading(message).danger:
        return False
    return hushes.of(ctx.tx, person.id) is None and not _busy(ctx, person)


def _busy(ctx: Context, person: Person) -> bool:
    """Her home, or a family that waits for her, has something open: then words are for the person who has it."""
    home_id = person.home_id or 0
    waiting = matters.open_at(ctx.tx, home_id) is not None or of_home(ctx, home_id) is not None
    return waiting or bool(hub.open_for(ctx, person))


def _asks(ctx: Context, message: Inbound, reading: Reading, person: Person, phone: Address) -> bool:
    """Open a request, or change the one that she has not confirmed; nobody is told yet."""
    if homes.get(ctx.tx, person.home_id or 0).kind != "satellite":
        return False
    draft = drafts.draft_of(ctx, person, phone)
    if draft is None and (not asks_for_a_stay(reading) or opening.is_tonight(ctx, message, reading)):
        return False
    stay = reading.stay
    if stay is None or stay.end is None or not stay.end.said:
        stay = drafts.of_pieces(ctx, draft, message) or stay
    if draft is not None and stay is None:
        local = message.received_at.astimezone(ctx.line.time_zone)
        stay = understanding.read(message.text, local, RETURNS).stay
    if draft is not None and stay is None:
        return False
    found = stretches(stay, ctx.now)
    if stay is not None and stay.start is not None and stay.start.at <= ctx.now:
        return False  # now, or over: a person reads it
    request = draft or _open(ctx, person)
    request = alarm.remember(ctx, request, message, person, phone)
    request = runs.hear(ctx, drafts.remember_piece(ctx, request, message), message.text)
    here = tuple(homes.nest_names(ctx.tx, request.home_id))
    _for_whom(ctx, request, triage.read(message, ctx.line.time_zone, None, here), new=draft is None)
    if found:
        request = drafts.set_times(ctx, request, found[0])
        drafts.read_back(ctx, request, found, person, phone)
    else:
        drafts.ask_dates(ctx, request, person, phone)
    ctx.later("plan_silent", ctx.now + ASKED_AGAIN, _key(request), request_id=request.id, times=0)
    return True


def _homes_chosen(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """ "Ask home 7 and 2", of the one stay that she plans and no home has said yes to; where it was read back to her
    with one time, that is right with it."""
    codes = planned_others.chosen(message.text)
    if codes is None or len(mine := _looked_for(ctx, person)) != 1:
        return False
    request, read_back = mine[0], [one for one in drafts.read_backs(ctx, person, phone) if one.kind == READ_BACK]
    if "asked" not in request.answers:
        if not read_back or len(found := drafts.stretches_of(read_back[0])) != 1:
            return False
        questions.close(ctx.tx, read_back[0].id, ctx.now)
        timers.drop(ctx.tx, _key(request))
        request = drafts.set_times(ctx, request, found[0])
    planned_others.ask_chosen(ctx, request, codes, person, phone)
    return True


def _looked_for(ctx: Context, person: Person) -> list[Sleepover]:
    over = tuple(state for state in State if state not in NOT_YET)
    return [one for one in kept.open_of_home(ctx.tx, person.home_id or 0, over) if one.kind != EMERGENCY]


def _open(ctx: Context, carer: Person) -> Sleepover:
    row = {"constellation_id": carer.constellation_id, "home_id": carer.home_id, "kind": PLANNED}
    request = kept.open_one(ctx.tx, {**row, "state": State.OPENED, "requested_by": carer.id}, ctx.now)
    ctx.note("sleepover.opened", sleepover=request.id, person=carer.id)
    return request


def _for_whom(ctx: Context, request: Sleepover, reading: Reading, *, new: bool) -> None:
    """Those whom she names, else all of the home's; they are read back to her by name."""
    here = children_there(ctx, request)
    named = {name: child for name, child in here.items() if name.casefold() in reading.children.names}
    if named or new:
        kept.set_guests(ctx.tx, request.id, named or here)


def _right(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    found = drafts.stretches_of(asked)
    place = int(key) if key.isdecimal() else 99
    to_all = place == ALL_HOMES and len(found) == 1 and drafts.same_day(ctx, *found[0])
    if place > len(found) + 1 and not to_all:
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if place == 0:
        leave(ctx, request, person, phone)
    elif to_all:
        timers.drop(ctx.tx, _key(request))
        planned_others.ask_chosen(ctx, drafts.set_times(ctx, request, found[0]), (), person, phone)
    elif place > len(found):
        drafts.other_dates(ctx, request, person, phone)
    else:
        timers.drop(ctx.tx, _key(request))
        planned_asking.begin(ctx, drafts.set_times(ctx, request, found[place - 1]), person, phone)
    return True


def _dates(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """0 leaves it; the dates themselves are words."""
    if key != "0":
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    leave(ctx, request, person, phone)
    return True


def leave(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """She leaves it, before any home has said yes."""
    timers.drop(ctx.tx, _key(request))
    planned_asking.stop_asking(ctx, request)
    runs.close(ctx, request)
    step(ctx, request, "left", Who.CARER, person)
    ctx.tell(person, "plan.left", to=phone)


def _after_no(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """No home so far: 1 other homes, where there are any; 2 other dates, 0 leave it."""
    if key not in ("1", "2", "0") or (key == "1" and not offering.candidates(ctx, request)):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if key == "1":
        planned_others.begin(ctx, request, person, phone)
    elif key == "2":
        drafts.other_dates(ctx, request, person, phone)
    else:
        leave(ctx, request, person, phone)
    return True


def _key(request: Sleepover) -> str:
    return f"plan_silent:{request.id}"


S = State
NOT_YET = (S.OPENED, S.OFFERING)
STANDS = (S.HOST_YES, S.GO_AHEAD)
#: Which answer belongs to which question, and in which states it is still asked.
QUESTIONS: dict[str, Asked] = {
    READ_BACK: Asked(NOT_YET, _right),
    DATES: Asked(NOT_YET, _dates),
    "plan_no": Asked(NOT_YET, _after_no),
    planned_asking.KIND: Asked(NOT_YET, planned_asking.answered),
    planned_asking.OTHERS: Asked(NOT_YET, planned_others.answered),
    runs.KIND: Asked((*NOT_YET, *STANDS), runs.answered),
    taking.FOR_WHOM: Asked(STANDS, taking.for_whom),
    "plan_which": Asked(tuple(S), planned_changes.which),
    "plan_move": Asked((*NOT_YET, *STANDS), planned_moves.sure),
    planned_moves.KIND: Asked(STANDS, planned_moves.answered),
    "plan_off": Asked((*NOT_YET, *STANDS), planned_changes.off_sure),
    "plan_seen": Asked((S.STAND_DOWN_ASKED,), planned_changes.off_seen),
}
