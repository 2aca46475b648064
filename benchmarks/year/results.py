"""How the nights went on each side, in figures that can be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from benchmarks.figures import percentile
from benchmarks.year.nights import Outcome

LONG = 30.0  # minutes
#: What is asked of the waits: in words, and the share of families.
WITHIN = (("half of the families", 0.5), ("9 in 10", 0.9), ("19 in 20", 0.95), ("99 in 100", 0.99))


@dataclass(frozen=True, slots=True)
class Side:
    """One set of rules, and what it made of all the nights."""

    name: str
    outcomes: Sequence[Outcome]

    @property
    def waits(self) -> list[float]:
        """Minutes from the first text until a person answered, shortest first."""
        return sorted(outcome.minutes() for outcome in self.outcomes)

    @property
    def number_waits(self) -> list[float]:
        """Minutes until the family had the duty team's number, shortest first."""
        return sorted(outcome.minutes_to_number() for outcome in self.outcomes)

    def left_alone(self) -> int:
        """Families who had neither a person nor the duty team's number within half an hour."""
        return sum(min(one.minutes(), one.minutes_to_number()) > LONG for one in self.outcomes)


def rows(sides: Sequence[Side]) -> list[list[str]]:
    """A table with a head: one column for each side."""
    found = [["", *(side.name for side in sides)]]
    found.append(["families who wrote", *(str(len(side.outcomes)) for side in sides)])
    for says, share in WITHIN:
        found.append(
            [f"{says} were answered by a person within", *(minutes(percentile(side.waits, share)) for side in sides)]
        )
    found.append(["the longest wait for a person", *(minutes(side.waits[-1]) for side in sides)])
    found.append(["no person within 30 minutes", *(_share(side, _beyond(side.waits, LONG)) for side in sides)])
    found.append(["no person within the 3 hours watched", *(_share(side, _beyond(side.waits, 180)) for side in sides)])
    found.append(["given the duty team's number", *(_given(side) for side in sides)])
    found.append(["of those, half within", *(_half_given(side) for side in sides)])
    found.append(["of those, the latest after", *(_latest(side) for side in sides)])
    found.append(
        ["neither a person nor the number within 30 minutes", *(_share(side, side.left_alone()) for side in sides)]
    )
    return found


def plain(table: Sequence[Sequence[str]]) -> str:
    """For a terminal."""
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    lines = [
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in table
    ]
    return "\n".join(line.rstrip() for line in lines)


def markdown(table: Sequence[Sequence[str]]) -> str:
    head, *body = table
    lines = [head, ["---"] * len(head), *body]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines).replace("|  |", "| |")


def minutes(value: float) -> str:
    return "never" if value == inf else f"{value:.1f} min"


def _beyond(waits: Sequence[float], limit: float) -> int:
    return sum(wait > limit for wait in waits)


def _share(side: Side, count: int) -> str:
    return f"{count} ({count / len(side.outcomes):.1%})"


def _seen(side: Side) -> list[float]:
    return [wait for wait in side.number_waits if wait < inf]


def _given(side: Side) -> str:
    return _share(side, len(_seen(side)))


def _half_given(side: Side) -> str:
    seen = _seen(side)
    return f"{60 * percentile(seen, 0.5):.0f} s" if seen else "-"


def _latest(side: Side) -> str:
    seen = _seen(side)
    return minutes(seen[-1]) if seen else "-"
