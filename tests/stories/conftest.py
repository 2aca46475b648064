"""Worlds other than the usual one."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.stories.stays import CHANNELS, OpenWorld
from tests.world import World

EVERY_WAY = [(channel, restarts) for channel in CHANNELS for restarts in (False, True)]
#: Each channel once, and once with restarts: all four are left to whole nights, which go through everything.
TWO_WAYS = [("chat", False), ("sms", True)]


@pytest.fixture
async def sms_world(tmp_path: Path) -> AsyncIterator[World]:
    """The same people, on a line that has no Telegram."""
    opened = await World.open(tmp_path, channels=("sms",))
    yield opened
    await opened.close()


def ids(ways: list[tuple[str, bool]]) -> list[str]:
    return [f"{channel}{'-restarting' * restarts}" for channel, restarts in ways]


@pytest.fixture(params=TWO_WAYS, ids=ids(TWO_WAYS))
def open_each_way(request: Any, open_world: OpenWorld) -> OpenWorld:
    """Opens the world with what a story asks for: with Telegram; and by SMS alone, on a line that is stopped and
    started anew after whatever is done on a phone."""
    return opening(open_world, *request.param)


@pytest.fixture(params=EVERY_WAY, ids=ids(EVERY_WAY))
def open_every_way(request: Any, open_world: OpenWorld) -> OpenWorld:
    """With either, and each with restarts and without."""
    return opening(open_world, *request.param)


def opening(open_world: OpenWorld, channel: str, restarts: bool) -> OpenWorld:
    async def open_one(**asked: Any) -> World:
        world = await open_world(channels=CHANNELS[channel], **asked)
        world.restarting = restarts
        return world

    return open_one
