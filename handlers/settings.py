"""What a service has chosen for its line, as far as a decision depends on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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
class NightSettings:
    """Wall-clock times of the line's zone: deep night, and when what can wait is told in the morning (DOMAIN B14)."""

    since: str = "23:00"
    until: str = "07:00"
    morning: str = "07:30"


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
    night: NightSettings = NightSettings()
    texts: Mapping[str, str] = field(default_factory=dict)  # the service's own words for cards, by key (DOMAIN B50)
    erase_after: timedelta = timedelta(days=14)  # from when it was said to be filed (DOMAIN B61)
