"""The clock that people can push, held and let go on; and the real one, which never goes back."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.clock import SET_BACK_AT_MOST, PushableClock, WallClock, sleep_until

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


class Hands:
    """What a system shows, and what its steady counter says."""

    def __init__(self) -> None:
        self.shown, self.counted = EVENING.timestamp(), 5000.0

    def pass_by(self, seconds: float) -> None:
        self.shown, self.counted = self.shown + seconds, self.counted + seconds

    def clock(self) -> WallClock:
        return WallClock(lambda: self.shown, lambda: self.counted)


def test_the_real_one_goes_on_where_it_was_when_the_system_is_set_back() -> None:
    hands = Hands()
    clock = hands.clock()
    hands.pass_by(60)
    hands.shown -= 3600
    assert clock.now() == EVENING + timedelta(minutes=1)
    hands.pass_by(60)
    assert clock.now() == EVENING + timedelta(minutes=2)
    hands.shown += 3500  # put right, a little short of it
    assert clock.now() == EVENING + timedelta(minutes=2)
    hands.shown += 200
    assert clock.now() == EVENING + timedelta(minutes=2, seconds=100), "forward it follows at once"


def test_the_wall_shows_the_systems_time_of_a_moment() -> None:
    hands = Hands()
    clock = hands.clock()
    hands.shown -= 3600
    assert clock.wall(clock.now() + timedelta(minutes=5)) == EVENING - timedelta(minutes=55)


def test_what_was_written_is_past_after_a_start_as_well() -> None:
    clock = Hands().clock()
    clock.not_before(None)
    clock.not_before(EVENING - timedelta(minutes=1))
    assert clock.now() == EVENING
    clock.not_before(EVENING + timedelta(minutes=59))
    assert clock.now() == EVENING + timedelta(minutes=59)
    clock.not_before(clock.now() + SET_BACK_AT_MOST)
    assert clock.now() == EVENING + timedelta(minutes=59), "that was a clock gone wrong, and nothing to go by"
