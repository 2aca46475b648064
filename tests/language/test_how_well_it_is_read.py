"""How well the line reads the corpus of carers' texts: not worse than it has been (the aims are for texts unseen)."""

import functools
import json
from pathlib import Path

import pytest

from benchmarks.understand.scoring import MEASURES, Measure, Row, rows_of, share
from handlers.understanding import danger
from handlers.understanding.reading import Lane, Sign
from handlers.understanding.words import hear

HERE = Path(__file__).parent
AT_LEAST = {
    "danger found": 0.97,
    "stays, both ends right": 0.75,
    "nights right": 0.85,
    "children right": 0.80,
    "no stay where none is wanted": 0.90,
    "intent right": 0.88,
}
AT_MOST = {"false alarms": 0.05, "stays wrong without asking": 0.04, "lanes too low": 0.03}
#: No rule was made from the first, so they are read less well; this is what has been reached.
REACHED = {
    ("told_apart_south", "intent right"): 0.853,
    ("north_west", "false alarms"): 0.001,
    ("told_apart_south", "false alarms"): 0.026,
    ("told_apart_south", "stays, both ends right"): 0.666,
    ("told_apart_south", "nights right"): 0.818,
    ("told_apart_north", "stays, both ends right"): 0.612,
    ("told_apart_north", "nights right"): 0.653,
    ("told_apart_west", "false alarms"): 0.026,
    ("told_apart_west", "stays, both ends right"): 0.655,
    ("told_apart_west", "nights right"): 0.73,
    ("judging_five", "danger found"): 0.938,
    ("judging_five", "false alarms"): 0.05,
    ("many_homes", "danger found"): 0.87,
    ("judging_four", "stays wrong without asking"): 0.01,
    ("big_cities", "false alarms"): 0.01,
    ("four_nations", "false alarms"): 0.001,
    ("judging_three", "false alarms"): 0.036,
    ("long_service", "false alarms"): 0.031,
    ("long_service", "nights right"): 0.84,
    ("north_and_south", "false alarms"): 0.021,
    ("judging", "danger found"): 0.96,
    ("judging", "false alarms"): 0.026,
    ("judging", "stays wrong without asking"): 0.052,
    ("judging_two", "false alarms"): 0.10,
    ("judging_two", "stays wrong without asking"): 0.067,
}
#: More than the aim, where it has been reached; a little less of intents in texts that are learnt from, as any change
#: of how stays are read moves one or two of them.
HIGHER = {
    ("judging_six", "danger found"): 1.0,
    ("judging_six", "stays, both ends right"): 0.87,
    ("judging_six", "nights right"): 0.91,
    ("judging_six", "children right"): 0.94,
    ("judging_six", "no stay where none is wanted"): 0.97,
    ("judging_six", "intent right"): 0.89,
    ("judging_five", "no stay where none is wanted"): 0.98,
    ("judging_four", "no stay where none is wanted"): 0.96,
    ("judging_three", "no stay where none is wanted"): 0.96,
    ("judging_two", "no stay where none is wanted"): 1.0,
    ("judging", "no stay where none is wanted"): 0.97,
    ("told_apart_west", "no stay where none is wanted"): 0.95,
    ("told_apart_north", "no stay where none is wanted"): 0.94,
    ("told_apart_south", "no stay where none is wanted"): 0.95,
    ("scotland_and_west", "no stay where none is wanted"): 0.98,
    ("north_west", "no stay where none is wanted"): 0.98,
    ("told_apart_west", "intent right"): 0.89,
    ("told_apart_north", "intent right"): 0.89,
    ("stays", "intent right"): 0.95,
    ("scotland_and_west", "intent right"): 0.91,
    ("rulings", "intent right"): 0.97,
    ("plainly_wanted", "intent right"): 0.98,
    ("own_voices", "intent right"): 0.95,
    ("north_west", "intent right"): 0.91,
    ("north_and_south", "intent right"): 0.96,
    ("more_stays", "intent right"): 0.97,
    ("more_hands", "intent right"): 0.95,
    ("many_voices", "intent right"): 0.96,
    ("many_homes", "intent right"): 0.95,
    ("long_service", "intent right"): 0.89,
    ("judging_two", "intent right"): 0.9,
    ("judging_three", "intent right"): 0.94,
    ("judging_four", "intent right"): 0.89,
    ("judging", "intent right"): 0.92,
    ("hints", "intent right"): 0.96,
    ("four_nations", "intent right"): 0.96,
    ("carers", "intent right"): 0.95,
    ("big_cities", "intent right"): 0.98,
    ("north_west", "stays, both ends right"): 0.86,
    ("north_west", "nights right"): 0.95,
    ("north_west", "children right"): 0.93,
    ("scotland_and_west", "stays, both ends right"): 0.86,
    ("scotland_and_west", "nights right"): 0.95,
    ("scotland_and_west", "children right"): 0.83,
    ("told_apart_south", "danger found"): 1.0,
    ("told_apart_north", "danger found"): 1.0,
    ("told_apart_west", "danger found"): 1.0,
    ("north_west", "danger found"): 1.0,
    ("scotland_and_west", "danger found"): 1.0,
    ("told_apart_south", "children right"): 0.92,
    ("told_apart_north", "children right"): 0.94,
    ("told_apart_west", "children right"): 0.92,
    ("judging_five", "stays, both ends right"): 0.8,
    ("judging_five", "nights right"): 0.86,
    ("judging_five", "children right"): 0.93,
    ("carers", "danger found"): 1.0,
    ("carers", "stays, both ends right"): 0.95,
    ("carers", "children right"): 0.98,
    ("big_cities", "stays, both ends right"): 0.85,
    ("big_cities", "nights right"): 0.87,
    ("big_cities", "children right"): 0.98,
    ("four_nations", "stays, both ends right"): 0.86,
    ("four_nations", "nights right"): 0.89,
    ("four_nations", "children right"): 0.98,
    ("long_service", "stays, both ends right"): 0.85,
    ("long_service", "children right"): 0.98,
    ("north_and_south", "stays, both ends right"): 0.91,
    ("north_and_south", "nights right"): 0.95,
    ("north_and_south", "children right"): 0.97,
    ("judging_three", "stays, both ends right"): 0.87,
    ("judging_three", "nights right"): 0.92,
    ("judging_three", "children right"): 0.98,
    ("hints", "danger found"): 1.0,
    ("big_cities", "danger found"): 1.0,
    ("four_nations", "danger found"): 1.0,
    ("long_service", "danger found"): 1.0,
    ("north_and_south", "danger found"): 1.0,
    ("judging_three", "danger found"): 0.98,
    ("judging_four", "danger found"): 1.0,
    ("judging_four", "stays, both ends right"): 0.80,
    ("judging_four", "nights right"): 0.88,
    ("judging_four", "children right"): 0.95,
    ("judging", "stays, both ends right"): 0.86,
    ("judging", "nights right"): 0.90,
    ("judging", "children right"): 0.95,
    ("judging_two", "danger found"): 0.974,
    ("judging_two", "stays, both ends right"): 0.81,
    ("judging_two", "nights right"): 0.857,
    ("judging_two", "children right"): 0.99,
    ("many_homes", "stays, both ends right"): 0.91,
    ("many_voices", "danger found"): 1.0,
    ("more_hands", "danger found"): 1.0,
    ("more_hands", "stays, both ends right"): 0.87,
    ("more_stays", "children right"): 0.98,
    ("many_voices", "children right"): 0.95,
    ("more_hands", "children right"): 0.99,
    ("hints", "children right"): 0.95,
    ("rulings", "children right"): 0.96,
    ("own_voices", "stays, both ends right"): 0.90,
    ("rulings", "stays, both ends right"): 0.93,
    ("stays", "stays, both ends right"): 0.88,
    ("stays", "nights right"): 0.94,
    ("stays", "children right"): 0.98,
}


