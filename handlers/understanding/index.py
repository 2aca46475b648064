"""Lines of tables, found by a word that must be there: of hundreds, the few that are worth a search in a sentence."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from handlers.understanding.phrases import needs, pattern

Meaning = TypeVar("Meaning")


@dataclass(frozen=True)
class Line(Generic[Meaning]):
    """One line of a table, and what it stands for. Its pattern is made when it is first wanted."""

    place: int  # in the tables
    written: str
    sets: Mapping[str, str]
    means: Meaning
    not_between: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return pattern(self.written, self.sets, self.not_between)

    @property
    def needs(self) -> tuple[frozenset[str], ...]:
        return needs(self.written, self.sets)


class Index(Generic[Meaning]):
    """Lines by the rarest word that each needs."""

    def __init__(self, lines: Iterable[Line[Meaning]]) -> None:
        self.lines = tuple(lines)
        self._always: list[Line[Meaning]] = []
        self._by_word: dict[str, list[tuple[Line[Meaning], frozenset[str]]]] = {}
        made: dict[frozenset[str], frozenset[str]] = {}  # many lines need the same, of some hundred words: kept once
        for line in self.lines:
            rarest, *others = line.needs or (frozenset[str](),)
            other = others[0] if others else rarest
            for word in rarest:
                self._by_word.setdefault(word, []).append((line, made.setdefault(other, other)))
            if not rarest:
                self._always.append(line)

    def may_be_in(self, words: frozenset[str]) -> list[Line[Meaning]]:
        """Those of which the two rarest words are there, in the order of the tables: worth a search."""
        by_word = self._by_word
        near = {line.place: line for line in self._always}
        for word in words & by_word.keys():
            for line, other in by_word[word]:
                if not words.isdisjoint(other):
                    near[line.place] = line
        return [near[place] for place in sorted(near)]
