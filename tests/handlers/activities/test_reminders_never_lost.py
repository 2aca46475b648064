"""Whatever happens between planning and the day, restarts, outages, trouble and clock changes: no reminder outside its
hours, none twice, none lost. Over real SQLite files, opened anew at each restart."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from shutil import copy
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.activities import hours
from handlers.activities import occurrences as ahead
from handlers.wall import by_day_from, is_by_day
from storage import journal, matters
from storage.activities import occurrences, reminders
from storage.activities.occurrences import Occurrence
from storage.outbox import Outgoing
from tests.handlers.activities.made import made
from tests.handlers.night import Night

LONDON = ZoneInfo("Europe/London")
NAMES = ("Dawn", "Carol", "Femi", "Priya", "Jan")
#: The days before a clock change each, and a week without one.
BEGINNINGS = tuple(datetime(2026, *day, 7, 30, tzinfo=UTC) for day in ((3, 24), (10, 20), (12, 1)))
WEEK = timedelta(days=9)
FOR_EVER = datetime(2100, 1, 1, tzinfo=UTC)
TOO_LATE = "it would have begun before it could be sent"
NUMBERS = count()


@dataclass(frozen=True)
class GetTogether:
    days: int  # from the beginning on
    time: str
    remind: tuple[str, ...]


@dataclass
class Course:
    """What has happened, for the checks at the end."""

    night: Night
    told: list[Outgoing] = field(default_factory=list)
    outages: list[tuple[datetime, datetime]] = field(default_factory=list)
    troubles: dict[str, list[tuple[datetime, datetime]]] = field(default_factory=dict)  # until a day after each

    def does(self, step: tuple[str, int]) -> None:
        what, number = step
        if what == "passes":
            self.night.passes(minutes=number)
        elif what == "has trouble":
            self.has_trouble(("Dawn", "Carol")[number % 2])
        else:
            self.told += self.night.told
            began = self.night.now
            self.night = self.night.restart()
            self.night.now += timedelta(minutes=number if what == "is down" else 0)
            if what == "is down":  # a restart is no excuse
                self.outages.append((began, self.night.now))
            self.night.fires()

    def has_trouble(self, name: str) -> None:
        """A matter of her home begins, or ends; without its ladder, which is not what is looked at here."""
        home, sam = self.night.person(name).home_id, self.night.person("Sam")
        known = self.night.ask(matters.open_at, home)
        hers = self.troubles.setdefault(name, [])
        if known is None:
            self.night.ask(matters.open_one, 1, home, "amber", self.night.now)
            hers.append((self.night.now, FOR_EVER))
        else:
            self.night.ask(matters.claim, known.id, sam.id, 1, self.night.now)
            self.night.ask(matters.close, known.id, sam.id, self.night.now)
            hers[-1] = (hers[-1][0], self.night.now + timedelta(hours=24))

    def ends(self) -> None:
        self.night.passes(minutes=WEEK / timedelta(minutes=1) + 4 * 24 * 60)
        self.told += self.night.told

    def could_tell(self, name: str, since: datetime, until: datetime) -> bool:
        """The line was up all that time, and nothing was wrong at her home."""
        stretches = self.outages + self.troubles.get(name, [])
        return all(ended <= since or began >= until for began, ended in stretches)

    def quiet_until(self, name: str, at: datetime) -> datetime:
        """As far as anybody knew at that moment."""
        known = [
            min(ended, at + timedelta(hours=1)) if ended == FOR_EVER else ended
            for began, ended in self.troubles.get(name, [])
            if began <= at < ended
        ]
        return by_day_from(max(known, default=at), LONDON)


get_togethers = st.builds(
    GetTogether,
    st.integers(1, 7),
    st.sampled_from(["00:30", "08:00", "09:00", "10:30", "11:00", "14:00", "19:30", "23:00"]),
    st.sets(st.sampled_from(["a_week", "a_day", "two_hours"]), min_size=1).map(lambda kinds: tuple(sorted(kinds))),
)
steps = st.one_of(
    st.tuples(st.just("passes"), st.integers(1, 2 * 24 * 60)),
    st.tuples(st.just("is down"), st.integers(1, 40 * 60)),
    st.tuples(st.just("restarts"), st.just(0)),
    st.tuples(st.just("has trouble"), st.integers(0, 1)),
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(BEGINNINGS),
    st.lists(get_togethers, min_size=1, max_size=3),
    st.lists(steps, min_size=2, max_size=6),
)
def test_none_outside_its_hours_none_twice_none_lost(
    example: Path, tmp_path: Path, begins: datetime, planned: list[GetTogether], happens: list[tuple[str, int]]
) -> None:
    course = Course(Night(Path(copy(example, tmp_path / f"{next(NUMBERS)}.db")), now=begins))
    coming = [_plan(course.night, begins, number, one) for number, one in enumerate(planned)]
    for step in happens:
        course.does(step)
    course.ends()
    try:
        _check(course, begins, coming, [one.remind for one in planned])
    finally:
        course.night.close()


def _plan(night: Night, begins: datetime, number: int, one: GetTogether) -> Occurrence:
    day = begins.astimezone(LONDON).date() + timedelta(days=one.days)
    values: dict[str, Any] = {"rrule": None, "starts_on": day, "start_time": one.time, "remind": list(one.remind)}
    activity = made(night, f"{number}@roost", name=f"Tea {number}", **values)
    with night.context(1) as ctx:
        ahead.plan(ctx, activity)
    night.fires()
    return night.ask(occurrences.coming, activity.id, begins)[0]


def _check(course: Course, begins: datetime, coming: list[Occurrence], reminds: list[tuple[str, ...]]) -> None:
    about = [row for row in course.told if row.key.startswith(("remind.", "after."))]
    assert all(is_by_day(row.created_at, LONDON) for row in about), "outside its hours"
    _check_one_a_day(course.night, coming)
    entries = course.night.ask(journal.entries)
    sent = [entry.facts for entry in entries if entry.what == "reminder.sent"]
    assert len(sent) == len({tuple(sorted(one.items())) for one in sent}), "the same kind twice"
    begin = {one.id: one.starts_at for one in coming}
    names = {course.night.person(name).id: name for name in NAMES}
    for entry in entries:
        if entry.what == "reminder.dropped" and entry.facts["why"] == TOO_LATE:
            until = course.quiet_until(names[entry.facts["person"]], entry.at)
            assert until >= begin[entry.facts["occurrence"]], "dropped, though it could have been sent later"
    for one, kinds in zip(coming, reminds, strict=True):
        rows = course.night.ask(reminders.of_occurrence, one.id)
        assert {row.state for row in rows} <= {"sent", "dropped"}, "neither sent nor dropped"
        _check_not_lost(course, begins, one, kinds, [row for row in rows if row.kind in hours.DUE])


def _check_not_lost(
    course: Course, begins: datetime, one: Occurrence, kinds: tuple[str, ...], rows: list[reminders.Reminder]
) -> None:
    """Whoever could be told from when any of them was due until it began has been told at least once, whatever had
    been before."""
    for name in NAMES:
        hers = [row.state for row in rows if row.person_id == course.night.person(name).id]
        for due in hours.planned(kinds, one.starts_at, begins, LONDON).values():
            if course.could_tell(name, due, one.starts_at):
                assert "sent" in hers, f"{name} was never told, though it was due at {due}"


def _check_one_a_day(night: Night, coming: list[Occurrence]) -> None:
    """One message for each person; a second only where something cannot wait: what could goes with that, or another
    day."""
    begins = {one.id: one.starts_at for one in coming}
    rows = [row for one in coming for row in night.ask(reminders.of_occurrence, one.id) if row.kind in hours.DUE]
    sent: dict[tuple[int, str], list[reminders.Reminder]] = {}
    for row in rows:
        if row.state == "sent" and row.settled_at is not None:
            sent.setdefault((row.person_id, f"{row.settled_at.astimezone(LONDON):%x}"), []).append(row)
    for day in sent.values():
        moments = sorted({row.settled_at for row in day if row.settled_at is not None})
        with_urgent = {row.settled_at for row in day if row.kind not in hours.CALM}
        for calm in [row for row in day if row.kind in hours.CALM and row.settled_at not in with_urgent]:
            others = [moment for moment in moments if moment != calm.settled_at]
            first = calm.settled_at == moments[0]
            too_late = others[-1] if first and others else hours.tomorrow(moments[0], LONDON)
            assert not others or begins[calm.occurrence_id] <= too_late, "it could have waited"
