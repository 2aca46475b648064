"""Reminders: what each person is to hear of an occurrence and when, once for each kind (DOMAIN B55)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

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
    func,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from storage.activities.occurrences import Occurrence, occurrences
from storage.database import metadata
from storage.encryption import EncryptedJson
from storage.moments import UtcDateTime

reminders = Table(
    "activity_reminders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("occurrence_id", ForeignKey("occurrences.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("kind", String, nullable=False),  # a_week, a_day, two_hours, second_ask ...
    Column("due_at", UtcDateTime, nullable=False),
    Column("state", String, nullable=False),  # planned, held, sent or dropped
    Column("settled_at", UtcDateTime),  # when it was sent or dropped
    Column("facts", EncryptedJson),  # what she knew of it, where a change is to be told
    UniqueConstraint("occurrence_id", "person_id", "kind"),
)
PLANNED, HELD, SENT, DROPPED = "planned", "held", "sent", "dropped"
_OPEN = reminders.c.state.in_((PLANNED, HELD))
# What is due in a constellation.
Index(
    "activity_reminders_due",
    reminders.c.constellation_id,
    reminders.c.due_at,
    sqlite_where=reminders.c.state.in_(("planned", "held")),
)
# What a person has been told, and is to be told.
Index("activity_reminders_person", reminders.c.person_id, reminders.c.state)


@dataclass(frozen=True, slots=True)
class Reminder:
    id: int
    constellation_id: int
    occurrence_id: int
    person_id: int
    kind: str
    due_at: datetime
    state: str
    settled_at: datetime | None
    facts: dict[str, Any] | None

    @property
    def is_open(self) -> bool:
        """It has been neither sent nor dropped."""
        return self.state in (PLANNED, HELD)


_NEW = insert(reminders)
_PLAN_AGAIN = _NEW.on_conflict_do_update(
    index_elements=["occurrence_id", "person_id", "kind"],
    set_={name: _NEW.excluded[name] for name in ("due_at", "state", "settled_at", "facts")},
)
_PLAN = insert(reminders).on_conflict_do_nothing(index_elements=["occurrence_id", "person_id", "kind"])
_HERE = reminders.c.constellation_id == bindparam("constellation")
_HERS = reminders.c.person_id == bindparam("person")
_DUE = (
    select(reminders)
    .where(_HERE, _OPEN, reminders.c.due_at <= bindparam("now"))
    .order_by(reminders.c.due_at, reminders.c.id)
    .limit(bindparam("most"))
)
_NEXT = select(func.min(reminders.c.due_at)).where(_HERE, _OPEN)
_OPEN_OF = (
    select(reminders)
    .where(_HERS, _OPEN, reminders.c.due_at <= bindparam("until"))
    .order_by(reminders.c.due_at, reminders.c.id)
)
_SENT_SINCE = select(reminders.c.kind).where(
    _HERS, reminders.c.state == SENT, reminders.c.settled_at >= bindparam("since")
)
_TOLD = (
    select(occurrences)
    .distinct()
    .join(reminders, reminders.c.occurrence_id == occurrences.c.id)
    .where(
        _HERS,
        reminders.c.state == SENT,
        occurrences.c.ends_at > bindparam("now"),
    )
    .order_by(occurrences.c.starts_at, occurrences.c.id)
)
_WAS_TOLD = (
    select(reminders.c.id)
    .where(reminders.c.occurrence_id == bindparam("occurrence"), _HERS, reminders.c.state == SENT)
    .limit(1)
)
_OF = select(reminders).where(reminders.c.occurrence_id == bindparam("occurrence")).order_by(reminders.c.id)
_ONE = select(reminders).where(
    reminders.c.occurrence_id == bindparam("occurrence"), _HERS, reminders.c.kind == bindparam("kind")
)
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


def plan(
    tx: Connection, constellation_id: int, occurrence_id: int, person_id: int, kind: str, due_at: datetime
) -> bool:
    """False where it is there already, whatever has become of it."""
    row = {
        "constellation_id": constellation_id,
        "occurrence_id": occurrence_id,
        "person_id": person_id,
        "kind": kind,
        "due_at": due_at,
        "state": PLANNED,
    }
    return tx.execute(_PLAN, row).rowcount == 1


def plan_again(
    tx: Connection,
    constellation_id: int,
    occurrence_id: int,
    person_id: int,
    kind: str,
    due_at: datetime,
    facts: dict[str, Any] | None = None,
) -> None:
    """What may be said more than once: planned whatever became of it before."""
    row = {"constellation_id": constellation_id, "occurrence_id": occurrence_id, "person_id": person_id, "kind": kind}
    tx.execute(_PLAN_AGAIN, {**row, "due_at": due_at, "state": PLANNED, "settled_at": None, "facts": facts})


def of_person(tx: Connection, occurrence_id: int, person_id: int, kind: str) -> Reminder | None:
    row = tx.execute(_ONE, {"occurrence": occurrence_id, "person": person_id, "kind": kind}).first()
    return Reminder(*row) if row else None


def due(tx: Connection, constellation_id: int, now: datetime, most: int) -> list[Reminder]:
    """Up to `most` of those that are due, the longest due first."""
    given = {"constellation": constellation_id, "now": now, "most": most}
    return [Reminder(*row) for row in tx.execute(_DUE, given)]


def next_due(tx: Connection, constellation_id: int) -> datetime | None:
    return tx.execute(_NEXT, {"constellation": constellation_id}).scalar()


def open_of(tx: Connection, person_id: int, until: datetime) -> list[Reminder]:
    """What is due to her by then, the longest due first."""
    return [Reminder(*row) for row in tx.execute(_OPEN_OF, {"person": person_id, "until": until})]


def sent_since(tx: Connection, person_id: int, since: datetime) -> set[str]:
    """Of which kinds she has had any since then."""
    return set(tx.execute(_SENT_SINCE, {"person": person_id, "since": since}).scalars())


def told(tx: Connection, person_id: int, now: datetime) -> list[Occurrence]:
    """What she has been reminded of and is not over, the first to begin first."""
    return [Occurrence(*row) for row in tx.execute(_TOLD, {"person": person_id, "now": now})]


def was_told(tx: Connection, occurrence_id: int, person_id: int) -> bool:
    """Has anything of it been sent to her?"""
    return tx.execute(_WAS_TOLD, {"occurrence": occurrence_id, "person": person_id}).first() is not None


def of_occurrence(tx: Connection, occurrence_id: int) -> list[Reminder]:
    return [Reminder(*row) for row in tx.execute(_OF, {"occurrence": occurrence_id})]


def take_back_of(tx: Connection, person_id: int, kinds: tuple[str, ...]) -> None:
    """What of these kinds has not gone out to her; it is planned anew as she wishes it."""
    tx.execute(delete(reminders).where(reminders.c.person_id == person_id, _OPEN, reminders.c.kind.in_(kinds)))


def settle(tx: Connection, reminder_id: int, became: str, at: datetime) -> bool:
    """Sent or dropped: True for exactly one caller."""
    return tx.execute(_SETTLE, {"reminder": reminder_id, "became": became, "at": at}).rowcount == 1


def hold(tx: Connection, reminder_id: int, until: datetime) -> bool:
    """Not now, and looked at again at `until`."""
    return tx.execute(_HOLD, {"reminder": reminder_id, "until": until}).rowcount == 1


def take_back(tx: Connection, occurrence_id: int, but: tuple[str, ...] = ()) -> None:
    """What has not gone out of an occurrence that is changed; it is planned anew for what that is now. What is of the
    kinds `but` nobody would plan again, so it stays."""
    tx.execute(delete(reminders).where(reminders.c.occurrence_id == occurrence_id, _OPEN, reminders.c.kind.not_in(but)))


def forget(tx: Connection, occurrence_id: int) -> None:
    """All of an occurrence that is itself taken out."""
    tx.execute(_FORGET, {"occurrence": occurrence_id})
