"""Pushing the clock past a whole line: everything that is under way comes to rest before time goes on."""

import asyncio
import time
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import PushableClock
from bot.simulator.town import Town

SHORT_WAIT = timedelta(minutes=2)  # no provider's limit keeps a text longer: a second for each of its segments
PATIENCE = 20.0  # real seconds
PAUSE = 0.001
LOOKS = 2  # so many looks in a row must find nothing under way


class StillBusy(Exception):
    """Something did not come to rest; the text says what."""


class Line(Protocol):
    """The part of the line that pushing needs."""

    def idle(self) -> bool:
        """Nothing is on its way inside."""
        ...

    def waits_for_clock(self) -> bool:
        """Nothing more happens before the clock moves."""
        ...

    async def next_due(self) -> datetime | None:
        """The next timer."""
        ...


async def fast_forward(
    line: Line, town: Town, clock: PushableClock, to: datetime, *, patience: float = PATIENCE
) -> None:
    """Go from due time to due time up to `to`, and never over one."""
    give_up = time.monotonic() + patience
    stood_at = None
    await settle(line, town, clock, patience=patience)
    while (due := await next_due(line, clock)) is not None and due <= to:
        if due != stood_at:
            stood_at, give_up = due, time.monotonic() + patience
        elif time.monotonic() > give_up:
            raise StillBusy(f"What was due at {due:%H:%M:%S} UTC did not happen; please start again.")
        clock.push_to(due)
        await settle(line, town, clock, patience=patience)
    clock.push_to(to)
    await settle(line, town, clock, patience=patience)


async def settle(line: Line, town: Town, clock: PushableClock, *, patience: float = PATIENCE) -> None:
    """Until nothing is under way in the line or the town, nor waits for a provider's limit (one message a second)."""
    give_up = time.monotonic() + patience
    looks = 0  # in a row that found nothing moving
    while looks < LOOKS or not line.idle():
        if time.monotonic() > give_up:
            raise StillBusy(f"After {patience:.0f} seconds {_busy(line, town)} is still busy; please start again.")
        if looks >= LOOKS and await _push_a_little(line, clock):
            looks = 0
        await asyncio.sleep(PAUSE)
        looks = looks + 1 if line.waits_for_clock() and town.idle() else 0


async def next_due(line: Line, clock: PushableClock) -> datetime | None:
    """The next moment at which anything happens by itself: a timer, a retry, the end of a limit."""
    moments = (await line.next_due(), clock.next_sleeper())
    return min((moment for moment in moments if moment is not None), default=None)


def _busy(line: Line, town: Town) -> str:
    idle = {"the line": line.idle(), "the town (a webhook, a receipt or an unconfirmed update)": town.idle()}
    return " and ".join(name for name, resting in idle.items() if not resting)


async def _push_a_little(line: Line, clock: PushableClock) -> bool:
    """To the end of a short wait; to a timer if that comes before it."""
    sleeper = clock.next_sleeper()
    if sleeper is None or sleeper > clock.now() + SHORT_WAIT:
        return False
    due = await line.next_due()
    clock.push_to(min(sleeper, due or sleeper))
    return True
