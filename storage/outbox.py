"""The outbox: everything the line says, as rows with a state that only moves forward (DESIGN 4, I6, I7)."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)

from storage.database import UtcDateTime, metadata

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", Integer),
    Column("channel", String, nullable=False),
    Column("chat", String, nullable=False),
    Column("person_id", ForeignKey("people.id")),  # empty for a stranger
    Column("address_id", Integer),
    Column("matter_id", ForeignKey("matters.id"), index=True),
    Column("round", Integer),  # of the matter's alerting, for alerts
    Column("question_id", Integer),
    Column("instead_of", Integer),  # the row that another address of hers could not take
    Column("key", String, nullable=False),  # which text of the catalogue
    Column("body", String, nullable=False),
    Column("buttons", JSON, nullable=False),  # [[label, data], ...]
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
)

#: queued = to be sent at next_try_at. sending = handed to its dispatcher. unknown = sent or not, to be resolved.
#: The rest are ends: sent, failed (refused for ever, or given up), withdrawn, expired.
UNSENT = ("queued", "sending", "unknown")

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


_INSERT = insert(outbox)
_BY_ID = select(outbox).where(outbox.c.id == bindparam("id"))
_CLAIM = (
    select(outbox)
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.state == "queued",
        outbox.c.priority.between(bindparam("highest"), bindparam("lowest")),
        outbox.c.next_try_at <= bindparam("now"),
    )
    .order_by(outbox.c.priority, outbox.c.id)
    .limit(bindparam("count"))
)
_SENDING = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state="sending", tries=outbox.c.tries + 1, attempted_at=bindparam("at"))
)
_IN_STATE = select(outbox).where(outbox.c.state == bindparam("state")).order_by(outbox.c.id)
_TROUBLED = (
    select(outbox)
    .where(
        or_(
            outbox.c.state.in_(UNSENT),
            (outbox.c.state == "failed")
            & (func.coalesce(outbox.c.attempted_at, outbox.c.created_at) >= bindparam("since")),
        )
    )
    .order_by(outbox.c.id)
)
_NEXT_TRY = select(
    *(
        select(func.min(outbox.c.next_try_at))
        .where(outbox.c.channel == bindparam("channel"), outbox.c.state == "queued", outbox.c.priority == priority)
        .scalar_subquery()
        for priority in range(4)
    )
)
_RETRIES = (
    select(outbox.c.chat, outbox.c.cls, func.max(outbox.c.next_try_at))
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.state == "queued",
        outbox.c.next_try_at > bindparam("now"),
    )
    .group_by(outbox.c.chat, outbox.c.cls)
)
_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state != "failed")
    .values(state="sent", sent_at=bindparam("at"), provider_id=bindparam("sid"), error=None)
)
_AGAIN = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state.in_(("sending", "unknown")))
    .values(state="queued", next_try_at=bindparam("due"), error=bindparam("why"))
)
_BACK = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state == "sending")
    .values(state="queued", tries=outbox.c.tries - 1, next_try_at=bindparam("due"))
)
_MOVE = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state.in_(UNSENT))
    .values(state=bindparam("new_state"), error=bindparam("why"))
)
_RECEIPT = update(outbox).where(outbox.c.id == bindparam("row")).values(receipt=bindparam("status"))
_FAIL = update(outbox).where(outbox.c.id == bindparam("row")).values(state="failed", error=bindparam("why"))
_ALERTS_UNSENT = select(outbox.c.id).where(
    outbox.c.matter_id == bindparam("matter"), outbox.c.cls == "alert", outbox.c.state.in_(UNSENT)
)
_WITHDRAW = update(outbox).where(outbox.c.id == bindparam("row"), outbox.c.state.in_(UNSENT)).values(state="withdrawn")
_HOPEFUL = select(func.count()).where(
    outbox.c.matter_id == bindparam("matter"),
    outbox.c.round == bindparam("round"),
    outbox.c.cls == "alert",
    outbox.c.id != bindparam("spare"),
    or_(outbox.c.state == "sent", outbox.c.state.in_(UNSENT)),
)
_BY_PROVIDER_ID = (
    select(outbox)
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.chat == bindparam("chat"),
        outbox.c.provider_id == bindparam("sid"),
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)
_LATEST_OF_KEY = select(func.max(outbox.c.created_at)).where(
    outbox.c.channel == bindparam("channel"), outbox.c.chat == bindparam("chat"), outbox.c.key == bindparam("key")
)
_KNOWN_TEXTS = select(outbox.c.provider_id, outbox.c.body).where(
    outbox.c.channel == bindparam("channel"), outbox.c.chat == bindparam("chat"), outbox.c.provider_id.is_not(None)
)


def add(tx: Connection, values: dict[str, Any]) -> Outgoing:
    row_id = tx.execute(_INSERT, values).lastrowid
    return Outgoing(id=row_id, sent_at=None, provider_id=None, receipt=None, error=None, **values)


def get(tx: Connection, row_id: int) -> Outgoing:
    return Outgoing(*tx.execute(_BY_ID, {"id": row_id}).one())


def find(tx: Connection, row_id: int) -> Outgoing | None:
    row = tx.execute(_BY_ID, {"id": row_id}).first()
    return Outgoing(*row) if row else None


def claim(tx: Connection, channel: str, now: datetime, priorities: tuple[int, int], count: int) -> list[Outgoing]:
    """Take up to `count` rows that are due, of priorities from first to last, most urgent first."""
    highest, lowest = priorities
    wanted = {"channel": channel, "now": now, "highest": highest, "lowest": lowest, "count": count}
    rows = [Outgoing(*row) for row in tx.execute(_CLAIM, wanted)]
    for row in rows:
        tx.execute(_SENDING, {"row": row.id, "at": now})
    return [replace(row, state="sending", tries=row.tries + 1, attempted_at=now) for row in rows]


def doubt_all(tx: Connection) -> list[Outgoing]:
    """After a start: what a process that is gone had in its hands may have left. Returns all whose fate is unknown."""
    tx.execute(update(outbox).where(outbox.c.state == "sending").values(state="unknown"))
    return in_state(tx, "unknown")


def in_state(tx: Connection, state: str) -> list[Outgoing]:
    return [Outgoing(*row) for row in tx.execute(_IN_STATE, {"state": state})]


def troubled(tx: Connection, since: datetime) -> list[Outgoing]:
    """What has not gone out, and what has failed since then."""
    return [Outgoing(*row) for row in tx.execute(_TROUBLED, {"since": since})]


def next_tries(tx: Connection, channel: str) -> list[datetime | None]:
    """When the next queued row is due, by priority."""
    return list(tx.execute(_NEXT_TRY, {"channel": channel}).one())


def retries(tx: Connection, channel: str, now: datetime) -> dict[tuple[str, str], datetime]:
    """(chat, class) -> when the last of what waits for its next try is tried again."""
    found = tx.execute(_RETRIES, {"channel": channel, "now": now})
    return {(chat, cls): due for chat, cls, due in found}


def mark_sent(tx: Connection, row_id: int, provider_id: str, at: datetime) -> None:
    tx.execute(_SENT, {"row": row_id, "sid": provider_id, "at": at})


def try_again(tx: Connection, row_id: int, due: datetime, why: str) -> bool:
    """Back into the queue; False if it has been withdrawn meanwhile."""
    return tx.execute(_AGAIN, {"row": row_id, "due": due, "why": why}).rowcount == 1


def put_back(tx: Connection, row_ids: list[int], due: datetime) -> None:
    """Not tried after all: back into the queue as if they had never been taken."""
    for row_id in row_ids:
        tx.execute(_BACK, {"row": row_id, "due": due})


def mark_unknown(tx: Connection, row_id: int, why: str) -> bool:
    return tx.execute(_MOVE, {"row": row_id, "new_state": "unknown", "why": why}).rowcount == 1


def mark_failed(tx: Connection, row_id: int, why: str) -> None:
    tx.execute(_FAIL, {"row": row_id, "why": why})


def mark_expired(tx: Connection, row_id: int) -> None:
    tx.execute(_MOVE, {"row": row_id, "new_state": "expired", "why": None})


def set_receipt(tx: Connection, row_id: int, status: str) -> None:
    tx.execute(_RECEIPT, {"row": row_id, "status": status})


def withdraw_alerts(tx: Connection, matter_id: int) -> list[int]:
    """Alerts that have not left yet are needless once somebody has it, or the rung has ended; returns their ids."""
    rows = list(tx.execute(_ALERTS_UNSENT, {"matter": matter_id}).scalars())
    for row in rows:
        tx.execute(_WITHDRAW, {"row": row})
    return rows


def hopeful_alerts(tx: Connection, matter_id: int, round_: int, spare: int = 0) -> int:
    """How many alerts of this round, row `spare` apart, have reached a phone or still may."""
    return int(tx.execute(_HOPEFUL, {"matter": matter_id, "round": round_, "spare": spare}).scalar_one())


def addresses_tried(tx: Connection, row: Outgoing) -> set[int]:
    """The addresses that this text has been tried on, this row's and those that it stands in for."""
    tried, before = {row.address_id or 0}, row.instead_of
    while before is not None:
        earlier = get(tx, before)
        tried.add(earlier.address_id or 0)
        before = earlier.instead_of
    return tried


def by_provider_id(tx: Connection, channel: str, chat: str, provider_id: str) -> Outgoing | None:
    row = tx.execute(_BY_PROVIDER_ID, {"channel": channel, "chat": chat, "sid": provider_id}).first()
    return Outgoing(*row) if row else None


def latest_of_key(tx: Connection, channel: str, chat: str, key: str) -> datetime | None:
    """When this phone was last sent that text."""
    return tx.execute(_LATEST_OF_KEY, {"channel": channel, "chat": chat, "key": key}).scalar()


def accounted_for(tx: Connection, channel: str, chat: str) -> dict[str, list[str]]:
    """Messages at the provider, each with the texts in it that rows account for: several may have gone as one."""
    known: dict[str, list[str]] = {}
    for provider_id, body in tx.execute(_KNOWN_TEXTS, {"channel": channel, "chat": chat}):
        known.setdefault(provider_id, []).append(body)
    return known


def counts(tx: Connection) -> list[tuple[str, str, int]]:
    """(class, state, how many)."""
    statement = select(outbox.c.cls, outbox.c.state, func.count()).group_by(outbox.c.cls, outbox.c.state)
    return [(row[0], row[1], row[2]) for row in tx.execute(statement)]
