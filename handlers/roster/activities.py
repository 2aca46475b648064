"""Get-togethers that the roster holds. What people have made, moved or called off by message is not undone by it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.activities import drafts
from handlers.activities.audience import HOMES
from handlers.activities.words.plain import NotFollowed
from handlers.roster.changes import CHANGED, LEFT, NEW, Change
from handlers.roster.gathering import Entry
from handlers.roster.records import Activity, Roster
from handlers.texts.english import TEXTS
from storage import constellations, timers
from storage.activities import activities
from storage.activities.activities import PLANNED, ROSTER, WITHDRAWN

OVER = "over"  # what has been stays in the file, and is no fault


def activity_of(row: Entry) -> Activity:
    """Only for what has no fault."""
    values = row.values
    homes = values["for"] if isinstance(values["for"], tuple) else ()
    draft = {
        "name": values["name"],
        **values["when"],
        "audience": HOMES if homes else values["for"],
        "homes": list(homes),
        "place": values["place"],
        "place_url": values["map"],
        "held_at": values["at_home"] or 0,
        "capacity": values["capacity"],
        "bring": values["bring"],
        "lead": values["lead"],
        "remind": values["remind"],
    }
    return Activity(row.place, draft)


def never_happening(tx: Connection, roster: Roster, now: datetime, zone: ZoneInfo) -> Iterator[str]:
    """One sentence for each that no day fits, or whose name is that of one made by message."""
    known = constellations.by_name(tx, roster.name)
    made = activities.of_constellation(tx, known.id) if known else []
    taken = {one.name.casefold() for one in made if one.source != ROSTER}
    for wanted in roster.activities:
        try:
            drafts.recurrence(wanted.draft, now.astimezone(zone), roster.nation)
        except NotFollowed as why:
            if why.why != OVER:
                said = TEXTS[f"activity.refused_{why.why}"].body.format(said=why.said)
                yield f"{wanted.place}: when is not followed. {said}"
        if wanted.draft["name"].casefold() in taken:
            yield f"{wanted.place}: one of that name has been made by message; give another name."


def load_activities(
    tx: Connection, roster: Roster, constellation_id: int, now: datetime, zone: ZoneInfo
) -> Iterator[Change]:
    """In this order; the line itself plans the days, and tells people what has changed, as soon as it looks."""
    known = {one.name: one for one in activities.of_source(tx, constellation_id, ROSTER)}
    for wanted in roster.activities:
        row = _row(tx, roster, constellation_id, wanted, now.astimezone(zone))
        before = known.pop(wanted.draft["name"], None)
        if row is None or (before is not None and before.state == activities.CANCELLED):
            continue
        if before is None:
            _add(tx, constellation_id, row, now)
            yield Change(NEW, f"The get-together {row['name']} is new: {row['words']}.")
        else:
            yield from _change(tx, before, row, now)
    for gone in known.values():
        if gone.state == PLANNED:
            activities.change(tx, gone.id, now, state=WITHDRAWN, sequence=gone.sequence + 1)
            _follow(tx, gone, now)
            yield Change(LEFT, f"The get-together {gone.name} is taken out.")


def _row(
    tx: Connection, roster: Roster, constellation_id: int, wanted: Activity, local: datetime
) -> dict[str, Any] | None:
    """None for what is over."""
    try:
        return drafts.columns(tx, constellation_id, wanted.draft, local, roster.nation)
    except NotFollowed as why:
        if why.why == OVER:
            return None
        raise


def _add(tx: Connection, constellation_id: int, row: dict[str, Any], now: datetime) -> None:
    whose = {"constellation_id": constellation_id, "source": ROSTER, "uid": f"{uuid4()}@roost"}
    activities.add(tx, {**row, **whose}, now)
    timers.later(tx, constellation_id, "activities_ahead", f"activities_ahead:{constellation_id}", now, {})


def _change(tx: Connection, before: activities.Activity, row: dict[str, Any], now: datetime) -> Iterator[Change]:
    """The day from which it counts stays while its words do: every second Saturday is the same ones as before."""
    if before.words == row["words"]:
        row = {**row, "starts_on": before.starts_on}
    different = [key for key, value in row.items() if getattr(before, key) != value]
    if not different:
        return
    values = {**row, "sequence": before.sequence + 1, "planned_until": None}
    activities.change(tx, before.id, now, **values)
    _follow(tx, before, now)
    said = row["words"] if before.words != row["words"] or before.state != PLANNED else _listed(different)
    yield Change(CHANGED, f"The get-together {before.name} is changed: {said}.")


def _follow(tx: Connection, before: activities.Activity, now: datetime) -> None:
    known = {"activity": before.id, "words": before.words, "place": before.place}
    timers.later(tx, before.constellation_id, "activity_changed", f"activity_changed:{before.id}", now, known)


def _listed(columns: list[str]) -> str:
    called = {"place_url": "map", "home_id": "at_home", "audience": "for", "homes": "for", "lead_id": "lead"}
    return ", ".join(dict.fromkeys(called.get(column, column) for column in columns))
