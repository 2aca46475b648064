"""`python -m storage.migrations add a column`: writes the next file of versions/ from what the tables now say."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command

from storage.database import connect, engine_on
from storage.migrations import newest, upgrade
from storage.migrations.runner import config


def main(words: list[str]) -> int:
    if not words:
        sys.stderr.write("Say in a few words what changes, as in: python -m storage.migrations add a column.\n")
        return 2
    with TemporaryDirectory() as folder:
        write_next(Path(folder) / "empty.db", " ".join(words))
    return 0


def write_next(path: Path, words: str) -> None:
    """Compare the tables with a new database, and write down the difference."""
    upgrade(path)
    settings = config()
    with engine_on(connect(path)).connect() as connection:
        settings.attributes["connection"] = connection
        command.revision(settings, words, autogenerate=True, rev_id=f"{int(newest()) + 1:04}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
