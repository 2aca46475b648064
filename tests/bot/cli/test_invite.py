"""`roost invite`: a code, and what to do with it on each channel."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.invite import bot_name, new_code
from bot.clock import WallClock
from bot.config import TelegramConfig
from bot.simulator.town import Town
from handlers.invitations import ALPHABET
from storage.migrations import upgrade
from tests.bot.cli.conftest import CONFIG, TOKEN, Roost


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


@asynccontextmanager
async def a_telegram_that_says(said: bytes | None) -> AsyncIterator[TelegramConfig]:
    """A server that says this, whatever it is asked; None = it never answers."""
    ended = asyncio.Event()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        if said is None:
            await reader.read()
        else:
            writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + said)
        writer.close()
        await writer.wait_closed()
        ended.set()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield TelegramConfig(TOKEN, "polling", None, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    await ended.wait()


async def test_a_telegram_that_does_not_answer_is_not_waited_for() -> None:
    async with a_telegram_that_says(None) as config, asyncio.timeout(3):
        assert await bot_name(config, seconds=0.2) is None


@pytest.mark.parametrize("said", [b"", b"[]", b'{"ok": false}', b'{"result": 4}', b"<html>", b"\xff"])
async def test_a_telegram_that_answers_nonsense_gives_no_name(said: bytes) -> None:
    async with a_telegram_that_says(said) as config:
        assert await bot_name(config) is None


def test_inviting_somebody_who_is_not_there(loaded: Roost) -> None:
    said = loaded("invite", "Dwan")
    assert (said.status, said.err) == (1, "Nobody of that name is in the roster; the nearest is Dawn.\n")


def test_inviting_before_a_roster_is_loaded(roost: Roost, folder: Path) -> None:
    upgrade(folder / "roost.db")
    assert roost("invite", "Dawn").err.startswith("There is nobody in the roster yet;")


def test_a_name_in_two_constellations_is_asked_about(loaded: Roost, folder: Path) -> None:
    other = """
        [constellation]
        name = "Rowan"
        duty_team = { name = "EDT", number = "01632 960123" }
        home = [{ code = 1, kind = "hub", carer = [{ name = "Jan", telegram = 2001 }] },
                { code = 2, kind = "satellite", carer = [{ name = "Ola", telegram = 2002 }] }]
        spell = [{ who = "Jan", backup = "Ola", days = "mon-sun", from = "00:00", to = "24:00" }]"""
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
