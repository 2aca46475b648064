"""A planned stay is to have other times: the other side is asked, and until its yes it stays as it was (DOMAIN B45).

A silence is asked again; with the second asking the liaison worker knows, and shortly before it begins a person is
alerted for, as where the plan itself is not answered (`planned_asking`). What was said yes to stands meanwhile.
"""

from datetime import UTC, datetime

from handlers import rota
from handlers.context import Asking, Context
from handlers.sleepovers import alarm, authority, beds, planned_asking, planned_day, planned_others
from handlers.sleepovers.acting import asker, home_of, hosts
from handlers.sleepovers.lifecycle import State, Who, step
from handlers.sleepovers.planned_hours import SOON, asked_again, said, stretch_said, told_at
from handlers.sleepovers.planned_telling import say_when, tell_all, tell_other_side
from handlers.sleepovers.planned_words import Stretch
from handlers.sleepovers.telling import close_asked, open_asked
from handlers.texts.english.planning import LEAVE
from handlers.words import phone_of
from storage import homes, people, questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

KIND = "plan_moved"  # the question to the other side
STANDS = (State.HOST_YES, State.GO_AHEAD)


def ask(ctx: Context, request: Sleepover, new: Stretch, person: Person, phone: Address) -> None:
    """What was read in her words is read back first."""
    pair = [one.astimezone(UTC).isoformat() for one in new]
    asking = Asking("plan_move", {"sleepover": request.id, "stretch": pair}, (LEAVE,))
    close_asked(ctx, request, "plan_move", "plan_off", of=(person.id,))
    old, other = said(ctx, request), stretch_said(ctx, *new)
    ctx.tell(person, "plan.move_sure", to=phone, asking=asking, stretch=old, other=other)


