"""They do not come: both ends are asked, and then a person is alerted (DOMAIN B39).

Where nobody says within an hour that they have left both ends are asked, and half an hour later a person is alerted.
From the expected arrival on each stage is one timer row: the host is asked, half an hour later both ends, and a quarter
of an hour after that a person is alerted. Only the host's word ends it. Where the carer does not bring them, she is not
asked whether she has left.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers import missing
from handlers.context import Asking, Context
from handlers.sleepovers import alarm, runs
from handlers.sleepovers.acting import asker, home_of, hosts, open_matter, remembered
from handlers.sleepovers.lifecycle import ON_THE_WAY, State, Who, some_live_there, step
from handlers.sleepovers.requests import EMERGENCY
from handlers.sleepovers.travelling import expect_to_leave, key_of, leaving
from handlers.texts.catalogue import names
from storage import questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

TO_SAY = timedelta(minutes=30)  # for both ends, once they are asked whether they have left


@dataclass(frozen=True, slots=True)
class Stage:
    after: timedelta  # the expected arrival
    do: Callable[[Context, Sleepover], None]


def not_left(ctx: Context, sleepover_id: int, asked: bool) -> None:
    """Nobody has said that they have left: both ends are asked once; where they do not answer a person looks."""
    request = kept.get(ctx.tx, sleepover_id)
    if request.state != State.GO_AHEAD or (request.kind != EMERGENCY and not some_live_there(ctx, request)):
        return  # of a plan for whom lives there no more a person knows already (`left`)
    if request.needed_from is not None and ctx.now < request.needed_from:  # it has been put off since
        expect_to_leave(ctx, request)
    elif asked:
        _nobody_has_left(ctx, request)
    else:
        _ask_if_left(ctx, request)
        ask_the_host(ctx, request)
        ctx.later("not_left", ctx.now + TO_SAY, key_of(request), sleepover_id=request.id, asked=True)


def due(ctx: Context, sleepover_id: int, stage: int) -> None:
    """The next stage of waiting for them; nothing if they have come, or it is not on any more."""
    request = kept.get(ctx.tx, sleepover_id)
    if request.state not in ON_THE_WAY:
        return
    STAGES[stage].do(ctx, request)
    if stage + 1 < len(STAGES):  # timed from when this one was carried out, so that after an outage no two coincide
        wait = STAGES[stage + 1].after - STAGES[stage].after
        ctx.later("travel", ctx.now + wait, key_of(request), sleepover_id=request.id, stage=stage + 1)


def ask_the_host(ctx: Context, request: Sleepover) -> None:
    home = home_of(ctx, request).spoken
    for host in hosts(ctx, request):
        if runs.brought_by_carer(request):
            ctx.tell(host, "host.arrival", asking=Asking("arrival", {"sleepover": request.id}), home=home)
        else:
            ctx.tell(host, "host.with_you", asking=with_you(request), home=home)


def with_you(request: Sleepover) -> Asking:
    """Whether they are with her, of whoever does not wait for them to be brought."""
    return Asking("with_you", {"sleepover": request.id})


def late_answered(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """3: the person who looks for them takes them for missing. The line never does so itself (DOMAIN B39, B46)."""
    matter = open_matter(ctx, request)
    if key != "3" or matter is None or matter.holder_id not in (None, person.id):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    missing.begin(ctx, matter)
    ctx.note("sleepover.missing", sleepover=request.id, person=person.id)
    ctx.tell(person, "hub.missing_steps", to=phone, matter=matter)
    return True


def _ask_if_left(ctx: Context, request: Sleepover) -> None:
    if runs.brought_by_carer(request):
        ctx.tell(asker(ctx, request), "sleep.not_left", asking=leaving(request))
    else:
        ctx.tell(asker(ctx, request), "sleep.not_with_host", asking=leaving(request), who=_hosts_said(ctx, request))


def _hosts_said(ctx: Context, request: Sleepover) -> str:
    return names([host.name for host in hosts(ctx, request)])


def _overdue(ctx: Context, request: Sleepover) -> None:
    """Half an hour late: both ends are asked."""
    if request.state == State.TRAVELLING:
        request = step(ctx, request, "late", Who.LINE, None)
    if runs.brought_by_carer(request):
        by = ctx.clock(remembered(request, "expected") or ctx.now)
        ctx.tell(asker(ctx, request), "sleep.overdue", asking=Asking("overdue", {"sleepover": request.id}), by=by)
    else:
        ctx.tell(asker(ctx, request), "sleep.not_with_host", who=_hosts_said(ctx, request))
    ask_the_host(ctx, request)


def _alarm(ctx: Context, request: Sleepover) -> None:
    """Nobody has said where they are: a person is alerted, and may take them for missing."""
    expected = remembered(request, "expected") or ctx.now
    told = alarm.alert(ctx, request)
    about: dict[str, Any] = {
        "asking": Asking("late", {"sleepover": request.id}),
        "home": home_of(ctx, request).spoken,
        "since": ctx.clock(remembered(request, "left") or ctx.now),
        "by": ctx.clock(expected),
    }
    answered = [one for one in kept.steps_of(ctx.tx, request.id) if one.event == "not_here" and one.at >= expected]
    for person in told:
        if answered:
            ctx.tell(person, "hub.late", **about)
        else:
            ctx.tell(person, "hub.late_silent", **about)
    carer, matter = asker(ctx, request), open_matter(ctx, request)
    who = names([person.name for person in told])
    if told and runs.brought_by_carer(request):
        ctx.tell(carer, "sleep.late", matter=matter, by=ctx.clock(expected), who=who)
    elif told:
        ctx.tell(carer, "sleep.wrong", matter=matter, who=who)
    else:
        ctx.tell(carer, "sleep.nobody", matter=matter)


def _nobody_has_left(ctx: Context, request: Sleepover) -> None:
    told, carer = alarm.alert(ctx, request), asker(ctx, request)
    matter = open_matter(ctx, request)
    for person in told:
        ctx.tell(person, "hub.not_left", matter=matter, home=home_of(ctx, request).spoken)
    if told:
        ctx.tell(carer, "sleep.wrong", matter=matter, who=names([person.name for person in told]))
    else:
        ctx.tell(carer, "sleep.nobody", matter=matter)


#: From the expected arrival on (DOMAIN B39, B40).
STAGES = (
    Stage(timedelta(0), ask_the_host),
    Stage(timedelta(minutes=30), _overdue),
    Stage(timedelta(minutes=45), _alarm),
)
