"""Brings a SQLite file to the newest revision, in one transaction of our own. Forward only."""

import sqlite3
from pathlib import Path

from storage.database import connect, transaction
from storage.encryption import Keyring, set_key_of

VERSIONS = Path(__file__).parent / "versions"


class DatabaseRefused(Exception):
    """This file is not for this version of roost; the text is a sentence for people."""


class NewerDatabase(DatabaseRefused):
    """The file has a revision that this code does not know."""


def upgrade(path: Path, keys: Keyring | None = None) -> None:
    """Bring the file to the newest revision; create it where there is none, to be encrypted with the newest key."""
    raw = connect(path)
    try:
        if revision_of(raw) != newest():
            _change(raw, path, keys)
    finally:
        raw.close()


def check_revision(raw: sqlite3.Connection, path: Path) -> bool:
    """True if the file is at the newest revision, False if it is older; raises for a file that is not for us."""
    revision = revision_of(raw)
    if revision is None and raw.execute("SELECT 1 FROM sqlite_master WHERE type = 'table'").fetchone():
        raise DatabaseRefused(f"{path} is another program's database; name another file in config.toml.")
    if revision is not None and revision not in known():
        raise NewerDatabase(f"{path} was written by a newer roost; start that version, or restore an older backup.")
    return revision == newest()


def revision_of(raw: sqlite3.Connection) -> str | None:
    """The revision of a file; None before the first."""
    if not raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
        return None
    row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def known() -> list[str]:
    """All revisions, oldest first: a revision is the number that its file's name begins with."""
    return sorted(path.name.split("_")[0] for path in VERSIONS.glob("[0-9]*_*.py"))


def newest() -> str:
    return known()[-1]


def _change(raw: sqlite3.Connection, path: Path, keys: Keyring | None) -> None:
    raw.execute("PRAGMA foreign_keys = OFF")  # a table that is built anew must not take its children with it
    with transaction(raw) as tx:
        if check_revision(raw, path):  # another process has done it while we waited for the lock
            return
        # Imported only when there is something to change: `roost run` does not need alembic's memory.
        from storage.migrations.runner import run

        new = revision_of(raw) is None
        run(tx)
        if new and keys is not None:
            set_key_of(raw, keys.ids[0])
        _check_links(raw)


def _check_links(raw: sqlite3.Connection) -> None:
    if broken := raw.execute("PRAGMA foreign_key_check").fetchone():
        raise sqlite3.IntegrityError(f"a row of {broken[0]} would point at nothing after the upgrade")
