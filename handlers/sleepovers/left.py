"""Somebody of a sleepover has left the roster in the middle of it: a person hears of it, and nothing stays promised
that nobody is there to keep (DOMAIN B43, N21). A load of the roster may come between any two steps.

The line itself only notices. Whoever is back by the next load is counted as if she had never been away.
"""

from handlers import rota
from handlers.childcare import offers
from handlers.context import Context
from handlers.sleepovers import alarm, answering, beds, planned_changes
from handlers.sleepovers.acting import home_of, hosts, is_at, open_matter
from handlers.sleepovers.hosting import host_home
from handlers.sleepovers.lifecycle import ON_THE_WAY, State, Who, guests_who_left, some_live_there, spoken, step
from handlers.sleepovers.planned_telling import tell_other_side
from handlers.sleepovers.requests import EMERGENCY
from handlers.texts.catalogue import names
from handlers.texts.english.office import MISSING
from handlers.words import tell_holder
from storage import people
from storage import sleepovers as kept
from storage.people import Person
from storage.sleepovers import Sleepover

KNOWN = "missing"  # among its answers: who was missing at the last look
UNDER_WAY = (*ON_THE_WAY, State.STAYING)


def look(ctx: Context) -> None:
    """After a load of the roster: at all that is open."""
    offers.close_of_left(ctx)
    for request in kept.open_of_constellation(ctx.tx, ctx.constellation.id, (State.FOLLOW_UP, State.RECORDED)):
        missing, known = _missing(ctx, request), request.answers.get(KNOWN, [])
        if missing == known:
            continue
        request = kept.change(ctx.tx, request.id, ctx.now, answers={KNOWN: missing})
        if new := [one for one in missing if one not in known]:
            _tell(ctx, request, new)


def _missing(ctx: Context, request: Sleepover) -> list[str]:
    """By what they are to it: who asked, or all of that home, a child it is for, all of the home that has said yes."""
    nobody = not people.at_home(ctx.tx, request.home_id)
    gone = {
        "family": nobody,
        "asker": not nobody and not is_at(people.get(ctx.tx, request.requested_by), request.home_id),
        "guest": bool(guests_who_left(ctx, request)),
        "host": request.host_id is not None and not hosts(ctx, request),
    }
    return [part for part, is_gone in gone.items() if is_gone]


def _tell(ctx: Context, request: Sleepover, missing: list[str]) -> None:
    """The liaison worker, or whoever is on call where there is none; and at once where children are on the road or away
    and one of the two homes is empty."""
    ctx.note("sleepover.left", sleepover=request.id, missing=missing)
    office = [one for one in rota.liaison_workers(ctx.tx, request.constellation_id) if ctx.address_of(one)]
    who, home, state = names([MISSING[part] for part in missing]), home_of(ctx, request).spoken, spoken(request.state)
    for liaison in office:
        tell_other_side(ctx, request, liaison, "office.left", home=home, who=who, state=state)
        if "guest" in missing and not some_live_there(ctx, request):
            _say_that_it_stays_open(ctx, request, liaison)
    matter = open_matter(ctx, request)
    if matter is not None and matter.holder_id not in (None, *(one.id for one in office)):
        tell_holder(ctx, matter, "office.left", home=home, who=who, state=state)
    empty = "host" in missing or not people.at_home(ctx.tx, request.home_id)
    if not office or (empty and request.state in UNDER_WAY):
        alarm.alert(ctx, request)
    if "host" in missing and request.state in (State.HOST_YES, State.GO_AHEAD):
        _without_host(ctx, request)


def _say_that_it_stays_open(ctx: Context, request: Sleepover, liaison: Person) -> None:
    """And with whom the child is, or was to be, as she has to ask there."""
    code = home_of(ctx, request).code
    if request.host_id is None:
        tell_other_side(ctx, request, liaison, "office.child_left", code=code)
    else:
        there = host_home(ctx, request).spoken
        tell_other_side(ctx, request, liaison, "office.child_left_at", there=there, code=code)


def _without_host(ctx: Context, request: Sleepover) -> None:
    """As if that home had taken its yes back."""
    yes = [one.person_id for one in kept.steps_of(ctx.tx, request.id) if one.event == "host_yes"]
    host, home, before = people.get(ctx.tx, yes[-1] or 0), host_home(ctx, request), request.state
    request = step(ctx, request, "host_left", Who.LINE, None, home=home.id)
    beds.free(ctx, request, None)
    if request.kind == EMERGENCY:
        answering.without_host(ctx, request, home, host, before)
    else:
        planned_changes.without_host(ctx, request, host)
