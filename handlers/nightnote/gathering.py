"""What stands in a night note, gathered from what the line keeps: homes by their codes, and no child's name (B60)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.sleepovers.handing_over import MEDICINE
from handlers.sleepovers.lifecycle import State
from handlers.sleepovers.requests import EMERGENCY
from handlers.wall import is_between, moment
from storage import alerts, cards, homes, journal, matters, people, sealed, sleepovers
from storage.matters import Matter
from storage.people import Person
from storage.sleepovers import Sleepover

DAY = timedelta(days=1)
OLD = timedelta(hours=12)  # open for longer is red (DOMAIN B43)
TO_REPORT = timedelta(hours=24)  # what may have to be notified, weekends too (DOMAIN 0.13, 2)
#: Kinds of danger that may have to be notified, and how the note says them. A person decides whether it has to.
MAY_BE_OWED = {
    "missing": "somebody was missing",
    "police": "the police were there",
    "medical": "illness or an accident",
    "suicide_selfharm": "self-harm",
    "disclosure": "something was told",
    "violence_weapon": "violence",
}
WRITTEN = "medicine changed hands: confirm it in writing"
WOKEN, OF_NIGHTS = 3, 7  # disturbed nights of so many (DOMAIN B63)
HANDOVERS = ("sleepover.arrived", "sleepover.handed_over")
NEVER_SLEPT = (State.FOLLOW_UP, State.RECORDED)


@dataclass(frozen=True, slots=True)
class Call:
    """One family's trouble, and when a person answered it."""

    matter: Matter
    home: str
    taken_at: datetime | None  # for the first time
    taken_by: tuple[str, ...]

    @property
    def minutes(self) -> int | None:
        """From the first text to a person."""
        return None if self.taken_at is None else int((self.taken_at - self.matter.opened_at) / timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class Owed:
    home: str
    why: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    since: datetime
    until: datetime
    calls: tuple[Call, ...]  # that came in
    open: tuple[Call, ...]  # now, whenever they came in
    stays: tuple[tuple[str, Sleepover], ...]  # asked for or changed, or under way; with the home that asks
    owed: tuple[Owed, ...]
    sealed: int  # kept from the hub, and opened by nobody yet
    strangers: int

    @property
    def quiet(self) -> bool:
        return not (self.calls or self.open or self.stays or self.owed or self.sealed or self.strangers)


def night(tx: Connection, constellation_id: int, until: datetime) -> Note:
    """The 24 hours up to `until`, in UTC."""
    since = until - DAY
    calls = _calls(tx, constellation_id, since, until)
    return Note(
        since,
        until,
        calls=tuple(call for call in calls if call.matter.opened_at >= since),
        open=tuple(call for call in calls if call.matter.closed_at is None),
        stays=_stays(tx, constellation_id, since, until),
        owed=_owed(tx, constellation_id, until),
        sealed=sealed.count_unopened(tx, constellation_id),
        strangers=len(journal.between(tx, constellation_id, since, until, ("stranger.wrote", "stranger.rang"))),
    )


def woken(
    tx: Connection, constellation_id: int, day: date, since: str, until: str, zone: ZoneInfo
) -> list[tuple[Person, int]]:
    """Who was alerted last night, and in three or more nights of the last seven: people of the hub and backup homes.

    `day` is the morning's; `since` and `until` are the wall-clock bounds of deep night.
    """
    first = moment(day - OF_NIGHTS * DAY, since, zone)
    found: dict[int, set[date]] = {}
    for person, at in alerts.told_between(tx, constellation_id, first, moment(day, until, zone)):
        if is_between(at, since, until, zone):
            evening = at.astimezone(zone) - timedelta(hours=12)
            found.setdefault(person, set()).add(evening.date())
    nights = [(people.get(tx, person), nights) for person, nights in found.items() if day - DAY in nights]
    return [(person, len(nights)) for person, nights in nights if len(nights) >= WOKEN and _keeps_the_line(tx, person)]


def _keeps_the_line(tx: Connection, person: Person) -> bool:
    return person.home_id is not None and homes.get(tx, person.home_id).kind != "satellite"


def _calls(tx: Connection, constellation_id: int, since: datetime, until: datetime) -> list[Call]:
    found = matters.of_time(tx, constellation_id, since, until)
    first = min((matter.opened_at for matter in found), default=since)
    claims: dict[int, list[tuple[datetime, str]]] = {}
    for entry in journal.between(tx, constellation_id, min(first, since), until, ("matter.claimed",)):
        name = people.get(tx, entry.facts["person"]).name
        claims.setdefault(entry.facts["matter"], []).append((entry.at, name))
    return [
        Call(
            matter,
            homes.get(tx, matter.home_id).spoken,
            claims[matter.id][0][0] if matter.id in claims else None,
            tuple(dict.fromkeys(name for _, name in claims.get(matter.id, []))),
        )
        for matter in found
    ]


def _stays(
    tx: Connection, constellation_id: int, since: datetime, until: datetime
) -> tuple[tuple[str, Sleepover], ...]:
    """A plan for another day is no news of the night."""
    changed = sleepovers.of_time(tx, constellation_id, since, until)
    under_way = sleepovers.open_of_constellation(tx, constellation_id, NEVER_SLEPT)
    found = {one.id: one for one in [*changed, *under_way] if one.kind == EMERGENCY or one.state == State.STAYING}
    return tuple((homes.get(tx, one.home_id).spoken, one) for one in found.values())


def _owed(tx: Connection, constellation_id: int, until: datetime) -> tuple[Owed, ...]:
    """What has a clock that runs still, the most urgent first."""
    found = [
        Owed(_home_of(tx, matter), MAY_BE_OWED[kind], at + TO_REPORT)
        for matter, kind, at in cards.given_since(tx, constellation_id, until - TO_REPORT)
        if kind in MAY_BE_OWED and at < until
    ]
    for entry in journal.between(tx, constellation_id, until - TO_REPORT, until, HANDOVERS):
        if entry.facts.get("medicine") == MEDICINE["1"]:
            request = sleepovers.get(tx, entry.facts["sleepover"])
            found.append(Owed(homes.get(tx, request.home_id).spoken, WRITTEN, entry.at + TO_REPORT))
    return tuple(sorted(found, key=lambda one: one.due_at))


def _home_of(tx: Connection, matter_id: int) -> str:
    return homes.get(tx, matters.get(tx, matter_id).home_id).spoken
