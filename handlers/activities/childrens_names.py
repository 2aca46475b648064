"""Is somebody who is looked after named in words that go to every home (DOMAIN B52, N16)?

A nest name may not stand in them at all. Many a real name is a word of a place or a month as well: a refusal of "May
fair, the church hall" would be over a coincidence, and would tell whoever wrote it what a child is called.
"""

import re
from collections.abc import Iterable

from handlers.activities.vocabulary import words

#: First names that are words of days, of things that grow, and of what is hoped for.
ALSO_FIRST_NAMES = words(
    """
    april august autumn christmas easter june may summer winter
    blossom fern forest holly ivy poppy river rose sky star sunny willow
    art blessing charity faith grace harmony hope joy mercy victory will
    """
)
#: Parts of real names that stand in the names and places of get-togethers: names only where somebody owns something.
ALSO_WORDS = ALSO_FIRST_NAMES | words(
    """
    abbey bank barn bay beach bridge brook brooks castle chapel church close court cross dale dean field fields ford
    garden gate glen green grove hall heath hill hills house hunt hurst lake lane lodge meadow meadows mill moor
    mount oak park parks place pool priory street stone temple tower town water waters well wells west wood woods
    black brown east gold gray grey long new north old south white young
    baker bishop cook farmer fisher king knight mason page parish pope prince queen sharp short small
    """
)
OWNS = "['’]s"


def names_any(said: Iterable[str], names: Iterable[str]) -> bool:
    """Does one of their words stand in one of the names?"""
    return bool(_parts(" ".join(said)) & _parts(" ".join(names)))


def names_child(said: Iterable[str], nest_names: Iterable[str], real_names: Iterable[str]) -> bool:
    """By a word of a nest name; by a whole real name, or by a word of one that can be nothing else."""
    text = " ".join(said)
    return names_any([text], nest_names) or any(_names(text, real) for real in real_names)


def _names(text: str, real_name: str) -> bool:
    parts = re.findall(r"\w+", real_name.casefold())
    called = [rf"{part}{OWNS}" if part in ALSO_WORDS else part for part in parts if len(part) > 1]  # no initials
    if len(parts) > 1:
        called.append(r"\W+".join(parts))
    return bool(called) and re.search(rf"\b(?:{'|'.join(called)})\b", text.casefold()) is not None


def _parts(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
