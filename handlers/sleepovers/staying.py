"""The stay and the way back: good night, the return that was planned, and home again (DOMAIN B41).

A stay ends when somebody at home says that they are home, not when the host has waved them off.
"""

from collections.abc import Callable
from datetime import timedelta

from handlers.context import Asking, Context
from handlers.sleepovers import alarm, beds, closing, extending, handing_over, runs
from handlers.sleepovers.acting import asker, attempt, day_and_time, home_of, hosts, open_matter, part_of
from handlers.sleepovers.lifecycle import State, Who, some_live_there
from handlers.sleepovers.requests import DAY_CARE
from handlers.texts.catalogue import names
from storage import questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

ASKED_AGAIN = timedelta(hours=2)  # of silence after the planned return, or of "late today"
ASKED = 2  # times that the host is asked; then a person is alerted
HOME_ASKED_AGAIN = timedelta(minutes=30)


def begin(ctx: Context, request: Sleepover) -> None:
    """They have arrived: the return was planned at the go-ahead, and is remembered from now on (B41)."""
    extending.plan_return(ctx, request)
    closing.ask_in_the_morning(ctx, request)


def remind(ctx: Context, sleepover_id: int) -> None:
    """The evening before: both ends hear what is planned. A household with an open matter is let be (B55)."""
    request = kept.get(ctx.tx, sleepover_id)
    if request.state != State.STAYING or not some_live_there(ctx, request):
        return  # where a child has left that home nobody is told that it goes back to it
    back = day_and_time(ctx, request.return_at)
    for host in hosts(ctx, request):
        ctx.tell(host, "host.return_tomorrow", home=home_of(ctx, request).spoken, back=back)
    if open_matter(ctx, request) is None:
        ctx.tell(asker(ctx, request), "sleep.return_tomorrow", back=back)


def ask_return(ctx: Context, sleepover_id: int, times: int) -> None:
    """At the planned return, and again after a silence; then a person looks. Silence is never a return (N5)."""
    request = kept.get(ctx.tx, sleepover_id)
    if request.state != State.STAYING:
        return
    back, home = day_and_time(ctx, request.return_at), home_of(ctx, request).spoken
    if times >= ASKED:
        _nobody_says(ctx, request)
        return
    for host in hosts(ctx, request):
        asking = Asking("return", {"sleepover": request.id})
        if runs.is_a_run(request):
            ctx.tell(host, "host.run_due", asking=asking, home=home, back=back)
        elif request.kind == DAY_CARE:
            ctx.tell(host, "host.day_due", asking=asking, home=home, back=back)
        else:
            ctx.tell(host, "host.return_due", asking=asking, home=home, back=back)
    ctx.later("return", ctx.now + ASKED_AGAIN, f"return:{request.id}", sleepover_id=request.id, times=times + 1)


def return_answered(
    ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address
) -> bool:
    """1 gone home, 2 late today, 3 staying longer."""
    act = _dropped if key == "1" and runs.is_a_run(request) else RETURN.get(key)
    if act is None or (act is extending.ask_until and request.kind == DAY_CARE):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    act(ctx, request, person, phone)
    return True


