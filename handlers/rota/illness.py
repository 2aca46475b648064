"""Who is ill gives up her spell: one after the other is asked to take it, and in the end the liaison worker is told.

Until somebody has said yes nothing changes, so the ladder goes on to the backup and the liaison worker as ever.
"""

from collections.abc import Iterator
from datetime import timedelta

from handlers import hub, matters
from handlers.context import Asking, Context
from handlers.rota.oncall import liaison_workers
from handlers.rota.swaps import YES_OR_NO, as_it_was, close_question, ill_key, propose, tell_as_it_is
from handlers.rota.telling import askable, called, current, night, role_in, tell_turn
from handlers.rota.turns import Rota, Turn
from storage import people, swaps, timers
from storage.addresses import Address
from storage.people import Person
from storage.swaps import AGREED, ASKED, OVERTAKEN, REFUSED, UNANSWERED, Swap

EACH = timedelta(minutes=10)  # then the next is asked
DAY = timedelta(days=1)


def turn_of(ctx: Context, person: Person, when: str) -> Turn | None:
    """The spell that she cannot do: the running one, or tonight's."""
    rota = current(ctx)
    running = [] if when == "tonight" else [rota.at(ctx.now)]
    return next((turn for turn in [*running, tonight(ctx, rota)] if turn and turn.includes(person.id)), None)


def tonight(ctx: Context, rota: Rota) -> Turn | None:
    """After midnight that is the night which began yesterday, as long as it lasts."""
    today = ctx.now.astimezone(ctx.line.time_zone).date()
    last = rota.night_of(today - DAY)
    return last if last is not None and last.start <= ctx.now < last.end else rota.night_of(today)


def ask(ctx: Context, person: Person, phone: Address, turn: Turn) -> None:
    """She has said that she is ill."""
    ctx.note("rota.ill", person=person.id)
    waiting = timers.by_key(ctx.tx, ill_key(person.id))
    if waiting is not None:
        of = swaps.get(ctx.tx, waiting.payload["swap_id"]).asked_of
        ctx.tell(person, "swap.waiting", to=phone, name=people.get(ctx.tx, of).name)
    elif person.id in turn.who and len(turn.who) > 1:
        rest = [one for one in turn.who if one != person.id]
        _agree(ctx, propose(ctx, "ill", turn, person, people.get(ctx.tx, rest[0]), rest, turn.backup))
    elif (first := _ask_next(ctx, person, turn, [])) is not None:
        ctx.tell(person, "ill.asking", to=phone, name=first.name, night=night(ctx, turn))


def answered(ctx: Context, swap: Swap, yes: bool, person: Person, phone: Address) -> None:
    """A yes counts even after the next has been asked, as long as nobody else has taken it."""
    close_question(ctx, swap)
    turn = as_it_was(ctx, swap)
    if turn is None or ctx.now >= swap.ends_at:
        tell_as_it_is(ctx, person, swap)
    elif yes:
        _agree(ctx, swap)
    else:
        tell_turn(ctx, person, "swap.kept", turn, to=phone)
        if swaps.settle(ctx.tx, swap.id, ASKED, REFUSED, ctx.now):
            _go_on(ctx, swap)


def unanswered(ctx: Context, swap_id: int, asked: list[int]) -> None:
    """Her ten minutes are over: the next is asked."""
    if swaps.settle(ctx.tx, swap_id, ASKED, UNANSWERED, ctx.now):
        swap = swaps.get(ctx.tx, swap_id)
        close_question(ctx, swap)
        _ask_on(ctx, swap, asked)


def _go_on(ctx: Context, swap: Swap) -> None:
    timer = timers.by_key(ctx.tx, ill_key(swap.asked_by))
    timers.drop(ctx.tx, ill_key(swap.asked_by))
    _ask_on(ctx, swap, timer.payload["asked"] if timer else [swap.asked_of])


def _ask_on(ctx: Context, swap: Swap, asked: list[int]) -> None:
    turn, ill = as_it_was(ctx, swap), people.get(ctx.tx, swap.asked_by)
    if turn is not None and turn.end > ctx.now:
        _ask_next(ctx, ill, turn, asked)


