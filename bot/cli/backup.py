"""`roost backup FILE`: SQLite's online backup, whole and consistent while the line runs."""

import argparse
from contextlib import closing

from bot.cli.opening import CannotDo, open_config, require
from bot.copying import NotCopied, copy
from storage.database import connect
from storage.migrations import check_revision


def backup(arguments: argparse.Namespace) -> int:
    """Copy the database to a new file. An older version's too, and without its key: before an upgrade and before a
    rekey it is needed most."""
    config, to = open_config(arguments), arguments.file
    path = config.line.database
    require(path)
    with closing(connect(path, read_only=True)) as raw:
        check_revision(raw, path)
    try:
        copy(path, to)
    except NotCopied as error:
        raise CannotDo(str(error)) from error
    print(f"The database is copied to {to}.")
    return 0
