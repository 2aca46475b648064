"""`roost check` without a network: what it says of this machine's own things, and in which forms."""

import json
import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.cli.opening import writing
from bot.clock import WallClock
from storage import addresses, homes
from storage.database import connect
from tests.bot.cli.conftest import CONFIG, EXAMPLE, Roost, Said

GREEN = {
    "config.read",
    "config.texts",
    "files.private",
    "database.disk",
    "database.opened",
    "database.whole",
    "journal.unaltered",
    "words.held",
    "roster.loaded",
    "people.reachable",
    "homes.rung",
    "rota.nights",
}
YELLOW = {"database.encrypted", "backups.age", "directory.checked"}  # of a service that has made no choice yet


def found(said: Said) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(said.out)["checks"]
    return listed


def not_green(said: Said) -> list[tuple[str, str, str]]:
    listed = [(one["level"], one["id"], one["says"]) for one in found(said) if one["level"] != "green"]
    return [one for one in listed if one[1] not in YELLOW]


def test_all_is_well(loaded: Roost, folder: Path) -> None:
    said = loaded("check", "--offline")
    assert (said.status, said.lines[-1]) == (0, f"All is well. Worth a look: {len(YELLOW)}.")
    assert said.lines[0] == (
        "Right  config.read           config.toml: Night line, with Telegram by polling"
        " and text messages from 07700 900001."
    )
    assert {line.split()[1] for line in said.lines if line.startswith("Right  ")} == GREEN
    assert not [line for line in said.lines if line.startswith("WRONG")]
    assert {one["id"] for one in found(loaded("check", "--offline", "--json"))} == GREEN | YELLOW


def test_everything_that_is_wrong_is_told_with_what_to_do(loaded: Roost, folder: Path) -> None:
    (folder / "config.toml").write_text(re.sub(r"\[telegram\][^\[]*", "", CONFIG))
    roster = EXAMPLE.read_text().replace('mobile = "+447700900102"\n', "").replace("liaison_worker", "on_call_manager")
    (folder / "roster.toml").write_text(roster)
    loaded("roster", "load", "roster.toml")
    with writing(folder / "roost.db") as tx:
        tx.exec_driver_sql("DELETE FROM spells WHERE from_time = '09:00'")
        for (person_id,) in tx.exec_driver_sql("SELECT id FROM people WHERE name = 'Dawn'").all():
            (address,) = addresses.of_person(tx, person_id)
            addresses.mark_dead(tx, address.id, WallClock().now(), "opted out")
    said = loaded("check", "--offline")
    wrong = [line for line in said.lines if line.startswith("WRONG")]
    assert [re.sub(r"WRONG  (\S+) +", r"\1 ", line) for line in wrong[:-1]] == [
        "roster.loaded Hawthorn: nobody is a liaison_worker.",
        "people.reachable Home 2: Priya cannot be reached.",
        "people.reachable Home 4: Dawn cannot be reached.",
    ]
    assert re.search(r"nobody is on call .* 09:00 to 17:00; .*, and 1[12] times more within 14 days\.$", wrong[-1])
    assert "Do: roost invite 'Priya', and pass on the code." in said.out
    assert [line for line in said.lines if line.startswith("Mind   homes")] == [
        f"Mind   homes.rung            {home} has no mobile that works, so it cannot be rung."
        for home in ("Home 2", "Home 4")
    ]
    assert (said.status, said.lines[-1]) == (1, "4 things must be put right.")


def test_a_night_is_missed_only_while_it_lies_ahead(loaded: Roost, folder: Path) -> None:
    """A spell without a backup is worth a look; whoever has left counts for nobody."""
    with writing(folder / "roost.db") as tx:
        tx.exec_driver_sql("UPDATE spells SET backup = '[]' WHERE from_time = '17:00'")
    ((level, check, says),) = not_green(loaded("check", "--offline", "--json"))
    assert (level, check) == ("yellow", "rota.nights") and "there is no backup" in says
    with writing(folder / "roost.db") as tx:
        tx.execute(text("UPDATE people SET left_at = :now WHERE name = 'Jan'"), {"now": "2026-01-01T00:00:00.000000"})
    assert any("nobody is on call" in says for _, _, says in not_green(loaded("check", "--offline", "--json")))


def test_before_anything_is_loaded(roost: Roost, folder: Path) -> None:
    said = roost("check", "--offline")
    assert (said.status, said.lines[-1]) == (1, "One thing must be put right.")
    assert "Do: Load a roster first: roost roster load roster.toml (after a loss" in said.out
    assert not (folder / "roost.db").exists()


def test_a_config_that_cannot_be_read_is_all_that_is_told(roost: Roost, folder: Path) -> None:
    (folder / "config.toml").write_text(CONFIG.replace("[line]\n", "[line]\nnam = 1\n").replace("auth_token", "token"))
    said = roost("check", "--offline", "--json")
    assert said.status == 1
    assert {(level, check) for level, check, _ in not_green(said)} == {("red", "config.read")}
    assert len(found(said)) > 1


