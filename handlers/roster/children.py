"""The roster's children into the tables, with what it says for their sheets (DOMAIN 8)."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection

from handlers.roster.changes import CHANGED, LEFT, NEW, Change
from handlers.roster.records import Child, Roster
from storage import homes, sheets


def load_children(tx: Connection, roster: Roster, constellation_id: int, now: datetime) -> Iterator[Change]:
    """A child who moves keeps her sheet. Whoever has left and comes again begins anew: it may be another child."""
    at = {home.code: home for home in homes.of_constellation(tx, constellation_id)}
    codes = {home.id: home.spoken for home in at.values()}
    before = {child.nest_name: child for child in homes.children_in(tx, constellation_id)}
    here = {child.nest_name for home in roster.homes for child in home.children}
    for home in roster.homes:
        for child in home.children:
            known = before.get(child.nest_name)
            if known is None:
                known = homes.add_child(tx, at[home.code], child.nest_name)
                yield Change(NEW, f"Home {home.code}: the child {child.nest_name} is new.")
            elif known.home_id != at[home.code].id:
                homes.change_child(tx, known.id, home_id=at[home.code].id)
                was = codes[known.home_id]
                yield Change(CHANGED, f"Home {home.code}: the child {child.nest_name} has moved here from {was}.")
            yield from _said(tx, f"Home {home.code}", known, child, now)
    for name in before.keys() - here:
        homes.change_child(tx, before[name].id, left_at=now)
        yield Change(LEFT, f"{codes[before[name].home_id]}: the child {name} is taken out.")


def _said(tx: Connection, place: str, known: homes.Child, child: Child, now: datetime) -> Iterator[Change]:
    if child.real_name != known.real_name:
        homes.change_child(tx, known.id, real_name=child.real_name)
        yield Change(CHANGED, f"{place}: the real name kept for {child.nest_name} has changed.")
    written = [name for name, value in child.sheet.items() if sheets.write_from_roster(tx, known.id, name, value, now)]
    if written:
        yield Change(CHANGED, f"{place}: the sheet of {child.nest_name} is written: {', '.join(written)}.")
