"""Rosters to begin from: the example, whole, and a way to change a part of it."""

import tomllib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from handlers.roster import Roster, RosterFaults, read
from handlers.roster.reading import from_tables
from storage.database import connect, transaction
from tests import databases

EXAMPLE = Path(__file__).parents[3] / "bot" / "simulator" / "example_roster.toml"


def tables() -> dict[str, Any]:
    """The example as parsed; each call gives another copy."""
    return tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))


def home(raw: dict[str, Any], code: int) -> dict[str, Any]:
    found: dict[str, Any] = next(home for home in raw["home"] if home["code"] == code)
    return found


def carer(raw: dict[str, Any], code: int) -> dict[str, Any]:
    found: dict[str, Any] = home(raw, code)["carer"][0]
    return found


def child(raw: dict[str, Any], code: int = 4, place: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = home(raw, code)["child"][place]
    return found


def roster_of(raw: dict[str, Any]) -> Roster:
    return from_tables(raw)


def faults_of(raw: dict[str, Any] | str) -> tuple[str, ...]:
    try:
        read(raw) if isinstance(raw, str) else from_tables(raw)
    except RosterFaults as error:
        return error.faults
    return ()


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """One committed transaction on a migrated file."""
    databases.migrate(path)
    with closing(connect(path)) as raw, transaction(raw) as tx:
        yield tx
