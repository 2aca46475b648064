"""What each command does."""

import asyncio
import os
import re
import sqlite3
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.invite import bot_name, new_code
from bot.cli.opening import writing
from bot.cli.outbox import age
from bot.clock import WallClock
from bot.config import TelegramConfig
from bot.lock import FileLock
from bot.simulator.town import Town
from handlers.invitations import ALPHABET
from storage import addresses, journal, outbox, people
from storage.database import Database, connect
from tests.bot.cli.conftest import CONFIG, EXAMPLE, TOKEN, Roost, in_a_process

ROW = {
    "constellation_id": 1,
    "chat": "+447700900104",
    "key": "hub.alert",
    "body": "Home 4 needs you",
    "buttons": [],
    "priority": 0,
}  # fmt: skip


def test_loading_says_what_changed(roost: Roost, folder: Path) -> None:
    said = roost("roster", "load", EXAMPLE)
    assert (said.status, said.err) == (0, "")
    assert "Home 4: Dawn's mobile 07700 900104 is new." in said.lines
    assert said.lines[-1] == "Loaded: 27 changes made."
    assert roost("roster", "load", EXAMPLE).out == "Loaded: nothing has changed.\n"


def test_a_dry_run_says_the_same_and_makes_nothing(roost: Roost, folder: Path) -> None:
    dry = roost("roster", "load", EXAMPLE, "--dry-run")
    assert (dry.status, dry.lines[-1]) == (0, "Dry run: 27 changes would be made.")
    assert not (folder / "roost.db").exists()
    assert roost("roster", "load", EXAMPLE).lines[:-1] == dry.lines[:-1]
    assert roost("roster", "load", "--dry-run", EXAMPLE).out == "Dry run: nothing would change.\n"


def test_a_dry_run_leaves_a_loaded_roster_as_it_is(loaded: Roost, folder: Path) -> None:
    (folder / "roster.toml").write_text(EXAMPLE.read_text().replace('name = "Dawn"', 'name = "Dora"'))
    assert loaded("roster", "load", "roster.toml", "--dry-run").lines[-1] == "Dry run: 4 changes would be made."
    assert "  Dawn: mobile 07700 900104" in loaded("roster", "show").lines


