"""Which answer belongs to which question from the go-ahead on, and in which states it is still asked.

These questions are of no matter: a claim closes the questions of a matter, and a stay outlives it. An answer that asks
for a person is never too late, whatever she has answered before and whatever others have said meanwhile.
"""

from collections.abc import Callable
from dataclasses import dataclass

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
    act: Callable[[Context, Sleepover, Question, str, Person, Address], bool]
    calls: tuple[str, ...] = ()  # the answers that ask for a person, or tell of what only a person may hear
    denies: tuple[str, ...] = ()  # those that say that they are not there: of weight where others say that they are


CALLED = "called"  # of a question: by it she has asked for a person
S = State
QUESTIONS: dict[str, Asked] = {
    "leaving": Asked((S.GO_AHEAD,), travelling.leaving_answered),
    "eta": Asked(ON_THE_WAY, travelling.eta_answered),
    "overdue": Asked(ON_THE_WAY, travelling.overdue_answered, calls=("3",)),
    "late": Asked(ON_THE_WAY, overdue.late_answered),
    "arrival": Asked((S.GO_AHEAD, *ON_THE_WAY), arriving.arrival_answered, calls=("4",), denies=("3",)),
    "with_you": Asked((S.GO_AHEAD, *ON_THE_WAY), arriving.with_you_answered, calls=("3",), denies=("2",)),
    "medicine": Asked((S.STAYING, S.FOLLOW_UP), handing_over.medicine_answered),
    "marks": Asked((S.STAYING, S.FOLLOW_UP), handing_over.marks_answered, calls=("2",)),
    "return": Asked((S.STAYING,), staying.return_answered),
    "home": Asked((S.STAYING,), staying.home_answered, denies=("2",)),
    "until": Asked((S.STAYING,), extending.until_answered),
    "extend": Asked((S.STAYING,), extending.extend_answered, calls=("3",)),
    "on_hold": Asked((S.STAND_DOWN_ASKED,), closing.on_hold_answered, calls=("2",)),
    "standdown": Asked((S.STAND_DOWN_ASKED,), closing.standdown_answered),
    "morning": Asked((S.STAYING, S.FOLLOW_UP, S.EDT_HAS_IT), closing.morning_answered, calls=("3",)),
    "filed": Asked(closing.TO_FILE, closing.filed_answered),
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
    if asked.closed_at is not None or request.state not in question.while_it_is:
        return not typed and _pressed_late(ctx, asked, answer, message, person, phone)
    if alarm.LAST_WORDS not in request.answers:
        request = alarm.remember(ctx, request, message, person, phone)
    acted = question.act(ctx, request, asked, answer.key, person, phone)
    if acted and answer.key in question.calls:
        _has_called(ctx, asked)
    return acted


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
    _has_called(ctx, asked)
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


def _has_called(ctx: Context, asked: Question) -> None:
    """The same button again changes nothing (I3)."""
    questions.set_facts(ctx.tx, asked.id, {**asked.facts, CALLED: True})
