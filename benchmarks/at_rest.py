"""What encryption costs: the processor's time that the line takes for a text, without a key and with one, in turn."""

import asyncio
import base64
import os
from statistics import median

from benchmarks.figures import Figure
from benchmarks.pace import spread
from benchmarks.stage import line, stage

COUNT = 800
WARM = 200  # the first are not counted, on either side
AT_ONCE = 16
TURNS = 3

FIGURES = (
    Figure("cpu plain", "processor's time a text, without a key", "ms"),
    Figure("cpu key", "processor's time a text, with a key", "ms"),
    Figure("cpu ratio", "with a key / without", "x", at_most=1.1),
)


async def measure() -> dict[str, float]:
    key = base64.b64encode(os.urandom(32)).decode()
    plain, encrypted = [], []
    for _ in range(TURNS):
        plain.append(await _milliseconds(None))
        encrypted.append(await _milliseconds(key))
    found = {"cpu plain": median(plain), "cpu key": median(encrypted)}
    return found | {"cpu ratio": found["cpu key"] / found["cpu plain"]}


async def _milliseconds(key: str | None) -> float:
    async with stage(COUNT, key) as own, line(own) as process:
        own.town.twilio.callbacks = "none"
        room = asyncio.Semaphore(AT_ONCE)

        async def text(turn: int) -> None:
            async with room:
                await own.texts(spread(turn, COUNT))

        await asyncio.gather(*(text(turn) for turn in range(WARM)))
        await own.until(lambda: len(own.alerted) == WARM)
        await own.quiet()
        before = process.processor_seconds()
        await asyncio.gather(*(text(turn) for turn in range(WARM, COUNT)))
        await own.until(lambda: len(own.alerted) == COUNT)
        await own.quiet()
        return (process.processor_seconds() - before) * 1000 / (COUNT - WARM)
