"""Nights: single dates on which other people are on call than the week says, as the roster writes them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
)

from storage.database import metadata

nights = Table(
    "nights",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False, index=True),
    Column("date", Date, nullable=False),  # on which it begins, in the line's zone
    Column("who", JSON, nullable=False),  # people's ids
    Column("backup", JSON, nullable=False),
    Column("from_time", String, nullable=False),
    Column("to_time", String, nullable=False),  # earlier than from_time, or equal = the next day
)


@dataclass(frozen=True, slots=True)
class Night:
    id: int
    constellation_id: int
    date: date
    who: list[int]
    backup: list[int]
    from_time: str
    to_time: str


_IN = select(nights).where(nights.c.constellation_id == bindparam("constellation")).order_by(nights.c.id)


def of_constellation(tx: Connection, constellation_id: int) -> list[Night]:
    return [Night(*row) for row in tx.execute(_IN, {"constellation": constellation_id})]


def replace(tx: Connection, constellation_id: int, rows: list[dict[str, Any]]) -> None:
    tx.execute(delete(nights).where(nights.c.constellation_id == constellation_id))
    for row in rows:
        tx.execute(insert(nights), {**row, "constellation_id": constellation_id})
