"""The coming week of the homes that keep beds: a lane for each bed and for what is by day, with bars on them.

It is drawn from now on, so that the numbers are those of the carers' own lists.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.diary import capacity
from handlers.diary.kinds import KINDS, spoken
from handlers.diary.saying import when
from storage import diary, homes
from storage.constellations import Constellation
from storage.diary import Entry
from storage.homes import Home

DAYS = 8  # today and the seven after it
ROOM_FOR_A_NUMBER = 4  # percent of the week


@dataclass(frozen=True, slots=True)
class Bar:
    """Where it stands on its lane, in percent of the week's width."""

    number: int  # in the list of entries
    kind: str
    left: float
    width: float
    number_at: float | None  # in it, or right of it; None where there is no room to say its number


@dataclass(frozen=True, slots=True)
class Lane:
    name: str
    bars: tuple[Bar, ...]
    short: bool = False  # there is no such bed


@dataclass(frozen=True, slots=True)
class Listed:
    number: int
    kind: str
    when: str
    words: str


@dataclass(frozen=True, slots=True)
class Week:
    """One home's. `days` are the dates with where each begins, in percent: one of them may be an hour longer."""

    home: str
    beds: str  # how many are free now
    days: tuple[tuple[str, int, float], ...]
    now: float
    lanes: tuple[Lane, ...]
    entries: tuple[Listed, ...]


def weeks_of(tx: Connection, constellation: Constellation, now: datetime, zone: ZoneInfo) -> tuple[Week, ...]:
    """Of every home that keeps beds or has something in its diary; `now` and what is drawn in the line's zone."""
    until = _midnights(now, zone)[-1]
    found = [(home, diary.between(tx, home.id, now, until)) for home in homes.of_constellation(tx, constellation.id)]
    return tuple(
        week_of(home, entries, _beds_free(tx, home, now), now, zone) for home, entries in found if home.beds or entries
    )


def _midnights(now: datetime, zone: ZoneInfo) -> list[datetime]:
    today = now.astimezone(zone).date()
    return [datetime.combine(today + timedelta(days=step), time(), tzinfo=zone) for step in range(DAYS + 1)]


def _beds_free(tx: Connection, home: Home, now: datetime) -> str:
    found = capacity(tx, home, now, now + timedelta(minutes=1), ())
    return f"{found.beds_free} of {found.beds}" if home.beds else ""


def week_of(home: Home, entries: list[Entry], beds: str, now: datetime, zone: ZoneInfo) -> Week:
    """What is drawn of these entries, which come in the order in which they begin."""
    begins = _midnights(now, zone)
    first, last = begins[0], begins[-1]

    def place(moment: datetime) -> float:
        """In percent of time that passes, not of the clock's face."""
        return round(100 * (min(max(moment, first), last).timestamp() - first.timestamp()) / whole, 2)

    whole = last.timestamp() - first.timestamp()
    stretches = [
        (number, entry, place(entry.starts_at), place(entry.ends_at)) for number, entry in enumerate(entries, 1)
    ]
    return Week(
        home.spoken,
        beds,
        tuple((f"{begin:%a}", begin.day, place(begin)) for begin in begins[:-1]),
        place(now),
        (*_beds(home, stretches), *_by_day(stretches)),
        tuple(
            Listed(number, entry.kind, when(entry.starts_at, entry.ends_at, zone), spoken(entry.kind, entry.takes))
            for number, entry, _, _ in stretches
        ),
    )


Stretch = tuple[int, Entry, float, float]  # its number, where it begins and where it ends


def _beds(home: Home, stretches: Iterable[Stretch]) -> list[Lane]:
    """A lane for each bed; beyond them lanes for what has none."""
    taking = [one for one in stretches if KINDS[one[1].kind].beds for _ in range(one[1].takes)]
    lanes = _spread(taking, home.beds)
    return [
        Lane(f"Bed {number}" if number <= home.beds else "No bed", _bars(lane), number > home.beds)
        for number, lane in enumerate(lanes, 1)
    ]


def _by_day(stretches: Iterable[Stretch]) -> list[Lane]:
    lanes = _spread([one for one in stretches if not KINDS[one[1].kind].beds], 1)
    return [Lane("" if place else "By day", _bars(lane)) for place, lane in enumerate(lanes)]


def _spread(stretches: Iterable[Stretch], least: int) -> list[list[Stretch]]:
    """Each on the first lane where nothing else stands then."""
    lanes: list[list[Stretch]] = [[] for _ in range(least)]
    for one in stretches:
        free = next((lane for lane in lanes if not lane or lane[-1][1].ends_at <= one[1].starts_at), None)
        if free is None:
            lanes.append([one])
        else:
            free.append(one)
    return lanes


def _bars(lane: list[Stretch]) -> tuple[Bar, ...]:
    following = [*(begins for _, _, begins, _ in lane[1:]), 100.0][: len(lane)]
    return tuple(
        Bar(number, entry.kind, begins, round(ends - begins, 2), _number_at(begins, ends, free))
        for (number, entry, begins, ends), free in zip(lane, following, strict=True)
    )


def _number_at(begins: float, ends: float, free: float) -> float | None:
    place = begins if ends - begins >= ROOM_FOR_A_NUMBER else ends
    return place if free - place >= ROOM_FOR_A_NUMBER else None
