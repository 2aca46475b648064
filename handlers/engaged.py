"""One phone is never rung for two things at once: the second call waits until the first is over (DESIGN I7).

That we hold her phone ourselves is no failure of hers, whoever has rung whom: nobody is told that she did not answer
for that. Nor does anybody wait for her longer than a minute: then the next rung begins as well. A phone that somebody
else keeps busy is rung, and moves the ladder on.
"""

from datetime import datetime, timedelta

from handlers.context import VOICE, Context
from storage import calls, outbox
from storage.outbox import TALKS, Outgoing

#: No call lasts longer, as far as the line believes it: a callback may be lost.
LONGEST_CALL = timedelta(hours=1)
#: And none rings longer without an answer.
LONGEST_RING = timedelta(seconds=90)
#: Whoever has rung us has asked what to say next within that time, or is speaking with somebody.
ON_THE_PHONE = timedelta(seconds=45)
#: A call that could not begin for so long is waited for no longer by a family.
LONGEST_WAIT = timedelta(minutes=1)


def may_ring(ctx: Context, row: Outgoing) -> bool:
    """Is her phone free of calls of ours? If not, this one goes back into the queue until the other is over."""
    if outbox.get(ctx.tx, row.id).state != "sending":
        return False  # withdrawn before it left
    until = _talks_until(ctx, row)
    if until is not None:
        outbox.put_back(ctx.tx, [row.id], until)
        ctx.with_constellation(row.constellation_id)
        if (waited := row.created_at + LONGEST_WAIT) > ctx.now:
            ctx.later("engaged", waited, f"engaged:{row.id}", row_id=row.id)
    return until is None


def is_over(ctx: Context, chat: str, after: timedelta = timedelta(0)) -> None:
    """A call with this phone has ended, or will have `after` its last sentence: what waits for it may ring it then, the
    oldest first."""
    ctx.told += outbox.hurry(ctx.tx, VOICE, chat, ctx.now + after)


def _talks_until(ctx: Context, row: Outgoing) -> datetime | None:
    """Until when another call with that phone may last, in UTC; None if there is none."""
    other = outbox.other_call(ctx.tx, row, ctx.now - LONGEST_RING, ctx.now - LONGEST_CALL)
    if other is not None:
        return (other.attempted_at or other.created_at) + (LONGEST_CALL if other.receipt == TALKS else LONGEST_RING)
    rang = calls.from_phone(ctx.tx, row.chat, ctx.now - ON_THE_PHONE, ctx.now - LONGEST_CALL)
    if rang is None:
        return None
    return rang.seen_at + ON_THE_PHONE if rang.joined_at is None else rang.joined_at + LONGEST_CALL
