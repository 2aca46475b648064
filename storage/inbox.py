"""The inbox: what came in, kept once and before anybody is told that it was (DESIGN I1, I3)."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    func,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from storage.database import metadata
from storage.encryption import EncryptedText, MatchableText
from storage.moments import UtcDateTime

inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String, nullable=False),
    Column("chat", MatchableText, nullable=False),
    Column("external_id", String, nullable=False),  # the provider's own id
    Column("kind", String, nullable=False),
    Column("text", EncryptedText, nullable=False),
    Column("reply_to", String),
    Column("button", String),
    Column("received_at", UtcDateTime, nullable=False),
    Column("handled_at", UtcDateTime),
    Column("set_aside", String),  # why it could not be handled
    Column("starts", Integer, nullable=False, server_default="0"),  # starts of the line that found it unfinished
    Column("erased_at", UtcDateTime),  # when its words were erased (DOMAIN B61)
    UniqueConstraint("channel", "chat", "external_id"),
)
# The start-up's search for what was kept and not handled.
Index("inbox_unhandled", inbox.c.id, sqlite_where=inbox.c.handled_at.is_(None))

#: What a message can be. Everything but text, edit, button and the two block kinds is "there is one" (DOMAIN B6).
KINDS = (
    "text",
    "edit",
    "button",
    "blocked",
    "unblocked",
    "picture",
    "voice note",
    "video",
    "sticker",
    "file",
    "contact",
    "location",
    "call",
    "recording",
    "other",
)


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message or button press, whatever the channel."""

    channel: str
    chat: str
    external_id: str
    kind: str
    text: str
    received_at: datetime
    reply_to: str | None = None
    button: str | None = None
    id: int = 0


_KEEP = insert(inbox).on_conflict_do_nothing(index_elements=["channel", "chat", "external_id"]).returning(inbox.c.id)
_COLUMNS = (
    inbox.c.channel,
    inbox.c.chat,
    inbox.c.external_id,
    inbox.c.kind,
    inbox.c.text,
    inbox.c.received_at,
    inbox.c.reply_to,
    inbox.c.button,
    inbox.c.id,
)
_GET = select(*_COLUMNS).where(inbox.c.id == bindparam("id"))
_UNHANDLED = select(*_COLUMNS).where(inbox.c.handled_at.is_(None)).order_by(inbox.c.id)
_HANDLED = update(inbox).where(inbox.c.id == bindparam("message")).values(handled_at=bindparam("at"))
_ASIDE = (
    update(inbox)
    .where(inbox.c.id == bindparam("message"))
    .values(handled_at=bindparam("at"), set_aside=bindparam("reason"))
)
_STARTED = update(inbox).where(inbox.c.handled_at.is_(None)).values(starts=inbox.c.starts + 1)
_LATEST_BEFORE = (
    select(inbox.c.received_at)
    .where(inbox.c.channel == bindparam("channel"), inbox.c.received_at < bindparam("moment"))
    .order_by(inbox.c.id.desc())
    .limit(1)
)
_WORN = select(inbox.c.id).where(inbox.c.handled_at.is_(None), inbox.c.starts >= bindparam("limit"))


def keep(tx: Connection, message: Inbound) -> Inbound | None:
    """Record it. None if it was here already: the same provider id twice changes nothing."""
    row = {
        "channel": message.channel,
        "chat": message.chat,
        "external_id": message.external_id,
        "kind": message.kind,
        "text": message.text,
        "reply_to": message.reply_to,
        "button": message.button,
        "received_at": message.received_at,
    }
    new = tx.execute(_KEEP, row).scalar()
    return None if new is None else replace(message, id=new)


def get(tx: Connection, message_id: int) -> Inbound:
    return Inbound(*tx.execute(_GET, {"id": message_id}).one())


def unhandled(tx: Connection) -> list[Inbound]:
    return [Inbound(*row) for row in tx.execute(_UNHANDLED)]


def mark_handled(tx: Connection, message_id: int, at: datetime) -> None:
    tx.execute(_HANDLED, {"message": message_id, "at": at})


def mark_set_aside(tx: Connection, message_id: int, at: datetime, reason: str) -> None:
    tx.execute(_ASIDE, {"message": message_id, "at": at, "reason": reason})


def count_start(tx: Connection, limit: int) -> list[int]:
    """Count this start against all that is unfinished; returns those that have outlived `limit` starts (DESIGN 5)."""
    tx.execute(_STARTED)
    return list(tx.execute(_WORN, {"limit": limit}).scalars())


def latest(tx: Connection) -> datetime | None:
    """When the last message came in (UTC)."""
    return tx.execute(select(inbox.c.received_at).order_by(inbox.c.id.desc()).limit(1)).scalar()


def latest_before(tx: Connection, channel: str, moment: datetime) -> datetime | None:
    """When the last message of that channel came in before `moment` (UTC)."""
    return tx.execute(_LATEST_BEFORE, {"channel": channel, "moment": moment}).scalar()


def oldest_waiting(tx: Connection) -> datetime | None:
    """When the oldest that is not dealt with came in (UTC)."""
    oldest = select(inbox.c.received_at).where(inbox.c.handled_at.is_(None)).order_by(inbox.c.id).limit(1)
    return tx.execute(oldest).scalar()


def waiting(tx: Connection) -> int:
    return int(tx.execute(select(func.count()).select_from(inbox).where(inbox.c.handled_at.is_(None))).scalar_one())
