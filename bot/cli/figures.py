"""`roost figures`: a month in numbers, without anybody in them, for the service's yearly return."""

import argparse
from collections.abc import Iterator
from datetime import UTC, date, datetime

from bot.cli.opening import all_constellations, open_config, reading
from bot.clock import WallClock
from handlers import figures
from handlers.wall import moment


def show(arguments: argparse.Namespace) -> int:
    """One constellation after the other; the last whole month where none is named."""
    config, now = open_config(arguments), WallClock().now()
    zone = config.line.time_zone
    first = arguments.month or _before(now.astimezone(zone).date().replace(day=1))
    since, until = moment(first, "00:00", zone), moment(_after(first), "00:00", zone)
    with reading(config.line.database, config.storage.keys) as tx:
        found = all_constellations(tx)
        for one in found:
            print(f"{one.name}, {first:%B %Y}")
            print("\n".join(_lines(figures.month(tx, one.id, since, until))))
    return 0


def month(written: str) -> date:
    """2026-11, as its first day."""
    try:
        return datetime.strptime(written, "%Y-%m").replace(tzinfo=UTC).date()
    except ValueError:
        raise argparse.ArgumentTypeError("it must be a month like 2026-11") from None


def _lines(found: figures.Figures) -> Iterator[str]:
    waited = "too few to say" if found.waited is None else f"{found.waited:.0f}, the middle of all"
    yield f"  families who wrote or rang   {figures.told(found.calls)}"
    yield f"  minutes to a person          {waited}"
    for kind, spoken in figures.KINDS.items():
        yield f"  {spoken:<29}{figures.told(found.stays.get(kind, 0))}"
    yield f"  get-togethers                {found.get_togethers}"
    yield f"  adults at them               {figures.told(found.adults)}"
    yield f"  children at them             {figures.told(found.children)}"


def _after(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _before(first: date) -> date:
    return date(first.year - (first.month == 1), (first.month - 2) % 12 + 1, 1)
