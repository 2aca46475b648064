"""Single nights: which spell of the week one stands in for."""

from datetime import date
from typing import Any

from handlers.bank_holidays import bank_holidays
from handlers.roster.gathering import Entry, Gathered
from handlers.roster.records import Night
from handlers.rota.week import DAY, HOLIDAY, minutes

LAST_MINUTE = DAY - 1


def into_the_night(got: Gathered, day: date) -> Entry | None:
    """The spell that is under way in the last minute of this day, one for bank holidays first."""
    holiday = day in bank_holidays(got.constellation.values.get("nation", "england"), day.year)
    kinds = [HOLIDAY, day.weekday()] if holiday else [day.weekday()]
    for kind in kinds:
        for spell in got.spells:
            if kind in spell.values.get("days", ()) and _runs_into_the_night(spell.values):
                return spell
    return None


def night_of(got: Gathered, row: Entry) -> Night:
    """Only for what has no fault."""
    times: Any = row.values
    if times["from"] is None:
        spell = into_the_night(got, row.values["date"])
        assert spell is not None, "that fault is told by the checks"
        times = spell.values
    return Night(row.values["date"], times["from"], times["to"], row.values["who"], row.values["backup"])


def _runs_into_the_night(spell: dict[str, Any]) -> bool:
    if not spell.keys() >= {"from", "to"}:
        return False
    first, lasts = minutes(spell["from"], spell["to"])
    return first + lasts > LAST_MINUTE
