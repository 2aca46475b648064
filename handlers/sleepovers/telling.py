"""Who a person is to a request, and how the people of a request are told."""

from typing import Any

from handlers import matters as claims
from handlers import words
from handlers.context import Context
from handlers.rota.oncall import LIAISON_WORKER
from handlers.sleepovers.acting import asker, home_of, hosts
from handlers.sleepovers.lifecycle import Who
from handlers.wall import is_bedtime
from storage import addresses, homes, hushes, matters, people, questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.matters import Matter
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

SETTLED = "settled"  # of a question: it was closed by what others have answered
NOBODY = "the person on call"  # where a name would stand, and nobody has the matter just now


def speaks_as(ctx: Context, request: Sleepover, person: Person) -> Who | None:
    """As whom she may say something of it now; None where it is not hers to say. What she was: `acting.part_of`."""
    matter = matter_of(ctx, request)
    if matter is not None and matter.closed_at is None and matter.holder_id == person.id:
        return Who.HOLDER
    if person.home_id is not None and person.home_id == request.host_id:
        return Who.HOST
    liaison = person.role == LIAISON_WORKER and person.constellation_id == request.constellation_id
    return Who.LIAISON if liaison else None


def matter_of(ctx: Context, request: Sleepover) -> Matter | None:
    return matters.get(ctx.tx, request.matter_id) if request.matter_id is not None else None


def holder_and_phone(ctx: Context, request: Sleepover) -> tuple[Person, Address | None] | None:
    """Who has the matter that it came up in, and the phone it was claimed from."""
    matter = matter_of(ctx, request)
    if matter is None or matter.holder_id is None or matter.closed_at is not None:
        return None
    return people.get(ctx.tx, matter.holder_id), addresses.find(ctx.tx, matter.holder_address_id or 0)


def looks(ctx: Context, request: Sleepover, person: Person) -> None:
    """What whoever has the matter says of its sleepover is an answer to the family, and they are told of it: nobody is
    alerted for her silence to what they wrote before (DOMAIN B25)."""
    matter = matter_of(ctx, request)
    if matter is not None and matter.holder_id == person.id:
        timers.drop(ctx.tx, claims.silent_key(matter))


def hosts_and_holder(ctx: Context, request: Sleepover) -> list[tuple[Person, Address | None]]:
    """Whoever has the matter, on the phone of her claim, and all of the home that has said yes."""
    holder = holder_and_phone(ctx, request)
    others = [(person, None) for person in hosts(ctx, request) if holder is None or person.id != holder[0].id]
    return [*([holder] if holder else []), *others]


def holder_name(ctx: Context, request: Sleepover) -> str:
    holder = holder_and_phone(ctx, request)
    return holder[0].name if holder else NOBODY


def names_of(ctx: Context, request: Sleepover) -> list[str]:
    """The nest names of those it is for, as far as they are known."""
    return [guest.nest_name for guest in kept.guests_of(ctx.tx, request.id)]


def tell_carers(ctx: Context, request: Sleepover, key: str, **values: Any) -> None:
    """Those who asked, where they wrote last. What a silent phone is not sent, the holder has to say (DOMAIN N31)."""
    matter = matter_of(ctx, request)
    if matter is None:
        ctx.tell(asker(ctx, request), key, **values)
        return
    words.tell_carers(ctx, matter, key, **values)
    holder = holder_and_phone(ctx, request)
    if holder is not None and hushes.at_home(ctx.tx, request.home_id):
        ctx.tell(holder[0], "host.silent_phone", to=holder[1], matter=matter, home=home_of(ctx, request).spoken)


def tell_holder(ctx: Context, request: Sleepover, key: str, **values: Any) -> None:
    """Whoever has the matter, on the phone it was claimed from; nobody where nobody has it."""
    matter = matter_of(ctx, request)
    if matter is not None and holder_and_phone(ctx, request) is not None:
        words.tell_holder(ctx, matter, key, **values)


def stood_down(ctx: Context, person: Person, to: Address | None = None) -> None:
    """A bed is no longer needed from her: thanked, with no why. Only at night does anybody sleep on."""
    ctx.tell(person, "host.stood_down" if is_bedtime(ctx.now, ctx.line.time_zone) else "host.stood_down_day", to=to)


def answered_already(ctx: Context, key: str, person: Person, phone: Address) -> None:
    """Her digit is for what she has answered; where it may have been to pass a family on she reads how that is done."""
    held = matters.held_by(ctx.tx, person.id)
    if key == "2" and held:
        home = homes.get(ctx.tx, held[0].home_id)
        ctx.tell(person, "hub.answered_already", to=phone, home=home.spoken, code=home.code)
    else:
        ctx.tell(person, "plan.over", to=phone)


def open_asked(ctx: Context, request: Sleepover, *kinds: str) -> list[Question]:
    """What has been asked about this request and not been answered, whomever it was asked of."""
    asked = questions.open_of_kinds(ctx.tx, request.constellation_id, kinds)
    return [one for one in asked if one.facts["sleepover"] == request.id]


def settle(ctx: Context, asked: Question) -> None:
    """Closed, as others have settled it: her digit that comes all the same is thanked for (`too_late`)."""
    questions.close(ctx.tx, asked.id, ctx.now)
    questions.set_facts(ctx.tx, asked.id, {**asked.facts, SETTLED: True})


def close_asked(ctx: Context, request: Sleepover, *kinds: str, of: tuple[int, ...] | None = None) -> list[Question]:
    """What was asked about this request is not to be answered any more, by whomever or by those people. Returns it."""
    mine = [one for one in open_asked(ctx, request, *kinds) if of is None or one.person_id in of]
    for one in mine:
        questions.close(ctx.tx, one.id, ctx.now)
    return mine
