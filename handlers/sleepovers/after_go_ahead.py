"""Which answer belongs to which question from the go-ahead on, and in which states it is still asked.

These questions are of no matter: a claim closes the questions of a matter, and a stay outlives it. An answer that asks
for a person is never too late, whatever she has answered before and whatever others have said meanwhile.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.sleepovers import alarm, arriving, closing, extending, handing_over, overdue, staying, travelling
from handlers.sleepovers.acting import home_of
from handlers.sleepovers.lifecycle import ON_THE_WAY, State, spoken
from handlers.typed import Answer
from storage import hushes, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover


@dataclass(frozen=True, slots=True)
class Asked:
    while_it_is: tuple[State, ...]
    digits: str
    act: Callable[[Context, Sleepover, Question, str, Person, Address], bool]
    calls: str = ""  # the answers that ask for a person, or tell of what only a person may hear
    denies: str = ""  # those that say that they are not there: of weight where others say that they are
    still: str = ""  # those that count after another answer as well: "not yet", and then yes


CALLED = "called"  # of a question: by it she has asked for a person
SAID = "said"  # the digit that it was answered with
S = State
QUESTIONS: dict[str, Asked] = {
    "leaving": Asked((S.GO_AHEAD,), "1", travelling.leaving_answered),
    "eta": Asked(ON_THE_WAY, "123", travelling.eta_answered, still="123"),
    "overdue": Asked(ON_THE_WAY, "123", travelling.overdue_answered, calls="3", still="12"),
    "late": Asked(ON_THE_WAY, "3", overdue.late_answered),
    "arrival": Asked((S.GO_AHEAD, *ON_THE_WAY), "1234", arriving.arrival_answered, calls="4", denies="3", still="12"),
    "with_you": Asked((S.GO_AHEAD, *ON_THE_WAY), "123", arriving.with_you_answered, calls="3", denies="2", still="1"),
    "medicine": Asked((S.STAYING, S.FOLLOW_UP), "123", handing_over.medicine_answered),
    "marks": Asked((S.STAYING, S.FOLLOW_UP), "12", handing_over.marks_answered, calls="2"),
    "return": Asked((S.STAYING,), "123", staying.return_answered),
    "home": Asked((S.STAYING,), "12", staying.home_answered, denies="2", still="1"),
    "until": Asked((S.STAYING,), "12", extending.until_answered),
    "extend": Asked((S.HOST_YES, S.STAYING), "123", extending.extend_answered, calls="3", still="12"),
    "on_hold": Asked((S.STAND_DOWN_ASKED,), "12", closing.on_hold_answered, calls="2"),
    "standdown": Asked((S.STAND_DOWN_ASKED,), "12", closing.standdown_answered),
    "morning": Asked((S.STAYING, S.FOLLOW_UP, S.EDT_HAS_IT), "123", closing.morning_answered, calls="3", still="12"),
    "filed": Asked(closing.TO_FILE, "1", closing.filed_answered),
}
#: "3 missing" goes with an alert that waits; everything else yields to one.
YIELDING = tuple(kind for kind in QUESTIONS if kind != "late")


def answered(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """Act on it once. A typed digit goes on to what it may fit better where this is over or of another home; a phone
    that may be in a child's hands answers nothing (DOMAIN N31)."""
    request, question = kept.get(ctx.tx, asked.facts["sleepover"]), QUESTIONS[asked.kind]
    typed = message.kind == "text"
    if hushes.of(ctx.tx, person.id) is not None:
        return False
    if typed and answer.code not in (None, home_of(ctx, request).code):
        return False
    if not typed and answer.key in question.calls and CALLED in asked.facts:
        return True  # the button of it once more (I3)
    over = asked.closed_at is not None and not counts_again(ctx, asked, answer, typed=typed)
    if over or request.state not in question.while_it_is:
        return not typed and _pressed_late(ctx, asked, answer, message, person, phone)
    if alarm.LAST_WORDS not in request.answers:
        request = alarm.remember(ctx, request, message, person, phone)
    acted = question.act(ctx, request, asked, answer.key, person, phone)
    if acted:
        _keep(ctx, asked, {SAID: answer.key, **({CALLED: True} if answer.key in question.calls else {})})
    elif not typed:
        ctx.tell(person, "plan.settled", to=phone)
    return acted


def counts_again(ctx: Context, asked: Question, answer: Answer, *, typed: bool = True) -> bool:
    """May she say this after what she has answered? The same again only where it is "not yet", and typed: a button
    that is pressed twice changes nothing (I3)."""
    question = QUESTIONS.get(asked.kind)
    if question is None or kept.get(ctx.tx, asked.facts["sleepover"]).state not in question.while_it_is:
        return False
    other = answer.key != asked.facts.get(SAID)
    return (other and answer.key in question.still + question.denies) or (typed and answer.key in question.denies)


def has_since(ctx: Context, asked: Question, answer: Answer, person: Person) -> bool:
    """Has she been asked something of the same stay after it, and answered, that has this digit? Then it is for that,
    unless she asks for a person by it."""
    question = QUESTIONS.get(asked.kind)
    if question is None or answer.key in question.calls:
        return False
    since = questions.asked_since(ctx.tx, person.id, asked.id)
    answered_since = [one for one in since if one.closed_at is not None and one.kind in QUESTIONS]
    same_stay = [one for one in answered_since if one.facts["sleepover"] == asked.facts["sleepover"]]
    return any(answer.key in QUESTIONS[one.kind].digits for one in same_stay)


def asks_for_a_person(ctx: Context, asked: Question, answer: Answer) -> bool:
    """Does it, though it comes late or on second thoughts?"""
    question = QUESTIONS.get(asked.kind)
    if question is None:
        return False
    overtaken = kept.get(ctx.tx, asked.facts["sleepover"]).state not in question.while_it_is
    return answer.key in question.calls or (overtaken and answer.key in question.denies)


def call(ctx: Context, asked: Question, message: Inbound, person: Person, phone: Address) -> None:
    """Whoever has the family's matter, or is on call, is asked to ring her."""
    request = alarm.remember(ctx, kept.get(ctx.tx, asked.facts["sleepover"]), message, person, phone)
    questions.close(ctx.tx, asked.id, ctx.now)
    _keep(ctx, asked, {CALLED: True})  # the same button again changes nothing (I3)
    alarm.ring(ctx, request, person, phone)


def _pressed_late(
    ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address
) -> bool:
    """A button of what is answered, or over."""
    state = kept.get(ctx.tx, asked.facts["sleepover"]).state
    if asks_for_a_person(ctx, asked, answer) and CALLED not in asked.facts:
        call(ctx, asked, message, person, phone)
    elif state not in QUESTIONS[asked.kind].while_it_is:
        ctx.tell(person, "sleepover.overtaken", to=phone, state=spoken(state))
    return True


def _keep(ctx: Context, asked: Question, facts: dict[str, Any]) -> None:
    questions.set_facts(ctx.tx, asked.id, {**asked.facts, **facts})
