"""The metronome goes on ticking when the system's clock is set back, and ends without a fuss."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import WallClock
from bot.metronome import Metronome

AN_HOUR = timedelta(hours=1)


class Ticks:
    """Counts them; the scheduler inside believes that an hour has to pass before the next."""

    def __init__(self) -> None:
        self.set_back, self.looks, self.woken = 0.0, 0, asyncio.Event()
        self.clock = WallClock(lambda: datetime.now(UTC).timestamp() - self.set_back)
        self.metronome = Metronome(self.clock, self.woken.set, self.look, lambda: None)

    async def look(self) -> None:
        self.looks += 1

    def wait_for_the_wall(self) -> None:
        """What each job has from before the system was set back by an hour, as the scheduler then sees it."""
        self.set_back = AN_HOUR.total_seconds()
        for job in self.metronome._scheduler.get_jobs():
            job.modify(next_run_time=datetime.now(UTC) + AN_HOUR)


async def test_what_is_due_and_what_is_looked_for_do_not_wait_for_the_wall() -> None:
    ticks = Ticks()
    ticks.metronome.start()
    try:
        ticks.metronome.plan(ticks.clock.now() + timedelta(seconds=0.5))
        ticks.wait_for_the_wall()
        await asyncio.wait_for(ticks.woken.wait(), 3)
        seen = ticks.looks
        await asyncio.sleep(1.3)
        assert ticks.looks > seen
    finally:
        ticks.metronome.stop()


async def test_a_look_that_is_under_way_when_the_line_stops_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    looking, ended = asyncio.Event(), asyncio.Event()

    async def look() -> None:
        looking.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    metronome = Metronome(WallClock(), lambda: None, look, lambda: None)
    metronome.start()
    await asyncio.wait_for(looking.wait(), 4)
    metronome.stop()
    await asyncio.wait_for(ended.wait(), 4)
    await asyncio.sleep(0.01)
    assert caplog.messages == []
