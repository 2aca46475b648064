"""The hub cannot: other homes of the constellation are asked, two at a time, with age and tonight only (B37, N17).

Each has a quarter of an hour before the next two are asked. Whoever says no is asked no reason, and who is silent may
still say yes. Once nobody is left the carer has the duty team's number, and somebody has to say that they have it.
"""

from datetime import timedelta

from handlers.context import Asking, Context
from handlers.sleepovers import alarm, beds
from handlers.sleepovers.acting import home_of
from handlers.sleepovers.hosting import children_said, day
from handlers.sleepovers.lifecycle import LOOKING, State, Who, step
from handlers.sleepovers.requests import DAY_CARE, EMERGENCY
from handlers.sleepovers.telling import (
    close_asked,
    holder_and_phone,
    holder_name,
    open_asked,
    stood_down,
    tell_carers,
    tell_holder,
)
from handlers.words import phone_of
from storage import homes, hushes, matters, people, questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.homes import Home
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

AT_ONCE = 2  # homes
ANSWER_WITHIN = timedelta(minutes=15)
EDT_ASKED_AGAIN = timedelta(minutes=30)  # whether the duty team has it, until somebody says so
RING = "ring"  # of an open offer: she wishes to be rung by whoever takes the matter
TONIGHT = timedelta(hours=20)  # a stay that is over by then is for tonight only


def begin(ctx: Context, request: Sleepover, *, hub_said_no: str = "") -> None:
    """The hub has said no, or a yes was taken back: the first two homes."""
    if not _ask_next(ctx, request):
        _nobody(ctx, request)
    elif hub_said_no:
        tell_carers(ctx, request, "sleep.hub_no", holder=hub_said_no, by=ctx.clock(ctx.now + ANSWER_WITHIN))
    else:
        tell_carers(ctx, request, "sleep.still_asking", by=ctx.clock(ctx.now + ANSWER_WITHIN))


def time_is_up(ctx: Context, request_id: int) -> None:
    """Those who were asked have had their time; the carer was told that she hears by now."""
    request = kept.get(ctx.tx, request_id)
    if request.state == State.OFFERING:
        _go_on(ctx, request)


def go_on(ctx: Context, request: Sleepover) -> None:
    """It was on hold, and the time of those who were asked has run out meanwhile."""
    if timers.by_key(ctx.tx, _key(request)) is None:
        time_is_up(ctx, request.id)


