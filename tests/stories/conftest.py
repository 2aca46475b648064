"""Worlds other than the usual one."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.stories.stays import CHANNELS, OpenWorld
from tests.world import World

WAYS = [(channel, restarts) for channel in CHANNELS for restarts in (False, True)]


@pytest.fixture
async def sms_world(tmp_path: Path) -> AsyncIterator[World]:
    """The same people, on a line that has no Telegram."""
    opened = await World.open(tmp_path, channels=("sms",))
    yield opened
    await opened.close()


@pytest.fixture(params=WAYS, ids=[f"{channel}{'-restarting' * restarts}" for channel, restarts in WAYS])
def open_each_way(request: Any, open_world: OpenWorld) -> OpenWorld:
    """Opens the world with what a story asks for: with Telegram and by SMS alone; and each on a line, too, that is
    stopped and started anew after whatever is done on a phone."""
    channel, restarts = request.param

    async def open_one(**asked: Any) -> World:
        world = await open_world(channels=CHANNELS[channel], **asked)
        world.restarting = restarts
        return world

    return open_one
