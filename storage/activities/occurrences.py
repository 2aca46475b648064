"""Occurrences: each time that an activity happens. One that was moved or cancelled is so for itself alone."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    delete,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from storage.activities.activities import activities
from storage.database import metadata
from storage.encryption import EncryptedText
from storage.moments import UtcDateTime

occurrences = Table(
    "occurrences",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("activity_id", ForeignKey("activities.id"), nullable=False),
    Column("on_date", Date, nullable=False),  # the local day that the rule gives it, wherever it is moved to
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("place", EncryptedText),  # where it is not the activity's own
    Column("state", String, nullable=False),  # planned, moved or cancelled
    Column("sequence", Integer, nullable=False),  # grows with each change
    Column("note", EncryptedText),  # what was said of the change
    Column("changed_by", ForeignKey("people.id")),
    Column("changed_at", UtcDateTime),
    UniqueConstraint("activity_id", "on_date"),
)
# What happens in a stretch of time.
Index("occurrences_start", occurrences.c.starts_at)

PLANNED, MOVED, CANCELLED = "planned", "moved", "cancelled"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """It lasts from `starts_at` until just before `ends_at`, both in UTC."""

    id: int
    activity_id: int
    on_date: date
    starts_at: datetime
    ends_at: datetime
    place: str | None
    state: str
    sequence: int
    note: str | None
    changed_by: int | None
    changed_at: datetime | None


CHANGEABLE = frozenset(field.name for field in fields(Occurrence)) - {"id", "activity_id", "on_date"}

_PLAN = insert(occurrences).on_conflict_do_nothing(index_elements=["activity_id", "on_date"])
_BY_ID = select(occurrences).where(occurrences.c.id == bindparam("id"))
_ON = select(occurrences).where(
    occurrences.c.activity_id == bindparam("activity"), occurrences.c.on_date == bindparam("on")
)
_OF = (
    select(occurrences)
    .where(occurrences.c.activity_id == bindparam("activity"), occurrences.c.ends_at > bindparam("since"))
    .order_by(occurrences.c.starts_at, occurrences.c.id)
)
_CHANGED = (
    select(occurrences)
    .where(occurrences.c.activity_id == bindparam("activity"), occurrences.c.state != PLANNED)
    .order_by(occurrences.c.on_date)
)
_BETWEEN = (
    select(occurrences)
    .join(activities, activities.c.id == occurrences.c.activity_id)
    .where(
        activities.c.constellation_id == bindparam("constellation"),
        occurrences.c.starts_at >= bindparam("since"),
        occurrences.c.starts_at < bindparam("until"),
    )
    .order_by(occurrences.c.starts_at, occurrences.c.id)
)


def plan(tx: Connection, activity_id: int, on_date: date, starts_at: datetime, ends_at: datetime) -> bool:
    """Keep one that the rule gives. False where it is there already, whatever has become of it."""
    row = {"activity_id": activity_id, "on_date": on_date, "starts_at": starts_at, "ends_at": ends_at}
    return tx.execute(_PLAN, {**row, "state": PLANNED, "sequence": 0}).rowcount == 1


def get(tx: Connection, occurrence_id: int) -> Occurrence:
    return Occurrence(*tx.execute(_BY_ID, {"id": occurrence_id}).one())


def on(tx: Connection, activity_id: int, on_date: date) -> Occurrence | None:
    """The one that the rule gives to this day, wherever it has been moved to."""
    row = tx.execute(_ON, {"activity": activity_id, "on": on_date}).first()
    return Occurrence(*row) if row else None


def coming(tx: Connection, activity_id: int, since: datetime) -> list[Occurrence]:
    """Those that are not over by `since`, what is cancelled too, the first to begin first."""
    return [Occurrence(*row) for row in tx.execute(_OF, {"activity": activity_id, "since": since})]


def changed(tx: Connection, activity_id: int) -> list[Occurrence]:
    """All that were ever moved or cancelled, by the day that the rule gives them."""
    return [Occurrence(*row) for row in tx.execute(_CHANGED, {"activity": activity_id})]


def between(tx: Connection, constellation_id: int, since: datetime, until: datetime) -> list[Occurrence]:
    """All of a constellation that begin from `since` until just before `until`, what is cancelled too."""
    given = {"constellation": constellation_id, "since": since, "until": until}
    return [Occurrence(*row) for row in tx.execute(_BETWEEN, given)]


def change(tx: Connection, occurrence: Occurrence, by: int | None, at: datetime, **values: Any) -> Occurrence | None:
    """Change it from how the caller knows it; None for whoever comes second."""
    if unknown := values.keys() - CHANGEABLE:
        raise ValueError(f"an occurrence has no {', '.join(sorted(unknown))} to change")
    same = (occurrences.c.id == occurrence.id) & (occurrences.c.sequence == occurrence.sequence)
    row = {**values, "sequence": occurrence.sequence + 1, "changed_by": by, "changed_at": at}
    won = tx.execute(update(occurrences).where(same), row).rowcount == 1
    return get(tx, occurrence.id) if won else None


def forget(tx: Connection, occurrence_id: int) -> None:
    """Take out one that nobody was told of, because its activity's rule has changed."""
    tx.execute(delete(occurrences).where(occurrences.c.id == occurrence_id))
