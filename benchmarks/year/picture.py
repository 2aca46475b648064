"""The picture: how many families still wait for a person, minute after minute, on each side."""

from collections.abc import Sequence
from math import inf
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.year.results import Side

SHOWN = 35.0  # minutes
#: Colours that people who are colour-blind can tell apart, and lines that can be told apart without colour.
LOOKS = (("#0072B2", "solid", 2.8), ("#D55E00", "dashed", 2.2), ("#555555", "dotted", 2.2))
MARKS = ((1, "all"), (2, "1 in 2"), (5, "1 in 5"), (10, "1 in 10"), (20, "1 in 20"), (50, "1 in 50"))
RARE = ((100, "1 in 100"), (200, "1 in 200"), (500, "1 in 500"), (1000, "1 in 1000"))
#: What happens at those minutes, under everybody's rules.
STEPS = ((0, "a message"), (5, "phones ring"), (10, "third step, at the latest"))


def draw(sides: Sequence[Side], nights: int, path: Path) -> None:
    """Written to `path` as PNG."""
    with mpl.rc_context({"font.family": "DejaVu Sans", "font.size": 11}):
        figure = Figure(figsize=(9.6, 6.2), dpi=110, layout="constrained")
        axes = figure.add_subplot()
        for side, looks in zip(sides, LOOKS, strict=True):
            _line(axes, side, *looks)
        _frame(axes, len(sides[0].outcomes))
        _title(axes, nights, len(sides[0].outcomes))
        figure.savefig(path, metadata={"Software": None})


def _title(axes: Axes, nights: int, families: int) -> None:
    axes.set_title("How long families wait for a person", loc="left", fontsize=15, fontweight="bold", pad=26)
    says = f"{nights} made-up nights, {families} families. The people, phones, steps and failures are the same for all."
    axes.text(0, 1.025, f"{says} Every rate is assumed.", fontsize=10, color="#444444", transform=axes.transAxes)


def _line(axes: Axes, side: Side, colour: str, dashes: str, width: float) -> None:
    """Steps down at every answer; from the last one it goes out of the picture."""
    waits, total = side.waits, len(side.outcomes)
    answered = [wait for wait in waits if wait < inf]
    moments = [0.0, *answered, SHOWN * 2]
    waiting = [1.0, *((total - count) / total for count in range(1, len(answered) + 1))]
    shares = [max(share, 1e-9) for share in [*waiting, waiting[-1]]]
    axes.step(moments, shares, where="post", color=colour, linestyle=dashes, linewidth=width, label=side.name)


def _frame(axes: Axes, total: int) -> None:
    axes.set_yscale("log")
    axes.set_ylim(0.7 / total, 1.15)
    axes.set_xlim(0, SHOWN)
    marks = [(share, says) for share, says in (*MARKS, *RARE) if share <= total]
    axes.set_yticks([1 / share for share, _ in marks], [says for _, says in marks])
    axes.set_yticks([], minor=True)
    axes.set_xticks(range(0, int(SHOWN) + 1, 5))
    axes.set_xlabel("minutes since the family's first text")
    axes.set_ylabel("families who still wait (each line down is rarer)")
    axes.grid(color="#dddddd", linewidth=0.8)
    axes.set_axisbelow(True)
    for edge in ("top", "right"):
        axes.spines[edge].set_visible(False)
    for minute, says in STEPS:
        axes.axvline(minute, color="#999999", linewidth=0.8, ymax=0.03)
        axes.text(minute + 0.3, 0.85 / total, says, fontsize=9, color="#444444")
    axes.legend(loc="upper right", handlelength=3, frameon=True, framealpha=1, edgecolor="#cccccc")
