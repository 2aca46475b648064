"""`roost diary`: what stands in the homes' diaries, in plain lines, for whoever looks after the line."""

import argparse
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.cli.opening import CannotDo, all_constellations, open_config, reading
from bot.clock import WallClock
from handlers.diary import capacity
from handlers.diary.kinds import spoken
from handlers.diary.saying import when
from handlers.wall import day_and_year
from storage import diary, homes, people
from storage.constellations import Constellation
from storage.diary import Entry
from storage.homes import Home


def show(arguments: argparse.Namespace) -> int:
    """Each home's diary of the next weeks, with how many of its beds are free at the fullest moment."""
    config, now = open_config(arguments), WallClock().now()
    until = now + timedelta(weeks=arguments.weeks)
    last = day_and_year(until.astimezone(config.line.time_zone))
    with reading(config.line.database, config.storage.keys) as tx:
        found = all_constellations(tx)
        shown = [(one, homes_of(tx, one, now, until, arguments.home)) for one in found]
        for constellation, chosen in shown:
            print(f"{constellation.name}, until {last}")
            for home in chosen:
                print("\n".join(lines_of(tx, home, now, until, config.line.time_zone)))
    if arguments.home is not None and not any(chosen for _, chosen in shown):
        raise CannotDo(f"There is no home {arguments.home}; roost roster show lists them.")
    return 0


def homes_of(
    tx: Connection, constellation: Constellation, now: datetime, until: datetime, code: int | None
) -> list[Home]:
    """That home, or those that keep beds or have something in their diary."""
    if code is not None:
        home = homes.by_code(tx, constellation.id, code)
        return [home] if home is not None else []
    known = homes.of_constellation(tx, constellation.id)
    return [home for home in known if home.beds or diary.between(tx, home.id, now, until)]


def lines_of(tx: Connection, home: Home, now: datetime, until: datetime, zone: ZoneInfo) -> Iterator[str]:
    found = capacity(tx, home, now, until, ())
    beds = f", beds free {found.beds_free} of {found.beds} at the fullest moment" if home.beds else ""
    yield f"  {home.spoken}, {home.kind}{beds}"
    rows = [
        (when(entry.starts_at, entry.ends_at, zone, now), spoken(entry.kind, entry.takes), _source(tx, entry))
        for entry in diary.between(tx, home.id, now, until)
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)] if rows else []
    for row in rows:
        yield ("    " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))).rstrip()
    if not rows:
        yield "    nothing"


def _source(tx: Connection, entry: Entry) -> str:
    return f"by {people.get(tx, entry.written_by).name}" if entry.written_by else f"from the {entry.source}"
