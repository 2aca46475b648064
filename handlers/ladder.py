"""The ladder: who is tried in which order until a person answers (DOMAIN B15, B18-B20, B24, B27, B28).

Each rung is timed from when the last was carried out; an empty rung is skipped at once. A rung tries its people by
message, by call or by both, and whoever has no address for a message is rung.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain

from handlers import rota
from handlers.context import Asking, Context
from handlers.engaged import LONGEST_CALL, LONGEST_RING, LONGEST_WAIT, ON_THE_PHONE
from handlers.sending import LONGEST_PAUSE
from handlers.signals import hush
from handlers.sleepovers import alerting, requests
from handlers.texts.catalogue import names
from handlers.triage import RED
from handlers.words import pass_to_hub, tell_carers
from storage import addresses, alerts, calls, homes, matters, messages, outbox, people, timers
from storage.alerts import Alert
from storage.matters import HOLDER_FIRST, Matter
from storage.outbox import Outgoing
from storage.people import Person

#: What an alert says where a phone of the home is to stay silent, by why (DOMAIN B17, N31).
SILENT = {"quiet": "quiet.alert", "child": "child.alert"}
KEY = "rung:"  # and the matter's id: the timer for its next step


def start(ctx: Context, matter: Matter, rung: int = 0) -> list[Person]:
    """Begin to alert, or begin anew, at `rung`. Returns whom it told; empty if nobody could be told."""
    if matter.round:
        calls.set_round(ctx.tx, matter.id, matter.round + 1)  # a family on the phone waits on
    return climb(ctx, replace(matter, round=matter.round + 1), rung, fresh=matter.round == 0)


def climb(ctx: Context, matter: Matter, rung: int, *, fresh: bool = False) -> list[Person]:
    """Carry out the first rung from `rung` on that has somebody to tell; set the timer for the one after it.

    `fresh` is a matter of which nobody has been told yet.
    """
    if not fresh:  # before the very first alert there is none to take back
        ctx.withdraw_alerts(matter)  # an alert lives until its rung ends
    while rung < len(ctx.line.rungs):
        matters.set_rung(ctx.tx, matter.id, rung, matter.round)
        if told := _tell_all(ctx, matter, rung, [] if fresh else alerts.of_round(ctx.tx, matter)):
            ctx.note("ladder.rung", matter=matter.id, rung=rung, told=[person.id for person in told])
            _set_timer(ctx, matter, rung)
            return told
        rung += 1
    _set_timer(ctx, matter, len(ctx.line.rungs) - 1)
    return []


def next_rung(
    ctx: Context,
    matter: Matter,
    why: str = "ladder.next",
    only: Person | None = None,
) -> None:
    """Go on to the next rung now, and tell the carer what is happening, truly (B24).

    `only` is the one person of whom `why` is true; without it, it is so of all who are being tried.
    """
    if not waits(matter):
        return
    before = {alert.person_id for alert in alerts.of_round(ctx.tx, matter)}
    tried = [only] if only else _have_been_asked(ctx, matter)
    if matter.rung + 1 >= len(ctx.line.rungs):
        _nobody(ctx, matter)
    elif told := climb(ctx, matter, matter.rung + 1):
        new = [person.name for person in told if person.id not in before]
        again = [person.name for person in told]
        key = why if new or (only and only not in told) else "ladder.again"
        spoken = names([person.name for person in tried])
        has = "has" if len(tried) == 1 else "have"
        tell_carers(ctx, matter, key, tried=spoken, has=has, who=names(new or again))
    else:
        _tell_of_nobody(ctx, matter)


def rung_ended(ctx: Context, matter_id: int, round_: int, rung: int) -> None:
    """A rung's time is up. Nothing happens if a person has taken the matter, or the ladder has moved on."""
    matter = matters.get(ctx.tx, matter_id)
    if waits(matter) and (matter.round, matter.rung) == (round_, rung):
        next_rung(ctx, matter)


def in_vain(ctx: Context, row: Outgoing, why: str) -> None:
    """An alert of the rung that is being tried cannot be answered any more: the next does not wait for its end (I7)."""
    if (matter := given_up(ctx, row)) is not None:
        unreached = people.get(ctx.tx, row.person_id or 0) if why == "ladder.unreached" else None
        next_rung(ctx, matter, why, only=unreached)


def given_up(ctx: Context, row: Outgoing) -> Matter | None:
    """The matter of an alert, if nobody of the rung that is being tried is waited for without it.

    A phone of this rung is that still rings, or may do so within the minute; and after a whole round the rungs last
    their time: nobody is helped by everybody's phone ringing without a pause.
    """
    if row.cls != "alert" or row.matter_id is None:
        return None
    matter = matters.get(ctx.tx, row.matter_id)
    of_this_rung = (row.round, row.rung) == (matter.round, matter.rung)
    if not waits(matter) or not of_this_rung or outbox.still_ringing(ctx.tx, row, ctx.now - LONGEST_WAIT):
        return None
    return None if alerts.of_earlier_round(ctx.tx, matter) else matter


