"""A look ahead: what swaps, illness and people who have left have opened in the rota (DOMAIN B30)."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.context import Context
from handlers.rota.gaps import Gap, gaps
from handlers.rota.oncall import liaison_workers
from handlers.rota.reading import promised_of, rota_of
from handlers.wall import spoken_day
from storage import people
from storage.constellations import Constellation

AHEAD = timedelta(days=14)
LONGEST_LIST = 80  # characters of a text


def check(ctx: Context) -> None:
    """Name the gaps of the next 14 days to the liaison worker; nothing is said where there are none.

    For one constellation, that of `ctx`. Meant to be called once a night; it keeps nothing, so a gap is named every
    time until somebody closes it.
    """
    found = gaps_ahead(ctx.tx, ctx.constellation, ctx.now, ctx.line.time_zone)
    if not found:
        return
    ctx.note("rota.gaps", count=len(found))
    listed = _listed([_said(ctx, gap) for gap in found])
    for liaison in liaison_workers(ctx.tx, ctx.constellation.id):
        ctx.tell(liaison, "rota.gaps", gaps=listed)


def gaps_ahead(tx: Connection, constellation: Constellation, now: datetime, zone: ZoneInfo) -> list[Gap]:
    """The gaps of the next 14 days, in their order. Whoever has left counts for nobody."""
    rota = rota_of(tx, constellation.id, now, zone)
    named = {one for rule in rota.rules for one in (*rule.who, *rule.backup)}
    named |= {one for turn in rota.swaps for one in (*turn.who, *turn.backup)}
    gone = named - {person.id for person in people.of_constellation(tx, constellation.id)}
    return list(gaps(rota, promised_of(tx, constellation, zone), now, now + AHEAD, gone))


def _said(ctx: Context, gap: Gap) -> str:
    start, end = (moment.astimezone(ctx.line.time_zone) for moment in (gap.start, gap.end))
    return f"{spoken_day(start)} {start:%H:%M}-{end:%H:%M} {'no backup' if gap.who else 'nobody'}"


def _listed(said: list[str]) -> str:
    """As many as fit, and how many there are besides."""
    count = len(said)
    while count > 1 and len(", ".join(said[:count])) > LONGEST_LIST:
        count -= 1
    rest = f" and {len(said) - count} more" if count < len(said) else ""
    return ", ".join(said[:count]) + rest
