"""Fifty thousand reminders wait on Telegram at its real limit, and an alert is due every half second."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from benchmarks import roster
from benchmarks.figures import Figure, busiest, percentile
from benchmarks.pace import spread
from benchmarks.stage import Stage, line, stage
from handlers.sending import CLASSES, LIMITS
from storage.database import connect, transaction
from storage.outbox import outbox

WAITING = 50_000
CHATS = range(3_000_000, 3_002_000)  # of those who are reminded: a chat takes one a second
KEY = "hub.open_at_end"  # any text that has no words of a person in it: there is none yet of this class
CLASS = "reminder"
BODY = "Get-together Sat 14 Jun 11:00, usual park. Coming? 1 yes. 2 no. 3 maybe. Text PAUSE for no more reminders."
ALERTS = 60
EVERY = 0.5  # seconds
WARM = 2.0  # seconds until the share of the limit is counted

FIGURES = (
    Figure("decided p99", "alert past 50,000 reminders, from decided to provider, p99", "ms", at_most=150),
    Figure("share", "share of Telegram's 30/s used meanwhile", "%", at_least=97),
    Figure("busiest", "most sent in any one second", "", at_most=30),
)


async def measure() -> dict[str, float]:
    async with stage(ALERTS * roster.SATELLITES) as own:
        fill(own)
        async with line(own, "telegram"):
            began = own.clock.now() + timedelta(seconds=WARM)
            await asyncio.sleep(WARM)
            await _alerts(own)
            ended = own.clock.now()
        made = decided(own)
    sends = [request.at for request in own.arrived if request.provider == "telegram"]
    counted = sum(began <= at < ended for at in sends)
    waits = [(own.alerted[family] - made[roster.on_call(family)[0]]) / timedelta(milliseconds=1) for family in own.sent]
    most = LIMITS["telegram"].per_second * (ended - began).total_seconds()
    moments = [(at - began).total_seconds() for at in sends]
    return {"decided p99": percentile(waits, 0.99), "share": 100 * counted / most, "busiest": busiest(moments)}


async def _alerts(own: Stage) -> None:
    loop = asyncio.get_running_loop()
    began = loop.time()
    for turn in range(ALERTS):
        await asyncio.sleep(began + turn * EVERY - loop.time())
        await own.texts(spread(turn, own.families))
    await own.until(lambda: len(own.alerted) == ALERTS)


def fill(own: Stage) -> None:
    """The reminders, for one chat after the other, and phones for them."""
    for chat in CHATS:
        own.town.add_phone(str(chat), telegram_id=chat)
    with closing(connect(own.database)) as raw, transaction(raw) as tx:
        tx.execute(insert(outbox), list(_reminders()))


def _reminders() -> Iterator[dict[str, Any]]:
    now = datetime.now(UTC)
    for number in range(WAITING):
        yield {
            "constellation_id": 1,
            "channel": "telegram",
            "chat": str(CHATS[number % len(CHATS)]),
            "key": KEY,
            "body": BODY,
            "buttons": [],
            "cls": CLASS,
            "priority": CLASSES[CLASS].priority,
            "created_at": now,
            "expires_at": now + timedelta(hours=12),
            "state": "queued",
            "tries": 0,
            "next_try_at": now,
        }


def decided(own: Stage) -> dict[int, datetime]:
    """When the line decided on each alert: the `now` of its transaction, before the commit."""
    with closing(connect(own.database)) as raw, transaction(raw) as tx:
        rows = tx.execute(select(outbox.c.chat, outbox.c.created_at).where(outbox.c.cls == "alert"))
        return {int(row.chat): row.created_at for row in rows}
