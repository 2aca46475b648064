"""Invitations: one-time codes that link a phone to a person. Only their digests are kept (PLATFORM 4)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Integer, String, Table, bindparam, insert, select, update

from storage.database import metadata
from storage.moments import UtcDateTime

invitations = Table(
    "invitations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("digest", String, nullable=False, unique=True),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
)


@dataclass(frozen=True, slots=True)
class Invitation:
    id: int
    constellation_id: int
    person_id: int
    digest: str
    expires_at: datetime
    used_at: datetime | None


_BY_DIGEST = select(invitations).where(invitations.c.digest == bindparam("digest"))
_USE = (
    update(invitations)
    .where(
        invitations.c.id == bindparam("invitation"),
        invitations.c.used_at.is_(None),
        invitations.c.expires_at > bindparam("at"),
    )
    .values(used_at=bindparam("at"))
)


def add(tx: Connection, constellation_id: int, person_id: int, digest: str, expires_at: datetime) -> None:
    row = {
        "constellation_id": constellation_id,
        "person_id": person_id,
        "digest": digest,
        "expires_at": expires_at,
    }
    tx.execute(insert(invitations), row)


def by_digest(tx: Connection, digest: str) -> Invitation | None:
    row = tx.execute(_BY_DIGEST, {"digest": digest}).first()
    return Invitation(*row) if row else None


def use(tx: Connection, invitation_id: int, at: datetime) -> bool:
    """True once, and only before it expires."""
    return tx.execute(_USE, {"invitation": invitation_id, "at": at}).rowcount == 1
