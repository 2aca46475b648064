"""The day they come home, and what changes about a stay after its go-ahead (DOMAIN B41, B42).

What the home that hosts was told with the go-ahead is kept. Of a shorter stay, or fewer of them, it is only told; a
longer one needs its own yes, beside that of whoever must agree it.
"""

from datetime import datetime, timedelta

from handlers.context import Asking, Context
from handlers.sleepovers import alarm
from handlers.sleepovers.acting import attempt, day_and_time, home_of, hosts
from handlers.sleepovers.lifecycle import HOST_KNOWS, Refused, State, longer_than_said, step
from handlers.sleepovers.requests import EMERGENCY
from handlers.sleepovers.telling import (
    close_asked,
    holder_and_phone,
    hosts_and_holder,
    looks,
    names_of,
    open_asked,
    speaks_as,
    tell_carers,
    tell_holder,
)
from handlers.texts.catalogue import names
from handlers.understanding import stays
from handlers.understanding.words import hear
from handlers.words import phone_of
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.sleepovers import Sleepover

KIND = "extend"  # the same question as during the stay
ASKED = "When will they come back?"  # as which an end is read
TO_ANSWER = timedelta(minutes=15)  # then a person is to ring the host


def said(ctx: Context, request: Sleepover, words: str, person: Person, phone: Address) -> None:
    """Part of every go-ahead, because children were sent away and never brought back."""
    who = speaks_as(ctx, request, person)
    found = stays.find(hear(words), ctx.now.astimezone(ctx.line.time_zone), ASKED)
    end = found.end if found is not None else None
    two_days = end is not None and end.otherwise is not None and end.otherwise.date() != end.at.date()
    if who is None or not end or two_days or end.at <= ctx.now:
        ctx.tell(person, "host.return_unclear", to=phone)
        return
    try:
        step(ctx, request, "change", who, person, fields=["return_at"])
    except Refused as refused:
        ctx.tell(person, "host.refused", to=phone, refusal=str(refused))
        return
    request = kept.change(ctx.tx, request.id, ctx.now, return_at=end.at)
    looks(ctx, request, person)
    ctx.tell(person, "host.return_kept", to=phone, moment=day_and_time(ctx, end.at))
    says_yes_with_it(ctx, request, person)
    if request.host_id is not None:
        ctx.later("stay_changed", ctx.now, f"stay_changed:{request.id}", request_id=request.id, person_id=person.id)


def host_hears(ctx: Context, request: Sleepover) -> None:
    """With the go-ahead: from now on what is longer than that needs a yes of its own."""
    if request.kind == EMERGENCY and request.return_at is not None:  # a plan is moved with both homes' yes anyway
        close_asked(ctx, request, KIND)
        known = [request.return_at.isoformat(), names_of(ctx, request)]
        kept.change(ctx.tx, request.id, ctx.now, answers={HOST_KNOWS: known})


def says_yes_with_it(ctx: Context, request: Sleepover, person: Person) -> Sleepover:
    """Of the home that hosts: who writes down when they come back, or who has agreed it, can have them so long."""
    if person.home_id == request.host_id and longer_than_said(ctx, request):
        host_hears(ctx, request)
    return kept.get(ctx.tx, request.id)


def tell(ctx: Context, request: Sleepover, by: Person) -> None:
    """The go-ahead holds, and named another day, or more of them: whoever had it hears (B42)."""
    if (known := request.answers.get(HOST_KNOWS)) is None:
        return
    host_hears(ctx, request)
    back, home, who = day_and_time(ctx, request.return_at), home_of(ctx, request).spoken, names_of(ctx, request)
    others = [(one, phone) for one, phone in hosts_and_holder(ctx, request) if one.id != by.id]
    if request.return_at is not None and known[0] != request.return_at.isoformat():
        if by.home_id != request.home_id:  # else she has said so herself
            tell_carers(ctx, request, "sleep.back", name=by.name, moment=back)
        for other, phone in others:
            ctx.tell(other, "host.back", to=phone, name=by.name, home=home, moment=back)
    if set(known[1]) != set(who):
        for other, phone in others:
            ctx.tell(other, "host.fewer", to=phone, name=by.name, home=home, nest_names=names(who))


def ask_host(ctx: Context, request: Sleepover) -> list[int]:
    """It is to be longer than the home that hosts was told: each of its people is asked, once. Returns whom."""
    until = request.return_at.isoformat() if request.return_at is not None else None
    asked = [one.person_id for one in open_asked(ctx, request, KIND) if one.facts["until"] == until]
    if asked and longer_than_said(ctx, request):
        return asked
    close_asked(ctx, request, KIND)
    if not longer_than_said(ctx, request):
        return []
    back, home = day_and_time(ctx, request.return_at), home_of(ctx, request).spoken
    asking = Asking(KIND, {"sleepover": request.id, "until": until})
    there = [(one, phone) for one, phone in hosts_and_holder(ctx, request) if one.home_id == request.host_id]
    for host, phone in there:
        ctx.tell(host, "host.longer", to=phone, asking=asking, home=home, back=back)
    ctx.later("host_longer", ctx.now + TO_ANSWER, f"host_longer:{request.id}", request_id=request.id)
    return [host.id for host, _ in there]


def answered(ctx: Context, request: Sleepover, key: str, person: Person, phone: Address) -> None:
    """Before they have come: 1 they can stay so long; 2 as long as was said, and no reason is asked."""
    before, back = request.answers[HOST_KNOWS][0], day_and_time(ctx, request.return_at)
    if attempt(ctx, request, "extend_yes" if key == "1" else "extend_no", person, phone) is None:
        return
    looks(ctx, request, person)
    if key == "1":
        host_hears(ctx, request)
        ctx.tell(person, "host.return_kept", to=phone, moment=back)
        _tell_holder(ctx, request, "host.longer_yes", person, back)
    else:
        request = kept.change(ctx.tx, request.id, ctx.now, return_at=datetime.fromisoformat(before))
        back = day_and_time(ctx, request.return_at)
        ctx.tell(person, "sleep.extend_noted", to=phone, back=back)
        tell_carers(ctx, request, "sleep.extend_no", name=person.name, back=back)
        _tell_holder(ctx, request, "host.longer_no", person, back)
    ctx.later("stay_changed", ctx.now, f"stay_changed:{request.id}", request_id=request.id, person_id=person.id)


def silence(ctx: Context, request_id: int) -> None:
    """No yes and no no: whoever has the matter, or is alerted now, is to ring them."""
    request = kept.get(ctx.tx, request_id)
    if request.state != State.HOST_YES or not longer_than_said(ctx, request):
        return
    holder, back, home = holder_and_phone(ctx, request), day_and_time(ctx, request.return_at), home_of(ctx, request)
    for one in [holder[0]] if holder is not None else alarm.alert(ctx, request):
        to = holder[1] if holder is not None else None
        for host in hosts(ctx, request):
            if one.home_id != host.home_id:
                number = phone_of(ctx, host)
                ctx.tell(one, "host.longer_silent", to=to, home=home.spoken, name=host.name, phone=number, back=back)


def _tell_holder(ctx: Context, request: Sleepover, key: str, by: Person, back: str) -> None:
    holder = holder_and_phone(ctx, request)
    if holder is not None and holder[0].id != by.id:
        tell_holder(ctx, request, key, name=by.name, home=home_of(ctx, request).spoken, back=back)
