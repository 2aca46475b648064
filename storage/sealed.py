"""Words that the hub does not get: those of the private route, and those of a matter with a disclosure (B47, B48)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Select,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)

from storage.database import metadata
from storage.inbox import inbox
from storage.moments import UtcDateTime
from storage.people import people
from storage.privates import privates

SEALED_WORDS = "sealed.words"  # the text with which they are shown to whoever may open them
sealed = Table(
    "sealed",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("inbox_id", ForeignKey("inbox.id"), nullable=False, unique=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("address_id", Integer),  # empty where she wrote from a phone that is not hers
    Column("matter_id", ForeignKey("matters.id"), index=True),
    Column("private_id", ForeignKey("privates.id"), index=True),
    Column("written_at", UtcDateTime, nullable=False),
    Column("opened_at", UtcDateTime),  # when somebody who may first had it shown to her
    Column("opened_by", ForeignKey("people.id")),
    CheckConstraint("(matter_id IS NULL) <> (private_id IS NULL)", name="of_one"),
)


@dataclass(frozen=True, slots=True)
class About:
    """What the words are part of: a matter, or a private route."""

    matter_id: int | None = None
    private_id: int | None = None


@dataclass(frozen=True, slots=True)
class SealedWords:
    """One sealed message, with the words as they came in."""

    id: int
    person_id: int
    name: str
    address_id: int | None
    channel: str
    chat: str
    kind: str
    text: str
    opened_at: datetime | None
    erased: bool


_INSERT = insert(sealed)
_ABOUT = (sealed.c.matter_id.is_not_distinct_from(bindparam("matter"))) & (
    sealed.c.private_id.is_not_distinct_from(bindparam("private"))
)
_WORDS: Select[Any] = (
    select(
        sealed.c.id,
        sealed.c.person_id,
        people.c.name,
        sealed.c.address_id,
        inbox.c.channel,
        inbox.c.chat,
        inbox.c.kind,
        inbox.c.text,
        sealed.c.opened_at,
        inbox.c.erased_at.is_not(None),
    )
    .join(inbox, inbox.c.id == sealed.c.inbox_id)
    .join(people, people.c.id == sealed.c.person_id)
    .where(_ABOUT)
    .order_by(sealed.c.id)
)
_ANY = select(sealed.c.id).where(_ABOUT).limit(1)
_UNOPENED = select(func.count()).where(_ABOUT, sealed.c.opened_at.is_(None))
_LATEST_PRIVATE = select(func.max(sealed.c.written_at)).where(
    sealed.c.person_id == bindparam("person"), sealed.c.private_id.is_not(None)
)
_BORROWED = (
    select(sealed.c.person_id)
    .join(inbox, inbox.c.id == sealed.c.inbox_id)
    .join(privates, privates.c.id == sealed.c.private_id)
    .where(
        sealed.c.address_id.is_(None),
        privates.c.closed_at.is_(None),
        inbox.c.channel == bindparam("channel"),
        inbox.c.chat == bindparam("chat"),
    )
    .limit(1)
)
_OPENED = (
    update(sealed)
    .where(_ABOUT, sealed.c.opened_at.is_(None))
    .values(opened_at=bindparam("at"), opened_by=bindparam("by"))
)


def keep(
    tx: Connection,
    constellation_id: int,
    about: About,
    inbox_id: int,
    person_id: int,
    address_id: int | None,
    at: datetime,
) -> None:
    row = {
        "constellation_id": constellation_id,
        "inbox_id": inbox_id,
        "person_id": person_id,
        "address_id": address_id,
        "matter_id": about.matter_id,
        "private_id": about.private_id,
        "written_at": at,
    }
    tx.execute(_INSERT, row)


def is_any(tx: Connection, about: About) -> bool:
    """Has anything been sealed in it?"""
    return tx.execute(_ANY, {"matter": about.matter_id, "private": about.private_id}).first() is not None


def words_of(tx: Connection, about: About) -> list[SealedWords]:
    found = tx.execute(_WORDS, {"matter": about.matter_id, "private": about.private_id})
    return [SealedWords(*row) for row in found]


def unopened(tx: Connection, about: About) -> int:
    """How many messages nobody has opened yet."""
    return int(tx.execute(_UNOPENED, {"matter": about.matter_id, "private": about.private_id}).scalar_one())


def mark_opened(tx: Connection, about: About, by: int, at: datetime) -> None:
    tx.execute(_OPENED, {"matter": about.matter_id, "private": about.private_id, "by": by, "at": at})


def latest_private(tx: Connection, person_id: int) -> datetime | None:
    """When she last wrote round the hub."""
    return tx.execute(_LATEST_PRIVATE, {"person": person_id}).scalar()


def borrowed_phone(tx: Connection, channel: str, chat: str) -> int | None:
    """Who writes in private, for now, from this phone that is nobody's; she has given her line word."""
    return tx.execute(_BORROWED, {"channel": channel, "chat": chat}).scalar()


def count_unopened(tx: Connection, constellation_id: int) -> int:
    """Messages of a constellation that nobody has opened, told or private."""
    here = (sealed.c.constellation_id == constellation_id) & sealed.c.opened_at.is_(None)
    return int(tx.execute(select(func.count()).select_from(sealed).where(here)).scalar_one())
