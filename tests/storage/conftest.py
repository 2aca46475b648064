"""A migrated database file, and a transaction on it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from storage import constellations, homes, people
from storage.database import connect, transaction
from tests import databases

NOW = datetime(2026, 11, 27, 23, 40, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    databases.migrate(tmp_path / "roost.db")
    return tmp_path / "roost.db"


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
