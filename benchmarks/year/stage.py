"""Where the nights are played: the line's default ladder, and one SQLite file that every night begins anew."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from benchmarks.year.nights import ZONE
from bot.config.keys import RUNG, RUNGS
from bot.config.rungs import rungs
from bot.config.values import rung_duration
from handlers.context import VOICE
from handlers.settings import LineSettings, Rung
from storage.database import connect
from storage.migrations import upgrade
from tests.handlers.night import Night

ROSTER = Path(__file__).with_name("roster.toml")
LINE = LineSettings(
    name="Night line",
    time_zone=ZONE,
    number="+447700900001",
    public_url="https://line.example.org",
    rungs=tuple(Rung(rung.who, rung.by, rung.lasts or rung_duration(RUNG.default)) for rung in rungs(RUNGS.default)),
    words_at_once=False,
    channels=("telegram", "sms", VOICE),
)


class Stage:
    """The file of all the nights. What was wrong with a phone last night has been put right by day."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "year.db"
        upgrade(self._path)
        self._night = Night(self._path, LINE)
        self._night.load(ROSTER.read_text(encoding="utf-8"))
        self._fresh = sqlite3.connect(":memory:")
        with closing(connect(self._path)) as loaded:
            loaded.backup(self._fresh)

    def close(self) -> None:
        self._night.close()
        self._fresh.close()

    def begin(self, at: datetime) -> Night:
        """A night without a past."""
        with closing(connect(self._path)) as used:
            self._fresh.backup(used)
        self._night.now = at
        self._night.told.clear()
        return self._night
