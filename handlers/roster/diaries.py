"""Entries of a home's diary that the roster holds. What people have written by message is not touched."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.diary.kinds import KINDS
from handlers.diary.saying import entry_said
from handlers.roster.changes import CHANGED, NEW, Change
from handlers.roster.gathering import Entry
from handlers.roster.records import Engagement, Roster
from handlers.wall import moment
from storage import diary, homes
from storage.homes import Home

COLUMNS = ("kind", "starts_at", "ends_at", "takes")


def engagement_of(row: Entry) -> Engagement:
    """Only for what has no fault. Without an end of its own it ends on its day, or on the next as a night does."""
    values = row.values
    overnight = values["to"] <= values["from"]
    until = values["until"] or values["date"] + timedelta(days=overnight)
    takes = values["takes"] or (1 if KINDS[values["kind"]].one else 0)
    return Engagement(values["kind"], values["date"], values["from"], until, values["to"], takes)


def load_diaries(
    tx: Connection, roster: Roster, constellation_id: int, now: datetime, zone: ZoneInfo
) -> Iterator[Change]:
    """The diary of every home of the roster; one that is no longer in it keeps what was written down."""
    known = {home.code: home for home in homes.of_constellation(tx, constellation_id)}
    for home in roster.homes:
        yield from _load(tx, known[home.code], [_row(one, zone) for one in home.diary], now, zone)


def _load(tx: Connection, home: Home, wanted: list[dict[str, Any]], now: datetime, zone: ZoneInfo) -> Iterator[Change]:
    for entry in diary.of_source(tx, home.id, diary.ROSTER):
        row = {column: getattr(entry, column) for column in COLUMNS}
        if row in wanted:
            wanted.remove(row)
        else:
            diary.remove(tx, entry.id, None, now)
            yield Change(CHANGED, f"{home.spoken}'s diary: {entry_said(entry, zone)} is taken out.")
    for row in wanted:
        whose = {"constellation_id": home.constellation_id, "home_id": home.id}
        entry = diary.add(tx, {**row, **whose, "source": diary.ROSTER, "written_at": now})
        yield Change(NEW, f"{home.spoken}'s diary: {entry_said(entry, zone)} is new.")


def _row(one: Engagement, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "starts_at": moment(one.day, one.from_time, zone),
        "ends_at": moment(one.until, one.to_time, zone),
        "takes": one.takes,
    }
