"""The outbox's table, its states and its record."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from storage.database import metadata
from storage.encryption import EncryptedJson, EncryptedText, MatchableText
from storage.moments import UtcDateTime

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", Integer),
    Column("channel", String, nullable=False),  # sms, telegram, or voice for a call
    Column("chat", MatchableText, nullable=False),
    Column("person_id", ForeignKey("people.id")),  # empty for a stranger
    Column("address_id", Integer),
    Column("matter_id", ForeignKey("matters.id"), index=True),
    Column("round", Integer),  # of the matter's alerting, for alerts
    Column("question_id", Integer),
    Column("instead_of", Integer),  # the row that another address of hers could not take
    Column("key", String, nullable=False),  # which text of the catalogue
    Column("body", EncryptedText, nullable=False),
    Column("buttons", EncryptedJson, nullable=False),  # [[label, data], ...]
    Column("cls", String, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    Column("state", String, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_try_at", UtcDateTime, nullable=False),
    Column("attempted_at", UtcDateTime),
    Column("sent_at", UtcDateTime),
    Column("provider_id", String),
    Column("receipt", String),
    Column("error", String),
    Column("rung", Integer),  # of the ladder, for alerts
    # Of a message on Telegram: a file that goes with it, by its name and what it is made of; or which message it edits.
    Column("attachment", EncryptedJson),
    Column("erased_at", UtcDateTime),  # when its words were erased (DOMAIN B61)
)

EDITS = "edits"  # of an attachment: the provider's id of the message that is to say this from now on
#: queued = to be sent at next_try_at. sending = handed to its dispatcher. unknown = sent or not, to be resolved.
#: The rest are ends: sent, failed (refused for ever, or given up), withdrawn, expired.
UNSENT = ("queued", "sending", "unknown")
TALKS = "in-progress"  # the receipt of a call that has been picked up and goes on
#: Receipts after which nobody will press a key in a call any more; a machine has picked up in the last.
CALL_OVER = ("completed", "busy", "no-answer", "failed", "canceled", "machine")

# The dispatcher's search for the next row of one channel, most urgent first.
Index("outbox_queued", outbox.c.channel, outbox.c.priority, outbox.c.id, sqlite_where=outbox.c.state == "queued")

# When the next row of each priority is due.
Index("outbox_due", outbox.c.channel, outbox.c.priority, outbox.c.next_try_at, sqlite_where=outbox.c.state == "queued")

# Start-up's search for what was on its way.
Index("outbox_unsent", outbox.c.state, sqlite_where=outbox.c.state.in_(UNSENT))

# A Telegram reply, and Twilio's own list, find the row by the provider's id.
Index("outbox_provider_id", outbox.c.channel, outbox.c.chat, outbox.c.provider_id)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message on its way to one phone."""

    id: int
    constellation_id: int | None
    channel: str
    chat: str
    person_id: int | None
    address_id: int | None
    matter_id: int | None
    round: int | None
    question_id: int | None
    instead_of: int | None
    key: str
    body: str
    buttons: list[list[str]]
    cls: str
    priority: int
    created_at: datetime
    expires_at: datetime | None
    state: str
    tries: int
    next_try_at: datetime
    attempted_at: datetime | None
    sent_at: datetime | None
    provider_id: str | None
    receipt: str | None
    error: str | None
    rung: int | None = None
    attachment: dict[str, Any] | None = None
    erased_at: datetime | None = None
