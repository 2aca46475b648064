"""All phrases of danger in one index: by a word that must be there, which few texts have."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from handlers.understanding.danger.harmless import HARMLESS
from handlers.understanding.danger.sets import SETS
from handlers.understanding.danger.signs import SIGNS
from handlers.understanding.phrases import needs, pattern, rows
from handlers.understanding.reading import Kind


@dataclass(frozen=True)
class Phrase:
    """One line of a table. Its pattern is made when it is first wanted: there are hundreds."""

    place: int  # in the tables
    rule: str
    kind: Kind
    written: str
    sign: bool = True  # of danger, or a harmless turn of phrase

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return pattern(self.written, SETS, "DENIES" if self.sign else "")

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        return needs(self.written, SETS)

    def may_be_in(self, words: frozenset[str]) -> bool:
        return not any(map(words.isdisjoint, self.needs))


class Index:
    """Phrases by the rarest word that each needs."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = tuple(phrases)
        self._by_word: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            for word in phrase.needs[0]:
                self._by_word.setdefault(word, []).append(phrase)

    def may_be_in(self, words: frozenset[str]) -> list[Phrase]:
        """Those worth a search, in the order of the tables."""
        by_word = self._by_word
        near = {
            phrase.place: phrase
            for word in words
            if word in by_word
            for phrase in by_word[word]
            if phrase.may_be_in(words)
        }
        return [near[place] for place in sorted(near)]


def _signs() -> Iterator[Phrase]:
    said = [(kind, rule, line) for kind, table in SIGNS.items() for rule, text in table.items() for line in rows(text)]
    for place, (kind, rule, line) in enumerate(said):
        yield Phrase(place, rule, kind, line)


def _harmless() -> Iterator[Phrase]:
    said = [(kind, line) for kind, phrases in HARMLESS.items() for line in rows(phrases)]
    for place, (kind, line) in enumerate(said):
        yield Phrase(place, f"harmless.{kind}", kind, line, sign=False)


DANGERS = Index(_signs())
IDIOMS = Index(_harmless())


def phrases_in(words: frozenset[str]) -> list[Phrase]:
    """Phrases of danger whose words are all there, in any order: the few that are worth a search."""
    return DANGERS.may_be_in(words)
