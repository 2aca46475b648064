"""What somebody was asked of a stay on a phone that is hers no more, by the roster: asked on her new one (DOMAIN B43).

The question itself has gone there with the load, so that her answer counts at once; here she is sent its text. By day,
where it is not of now; and a person is told where she has no phone left, or its text is not kept.
"""

from datetime import datetime, timedelta
from typing import Any

from handlers import rota
from handlers.context import Context
from handlers.sleepovers import after_go_ahead, alarm, planning
from handlers.sleepovers.lifecycle import State
from handlers.sleepovers.planned_telling import when_told
from handlers.wall import by_day_from
from handlers.words import phone_of, place_of
from storage import hushes, outbox, people, questions
from storage import sleepovers as kept
from storage.people import Person
from storage.sleepovers import Sleepover

OVER = (State.FOLLOW_UP, State.EDT_HAS_IT, State.RECORDED)
CAN_WAIT = (State.STAYING, *OVER)
JUST_NOW = timedelta(hours=1)  # so long what was asked in the night of a stay is still for the night
NO_ANSWER = ("hosts",)  # the button of a yes that stands, which waits for nothing


def ask(ctx: Context, person_id: int, asked: list[tuple[int, str, int]]) -> None:
    """After a load of the roster. Each is the id of the question, its kind, and the stay."""
    person, newest = people.get(ctx.tx, person_id), {(kind, stay): place for place, kind, stay in sorted(asked)}
    if person.left_at is not None:
        return  # by a later load
    waits: list[tuple[datetime, list[Any]]] = []
    for (kind, stay), question_id in newest.items():
        request, question = kept.get(ctx.tx, stay), questions.get(ctx.tx, question_id)
        if not _may_be_answered(request, kind) or (question is not None and question.closed_at is not None):
            continue
        due = _due(ctx, request, question.asked_at if question is not None else ctx.now)
        if due > ctx.now:
            waits.append((due, [question_id, kind, stay]))
        else:
            _ask(ctx, request, question_id, person)
    if waits:
        first, later = min(due for due, _ in waits), [one for _, one in waits]
        key = f"asked_elsewhere:{person.id}:{later[-1][0]}"
        ctx.later("asked_elsewhere", first, key, person_id=person.id, asked=later)


def _ask(ctx: Context, request: Sleepover, question_id: int, person: Person) -> None:
    to, row = ctx.address_of(person), outbox.asks(ctx.tx, question_id)
    if hushes.of(ctx.tx, person.id) is not None:
        return  # her phone is to stay silent
    if to is not None and row is not None and row.erased_at is None:
        ctx.queue_again(row, to, question_id, anew=True)
        return
    home, number = place_of(ctx, person), phone_of(ctx, person)
    office = [one for one in rota.liaison_workers(ctx.tx, request.constellation_id) if one.id != person.id]
    told = [ctx.tell(one, "office.not_asked", home=home, name=person.name, phone=number) for one in office]
    if not any(told):
        alarm.alert(ctx, request)


def _may_be_answered(request: Sleepover, kind: str) -> bool:
    question = after_go_ahead.QUESTIONS.get(kind) or planning.QUESTIONS.get(kind)
    if question is not None:
        return request.state in question.while_it_is
    return request.state not in OVER and kind not in NO_ANSWER


def _due(ctx: Context, request: Sleepover, asked_at: datetime) -> datetime:
    """In UTC. What is under way, or wanted now, is at any hour."""
    if request.state in CAN_WAIT and ctx.now - asked_at > JUST_NOW:
        return by_day_from(ctx.now, ctx.line.time_zone)
    return when_told(ctx, request)
