"""The day on which sheets are made."""

import pytest

from tests.handlers.night import Night
from tests.handlers.sheets.day import WEDNESDAY


@pytest.fixture
def day(night: Night) -> Night:
    night.now = WEDNESDAY
    return night
