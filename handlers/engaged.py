"""One phone is never rung for two things at once: the second call waits until the first is over (DESIGN I7).

That we hold her phone ourselves is no failure of hers. A phone that somebody else keeps busy is rung, and moves the
ladder on.
"""

from datetime import timedelta

from handlers.context import VOICE, Context
from storage import outbox
from storage.outbox import TALKS, Outgoing

#: No call lasts longer, as far as the line believes it: a callback may be lost.
LONGEST_CALL = timedelta(hours=1)
#: And none rings longer without an answer.
LONGEST_RING = timedelta(seconds=90)


def may_ring(ctx: Context, row: Outgoing) -> bool:
    """Is her phone free of calls of ours? If not, this one goes back into the queue until the other is over."""
    if outbox.get(ctx.tx, row.id).state != "sending":
        return False  # withdrawn before it left
    other = outbox.other_call(ctx.tx, row, ctx.now - LONGEST_RING, ctx.now - LONGEST_CALL)
    if other is None:
        return True
    lasts = LONGEST_CALL if other.receipt == TALKS else LONGEST_RING
    outbox.put_back(ctx.tx, [row.id], (other.attempted_at or other.created_at) + lasts)
    return False


def is_over(ctx: Context, row: Outgoing) -> None:
    """A call of ours has ended: what waits for that phone may ring it now, the oldest first."""
    ctx.told += outbox.hurry(ctx.tx, VOICE, row.chat, ctx.now)
