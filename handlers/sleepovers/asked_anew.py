"""What somebody was asked alone who has left the roster: whoever lives with her is asked instead (DOMAIN B43).

Of what all of a home were asked, what a timer asks again of whoever is there, and what nothing hangs on, nothing is
repeated. Where nobody is left in her home the liaison worker hears of that (`left`).
"""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.context import Context
from handlers.sleepovers import (
    after_go_ahead,
    closing,
    extending,
    handing_over,
    planned_asking,
    planning,
    runs,
    travelling,
)
from handlers.sleepovers.acting import asker, hosts
from handlers.sleepovers.planned_telling import when_told
from handlers.sleepovers.telling import open_asked
from storage import people
from storage import sleepovers as kept
from storage.people import Person
from storage.sleepovers import Sleepover

Facts = Mapping[str, Any]  # of the question that she was asked
Asks = Callable[[Context, Sleepover, Facts, Person], None]


def of_left(ctx: Context, person_id: int, asked: list[tuple[str, Facts]]) -> None:
    """After a load of the roster, with which her phones and the questions on them have gone. Whoever is back by then is
    asked anew herself."""
    person = people.get(ctx.tx, person_id)
    if not people.at_home(ctx.tx, person.home_id or 0):
        return
    for kind, facts in asked:
        request = kept.get(ctx.tx, facts["sleepover"])
        question = after_go_ahead.QUESTIONS.get(kind) or planning.QUESTIONS.get(kind)
        may_be_answered = question is not None and request.state in question.while_it_is
        if kind in ANEW and may_be_answered and not open_asked(ctx, request, kind):
            ANEW[kind](ctx, request, facts, person)


def _moved(ctx: Context, request: Sleepover, facts: Facts, left: Person) -> None:
    about = {"request_id": request.id, "person_id": facts["by"], "stretch": facts["stretch"]}
    ctx.later("plan_move", when_told(ctx, request), f"plan_move:{request.id}", **about)


def _after_no(ctx: Context, request: Sleepover, facts: Facts, left: Person) -> None:
    """What comes next was hers to say: after whose no, where one was said; else after the silence of all."""
    no = said_yes = None
    for one in kept.steps_of(ctx.tx, request.id):
        said_yes = one.person_id if one.event == "host_yes" else said_yes
        no = {"other_no": one.person_id, "host_withdraws": one.person_id, "host_left": said_yes}.get(one.event, no)
    due, about = when_told(ctx, request), {"request_id": request.id}
    if no is not None:
        ctx.later("plan_withdrawn", due, f"plan_off:{request.id}", **about, person_id=no)
    else:
        ctx.later("plan_others", due, planned_asking.others_key(request), **about)


def _longer(ctx: Context, request: Sleepover, facts: Facts, left: Person) -> None:
    """Of the hosts each is asked, of the family one."""
    if left.home_id == request.home_id:
        extending.ask_carer_anew(ctx, request)


def _in_the_morning(ctx: Context, request: Sleepover, facts: Facts, left: Person) -> None:
    closing.morning(ctx, request.id)


def _runs(ctx: Context, request: Sleepover, facts: Facts, left: Person) -> None:
    runs.ask_by_day(ctx, request, asker(ctx, request))


def _leaving(ctx: Context, request: Sleepover, facts: Facts, left: Person) -> None:
    ctx.tell(asker(ctx, request), "sleep.leave", asking=travelling.leaving(request))


def _at_the_door(kind: str) -> Asks:
    """Of the way back a person at the other door knows."""

    def ask(ctx: Context, request: Sleepover, facts: Facts, left: Person) -> None:
        for host in hosts(ctx, request)[: 0 if facts.get("back") else 1]:
            handing_over.ask_again(ctx, request, kind, host)

    return ask


ANEW: dict[str, Asks] = {
    "plan_moved": _moved,
    "plan_no": _after_no,
    runs.KIND: _runs,
    "leaving": _leaving,
    "extend": _longer,
    "medicine": _at_the_door("medicine"),
    "marks": _at_the_door("marks"),
    "morning": _in_the_morning,
}
