"""What those who are asked about a sleepover answer, by digit or button. Each is a person's, and is carried on."""

from collections.abc import Callable
from datetime import timedelta

from handlers import matters
from handlers.context import Context
from handlers.sleepovers import alarm, asking, authority, beds, closing, coming_back, hosting, offering, yes
from handlers.sleepovers.acting import home_of
from handlers.sleepovers.lifecycle import HOST_KNOWS, LOOKING, Refused, State, Who, spoken, step
from handlers.sleepovers.planned_hours import said
from handlers.sleepovers.requests import EMERGENCY, planned_later
from handlers.sleepovers.telling import (
    answered_already,
    close_asked,
    holder_and_phone,
    looks,
    matter_of,
    speaks_as,
    stood_down,
    tell_carers,
    tell_holder,
)
from handlers.typed import Answer
from storage import homes, people, questions
from storage import matters as matters_kept
from storage import sleepovers as kept
from storage.addresses import Address
from storage.homes import Home
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

#: A 1 that was sent twice for the claim is no yes to hosting: a person needs longer than that to read the question.
TWICE = timedelta(seconds=5)


def taken(ctx: Context, matter_id: int) -> None:
    """Somebody has taken the matter: where its sleepover stands, and what is asked of her."""
    for request in kept.open_of_matter(ctx.tx, matter_id):
        _tell_of_plan(ctx, request)
        if request.state == State.OPENED:
            hosting.offer(ctx, request)
        elif request.state == State.HOST_YES:
            _stands(ctx, request)
            authority.ask(ctx, request)
        elif request.state == State.EDT_GIVEN:
            offering.tell_of_none(ctx, request)
        elif request.state not in SETTLED:
            _stands(ctx, request)
        offering.tell_whom_to_ring(ctx, request)


