"""The set-up of every measurement: the imitation providers and the clock here, the line in another process."""

import asyncio
import base64
import gc
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

from benchmarks import roster
from bot.clock import WallClock
from bot.simulator.door import Recorded
from bot.simulator.town import Town
from storage.encryption import Keyring

TEXT = "cant do this wren kicking off agn pls"
PATIENCE = 60.0  # seconds without anything new until a measurement is given up

CONFIG = """
[line]
name = "Night line"
public_url = "{line}"
listen = "127.0.0.1:{port}"
database = "sqlite:///roost.db"
time_zone = "{zone}"

[telegram]
token = "{town.telegram_token}"
api_url = "{town.telegram_url}"

[twilio]
account_sid = "{town.account_sid}"
auth_token = "{town.auth_token}"
number = "{town.line_number}"
api_url = "{town.twilio_url}"
"""


class Stopwatch(WallClock):
    """The time of day, read from a clock that nobody sets."""

    def __init__(self) -> None:
        self._born, self._began = datetime.now(UTC), time.perf_counter()

    def now(self) -> datetime:
        return self._born + timedelta(seconds=time.perf_counter() - self._began)


class Stage:
    """A town, a database full of families, and what has arrived at the providers."""

    def __init__(self, folder: Path, town: Town, families: int) -> None:
        self.folder = folder
        self.town = town
        self.families = families
        self.clock = town.clock
        self.sent: dict[int, datetime] = {}  # family -> when its text began to leave the provider
        self.alerted: dict[int, datetime] = {}  # family -> when its alert had arrived at the provider
        self.arrived: list[Recorded] = []  # every message, in the order of its arrival
        self._alerts = {roster.on_call(family): family for family in range(families)}
        self._news = asyncio.Event()
        town.watchers.append(self._note)

    @property
    def database(self) -> Path:
        return self.folder / "roost.db"

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    async def texts(self, family: int) -> None:
        """A carer's first text of the night: Twilio's signed webhook."""
        self.sent[family] = self.clock.now()
        status = await self.town.twilio.deliver(roster.carer(family), TEXT)
        if status != 200:
            raise RuntimeError(f"The line answered a text with {status}.")

    async def until(self, done: Callable[[], bool]) -> None:
        """Wait until `done`; gives up when nothing arrives any more."""
        while not done():
            self._news.clear()
            await asyncio.wait_for(self._news.wait(), PATIENCE)

    async def quiet(self) -> None:
        """Nothing has come for a while, and no callback is on its way."""
        came = -1
        while came != len(self.arrived) or not self.town.idle():
            came = len(self.arrived)
            await asyncio.sleep(0.25)

    def waits(self) -> list[float]:
        """Milliseconds from a family's text to its alert."""
        return [(self.alerted[family] - sent) / timedelta(milliseconds=1) for family, sent in self.sent.items()]

    def _note(self, request: Recorded) -> None:
        if request.method not in ("sendMessage", "sendDocument", "POST"):
            return
        self.arrived.append(request)
        if request.provider == "telegram" and (family := self._family(request)) is not None:
            self.alerted[family] = request.at
        self._news.set()

    def _family(self, request: Recorded) -> int | None:
        chat, text = str(request.params["chat_id"]), str(request.params.get("text", ""))
        home = text[text.find("Home ") :].split(" needs you")[0] + " "
        return self._alerts.get((int(chat), home))


class Process:
    """A process that we started, spoken with by lines."""

    def __init__(self, folder: Path, *command: str) -> None:
        """Its log is kept in `folder`; `command` is what follows `python -m`."""
        self._log = (folder / "line.log").open("ab")
        self.popen = subprocess.Popen(
            [sys.executable, "-m", *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, text=True
        )

    def ask(self) -> str:
        """Say an empty line and wait for the answer; everything on our side stands still meanwhile."""
        _pipe(self.popen.stdin).write("\n")
        _pipe(self.popen.stdin).flush()
        return self.hear()

    def hear(self) -> str:
        heard = _pipe(self.popen.stdout).readline()
        if not heard:
            raise RuntimeError(f"A process of the benchmark has ended early:\n{Path(self._log.name).read_text()}")
        return heard.strip()

    def memory(self) -> float:
        """What it has in memory, in MB."""
        status = Path(f"/proc/{self.popen.pid}/status").read_text()
        kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
        return int(kilobytes) * 1024 / 1e6

    def processor_seconds(self) -> float:
        """What it has had of the processors until now, its own and the system's for it."""
        fields = Path(f"/proc/{self.popen.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    async def end(self) -> None:
        self.popen.terminate()
        await asyncio.to_thread(self.popen.wait)
        for pipe in (self.popen.stdin, self.popen.stdout, self._log):
            if pipe is not None:
                pipe.close()


@asynccontextmanager
async def stage(families: int, key: str | None = None, time_zone: str = "Europe/London") -> AsyncIterator[Stage]:
    """Providers that listen and a database that is filled, in a folder of its own that goes at the end."""
    folder = Path(tempfile.mkdtemp(prefix="roost-bench-"))
    town = Town(Stopwatch(), remember=False)
    await town.start()
    try:
        own = Stage(folder, town, families)
        keys = Keyring([base64.b64decode(key)]) if key else None
        await asyncio.to_thread(roster.fill, own.database, families, keys)
        for chat in {roster.on_call(family)[0] for family in range(families)}:
            town.add_phone(str(chat), telegram_id=chat)
        port = free_port()
        town.line_url = f"http://127.0.0.1:{port}"
        storage = f'[storage]\nkey = "{key}"\n' if key else ""
        facts = {"town": town, "line": town.line_url, "port": port, "zone": time_zone}
        own.config.write_text(CONFIG.format(**facts) + storage)
        gc.collect()
        gc.freeze()  # what stands by now is not looked through again in the middle of a measurement
        yield own
    finally:
        await town.stop()
        shutil.rmtree(folder)


@asynccontextmanager
async def line(own: Stage, *real: str) -> AsyncIterator[Process]:
    """The line over this stage, listening; the channels in `real` keep their provider's limits."""
    keeps = [word for name in real for word in ("--real", name)]
    process = Process(own.folder, "benchmarks.line", str(own.config), *keeps)
    try:
        await asyncio.to_thread(process.hear)
        yield process
    finally:
        await process.end()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None, "the process was started with pipes"
    return pipe
