"""The line looks after itself: what is open has its next step as a row, or it is mended and told (DOMAIN B31)."""

from sqlalchemy import Connection

from handlers import duties, ladder, rota, still_open, waking
from handlers.context import Context
from storage import homes, matters
from storage.matters import Matter

DUTIES_ARE_MISSING = 0  # what is found in place of a matter's id


def find(tx: Connection) -> list[int]:
    """Ids of open matters without their next step, and DUTIES_ARE_MISSING. Two cheap reads when all is well."""
    found = [matter.id for matter in matters.unwatched(tx, waiting=ladder.KEY, held=still_open.KEY)]
    return [*found, DUTIES_ARE_MISSING] if duties.missing(tx) else found


def check(ctx: Context, found: int) -> None:
    """Mend one of those, if it still needs it: each in a transaction of its own, so that none holds up another."""
    if found == DUTIES_ARE_MISSING:
        ctx.note("audit.duties_restored")
        duties.ensure(ctx)
        return
    for matter in matters.unwatched(ctx.tx, waiting=ladder.KEY, held=still_open.KEY):
        if matter.id == found:
            ctx.with_constellation(matter.constellation_id)
            (_go_on if matter.holder_id is None else _remind_again)(ctx, matter)


def _go_on(ctx: Context, matter: Matter) -> None:
    """Nobody would have been told any more: the rung that the ladder is on is carried out again at once."""
    ctx.note("audit.ladder_repaired", matter=matter.id, rung=matter.rung)
    if waking.is_asleep(matter):
        waking.wake(ctx, matter)
    else:
        ladder.climb(ctx, matter, matter.rung)
    for liaison in rota.liaison_workers(ctx.tx, matter.constellation_id):
        ctx.tell(liaison, "audit.repaired", home=homes.get(ctx.tx, matter.home_id).spoken)


def _remind_again(ctx: Context, matter: Matter) -> None:
    ctx.note("audit.reminder_restored", matter=matter.id)
    still_open.watch(ctx, matter)
