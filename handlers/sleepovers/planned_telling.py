"""What one side has answered about a plan, told to the other: at night only where it is near (DOMAIN B45, B55, N14).

What is held until the morning is told then if it is still so, and of each text the newest alone; who has answered hears
from when the other side can know of it.
"""

from collections.abc import Callable
from typing import Any

from handlers.context import Context
from handlers.sleepovers.lifecycle import State
from handlers.sleepovers.planned_hours import said, told_at
from storage import people
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.sleepovers import Sleepover

Still = Callable[[Sleepover], bool]


def _is_over(request: Sleepover) -> bool:
    return request.state in (State.FOLLOW_UP, State.RECORDED)


#: What has to be so when a held text goes; the rest stays true.
STILL: dict[str, Still] = {
    **dict.fromkeys(("plan.yes", "plan.waits"), lambda one: one.state == State.HOST_YES),
    "plan.office": lambda request: request.state in (State.OPENED, State.OFFERING),
    "plan.kept_by": lambda request: request.state in (State.HOST_YES, State.GO_AHEAD),
    **dict.fromkeys(("plan.stands", "plan.stands_host", "plan.written"), lambda one: one.state == State.GO_AHEAD),
    **dict.fromkeys(
        ("plan.moved", "plan.move_no", "plan.warned", "plan.runs_host", "plan.for_host"), lambda one: not _is_over(one)
    ),
}


def tell_other_side(ctx: Context, request: Sleepover, person: Person, key: str, **values: Any) -> None:
    due = told_at(ctx, request.needed_from or ctx.now)
    if due <= ctx.now:
        ctx.tell(person, key, **values)
        return
    facts = {"request_id": request.id, "person_id": person.id, "text": key, "values": values}
    ctx.later("plan_told", due, f"plan_told:{request.id}:{person.id}:{key}", stretch=said(ctx, request), **facts)


def told_by_day(ctx: Context, request_id: int, person_id: int, text: str, values: dict[str, Any], stretch: str) -> None:
    """In the morning, unless it has changed since."""
    request, still = kept.get(ctx.tx, request_id), STILL.get(text)
    if still is None or (still(request) and stretch == said(ctx, request)):
        ctx.tell(people.get(ctx.tx, person_id), text, **values)


def say_when(ctx: Context, request: Sleepover, person: Person, phone: Address | None) -> None:
    """To whoever has answered, where the other side does not hear of it now."""
    due = told_at(ctx, request.needed_from or ctx.now)
    if due > ctx.now:
        ctx.tell(person, "plan.read_at", to=phone, by=ctx.clock(due))
