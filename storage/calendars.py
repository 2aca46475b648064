"""Calendars: the secret addresses under which somebody's spells, or a constellation's, can be read. Only digests."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Integer, String, Table, bindparam, delete, insert, select

from storage.database import metadata
from storage.moments import UtcDateTime

calendars = Table(
    "calendars",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("person_id", ForeignKey("people.id")),  # none = everybody's spells
    Column("digest", String, nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Calendar:
    id: int
    constellation_id: int
    person_id: int | None
    digest: str
    made_at: datetime


_BY_DIGEST = select(calendars).where(calendars.c.digest == bindparam("digest"))


def by_digest(tx: Connection, digest: str) -> Calendar | None:
    row = tx.execute(_BY_DIGEST, {"digest": digest}).first()
    return Calendar(*row) if row else None


def replace(tx: Connection, constellation_id: int, person_id: int | None, digest: str, at: datetime) -> None:
    """The one address of this person, or of the whole constellation; the one before opens nothing any more."""
    hers = calendars.c.person_id.is_(None) if person_id is None else calendars.c.person_id == person_id
    tx.execute(delete(calendars).where(calendars.c.constellation_id == constellation_id, hers))
    row = {"constellation_id": constellation_id, "person_id": person_id, "digest": digest, "made_at": at}
    tx.execute(insert(calendars), row)
