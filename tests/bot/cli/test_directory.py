"""`roost directory`: a file is loaded beside the line, once; what there is can be read."""

from pathlib import Path

import pytest

from bot.cli.opening import writing
from bot.clock import WallClock
from handlers.directory.always import NATIONAL
from storage import directory
from tests.bot.cli.conftest import Roost

FILE = """
[[resource]]
name = "Passport help"
for = ["passport", "travel"]
numbers = "01632 960778"
hours = "Mon-Fri 9-17"
checked = 2024-03-02
"""


@pytest.fixture
def file(folder: Path) -> str:
    (folder / "directory.toml").write_text(FILE, encoding="utf-8")
    return "directory.toml"


def test_a_dry_run_changes_nothing_and_a_second_load_neither(loaded: Roost, file: str) -> None:
    new = "Hawthorn's directory: Passport help 01632 960778 is new."
    assert loaded("directory", "load", file, "--dry-run").lines == [new, "Dry run: 1 change would be made."]
    assert loaded("directory", "load", file).lines == [new, "Loaded: 1 change made."]
    assert loaded("directory", "load", file).lines == ["Loaded: nothing has changed."]


def test_what_there_is_is_shown_with_what_is_to_be_checked(loaded: Roost, file: str) -> None:
    loaded("directory", "load", file, "--constellation", "Hawthorn")
    shown = loaded("directory", "show").lines
    assert shown[0] == "Hawthorn"
    assert shown[1].startswith("  EDT: 01632 960123, at night, date not known; for duty team")
    assert shown[-1] == (
        "  Passport help: 01632 960778, Mon-Fri 9-17, checked Mar 2024; for passport, travel, to be checked"
    )


def test_what_is_wrong_is_told_whole_and_nothing_is_loaded(loaded: Roost, folder: Path) -> None:
    (folder / "wrong.toml").write_text('[[resource]]\nname = "A"\nnumbers = "1"\nchecked = "x"\n', encoding="utf-8")
    said = loaded("directory", "load", "wrong.toml")
    assert said.status == 1
    assert len(said.err.splitlines()) == 2
    assert loaded("directory", "load", "none.toml").err == "none.toml cannot be read: No such file or directory.\n"
    assert loaded("directory", "show", "--constellation", "Elm").status == 1


def test_numbers_that_nobody_has_checked_are_worth_a_look_until_somebody_has(
    loaded: Roost, file: str, folder: Path
) -> None:
    loaded("directory", "load", file)
    (told,) = [line for line in loaded("check", "--offline").lines if " directory.checked " in line]
    assert told.startswith("Mind") and "EDT 01632 960123, date not known" in told
    assert "Passport help 01632 960778, checked Mar 2024" in told
    with writing(folder / "roost.db") as tx:
        today = WallClock().now().date()
        for name, number in (("EDT", "01632 960123"), *((one.name, one.numbers) for one in NATIONAL)):
            row = {"constellation_id": 1, "state": directory.LISTED, "source": directory.PERSON, "name": name}
            directory.add(tx, {**row, "numbers": number, "checked": today, "written_at": WallClock().now()})
    (folder / file).write_text(FILE.replace("2024-03-02", str(today)), encoding="utf-8")
    loaded("directory", "load", file)
    (told,) = [line for line in loaded("check", "--offline").lines if " directory.checked " in line]
    assert told.startswith("Right")


def test_without_a_roster_there_is_nowhere_to_put_it(roost: Roost, file: str) -> None:
    assert "roost roster load" in roost("directory", "load", file).err
