"""All phrases of danger in one index: by a word that must be there, which few texts have."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from handlers.understanding.danger.harmless import HARMLESS
from handlers.understanding.danger.sets import SETS
from handlers.understanding.danger.signs import SIGNS
from handlers.understanding.index import Index, Line
from handlers.understanding.phrases import rows
from handlers.understanding.reading import Kind


@dataclass(frozen=True, slots=True)
class Danger:
    """What a line of the tables is a sign of, or a harmless turn of phrase for."""

    rule: str
    kind: Kind


Phrase = Line[Danger]


def _signs() -> Iterator[Phrase]:
    said = [(kind, rule, line) for kind, table in SIGNS.items() for rule, text in table.items() for line in rows(text)]
    for place, (kind, rule, line) in enumerate(said):
        yield Line(place, line, SETS, Danger(rule, kind), not_between="DENIES")


def _harmless() -> Iterator[Phrase]:
    said = [(kind, line) for kind, phrases in HARMLESS.items() for line in rows(phrases)]
    for place, (kind, line) in enumerate(said):
        yield Line(place, line, SETS, Danger(f"harmless.{kind}", kind))


@cache
def dangers() -> Index[Danger]:
    """Made when the first text is read: some megabytes that an idle line does without."""
    return Index(_signs())


@cache
def idioms() -> Index[Danger]:
    return Index(_harmless())


def phrases_in(words: frozenset[str]) -> list[Phrase]:
    """Phrases of danger whose words are all there, in any order: the few that are worth a search."""
    return dangers().may_be_in(words)
