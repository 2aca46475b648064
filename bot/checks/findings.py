"""What a check says, and what it is given to look at."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from bot.clock import Clock
from bot.config import Config


class Level(StrEnum):
    """GREEN is right; YELLOW works, and somebody should know of it; RED must be put right."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is true, and what to do about it: two sentences, with no secret in them."""

    level: Level
    says: str
    do: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with the id of its check, which stays the same for good: other programs look for it."""

    check: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Asked:
    """What is checked: a config that has been read, its file, and what this machine takes for the time."""

    config: Config
    path: Path
    clock: Clock

    @property
    def now(self) -> datetime:
        return self.clock.now()


def right(says: str) -> Finding:
    return Finding(Level.GREEN, says)


def mind(says: str, do: str) -> Finding:
    return Finding(Level.YELLOW, says, do)


def wrong(says: str, do: str) -> Finding:
    return Finding(Level.RED, says, do)


def broke(error: Exception) -> Finding:
    """The check itself did not work; never with the error's own words, which may hold a secret (I13)."""
    return wrong(
        f"This could not be looked at: {type(error).__name__}.", "Give the log line above to whoever looks after roost."
    )
