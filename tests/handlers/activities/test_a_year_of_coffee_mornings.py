"""A whole year on one line: both clock changes, none in August, one moved, one called off, the rest as they were."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

from handlers import duties
from storage import timers
from storage.activities import occurrences
from tests.handlers.night import Night

LONDON = ZoneInfo("Europe/London")
BEGINS = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
YEAR = timedelta(days=365)
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:coffee
DTSTART;TZID=Europe/London:20261229T103000
DURATION:PT2H
RRULE:FREQ=MONTHLY;BYDAY=-1TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12
END:VEVENT
END:VCALENDAR
"""


def independently() -> list[datetime]:
    calendar = icalendar.Calendar.from_ical(CALENDAR.replace("\n", "\r\n"))
    events = recurring_ical_events.of(calendar).between(BEGINS, BEGINS + YEAR)
    return sorted(event.start.astimezone(UTC) for event in events)


def test_a_year_of_coffee_mornings(night: Night) -> None:
    night.now = BEGINS
    night.writes(
        "Sam", "new activity coffee morning, last Tuesday of the month 10:30, not in August, at the hall, for carers"
    )
    night.writes("Sam", "1")
    assert night.keys("Sam") == ["activity.read_back", "activity.kept"]
    with night.context() as ctx:
        duties.ensure(ctx)
        for duty in timers.keys_of_kind(ctx.tx, "duty"):
            if not duty.endswith(":get-togethers"):  # the year's other duties have nothing to do with it
                timers.drop(ctx.tx, duty)
    night.passes(minutes=60 * 24 * 90)
    night.writes("Sam", "move coffee morning 30 mar to wed 31 mar 11am")  # two days after the clocks go on
    night.writes("Sam", "1")
    night.writes("Sam", "call off coffee morning 27 apr: The hall is being painted")
    night.writes("Sam", "1")
    night.passes(minutes=60 * 24 * 275)
    found = [one for one in night.ask(occurrences.between, 1, BEGINS, BEGINS + YEAR) if one.starts_at < BEGINS + YEAR]
    expected = independently()
    moved = datetime(2027, 3, 31, 10, 0, tzinfo=UTC)
    assert [one.starts_at for one in found] == [
        moved if begins.date() == date(2027, 3, 30) else begins for begins in expected
    ]
    assert [one.on_date for one in found] == [begins.astimezone(LONDON).date() for begins in expected]
    assert Counter(one.state for one in found) == {"planned": 8, "moved": 1, "cancelled": 1}
    assert {f"{one.starts_at.astimezone(LONDON):%H:%M}" for one in found if one.state == "planned"} == {"10:30"}
    assert {f"{one.starts_at:%H:%M}" for one in found if one.state == "planned"} == {"09:30", "10:30"}
    assert 8 not in {one.on_date.month for one in found}
