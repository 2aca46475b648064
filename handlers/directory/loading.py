"""The directory file into the table: all its faults at once, only what is different, and a second time nothing.

What the liaison worker has said by message later than the file's own date goes before the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.directory import fields
from handlers.directory.entries import digits
from handlers.roster.changes import CHANGED, LEFT, NEW, Change
from handlers.roster.fields import date_of
from handlers.roster.reading import parsed
from handlers.roster.records import RosterFaults
from handlers.roster.values import Field, read_table, true_or_false
from storage import directory, journal
from storage.constellations import Constellation
from storage.directory import FILE, LISTED, Resource

KEYS = {
    "name": Field(fields.name, '"CAMHS crisis"'),
    "for": Field(fields.what, '["camhs", "self harm"]', ""),
    "numbers": Field(fields.numbers, '"01632 960777"'),
    "hours": Field(fields.hours, '"24 hours"', None),
    "note": Field(fields.note, '"ask for the duty worker"', None),
    "night": Field(true_or_false, "true", False),
    "checked": Field(date_of, "2026-11-02"),
}
COLUMNS = ("name", "what", "numbers", "hours", "note", "night", "checked")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One [[resource]] of the file."""

    name: str
    what: str
    numbers: str
    hours: str | None
    note: str | None
    night: bool
    checked: date


def read(written: str, today: date) -> tuple[Wanted, ...]:
    """What the file says, or RosterFaults with all that is wrong. `today` is the day in the line's zone."""
    raw = parsed(written, "The file")
    faults = [f"[{key}] is not a known table; a directory has [[resource]] alone." for key in raw if key != "resource"]
    rows = raw.get("resource", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise RosterFaults(*faults, "resource must begin with a line [[resource]], in two pairs of brackets.")
    found: list[Wanted] = []
    for place, row in enumerate(rows, 1):
        values, wrong = read_table(row, KEYS)
        called = f"resource {values.get('name', f'number {place}')}"
        faults += [f"{called}: {one}" for one in wrong]
        if not wrong:
            found.append(Wanted(*(values["for" if key == "what" else key] for key in COLUMNS)))
    faults += [f"resource {one.name}: checked is a day that is still to come." for one in found if one.checked > today]
    faults += _twice(found)
    if faults:
        raise RosterFaults(*faults)
    return tuple(found)


def load(
    tx: Connection, constellation: Constellation, wanted: tuple[Wanted, ...], now: datetime, zone: ZoneInfo
) -> list[Change]:
    """Make the directory of one constellation say what the file says; what people added by message stays."""
    changes = list(_load(tx, constellation, wanted, now, zone))
    if changes:
        journal.note(tx, constellation.id, now, "roster", "directory.loaded", {"changes": len(changes)})
    return changes


def plan(
    tx: Connection, constellation: Constellation, wanted: tuple[Wanted, ...], now: datetime, zone: ZoneInfo
) -> list[Change]:
    """What `load` would change: it is done, and taken back."""
    with tx.begin_nested() as savepoint:
        changes = load(tx, constellation, wanted, now, zone)
        savepoint.rollback()
    return changes


def _load(
    tx: Connection, constellation: Constellation, wanted: tuple[Wanted, ...], now: datetime, zone: ZoneInfo
) -> Iterator[Change]:
    _check_duty_team(constellation, wanted)
    listed = {_key(row): row for row in directory.listed(tx, constellation.id)}
    said = {_key(row): row for row in directory.removed(tx, constellation.id) if row.removed_by is not None}
    place = f"{constellation.name}'s directory"
    for one in wanted:
        known, gone = listed.pop(one.name.casefold(), None), said.get(one.name.casefold())
        if known is not None:
            yield from _changed(tx, place, known, one)
        elif gone is not None and _day(gone.removed_at, zone) >= one.checked:
            continue  # taken out by message since; a newer checked date brings it back
        else:
            row = {"constellation_id": constellation.id, "state": LISTED, "source": FILE, "written_at": now}
            directory.add(tx, {**row, **_values(one)})
            yield Change(NEW, f"{place}: {one.name} {one.numbers} is new.")
    for old in [row for row in listed.values() if row.source == FILE]:
        directory.remove(tx, old.id, None, now)
        yield Change(LEFT, f"{place}: {old.name} is taken out.")


def _changed(tx: Connection, place: str, known: Resource, one: Wanted) -> Iterator[Change]:
    values = _values(one)
    different = [key for key in COLUMNS if getattr(known, key) != values[key]]
    if known.checked is not None and known.checked > one.checked:
        if set(different) - {"checked"}:
            yield Change(CHANGED, f"{place}: {one.name} was checked later by message, and stays as it is there.")
        return
    if different or known.source != FILE:
        directory.change(tx, known.id, source=FILE, **values)
        yield Change(CHANGED, f"{place}: {one.name} is changed: {', '.join(different) or 'kept by the file now'}.")


def _check_duty_team(constellation: Constellation, wanted: tuple[Wanted, ...]) -> None:
    """Its number is the roster's alone."""
    name, number = constellation.duty_team_name.casefold(), constellation.duty_team_number
    for one in wanted:
        if one.name.casefold() == name and digits(one.numbers) != digits(number):
            raise RosterFaults(
                f"resource {one.name}: numbers is not {number}, which the roster says; put the wrong one right."
            )


def _values(one: Wanted) -> dict[str, Any]:
    return {key: getattr(one, key) for key in COLUMNS}


def _key(row: Resource) -> str:
    return (row.name or "").casefold()


def _day(moment: datetime | None, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date() if moment else date.min


def _twice(found: list[Wanted]) -> Iterator[str]:
    seen: set[str] = set()
    for one in found:
        if one.name.casefold() in seen:
            yield f"resource {one.name}: name is used twice; put both into one, or call one of them otherwise."
        seen.add(one.name.casefold())