def says_no(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """No, and no reason: her home is not asked again. Once all who were asked have said so the next are asked."""
    ctx.tell(person, "host.offer_no", to=phone)
    close_questions(ctx, request, person)
    if request.state not in LOOKING:
        return
    step(ctx, request, "other_no", Who.OTHER_HOME, person, home=person.home_id)
    asked, said_no = asked_last(ctx, request), refused(ctx, request)
    if request.state == State.OFFERING and set(asked) <= said_no:
        _go_on(ctx, request)


def wants_a_ring(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """She would rather speak before she says yes or no: whoever has the matter hears whom to ring, or the next who
    takes it."""
    holder = holder_and_phone(ctx, request)
    if request.state == State.STAND_DOWN_ASKED:
        ctx.tell(person, "host.on_hold", to=phone)
    elif request.state not in LOOKING:
        stood_down(ctx, person, phone)
    elif holder is not None:
        _ask_to_ring(ctx, request, person)
        ctx.tell(person, "host.offer_ring", to=phone, holder=holder[0].name)
    else:
        for asked in _offers(ctx, request):
            if asked.person_id == person.id:
                questions.set_facts(ctx.tx, asked.id, {**asked.facts, RING: True})
        alarm.alert(ctx, request)
        ctx.tell(person, "host.offer_ring_waits", to=phone)


def tell_whom_to_ring(ctx: Context, request: Sleepover) -> None:
    """Somebody has taken the matter: who wished to be rung while nobody had it, and has said neither yes nor no."""
    for asked in _offers(ctx, request):
        if asked.facts.get(RING):
            _ask_to_ring(ctx, request, people.get(ctx.tx, asked.person_id))


def candidates(ctx: Context, request: Sleepover) -> list[Home]:
    """Homes that could: with a bed free by their diary (by day none is needed), not the one that asks, none that has
    said no or has a phone that is to stay silent, and none that was asked already. The backup home first, then by
    number. What is planned goes into no home with a matter of its own (DOMAIN B55)."""
    since = max(_last(ctx, request, event) for event in ("host_withdraws", "host_left", "asks_homes"))
    no = refused(ctx, request) | {request.home_id} | {home for place, home in _asked(ctx, request) if place > since}
    others = [home for home in homes.of_constellation(ctx.tx, request.constellation_id) if home.id not in no]
    able = [home for home in others if _has_room(ctx, request, home) and _can_be_asked(ctx, request, home)]
    return sorted(able, key=lambda home: (home.kind == "satellite", home.code))


def refused(ctx: Context, request: Sleepover) -> set[int]:
    """Homes that have said no to this request, or have taken a yes back."""
    said = ("host_no", "other_no", "host_withdraws", "host_left")
    steps = kept.steps_of(ctx.tx, request.id)
    return {one.facts["home"] for one in steps if one.event in said and one.facts.get("home") is not None}


def asked_last(ctx: Context, request: Sleepover) -> list[int]:
    offered = [one for one in kept.steps_of(ctx.tx, request.id) if one.event == "offered"]
    return list(offered[-1].facts["homes"]) if offered else []


def close_questions(ctx: Context, request: Sleepover, person: Person) -> None:
    """One answer counts for her whole home."""
    at_home = people.at_home(ctx.tx, person.home_id or 0)
    close_asked(ctx, request, "offered", "warned", of=tuple(other.id for other in at_home))


def tell_of_none(ctx: Context, request: Sleepover) -> None:
    """To whoever has the matter: only a person can say that the duty team has it (DOMAIN B38, N22)."""
    _tell_of_none(ctx, request, "host.none")


def edt_yet(ctx: Context, request_id: int) -> None:
    """Nobody has said so far that the duty team has it: whoever has the matter is asked again, and again (B38)."""
    request = kept.get(ctx.tx, request_id)
    if request.state == State.EDT_GIVEN:
        _tell_of_none(ctx, request, "host.edt_yet")


def _tell_of_none(ctx: Context, request: Sleepover, key: str) -> None:
    close_asked(ctx, request, "edt")
    has_it = ("edt", f"{ctx.constellation.duty_team_name} has it")
    asking = Asking("edt", {"sleepover": request.id}, (has_it,))
    tell_holder(ctx, request, key, asking=asking, home=home_of(ctx, request).spoken)
    ctx.later("edt_yet", ctx.now + EDT_ASKED_AGAIN, f"edt_yet:{request.id}", request_id=request.id)


def _ask_to_ring(ctx: Context, request: Sleepover, person: Person) -> None:
    home = homes.get(ctx.tx, person.home_id or 0).spoken
    tell_holder(ctx, request, "host.ring_home", name=person.name, home=home, phone=phone_of(ctx, person))


def _offers(ctx: Context, request: Sleepover) -> list[Question]:
    """What other homes have been asked and have not answered."""
    return open_asked(ctx, request, "offered")


def _go_on(ctx: Context, request: Sleepover) -> None:
    if _ask_next(ctx, request):
        tell_carers(ctx, request, "sleep.still_asking", by=ctx.clock(ctx.now + ANSWER_WITHIN))
    else:
        _nobody(ctx, request)


def _ask_next(ctx: Context, request: Sleepover) -> bool:
    """The next two. False if there is nobody left to ask."""
    told: list[Home] = []
    for home in candidates(ctx, request):
        if len(told) < AT_ONCE and _offer(ctx, request, home):
            told.append(home)
    if not told:
        return False
    until = ctx.now + ANSWER_WITHIN
    step(ctx, request, "offered", Who.LINE, None, homes=[home.id for home in told], until=until.isoformat())
    ctx.later("offer", until, _key(request), request_id=request.id)
    return True


def _offer(ctx: Context, request: Sleepover, home: Home) -> bool:
    """Each of its carers, on the phone an alert would use. The matter stays unnamed: nobody can look it up."""
    by, asked = ctx.clock(ctx.now + ANSWER_WITHIN), children_said(ctx, request)
    asking = Asking("offered", {"sleepover": request.id})
    told = [
        ctx.tell(person, "host.offer", asking=asking, whom=asked, stay=_stay(ctx, request), by=by)
        for person in people.at_home(ctx.tx, home.id)
    ]
    return any(told)


def _stay(ctx: Context, request: Sleepover) -> str:
    start, end = beds.stretch(ctx, request)
    return "tonight only" if end - start <= TONIGHT else f"until {day(ctx, end)}"


def _nobody(ctx: Context, request: Sleepover) -> None:
    """The line has the number given, and claims no more than that (DOMAIN N22)."""
    request = step(ctx, request, "nobody", Who.LINE, None)
    if holder_and_phone(ctx, request) is None:
        tell_carers(ctx, request, "sleep.none_edt_alone")
    else:
        tell_carers(ctx, request, "sleep.none_edt", holder=holder_name(ctx, request))
    tell_of_none(ctx, request)


def _has_room(ctx: Context, request: Sleepover, home: Home) -> bool:
    if request.kind == DAY_CARE:
        return True
    found = beds.capacity_of(ctx, request, home)
    return found.beds > 0 and found.beds_short == 0


def _can_be_asked(ctx: Context, request: Sleepover, home: Home) -> bool:
    at_rest = request.kind == EMERGENCY or matters.open_at(ctx.tx, home.id) is None
    return at_rest and bool(people.at_home(ctx.tx, home.id)) and not hushes.at_home(ctx.tx, home.id)


def _asked(ctx: Context, request: Sleepover) -> list[tuple[int, int]]:
    """(which step, which home)"""
    steps = [one for one in kept.steps_of(ctx.tx, request.id) if one.event == "offered"]
    return [(one.id, home) for one in steps for home in one.facts["homes"]]


def _last(ctx: Context, request: Sleepover, event: str) -> int:
    """The last step of that kind; 0 if there was none."""
    return max((one.id for one in kept.steps_of(ctx.tx, request.id) if one.event == event), default=0)


def _key(request: Sleepover) -> str:
    return f"offer:{request.id}"
