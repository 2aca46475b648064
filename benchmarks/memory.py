"""What `roost run` has in memory with both channels, three seconds after it has come up and with nothing to do."""

import asyncio
import urllib.error
import urllib.request

from benchmarks.figures import Figure
from benchmarks.stage import Process, stage

IDLE_SECONDS = 3.0

FIGURES = (Figure("idle", "idle memory of roost run, both channels", "MB", at_most=90),)


async def measure() -> dict[str, float]:
    async with stage(10) as own:
        process = Process(own.folder, "bot", "--config", str(own.config), "run")
        try:
            await asyncio.to_thread(_wait_for, f"{own.town.line_url}/health")
            await asyncio.sleep(IDLE_SECONDS)
            return {"idle": process.memory()}
        finally:
            await process.end()


def _wait_for(url: str) -> None:
    while True:
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except (urllib.error.URLError, OSError):
            continue
