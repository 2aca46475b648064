"""Phone calls: what is said at each turn, decided in one transaction while the provider waits (DESIGN 2, 5)."""

from collections.abc import Callable

from handlers.calls import activities, incoming, private, ringing, rolling
from handlers.calls.incoming import hung_up
from handlers.calls.script import Ask, Connect, HangUp, Join, Record, Script, Turn
from handlers.context import Context
from storage import outbox, people

Decides = Callable[[Context, Turn], Script]
#: What is decided at each step of a call that came in, by the name that the provider is given for it.
INCOMING: dict[str, Decides] = {
    "": incoming.came_in,
    "word": incoming.word_typed,
    "own": incoming.for_herself,
    "in_private": incoming.in_private,
    "waiting": incoming.waiting,
    "recorded": incoming.recorded,
    "apart": incoming.left_room,
}
#: And of a call about a matter: one of ours, or somebody who rings back.
ABOUT_A_MATTER: dict[str, Decides] = {
    "answered": ringing.picked_up,
    "pressed": ringing.pressed,
    "holder": ringing.holder_pressed,
    "bridged": ringing.bridged,
    "left": ringing.left_room,
}
ROLL_CALL: dict[str, Decides] = {"answered": rolling.picked_up, "rollcall": rolling.pressed}
ACTIVITY: dict[str, Decides] = {"answered": activities.picked_up}
PRIVATE: dict[str, Decides] = {"answered": private.picked_up, "private": private.pressed}
#: What a call of ours is about, by the text that it says; any other is about a matter.
OURS = {
    "call.rollcall": ROLL_CALL,
    "call.private": PRIVATE,
    "call.activity_off": ACTIVITY,
    "call.activity_changed": ACTIVITY,
}
STEPS = tuple(dict.fromkeys((*INCOMING, *ABOUT_A_MATTER, *ROLL_CALL, *PRIVATE)))


def answer(ctx: Context, turn: Turn) -> Script:
    """What comes next in a call. A turn that fits no call of ours ends it; so does every key of somebody who has been
    taken out of the roster while her phone rang."""
    row = outbox.find(ctx.tx, turn.row_id) if turn.row_id else None
    if row is None:
        steps = INCOMING
    else:
        ctx.with_constellation(row.constellation_id)
        ctx.actor = f"person:{row.person_id}"
        if row.person_id is not None and people.get(ctx.tx, row.person_id).left_at is not None:
            return Script((ctx.render("call.left"),))
        steps = OURS.get(row.key) or (ABOUT_A_MATTER if row.matter_id and row.person_id else {})
    decide = steps.get(turn.step)
    script = decide(ctx, turn) if decide is not None else Script((ctx.render("call.goodbye"),))
    incoming.goes_on(ctx, turn, script)
    return script


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
