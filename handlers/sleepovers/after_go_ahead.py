"""Which answer belongs to which question from the go-ahead on, and in which states it is still asked.

These questions are of no matter: a claim closes the questions of a matter, and a stay outlives it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.context import Context
from handlers.sleepovers import alarm, arriving, closing, extending, handing_over, overdue, staying, travelling
from handlers.sleepovers.acting import home_of
from handlers.sleepovers.lifecycle import ON_THE_WAY, State, spoken
from handlers.typed import Answer
from storage import hushes
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


S = State
QUESTIONS: dict[str, Asked] = {
    "leaving": Asked((S.GO_AHEAD,), travelling.leaving_answered),
    "eta": Asked(ON_THE_WAY, travelling.eta_answered),
    "overdue": Asked(ON_THE_WAY, travelling.overdue_answered),
    "late": Asked(ON_THE_WAY, overdue.late_answered),
    "arrival": Asked((S.GO_AHEAD, *ON_THE_WAY), arriving.arrival_answered),
    "with_you": Asked((S.GO_AHEAD, *ON_THE_WAY), arriving.with_you_answered),
    "medicine": Asked((S.STAYING, S.FOLLOW_UP), handing_over.medicine_answered),
    "marks": Asked((S.STAYING, S.FOLLOW_UP), handing_over.marks_answered),
    "return": Asked((S.STAYING,), staying.return_answered),
    "home": Asked((S.STAYING,), staying.home_answered),
    "until": Asked((S.STAYING,), extending.until_answered),
    "extend": Asked((S.STAYING,), extending.extend_answered),
    "on_hold": Asked((S.STAND_DOWN_ASKED,), closing.on_hold_answered),
    "standdown": Asked((S.STAND_DOWN_ASKED,), closing.standdown_answered),
    "morning": Asked((S.STAYING, S.FOLLOW_UP, S.EDT_HAS_IT), closing.morning_answered),
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
    if request.state not in question.while_it_is:
        if not typed:
            ctx.tell(person, "sleepover.overtaken", to=phone, state=spoken(request.state))
        return not typed
    if asked.closed_at is not None:
        return True
    if alarm.LAST_WORDS not in request.answers:
        request = alarm.remember(ctx, request, message, person, phone)
    return question.act(ctx, request, asked, answer.key, person, phone)
