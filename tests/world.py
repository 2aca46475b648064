"""The world of the stories: phones with names, the line behind them, and time that is pushed forward.

    await world.dawn.texts("cant do this")
    world.jan.receives("Home 4", "1")
    await world.fast_forward(minutes=5)
    world.jan.rings()
    await world.jan.answers()
    world.jan.hears("Home 4", "press 1")

Messages are matched on what they say, not on their wording, and each may be expected once. Whatever arrives or rings
that nobody expected fails the story when the world closes, and so does TwiML that Twilio would not run.
"""

import asyncio
import os
import socket
import tomllib
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from bot.app import Line
from bot.channels.http import ANSWER_SECONDS
from bot.clock import PushableClock
from bot.config.reading import from_tables
from bot.simulator import pushing
from bot.simulator.town import Town
from handlers import invitations, roster
from handlers.numbers import mobile
from storage import addresses, journal, people, questions, timers
from storage.database import Database
from storage.encryption import Keyring
from storage.journal import Entry
from tests import databases
from tests.phone import Phone

LOWEST, HIGHEST = 10_000, 32_000
#: Each process of a parallel run begins elsewhere.
PORTS = count(os.getpid() * 211)
EXAMPLE_ROSTER = Path(__file__).parent.parent / "bot" / "simulator" / "example_roster.toml"
#: A Friday in winter, 23:40 in London.
FRIDAY_NIGHT = datetime(2026, 11, 27, 23, 40, tzinfo=UTC)


