"""Every four hours the holder of an open matter hears that it is open: no matter is forgotten in somebody's hands."""

from datetime import timedelta

from handlers.context import Context
from handlers.words import tell_holder
from storage import homes, matters, timers
from storage.matters import Matter

EVERY = timedelta(hours=4)
KEY = "still_open:"  # and the matter's id


def watch(ctx: Context, matter: Matter) -> None:
    """Somebody has it: set, or set anew, the next reminder."""
    ctx.later("still_open", ctx.now + EVERY, f"{KEY}{matter.id}", matter_id=matter.id)


def let(ctx: Context, matter: Matter) -> None:
    """It is closed, or nobody has it any more."""
    timers.drop(ctx.tx, f"{KEY}{matter.id}")


def remind(ctx: Context, matter_id: int) -> None:
    matter = matters.get(ctx.tx, matter_id)
    if matter.closed_at is not None or matter.holder_id is None:
        return
    home = homes.get(ctx.tx, matter.home_id)
    tell_holder(ctx, matter, "hub.still_open", home=home.spoken, code=home.code)
    watch(ctx, matter)
