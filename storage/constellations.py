"""Constellations: a hub home, its satellite families, and whom to ring when nobody else can be reached."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Column, Connection, Integer, String, Table, bindparam, insert, select, update

from storage.database import metadata
from storage.encryption import EncryptedText

constellations = Table(
    "constellations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("duty_team_name", String, nullable=False),
    Column("duty_team_number", EncryptedText, nullable=False),
    Column("office", EncryptedText),
    Column("hours", JSON, nullable=False),
    Column("usual_fostering_limit", Integer, nullable=False, server_default="3"),  # children in one home, DOMAIN 11
)


@dataclass(frozen=True, slots=True)
class Constellation:
    id: int
    name: str
    duty_team_name: str
    duty_team_number: str
    office: str | None
    hours: Any  # "always", or a list of {days, from, to} as the roster writes them
    usual_fostering_limit: int


_ALL = select(constellations).order_by(constellations.c.id)
_FIRST = _ALL.limit(1)
_BY_ID = select(constellations).where(constellations.c.id == bindparam("id"))
_BY_NAME = select(constellations).where(constellations.c.name == bindparam("name"))


def get(tx: Connection, constellation_id: int) -> Constellation:
    return Constellation(*tx.execute(_BY_ID, {"id": constellation_id}).one())


def first(tx: Connection) -> Constellation:
    """The one that a stranger's message counts to."""
    return Constellation(*tx.execute(_FIRST).one())


def by_name(tx: Connection, name: str) -> Constellation | None:
    row = tx.execute(_BY_NAME, {"name": name}).first()
    return Constellation(*row) if row else None


def all_of(tx: Connection) -> list[Constellation]:
    return [Constellation(*row) for row in tx.execute(_ALL)]


def save(tx: Connection, values: dict[str, Any]) -> int:
    """Insert or change the constellation of that name; returns its id."""
    known = by_name(tx, values["name"])
    if known is None:
        return int(tx.execute(insert(constellations), values).lastrowid)
    tx.execute(update(constellations).where(constellations.c.id == known.id), values)
    return known.id