class World:
    """A constellation for one story: a town of phones, a line, a database file, and the clock."""

    def __init__(self, folder: Path, town: Town, clock: PushableClock, config: Mapping[str, Any]) -> None:
        self.folder = folder
        self.town = town
        self.clock = clock
        self.phones: dict[str, Phone] = {}
        self.restarting = False  # after everything that is done on a phone the line starts anew
        self.patience = ANSWER_SECONDS  # that the line has with the providers, from the next start on
        self.toml = config
        self.config = from_tables(config, folder, {})
        self.line: Line

    @classmethod
    async def open(
        cls,
        folder: Path,
        *,
        at: datetime = FRIDAY_NIGHT,
        roster_text: str | None = None,
        channels: tuple[str, ...] = ("telegram", "sms"),
        settings: Mapping[str, Any] | None = None,
    ) -> "World":
        clock = PushableClock(at)
        town = Town(clock)
        await town.start()
        world = cls(folder, town, clock, tables(town, channels, settings or {}))
        text = roster_text or EXAMPLE_ROSTER.read_text()
        world._people(tomllib.loads(text))
        world.add_phone("stranger", number="+447700900199")
        databases.load(folder / "roost.db", text, at, world.keys)
        await world.start()
        return world

    def __getattr__(self, name: str) -> Phone:
        phones: dict[str, Phone] = self.__dict__.get("phones", {})
        if name in phones:
            return phones[name]
        raise AttributeError(name)

    @property
    def has_telegram(self) -> bool:
        return "telegram" in self.toml

    @property
    def keys(self) -> Keyring | None:
        return self.config.storage.keys

    def add_phone(self, name: str, *, number: str | None = None, telegram_id: int | None = None) -> Phone:
        handset = self.town.add_phone(name, number=number, telegram_id=telegram_id)
        phone = self.phones[name.lower()] = Phone(self._step, handset)
        return phone

    async def load_roster(self, text: str) -> None:
        """As `roost roster load` does, in a process of its own beside the running line."""
        database = await Database.open(self.folder / "roost.db", self.keys)
        try:
            now = self.clock.now()
            await database.transact(lambda tx: roster.load(tx, roster.read(text), now))
        finally:
            await database.close()

    async def start(self) -> None:
        self.line = Line(self.config, self.clock, patience=self.patience)
        await self.line.start()
        self.town.line_url = self.toml["line"]["public_url"]
        await self.settle()

    async def restart(self) -> None:
        """Stop the line cleanly and start it anew on the same file."""
        await self.line.stop()
        await self.start()

    def edit_config(self, table: str, **values: Any) -> None:
        """As somebody changes config.toml: it counts from the next start on."""
        self.toml = {**self.toml, table: {**self.toml.get(table, {}), **values}}
        self.config = from_tables(self.toml, self.folder, {})

    async def stop_line(self) -> None:
        await self.line.stop()

    def advance_while_down(self, *, minutes: float) -> None:
        """Time goes on while the line does not run."""
        self.clock.push_to(self.clock.now() + timedelta(minutes=minutes))

    async def invite(self, name: str, code: str) -> None:
        """As `roost invite` does, with a code that the story knows."""
        now = self.clock.now()

        def invite(tx: Connection) -> None:
            person = people.by_name(tx, 1, name)
            assert person is not None
            invitations.invite(tx, person, code, now)

        await self.line.database.transact(invite)

    async def poison(self, number: str) -> None:
        """Make the next message from this phone one that no reader survives: its sender's open question is garbled."""

        def garble(tx: Connection) -> None:
            person, phone = addresses.sender(tx, "sms", number) or (None, None)
            assert person is not None and phone is not None
            row = {"constellation_id": 1, "address_id": phone.id, "person_id": person.id, "kind": "no such kind"}
            questions.ask(tx, {**row, "matter_id": None, "facts": {}, "asked_at": self.clock.now()})

        await self.line.database.transact(garble)

    async def loses(self, key: str) -> None:
        """The timer of this key goes, as by somebody's hand or a fault that nobody thought of."""
        assert await self.line.database.transact(lambda tx: timers.drop(tx, key)), f"there is no timer {key}"

    async def breaks(self, key: str) -> None:
        """The timer of this key becomes one that cannot be fired."""

        def garble(tx: Connection) -> None:
            timer = timers.by_key(tx, key)
            assert timer is not None, f"there is no timer {key}"
            timers.later(tx, timer.constellation_id, "no such kind", key, timer.due_at, timer.payload)

        await self.line.database.transact(garble)

    async def until(self, happened: Callable[[], bool], patience: float = 5.0) -> None:
        """Wait, in real time, for something that the line does of its own accord, not because of a message."""
        for _ in range(round(patience / 0.02)):
            if happened():
                break
            await asyncio.sleep(0.02)
            if self.line.waits_for_clock():
                await self.settle()  # what keeps to a provider's limit goes when the clock does
        else:
            raise AssertionError(f"It did not happen within {patience:.0f} seconds.")
        await self.settle()

    async def _step(self) -> None:
        await self.settle()
        if self.restarting:
            await self.restart()

    async def settle(self) -> None:
        await pushing.settle(self.line, self.town, self.clock)

    async def fast_forward(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """From due time to due time, never over one."""
        ahead = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        await pushing.fast_forward(self.line, self.town, self.clock, self.clock.now() + ahead)

    async def fast_forward_to(self, hour: int, minute: int = 0) -> None:
        """To the next time that the line's clock shows this."""
        zone = self.config.line.time_zone
        local = self.clock.now().astimezone(zone)
        then = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
        then += timedelta(days=then <= local)
        await pushing.fast_forward(self.line, self.town, self.clock, then.astimezone(UTC))

    def roll_calls_pass(self, evenings: int = 1) -> None:
        """What so many roll-calls leave that nobody has answered, in the example constellation with both channels."""
        for _ in range(evenings):
            for phone in (self.phones["jan"], self.phones["priya"]):
                phone.receives("test", "this phone works", by="telegram")
                phone.receives("test", "second try", by="telegram")
                phone.receives("test", "second try", by="sms")
            self.phones["sam"].receives("no answer to tonight's test", "Jan and Priya")

    def notes_come(self, mornings: int = 1) -> None:
        """Sam has had the note of so many mornings at 08:15, of nights in which something was or is open."""
        for _ in range(mornings):
            self.phones["sam"].receives("night note")

    async def journal(self) -> list[Entry]:
        return await self.line.database.transact(journal.entries)

    async def close(self, *, check: bool = True) -> None:
        """Stop everything; then every message or ring that nobody expected is a failure."""
        try:
            await self.line.stop()
        finally:
            await self.town.stop()
        if check:
            for phone in self.phones.values():
                phone.receives_nothing()
                phone.does_not_ring()
            assert not self.town.faults, f"Twilio would complain: {self.town.faults}"

    def _people(self, parsed: Mapping[str, Any]) -> None:
        carers = [carer for home in parsed["home"] for carer in home.get("carer", [])]
        for person in [*carers, *parsed.get("staff", [])]:
            number = mobile(person["mobile"]) if "mobile" in person else None
            self.add_phone(person["name"], number=number, telegram_id=person.get("telegram"))


def tables(town: Town, channels: tuple[str, ...], settings: Mapping[str, Any]) -> dict[str, Any]:
    """config.toml for a line that this town serves."""
    port = free_port()
    tables: dict[str, Any] = {
        "line": {
            "name": "Night line",
            "public_url": f"http://127.0.0.1:{port}",
            "listen": f"127.0.0.1:{port}",
            "database": "sqlite:///roost.db",
            "time_zone": "Europe/London",
        }
    }
    if "telegram" in channels:
        tables["telegram"] = {"token": town.telegram_token, "api_url": town.telegram_url}
    if "sms" in channels:
        tables["twilio"] = {
            "account_sid": town.account_sid,
            "auth_token": town.auth_token,
            "number": town.line_number,
            "api_url": town.twilio_url,
        }
    for name, values in settings.items():
        tables[name] = {**tables.get(name, {}), **values}
    return tables


def free_port() -> int:
    """A port to listen on later: below those that the system gives to outgoing connections, which may take it first."""
    while True:
        port = LOWEST + next(PORTS) % (HIGHEST - LOWEST)
        with closing(socket.socket()) as server, suppress(OSError):
            server.bind(("127.0.0.1", port))
            return port
