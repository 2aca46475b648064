"""A call about a get-together: it is said twice, and nothing is asked."""

from handlers.calls.script import Script, Turn
from handlers.context import Context
from storage import outbox


def picked_up(ctx: Context, turn: Turn) -> Script:
    said = outbox.get(ctx.tx, turn.row_id).body
    return Script((said, said, ctx.render("call.goodbye")))
