"""The way there: leaving, when they are expected, and what happens if they do not come (DOMAIN B39).

From the go-ahead on they are waited for: where nobody says within an hour that they have left, both ends are asked, and
half an hour later a person is alerted. From the expected arrival on each stage is one timer row: the host is asked,
half an hour later both ends, and a quarter of an hour after that a person is alerted. Only the host's word ends it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from handlers import missing
from handlers.context import Asking, Context
from handlers.sleepovers import alarm
from handlers.sleepovers.acting import (
    asker,
    attempt,
    family_holder,
    home_of,
    hosts,
    open_matter,
    remembered,
)
from handlers.sleepovers.lifecycle import ON_THE_WAY, State, Who, step
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
TO_SAY = timedelta(minutes=30)  # for both ends, once they are asked whether they have left
HOW_LONG = {"1": timedelta(minutes=30), "2": timedelta(hours=1), "3": timedelta(hours=2)}
NEARLY = timedelta(minutes=15)
MINUTES = range(5, 100)  # a number that is none of the choices is how many minutes it will take


@dataclass(frozen=True, slots=True)
class Stage:
    after: timedelta  # the expected arrival
    do: Callable[[Context, Sleepover], None]


def begin(ctx: Context, request: Sleepover) -> None:
    """From the go-ahead on: 1, or words that they leave. Whoever the go-ahead's own text has not asked is asked."""
    carer = asker(ctx, request)
    asked = questions.newest_of_kind(ctx.tx, carer.id, "leaving", since=request.opened_at)
    if asked is None or asked.closed_at is not None or asked.facts["sleepover"] != request.id:
        ctx.tell(carer, "sleep.leave", asking=leaving(request))
    _expect_to_leave(ctx, request)


def not_left(ctx: Context, sleepover_id: int, asked: bool) -> None:
    """Nobody has said that they have left: both ends are asked once; where they do not answer a person looks."""
    request = kept.get(ctx.tx, sleepover_id)
    if request.state != State.GO_AHEAD:
        return
    if request.needed_from is not None and ctx.now < request.needed_from:  # it has been put off since
        _expect_to_leave(ctx, request)
    elif asked:
        _nobody_has_left(ctx, request)
    else:
        ctx.tell(asker(ctx, request), "sleep.not_left", asking=leaving(request))
        ask_the_host(ctx, request)
        ctx.later("not_left", ctx.now + TO_SAY, _key(request), sleepover_id=request.id, asked=True)


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


def due(ctx: Context, sleepover_id: int, stage: int) -> None:
    """The next stage of waiting for them; nothing if they have come, or it is not on any more."""
    request = kept.get(ctx.tx, sleepover_id)
    if request.state not in ON_THE_WAY:
        return
    STAGES[stage].do(ctx, request)
    if stage + 1 < len(STAGES):  # timed from when this one was carried out, so that after an outage no two coincide
        wait = STAGES[stage + 1].after - STAGES[stage].after
        ctx.later("travel", ctx.now + wait, _key(request), sleepover_id=request.id, stage=stage + 1)


def ask_the_host(ctx: Context, request: Sleepover) -> None:
    for host in hosts(ctx, request):
        asking = Asking("arrival", {"sleepover": request.id})
        ctx.tell(host, "host.arrival", asking=asking, home=home_of(ctx, request).spoken)


def stop_waiting(ctx: Context, request: Sleepover) -> None:
    timers.drop(ctx.tx, _key(request))


def go_on(ctx: Context, request: Sleepover) -> None:
    """It was on hold and is needed after all: whoever is to leave, or still on the road, is waited for again."""
    if request.state == State.GO_AHEAD:
        _expect_to_leave(ctx, request)
    if request.state in ON_THE_WAY:
        _expect(ctx, request, max(remembered(request, "expected") or ctx.now, ctx.now))


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


def _overdue(ctx: Context, request: Sleepover) -> None:
    """Half an hour late: both ends are asked."""
    if request.state == State.TRAVELLING:
        request = step(ctx, request, "late", Who.LINE, None)
    by = ctx.clock(remembered(request, "expected") or ctx.now)
    asking = Asking("overdue", {"sleepover": request.id})
    ctx.tell(asker(ctx, request), "sleep.overdue", asking=asking, by=by)
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
    if told:
        who = names([person.name for person in told])
        ctx.tell(carer, "sleep.late", matter=matter, by=ctx.clock(expected), who=who)
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


def _expect_to_leave(ctx: Context, request: Sleepover) -> None:
    due = max(request.needed_from or ctx.now, ctx.now) + TO_LEAVE
    ctx.later("not_left", due, _key(request), sleepover_id=request.id, asked=False)


def _expect(ctx: Context, request: Sleepover, at: datetime) -> None:
    kept.change(ctx.tx, request.id, ctx.now, answers={"expected": at.isoformat()})
    ctx.later("travel", at, _key(request), sleepover_id=request.id, stage=0)


def _ask_how_long(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    asking = Asking("eta", {"sleepover": request.id})
    ctx.tell(person, "sleep.eta", to=phone, asking=asking)


def _key(request: Sleepover) -> str:
    return f"travel:{request.id}"
