"""An offer is taken up: from then on it is day care like any other, in the lifecycle's table and both diaries."""

from typing import Any

from handlers.context import Asking, Context
from handlers.sleepovers import authority, beds, planned_asking, runs
from handlers.sleepovers.acting import asker
from handlers.sleepovers.lifecycle import State, Who, step
from handlers.sleepovers.planned_words import Stretch
from handlers.sleepovers.requests import DAY_CARE
from handlers.texts.english.childcare import CARE
from handlers.words import phone_of
from storage import homes, people, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

FOR_WHOM = "care_for"  # of several children


def begin(ctx: Context, care: str, stretch: Stretch, host: Person, carer: Person, phone: Address) -> None:
    """The host's yes was her offer. She hears whose it is at once, and whom to ring; for which children comes next."""
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
    request = step(ctx, request, "host_yes", Who.OTHER_HOME, host, home=host.home_id, offered=True)
    request = kept.change(ctx.tx, request.id, ctx.now, host_id=host.home_id)
    home = homes.get(ctx.tx, carer.home_id or 0).spoken
    ctx.tell(host, "care.taken", name=carer.name, home=home, care=CARE[care], phone=phone_of(ctx, carer))
    here = {child.nest_name: child.id for child in homes.children_at(ctx.tx, carer.home_id or 0)}
    if len(here) > 1:
        _ask_for_whom(ctx, request, list(here), carer, phone)
    else:
        kept.set_guests(ctx.tx, request.id, dict(here))
        _settle(ctx, request, host)


def for_whom(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """Which of her children, or all of them."""
    listed, place = asked.facts["children"], int(key) if key.isdecimal() else 0
    if not 1 <= place <= len(listed) + 1 or not questions.close(ctx.tx, asked.id, ctx.now):
        return False
    request = kept.get(ctx.tx, asked.facts["sleepover"])
    if request.state != State.HOST_YES:  # one side has called it off meanwhile
        ctx.tell(person, "care.off", to=phone)
        return True
    here = {child.nest_name: child.id for child in homes.children_at(ctx.tx, request.home_id)}
    wanted = listed if place > len(listed) else [listed[place - 1]]
    kept.set_guests(ctx.tx, request.id, {name: here[name] for name in wanted if name in here})
    _settle(ctx, request, people.get(ctx.tx, asked.facts["host"]))
    return True


def _ask_for_whom(ctx: Context, request: Sleepover, listed: list[str], carer: Person, phone: Address) -> None:
    choices = [(str(place), f"{place} {name}") for place, name in enumerate(listed, 1)]
    choices.append((str(len(listed) + 1), f"{len(listed) + 1} all"))
    host = next(one.person_id for one in kept.steps_of(ctx.tx, request.id) if one.event == "host_yes")
    facts = {"sleepover": request.id, "children": listed, "host": host}
    options = ". ".join(label for _, label in choices)
    ctx.tell(carer, "care.for_whom", to=phone, asking=Asking(FOR_WHOM, facts, tuple(choices)), children=options)


def _settle(ctx: Context, request: Sleepover, host: Person) -> None:
    """No authority step beyond the rule for day care (B45): both hear that it stands, and the hub sees it."""
    beds.keep(ctx, request, host.id)
    there = homes.get(ctx.tx, request.host_id or 0)
    planned_asking.tell_warnings(ctx, request, beds.capacity_of(ctx, request, there), host, None)
    planned_asking.agree_day_care(ctx, request, host)
    if authority.try_go_ahead(ctx, request, host):
        runs.ask(ctx, request, asker(ctx, request), None)
