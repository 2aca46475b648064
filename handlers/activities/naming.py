"""Which get-together somebody means: by its name, or by its day."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.activities import telling
from handlers.activities.vocabulary import words
from handlers.context import Context
from storage.activities import activities, occurrences
from storage.activities.activities import CANCELLED, Activity
from storage.activities.occurrences import Occurrence

FAR = timedelta(days=60)
SAYS_NOTHING = words(
    """
    the a an our my this next on at to for of and about get together gettogether one
    """
)


def plain(text: str) -> str:
    """Lower case, without marks: as shapes are matched."""
    return " ".join(re.sub(r"[?!.,]+(?=\s|$)|['’]", "", text.casefold()).split())


def coming(ctx: Context, named: str = "") -> list[Occurrence]:
    """What is still to begin and not called off, the first first; of those that the words name, if they name any."""
    ahead = occurrences.between(ctx.tx, ctx.constellation.id, ctx.now, ctx.now + FAR)
    stands = [one for one in ahead if not is_off(ctx, one)]
    meant = frozenset(plain(named).split()) - SAYS_NOTHING
    return [one for one in stands if meant <= pointing(ctx, one)] if meant else stands


def is_off(ctx: Context, occurrence: Occurrence) -> bool:
    return CANCELLED in (occurrence.state, telling.activity_of(ctx, occurrence).state)


def pointing(ctx: Context, occurrence: Occurrence) -> frozenset[str]:
    """The words that may mean it: those of its name, its day of the week and its date."""
    name = _words(telling.activity_of(ctx, occurrence).name)
    return name | _days(occurrence.starts_at, ctx.line.time_zone)


def meant_by(ctx: Context, pointed: Iterable[str], among: Iterable[Occurrence]) -> list[Occurrence]:
    """Those that the words fit best; all of them where they fit none."""
    said = frozenset(pointed)
    fits = [(len(said & pointing(ctx, one)), one) for one in among]
    best = max((count for count, _ in fits), default=0)
    return [one for count, one in fits if count == best]


def activities_named(ctx: Context, name: str) -> list[Activity]:
    """The activities whose name has all of these words."""
    meant = _words(name)
    known = activities.of_constellation(ctx.tx, ctx.constellation.id)
    return [one for one in known if meant and meant <= _words(one.name)]


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", name.casefold())) - SAYS_NOTHING


def _days(starts_at: datetime, zone: ZoneInfo) -> frozenset[str]:
    local = starts_at.astimezone(zone)
    long, month = f"{local:%A}".casefold(), f"{local:%B}".casefold()
    numbers = (f"{local.day}", f"{local.day}th", f"{local.day}st", f"{local.day}nd", f"{local.day}rd")
    return frozenset({long, long[:3], long[:4], month, month[:3], *numbers[1:]})
