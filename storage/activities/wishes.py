"""Wishes: which reminders a person wants, where she has said so; else each activity's own are sent (DOMAIN B55)."""

from sqlalchemy import JSON, Column, Connection, ForeignKey, Table, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from storage.database import metadata

wishes = Table(
    "activity_wishes",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("kinds", JSON, nullable=False),  # of reminders: a_week, a_day, two_hours
)
_NEW = insert(wishes)
_KEEP = _NEW.on_conflict_do_update(index_elements=["person_id"], set_={"kinds": _NEW.excluded.kinds})
_OF = select(wishes.c.kinds).where(wishes.c.person_id == bindparam("person"))
_FORGET = delete(wishes).where(wishes.c.person_id == bindparam("person"))


def keep(tx: Connection, person_id: int, kinds: list[str]) -> None:
    tx.execute(_KEEP, {"person_id": person_id, "kinds": kinds})


def of_person(tx: Connection, person_id: int) -> list[str] | None:
    """None where she has said nothing of it."""
    row = tx.execute(_OF, {"person": person_id}).first()
    return list(row.kinds) if row else None


def forget(tx: Connection, person_id: int) -> None:
    """As each activity has it again."""
    tx.execute(_FORGET, {"person": person_id})
