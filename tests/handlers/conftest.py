"""The night that the rules are tried on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.handlers.night import EXAMPLE, Night


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    """The example constellation on a Friday at 23:40: Jan is on call, Priya is backup, Sam the liaison worker."""
    night = Night(tmp_path / "roost.db")
    night.load(EXAMPLE.read_text(encoding="utf-8"))
    yield night
    night.close()
