"""What is measured, how it is summed up, and the table at the end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: a name under which every round gives a number, and what it is hoped to be."""

    name: str
    says: str
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None

    def met(self, value: float) -> bool | None:
        """None where there is no aim."""
        if self.at_most is not None:
            return value <= self.at_most
        return value >= self.at_least if self.at_least is not None else None

    @property
    def aim(self) -> str:
        if self.at_most is not None:
            return f"at most {self.at_most:g}"
        return f"at least {self.at_least:g}" if self.at_least is not None else ""


def percentile(values: Iterable[float], share: float) -> float:
    """The value that `share` of all values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def busiest(moments: Sequence[float], window: float = 1.0) -> int:
    """The most moments that lie in any window of so many seconds, wherever it begins."""
    most = first = 0
    ordered = sorted(moments)
    for last, moment in enumerate(ordered):
        while moment - ordered[first] >= window:
            first += 1
        most = max(most, last - first + 1)
    return most


def table(figures: Sequence[Figure], rounds: Sequence[dict[str, float]]) -> str:
    """Medians over the rounds, the aims, and what every round gave."""
    rows = [("", "median", "aim", "met", "rounds")]
    for figure in figures:
        values = [given[figure.name] for given in rounds if figure.name in given]
        if values:
            middle = median(values)
            met = {True: "yes", False: "NO", None: ""}[figure.met(middle)]
            each = "  ".join(_shown(value) for value in values)
            rows.append((figure.says, f"{_shown(middle)} {figure.unit}".strip(), figure.aim, met, each))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]]) for row in rows
    ]
    return "\n".join(line.rstrip() for line in lines)


def _shown(value: float) -> str:
    if value >= 100 or value == int(value):
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"
