"""The nights: which family writes when, and how its night went, as either side has it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from benchmarks.year.rates import Fate

ZONE = ZoneInfo("Europe/London")
FIRST_DAY = date(2026, 1, 1)
#: The families of roster.toml: the home's code, and where its carer writes from.
FAMILIES = {
    4: ("sms", "+447700900104"),
    5: ("sms", "+447700900105"),
    7: ("telegram", "1007"),
    8: ("sms", "+447700900108"),
}
WATCHED = timedelta(hours=3)  # from a first text: who has not been answered by then counts as never answered


@dataclass(frozen=True, slots=True)
class Cry:
    """A family's first text of the night."""

    home: int
    at: datetime  # UTC
    red: bool
    worse_at: datetime | None  # a second text, with a red word

    @property
    def channel(self) -> str:
        return FAMILIES[self.home][0]

    @property
    def chat(self) -> str:
        return FAMILIES[self.home][1]


@dataclass(slots=True)
class Outcome:
    """What became of it. Moments are UTC; None where it did not come to that within the time watched."""

    cry: Cry
    answered_at: datetime | None = None
    number_at: datetime | None = None  # when the family's phone had the duty team's number

    def answer(self, now: datetime) -> None:
        """A person has taken it; the first time counts."""
        if self.answered_at is None and now <= self.cry.at + WATCHED:
            self.answered_at = now

    def minutes(self) -> float:
        """From the first text until a person answered; infinite if nobody did."""
        return _minutes(self.cry.at, self.answered_at)

    def minutes_to_number(self) -> float:
        return _minutes(self.cry.at, self.number_at)


def cries(fate: Fate) -> list[Cry]:
    """Who writes tonight: one family, on some nights a second soon after."""
    evening = datetime.combine(FIRST_DAY + timedelta(days=fate.night), time(19), ZONE)
    if fate.happens("peak", "when"):
        first = timedelta(hours=3 + 4 * fate.draw("minute"))
    else:
        first = timedelta(hours=12 * fate.draw("minute"))
    homes = sorted(FAMILIES, key=lambda home: fate.draw("home", home))
    found = [_cry(fate, homes[0], evening + first)]
    if fate.happens("second_home"):
        found.append(_cry(fate, homes[1], found[0].at + fate.between(30, 900, "second")))
    return found


def sleeps_at(moment: datetime) -> str:
    """Which rate says how many are asleep."""
    return "asleep_at_night" if moment.astimezone(ZONE).hour in (23, *range(7)) else "asleep_in_the_evening"


def on_call_at(moment: datetime) -> tuple[str, str]:
    """On call and backup; they change at nine in the morning."""
    return ("Jan", "Priya") if (moment.astimezone(ZONE) - timedelta(hours=9)).weekday() < 4 else ("Priya", "Jan")


def _cry(fate: Fate, home: int, at: datetime) -> Cry:
    moment = at.astimezone(ZoneInfo("UTC")).replace(microsecond=0)
    worse = moment + timedelta(minutes=3) if fate.happens("turns_red", home) else None
    return Cry(home, moment, fate.happens("red_at_once", home), worse)


def _minutes(since: datetime, until: datetime | None) -> float:
    return float("inf") if until is None else (until - since).total_seconds() / 60
