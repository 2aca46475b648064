"""`roost record`: what the line has of one child, for that child's own file; nobody else's child is named in it."""

import argparse

from bot.cli.opening import CannotDo, open_config, reading
from bot.clock import WallClock
from handlers import childs_note
from handlers.context import Context
from storage import constellations, homes
from storage.homes import Child


def show(arguments: argparse.Namespace) -> int:
    """By its nest name, and its home's number where two children have the same."""
    config = open_config(arguments)
    with reading(config.line.database, config.storage.keys) as tx:
        here = [
            (child, homes.get(tx, child.home_id))
            for one in constellations.all_of(tx)
            for child in homes.children_in(tx, one.id)
            if child.nest_name.casefold() == arguments.nest_name.casefold()
        ]
        found = [(child, home) for child, home in here if arguments.home in (None, home.code)]
        if not found:
            raise CannotDo(f"There is no child called {arguments.nest_name}; roost roster show lists the homes.")
        if len(found) > 1:
            raise CannotDo(f"{len(found)} children are called {arguments.nest_name}; say which with --home N.")
        child, home = found[0]
        settings = config.line_settings()
        ctx = Context(tx, WallClock().now(), settings, child.constellation_id, actor="command", live=False)
        print(f"{child.nest_name}, {home.spoken}")
        print("\n".join(_lines(ctx, child)))
    return 0


def _lines(ctx: Context, child: Child) -> list[str]:
    return list(childs_note.lines(ctx, child)) or ["No stay has been asked for."]
