"""Whose turn it is: from spells, single nights and swaps to one answer for every moment (DOMAIN B30).

Of several that cover a moment one counts: a swap before a single night of the roster, that before a spell for bank
holidays, that before the week's spells, and among equals the first. So no minute has two answers.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

from handlers.bank_holidays import bank_holidays
from handlers.rota.week import HOLIDAY

SWAP, NIGHT, BANK_HOLIDAY, WEEK = range(4)  # what goes before what
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


class Wall(Protocol):
    """What has times of day in the line's zone."""

    @property
    def from_time(self) -> str: ...

    @property
    def to_time(self) -> str: ...


class Weekly(Wall, Protocol):
    @property
    def days(self) -> Collection[int]: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the roster's rota: on its weekdays, on bank holidays, or on one date."""

    from_time: str
    to_time: str
    who: tuple[int, ...] = ()
    backup: tuple[int, ...] = ()
    days: tuple[int, ...] = ()  # Monday = 0, HOLIDAY = 7
    only_on: date | None = None

    def rank_on(self, day: date, nation: str) -> int | None:
        """How much it counts where it begins on this day; None if it does not begin then."""
        if self.only_on is not None:
            return NIGHT if self.only_on == day else None
        if HOLIDAY in self.days and day in bank_holidays(nation, day.year):
            return BANK_HOLIDAY
        return WEEK if day.weekday() in self.days else None


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of time with one answer, in UTC; people by their ids."""

    start: datetime
    end: datetime
    who: tuple[int, ...]
    backup: tuple[int, ...]
    swapped: bool = False
    rank: tuple[int, int] = (WEEK, 0)

    def includes(self, person_id: int) -> bool:
        return person_id in self.who + self.backup

    @property
    def second(self) -> tuple[int, ...]:
        """Those of its backup who are not on call themselves."""
        return tuple(person for person in self.backup if person not in self.who)


@dataclass(frozen=True, slots=True)
class Rota:
    """All that says who is on call, in one zone."""

    zone: ZoneInfo
    rules: tuple[Rule, ...]
    nation: str
    swaps: tuple[Turn, ...] = ()  # agreed to, the newest first
    _begin: dict[date, tuple[Turn, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def at(self, now: datetime) -> Turn | None:
        """Whose turn it is, from when and until when; None if it is nobody's."""
        near = list(self._near(now))
        here = [turn for turn in near if turn.start <= now < turn.end]
        if not here:
            return None
        turn = min(here, key=_rank)
        above = [other for other in near if other.rank < turn.rank]
        start = max([turn.start, *(other.end for other in above if other.end <= now)])
        end = min([turn.end, *(other.start for other in above if other.start > now)])
        return Turn(start, end, turn.who, turn.backup, turn.swapped, turn.rank)

    def between(self, since: datetime, until: datetime) -> Iterator[Turn]:
        """Every turn that is under way between two moments, whole, in their order."""
        now = since
        while now < until:
            turn = self.at(now)
            if turn is not None:
                yield turn
                now = turn.end
            else:
                now = min((other.start for other in self._near(now) if other.start > now), default=now + DAY)

    def night_of(self, day: date) -> Turn | None:
        """The turn into the night that follows this day; where there is none, the last that begins on it."""
        if (turn := self.at(moment(day, "23:59", self.zone))) is not None:
            return turn
        begins, ends = moment(day, "00:00", self.zone), moment(day + DAY, "00:00", self.zone)
        return max((turn for turn in self.between(begins, ends) if turn.start >= begins), key=_start, default=None)

    def _near(self, now: datetime) -> Iterator[Turn]:
        """All that is under way, or begins next, or may have held up the beginning of what is under way."""
        yield from self.swaps
        today = now.astimezone(self.zone).date()
        for day in (today - 2 * DAY, today - DAY, today, today + DAY):
            yield from self._on(day)

    def _on(self, day: date) -> tuple[Turn, ...]:
        """By the rules alone, what begins on that day; worked out once, for a year is looked at step by step."""
        if day not in self._begin:
            ranks = ((place, rule, rule.rank_on(day, self.nation)) for place, rule in enumerate(self.rules))
            self._begin[day] = tuple(
                Turn(*bounds(rule, day, self.zone), rule.who, rule.backup, rank=(rank, place))
                for place, rule, rank in ranks
                if rank is not None
            )
        return self._begin[day]


def covering(spell: Weekly, now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    """Since when and until when, in UTC, the spell is under way at `now`; None if it is not.

    From and to are wall-clock times in the line's zone, so a night can last 23 or 25 hours less a day (DESIGN I9).
    """
    today = now.astimezone(zone).date()
    for day in (today - DAY, today):
        if day.weekday() in spell.days:
            start, end = bounds(spell, day, zone)
            if start <= now < end:
                return start, end
    return None


def bounds(spell: Wall, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The start and end, in UTC, of the spell that begins on `day`."""
    return _bounds(spell.from_time, spell.to_time, day, zone)


@lru_cache(maxsize=16384)
def _bounds(from_time: str, to_time: str, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    ends_next_day = to_time <= from_time or to_time == "24:00"
    last = "00:00" if to_time == "24:00" else to_time
    return moment(day, from_time, zone), moment(day + DAY if ends_next_day else day, last, zone)


def moment(day: date, wall: str, zone: ZoneInfo) -> datetime:
    """When the clocks first show this time or a later one, in UTC.

    So spells that meet on the wall meet on every night, also on the one in which that time is skipped.
    """
    wanted = datetime.combine(day, time.fromisoformat(wall))
    found = wanted.replace(tzinfo=zone).astimezone(UTC)
    while (found - MINUTE).astimezone(zone).replace(tzinfo=None) >= wanted:
        found -= MINUTE
    return found


def _rank(turn: Turn) -> tuple[int, int]:
    return turn.rank


def _start(turn: Turn) -> datetime:
    return turn.start
