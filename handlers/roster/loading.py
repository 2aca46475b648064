"""From a Roster to the tables. Loading it again changes nothing; nobody is ever deleted."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.roster.activities import load_activities, never_happening
from handlers.roster.changes import Change
from handlers.roster.children import load_children
from handlers.roster.dates import gaps_on_dates
from handlers.roster.diaries import load_diaries
from handlers.roster.persons import load_people
from handlers.roster.places import load_constellation, load_homes
from handlers.roster.records import Roster, RosterFaults
from handlers.roster.spells import load_rota
from storage import addresses, constellations, journal, people, timers

LONDON = ZoneInfo("Europe/London")


def load(tx: Connection, roster: Roster, now: datetime, zone: ZoneInfo = LONDON) -> list[Change]:
    """Make the tables say what the roster says; returns what that changed. A rota with a gap is not taken (B30).

    `zone` is the line's: in it the roster writes the times of diaries."""
    if faults := [*_clashes(tx, roster), *gaps_on_dates(roster, now), *never_happening(tx, roster, now, zone)]:
        raise RosterFaults(*faults)
    constellation_id, changes = load_constellation(tx, roster)
    changes += load_homes(tx, roster, constellation_id)
    changes += load_children(tx, roster, constellation_id, now)
    changes += load_people(tx, roster, constellation_id, now)
    changes += load_rota(tx, roster, constellation_id)
    changes += load_diaries(tx, roster, constellation_id, now, zone)
    changes += load_activities(tx, roster, constellation_id, now, zone)
    if changes:
        counts = dict(Counter(change.kind for change in changes))
        journal.note(tx, constellation_id, now, "roster", "roster.loaded", counts)
        timers.later(tx, constellation_id, "roster_loaded", f"roster_loaded:{constellation_id}", now, {})
    return changes


def plan(tx: Connection, roster: Roster, now: datetime, zone: ZoneInfo = LONDON) -> list[Change]:
    """What `load` would change: it is done, and taken back."""
    with tx.begin_nested() as savepoint:
        changes = load(tx, roster, now, zone)
        savepoint.rollback()
    return changes


def _clashes(tx: Connection, roster: Roster) -> Iterator[str]:
    """A phone or a line word says which constellation somebody is of, so no two may have the same."""
    known = constellations.by_name(tx, roster.name)
    own = known.id if known else 0
    words = {person.line_word for person in people.with_line_word(tx) if person.constellation_id != own}
    for member in roster.members:
        for (channel, chat), called in member.phones.items():
            holder = addresses.sender(tx, channel, chat)
            if holder and holder[0].constellation_id != own:
                yield f"{member.place}: {member.name}'s {called} belongs to another constellation; give another."
        if member.line_word in words:
            yield f"{member.place}: {member.name}'s line word is used in another constellation; choose another."
