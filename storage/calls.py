"""Calls that came in: a family on the phone, from the first ring until the call has ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Integer, String, Table, bindparam, insert, select, update

from storage.database import metadata
from storage.encryption import MatchableText
from storage.moments import UtcDateTime

calls = Table(
    "calls",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("sid", String, nullable=False, unique=True),  # the provider's id
    Column("chat", MatchableText, nullable=False),  # the number that rang; empty where it is withheld
    Column("person_id", ForeignKey("people.id")),  # empty until a line word has let her in
    Column("matter_id", ForeignKey("matters.id"), index=True),
    Column("round", Integer, nullable=False),  # of the matter's alerting when the call came in
    Column("began_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),  # when the provider last asked what to say in it
    Column("joined_at", UtcDateTime),  # with whoever has the matter
    Column("ended_at", UtcDateTime),
)


@dataclass(frozen=True, slots=True)
class Call:
    id: int
    constellation_id: int
    sid: str
    chat: str
    person_id: int | None
    matter_id: int | None
    round: int
    began_at: datetime
    seen_at: datetime
    joined_at: datetime | None
    ended_at: datetime | None


_INSERT = insert(calls)
_BY_SID = select(calls).where(calls.c.sid == bindparam("sid"))
_GOING_ON = (
    select(calls)
    .where(
        calls.c.ended_at.is_(None),
        (calls.c.seen_at >= bindparam("since")) | (calls.c.joined_at >= bindparam("joined_since")),
    )
    .order_by(calls.c.id.desc())
    .limit(1)
)
_LIVE = _GOING_ON.where(calls.c.matter_id == bindparam("matter"))
_FROM_PHONE = _GOING_ON.where(calls.c.chat == bindparam("phone"))
_SEEN = update(calls).where(calls.c.sid == bindparam("call")).values(seen_at=bindparam("at"))
_LET_IN = (
    update(calls)
    .where(calls.c.sid == bindparam("call"))
    .values(
        constellation_id=bindparam("constellation"),
        person_id=bindparam("person"),
        matter_id=bindparam("matter"),
        round=bindparam("new_round"),
    )
)
_ROUND = update(calls).where(calls.c.matter_id == bindparam("matter")).values(round=bindparam("new_round"))
_JOINED = update(calls).where(calls.c.sid == bindparam("call")).values(joined_at=bindparam("at"))
_ENDED = (
    update(calls).where(calls.c.sid == bindparam("call"), calls.c.ended_at.is_(None)).values(ended_at=bindparam("at"))
)


def begin(tx: Connection, values: dict[str, Any]) -> Call:
    """A call has come in."""
    tx.execute(_INSERT, {"person_id": None, "matter_id": None, "round": 0, **values})
    found = by_sid(tx, values["sid"])
    assert found is not None, "it has just been written"
    return found


def by_sid(tx: Connection, sid: str) -> Call | None:
    row = tx.execute(_BY_SID, {"sid": sid}).first()
    return Call(*row) if row else None


def live(tx: Connection, matter_id: int, since: datetime, joined_since: datetime) -> Call | None:
    """The family's call, if they are still on the phone: heard of `since`, or put through `joined_since`."""
    about = {"matter": matter_id, "since": since, "joined_since": joined_since}
    row = tx.execute(_LIVE, about).first()
    return Call(*row) if row else None


def from_phone(tx: Connection, chat: str, since: datetime, joined_since: datetime) -> Call | None:
    """The call that came from this phone and goes on, as far as is known: heard of `since`, or put through
    `joined_since`."""
    row = tx.execute(_FROM_PHONE, {"phone": chat, "since": since, "joined_since": joined_since}).first()
    return Call(*row) if row else None


def seen(tx: Connection, sid: str, at: datetime) -> None:
    tx.execute(_SEEN, {"call": sid, "at": at})


def let_in(tx: Connection, sid: str, constellation_id: int, person_id: int, matter_id: int | None, round_: int) -> None:
    """It is known whose call it is, and which matter it belongs to; none where she writes in private."""
    about = {"constellation": constellation_id, "person": person_id, "matter": matter_id, "new_round": round_}
    tx.execute(_LET_IN, {"call": sid, **about})


def set_round(tx: Connection, matter_id: int, round_: int) -> None:
    """The matter is alerted for anew, and not because nobody was there."""
    tx.execute(_ROUND, {"matter": matter_id, "new_round": round_})


def joined(tx: Connection, sid: str, at: datetime | None) -> None:
    tx.execute(_JOINED, {"call": sid, "at": at})


def ended(tx: Connection, sid: str, at: datetime) -> None:
    tx.execute(_ENDED, {"call": sid, "at": at})
