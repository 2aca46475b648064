"""Who is who in a sleepover: what a person is to it, who is at either end, and what she hears if she may not."""

from datetime import datetime
from typing import Any

from handlers import wall
from handlers.context import Context
from handlers.rota.oncall import LIAISON_WORKER
from handlers.sleepovers.lifecycle import OVER, Refused, State, Who, step
from handlers.texts.english.hosting import ONE_CHILD
from storage import homes, matters, messages, people
from storage import sleepovers as kept
from storage.addresses import Address
from storage.homes import Home
from storage.matters import Matter
from storage.people import Person
from storage.sleepovers import Sleepover


def part_of(ctx: Context, request: Sleepover, person: Person) -> Who:
    """What she is to it, and has been where she has closed the matter. Whoever hosts counts as the host, also where
    she has the matter."""
    if person.home_id is not None and person.home_id == request.host_id:
        return Who.HOST
    if person.home_id == request.home_id:
        return Who.CARER
    if person.role == LIAISON_WORKER:
        return Who.LIAISON
    return Who.HOLDER if _has_or_had_it(ctx, request, person) else Who.OTHER_HOME


def attempt(
    ctx: Context, request: Sleepover, event: str, person: Person, phone: Address | None, **facts: Any
) -> Sleepover | None:
    """Let it happen; or tell her in one sentence why it cannot, and None."""
    try:
        return step(ctx, request, event, part_of(ctx, request, person), person, **facts)
    except Refused as refused:
        ctx.tell(person, "sleepover.refused", to=phone, why=str(refused))
        return None


def with_part(ctx: Context, person: Person, *states: State) -> list[Sleepover]:
    """Open requests in these states in which her home asks or hosts, the newest first."""
    if person.home_id is None:
        return []
    found = kept.open_of_constellation(ctx.tx, person.constellation_id, OVER)
    mine = [one for one in found if person.home_id in (one.home_id, one.host_id) and one.state in states]
    return mine[::-1]


def asker(ctx: Context, request: Sleepover) -> Person:
    """Whoever hears of it for the family: who asked, or somebody else of her home where she lives there no more."""
    person = people.get(ctx.tx, request.requested_by)
    return person if is_at(person, request.home_id) else next(iter(people.at_home(ctx.tx, request.home_id)), person)


def family(ctx: Context, request: Sleepover) -> list[Person]:
    """Who asked, and who of that home has written of it as well: one of them may have stayed behind."""
    wrote = messages.who_wrote(ctx.tx, request.matter_id) if request.matter_id else set()
    wrote.add(request.requested_by)
    return [carer for carer in people.at_home(ctx.tx, request.home_id) if carer.id in wrote]


def is_at(person: Person, home_id: int) -> bool:
    """By the roster as it is now."""
    return person.left_at is None and person.home_id == home_id


def hosts(ctx: Context, request: Sleepover) -> list[Person]:
    """The carers of the home that has said yes."""
    return people.at_home(ctx.tx, request.host_id or 0)


def family_holder(ctx: Context, request: Sleepover) -> Person | None:
    """Whoever has the open matter of the family, also where that is another than the request came up in."""
    matter = open_matter(ctx, request)
    return people.get(ctx.tx, matter.holder_id) if matter is not None and matter.holder_id is not None else None


def open_matter(ctx: Context, request: Sleepover) -> Matter | None:
    return matters.open_at(ctx.tx, request.home_id)


def home_of(ctx: Context, request: Sleepover) -> Home:
    return homes.get(ctx.tx, request.home_id)


def children_there(ctx: Context, request: Sleepover) -> dict[str, int | None]:
    """Nest name -> id of all the children of the home; of one that has none in the roster one without a sheet."""
    there = homes.children_at(ctx.tx, request.home_id)
    return {child.nest_name: child.id for child in there} or {ONE_CHILD: None}


def day_and_time(ctx: Context, moment: datetime | None) -> str:
    """Sat 14 Jun 10:00, in the line's zone."""
    return "a day not yet known" if moment is None else wall.day_and_time(moment, ctx.line.time_zone)


def remembered(request: Sleepover, fact: str) -> datetime | None:
    """A moment that is kept among its answers, in UTC."""
    said = request.answers.get(fact)
    return datetime.fromisoformat(said) if said is not None else None


def _has_or_had_it(ctx: Context, request: Sleepover, person: Person) -> bool:
    """She has the family's matter, or closed the one that this came up in: she may still be asked about it."""
    first = matters.get(ctx.tx, request.matter_id) if request.matter_id is not None else None
    return any(matter is not None and matter.holder_id == person.id for matter in (open_matter(ctx, request), first))
