"""The only clock. Everything else is told the time."""

import asyncio
import heapq
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Protocol

log = logging.getLogger(__name__)
SET_BACK_AT_MOST = timedelta(hours=2)  # an hour too much or too little, and some drift


class Clock(Protocol):
    """What the line needs of time. All moments are aware and in UTC (DESIGN I9)."""

    def now(self) -> datetime: ...

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        """Have `call` run once `now()` has reached `moment`; what is returned takes it back."""
        ...

    def wall(self, moment: datetime) -> datetime | None:
        """When the wall clock will show that `moment` has come; None if that is not for the wall clock to say."""
        ...

    def on_push(self, call: Callable[[], None]) -> None:
        """Have `call` run whenever somebody has pushed the time."""
        ...

    def not_before(self, moment: datetime | None) -> None:
        """The line has written something at that moment: it is past."""
        ...


async def sleep_until(clock: Clock, moment: datetime) -> None:
    """Wait until the clock has reached `moment`."""
    if moment <= clock.now():
        return
    awake = asyncio.Event()
    take_back = clock.call_at(moment, awake.set)
    try:
        await awake.wait()
    finally:
        take_back()


class WallClock:
    """The real one. It never goes back, so that nothing that is due waits a second time: where the system's clock is
    set back it goes on at its own pace, until the system's has caught up."""

    def __init__(self, system: Callable[[], float] = time.time, steady: Callable[[], float] = time.monotonic) -> None:
        """`system` tells seconds since 1970 and may be set; `steady` tells seconds and is set by nobody."""
        self._system, self._steady = system, steady
        self._ahead = system() - steady()

    def now(self) -> datetime:
        shown, steady = self._system(), self._steady()  # in this order: a pause between them must not count as ahead
        self._ahead = max(self._ahead, shown - steady)
        return datetime.fromtimestamp(steady + self._ahead, UTC)

    def not_before(self, moment: datetime | None) -> None:
        """What was written at `moment` was not written in the future. Further ahead than a clock is set back by mistake
        it is taken for the mistake itself."""
        behind = (moment - self.now()).total_seconds() if moment is not None else 0.0
        if 0 < behind < SET_BACK_AT_MOST.total_seconds():
            log.error("the clock was set back; the line keeps its own time", extra={"action": "clock.set_back"})
            self._ahead += behind

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        return asyncio.get_running_loop().call_later((moment - self.now()).total_seconds(), call).cancel

    def wall(self, moment: datetime) -> datetime | None:
        return datetime.fromtimestamp(self._system(), UTC) + (moment - self.now())

    def on_push(self, call: Callable[[], None]) -> None:
        """Nobody pushes the real one."""


class PushableClock:
    """A clock that people can push forward: frozen between pushes for the tests, running for the demo."""

    def __init__(self, start: datetime, *, running: bool = False) -> None:
        if start.tzinfo is None:
            raise ValueError("The clock needs an aware time, for example datetime.now(UTC).")
        self._start = start.astimezone(UTC)
        self._pushed = timedelta()
        self._running = self._runs = running
        self._born = datetime.now(UTC)
        self._order = count()
        self._waiting: list[tuple[datetime, int, Callable[[], None]]] = []
        self._taken_back: set[int] = set()
        self._on_push: list[Callable[[], None]] = []

    def now(self) -> datetime:
        ran = datetime.now(UTC) - self._born if self._running else timedelta()
        return self._start + self._pushed + ran

    def wall(self, moment: datetime) -> datetime | None:
        return datetime.now(UTC) + (moment - self.now()) if self._running else None

    def on_push(self, call: Callable[[], None]) -> None:
        self._on_push.append(call)

    def not_before(self, moment: datetime | None) -> None:
        """Whoever pushes it answers for it."""

    def push_to(self, moment: datetime) -> None:
        """Go forward to `moment`; never back. What was waiting runs in the order of its times."""
        self._pushed += max(timedelta(), moment - self.now())
        self._run_due()
        for call in self._on_push:
            call()

    def hold(self) -> None:
        """Stand still until `go_on`, unless somebody pushes."""
        self._start = self.now() - self._pushed
        self._running = False

    def go_on(self) -> None:
        """Run again from where it stood; a clock that never ran stays as it is."""
        if self._running or not self._runs:
            return
        self._born, self._running = datetime.now(UTC), True
        for moment, _, _ in self._waiting:
            self._look_at(moment)
        for call in self._on_push:
            call()

    def next_sleeper(self) -> datetime | None:
        """The earliest moment that a running part waits for (a provider's limit, a retry), if any."""
        while self._waiting and self._waiting[0][1] in self._taken_back:
            self._taken_back.discard(heapq.heappop(self._waiting)[1])
        return self._waiting[0][0] if self._waiting else None

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        place = next(self._order)
        heapq.heappush(self._waiting, (moment, place, call))
        if self._running:
            self._look_at(moment)
        return lambda: self._taken_back.add(place)

    def _look_at(self, moment: datetime) -> None:
        # A loop counts in whole milliseconds, and one that wakes too early would not wake again.
        delay = (moment - self.now()).total_seconds() + 0.001
        asyncio.get_running_loop().call_later(max(0.0, delay), self._run_due)

    def _run_due(self) -> None:
        while (due := self.next_sleeper()) is not None and due <= self.now():
            heapq.heappop(self._waiting)[2]()
