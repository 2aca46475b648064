"""What is going to happen in a night, in its order."""

import heapq
from collections.abc import Callable
from datetime import datetime
from itertools import count


class Agenda:
    def __init__(self) -> None:
        self._entries: list[tuple[datetime, int, Callable[[datetime], None]]] = []
        self._order = count()

    def add(self, at: datetime, what: Callable[[datetime], None]) -> None:
        heapq.heappush(self._entries, (at, next(self._order), what))

    def next_at(self) -> datetime | None:
        return self._entries[0][0] if self._entries else None

    def do_next(self) -> None:
        at, _, what = heapq.heappop(self._entries)
        what(at)
