"""Builds every part of the line once and closes it in reverse. The only file that knows them all."""

import asyncio
import ctypes
import gc
import logging
import os
import signal
import sys
from collections.abc import Mapping
from contextlib import AsyncExitStack, closing
from dataclasses import replace
from datetime import date, datetime

import uvloop
from sqlalchemy import Connection

from bot import logs
from bot.backups import DailyBackups
from bot.calendar import CalendarFeed
from bot.channels.base import Channel, Finds, Recalls
from bot.channels.http import ANSWER_SECONDS, new_session
from bot.channels.sms import SmsChannel
from bot.channels.telegram import TelegramChannel
from bot.channels.twilio import Twilio
from bot.channels.voice import VoiceChannel
from bot.clock import Clock, WallClock
from bot.config import Config
from bot.dispatcher import Dispatcher
from bot.heartbeat import Heartbeat
from bot.lock import AlreadyRunning, FileLock
from bot.metrics import Instruments, MetricsPage
from bot.metronome import Metronome
from bot.pump import Pump
from bot.sender import Sender
from bot.web import Web
from handlers import restoring
from handlers.sending import LIMITS, Limits
from storage import constellations, journal, timers
from storage.database import Database, connect
from storage.migrations import DatabaseRefused, upgrade
from storage.rekeying import check_key

log = logging.getLogger(__name__)


class StartError(Exception):
    """The line cannot start; its sentence says what to do."""


