"""Duties: a row for the next time of each, whatever happens to it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers import duties
from handlers.settings import RollCallSettings
from storage import timers
from storage.timers import Timer
from tests.handlers.night import EXAMPLE, Night


def ensured(night: Night) -> dict[str, datetime]:
    with night.context() as ctx:
        duties.ensure(ctx)
    return rows(night)


def rows(night: Night) -> dict[str, datetime]:
    found = night.ask(timers.due, night.now + timedelta(days=3))
    return {timer.key: timer.due_at for timer in found if timer.kind == "duty"}


def rung(night: Night, key: str) -> Timer:
    timer = night.ask(timers.by_key, key)
    assert timer is not None
    return timer


def test_every_duty_has_its_next_time(night: Night) -> None:
    assert night.ask(duties.missing) is True
    assert ensured(night) == {
        "duty:1:rollcall": datetime(2026, 11, 28, 17, 0, tzinfo=UTC),
        "duty:1:rollcall report": datetime(2026, 11, 28, 17, 30, tzinfo=UTC),
        "duty:1:rota check": datetime(2026, 11, 28, 9, 0, tzinfo=UTC),
        "duty:1:night note": datetime(2026, 11, 28, 8, 15, tzinfo=UTC),
        "duty:1:open sleepovers": datetime(2026, 11, 28, 8, 15, tzinfo=UTC),
        "duty:1:open sleepovers again": datetime(2026, 11, 28, 16, 30, tzinfo=UTC),
        "duty:1:gaps": datetime(2026, 11, 28, 9, 30, tzinfo=UTC),
        "duty:1:filing": datetime(2026, 11, 28, 9, 45, tzinfo=UTC),
        "duty:1:sheet reminder": datetime(2026, 11, 28, 10, 0, tzinfo=UTC),
        "duty:1:get-togethers": datetime(2026, 11, 28, 3, 30, tzinfo=UTC),
    }
    assert night.ask(duties.missing) is False


def test_a_duty_that_fires_sets_the_one_after_it(night: Night) -> None:
    before = ensured(night)
    night.passes(minutes=18 * 60)
    assert rows(night) == {key: due + timedelta(days=1) for key, due in before.items()}
    assert night.keys("Jan") == ["rollcall.on", "rollcall.again", "rollcall.again"]


@pytest.mark.parametrize(
    ("now", "dues"),
    [
        ("2026-03-28T12:00", ["2026-03-28T17:00", "2026-03-29T16:00", "2026-03-30T16:00"]),  # 23 hours
        ("2026-10-24T12:00", ["2026-10-24T16:00", "2026-10-25T17:00", "2026-10-26T17:00"]),  # 25 hours
    ],
)
def test_it_is_at_the_same_wall_clock_time_when_the_clocks_change(night: Night, now: str, dues: list[str]) -> None:
    night.now = datetime.fromisoformat(now).replace(tzinfo=UTC)
    ensured(night)
    for due in dues:
        assert rung(night, "duty:1:rollcall").due_at == datetime.fromisoformat(due).replace(tzinfo=UTC)
        night.passes(minutes=(rung(night, "duty:1:rollcall").due_at - night.now).total_seconds() / 60)


def test_what_is_overdue_is_left_to_fire(night: Night) -> None:
    before = ensured(night)
    night.now += timedelta(hours=20)
    assert ensured(night) == before


def test_another_time_in_the_configuration_moves_it(night: Night) -> None:
    ensured(night)
    night.line = replace(night.line, rollcall=RollCallSettings("16:00", "16:20"))
    assert ensured(night)["duty:1:rollcall"] == datetime(2026, 11, 28, 16, 0, tzinfo=UTC)


def test_one_that_was_set_aside_comes_back(night: Night) -> None:
    ensured(night)
    night.ask(timers.mark_set_aside, rung(night, "duty:1:rollcall").id, "KeyError")
    assert night.ask(duties.missing) is True
    ensured(night)
    assert night.ask(duties.missing) is False


def test_a_constellation_that_is_loaded_later_has_its_own(night: Night) -> None:
    ensured(night)
    other = EXAMPLE.read_text(encoding="utf-8").replace('"Hawthorn"', '"Rowan"').replace("telegram = 1", "telegram = 2")
    night.load(other.replace("+4477009001", "+4477009002").replace('line_word = "', 'line_word = "x'))
    assert night.ask(duties.missing) is True
    assert {"duty:1:rollcall", "duty:2:rollcall"} <= ensured(night).keys()


def test_a_duty_that_this_version_does_not_know_is_only_written_down(night: Night) -> None:
    with night.context(1) as ctx:
        ctx.later("duty", night.now, "duty:1:old", name="old", day="2026-11-27")
    night.passes(minutes=1)
    assert "duty.unknown" in night.noted()