@pytest.mark.parametrize(("mode", "is_red"), [(0o600, False), (0o640, False), (0o644, True), (0o620, True)])
@pytest.mark.parametrize("name", ["config.toml", "roost.db", "telegram-token"])
def test_secrets_and_words_are_for_the_lines_own_user(
    loaded: Roost, folder: Path, name: str, mode: int, is_red: bool
) -> None:
    (folder / "telegram-token").touch(0o600)
    (folder / "telegram-token").write_text("123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc")
    (folder / "config.toml").write_text(re.sub(r"token = .*\napi", 'token_file = "telegram-token"\napi', CONFIG))
    (folder / name).chmod(mode)
    said = loaded("check", "--offline", "--json")
    assert [check for _, check, _ in not_green(said)] == ["files.private"] * is_red
    assert (f"chmod 600 {folder / name}" in said.out or f"chmod 600 {name}" in said.out) == is_red


def test_a_damaged_file_and_an_altered_journal(loaded: Roost, folder: Path) -> None:
    with writing(folder / "roost.db") as tx:
        tx.exec_driver_sql("UPDATE journal SET actor = 'somebody else'")
    assert [check for _, check, _ in not_green(loaded("check", "--offline", "--json"))] == ["journal.unaltered"]
    raw = connect(folder / "roost.db")
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("UPDATE people SET home_id = 4242 WHERE name = 'Dawn'")
    raw.close()
    assert "database.whole" in {check for _, check, _ in not_green(loaded("check", "--offline", "--json"))}


@pytest.mark.parametrize("kept", [0, 8192])
def test_a_file_that_cannot_be_read_at_all_is_a_finding_like_any_other(loaded: Roost, folder: Path, kept: int) -> None:
    """Whoever watches the line by --json hears of it, and of the rest."""
    whole = (folder / "roost.db").read_bytes()
    for beside in folder.glob("roost.db-*"):
        beside.unlink()
    (folder / "roost.db").write_bytes(whole[:kept] + b"\x55" * (len(whole) - kept))
    said = loaded("check", "--offline", "--json")
    assert (said.status, said.err) == (1, "")
    (red,) = [one for one in found(said) if one["level"] == "red"]
    assert red["id"] == "database.opened" and red["says"].startswith(f"{folder}/roost.db cannot be used: ")
    assert "restore" in red["do"]


def test_a_file_that_cannot_be_looked_through_is_damaged(loaded: Roost, folder: Path) -> None:
    with connect(folder / "roost.db") as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'journal'").fetchone()
        (size,) = raw.execute("PRAGMA page_size").fetchone()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    with (folder / "roost.db").open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\x55" * size)
    assert "database.whole" in {check for _, check, _ in not_green(loaded("check", "--offline", "--json"))}


def test_which_words_are_held_and_until_when_nothing_is_erased(loaded: Roost, folder: Path) -> None:
    def says() -> list[str]:
        return [line[29:] for line in loaded("check", "--offline").lines if line.split()[1:2] == ["words.held"]]

    assert says() == ["Hawthorn: words are held of no home."]
    loaded("words", "hold", "4"), loaded("words", "hold", "7")
    with writing(folder / "roost.db") as tx:
        homes.hold(tx, homes.of_constellation(tx, 1)[2].id, datetime(2026, 5, 3, 12, tzinfo=UTC))
    (one,) = says()
    assert re.fullmatch(r"Hawthorn: words are held of Home 4 since \S+ \S+ \d+, Home 7 since .*\d\.", one)
    assert "Home 4 since 3 May 2026" not in one, "it was held before"
    loaded("backup", "copy.db")
    for path in folder.glob("roost.db*"):
        path.unlink()
    loaded("restore", "copy.db")
    assert "Nothing is erased before" in says()[0]


def test_colours_are_for_terminals(loaded: Roost, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in loaded("check", "--offline").out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "\x1b[32mRight\x1b[0m" in loaded("check", "--offline").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in loaded("check", "--offline").out
    assert os.environ["NO_COLOR"] == "1"


def test_the_age_of_the_newest_backup(loaded: Roost, folder: Path) -> None:
    def says() -> tuple[str, str]:
        (one,) = [check for check in found(loaded("check", "--offline", "--json")) if check["id"] == "backups.age"]
        return one["level"], one["says"]

    assert says() == ("yellow", "The line makes no backups by itself.")
    (folder / "config.toml").write_text(CONFIG + '[storage]\nbackups = "kept"\n')
    assert says() == ("red", f"{folder}/kept, for the backups, is not there or cannot be written.")
    (folder / "kept").mkdir()
    assert says() == ("yellow", f"There is no backup in {folder}/kept yet.")
    newest = folder / "kept" / "roost-2026-11-27.db"
    (folder / "kept" / "roost-2026-11-26.db").touch()
    for hours, level in ((25, "green"), (27, "yellow"), (75, "red")):
        newest.touch()
        moment = WallClock().now().timestamp() - hours * 3600 - 60
        os.utime(newest, (moment, moment))
        assert says() == (level, f"{newest} is {hours} h old, the newest of 2.")
