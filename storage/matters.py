"""Matters: one family's trouble, one night, from its first message to its closing by a person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    case,
    cast,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from storage.database import metadata
from storage.homes import homes
from storage.moments import UtcDateTime
from storage.timers import timers

matters = Table(
    "matters",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("home_id", ForeignKey("homes.id"), nullable=False),
    Column("lane", String, nullable=False),  # red, amber, green, grey; only ever raised by the line (DOMAIN B12)
    Column("opened_at", UtcDateTime, nullable=False),
    Column("waiting_since", UtcDateTime, nullable=False),  # since when nobody has had it
    Column("round", Integer, nullable=False),  # counts every alerting anew, so that an old timer finds nothing
    Column("rung", Integer, nullable=False),  # the rung that was carried out last; -1 = the holder first
    Column("holder_id", ForeignKey("people.id")),
    Column("holder_address_id", Integer),  # the phone it was claimed from: her words go there
    Column("held_since", UtcDateTime),
    Column("last_holder_id", ForeignKey("people.id")),
    Column("closed_at", UtcDateTime),
    Column("spoken_at", UtcDateTime),  # when holder and family are known to have spoken (DOMAIN B21)
    Column("filed_at", UtcDateTime),  # when the liaison worker said that it is in the service's own records (B61)
    Column("erased_at", UtcDateTime),  # when what was written in it was erased
    Column("erase_at", UtcDateTime),  # not before then, as was said when it was filed
)
# One open matter a home (DOMAIN B25).
Index("matters_open", matters.c.home_id, unique=True, sqlite_where=matters.c.closed_at.is_(None))
# What a person holds.
Index("matters_held", matters.c.holder_id, sqlite_where=matters.c.closed_at.is_(None))

HOLDER_FIRST = -1


@dataclass(frozen=True, slots=True)
class Matter:
    id: int
    constellation_id: int
    home_id: int
    lane: str
    opened_at: datetime
    waiting_since: datetime
    round: int
    rung: int
    holder_id: int | None = None
    holder_address_id: int | None = None
    held_since: datetime | None = None
    last_holder_id: int | None = None
    closed_at: datetime | None = None
    spoken_at: datetime | None = None
    filed_at: datetime | None = None
    erased_at: datetime | None = None
    erase_at: datetime | None = None


_OPEN = matters.c.closed_at.is_(None)
_INSERT = insert(matters)
_BY_ID = select(matters).where(matters.c.id == bindparam("id"))
_OPEN_AT = select(matters).where(matters.c.home_id == bindparam("home"), _OPEN)
_OPEN_IN = select(matters).where(matters.c.constellation_id == bindparam("constellation"), _OPEN).order_by(matters.c.id)
_CLOSED_SINCE = (
    select(matters)
    .where(matters.c.constellation_id == bindparam("constellation"), matters.c.closed_at >= bindparam("since"))
    .order_by(matters.c.closed_at)
)
_HELD = (
    select(matters)
    .join(homes, homes.c.id == matters.c.home_id)
    .where(matters.c.holder_id == bindparam("person"), _OPEN)
    .order_by(homes.c.code)
)
_NEXT_STEP = case(
    (matters.c.holder_id.is_(None), bindparam("waiting", type_=String)), else_=bindparam("held", type_=String)
).concat(cast(matters.c.id, String))
_UNWATCHED = (
    select(matters)
    .where(_OPEN, ~exists().where(timers.c.key == _NEXT_STEP, timers.c.set_aside.is_(None)))
    .order_by(matters.c.id)
)
_STANDING = select(
    func.count(),
    func.count(matters.c.holder_id),
    func.min(case((matters.c.holder_id.is_(None) & (matters.c.round > 0), matters.c.waiting_since))),
).where(_OPEN)
_CLAIM = (
    update(matters)
    .where(matters.c.id == bindparam("matter"), matters.c.holder_id.is_(None), _OPEN)
    .values(
        holder_id=bindparam("person"),
        holder_address_id=bindparam("address"),
        held_since=bindparam("at"),
        spoken_at=None,
    )
)
_RELEASE = (
    update(matters)
    .where(matters.c.id == bindparam("matter"), _OPEN)
    .values(
        last_holder_id=matters.c.holder_id,
        holder_id=None,
        holder_address_id=None,
        held_since=None,
        waiting_since=bindparam("at"),
        spoken_at=None,
    )
)
_RUNG = (
    update(matters)
    .where(matters.c.id == bindparam("matter"))
    .values(rung=bindparam("new_rung"), round=bindparam("new_round"))
)
_LANE = update(matters).where(matters.c.id == bindparam("matter"), _OPEN).values(lane=bindparam("new_lane"))
_SPOKEN = (
    update(matters)
    .where(
        matters.c.id == bindparam("matter"),
        matters.c.holder_id == bindparam("holder"),
        matters.c.spoken_at.is_(None),
        _OPEN,
    )
    .values(spoken_at=bindparam("at"))
)
_CLOSE = (
    update(matters)
    .where(matters.c.id == bindparam("matter"), matters.c.holder_id == bindparam("person"), _OPEN)
    .values(closed_at=bindparam("at"))
)
_UNFILED = (
    select(matters)
    .where(
        matters.c.constellation_id == bindparam("constellation"),
        matters.c.closed_at.is_not(None),
        matters.c.filed_at.is_(None),
    )
    .order_by(matters.c.id)
)
_FILED = (
    update(matters)
    .where(matters.c.id == bindparam("matter"), matters.c.closed_at.is_not(None), matters.c.filed_at.is_(None))
    .values(filed_at=bindparam("at"), erase_at=bindparam("due"))
)
_UNFILE = (
    update(matters)
    .where(matters.c.id == bindparam("matter"), matters.c.filed_at.is_not(None), matters.c.erased_at.is_(None))
    .values(filed_at=None, erase_at=None)
)


def open_one(tx: Connection, constellation_id: int, home_id: int, lane: str, at: datetime) -> Matter:
    row: dict[str, Any] = {
        "constellation_id": constellation_id,
        "home_id": home_id,
        "lane": lane,
        "opened_at": at,
        "waiting_since": at,
        "round": 0,
        "rung": 0,
    }
    return Matter(int(tx.execute(_INSERT, row).lastrowid), **row)


def get(tx: Connection, matter_id: int) -> Matter:
    return Matter(*tx.execute(_BY_ID, {"id": matter_id}).one())


def open_at(tx: Connection, home_id: int) -> Matter | None:
    row = tx.execute(_OPEN_AT, {"home": home_id}).first()
    return Matter(*row) if row else None


def open_in(tx: Connection, constellation_id: int) -> list[Matter]:
    return [Matter(*row) for row in tx.execute(_OPEN_IN, {"constellation": constellation_id})]


def closed_since(tx: Connection, constellation_id: int, moment: datetime) -> list[Matter]:
    found = tx.execute(_CLOSED_SINCE, {"constellation": constellation_id, "since": moment})
    return [Matter(*row) for row in found]


def held_by(tx: Connection, person_id: int) -> list[Matter]:
    """Her open matters, by home code."""
    return [Matter(*row) for row in tx.execute(_HELD, {"person": person_id})]


def unwatched(tx: Connection, *, waiting: str, held: str) -> list[Matter]:
    """Open matters that have no timer for their next step; its key begins with `waiting` or, with a holder, `held`."""
    return [Matter(*row) for row in tx.execute(_UNWATCHED, {"waiting": waiting, "held": held})]


def claim(tx: Connection, matter_id: int, person_id: int, address_id: int, at: datetime) -> bool:
    """The one atomic claim (DESIGN I8): True for exactly one person, whatever the channels."""
    values = {"matter": matter_id, "person": person_id, "address": address_id, "at": at}
    return tx.execute(_CLAIM, values).rowcount == 1


def release(tx: Connection, matter_id: int, at: datetime) -> None:
    """Nobody has it any more; who had it last is remembered."""
    tx.execute(_RELEASE, {"matter": matter_id, "at": at})


def set_rung(tx: Connection, matter_id: int, rung: int, round_: int) -> None:
    tx.execute(_RUNG, {"matter": matter_id, "new_rung": rung, "new_round": round_})


def raise_to(tx: Connection, matter_id: int, lane: str) -> None:
    """Only ever upwards: the caller has compared (DOMAIN B12)."""
    tx.execute(_LANE, {"matter": matter_id, "new_lane": lane})


def mark_spoken(tx: Connection, matter_id: int, holder_id: int, at: datetime) -> bool:
    """This holder and the family have spoken; True if she has it still and that was not known before."""
    return tx.execute(_SPOKEN, {"matter": matter_id, "holder": holder_id, "at": at}).rowcount == 1


def close(tx: Connection, matter_id: int, person_id: int, at: datetime) -> bool:
    """Closed by its holder, and by nobody else (DOMAIN N4)."""
    return tx.execute(_CLOSE, {"matter": matter_id, "person": person_id, "at": at}).rowcount == 1


def unfiled(tx: Connection, constellation_id: int) -> list[Matter]:
    """Closed, and not said to be in the service's own records."""
    return [Matter(*row) for row in tx.execute(_UNFILED, {"constellation": constellation_id})]


def mark_filed(tx: Connection, matter_id: int, at: datetime, erase_at: datetime) -> bool:
    """True if it is closed and was not filed before. Its words are erased at `erase_at` at the earliest."""
    return tx.execute(_FILED, {"matter": matter_id, "at": at, "due": erase_at}).rowcount == 1


def unfile(tx: Connection, matter_id: int) -> bool:
    """More has come to it than was filed. True if it was filed, and is not erased."""
    return tx.execute(_UNFILE, {"matter": matter_id}).rowcount == 1


def of_time(tx: Connection, constellation_id: int, since: datetime, until: datetime) -> list[Matter]:
    """Opened before `until`, and open at some time since `since`; the first first."""
    here = (matters.c.constellation_id == constellation_id) & (matters.c.opened_at < until)
    then = or_(matters.c.closed_at.is_(None), matters.c.closed_at >= since)
    return [Matter(*row) for row in tx.execute(select(matters).where(here, then).order_by(matters.c.id))]


def standing(tx: Connection) -> tuple[int, int, datetime | None]:
    """How many are open, how many of them somebody has, and since when (UTC) the longest of the others waits; one that
    is kept for the morning does not wait."""
    row = tx.execute(_STANDING).one()
    return int(row[0]), int(row[1]), row[2]
