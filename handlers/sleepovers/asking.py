"""The questions to a carer who asks for a sleepover: one at a time, never in anybody's way (DOMAIN B33, B34, N1).

Where they stand is one open question row. She may answer by digits or in words, several at once and in any order, skip
(0), go back (B), change what she has said, or leave it all to the person who rings.
"""

from datetime import timedelta
from typing import Any

from handlers import ladder
from handlers.context import Asking, Context
from handlers.sleepovers import noting
from handlers.sleepovers.fields import BY_NAME, SKIPPED, Field, next_open, sheets_of
from handlers.sleepovers.lifecycle import State
from handlers.sleepovers.requests import EMERGENCY
from handlers.words import tell_holder
from storage import homes, matters, people, questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

KIND = "sleepover"
SKIP, BACK = "0", "b"
SILENCE = timedelta(minutes=10)  # then she is nudged once; as long again, and whoever has it is told what is known
#: While these last there is something to ask. Whoever is to ring the duty team is left in peace by the line.
ASKABLE = (State.OPENED, State.OFFERING, State.HOST_YES)
CHANGEABLE = (*ASKABLE, State.EDT_GIVEN, State.EDT_HAS_IT, State.GO_AHEAD)
STOPPED = "asked_by"  # a person asks, says the request's answers


def go_on(ctx: Context, request: Sleepover, carer: Person, phone: Address, head: str = "") -> None:
    """Ask the next question, unless one is open that still has no answer."""
    request, asked = kept.get(ctx.tx, request.id), open_question(ctx, request)
    if asked is not None and (asked.facts["again"] or asked.facts["field"] not in request.answers):
        return
    field = next_open(ctx, request) if _asks(ctx, request) else None
    if field is not None:
        _ask(ctx, request, field, _passed(asked), carer, phone, head)
    elif asked is not None:
        _close(ctx, request)
        ctx.tell(carer, "sleep.no_more", to=phone)


def answerable(ctx: Context, asked: Question) -> Sleepover | None:
    """The request that a question is about, if what she answers can still change it."""
    request = kept.get(ctx.tx, asked.facts["request"])
    return request if request.state in CHANGEABLE and request.matter_id is not None else None


def says_not_safe(asked: Question, key: str) -> bool:
    """Somebody is in danger, says this digit."""
    return asked.facts["field"] == "safe_now" and _value(asked, key) == "no"


def answered(ctx: Context, asked: Question, request: Sleepover, key: str, person: Person, phone: Address) -> bool:
    """A digit, 0 or B, typed or pressed. False for what is none of them: then it is words, for a person."""
    value, name = _value(asked, key), asked.facts["field"]
    if asked.closed_at is not None:
        return value is not None and _change(ctx, request, name, value, person, phone)
    if value is not None:
        noting.keep(ctx, request, name, value, person)
    elif key == SKIP:
        noting.keep(ctx, request, name, request.answers.get(name, SKIPPED), person)
    elif key == BACK:
        _go_back(ctx, request, asked, person, phone)
        return True
    else:
        return False
    if value == "text_only":
        _tell_not_to_ring(ctx, request)
    questions.set_facts(ctx.tx, asked.id, {**asked.facts, "again": False})
    go_on(ctx, request, person, phone, ctx.render("step.kept"))
    return True


def not_understood(ctx: Context, request: Sleepover, carer: Person, phone: Address) -> bool:
    """A digit that the open question does not offer: it has gone to a person as it is, and she is asked once more,
    while her answer would still count. True if it is not the first (DOMAIN B8)."""
    asked = open_question(ctx, request) if request.state in CHANGEABLE else None
    if asked is not None and not asked.facts["missed"]:
        field = BY_NAME[asked.facts["field"]]
        _ask(ctx, request, field, asked.facts["passed"], carer, phone, ctx.render("step.no_answer"), missed=True)
        return False
    return asked is not None


def stop(ctx: Context, request: Sleepover) -> None:
    """A person asks herself from here on: the line asks this family nothing more. What they write is still noted."""
    kept.change(ctx.tx, request.id, ctx.now, answers={STOPPED: "person"})
    ctx.note("sleepover.asking_stopped", sleepover=request.id)
    _close(ctx, request)


def open_question(ctx: Context, request: Sleepover) -> Question | None:
    """The one question that is open, on whichever phone of the home."""
    carers = people.at_home(ctx.tx, request.home_id)
    asked = (one for carer in carers for one in questions.open_ones(ctx.tx, carer.id, 0) if one.kind == KIND)
    return next((one for one in asked if one.facts["request"] == request.id), None)


def open_field(ctx: Context, request: Sleepover) -> str | None:
    asked = open_question(ctx, request)
    return asked.facts["field"] if asked is not None else None


