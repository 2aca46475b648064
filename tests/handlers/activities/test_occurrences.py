"""Occurrences ahead: each day once, a few activities a transaction, and what has been moved stays where it is."""

from datetime import date, timedelta
from itertools import count

from handlers import duties
from handlers.activities import occurrences as planning
from handlers.activities.audience import invited
from storage.activities import activities, occurrences
from storage.activities.activities import Activity
from storage.activities.occurrences import Occurrence
from tests.handlers.activities.made import made
from tests.handlers.night import Night

FRIDAY = date(2026, 11, 27)


def planned(night: Night, activity: Activity) -> list[Occurrence]:
    return night.ask(occurrences.coming, activity.id, night.now)


def plans_ahead(night: Night) -> None:
    with night.context(1) as ctx:
        planning.plan_ahead(ctx)


def test_sixty_days_are_planned_and_each_day_one_more_comes_into_sight(night: Night) -> None:
    coffee = made(night)
    with night.context() as ctx:
        duties.ensure(ctx)
    night.passes(minutes=5 * 60)  # over 03:30
    for first in (date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 15)):
        found = [each.on_date for each in planned(night, coffee)]
        assert found[:9] == [first + timedelta(weeks=week) for week in range(9)]
        assert len(found) <= 10, "sixty days and a week"
        night.passes(minutes=7 * 24 * 60)


def test_planning_again_changes_nothing_and_leaves_what_was_moved_and_cancelled(night: Night) -> None:
    coffee = made(night)
    plans_ahead(night)
    first, second, third, *_ = planned(night, coffee)
    with night.context(1) as ctx:
        later = first.starts_at + timedelta(days=2)
        occurrences.change(ctx.tx, first, None, ctx.now, state=occurrences.MOVED, starts_at=later)
        occurrences.change(ctx.tx, second, None, ctx.now, state=occurrences.CANCELLED)
        activities.change(ctx.tx, coffee.id, ctx.now, planned_until=None)
    before = planned(night, coffee)
    plans_ahead(night)
    assert planned(night, coffee) == before
    assert [each.state for each in before[:3]] == ["moved", "cancelled", "planned"]
    assert before[2] == third


def test_what_is_planned_in_one_transaction_is_bounded_and_the_rest_follows_at_once(night: Night) -> None:
    many = [made(night, f"{number}@roost") for number in range(planning.BATCH + 3)]
    plans_ahead(night)
    assert [bool(planned(night, each)) for each in many] == [True] * planning.BATCH + [False] * 3
    night.passes(minutes=0)
    assert all(planned(night, each) for each in many)


def test_a_day_beyond_the_horizon_becomes_a_row_when_it_is_asked_for_and_only_if_the_rule_gives_it(
    night: Night,
) -> None:
    coffee = made(night)
    with night.context(1) as ctx:
        found = planning.on(ctx, coffee, date(2027, 6, 1))
        assert found is not None
        assert f"{found.starts_at:%H:%M}" == "09:30"  # of summer, in UTC
        assert planning.on(ctx, coffee, date(2027, 6, 2)) is None
        assert planning.on(ctx, coffee, date(2027, 6, 1)) == found
        assert list(planning.upcoming(ctx, coffee, 2)) == [date(2026, 12, 1), date(2026, 12, 8)]


def test_what_is_over_is_never_planned(night: Night) -> None:
    old = made(night, starts_on=FRIDAY - timedelta(days=400), rrule="FREQ=DAILY")
    single = made(night, "single@roost", starts_on=FRIDAY - timedelta(days=1), rrule=None)
    plans_ahead(night)
    before = night.now - timedelta(days=500)
    assert min(each.on_date for each in night.ask(occurrences.coming, old.id, before)) == FRIDAY
    assert night.ask(occurrences.coming, single.id, before) == []


def test_for_whom_it_is_says_who_is_told(night: Night) -> None:
    numbers = count()

    def told(**more: object) -> set[str]:
        return {person.name for person in night.ask(invited, made(night, f"{next(numbers)}@roost", **more))}

    everyone = {"Jan", "Priya", "Dawn", "Carol", "Femi", "Sam"}
    assert told(audience="everyone") >= everyone
    assert told(audience="carers") >= everyone - {"Sam"}
    assert "Sam" not in told(audience="carers")
    assert told(audience="carers", lead_id=night.person("Sam").id) >= everyone
    assert told(audience="children") == told(audience="carers") - {"Jan", "Priya"}
    assert told(audience="homes", homes=[night.person("Dawn").home_id]) == {"Dawn"}
