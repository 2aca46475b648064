"""Timers: everything due is a row that fires once, and is moved rather than doubled (DESIGN I5)."""

from datetime import timedelta

from sqlalchemy import Connection

from storage import timers
from tests.storage.conftest import NOW

MINUTE = timedelta(minutes=1)


def later(tx: Connection, key: str, minutes: int, **payload: object) -> None:
    timers.later(tx, 1, "rung", key, NOW + minutes * MINUTE, payload)


def due(tx: Connection, minutes: int) -> list[str]:
    return [timer.key for timer in timers.due(tx, NOW + minutes * MINUTE)]


def test_a_timer_is_due_at_its_moment_and_not_before(tx: Connection) -> None:
    later(tx, "rung:1", 5, matter_id=1)
    assert timers.due(tx, NOW + 5 * MINUTE - timedelta(microseconds=1)) == []
    (timer,) = timers.due(tx, NOW + 5 * MINUTE)
    assert (timer.kind, timer.key, timer.payload) == ("rung", "rung:1", {"matter_id": 1})


def test_overdue_timers_come_in_the_order_of_their_times(tx: Connection) -> None:
    for key, minutes in (("c", 3), ("a", 1), ("late", 9), ("b", 2), ("a2", 1)):
        later(tx, key, minutes)
    assert due(tx, 5) == ["a", "a2", "b", "c"]
    assert timers.next_due(tx) == NOW + MINUTE


def test_setting_a_key_again_moves_it(tx: Connection) -> None:
    later(tx, "rung:1", 5, rung=0)
    later(tx, "rung:1", 9, rung=1)
    assert due(tx, 8) == []
    (timer,) = timers.due(tx, NOW + 9 * MINUTE)
    assert timer.payload == {"rung": 1}


def test_a_timer_fires_once(tx: Connection) -> None:
    later(tx, "rung:1", 1)
    (timer,) = timers.due(tx, NOW + MINUTE)
    assert timers.finish(tx, timer.id) is True
    assert timers.finish(tx, timer.id) is False
    assert timers.next_due(tx) is None


def test_a_dropped_timer_is_gone(tx: Connection) -> None:
    later(tx, "rung:1", 1)
    later(tx, "rung:2", 1)
    assert timers.drop(tx, "rung:1") is True
    assert timers.drop(tx, "rung:1") is False
    assert due(tx, 1) == ["rung:2"]
    assert timers.by_key(tx, "rung:1") is None
    assert timers.by_key(tx, "rung:2") is not None


def test_a_timer_that_was_set_aside_is_let_be_until_it_is_set_again(tx: Connection) -> None:
    later(tx, "rung:1", 1)
    (timer,) = timers.due(tx, NOW + MINUTE)
    timers.mark_set_aside(tx, timer.id, "ValueError")
    assert due(tx, 9) == []
    assert timers.next_due(tx) is None
    later(tx, "rung:1", 2)
    assert due(tx, 9) == ["rung:1"]


def test_starts_are_counted_against_what_is_overdue(tx: Connection) -> None:
    later(tx, "overdue", 0)
    later(tx, "to come", 9)
    assert [timers.count_start(tx, NOW, 3) for _ in range(2)] == [[], []]
    assert [timer.key for timer in timers.count_start(tx, NOW, 3)] == ["overdue"]
    later(tx, "overdue", 0)  # set anew: it is another
    assert timers.count_start(tx, NOW, 3) == []


def test_the_keys_of_a_kind_are_those_that_can_still_fire(tx: Connection) -> None:
    for key in ("rung:1", "rung:2"):
        later(tx, key, 5)
    timers.later(tx, 1, "duty", "duty:1:rollcall", NOW, {})
    (aside, _) = [timer for timer in timers.due(tx, NOW + 5 * MINUTE) if timer.kind == "rung"]
    timers.mark_set_aside(tx, aside.id, "KeyError")
    assert timers.keys_of_kind(tx, "rung") == {"rung:2"}
    assert timers.keys_of_kind(tx, "silent") == set()


def test_calm_timers_are_due_one_at_a_time_and_after_all_others(tx: Connection) -> None:
    for minute, kind in enumerate(("calm", "rung", "calm", "wake")):
        timers.later(tx, 1, kind, f"{kind}:{minute}", NOW + minute * MINUTE, {})
    due = [timer.key for timer in timers.due_first(tx, NOW + 5 * MINUTE, ("calm",))]
    assert due == ["rung:1", "wake:3"]
    for timer in timers.due_first(tx, NOW + 5 * MINUTE, ("calm",)):
        timers.finish(tx, timer.id)
    assert [timer.key for timer in timers.due_first(tx, NOW + 5 * MINUTE, ("calm",))] == ["calm:0"]
