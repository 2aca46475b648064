"""Timers: everything due is a row, so that a restart forgets nothing (DESIGN I5)."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Select,
    String,
    Table,
    bindparam,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from storage.database import metadata
from storage.encryption import EncryptedJson
from storage.moments import UtcDateTime

DUE_AT_ONCE = 64  # there may be tens of thousands
timers = Table(
    "timers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("key", String, nullable=False, unique=True),  # one timer a key: setting it again moves it
    Column("due_at", UtcDateTime, nullable=False),
    Column("payload", EncryptedJson, nullable=False),
    Column("starts", Integer, nullable=False, server_default="0"),
    Column("set_aside", String),
)
# The pump's search for what is due next.
Index("timers_due", timers.c.due_at, sqlite_where=timers.c.set_aside.is_(None))


@dataclass(frozen=True, slots=True)
class Timer:
    id: int
    constellation_id: int
    kind: str
    key: str
    due_at: datetime
    payload: dict[str, Any]


_COLUMNS = (
    timers.c.id,
    timers.c.constellation_id,
    timers.c.kind,
    timers.c.key,
    timers.c.due_at,
    timers.c.payload,
)
_LIVE = timers.c.set_aside.is_(None)
_DUE = select(*_COLUMNS).where(_LIVE, timers.c.due_at <= bindparam("now")).order_by(timers.c.due_at, timers.c.id)
_BY_KEY = select(*_COLUMNS).where(_LIVE, timers.c.key == bindparam("key"))
_KEYS_OF_KIND = select(timers.c.key).where(_LIVE, timers.c.kind == bindparam("kind"))
_NEXT = select(func.min(timers.c.due_at)).where(_LIVE)
_DROP = delete(timers).where(timers.c.key == bindparam("key"))
_DONE = delete(timers).where(timers.c.id == bindparam("id"))
_OVERDUE = _LIVE & (timers.c.due_at <= bindparam("now"))
_STARTED = update(timers).where(_OVERDUE).values(starts=timers.c.starts + 1)
_WORN = select(*_COLUMNS).where(_OVERDUE, timers.c.starts >= bindparam("limit"))
_NEW = insert(timers)
_SET = _NEW.on_conflict_do_update(
    index_elements=["key"],
    set_={
        "due_at": _NEW.excluded.due_at,
        "payload": _NEW.excluded.payload,
        "kind": _NEW.excluded.kind,
        "starts": 0,
        "set_aside": None,
    },
)
_ASIDE = update(timers).where(timers.c.id == bindparam("timer")).values(set_aside=bindparam("reason"))


def later(
    tx: Connection, constellation_id: int, kind: str, key: str, due_at: datetime, payload: dict[str, Any]
) -> None:
    """Set, or move, the timer with this key."""
    row = {"constellation_id": constellation_id, "kind": kind, "key": key, "due_at": due_at, "payload": payload}
    tx.execute(_SET, row)


def by_key(tx: Connection, key: str) -> Timer | None:
    row = tx.execute(_BY_KEY, {"key": key}).first()
    return Timer(*row) if row else None


def keys_of_kind(tx: Connection, kind: str) -> set[str]:
    return set(tx.execute(_KEYS_OF_KIND, {"kind": kind}).scalars())


def drop(tx: Connection, key: str) -> bool:
    return tx.execute(_DROP, {"key": key}).rowcount == 1


def due(tx: Connection, now: datetime) -> list[Timer]:
    return [Timer(*row) for row in tx.execute(_DUE, {"now": now})]


def due_first(tx: Connection, now: datetime, calm: tuple[str, ...]) -> list[Timer]:
    """What is due now but for the `calm` kinds, no more than one commit takes, the longest due first; of the calm one,
    where nothing else is due."""
    others, one_calm = _but_for(calm)
    found = tx.execute(others, {"now": now}).all() or tx.execute(one_calm, {"now": now}).all()
    return [Timer(*row) for row in found]


@cache
def _but_for(calm: tuple[str, ...]) -> tuple[Select[Any], Select[Any]]:
    """Built once, as every statement that is asked often."""
    return _DUE.where(timers.c.kind.not_in(calm)).limit(DUE_AT_ONCE), _DUE.where(timers.c.kind.in_(calm)).limit(1)


def finish(tx: Connection, timer_id: int) -> bool:
    """Take the timer out as it fires; False if it has been moved out of the way meanwhile."""
    return tx.execute(_DONE, {"id": timer_id}).rowcount == 1


def next_due(tx: Connection) -> datetime | None:
    return tx.execute(_NEXT).scalar()


def mark_set_aside(tx: Connection, timer_id: int, reason: str) -> None:
    tx.execute(_ASIDE, {"timer": timer_id, "reason": reason})


def count_start(tx: Connection, now: datetime, limit: int) -> list[Timer]:
    """Count this start against all that is overdue; returns those that have outlived `limit` starts (DESIGN 5)."""
    tx.execute(_STARTED, {"now": now})
    return [Timer(*row) for row in tx.execute(_WORN, {"now": now, "limit": limit})]
