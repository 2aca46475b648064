"""A second opinion: how often each word, or pair of words, stood in texts that meant this or that.

The tables of phrases know what somebody thought of. For what nobody thought of, `weights.json` holds counts over the
corpora of carers' texts (`make learn` writes it), and a sentence is weighed by naive Bayes: every word and pair of
neighbours says how much likelier it makes each meaning. It adds and takes nothing away (DOMAIN B12); which words
weighed most can be said.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

FILE = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-likelihoods of words under each of some meanings; `unseen` is that of a word which was never among them."""

    prior: Mapping[str, float]
    unseen: Mapping[str, float]
    words: Mapping[str, Mapping[str, float]]
    least: float  # margin from which the likeliest meaning is believed

    def scores(self, grams: Iterable[str]) -> dict[str, float]:
        """Of each meaning, comparable with each other; words that no corpus holds say nothing."""
        found = dict(self.prior)
        for gram in grams:
            known = self.words.get(gram)
            if known is not None:
                for meaning in found:
                    found[meaning] += known.get(meaning, self.unseen[meaning])
        return found

    def telling(self, grams: Iterable[str], meaning: str) -> str:
        """The word or pair that speaks most for `meaning`."""

        def speaks(gram: str) -> float:
            known = self.words.get(gram, {})
            others = [known.get(other, self.unseen[other]) for other in self.prior if other != meaning]
            return known.get(meaning, self.unseen[meaning]) - max(others)

        return max((gram for gram in grams if gram in self.words), key=lambda gram: (speaks(gram), gram), default="")


def grams_of(plain: str) -> set[str]:
    """The words of a sentence and the pairs of neighbours in it."""
    words = plain.split()
    return {*words, *(f"{one} {next_one}" for one, next_one in pairwise(words))}


def stretches(plain: Sequence[str]) -> list[str]:
    """Each sentence, and each with the one after it: a further sentence adds to them and takes none away."""
    return [*plain, *(f"{one} {next_one}" for one, next_one in pairwise(plain))]


def likeliest(scores: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest meaning, and by how much it leads."""
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0], ranked[0][1] - ranked[1][1]


def learn(
    texts: Iterable[tuple[str, Iterable[str]]], seldom: int, telling: float, least: float, smoothing: float = 0.2
) -> Weights:
    """Weights from (meaning, its sentences as words).

    Words in fewer than `seldom` texts are left out, and those that speak for no meaning by `telling` more than for
    another.
    """
    counted: dict[str, dict[str, int]] = {}
    many: dict[str, int] = {}
    for meaning, sentences in texts:
        many[meaning] = many.get(meaning, 0) + 1
        for gram in set().union(*map(grams_of, sentences)):
            by = counted.setdefault(gram, {})
            by[meaning] = by.get(meaning, 0) + 1
    all_of_them = sum(many.values())

    @cache
    def likelihood(times: int, meaning: str) -> float:
        return round(math.log((times + smoothing) / (many[meaning] + 2 * smoothing)), 2)

    def tells(by: Mapping[str, int]) -> bool:
        if sum(by.values()) < seldom:
            return False
        speaks = [likelihood(by.get(meaning, 0), meaning) for meaning in many]
        return max(speaks) - min(speaks) >= telling

    return Weights(
        prior={meaning: round(math.log(number / all_of_them), 2) for meaning, number in sorted(many.items())},
        unseen={meaning: likelihood(0, meaning) for meaning in sorted(many)},
        words={
            gram: {meaning: likelihood(times, meaning) for meaning, times in sorted(by.items())}
            for gram, by in sorted(counted.items())
            if tells(by)
        },
        least=least,
    )


def weights(name: str) -> Weights:
    """Those of `weights.json`: danger, kind or intent."""
    return _kept()[name]


@cache
def _kept() -> dict[str, Weights]:
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    return {name: Weights(one["prior"], one["unseen"], one["words"], one["least"]) for name, one in kept.items()}
