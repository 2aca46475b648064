"""How many slips of the thumb lie between two words: letters wrong, missing, too many, or two exchanged."""

from functools import cache
from importlib import import_module
from typing import Any


def slips(word: str, known: str, most: int) -> int:
    """At most `most` + 1; words whose lengths differ by more than `most` need no counting."""
    if abs(len(word) - len(known)) > most:
        return most + 1
    return int(_distance()(word, known, score_cutoff=most))


@cache
def _distance() -> Any:
    """The library is loaded at the first slip: some megabytes that an idle line does without."""
    return import_module("rapidfuzz.distance.OSA").distance
