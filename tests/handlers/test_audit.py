"""The audit finds what has lost its next step, mends that and nothing else, and asks little when all is well."""

from handlers import audit, duties
from storage import timers
from tests.handlers.night import Night


def audited(night: Night) -> list[int]:
    found = night.ask(audit.find)
    for one in found:
        with night.context() as ctx:
            audit.check(ctx, one)
    return found


def waiting(night: Night) -> Night:
    with night.context() as ctx:
        duties.ensure(ctx)
    night.writes("Dawn", "please ring")
    for name in ("Dawn", "Jan"):
        night.unread(name)
    return night


def test_nothing_is_found_where_all_is_well(night: Night) -> None:
    assert audited(waiting(night)) == []
    night.writes("Jan", "1")
    assert audited(night) == []
    night.writes("Jan", "DONE 4")
    assert audited(night) == []


def test_a_ladder_without_its_timer_goes_on_at_its_rung(night: Night) -> None:
    waiting(night).passes(minutes=5)
    matter = night.matter("Dawn")
    for name in ("Dawn", "Jan", "Priya"):
        night.unread(name)
    night.ask(timers.drop, f"rung:{matter.id}")
    assert audited(night) == [matter.id]
    assert (night.keys("Jan"), night.keys("Priya")) == (["hub.second"], ["hub.second"])
    assert night.keys("Sam") == ["audit.repaired"]
    assert night.matter("Dawn").rung == matter.rung
    assert audited(night) == []
    night.passes(minutes=5)
    assert night.keys("Sam") == ["hub.alert"]


def test_the_holder_first_rung_goes_on_too(night: Night) -> None:
    waiting(night).writes("Jan", "1")
    night.writes("Dawn", "worse")
    night.passes(minutes=5)  # she has not looked
    night.unread("Jan")
    night.ask(timers.drop, f"rung:{night.matter('Dawn').id}")
    assert audited(night) == [night.matter("Dawn").id]
    assert night.keys("Jan") == ["hub.second"]


def test_a_holders_reminder_comes_back_and_nobody_is_told(night: Night) -> None:
    waiting(night).writes("Jan", "1")
    matter = night.matter("Dawn")
    night.unread("Jan")
    night.ask(timers.drop, f"still_open:{matter.id}")
    assert audited(night) == [matter.id]
    assert (night.keys("Sam"), night.keys("Jan")) == ([], [])
    night.passes(minutes=10)
    night.writes("Dawn", "1")  # they have spoken
    night.passes(minutes=229)
    assert night.keys("Jan") == []
    night.passes(minutes=1)
    assert night.keys("Jan") == ["hub.still_open"]


def test_what_has_been_mended_meanwhile_is_left_alone(night: Night) -> None:
    matter = waiting(night).matter("Dawn")
    with night.context() as ctx:
        audit.check(ctx, matter.id)

    assert "audit.ladder_repaired" not in night.noted()


def test_a_missing_duty_comes_back(night: Night) -> None:
    waiting(night)
    night.ask(timers.drop, "duty:1:rollcall")
    assert audited(night) == [audit.DUTIES_ARE_MISSING]
    assert audited(night) == []
