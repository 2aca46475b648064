"""`roost outbox`: what has not gone out, and what failed lately. No words and no numbers."""

import argparse
import re
from datetime import timedelta

from bot.cli.opening import open_config, reading
from bot.clock import WallClock
from storage import outbox as kept
from storage.outbox import Outgoing

LATELY = timedelta(days=1)
ROW = "{:>8}  {:>7}  {:<9} {:<9} {:<8} {:>5}  {}"
UNITS = ((86400, "d"), (3600, "h"), (60, "min"), (1, "s"))


def outbox(arguments: argparse.Namespace) -> int:
    """List the rows, oldest first."""
    now, config = WallClock().now(), open_config(arguments)
    with reading(config.line.database, config.storage.keys) as tx:
        rows = kept.troubled(tx, now - LATELY)
    if not rows:
        print("Everything has gone out, and nothing has failed in the last day.")
        return 0
    print(ROW.format("id", "age", "class", "channel", "state", "tries", "error").rstrip())
    for row in rows:
        print(_line(row, age(now - row.created_at)).rstrip())
    return 0


def age(passed: timedelta) -> str:
    """In its largest whole unit: 3 min, 2 h, 1 d."""
    seconds = max(0, int(passed.total_seconds()))
    size, unit = next((known for known in UNITS if seconds >= known[0]), UNITS[-1])
    return f"{seconds // size} {unit}"


def _line(row: Outgoing, old: str) -> str:
    code = row.error or ""
    shown = code if re.fullmatch(r"[A-Za-z0-9_ .:-]{0,30}", code) and not re.search(r"[0-9]{7}", code) else "other"
    return ROW.format(row.id, old, row.cls, row.channel, row.state, row.tries, shown)
