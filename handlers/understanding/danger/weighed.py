"""Danger for which no phrase stands in a table: a sentence whose words have mostly stood in texts of danger."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from handlers.understanding.danger.tables import idioms
from handlers.understanding.phrases import spaced
from handlers.understanding.reading import Kind, Lane, Sign
from handlers.understanding.weighing import grams_of, likeliest, weights
from handlers.understanding.words import Sentence

RULE = "words.danger"
#: By how much one kind must lead the others, and how much more a sentence must weigh that has plain talk in it.
CLEAR = 4.0
CALMED = 6.0


def weighed(sentences: Sequence[Sentence], known: Sequence[bool], told: Sequence[bool]) -> Iterator[Sign]:
    """A sign for each sentence that weighs as danger, and for each two neighbours that do so only together.

    `known` says of which sentences the tables have said it already: these are not weighed. Those of which the tables
    have only `told` what calmed them must weigh more.
    """
    alone = [
        one or _sign((sentence,), CALMED if calmed else 0.0)
        for sentence, one, calmed in zip(sentences, known, told, strict=True)
    ]
    yield from (sign for sign in alone if isinstance(sign, Sign))
    for found, pair, calmed_ones in zip(pairwise(alone), pairwise(sentences), pairwise(told), strict=True):
        if not any(found) and (sign := _sign(pair, CALMED if any(calmed_ones) else 0.0)):
            yield sign


def _sign(stretch: Sequence[Sentence], more: float) -> Sign | None:
    danger = weights("danger")
    grams = grams_of(" ".join(sentence.plain for sentence in stretch))
    scores = danger.scores(grams)
    over = scores["red"] - scores["calm"] - danger.least
    if over < more or (over < CALMED and any(map(_has_idiom, stretch))):
        return None
    return Sign(RULE, _said(stretch, danger.telling(grams, "red")), _kind(grams), Lane.RED)


def _has_idiom(sentence: Sentence) -> bool:
    words = spaced(sentence.plain)
    return any(phrase.pattern.search(words) for phrase in idioms().may_be_in(frozenset(words.split())))


def _kind(grams: set[str]) -> Kind | None:
    """Which kind, where one leads clearly: a wrong card would be worse than none."""
    kind, lead = likeliest(weights("kind").scores(grams))
    return Kind(kind) if lead >= CLEAR else None


def _said(stretch: Sequence[Sentence], gram: str) -> str:
    """The carer's own letters of the words that weighed most; of the first alone where the pair is in two sentences."""
    for words in (gram, gram.split()[0]):
        for sentence in stretch:
            start = spaced(sentence.plain).find(f" {words} ")
            if start >= 0:
                return sentence.said(start, start + len(words))
    return ""