def gone_home(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """The host has seen them off. Whoever waits at home is asked, until somebody there has them."""
    if attempt(ctx, request, "gone_home", person, phone) is None:
        return
    timers.drop(ctx.tx, f"return:{request.id}")
    handing_over.gone_home(ctx, request, person, phone)
    home_again(ctx, request.id, times=0, said_by=person.name)


def _dropped(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """A run ends where she has brought them, at school as well as at home: her word, and the carer hears it."""
    moved = attempt(ctx, request, "returned", person, phone, dropped=True)
    if moved is None:
        return
    timers.drop(ctx.tx, f"return:{moved.id}")
    beds.free(ctx, moved, person.id)
    ctx.tell(person, "host.dropped", to=phone, home=home_of(ctx, moved).spoken)
    ctx.tell(asker(ctx, moved), "sleep.dropped", matter=open_matter(ctx, moved), name=person.name)


def home_again(ctx: Context, sleepover_id: int, times: int, said_by: str) -> None:
    request = kept.get(ctx.tx, sleepover_id)
    if request.state != State.STAYING:
        return
    if times >= ASKED:
        _nobody_says(ctx, request)
        return
    asking = Asking("home", {"sleepover": request.id})
    ctx.tell(asker(ctx, request), "sleep.home", asking=asking, name=said_by)
    facts = {"sleepover_id": request.id, "times": times + 1, "said_by": said_by}
    ctx.later("home", ctx.now + HOME_ASKED_AGAIN, closing.home_key(request), **facts)


def home_answered(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 they are home. 2 not yet: she is asked again, as often as she says so."""
    if key not in ("1", "2"):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if key == "1":
        returned(ctx, request, person, phone)
        return True
    if asked.facts.get("own_words"):
        ctx.tell(person, "sleep.not_home", to=phone)
        return True
    timer = timers.by_key(ctx.tx, closing.home_key(request))
    said_by = timer.payload["said_by"] if timer is not None else person.name
    facts = {"sleepover_id": request.id, "times": 0, "said_by": said_by}
    ctx.later("home", ctx.now + HOME_ASKED_AGAIN, closing.home_key(request), **facts)
    ctx.tell(person, "sleep.home_waits", to=phone)
    return True


def may_be_over(ctx: Context, request: Sleepover) -> bool:
    """The planned return has come, or the host has seen them off: words that they are home are no surprise."""
    due = request.return_at is not None and ctx.now >= request.return_at
    return due or _seen_off(ctx, request)


def ask_if_home(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """Her own words may be of her own way home: then the child sleeps where it is, and is looked for there."""
    asking = Asking("home", {"sleepover": request.id, "own_words": True})
    ctx.tell(person, "sleep.is_home", to=phone, asking=asking)


def returned(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """They are home, early, in time or late: whoever is asked what about medicine and marks has not been yet."""
    told_before = _seen_off(ctx, request)
    early = request.return_at is not None and ctx.now < request.return_at
    moved = attempt(ctx, request, "returned", person, phone, early=early)
    if moved is None:
        return
    for key in (f"return:{moved.id}", f"return_tomorrow:{moved.id}", closing.home_key(moved)):
        timers.drop(ctx.tx, key)
    ctx.tell(person, "sleep.home_noted", to=phone, matter=open_matter(ctx, moved))
    for host in hosts(ctx, moved):
        if host.id != person.id:
            ctx.tell(host, "host.home", home=home_of(ctx, moved).spoken)
    if not told_before:
        for host in hosts(ctx, moved)[:1]:
            handing_over.gone_home(ctx, moved, host, phone if host.id == person.id else None)
    beds.free(ctx, moved, person.id)
    closing.ask_in_the_morning(ctx, moved)


def late_back(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """Late today: asked again in two hours, and the other end is told."""
    if attempt(ctx, request, "late_back", person, phone) is None:
        return
    carer = asker(ctx, request)
    told = ctx.tell(carer, "sleep.late_back", name=person.name, back=day_and_time(ctx, request.return_at))
    ctx.tell(person, "host.late_back" if told else "host.late_back_untold", to=phone, name=carer.name)
    ctx.later("return", ctx.now + ASKED_AGAIN, f"return:{request.id}", sleepover_id=request.id, times=0)


def good_night(ctx: Context, request: Sleepover, person: Person, phone: Address) -> bool:
    """Kept, and passed on to the other home, where somebody may lie awake. True if nobody else need read it."""
    if attempt(ctx, request, "good_night", person, phone) is None:
        return True
    matter = open_matter(ctx, request)
    if matter is not None:
        return False  # then it goes as words, to and from whoever has it
    for other in [asker(ctx, request)] if part_of(ctx, request, person) is Who.HOST else hosts(ctx, request):
        ctx.tell(other, "sleep.good_night", name=person.name)
    ctx.tell(person, "sleep.good_night_noted", to=phone)
    return True


def _seen_off(ctx: Context, request: Sleepover) -> bool:
    return any(one.event == "gone_home" for one in kept.steps_of(ctx.tx, request.id))


def _nobody_says(ctx: Context, request: Sleepover) -> None:
    """The planned return is hours ago, or they left and nobody says that they are home: a person looks."""
    told, back = alarm.alert(ctx, request), day_and_time(ctx, request.return_at)
    matter = open_matter(ctx, request)
    for person in told:
        ctx.tell(person, "hub.not_back", matter=matter, home=home_of(ctx, request).spoken, back=back)
    who = names([person.name for person in told])
    if told:
        ctx.tell(asker(ctx, request), "sleep.wrong", matter=matter, who=who)
    else:
        ctx.tell(asker(ctx, request), "sleep.nobody", matter=matter)


RETURN: dict[str, Callable[[Context, Sleepover, Person, Address], None]] = {
    "1": gone_home,
    "2": late_back,
    "3": extending.ask_until,
}