def _ask_next(ctx: Context, ill: Person, turn: Turn, asked: list[int]) -> Person | None:
    """Whom it has asked; None if there was nobody left, and then the liaison worker has been told."""
    for other in _who_could(ctx, ill, turn, asked):
        asked = [*asked, other.id]
        who = [other.id if one == ill.id else one for one in turn.who]
        swap = propose(ctx, "ill", turn, ill, other, who, _backup_without(ill, turn, other))
        asking = Asking("swap", {"swap": swap.id}, YES_OR_NO)
        role, by = role_in(who, other.id), ctx.clock(ctx.now + EACH)
        if ctx.tell(other, "ill.offer", asking=asking, name=ill.name, role=role, night=night(ctx, turn), by=by):
            ctx.later("ill", ctx.now + EACH, ill_key(ill.id), swap_id=swap.id, asked=asked)
            return other
        swaps.settle(ctx.tx, swap.id, ASKED, UNANSWERED, ctx.now)
    _nobody(ctx, ill, turn)
    return None


def _backup_without(ill: Person, turn: Turn, other: Person) -> list[int]:
    if ill.id in turn.backup and other.id not in turn.backup:
        return [other.id if one == ill.id else one for one in turn.backup]
    return [one for one in turn.backup if one not in (ill.id, other.id)]


def _who_could(ctx: Context, ill: Person, turn: Turn, asked: list[int]) -> Iterator[Person]:
    """The backup first, where it is the on-call who is ill; then the others."""
    instead = turn.second if ill.id in turn.who else ()
    yield from (people.get(ctx.tx, one) for one in instead if one not in asked)
    yield from askable(ctx, current(ctx), {ill.id, *turn.who, *turn.backup, *asked})


def _agree(ctx: Context, swap: Swap) -> None:
    """It is hers now: the one who is ill is alerted no more, and everybody concerned is told."""
    if not swaps.settle(ctx.tx, swap.id, swap.state, AGREED, ctx.now):
        return
    ctx.note("rota.taken", swap=swap.id, ill=swap.asked_by, by=swap.asked_of)
    timers.drop(ctx.tx, ill_key(swap.asked_by))
    ill, taker = people.get(ctx.tx, swap.asked_by), people.get(ctx.tx, swap.asked_of)
    for other in swaps.since(ctx.tx, ctx.constellation.id, ctx.now):
        same = (other.kind, other.asked_by, other.starts_at) == ("ill", ill.id, swap.starts_at)
        if same and swaps.settle(ctx.tx, other.id, ASKED, OVERTAKEN, ctx.now):
            close_question(ctx, other)
            tell_as_it_is(ctx, people.get(ctx.tx, other.asked_of), other)
    ctx.tell(ill, "ill.taken", holder=taker.name, night=night(ctx, swap))
    _tell_others(ctx, ill, swap)
    _hand_on(ctx, ill)


def _tell_others(ctx: Context, ill: Person, swap: Swap) -> None:
    turn = current(ctx).at(swap.starts_at)
    if turn is None:
        return
    liaison = liaison_workers(ctx.tx, ctx.constellation.id)
    on_it = [people.get(ctx.tx, one) for one in (*turn.who, *turn.backup)]
    for one in dict.fromkeys([*on_it, *liaison]):
        if one in liaison and not turn.second:
            tell_turn(ctx, one, "ill.no_backup", turn, name=ill.name)
        else:
            tell_turn(ctx, one, "ill.changed", turn, name=ill.name)


def _hand_on(ctx: Context, ill: Person) -> None:
    """What she holds, or is being asked to take, goes to the next at once."""
    phone = ctx.address_of(ill)
    if phone is not None:
        for matter in hub.open_for(ctx, ill):
            matters.pass_on(ctx, matter, ill, phone)


def _nobody(ctx: Context, ill: Person, turn: Turn) -> None:
    ctx.note("rota.nobody_took_it", ill=ill.id)
    liaison = [one for one in liaison_workers(ctx.tx, ctx.constellation.id) if one.id != ill.id]
    when = night(ctx, turn)
    told = [one.id for one in liaison if ctx.tell(one, "ill.nobody", name=ill.name, night=when)]
    if told:
        ctx.tell(ill, "ill.nobody_took_it", who=called(ctx, told), night=when)
    else:
        ctx.tell(ill, "ill.nobody_at_all", night=when)
