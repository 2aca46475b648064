"""A planned stay stands: both sides are told, reminded the day before and two hours before, and set off (B39, B45)."""

from datetime import timedelta
from typing import Any

from handlers.context import Context
from handlers.sleepovers import overdue, planned_others, runs, travelling
from handlers.sleepovers.acting import asker, home_of, hosts
from handlers.sleepovers.lifecycle import State, some_live_there
from handlers.sleepovers.planned_hours import EARLIEST, said, who
from handlers.sleepovers.planned_telling import tell_other_side
from handlers.sleepovers.requests import PLANNED
from handlers.texts.catalogue import names
from handlers.wall import is_between, moment
from storage import matters, timers
from storage import sleepovers as kept
from storage.people import Person
from storage.sleepovers import Sleepover

DAY_BEFORE = "17:00"  # in the line's zone
HOURS_BEFORE = timedelta(hours=2)
TRIED_AGAIN = timedelta(minutes=30)  # while a matter of the family is open
LATE = timedelta(minutes=30)
NIGHT = "22:00"
TIMERS = ("plan_day_before", "plan_hours", "plan_begins")


def stands(ctx: Context, request_id: int, by: int | None = None) -> None:
    """Host, agreement and return are there: both are told, once for each time that it comes to stand. Who has just
    answered (`by`) hears it at once."""
    request = kept.get(ctx.tx, request_id)
    if request.state != State.GO_AHEAD:
        return
    carer, there, stretch = asker(ctx, request), hosts(ctx, request), said(ctx, request)
    about: dict[str, Any] = {"nest_names": who(ctx, request), "who": names([host.name for host in there])}
    tell_other_side(ctx, request, carer, "plan.stands", awake=carer.id == by, stretch=stretch, **about)
    for host in there:
        home = home_of(ctx, request).spoken
        tell_other_side(ctx, request, host, "plan.stands_host", awake=host.id == by, home=home, stretch=stretch)
    planned_others.tell_hub(ctx, request)
    set_reminders(ctx, request)


def set_reminders(ctx: Context, request: Sleepover) -> None:
    """Set, or move."""
    start, zone = request.needed_from, ctx.line.time_zone
    if start is None:
        return
    drop_reminders(ctx, request)
    before = moment(start.astimezone(zone).date() - timedelta(days=1), DAY_BEFORE, zone)
    soon = start - HOURS_BEFORE
    if is_between(soon, NIGHT, EARLIEST, zone):  # nobody is woken by a reminder
        soon = min(start, moment(start.astimezone(zone).date(), EARLIEST, zone))
    if before > ctx.now:
        ctx.later("plan_day_before", before, f"plan_day_before:{request.id}", request_id=request.id)
    ctx.later("plan_hours", max(soon, ctx.now), f"plan_hours:{request.id}", request_id=request.id)
    ctx.later("plan_begins", start + LATE, f"plan_begins:{request.id}", request_id=request.id)


def drop_reminders(ctx: Context, request: Sleepover) -> None:
    for kind in TIMERS:
        timers.drop(ctx.tx, f"{kind}:{request.id}")


def day_before(ctx: Context, request_id: int) -> None:
    request = kept.get(ctx.tx, request_id)
    if request.state not in (State.HOST_YES, State.GO_AHEAD) or not some_live_there(ctx, request):
        return
    carer, nest_names, stretch = asker(ctx, request), who(ctx, request), said(ctx, request)
    for person in (carer, *hosts(ctx, request)):
        if not _at_rest(ctx, person):
            continue
        if person is carer and request.kind == PLANNED:
            ctx.tell(person, "plan.night_before", nest_names=nest_names, stretch=stretch)
        else:
            ctx.tell(person, "plan.day_before", nest_names=nest_names, stretch=stretch)


def hours_before(ctx: Context, request_id: int) -> None:
    """Two hours before; whoever brings them says with 1 that they leave, as on any other way there. Where that is not
    the carer the host is asked to say when they are with her."""
    request = kept.get(ctx.tx, request_id)
    start, carer = request.needed_from, asker(ctx, request)
    if request.state != State.GO_AHEAD or start is None or not some_live_there(ctx, request):
        return
    if not _at_rest(ctx, carer):
        if ctx.now + TRIED_AGAIN < start:
            ctx.later("plan_hours", ctx.now + TRIED_AGAIN, f"plan_hours:{request.id}", request_id=request.id)
        return
    _tell_carer(ctx, request, carer)
    for host in hosts(ctx, request):
        if _at_rest(ctx, host):
            _tell_host(ctx, request, host)


def begins(ctx: Context, request_id: int) -> None:
    """Half an hour after it was to begin nobody has said that they left: both ends are asked, and then a person looks,
    as for any family that is waited for (DOMAIN B39). Silence is no arrival."""
    overdue.not_left(ctx, request_id, asked=False)


def _tell_carer(ctx: Context, request: Sleepover, carer: Person) -> None:
    asking = travelling.leaving(request)
    about: dict[str, Any] = {"nest_names": who(ctx, request), "stretch": said(ctx, request)}
    if request.kind == PLANNED:
        ctx.tell(carer, "plan.night_today", asking=asking, **about)
    elif runs.brought_by_carer(request):
        ctx.tell(carer, "plan.hours_before", asking=asking, **about)
    else:
        there = names([host.name for host in hosts(ctx, request)])
        ctx.tell(carer, "plan.hours_with", asking=asking, who=there, **about)


def _tell_host(ctx: Context, request: Sleepover, host: Person) -> None:
    home, stretch = home_of(ctx, request).spoken, said(ctx, request)
    if runs.brought_by_carer(request):
        ctx.tell(host, "plan.hours_host", home=home, stretch=stretch)
    else:
        asking, how = overdue.with_you(request), runs.how(request)
        ctx.tell(host, "plan.hours_with_you", asking=asking, home=home, stretch=stretch, runs=how)


def _at_rest(ctx: Context, person: Person) -> bool:
    """Nothing planned goes into a house with an open matter (DOMAIN B55)."""
    return matters.open_at(ctx.tx, person.home_id or 0) is None
