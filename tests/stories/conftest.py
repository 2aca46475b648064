"""Worlds other than the usual one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.world import World


@pytest.fixture
async def sms_world(tmp_path: Path) -> AsyncIterator[World]:
    """The same people, on a line that has no Telegram."""
    opened = await World.open(tmp_path, channels=("sms",))
    yield opened
    await opened.close()
