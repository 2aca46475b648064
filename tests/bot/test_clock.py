"""The clock that people can push, held and let go on."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.clock import PushableClock, sleep_until

EVENING = datetime(2026, 11, 27, 23, 40, tzinfo=UTC)
A_LITTLE = timedelta(seconds=0.05)


async def test_a_held_clock_stands_still_and_goes_on_from_there() -> None:
    clock = PushableClock(EVENING, running=True)
    waiting = asyncio.create_task(sleep_until(clock, clock.now() + A_LITTLE))
    clock.hold()
    stood = clock.now()
    await asyncio.sleep(2 * A_LITTLE.total_seconds())
    assert clock.now() == stood
    assert clock.wall(stood) is None, "when that comes is not for the wall clock to say"
    pushed: list[str] = []
    clock.on_push(lambda: pushed.append("look again"))
    clock.go_on()
    assert pushed == ["look again"]
    await asyncio.wait_for(waiting, 2)
    assert timedelta() < clock.now() - stood < timedelta(seconds=2)


async def test_a_held_clock_can_be_pushed() -> None:
    clock = PushableClock(EVENING, running=True)
    clock.hold()
    clock.push_to(EVENING + timedelta(hours=1))
    clock.hold()
    assert clock.now() == EVENING + timedelta(hours=1)


async def test_one_that_never_ran_does_not_begin_to() -> None:
    clock = PushableClock(EVENING)
    clock.hold()
    clock.go_on()
    await asyncio.sleep(0.01)
    assert clock.now() == EVENING
