"""Two thousand texts at once, with the providers' limits lifted: how many a second are dealt with.

Each is the first of a family's night, so each opens a matter, alerts the person on call and is answered. Counted are
the texts, from the first POST until the last of the 2,000 alerts and 2,000 first replies has arrived at a provider.
"""

import asyncio
from datetime import timedelta

from benchmarks.figures import Figure
from benchmarks.pace import spread
from benchmarks.stage import line, stage

COUNT = 2000
AT_ONCE = 64  # webhooks that wait for their answer together

FIGURES = (Figure("burst", "burst of 2,000 texts, limits lifted", "texts/s", at_least=600),)


async def measure() -> dict[str, float]:
    async with stage(COUNT) as own, line(own):
        own.town.twilio.callbacks = "none"
        room = asyncio.Semaphore(AT_ONCE)

        async def text(family: int) -> None:
            async with room:
                await own.texts(family)

        await asyncio.gather(*(text(spread(turn, COUNT)) for turn in range(COUNT)))
        await own.until(lambda: len(own.arrived) >= 2 * COUNT)
        took = (own.arrived[-1].at - min(own.sent.values())) / timedelta(seconds=1)
    return {"burst": COUNT / took}
