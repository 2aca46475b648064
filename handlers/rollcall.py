"""Roll-call: before the night, whoever is on call or backup says by a digit that this phone works (DOMAIN B29).

The coming night goes from the time by which all must have answered to 06:00 the next morning. Everybody who is on
call or backup at any moment of it is asked, with the first of her spells, even if it begins later that evening.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from handlers import rota
from handlers.context import Asking, Context
from handlers.rota import OnCall
from handlers.texts.catalogue import names
from handlers.wall import moment
from storage import addresses, alerts, people, questions, rollcalls
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.rollcalls import RollCall

NIGHT_ENDS = "06:00"
SECOND_TRY = timedelta(minutes=15)
NIGHT = timedelta(hours=24)  # how old a question may be that a key in our call answers
STEP = timedelta(minutes=15)  # in which a rota that has nobody on call is looked through for the next spell
CHOICES = (("1", "1 This phone works"), ("2", "2 I need to swap"))
ANSWERS = {"1": "works", "2": "swap"}


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody has to do in the coming night."""

    person: Person
    name: str  # on_call or backup
    spell: OnCall


def begin(ctx: Context, day: date) -> None:
    """Ask everybody of the coming night. Too late to ask, after an outage: the liaison worker hears that nobody was."""
    tonight = parts(ctx, day)
    if ctx.now >= _by(ctx, day):
        _tell_of_none(ctx, tonight)
        return
    for row in _entered(ctx, tonight, day):
        if row.answer is None and not alerts.waiting_for(ctx.tx, row.person_id):
            _ask(ctx, row)
    second = min(SECOND_TRY, (_by(ctx, day) - ctx.now) / 2)
    ctx.later("rollcall_again", ctx.now + second, f"rollcall_again:{ctx.constellation.id}", day=day.isoformat())


def ask_again(ctx: Context, day: str) -> None:
    """The second try, on every phone of those who have not answered; it rings where she has asked for that.

    Who could not be asked before, or has come in by a swap, is asked now.
    """
    on = date.fromisoformat(day)
    for row in _entered(ctx, parts(ctx, on), on):
        if row.answer is None:
            (_ask if row.asked_at is None else _ask_everywhere)(ctx, row)


def report(ctx: Context, day: date) -> None:
    """The time is up: the liaison worker hears who has not answered and who needs to swap. If all is well, nothing."""
    rows = _of(ctx, parts(ctx, day), day)
    silent = [row for row in rows if row.answer is None]
    if silent:
        tried, answered = _names(ctx, silent), _names(ctx, [row for row in rows if row.answer])
        ctx.note("rollcall.unanswered", people=[row.person_id for row in silent])
        for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id):
            ctx.tell(liaison, "rollcall.fail", tried=tried, who=answered or "nobody")
    for row in rows:
        if row.answer == "swap" and row.told_at is None:  # after an outage her answer may have been read before this
            _tell_of_swap(ctx, row)
    for row in rows:
        if row.answer != "works":
            rollcalls.mark_told(ctx.tx, row.id, ctx.now)


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """Her answer; any after the report is told to the liaison worker at once. False once the spell is over."""
    row, said = rollcalls.get(ctx.tx, asked.facts["rollcall"]), ANSWERS.get(key)
    if said is None or ctx.now >= row.until:
        return False
    questions.close_of_kind(ctx.tx, person.id, "rollcall", ctx.now)
    rollcalls.answer(ctx.tx, row.id, said, ctx.now)
    ctx.note("rollcall.answered", person=person.id, answer=said)
    _thank(ctx, row, said, person, phone)
    _put_right(ctx, row, said)
    return True


def parts(ctx: Context, day: date) -> list[Part]:
    """Who is on call or backup in the night that follows `day`, each once, in the order of the night."""
    found: dict[int, Part] = {}
    at, end = _by(ctx, day), moment(day + timedelta(days=1), NIGHT_ENDS, ctx.line.time_zone)
    while at < end:
        spell = rota.on_call(ctx.tx, ctx.constellation.id, at, ctx.line.time_zone)
        for person in spell.who:
            found.setdefault(person.id, Part(person, "on_call", spell))
        for person in spell.backup:
            found.setdefault(person.id, Part(person, "backup", spell))
        at = spell.until if spell.until is not None and spell.until > at else at + STEP
    return [part for part in found.values() if part.person.left_at is None]


def _entered(ctx: Context, tonight: list[Part], day: date) -> list[RollCall]:
    for part in tonight:
        _enter(ctx, part, day)
    return _of(ctx, tonight, day)


