"""Pushing the clock past a line: nothing due is passed over, and nothing under way is left behind."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.clock import PushableClock
from bot.simulator.pushing import StillBusy, fast_forward, settle
from bot.simulator.town import Town
from tests.bot.simulator.conftest import EVENING

MINUTE = timedelta(minutes=1)


@dataclass
class Timers:
    """A line that does nothing but fire what is due, and notes when."""

    clock: PushableClock
    due: list[datetime] = field(default_factory=list)
    fired: list[datetime] = field(default_factory=list)
    busy: bool = False
    in_hand: int = 0  # texts that wait for the provider's limit
    fires: bool = True

    def __post_init__(self) -> None:
        self.clock.on_push(self._fire)

    def idle(self) -> bool:
        return not self.busy and not self.in_hand

    def waits_for_clock(self) -> bool:
        return not self.busy

    async def next_due(self) -> datetime | None:
        return min(self.due, default=None)

    def _fire(self) -> None:
        for moment in [moment for moment in self.due if self.fires and moment <= self.clock.now()]:
            self.due.remove(moment)
            self.fired.append(self.clock.now())

    def sends_one_a_second(self, count: int) -> None:
        self.in_hand = count
        if count:
            self.clock.call_at(self.clock.now() + timedelta(seconds=1), lambda: self.sends_one_a_second(count - 1))


@pytest.fixture
def timers(clock: PushableClock) -> Timers:
    return Timers(clock)


async def test_everything_due_fires_at_its_own_time(timers: Timers, town: Town, clock: PushableClock) -> None:
    timers.due = [EVENING + 5 * MINUTE, EVENING + 2 * MINUTE, EVENING + 9 * MINUTE]
    await fast_forward(timers, town, clock, EVENING + 5 * MINUTE)
    assert timers.fired == [EVENING + 2 * MINUTE, EVENING + 5 * MINUTE]
    assert clock.now() == EVENING + 5 * MINUTE


async def test_a_timer_set_by_a_timer_is_not_passed_over(timers: Timers, town: Town, clock: PushableClock) -> None:
    timers.due = [EVENING + MINUTE]
    clock.on_push(lambda: timers.due.append(EVENING + 3 * MINUTE) if len(timers.fired) == 1 else None)
    await fast_forward(timers, town, clock, EVENING + 4 * MINUTE)
    assert timers.fired[:2] == [EVENING + MINUTE, EVENING + 3 * MINUTE]


async def test_a_retry_that_waits_for_the_clock_wakes_at_its_own_time(
    timers: Timers, town: Town, clock: PushableClock
) -> None:
    woken: list[datetime] = []
    clock.call_at(EVENING + MINUTE, lambda: woken.append(clock.now()))
    await fast_forward(timers, town, clock, EVENING + 2 * MINUTE)
    assert woken == [EVENING + MINUTE]


async def test_settling_waits_for_what_is_under_way(timers: Timers, town: Town, clock: PushableClock) -> None:
    timers.busy = True
    settling = asyncio.create_task(settle(timers, town, clock))
    await asyncio.sleep(0.02)
    assert not settling.done()
    timers.busy = False
    await settling


async def test_settling_waits_for_the_town_too(timers: Timers, town: Town, clock: PushableClock) -> None:
    await town.phones["Femi"].chats("hello")  # nobody fetches it
    settling = asyncio.create_task(settle(timers, town, clock))
    await asyncio.sleep(0.02)
    assert not settling.done()
    town.telegram.outage = "refused"
    await settling


async def test_texts_that_wait_for_the_providers_limit_leave_without_a_push(
    timers: Timers, town: Town, clock: PushableClock
) -> None:
    timers.sends_one_a_second(3)
    await settle(timers, town, clock)
    assert timers.in_hand == 0
    assert clock.now() == EVENING + timedelta(seconds=3)


async def test_settling_alone_fires_nothing_that_is_not_due(timers: Timers, town: Town, clock: PushableClock) -> None:
    timers.due = [EVENING + timedelta(seconds=2)]
    await settle(timers, town, clock)
    assert timers.fired == []
    assert clock.now() == EVENING


async def test_what_never_comes_to_rest_is_named(timers: Timers, town: Town, clock: PushableClock) -> None:
    timers.busy = True
    with pytest.raises(StillBusy, match="the line is still busy"):
        await settle(timers, town, clock, patience=0.05)


async def test_what_is_due_and_never_happens_is_told(timers: Timers, town: Town, clock: PushableClock) -> None:
    timers.due, timers.fires = [EVENING + MINUTE], False
    with pytest.raises(StillBusy, match="due at 19:31:00 UTC did not happen"):
        await fast_forward(timers, town, clock, EVENING + 2 * MINUTE, patience=0.5)


async def test_a_timer_within_a_short_wait_still_fires_at_its_own_time(
    timers: Timers, town: Town, clock: PushableClock
) -> None:
    timers.sends_one_a_second(1)
    timers.due = [EVENING + timedelta(seconds=0.5)]
    await settle(timers, town, clock)
    assert timers.fired == [EVENING + timedelta(seconds=0.5)]
