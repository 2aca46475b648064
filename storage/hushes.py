"""Phones that are to stay silent: after a quiet signal, or while a child may be holding one (DOMAIN B17, N31)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, String, Table, bindparam, insert, select, update

from storage.database import metadata
from storage.moments import UtcDateTime

hushes = Table(
    "hushes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),  # whose phones: all of hers may lie in one hand
    Column("home_id", ForeignKey("homes.id"), nullable=False, index=True),
    Column("why", String, nullable=False),  # quiet, the same in private, or child
    Column("since", UtcDateTime, nullable=False),
    Column("released_at", UtcDateTime),
    Column("released_by", ForeignKey("people.id")),
)
# One a person.
Index("hushes_open", hushes.c.person_id, unique=True, sqlite_where=hushes.c.released_at.is_(None))

QUIET, PRIVATE, CHILD = "quiet", "private", "child"


@dataclass(frozen=True, slots=True)
class Hush:
    id: int
    constellation_id: int
    person_id: int
    home_id: int
    why: str
    since: datetime
    released_at: datetime | None
    released_by: int | None


_OPEN = hushes.c.released_at.is_(None)
_INSERT = insert(hushes)
_OF = select(hushes).where(hushes.c.person_id == bindparam("person"), _OPEN)
_AT = select(hushes).where(hushes.c.home_id == bindparam("home"), _OPEN).order_by(hushes.c.id)
_WHY = update(hushes).where(hushes.c.id == bindparam("hush")).values(why=bindparam("new_why"))
_RELEASE = (
    update(hushes)
    .where(hushes.c.id == bindparam("hush"), _OPEN)
    .values(released_at=bindparam("at"), released_by=bindparam("by"))
)


def begin(tx: Connection, constellation_id: int, person_id: int, home_id: int, why: str, at: datetime) -> None:
    row = {
        "constellation_id": constellation_id,
        "person_id": person_id,
        "home_id": home_id,
        "why": why,
        "since": at,
    }
    tx.execute(_INSERT, row)


def of(tx: Connection, person_id: int) -> Hush | None:
    row = tx.execute(_OF, {"person": person_id}).first()
    return Hush(*row) if row else None


def at_home(tx: Connection, home_id: int) -> list[Hush]:
    """Those of a home, the first first."""
    return [Hush(*row) for row in tx.execute(_AT, {"home": home_id})]


def change(tx: Connection, hush_id: int, why: str) -> None:
    tx.execute(_WHY, {"hush": hush_id, "new_why": why})


def release(tx: Connection, hush_id: int, by: int, at: datetime) -> bool:
    """True if it was to stay silent until now."""
    return tx.execute(_RELEASE, {"hush": hush_id, "by": by, "at": at}).rowcount == 1
