"""What carers wrote into a matter, and to which phone at the hub each word was passed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Integer, Select, Table, bindparam, exists, func, insert, select

from storage.database import metadata
from storage.inbox import inbox
from storage.matters import matters
from storage.moments import UtcDateTime
from storage.people import people
from storage.sealed import sealed

messages = Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("matter_id", ForeignKey("matters.id"), nullable=False, index=True),
    Column("inbox_id", ForeignKey("inbox.id"), nullable=False, unique=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("address_id", Integer),  # empty where she wrote from a phone that is not hers (DOMAIN B9)
    Column("written_at", UtcDateTime, nullable=False),
)
passes = Table(
    "passes",
    metadata,
    Column("message_id", ForeignKey("messages.id"), primary_key=True),
    Column("address_id", Integer, primary_key=True),  # the hub's phone that has had these words
)


@dataclass(frozen=True, slots=True)
class Words:
    """One message of a matter, with the words as they came in."""

    id: int
    inbox_id: int
    person_id: int
    name: str
    address_id: int | None
    channel: str
    chat: str
    kind: str
    text: str
    written_at: datetime
    sealed: bool  # kept from the hub (DOMAIN B47)


@dataclass(frozen=True, slots=True)
class Writer:
    """A carer of the matter, and where she wrote last."""

    person_id: int
    name: str
    address_id: int | None
    channel: str
    chat: str


_INSERT = insert(messages)
_PASS = insert(passes)
_WORDS: Select[Any] = (
    select(
        messages.c.id,
        messages.c.inbox_id,
        messages.c.person_id,
        people.c.name,
        messages.c.address_id,
        inbox.c.channel,
        inbox.c.chat,
        inbox.c.kind,
        inbox.c.text,
        messages.c.written_at,
        sealed.c.id.is_not(None),
    )
    .join(inbox, inbox.c.id == messages.c.inbox_id)
    .outerjoin(sealed, sealed.c.inbox_id == messages.c.inbox_id)
    .join(people, people.c.id == messages.c.person_id)
    .where(messages.c.matter_id == bindparam("matter"))
    .order_by(messages.c.id)
)
_LATELY = (
    _WORDS.where(
        messages.c.person_id == bindparam("person"),
        messages.c.inbox_id != bindparam("but"),
        messages.c.written_at >= bindparam("since"),
    )
    .order_by(None)
    .order_by(messages.c.id.desc())
    .limit(bindparam("many"))
)
_LAST = (
    select(func.max(messages.c.id)).where(messages.c.matter_id == bindparam("matter")).group_by(messages.c.person_id)
)
_WRITERS = (
    select(messages.c.person_id, people.c.name, messages.c.address_id, inbox.c.channel, inbox.c.chat)
    .join(inbox, inbox.c.id == messages.c.inbox_id)
    .join(people, people.c.id == messages.c.person_id)
    .where(messages.c.id.in_(_LAST))
    .order_by(messages.c.id)
)
_WHO_WROTE = select(messages.c.person_id).where(messages.c.matter_id == bindparam("matter")).distinct()
_BORROWED = (
    select(messages.c.matter_id, messages.c.person_id)
    .join(inbox, inbox.c.id == messages.c.inbox_id)
    .where(
        messages.c.address_id.is_(None),
        inbox.c.channel == bindparam("channel"),
        inbox.c.chat == bindparam("chat"),
    )
    .order_by(messages.c.id.desc())
    .limit(1)
)
_LEFT_SINCE = (
    select(messages.c.person_id)
    .join(inbox, inbox.c.id == messages.c.inbox_id)
    .join(people, people.c.id == messages.c.person_id)
    .join(
        matters,
        (matters.c.home_id == people.c.home_id)
        & matters.c.closed_at.is_(None)
        & (matters.c.opened_at <= people.c.left_at),
    )
    .where(
        messages.c.address_id.is_not(None),
        inbox.c.channel.in_(bindparam("channels", expanding=True)),
        inbox.c.chat == bindparam("chat"),
    )
    .order_by(messages.c.id.desc())
    .limit(1)
)
_PASSED_TO_ANY = (
    select(passes.c.message_id)
    .join(messages, messages.c.id == passes.c.message_id)
    .where(messages.c.matter_id == bindparam("matter"))
)
_NOT_PASSED = _WORDS.where(
    ~exists().where(passes.c.message_id == messages.c.id, passes.c.address_id == bindparam("address"))
)


def is_of_a_matter(tx: Connection, inbox_id: int) -> bool:
    return tx.execute(select(messages.c.id).where(messages.c.inbox_id == inbox_id)).first() is not None


def add(
    tx: Connection,
    constellation_id: int,
    matter_id: int,
    inbox_id: int,
    person_id: int,
    address_id: int | None,
    at: datetime,
) -> None:
    row = {
        "constellation_id": constellation_id,
        "matter_id": matter_id,
        "inbox_id": inbox_id,
        "person_id": person_id,
        "address_id": address_id,
        "written_at": at,
    }
    tx.execute(_INSERT, row)


def of_matter(tx: Connection, matter_id: int) -> list[Words]:
    return [Words(*row) for row in tx.execute(_WORDS, {"matter": matter_id})]


def lately(tx: Connection, matter_id: int, person_id: int, since: datetime, but: int, many: int) -> list[Words]:
    """The last that she wrote into the matter since then, at most so `many`, oldest first, `but` for this message."""
    wanted = {"matter": matter_id, "person": person_id, "since": since, "but": but, "many": many}
    return [Words(*row) for row in tx.execute(_LATELY, wanted)][::-1]


def writers(tx: Connection, matter_id: int) -> list[Writer]:
    """Each carer who has written into the matter, once, with the channel that she wrote on last."""
    return [Writer(*row) for row in tx.execute(_WRITERS, {"matter": matter_id})]


def who_wrote(tx: Connection, matter_id: int) -> set[int]:
    """Ids of the carers who have written into the matter."""
    return {person_id for (person_id,) in tx.execute(_WHO_WROTE, {"matter": matter_id})}


def not_passed(tx: Connection, matter_id: int, address_id: int) -> list[Words]:
    """Messages of the matter that this phone has not had."""
    return [Words(*row) for row in tx.execute(_NOT_PASSED, {"matter": matter_id, "address": address_id})]


def passed_to_any(tx: Connection, matter_id: int) -> set[int]:
    """Ids of the matter's messages that somebody at the hub has had."""
    return set(tx.execute(_PASSED_TO_ANY, {"matter": matter_id}).scalars())


def mark_passed(tx: Connection, message_id: int, address_id: int) -> None:
    tx.execute(_PASS, {"message_id": message_id, "address_id": address_id})


def left_since(tx: Connection, channels: tuple[str, ...], chat: str) -> int | None:
    """Whose own phone it was who has left the roster, while the matter of her home is open that was so then."""
    found: int | None = tx.execute(_LEFT_SINCE, {"channels": channels, "chat": chat}).scalar()
    return found


def borrowed_phone(tx: Connection, channel: str, chat: str) -> tuple[int, int] | None:
    """The matter and the person of whoever last wrote with a line word from this strange phone."""
    row = tx.execute(_BORROWED, {"channel": channel, "chat": chat}).first()
    return (row[0], row[1]) if row else None
