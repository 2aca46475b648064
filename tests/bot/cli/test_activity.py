"""`roost activity`: nothing is kept without --yes, and the running line sends what is told."""

import re
from datetime import UTC, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.cli.opening import reading, writing
from storage import outbox, people
from storage.activities import activities, answers, occurrences
from storage.migrations import upgrade
from tests.bot.cli.conftest import CONFIG, EXAMPLE, STARTED, Roost

TEA = ("activity", "add", "Tea,", "tuesdays 3pm,", "at the hub, for carers, lead Priya")


def zone_of(folder: Path, hour: int) -> ZoneInfo:
    """The line's clocks show about this hour now: what is told by day is told at once, and not at night."""
    ahead = (hour - STARTED.astimezone(UTC).hour + 12) % 24 - 12
    name = f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"
    (folder / "config.toml").write_text(CONFIG.replace("[line]", f'[line]\ntime_zone = "{name}"', 1))
    return ZoneInfo(name)


def test_one_is_made_listed_and_shown(loaded: Roost) -> None:
    only_said = loaded(*TEA)
    assert (only_said.status, only_said.lines[1:]) == (0, ["Nothing has been changed yet: say it again with --yes."])
    assert only_said.lines[0].startswith(
        "Tea: every Tuesday 15:00-17:00, at the hub, for carers, led by Priya. Next: Tue"
    )
    assert loaded("activity", "list").lines == ["No get-togethers are planned."]
    assert loaded(*TEA, "--yes").lines == [only_said.lines[0], "Kept: Tea."]
    (listed,) = loaded("activity", "list").lines
    assert re.fullmatch(
        r"1 Tea, next Tue \d+ \w+ 15:00: every Tuesday 15:00-17:00, at the hub, for carers, led.+", listed
    )
    shown = loaded("activity", "show", "tea")
    assert len(shown.lines) >= 9
    assert re.fullmatch(r"  Tue \d+ \w+ 15:00  planned, 0 told, 0 coming", shown.lines[1])
    assert loaded(*TEA, "--yes").err == (
        "There is a Tea already. Move that one, call it off, or give the new one another name.\n"
    )


def test_one_from_the_roster_has_its_next_time_before_the_line_has_run(loaded: Roost, folder: Path) -> None:
    tea = '\n[[activity]]\nname = "Tea"\nwhen = "tuesdays 15:00 to 17:00"\nfor = "carers"\nplace = "the hall"\n'
    (folder / "more.toml").write_text(EXAMPLE.read_text(encoding="utf-8") + tea, encoding="utf-8")
    assert loaded("roster", "load", "more.toml").status == 0
    (listed,) = loaded("activity", "list").lines
    assert re.match(r"1 Tea, next Tue \d+ \w+ 15:00: every Tuesday", listed)


def test_one_time_is_moved_and_called_off_and_who_was_told_has_it_in_the_outbox(loaded: Roost, folder: Path) -> None:
    zone = zone_of(folder, 12)
    loaded(*TEA, "--yes")
    with writing(folder / "roost.db") as tx:
        first, second, *_ = occurrences.coming(tx, 1, STARTED)
        dawn = people.by_name(tx, 1, "Dawn")
        assert dawn is not None
        answers.keep(tx, second.id, dawn.id, STARTED, adults=2, children=1)
    day = f"{second.starts_at.astimezone(zone):%-d %b}"
    assert loaded("activity", "show", "1").lines[2].endswith("planned, 1 told, 3 coming")
    assert loaded("activity", "move", f"tea {day}", "4pm at the library").lines[0].endswith("16:00 at the library.")
    moved = loaded("activity", "move", f"tea {day}", "4pm at the library", "--yes")
    assert moved.lines[-1] == "Done. Told just now: 2."
    assert loaded("activity", "cancel", "tea").err.startswith("Say which: Tea with its day, next Tue")
    off = loaded("activity", "cancel", f"tea {day}", "--because", "Nobody has the key", "--yes")
    assert off.lines[-1] == "Done. Told just now: 2."
    all_of_it = loaded("activity", "cancel", "teas", "--all", "--yes")
    assert "and all after it: is called off." in all_of_it.lines[0]
    with reading(folder / "roost.db") as tx:
        said = [row.body for row in outbox.in_state(tx, "queued") if row.person_id == dawn.id]
        assert activities.of_constellation(tx, 1) == []
    was = f"{second.starts_at.astimezone(zone):%a %-d %b}"
    assert said == [
        f"Changed: Tea, {was} 15:00, is now {was} 16:00 at the library.",
        f"Called off: Tea, {was} 16:00. Nobody has the key.",
    ]
    assert first.starts_at < second.starts_at - timedelta(days=6)


def test_at_night_it_says_when_who_was_told_will_hear_it(loaded: Roost, folder: Path) -> None:
    zone_of(folder, 0)
    loaded(*TEA, "--yes")
    off = loaded("activity", "cancel", "tea", "--all", "--yes")
    assert re.fullmatch(r"Done\. Told just now: 0\. To be told by day, from \w+ \d+ \w+ 09:00 on: 1\.", off.lines[-1])


def test_the_whole_rule_is_changed(loaded: Roost) -> None:
    loaded(*TEA, "--yes")
    said = loaded("activity", "move", "tea", "every Thursday 10-11:30")
    assert said.lines[0].startswith("Tea: all of it becomes every Thursday 10:00-11:30. Next: Thu")
    assert loaded("activity", "move", "tea", "every Thursday 10-11:30", "--yes").status == 0
    assert ": every Thursday 10:00-11:30, at the hub" in loaded("activity", "list").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("add", "Tea, at the hub, for carers"), 'Say when it is, such as "last Tuesday of the month 10:30".'),
        (("add", "Tea, tuesdays, for carers"), 'Say from when until when, such as "10:30 to 12".'),
        (("add", "Tea, tuesdays 3pm"), 'Say for whom, such as "for carers", "for everyone" or "for homes 4 and 5".'),
        (("add", "Tea, now and then, for carers"), 'Not followed: now and then. Say when like "last Tue of the month'),
        (("add", "Tea, tuesdays 3pm, for carers, lead Prya"), "Nobody of that name can lead it: Prya."),
        (("add", "Tea, tuesdays 3pm, for homes 44"), "There is no Home 44 here."),
        (("show", "tea"), "There is no get-together of that name; none is planned."),
        (("list", "--constellation", "Oak"), "There is no such constellation"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(loaded: Roost, words: tuple[str, ...], sentence: str) -> None:
    said = loaded("activity", *words)
    assert (said.status, said.out, said.err.count("\n")) == (1, "", 1)
    assert said.err.startswith(sentence)


def test_without_a_roster_there_is_nothing_to_do(roost: Roost, folder: Path) -> None:
    assert roost("activity", "list").status == 1
    upgrade(folder / "roost.db")
    assert roost("activity", "list").err == "No roster is loaded yet: roost roster load roster.toml\n"
    assert "words such as: Tea" in roost("activity", "--help").out
