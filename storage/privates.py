"""The private route: for how long a carer writes round the hub, and whether she has been rung (DOMAIN B48)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, Table, bindparam, insert, select, update

from storage.database import metadata
from storage.moments import UtcDateTime

privates = Table(
    "privates",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),  # from then on she writes to the hub again
    Column("ring_asked_at", UtcDateTime),
    Column("danger_at", UtcDateTime),  # when her words last meant danger
    Column("rung_at", UtcDateTime),  # when somebody said that she rings her; empty again after new words of danger
    Column("rung_by", ForeignKey("people.id")),
    Column("filed_at", UtcDateTime),  # when the liaison worker said that it is in the service's own records (B61)
    Column("erased_at", UtcDateTime),  # when what was written was erased
    Column("erase_at", UtcDateTime),  # not before then, as was said when it was filed
)
# One open route a carer.
Index("privates_open", privates.c.person_id, unique=True, sqlite_where=privates.c.closed_at.is_(None))


@dataclass(frozen=True, slots=True)
class Private:
    id: int
    constellation_id: int
    person_id: int
    opened_at: datetime
    closed_at: datetime | None
    ring_asked_at: datetime | None
    danger_at: datetime | None
    rung_at: datetime | None
    rung_by: int | None
    filed_at: datetime | None = None
    erased_at: datetime | None = None
    erase_at: datetime | None = None

    @property
    def waits_for_ring(self) -> bool:
        """She has asked to be rung, or writes of danger, and nobody has said that they ring."""
        return self.rung_at is None and (self.ring_asked_at is not None or self.danger_at is not None)


_OPEN = privates.c.closed_at.is_(None)
_INSERT = insert(privates)
_BY_ID = select(privates).where(privates.c.id == bindparam("id"))
_OF = select(privates).where(privates.c.person_id == bindparam("person"), _OPEN)
_THIS = privates.c.id == bindparam("private")
_CLOSE = update(privates).where(_THIS, _OPEN).values(closed_at=bindparam("at"))
_ASK = update(privates).where(_THIS).values(ring_asked_at=bindparam("at"), rung_at=None, rung_by=None)
_DANGER = update(privates).where(_THIS).values(danger_at=bindparam("at"), rung_at=None, rung_by=None)
_RUNG = (
    update(privates).where(_THIS, privates.c.rung_at.is_(None)).values(rung_at=bindparam("at"), rung_by=bindparam("by"))
)
_UNFILED = select(privates).where(
    privates.c.constellation_id == bindparam("constellation"),
    privates.c.closed_at.is_not(None),
    privates.c.filed_at.is_(None),
)
_FILED = update(privates).where(_THIS).values(filed_at=bindparam("at"), erase_at=bindparam("due"))


def begin(tx: Connection, constellation_id: int, person_id: int, at: datetime) -> Private:
    row = {"constellation_id": constellation_id, "person_id": person_id, "opened_at": at}
    return get(tx, int(tx.execute(_INSERT, row).lastrowid))


def get(tx: Connection, private_id: int) -> Private:
    return Private(*tx.execute(_BY_ID, {"id": private_id}).one())


def open_of(tx: Connection, person_id: int) -> Private | None:
    row = tx.execute(_OF, {"person": person_id}).first()
    return Private(*row) if row else None


def close(tx: Connection, private_id: int, at: datetime) -> bool:
    """True if it was open until now."""
    return tx.execute(_CLOSE, {"private": private_id, "at": at}).rowcount == 1


def ask_ring(tx: Connection, private_id: int, at: datetime) -> None:
    tx.execute(_ASK, {"private": private_id, "at": at})


def mark_danger(tx: Connection, private_id: int, at: datetime) -> None:
    tx.execute(_DANGER, {"private": private_id, "at": at})


def mark_rung(tx: Connection, private_id: int, by: int, at: datetime) -> bool:
    """Somebody rings her; True for the first who says so."""
    return tx.execute(_RUNG, {"private": private_id, "by": by, "at": at}).rowcount == 1


def unfiled(tx: Connection, constellation_id: int) -> list[Private]:
    """Over, and not said to be in the service's own records."""
    return [Private(*row) for row in tx.execute(_UNFILED, {"constellation": constellation_id})]


def mark_filed(tx: Connection, private_id: int, at: datetime, erase_at: datetime) -> None:
    """Its words are erased at `erase_at` at the earliest."""
    tx.execute(_FILED, {"private": private_id, "at": at, "due": erase_at})
