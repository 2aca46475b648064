"""One open matter as a ladder: who was tried on which rung, when, what came of it, and what is next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Literal

from bot.simulator.residents import SHOWN_AS
from handlers import ladder, still_open
from handlers.context import VOICE, Context
from handlers.matters import silent_key, spoken_key
from handlers.texts.catalogue import names
from storage import alerts, homes, outbox, people, timers
from storage.alerts import Alert
from storage.matters import Matter
from storage.outbox import Outgoing
from storage.timers import Timer

State = Literal["has", "passed", "called", "told"]

#: What has become of a call: our row's state until it has been sent, then the newest receipt.
CALLS = {
    "queued": "about to be rung",
    "sending": "about to be rung",
    "unknown": "perhaps being rung",
    "sent": "being rung",
    "initiated": "being rung",
    "ringing": "phone rings",
    "in-progress": "picked up, no key yet",
    "machine": "voicemail",
    "completed": "picked up, no key",
    "busy": "busy",
    "no-answer": "no answer",
    "failed": "could not be rung",
    "canceled": "stopped ringing",
}
LIVE = ("queued", "sending", "unknown", "sent", "initiated", "ringing", "in-progress")
#: The same of a message; what is not here has been sent and nothing more is known.
TEXTS = {
    "queued": "on its way",
    "sending": "on its way",
    "unknown": "perhaps sent",
    "delivered": "delivered",
    "read": "read",
    "missing": "sent, perhaps not delivered",
    "undelivered": "not delivered",
    "failed": "not delivered",
}
NEEDLESS = ("withdrawn", "expired")

#: kind of a timer -> what it will do to a matter that somebody has.
NEXT_HELD = {
    "spoken": "The family is asked at {at} whether they have spoken.",
    "spoken_hub": "{holder} is asked at {at} whether they have spoken, unless {holder} has written.",
    "no_contact": "If nobody says that they have spoken, the ladder goes on at {at}.",
    "silent": "If {holder} does not write, the ladder begins again at {at}.",
    "still_open": "{holder} is reminded of it at {at}.",
}
#: The same of a matter for which nobody has been alerted yet.
NEXT_ASLEEP = {
    "wake": "The family has been asked whether to wake anybody; without an answer the ladder begins at {at}.",
    "morning": "It is kept for the morning: the ladder begins at {at}.",
}


@dataclass(frozen=True, slots=True)
class Tried:
    """One person of a rung."""

    name: str
    state: State
    words: str


@dataclass(frozen=True, slots=True)
class Rung:
    at: datetime | None  # when it was carried out; None = still to come
    people: tuple[Tried, ...]
    now: bool = False


@dataclass(frozen=True, slots=True)
class Ladder:
    """From the bottom up; moments in UTC."""

    home: str
    lane: str
    opened_at: datetime
    before: int  # rounds since it began to wait that have been begun anew from below
    rungs: tuple[Rung, ...]
    to_come: tuple[str, ...]  # who is on the rungs above
    standing: str
    next: str


def ladder_of(ctx: Context, matter: Matter) -> Ladder:
    told = alerts.since_it_waits(ctx.tx, matter)
    rounds = {alert.round for alert in told}
    newest = [alert for alert in told if alert.round == max(rounds)]
    to_come = tuple(_to_come(ctx, matter, newest)) if ladder.waits(matter) else ()
    return Ladder(
        homes.get(ctx.tx, matter.home_id).spoken,
        matter.lane,
        matter.opened_at,
        max(len(rounds) - 1, 0),
        tuple(_rungs(ctx, matter, newest)),
        to_come,
        _standing(ctx, matter),
        _next_waiting(ctx, matter, to_come) if ladder.waits(matter) else _next_held(ctx, matter),
    )


def _rungs(ctx: Context, matter: Matter, told: list[Alert]) -> Iterator[Rung]:
    rows = outbox.alerts_of(ctx.tx, matter.id)
    last_of = {alert.person_id: alert.id for alert in told}
    for rung, group in groupby(told, key=lambda alert: alert.rung):
        of_rung = list({alert.person_id: alert for alert in group}.values())  # a family that rings has her told anew
        now = ladder.waits(matter) and (of_rung[0].round, rung) == (matter.round, matter.rung)
        tried = [_tried(ctx, matter, alert, rows, alert.id == last_of[alert.person_id]) for alert in of_rung]
        yield Rung(of_rung[0].told_at, tuple(tried), now)


def _tried(ctx: Context, matter: Matter, alert: Alert, rows: list[Outgoing], last: bool) -> Tried:
    name = people.get(ctx.tx, alert.person_id).name
    hers = [row for row in rows if (row.person_id, row.round, row.rung) == (alert.person_id, alert.round, alert.rung)]
    if last and matter.holder_id == alert.person_id and matter.held_since is not None:
        return Tried(name, "has", f"has it, since {ctx.clock(matter.held_since)}")
    if last and alert.passed_on_at is not None:
        return Tried(name, "passed", f"passed it on at {ctx.clock(alert.passed_on_at)}")
    rings = any(row.channel == VOICE and _fate(row) in LIVE for row in hers)
    said = ", ".join(_words(row) for row in hers if row.state not in NEEDLESS)
    return Tried(name, "called" if rings else "told", said or "no longer tried")


def _words(row: Outgoing) -> str:
    if row.channel == VOICE:
        return CALLS.get(_fate(row), "being rung")
    return f"{SHOWN_AS[row.channel]} {TEXTS.get(_fate(row), 'sent')}"


def _fate(row: Outgoing) -> str:
    return (row.receipt or row.state) if row.state == "sent" else row.state


def _to_come(ctx: Context, matter: Matter, told: list[Alert]) -> Iterator[str]:
    """Whoever is on the rungs above, as the ladder itself would find them now; an empty one is skipped."""
    passed_on = {alert.person_id for alert in told if alert.passed_on_at}
    for rung in range(matter.rung + 1 if matter.round else 0, len(ctx.line.rungs)):
        on_it = [person.name for person in ladder.who_is_on(ctx, matter, rung) if person.id not in passed_on]
        if on_it:
            yield names(on_it)


def _standing(ctx: Context, matter: Matter) -> str:
    on_the_phone = " The family is on the phone." if ladder.on_the_phone(ctx, matter) else ""
    if matter.holder_id is None or matter.held_since is None:
        again = f"any more, since {ctx.clock(matter.waiting_since)}"
        return f"Nobody has it {again if matter.waiting_since > matter.opened_at else 'yet'}.{on_the_phone}"
    holder = people.get(ctx.tx, matter.holder_id).name
    spoken = f" They have spoken by {ctx.clock(matter.spoken_at)}." if matter.spoken_at else ""
    return f"{holder} has it, since {ctx.clock(matter.held_since)}.{spoken}{on_the_phone}"


def _next_waiting(ctx: Context, matter: Matter, to_come: tuple[str, ...]) -> str:
    timer = timers.by_key(ctx.tx, f"{ladder.KEY}{matter.id}")
    if timer is None:
        return "Nothing is set to come next; the line finds that within half a minute."
    if timer.kind in NEXT_ASLEEP:
        return NEXT_ASLEEP[timer.kind].format(at=ctx.clock(timer.due_at))
    if to_come:
        return f"Next: {to_come[0]} at {ctx.clock(timer.due_at)}."
    return f"Next: at {ctx.clock(timer.due_at)} the family hears that nobody has answered, and it begins again."


def _next_held(ctx: Context, matter: Matter) -> str:
    due = min(_timers_held(ctx, matter), key=lambda timer: timer.due_at, default=None)
    if due is None or due.kind not in NEXT_HELD:
        return "Nothing is set to come next; the line finds that within half a minute."
    holder = people.get(ctx.tx, matter.holder_id or 0).name
    return "Next: " + NEXT_HELD[due.kind].format(at=ctx.clock(due.due_at), holder=holder)


def _timers_held(ctx: Context, matter: Matter) -> Iterator[Timer]:
    """Once they have spoken nobody is asked about it any more, though its timer may still stand."""
    asked = () if matter.spoken_at else (spoken_key(matter),)
    for key in (*asked, silent_key(matter), f"{still_open.KEY}{matter.id}"):
        if (timer := timers.by_key(ctx.tx, key)) is not None:
            yield timer
