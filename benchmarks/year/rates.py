"""The table of assumptions, and what is drawn from it: for all sides the same (common random numbers).

A draw depends on the seed, the night and what is asked, never on how often or in which order it was asked.
"""

import tomllib
from dataclasses import dataclass, replace
from datetime import timedelta
from difflib import get_close_matches
from math import exp
from pathlib import Path
from random import Random
from statistics import NormalDist
from typing import Any

TABLE = Path(__file__).with_name("rates.toml")
SPREAD = 0.6  # of the logarithm of a time that people take: one in twenty takes 2.7 times as long as the middle one


class WrongRates(Exception):
    """What is wrong with a file of rates, in a sentence."""


@dataclass(frozen=True, slots=True)
class Assumption:
    name: str
    value: float
    says: str
    source: str
    unit: str = "share"


def read(changes: Path | None = None) -> dict[str, Assumption]:
    """The table, with the figures of `changes` in place of its own. Raises WrongRates."""
    known = {name: _assumption(name, line) for name, line in tomllib.loads(TABLE.read_text(encoding="utf-8")).items()}
    if changes is None:
        return known
    try:
        new = tomllib.loads(changes.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WrongRates(
            f"{changes} cannot be read: {error}. Give a file with lines such as phone_off = 0.1."
        ) from error
    return known | {name: _changed(known, name, line) for name, line in new.items()}


def _assumption(name: str, line: dict[str, Any]) -> Assumption:
    return Assumption(name, float(line["is"]), line["says"], line["source"], line.get("unit", "share"))


def _changed(known: dict[str, Assumption], name: str, line: Any) -> Assumption:
    if name not in known:
        near = get_close_matches(name, known, 1, 0.0)[0]
        raise WrongRates(f"{name} is not a known rate; the nearest is {near}.")
    value = line.get("is") if isinstance(line, dict) else line
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WrongRates(f"{name} must be a number, such as {name} = {known[name].value:g}.")
    if known[name].unit == "share" and not 0 <= value <= 1:
        raise WrongRates(f"{name} is a share and must be between 0 and 1.")
    if known[name].unit != "share" and not 0 < value <= 1000:
        raise WrongRates(f"{name} must be more than 0 and at most 1000 {known[name].unit}.")
    return replace(known[name], value=float(value), source="changed by hand")


@dataclass(frozen=True, slots=True)
class Fate:
    """What chance has in store for one night."""

    rates: dict[str, float]
    seed: int
    night: int

    def draw(self, *which: object) -> float:
        """Between 0 and 1; nothing but the seed, the night and the question decides."""
        return Random(f"{self.seed}|{self.night}|{which}").random()

    def happens(self, rate: str, *which: object) -> bool:
        return self.draw(rate, *which) < self.rates[rate]

    def takes(self, rate: str, *which: object) -> timedelta:
        """A time that people take: half take longer than the rate says, a few much longer."""
        stretch = exp(SPREAD * NormalDist().inv_cdf(min(max(self.draw(rate, *which), 1e-9), 1 - 1e-9)))
        return timedelta(minutes=self.rates[rate] * stretch)

    def between(self, low: float, high: float, *which: object) -> timedelta:
        """Seconds, evenly."""
        return timedelta(seconds=low + (high - low) * self.draw(*which))
