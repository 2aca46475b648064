"""Children who are missing: since when, the police's reference, and when somebody said that they are back (B46)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Integer, Table, bindparam, insert, select, update

from storage.database import metadata
from storage.encryption import EncryptedText
from storage.matters import matters
from storage.moments import UtcDateTime

missing = Table(
    "missing",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("matter_id", ForeignKey("matters.id"), nullable=False, index=True),
    Column("since", UtcDateTime, nullable=False),  # when the carer wrote of it
    Column("reference", EncryptedText),  # the police's, as she texted it
    Column("reference_at", UtcDateTime),
    Column("back_at", UtcDateTime),  # empty = not back, as far as anybody has said
)


@dataclass(frozen=True, slots=True)
class Missing:
    id: int
    constellation_id: int
    matter_id: int
    since: datetime
    reference: str | None
    reference_at: datetime | None
    back_at: datetime | None


_INSERT = insert(missing)
_BY_ID = select(missing).where(missing.c.id == bindparam("id"))
_NOT_BACK = (
    select(missing)
    .join(matters, matters.c.id == missing.c.matter_id)
    .where(matters.c.home_id == bindparam("home"), missing.c.back_at.is_(None), missing.c.since >= bindparam("after"))
    .order_by(missing.c.id.desc())
    .limit(1)
)
_REFERENCE = (
    update(missing)
    .where(missing.c.id == bindparam("row"))
    .values(reference=bindparam("given"), reference_at=bindparam("at"))
)
_BACK = (
    update(missing).where(missing.c.id == bindparam("row"), missing.c.back_at.is_(None)).values(back_at=bindparam("at"))
)


def add(tx: Connection, constellation_id: int, matter_id: int, since: datetime) -> int:
    row = {"constellation_id": constellation_id, "matter_id": matter_id, "since": since}
    return int(tx.execute(_INSERT, row).lastrowid)


def get(tx: Connection, missing_id: int) -> Missing:
    return Missing(*tx.execute(_BY_ID, {"id": missing_id}).one())


def not_back(tx: Connection, home_id: int, after: datetime) -> Missing | None:
    """The newest of that home who has gone since `after` and of whom nobody has said that they are back."""
    row = tx.execute(_NOT_BACK, {"home": home_id, "after": after}).first()
    return Missing(*row) if row else None


def refer(tx: Connection, missing_id: int, reference: str, at: datetime) -> None:
    tx.execute(_REFERENCE, {"row": missing_id, "given": reference, "at": at})


def mark_back(tx: Connection, missing_id: int, at: datetime) -> bool:
    """False if that was known."""
    return tx.execute(_BACK, {"row": missing_id, "at": at}).rowcount == 1
