"""Loads the calendar of bank holidays and the tables of words first: a part of a second, once, that no example of a
property should meet."""

from datetime import UTC, datetime

from handlers.bank_holidays import bank_holidays
from handlers.understanding import read

for year in range(2026, 2030):
    bank_holidays("england", year)
read("can you have wren tonight, he is not breathing", datetime(2026, 6, 13, 22, 40, tzinfo=UTC))
