"""What can be found: the service's own entries and the numbers that are always there, together."""

from dataclasses import dataclass, replace
from datetime import date

from storage.directory import Resource


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to ring. `heard`: whoever asks for it may need somebody, so a person hears of it."""

    name: str
    what: str  # words that people use for it, with commas between
    numbers: str
    hours: str | None = None
    note: str | None = None
    night: bool = False  # it is answered at night
    checked: date | None = None  # the day, in the line's zone, on which somebody last saw that it is right
    heard: bool = False
    resource_id: int | None = None  # None for what is always there


def of_resource(row: Resource) -> Entry:
    """A row of the directory, or what is known so far of a draft."""
    return Entry(
        row.name or "",
        row.what or "",
        row.numbers or "",
        row.hours,
        row.note,
        bool(row.night),
        row.checked,
        resource_id=row.id,
    )


def together(fixed: tuple[Entry, ...], rows: list[Resource]) -> list[Entry]:
    """The fixed ones first. A row of the same name says more of one, and when it was checked; the duty team's number is
    the roster's alone, so a row with another one says nothing of it."""
    own = {row.name.casefold(): of_resource(row) for row in rows if row.name}
    merged = [_merged(entry, own.pop(entry.name.casefold(), None)) for entry in fixed]
    return [*merged, *own.values()]


def _merged(fixed: Entry, own: Entry | None) -> Entry:
    if own is None or (fixed.checked is None and digits(own.numbers) != digits(fixed.numbers)):
        return fixed
    what, numbers = f"{fixed.what}, {own.what}", own.numbers if fixed.checked else fixed.numbers
    return replace(own, name=fixed.name, what=what, numbers=numbers, heard=True, night=fixed.night)


def digits(numbers: str) -> str:
    """By which two ways of writing a number are the same."""
    return "".join(filter(str.isdigit, numbers))
