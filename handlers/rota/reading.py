"""The rota from the tables. They are remembered by the running line, so that this costs little with every message."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers.rota.turns import SWAP, Rota, Rule, Turn
from handlers.rota.week import HOLIDAY, days_of
from storage import nights, rotas, spells, swaps
from storage.constellations import Constellation

EVERY_DAY = tuple(range(7))
ALWAYS = (Rule("00:00", "24:00", days=EVERY_DAY),)


def rota_of(tx: Connection, constellation_id: int, now: datetime, zone: ZoneInfo) -> Rota:
    """What says who is on call from the day of `now` on."""
    rules = (*_nights(tx, constellation_id), *_spells(tx, constellation_id))
    agreed = [swap for swap in swaps.since(tx, constellation_id, now) if swap.state == swaps.AGREED]
    turns = tuple(
        Turn(swap.starts_at, swap.ends_at, tuple(swap.who), tuple(swap.backup), True, (SWAP, place))
        for place, swap in enumerate(agreed)
    )
    return Rota(zone, rules, _nation(tx, constellation_id, rules), turns)


def promised_of(tx: Connection, constellation: Constellation, zone: ZoneInfo) -> Rota:
    """The promised hours, as turns of nobody in particular."""
    rules = hours_as_rules(constellation.hours)
    return Rota(zone, rules, _nation(tx, constellation.id, rules))


def hours_as_rules(hours: Any) -> tuple[Rule, ...]:
    """From "always", or the list of {days, from, to} that the table holds."""
    if hours == "always":
        return ALWAYS
    return tuple(Rule(span["from"], span["to"], days=days_of(span["days"]) or ()) for span in hours)


def _spells(tx: Connection, constellation_id: int) -> list[Rule]:
    return [
        Rule(row.from_time, row.to_time, tuple(row.who), tuple(row.backup), tuple(row.days))
        for row in spells.of_constellation(tx, constellation_id)
    ]


def _nights(tx: Connection, constellation_id: int) -> list[Rule]:
    return [
        Rule(row.from_time, row.to_time, tuple(row.who), tuple(row.backup), only_on=row.date)
        for row in nights.of_constellation(tx, constellation_id)
    ]


def _nation(tx: Connection, constellation_id: int, rules: tuple[Rule, ...]) -> str:
    """Asked for only where a rule depends on it."""
    depends = any(HOLIDAY in rule.days for rule in rules)
    return rotas.of_constellation(tx, constellation_id).nation if depends else rotas.ENGLAND
