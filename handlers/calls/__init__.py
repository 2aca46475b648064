"""Phone calls: what is said at each turn, decided in one transaction while the provider waits (DESIGN 2, 5)."""

from collections.abc import Callable

from handlers.calls import incoming, ringing
from handlers.calls.incoming import hung_up
from handlers.calls.script import Ask, Connect, HangUp, Join, Record, Script, Turn
from handlers.context import Context

#: What is decided at each step of a call, by the name that the provider is given for it.
STEPS: dict[str, Callable[[Context, Turn], Script]] = {
    "": incoming.came_in,
    "word": incoming.word_typed,
    "waiting": incoming.waiting,
    "recorded": incoming.recorded,
    "apart": incoming.left_room,
    "answered": ringing.picked_up,
    "pressed": ringing.pressed,
    "holder": ringing.holder_pressed,
    "bridged": ringing.bridged,
    "left": ringing.left_room,
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
