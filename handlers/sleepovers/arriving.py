"""At the host's door: they have arrived when the host says so (DOMAIN B40)."""

from handlers import following
from handlers.context import Asking, Context
from handlers.sleepovers import handing_over, runs, staying, travelling
from handlers.sleepovers.acting import attempt, day_and_time, family, family_holder, home_of, open_matter
from handlers.sleepovers.handing_over import MEDICINE
from storage import questions
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover


def arrival_answered(
    ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address
) -> bool:
    """1 yes, medicine too. 2 yes, none needed. 3 not here yet. 4 something is wrong; then nobody hears "arrived"."""
    if key not in ("1", "2", "3", "4"):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    home = home_of(ctx, request).spoken
    if key == "4":
        travelling.something_wrong(ctx, request, person, phone)
        travelling.stop_waiting(ctx, request)
    elif key == "3":
        if attempt(ctx, request, "not_here", person, phone) is not None:
            ctx.tell(person, "host.not_here", to=phone, home=home)
    else:
        arrived(ctx, request, person, phone, MEDICINE[key])
    return True


def with_you_answered(
    ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address
) -> bool:
    """Of those who are not brought by their carer: 1 they are with her, 2 not yet, 3 something is wrong."""
    same = {"1": None, "2": "3", "3": "4"}
    if key not in same:
        return False
    if (arrival := same[key]) is not None:
        return arrival_answered(ctx, request, asked, arrival, person, phone)
    questions.close(ctx.tx, asked.id, ctx.now)
    arrived(ctx, request, person, phone)
    return True


def arrived(ctx: Context, request: Sleepover, person: Person, phone: Address, medicine: str | None = None) -> None:
    """The host's own word. Of the medicine the carer hears only what the host has said."""
    moved = attempt(ctx, request, "arrived", person, phone, medicine=medicine)
    if moved is None:
        return
    travelling.stop_waiting(ctx, moved)
    matter, home, back = open_matter(ctx, moved), home_of(ctx, moved).spoken, day_and_time(ctx, moved.return_at)
    _met_at_the_door(ctx, moved, person)
    for carer in family(ctx, moved):
        if not runs.brought_by_carer(moved):
            ctx.tell(carer, "sleep.with_host", matter=matter, name=person.name, back=back)
        elif medicine == MEDICINE["1"]:
            ctx.tell(carer, "sleep.arrived", matter=matter, back=back)
        else:
            ctx.tell(carer, "sleep.arrived_plain", matter=matter, back=back)
    have = family_holder(ctx, moved)
    if have is not None and have.id != person.id:
        ctx.tell(have, "hub.arrived", matter=matter, home=home, name=person.name)
    if runs.is_a_run(moved):
        ctx.tell(person, "host.collected", to=phone, home=home)
    elif medicine is None:
        ctx.tell(person, "host.medicine", to=phone, asking=Asking("medicine", {"sleepover": moved.id}), home=home)
    else:
        handing_over.ask_for_marks(ctx, moved, person, phone)
    staying.begin(ctx, moved)


def _met_at_the_door(ctx: Context, request: Sleepover, host: Person) -> None:
    matter = open_matter(ctx, request)
    if matter is not None and runs.brought_by_carer(request):
        following.have_met(ctx, matter, host)
