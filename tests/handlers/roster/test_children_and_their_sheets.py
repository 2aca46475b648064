"""Children keep their rows and their sheets when the roster is loaded again; what people have written stays."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from handlers.roster import load, plan
from handlers.sheets import known, of_child
from storage import homes, people, sheets
from storage.homes import Child
from tests.handlers.roster.files import child, home, opened, roster_of, tables

NOW = datetime(2025, 11, 7, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
SHEET = {
    "real_name": "Jayden Ashworth",
    "age": 11,
    "authority_rule": "standing_care_plan",
    "authority_date": date(2025, 6, 3),
    "medicine": "yes",
    "room": "Own",
    "sleep": "landing light on",
}


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Connection]:
    with opened(tmp_path / "roost.db") as tx:
        load(tx, roster_of(with_sheet()), NOW)
        yield tx


def with_sheet(**more: Any) -> dict[str, Any]:
    raw = tables()
    child(raw).update(SHEET | more)
    return raw


def of_name(tx: Connection, name: str) -> Child:
    return next(child for child in homes.children_in(tx, 1) if child.nest_name == name)


def told(tx: Connection, raw: dict[str, Any]) -> list[str]:
    return [change.sentence for change in load(tx, roster_of(raw), LATER)]


def answers(tx: Connection, name: str = "Wren") -> dict[str, str]:
    return of_child(tx, of_name(tx, name).id).answers


def test_the_roster_fills_a_sheet(tx: Connection) -> None:
    assert of_name(tx, "Wren").real_name == "Jayden Ashworth"
    assert answers(tx) == {
        "age": "11",
        "authority_rule": "standing_care_plan",
        "authority_date": "2025-06-03",
        "medicine": "yes",
        "room": "own",
        "sleep": "landing light on",
    }
    assert answers(tx, "Robin") == {}


def test_the_night_knows_what_it_need_not_ask(tx: Connection) -> None:
    wren, robin = known(tx, of_name(tx, "Wren").home_id)
    assert (wren.child.nest_name, wren.age, wren.authority_rule) == ("Wren", 11, "standing_care_plan")
    assert (wren.authority_date, wren.medicine, wren.room) == (date(2025, 6, 3), "yes", "own")
    assert wren.reviewed_at is None
    assert (robin.child.nest_name, robin.authority_rule, robin.medicine) == ("Robin", None, None)


def test_loading_it_again_changes_nothing_and_undoes_nobodys_words(tx: Connection) -> None:
    wren, dawn = of_name(tx, "Wren"), people.by_name(tx, 1, "Dawn")
    assert dawn is not None
    sheets.write(tx, wren.id, "medicine", "no", dawn.id, LATER)
    assert told(tx, with_sheet()) == []
    assert answers(tx)["medicine"] == "no"


def test_what_the_roster_says_anew_counts(tx: Connection) -> None:
    assert told(tx, with_sheet(medicine="no", age=12)) == ["Home 4: the sheet of Wren is written: age, medicine."]
    assert answers(tx)["medicine"] == "no"
    assert told(tx, with_sheet(real_name="Jay")) == [
        "Home 4: the real name kept for Wren has changed.",
        "Home 4: the sheet of Wren is written: age, medicine.",
    ]


def test_a_line_that_is_taken_out_takes_nothing_off_the_sheet(tx: Connection) -> None:
    raw = with_sheet()
    del child(raw)["medicine"]
    assert told(tx, raw) == []
    assert answers(tx)["medicine"] == "yes"
    assert told(tx, with_sheet()) == ["Home 4: the sheet of Wren is written: medicine."]


def test_a_child_who_moves_keeps_her_sheet(tx: Connection) -> None:
    raw, before = with_sheet(), of_name(tx, "Wren")
    home(raw, 5)["child"].append(home(raw, 4)["child"].pop(0))
    assert told(tx, raw) == ["Home 5: the child Wren has moved here from Home 4."]
    assert of_name(tx, "Wren").id == before.id
    assert answers(tx)["sleep"] == "landing light on"


def test_another_child_of_that_name_never_inherits_a_sheet(tx: Connection) -> None:
    """A wrong allergy is worse than none."""
    gone, again = with_sheet(), tables()
    del home(gone, 4)["child"][0]
    assert told(tx, gone) == ["Home 4: the child Wren is taken out."]
    assert told(tx, again) == ["Home 4: the child Wren is new."]
    assert answers(tx) == {}


def test_a_plan_writes_nothing(tx: Connection) -> None:
    assert plan(tx, roster_of(with_sheet(medicine="no")), LATER)
    assert answers(tx)["medicine"] == "yes"