class Line:
    """The whole line: channels, pump, dispatchers, clock and web server over one database."""

    def __init__(
        self, config: Config, clock: Clock, limits: Mapping[str, Limits] = LIMITS, patience: float = ANSWER_SECONDS
    ) -> None:
        """`patience` is how many seconds a provider has for its answer."""
        self._config = config
        self._clock = clock
        self._limits = limits
        self._patience = patience
        self._instruments = Instruments()
        self._parts = AsyncExitStack()
        self.database: Database
        self.web: Web
        self._pump: Pump
        self._texts: SmsChannel | None = None
        self._backups = DailyBackups(
            config.line.database, config.storage, config.line.time_zone, clock, self._no_backup
        )
        self._metronome: Metronome
        self._version = 0

    async def start(self) -> None:
        """Open everything, finish what an earlier run left, then listen. Raises StartError."""
        path, keys = self._config.line.database, self._config.storage.keys
        upgrade(path, keys)
        with closing(connect(path)) as raw:
            check_key(raw, path, keys)
        self.database = await Database.open(path, keys)
        self._parts.push_async_callback(self.database.close)
        try:
            await self._start_parts()
        except BaseException:
            await self._parts.aclose()
            raise

    async def stop(self) -> None:
        """Stop listening, let the work in flight end, put back what has not left."""
        await self._parts.aclose()

    def idle(self) -> bool:
        """Nothing is on its way inside the line."""
        return self.waits_for_clock() and self._pump.idle() and self._backups.idle()

    def waits_for_clock(self) -> bool:
        """Nothing more happens before the clock moves."""
        return self._pump.waits_for_clock() and (self._texts is None or self._texts.idle())

    async def next_due(self) -> datetime | None:
        """The next timer."""
        return self._metronome.next_due()

    async def _start_parts(self) -> None:
        if not await self.database.transact(constellations.all_of):
            raise StartError("No roster is loaded. Load one first: roost roster load roster.toml")
        self._clock.not_before(await self.database.transact(journal.latest))
        session = new_session(self._patience)
        self._parts.push_async_callback(session.close)
        channels: list[Channel] = []
        settings = self._config.line_settings()
        public_url = self._config.line.public_url
        tables = (("telegram", self._config.telegram), ("sms", self._config.twilio), ("voice", self._config.twilio))
        names = [name for name, table in tables if table]
        self._pump = Pump(self.database, self._clock, replace(settings, channels=tuple(names)), self._instruments)
        finds: dict[str, Finds] = {}
        recalls: dict[str, Recalls] = {}
        if self._config.telegram is not None:
            channels.append(TelegramChannel(self._config.telegram, public_url, session, self._clock, self._pump))
        if self._config.twilio is not None:
            twilio = Twilio(self._config.twilio, session, public_url)
            sms = SmsChannel(twilio, self._clock, self._pump)
            voice = VoiceChannel(twilio, self._clock, self._pump, self._pump)
            self._texts = sms
            channels += [sms, voice]
            finds |= {sms.name: sms, voice.name: voice}
            recalls[voice.name] = voice
        dispatchers = {channel.name: self._dispatcher(channel, finds.get(channel.name)) for channel in channels}
        self._metronome = Metronome(self._clock, self._pump.wake, self._look_outside, self._pump.audit)
        self._pump.connect(dispatchers, self._metronome, recalls)
        await self._pump.find_unknown()
        for dispatcher in dispatchers.values():
            await dispatcher.start()
            self._parts.push_async_callback(dispatcher.sender.stop)
            self._parts.push_async_callback(dispatcher.stop)
        self._parts.push_async_callback(self._pump.drain)
        self._version = await self.database.transact(data_version)
        self._metronome.start()
        self._parts.callback(self._metronome.stop)
        await self._pump.recover()
        await self._listen(channels)
        self._backups.start()
        self._parts.push_async_callback(self._backups.stop)
        if self._config.line.heartbeat is not None:
            heartbeat = Heartbeat(self._config.line.heartbeat, session, self.web.well, self._instruments)
            heartbeat.start()
            self._parts.push_async_callback(heartbeat.stop)

    async def _no_backup(self, newest: date | None) -> None:
        await self._pump.decide(lambda ctx: restoring.no_backup(ctx, newest))

    def _dispatcher(self, channel: Channel, finds: Finds | None) -> Dispatcher:
        sender = Sender(channel, finds, self._clock, self._pump.decide, self.database.transact, self._instruments)
        return Dispatcher(sender, self._limits[channel.name], self._clock, self.database.transact)

    async def _listen(self, channels: list[Channel]) -> None:
        line = self._config.line
        feed = CalendarFeed(self.database, self._clock, self._config.line_settings())
        metrics = MetricsPage(self.database, channels, self._instruments, self._clock, self._config.storage.backups)
        self.web = Web(self.database, channels, line.host, line.port, [*feed.routes(), *metrics.routes()])
        try:
            await self.web.start()
        except OSError as error:
            raise StartError(
                f"{line.host}:{line.port} cannot be listened on: {os.strerror(error.errno or 0)}."
                " Stop what has it, or change [line] listen."
            ) from error
        self._parts.push_async_callback(self.web.stop)
        for channel in channels:
            await channel.start()
            self._parts.push_async_callback(channel.stop)

    async def _look_outside(self) -> None:
        """Every second: what another process has written (SQLite counts that), and what the rows say is due next."""
        version, next_due = await self.database.transact(lambda tx: (data_version(tx), timers.next_due(tx)))
        if version != self._version:
            self._pump.look_outside()
        self._version = version
        self._pump.plan(next_due)


def data_version(tx: Connection) -> int:
    return int(tx.exec_driver_sql("PRAGMA data_version").scalar_one())


def run_line(config: Config, limits: Mapping[str, Limits] = LIMITS) -> int:
    """`roost run`: until SIGTERM or Ctrl-C. 0 = stopped cleanly, 1 = could not start."""
    logs.set_up("INFO", config.secrets())
    try:
        with FileLock(config.line.database):
            uvloop.run(_run(config, limits))
    except (AlreadyRunning, DatabaseRefused, StartError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def settle_memory() -> None:
    """What stands by now stays for good: looking through it again and again would hold up an alert. And what only the
    start needed goes back to the machine, where its C library can do that."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)
    if give_back := getattr(ctypes.CDLL(None), "malloc_trim", None):
        give_back(0)


async def _run(config: Config, limits: Mapping[str, Limits]) -> None:
    asked_to_stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, asked_to_stop.set)
    line = Line(config, WallClock(), limits)
    await line.start()
    settle_memory()
    log.info("the line is open", extra={"action": "line.open", "port": line.web.port})
    await asked_to_stop.wait()
    await line.stop()
    log.info("the line is closed", extra={"action": "line.closed"})
