"""`roost directory load FILE` and `roost directory show`: whom to ring about what, and since when that is known."""

import argparse
from contextlib import ExitStack

from sqlalchemy import Connection

from bot.cli.calendar import found_named
from bot.cli.opening import all_constellations, open_config, reading, writing
from bot.cli.roster import text_of, verdict
from bot.clock import WallClock
from handlers.directory import dated, loading
from handlers.directory.entries import Entry
from handlers.directory.saying import since
from storage.constellations import Constellation


def load(arguments: argparse.Namespace) -> int:
    """Into every constellation, or the one that is named."""
    config, now = open_config(arguments), WallClock().now()
    line = config.line
    wanted = loading.read(text_of(arguments.file), now.astimezone(line.time_zone).date())
    act = loading.plan if arguments.dry_run else loading.load
    with ExitStack() as stack:
        tx = stack.enter_context(writing(line.database, config.storage.keys))
        chosen = _chosen(tx, arguments.constellation)
        changes = [change for one in chosen for change in act(tx, one, wanted, now, line.time_zone)]
    for change in changes:
        print(change.sentence)
    print(verdict(len(changes), dry_run=arguments.dry_run))
    return 0


def show(arguments: argparse.Namespace) -> int:
    """All that can be found, what is always there first, with what people ask for."""
    config = open_config(arguments)
    today = WallClock().now().astimezone(config.line.time_zone).date()
    with reading(config.line.database, config.storage.keys) as tx:
        for one in _chosen(tx, arguments.constellation):
            print(one.name)
            for entry in dated.entries_of(tx, one):
                print(f"  {_line(entry)}{', to be checked' if dated.stale(entry.checked, today) else ''}")
    return 0


def _line(entry: Entry) -> str:
    told = (entry.numbers, entry.hours, entry.note, "at night" if entry.night else None, since(entry.checked))
    return f"{entry.name}: {', '.join(part for part in told if part)}; for {entry.what or entry.name}"


def _chosen(tx: Connection, name: str | None) -> list[Constellation]:
    if name is not None:
        return [found_named(tx, name)]
    return all_constellations(tx)
