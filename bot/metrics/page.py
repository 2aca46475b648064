"""`/metrics`: what the line has counted, what waits in its database, and how its parts are."""

import asyncio
import math
import shutil
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from prometheus_client import generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.backups import age_of_newest
from bot.channels.base import OUT_OF_REACH, Channel
from bot.clock import Clock
from bot.health import ANSWER_SECONDS, trouble_of
from bot.metrics.instruments import Instruments
from handlers.sending import CLASSES
from storage import inbox, matters, outbox, timers
from storage.database import Database

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class MetricsPage:
    """Reads on the connection that cannot write, so that looking holds nothing up."""

    def __init__(
        self,
        database: Database,
        channels: Sequence[Channel],
        instruments: Instruments,
        clock: Clock,
        backups: Path | None = None,
    ) -> None:
        self._database = database
        self._backups = backups
        self._channels = channels
        self._registry = instruments.registry
        self._clock = clock
        self._rows: list[Metric] = []
        self._looking: asyncio.Task[float] | None = None
        self._registry.register(self)

    def routes(self) -> list[BaseRoute]:
        return [Route("/metrics", self._answer)]

    def collect(self) -> Iterator[Metric]:
        """Called by the registry."""
        yield from self._rows
        yield from of_work(self._database)
        yield of_disk(self._database.path)
        up = GaugeMetricFamily("roost_channel_up", "Whether the provider was reached lately.", labels=["channel"])
        for channel in self._channels:
            up.add_metric([channel.name], channel.state not in OUT_OF_REACH)
        yield up

    async def text(self) -> str:
        takes = await trouble_of(self._database) is None
        rows = await self._database.read(partial(of_rows, now=self._clock.now()))
        backup = GaugeMetricFamily("roost_backup_age_seconds", "Since when the newest backup is there.")
        if self._backups is not None:
            backup.add_metric([], await self._age_of_backup(self._backups))
        writable = GaugeMetricFamily("roost_database_writable", "Whether it takes what is kept.", takes)
        self._rows = [*rows, writable, backup]
        return generate_latest(self._registry).decode()

    async def _age_of_backup(self, folder: Path) -> float:
        """Infinite where there is none. A folder on a disk that has gone may answer never: that holds up one thread,
        and nobody who asks."""
        if self._looking is None or self._looking.done():
            look = asyncio.to_thread(age_of_newest, folder, self._database.path, self._clock.now())
            self._looking = asyncio.create_task(look)
        await asyncio.wait([self._looking], timeout=ANSWER_SECONDS)
        return self._looking.result() if self._looking.done() else math.inf

    async def _answer(self, request: Request) -> Response:
        return Response(await self.text(), media_type=CONTENT_TYPE)


def of_rows(tx: Connection, now: datetime) -> list[Metric]:
    """What waits. Only rows that are not done with are looked at, however many there are of the others."""
    depth = GaugeMetricFamily("roost_outbox_waiting", "Rows that have not gone out.", labels=["class", "state"])
    age = GaugeMetricFamily("roost_outbox_oldest_seconds", "Since when the oldest waits.", labels=["class"])
    since: dict[str, datetime] = {}
    for cls, state, count, oldest in outbox.waiting(tx):
        depth.add_metric([cls, state], count)
        since[cls] = min(oldest, since.get(cls, oldest))
    for cls in CLASSES:
        age.add_metric([cls], _age(since.get(cls), now))
    opened, held, longest = matters.standing(tx)
    found = {
        "roost_inbox_unhandled": ("Messages kept and not yet dealt with.", inbox.waiting(tx)),
        "roost_inbox_oldest_seconds": ("Since when the oldest of them waits.", _age(inbox.oldest_waiting(tx), now)),
        "roost_matters_open": ("Matters that nobody has closed.", opened),
        "roost_matters_held": ("Those of them that somebody has taken.", held),
        "roost_matters_longest_wait_seconds": ("Since when the longest of the others waits.", _age(longest, now)),
        "roost_timers_overdue_seconds": ("By how much the earliest timer is late.", _age(timers.next_due(tx), now)),
    }
    return [depth, age, *(GaugeMetricFamily(name, says, value) for name, (says, value) in found.items())]


def of_work(database: Database) -> Iterator[Metric]:
    """How the writer is: units over groups is how many share a commit."""
    work = database.work
    for name, says, value in (
        ("roost_database_units", "Transactions asked for.", work.units),
        ("roost_database_groups", "Groups in which they were committed.", work.groups),
        ("roost_database_commits", "Commits that wrote something.", database.commits),
        ("roost_database_seconds", "Time on the thread that writes, commits included.", work.seconds),
        ("roost_database_slow_units", "Units that held up the rest.", work.slow),
    ):
        yield CounterMetricFamily(name, says, value)


def of_disk(path: Path) -> Metric:
    return GaugeMetricFamily(
        "roost_disk_free_bytes", "Room where the database is.", shutil.disk_usage(path.parent).free
    )


def _age(since: datetime | None, now: datetime) -> float:
    """Seconds; 0 where there is nothing, or it is still to come."""
    return max(0.0, (now - since).total_seconds()) if since else 0.0
