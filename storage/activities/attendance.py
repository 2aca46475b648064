"""Attendance: how many came to an occurrence. Counts for the monthly figures, and never who (DOMAIN B62)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Integer, Table, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from storage.activities.activities import activities
from storage.activities.occurrences import occurrences
from storage.database import metadata
from storage.moments import UtcDateTime

attendance = Table(
    "activity_attendance",
    metadata,
    Column("occurrence_id", ForeignKey("occurrences.id"), primary_key=True),
    Column("adults", Integer, nullable=False),
    Column("children", Integer, nullable=False),
    Column("told_at", UtcDateTime, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Attendance:
    occurrence_id: int
    adults: int
    children: int
    told_at: datetime


_NEW = insert(attendance)
_KEEP = _NEW.on_conflict_do_update(
    index_elements=["occurrence_id"],
    set_={name: _NEW.excluded[name] for name in ("adults", "children", "told_at")},
)
_BETWEEN = (
    select(attendance)
    .join(occurrences, occurrences.c.id == attendance.c.occurrence_id)
    .join(activities, activities.c.id == occurrences.c.activity_id)
    .where(
        activities.c.constellation_id == bindparam("constellation"),
        occurrences.c.starts_at >= bindparam("since"),
        occurrences.c.starts_at < bindparam("until"),
    )
    .order_by(occurrences.c.starts_at, occurrences.c.id)
)


def keep(tx: Connection, occurrence_id: int, adults: int, children: int, at: datetime) -> None:
    """As it is counted from the answers; again, the last count stands."""
    counts = {"occurrence_id": occurrence_id, "adults": adults, "children": children}
    tx.execute(_KEEP, {**counts, "told_at": at})


def between(tx: Connection, constellation_id: int, since: datetime, until: datetime) -> list[Attendance]:
    """Of what began from `since` until just before `until`."""
    given = {"constellation": constellation_id, "since": since, "until": until}
    return [Attendance(*row) for row in tx.execute(_BETWEEN, given)]
