"""What is done to the outbox's rows: queued, claimed, and marked with what became of them."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from storage.outbox.finding import in_state
from storage.outbox.table import UNSENT, Outgoing, outbox

_INSERT = insert(outbox)
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
_DOUBTED = update(outbox).where(outbox.c.state == "sending").values(state="unknown")
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
_QUEUED_TO = (
    select(outbox)
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.chat == bindparam("chat"),
        outbox.c.state == "queued",
    )
    .order_by(outbox.c.id)
)
_HURRY = update(outbox).where(outbox.c.id == bindparam("row")).values(next_try_at=bindparam("due"))
_MOVE = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state.in_(UNSENT))
    .values(state=bindparam("new_state"), error=bindparam("why"))
)
_ATTACH = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state == "queued")
    .values(
        buttons=bindparam("all_buttons", type_=outbox.c.buttons.type),
        attachment=bindparam("file", type_=outbox.c.attachment.type),
    )
)
_RECEIPT = update(outbox).where(outbox.c.id == bindparam("row")).values(receipt=bindparam("status"))
_FAIL = update(outbox).where(outbox.c.id == bindparam("row")).values(state="failed", error=bindparam("why"))
_ALERTS_UNSENT = select(outbox.c.id).where(
    outbox.c.matter_id == bindparam("matter"), outbox.c.cls == "alert", outbox.c.state.in_(UNSENT)
)
_TEXTS_UNSENT = select(outbox.c.id).where(
    outbox.c.person_id == bindparam("person"), outbox.c.cls != "alert", outbox.c.state.in_(UNSENT)
)
_WITHDRAW = update(outbox).where(outbox.c.id == bindparam("row"), outbox.c.state.in_(UNSENT)).values(state="withdrawn")


def add(tx: Connection, values: dict[str, Any]) -> Outgoing:
    row_id = tx.execute(_INSERT, values).lastrowid
    return Outgoing(id=row_id, sent_at=None, provider_id=None, receipt=None, error=None, **values)


def attach(tx: Connection, row_id: int, buttons: list[list[str]], attachment: dict[str, Any] | None) -> None:
    """More that goes with a queued row: buttons that are links, and a file."""
    tx.execute(_ATTACH, {"row": row_id, "all_buttons": buttons, "file": attachment})


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
    tx.execute(_DOUBTED)
    return in_state(tx, "unknown")


def mark_sent(tx: Connection, row_id: int, provider_id: str, at: datetime) -> None:
    tx.execute(_SENT, {"row": row_id, "sid": provider_id, "at": at})


def try_again(tx: Connection, row_id: int, due: datetime, why: str) -> bool:
    """Back into the queue; False if it has been withdrawn meanwhile."""
    return tx.execute(_AGAIN, {"row": row_id, "due": due, "why": why}).rowcount == 1


def put_back(tx: Connection, row_ids: list[int], due: datetime) -> None:
    """Not tried after all: back into the queue as if they had never been taken."""
    for row_id in row_ids:
        tx.execute(_BACK, {"row": row_id, "due": due})


def hurry(tx: Connection, channel: str, chat: str, now: datetime) -> list[Outgoing]:
    """What is queued for that phone need not wait any longer; returns it."""
    rows = [Outgoing(*row) for row in tx.execute(_QUEUED_TO, {"channel": channel, "chat": chat})]
    for row in rows:
        tx.execute(_HURRY, {"row": row.id, "due": now})
    return rows


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


def withdraw_texts_to(tx: Connection, person_id: int) -> list[int]:
    """What has not left for this person, but for alerts; returns the ids."""
    rows = list(tx.execute(_TEXTS_UNSENT, {"person": person_id}).scalars())
    for row in rows:
        tx.execute(_WITHDRAW, {"row": row})
    return rows


def strand(tx: Connection, findable: tuple[str, ...], why: str) -> tuple[int, int]:
    """What had not gone out when this file was left: on `findable` channels its fate is unknown, the rest has failed.

    Returns how many are to be looked up, and how many are given up.
    """
    unsent = outbox.c.state.in_(UNSENT)
    given_up = update(outbox).where(unsent, outbox.c.channel.not_in(findable)).values(state="failed", error=why)
    lost = tx.execute(given_up).rowcount
    return tx.execute(update(outbox).where(unsent).values(state="unknown")).rowcount, lost


def skip_ids(tx: Connection, by: int, key: str, at: datetime) -> None:
    """Count on from so much further, by a row that was never to be sent: no id that is out already is given again."""
    last = tx.execute(select(func.max(outbox.c.id))).scalar() or 0
    row: dict[str, Any] = {"channel": "none", "chat": "", "key": key, "body": "", "buttons": [], "cls": "service"}
    state = {"id": last + by, "priority": 2, "created_at": at, "state": "withdrawn", "tries": 0, "next_try_at": at}
    tx.execute(_INSERT, {**row, **state})
