"""The ticker's manners at the end; what it wakes, and when, is told by the stories."""

import asyncio

import pytest

from bot.clock import WallClock
from bot.metronome import Metronome


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
