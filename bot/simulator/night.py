"""One pretend night: the example constellation with its phones, imitation providers, and the real line between them."""

import socket
from contextlib import AsyncExitStack, closing
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from bot.app import Line
from bot.clock import PushableClock, WallClock
from bot.config.reading import from_tables
from bot.config.records import Config
from bot.simulator.board import Board
from bot.simulator.board import read as read_board
from bot.simulator.listener import HOST
from bot.simulator.pushing import fast_forward, next_due, settle
from bot.simulator.residents import Resident, residents_of
from bot.simulator.town import Town
from handlers import roster
from handlers.directory import loading
from handlers.settings import LineSettings
from storage import constellations
from storage.database import connect, transaction
from storage.migrations import upgrade

EXAMPLE = Path(__file__).with_name("example_roster.toml")
EXAMPLE_DIRECTORY = Path(__file__).with_name("example_directory.toml")
PATIENCE = 1.5  # seconds that the line has with the providers: nobody who watches has more
GET_TOGETHERS = Path(__file__).with_name("example_get_togethers.toml")
TIME_ZONE = ZoneInfo("Europe/London")


class Night:
    """Lives in a temporary folder of its own and leaves nothing behind."""

    time_zone = TIME_ZONE

    def __init__(self, begins: time, *, running: bool, get_togethers: bool = False) -> None:
        today = WallClock().now().astimezone(TIME_ZONE).date()
        self.clock = PushableClock(datetime.combine(today, begins, TIME_ZONE), running=running)
        self.town = Town(self.clock)
        self._begins, self._running = begins, running
        self._rosters = (EXAMPLE, GET_TOGETHERS) if get_togethers else (EXAMPLE,)
        self.residents: tuple[Resident, ...] = ()
        self._line: Line
        self._settings: LineSettings
        self._parts = AsyncExitStack()

    async def start(self) -> None:
        """Raises StartError where the line cannot start."""
        folder = Path(self._parts.enter_context(TemporaryDirectory(prefix="roost-demo-")))
        try:
            await self._start_in(folder)
        except BaseException:
            await self._parts.aclose()
            raise

    async def stop(self) -> None:
        await self._parts.aclose()

    async def push(self, to: datetime) -> None:
        await fast_forward(self._line, self.town, self.clock, to)

    async def settle(self) -> None:
        await settle(self._line, self.town, self.clock)

    def line_paths(self) -> list[str]:
        """Every address of the line's own web server."""
        return self._line.web.paths

    async def next_due(self) -> datetime | None:
        return await next_due(self._line, self.clock)

    async def board(self) -> Board:
        now = self.clock.now()
        return await self._line.database.read(lambda tx: read_board(tx, now, self._settings))

    async def _start_in(self, folder: Path) -> None:
        self.town.line_url = f"http://{HOST}:{free_port()}"
        await self.town.start()
        self._parts.push_async_callback(self.town.stop)
        config = configured(self.town, folder)
        self._settings = config.line_settings()
        people = roster.read("".join(part.read_text(encoding="utf-8") for part in self._rosters))
        self._move_in(people)
        if self._running:  # a person needs time to hear it
            self.town.twilio.exchange.seconds_per_word = 0.4
        load(config, people, self.clock.now())
        self._line = Line(config, self.clock, patience=PATIENCE)
        await self._line.start()
        self._parts.push_async_callback(self._line.stop)

    def _move_in(self, people: roster.Roster) -> None:
        self.residents = residents_of(people, f"{self._begins:%H:%M}")
        for resident in self.residents:
            self.town.add_phone(resident.name, number=resident.number, telegram_id=resident.telegram_id)


def configured(town: Town, folder: Path) -> Config:
    """The line's configuration, read as a config.toml is."""
    tables = {
        "line": {
            "name": "Night line",
            "public_url": town.line_url,
            "listen": town.line_url.removeprefix("http://"),
            "time_zone": TIME_ZONE.key,
        },
        "telegram": {"token": town.telegram_token, "api_url": town.telegram_url},
        "twilio": {
            "account_sid": town.account_sid,
            "auth_token": town.auth_token,
            "number": town.line_number,
            "api_url": town.twilio_url,
        },
    }
    return from_tables(tables, folder, {})


def load(config: Config, people: roster.Roster, now: datetime) -> None:
    """As `roost roster load` and `roost directory load` do it."""
    upgrade(config.line.database, config.storage.keys)
    with closing(connect(config.line.database)) as raw, transaction(raw, config.storage.keys) as tx:
        roster.load(tx, people, now, config.line.time_zone)
        wanted = loading.read(EXAMPLE_DIRECTORY.read_text(encoding="utf-8"), date.max)
        loading.load(tx, constellations.first(tx), wanted, now, config.line.time_zone)


def free_port() -> int:
    """The line must know its own address before it listens, because signatures are checked against it."""
    with socket.create_server((HOST, 0)) as taken:
        return int(taken.getsockname()[1])
