"""What one side has answered about a plan, told to the other: at night only where it is near (DOMAIN B45, B55, N14).

What is held until the morning is told then if it is still so, and of each text the newest alone; who has answered hears
from when the other side can know of it. In the night nothing of a plan goes to anybody but who has just written.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from handlers.context import Asking, Context
from handlers.sleepovers.acting import hosts
from handlers.sleepovers.lifecycle import State
from handlers.sleepovers.planned_hours import said, told_at
from handlers.sleepovers.requests import EMERGENCY
from storage import people, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

Still = Callable[[Sleepover], bool]

#: What has to be so when a held text goes; the rest stays true.
STILL: dict[str, Still] = {
    **dict.fromkeys(("plan.yes", "plan.waits", "host.wait_again"), lambda one: one.state == State.HOST_YES),
    "plan.office": lambda request: request.state in (State.OPENED, State.OFFERING),
    **dict.fromkeys(
        (
            "plan.kept_by",
            "plan.moved",
            "plan.move_no",
            "plan.move_office",
            "plan.warned",
            "plan.for_host",
            "host.warned_change",
        ),
        lambda one: one.state in (State.HOST_YES, State.GO_AHEAD),
    ),
    **dict.fromkeys(("plan.stands", "plan.stands_host", "plan.written"), lambda one: one.state == State.GO_AHEAD),
    "plan.runs_host": lambda request: request.state not in (State.FOLLOW_UP, State.RECORDED),
}


def tell_other_side(
    ctx: Context,
    request: Sleepover,
    person: Person,
    key: str,
    *,
    awake: bool = False,
    to: Address | None = None,
    asking: Asking | None = None,
    while_open: Question | None = None,
    **values: Any,
) -> None:
    """At once by day, of an emergency, and to who is `awake`: she has just written herself, or has the family's matter.
    With `while_open` it is told by day only if that question is still open."""
    due = when_told(ctx, request)
    if awake or due <= ctx.now:
        ctx.tell(person, key, to=to, asking=asking, **values)
        return
    facts = {"request_id": request.id, "person_id": person.id, "text": key, "values": values}
    apart = "" if while_open is None else f":{while_open.id}"
    ctx.later(
        "plan_told",
        due,
        f"plan_told:{request.id}:{person.id}:{key}{apart}",
        stretch=said(ctx, request),
        asking=None if asking is None else [asking.kind, asking.facts],
        while_open=None if while_open is None else while_open.id,
        **facts,
    )


def told_by_day(
    ctx: Context,
    request_id: int,
    person_id: int,
    text: str,
    values: dict[str, Any],
    stretch: str,
    asking: list[Any] | None = None,
    while_open: int | None = None,
) -> None:
    """In the morning, unless it has changed since."""
    request, still = kept.get(ctx.tx, request_id), STILL.get(text)
    asked = questions.get(ctx.tx, while_open or 0)
    if asked is not None and asked.closed_at is not None:
        return
    if still is None or (still(request) and stretch == said(ctx, request)):
        ctx.tell(people.get(ctx.tx, person_id), text, asking=Asking(*asking) if asking else None, **values)


def say_when(ctx: Context, request: Sleepover, person: Person, phone: Address | None) -> None:
    """To whoever has answered, where the other side does not hear of it now."""
    due = when_told(ctx, request)
    if due > ctx.now:
        ctx.tell(person, "plan.read_at", to=phone, by=ctx.clock(due))


def tell_all(ctx: Context, request: Sleepover, key: str, person: Person, phone: Address, *others: Person) -> None:
    """Her, who has written; by day the others, and whoever else is of the home that hosts."""
    ctx.tell(person, key, to=phone, stretch=said(ctx, request))
    for one in dict.fromkeys([*others, *hosts(ctx, request)]):
        if one != person:
            tell_other_side(ctx, request, one, key, stretch=said(ctx, request))


def when_told(ctx: Context, request: Sleepover) -> datetime:
    """When a side of it that sleeps may be told or asked, in UTC."""
    return ctx.now if request.kind == EMERGENCY else told_at(ctx, request.needed_from or ctx.now)
