"""How often the disk is waited for until an alert leaves: each commit that writes is one fsync of the log (WAL, FULL).

Every commit of the line counts, whatever it is for. While they are asked for the provider holds its answer back.
"""

import asyncio

from benchmarks.figures import Figure
from benchmarks.pace import spread
from benchmarks.stage import Process, Stage, line, stage

ALONE = 20
TOGETHER = 64

FIGURES = (
    Figure("alone", "fsyncs until the alert leaves, alone", "", at_most=2),
    Figure("together", "fsyncs a text until the last alert leaves, 64 at once", "", at_most=0.1),
)


async def measure() -> dict[str, float]:
    async with stage(200) as own, line(own) as process:
        own.town.twilio.callbacks = "none"
        own.on_alert = lambda: counts.append(int(process.ask()))
        counts: list[int] = []
        alone = [await _until_alerted(own, process, counts, [turn]) for turn in range(ALONE)]
        together = await _until_alerted(own, process, counts, list(range(ALONE, ALONE + TOGETHER)))
    return {"alone": sorted(alone)[ALONE // 2], "together": together / TOGETHER}


async def _until_alerted(own: Stage, process: Process, counts: list[int], turns: list[int]) -> int:
    await own.quiet()
    before, due = int(process.ask()), len(own.alerted) + len(turns)
    await asyncio.gather(*(own.texts(spread(turn, own.families)) for turn in turns))
    await own.until(lambda: len(own.alerted) == due)
    return counts[-1] - before
