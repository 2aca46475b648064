"""Alerts while somebody floods the line, set against the same without: one phone, a stranger, and unsigned requests.

A phone of the service sends 2,000 texts, a stranger 10,000, and a client that cannot sign 10,000 requests, 16 at once
each. Meanwhile twenty families write each second.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import aiohttp

from benchmarks import roster
from benchmarks.figures import Figure, percentile
from benchmarks.pace import spread
from benchmarks.sizes import sized
from benchmarks.stage import TEXT, Stage, line, stage

ALERTS = sized(200, least=30)
EVERY = 0.05  # seconds
WARM = 10  # alerts that are not counted
AT_ONCE = 16
STRANGER = "+447700900999"

Post = Callable[[Stage, aiohttp.ClientSession], Awaitable[object]]


async def _known(own: Stage, session: aiohttp.ClientSession) -> None:
    """Of a family that does not write otherwise: its words go into one matter."""
    await own.town.twilio.deliver(roster.carer(own.families - 1), TEXT)


async def _strange(own: Stage, session: aiohttp.ClientSession) -> None:
    await own.town.twilio.deliver(STRANGER, TEXT)


async def _unsigned(own: Stage, session: aiohttp.ClientSession) -> None:
    async with session.post(f"{own.town.line_url}/twilio/sms", data={"MessageSid": "SM1", "From": STRANGER}) as answer:
        await answer.read()


FLOODS: dict[str, tuple[str, int, Post]] = {
    "phone": ("one phone's 2,000 texts", sized(2_000), _known),
    "stranger": ("a stranger's 10,000 texts", sized(10_000), _strange),
    "unsigned": ("10,000 unsigned requests", sized(10_000), _unsigned),
}

FIGURES = (
    Figure("flood calm", "alert with no flood, p99", "ms"),
    *(Figure(f"flood {key} p99", f"alert in {says}, p99", "ms") for key, (says, _, _) in FLOODS.items()),
    *(Figure(f"flood {key}", f"alert in {says}, to none", "x", at_most=10) for key, (says, _, _) in FLOODS.items()),
)


async def measure() -> dict[str, float]:
    calm = percentile(await _alerts_in(0, None), 0.99)
    found = {"flood calm": calm}
    for key, (_, count, post) in FLOODS.items():
        found[f"flood {key} p99"] = percentile(await _alerts_in(count, post), 0.99)
        found[f"flood {key}"] = found[f"flood {key} p99"] / calm
    return found


async def _alerts_in(count: int, post: Post | None) -> list[float]:
    """Milliseconds from each family's text to its alert, from when the flood has begun to its end."""
    async with stage(ALERTS + roster.SATELLITES) as own, line(own), aiohttp.ClientSession() as session:
        own.town.twilio.callbacks = "none"
        flood = asyncio.create_task(_pour(own, session, count, post))
        loop = asyncio.get_running_loop()
        began = loop.time()
        for turn in range(ALERTS):
            await asyncio.sleep(began + turn * EVERY - loop.time())
            await own.texts(spread(turn, ALERTS))
        await own.until(lambda: all(family in own.alerted for family in own.sent))
        waits = [(own.alerted[family] - sent) / timedelta(milliseconds=1) for family, sent in own.sent.items()]
        await flood
    return waits[WARM:]


async def _pour(own: Stage, session: aiohttp.ClientSession, count: int, post: Post | None) -> None:
    left = iter(range(count))

    async def one_after_the_other() -> None:
        for _ in left:
            if post is not None:
                await post(own, session)

    await asyncio.gather(*(one_after_the_other() for _ in range(AT_ONCE)))
