"""The hub is asked about a planned stay: by day, with what that night or day holds. Only a person says yes (B36, B45).

A no is asked no reason (N18). A silence is asked again, and shortly before it begins a person is alerted.
"""

from collections.abc import Collection
from typing import Any

from handlers import rota
from handlers.context import Asking, Context
from handlers.diary.capacity import Capacity
from handlers.diary.saying import warnings_said
from handlers.sleepovers import alarm, authority, beds, offering, runs
from handlers.sleepovers.acting import asker, home_of
from handlers.sleepovers.hosting import children_said
from handlers.sleepovers.lifecycle import Refused, State, Who, step, until_when
from handlers.sleepovers.planned_drafts import DATES, READ_BACK
from handlers.sleepovers.planned_hours import SOON, asked_again, said, stretch_said, told_at, who
from handlers.sleepovers.planned_telling import say_when, tell_other_side
from handlers.sleepovers.requests import DAY_CARE
from handlers.sleepovers.telling import SETTLED, close_asked, open_asked, settle
from handlers.texts.catalogue import names
from handlers.texts.english.planning import LEAVE
from handlers.words import phone_of
from storage import homes, people, questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.homes import Home
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Guest, Sleepover

KIND, OTHERS = "plan_host", "plan_offered"  # the question to the hub, and to other homes
ASKED = (KIND, OTHERS)
RULE = "not_needed_day_care"


def begin(ctx: Context, request: Sleepover, carer: Person, phone: Address | None) -> None:
    """She has said that it is right: whom we ask, and from when."""
    due = told_at(ctx, request.needed_from or ctx.now)
    request = kept.change(ctx.tx, request.id, ctx.now, answers={"asked": due.isoformat()})
    asked = names([person.name for person in hub_people(ctx, request)]) or "the hub"
    if due <= ctx.now:
        ctx.tell(carer, "plan.asked", to=phone, who=asked)
    else:
        ctx.tell(carer, "plan.asked_later", to=phone, who=asked, by=ctx.clock(due))
    ctx.later("plan_ask", due, _key(request), request_id=request.id)
    runs.ask(ctx, request, carer, phone)


def hub_people(ctx: Context, request: Sleepover) -> list[Person]:
    hubs = [home for home in homes.of_constellation(ctx.tx, request.constellation_id) if home.kind == "hub"]
    return [person for home in hubs for person in people.at_home(ctx.tx, home.id)]


def ask(ctx: Context, request_id: int, times: int = 0) -> None:
    """Asked, and again after a silence; from three hours before it begins a person is alerted for."""
    request = kept.get(ctx.tx, request_id)
    if request.state not in (State.OPENED, State.OFFERING) or request.needed_from is None:
        return
    if request.needed_from - ctx.now <= SOON and times > 0:
        alarm.alert(ctx, request)
        ctx.tell(asker(ctx, request), "plan.alerting")
        return
    close_asked(ctx, request, KIND)
    told = [person for person in hub_people(ctx, request) if ask_one(ctx, request, person)]
    if not told or times == 1:
        tell_office(ctx, request)
    later = asked_again(ctx.now, request.needed_from, times, ctx.line.time_zone)
    ctx.later("plan_ask", later, _key(request), request_id=request.id, times=times + 1)


