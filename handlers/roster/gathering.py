"""Take every value from the parsed file, and note every fault on the way, each with its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from handlers.bank_holidays import NATIONS
from handlers.diary.kinds import KINDS as KINDS_OF_ENTRY
from handlers.roster import fields, sheet
from handlers.roster.activity_fields import ACTIVITY
from handlers.roster.values import Field, Wrong, nearest, one_of, read_table, true_or_false, whole_number

KINDS = ("hub", "backup", "satellite")
ROLES = ("liaison_worker", "supervising_social_worker", "on_call_manager")

NAME = Field(fields.spoken_name, '"Dawn"')
REACHED = {
    "mobile": Field(fields.mobile, '"+447700900104"', None),
    "telegram": Field(fields.telegram, "1004", None),
    "first": Field(one_of("telegram", "sms"), '"sms"', None),
    "calls_only": Field(true_or_false, "true", False),
}
CONSTELLATION = {
    "name": Field(fields.spoken_name, '"Hawthorn"'),
    "duty_team": Field(fields.duty_team, '{ name = "EDT", number = "01632 960123" }'),
    "office": Field(fields.number_to_ring, '"01632 960100"', None),
    "hours": Field(fields.hours, '"always"', "always"),
    "usual_fostering_limit": Field(whole_number(1, 20), "3", 3),
    "nation": Field(one_of(*NATIONS), '"england"', "england"),
}
HOME = {
    "code": Field(whole_number(1, 99), "4"),
    "kind": Field(one_of(*KINDS), '"satellite"'),
    "beds": Field(whole_number(0, 20), "0", 0),
    "quiet_signal": Field(fields.quiet_signal, '"aubergine"', None),
    "rooms": Field(whole_number(0, 20), "2", None),
    "exemption": Field(whole_number(1, 20), "4", None),
}
CARER = {
    "name": NAME,
    **REACHED,
    "line_word": Field(fields.line_word, '"heron"', None),
    "ring": Field(true_or_false, "true", False),
}
CHILD = {
    "nest_name": Field(fields.nest_name, '"Wren"'),
    "real_name": Field(fields.nest_name, '"Jayden"', None),
    **sheet.KEYS,
}
STAFF = {"name": NAME, "role": Field(one_of(*ROLES), '"liaison_worker"'), **REACHED}
SPELL = {
    "who": Field(fields.people, '"Jan"'),
    "backup": Field(fields.people, '"Priya"', ()),
    **fields.SPAN,
}
NIGHT = {
    "date": Field(fields.date_of, "2026-12-24"),
    "who": Field(fields.people, '"Priya"'),
    "backup": Field(fields.people, '"Jan"'),
    "from": Field(fields.from_time, '"17:00"', None),
    "to": Field(fields.to_time, '"09:00"', None),
}
DIARY = {
    "kind": Field(one_of(*KINDS_OF_ENTRY), '"family_time"'),
    "date": Field(fields.date_of, "2026-12-24"),
    "from": Field(fields.from_time, '"10:00"'),
    "until": Field(fields.date_of, "2026-12-26", None),
    "to": Field(fields.from_time, '"12:00"'),
    "takes": Field(whole_number(1, 20), "1", None),
}
TABLES = ("constellation", "home", "staff", "spell", "night", "activity")


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of the file: what could be read of it, and how a fault names it."""

    place: str
    values: dict[str, Any]
    carers: tuple["Entry", ...] = ()
    children: tuple["Entry", ...] = ()
    diary: tuple["Entry", ...] = ()


@dataclass(slots=True)
class Gathered:
    faults: list[str] = field(default_factory=list)
    constellation: Entry = field(default_factory=lambda: Entry("constellation", {}))
    homes: tuple[Entry, ...] = ()
    staff: tuple[Entry, ...] = ()
    spells: tuple[Entry, ...] = ()
    nights: tuple[Entry, ...] = ()
    activities: tuple[Entry, ...] = ()

    @property
    def carers(self) -> list[Entry]:
        return [carer for home in self.homes for carer in home.carers]

    @property
    def members(self) -> list[Entry]:
        return [*self.carers, *self.staff]


def gather(raw: Mapping[str, object]) -> Gathered:
    got = Gathered()
    got.faults += [
        f"[{name}] is not a known table; the nearest is [{nearest(name, TABLES)}]."
        for name in raw
        if name not in TABLES
    ]
    got.constellation = _constellation(got, raw.get("constellation"))
    got.homes = tuple(_home(got, row, number) for number, row in _rows(got, raw, "home"))
    got.staff = tuple(_entry(got, row, STAFF, _named("staff", row, number)) for number, row in _rows(got, raw, "staff"))
    got.spells = tuple(_entry(got, row, SPELL, f"spell {number}") for number, row in _rows(got, raw, "spell"))
    got.nights = tuple(_entry(got, row, NIGHT, _dated(row, number)) for number, row in _rows(got, raw, "night"))
    found = [(row, _named("activity", row, number)) for number, row in _rows(got, raw, "activity")]
    got.activities = tuple(_entry(got, row, ACTIVITY, place) for row, place in found)
    return got


def _constellation(got: Gathered, table: object) -> Entry:
    if not isinstance(table, dict):
        got.faults.append("constellation: is missing; begin the file with a line [constellation], then its name.")
        return got.constellation
    return _entry(got, table, CONSTELLATION, "constellation")


def _home(got: Gathered, row: dict[str, object], number: int) -> Entry:
    place = f"home {row['code']}" if _readable(HOME["code"].read, row.get("code")) else f"home number {number}"
    home = _entry(got, row, HOME, place, also=("carer", "child", "diary"))
    carers = [(row, _named(f"{place}, carer", row, at)) for at, row in _rows(got, row, "carer", f"{place}: ", "home.")]
    children = [(row, f"{place}, child {at}") for at, row in _rows(got, row, "child", f"{place}: ", "home.")]
    diary = [(row, f"{place}, diary {at}") for at, row in _rows(got, row, "diary", f"{place}: ", "home.")]
    return Entry(
        place,
        home.values,
        tuple(_entry(got, row, CARER, place) for row, place in carers),
        tuple(_entry(got, row, CHILD, place) for row, place in children),
        tuple(_entry(got, row, DIARY, place) for row, place in diary),
    )


def _entry(
    got: Gathered, row: Mapping[str, object], known: Mapping[str, Field], place: str, also: Iterable[str] = ()
) -> Entry:
    values, faults = read_table(row, known, also)
    got.faults += [f"{place}: {fault}" for fault in faults]
    return Entry(place, values)


def _rows(
    got: Gathered, table: Mapping[str, object], name: str, place: str = "", above: str = ""
) -> Iterable[tuple[int, dict[str, object]]]:
    """The tables of a list of tables, counted from 1."""
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        got.faults.append(f"{place}{name} must begin with a line [[{above}{name}]], in two pairs of brackets.")
        return []
    return enumerate(rows, 1)


def _named(what: str, row: Mapping[str, object], number: int) -> str:
    """By its name where it has one that can be read, else by its number."""
    return f"{what} {row['name']}" if _readable(fields.nest_name, row.get("name")) else f"{what} number {number}"


def _dated(row: dict[str, object], number: int) -> str:
    return f"night {row['date']}" if _readable(fields.date_of, row.get("date")) else f"night number {number}"


def _readable(read: Callable[[object], object], value: object) -> bool:
    try:
        read(value)
    except Wrong:
        return False
    return True
