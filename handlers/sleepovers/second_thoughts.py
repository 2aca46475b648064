"""What another home says once its offer is answered: a second yes, or a no after its own yes (DOMAIN B37).

The first yes holds until it is taken back in words that say so. What contradicts it is carried to whoever has the
matter, and nothing is changed by it: a person rings.
"""

from handlers import matters
from handlers.context import Context
from handlers.sleepovers import alarm, travelling
from handlers.sleepovers.lifecycle import ON_THE_WAY, State
from handlers.sleepovers.requests import EMERGENCY
from handlers.sleepovers.telling import holder_and_phone, matter_of, tell_holder
from handlers.words import phone_of, place_of
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

BEFORE_THEY_ARE_THERE = (State.HOST_YES, State.GO_AHEAD, *ON_THE_WAY)


def in_words(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """Her short yes (1) or no (2) in words to an offer that is closed. False where they may be about something else."""
    request = kept.get(ctx.tx, asked.facts["sleepover"])
    if key == "2" and request.host_id == person.home_id:
        return doubts(ctx, request, person, phone)
    if key != "1" or request.state not in BEFORE_THEY_ARE_THERE:
        return False
    if request.host_id != person.home_id:
        home, number = place_of(ctx, person), phone_of(ctx, person)
        tell_holder(ctx, request, "host.also_can", name=person.name, home=home, phone=number)
        ctx.tell(person, "plan.settled", to=phone)
    else:
        ctx.tell(person, "plan.over", to=phone)
    return True


def doubts(ctx: Context, request: Sleepover, person: Person, phone: Address) -> bool:
    """Her home has said yes, and now she says no: she reads how a yes is taken back, and whoever has the matter that
    she has said so. If nobody has it, or whoever has it does not look, others are alerted.
    False once they are there."""
    if request.host_id != person.home_id or request.state not in BEFORE_THEY_ARE_THERE:
        return False
    if request.state in ON_THE_WAY:  # too late to take it back: a person is alerted
        travelling.something_wrong(ctx, request, person, phone)
        return True
    holder, matter = holder_and_phone(ctx, request), matter_of(ctx, request)
    ctx.tell(person, "host.yes_stands", to=phone)
    if request.kind != EMERGENCY:
        return True  # nobody is woken for a plan
    if holder is None or matter is None:
        alarm.ring(ctx, request, person, phone)
    elif holder[0].id != person.id:
        home, number = place_of(ctx, person), phone_of(ctx, person)
        tell_holder(ctx, request, "host.yes_in_doubt", name=person.name, home=home, phone=number)
        matters.later_silent(ctx, matter)
    return True