def heard_from(ctx: Context, request: Sleepover) -> None:
    """She writes, so she is not silent, whatever it is that she writes."""
    asked = open_question(ctx, request)
    if asked is not None and not asked.facts["nudged"]:
        _watch(ctx, request, asked.id)


def silence(ctx: Context, request_id: int, question_id: int) -> None:
    """Ten minutes without a word: a nudge, once; ten more, and whoever has the matter is told what is known."""
    request, asked = kept.get(ctx.tx, request_id), questions.get(ctx.tx, question_id)
    if asked is None or asked.closed_at is not None or not _asks(ctx, request):
        return
    matter = matters.get(ctx.tx, request.matter_id or 0)
    if ladder.are_talking(ctx, matter):
        _watch(ctx, request, asked.id)
    elif not asked.facts["nudged"]:
        questions.set_facts(ctx.tx, asked.id, {**asked.facts, "nudged": True})
        ctx.tell(people.get(ctx.tx, asked.person_id), "sleep.nudge", matter=matter)
        _watch(ctx, request, asked.id)
    elif matter.holder_id is not None:
        home, known = homes.get(ctx.tx, request.home_id).spoken, noting.said(ctx, request) or "nothing"
        tell_holder(ctx, matter, "sleep.silent", home=home, noted=known)
    else:
        _watch(ctx, request, asked.id)  # nobody has it yet who could be told


def _asks(ctx: Context, request: Sleepover) -> bool:
    if request.kind != EMERGENCY or request.state not in ASKABLE or STOPPED in request.answers:
        return False
    return request.matter_id is not None and matters.get(ctx.tx, request.matter_id).closed_at is None


def _ask(
    ctx: Context, request: Sleepover, field: Field, passed: list[str], carer: Person, phone: Address, head: str,
    *, again: bool = False, missed: bool = False,
) -> None:  # fmt: skip
    _close(ctx, request)
    offered = field.offered(ctx, request)
    choices = tuple((str(place), f"{place} {label}") for place, (_, label) in enumerate(offered, 1) if label)
    facts: dict[str, Any] = {"request": request.id, "field": field.name, "values": [value for value, _ in offered]}
    facts |= {"passed": passed, "again": again, "missed": missed, "nudged": False}
    listed = ". ".join(label for _, label in choices)
    about: dict[str, Any] = {"head": head, "children": listed, "returns": listed, "month": _month(ctx, request)}
    told = ctx.tell(carer, f"sleep.ask_{field.name}", to=phone, asking=Asking(KIND, facts, choices), **about)
    if told is not None and told.question_id is not None:
        _watch(ctx, request, told.question_id)


def _go_back(ctx: Context, request: Sleepover, asked: Question, carer: Person, phone: Address) -> None:
    """One step; from the first there is no way back, and it is asked again."""
    passed = asked.facts["passed"] or [asked.facts["field"]]
    _ask(ctx, request, BY_NAME[passed[-1]], passed[:-1], carer, phone, "", again=True)


def _change(ctx: Context, request: Sleepover, name: str, value: str, person: Person, phone: Address) -> bool:
    """The button of a question that has been answered changes its answer; pressed twice it changes nothing (I3)."""
    if noting.keep(ctx, request, name, value, person):
        ctx.tell(person, "sleep.noted", to=phone, noted=noting.said(ctx, request, (name,)))
    return True


def _tell_not_to_ring(ctx: Context, request: Sleepover) -> None:
    matter = matters.get(ctx.tx, request.matter_id or 0)
    if matter.holder_id is not None:
        tell_holder(ctx, matter, "hub.text_only", home=homes.get(ctx.tx, request.home_id).spoken)


def _passed(asked: Question | None) -> list[str]:
    return [*asked.facts["passed"], asked.facts["field"]] if asked is not None else []


def _value(asked: Question, key: str) -> str | None:
    values: list[str] = asked.facts["values"]
    place = int(key) if key.isdecimal() else 0
    return values[place - 1] if 0 < place <= len(values) else None


def _close(ctx: Context, request: Sleepover) -> None:
    asked = open_question(ctx, request)
    if asked is not None:
        questions.close(ctx.tx, asked.id, ctx.now)
    timers.drop(ctx.tx, _key(request))


def _watch(ctx: Context, request: Sleepover, question_id: int) -> None:
    ctx.later("sleepover_silent", ctx.now + SILENCE, _key(request), request_id=request.id, question_id=question_id)


def _key(request: Sleepover) -> str:
    return f"sleepover_silent:{request.id}"


def _month(ctx: Context, request: Sleepover) -> str:
    """Of the sheet that was looked through longest ago: March."""
    reviewed = [sheet.reviewed_at for sheet in sheets_of(ctx, request) if sheet.reviewed_at is not None]
    return f"{min(reviewed).astimezone(ctx.line.time_zone):%B}" if reviewed else ""
