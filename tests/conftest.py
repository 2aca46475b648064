"""Fixtures for all tests, and the promise that no test speaks to anything but this machine."""

import asyncio
import logging
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
import uvloop
from hypothesis import settings

from bot import logs
from bot.app import settle_memory
from tests.world import World

#: How long one example takes says more of the machine than of the rule.
settings.register_profile("roost", deadline=None)
settings.load_profile("roost")

LOCAL = ("127.0.0.1", "localhost", "::1")


def pytest_collection_finish() -> None:
    """The tests stand by now, thousands of them: looking through them again and again is a tenth of the work."""
    settle_memory()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """For `-n auto`: half as many again as there are processors, since a story waits for its threads and its wire."""
    return (os.cpu_count() or 1) * 3 // 2


def pytest_asyncio_loop_factories(item: pytest.Item) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The loop that `roost run` has, too. Playwright leaves its own process open, for which uvloop's end would wait."""
    if item.get_closest_marker("browser"):
        return {"asyncio": asyncio.new_event_loop}
    return {"uvloop": uvloop.new_event_loop}


@pytest.fixture(autouse=True, scope="session")
def only_this_machine() -> Iterator[None]:
    """A connection to anywhere else fails at once."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOCAL:
            raise AssertionError(f"A test tried to reach {address[0]}; only this machine is allowed.")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(autouse=True)
def logs_as_they_were() -> Iterator[None]:
    """Commands set the logs up for themselves, and the next test is to hear what it would alone."""
    loggers = [logging.getLogger(name) for name in ("", *logs.OURS, *logs.QUIET)]
    levels = [logger.level for logger in loggers]
    yield
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)
    root = loggers[0]
    for left in [handler for handler in root.handlers if isinstance(handler, logs.JsonHandler)]:
        root.removeHandler(left)


@pytest.fixture
async def open_world(tmp_path: Path) -> AsyncIterator[Callable[..., Awaitable[World]]]:
    """Opens the world with what a test asks for, and closes each however the test or another's closing ends: a line
    that is left open would hang pytest."""
    async with AsyncExitStack() as worlds:

        async def open_one(**asked: Any) -> World:
            world = await World.open(tmp_path, **asked)
            worlds.push_async_callback(world.close)
            return world

        yield open_one


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """The example constellation, on a Friday at 23:40, with both channels."""
    opened = await World.open(tmp_path)
    yield opened
    await opened.close()
