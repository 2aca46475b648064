"""The line's process: started, killed, and what it was in the middle of when it died."""

import asyncio
import os
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.simulator.phones import Phone

REPOSITORY = Path(__file__).parent.parent.parent
PATIENCE = 60.0  # seconds for the line to listen, or to end
LOOK = 0.005

#: In the middle of what the kills hit, in the order of a text's walk.
MOMENTS = (
    "texts kept, not yet decided",
    "texts decided, not yet at the provider",
    "texts at the phone, not yet marked as sent",
)


class LineFault(Exception):
    """The line did not start, or not end, as it should."""


class Roost:
    """`roost run` on one folder, over and over."""

    def __init__(self, folder: Path, port: int) -> None:
        self.database = folder / "roost.db"
        self._config = folder / "config.toml"
        self._log = folder / "line.log"
        self._port = port
        self._process: asyncio.subprocess.Process
        self._ended: asyncio.Task[bytes] | None = None
        self._pid = 0

    async def open(self) -> None:
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.crash.line", str(self._config)),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                cwd=REPOSITORY,
                start_new_session=True,  # Ctrl-C is for the test, which ends the line itself
            )

    async def start(self) -> None:
        """Returns as soon as there is a process; `listens` waits until it can be spoken to."""
        assert self._process.stdin and self._process.stdout, "the process was opened with pipes"
        self._process.stdin.write(b"start\n")
        said = await self._process.stdout.readline()
        if not said:
            raise self._fault("could not be started")
        self._pid = int(said)
        self._ended = asyncio.create_task(self._process.stdout.readline())

    async def listens(self) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                while not await self._answers():
                    if self._ended is None or self._ended.done():
                        raise self._fault("ended by itself")
                    await asyncio.sleep(LOOK)
        except TimeoutError as error:
            raise self._fault(f"did not listen within {PATIENCE:.0f} s") from error

    async def kill(self) -> None:
        """As a power cut does it."""
        if await self._end_with(signal.SIGKILL) != -signal.SIGKILL:
            raise self._fault("had ended before it was killed")

    async def stop(self) -> None:
        """As a service manager does it."""
        if status := await self._end_with(signal.SIGTERM):
            raise self._fault(f"ended with {status} when it was asked to stop")

    async def close(self) -> None:
        if self._ended is not None:
            await self._end_with(signal.SIGKILL)
        assert self._process.stdin, "the process was opened with pipes"
        self._process.stdin.close()
        await self._process.wait()

    def errors(self) -> list[str]:
        """What the line has logged as an error."""
        return [line for line in self._log.read_text().splitlines() if '"ERROR"' in line or "Traceback" in line]

    async def _end_with(self, number: signal.Signals) -> int:
        assert self._ended is not None, "the line was started"
        ended, self._ended = self._ended, None
        if not ended.done():
            os.kill(self._pid, number)
        return int(await asyncio.wait_for(ended, PATIENCE))

    async def _answers(self) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self._port)
        except OSError:
            return False
        writer.close()
        await writer.wait_closed()
        return True

    def _fault(self, what: str) -> LineFault:
        last = "".join(f"\n  {line}" for line in self._log.read_text().splitlines()[-5:])
        return LineFault(f"The line {what}. The end of its log:{last}")


@contextmanager
def reading(database: Path) -> Iterator[sqlite3.Connection]:
    """The file as it stands, for an auditor: nothing of the line's own code is between."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


@dataclass(frozen=True, slots=True)
class Found:
    """What the dead line had in its hands."""

    rows: Counter[str]  # by moment
    doubted: set[int]  # of the outbox: whether they left, only the provider and the phone can know


def found_at_death(database: Path, phones: Mapping[str, Phone]) -> Found:
    kept, decided, arrived = MOMENTS
    with reading(database) as connection:
        (unhandled,) = connection.execute("SELECT count(*) FROM inbox WHERE handled_at IS NULL").fetchone()
        hands = connection.execute("SELECT id, chat, body FROM outbox WHERE state IN ('sending', 'unknown')").fetchall()
    found = Counter({kept: unhandled})
    for row in hands:
        shown = any(row["body"] in message.body for message in phones[row["chat"]].messages[-20:])
        found[arrived if shown else decided] += 1
    return Found(+found, {row["id"] for row in hands})
