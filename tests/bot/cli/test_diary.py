"""`roost diary`: every home that keeps beds, with what stands in its diary and who wrote it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.cli.diary import homes_of, lines_of
from bot.cli.opening import reading, writing
from handlers.rota.oncall import liaison_workers
from storage import constellations, diary, homes
from tests.bot.cli.conftest import Roost
from tests.bot.cli.test_rota import LONDON

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


def add(folder: Path, kind: str, first: int, last: int, takes: int, **more: int) -> None:
    """From so many hours after NOW to so many, in the hub's diary."""
    with writing(folder / "roost.db") as tx:
        hub = homes.of_constellation(tx, 1)[0]
        times = {"starts_at": NOW + timedelta(hours=first), "ends_at": NOW + timedelta(hours=last), "written_at": NOW}
        source = {"source": "person" if more else "roster", **more}
        diary.add(tx, {"constellation_id": 1, "home_id": hub.id, "kind": kind, "takes": takes, **times, **source})


def test_each_entry_is_a_line_below_its_home(loaded: Roost, folder: Path) -> None:
    add(folder, "family_time", 22, 24, 0)
    with reading(folder / "roost.db") as tx:
        sam = liaison_workers(tx, 1)[0].id
    add(folder, "sleepover", 6, 46, 1, written_by=sam)
    add(folder, "meeting", 400, 401, 0)
    with reading(folder / "roost.db") as tx:
        hub, backup = homes_of(tx, constellations.first(tx), NOW, NOW + timedelta(weeks=1), None)
        lines = list(lines_of(tx, hub, NOW, NOW + timedelta(weeks=1), LONDON))
        assert backup.spoken == "Home 2"
        assert len(list(lines_of(tx, hub, NOW, NOW + timedelta(weeks=6), LONDON))) == len(lines) + 1
    assert lines == [
        "  Home 1, hub, beds free 1 of 2 at the fullest moment",
        "    Fri 27 Nov 18:00-Sun 29 Nov 10:00  sleepover, 1 child  by Sam",
        "    Sat 28 Nov 10:00-12:00             family time         from the roster",
    ]


def test_homes_that_keep_beds_are_shown_or_the_one_that_is_asked_for(loaded: Roost) -> None:
    all_of_them, one = loaded("diary"), loaded("diary", "--home", "4", "--weeks", "3")
    assert all_of_them.lines[0].startswith("Hawthorn, until ")
    assert all_of_them.lines[1:] == [
        "  Home 1, hub, beds free 2 of 2 at the fullest moment",
        "    nothing",
        "  Home 2, backup, beds free 1 of 1 at the fullest moment",
        "    nothing",
    ]
    assert one.lines[1:] == ["  Home 4, satellite", "    nothing"]


def test_a_home_that_is_not_there_and_a_roster_that_is_not_loaded(loaded: Roost, folder: Path) -> None:
    wrong = loaded("diary", "--home", "44")
    assert (wrong.status, wrong.err) == (1, "There is no home 44; roost roster show lists them.\n")
    assert loaded("diary", "--weeks", "0").status == 2
    (folder / "roost.db").unlink()
    assert loaded("diary").status == 1
