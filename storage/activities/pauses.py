"""Pauses: who wants no reminders, of one activity or of all. The line itself is never paused (DOMAIN B55)."""

from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    Table,
    UniqueConstraint,
    bindparam,
    delete,
    insert,
    or_,
    select,
)

from storage.database import metadata
from storage.moments import UtcDateTime

pauses = Table(
    "activity_pauses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("activity_id", ForeignKey("activities.id")),  # empty = all of them
    Column("since", UtcDateTime, nullable=False),
    UniqueConstraint("person_id", "activity_id"),
)

_ALL = pauses.c.person_id == bindparam("person")
_ONE = pauses.c.activity_id == bindparam("activity")
_EVERYTHING = pauses.c.activity_id.is_(None)
_HOLDS = select(pauses.c.id).where(_ALL, or_(_ONE, _EVERYTHING)).limit(1)
_RESUME_ALL = delete(pauses).where(_ALL)
_RESUME = delete(pauses).where(_ALL, _ONE)


def pause(tx: Connection, person_id: int, activity_id: int | None, at: datetime) -> None:
    """From now on; None = all. A pause of all takes the place of those of single activities."""
    resume(tx, person_id, activity_id)
    tx.execute(insert(pauses), {"person_id": person_id, "activity_id": activity_id, "since": at})


def resume(tx: Connection, person_id: int, activity_id: int | None) -> bool:
    """One activity again, or all; False if nothing of it was paused."""
    if activity_id is None:
        return tx.execute(_RESUME_ALL, {"person": person_id}).rowcount > 0
    return tx.execute(_RESUME, {"person": person_id, "activity": activity_id}).rowcount > 0


def paused(tx: Connection, person_id: int, activity_id: int) -> bool:
    """Does she want no reminders of this activity?"""
    return tx.execute(_HOLDS, {"person": person_id, "activity": activity_id}).first() is not None
