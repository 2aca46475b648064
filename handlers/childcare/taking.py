"""An offer is taken up: from then on it is day care like any other, in the lifecycle's table and both diaries."""

from typing import Any

from handlers.context import Asking, Context
from handlers.sleepovers import authority, beds, planned_asking, runs
from handlers.sleepovers.acting import children_there, hosts
from handlers.sleepovers.fields import MOST
from handlers.sleepovers.lifecycle import State, Who, step
from handlers.sleepovers.planned_hours import said, who
from handlers.sleepovers.planned_telling import tell_other_side
from handlers.sleepovers.planned_words import Stretch
from handlers.sleepovers.requests import DAY_CARE
from handlers.texts.english.childcare import CARE
from handlers.words import phone_of
from storage import homes, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

FOR_WHOM = "care_for"  # of several children


def begin(ctx: Context, care: str, stretch: Stretch, host: Person, carer: Person, phone: Address) -> None:
    """The host's yes was her offer: it stands at once, for all the children of the home, so that nothing hangs on an
    answer. The host hears whose it is and whom to ring; of several children the carer may say which."""
    answers = {"asked": ctx.now.isoformat(), **({runs.FIELD: care} if care in runs.CODES.values() else {})}
    row: dict[str, Any] = {
        "constellation_id": carer.constellation_id,
        "home_id": carer.home_id,
        "kind": DAY_CARE,
        "state": State.OPENED,
        "requested_by": carer.id,
        "needed_from": stretch[0],
        "return_at": stretch[1],
        "answers": answers,
    }
    request = kept.open_one(ctx.tx, row, ctx.now)
    ctx.note("sleepover.opened", sleepover=request.id, person=carer.id)
    here = children_there(ctx, request)
    kept.set_guests(ctx.tx, request.id, here)
    request = step(ctx, request, "host_yes", Who.OTHER_HOME, host, home=host.home_id, offered=True)
    request = kept.change(ctx.tx, request.id, ctx.now, host_id=host.home_id)
    home, number = homes.get(ctx.tx, request.home_id).spoken, phone_of(ctx, carer)
    children = who(ctx, request)
    tell_other_side(
        ctx, request, host, "plan.taken", name=carer.name, home=home, care=CARE[care], nest_names=children, phone=number
    )
    _settle(ctx, request, host)
    if len(here) > 1:
        _ask_for_whom(ctx, request, list(here)[:MOST], carer, phone)
    else:
        runs.ask(ctx, request, carer, phone)


def for_whom(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """Which of her children, or all of them; the host hears of it."""
    listed, place = asked.facts["children"], int(key) if key.isdecimal() else 0
    if not 1 <= place <= len(listed) + 1:
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    here = children_there(ctx, request)
    if place <= len(listed) and listed[place - 1] not in here:  # who lives there no more: asked anew
        _ask_for_whom(ctx, request, list(here)[:MOST], person, phone)
        return True
    if place <= len(listed):
        step(ctx, request, "change", Who.CARER, person, fields=["children"])
        kept.set_guests(ctx.tx, request.id, {listed[place - 1]: here[listed[place - 1]]})
        beds.keep(ctx, request, person.id)
    children = who(ctx, request)
    ctx.tell(person, "plan.for_noted", to=phone, nest_names=children)
    for host in hosts(ctx, request):
        home = homes.get(ctx.tx, request.home_id).spoken
        tell_other_side(ctx, request, host, "plan.for_host", home=home, stretch=said(ctx, request), nest_names=children)
    runs.ask(ctx, request, person, phone)
    return True


def _ask_for_whom(ctx: Context, request: Sleepover, listed: list[str], carer: Person, phone: Address) -> None:
    choices = [(str(place), f"{place} {name}") for place, name in enumerate(listed, 1)]
    choices.append((str(len(listed) + 1), f"{len(listed) + 1} all"))
    asking = Asking(FOR_WHOM, {"sleepover": request.id, "children": listed}, tuple(choices))
    options = ". ".join(label for _, label in choices)
    ctx.tell(carer, "plan.for_whom", to=phone, asking=asking, children=options)


def _settle(ctx: Context, request: Sleepover, host: Person) -> None:
    """No authority step beyond the rule for day care (B45): both hear that it stands, and the hub sees it."""
    beds.keep(ctx, request, host.id)
    there = homes.get(ctx.tx, request.host_id or 0)
    if warnings := planned_asking.to_know(ctx, request, beds.capacity_of(ctx, request, there)):
        tell_other_side(ctx, request, host, "plan.warned", stretch=said(ctx, request), warnings=warnings)
    planned_asking.agree_day_care(ctx, request, host)
    authority.try_go_ahead(ctx, request, host)
    by = request.requested_by  # who has taken it up
    ctx.later("plan_stands", ctx.now, f"plan_stands:{request.id}", request_id=request.id, by=by)
