"""Server-sent events: every open page hears of changed phones and of the clock."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from bot.simulator.street_view import PhoneView

LOOK_AGAIN = 0.5  # seconds between looks at the clock, while anybody watches


def encode(event: str, data: dict[str, Any]) -> str:
    return f"event: {event}\ndata: {json.dumps(data)}\n\n"


class Live:
    """Gathers what changes, and hands it to each page that is open."""

    def __init__(self, views: list[PhoneView], clock_face: Callable[[], Awaitable[dict[str, Any]]]) -> None:
        self._views = views
        self._clock_face = clock_face
        self._pages: set[asyncio.Queue[str]] = set()
        self._due = False

    def changed(self) -> None:
        """Something on some phone changed; many changes of one moment go out together."""
        if self._pages and not self._due:
            self._due = True
            asyncio.get_running_loop().call_soon(self._send_changes)

    async def events(self) -> AsyncIterator[str]:
        """First everything as it stands, then what changes."""
        queue: asyncio.Queue[str] = asyncio.Queue()
        self._send_changes()  # to the others; while nobody watched, nothing was compared
        self._pages.add(queue)
        try:
            yield "retry: 1000\n\n"
            for view in self._views:
                yield encode("phone", view.state())
            face: dict[str, Any] = {}
            while True:
                face, shown = await self._clock_face(), face
                if face != shown:
                    yield encode("clock", face)
                for event in await self._gathered(queue):
                    yield event
        finally:
            self._pages.discard(queue)

    async def _gathered(self, queue: asyncio.Queue[str]) -> list[str]:
        """What comes until it is time to look at the clock again."""
        try:
            first = await asyncio.wait_for(queue.get(), LOOK_AGAIN)
        except TimeoutError:
            return []
        return [first, *(queue.get_nowait() for _ in range(queue.qsize()))]

    def _send_changes(self) -> None:
        self._due = False
        changes = [encode("phone", change) for view in self._views if (change := view.change())]
        for queue in self._pages:
            for event in changes:
                queue.put_nowait(event)
