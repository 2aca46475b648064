"""Roll-calls: who was asked on which evening whether her phone works, and what she said; kept for the night note."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from storage.database import metadata
from storage.moments import UtcDateTime

rollcalls = Table(
    "rollcalls",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("day", String, nullable=False),  # the local day of the roll-call, "2026-11-27"
    Column("part", String, nullable=False),  # on_call or backup
    Column("since", UtcDateTime, nullable=False),  # her spell of the coming night
    Column("until", UtcDateTime, nullable=False),
    Column("asked_at", UtcDateTime),  # for the first time
    Column("answer", String),  # works or swap; empty = she has not answered
    Column("answered_at", UtcDateTime),
    Column("told_at", UtcDateTime),  # when the liaison worker was told that it is not in order
    UniqueConstraint("constellation_id", "day", "person_id"),
)


@dataclass(frozen=True, slots=True)
class RollCall:
    """One person's part in one evening's roll-call."""

    id: int
    constellation_id: int
    person_id: int
    day: str
    part: str
    since: datetime
    until: datetime
    asked_at: datetime | None
    answer: str | None
    answered_at: datetime | None
    told_at: datetime | None


_ADD = (
    insert(rollcalls)
    .on_conflict_do_nothing(index_elements=["constellation_id", "day", "person_id"])
    .returning(rollcalls.c.id)
)
_BY_ID = select(rollcalls).where(rollcalls.c.id == bindparam("id"))
_OF_DAY = (
    select(rollcalls)
    .where(rollcalls.c.constellation_id == bindparam("constellation"), rollcalls.c.day == bindparam("day"))
    .order_by(rollcalls.c.id)
)
_ASKED = (
    update(rollcalls)
    .where(rollcalls.c.id == bindparam("rollcall"), rollcalls.c.asked_at.is_(None))
    .values(asked_at=bindparam("at"))
)
_ANSWER = (
    update(rollcalls)
    .where(rollcalls.c.id == bindparam("rollcall"))
    .values(answer=bindparam("said"), answered_at=bindparam("at"))
)
_TOLD = update(rollcalls).where(rollcalls.c.id == bindparam("rollcall")).values(told_at=bindparam("at"))


def add(tx: Connection, values: dict[str, Any]) -> bool:
    """False if she is in that day's roll-call already."""
    return tx.execute(_ADD, values).first() is not None


def get(tx: Connection, rollcall_id: int) -> RollCall:
    return RollCall(*tx.execute(_BY_ID, {"id": rollcall_id}).one())


def of_day(tx: Connection, constellation_id: int, day: str) -> list[RollCall]:
    return [RollCall(*row) for row in tx.execute(_OF_DAY, {"constellation": constellation_id, "day": day})]


def mark_asked(tx: Connection, rollcall_id: int, at: datetime) -> bool:
    """False if she has been asked before."""
    return tx.execute(_ASKED, {"rollcall": rollcall_id, "at": at}).rowcount == 1


def answer(tx: Connection, rollcall_id: int, said: str, at: datetime) -> None:
    tx.execute(_ANSWER, {"rollcall": rollcall_id, "said": said, "at": at})


def mark_told(tx: Connection, rollcall_id: int, at: datetime) -> None:
    tx.execute(_TOLD, {"rollcall": rollcall_id, "at": at})
