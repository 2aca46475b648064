"""What the words of a sentence weigh beside the phrases of the tables: they tell of a danger that stands in no table,
and take the sting out of a phrase where all else that is said there speaks of plain things."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from handlers.understanding import weighing
from handlers.understanding.danger.tables import idioms
from handlers.understanding.phrases import spaced
from handlers.understanding.reading import Kind, Lane, Sign
from handlers.understanding.weighing import all_grams, grams_of, likeliest
from handlers.understanding.wishes import wants_a_bed
from handlers.understanding.words import Sentence

RULE = "words.danger"
#: By how much one kind must lead the others, and how much more a sentence must weigh that has an idiom in it.
CLEAR = 4.0
IDIOM = 3.0
FEWEST = 4  # words of which some may speak for a danger that stands in no table: one alone does not
#: A phrase is plain talk where the words of its whole sentence weigh less than the first, and its own less than the
#: second, measured on hands that no phrase is made of: "war on my landing, nobody will have the top bunk". What is said
#: in no more words than the third is believed. Of life and death only where hardly anything speaks of danger.
PLAIN = (-2.0, 3.0, 5)
PLAINEST = (-3.0, 1.0, 7)
LIFE_AND_DEATH = frozenset([Kind.SUICIDE_SELFHARM, Kind.MEDICAL])
#: With one of these it is believed, too.
AT_ONCE = frozenset(["again", "now", "help", "quick", "hurry", "999"])


def hollow(kind: Kind, words: str, span: tuple[int, int], weight: float) -> bool:
    """Whether a phrase, found there, says little in a sentence of that weight.

    The words that ask for a bed are as plain as any, and why it is needed often stands beside them: there none is.
    """
    of_all, of_it, few = PLAINEST if kind in LIFE_AND_DEATH else PLAIN
    apart = words.split()
    if weight >= of_all or len(apart) <= few or not AT_ONCE.isdisjoint(apart):
        return False
    said = words[slice(*span)]
    whole = len(said.split()) >= len(apart) - 1
    return not whole and weighing.danger().of(grams_of(said)) < of_it and not wants_a_bed(words)


def weighed(
    sentences: Sequence[Sentence], known: Sequence[bool], alone: Sequence[float], pairs: Sequence[float]
) -> Iterator[Sign]:
    """A sign for each sentence that weighs as danger, and for each two neighbours that do so only together.

    `known` says of which sentences a phrase has said it already.
    """
    told = [one or _sign((sentence,), weight) for sentence, one, weight in zip(sentences, known, alone, strict=True)]
    yield from (sign for sign in told if isinstance(sign, Sign))
    for either, pair, weight in zip(pairwise(told), pairwise(sentences), pairs, strict=True):
        if not any(either) and (sign := _sign(pair, weight)):
            yield sign


def _sign(stretch: Sequence[Sentence], weight: float) -> Sign | None:
    over = weight - weighing.danger().least
    few = sum(len(sentence.spoken) for sentence in stretch) < FEWEST
    if over < 0 or few or (over < IDIOM and any(map(_has_idiom, stretch))):
        return None
    grams = all_grams([sentence.plain for sentence in stretch])
    return Sign(RULE, _said(stretch, weighing.danger().telling(grams)), _kind(grams), Lane.RED)


def _has_idiom(sentence: Sentence) -> bool:
    words = spaced(sentence.plain)
    return any(phrase.pattern.search(words) for phrase in idioms().may_be_in(frozenset(words.split())))


def _kind(grams: Iterable[str]) -> Kind | None:
    """Which kind, where one leads clearly: a wrong card would be worse than none."""
    scores = weighing.kinds().scores(grams)
    kind, rival = likeliest(scores)
    return Kind(kind) if scores[kind] - scores[rival] >= CLEAR else None


def _said(stretch: Sequence[Sentence], gram: str) -> str:
    """The carer's own letters of the words that weighed most; of the first alone where the pair is in two sentences."""
    said = gram.strip("^ $")
    for words in (said, said.split()[0]):
        for sentence in stretch:
            start = spaced(sentence.plain).find(f" {words} ")
            if start >= 0:
                return sentence.said(start, start + len(words))
    return ""
