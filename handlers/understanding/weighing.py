"""A second opinion: how often each word, or pair of words, stood in texts that meant this or that.

The tables of phrases know what somebody thought of. For what nobody thought of, `weights.json` holds counts over the
corpora of carers' texts (`make learn` writes it), and a sentence is weighed by naive Bayes: every word and pair of
neighbours says how much likelier it makes each meaning. Which words weighed most can be said.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Evidence:
    """By how much each word or pair speaks for one thing rather than for another: likelihood ratios, as logarithms."""

    words: Mapping[str, float]
    least: float  # from which they are believed alone

    def of(self, grams: Iterable[str]) -> float:
        """All of them together; words that no corpus holds say nothing."""
        known = self.words
        return sum([known[gram] for gram in grams if gram in known])

    def weigh(self, plain: Sequence[str]) -> tuple[list[float], list[float]]:
        """What each sentence weighs, and each two neighbours together: a further sentence changes none before it."""
        return [self.of(grams_of(one)) for one in plain], [self.of(all_grams(pair)) for pair in pairwise(plain)]

    def telling(self, grams: Iterable[str]) -> str:
        """The word or pair that speaks most for it."""
        return max(grams, key=lambda gram: (self.words.get(gram, 0.0), gram), default="")


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-likelihoods of words under each of some meanings; `unseen` is that of a word which was never among them."""

    prior: Mapping[str, float]
    unseen: Mapping[str, float]
    words: Mapping[str, Mapping[str, float]]

    def scores(self, grams: Iterable[str]) -> dict[str, float]:
        """Of each meaning, comparable with each other; words that no corpus holds say nothing."""
        said = [known for known in map(self.words.get, grams) if known is not None]
        found = {meaning: before + len(said) * self.unseen[meaning] for meaning, before in self.prior.items()}
        for known in said:
            for meaning, likelihood in known.items():
                found[meaning] += likelihood - self.unseen[meaning]
        return found


@lru_cache(maxsize=64)  # a sentence is weighed alone, then with each of its neighbours
def grams_of(plain: str) -> frozenset[str]:
    """The words of a sentence and the pairs of neighbours in it, with where it begins and ends."""
    words = plain.split()
    return frozenset([*words, *(f"{one} {next_one}" for one, next_one in pairwise(["^", *words, "$"]))])


def all_grams(plain: Sequence[str]) -> frozenset[str]:
    """Those of each sentence, and the pairs of words where one ends and the next begins."""
    between = (f"{one.rsplit(' ', 1)[-1]} {other.split(' ', 1)[0]}" for one, other in pairwise(plain))
    return frozenset().union(*map(grams_of, plain), between)


def likeliest(scores: Mapping[str, float]) -> tuple[str, str]:
    """The likeliest meaning, and the next."""
    first, second, *_ = sorted(scores, key=lambda meaning: (-scores[meaning], meaning))
    return first, second


Counted = tuple[dict[str, dict[str, int]], dict[str, int]]


def count(texts: Iterable[tuple[str, Iterable[str]]]) -> Counted:
    """In how many texts of each meaning a gram stands, and how many texts there are, from (meaning, its sentences)."""
    counted: dict[str, dict[str, int]] = {}
    many: dict[str, int] = {}
    for meaning, sentences in texts:
        many[meaning] = many.get(meaning, 0) + 1
        for gram in set().union(*map(grams_of, sentences)):
            by = counted.setdefault(gram, {})
            by[meaning] = by.get(meaning, 0) + 1
    return counted, many


def evidence(counts: Counted, meaning: str, other: str, telling: float, least: float, smoothing: float) -> Evidence:
    """What speaks for `meaning` rather than for `other`, of words that speak for either by `telling` at least.

    A number says something with its neighbour, "rang 999", and nothing alone.
    """
    counted, many = counts
    speaks = {
        gram: _likelihood(by.get(meaning, 0), many[meaning], smoothing)
        - _likelihood(by.get(other, 0), many[other], smoothing)
        for gram, by in sorted(counted.items())
    }
    telling_ones = (gram for gram, said in speaks.items() if abs(said) >= telling and not gram.isdecimal())
    return Evidence({gram: round(speaks[gram], 2) for gram in telling_ones}, least)


def learn(counts: Counted, seldom: int, telling: float, smoothing: float) -> Weights:
    """Weights of several meanings.

    Words in fewer than `seldom` texts are left out, and those that speak for no meaning by `telling` more than for
    another.
    """
    counted, many = counts
    all_of_them = sum(many.values())

    @cache
    def likelihood(times: int, meaning: str) -> float:
        return round(_likelihood(times, many[meaning], smoothing), 2)

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
    )


def _likelihood(times: int, of: int, smoothing: float) -> float:
    return math.log((times + smoothing) / (of + 2 * smoothing))


@cache
def danger() -> Evidence:
    """For danger rather than none."""
    kept = kept_as("danger")
    return Evidence(kept["words"], kept["least"])


@cache
def kinds() -> Weights:
    """Those of the kinds of danger."""
    kept = kept_as("kind")
    return Weights(kept["prior"], kept["unseen"], kept["words"])


def kept_as(name: str) -> dict[str, Any]:
    """A part of the file."""
    return dict(_kept()[name])


@cache
def _kept() -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return kept
