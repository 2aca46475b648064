"""How fast a sender goes: evenly, to the limit, and never over it as the provider counts."""

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from benchmarks.figures import busiest
from bot.pace import SECOND, Pace, Ticket
from handlers.sending import LIMITS, Limits

NOW = datetime(2026, 11, 27, 23, 40, tzinfo=UTC)
TELEGRAM = LIMITS["telegram"]


def ms(count: float) -> timedelta:
    return timedelta(milliseconds=count)


def run(pace: Pace, seconds: float, seed: int, late: float, slow: float) -> list[float]:
    """Moments of arrival, where the line wakes up to `late` ms late and a message takes up to `slow` ms each way."""
    chance, now, arrivals = random.Random(seed), NOW, []
    answers: list[tuple[datetime, Ticket]] = []
    while now < NOW + timedelta(seconds=seconds):
        for at, ticket in [answer for answer in answers if answer[0] <= now]:
            ticket.arrived = at
            answers.remove((at, ticket))
        if pace.next_at() > now:
            now = min([pace.next_at() + ms(chance.uniform(0, late)), *(at for at, _ in answers if at > now)])
            continue
        there = now + ms(chance.uniform(0.2, slow))
        arrivals.append((there - NOW).total_seconds())
        answers.append((there + ms(chance.uniform(0.2, slow)), pace.let_go(now, 1)))
    return arrivals


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(("late", "slow"), [(1, 2), (40, 5), (5, 80), (120, 300)])
def test_no_second_of_the_providers_has_more_than_it_takes(seed: int, late: float, slow: float) -> None:
    assert busiest(run(Pace(TELEGRAM, NOW), 12, seed, late, slow)) <= TELEGRAM.per_second


def test_the_limit_is_used_to_the_full_though_the_line_wakes_late() -> None:
    arrivals = run(Pace(TELEGRAM, NOW), 20, 1, late=3, slow=3)
    assert len(arrivals) / (20 * TELEGRAM.per_second) > 0.97


def test_lost_time_is_not_made_up_for_in_one_go() -> None:
    pace = Pace(TELEGRAM, NOW)
    late = NOW + ms(400)
    moments = []
    for _ in range(6):
        late = max(late, pace.next_at())
        moments.append(late)
        pace.let_go(late, 1)
    gaps = [(after - before) / ms(1) for before, after in pairwise(moments)]
    assert all(24 <= gap <= 34 for gap in gaps)


def test_one_that_is_never_answered_does_not_hold_up_the_rest() -> None:
    pace, now = Pace(TELEGRAM, NOW), NOW
    for _ in range(30):
        now = max(now, pace.next_at())
        pace.let_go(now, 1)
    assert pace.next_at() <= NOW + 2 * SECOND


def test_segments_count_one_by_one() -> None:
    pace = Pace(LIMITS["sms"], NOW)
    pace.let_go(NOW, 3)
    assert ms(3000) <= pace.next_at() - NOW <= ms(3100)


def test_patience_that_is_asked_for_is_had() -> None:
    pace = Pace(TELEGRAM, NOW)
    pace.wait_until(NOW + 5 * SECOND)
    assert pace.next_at() == NOW + 5 * SECOND


def test_without_a_limit_there_is_nothing_to_wait_for() -> None:
    pace = Pace(Limits(per_second=0, per_chat_seconds=0, at_once=64), NOW)
    for _ in range(100):
        pace.let_go(NOW, 1)
    assert pace.next_at() <= NOW
