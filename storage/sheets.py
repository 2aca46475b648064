"""Sleepover sheets: what is known by day about a child, so that at night only "has anything changed?" is asked.

One row a child says who has looked the sheet through; one row an answer says what, who wrote it and when (DOMAIN 8).
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, String, Table, bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from storage.database import metadata
from storage.encryption import EncryptedText
from storage.moments import UtcDateTime

sheets = Table(
    "sheets",
    metadata,
    Column("child_id", ForeignKey("children.id"), primary_key=True),
    Column("reviewed_at", UtcDateTime),
    Column("reviewed_by", ForeignKey("people.id")),
    Column("signed_at", UtcDateTime),
    Column("signed_by", ForeignKey("people.id")),
    Column("reminded_at", UtcDateTime),
)
sheet_answers = Table(
    "sheet_answers",
    metadata,
    Column("child_id", ForeignKey("children.id"), primary_key=True),
    Column("field", String, primary_key=True),
    Column("value", EncryptedText),  # a code, or somebody's words
    Column("written_by", ForeignKey("people.id")),  # empty where the roster said so
    Column("written_at", UtcDateTime, nullable=False),
    Column("rostered", EncryptedText),  # what the roster said last: it counts again only once it says something else
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is kept about one child; empty where nobody has begun. Moments are in UTC."""

    reviewed_at: datetime | None
    reviewed_by: int | None
    signed_at: datetime | None
    signed_by: int | None
    reminded_at: datetime | None
    answers: dict[str, str]
    changed_at: datetime | None  # the newest answer

    @property
    def signed(self) -> bool:
        """The liaison worker has signed it as it stands."""
        return self.signed_at is not None and (self.changed_at is None or self.changed_at <= self.signed_at)


_SHEET = select(sheets).where(sheets.c.child_id == bindparam("child"))
_ANSWERS = select(sheet_answers).where(sheet_answers.c.child_id == bindparam("child"))
_ROSTERED = select(sheet_answers.c.rostered).where(
    sheet_answers.c.child_id == bindparam("child"), sheet_answers.c.field == bindparam("field")
)


def of_child(tx: Connection, child_id: int) -> Sheet:
    row = tx.execute(_SHEET, {"child": child_id}).first()
    written = [answer for answer in tx.execute(_ANSWERS, {"child": child_id}) if answer.value is not None]
    answers = {answer.field: answer.value for answer in written}
    changed_at = max((answer.written_at for answer in written), default=None)
    reviewed_at, reviewed_by, signed_at, signed_by, reminded_at = row[1:] if row else [None] * 5
    return Sheet(reviewed_at, reviewed_by, signed_at, signed_by, reminded_at, answers, changed_at)


def write(tx: Connection, child_id: int, name: str, value: str, person_id: int, at: datetime) -> None:
    _save(tx, child_id, name, {"value": value, "written_by": person_id, "written_at": at})


def write_from_roster(tx: Connection, child_id: int, name: str, value: str | None, at: datetime) -> bool:
    """True if the roster says something else than it last did; what people have written meanwhile stays otherwise.

    A key that is taken out of the roster takes nothing off the sheet.
    """
    if tx.execute(_ROSTERED, {"child": child_id, "field": name}).scalar() == value:
        return False
    if value is None:
        key = (sheet_answers.c.child_id == child_id) & (sheet_answers.c.field == name)
        tx.execute(update(sheet_answers).where(key), {"rostered": None})
        return False
    _save(tx, child_id, name, {"value": value, "rostered": value, "written_by": None, "written_at": at})
    return True


def mark_reviewed(tx: Connection, child_id: int, person_id: int, at: datetime) -> None:
    _mark(tx, child_id, reviewed_at=at, reviewed_by=person_id)


def mark_signed(tx: Connection, child_id: int, person_id: int, at: datetime) -> None:
    _mark(tx, child_id, signed_at=at, signed_by=person_id)


def mark_reminded(tx: Connection, child_id: int, at: datetime) -> None:
    _mark(tx, child_id, reminded_at=at)


def _mark(tx: Connection, child_id: int, **values: object) -> None:
    row = insert(sheets).values(child_id=child_id, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["child_id"], set_=values))


def _save(tx: Connection, child_id: int, name: str, values: dict[str, object]) -> None:
    row = insert(sheet_answers).values(child_id=child_id, field=name, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["child_id", "field"], set_=values))
