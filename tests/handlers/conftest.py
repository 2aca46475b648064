"""The night that the rules are tried on."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from tests import databases
from tests.handlers.night import EXAMPLE, FRIDAY_NIGHT, Night


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example constellation in a file, made once."""
    path = tmp_path_factory.mktemp("example") / "roost.db"
    databases.load(path, EXAMPLE.read_text(encoding="utf-8"), FRIDAY_NIGHT)
    return path


@pytest.fixture
def night(example: Path, tmp_path: Path) -> Iterator[Night]:
    """That constellation on a Friday at 23:40: Jan is on call, Priya is backup, Sam the liaison worker."""
    night = Night(Path(copy(example, tmp_path)))
    yield night
    night.close()
