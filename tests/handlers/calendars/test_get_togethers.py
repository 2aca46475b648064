"""Get-togethers in a calendar: for an independent reader the same times as the line's own, whatever was changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import recurring_ical_events
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handlers.activities.recurrence import SKIP, Recurrence, days, days_until, span
from handlers.calendars.get_togethers import Shown, of_activity
from storage.activities.activities import PERSON, PLANNED, Activity
from storage.activities.occurrences import CANCELLED, MOVED, Occurrence
from tests.handlers.activities.test_recurrence import LONDON, RULES, TIMES

MADE = datetime(2026, 1, 1, 12, tzinfo=UTC)
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
A_YEAR = timedelta(days=366)
COFFEE = {
    "uid": "coffee@roost",
    "name": "Coffee morning",
    "place": "usual hall",
    "place_url": "https://map.example.org/hall",
    "rrule": "FREQ=WEEKLY;BYDAY=TU",
    "starts_on": date(2026, 11, 3),
    "start_time": "10:30",
    "minutes": 90,
    "bring": "cake",
}


AS_ROWS_ARE: dict[str, Any] = {
    **{"id": 1, "constellation_id": 1, "sequence": 0, "home_id": None, "words": "", "bank_holidays": None},
    **{"audience": "carers", "homes": [], "capacity": None, "lead_id": None, "remind": [], "source": PERSON},
    **{"state": PLANNED, "planned_until": None, "made_by": None, "made_at": MADE, "changed_at": MADE},
}


def activity(**values: Any) -> Activity:
    return Activity(**{**AS_ROWS_ARE, **COFFEE, **values})


def changed(day: date, state: str, start: datetime, *, sequence: int = 1, place: str | None = None) -> Occurrence:
    end, at = start + timedelta(minutes=90), NOW + timedelta(seconds=sequence)
    return Occurrence(1, 1, day, start, end, place, state, sequence, None, None, at)


def events(made: Activity, days_changed: Sequence[Occurrence] = (), where: str | None = None) -> list[Any]:
    return list(of_activity(Shown(made, days_changed, NOW, LONDON, where), "england"))


def read(shown: Sequence[Any], since: date, until: date) -> list[tuple[datetime, datetime]]:
    """Starts and ends in UTC, as the independent reader finds them in the text of the feed."""
    feed = icalendar.Calendar()
    feed.add("prodid", "-//test//EN")
    feed.add("version", "2.0")
    for one in shown:
        feed.add_component(one)
    feed.add_missing_timezones()
    again = icalendar.Calendar.from_ical(feed.to_ical())
    found = recurring_ical_events.of(again).between(since, until + timedelta(days=1))
    return sorted((one.start.astimezone(UTC), one.end.astimezone(UTC)) for one in found)


CHANGES = st.dictionaries(
    st.integers(0, 40),
    st.one_of(st.just(None), st.integers(-60 * 24 * 3, 60 * 24 * 3)),  # called off, or moved by so many minutes
    max_size=8,
)


@settings(max_examples=60)  # time zones and holidays are loaded by the first
@given(RULES, st.dates(date(2026, 1, 1), date(2026, 12, 31)), TIMES, CHANGES, st.booleans())
def test_they_are_the_lines_own_whatever_the_rule_and_whatever_was_changed(
    rrule: str, written_on: date, wall: str, changes: Mapping[int, int | None], skip: bool
) -> None:
    """A year and more, with two clock changes and all bank holidays in it."""
    made = activity(
        rrule=rrule, starts_on=written_on, start_time=wall, minutes=90, bank_holidays=SKIP if skip else None
    )
    rule = Recurrence(rrule, written_on, wall, made.bank_holidays)
    first = next(days(replace(rule, bank_holidays=None), written_on, "england"), None)
    assume(first is not None)
    assert first is not None
    given_days = days_until(rule, written_on, first + A_YEAR, "england")
    ours, rows = {}, []
    for place, day in enumerate(given_days):
        start, end = span(day, wall, 90, LONDON)
        if place not in changes:
            ours[day] = start, end
        elif (by := changes[place]) is None:
            rows.append(changed(day, CANCELLED, start))
        else:
            start += timedelta(minutes=by)
            rows.append(changed(day, MOVED, start))
            ours[day] = start, start + timedelta(minutes=90)
    shown = read(events(made, rows), date(2025, 12, 1), first + A_YEAR - timedelta(days=4))
    until = datetime.combine(first + A_YEAR - timedelta(days=3), datetime.min.time(), LONDON)
    assert shown == sorted(times for times in ours.values() if times[0] < until)


def test_one_event_with_its_rule_and_what_became_of_single_days_beside_it() -> None:
    off, later = date(2026, 12, 1), date(2026, 12, 8)
    start = datetime(2026, 12, 8, 14, 0, tzinfo=UTC)
    rows = [
        changed(off, CANCELLED, start),
        changed(later, MOVED, start, sequence=2, place="the park"),
    ]
    master, moved = events(activity(), rows)
    text = master.to_ical().decode()
    assert "DTSTART;TZID=Europe/London:20261103T103000" in text
    assert "RRULE:FREQ=WEEKLY;BYDAY=TU" in text
    assert "EXDATE;TZID=Europe/London:20261201T103000" in text
    assert "LOCATION:usual hall" in text and "Bring: cake" in text and "URL" in text
    text = moved.to_ical().decode()
    assert "RECURRENCE-ID;TZID=Europe/London:20261208T103000" in text
    assert "DTSTART;TZID=Europe/London:20261208T140000" in text
    assert "LOCATION:the park" in text and "URL" not in text
    assert master["UID"] == moved["UID"] == "coffee@roost"
    assert master["SEQUENCE"] == moved["SEQUENCE"]


def test_its_sequence_grows_with_every_change_and_with_nothing_else() -> None:
    row = changed(date(2026, 12, 1), CANCELLED, NOW)
    before, again, after = (events(activity(), rows)[0]["SEQUENCE"] for rows in ((), (), (row,)))
    assert before == again == 0 < after
    back = activity(changed_at=NOW + timedelta(hours=1))  # its rule was changed, and no row is left of that day
    assert events(back)[0]["SEQUENCE"] > after


def test_what_happens_once_is_an_event_at_its_time_or_where_it_was_moved_or_none() -> None:
    day = date(2026, 12, 5)
    once = activity(rrule=None, starts_on=day)
    start = datetime(2026, 12, 5, 10, 30, tzinfo=UTC)
    assert read(events(once), day, day) == [(start, start + timedelta(minutes=90))]
    moved = start + timedelta(days=7)
    assert read(events(once, [changed(day, MOVED, moved)]), day, day + timedelta(days=9)) == [
        (moved, moved + timedelta(minutes=90))
    ]
    assert events(once, [changed(day, CANCELLED, start)]) == []


def test_a_moved_day_that_the_rule_no_longer_gives_is_shown_by_itself() -> None:
    wednesday, start = date(2026, 12, 2), datetime(2026, 12, 3, 15, 0, tzinfo=UTC)
    master, alone = events(activity(), [changed(wednesday, MOVED, start)])
    assert "RECURRENCE-ID" not in alone
    assert alone["UID"] == "20261202-coffee@roost" != master["UID"]
    assert (start, start + timedelta(minutes=90)) in read([master, alone], wednesday, wednesday + timedelta(days=2))


def test_a_home_has_no_address_in_it() -> None:
    (held_at_home,) = events(activity(home_id=1, place=None), where="Home 1")
    assert held_at_home["LOCATION"] == "Home 1"
    assert "URL" not in held_at_home


def test_bank_holidays_are_left_out_where_that_was_said() -> None:
    mondays = activity(rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=date(2026, 12, 21), bank_holidays=SKIP)
    shown = read(events(mondays), date(2026, 12, 20), date(2027, 1, 5))
    assert [start.date() for start, _ in shown] == [date(2026, 12, 21), date(2027, 1, 4)]
