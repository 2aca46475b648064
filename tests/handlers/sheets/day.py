"""A Wednesday at two in the afternoon, for the sheets: Priya is on call, Jan is backup."""

from datetime import UTC, datetime
from typing import Any

from storage import homes, people, sheets
from storage.homes import Child
from tests.handlers.night import Night

WEDNESDAY = datetime(2026, 6, 3, 13, 0, tzinfo=UTC)


def child(night: Night, nest_name: str) -> Child:
    return next(one for one in night.ask(homes.children_in, 1) if one.nest_name == nest_name)


def answers(night: Night, nest_name: str = "Wren") -> dict[str, str]:
    return night.ask(sheets.of_child, child(night, nest_name).id).answers


def writes_down(night: Night, nest_name: str, **said: str) -> None:
    """Straight onto the sheet, as by Dawn."""

    def write(tx: Any) -> None:
        dawn = people.by_name(tx, 1, "Dawn")
        assert dawn is not None
        for name, value in said.items():
            sheets.write(tx, about.id, name, value, dawn.id, night.now)

    about = child(night, nest_name)
    night.ask(write)
