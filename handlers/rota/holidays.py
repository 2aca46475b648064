"""Bank holidays, nation by nation."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from holidays import country_holidays

SUBDIVISIONS = {"england": "ENG", "scotland": "SCT", "wales": "WLS", "northern ireland": "NIR"}
NATIONS = tuple(SUBDIVISIONS)
country_holidays("GB")  # a country's rules are loaded when they are first used, and no message is to wait for that


@lru_cache(maxsize=256)
def bank_holidays(nation: str, year: int) -> Mapping[date, str]:
    """The dates of a calendar year with what they are called, substitute days included."""
    return dict(country_holidays("GB", subdiv=SUBDIVISIONS[nation], years=year).items())


def called(nation: str, day: date) -> str:
    """What the holiday on this day is called; empty on any other day."""
    return bank_holidays(nation, day.year).get(day, "")
