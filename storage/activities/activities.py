"""Activities: a coffee morning, a picnic, training. What it is, for whom, and how often it happens."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
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
    or_,
    select,
    update,
)

from storage.database import metadata
from storage.encryption import EncryptedText
from storage.moments import UtcDateTime

activities = Table(
    "activities",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("uid", String, nullable=False, unique=True),  # in calendars, for as long as it lives
    Column("sequence", Integer, nullable=False),  # grows whenever what calendars show of it changes
    Column("name", EncryptedText, nullable=False),
    Column("place", EncryptedText),  # as it is said
    Column("place_url", EncryptedText),  # a map
    Column("home_id", ForeignKey("homes.id")),  # the home that it is held in, whose diary shows it
    Column("words", String, nullable=False),  # how often, as it is said back
    Column("rrule", String),  # RFC 5545, without DTSTART; empty where it happens once
    Column("starts_on", Date, nullable=False),  # from this day on, in the line's zone
    Column("start_time", String, nullable=False),  # wall-clock time of the line's zone, "10:30"
    Column("minutes", Integer, nullable=False),
    Column("bank_holidays", String),  # skip or keep; kept where nothing is said
    Column("audience", String, nullable=False),  # carers, children, everyone or homes
    Column("homes", JSON, nullable=False),  # ids of the chosen homes, where it is for homes
    Column("capacity", Integer),  # how many people
    Column("bring", EncryptedText),
    Column("lead_id", ForeignKey("people.id")),
    Column("remind", JSON, nullable=False),  # kinds of reminder: a_week, a_day, two_hours
    Column("source", String, nullable=False),  # person or roster
    Column("state", String, nullable=False),  # planned, cancelled by people, or withdrawn by the roster
    Column("planned_until", Date),  # its occurrences are rows up to this day
    Column("made_by", ForeignKey("people.id")),  # nobody, where the roster or a command made it
    Column("made_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
)
# Which of a constellation's are planned, and how far ahead.
Index("activities_planned", activities.c.constellation_id, activities.c.state, activities.c.planned_until)

PERSON, ROSTER = "person", "roster"
PLANNED, CANCELLED, WITHDRAWN = "planned", "cancelled", "withdrawn"


@dataclass(frozen=True, slots=True)
class Activity:
    id: int
    constellation_id: int
    uid: str
    sequence: int
    name: str
    place: str | None
    place_url: str | None
    home_id: int | None
    words: str
    rrule: str | None
    starts_on: date
    start_time: str
    minutes: int
    bank_holidays: str | None
    audience: str
    homes: list[int]
    capacity: int | None
    bring: str | None
    lead_id: int | None
    remind: list[str]
    source: str
    state: str
    planned_until: date | None
    made_by: int | None
    made_at: datetime
    changed_at: datetime


CHANGEABLE = frozenset(field.name for field in fields(Activity)) - {
    "id",
    "constellation_id",
    "uid",
    "made_by",
    "made_at",
}

_BY_ID = select(activities).where(activities.c.id == bindparam("id"))
_IN = (
    select(activities)
    .where(activities.c.constellation_id == bindparam("constellation"), activities.c.state == PLANNED)
    .order_by(activities.c.id)
)
_OF_SOURCE = (
    select(activities)
    .where(activities.c.constellation_id == bindparam("constellation"), activities.c.source == bindparam("came"))
    .order_by(activities.c.id)
)
_BEHIND = _IN.where(or_(activities.c.planned_until.is_(None), activities.c.planned_until < bindparam("horizon"))).limit(
    bindparam("most")
)


def add(tx: Connection, values: dict[str, Any], at: datetime) -> Activity:
    row = {"sequence": 0, "state": PLANNED, **values, "made_at": at, "changed_at": at}
    return get(tx, int(tx.execute(insert(activities), row).lastrowid))


def get(tx: Connection, activity_id: int) -> Activity:
    return Activity(*tx.execute(_BY_ID, {"id": activity_id}).one())


def of_constellation(tx: Connection, constellation_id: int) -> list[Activity]:
    """Those that are planned, the oldest first."""
    return [Activity(*row) for row in tx.execute(_IN, {"constellation": constellation_id})]


def of_source(tx: Connection, constellation_id: int, source: str) -> list[Activity]:
    """All that has come from there, what is cancelled too."""
    return [Activity(*row) for row in tx.execute(_OF_SOURCE, {"constellation": constellation_id, "came": source})]


def behind(tx: Connection, constellation_id: int, horizon: date, most: int) -> list[Activity]:
    """Up to `most` of those whose occurrences are not yet rows up to `horizon`."""
    given = {"constellation": constellation_id, "horizon": horizon, "most": most}
    return [Activity(*row) for row in tx.execute(_BEHIND, given)]


def change(tx: Connection, activity_id: int, at: datetime, **values: Any) -> Activity:
    if unknown := values.keys() - CHANGEABLE:
        raise ValueError(f"an activity has no {', '.join(sorted(unknown))} to change")
    tx.execute(update(activities).where(activities.c.id == activity_id), {**values, "changed_at": at})
    return get(tx, activity_id)
