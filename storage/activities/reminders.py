"""Reminders: what each person is to hear of an occurrence and when, once for each kind (DOMAIN B55)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
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

from storage.database import UtcDateTime, metadata

reminders = Table(
    "activity_reminders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("occurrence_id", ForeignKey("occurrences.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("kind", String, nullable=False),  # a_week, a_day, two_hours, second_ask ...
    Column("due_at", UtcDateTime, nullable=False),
    Column("state", String, nullable=False),  # planned, held, sent or dropped
    Column("settled_at", UtcDateTime),  # when it was sent or dropped
    UniqueConstraint("occurrence_id", "person_id", "kind"),
)
PLANNED, HELD, SENT, DROPPED = "planned", "held", "sent", "dropped"
_OPEN = reminders.c.state.in_((PLANNED, HELD))
# What is due.
Index("activity_reminders_due", reminders.c.due_at, sqlite_where=reminders.c.state.in_(("planned", "held")))


@dataclass(frozen=True, slots=True)
class Reminder:
    id: int
    occurrence_id: int
    person_id: int
    kind: str
    due_at: datetime
    state: str
    settled_at: datetime | None


_PLAN = insert(reminders).on_conflict_do_nothing(index_elements=["occurrence_id", "person_id", "kind"])
_DUE = (
    select(reminders)
    .where(_OPEN, reminders.c.due_at <= bindparam("now"))
    .order_by(reminders.c.due_at, reminders.c.id)
    .limit(bindparam("most"))
)
_OF = select(reminders).where(reminders.c.occurrence_id == bindparam("occurrence")).order_by(reminders.c.id)
_TAKE_BACK = delete(reminders).where(reminders.c.occurrence_id == bindparam("occurrence"), _OPEN)
_FORGET = delete(reminders).where(reminders.c.occurrence_id == bindparam("occurrence"))
_SETTLE = (
    update(reminders)
    .where(reminders.c.id == bindparam("reminder"), _OPEN)
    .values(state=bindparam("became"), settled_at=bindparam("at"))
)
_HOLD = (
    update(reminders)
    .where(reminders.c.id == bindparam("reminder"), _OPEN)
    .values(state=HELD, due_at=bindparam("until"))
)


def plan(tx: Connection, occurrence_id: int, person_id: int, kind: str, due_at: datetime) -> bool:
    """False where it is there already, whatever has become of it."""
    row = {"occurrence_id": occurrence_id, "person_id": person_id, "kind": kind, "due_at": due_at, "state": PLANNED}
    return tx.execute(_PLAN, row).rowcount == 1


def due(tx: Connection, now: datetime, most: int) -> list[Reminder]:
    """Up to `most` of those that are due, the longest due first."""
    return [Reminder(*row) for row in tx.execute(_DUE, {"now": now, "most": most})]


def of_occurrence(tx: Connection, occurrence_id: int) -> list[Reminder]:
    return [Reminder(*row) for row in tx.execute(_OF, {"occurrence": occurrence_id})]


def settle(tx: Connection, reminder_id: int, became: str, at: datetime) -> bool:
    """Sent or dropped: True for exactly one caller."""
    return tx.execute(_SETTLE, {"reminder": reminder_id, "became": became, "at": at}).rowcount == 1


def hold(tx: Connection, reminder_id: int, until: datetime) -> bool:
    """Not now, and looked at again at `until`."""
    return tx.execute(_HOLD, {"reminder": reminder_id, "until": until}).rowcount == 1


def take_back(tx: Connection, occurrence_id: int) -> None:
    """What has not gone out of an occurrence that is changed; it is planned anew for what that is now."""
    tx.execute(_TAKE_BACK, {"occurrence": occurrence_id})


def forget(tx: Connection, occurrence_id: int) -> None:
    """All of an occurrence that is itself taken out."""
    tx.execute(_FORGET, {"occurrence": occurrence_id})
