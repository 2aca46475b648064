"""Calls an address of the operator's each minute, so that somebody hears of it when the line falls silent."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable

import aiohttp

from bot.metrics import Instruments

log = logging.getLogger(__name__)
EVERY_SECONDS = 60.0  # real ones


class Heartbeat:
    """Beats only while `well` says so: whoever listens must not be told that all is well by a line that is not."""

    def __init__(
        self,
        url: str,
        session: aiohttp.ClientSession,
        well: Callable[[], Awaitable[bool]],
        instruments: Instruments,
        every: float = EVERY_SECONDS,
    ) -> None:
        self._url = url
        self._session = session
        self._well = well
        self._instruments = instruments
        self._every = every
        self._beating: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._beating = asyncio.create_task(self._beat())

    async def stop(self) -> None:
        if self._beating is not None:
            self._beating.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._beating

    async def _beat(self) -> None:
        while True:
            if await self._well():
                await self._call()
            await asyncio.sleep(self._every)

    async def _call(self) -> None:
        """A beat that does not arrive is only logged: its absence is what tells. Never with the address, which is a
        secret of its own."""
        try:
            async with self._session.get(self._url, allow_redirects=False) as answer:
                fault = None if answer.status < 300 else f"status {answer.status}"
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            fault = type(error).__name__
        if fault is not None:
            log.warning("a heartbeat did not arrive", extra={"action": "heartbeat.failed", "kind": fault})
        self._instruments.heartbeat(arrived=fault is None)
