"""`roost roster load FILE` and `roost roster show`."""

import argparse
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.cli.opening import CannotDo, all_constellations, open_config, reading, writing
from bot.cli.showing import lines_of
from bot.clock import WallClock
from handlers import roster


def load(arguments: argparse.Namespace) -> int:
    """Load a roster, or say what that would change."""
    config, wanted = open_config(arguments), roster.read(text_of(arguments.file))
    path, zone = config.line.database, config.line.time_zone
    act = roster.plan if arguments.dry_run else roster.load
    with ExitStack() as stack:
        if arguments.dry_run and not path.exists():
            path = Path(stack.enter_context(TemporaryDirectory())) / "empty.db"  # a dry run makes no file
        tx = stack.enter_context(writing(path, config.storage.keys, make=True))
        changes = act(tx, wanted, WallClock().now(), zone)
    for change in changes:
        print(change.sentence)
    print(verdict(len(changes), dry_run=arguments.dry_run))
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Every constellation with its people and its rota."""
    config = open_config(arguments)
    with reading(config.line.database, config.storage.keys) as tx:
        found = all_constellations(tx)
        lines = [line for constellation in found for line in lines_of(tx, constellation)]
    print("\n".join(lines))
    return 0


def text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CannotDo(f"{file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CannotDo(f"{file} is not a text file in UTF-8; save it as one.") from error


def verdict(count: int, *, dry_run: bool) -> str:
    changes = {0: "nothing", 1: "1 change"}.get(count, f"{count} changes")
    if dry_run:
        return f"Dry run: {changes} would be made." if count else "Dry run: nothing would change."
    return f"Loaded: {changes} made." if count else "Loaded: nothing has changed."
