"""An activity of the example constellation, as a test wants it."""

from datetime import date
from typing import Any

from storage.activities import activities
from storage.activities.activities import Activity
from tests.handlers.night import Night

COFFEE = {
    "constellation_id": 1,
    "name": "Coffee morning",
    "words": "every Tuesday 10:30",
    "rrule": "FREQ=WEEKLY;BYDAY=TU",
    "starts_on": date(2026, 12, 1),
    "start_time": "10:30",
    "minutes": 120,
    "audience": "carers",
    "homes": [],
    "remind": ["a_week", "a_day", "two_hours"],
    "source": activities.PERSON,
}


def made(night: Night, uid: str = "coffee@roost", **more: Any) -> Activity:
    return night.ask(activities.add, {**COFFEE, "uid": uid, **more}, night.now)
