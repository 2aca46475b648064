"""What people do in a night that is played: on their own phones, with time between. The line is left to itself."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.clock import PushableClock
from bot.simulator.town import Town

Step = Callable[["Stage"], Awaitable[None]]


class Stage(Protocol):
    """Where it is played: the town, the clock, and the line that both serve."""

    town: Town
    clock: PushableClock
    time_zone: ZoneInfo

    async def push(self, to: datetime) -> None:
        """Go forward from due time to due time, never over one."""
        ...

    async def settle(self) -> None:
        """Until nothing is under way."""
        ...


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of a story."""

    told: str  # one plain sentence of what happens now
    who: str  # whose phone to look at
    does: Step


@dataclass(frozen=True, slots=True)
class Story:
    about: str
    begins: time
    moments: tuple[Moment, ...]


def texts(name: str, words: str) -> Step:
    async def step(night: Stage) -> None:
        await night.town.phones[name].texts(words)

    return step


def chats(name: str, words: str) -> Step:
    async def step(night: Stage) -> None:
        await night.town.phones[name].chats(words)

    return step


def presses(name: str, label: str) -> Step:
    async def step(night: Stage) -> None:
        await night.town.phones[name].presses(label)

    return step


def answers(name: str) -> Step:
    async def step(night: Stage) -> None:
        await night.town.phones[name].answers()

    return step


def presses_key(name: str, keys: str) -> Step:
    async def step(night: Stage) -> None:
        await night.town.phones[name].presses_key(keys)

    return step


def dials(name: str) -> Step:
    async def step(night: Stage) -> None:
        await night.town.phones[name].dials()

    return step


def hangs_up(name: str) -> Step:
    async def step(night: Stage) -> None:
        await night.town.phones[name].hangs_up()

    return step


def passes(**time_span: int) -> Step:
    """Time passes."""

    async def step(night: Stage) -> None:
        await night.push(night.clock.now() + timedelta(**time_span))

    return step


def until(hour: int, minute: int) -> Step:
    """Time passes to the next such time of the line's own zone."""

    async def step(night: Stage) -> None:
        here = night.clock.now().astimezone(night.time_zone)
        await night.push(next_time(here, time(hour, minute)))

    return step


def next_time(here: datetime, wanted: time) -> datetime:
    """The next moment, later than `here` and in its zone, at which clocks show `wanted`."""
    day = here.date() if here.time() < wanted else here.date() + timedelta(days=1)
    return datetime.combine(day, wanted, here.tzinfo)
