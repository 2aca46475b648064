"""What an alert says where a home asks for a sleepover: that, and what the home that is alerted has free (B32, B36)."""

from datetime import datetime
from typing import Any

from handlers.context import Asking, Context
from handlers.sleepovers import requests
from storage import homes
from storage.matters import Matter
from storage.outbox import Outgoing
from storage.people import Person
from storage.sleepovers import Sleepover


def write(
    ctx: Context, matter: Matter, request: Sleepover, person: Person, *, after: str, by: datetime, rung: int
) -> Outgoing | None:
    """In one segment and without a name. Beds are those of her own home: nobody hears of another's (N8)."""
    sent: dict[str, Any] = {"matter": matter, "asking": Asking("alert"), "expires_at": by, "rung": rung}
    home, until = ctx.once(homes.get, matter.home_id).spoken, ctx.clock(by)
    own = ctx.once(homes.get, person.home_id) if person.home_id is not None else None
    if own is None or not own.beds:
        return ctx.tell(person, "hub.sleepover_plain", home=home, by=until, next=after, **sent)
    free = requests.beds_free(ctx, request, own)
    return ctx.tell(person, "hub.sleepover", home=home, by=until, next=after, free=free, beds=own.beds, **sent)
