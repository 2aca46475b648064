"""A swap of one spell: asked by one, agreed to by the other, undone by either until it begins (DOMAIN B30)."""

from collections.abc import Iterable
from datetime import timedelta

from handlers.context import Asking, Context
from handlers.rota.telling import askable, called, current, night, role_in, tell_turn
from handlers.rota.turns import Rota, Turn
from handlers.rota.week import DAYS
from handlers.rota.words import Asked, day_meant
from handlers.wall import day_and_time
from storage import people, questions, swaps, timers
from storage.addresses import Address
from storage.people import Person
from storage.swaps import AGREED, ASKED, OVERTAKEN, REFUSED, UNANSWERED, UNDONE, WITHDRAWN, Swap

WAITS = timedelta(hours=12)  # for an answer, or until the spell begins
YES_OR_NO = (("1", "1 Yes"), ("2", "2 No"))
UNDO = (("undo", "Undo"),)
WEEK = timedelta(weeks=1)


def ask(ctx: Context, person: Person, phone: Address, asked: Asked) -> None:
    """She wants another to have her place: "swap fri", or "swap fri with Priya"."""
    rota = current(ctx)
    turn = _meant(ctx, rota, asked.when)
    if turn is None:
        ctx.tell(person, "swap.nobody_on", to=phone)
    elif not turn.includes(person.id):
        tell_turn(ctx, person, "swap.not_on", turn, to=phone)
    elif turn.start <= ctx.now:
        ctx.tell(person, "swap.begun", to=phone)
    elif (waiting := _already_asked(ctx, person, turn)) is not None:
        ctx.tell(person, "swap.waiting", to=phone, name=people.get(ctx.tx, waiting.asked_of).name)
    else:
        _ask_one(ctx, person, phone, turn, _possible(ctx, rota, turn, person, asked.name))


def answered(ctx: Context, swap: Swap, yes: bool, person: Person, phone: Address) -> None:
    """The other's answer to an offer that is still open."""
    close_question(ctx, swap)
    timers.drop(ctx.tx, _key(swap))
    turn = as_it_was(ctx, swap)
    asker = people.get(ctx.tx, swap.asked_by)
    if turn is None or ctx.now >= swap.starts_at:
        swaps.settle(ctx.tx, swap.id, ASKED, OVERTAKEN, ctx.now)
        for one in (asker, person):
            tell_as_it_is(ctx, one, swap)
    elif not yes:
        swaps.settle(ctx.tx, swap.id, ASKED, REFUSED, ctx.now)
        ctx.note("swap.refused", swap=swap.id)
        tell_turn(ctx, person, "swap.kept", turn, to=phone)
        tell_turn(ctx, asker, "swap.refused", turn, name=person.name)
    elif swaps.settle(ctx.tx, swap.id, ASKED, AGREED, ctx.now):
        ctx.note("swap.agreed", swap=swap.id)
        for one, to in ((asker, None), (person, phone)):
            _tell_with_undo(ctx, one, to, swap)


def unanswered(ctx: Context, swap_id: int) -> None:
    """Twelve hours without an answer, or the spell has begun: the rota stays as it was, and she hears it."""
    if not swaps.settle(ctx.tx, swap_id, ASKED, UNANSWERED, ctx.now):
        return
    swap = swaps.get(ctx.tx, swap_id)
    close_question(ctx, swap)
    ctx.note("swap.unanswered", swap=swap.id)
    if (turn := current(ctx).at(swap.starts_at)) is not None:
        asker, other = people.get(ctx.tx, swap.asked_by), people.get(ctx.tx, swap.asked_of)
        tell_turn(ctx, asker, "swap.unanswered", turn, name=other.name)


def undo(ctx: Context, person: Person, phone: Address, swap_id: int | None = None) -> None:
    """The newest of hers that can be undone, or the one whose button she has pressed."""
    for swap in swaps.since(ctx.tx, ctx.constellation.id, ctx.now):
        if person.id in (swap.asked_by, swap.asked_of) and swap_id in (None, swap.id) and _undo(ctx, swap, person):
            return
    ctx.tell(person, "swap.nothing_to_undo", to=phone)


def close_question(ctx: Context, swap: Swap) -> None:
    """On whatever phone of hers it was asked."""
    for asked in questions.open_ones(ctx.tx, swap.asked_of, 0):
        if asked.kind == "swap" and asked.facts["swap"] == swap.id:
            questions.close(ctx.tx, asked.id, ctx.now)


def as_it_was(ctx: Context, swap: Swap) -> Turn | None:
    """The turn, if the rota is still what it was when the question was asked."""
    turn = current(ctx).at(swap.starts_at)
    before = {"who": list(turn.who), "backup": list(turn.backup)} if turn else None
    same = turn is not None and (turn.start, turn.end, before) == (swap.starts_at, swap.ends_at, swap.before)
    return turn if same else None


def tell_as_it_is(ctx: Context, person: Person, swap: Swap) -> None:
    """The question is over, whatever she has answered."""
    if (turn := current(ctx).at(swap.starts_at)) is not None:
        tell_turn(ctx, person, "swap.over", turn)


