"""Twenty thousand reminders of get-togethers are due at one moment, for 4,000 people of 400 constellations, while an
alert is due every half second. Five of them are for each person, and go as one message; Telegram keeps its real limit.
"""

import asyncio
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select

from benchmarks import roster
from benchmarks.figures import Figure, percentile
from benchmarks.pace import spread
from benchmarks.queue import decided
from benchmarks.stage import Process, Stage, line, stage
from handlers.sending import LIMITS
from storage import addresses, people
from storage.activities import activities, reminders
from storage.activities.occurrences import occurrences
from storage.constellations import constellations
from storage.database import connect, transaction
from storage.people import Person
from storage.timers import timers

FAMILIES = 4_000  # one carer each; ten in a constellation
EACH = 5  # reminders for each carer
CHATS = 3_000_000
ALERTS = 60
EVERY = 0.5  # seconds
SOON = timedelta(seconds=3)  # until they are due, once the line is open
WARM = timedelta(seconds=2)  # until the share of the limit is counted
LOOKS = 0.1  # seconds between two looks at what is left

FIGURES = (
    Figure("fanout queued", "20,000 reminders due at once, until the last is queued", "s", at_most=120),
    Figure("fanout decided p99", "alert meanwhile, from decided to provider, p99", "ms", at_most=150),
    Figure("fanout alert p99", "alert meanwhile, from webhook to provider, p99", "ms"),
    Figure("fanout share", "share of Telegram's 30/s used meanwhile", "%", at_least=97),
    Figure("fanout memory", "memory of the line meanwhile, at its highest", "MB", at_most=150),
)


async def measure() -> dict[str, float]:
    async with stage(FAMILIES, time_zone=where_it_is_noon(datetime.now(UTC))) as own:
        await asyncio.to_thread(fill, own)
        async with line(own, "telegram") as process:
            due = own.clock.now() + SOON
            make_due(own, due)
            await asyncio.sleep(SOON.total_seconds())
            watch = asyncio.create_task(_until_queued(own, process))
            await _alerts(own)
            ended = own.clock.now()
            queued, memory = await watch
        made = decided(own)
    waits = own.waits()
    to_provider = [(own.alerted[one] - made[roster.on_call(one)[0]]) / timedelta(milliseconds=1) for one in own.sent]
    began = due + WARM
    sends = [request.at for request in own.arrived if request.provider == "telegram" and began <= request.at < ended]
    most = LIMITS["telegram"].per_second * (ended - began).total_seconds()
    return {
        "fanout queued": queued,
        "fanout decided p99": percentile(to_provider, 0.99),
        "fanout alert p99": percentile(waits, 0.99),
        "fanout share": 100 * len(sends) / most,
        "fanout memory": memory,
    }


def where_it_is_noon(now: datetime) -> str:
    """Reminders go by day: a zone whose clocks show about noon, whenever this is measured."""
    ahead = 12 - now.hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


async def _alerts(own: Stage) -> None:
    loop = asyncio.get_running_loop()
    began = loop.time()
    for turn in range(ALERTS):
        await asyncio.sleep(began + turn * EVERY - loop.time())
        await own.texts(spread(turn, own.families))
    await own.until(lambda: len(own.alerted) == ALERTS)


async def _until_queued(own: Stage, process: Process) -> tuple[float, float]:
    """Seconds until nothing that is due is left, and the most memory that was seen."""
    began, memory = time.perf_counter(), 0.0
    while await asyncio.to_thread(_left, own):
        memory = max(memory, process.memory())
        await asyncio.sleep(LOOKS)
    return time.perf_counter() - began, max(memory, process.memory())


def _left(own: Stage) -> int:
    still = reminders.reminders.c.state == reminders.PLANNED
    with closing(connect(own.database)) as raw, transaction(raw) as tx:
        return int(tx.execute(select(func.count()).select_from(reminders.reminders).where(still)).scalar_one())


def fill(own: Stage) -> None:
    """A chat for every carer, and five get-togethers tomorrow for every constellation."""
    with closing(connect(own.database)) as raw, transaction(raw) as tx:
        for (constellation,) in tx.execute(select(constellations.c.id)).all():
            carers = [one for one in people.of_constellation(tx, constellation) if one.name.startswith("Dawn")]
            for person in carers:
                chat = CHATS + person.id
                addresses.link(tx, person, "telegram", str(chat), datetime.now(UTC))
                own.town.add_phone(str(chat), telegram_id=chat)
            for number in range(EACH):
                _get_together(tx, constellation, number, carers)


def _get_together(tx: Connection, constellation: int, number: int, carers: list[Person]) -> None:
    now = datetime.now(UTC)
    starts_at, day = now + timedelta(days=1, hours=number), date(2026, 1, 1)
    values: dict[str, Any] = {
        "constellation_id": constellation,
        "uid": f"{constellation}-{number}@bench",
        "name": f"Coffee morning {number}",
        "place": "The Old Library",
        "words": "once",
        "starts_on": day,
        "start_time": "10:30",
        "minutes": 90,
        "audience": "carers",
        "homes": [],
        "remind": ["a_day"],
        "source": "person",
        "planned_until": date.max,
    }
    activity = activities.add(tx, values, now)
    row = {"activity_id": activity.id, "on_date": day, "starts_at": starts_at, "state": "planned", "sequence": 0}
    ends_at = starts_at + timedelta(minutes=90)
    occurrence = int(tx.execute(insert(occurrences), {**row, "ends_at": ends_at}).lastrowid)
    for person in carers:
        reminders.plan(tx, constellation, occurrence, person.id, "a_day", now + timedelta(days=1))


def make_due(own: Stage, due: datetime) -> None:
    """All of them at that moment, as planning would have set them."""
    with closing(connect(own.database)) as raw, transaction(raw) as tx:
        tx.execute(reminders.reminders.update().values(due_at=due))
        for (constellation,) in tx.execute(select(constellations.c.id)).all():
            key = f"activity_reminders:{constellation}"
            row = {"constellation_id": constellation, "kind": "activity_reminders", "key": key, "payload": {}}
            tx.execute(insert(timers), {**row, "due_at": due})
