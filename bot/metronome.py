"""APScheduler as a ticker: it wakes the pump when something is due and holds no state of its own (DESIGN 2)."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock

log = logging.getLogger(__name__)
LOOK_OUTSIDE_SECONDS = 1  # how soon another process's writing is noticed (DESIGN 5)
AUDIT_EVERY = timedelta(seconds=30)  # how long a lost timer can stay unnoticed (DOMAIN B31)


class Metronome:
    """Calls `wake` when the earliest planned moment has come, `look` every second and `audit` every half minute."""

    def __init__(
        self, clock: Clock, wake: Callable[[], None], look: Callable[[], Awaitable[None]], audit: Callable[[], None]
    ) -> None:
        self._clock = clock
        self._wake = wake
        self._audit = audit
        self._audited: datetime | None = None
        self._planned: datetime | None = None
        self._look = look
        self._watching: asyncio.Task[None] | None = None
        # No job is ever too late to run (its default dropped 40,000 of 40,000: DESIGN 8).
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True})
        self._set_again()
        clock.on_push(self._after_push)

    def start(self) -> None:
        self._scheduler.start()
        self._audited = self._clock.now()
        self._watching = asyncio.create_task(self._watch_the_wall(self._shown()))

    def stop(self) -> None:
        if self._watching is not None:
            self._watching.cancel()
        self._planned = self._audited = None
        self._scheduler.shutdown(wait=False)

    def plan(self, due: datetime) -> None:
        """Something is due at that moment; an earlier plan stands. What is due already is not waited for."""
        if self._planned is None or due < self._planned:
            self._planned = due
            if due <= self._clock.now():
                self._ring()
            else:
                self._set()

    def next_due(self) -> datetime | None:
        return self._planned

    def _shown(self) -> datetime | None:
        """By the system's clock."""
        return self._clock.wall(self._clock.now())

    async def _watch_the_wall(self, before: datetime | None) -> None:
        """APScheduler goes by the system's clock: were that set back, every job would wait until it has caught up."""
        while True:
            await asyncio.sleep(LOOK_OUTSIDE_SECONDS)
            shown = self._shown()
            if before is not None and shown is not None and shown < before:
                log.error("the system's clock was set back", extra={"action": "clock.set_back"})
                self._set_again()
            before = shown

    def _set_again(self) -> None:
        """Everything that comes at intervals, counted from now, and what is planned."""
        for do, seconds in ((self._look_outside, LOOK_OUTSIDE_SECONDS), (self._look_after, AUDIT_EVERY.seconds)):
            self._scheduler.add_job(do, IntervalTrigger(seconds=seconds), id=str(seconds), replace_existing=True)
        self._set()

    def _set(self) -> None:
        if self._planned is not None and (at := self._clock.wall(self._planned)) is not None:
            self._scheduler.add_job(self._due, DateTrigger(at), id="next due", replace_existing=True)

    def _after_push(self) -> None:
        if self._audited is not None and self._clock.now() - self._audited >= AUDIT_EVERY:
            self._audit_now()
        if self._planned is not None and self._planned <= self._clock.now():
            self._ring()
        else:
            self._set()

    async def _look_outside(self) -> None:
        """Cut short where the line stops meanwhile; APScheduler would log that as an error."""
        with contextlib.suppress(asyncio.CancelledError):
            await self._look()

    async def _look_after(self) -> None:
        """A coroutine, as `_due` is."""
        self._audit_now()

    def _audit_now(self) -> None:
        self._audited = self._clock.now()
        self._audit()

    async def _due(self) -> None:
        """A coroutine, because APScheduler runs plain functions on another thread."""
        self._ring()

    def _ring(self) -> None:
        self._planned = None
        self._wake()