def propose(
    ctx: Context, kind: str, turn: Turn, by: Person, of: Person, who: Iterable[int], backup: Iterable[int]
) -> Swap:
    row = {
        "constellation_id": ctx.constellation.id,
        "kind": kind,
        "starts_at": turn.start,
        "ends_at": turn.end,
        "who": list(who),
        "backup": list(backup),
        "before": {"who": list(turn.who), "backup": list(turn.backup)},
        "asked_by": by.id,
        "asked_of": of.id,
        "asked_at": ctx.now,
    }
    return swaps.add(ctx.tx, row)


def _meant(ctx: Context, rota: Rota, when: str) -> Turn | None:
    """A weekday whose spell has begun is the next one of that name."""
    day = day_meant(when, ctx.now.astimezone(ctx.line.time_zone).date())
    turn = rota.night_of(day) if day else None
    if day and turn is not None and turn.start <= ctx.now and when[:3] in DAYS:
        return rota.night_of(day + WEEK)
    return turn


def _possible(ctx: Context, rota: Rota, turn: Turn, person: Person, name: str) -> list[Person]:
    """Whom she can ask: the other of that night's two, or whom she names."""
    beside, across = (turn.who, turn.second) if person.id in turn.who else (turn.backup, turn.who)
    if not name:
        return [people.get(ctx.tx, other) for other in across]
    return [other for other in askable(ctx, rota, beside) if other.name.casefold() == name]


def _ask_one(ctx: Context, person: Person, phone: Address, turn: Turn, possible: list[Person]) -> None:
    if not possible:
        others = [other.id for other in askable(ctx, current(ctx), (person.id,))]
        ctx.tell(person, "swap.not_known", to=phone, who=called(ctx, others))
        return
    can_hear = (one for one in possible if ctx.where_read(one, "swap.offer"))
    other = next(can_hear, None)
    if other is None:
        ctx.tell(person, "swap.unreached", to=phone, name=possible[0].name)
        return
    place = {person.id: other.id, other.id: person.id}  # who is not on it yet takes her place, and she is free
    who, backup = ([place.get(one, one) for one in group] for group in (turn.who, turn.backup))
    swap = propose(ctx, "swap", turn, person, other, who, backup)
    until = min(ctx.now + WAITS, turn.start)
    ctx.note("swap.asked", swap=swap.id, by=person.id, of=other.id)
    ctx.tell(
        other,
        "swap.offer",
        asking=Asking("swap", {"swap": swap.id}, YES_OR_NO),
        name=person.name,
        role=role_in(who, other.id),
        night=night(ctx, turn),
        deadline=day_and_time(until, ctx.line.time_zone),
    )
    ctx.later("swap", until, _key(swap), swap_id=swap.id)
    asking = Asking("swapped", {"swap": swap.id}, UNDO)
    told = ctx.tell(person, "swap.asked", to=phone, asking=asking, name=other.name, night=night(ctx, turn))
    _only_by_button(ctx, told.question_id if told else None)


def _already_asked(ctx: Context, person: Person, turn: Turn) -> Swap | None:
    found = swaps.since(ctx.tx, ctx.constellation.id, ctx.now)
    hers = [swap for swap in found if (swap.asked_by, swap.starts_at, swap.state) == (person.id, turn.start, ASKED)]
    return hers[0] if hers else None


def _tell_with_undo(ctx: Context, person: Person, to: Address | None, swap: Swap) -> None:
    if (turn := current(ctx).at(swap.starts_at)) is not None:
        told = tell_turn(ctx, person, "swap.agreed", turn, to=to, asking=Asking("swapped", {"swap": swap.id}, UNDO))
        _only_by_button(ctx, told.question_id if told else None)


def _only_by_button(ctx: Context, question_id: int | None) -> None:
    """It must not stand between a digit and the question that the digit is for."""
    if question_id is not None:
        questions.close(ctx.tx, question_id, ctx.now)


def _undo(ctx: Context, swap: Swap, person: Person) -> bool:
    """Take back an offer that is open, or change back what was agreed; False where neither can be done."""
    withdraws = swap.state == ASKED and person.id == swap.asked_by
    changed = swap.kind == "swap" and swap.state == AGREED and ctx.now < swap.starts_at and _counts(ctx, swap)
    if not (withdraws or changed):
        return False
    swaps.settle(ctx.tx, swap.id, swap.state, WITHDRAWN if withdraws else UNDONE, ctx.now)
    ctx.note("swap.undone", swap=swap.id)
    close_question(ctx, swap)
    for key in (_key(swap), ill_key(swap.asked_by)) if withdraws else ():
        timers.drop(ctx.tx, key)
    turn = current(ctx).at(swap.starts_at)
    for one in (people.get(ctx.tx, swap.asked_by), people.get(ctx.tx, swap.asked_of)):
        if turn is None:
            continue
        if withdraws:
            tell_turn(ctx, one, "swap.withdrawn", turn, name=person.name)
        else:
            tell_turn(ctx, one, "swap.undone", turn, name=person.name)
    return True


def _counts(ctx: Context, swap: Swap) -> bool:
    """No later change has come on top of it."""
    turn = current(ctx).at(swap.starts_at)
    return turn is not None and turn.swapped and (list(turn.who), list(turn.backup)) == (swap.who, swap.backup)


def ill_key(person_id: int) -> str:
    return f"ill:{person_id}"


def _key(swap: Swap) -> str:
    return f"swap:{swap.id}"
