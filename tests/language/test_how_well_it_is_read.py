"""How well the line reads the corpus of carers' texts: not worse than it has been (the aims are for texts unseen)."""

import functools
from pathlib import Path

import pytest

from benchmarks.understand.scoring import MEASURES, Measure, Row, rows_of, share

HERE = Path(__file__).parent
AT_LEAST = {
    "danger found": 0.97,
    "stays, both ends right": 0.75,
    "nights right": 0.85,
    "children right": 0.80,
    "no stay where none is wanted": 0.90,
    "intent right": 0.88,
}
AT_MOST = {"false alarms": 0.05, "stays wrong without asking": 0.04}


@functools.cache
def rows(corpus: str) -> list[Row]:
    return rows_of(HERE / corpus)


@pytest.mark.parametrize("corpus", sorted(path.name for path in HERE.glob("*.jsonl")))
@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_the_aim_is_met(corpus: str, measure: Measure) -> None:
    count, among = share(rows(corpus), measure)

    assert AT_LEAST.get(measure.name, 0) <= count / among <= AT_MOST.get(measure.name, 1)


def test_every_measure_has_an_aim() -> None:
    assert {measure.name for measure in MEASURES} == AT_LEAST.keys() | AT_MOST.keys()
