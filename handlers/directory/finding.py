"""Which entries answer to some words, the best first; near words count, too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from handlers.directory.asking import topic_of
from handlers.directory.entries import Entry
from handlers.directory.words import CRISIS
from handlers.understanding.real_words import REAL
from handlers.understanding.slips import slips
from handlers.understanding.spellings import IMPORTANT

IN_NAME, IN_WHAT, NEAR = 2.0, 1.5, 1.0
SHORTEST, LONG = 5, 8  # letters from which one slip, and two, are still the same word
BEST = 3  # as many are worth reading on a phone at night


@dataclass(frozen=True, slots=True)
class Found:
    entries: tuple[Entry, ...]
    whole: bool  # every word that was asked for is one of theirs

    @property
    def heard(self) -> bool:
        """Whoever asks for one of these may need somebody."""
        return any(entry.heard or CRISIS & _words(entry.name, entry.what) for entry in self.entries)


def find(topic: Sequence[str], entries: Iterable[Entry], *, at_night: bool) -> Found:
    """Those in which most of the words are found, at least half of them; whoever names one that may be needed at once
    has it whatever else she writes. At night what is answered then goes first."""
    all_of_them = [(_score(topic, entry), entry) for entry in entries]
    scored = [
        (score, entry)
        for score, entry in all_of_them
        if score[0] * 2 >= len(topic) > 0 or (entry.heard and score[1] >= IN_NAME)
    ]
    if not scored:
        return Found((), whole=False)
    most, highest = max(score for score, _ in scored)
    best = [(score, entry) for score, entry in scored if score[0] == most and score[1] * 2 > highest]
    best.sort(key=lambda one: (at_night and not one[1].night, -one[0][1], one[1].name.casefold()))
    return Found(tuple(entry for _, entry in best[:BEST]), whole=most == len(topic))


def _score(topic: Sequence[str], entry: Entry) -> tuple[int, float]:
    """How many of the words are found in it, and how well."""
    name, what = _words(entry.name), _words(entry.what)
    each = [_of_word(word, name, what) for word in topic]
    return sum(one > 0 for one in each), sum(each)


def _of_word(word: str, name: frozenset[str], what: frozenset[str]) -> float:
    if word in name:
        return IN_NAME
    if word in what:
        return IN_WHAT
    return NEAR if any(_near(word, known) for known in name | what) else 0.0


def _near(word: str, known: str) -> bool:
    """A slip of the thumb, first letter kept; never from a word that is one itself."""
    if len(word) < SHORTEST or word[0] != known[0] or word in REAL or word in IMPORTANT:
        return False
    most = 2 if len(word) >= LONG else 1
    return slips(word, known, most) <= most


@lru_cache(maxsize=2048)
def _words(*written: str) -> frozenset[str]:
    return frozenset(word for text in written for word in topic_of(text))
