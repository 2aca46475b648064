"""The roster: who belongs to a constellation and who is on call, from roster.toml into the tables (DESIGN 7)."""

from handlers.roster.changes import Change
from handlers.roster.gaps import gaps
from handlers.roster.loading import load, plan
from handlers.roster.reading import read
from handlers.roster.records import Home, Member, Night, Roster, RosterFaults, Span, Spell

__all__ = [
    "Change",
    "Home",
    "Member",
    "Night",
    "Roster",
    "RosterFaults",
    "Span",
    "Spell",
    "gaps",
    "load",
    "plan",
    "read",
]
