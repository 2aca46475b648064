"""Get-togethers in a calendar: an activity is one event with its rule, and what became of single days beside it.

What is called off, or left out for a bank holiday, is an EXDATE; what is moved has a RECURRENCE-ID, the start that the
rule gave it. A day that was moved and that the rule no longer gives is an event by itself, as no calendar would
know what it is a part of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.activities.audience import invited
from handlers.activities.occurrences import recurrence_of
from handlers.activities.recurrence import SKIP, days_until, for_calendars, next_days, span
from handlers.bank_holidays import called
from handlers.calendars.events import event
from storage import homes, rotas
from storage.activities import activities, occurrences
from storage.activities.activities import Activity
from storage.activities.occurrences import CANCELLED, MOVED, Occurrence
from storage.people import Person

HOLIDAYS_AHEAD = timedelta(days=2 * 366)  # so far bank holidays are left out; the feed is read again long before


def events(
    tx: Connection, constellation_id: int, person: Person | None, now: datetime, zone: ZoneInfo
) -> Iterator[Any]:
    """Those that she is invited to, or all of a constellation's."""
    for activity in activities.of_constellation(tx, constellation_id):
        if person is None or person in invited(tx, activity):
            nation = rotas.of_constellation(tx, constellation_id).nation
            where = homes.get(tx, activity.home_id).spoken if activity.home_id is not None else None
            shown = Shown(activity, occurrences.changed(tx, activity.id), now, zone, where)
            yield from of_activity(shown, nation)


@dataclass(frozen=True, slots=True)
class Shown:
    """What all events of one activity have in common."""

    activity: Activity
    changed: Sequence[Occurrence]
    now: datetime
    zone: ZoneInfo
    where: str | None  # the home that it is held in

    def event(self, uid: str, start: datetime, end: datetime, place: str | None = None, **more: Any) -> Any:
        activity, modified = self.activity, self.modified
        more |= {
            "location": place or activity.place or self.where,
            "url": None if activity.home_id is not None or place else activity.place_url,  # no home's address (N8)
            "description": f"Bring: {activity.bring}" if activity.bring else None,
            "last_modified": modified,
        }
        # It grows with every change, whatever else is changed back: seconds since it was made.
        sequence = int((modified - activity.made_at).total_seconds())
        return event(uid, sequence, start, end, activity.name, self.now, self.zone, **more)

    @property
    def modified(self) -> datetime:
        return max([self.activity.changed_at, *(one.changed_at for one in self.changed if one.changed_at is not None)])

    def times(self, day: date) -> tuple[datetime, datetime]:
        """As the rule has them."""
        return span(day, self.activity.start_time, self.activity.minutes, self.zone)

    def at(self, day: date) -> datetime:
        return self.times(day)[0].astimezone(self.zone)


def of_activity(shown: Shown, nation: str) -> Iterator[Any]:
    activity, rule = shown.activity, recurrence_of(shown.activity)
    first = next(iter(next_days(replace(rule, bank_holidays=None), rule.starts_on, nation, 1)), None)
    moved = {one.on_date: one for one in shown.changed if one.state == MOVED}
    off = {one.on_date for one in shown.changed if one.state == CANCELLED} | _holidays(shown, first, nation)
    if first is not None and activity.rrule is not None:
        dates = [shown.at(day) for day in sorted(off - moved.keys())]
        yield shown.event(activity.uid, *shown.times(first), rrule=_rule(shown), exdate=dates or None)
    elif first is not None and first not in off | moved.keys():
        yield shown.event(activity.uid, *shown.times(first))
    for day, one in moved.items():
        if activity.rrule is None:
            yield shown.event(activity.uid, one.starts_at, one.ends_at, one.place)
        elif days_until(rule, day, day, nation):
            yield shown.event(activity.uid, one.starts_at, one.ends_at, one.place, recurrence_id=shown.at(day))
        else:
            yield shown.event(f"{day:%Y%m%d}-{activity.uid}", one.starts_at, one.ends_at, one.place)


def _rule(shown: Shown) -> Any:
    # Imported only when somebody asks for a calendar, as in `events`.
    from icalendar import vRecur

    return vRecur.from_ical(for_calendars(shown.activity.rrule or "", shown.zone))


def _holidays(shown: Shown, first: date | None, nation: str) -> set[date]:
    """Days of the rule on which it does not happen."""
    rule = recurrence_of(shown.activity)
    if first is None or rule.bank_holidays != SKIP:
        return set()
    ahead = max(shown.now.astimezone(shown.zone).date(), first) + HOLIDAYS_AHEAD
    by_rule = days_until(replace(rule, bank_holidays=None), first, ahead, nation)
    return {day for day in by_rule if called(nation, day)}