def stop(ctx: Context, matter: Matter) -> None:
    """A person has it."""
    timers.drop(ctx.tx, _key(matter))
    ctx.withdraw_alerts(matter)


def waits(matter: Matter) -> bool:
    """Nobody has it, and it is not over."""
    return matter.closed_at is None and matter.holder_id is None


def on_the_phone(ctx: Context, matter: Matter) -> calls.Call | None:
    """The family's call, while they are on the phone."""
    return calls.live(ctx.tx, matter.id, ctx.now - ON_THE_PHONE, ctx.now - LONGEST_CALL)


def is_rung(ctx: Context, matter: Matter, person_id: int) -> bool:
    """Her phone rings for the matter now."""
    return outbox.rings(ctx.tx, matter.id, person_id, ctx.now - LONGEST_RING)


def are_talking(ctx: Context, matter: Matter) -> bool:
    """The line itself has put holder and family through to each other, or the holder is in its call."""
    call = on_the_phone(ctx, matter)
    joined = call is not None and call.joined_at is not None
    return joined or outbox.in_call(ctx.tx, matter.id, matter.holder_id or 0, ctx.now - LONGEST_CALL)


def ring_those_tried(ctx: Context, matter: Matter) -> None:
    """The family has begun to wait on the phone: who is being tried is rung now. The rung ends when it would have."""
    for person in being_tried(ctx, matter):
        if not is_rung(ctx, matter, person.id):
            home, by = ctx.once(homes.get, matter.home_id).spoken, ctx.now + lasts(ctx, matter.rung)
            ctx.ring(person, "call.alert", matter=matter, rung=matter.rung, expires_at=by, home=home)


def who_is_on(ctx: Context, matter: Matter, rung: int, asking: set[int] | None = None) -> list[Person]:
    """The people of a rung, each once, without the home that is asking. Red begins with on-call and backup (B15)."""
    holder = [people.get(ctx.tx, matter.last_holder_id)] if matter.last_holder_id else []
    red_start = matter.lane == RED and rung <= 0
    if rung == HOLDER_FIRST and not red_start:
        return [person for person in holder if person.left_at is None]
    now = ctx.once(rota.on_call, matter.constellation_id, ctx.now, ctx.line.time_zone)
    liaison = ctx.once(rota.liaison_workers, matter.constellation_id)
    # Outside the promised hours the liaison worker stands in the on-call's place (DESIGN 7).
    groups = {"on_call": now.who or liaison, "backup": now.backup, "liaison_worker": liaison}
    who = (*(("on_call", "backup") if red_start else ()), *ctx.line.rungs[max(rung, 0)].who)
    found = [*(holder if red_start else ()), *(person for group in who for person in groups[group])]
    if asking is None:
        asking = messages.who_wrote(ctx.tx, matter.id)
    others = [person for person in dict.fromkeys(found) if person.id not in asking and person.left_at is None]
    return [person for person in others if person.home_id != matter.home_id]


def would_be_told(ctx: Context, matter: Matter) -> list[Person]:
    """Whom it would alert first, were it to begin now."""
    rungs = (who_is_on(ctx, matter, rung) for rung in range(len(ctx.line.rungs)))
    return next((found for found in rungs if found), [])


def being_tried(ctx: Context, matter: Matter) -> list[Person]:
    """Who has been told since the matter last began to wait, and has not passed it on."""
    told = dict.fromkeys(alert.person_id for alert in alerts.of_round(ctx.tx, matter) if not alert.passed_on_at)
    return [people.get(ctx.tx, person) for person in told]


def pass_at_once(ctx: Context, matter: Matter) -> None:
    """`[privacy] words = "at once"`: who is being tried sees the words without claiming (DESIGN I14)."""
    for person in being_tried(ctx, matter):
        if (to := ctx.address_of(person)) is not None:
            pass_to_hub(ctx, matter, person, to)


def tell_again(ctx: Context, matter: Matter) -> None:
    """What it is about has become plainer: those who are being tried are told at once. Its rung ends when it would."""
    timer = timers.by_key(ctx.tx, _key(matter))
    by = timer.due_at if timer is not None else ctx.now + lasts(ctx, matter.rung)
    tried, asking = being_tried(ctx, matter), messages.who_wrote(ctx.tx, matter.id)
    so_far = alerts.of_round(ctx.tx, matter)
    after = _next_after(ctx, matter, matter.rung, so_far, {person.id for person in tried}, asking)
    for person in tried:
        _write(ctx, matter, matter.rung, person, True, after, by)


def lasts(ctx: Context, rung: int) -> timedelta:
    """How long a rung is given; the holder-first one as long as the first."""
    return ctx.line.rungs[max(rung, 0)].lasts


