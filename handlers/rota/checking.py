"""A look ahead: what swaps, illness and people who have left have opened in the rota (DOMAIN B30)."""

from datetime import timedelta

from handlers.context import Context
from handlers.rota.gaps import Gap, gaps
from handlers.rota.oncall import liaison_workers
from handlers.rota.reading import promised_of
from handlers.rota.telling import current
from storage import people

AHEAD = timedelta(days=14)
LONGEST_LIST = 80  # characters of a text


def check(ctx: Context) -> None:
    """Name the gaps of the next 14 days to the liaison worker; nothing is said where there are none.

    For one constellation, that of `ctx`. Meant to be called once a night; it keeps nothing, so a gap is named every
    time until somebody closes it.
    """
    rota, promised = current(ctx), promised_of(ctx.tx, ctx.constellation, ctx.line.time_zone)
    known = {one for rule in rota.rules for one in (*rule.who, *rule.backup)}
    known |= {one for turn in rota.swaps for one in (*turn.who, *turn.backup)}
    gone = {one for one in known if people.get(ctx.tx, one).left_at is not None}
    found = list(gaps(rota, promised, ctx.now, ctx.now + AHEAD, gone))
    if not found:
        return
    ctx.note("rota.gaps", count=len(found))
    listed = _listed([_said(ctx, gap) for gap in found])
    for liaison in liaison_workers(ctx.tx, ctx.constellation.id):
        ctx.tell(liaison, "rota.gaps", gaps=listed)


def _said(ctx: Context, gap: Gap) -> str:
    start, end = (moment.astimezone(ctx.line.time_zone) for moment in (gap.start, gap.end))
    return f"{start:%a %-d %b %H:%M}-{end:%H:%M} {'no backup' if gap.who else 'nobody'}"


def _listed(said: list[str]) -> str:
    """As many as fit, and how many there are besides."""
    count = len(said)
    while count > 1 and len(", ".join(said[:count])) > LONGEST_LIST:
        count -= 1
    rest = f" and {len(said) - count} more" if count < len(said) else ""
    return ", ".join(said[:count]) + rest
