"""From the text of roster.toml to a Roster, or to everything that is wrong with it."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from handlers.roster import sheet
from handlers.roster.activities import activity_of
from handlers.roster.checks import contradictions
from handlers.roster.diaries import engagement_of
from handlers.roster.fields import SPAN
from handlers.roster.gaps import gaps_between, without_backup
from handlers.roster.gathering import Entry, Gathered, gather
from handlers.roster.nights import night_of
from handlers.roster.records import CARER, Child, Home, Member, Roster, RosterFaults, Span, Spell


def read(written: str) -> Roster:
    """The Roster, or RosterFaults with all that is wrong."""
    return from_tables(parsed(written))


def from_tables(raw: Mapping[str, object]) -> Roster:
    """The same from parsed TOML."""
    got = gather(raw)
    faults = [*got.faults, *contradictions(got), *_gaps(got)]
    if faults:
        raise RosterFaults(*faults)
    return _build(got)


def _gaps(got: Gathered) -> list[str]:
    """Only where every time could be read: else a gap would be told that is none."""
    hours = got.constellation.values.get("hours")
    rows = [spell.values for spell in got.spells]
    if hours is None or not all(row.keys() >= SPAN.keys() for row in rows):
        return []
    spans = [Span(row["days"], row["from"], row["to"]) for row in rows]
    backed = [bool(row.get("backup", True)) for row in rows]  # a backup that could not be read is told of already
    return [*gaps_between(hours, spans), *without_backup(hours, spans, backed)]


def parsed(written: str, called: str = "The roster") -> dict[str, object]:
    """The tables of a TOML file, or RosterFaults with where it is none."""
    try:
        return tomllib.loads(written)
    except (ValueError, RecursionError) as error:
        where = re.search(r"at line \d+, column \d+|at end of document", str(error))
        place = f" ({where[0]})" if where else ""
        raise RosterFaults(f"{called} is not valid TOML{place}; compare the example in the documentation.") from None


def _build(got: Gathered) -> Roster:
    """Only for what has no fault."""
    name, number = got.constellation.values["duty_team"]
    return Roster(
        name=got.constellation.values["name"],
        duty_team_name=name,
        duty_team_number=number,
        office=got.constellation.values["office"],
        hours=got.constellation.values["hours"],
        homes=tuple(_home(home) for home in got.homes),
        staff=tuple(_member(person, None) for person in got.staff),
        spells=tuple(_spell(row) for row in got.spells),
        nights=tuple(night_of(got, row) for row in got.nights),
        nation=got.constellation.values["nation"],
        usual_fostering_limit=got.constellation.values["usual_fostering_limit"],
        activities=tuple(activity_of(row) for row in got.activities),
    )


def _home(home: Entry) -> Home:
    code = home.values["code"]
    return Home(
        code=code,
        kind=home.values["kind"],
        beds=home.values["beds"],
        carers=tuple(_member(carer, code) for carer in home.carers),
        children=tuple(_child(child.values) for child in home.children),
        quiet_signal=home.values["quiet_signal"],
        rooms=home.values["rooms"],
        exemption=home.values["exemption"],
        diary=tuple(engagement_of(row) for row in home.diary),
    )


def _child(values: dict[str, Any]) -> Child:
    return Child(values["nest_name"], values["real_name"], {name: values[name] for name in sheet.KEYS})


def _member(person: Entry, home_code: int | None) -> Member:
    values = person.values
    return Member(
        name=values["name"],
        role=values.get("role", CARER),
        home_code=home_code,
        mobile=values["mobile"],
        telegram=values["telegram"],
        first=values["first"],
        line_word=values.get("line_word"),
        ring=values.get("ring", False),
        calls_only=values["calls_only"],
    )


def _spell(row: Entry) -> Spell:
    values = row.values
    return Spell(values["days"], values["from"], values["to"], values["who"], values["backup"])
