"""A zone's clocks as rules: for a reader that knows nothing but the rules, the same as the line's own."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz

from handlers.calendars import zones

YEAR = 2026


@pytest.mark.parametrize("name", ["Europe/London", "Europe/Dublin", "America/New_York", "Australia/Sydney"])
def test_a_reader_of_the_rules_alone_has_the_lines_own_time_on_all_days_of_ten_years(name: str) -> None:
    component = zones.component(ZoneInfo(name), YEAR)
    text = component.to_ical().decode()
    assert "RDATE" not in text
    theirs = tz.tzical(StringIO(text.replace("\r\n", "\n"))).get(name)
    for day in range(zones.YEARS * 365):
        at = datetime(YEAR, 1, 1, 0, 30, tzinfo=UTC) + timedelta(days=day, hours=day % 24)
        wall = at.astimezone(ZoneInfo(name))
        assert wall.replace(tzinfo=theirs).utcoffset() == wall.utcoffset() or wall.fold


def test_londons_rules() -> None:
    text = zones.component(ZoneInfo("Europe/London"), YEAR).to_ical().decode()
    for line in ("DTSTART:19700329T010000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "DTSTART:19701025T020000"):
        assert line in text


@pytest.mark.parametrize("name", ["Africa/Casablanca", "UTC", "Asia/Tokyo"])
def test_a_zone_without_such_a_rule_is_listed_change_by_change(name: str) -> None:
    assert zones.component(ZoneInfo(name), YEAR) is None
