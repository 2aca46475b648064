"""People, each with a home or a role, and the sender that a message comes from."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    insert,
    select,
    update,
)

from storage.database import metadata
from storage.encryption import EncryptedText, MatchableText
from storage.moments import UtcDateTime

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("name", MatchableText, nullable=False),
    Column("role", String, nullable=False),  # carer, or a member of staff's role such as liaison_worker
    Column("home_id", ForeignKey("homes.id"), index=True),
    Column("line_word", EncryptedText),  # kept folded to lower case (DOMAIN B9)
    Column("first", String),  # the channel she would rather be told on
    Column("left_at", UtcDateTime),
    Column("ring", Boolean, nullable=False, server_default="0"),  # her phone rings for the second try of a roll-call
    Column("calls_only", Boolean, nullable=False, server_default="0"),  # asked to be rung about what cannot wait
    UniqueConstraint("constellation_id", "name"),
)


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    constellation_id: int
    name: str
    role: str
    home_id: int | None
    line_word: str | None
    first: str | None
    left_at: Any
    ring: bool
    calls_only: bool

    @property
    def staff(self) -> bool:
        return self.home_id is None


_HERE = people.c.left_at.is_(None)
_BY_ID = select(people).where(people.c.id == bindparam("id"))
_BY_NAME = select(people).where(
    people.c.constellation_id == bindparam("constellation"), people.c.name == bindparam("name")
)
_IN_ROLE = select(people).where(
    people.c.constellation_id == bindparam("constellation"), people.c.role == bindparam("role"), _HERE
)
_EVER_IN = select(people).where(people.c.constellation_id == bindparam("constellation")).order_by(people.c.id)
_IN = _EVER_IN.where(_HERE)
_AT_HOME = select(people).where(people.c.home_id == bindparam("home"), _HERE).order_by(people.c.id)
_WITH_WORD = select(people).where(people.c.line_word.is_not(None), _HERE)


def get(tx: Connection, person_id: int) -> Person:
    return Person(*tx.execute(_BY_ID, {"id": person_id}).one())


def by_name(tx: Connection, constellation_id: int, name: str) -> Person | None:
    row = tx.execute(_BY_NAME, {"constellation": constellation_id, "name": name}).first()
    return Person(*row) if row else None


def in_role(tx: Connection, constellation_id: int, role: str) -> list[Person]:
    return [Person(*row) for row in tx.execute(_IN_ROLE, {"constellation": constellation_id, "role": role})]


def of_constellation(tx: Connection, constellation_id: int) -> list[Person]:
    return [Person(*row) for row in tx.execute(_IN, {"constellation": constellation_id})]


def ever_in(tx: Connection, constellation_id: int) -> list[Person]:
    """Those who have left, too."""
    return [Person(*row) for row in tx.execute(_EVER_IN, {"constellation": constellation_id})]


def at_home(tx: Connection, home_id: int) -> list[Person]:
    return [Person(*row) for row in tx.execute(_AT_HOME, {"home": home_id})]


def with_line_word(tx: Connection) -> list[Person]:
    return [Person(*row) for row in tx.execute(_WITH_WORD)]


def save(tx: Connection, values: dict[str, Any]) -> int:
    """Insert or change the person of that name in the constellation; returns the id."""
    known = by_name(tx, values["constellation_id"], values["name"])
    if known is None:
        return int(tx.execute(insert(people), values).lastrowid)
    tx.execute(update(people).where(people.c.id == known.id), values)
    return known.id