def _of(ctx: Context, tonight: list[Part], day: date) -> list[RollCall]:
    """The day's rows, without those who have swapped out of the night meanwhile."""
    on = {part.person.id for part in tonight}
    return [row for row in rollcalls.of_day(ctx.tx, ctx.constellation.id, day.isoformat()) if row.person_id in on]


def _enter(ctx: Context, part: Part, day: date) -> None:
    row = {
        "constellation_id": ctx.constellation.id,
        "person_id": part.person.id,
        "day": day.isoformat(),
        "part": part.name,
        "since": part.spell.since,
        "until": part.spell.until,
    }
    if rollcalls.add(ctx.tx, row):
        questions.close_of_kind(ctx.tx, part.person.id, "rollcall", ctx.now)  # yesterday's, if she never answered


def _ask(ctx: Context, row: RollCall) -> None:
    """By the channel that an alert would use first."""
    rollcalls.mark_asked(ctx.tx, row.id, ctx.now)
    person, others = people.get(ctx.tx, row.person_id), _others(ctx, row)
    spell: dict[str, Any] = {"since": ctx.clock(row.since), "until": ctx.clock(row.until)}
    if row.part == "backup":
        ctx.tell(person, "rollcall.backup", asking=_asking(row), who=others, **spell)
    elif others:
        ctx.tell(person, "rollcall.on", asking=_asking(row), who=others, **spell)
    else:
        ctx.tell(person, "rollcall.alone", asking=_asking(row), **spell)


def _ask_everywhere(ctx: Context, row: RollCall) -> None:
    person = people.get(ctx.tx, row.person_id)
    for phone in addresses.alive(ctx.tx, person.id):
        if phone.channel in ctx.line.channels:
            since, until = ctx.clock(row.since), ctx.clock(row.until)
            ctx.tell(person, "rollcall.again", to=phone, asking=_asking(row), since=since, until=until)
    if person.ring:
        ctx.ring(person, "call.rollcall", since=ctx.clock(row.since), until=ctx.clock(row.until))


def _asking(row: RollCall) -> Asking:
    return Asking("rollcall", {"rollcall": row.id}, CHOICES)


def _thank(ctx: Context, row: RollCall, said: str, person: Person, to: Address) -> None:
    """Who needs to swap hears whom to ask, and when the liaison worker is told."""
    by = ctx.clock(max(ctx.now, _by(ctx, date.fromisoformat(row.day))))
    if said == "works":
        ctx.tell(person, "rollcall.works", to=to, name=person.name)
    elif whom := _others(ctx, row):
        day = f"{row.since.astimezone(ctx.line.time_zone):%a}"
        ctx.tell(person, "rollcall.swap", to=to, who=whom, day=day, by=by)
    else:
        ctx.tell(person, "rollcall.swap_alone", to=to, by=by)


def _put_right(ctx: Context, before: RollCall, said: str) -> None:
    """After the report: what the liaison worker was told is no longer so, or is new to her."""
    if said == before.answer or ctx.now < _by(ctx, date.fromisoformat(before.day)):
        return
    if said == "swap":
        _tell_of_swap(ctx, before)
        rollcalls.mark_told(ctx.tx, before.id, ctx.now)
    elif before.told_at is not None:
        for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id):
            ctx.tell(liaison, "rollcall.right", name=people.get(ctx.tx, before.person_id).name)


def _tell_of_swap(ctx: Context, row: RollCall) -> None:
    for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id):
        ctx.tell(liaison, "rollcall.swap_asked", name=people.get(ctx.tx, row.person_id).name)


def _tell_of_none(ctx: Context, tonight: list[Part]) -> None:
    who = names([part.person.name for part in tonight])
    ctx.note("rollcall.missed")
    for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id) if who else ():
        ctx.tell(liaison, "rollcall.missed", who=who)


def _others(ctx: Context, row: RollCall) -> str:
    """The other side of her spell: the backup for who is on call, and the other way round."""
    spell = rota.on_call(ctx.tx, ctx.constellation.id, row.since, ctx.line.time_zone)
    others = spell.who if row.part == "backup" else spell.backup
    return names([person.name for person in others if person.id != row.person_id])


def _names(ctx: Context, rows: list[RollCall]) -> str:
    return names([people.get(ctx.tx, row.person_id).name for row in rows])


def _by(ctx: Context, day: date) -> datetime:
    return moment(day, ctx.line.rollcall.by, ctx.line.time_zone)
