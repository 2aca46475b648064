"""A backup each day, and the newest of them kept. The folder says what has been done: nothing else remembers."""

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import Clock, sleep_until
from bot.config.records import StorageConfig
from bot.copying import NotCopied, copy
from handlers.wall import moment

log = logging.getLogger(__name__)
AGAIN = timedelta(hours=1)  # after one that failed


class DailyBackups:
    """Makes one each day at its time, or at the start if that has passed; `failed` is told once for each such day."""

    def __init__(
        self,
        database: Path,
        settings: StorageConfig,
        zone: ZoneInfo,
        clock: Clock,
        failed: Callable[[date | None], Awaitable[None]],
    ) -> None:
        self._database = database
        self._settings = settings
        self._zone = zone
        self._clock = clock
        self._failed = failed
        self._told: date | None = None
        self._busy = False
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        if self._settings.backups is not None:
            self._task = asyncio.create_task(self._keep_making(self._settings.backups))

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def idle(self) -> bool:
        return not self._busy

    async def _keep_making(self, folder: Path) -> None:
        due = await self._due(folder)
        while True:
            await sleep_until(self._clock, due)
            self._busy = True
            due = await self._made(folder)
            self._busy = False

    async def _made(self, folder: Path) -> datetime:
        """Make one, and say when the next is due; after a failure in an hour, or where that is another day, in its
        time: nobody is woken by a backup."""
        if await self._make(folder):
            return await self._due(folder)
        again = self._clock.now() + AGAIN
        tomorrow = self._today() != again.astimezone(self._zone).date()
        return self._at(self._today() + timedelta(days=1)) if tomorrow else again

    async def _due(self, folder: Path) -> datetime:
        today = self._today()
        done = today in await asyncio.to_thread(made_in, folder, self._database)
        return self._at(today + timedelta(days=done))

    def _at(self, day: date) -> datetime:
        return moment(day, self._settings.backup_at, self._zone)

    async def _make(self, folder: Path) -> bool:
        today = self._today()
        try:
            await asyncio.to_thread(copy, self._database, folder / name_of(self._database, today))
        except (NotCopied, OSError):
            log.exception("a backup was not made", extra={"action": "backup.failed"})
            await self._tell(folder, today)
            return False
        try:
            await asyncio.to_thread(_let_go, folder, self._database, self._settings.keep)
        except OSError:
            log.exception("old backups were not removed", extra={"action": "backup.not_let_go"})
        return True

    async def _tell(self, folder: Path, today: date) -> None:
        if self._told == today:
            return
        try:
            await self._failed(max(await asyncio.to_thread(made_in, folder, self._database), default=None))
            self._told = today
        except Exception:  # the disk may be full for the database, too: in an hour there is another attempt
            log.exception("nobody could be told of it", extra={"action": "backup.untold"})

    def _today(self) -> date:
        return self._clock.now().astimezone(self._zone).date()


def name_of(database: Path, day: date) -> str:
    return f"{database.stem}-{day.isoformat()}.db"


def made_in(folder: Path, database: Path) -> dict[date, Path]:
    """The backups that the line has made by itself, by the day of its zone. None where the folder is not there or
    cannot be looked into: then none can be made there either, and that is told."""
    try:
        days = {path: _day_of(path, database) for path in folder.glob("*.db")}
    except OSError:
        return {}
    return {day: path for path, day in days.items() if day is not None}


def age_of_newest(folder: Path, database: Path, now: datetime) -> float:
    """Seconds since the newest was made; infinite where there is none, or none to be seen."""
    made = made_in(folder, database)
    try:
        return max(0.0, now.timestamp() - made[max(made)].stat().st_mtime) if made else math.inf
    except OSError:
        return math.inf


def _day_of(path: Path, database: Path) -> date | None:
    """None for what somebody else has put there, in whatever form."""
    try:
        day = date.fromisoformat(path.stem.removeprefix(f"{database.stem}-"))
    except ValueError:
        return None
    return day if path.name == name_of(database, day) else None


def _let_go(folder: Path, database: Path, keep: int) -> None:
    """And what an attempt has left that was killed on an earlier day: nobody else would ever look for it."""
    made = made_in(folder, database)
    for day in sorted(made)[:-keep]:
        made[day].unlink()
    for part in folder.glob(".*.db.part"):
        if _day_of(folder / part.name[1:].removesuffix(".part"), database) is not None:
            part.unlink()
