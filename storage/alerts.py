"""Alerts: who was told of a matter, on which rung, and who passed it on."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Column, Connection, ForeignKey, Integer, Table, bindparam, exists, insert, select, update

from storage.database import metadata
from storage.homes import homes
from storage.matters import Matter, matters
from storage.moments import UtcDateTime
from storage.people import people

alerts = Table(
    "alerts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("matter_id", ForeignKey("matters.id"), nullable=False, index=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("round", Integer, nullable=False),
    Column("rung", Integer, nullable=False),
    Column("told_at", UtcDateTime, nullable=False),
    Column("passed_on_at", UtcDateTime),
)

EVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Alert:
    id: int
    constellation_id: int
    matter_id: int
    person_id: int
    round: int
    rung: int
    told_at: datetime
    passed_on_at: datetime | None


_INSERT = insert(alerts)
_OF = select(alerts).where(alerts.c.matter_id == bindparam("matter"), alerts.c.round == bindparam("round"))
_SINCE = (
    select(alerts)
    .where(alerts.c.matter_id == bindparam("matter"), alerts.c.told_at >= bindparam("since"))
    .order_by(alerts.c.id)
)
_EARLIER = (
    select(alerts.c.id)
    .where(
        alerts.c.matter_id == bindparam("matter"),
        alerts.c.round < bindparam("round"),
        alerts.c.told_at >= bindparam("since"),
    )
    .limit(1)
)
_ANY_PASSED = (
    select(alerts.c.id)
    .where(alerts.c.matter_id == bindparam("matter"), alerts.c.passed_on_at >= bindparam("since"))
    .limit(1)
)
_TOLD = (
    select(alerts.c.id).where(alerts.c.matter_id == bindparam("matter"), alerts.c.person_id == bindparam("person"))
).limit(1)
_PASS = (
    update(alerts)
    .where(
        alerts.c.matter_id == bindparam("matter"),
        alerts.c.person_id == bindparam("person"),
        alerts.c.passed_on_at.is_(None),
    )
    .values(passed_on_at=bindparam("at"))
)
# By the homes of her constellation: of each at most one matter is open. Of a person's alerts there are all that she
# ever had, which `+` keeps SQLite from, and of open matters, on a bad night, those of every constellation.
_WAITING_FOR = (
    select(matters)
    .join(homes, homes.c.id == matters.c.home_id)
    .where(
        homes.c.constellation_id
        == select(people.c.constellation_id).where(people.c.id == bindparam("person")).scalar_subquery(),
        matters.c.holder_id.is_(None),
        matters.c.closed_at.is_(None),
        exists().where(
            alerts.c.matter_id == matters.c.id,
            alerts.c.person_id.op("+")(0) == bindparam("person"),
            alerts.c.passed_on_at.is_(None),
            alerts.c.told_at <= bindparam("told_by"),
        ),
    )
    .order_by(homes.c.code)
)


def add(tx: Connection, matter: Matter, person_id: int, rung: int, at: datetime) -> None:
    row = {
        "constellation_id": matter.constellation_id,
        "matter_id": matter.id,
        "person_id": person_id,
        "round": matter.round,
        "rung": rung,
        "told_at": at,
    }
    tx.execute(_INSERT, row)


def of_round(tx: Connection, matter: Matter) -> list[Alert]:
    """Who has been told since the matter last began to wait."""
    return [Alert(*row) for row in tx.execute(_OF, {"matter": matter.id, "round": matter.round})]


def since_it_waits(tx: Connection, matter: Matter) -> list[Alert]:
    """Who has been told since it last began to wait, in whatever round."""
    return [Alert(*row) for row in tx.execute(_SINCE, {"matter": matter.id, "since": matter.waiting_since})]


def of_earlier_round(tx: Connection, matter: Matter) -> bool:
    """Has a whole ladder been climbed in vain since it began to wait?"""
    about = {"matter": matter.id, "round": matter.round, "since": matter.waiting_since}
    return tx.execute(_EARLIER, about).first() is not None


def any_passed_on(tx: Connection, matter: Matter) -> bool:
    """Has somebody who was told passed it on since it began to wait?"""
    return tx.execute(_ANY_PASSED, {"matter": matter.id, "since": matter.waiting_since}).first() is not None


def was_told(tx: Connection, matter_id: int, person_id: int) -> bool:
    """Has she been alerted for it, in whatever round?"""
    return tx.execute(_TOLD, {"matter": matter_id, "person": person_id}).first() is not None


def mark_passed_on(tx: Connection, matter_id: int, person_id: int, at: datetime) -> bool:
    """False if she had no alert of it that waited for her."""
    return tx.execute(_PASS, {"matter": matter_id, "person": person_id, "at": at}).rowcount > 0


def told_between(tx: Connection, constellation_id: int, since: datetime, until: datetime) -> list[tuple[int, datetime]]:
    """(whom, when) of every alert of that time."""
    then = (alerts.c.told_at >= since) & (alerts.c.told_at < until)
    query = select(alerts.c.person_id, alerts.c.told_at).where(alerts.c.constellation_id == constellation_id, then)
    return [(person, at) for person, at in tx.execute(query.order_by(alerts.c.id))]


def waiting_for(tx: Connection, person_id: int, told_by: datetime = EVER) -> list[Matter]:
    """Matters that she was told of, up to `told_by`, nobody has taken, and she has not passed on; by home code."""
    return [Matter(*row) for row in tx.execute(_WAITING_FOR, {"person": person_id, "told_by": told_by})]
