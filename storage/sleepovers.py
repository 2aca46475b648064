"""Sleepovers and day care: what was asked for, for which children, where it stands, and every step with who took it."""

from dataclasses import dataclass, fields
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
    UniqueConstraint,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from storage.database import metadata
from storage.encryption import EncryptedJson, EncryptedText, MatchableText
from storage.matters import Matter
from storage.moments import UtcDateTime

sleepovers = Table(
    "sleepovers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("home_id", ForeignKey("homes.id"), nullable=False),  # whose children they are
    Column("kind", String, nullable=False),  # emergency, planned or day_care
    Column("state", String, nullable=False),
    Column("before", String),  # the state that a stand-down was asked in
    Column("matter_id", ForeignKey("matters.id"), index=True),  # the family's trouble that it came up in
    Column("requested_by", ForeignKey("people.id"), nullable=False),
    Column("host_id", ForeignKey("homes.id")),  # the home that has said yes
    Column("needed_from", UtcDateTime),
    Column("return_at", UtcDateTime),
    Column("answers", EncryptedJson, nullable=False),  # field -> what was answered, as code
    Column("opened_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
)
# What is open, of a home and of a constellation.
Index("sleepovers_of_home", sleepovers.c.home_id, sleepovers.c.state)

guests = Table(
    "guests",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sleepover_id", ForeignKey("sleepovers.id"), nullable=False),
    Column("child_id", ForeignKey("children.id", ondelete="SET NULL")),
    Column("nest_name", MatchableText, nullable=False),
    Column("rule", String),  # who agreed: DOMAIN 11, AuthorityEntry
    Column("agreed_by", EncryptedText),  # the person named
    Column("agreed_at", UtcDateTime),
    Column("agreed_how", EncryptedText),
    Column("until", UtcDateTime),  # up to when that agreement goes
    UniqueConstraint("sleepover_id", "nest_name"),
)

steps = Table(
    "sleepover_steps",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sleepover_id", ForeignKey("sleepovers.id"), nullable=False, index=True),
    Column("event", String, nullable=False),
    Column("was", String, nullable=False),
    Column("became", String, nullable=False),
    Column("person_id", ForeignKey("people.id")),  # empty where the line itself noticed something
    Column("at", UtcDateTime, nullable=False),
    Column("facts", EncryptedJson, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Sleepover:
    id: int
    constellation_id: int
    home_id: int
    kind: str
    state: str
    before: str | None
    matter_id: int | None
    requested_by: int
    host_id: int | None
    needed_from: datetime | None
    return_at: datetime | None
    answers: dict[str, Any]
    opened_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Guest:
    """A child in a request, with who agreed to its stay."""

    id: int
    sleepover_id: int
    child_id: int | None
    nest_name: str
    rule: str | None
    agreed_by: str | None
    agreed_at: datetime | None
    agreed_how: str | None
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Step:
    id: int
    sleepover_id: int
    event: str
    was: str
    became: str
    person_id: int | None
    at: datetime
    facts: dict[str, Any]


# Asked for with every message, so they are whole and never made anew. What is filed is left where it is.
_NOT_FILED = sleepovers.c.state != "recorded"
_OF_HOME = (
    select(sleepovers).where(sleepovers.c.home_id == bindparam("home"), _NOT_FILED).order_by(sleepovers.c.id.desc())
)
_OF_CONSTELLATION = (
    select(sleepovers)
    .where(sleepovers.c.constellation_id == bindparam("constellation"), _NOT_FILED)
    .order_by(sleepovers.c.id)
)
_OF_MATTER = (
    select(sleepovers).where(sleepovers.c.matter_id == bindparam("matter"), _NOT_FILED).order_by(sleepovers.c.id)
)
_BY_ID = select(sleepovers).where(sleepovers.c.id == bindparam("id"))
_OPEN = insert(sleepovers)
_CHANGE = update(sleepovers).where(sleepovers.c.id == bindparam("sleepover"))
_MOVE = (
    update(sleepovers)
    .where(sleepovers.c.id == bindparam("sleepover"), sleepovers.c.state == bindparam("was"))
    .values(state=bindparam("became"), changed_at=bindparam("at"))
)
_STEP = insert(steps)
_STEPS_OF = select(steps).where(steps.c.sleepover_id == bindparam("sleepover")).order_by(steps.c.id)
_GUESTS_OF = select(guests).where(guests.c.sleepover_id == bindparam("sleepover")).order_by(guests.c.id)
_NEW_GUEST = insert(guests)
_NO_GUEST = delete(guests).where(guests.c.id == bindparam("guest"))
_AGREE = update(guests).where(guests.c.id == bindparam("guest"))
CHANGEABLE = frozenset(field.name for field in fields(Sleepover)) - {"id", "constellation_id", "home_id", "opened_at"}


def open_one(tx: Connection, values: dict[str, Any], at: datetime) -> Sleepover:
    row = {"answers": {}, **values, "opened_at": at, "changed_at": at}
    return get(tx, int(tx.execute(_OPEN, row).lastrowid))


def get(tx: Connection, sleepover_id: int) -> Sleepover:
    return Sleepover(*tx.execute(_BY_ID, {"id": sleepover_id}).one())


def open_of_home(tx: Connection, home_id: int, over: tuple[str, ...]) -> list[Sleepover]:
    """Requests of a home that are in none of the states `over`, the newest first."""
    found = tx.execute(_OF_HOME, {"home": home_id})
    return [request for request in (Sleepover(*row) for row in found) if request.state not in over]


def open_of_constellation(tx: Connection, constellation_id: int, over: tuple[str, ...]) -> list[Sleepover]:
    found = tx.execute(_OF_CONSTELLATION, {"constellation": constellation_id})
    return [request for request in (Sleepover(*row) for row in found) if request.state not in over]


def open_of_matter(tx: Connection, matter_id: int) -> list[Sleepover]:
    """What came up in it and is not filed, the oldest first."""
    return [Sleepover(*row) for row in tx.execute(_OF_MATTER, {"matter": matter_id})]


def came_up_in(tx: Connection, matter: Matter) -> bool:
    """Is one not filed that is of this matter, or that its home asked for or hosted, and that was asked for while it
    was open or had begun by its end? One whose alert has opened another matter is of that one now."""
    here = or_(sleepovers.c.home_id == matter.home_id, sleepovers.c.host_id == matter.home_id)
    asked_in_it = sleepovers.c.opened_at.between(matter.opened_at, matter.closed_at)
    begun = func.coalesce(sleepovers.c.needed_from, sleepovers.c.opened_at) <= matter.closed_at
    then = here & or_(asked_in_it, begun & (sleepovers.c.opened_at <= matter.closed_at))
    found = select(sleepovers.c.id).where(_NOT_FILED, (sleepovers.c.matter_id == matter.id) | then)
    return tx.execute(found.limit(1)).first() is not None


def planned_of_home(tx: Connection, home_id: int, states: tuple[str, ...], since: datetime) -> list[Sleepover]:
    """What was planned, in these states and not over by `since`, in which the home asks or hosts."""
    query = select(sleepovers).where(
        or_(sleepovers.c.home_id == home_id, sleepovers.c.host_id == home_id),
        sleepovers.c.kind != "emergency",
        sleepovers.c.state.in_(states),
        sleepovers.c.return_at > since,
    )
    return [Sleepover(*row) for row in tx.execute(query.order_by(sleepovers.c.needed_from, sleepovers.c.id))]


def change(tx: Connection, sleepover_id: int, at: datetime, **values: Any) -> Sleepover:
    """Change some of its columns; `answers` are merged into those that are known."""
    unknown = values.keys() - CHANGEABLE
    if unknown:
        raise ValueError(f"a sleepover has no {', '.join(sorted(unknown))} to change")
    if "answers" in values:
        values["answers"] = {**get(tx, sleepover_id).answers, **values["answers"]}
    tx.execute(_CHANGE, {**values, "sleepover": sleepover_id, "changed_at": at})
    return get(tx, sleepover_id)


def move(tx: Connection, sleepover_id: int, was: str, became: str, at: datetime) -> bool:
    """From one state to the next: True for exactly one caller, whatever the channels."""
    return tx.execute(_MOVE, {"sleepover": sleepover_id, "was": was, "became": became, "at": at}).rowcount == 1


def keep_step(
    tx: Connection, sleepover_id: int, event: str, was: str, became: str, person_id: int | None, at: datetime,
    facts: dict[str, Any],
) -> None:  # fmt: skip
    row = {"sleepover_id": sleepover_id, "event": event, "was": was, "became": became}
    tx.execute(_STEP, {**row, "person_id": person_id, "at": at, "facts": facts})


def steps_of(tx: Connection, sleepover_id: int) -> list[Step]:
    return [Step(*row) for row in tx.execute(_STEPS_OF, {"sleepover": sleepover_id})]


def guests_of(tx: Connection, sleepover_id: int) -> list[Guest]:
    return [Guest(*row) for row in tx.execute(_GUESTS_OF, {"sleepover": sleepover_id})]


def set_guests(tx: Connection, sleepover_id: int, children: dict[str, int | None]) -> None:
    """Whom it is for: nest name -> the child's id, where it is known. What was agreed for those that stay is kept."""
    known = {guest.nest_name: guest.id for guest in guests_of(tx, sleepover_id)}
    for name in known.keys() - children.keys():
        tx.execute(_NO_GUEST, {"guest": known[name]})
    for name, child_id in children.items():
        if name not in known:
            tx.execute(_NEW_GUEST, {"sleepover_id": sleepover_id, "child_id": child_id, "nest_name": name})


def agree(tx: Connection, guest_id: int, **entry: Any) -> None:
    """Who agreed to this child's stay: rule, agreed_by, agreed_at, agreed_how, until."""
    tx.execute(_AGREE, {**entry, "guest": guest_id})


def of_time(tx: Connection, constellation_id: int, since: datetime, until: datetime) -> list[Sleepover]:
    """Asked for, or changed, from `since` on and before `until`; filed or not."""
    here = (sleepovers.c.constellation_id == constellation_id) & (sleepovers.c.opened_at < until)
    query = select(sleepovers).where(here, sleepovers.c.changed_at >= since).order_by(sleepovers.c.id)
    return [Sleepover(*row) for row in tx.execute(query)]


def of_child(tx: Connection, child_id: int) -> list[Sleepover]:
    """Every request that it is or was in, filed or not, the oldest first."""
    mine = select(guests.c.sleepover_id).where(guests.c.child_id == child_id)
    query = select(sleepovers).where(sleepovers.c.id.in_(mine)).order_by(sleepovers.c.id)
    return [Sleepover(*row) for row in tx.execute(query)]
