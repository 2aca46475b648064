"""The rota: nights of the next two weeks with nobody on call, or nobody behind whoever is (DOMAIN B30)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.checks.findings import Asked, Finding, mind, right, wrong
from handlers import rota
from handlers.rota.gaps import Gap
from handlers.wall import day_and_time
from storage import constellations
from storage.constellations import Constellation

SHOWN = 3  # of the gaps; the rest is counted


def nights(tx: Connection, asked: Asked) -> Iterator[Finding]:
    for constellation in constellations.all_of(tx):
        yield from _of(tx, constellation, asked)


def _of(tx: Connection, constellation: Constellation, asked: Asked) -> Iterator[Finding]:
    zone, name = asked.config.line.time_zone, constellation.name
    found = rota.gaps_ahead(tx, constellation, asked.now, zone)
    nobody, no_backup = [gap for gap in found if not gap.who], [gap for gap in found if gap.who]
    if nobody:
        yield wrong(
            f"{name}: nobody is on call {_listed(nobody, zone)}.",
            "Add a [[spell]] or a [[night]] to the roster for it, or promise fewer hours, and load it.",
        )
    if no_backup:
        yield mind(
            f"{name}: there is no backup {_listed(no_backup, zone)}.",
            "Name somebody else as backup for it in the roster.",
        )
    if not found:
        now = rota.on_call(tx, constellation.id, asked.now, zone)
        who = ", ".join(person.name for person in now.who) or "nobody"
        yield right(f"{name}: the rota has no gap in the next 14 days. On call now: {who}.")


def _listed(found: Sequence[Gap], zone: ZoneInfo) -> str:
    more = f", and {len(found) - SHOWN} times more within 14 days" if len(found) > SHOWN else ""
    return "; ".join(_when(gap, zone) for gap in found[:SHOWN]) + more


def _when(gap: Gap, zone: ZoneInfo) -> str:
    soon = gap.end - gap.start <= timedelta(days=1)
    last = f"{gap.end.astimezone(zone):%H:%M}" if soon else day_and_time(gap.end, zone)
    return f"{day_and_time(gap.start, zone)} to {last}"
