"""Bank holidays, nation by nation."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

SUBDIVISIONS = {"england": "ENG", "scotland": "SCT", "wales": "WLS", "northern ireland": "NIR"}
NATIONS = tuple(SUBDIVISIONS)


@lru_cache(maxsize=256)
def bank_holidays(nation: str, year: int) -> Mapping[date, str]:
    """The dates of a calendar year with what they are called, substitute days included."""
    # Imported only for a rota that names bank holidays: other lines do without its 11 MB.
    from holidays import country_holidays

    return dict(country_holidays("GB", subdiv=SUBDIVISIONS[nation], years=year).items())


def called(nation: str, day: date) -> str:
    """What the holiday on this day is called; empty on any other day."""
    return bank_holidays(nation, day.year).get(day, "")
