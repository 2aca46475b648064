"""The diary of a home: who or what takes its beds, rooms and hours. Never a name, never a story: kinds and numbers.

An entry that is removed stays, with who removed it and when.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, String, Table, bindparam, insert, select, update

from storage.database import metadata
from storage.moments import UtcDateTime

diary = Table(
    "diary",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("home_id", ForeignKey("homes.id"), nullable=False),
    Column("kind", String, nullable=False),  # one of handlers.diary.kinds
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),  # from then on it is over
    Column("takes", Integer, nullable=False),  # how many children come, or how many beds it closes
    Column("source", String, nullable=False),  # person, roster, sleepover or activity
    Column("source_id", Integer),  # of the sleepover, or of the occurrence
    Column("written_by", ForeignKey("people.id")),  # nobody, where the roster says so
    Column("written_at", UtcDateTime, nullable=False),
    Column("removed_by", ForeignKey("people.id")),
    Column("removed_at", UtcDateTime),
)
# What is in a home's diary from a moment on.
Index("diary_end", diary.c.home_id, diary.c.ends_at)

PERSON, ROSTER = "person", "roster"


@dataclass(frozen=True, slots=True)
class Entry:
    """It holds from `starts_at` until just before `ends_at`, both in UTC."""

    id: int
    constellation_id: int
    home_id: int
    kind: str
    starts_at: datetime
    ends_at: datetime
    takes: int
    source: str
    source_id: int | None
    written_by: int | None
    written_at: datetime
    removed_by: int | None
    removed_at: datetime | None


_BY_ID = select(diary).where(diary.c.id == bindparam("id"))
_BETWEEN = (
    select(diary)
    .where(
        diary.c.home_id == bindparam("home"),
        diary.c.ends_at > bindparam("since"),
        diary.c.starts_at < bindparam("until"),
        diary.c.removed_at.is_(None),
    )
    .order_by(diary.c.starts_at, diary.c.id)
)
_OF_SOURCE = (
    select(diary)
    .where(diary.c.home_id == bindparam("home"), diary.c.source == bindparam("came"), diary.c.removed_at.is_(None))
    .order_by(diary.c.starts_at, diary.c.id)
)
_FOR = select(diary).where(
    diary.c.source == bindparam("came"),
    diary.c.source_id == bindparam("what"),
    diary.c.removed_at.is_(None),
)
_INSERT = insert(diary)
_REMOVE = (
    update(diary)
    .where(diary.c.id == bindparam("entry"), diary.c.removed_at.is_(None))
    .values(removed_by=bindparam("by"), removed_at=bindparam("at"))
)


def add(tx: Connection, values: dict[str, Any]) -> Entry:
    return get(tx, int(tx.execute(_INSERT, values).lastrowid))


def get(tx: Connection, entry_id: int) -> Entry:
    return Entry(*tx.execute(_BY_ID, {"id": entry_id}).one())


def between(tx: Connection, home_id: int, since: datetime, until: datetime) -> list[Entry]:
    """What stands in it at any moment from `since` until just before `until`, the first to begin first."""
    return [Entry(*row) for row in tx.execute(_BETWEEN, {"home": home_id, "since": since, "until": until})]


def of_source(tx: Connection, home_id: int, source: str) -> list[Entry]:
    """All that has come from there and was not removed, what is over too."""
    return [Entry(*row) for row in tx.execute(_OF_SOURCE, {"home": home_id, "came": source})]


def standing_for(tx: Connection, source: str, source_id: int) -> Entry | None:
    """What stands for that occurrence, of which there is one entry at a time, in whichever home. It looks through the
    whole diary: only for what somebody has changed."""
    row = tx.execute(_FOR, {"came": source, "what": source_id}).first()
    return Entry(*row) if row else None


def remove(tx: Connection, entry_id: int, by: int | None, at: datetime) -> bool:
    """True for exactly one caller, whatever the channels."""
    return tx.execute(_REMOVE, {"entry": entry_id, "by": by, "at": at}).rowcount == 1
