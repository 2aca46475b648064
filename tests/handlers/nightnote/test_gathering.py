"""What a night note holds: what is old and open, what has a clock, and who was woken in how many nights."""

from datetime import timedelta

import pytest

from handlers import figures
from handlers.nightnote import gathering, saying
from storage import alerts, matters, people
from tests.handlers.night import Night


def lines(night: Night) -> list[str]:
    note = night.ask(gathering.night, 1, night.now)
    return list(saying.lines(note, night.line.time_zone, night.now))


def test_what_is_open_for_over_twelve_hours_stands_out(night: Night) -> None:
    night.writes("Dawn", "can you ring me please")
    night.passes(minutes=11 * 60)
    assert not [line for line in lines(night) if line.startswith(saying.OLD_MARK)]
    night.passes(minutes=62)
    assert f"{saying.OLD_MARK}Home 4 open since Fri 27 Nov 23:40, nobody has it." in lines(night)
    assert "Home 4 Fri 27 Nov 23:40, amber: no person has answered." in lines(night)


def test_what_may_have_to_be_reported_has_a_clock_that_runs_out(night: Night) -> None:
    night.writes("Dawn", "robin has run away and i dont know where he is")
    night.passes(minutes=9 * 60)
    owed = [line for line in lines(night) if line.startswith("By ")]
    assert owed == ["By Sat 28 Nov 23:40, 15 h left: Home 4, somebody was missing. It may have to be reported."]
    night.passes(minutes=16 * 60)
    assert not [line for line in lines(night) if line.startswith("By ")]


def test_the_hours_that_are_left_are_those_of_whoever_reads_it(night: Night) -> None:
    """The note is of 08:15, and she opens it at noon, or on the next day."""
    night.writes("Dawn", "robin has run away and i dont know where he is")
    night.passes(minutes=8 * 60 + 35)
    note, zone = night.ask(gathering.night, 1, night.now), night.line.time_zone
    for hours, left in ((0, "15 h left"), (4, "11 h left"), (16, "TIME IS UP")):
        first = next(saying.lines(note, zone, night.now + timedelta(hours=hours)))
        assert first.startswith(f"By Sat 28 Nov 23:40, {left}: Home 4")


def test_who_told_and_who_wrote_in_private_is_a_count_and_nothing_else(night: Night) -> None:
    night.writes("Femi", "PRIVATE it is about the hub")
    said = lines(night)
    assert said == ["Sealed or private and unopened: 1."]


@pytest.mark.parametrize(
    ("nights", "told"),
    [((0,), []), ((0, 1), []), ((0, 1, 2), [3]), ((0, 2, 6), [3]), ((1, 2, 3), []), ((0, 1, 7), []), (range(7), [7])],
)
def test_three_disturbed_nights_of_seven(night: Night, nights: tuple[int, ...], told: list[int]) -> None:
    """Last night has to be one of them; the deep night after midnight belongs to the evening before."""
    with night.context(1) as ctx:
        matter = matters.open_one(ctx.tx, 1, 3, "amber", night.now)
        jan, dawn = (people.by_name(ctx.tx, 1, name) for name in ("Jan", "Dawn"))
        assert jan is not None and dawn is not None
        for back in nights:
            for person in (jan, dawn):  # of a satellite home nobody keeps the line
                alerts.add(ctx.tx, matter, person.id, 0, night.now - timedelta(days=back) + timedelta(hours=3))
        day = (night.now + timedelta(days=1)).date()
        found = gathering.woken(ctx.tx, 1, day, "23:00", "07:00", night.line.time_zone)
    assert [count for person, count in found if person.name == "Jan"] == told
    assert {person.name for person, _ in found} <= {"Jan"}


def test_an_alert_of_the_evening_disturbs_no_night(night: Night) -> None:
    with night.context(1) as ctx:
        matter = matters.open_one(ctx.tx, 1, 3, "amber", night.now)
        jan = people.by_name(ctx.tx, 1, "Jan")
        assert jan is not None
        for back in range(3):
            alerts.add(ctx.tx, matter, jan.id, 0, night.now - timedelta(days=back, hours=2))
        day = (night.now + timedelta(days=1)).date()
        assert not gathering.woken(ctx.tx, 1, day, "23:00", "07:00", night.line.time_zone)


def test_figures_below_five_point_at_nobody(night: Night) -> None:
    assert [figures.told(number) for number in (0, 1, 4, 5, 12)] == ["0", "fewer than 5", "fewer than 5", "5", "12"]
    night.writes("Dawn", "can you ring me please")
    night.passes(minutes=4)
    night.writes("Jan", "1")
    found = night.ask(figures.month, 1, night.now - timedelta(days=20), night.now + timedelta(days=10))
    assert (found.calls, found.minutes, found.waited) == (1, (4.0,), None)
    assert figures.Figures(5, (1, 2, 3, 4, 5), {}, 0, 0, 0).waited == 3
