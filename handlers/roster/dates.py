"""Gaps that only real dates show: single nights, and bank holidays with hours or spells of their own (DOMAIN B30)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.roster.places import written_hours
from handlers.roster.records import Night, Roster, Spell
from handlers.rota.gaps import Gap, gaps
from handlers.rota.reading import hours_as_rules
from handlers.rota.turns import Rota, Rule
from handlers.wall import day_and_year, spoken_day

AHEAD = timedelta(weeks=53)
ON_THE_WALL = ZoneInfo("UTC")  # times of day as they are written: spells that meet on the wall meet on every night


def gaps_on_dates(roster: Roster, now: datetime) -> Iterator[str]:
    """One sentence for each, from `now` until a year later, or until the last night of the roster."""
    until = max([now + AHEAD, *(_after(night.date) for night in roster.nights)])
    rota, promised = _rota(roster), Rota(ON_THE_WALL, hours_as_rules(written_hours(roster.hours)), roster.nation)
    return map(_sentence, gaps(rota, promised, now.astimezone(UTC), until))


def _rota(roster: Roster) -> Rota:
    ids = {member.name: number for number, member in enumerate(roster.members)}

    def rule(row: Spell | Night) -> Rule:
        who, backup = (tuple(ids[name] for name in names) for names in (row.who, row.backup))
        return Rule(row.from_time, row.to_time, who, backup)

    nights = [replace(rule(night), only_on=night.date) for night in roster.nights]
    spells = [replace(rule(spell), days=spell.days) for spell in roster.spells]
    return Rota(ON_THE_WALL, (*nights, *spells), roster.nation)


def _after(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), tzinfo=UTC) + timedelta(days=3)


def _sentence(gap: Gap) -> str:
    first, last = day_and_year(gap.start), spoken_day(gap.end)
    when = f"{first} {gap.start:%H:%M} to {last} {gap.end:%H:%M}"
    if gap.who:
        return f"rota: there is no backup from {when}; name somebody else as backup in its [[spell]] or [[night]]."
    return f"rota: nobody is on call from {when}; add a [[spell]] or a [[night]] for it."
