"""The ladder: who is tried in which order until a person answers (DOMAIN B18-B20, B24, B27).

Each rung is timed from when the last was carried out; an empty rung is skipped at once. A rung's `call` is carried
out by the voice channel; here everybody on a rung is told by message.
"""

from dataclasses import replace
from datetime import timedelta

from handlers import rota
from handlers.context import Asking, Context
from handlers.texts.catalogue import names
from handlers.words import pass_to_hub, tell_carers
from storage import addresses, alerts, homes, matters, messages, people, timers
from storage.matters import HOLDER_FIRST, Matter
from storage.people import Person

KEY = "rung:"  # and the matter's id: the timer for its next step


def start(ctx: Context, matter: Matter, rung: int = 0) -> list[Person]:
    """Begin to alert, or begin anew, at `rung`. Returns whom it told; empty if nobody could be told."""
    return climb(ctx, replace(matter, round=matter.round + 1), rung)


def climb(ctx: Context, matter: Matter, rung: int) -> list[Person]:
    """Carry out the first rung from `rung` on that has somebody to tell; set the timer for the one after it."""
    ctx.withdraw_alerts(matter)  # an alert lives until its rung ends
    while rung < len(ctx.line.rungs):
        matters.set_rung(ctx.tx, matter.id, rung, matter.round)
        if told := _tell_all(ctx, matter, rung):
            ctx.note("ladder.rung", matter=matter.id, rung=rung, told=[person.id for person in told])
            _set_timer(ctx, matter, rung)
            return told
        rung += 1
    _set_timer(ctx, matter, len(ctx.line.rungs) - 1)
    return []


def next_rung(ctx: Context, matter: Matter, why: str = "ladder.next", passed_on_by: Person | None = None) -> None:
    """Go on to the next rung now, and tell the carer what is happening, truly (B24)."""
    before = {alert.person_id for alert in alerts.of_round(ctx.tx, matter)}
    tried = [passed_on_by] if passed_on_by else being_tried(ctx, matter)
    if matter.rung + 1 >= len(ctx.line.rungs):
        _nobody(ctx, matter)
    elif told := climb(ctx, matter, matter.rung + 1):
        new = [person.name for person in told if person.id not in before]
        again = [person.name for person in told]
        key = why if new or passed_on_by else "ladder.again"
        spoken = names([person.name for person in tried])
        has = "has" if len(tried) == 1 else "have"
        tell_carers(ctx, matter, key, tried=spoken, has=has, who=names(new or again))
    else:
        _tell_of_nobody(ctx, matter)


def rung_ended(ctx: Context, matter_id: int, round_: int, rung: int) -> None:
    """A rung's time is up. Nothing happens if a person has taken the matter, or the ladder has moved on."""
    matter = matters.get(ctx.tx, matter_id)
    waiting = matter.closed_at is None and matter.holder_id is None
    if waiting and (matter.round, matter.rung) == (round_, rung):
        next_rung(ctx, matter)


def stop(ctx: Context, matter: Matter) -> None:
    """A person has it."""
    timers.drop(ctx.tx, _key(matter))
    ctx.withdraw_alerts(matter)


def who_is_on(ctx: Context, matter: Matter, rung: int) -> list[Person]:
    """The people of a rung, each once, without the home that is asking."""
    if rung == HOLDER_FIRST:
        return [people.get(ctx.tx, matter.last_holder_id)] if matter.last_holder_id else []
    now = ctx.once(rota.on_call, matter.constellation_id, ctx.now, ctx.line.time_zone)
    liaison = ctx.once(rota.liaison_workers, matter.constellation_id)
    # Outside the promised hours the liaison worker stands in the on-call's place (DESIGN 7).
    groups = {"on_call": now.who or liaison, "backup": now.backup, "liaison_worker": liaison}
    found = [person for group in ctx.line.rungs[rung].who for person in groups[group]]
    asking = {writer.person_id for writer in messages.writers(ctx.tx, matter.id)}
    others = [person for person in dict.fromkeys(found) if person.id not in asking and person.left_at is None]
    return [person for person in others if person.home_id != matter.home_id]


def being_tried(ctx: Context, matter: Matter) -> list[Person]:
    """Who has been told since the matter last began to wait, and has not passed it on."""
    told = dict.fromkeys(alert.person_id for alert in alerts.of_round(ctx.tx, matter) if not alert.passed_on_at)
    return [people.get(ctx.tx, person) for person in told]


def pass_at_once(ctx: Context, matter: Matter) -> None:
    """`[privacy] words = "at once"`: who is being tried sees the words without claiming (DESIGN I14)."""
    for person in being_tried(ctx, matter):
        if (to := ctx.address_of(person)) is not None:
            pass_to_hub(ctx, matter, person, to)


def _tell_all(ctx: Context, matter: Matter, rung: int) -> list[Person]:
    passed_on = {alert.person_id for alert in alerts.of_round(ctx.tx, matter) if alert.passed_on_at}
    told = [person for person in who_is_on(ctx, matter, rung) if person.id not in passed_on]
    return [person for person in told if _alert(ctx, matter, rung, person)]


def _alert(ctx: Context, matter: Matter, rung: int, person: Person) -> bool:
    by = ctx.now + lasts(ctx, rung)
    already = {alert.person_id for alert in alerts.of_round(ctx.tx, matter)}
    again = person.id in already or rung == HOLDER_FIRST
    told = ctx.tell(
        person,
        "hub.second" if again else "hub.alert",
        matter=matter,
        asking=Asking("alert"),
        expires_at=by,
        home=ctx.once(homes.get, matter.home_id).spoken,
        since=ctx.clock(matter.waiting_since),
        by=ctx.clock(by),
        next=_next_after(ctx, matter, rung, already | {person.id}),
    )
    if told is not None:
        alerts.add(ctx.tx, matter, person.id, rung, ctx.now)
        if ctx.line.words_at_once:
            pass_to_hub(ctx, matter, person, addresses.get(ctx.tx, told.address_id or 0))
    return told is not None


def _next_after(ctx: Context, matter: Matter, rung: int, already: set[int]) -> str:
    """Whom the alert names as next: the first later rung with somebody new, else the same person again."""
    for later in range(rung + 1, len(ctx.line.rungs)):
        new = [person.name for person in who_is_on(ctx, matter, later) if person.id not in already]
        if new:
            return new[0]
    return "you again"


def _nobody(ctx: Context, matter: Matter) -> None:
    """Every rung is spent: the carer is told so and given the duty team, and the ladder begins again."""
    _tell_of_nobody(ctx, matter)
    ctx.note("ladder.nobody", matter=matter.id)
    start(ctx, matter)


def _tell_of_nobody(ctx: Context, matter: Matter) -> None:
    """Who has passed it on has been reached: then the carer hears that nobody can take it."""
    answered = any(alert.passed_on_at for alert in alerts.of_round(ctx.tx, matter))
    tell_carers(ctx, matter, "ladder.nobody_can" if answered else "ladder.nobody", thin="thin.nobody")


def _set_timer(ctx: Context, matter: Matter, rung: int) -> None:
    due = ctx.now + lasts(ctx, rung)
    ctx.later("rung", due, _key(matter), matter_id=matter.id, round_=matter.round, rung=rung)


def lasts(ctx: Context, rung: int) -> timedelta:
    """How long a rung is given; the holder-first one as long as the first."""
    return ctx.line.rungs[max(rung, 0)].lasts


def _key(matter: Matter) -> str:
    return f"{KEY}{matter.id}"
