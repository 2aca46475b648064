"""What somebody asked the directory for and it did not know. The words stay in their own message."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, Table, insert, select, update

from storage.database import metadata
from storage.moments import UtcDateTime

gaps = Table(
    "gaps",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("message_id", ForeignKey("inbox.id"), nullable=False, unique=True),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("cleared_at", UtcDateTime),  # the liaison worker has seen it, and nothing more is to be done
)
# The gaps that are listed.
Index("gaps_asked", gaps.c.constellation_id, gaps.c.asked_at)


@dataclass(frozen=True, slots=True)
class Gap:
    id: int
    constellation_id: int
    message_id: int
    asked_at: datetime
    cleared_at: datetime | None


_ADD = insert(gaps)


def add(tx: Connection, constellation_id: int, message_id: int, at: datetime) -> None:
    tx.execute(_ADD, {"constellation_id": constellation_id, "message_id": message_id, "asked_at": at})


def since(tx: Connection, constellation_id: int, moment: datetime) -> list[Gap]:
    """Those that nobody has cleared, the oldest first."""
    here = gaps.c.constellation_id == constellation_id
    asked = select(gaps).where(here, gaps.c.cleared_at.is_(None), gaps.c.asked_at >= moment).order_by(gaps.c.id)
    return [Gap(*row) for row in tx.execute(asked)]


def clear(tx: Connection, constellation_id: int, at: datetime) -> None:
    here = (gaps.c.constellation_id == constellation_id) & gaps.c.cleared_at.is_(None)
    tx.execute(update(gaps).where(here), {"cleared_at": at})
