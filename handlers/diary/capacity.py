"""What a home can take for a time: facts for the person who decides, and warnings. Nothing here says yes or no (B36).

Counted at the fullest moment of the time asked about; every stretch holds from its start until just before its end.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import Connection

from handlers.diary.kinds import KINDS
from storage import constellations, diary, homes
from storage.diary import Entry
from storage.homes import Home

OVER_THREES = 3  # years: from the third birthday on a child has a room of its own (DOMAIN 0, finding 7)
AROUND = timedelta(hours=2)  # people who come late and people who come early meet
Share = Literal["no", "yes", "not known"]


@dataclass(frozen=True, slots=True)
class Place:
    """What does not change from hour to hour."""

    beds: int  # kept for sleepovers
    rooms: int | None  # in which they stand; None = not known
    children: int  # fostered in the home itself
    limit: int  # how many children may be fostered in it
    exempt: bool = False  # the limit is the home's own, not the usual one


@dataclass(frozen=True, slots=True)
class Capacity:
    """Moments in UTC. With the children who are asked for counted only where it says so."""

    start: datetime
    end: datetime
    kind: str  # of the entry that it would be: a sleepover, or day care, which needs no bed (B45)
    coming: int  # the children who are asked for
    beds: int
    beds_taken: int  # at the fullest moment
    fullest_at: datetime  # the first moment at which so many are taken
    own: int  # fostered in the home itself
    guests: int  # at once at the most, by day and by night, without those who are asked for
    fostered: int  # its own, those who sleep over, and those who are coming if they sleep too
    limit: int
    exempt: bool
    share: Share  # would a child over three have to share a room?
    also: tuple[Entry, ...]  # what else is in the diary then, or up to two hours before and after

    @property
    def beds_free(self) -> int:
        return max(0, self.beds - self.beds_taken)

    @property
    def beds_short(self) -> int:
        return max(0, self.beds_taken + self.coming - self.beds) if KINDS[self.kind].beds else 0

    @property
    def visitors(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.also if KINDS[entry.kind].visitors)

    @property
    def warnings(self) -> tuple[str, ...]:
        return tuple(code for code, holds in WARNINGS.items() if holds(self))

    @property
    def to_see(self) -> tuple[str, ...]:
        """The warnings with their numbers: who has seen that one free bed is too few has not seen that it is taken."""
        numbers: dict[str, list[tuple[int, ...]]] = {
            "beds": [(self.beds_short, self.beds_taken)],
            "limit": [(self.fostered,)],
            "visitors": [(entry.id,) for entry in self.visitors],  # of whom one who has left is no news
            "guests": [(self.guests,)],
        }
        return tuple(" ".join(map(str, [code, *of])) for code in self.warnings for of in numbers.get(code, [()]))

    def has_news_for(self, seen: Iterable[str]) -> bool:
        """Is there anything that somebody who has seen that much, as `to_see` has it, has not seen?"""
        return not set(self.to_see) <= set(seen)


#: What a host has to have seen before a child comes. Never a refusal.
WARNINGS: dict[str, Callable[[Capacity], bool]] = {
    "beds": lambda found: found.beds_short > 0,
    "limit": lambda found: KINDS[found.kind].stays and found.fostered > found.limit,
    "share": lambda found: found.share == "yes",
    "share_not_known": lambda found: found.share == "not known",
    "visitors": lambda found: KINDS[found.kind].children and bool(found.visitors),
    "guests": lambda found: KINDS[found.kind].visitors and found.guests > 0,
}


def capacity(
    tx: Connection,
    home: Home,
    start: datetime,
    end: datetime,
    ages: tuple[int | None, ...] = (None,),
    *,
    kind: str = "sleepover",
    without: int | None = None,
) -> Capacity:
    """What `home` can take from `start` until `end`, both aware, for children of these ages (years; None = not known).

    `without` is an entry that does not count: the one that is to be changed. Source: DOMAIN B36 and B45.
    """
    usual = constellations.get(tx, home.constellation_id).usual_fostering_limit
    exempt = home.exemption is not None
    place = Place(home.beds, home.rooms, len(homes.nest_names(tx, home.id)), home.exemption or usual, exempt)
    entries = diary.between(tx, home.id, start - AROUND, end + AROUND)
    return count(place, [entry for entry in entries if entry.id != without], start, end, ages, kind)


def count(
    place: Place,
    entries: Iterable[Entry],
    start: datetime,
    end: datetime,
    ages: tuple[int | None, ...] = (None,),
    kind: str = "sleepover",
) -> Capacity:
    """The same from what is known; `start` is before `end`."""
    known = sorted(entries, key=lambda entry: (entry.starts_at, entry.id))
    then = [entry for entry in known if entry.starts_at < end and entry.ends_at > start]
    moments = sorted({start, *(entry.starts_at for entry in then if entry.starts_at > start)})
    standing = {moment: [one for one in then if one.starts_at <= moment < one.ends_at] for moment in moments}
    fullest_at = max(moments, key=lambda moment: beds_in(standing[moment]))
    sleeping = max(stays_in(standing[moment]) for moment in moments)
    sleeps = KINDS[kind].stays
    return Capacity(
        start=start,
        end=end,
        kind=kind,
        coming=len(ages),
        beds=place.beds,
        beds_taken=beds_in(standing[fullest_at]),
        fullest_at=fullest_at,
        own=place.children,
        guests=max(children_in(standing[moment]) for moment in moments),
        fostered=place.children + sleeping + (len(ages) if sleeps else 0),
        limit=place.limit,
        exempt=place.exempt,
        share=worst(shares(place.rooms, standing[moment], ages) for moment in moments) if sleeps else "no",
        also=tuple(entry for entry in known if entry.starts_at < end + AROUND and entry.ends_at > start - AROUND),
    )


def beds_in(entries: Iterable[Entry]) -> int:
    return sum(entry.takes for entry in entries if KINDS[entry.kind].beds)


def stays_in(entries: Iterable[Entry]) -> int:
    return sum(entry.takes for entry in entries if KINDS[entry.kind].stays)


def children_in(entries: Iterable[Entry]) -> int:
    return sum(entry.takes for entry in entries if KINDS[entry.kind].children)


def shares(rooms: int | None, entries: Iterable[Entry], ages: tuple[int | None, ...]) -> Share:
    """Must a child over three share? The diary does not know how old those are who sleep over already."""
    here = list(entries)
    unknown = stays_in(here) + ages.count(None)
    over = sum(age is not None and age >= OVER_THREES for age in ages)
    under = len(ages) - ages.count(None) - over
    open_rooms = max(0, (1 if rooms is None else rooms) - sum(KINDS[entry.kind].room for entry in here))
    if rooms_needed(over + unknown, under) <= open_rooms:
        return "no"
    certain = rooms is not None and rooms_needed(over, under + unknown) > open_rooms
    return "yes" if certain else "not known"


def rooms_needed(over: int, under: int) -> int:
    """One for each child over three; those under three may share one."""
    return over + (under > 0)


def worst(found: Iterable[Share]) -> Share:
    order: tuple[Share, ...] = ("no", "not known", "yes")
    return max(found, key=order.index)
