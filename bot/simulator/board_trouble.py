"""What has not gone as it should, and what the line did about it: read from its outbox, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from bot.simulator.residents import SHOWN_AS
from handlers.context import VOICE, Context
from storage import outbox, people
from storage.outbox import Outgoing

REMEMBERED = timedelta(hours=1)
SHOWN = 6
WAYS = {**SHOWN_AS, VOICE: "phone"}


@dataclass(frozen=True, slots=True)
class Setback:
    at: datetime  # UTC
    words: str


def setbacks_of(ctx: Context) -> tuple[Setback, ...]:
    rows = reversed(outbox.troubled(ctx.tx, ctx.now - REMEMBERED))
    return tuple(islice((found for row in rows for found in _setback(ctx, row)), SHOWN))


def _setback(ctx: Context, row: Outgoing) -> Iterator[Setback]:
    """One that is merely on its way is none."""
    name = people.get(ctx.tx, row.person_id).name if row.person_id is not None else "Somebody unknown"
    way, at = WAYS[row.channel], row.attempted_at or row.created_at
    if row.state == "failed":
        yield Setback(at, f"{name} could not be reached by {way}. {_instead(ctx, row)}")
    elif row.state == "unknown":
        yield Setback(at, f"Nobody knows whether {way} took a text for {name}. That is being found out.")
    elif row.error is not None:
        next_try = row.next_try_at.astimezone(ctx.line.time_zone)
        again = f"Next try at {next_try:%H:%M:%S}." if row.state == "queued" else "Trying again."
        yield Setback(at, f"{name} could not be reached by {way}. {again}")


def _instead(ctx: Context, row: Outgoing) -> str:
    other = outbox.sent_instead(ctx.tx, row.id)
    if other is not None:
        return f"The line went on by {WAYS[other.channel]}."
    return "The ladder went on." if row.cls == "alert" else "A person was told."
