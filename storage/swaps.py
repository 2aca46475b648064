"""Swaps: what people have asked of each other about one spell on call, by message, and what became of it.

One that was agreed to changes the rota for that spell; the roster itself stays as it is.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
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
from storage.moments import UtcDateTime

swaps = Table(
    "swaps",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("kind", String, nullable=False),  # swap, or ill
    Column("starts_at", UtcDateTime, nullable=False),  # the spell that it is about
    Column("ends_at", UtcDateTime, nullable=False),
    Column("who", JSON, nullable=False),  # people's ids, as they are once it is agreed
    Column("backup", JSON, nullable=False),
    Column("before", JSON, nullable=False),  # {who, backup} as they were when it was asked
    Column("asked_by", ForeignKey("people.id"), nullable=False),
    Column("asked_of", ForeignKey("people.id"), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("state", String, nullable=False),  # asked, agreed, undone, or one of the ends in which nothing changed
    Column("settled_at", UtcDateTime),
)
# What has changed in the rota from a day on.
Index("swaps_end", swaps.c.constellation_id, swaps.c.ends_at)

ASKED, AGREED, UNDONE = "asked", "agreed", "undone"
REFUSED, UNANSWERED, WITHDRAWN, OVERTAKEN = "refused", "unanswered", "withdrawn", "overtaken"


@dataclass(frozen=True, slots=True)
class Swap:
    id: int
    constellation_id: int
    kind: str
    starts_at: datetime
    ends_at: datetime
    who: list[int]
    backup: list[int]
    before: dict[str, list[int]]
    asked_by: int
    asked_of: int
    asked_at: datetime
    state: str
    settled_at: datetime | None


_BY_ID = select(swaps).where(swaps.c.id == bindparam("id"))
_SINCE = (
    select(swaps)
    .where(swaps.c.constellation_id == bindparam("constellation"), swaps.c.ends_at > bindparam("since"))
    .order_by(swaps.c.id.desc())
)
_SETTLE = (
    update(swaps)
    .where(swaps.c.id == bindparam("swap"), swaps.c.state == bindparam("was"))
    .values(state=bindparam("now"), settled_at=bindparam("at"))
)


def add(tx: Connection, values: dict[str, Any]) -> Swap:
    return get(tx, int(tx.execute(insert(swaps), {**values, "state": ASKED}).lastrowid))


def get(tx: Connection, swap_id: int) -> Swap:
    return Swap(*tx.execute(_BY_ID, {"id": swap_id}).one())


def since(tx: Connection, constellation_id: int, moment: datetime) -> list[Swap]:
    """Of spells that end after the beginning of that day, newest first; a whole day, so that one answer serves it."""
    day = datetime.combine(moment.astimezone(UTC).date(), time(), tzinfo=UTC)
    found = tx.execute(_SINCE, {"constellation": constellation_id, "since": day})
    return [Swap(*row) for row in found]


def settle(tx: Connection, swap_id: int, was: str, now: str, at: datetime) -> bool:
    """From one state to the next: True for exactly one caller, whatever the channels."""
    values = {"swap": swap_id, "was": was, "now": now, "at": at}
    return tx.execute(_SETTLE, values).rowcount == 1
