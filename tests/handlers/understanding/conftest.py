"""Loads the calendar of bank holidays first: a fifth of a second, once, that no example of a property should meet."""

from handlers.bank_holidays import bank_holidays

for year in range(2026, 2030):
    bank_holidays("england", year)
