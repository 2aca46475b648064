"""Messages about the rota: who is on, swaps, illness. Read in exact shapes only, so that no call for help is taken."""

from handlers.context import Context
from handlers.rota import illness, swaps
from handlers.rota.telling import called, current, on_the_rota, tell_turn
from handlers.rota.turns import Rota, Turn
from handlers.rota.words import Asked, day_meant, parse
from handlers.wall import spoken_day
from storage import homes
from storage import swaps as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.swaps import ASKED, UNANSWERED

LONGEST_LIST = 150  # characters: one text message
LISTED = 8


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was about the rota and has been answered. Anybody may ask who is on, and no more."""
    asked = parse(message.text) if message.kind == "text" and message.reply_to is None else None
    if asked is None:
        return False
    if asked.verb == "who":
        _who(ctx, person, phone, asked)
        return True
    return on_the_rota(ctx, current(ctx), person) and _of_her_own(ctx, person, phone, asked)


def answered(ctx: Context, swap_id: int, yes: bool, person: Person, phone: Address) -> None:
    """1 or 2 to somebody's question about a spell."""
    swap = kept.get(ctx.tx, swap_id)
    if swap.kind == "ill" and swap.state in (ASKED, UNANSWERED):
        illness.answered(ctx, swap, yes, person, phone)
    elif swap.state == ASKED:
        swaps.answered(ctx, swap, yes, person, phone)
    else:
        swaps.tell_as_it_is(ctx, person, swap)


def _of_her_own(ctx: Context, person: Person, phone: Address, asked: Asked) -> bool:
    if asked.verb == "ill":
        return _ill(ctx, person, phone, asked)
    if asked.verb == "rota":
        ctx.tell(person, "rota.list", to=phone, nights=_list(ctx, current(ctx)))
    elif asked.verb == "swap":
        swaps.ask(ctx, person, phone, asked)
    else:
        swaps.undo(ctx, person, phone)
    return True


def _ill(ctx: Context, person: Person, phone: Address, asked: Asked) -> bool:
    """From a satellite carer who is not on tonight it is no word about the rota, but about her home."""
    turn = illness.turn_of(ctx, person, asked.when)
    if turn is not None:
        illness.ask(ctx, person, phone, turn)
    elif _satellite(ctx, person):
        return False
    else:
        ctx.tell(person, "ill.not_on", to=phone)
    return True


def _who(ctx: Context, person: Person, phone: Address, asked: Asked) -> None:
    turn = _asked_for(ctx, asked.when)
    if turn is None:
        ctx.tell(person, "rota.nobody_on", to=phone)
    elif _satellite(ctx, person):
        tell_turn(ctx, person, "rota.on_for_carer", turn, to=phone)
    else:
        tell_turn(ctx, person, "rota.on", turn, to=phone)


def _asked_for(ctx: Context, when: str) -> Turn | None:
    rota = current(ctx)
    if when in ("", "now"):
        return rota.at(ctx.now)
    if when == "tonight":
        return illness.tonight(ctx, rota)
    day = day_meant(when, ctx.now.astimezone(ctx.line.time_zone).date())
    return rota.night_of(day) if day else None


def _list(ctx: Context, rota: Rota) -> str:
    """The next turns, as many as one text holds."""
    listed, now = "", ctx.now
    for _ in range(LISTED):
        turn = next(rota.between(now, now + illness.DAY * 7), None)
        begins = max(turn.start, ctx.now).astimezone(ctx.line.time_zone) if turn else None
        if turn is None or begins is None:
            break
        one = f"{spoken_day(begins)} {begins:%H:%M} {called(ctx, turn.who)} ({called(ctx, turn.backup)})."
        if len(listed) + len(one) + 1 > LONGEST_LIST:
            break
        listed, now = f"{listed} {one}".strip(), turn.end
    return listed or "Nobody is on call in the next seven days."


def _satellite(ctx: Context, person: Person) -> bool:
    return person.home_id is not None and ctx.once(homes.get, person.home_id).kind == "satellite"
