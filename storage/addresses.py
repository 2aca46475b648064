"""A person's ways to be reached, in the order in which to try them, each alive or dead."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from storage.database import metadata
from storage.encryption import MatchableText
from storage.moments import UtcDateTime
from storage.people import Person, people

addresses = Table(
    "addresses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("channel", String, nullable=False),  # sms or telegram
    Column("chat", MatchableText, nullable=False),  # a mobile in E.164, or a Telegram chat id
    Column("preference", Integer, nullable=False),  # lowest first
    Column("linked_at", UtcDateTime, nullable=False),
    Column("dead_since", UtcDateTime),
    Column("dead_reason", String),
    Column("source", String, nullable=False),  # roster or invitation: a roster takes back only what a roster gave
    UniqueConstraint("channel", "chat"),
)
_OF_PERSON = len(people.c)
CHANNELS = ("telegram", "sms")  # the default order of preference (DESIGN 7)


@dataclass(frozen=True, slots=True)
class Address:
    id: int
    constellation_id: int
    person_id: int
    channel: str
    chat: str
    preference: int
    linked_at: datetime
    dead_since: datetime | None
    dead_reason: str | None
    source: str


_OF = (
    select(addresses)
    .where(addresses.c.person_id == bindparam("person"))
    .order_by(addresses.c.preference, addresses.c.id)
)
_BY_ID = select(addresses).where(addresses.c.id == bindparam("id"))
_SENDER = (
    select(people, *addresses.c)
    .join(addresses, addresses.c.person_id == people.c.id)
    .where(
        addresses.c.channel == bindparam("channel"), addresses.c.chat == bindparam("chat"), people.c.left_at.is_(None)
    )
)
_DEAD = (
    update(addresses)
    .where(addresses.c.id == bindparam("address"), addresses.c.dead_since.is_(None))
    .values(dead_since=bindparam("at"), dead_reason=bindparam("reason"))
)
_ALIVE = (
    update(addresses)
    .where(addresses.c.id == bindparam("address"), addresses.c.dead_since.is_not(None))
    .values(dead_since=None, dead_reason=None)
)


def sender(tx: Connection, channel: str, chat: str) -> tuple[Person, Address] | None:
    """Who writes from this phone, if anybody that the line knows does."""
    row = tx.execute(_SENDER, {"channel": channel, "chat": chat}).first()
    return (Person(*row[:_OF_PERSON]), Address(*row[_OF_PERSON:])) if row else None


def get(tx: Connection, address_id: int) -> Address:
    return Address(*tx.execute(_BY_ID, {"id": address_id}).one())


def find(tx: Connection, address_id: int) -> Address | None:
    row = tx.execute(_BY_ID, {"id": address_id}).first()
    return Address(*row) if row else None


def of_person(tx: Connection, person_id: int) -> list[Address]:
    return [Address(*row) for row in tx.execute(_OF, {"person": person_id})]


def alive(tx: Connection, person_id: int) -> list[Address]:
    """Those that can be used now, best first."""
    return [address for address in of_person(tx, person_id) if address.dead_since is None]


def link(tx: Connection, person: Person, channel: str, chat: str, at: datetime, *, source: str = "roster") -> int:
    """Make this phone the person's, whoever had it before; a dead one lives again."""
    values = {
        "constellation_id": person.constellation_id,
        "person_id": person.id,
        "preference": preference(person, channel),
        "dead_since": None,
        "dead_reason": None,
        "source": source,
    }
    key = (addresses.c.channel == channel) & (addresses.c.chat == chat)
    known = tx.execute(select(addresses.c.id, addresses.c.person_id).where(key)).first()
    if known is not None and known.person_id == person.id:
        tx.execute(update(addresses).where(addresses.c.id == known.id), values)
        return int(known.id)
    if known is not None:
        unlink(tx, known.id)  # and with it the questions that the one before was asked there
    new = {**values, "channel": channel, "chat": chat, "linked_at": at}
    return int(tx.execute(insert(addresses), new).lastrowid)


def preference(person: Person, channel: str) -> int:
    """The place of a channel in the order in which she is tried; 0 is first."""
    return sorted(CHANNELS, key=lambda name: (name != person.first, CHANNELS.index(name))).index(channel)


def set_order(tx: Connection, person: Person) -> None:
    """Put her phones in the order that she now wants; the dead stay dead."""
    for channel in CHANNELS:
        key = (addresses.c.person_id == person.id) & (addresses.c.channel == channel)
        tx.execute(update(addresses).where(key), {"preference": preference(person, channel)})


def unlink(tx: Connection, address_id: int) -> None:
    tx.execute(delete(addresses).where(addresses.c.id == address_id))


def mark_dead(tx: Connection, address_id: int, at: datetime, reason: str) -> bool:
    """True if it was alive until now."""
    return tx.execute(_DEAD, {"address": address_id, "at": at, "reason": reason}).rowcount == 1


def mark_alive(tx: Connection, address_id: int) -> bool:
    """True if it was dead until now."""
    return tx.execute(_ALIVE, {"address": address_id}).rowcount == 1
