"""From when until when somebody offers to have them: in one text, or the day in one and the hours in another."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.childcare import words

FRIDAY_NOON = datetime(2026, 12, 4, 12, 0, tzinfo=ZoneInfo("Europe/London"))
READ = (
    ("", "thu 10 dec 8 to 9", "10 08:00-09:00"),
    ("", "thu 10 dec 8am to 9am", "10 08:00-09:00"),
    ("", "8 to 9 on thursday", "10 08:00-09:00"),
    ("", "8:30 to 9:30 thursday", "10 08:30-09:30"),
    ("", "thurs 8 til half past 9", "10 08:00-09:30"),
    ("", "monday morning 8 to 9", "07 08:00-09:00"),
    ("", "12 dec 9 to 1", "12 09:00-13:00"),
    ("", "thu 10 dec 2 to 4", "10 14:00-16:00"),
    ("school run thursday for someone", "8 till half 9 in the morning", "10 08:00-09:30"),
    ("school run 10 dec", "from 8 to 9", "10 08:00-09:00"),
    ("8 to 9", "thu 10 dec", "10 08:00-09:00"),
    ("thu 10 dec 8 to 9", "make it 2 to 4", "10 14:00-16:00"),
    ("tomorrow", "3.30 to 5", "05 15:30-17:00"),
)
NOT_READ = (
    ("", "8 to 9"),
    ("", "thursday"),
    ("thursday", "8"),
    ("thursday", "10-12 dec"),
    ("thursday", "i have 2 to 4 year olds"),
    ("thursday", "he is 8 going on 9"),
    ("thursday", "there are 8 to 9 of them"),
)


@pytest.mark.parametrize(("before", "text", "read"), READ)
def test_what_is_plain_is_read(before: str, text: str, read: str) -> None:
    found = words.times(text, FRIDAY_NOON, before)
    assert found is not None
    assert f"{found[0]:%d %H:%M}-{found[1]:%H:%M}" == read


@pytest.mark.parametrize(("before", "text"), NOT_READ)
def test_what_is_not_is_no_time(before: str, text: str) -> None:
    assert words.times(text, FRIDAY_NOON, before) is None
