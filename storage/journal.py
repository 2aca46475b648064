"""The journal: append-only and hash-chained. It says who did what and when, never what anybody wrote (DOMAIN B58)."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import JSON, Column, Connection, ForeignKey, Integer, Select, String, Table, bindparam, insert, select

from storage.database import metadata
from storage.moments import UtcDateTime

journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String, nullable=False),  # "line", or "person:7"
    Column("what", String, nullable=False),  # "matter.opened"
    Column("facts", JSON, nullable=False),
    Column("hash", String, nullable=False),  # over the entry and the hash before it
)


@dataclass(frozen=True, slots=True)
class Entry:
    id: int
    constellation_id: int
    at: datetime
    actor: str
    what: str
    facts: dict[str, Any]
    hash: str


_INSERT = insert(journal)
_LAST = select(journal.c.hash).order_by(journal.c.id.desc()).limit(1)
_LATEST = select(journal.c.at).order_by(journal.c.id.desc()).limit(1)
_FIRST = select(journal.c.at).order_by(journal.c.id).limit(1)
_ALL = select(journal).order_by(journal.c.id)


def digest(before: str, constellation_id: int, at: datetime, actor: str, what: str, facts: dict[str, Any]) -> str:
    entry = json.dumps([before, constellation_id, at.astimezone(UTC).isoformat(), actor, what, facts], sort_keys=True)
    return hashlib.sha256(entry.encode()).hexdigest()


def note(tx: Connection, constellation_id: int, at: datetime, actor: str, what: str, facts: dict[str, Any]) -> None:
    before = tx.execute(_LAST).scalar() or ""
    row = {
        "constellation_id": constellation_id,
        "at": at,
        "actor": actor,
        "what": what,
        "facts": facts,
        "hash": digest(before, constellation_id, at, actor, what, facts),
    }
    tx.execute(_INSERT, row)


def latest(tx: Connection) -> datetime | None:
    """When the last entry was written, by the line's clock."""
    return tx.execute(_LATEST).scalar()


def first(tx: Connection) -> datetime | None:
    """When the first entry was written: with it the line begins."""
    return tx.execute(_FIRST).scalar()


def entries(tx: Connection) -> list[Entry]:
    return [Entry(*row) for row in tx.execute(_ALL)]


def broken_links(tx: Connection) -> Iterator[int]:
    """Ids of entries that were changed, or that follow one that was taken out."""
    before = ""
    for entry in entries(tx):
        if entry.hash != digest(before, entry.constellation_id, entry.at, entry.actor, entry.what, entry.facts):
            yield entry.id
        before = entry.hash


def between(
    tx: Connection, constellation_id: int, since: datetime, until: datetime, whats: tuple[str, ...]
) -> list[Entry]:
    """What happened of these kinds from `since` on and before `until`, the first first."""
    asked = {"constellation": constellation_id, "since": since, "until": until}
    return [Entry(*row) for row in tx.execute(_between(whats), asked)]


@cache
def _between(whats: tuple[str, ...]) -> Select[Any]:
    """Built once, as every statement that is asked often."""
    here = journal.c.constellation_id == bindparam("constellation")
    then = (journal.c.at >= bindparam("since")) & (journal.c.at < bindparam("until"))
    return select(journal).where(here, then, journal.c.what.in_(whats)).order_by(journal.c.id)
