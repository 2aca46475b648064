"""`roost backup FILE`: SQLite's online backup, whole and consistent while the line runs."""

import argparse

from bot.cli.opening import CannotDo, open_config, reading
from bot.copying import NotCopied, copy


def backup(arguments: argparse.Namespace) -> int:
    """Copy the database to a new file."""
    config, to = open_config(arguments), arguments.file
    path = config.line.database
    with reading(path, config.storage.keys):  # there is one, and it is ours
        pass
    try:
        copy(path, to)
    except NotCopied as error:
        raise CannotDo(str(error)) from error
    print(f"The database is copied to {to}.")
    return 0
