"""Spells: who is on call, by weekday and local time, as the roster writes them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Column, Connection, ForeignKey, Integer, String, Table, bindparam, delete, insert, select

from storage.database import metadata

spells = Table(
    "spells",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False, index=True),
    Column("who", JSON, nullable=False),  # people's ids: all are alerted, the first claim counts
    Column("backup", JSON, nullable=False),
    Column("days", JSON, nullable=False),  # weekdays on which it begins, Monday = 0
    Column("from_time", String, nullable=False),  # "17:00", in the line's zone
    Column("to_time", String, nullable=False),  # earlier than from_time, or equal = the next day
)


@dataclass(frozen=True, slots=True)
class Spell:
    id: int
    constellation_id: int
    who: list[int]
    backup: list[int]
    days: list[int]
    from_time: str
    to_time: str


_IN = select(spells).where(spells.c.constellation_id == bindparam("constellation")).order_by(spells.c.id)


def of_constellation(tx: Connection, constellation_id: int) -> list[Spell]:
    return [Spell(*row) for row in tx.execute(_IN, {"constellation": constellation_id})]


def replace(tx: Connection, constellation_id: int, rows: list[dict[str, Any]]) -> None:
    tx.execute(delete(spells).where(spells.c.constellation_id == constellation_id))
    for row in rows:
        tx.execute(insert(spells), {**row, "constellation_id": constellation_id})
