"""`roost rota show`: a readable table of who is on call when."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.cli.opening import reading
from bot.cli.rota import lines_of
from storage import constellations
from tests.bot.cli.conftest import EXAMPLE, Roost

LONDON = ZoneInfo("Europe/London")


def shown(folder: Path, since: str, until: str) -> list[list[str]]:
    """The table's cells, without its head, as it would be printed at that moment."""
    begins, ends = (datetime.fromisoformat(moment).replace(tzinfo=UTC) for moment in (since, until))
    with reading(folder / "roost.db") as tx:
        lines = list(lines_of(tx, constellations.first(tx), begins, ends, LONDON))
    return [[cell.strip() for cell in line.strip().split("  ") if cell.strip()] for line in lines[1:]]


def test_the_table_has_a_row_for_every_turn(loaded: Roost, folder: Path) -> None:
    assert shown(folder, "2026-11-27 12:00", "2026-11-28 20:00") == [
        ["Fri", "27 Nov 2026", "09:00-17:00", "Priya", "Jan"],
        ["Fri", "27 Nov 2026", "17:00-09:00", "Jan", "Priya"],
        ["Sat", "28 Nov 2026", "09:00-17:00", "Priya", "Jan"],
        ["Sat", "28 Nov 2026", "17:00-09:00", "Jan", "Priya"],
    ]


def test_what_is_unlike_an_ordinary_week_is_marked(roost: Roost, folder: Path) -> None:
    single = '\n[[night]]\ndate = 2026-12-24\nwho = "Sam"\nbackup = "Jan"\n'
    (folder / "roster.toml").write_text(EXAMPLE.read_text() + single)
    assert roost("roster", "load", "roster.toml").lines[-2].startswith("The rota is new: 2 spells and 1 night.")
    assert "  24 Dec 2026 17:00 to 09:00: Sam, backup Jan" in roost("roster", "show").lines
    christmas = shown(folder, "2026-12-24 12:00", "2026-12-25 12:00")
    assert christmas[1:] == [
        ["Thu", "24 Dec 2026", "17:00-09:00", "Sam", "Jan", "single night"],
        ["Fri", "25 Dec 2026", "09:00-17:00", "Priya", "Jan", "Christmas Day"],
    ]
    (long_night,) = shown(folder, "2026-10-25 00:00", "2026-10-25 03:00")
    assert long_night[2:] == ["17:00-09:00", "Jan", "Priya", "the clocks change, 17 hours"]
    (short_night,) = shown(folder, "2026-03-29 00:00", "2026-03-29 03:00")
    assert short_night[-1] == "the clocks change, 15 hours"


def test_two_weeks_are_shown_or_as_many_as_are_asked_for(loaded: Roost) -> None:
    two, four = loaded("rota", "show"), loaded("rota", "show", "--weeks", "4")
    assert (two.status, four.status) == (0, 0)
    assert two.lines[0].startswith("Hawthorn, until ")
    assert 28 <= len(two.lines) - 2 <= 30
    assert 56 <= len(four.lines) - 2 <= 58
    assert loaded("rota", "show", "--weeks", "0").status == 2


def test_before_a_roster_is_loaded_it_says_what_to_do(roost: Roost) -> None:
    assert roost("rota", "show").status == 1


def test_a_calendars_address_is_printed_and_differs_every_time(loaded: Roost) -> None:
    first, second = loaded("calendar", "priya"), loaded("calendar", "Priya")
    assert first.lines[0].startswith("Priya's calendar")
    assert first.lines[1].startswith("  https://line.example.org/calendar/")
    assert first.lines[1] != second.lines[1]
    assert loaded("calendar").lines[0].startswith("Hawthorn's calendar")


def test_a_calendar_of_somebody_who_is_not_there(loaded: Roost) -> None:
    assert loaded("calendar", "Pria").err == "Nobody of that name is in the roster; the nearest is Priya.\n"
    assert loaded("calendar", "--constellation", "Rowan").err.startswith("There is no such constellation")
