"""The way there: leaving, and when they are expected (DOMAIN B39). What happens if they do not come is in `overdue`."""

from datetime import datetime, timedelta

from handlers.context import Asking, Context
from handlers.sleepovers import alarm, runs
from handlers.sleepovers.acting import (
    asker,
    attempt,
    family_holder,
    home_of,
    hosts,
    open_matter,
    remembered,
)
from handlers.sleepovers.lifecycle import ON_THE_WAY, State
from handlers.texts.catalogue import names
from handlers.words import phone_of
from storage import questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

#: How long a drive is supposed to take until somebody has said it.
SUPPOSED = timedelta(hours=1)
TO_LEAVE = timedelta(hours=1)  # from the go-ahead on, or from when the stay is to begin
HOW_LONG = {"1": timedelta(minutes=30), "2": timedelta(hours=1), "3": timedelta(hours=2)}
NEARLY = timedelta(minutes=15)
MINUTES = range(5, 100)  # a number that is none of the choices is how many minutes it will take


def begin(ctx: Context, request: Sleepover) -> None:
    """From the go-ahead on: 1, or words that they leave. Whoever the go-ahead's own text has not asked is asked."""
    carer = asker(ctx, request)
    asked = questions.newest_of_kind(ctx.tx, carer.id, "leaving", since=request.opened_at)
    if asked is None or asked.closed_at is not None or asked.facts["sleepover"] != request.id:
        ctx.tell(carer, "sleep.leave", asking=leaving(request))
    expect_to_leave(ctx, request)


def leaving(request: Sleepover) -> Asking:
    """The question whose 1 says that they have left."""
    return Asking("leaving", {"sleepover": request.id})


def leaving_answered(
    ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address
) -> bool:
    if key != "1":
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    left(ctx, request, person, phone)
    return True


def left(ctx: Context, request: Sleepover, person: Person, phone: Address, expected: datetime | None = None) -> None:
    """They are on their way; `expected` is in UTC, and asked for where she has not said it."""
    moved = attempt(ctx, request, "leaving", person, phone)
    if moved is None:
        return
    moved = kept.change(ctx.tx, moved.id, ctx.now, answers={"left": ctx.now.isoformat()})
    have, home = family_holder(ctx, moved), home_of(ctx, moved)
    if have is not None and have.home_id != moved.host_id:
        ctx.tell(have, "hub.left", matter=open_matter(ctx, moved), home=home.spoken, since=ctx.clock(ctx.now))
    if expected is not None:
        say_when(ctx, moved, expected, person, phone)
        return
    if not runs.brought_by_carer(moved):  # she has seen them off, and knows no more than that
        _expect(ctx, moved, ctx.now + NEARLY)
        ctx.tell(person, "sleep.seen_off", to=phone, who=names([host.name for host in hosts(ctx, moved)]))
        return
    _expect(ctx, moved, ctx.now + SUPPOSED)
    for host in hosts(ctx, moved):
        ctx.tell(host, "host.left", home=home.spoken, since=ctx.clock(ctx.now))
    _ask_how_long(ctx, moved, person, phone)


def eta_answered(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 half an hour, 2 an hour, 3 longer; or so many minutes."""
    minutes = int(key) if key.isdecimal() else 0
    takes = HOW_LONG.get(key) or (timedelta(minutes=minutes) if minutes in MINUTES else None)
    if takes is None:
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    still_coming(ctx, request, ctx.now + takes, person, phone)
    return True


def overdue_answered(
    ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address
) -> bool:
    """1 nearly there, 2 delayed, 3 something is wrong."""
    if key not in ("1", "2", "3"):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if key == "1":
        still_coming(ctx, request, ctx.now + NEARLY, person, phone)
    elif key == "2":
        moved = attempt(ctx, request, "on_the_way", person, phone)
        if moved is not None:
            _expect(ctx, moved, ctx.now + SUPPOSED)
            ctx.tell(person, "sleep.eta_delayed", to=phone, asking=Asking("eta", {"sleepover": request.id}))
    else:
        something_wrong(ctx, request, person, phone)
    return True


def still_coming(ctx: Context, request: Sleepover, expected: datetime, person: Person, phone: Address) -> None:
    moved = attempt(ctx, request, "on_the_way", person, phone, expected=expected.isoformat())
    if moved is not None:
        say_when(ctx, moved, expected, person, phone)


def say_when(ctx: Context, request: Sleepover, expected: datetime, person: Person, phone: Address) -> None:
    """Keep when they are expected, and tell both ends."""
    _expect(ctx, request, expected)
    ctx.tell(person, "sleep.going", to=phone, matter=open_matter(ctx, request), by=ctx.clock(expected))
    since = ctx.clock(remembered(request, "left") or ctx.now)
    for host in hosts(ctx, request):
        ctx.tell(host, "host.leaving", home=home_of(ctx, request).spoken, since=since, by=ctx.clock(expected))


def thank(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """She says that they are there: the host, who has been asked, has the last word."""
    who = names([host.name for host in hosts(ctx, request)])
    ctx.tell(person, "sleep.host_asked", to=phone, matter=open_matter(ctx, request), who=who)


def something_wrong(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """Either end says so: a person is alerted, and it stays open."""
    if attempt(ctx, request, "trouble", person, phone) is None:
        return
    told = [one for one in alarm.alert(ctx, request, person) if one.id != person.id]
    home = home_of(ctx, request).spoken
    for one in told:
        ctx.tell(
            one,
            "hub.wrong",
            matter=open_matter(ctx, request),
            home=home,
            name=person.name,
            phone=phone_of(ctx, person),
        )
    who = names([one.name for one in told])
    if not told:
        ctx.tell(person, "sleep.nobody", to=phone)
    elif person.home_id == request.host_id:
        ctx.tell(person, "host.wrong", to=phone, who=who, home=home)
    else:
        ctx.tell(person, "sleep.wrong", to=phone, who=who)


def stop_waiting(ctx: Context, request: Sleepover) -> None:
    timers.drop(ctx.tx, key_of(request))


def go_on(ctx: Context, request: Sleepover) -> None:
    """It was on hold and is needed after all: whoever is to leave, or still on the road, is waited for again."""
    if request.state == State.GO_AHEAD:
        expect_to_leave(ctx, request)
    if request.state in ON_THE_WAY:
        _expect(ctx, request, max(remembered(request, "expected") or ctx.now, ctx.now))


def expect_to_leave(ctx: Context, request: Sleepover) -> None:
    """From the go-ahead on, or from when the stay is to begin."""
    due = max(request.needed_from or ctx.now, ctx.now) + TO_LEAVE
    ctx.later("not_left", due, key_of(request), sleepover_id=request.id, asked=False)


def _expect(ctx: Context, request: Sleepover, at: datetime) -> None:
    kept.change(ctx.tx, request.id, ctx.now, answers={"expected": at.isoformat()})
    ctx.later("travel", at, key_of(request), sleepover_id=request.id, stage=0)


def _ask_how_long(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    asking = Asking("eta", {"sleepover": request.id})
    ctx.tell(person, "sleep.eta", to=phone, asking=asking)


def key_of(request: Sleepover) -> str:
    return f"travel:{request.id}"