def answered(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 yes, 2 no, 3 ring them."""
    act = {"1": says_yes, "2": _no, "3": ring}.get(key)
    if act is None:
        return False
    act(ctx, request, asked, person, phone)
    return True


def who_agrees(ctx: Context, request_id: int) -> None:
    """A home can, and it is not written down who agrees the stay (B35): asked each morning; three hours before it
    begins a person is alerted for."""
    request = kept.get(ctx.tx, request_id)
    if request.state != State.HOST_YES or request.needed_from is None:
        return
    if request.needed_from - ctx.now > SOON:
        authority.ask(ctx, request)
        return
    kept.change(ctx.tx, request.id, ctx.now, answers={authority.ALERTED_FOR: request.needed_from.isoformat()})
    alarm.alert(ctx, request)
    ctx.tell(asker(ctx, request), "plan.not_agreed")


def may_say_yes(ctx: Context, request: Sleepover, asked: Question) -> bool:
    """After her own no: while it is looked for as she was asked, and the carer has not turned to other dates."""
    same = asked.kind in ASKED and asked.facts["stretch"] == said(ctx, request)
    return same and SETTLED not in asked.facts and not open_asked(ctx, request, READ_BACK, DATES)


def ring(ctx: Context, request: Sleepover, asked: Question, person: Person, phone: Address) -> None:
    """She would rather speak: the number, and the question stays open."""
    carer = asker(ctx, request)
    home, number = home_of(ctx, request).spoken, phone_of(ctx, carer)
    ctx.tell(person, "plan.ring", to=phone, home=home, name=carer.name, phone=number)


def to_know(ctx: Context, request: Sleepover, found: Capacity) -> str:
    """Before her yes, for the people of that home alone (N8, B36): the warnings, and how they come and go."""
    return " ".join([*runs.said(request), *warnings_said(ctx, found)])


def tell_warnings(ctx: Context, request: Sleepover, found: Capacity, person: Person, phone: Address | None) -> None:
    if warnings := to_know(ctx, request, found):
        stretch = stretch_said(ctx, found.start, found.end)
        ctx.tell(person, "plan.warned", to=phone, stretch=stretch, warnings=warnings)


def agree_day_care(ctx: Context, request: Sleepover, person: Person) -> None:
    """By day nobody else need agree: the rule is written down with whoever took them in (DOMAIN B45)."""
    if request.kind != DAY_CARE:
        return
    for guest in kept.guests_of(ctx.tx, request.id):
        _write_down(ctx, request, guest, person)


def tell_office(ctx: Context, request: Sleepover) -> None:
    """Nobody has said yes so far: the liaison worker knows of it."""
    for liaison in rota.liaison_workers(ctx.tx, request.constellation_id):
        tell_other_side(
            ctx, request, liaison, "plan.office", home=home_of(ctx, request).spoken, stretch=said(ctx, request)
        )


def waiting(ctx: Context, request: Sleepover) -> list[Question]:
    """What the hub and other homes have been asked about it and have not answered."""
    return open_asked(ctx, request, *ASKED)


def stop_asking(ctx: Context, request: Sleepover, but: Person | None = None, still: Collection[int] = ()) -> None:
    """The question is over; who has not answered it is told, and the rest of a home that has. The homes `still` go on
    being asked."""
    timers.drop(ctx.tx, _key(request))
    timers.drop(ctx.tx, others_key(request))
    for asked in waiting(ctx, request):
        other = people.get(ctx.tx, asked.person_id)
        if other.home_id in still:
            continue
        questions.close(ctx.tx, asked.id, ctx.now)
        key = "plan.not_needed" if asked.kind == KIND else "plan.offer_over"  # which names no family (DOMAIN N17)
        if but is not None and other.id != but.id and other.home_id == but.home_id:
            settle(ctx, asked)
            tell_other_side(ctx, request, other, "plan.kept_by", name=but.name, stretch=said(ctx, request))
        elif but is None or other.id != but.id:
            settle(ctx, asked)
            tell_other_side(ctx, request, other, key, home=home_of(ctx, request).spoken, stretch=said(ctx, request))


def others_key(request: Sleepover) -> str:
    return f"plan_others:{request.id}"


def ask_one(ctx: Context, request: Sleepover, person: Person, phone: Address | None = None, kind: str = KIND) -> bool:
    """The question, after what her home holds then. Another home than the hub learns neither whose children they are
    nor why (DOMAIN N17)."""
    found = beds.capacity_of(ctx, request, homes.get(ctx.tx, person.home_id or 0))
    tell_warnings(ctx, request, found, person, phone)
    stretch = said(ctx, request)
    asking = Asking(kind, {"sleepover": request.id, "seen": list(found.to_see), "stretch": stretch})
    if kind == OTHERS:
        whom = children_said(ctx, request)
        return ctx.tell(person, "plan.offer", to=phone, asking=asking, whom=whom, stretch=stretch) is not None
    about: dict[str, Any] = {
        "home": home_of(ctx, request).spoken,
        "nest_names": who(ctx, request),
        "stretch": stretch,
        "own": found.own,
    }
    if request.kind == DAY_CARE:  # no bed check
        return ctx.tell(person, "plan.host_day", to=phone, asking=asking, **about) is not None
    free, beds_there = found.beds_free, found.beds
    return ctx.tell(person, "plan.host", to=phone, asking=asking, free=free, beds=beds_there, **about) is not None


def says_yes(ctx: Context, request: Sleepover, asked: Question, person: Person, phone: Address) -> None:
    """Her home can. What she has not seen yet is shown first: also that a bed which was free is promised by now."""
    home = homes.get(ctx.tx, person.home_id or 0)
    found = beds.capacity_of(ctx, request, home)
    questions.close(ctx.tx, asked.id, ctx.now)
    if found.has_news_for(asked.facts["seen"]):
        ask_one(ctx, request, person, phone, asked.kind)
        return
    _holds(ctx, request, home, person, phone, found)


def _holds(ctx: Context, request: Sleepover, home: Home, person: Person, phone: Address, found: Capacity) -> None:
    try:
        step(ctx, request, "host_yes", Who.OTHER_HOME, person, home=home.id, seen=True, **beds.shown(found))
    except Refused as refused:
        ctx.tell(person, "sleepover.refused", to=phone, why=str(refused))
        return
    request = kept.change(ctx.tx, request.id, ctx.now, host_id=home.id)
    beds.keep(ctx, request, person.id)
    stop_asking(ctx, request, person)
    agree_day_care(ctx, request, person)
    if authority.try_go_ahead(ctx, request, person):
        return
    tell_other_side(ctx, request, asker(ctx, request), "plan.yes", name=person.name, stretch=said(ctx, request))
    ctx.tell(person, "plan.kept", to=phone, home=home_of(ctx, request).spoken, stretch=said(ctx, request))
    say_when(ctx, request, person, phone)
    authority.ask(ctx, kept.get(ctx.tx, request.id), person.id)


def _no(ctx: Context, request: Sleepover, asked: Question, person: Person, phone: Address) -> None:
    """No reason is asked. The carer decides what comes next, and the liaison worker knows."""
    step(ctx, request, "other_no", Who.OTHER_HOME, person, home=person.home_id)
    close_asked(ctx, request, KIND)
    timers.drop(ctx.tx, _key(request))
    ctx.tell(person, "plan.no_noted", to=phone, home=home_of(ctx, request).spoken)
    if waiting(ctx, request):
        return  # other homes have been asked as well
    due = told_at(ctx, request.needed_from or ctx.now)
    ctx.later("plan_withdrawn", due, f"plan_off:{request.id}", request_id=request.id, person_id=person.id)
    say_when(ctx, request, person, phone)


def tell_of_none(ctx: Context, request: Sleepover, person: Person) -> None:
    """To the carer: this home cannot; other homes, other dates, or leave it."""
    asking = Asking("plan_no", {"sleepover": request.id}, (LEAVE,))
    key = "plan.no" if offering.candidates(ctx, request) else "plan.no_more"
    ctx.tell(asker(ctx, request), key, asking=asking, name=person.name, stretch=said(ctx, request))


def _write_down(ctx: Context, request: Sleepover, guest: Guest, person: Person) -> None:
    step(ctx, request, "authority", Who.HOST, person, guest=guest.id, rule=RULE, how="rule")
    entry = {"rule": RULE, "agreed_by": person.name, "agreed_how": "rule", "agreed_at": ctx.now}
    kept.agree(ctx.tx, guest.id, until=until_when(request), **entry)


def _key(request: Sleepover) -> str:
    return f"plan_ask:{request.id}"
