"""Worlds other than the usual one."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.stories.stays import OpenWorld, opened_on
from tests.world import World

WAYS = [(channel, restarts) for channel in ("chat", "sms") for restarts in (False, True)]


@pytest.fixture
async def sms_world(tmp_path: Path) -> AsyncIterator[World]:
    """The same people, on a line that has no Telegram."""
    opened = await World.open(tmp_path, channels=("sms",))
    yield opened
    await opened.close()


@pytest.fixture(params=WAYS, ids=[f"{channel}{'-restarting' * restarts}" for channel, restarts in WAYS])
async def open_each_way(request: Any, tmp_path: Path) -> AsyncIterator[OpenWorld]:
    """Opens the world with what a story asks for: with Telegram and by SMS alone; and each on a line, too, that is
    stopped and started anew after whatever is done on a phone."""
    channel, restarts = request.param
    worlds: list[World] = []

    async def open_one(**asked: Any) -> World:
        world = await opened_on(tmp_path, channel, **asked)
        world.restarting = restarts
        worlds.append(world)
        return world

    yield open_one
    for world in worlds:
        await world.close()