def answered(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """Act on it. A digit that was typed for another home, "1 home 4", is not for this."""
    if asked.kind in OF_A_FAMILY and message.kind == "text" and answer.code is not None:
        request = kept.get(ctx.tx, asked.facts["sleepover"])
        if homes.get(ctx.tx, request.home_id).code != answer.code:
            return False
    return ANSWERED[asked.kind](ctx, asked, answer, message, person, phone)


def hosts(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """Whoever has the matter: 1 her home can, 2 it cannot, 3 she asks the carer herself, 4 ask later."""
    request = kept.get(ctx.tx, asked.facts["sleepover"])
    act = {"1": _yes, "2": _no, "3": _herself, "4": _later}.get(answer.key)
    if act is None or asked.closed_at is not None or speaks_as(ctx, request, person) is not Who.HOLDER:
        return False
    typed = message.kind == "text"
    if answer.key in ("2", "4") and request.state != State.OPENED:
        return answer.code is None and _said_before(ctx, request, answer, person, phone, typed=typed)
    claims = [matter.held_since or ctx.now for matter in matters_kept.held_by(ctx.tx, person.id)]
    if typed and answer.key == "1" and ctx.now - max(asked.asked_at, *claims) < TWICE:
        ctx.tell(person, "host.twice", to=phone, home=home_of(ctx, request).spoken)
        return True
    looks(ctx, request, person)
    return act(ctx, request, person, phone)


def offered(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """Another home: 1 yes, 2 not tonight, 3 ring me. A yes that comes late is thanked for. It names no home, so a digit
    that was typed for another than her own is not for this."""
    if answer.code not in (None, homes.get(ctx.tx, person.home_id or 0).code):
        return False
    request = kept.get(ctx.tx, asked.facts["sleepover"])
    act = {"1": yes.says_yes, "2": offering.says_no, "3": offering.wants_a_ring}.get(answer.key)
    after_all = answer.key == "1" and request.state in LOOKING  # her own no, taken back in time
    if act is None or (asked.closed_at is not None and message.kind == "text" and not after_all):
        return False
    if asked.closed_at is not None and (answer.key != "1" or request.host_id == person.home_id):
        return True  # a button that was pressed before
    act(ctx, request, person, phone)
    return True


def withdraw(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """A home takes its yes back, and no reason is asked: everybody is told, and others are asked."""
    who = speaks_as(ctx, request, person)
    home = hosting.host_home(ctx, request) if request.host_id is not None else None
    try:
        before = request.state
        request = step(ctx, request, "host_withdraws", who or Who.OTHER_HOME, person, home=request.host_id)
    except Refused as refused:
        ctx.tell(person, "host.refused", to=phone, refusal=str(refused))
        return
    assert home is not None, "a home has said yes in this state"
    looks(ctx, request, person)
    ctx.tell(person, "host.withdrawn", to=phone, home=home_of(ctx, request).spoken)
    beds.free(ctx, request, person.id)
    request = without_host(ctx, request, home, person, before)
    holder = holder_and_phone(ctx, request)
    for other in people.at_home(ctx.tx, home.id):
        if other.id != person.id and (holder is None or other.id != holder[0].id):
            stood_down(ctx, other)


def without_host(ctx: Context, request: Sleepover, home: Home, host: Person, before: str) -> Sleepover:
    """The home of `host` had said yes, in the state `before`, and has it no more: whoever has the matter and the carers
    hear of it, and others are asked. Of a plan: `planned_changes.without_host`."""
    request = alarm.in_open_matter(
        ctx, kept.change(ctx.tx, request.id, ctx.now, host_id=None, answers={HOST_KNOWS: None})
    )
    authority.forget(ctx, request)
    close_asked(ctx, request, "hosts", yes.WARNED, authority.KIND, coming_back.KIND)
    holder = holder_and_phone(ctx, request)
    if holder is not None and holder[0].id != host.id:
        tell_holder(ctx, request, "host.home_withdrew", name=host.name, home=home.spoken)
    tell_carers(ctx, request, "sleep.host_off" if before == State.GO_AHEAD else "sleep.host_off_waiting")
    offering.begin(ctx, request)
    return request


def edt_has_it(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """A person says that the duty team has it; before that nobody does (DOMAIN B38, N22)."""
    who = speaks_as(ctx, request, person)
    try:
        request = step(ctx, request, "edt_has_it", who or Who.OTHER_HOME, person)
    except Refused as refused:
        ctx.tell(person, "host.refused", to=phone, refusal=str(refused))
        return
    looks(ctx, request, person)
    yes.stop_asking(ctx, request)
    closing.ask_in_the_morning(ctx, request)
    ctx.tell(person, "host.edt_has_it", to=phone, home=home_of(ctx, request).spoken)
    tell_carers(ctx, request, "sleep.edt_has_it", holder=person.name)


def _yes(ctx: Context, request: Sleepover, person: Person, phone: Address) -> bool:
    if person.home_id is None:
        return False  # she has no bed to give
    yes.says_yes(ctx, request, person, phone)
    return True


def _no(ctx: Context, request: Sleepover, person: Person, phone: Address) -> bool:
    """The question stays open: a hub that finds a bed after all says 1."""
    request = step(ctx, request, "host_no", Who.HOLDER, person, home=person.home_id)
    ctx.tell(person, "host.no", to=phone, matter=matter_of(ctx, request), home=home_of(ctx, request).spoken)
    offering.begin(ctx, request, hub_said_no=person.name if person.home_id is not None else "")
    return True


def _said_before(
    ctx: Context, request: Sleepover, answer: Answer, person: Person, phone: Address, *, typed: bool
) -> bool:
    """It is not asked any more whether her home can: a no that is said twice passes no family on. A button that was
    pressed before changes nothing."""
    if typed:
        answered_already(ctx, answer.key, person, phone)
    return True


def _herself(ctx: Context, request: Sleepover, person: Person, phone: Address) -> bool:
    asking.stop(ctx, request)
    ctx.note("sleepover.asks_herself", sleepover=request.id, person=person.id)
    ctx.tell(person, "host.asks", to=phone, matter=matter_of(ctx, request), home=home_of(ctx, request).spoken)
    tell_carers(ctx, request, "sleep.asks_herself", holder=person.name)
    return True


def _later(ctx: Context, request: Sleepover, person: Person, phone: Address) -> bool:
    due = ctx.now + hosting.LATER
    ctx.later("host_again", due, hosting.again_key(request), request_id=request.id)
    ctx.tell(person, "host.later", to=phone, matter=matter_of(ctx, request), by=ctx.clock(due))
    return True


def _agreed(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    return authority.answered(ctx, asked, answer.key, person, phone)


def _for_whom(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    return authority.for_whom(ctx, asked, answer.key, person, phone)


def _back_out(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    request = kept.get(ctx.tx, asked.facts["sleepover"])
    if answer.key == "off" and request.host_id == person.home_id:
        withdraw(ctx, request, person, phone)
    return answer.key == "off"


def _edt(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    if answer.key == "edt" and questions.close(ctx.tx, asked.id, ctx.now):
        edt_has_it(ctx, kept.get(ctx.tx, asked.facts["sleepover"]), person, phone)
    return answer.key == "edt"


def _settled(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """1 they stay at home, close both; 2 it is still needed."""
    if answer.key not in ("1", "2") or not questions.close(ctx.tx, asked.id, ctx.now):
        return False
    request = kept.get(ctx.tx, asked.facts["sleepover"])
    matter = matter_of(ctx, request)
    looks(ctx, request, person)
    if answer.key == "2" or matter is None:
        ctx.tell(person, "host.still_open", to=phone, home=home_of(ctx, request).spoken)
        return True
    try:
        request = step(ctx, request, "settled", speaks_as(ctx, request, person) or Who.OTHER_HOME, person)
    except Refused as refused:
        ctx.tell(person, "host.refused", to=phone, refusal=str(refused))
        return True
    closing.no_stay(ctx, request, person)
    matters.close(ctx, matter, person, phone)
    return True


def _none(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """What is answered in words alone."""
    return False


def _tell_of_plan(ctx: Context, request: Sleepover) -> None:
    """A bed for tonight, and the home has planned a night for later: whoever has the matter ought to know of it. It
    stays as it is until a person changes it."""
    looked_for = request.kind == EMERGENCY and request.state in LOOKING
    if looked_for and (planned := planned_later(ctx, request.home_id)):
        tell_holder(ctx, request, "host.plan", home=home_of(ctx, request).spoken, stretch=said(ctx, planned[0]))


def _stands(ctx: Context, request: Sleepover) -> None:
    tell_holder(ctx, request, "host.stands", home=home_of(ctx, request).spoken, state=spoken(request.state))


#: States in which whoever takes the matter has nothing to do for it.
SETTLED = (State.EDT_HAS_IT, State.FOLLOW_UP, State.RECORDED)
#: What is asked of one family by its number.
OF_A_FAMILY = ("hosting", "authority", "for_whom", "settled")
BY_WORDS = ("hosts", "edt", "warned")  # or by a button
#: Who acts on the answer to each kind of question about a sleepover.
ANSWERED: dict[str, Callable[[Context, Question, Answer, Inbound, Person, Address], bool]] = {
    "hosting": hosts,
    "offered": offered,
    "warned": _none,
    "hosts": _back_out,
    "authority": _agreed,
    "for_whom": _for_whom,
    "edt": _edt,
    "settled": _settled,
}
