"""Phone calls: what is said at each turn, decided in one transaction while the provider waits (DESIGN 2, 5)."""

from collections.abc import Callable

from handlers.calls import incoming, ringing, rolling
from handlers.calls.incoming import hung_up
from handlers.calls.script import Ask, Connect, HangUp, Join, Record, Script, Turn
from handlers.context import Context
from storage import outbox


def picked_up(ctx: Context, turn: Turn) -> Script:
    """Somebody has picked up a call of ours; what it is about is what it was queued for."""
    row = outbox.get(ctx.tx, turn.row_id)
    ctx.with_constellation(row.constellation_id)
    return rolling.picked_up(ctx, turn) if row.key == "call.rollcall" else ringing.picked_up(ctx, turn)


#: What is decided at each step of a call, by the name that the provider is given for it.
STEPS: dict[str, Callable[[Context, Turn], Script]] = {
    "": incoming.came_in,
    "word": incoming.word_typed,
    "waiting": incoming.waiting,
    "recorded": incoming.recorded,
    "apart": incoming.left_room,
    "answered": picked_up,
    "pressed": ringing.pressed,
    "holder": ringing.holder_pressed,
    "bridged": ringing.bridged,
    "left": ringing.left_room,
    "rollcall": rolling.pressed,
}


def answer(ctx: Context, turn: Turn) -> Script:
    """What comes next in a call."""
    return STEPS[turn.step](ctx, turn)


def broken(ctx: Context) -> Script:
    """Something in us has broken: she is not left with a dead line."""
    return Script((ctx.render("call.broken"),))


__all__ = [
    "STEPS",
    "Ask",
    "Connect",
    "HangUp",
    "Join",
    "Record",
    "Script",
    "Turn",
    "answer",
    "broken",
    "hung_up",
]
