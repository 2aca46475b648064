"""What a text is for: every word, pair of neighbours and time in it speaks for some intents and against others.

How much each of them speaks, `make learn` finds over the corpora (`benchmarks/understand/fitting.py`). Weights are only
added, so what led can be said: "offer because of: 'room free', 'if anybody'". Names, days, months and numbers speak as
what they are, whichever they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from handlers.understanding import weighing
from handlers.understanding.birds import BIRDS
from handlers.understanding.first_names import FIRST_NAMES
from handlers.understanding.reading import FOR_A_BED, Intent, Stay
from handlers.understanding.wordlists import WEEKDAYS

MONTHS = "january february march april june july august september october november december"  # "may" is most often none
STANDS_FOR: dict[str, str] = {
    **{f"{name}{end}": "NAME" for name in BIRDS | FIRST_NAMES for end in ("", "s")},
    **dict.fromkeys(WEEKDAYS, "DAY"),
    **dict.fromkeys(MONTHS.split(), "MONTH"),
}
NUMBER = "#"
MANY = 3  # nights: as many, or more
#: What a phrase of the tables adds to the intent that it is a sign of, beside the words that it is made of.
PHRASE = 2.0
TOLD = 3  # words, or pairs of them, that are told as having led


@dataclass(frozen=True, slots=True)
class Choice:
    """By how much each trait of a text speaks for the intents; logarithms, comparable with each other."""

    before: Mapping[str, float]
    words: Mapping[str, Mapping[str, float]]

    def scores(self, traits: Iterable[str]) -> dict[str, float]:
        """Of each intent; traits that no corpus holds say nothing."""
        found = dict(self.before)
        for trait in traits:
            for intent, weight in self.words.get(trait, {}).items():
                found[intent] += weight
        return found

    def chosen(self, traits: Mapping[str, str], phrase: Intent) -> tuple[Intent, tuple[str, ...]]:
        """What it is for, and her words that spoke most for that rather than for the next.

        `phrase` is what the tables found, or other.
        """
        scores = self.scores(traits)
        if phrase is not Intent.OTHER and phrase in scores:
            scores[phrase] += PHRASE
        intent, rival = weighing.likeliest(scores)
        speaks = {said: self._rather(trait, intent, rival) for trait, said in traits.items() if trait in self.words}
        told = sorted((said for said, weight in speaks.items() if weight > 0), key=lambda said: (-speaks[said], said))
        return Intent(intent), tuple(told[:TOLD])

    def _rather(self, trait: str, intent: str, rival: str) -> float:
        return self.words[trait].get(intent, 0.0) - self.words[trait].get(rival, 0.0)


@cache
def choice() -> Choice:
    kept = weighing.kept_as("intent")
    return Choice(kept["before"], kept["words"])


def stood(word: str) -> bool:
    """Has the word stood in a text of the corpora, and said anything there?"""
    return word in weighing.danger().words or word in choice().words


def one_bed(intent: Intent) -> Intent:
    """Tonight or planned is for the times to say."""
    return Intent.SLEEPOVER_PLANNED if intent in FOR_A_BED else intent


def traits_of(plain: Sequence[str], stay: Stay | None) -> dict[str, str]:
    """Of sentences, each trait with the words of hers that it is: words, pairs of neighbours with where a sentence
    begins and ends, and what was read of a stay."""
    found: dict[str, str] = {}
    for sentence in plain:
        said = sentence.split()
        meant = [_stands_for(word) for word in said]
        found |= zip(meant, said, strict=True)
        for (one, other), words in zip(pairwise(["^", *meant, "$"]), pairwise(["", *said, ""]), strict=True):
            found[f"{one} {other}"] = " ".join(words).strip()
    return found | {f"={said}": said for said in _of_a_stay(stay)}


def _stands_for(word: str) -> str:
    return NUMBER if word[0].isdigit() else STANDS_FOR.get(word, word)


def _of_a_stay(stay: Stay | None) -> list[str]:
    if stay is None or (stay.start is None and stay.end is None):
        return ["no time of a stay"]
    edges = [(stay.start, "from when"), (stay.end, "until when")]
    found = [name for edge, name in edges if edge is not None and edge.said]
    return found if stay.nights is None else [*found, f"nights: {min(stay.nights, MANY)}"]
