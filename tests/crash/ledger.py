"""The database file, the phones and the post office, side by side, for the checks to be made on them."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.simulator.phones import Phone
from storage import journal
from storage.database import connect, engine_on
from tests.crash.arrivals import account
from tests.crash.killing import reading
from tests.crash.post import Post, moment


class Ledger:
    """`doubted` are rows of the outbox that a kill left in doubt."""

    def __init__(
        self, database: Path, post: Post, phones: Mapping[str, Phone], rung: Mapping[str, str], doubted: set[int]
    ) -> None:
        self.path = database
        self.phones = phones
        self.letters = post.letters
        self.presses = post.presses
        self.receipts = post.receipts
        with reading(database) as connection:
            self.inbox = _all(connection, "SELECT * FROM inbox ORDER BY id")
            self.outbox = _all(connection, "SELECT * FROM outbox ORDER BY id")
            self.messages = _all(connection, "SELECT * FROM messages")
            self.journal = _all(connection, "SELECT * FROM journal ORDER BY id")
            self.passes = _all(
                connection,
                "SELECT i.text, a.chat, m.matter_id FROM passes p JOIN messages m ON m.id = p.message_id"
                " JOIN inbox i ON i.id = m.inbox_id JOIN addresses a ON a.id = p.address_id",
            )
            self.matters = _all(connection, "SELECT * FROM matters")
            self.set_aside = _all(connection, "SELECT * FROM timers WHERE set_aside IS NOT NULL")
            self.asked = _all(
                connection,
                "SELECT q.kind, q.facts, q.closed_at, q.person_id, a.chat FROM questions q"
                " JOIN addresses a ON a.id = q.address_id WHERE q.kind IN ('which', 'own') ORDER BY q.id",
            )
            self.health = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        self.arrivals = account(self.outbox, phones, rung, doubted)

    def kept_unanswered(self) -> int:
        """Webhooks whose text was committed, and whose 200 died with the line."""
        kept = {row["external_id"]: row["received_at"] for row in self.inbox}
        return sum(
            letter.sid in kept and any(kept[letter.sid] <= moment(at) for at in letter.failed_at)
            for letter in self.letters
        )

    def counted(self, what: str) -> int:
        return sum(entry["what"] == what for entry in self.journal)


def whole(book: Ledger) -> Iterator[str]:
    """The file is sound, and so is the journal's chain."""
    if book.health != "ok":
        yield f"PRAGMA integrity_check: {book.health}"
    with closing(connect(book.path, read_only=True)) as raw, engine_on(raw).begin() as tx:
        yield from (f"the journal's chain is broken at entry {entry}" for entry in journal.broken_links(tx))


def facts(row: sqlite3.Row) -> Any:
    return json.loads(row["facts"])


def _all(connection: sqlite3.Connection, statement: str) -> list[sqlite3.Row]:
    return connection.execute(statement).fetchall()