def test_a_roster_with_faults_tells_all_and_loads_nothing(loaded: Roost, folder: Path) -> None:
    wrong = EXAMPLE.read_text().replace("+447700900104", "01632 960104").replace('role = "', 'roll = "')
    (folder / "roster.toml").write_text(wrong)
    said = loaded("roster", "load", "roster.toml")
    assert (said.status, said.out) == (1, "")
    assert [line.split(";")[0] for line in said.err.splitlines()] == [
        "home 4, carer Dawn: mobile is a landline, and landlines are never texted",
        "staff Sam: roll is not a known key",
        "staff Sam: role is missing",
    ]
    assert loaded("roster", "load", EXAMPLE).out == "Loaded: nothing has changed.\n"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("missing.toml", None, "missing.toml cannot be read: No such file or directory."),
        ("binary.toml", b"\xff\xfe", "binary.toml is not a text file in UTF-8; save it as one."),
        ("odd.toml", b"[home\n", "The roster is not valid TOML (at line 1, column 6);"),
    ],
)
def test_a_roster_that_cannot_be_read(
    roost: Roost, folder: Path, name: str, content: bytes | None, sentence: str
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    said = roost("roster", "load", name)
    assert said.status == 1
    assert said.err.startswith(sentence)
    assert not (folder / "roost.db").exists()


def test_the_roster_is_shown_without_line_words(loaded: Roost) -> None:
    said = loaded("roster", "show")
    assert said.lines[:3] == [
        "Hawthorn: duty team EDT 01632 960123, office 01632 960100, promised hours always",
        "Home 1, hub",
        "  Jan: Telegram 1001; mobile 07700 900101",
    ]
    assert "Home 4, satellite: Wren and Robin" in said.lines
    assert "  Sam, liaison worker: Telegram 1090; mobile 07700 900190" in said.lines
    assert "  mon-sun 17:00 to 09:00: Jan, backup Priya" in said.lines
    assert "heron" not in said.out


def test_showing_what_is_not_loaded(roost: Roost, folder: Path) -> None:
    with writing(folder / "roost.db"):
        pass
    assert roost("roster", "show").err == "No roster is loaded yet: roost roster load roster.toml\n"


def test_check_says_that_all_is_well(loaded: Roost, folder: Path) -> None:
    said = loaded("check")
    assert (said.status, said.lines[-1]) == (0, "All is well.")
    assert (
        said.lines[0] == "Right  config.toml: Night line, with Telegram by polling and text messages from 07700 900001."
    )
    assert f"Right  {folder}/roost.db: is whole." in said.lines
    assert all(line.startswith("Right  ") for line in said.lines[:-1])


def test_check_says_everything_that_is_wrong(loaded: Roost, folder: Path) -> None:
    (folder / "config.toml").write_text(re.sub(r"\[telegram\][^\[]*", "", CONFIG))
    roster = EXAMPLE.read_text().replace('mobile = "+447700900102"\n', "").replace("liaison_worker", "on_call_manager")
    (folder / "roster.toml").write_text(roster)
    loaded("roster", "load", "roster.toml")
    with writing(folder / "roost.db") as tx:
        tx.exec_driver_sql("DELETE FROM spells WHERE from_time = '09:00'")
        for (person_id,) in tx.exec_driver_sql("SELECT id FROM people WHERE name = 'Dawn'").all():
            (address,) = addresses.of_person(tx, person_id)
            addresses.mark_dead(tx, address.id, WallClock().now(), "opted out")
    said = loaded("check")
    assert [line for line in said.lines if line.startswith("WRONG")] == [
        "WRONG  Hawthorn: nobody is a liaison_worker; add one to the roster as [[staff]].",
        "WRONG  Home 2: Priya cannot be reached; do roost invite 'Priya' and pass on the code.",
        "WRONG  Home 4: Dawn cannot be reached; do roost invite 'Dawn' and pass on the code.",
        "WRONG  Hawthorn, rota: nobody is on call mon-sun from 09:00 to 17:00; add a [[spell]] for it, or promise fewer"
        " hours in [constellation].",
    ]
    assert (said.status, said.lines[-1]) == (1, "4 things must be put right.")


def test_check_before_anything_is_loaded(roost: Roost, folder: Path) -> None:
    said = roost("check")
    assert (said.status, said.lines[-1]) == (1, "One thing must be put right.")
    assert not (folder / "roost.db").exists()


async def test_invite_prints_the_link_and_the_words(loaded: Roost, folder: Path) -> None:
    town = Town(WallClock(), line_url="http://127.0.0.1:9", telegram_token=TOKEN)
    await town.start()
    (folder / "config.toml").write_text(CONFIG.replace("http://127.0.0.1:9", town.url))
    said = await asyncio.to_thread(loaded, "invite", "dawn")
    username = await bot_name(TelegramConfig(TOKEN, "polling", None, town.url))
    await town.stop()
    assert (said.status, said.err) == (0, "")
    ends = (WallClock().now() + timedelta(days=7)).year
    assert re.fullmatch(
        rf"Dawn \(Home 4\) can link one phone with this, once, until .* {ends} at \d\d:\d\d:", said.lines[0]
    )
    link = re.fullmatch(rf"  Telegram: open https://t\.me/{username}\?start=(\S+) and press Start", said.lines[1])
    assert link
    assert said.lines[2] == f"  Text message: send JOIN {link[1]} to 07700 900001"
    assert username


def test_invite_without_telegram_gives_the_words_for_the_bot(loaded: Roost) -> None:
    said = loaded("invite", "Dawn")
    assert said.status == 0
    words = r"  Telegram: the bot's name cannot be asked for just now; send the bot these words: /start \S{5}-\S{5}"
    assert re.fullmatch(words, said.lines[1])


def test_invite_without_sms_gives_the_link_alone(loaded: Roost, folder: Path) -> None:
    (folder / "config.toml").write_text(CONFIG.split("[twilio]")[0])
    assert [line.split(":")[0].strip() for line in loaded("invite", "Sam").lines[1:]] == ["Telegram"]


async def test_a_telegram_that_does_not_answer_is_not_waited_for() -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    address = "http://127.0.0.1:{}".format(server.sockets[0].getsockname()[1])
    async with asyncio.timeout(3):
        assert await bot_name(TelegramConfig(TOKEN, "polling", None, address), 0.2) is None
    server.close()


@pytest.mark.parametrize("said", [b"", b"[]", b'{"ok": false}', b'{"result": 4}', b"<html>", b"\xff"])
async def test_a_telegram_that_answers_nonsense_gives_no_name(said: bytes) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + said)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    address = "http://127.0.0.1:{}".format(server.sockets[0].getsockname()[1])
    assert await bot_name(TelegramConfig(TOKEN, "polling", None, address)) is None
    server.close()


def test_inviting_somebody_who_is_not_there(loaded: Roost) -> None:
    said = loaded("invite", "Dwan")
    assert (said.status, said.err) == (1, "Nobody of that name is in the roster; the nearest is Dawn.\n")


def test_inviting_before_a_roster_is_loaded(roost: Roost) -> None:
    assert roost("invite", "Dawn").err.startswith("There is nobody in the roster yet;")


