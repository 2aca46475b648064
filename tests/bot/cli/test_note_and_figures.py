"""`roost note` and `roost figures`: what the night was, and what a month was, for whoever looks after the line."""

from datetime import UTC, datetime
from pathlib import Path

from bot.cli.opening import writing
from handlers.nightnote import saying
from storage import journal, matters
from tests.bot.cli.conftest import Roost


def called(folder: Path, times: int) -> None:
    """So many matters of Home 4 on one November night, the last of them open; Jan answered each after two minutes."""
    with writing(folder / "roost.db") as tx:
        for minute in range(times):
            at = datetime(2025, 11, 27, 23, 10 + minute, tzinfo=UTC)
            matter = matters.open_one(tx, 1, 3, "amber", at)
            claimed = at.replace(minute=12 + minute)
            journal.note(tx, 1, claimed, "person:1", "matter.claimed", {"matter": matter.id, "person": 1})
            matters.claim(tx, matter.id, 1, 1, claimed)
            if minute < times - 1:
                matters.close(tx, matter.id, 1, claimed.replace(minute=13 + minute))


def test_a_night_in_lines(loaded: Roost, folder: Path) -> None:
    called(folder, 2)
    said = loaded("note", "--day", "2025-11-28")
    assert said.lines[0] == "Hawthorn, 24 hours up to Fri 28 Nov 2025 08:15"
    assert "  Home 4 open since Thu 27 Nov 23:11, Jan has it." in said.lines
    assert "  Home 4 Thu 27 Nov 23:10, amber: Jan after 2 min, closed 23:13." in said.lines
    assert saying.OLD_MARK not in said.out
    assert loaded("note", "--day", "2025-11-26").lines[1:] == ["  nothing"]


def test_a_month_in_numbers_tells_of_nobody(loaded: Roost, folder: Path) -> None:
    called(folder, 4)
    few = loaded("figures", "--month", "2025-11").lines
    assert few[0] == "Hawthorn, November 2025"
    assert few[1].endswith("fewer than 5") and few[2].endswith("too few to say")
    called_more = loaded("figures", "--month", "2025-12").lines
    assert called_more[1].endswith(" 0")


def test_what_is_no_month_and_no_day_is_said_plainly(loaded: Roost) -> None:
    assert loaded("figures", "--month", "november").err.startswith("Argument --month: it must be a month like 2026-11.")
    assert loaded("note", "--day", "friday").err.startswith("Argument --day: it must be a day like 2026-11-28.")
