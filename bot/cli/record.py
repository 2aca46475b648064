"""`roost record`: what the line has of one child, for that child's own file; nobody else's child is named in it."""

import argparse

from bot.cli.opening import CannotDo, open_config, reading
from bot.clock import WallClock
from handlers import childs_note
from handlers.context import Context
from storage import constellations, homes
from storage.homes import Child


def show(arguments: argparse.Namespace) -> int:
    """By its nest name, and its home's number where two children have the same; with --left all who had it before."""
    config = open_config(arguments)
    with reading(config.line.database, config.storage.keys) as tx:
        known = [child for one in constellations.all_of(tx) for child in homes.children_ever_in(tx, one.id)]
        here = [
            (child, homes.get(tx, child.home_id))
            for child in known
            if child.nest_name.casefold() == arguments.nest_name.casefold()
            and (child.left_at is not None) == arguments.left
        ]
        found = [(child, home) for child, home in here if arguments.home in (None, home.code)]
        if not found:
            raise CannotDo(_none_called(arguments.nest_name, left=arguments.left))
        if len(found) > 1 and not arguments.left:
            raise CannotDo(f"{len(found)} children are called {arguments.nest_name}; say which with --home N.")
        settings = config.line_settings()
        for child, home in found:
            ctx = Context(tx, WallClock().now(), settings, child.constellation_id, actor="command", live=False)
            left = child.left_at.astimezone(settings.time_zone) if child.left_at is not None else None
            print(f"{child.nest_name}, {home.spoken}" + (f", left {left:%-d %B %Y}" if left is not None else ""))
            print("\n".join(_lines(ctx, child)))
    return 0


def _none_called(name: str, *, left: bool) -> str:
    if left:
        return f"No child called {name} has left; leave --left out for one that is here."
    return f"There is no child called {name}; roost roster show lists the homes, and --left shows who has left."


def _lines(ctx: Context, child: Child) -> list[str]:
    return list(childs_note.lines(ctx, child)) or ["No stay has been asked for."]
