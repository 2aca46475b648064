"""The roster's rota into the tables: spells, single nights, and whose bank holidays count."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection

from handlers.roster.changes import CHANGED, NEW, Change
from handlers.roster.records import Night, Roster, Spell
from storage import nights, people, rotas, spells

COLUMNS = ("who", "backup", "from_time", "to_time")


def load_rota(tx: Connection, roster: Roster, constellation_id: int) -> Iterator[Change]:
    ids = {person.name: person.id for person in people.of_constellation(tx, constellation_id)}
    weekly = [{**_row(spell, ids), "days": list(spell.days)} for spell in roster.spells]
    single = [{**_row(night, ids), "date": night.date} for night in roster.nights]
    before = [_columns(spell, "days") for spell in spells.of_constellation(tx, constellation_id)]
    before_single = [_columns(night, "date") for night in nights.of_constellation(tx, constellation_id)]
    nation = rotas.of_constellation(tx, constellation_id).nation
    if (weekly, single, roster.nation) == (before, before_single, nation):
        return
    spells.replace(tx, constellation_id, weekly)
    nights.replace(tx, constellation_id, single)
    rotas.save(tx, constellation_id, roster.nation)
    if roster.nation != nation:
        yield Change(CHANGED, f"Bank holidays are now those of {roster.nation.title()}.")
    if (weekly, single) != (before, before_single):
        kind, verb = (CHANGED, "has changed") if before else (NEW, "is new")
        yield Change(kind, f"The rota {verb}: {_counted(weekly, 'spell')}{_and_nights(single)}.")


def _row(row: Spell | Night, ids: dict[str, int]) -> dict[str, Any]:
    people_of = {"who": [ids[name] for name in row.who], "backup": [ids[name] for name in row.backup]}
    return {**people_of, "from_time": row.from_time, "to_time": row.to_time}


def _columns(row: Any, also: str) -> dict[str, Any]:
    kept = asdict(row)
    return {key: kept[key] for key in (*COLUMNS, also)}


def _and_nights(single: list[dict[str, Any]]) -> str:
    return f" and {_counted(single, 'night')}" if single else ""


def _counted(rows: list[dict[str, Any]], what: str) -> str:
    return f"1 {what}" if len(rows) == 1 else f"{len(rows)} {what}s"
