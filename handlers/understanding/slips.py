"""How many slips of the thumb lie between two words: letters wrong, missing, too many, or two exchanged."""

from importlib import import_module
from typing import Any


def slips(word: str, known: str, most: int) -> int:
    """At most `most` + 1. The library is loaded at the first slip: some megabytes that an idle line does without."""
    distance: Any = import_module("rapidfuzz.distance.OSA").distance
    return int(distance(word, known, score_cutoff=most))
