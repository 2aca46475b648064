"""A digit for what needs no answer any more: others have settled it, it is over, or she has answered it herself.

Whoever was asked at tea may answer at bedtime. She is told so in one kind sentence, the journal keeps her digit with
the sleepover, and nobody is alerted. Words are for a person, as ever, and so is what is not plainly for this; and so
are the digits by which she asks for one, "3 ring me", "4 something is wrong", however late. No digit that comes late
passes on the family she holds: "2 home 4" does.
"""

from datetime import timedelta

from handlers import hub
from handlers.childcare import offers
from handlers.context import Context
from handlers.sleepovers import (
    after_go_ahead,
    answering,
    authority,
    planned_asking,
    planning,
    second_thoughts,
    which_stay,
)
from handlers.sleepovers.lifecycle import State
from handlers.sleepovers.telling import SETTLED, answered_already
from handlers.texts.catalogue import names
from handlers.typed import Answer
from storage import homes, matters, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

OF_A_HOST = ("offered", *planned_asking.ASKED)  # whether her home can have them
#: A 1 of hers counts still after her own no, while nobody else has said it.
YES_AFTER_ALL = (*OF_A_HOST, offers.OFFERED, authority.KIND)
KINDS = (
    *answering.ANSWERED,
    *after_go_ahead.QUESTIONS,
    *planning.QUESTIONS,
    *offers.QUESTIONS,
    which_stay.KIND,
)
#: Questions that stand beside whatever else has been asked, or are answered by no digit.
BESIDE = ("held", "rollcall", *answering.BY_WORDS)
WITHIN = timedelta(hours=24)  # of the question, or of its being settled
DIGITS = ("0", "1", "2", "3", "4")
THANKED = "thanked"


def is_settled(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """The last thing that she was asked is settled without her: her digit is for that, once, and for nothing older."""
    if THANKED in asked.facts or not (SETTLED in asked.facts or _overtaken(ctx, asked)):
        return False
    _thank(ctx, asked, answer, message, person, phone)
    return True


def not_before(last: Question | None, asked: list[Question]) -> list[Question]:
    """Where she has answered the last thing, a digit is rather for that than for what is older and is over, or is
    open only for what she may want at any time."""
    if last is None or last.closed_at is None:
        return asked
    return [one for one in asked if one.id > last.id or (one.closed_at is None and one.kind not in BESIDE)]


def is_of_an_older(ctx: Context, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """It fits nothing that is still asked; what is past, and was asked before that, it may fit."""
    past = [one for one in questions.open_ones(ctx.tx, person.id, phone.id) if _overtaken(ctx, one)]
    for one in past[:1]:
        _thank(ctx, one, answer, message, person, phone)
    return bool(past)


def is_answered(
    ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address
) -> None:
    """She has answered the last thing that she was asked, and nothing older is open that her digit would fit."""
    _keep(ctx, asked, answer, person)
    if after_go_ahead.asks_for_a_person(ctx, asked, answer):
        after_go_ahead.call(ctx, asked, message, person, phone)
    elif asked.kind in YES_AFTER_ALL and (answer.key == "1" or SETTLED in asked.facts):
        ctx.tell(person, "plan.settled", to=phone)
    elif not (asked.kind in OF_A_HOST and answer.key == "2" and _doubts(ctx, asked, person, phone)):
        answered_already(ctx, answer.key, person, phone)


def newest(ctx: Context, answer: Answer, person: Person) -> Question | None:
    """The last thing that she was asked, if nobody of hers or of others waits."""
    asked = last_asked(ctx, answer, person)
    waits = matters.open_at(ctx.tx, person.home_id or 0) is not None or bool(hub.waiting_for(ctx, person))
    return None if waits else asked


def last_asked(ctx: Context, answer: Answer, person: Person) -> Question | None:
    """The last thing that she was asked, if it is of these kinds, and lately; open or closed."""
    asked = questions.newest_but(ctx.tx, person.id, BESIDE) if answer.code is None and answer.key in DIGITS else None
    if asked is None or asked.kind not in KINDS or ctx.now - (asked.closed_at or asked.asked_at) > WITHIN:
        return None
    return asked


def is_no_answer(ctx: Context, person: Person, phone: Address) -> bool:
    """A digit that the last question does not offer, of somebody who has a family: they would read a number and no
    more. False where she has none."""
    held = [homes.get(ctx.tx, matter.home_id).spoken for matter in matters.held_by(ctx.tx, person.id)]
    if held:
        ctx.tell(person, "hub.no_answer", to=phone, home=names(held))
    return bool(held)


def _thank(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> None:
    _keep(ctx, asked, answer, person)
    if after_go_ahead.asks_for_a_person(ctx, asked, answer):
        after_go_ahead.call(ctx, asked, message, person, phone)
        return
    questions.close(ctx.tx, asked.id, ctx.now)
    questions.set_facts(ctx.tx, asked.id, {**asked.facts, THANKED: True})
    ctx.tell(person, "plan.settled", to=phone)


def _overtaken(ctx: Context, asked: Question) -> bool:
    """Open still, and what it asks about is past that. What is on hold may go on: a person sees to it."""
    question = after_go_ahead.QUESTIONS.get(asked.kind) or planning.QUESTIONS.get(asked.kind)
    if question is None or asked.closed_at is not None:
        return False
    state = kept.get(ctx.tx, asked.facts["sleepover"]).state
    return state not in question.while_it_is and state != State.STAND_DOWN_ASKED


def _doubts(ctx: Context, asked: Question, person: Person, phone: Address) -> bool:
    return second_thoughts.doubts(ctx, kept.get(ctx.tx, asked.facts["sleepover"]), person, phone)


def _keep(ctx: Context, asked: Question, answer: Answer, person: Person) -> None:
    about = asked.facts.get("sleepover")
    ctx.note("answer.too_late", question=asked.id, sleepover=about, key=answer.key, person=person.id)
