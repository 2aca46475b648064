"""Nothing is erased before its time, whatever clocks, configs and copies say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers import erasing, restoring, route
from storage import homes, inbox, matters
from tests.handlers.filing.nights import (
    WORDS,
    day,
    days,
    erases,
    filed,
    gone_out,
    over,
    restored,
    written,
)
from tests.handlers.night import PHONES, Night


@pytest.mark.parametrize(("late", "erased"), [(0, True), (1, True), (2, False), (900, False)])
def test_what_is_filed_has_all_its_days_anew_where_the_line_has_lost_some(
    night: Night, late: int, erased: bool
) -> None:
    """The clock has jumped, say. Words of nobody's matter wait as well."""
    night.writes("stranger", "is this where he lives")
    over(night)
    filed(night)
    days(night, 15)
    day(night, late=late)
    assert (WORDS not in written(night)) == erased
    assert ("filing.put_off" in night.keys("Sam")) != erased
    if not erased:
        days(night, 14)
        day(night)
        assert WORDS in written(night) and "where he lives" in written(night)
        days(night, 1)
        night.fires()
    assert WORDS not in written(night) and "where he lives" not in written(night)


def test_a_clock_that_was_ahead_and_is_put_right_keeps_nothing_for_a_year(night: Night) -> None:
    night.writes("stranger", "is this where he lives")
    days(night, 400)
    day(night, late=400)
    days(night, -400)
    day(night)
    days(night, 15)
    day(night)
    night.fires()
    assert "where he lives" not in written(night)


def test_a_timer_of_an_old_copy_erases_nothing(night: Night) -> None:
    """It was written while there was more to erase, and is due at once."""
    over(night)
    filed(night)
    days(night, 15)
    with night.context(1) as ctx:
        erasing.erase(ctx)  # as older versions had it
        erasing.erase(ctx, (night.now - timedelta(days=2)).date().isoformat())
    assert WORDS in written(night)


def test_nothing_is_erased_before_it_was_said_to_be_whatever_the_config_says_since(night: Night) -> None:
    over(night)
    filed(night)
    assert "Sat 12 Dec 09:45" in next(row.body for row in night.told if row.key == "filing.filed")
    night.line = replace(night.line, erase_after=timedelta(days=1))
    days(night, 13)
    day(night)
    assert WORDS in written(night)
    night.line = replace(night.line, erase_after=timedelta(days=30))
    days(night, 5)
    day(night)
    assert WORDS in written(night)
    days(night, 13)
    day(night)
    assert WORDS not in written(night)


def test_after_a_restore_nothing_is_erased_until_filed_is_said_again(night: Night) -> None:
    """Who was held or taken back since the copy was made is not in it."""
    night.writes("stranger", "is this where he lives")
    over(night)
    filed(night)
    written_at = night.now
    days(night, 30)
    restored(night)
    assert night.keys("Sam")[-2:] == ["line.restored", "filing.restored"]
    days(night, 1)
    day(night)
    assert WORDS in written(night) and "where he lives" in written(night)
    with night.context() as ctx:  # what she wrote before is listed by Twilio
        old = inbox.keep(ctx.tx, inbox.Inbound(*PHONES["Sam"], "old", "text", "filed", written_at))
        assert old is not None
        route.handle(ctx, old)
    assert night.keys("Sam")[-1] == "filing.late" and not night.ask(matters.get, 1).filed_at
    for _ in range(15):
        days(night, 1)
        day(night)
        night.fires()
    assert WORDS in written(night)
    filed(night)
    days(night, 16)
    day(night)
    assert WORDS not in written(night) and "where he lives" not in written(night)


def test_after_a_restore_the_days_begin_with_the_line_and_as_was_told(night: Night) -> None:
    """Whoever has put it back may start it days later."""
    night.writes("stranger", "is this where he lives")
    gone_out(night)
    with night.context() as ctx:
        restoring.prepare(ctx)
    days(night, 5)
    erases(night)
    assert "Nothing is erased before Thu 17 Dec 09:45" in night.bodies("Sam")[-1]
    days(night, 13)
    erases(night)
    day(night)
    assert "where he lives" in written(night)
    days(night, 2)
    erases(night)
    day(night)
    assert "where he lives" not in written(night)


def test_what_belongs_to_nothing_has_its_days_anew_too_and_stays_while_any_home_is_held(night: Night) -> None:
    night.writes("stranger", WORDS)
    gone_out(night)
    days(night, 15)
    day(night, late=2)
    days(night, 14)
    day(night)
    assert WORDS in written(night)
    femi = night.person("Femi").home_id
    night.ask(homes.hold, femi, night.now)
    days(night, 1)
    night.fires()
    day(night)
    assert WORDS in written(night)
    night.ask(homes.hold, femi, None)
    day(night)
    assert WORDS not in written(night)