def test_a_name_in_two_constellations_is_asked_about(loaded: Roost, folder: Path) -> None:
    other = """
        [constellation]
        name = "Rowan"
        duty_team = { name = "EDT", number = "01632 960123" }
        home = [{ code = 1, kind = "hub", carer = [{ name = "Jan", telegram = 2001 }] },
                { code = 2, kind = "satellite", carer = [{ name = "Ola", telegram = 2002 }] }]
        spell = [{ who = "Jan", days = "mon-sun", from = "00:00", to = "24:00" }]"""
    first, *rest = other.split("home = ")
    (folder / "rowan.toml").write_text("home = " + rest[0] + first)
    assert loaded("roster", "load", "rowan.toml").status == 0
    assert loaded("invite", "Jan").err.startswith("Several constellations have somebody of that name;")
    assert loaded("invite", "Jan", "--constellation", "Rowan").status == 0


def test_codes_are_readable_and_never_the_same() -> None:
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    for code in codes:
        assert re.fullmatch(rf"[{ALPHABET}]{{5}}-[{ALPHABET}]{{5}}", code)
        assert re.search("[0-9]", code)
        assert re.search("[A-Z]", code)
    assert not set("01OI") & set(ALPHABET)


def test_the_outbox_lists_what_has_not_gone_out_and_what_failed_lately(loaded: Roost, folder: Path) -> None:
    now = WallClock().now()
    rows = [
        ("queued", 3, None),
        ("sent", 3, None),
        ("failed", 90, "30005"),
        ("failed", 26 * 60, "30005"),
        ("unknown", 1, "x" * 99),
    ]
    with writing(folder / "roost.db") as tx:
        for state, minutes, error in rows:
            at = now - timedelta(minutes=minutes)
            put_in(tx, state=state, created_at=at, next_try_at=at, attempted_at=at, cls="alert", channel="sms", tries=2)
            tx.execute(
                outbox.outbox.update().where(outbox.outbox.c.state == state, outbox.outbox.c.created_at == at),
                {"error": error},
            )
    said = loaded("outbox")
    assert [line.split() for line in said.lines] == [
        ["id", "age", "class", "channel", "state", "tries", "error"],
        ["1", "3", "min", "alert", "sms", "queued", "2"],
        ["3", "1", "h", "alert", "sms", "failed", "2", "30005"],
        ["5", "1", "min", "alert", "sms", "unknown", "2", "other"],
    ]
    assert "Home 4" not in said.out
    assert "900104" not in said.out


def put_in(tx: outbox.Connection, **values: object) -> None:
    columns = {column.name: None for column in outbox.outbox.columns if column.name != "id"}
    tx.execute(outbox.outbox.insert(), {**columns, **ROW, **values})


def test_an_empty_outbox_says_so(loaded: Roost) -> None:
    assert loaded("outbox").out == "Everything has gone out, and nothing has failed in the last day.\n"


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (-1, "0 s"),
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (3599, "59 min"),
        (3600, "1 h"),
        (86399, "23 h"),
        (86400, "1 d"),
    ],
)
def test_an_age_is_told_in_its_largest_unit(passed: int, words: str) -> None:
    assert age(timedelta(seconds=passed)) == words


def test_a_backup_is_the_same_database_in_one_file_for_its_owner_alone(loaded: Roost, folder: Path) -> None:
    said = loaded("backup", "copy.db")
    assert (said.status, said.out) == (0, "The database is copied to copy.db.\n")
    assert stat.S_IMODE(os.stat("copy.db").st_mode) == 0o600
    copy = sqlite3.connect("copy.db")
    assert list(copy.iterdump()) == list(connect(folder / "roost.db").iterdump())
    copy.close()
    assert sorted(path.name for path in folder.glob("copy*")) == ["copy.db"]


@pytest.mark.parametrize("name", ["config.toml", "roost.db", "."])
def test_a_backup_overwrites_nothing(loaded: Roost, folder: Path, name: str) -> None:
    before = (folder / "config.toml").read_text()
    said = loaded("backup", name)
    assert (said.status, said.err) == (1, f"{name} is there already; name a file that is not.\n")
    assert (folder / "config.toml").read_text() == before


def test_a_backup_into_a_folder_that_is_not_there(loaded: Roost) -> None:
    assert loaded("backup", "no/copy.db").err == "no/copy.db cannot be made: No such file or directory.\n"


async def test_commands_work_beside_a_running_line(loaded: Roost, folder: Path) -> None:
    """As the line holds it: the lock, a writer and a reader, and commits between."""
    with FileLock(folder / "roost.db"):
        database = await Database.open(folder / "roost.db")
        for words in (["invite", "Dawn"], ["roster", "load", EXAMPLE], ["outbox"], ["backup", "copy.db"], ["check"]):
            await database.transact(lambda tx: people.get(tx, 1))
            said = await asyncio.to_thread(in_a_process, folder, *words)
            assert (said.status, said.err) == (0, "")
        noted = [entry.what for entry in await database.read(journal.entries)]
        await database.close()
    assert noted == ["roster.loaded", "invitation.made"]
