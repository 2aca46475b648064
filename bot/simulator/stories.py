"""Nights that can be played: what the people do, and when. What the line answers is never written here."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import time, timedelta

from bot.simulator.night import Night

Step = Callable[[Night], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Story:
    about: str
    begins: time
    steps: tuple[Step, ...]


def texts(name: str, words: str) -> Step:
    async def step(night: Night) -> None:
        await night.town.phones[name].texts(words)

    return step


def chats(name: str, words: str) -> Step:
    async def step(night: Night) -> None:
        await night.town.phones[name].chats(words)

    return step


def presses(name: str, label: str) -> Step:
    async def step(night: Night) -> None:
        await night.town.phones[name].presses(label)

    return step


def answers(name: str) -> Step:
    async def step(night: Night) -> None:
        await night.town.phones[name].answers()

    return step


def presses_key(name: str, keys: str) -> Step:
    async def step(night: Night) -> None:
        await night.town.phones[name].presses_key(keys)

    return step


def dials(name: str) -> Step:
    async def step(night: Night) -> None:
        await night.town.phones[name].dials()

    return step


def hangs_up(name: str) -> Step:
    async def step(night: Night) -> None:
        await night.town.phones[name].hangs_up()

    return step


def passes(**time_span: int) -> Step:
    """Time passes."""

    async def step(night: Night) -> None:
        await night.push(night.clock.now() + timedelta(**time_span))

    return step


STORIES = {
    "first-night": Story(
        "A text at 23:41, a hub carer who sleeps through it, and the backup who takes it.",
        time(23, 41),
        (
            texts("Dawn", "cant do this wren kicking off agn pls"),
            passes(minutes=5),
            passes(seconds=15),
            presses("Priya", "1"),
            passes(minutes=1),
            chats("Priya", "I am ringing you now. Go where you feel safe."),
            passes(minutes=14),
            texts("Dawn", "thank you priya. she is asleep now"),
            passes(minutes=2),
            chats("Priya", "DONE 4"),
        ),
    ),
}