def sure(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 change it: the other side is asked. 0 as it was."""
    if key not in ("1", "0"):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if key == "0":
        ctx.tell(person, "plan.as_it_was", to=phone, stretch=said(ctx, request))
    elif request.host_id is None:
        close_asked(ctx, request, *planned_asking.ASKED)  # nobody says yes to another day than the one that is shown
        request = _apply(ctx, request, _wished(asked.facts["stretch"]), person, Who.CARER)
        if request.state == State.OFFERING:
            planned_others.begin(ctx, request, person, phone, request.answers.get("chosen") or ())
        else:
            planned_asking.begin(ctx, request, person, phone)
    else:
        due = told_at(ctx, _first_of(request, _wished(asked.facts["stretch"])))
        ctx.tell(person, "plan.move_asked", to=phone, stretch=said(ctx, request))
        facts = {"request_id": request.id, "person_id": person.id, "stretch": asked.facts["stretch"]}
        ctx.later("plan_move", due, _key(request), **facts)
    return True


def ask_other_side(ctx: Context, request_id: int, person_id: int, stretch: list[str], times: int = 0) -> None:
    """The other side hears of the wish of `person_id`, and the host also what her home has free then. Of their silence
    a person hears, before the earlier of both beginnings."""
    request, by, wish = kept.get(ctx.tx, request_id), people.get(ctx.tx, person_id), _wished(stretch)
    if request.host_id is None or request.state not in STANDS:
        return
    first, new, old = _first_of(request, wish), stretch_said(ctx, *wish), said(ctx, request)
    if first - ctx.now <= SOON and times > 0:
        _alert(ctx, request, by, new)
        return
    close_asked(ctx, request, KIND)
    asking = Asking(KIND, {"sleepover": request.id, "stretch": stretch, "by": person_id})
    if by.home_id == request.host_id:
        ctx.tell(asker(ctx, request), "plan.move_carer", asking=asking, name=by.name, stretch=old, other=new)
    else:
        _ask_hosts(ctx, request, wish, asking)
    asked = open_asked(ctx, request, KIND)
    if not asked or times == 1:
        home = home_of(ctx, request).spoken
        for liaison in rota.liaison_workers(ctx.tx, request.constellation_id):
            still = asked[0] if asked else None
            tell_other_side(
                ctx, request, liaison, "plan.move_office", while_open=still, home=home, stretch=old, other=new
            )
    again = asked_again(ctx.now, first, times, ctx.line.time_zone)
    about = {"request_id": request.id, "person_id": person_id, "stretch": stretch, "times": times + 1}
    ctx.later("plan_move", again, _key(request), **about)


def answered(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 yes, 2 no: then it stays as it was. 3 ring them."""
    by = people.get(ctx.tx, asked.facts["by"])
    if key not in ("1", "2", "3"):
        return False
    if key == "3":
        planned_asking.ring(ctx, request, asked, person, phone)
        return True
    over(ctx, request, asked)
    if key == "2":
        tell_all(ctx, request, "plan.move_no", person, phone, by)
        say_when(ctx, request, person, phone)
        return True
    part = Who.HOST if person.home_id == request.host_id else Who.CARER
    before, request = request, _apply(ctx, request, _wished(asked.facts["stretch"]), person, part)
    if _date(ctx, before) != _date(ctx, request):
        authority.forget(ctx, request, named_only=True)
    host = person if part is Who.HOST else by
    planned_asking.agree_day_care(ctx, request, host)
    about = {"request_id": request.id, "person_id": host.id, "wrote": person.id}
    ctx.later("stay_changed", ctx.now, f"stay_changed:{request.id}", **about)
    tell_all(ctx, request, "plan.moved", person, phone, by)
    say_when(ctx, request, person, phone)
    planned_day.set_reminders(ctx, request)
    return True


def over(ctx: Context, request: Sleepover, asked: Question | None = None) -> None:
    """Nothing of it is asked any more. Where one wish is `asked` about, a newer one that waits for the day still is."""
    close_asked(ctx, request, KIND)
    waits = timers.by_key(ctx.tx, _key(request))
    if waits is not None and (asked is None or waits.payload["stretch"] == asked.facts["stretch"]):
        timers.drop(ctx.tx, _key(request))


def _ask_hosts(ctx: Context, request: Sleepover, wish: Stretch, asking: Asking) -> None:
    start, end = wish
    wished = kept.change(ctx.tx, request.id, ctx.now, needed_from=start, return_at=end)
    found = beds.capacity_of(ctx, wished, homes.get(ctx.tx, request.host_id or 0))
    kept.change(ctx.tx, request.id, ctx.now, needed_from=request.needed_from, return_at=request.return_at)
    home, old, new = home_of(ctx, request).spoken, said(ctx, request), stretch_said(ctx, start, end)
    for host in hosts(ctx, request):
        planned_asking.tell_warnings(ctx, request, found, host, None)
        ctx.tell(host, "plan.move_host", asking=asking, home=home, stretch=old, other=new)


def _alert(ctx: Context, request: Sleepover, by: Person, new: str) -> None:
    """Whoever is on call is to ring those who have not answered; who asked hears of it, and that it is as it was."""
    silent = [asker(ctx, request)] if by.home_id == request.host_id else hosts(ctx, request)
    old, home = said(ctx, request), home_of(ctx, request).spoken
    for one in alarm.alert(ctx, request):
        for other in silent:
            if one.home_id != other.home_id:
                phone = phone_of(ctx, other)
                ctx.tell(one, "plan.move_silent", home=home, name=other.name, stretch=old, other=new, phone=phone)
    ctx.tell(by, "plan.move_alerting", stretch=old)


def _apply(ctx: Context, request: Sleepover, new: Stretch, person: Person, part: Who) -> Sleepover:
    step(ctx, request, "change", part, person, fields=["needed_from", "return_at"])
    return kept.change(ctx.tx, request.id, ctx.now, needed_from=new[0], return_at=new[1])


def _first_of(request: Sleepover, wish: Stretch) -> datetime:
    """By when it has to be known: as it is planned, or as it is wished, it begins then."""
    return min(request.needed_from or wish[0], wish[0])


def _wished(stretch: list[str]) -> Stretch:
    start, end = map(datetime.fromisoformat, stretch)
    return start, end


def _date(ctx: Context, request: Sleepover) -> str:
    assert request.needed_from is not None, "only what has its times can be changed"
    return f"{request.needed_from.astimezone(ctx.line.time_zone):%F}"


def _key(request: Sleepover) -> str:
    return f"plan_move:{request.id}"
