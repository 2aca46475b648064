"""The directory: whom to ring about what. What is taken out stays, with who did so and when."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    insert,
    select,
    update,
)

from storage.database import metadata
from storage.encryption import EncryptedText
from storage.moments import UtcDateTime

resources = Table(
    "resources",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("state", String, nullable=False),  # draft, listed or removed
    Column("name", EncryptedText),  # nothing is known of a draft at first
    Column("what", EncryptedText),  # words that people use for it, with commas between
    Column("numbers", EncryptedText),
    Column("hours", String),
    Column("note", EncryptedText),
    Column("night", Boolean),  # is it answered at night?
    Column("checked", Date),  # the day, in the line's zone, on which somebody last saw that it is right
    Column("source", String, nullable=False),  # file or person
    Column("written_by", ForeignKey("people.id")),  # nobody, where the file says so
    Column("written_at", UtcDateTime, nullable=False),
    Column("removed_by", ForeignKey("people.id")),
    Column("removed_at", UtcDateTime),
)
# What a question looks through.
Index("resources_state", resources.c.constellation_id, resources.c.state)

DRAFT, LISTED, REMOVED = "draft", "listed", "removed"
FILE, PERSON = "file", "person"


@dataclass(frozen=True, slots=True)
class Resource:
    id: int
    constellation_id: int
    state: str
    name: str | None
    what: str | None
    numbers: str | None
    hours: str | None
    note: str | None
    night: bool | None
    checked: date | None
    source: str
    written_by: int | None
    written_at: datetime
    removed_by: int | None
    removed_at: datetime | None


_BY_ID = select(resources).where(resources.c.id == bindparam("resource"))
_IN = (
    select(resources)
    .where(resources.c.constellation_id == bindparam("constellation"), resources.c.state == bindparam("in_state"))
    .order_by(resources.c.id)
)


def add(tx: Connection, values: dict[str, Any]) -> Resource:
    return get(tx, int(tx.execute(insert(resources), values).lastrowid))


def get(tx: Connection, resource_id: int) -> Resource:
    return Resource(*tx.execute(_BY_ID, {"resource": resource_id}).one())


def listed(tx: Connection, constellation_id: int) -> list[Resource]:
    """What can be found, by name."""
    return _by_name(tx, constellation_id, LISTED)


def removed(tx: Connection, constellation_id: int) -> list[Resource]:
    return _by_name(tx, constellation_id, REMOVED)


def _by_name(tx: Connection, constellation_id: int, state: str) -> list[Resource]:
    """Sorted here, because the file may hold the names encrypted."""
    found = [Resource(*row) for row in tx.execute(_IN, {"constellation": constellation_id, "in_state": state})]
    return sorted(found, key=lambda resource: (resource.name or "").lower())


def change(tx: Connection, resource_id: int, **values: Any) -> None:
    tx.execute(update(resources).where(resources.c.id == resource_id), values)


def remove(tx: Connection, resource_id: int, by: int | None, at: datetime) -> bool:
    """True for exactly one caller, whatever the channels."""
    still = (resources.c.id == resource_id) & (resources.c.state == LISTED)
    gone = {"state": REMOVED, "removed_by": by, "removed_at": at}
    return tx.execute(update(resources).where(still), gone).rowcount == 1
