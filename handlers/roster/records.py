"""What a roster without faults is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, Literal

CARER = "carer"


class RosterFaults(Exception):
    """Everything that is wrong with a roster, each with its place, a plain sentence each."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Member:
    """A carer or a member of staff."""

    name: str
    role: str  # CARER, or a member of staff's role
    home_code: int | None
    mobile: str | None
    telegram: str | None
    first: str | None
    line_word: str | None
    ring: bool = False  # for the second try of a roll-call
    calls_only: bool = False  # rung about what cannot wait

    @property
    def place(self) -> str:
        return "Staff" if self.home_code is None else f"Home {self.home_code}"

    @property
    def phones(self) -> dict[tuple[str, str], str]:
        """(channel, chat) and what it is called."""
        both = {("sms", self.mobile): "mobile", ("telegram", self.telegram): "Telegram"}
        return {(channel, chat): called for (channel, chat), called in both.items() if chat is not None}


@dataclass(frozen=True, slots=True)
class Engagement:
    """One entry of a home's diary, in local wall-clock time."""

    kind: str
    day: date
    from_time: str
    until: date
    to_time: str
    takes: int


@dataclass(frozen=True, slots=True)
class Child:
    nest_name: str
    real_name: str | None
    sheet: dict[str, str | None]  # by field, as it is kept; None where the file says nothing


@dataclass(frozen=True, slots=True)
class Home:
    code: int
    kind: str
    beds: int
    carers: tuple[Member, ...]
    children: tuple[Child, ...]
    quiet_signal: str | None = None  # its own word, folded to lower case
    rooms: int | None = None  # in which its beds stand
    exemption: int | None = None  # how many children may be fostered in it
    diary: tuple[Engagement, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of local time that begins on each of `days` (Monday = 0, bank holidays = 7)."""

    days: tuple[int, ...]
    from_time: str
    to_time: str  # earlier than from_time, or equal = the next day


@dataclass(frozen=True, slots=True)
class Spell(Span):
    """Who is on call."""

    who: tuple[str, ...]
    backup: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Night:
    """One date on which others are on call than the week says."""

    date: date
    from_time: str
    to_time: str  # earlier than from_time, or equal = the next day
    who: tuple[str, ...]
    backup: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """A get-together, as `handlers.activities.drafts` takes it."""

    place: str  # of the file
    draft: dict[str, Any]


Hours = Literal["always"] | tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    name: str
    duty_team_name: str
    duty_team_number: str
    office: str | None
    hours: Hours  # when the line promises somebody on call
    homes: tuple[Home, ...]
    staff: tuple[Member, ...]
    spells: tuple[Spell, ...]
    nights: tuple[Night, ...] = ()
    nation: str = "england"  # whose bank holidays count
    usual_fostering_limit: int = 3
    activities: tuple[Activity, ...] = ()

    @property
    def members(self) -> Iterator[Member]:
        return chain(chain.from_iterable(home.carers for home in self.homes), self.staff)
