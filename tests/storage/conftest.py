"""A migrated database file, and a transaction on it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy

import pytest
from sqlalchemy import Connection

from storage import constellations, homes, people
from storage.database import connect, transaction
from storage.migrations import upgrade

NOW = datetime(2026, 11, 27, 23, 40, tzinfo=UTC)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "roost.db"
    upgrade(path)
    return path


@pytest.fixture
def path(migrated: Path, tmp_path: Path) -> Path:
    return Path(copy(migrated, tmp_path))


@pytest.fixture
def tx(path: Path) -> Iterator[Connection]:
    """One transaction, with one home and one person to hang rows on: both have the id 1."""
    with closing(connect(path)) as raw, transaction(raw) as tx:
        settle_in(tx)
        yield tx


def settle_in(tx: Connection) -> None:
    constellations.save(
        tx, {"name": "Hawthorn", "duty_team_name": "EDT", "duty_team_number": "01632 960123", "hours": "always"}
    )
    homes.save(tx, 1, 4, "satellite", 0)
    people.save(tx, {"constellation_id": 1, "name": "Dawn", "role": "carer", "home_id": 1})
