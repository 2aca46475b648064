"""How fast one sender may go: when the next message may leave, by the provider's limit for a second."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.sending import Limits

SECOND = timedelta(seconds=1)
SLOW_ANSWER = timedelta(seconds=1)  # what has not been answered by then holds up nobody any more
CLOSEST = 0.75  # of the even distance between two, when lost time is made up for


@dataclass(slots=True)
class Ticket:
    """One message that has been let go."""

    arrived: datetime  # at the latest; when it is answered, that moment


class Pace:
    """Evenly, so that an alert never waits for the end of a burst; what a late wake-up has lost is made up for.

    Where the provider refuses what is too fast, as many as it takes in a second leave only when a second has gone by
    since the first of them was answered: then no second of the provider's own has more, whatever held them up.
    """

    def __init__(self, limits: Limits, now: datetime) -> None:
        self._limits = limits
        self._slot = now
        self._second: deque[Ticket] = deque()

    def next_at(self) -> datetime:
        """The next moment at which one may leave; an answer can bring it forward."""
        if not self._limits.refuses or len(self._second) < self._limits.per_second:
            return self._slot
        return max(self._slot, self._second[0].arrived + SECOND)

    def let_go(self, now: datetime, size: int) -> Ticket:
        """One leaves now; `size` is what it counts as."""
        gap = timedelta(seconds=self._limits.gap * size)
        evenly = max(self._slot, now - timedelta(seconds=self._limits.catch_up)) + gap
        self._slot = max(evenly, now + gap * CLOSEST)
        ticket = Ticket(now + SLOW_ANSWER)
        if self._limits.refuses:
            self._second.append(ticket)
            if len(self._second) > self._limits.per_second:
                self._second.popleft()
        return ticket

    def wait_until(self, moment: datetime) -> None:
        """The provider has asked for patience."""
        self._slot = max(self._slot, moment)
