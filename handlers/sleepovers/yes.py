"""A home says yes: what its people must have seen before, the bed that is kept, and who hears of it (DOMAIN B36, B37).

The first yes holds; whoever comes second is stood down kindly, with no why.
"""

from handlers.context import Asking, Context
from handlers.diary.capacity import Capacity
from handlers.diary.saying import warnings_said
from handlers.sleepovers import authority, beds, extending
from handlers.sleepovers.acting import home_of
from handlers.sleepovers.hosting import again_key, host_home
from handlers.sleepovers.lifecycle import LOOKING, Refused, State, Who, step
from handlers.sleepovers.planned_telling import tell_other_side
from handlers.sleepovers.telling import (
    close_asked,
    holder_and_phone,
    holder_name,
    looks,
    matter_of,
    open_asked,
    settle,
    speaks_as,
    stood_down,
    tell_carers,
    tell_holder,
)
from handlers.triage import RED
from handlers.words import phone_of
from storage import homes, people, questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.homes import Home
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

WARNED = "warned"  # the question that "seen" answers
BACK_OUT = ("off", "Cannot after all")  # the button of a yes that can be taken back


def says_yes(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """Her home can have them. What she has to know first is shown, and has to be seen; where the matter is red her yes
    counts at once, and is shown with it."""
    if _not_looked_for(ctx, request, person, phone):
        return
    home = homes.get(ctx.tx, person.home_id or 0)
    found = beds.capacity_of(ctx, request, home)
    matter = matter_of(ctx, request)
    if found.warnings and not (matter is not None and matter.lane == RED):
        _show(ctx, request, person, phone, "host.warned", home)
    elif found.warnings:
        _holds(ctx, request, home, person, phone, found, seen=False)
        _show(ctx, kept.get(ctx.tx, request.id), person, phone, "host.warned_red", home)
    else:
        _holds(ctx, request, home, person, phone, found, seen=True)


def seen(ctx: Context, asked: Question, person: Person, phone: Address) -> None:
    """She has typed that she has seen the warnings. If there are others by now, she is shown them first."""
    request = kept.get(ctx.tx, asked.facts["sleepover"])
    if not questions.close(ctx.tx, asked.id, ctx.now):
        return
    looks(ctx, request, person)
    if request.host_id == person.home_id:
        was_shown = {"warnings": asked.facts["warnings"], "shown": asked.facts["seen"]}
        step(ctx, request, "seen", _who(ctx, request, person), person, **was_shown)
        ctx.tell(person, "host.seen", to=phone, home=home_of(ctx, request).spoken)
        return
    if _not_looked_for(ctx, request, person, phone):
        return
    home = homes.get(ctx.tx, person.home_id or 0)
    found = beds.capacity_of(ctx, request, home)
    if found.has_news_for(asked.facts["seen"]):
        _show(ctx, request, person, phone, "host.warned", home)
    else:
        _holds(ctx, request, home, person, phone, found, seen=True)


def changed(ctx: Context, request_id: int, person_id: int | None = None, wrote: int | None = None) -> None:
    """The stay has changed after a yes: the bed is kept for the new time, and what is new about it is shown.
    `person_id` is of the home that hosts, or has the matter; `wrote` who has just written, where that is another."""
    request = kept.get(ctx.tx, request_id)
    if request.host_id is None:
        return
    person = people.get(ctx.tx, person_id) if person_id else None
    if request.state == State.STAYING and person is not None:
        extending.authority_given(ctx, request, person)
        return
    home = host_home(ctx, request)
    before = _was_shown(ctx, request)
    beds.keep(ctx, request, None)
    if beds.capacity_of(ctx, request, home).has_news_for(before):
        for host in _hosts(ctx, request, home):
            asking, warnings = _warnings(ctx, request, host, home)
            awake = host.id == (wrote or person_id)
            tell_other_side(ctx, request, host, "host.warned_change", awake=awake, asking=asking, warnings=warnings)
    authority.changed(ctx, request, person, wrote or person_id)


def _not_looked_for(ctx: Context, request: Sleepover, person: Person, phone: Address) -> bool:
    """No home is looked for now. While it is on hold nobody is sent back to sleep for good: her yes may still count."""
    if request.state == State.STAND_DOWN_ASKED:
        ctx.tell(person, "host.on_hold", to=phone)
    elif request.state not in LOOKING:
        stood_down(ctx, person, phone)
    return request.state not in LOOKING


def _holds(
    ctx: Context, request: Sleepover, home: Home, person: Person, phone: Address, found: Capacity, *, seen: bool
) -> None:
    own = speaks_as(ctx, request, person) is Who.HOLDER
    who = Who.HOLDER if own else Who.OTHER_HOME
    was = request.state
    try:
        step(ctx, request, "host_yes", who, person, home=home.id, seen=seen, **beds.shown(found))
    except Refused:
        stood_down(ctx, person, phone)
        return
    request = kept.change(ctx.tx, request.id, ctx.now, host_id=home.id)
    beds.keep(ctx, request, person.id)
    stop_asking(ctx, request, but=home)
    if own:
        _told_own(ctx, request, person, phone)
    else:
        _told_other(ctx, request, home, person, phone)
    ctx.note("sleepover.hosted", sleepover=request.id, home=home.id, was=was)
    if not authority.try_go_ahead(ctx, request, person):
        authority.ask(ctx, request, person.id)


def stop_asking(ctx: Context, request: Sleepover, *, but: Home | None = None) -> None:
    """Nobody need answer any more: the questions are closed, and who has not answered may sleep on."""
    for kind in (f"offer:{request.id}", again_key(request)):
        timers.drop(ctx.tx, kind)
    for asked in close_asked(ctx, request, "hosting", "offered", WARNED):
        person = people.get(ctx.tx, asked.person_id)
        if asked.kind != "hosting" and (but is None or person.home_id != but.id):
            settle(ctx, asked)
            stood_down(ctx, person)


def _told_own(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    ctx.tell(person, "host.kept", to=phone, matter=matter_of(ctx, request), asking=_back_out(request),
             home=home_of(ctx, request).spoken)  # fmt: skip
    tell_carers(ctx, request, "sleep.yes_wait", holder=person.name)


def _told_other(ctx: Context, request: Sleepover, home: Home, person: Person, phone: Address) -> None:
    holder = holder_name(ctx, request)
    ctx.tell(person, "host.offer_kept", to=phone, asking=_back_out(request), holder=holder)
    tell_holder(ctx, request, "host.other_yes", name=person.name, home=home.spoken, phone=phone_of(ctx, person))
    tell_carers(ctx, request, "sleep.other_yes", holder=holder)


def _show(ctx: Context, request: Sleepover, person: Person, phone: Address | None, key: str, home: Home) -> None:
    asking, warnings = _warnings(ctx, request, person, home)
    ctx.tell(person, key, to=phone, asking=asking, warnings=warnings)


def _warnings(ctx: Context, request: Sleepover, person: Person, home: Home) -> tuple[Asking, str]:
    """The question whether she has seen them, and what they are."""
    found = beds.capacity_of(ctx, request, home)
    facts = {"sleepover": request.id, "warnings": list(found.warnings), "seen": list(found.to_see)}
    close_asked(ctx, request, WARNED, of=(person.id,))
    return Asking(WARNED, facts), " ".join(warnings_said(ctx, found))


def _was_shown(ctx: Context, request: Sleepover) -> set[str]:
    """What the host has been shown since its yes, whether or not it has said so."""
    steps = [one for one in kept.steps_of(ctx.tx, request.id) if one.event in ("host_yes", "seen")]
    asked = open_asked(ctx, request, WARNED)
    return {one for step in steps for one in step.facts.get("shown", [])}.union(*(one.facts["seen"] for one in asked))


def _hosts(ctx: Context, request: Sleepover, home: Home) -> list[Person]:
    """Of the host's people whoever has the matter, else all of them."""
    holder = holder_and_phone(ctx, request)
    if holder is not None and holder[0].home_id == home.id:
        return [holder[0]]
    return people.at_home(ctx.tx, home.id)


def _who(ctx: Context, request: Sleepover, person: Person) -> Who:
    return speaks_as(ctx, request, person) or Who.HOST


def _back_out(request: Sleepover) -> Asking:
    return Asking("hosts", {"sleepover": request.id}, (BACK_OUT,))
