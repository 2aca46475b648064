"""What a service has chosen for its line, as far as a decision depends on it."""

from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder: who is tried, by which means, and how long it is given before the next."""

    who: tuple[str, ...]  # "on_call", "backup", "liaison_worker"
    by: tuple[str, ...]  # "message", "call"
    lasts: timedelta


@dataclass(frozen=True, slots=True)
class LadderSettings:
    rung: timedelta  # how long a rung lasts that does not say so itself
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class RollCallSettings:
    """Wall-clock times of the line's zone, each day."""

    at: str = "17:00"
    by: str = "17:30"


@dataclass(frozen=True, slots=True)
class LineSettings:
    name: str
    time_zone: ZoneInfo
    number: str | None  # the line's own SMS number
    public_url: str  # "" where nothing calls the line from outside
    rungs: tuple[Rung, ...]
    words_at_once: bool  # DESIGN I14: False keeps the story off the lock screen until the claim
    channels: tuple[str, ...] = (
        "telegram",
        "sms",
    )  # with "voice", those that this line has; the rest of an address book is passed over
    rollcall: RollCallSettings = RollCallSettings()
