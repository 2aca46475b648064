"""Forty texts a second, each the first of a family's night: from the signed webhook to the alert at the provider."""

import asyncio
import json

from benchmarks import roster
from benchmarks.figures import Figure, percentile
from benchmarks.stage import Process, Stage, line, stage

PACE = 40.0  # a second
COUNT = 600
WARM = 80  # the first are not counted, on either side

FIGURES = (
    Figure("floor p50", "floor: one commit and one round trip, p50", "ms"),
    Figure("floor p99", "floor, p99", "ms"),
    Figure("alert p50", "webhook to alert at 40/s, p50", "ms"),
    Figure("alert p99", "webhook to alert at 40/s, p99", "ms"),
    Figure("ratio p50", "webhook to alert / floor, p50", "x", at_most=3),
    Figure("ratio p99", "webhook to alert / floor, p99", "x", at_most=2.5),
)


async def measure() -> dict[str, float]:
    async with stage(COUNT) as own:
        floor = await _floor(own)
        async with line(own):
            await _texts(own)
    waits = own.waits()[WARM:]
    found = {
        "floor p50": percentile(floor, 0.5),
        "floor p99": percentile(floor, 0.99),
        "alert p50": percentile(waits, 0.5),
        "alert p99": percentile(waits, 0.99),
    }
    ratios = {f"ratio {share}": found[f"alert {share}"] / found[f"floor {share}"] for share in ("p50", "p99")}
    return found | ratios


async def _floor(own: Stage) -> list[float]:
    url = f"{own.town.telegram_url}/bot{own.town.telegram_token}/sendMessage"
    chat = str(roster.on_call(0)[0])
    process = Process(own.folder, "benchmarks.floor", str(own.folder / "floor.db"), url, chat, str(COUNT), str(PACE))
    took: list[float] = json.loads(await asyncio.to_thread(process.hear))
    await process.end()
    return took[WARM:]


async def _texts(own: Stage) -> None:
    loop = asyncio.get_running_loop()
    began, under_way = loop.time() + 0.5, []
    for turn in range(COUNT):
        await asyncio.sleep(began + turn / PACE - loop.time())
        under_way.append(asyncio.create_task(own.texts(spread(turn, COUNT))))
    await asyncio.gather(*under_way)
    await own.until(lambda: len(own.alerted) == COUNT)


def spread(turn: int, families: int) -> int:
    """Families in such an order that those of one constellation do not write one after the other."""
    constellations = families // roster.SATELLITES
    return turn % constellations * roster.SATELLITES + turn // constellations
