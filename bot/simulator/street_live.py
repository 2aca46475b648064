"""Server-sent events: every open page hears of changed phones, of the clock, and of what the line does."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from bot.simulator.street_view import PhoneView

LOOK_AGAIN = 0.5  # seconds between looks at the clock and the line, while anybody watches


def encode(event: str, data: dict[str, Any]) -> str:
    return f"event: {event}\ndata: {json.dumps(data)}\n\n"


class Live:
    """Gathers what changes, and hands it to each page that is open."""

    def __init__(self, views: list[PhoneView], looks: dict[str, Callable[[], Awaitable[dict[str, Any]]]]) -> None:
        """`looks` are the events that are looked up again and again, and sent where they differ."""
        self._views = views
        self._looks = looks
        self._pages: set[asyncio.Queue[str]] = set()
        self._due = False

    def changed(self) -> None:
        """Something on some phone changed; many changes of one moment go out together."""
        if self._pages and not self._due:
            self._due = True
            asyncio.get_running_loop().call_soon(self._send_changes)

    def look_again(self) -> None:
        """Something that is looked up is another now: do not wait until it is time."""
        for queue in self._pages:
            queue.put_nowait("")

    async def events(self) -> AsyncIterator[str]:
        """First everything as it stands, then what changes."""
        queue: asyncio.Queue[str] = asyncio.Queue()
        self._send_changes()  # to the others; while nobody watched, nothing was compared
        self._pages.add(queue)
        try:
            yield "retry: 1000\n\n"
            for view in self._views:
                yield encode("phone", view.state())
            shown: dict[str, dict[str, Any]] = {}
            while True:
                for event, look in self._looks.items():
                    seen = await look()
                    if seen != shown.get(event):
                        shown[event] = seen
                        yield encode(event, seen)
                for change in await self._gathered(queue):
                    yield change
        finally:
            self._pages.discard(queue)

    async def _gathered(self, queue: asyncio.Queue[str]) -> list[str]:
        """What comes until it is time to look again."""
        try:
            first = await asyncio.wait_for(queue.get(), LOOK_AGAIN)
        except TimeoutError:
            return []
        news = [first, *(queue.get_nowait() for _ in range(queue.qsize()))]
        return [event for event in news if event]

    def _send_changes(self) -> None:
        self._due = False
        changes = [encode("phone", change) for view in self._views if (change := view.change())]
        for queue in self._pages:
            for event in changes:
                queue.put_nowait(event)
