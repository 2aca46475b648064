"""What is kept from being erased: homes whose words are held, and all of it while erasing waits (DOMAIN B61)."""

from collections.abc import Iterator

from sqlalchemy import Connection

from bot.checks.findings import Asked, Finding, right
from handlers import erasing
from handlers.wall import day_and_time
from storage import constellations, homes, timers


def held(tx: Connection, asked: Asked) -> Iterator[Finding]:
    """One finding a constellation. A hold is no fault; one that nobody needs any more should be let go of."""
    zone = asked.config.line.time_zone
    for constellation in constellations.all_of(tx):
        here = homes.of_constellation(tx, constellation.id)
        since = [f"{home.spoken} since {home.held_at.astimezone(zone):%-d %B %Y}" for home in here if home.held_at]
        waits = timers.by_key(tx, erasing.key(erasing.WAITS, constellation.id))
        until = f" Nothing is erased before {day_and_time(waits.due_at, zone)}." if waits is not None else ""
        yield right(f"{constellation.name}: words are held of {', '.join(since) or 'no home'}.{until}")
