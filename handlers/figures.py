"""The figures of a month, without anybody in them: counts, minutes to a person, sleepovers by kind (DOMAIN B62).

Whatever is fewer than five is not told, for in a small place a one is somebody.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import Connection

from storage import journal, matters, sleepovers
from storage.activities import attendance

FEWEST = 5  # below it a number may point at somebody
#: How each kind of stay is called.
KINDS = {"emergency": "sleepovers asked for at once", "planned": "sleepovers planned", "day_care": "day care"}


@dataclass(frozen=True, slots=True)
class Figures:
    calls: int
    minutes: tuple[float, ...]  # from a family's first text to a person's answer
    stays: dict[str, int]  # by kind
    get_togethers: int  # that are over
    adults: int  # who were to come to them, together
    children: int

    @property
    def waited(self) -> float | None:
        """The middle of them; None where they are too few to be told."""
        return median(self.minutes) if len(self.minutes) >= FEWEST else None


def month(tx: Connection, constellation_id: int, since: datetime, until: datetime) -> Figures:
    """What came in from `since` on and before `until`, both in UTC."""
    found = [one for one in matters.of_time(tx, constellation_id, since, until) if one.opened_at >= since]
    claimed: dict[int, datetime] = {}
    for entry in journal.between(tx, constellation_id, since, until + timedelta(days=1), ("matter.claimed",)):
        claimed.setdefault(entry.facts["matter"], entry.at)
    waits = [(claimed[one.id] - one.opened_at) / timedelta(minutes=1) for one in found if one.id in claimed]
    asked = [one for one in sleepovers.of_time(tx, constellation_id, since, until) if one.opened_at >= since]
    held = attendance.between(tx, constellation_id, since, until)
    came = (len(held), sum(one.adults for one in held), sum(one.children for one in held))
    return Figures(len(found), tuple(waits), dict(Counter(one.kind for one in asked)), *came)


def told(number: int) -> str:
    """0 and what is five or more as it is."""
    return f"fewer than {FEWEST}" if 0 < number < FEWEST else str(number)
