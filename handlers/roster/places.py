"""The constellation and its homes into the tables."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from handlers.roster.changes import CHANGED, NEW, Change
from handlers.roster.fields import hours as read_hours
from handlers.roster.records import Home, Hours, Roster
from handlers.rota.week import days_text
from storage import constellations, homes


def load_constellation(tx: Connection, roster: Roster) -> tuple[int, list[Change]]:
    values = {
        "name": roster.name,
        "duty_team_name": roster.duty_team_name,
        "duty_team_number": roster.duty_team_number,
        "office": roster.office,
        "hours": written_hours(roster.hours),
        "usual_fostering_limit": roster.usual_fostering_limit,
    }
    known = constellations.by_name(tx, roster.name)
    if known is None:
        return constellations.save(tx, values), [Change(NEW, f"The constellation {roster.name} is new.")]
    duty_team = f"{roster.duty_team_name} {roster.duty_team_number}"
    told = {
        "duty_team_name": f"The duty team is now {duty_team}.",
        "duty_team_number": f"The duty team is now {duty_team}.",
        "office": f"The office is now {roster.office}." if roster.office else "The office is taken out.",
        "usual_fostering_limit": f"The usual fostering limit is now {roster.usual_fostering_limit}.",
        "hours": f"The promised hours are now {hours_text(roster.hours)}.",
    }
    different = [told[key] for key, value in values.items() if getattr(known, key) != value]
    if different:
        constellations.save(tx, values)
    return known.id, [Change(CHANGED, sentence) for sentence in dict.fromkeys(different)]


def written_hours(hours: Hours) -> Any:
    """As the table keeps them, and as `stored_hours` reads them."""
    if hours == "always":
        return "always"
    return [{"days": days_text(span.days), "from": span.from_time, "to": span.to_time} for span in hours]


def stored_hours(written: Any) -> Hours:
    return read_hours(written)


def hours_text(hours: Hours) -> str:
    if hours == "always":
        return "always"
    return ", ".join(f"{days_text(span.days)} {span.from_time} to {span.to_time}" for span in hours)


def load_homes(tx: Connection, roster: Roster, constellation_id: int) -> list[Change]:
    known = {home.code: home for home in homes.of_constellation(tx, constellation_id)}
    changes: list[Change] = []
    for home in roster.homes:
        changes += _home(tx, constellation_id, home, known.get(home.code))
    return changes  # the row of a home that is taken out stays, for what was written about it


def _home(tx: Connection, constellation_id: int, home: Home, known: homes.Home | None) -> Iterator[Change]:
    kind = CHANGED if known else NEW
    if known is None:
        yield Change(NEW, f"Home {home.code} is new, a {home.kind} home.")
    elif known.kind != home.kind:
        yield Change(CHANGED, f"Home {home.code} is now a {home.kind} home.")
    if home.beds != (known.beds if known else 0):
        yield Change(kind, f"Home {home.code}: beds kept for sleepovers are now {home.beds}.")
    if home.quiet_signal != (known.quiet_signal if known else None):
        yield Change(kind, f"Home {home.code}: its word for the quiet signal is {_set(home)}.")
    wanted = (home.kind, home.beds, home.quiet_signal)
    if known is None or (known.kind, known.beds, known.quiet_signal) != wanted:
        home_id = homes.save(tx, constellation_id, home.code, *wanted)
        known = homes.get(tx, home_id)
    yield from _hosting(tx, home, known, kind)


def _set(home: Home) -> str:
    """Never the word itself: what is printed may lie about."""
    return "set" if home.quiet_signal else "taken out"


def _hosting(tx: Connection, home: Home, known: homes.Home, kind: str) -> Iterator[Change]:
    """Rooms and exemption."""
    if home.rooms != known.rooms:
        rooms = f"are now {home.rooms}" if home.rooms is not None else "are no longer given"
        yield Change(kind, f"{known.spoken}: rooms for sleepovers {rooms}.")
    if home.exemption != known.exemption:
        limit = f"is now {home.exemption}" if home.exemption else "is taken out; the usual one counts"
        yield Change(kind, f"{known.spoken}: its own fostering limit {limit}.")
    if (home.rooms, home.exemption) != (known.rooms, known.exemption):
        homes.set_hosting(tx, known.id, home.rooms, home.exemption)
