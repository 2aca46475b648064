"""`roost rota show`: who is on call when, in plain lines."""

import argparse
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.cli.opening import all_constellations, open_config, reading
from bot.clock import WallClock
from handlers.bank_holidays import called
from handlers.rota.gaps import gaps
from handlers.rota.reading import promised_of, rota_of
from handlers.rota.turns import NIGHT, Turn
from handlers.wall import day_and_year
from storage import people, rotas
from storage.constellations import Constellation

HEAD = ("day", "begins", "times", "on call", "backup", "")


def show(arguments: argparse.Namespace) -> int:
    """Every turn of the next weeks, the one under way first."""
    config, now = open_config(arguments), WallClock().now()
    until = now + timedelta(weeks=arguments.weeks)
    last = day_and_year(until.astimezone(config.line.time_zone))
    with reading(config.line.database, config.storage.keys) as tx:
        found = all_constellations(tx)
        for constellation in found:
            print(f"{constellation.name}, until {last}")
            print("\n".join(lines_of(tx, constellation, now, until, config.line.time_zone)))
    return 0


def lines_of(
    tx: Connection, constellation: Constellation, now: datetime, until: datetime, zone: ZoneInfo
) -> Iterator[str]:
    rows = [HEAD, *_rows(tx, constellation, now, until, zone)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    for row in rows:
        yield ("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))).rstrip()


def turns_of(
    tx: Connection, constellation: Constellation, now: datetime, until: datetime, zone: ZoneInfo
) -> list[Turn]:
    """Every turn between two moments in its order, the one under way first; a gap is a turn of nobody."""
    rota = rota_of(tx, constellation.id, now, zone)
    holes = [hole for hole in gaps(rota, promised_of(tx, constellation, zone), now, until) if not hole.who]
    turns = [*rota.between(now, until), *(Turn(hole.start, hole.end, (), ()) for hole in holes)]
    return sorted(turns, key=lambda turn: turn.start)


def _rows(
    tx: Connection, constellation: Constellation, now: datetime, until: datetime, zone: ZoneInfo
) -> list[tuple[str, ...]]:
    nation = rotas.of_constellation(tx, constellation.id).nation
    rows: list[tuple[str, ...]] = []
    for turn in turns_of(tx, constellation, now, until, zone):
        who, backup = (", ".join(people.get(tx, person).name for person in group) for group in (turn.who, turn.backup))
        start, end = turn.start.astimezone(zone), turn.end.astimezone(zone)
        times = f"{start:%H:%M}-{end:%H:%M}"
        changes = ", ".join(marks(turn, nation, zone))
        rows.append((f"{start:%a}", f"{start:%-d %b %Y}", times, who or "nobody", backup or "nobody", changes))
    return rows


def marks(turn: Turn, nation: str, zone: ZoneInfo) -> Iterator[str]:
    """What is unlike an ordinary week."""
    start, end = turn.start.astimezone(zone), turn.end.astimezone(zone)
    if turn.swapped:
        yield "changed by message"
    if turn.rank[0] == NIGHT:
        yield "single night"
    if holiday := called(nation, start.date()):
        yield holiday
    if start.utcoffset() != end.utcoffset():
        hours = (turn.end - turn.start).total_seconds() / 3600
        yield f"the clocks change, {hours:g} hours"