@functools.cache
def rows(corpus: str) -> list[Row]:
    return rows_of(HERE / f"{corpus}.jsonl")


def limits(corpus: str, measure: Measure) -> tuple[float, float]:
    """The least and the most that the share may be."""
    reached = REACHED.get((corpus, measure.name)) or HIGHER.get((corpus, measure.name))
    if measure.name in AT_MOST:
        return 0.0, reached or AT_MOST[measure.name]
    return reached or AT_LEAST[measure.name], 1.0


@pytest.mark.parametrize("corpus", sorted(path.stem for path in HERE.glob("*.jsonl")))
def test_the_aims_are_met_or_what_has_been_reached(corpus: str) -> None:
    missed = []
    for measure in MEASURES:
        count, among = share(rows(corpus), measure)
        part = count / among if among else None
        least, most = limits(corpus, measure)
        if part is not None and not least <= part <= most:
            missed.append(f"{measure.name}: {count} of {among}")

    assert not missed


def test_every_measure_has_an_aim() -> None:
    assert {measure.name for measure in MEASURES} == AT_LEAST.keys() | AT_MOST.keys()


def test_each_floor_is_of_a_corpus_and_a_measure_that_are_there() -> None:
    floors = REACHED.keys() | HIGHER.keys()
    corpora, names = {path.stem for path in HERE.glob("*.jsonl")}, AT_LEAST.keys() | AT_MOST.keys()

    assert [floor for floor in floors if floor[0] not in corpora or floor[1] not in names] == []
    assert REACHED.keys() & HIGHER.keys() == set()


def test_no_floor_is_loose_where_it_should_be_higher_than_the_aim() -> None:
    assert [floor for floor, part in HIGHER.items() if part <= AT_LEAST[floor[1]]] == []


#: Of the texts that mostly hint at danger, or only look like it, by hands whose words are not counted.
HINTS = {"judging_hints": (0.89, 0.135), "judging_hints_two": (0.94, 0.21)}  # found, and false alarms


@pytest.mark.parametrize("corpus", sorted(HINTS))
def test_hints_of_hands_held_back_are_read_as_well_as_has_been_reached(corpus: str) -> None:
    lines = (HERE / "danger" / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()
    hints = [json.loads(line) for line in lines]
    found = [bool(red(row["text"])) for row in hints if row["danger"]]
    false = [bool(red(row["text"])) for row in hints if not row["danger"]]
    least, most = HINTS[corpus]

    assert sum(found) >= least * len(found)
    assert sum(false) <= most * len(false)


def red(text: str) -> list[Sign]:
    return [sign for sign in danger.signs(hear(text)) if sign.lane is Lane.RED]