def _tell_all(ctx: Context, matter: Matter, rung: int, so_far: list[Alert]) -> list[Person]:
    passed_on = {alert.person_id for alert in so_far if alert.passed_on_at}
    already, asking = {alert.person_id for alert in so_far}, messages.who_wrote(ctx.tx, matter.id)
    on_rung = [person for person in who_is_on(ctx, matter, rung, asking) if person.id not in passed_on]
    if not on_rung:
        return []
    after = _next_after(ctx, matter, rung, so_far, already.union(person.id for person in on_rung), asking)
    means = _means(ctx, matter, rung)
    return [person for person in on_rung if _alert(ctx, matter, rung, person, means, person.id in already, after)]


def _have_been_asked(ctx: Context, matter: Matter) -> list[Person]:
    """Of those who are being tried, whose alert has left; a provider may have one in its hands, but not for long."""
    tried = being_tried(ctx, matter)
    left = outbox.have_been_alerted(ctx.tx, matter.id, matter.round, ctx.now - LONGEST_PAUSE)
    return [person for person in tried if person.id in left] or tried


def _alert(
    ctx: Context, matter: Matter, rung: int, person: Person, means: Iterable[str], before: bool, after: list[Person]
) -> bool:
    """By message and by call, as the rung says. Whoever has no address for a message is rung all the same."""
    by = ctx.now + lasts(ctx, rung)
    again = before or (rung <= 0 and matter.lane != RED and person.id == matter.last_holder_id)
    told = _write(ctx, matter, rung, person, again, after, by) if "message" in means else None
    rung_up = None
    if "call" in means or told is None:
        home = ctx.once(homes.get, matter.home_id).spoken
        rung_up = ctx.ring(person, "call.alert", matter=matter, rung=rung, expires_at=by, home=home)
    if told is None and rung_up is None:
        return False
    alerts.add(ctx.tx, matter, person.id, rung, ctx.now)
    if ctx.line.words_at_once and told is not None:
        pass_to_hub(ctx, matter, person, addresses.get(ctx.tx, told.address_id or 0))
    return True


def _write(
    ctx: Context, matter: Matter, rung: int, person: Person, again: bool, after: list[Person], by: datetime
) -> Outgoing | None:
    """`after` is who is tried next, and named in it."""
    named = "you again" if person in after or not after else after[0].name
    silent = next(iter(hush.told_of(ctx, matter)), None)
    if silent is None and (request := requests.sought(ctx, matter)) is not None:
        return alerting.write(ctx, matter, request, person, after=named, by=by, rung=rung)
    key = SILENT.get(silent.why if silent else "", "hub.second" if again else "hub.alert")
    return ctx.tell(
        person,
        key,
        matter=matter,
        asking=Asking("alert"),
        expires_at=by,
        rung=rung,
        home=ctx.once(homes.get, matter.home_id).spoken,
        since=ctx.clock(matter.waiting_since),
        by=ctx.clock(by),
        next=named,
    )


def _means(ctx: Context, matter: Matter, rung: int) -> Iterable[str]:
    """Red, and a family that waits on the phone, do not leave it at messages."""
    if (matter.lane == RED and rung <= 0) or on_the_phone(ctx, matter):
        return ("message", "call")
    return ctx.line.rungs[max(rung, 0)].by if rung != HOLDER_FIRST else ("message",)


def _next_after(
    ctx: Context, matter: Matter, rung: int, so_far: list[Alert], told: set[int], asking: set[int]
) -> list[Person]:
    """Who is tried once this rung has had its time: those new then, else all. After the last it begins again."""
    passed_on = {alert.person_id for alert in so_far if alert.passed_on_at}
    later = (who_is_on(ctx, matter, place, asking) for place in range(rung + 1, len(ctx.line.rungs)))
    of_this_round = ([person for person in on_it if person.id not in passed_on] for on_it in later)
    again = (who_is_on(ctx, matter, place, asking) for place in range(len(ctx.line.rungs)))
    on_it = next((found for found in chain(of_this_round, again) if found), [])
    return [person for person in on_it if person.id not in told] or on_it


def _nobody(ctx: Context, matter: Matter) -> None:
    """Every rung is spent: the carer is told so and given the duty team, and the ladder begins again."""
    _tell_of_nobody(ctx, matter)
    ctx.note("ladder.nobody", matter=matter.id)
    climb(ctx, replace(matter, round=matter.round + 1), 0)  # a family on the phone hears that nobody was there


def _tell_of_nobody(ctx: Context, matter: Matter) -> None:
    """Who has passed it on, in whichever round, has been reached: then the carer hears that nobody can take it."""
    answered = alerts.any_passed_on(ctx.tx, matter)
    tell_carers(ctx, matter, "ladder.nobody_can" if answered else "ladder.nobody", thin="thin.nobody")


def _set_timer(ctx: Context, matter: Matter, rung: int) -> None:
    due = ctx.now + lasts(ctx, rung)
    ctx.later("rung", due, _key(matter), matter_id=matter.id, round_=matter.round, rung=rung)


def _key(matter: Matter) -> str:
    return f"{KEY}{matter.id}"
