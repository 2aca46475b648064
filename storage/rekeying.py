"""From plain to encrypted, from one key to the next, and back: every value of a file, in batches.

What the file says of itself (`storage.encryption.key_of`) is changed first to "under way" and last to the new key, so
that no line ever opens a file in which half of the numbers could not be found.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Table

from storage.encryption import NO_KEY, UNDER_WAY, EncryptedText, Keyring, key_of, set_key_of
from storage.migrations import DatabaseRefused
from storage.schema import TABLES

BATCH = 1000  # rows in one transaction
REKEY = "stop the line and do: roost rekey"


@dataclass(frozen=True, slots=True)
class Progress:
    table: str
    done: int
    rows: int


def check_key(raw: sqlite3.Connection, path: Path, keys: Keyring | None) -> None:
    """Raises DatabaseRefused, with what to do, unless the file is wholly encrypted with the newest of these keys."""
    found, wanted = key_of(raw), keys.ids[0] if keys else NO_KEY
    if found == wanted:
        return
    if found == UNDER_WAY:
        raise DatabaseRefused(f"{path} is half-way to another key; {REKEY}")
    if keys is None:
        raise DatabaseRefused(f"{path} is encrypted; give the key that it was encrypted with as [storage] key.")
    if found == NO_KEY:
        raise DatabaseRefused(f"{path} is not encrypted yet, and [storage] has a key; {REKEY}")
    if found in keys.ids:
        raise DatabaseRefused(f"{path} is encrypted with the former key; {REKEY}")
    raise DatabaseRefused(
        f"{path} was encrypted with another key; put that one into [storage] key, or after the new one to change it."
    )


def may_rekey(raw: sqlite3.Connection, path: Path, keys: Keyring) -> None:
    """Raises DatabaseRefused where the keys at hand do not open the file."""
    if key_of(raw) not in (NO_KEY, UNDER_WAY, *keys.ids):
        check_key(raw, path, keys)


def rekey(raw: sqlite3.Connection, keys: Keyring, *, plain: bool = False) -> Iterator[Progress]:
    """Encrypt every value with the newest key, or decrypt it. The caller holds the line's lock.

    Yields after each batch. Broken off, it may be begun again; nothing is lost between.
    """
    set_key_of(raw, UNDER_WAY)
    for table in TABLES:
        if columns_of(table):
            yield from _table(raw, table, None if plain else keys, keys)
    raw.execute("PRAGMA temp_store = FILE")  # the whole file would hardly fit into memory
    raw.execute("VACUUM")  # no page is left that was let go with plain words on it
    if raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        raise sqlite3.OperationalError("another program is reading the file; end it and do roost rekey again")
    set_key_of(raw, NO_KEY if plain else keys.ids[0])


def columns_of(table: Table) -> dict[str, EncryptedText]:
    """Those of its columns that are encrypted, with how."""
    return {column.name: column.type for column in table.c if isinstance(column.type, EncryptedText)}


def _table(raw: sqlite3.Connection, table: Table, to: Keyring | None, keys: Keyring) -> Iterator[Progress]:
    columns = columns_of(table)
    (rows,) = raw.execute(f"SELECT count(*) FROM {table.name}").fetchone()
    names = ", ".join(columns)
    places = ", ".join(f"{name} = ?" for name in columns)
    fetch = f"SELECT rowid, {names} FROM {table.name} WHERE rowid > ? ORDER BY rowid LIMIT {BATCH}"
    change = f"UPDATE {table.name} SET {places} WHERE rowid = ?"
    last, done = -1, 0
    while batch := raw.execute(fetch, (last,)).fetchall():
        raw.execute("BEGIN IMMEDIATE")
        try:
            for row, *values in batch:
                wanted = [_converted(kept, kind, to, keys) for kept, kind in zip(values, columns.values(), strict=True)]
                if wanted != values:
                    raw.execute(change, (*wanted, row))
            raw.execute("COMMIT")
        except BaseException:
            raw.execute("ROLLBACK")
            raise
        last, done = batch[-1][0], done + len(batch)
        yield Progress(table.name, done, rows)


def _converted(kept: str | bytes | None, kind: EncryptedText, to: Keyring | None, keys: Keyring) -> str | bytes | None:
    if kept is None or (to is not None and to.is_newest(kept)):
        return kept
    text = keys.decrypt(kept)
    return text if to is None else kind.encrypt(to, text)
