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
#: Rules whose phrases are often plain talk ("police here", "burning"), measured on hands that no phrase is made of.
#: One of theirs is believed unless its own words weigh less, and those of its whole sentence, too. What is said beside
#: it takes nothing from it, and one that is the whole sentence is believed.
LOOSE = frozenset(
    [
        *("missing.looking", "missing.noticed"),
        *("violence.smashing", "violence.at_the_door", "police.here", "police.arrest"),
        *("fire.smoke", "fire.burning", "fire.brigade"),
        *("disclosure.acts", "disclosure.touched", "intoxication.drugs", "intoxication.drunk"),
    ]
)
FIRM = 1.0
#: Of any rule of these kinds a phrase is plain talk where the words around it, and all words of its sentence, weigh as
#: little as this: never of what a child tells or does to herself or where she is, nor of life and death. The words that
#: ask for a bed are as plain as any, and why it is needed often stands right beside them: no phrase is hollow there.
PLAIN_KINDS = frozenset([Kind.VIOLENCE_WEAPON, Kind.FIRE, Kind.POLICE, Kind.INTOXICATION])
PLAIN = -3.0
AROUND = 16  # letters on either side, some three words


def hollow(rule: str, kind: Kind, words: str, span: tuple[int, int], weight: float) -> bool:
    """Whether a phrase, found there, says little in a sentence of that weight."""
    known, (start, end) = weighing.danger(), span
    if end - start + 1 >= len(words):
        return False  # nothing else is said
    around = words[max(0, start - AROUND) : end + AROUND]
    loose = rule in LOOSE and weight < FIRM and known.of(grams_of(words[start:end])) < FIRM
    plain = kind in PLAIN_KINDS and weight < PLAIN and known.of(grams_of(around)) < PLAIN
    return (loose or plain) and not wants_a_bed(words)


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
    if over < 0 or (over < IDIOM and any(map(_has_idiom, stretch))):
        return None
    grams = all_grams([sentence.plain for sentence in stretch])
    return Sign(RULE, _said(stretch, weighing.danger().telling(grams)), _kind(grams), Lane.RED)


def _has_idiom(sentence: Sentence) -> bool:
    words = spaced(sentence.plain)
    return any(phrase.pattern.search(words) for phrase in idioms().may_be_in(frozenset(words.split())))


def _kind(grams: Iterable[str]) -> Kind | None:
    """Which kind, where one leads clearly: a wrong card would be worse than none."""
    kind, lead = likeliest(weighing.kinds().scores(grams))
    return Kind(kind) if lead >= CLEAR else None


def _said(stretch: Sequence[Sentence], gram: str) -> str:
    """The carer's own letters of the words that weighed most; of the first alone where the pair is in two sentences."""
    said = gram.strip("^ $")
    for words in (said, said.split()[0]):
        for sentence in stretch:
            start = spaced(sentence.plain).find(f" {words} ")
            if start >= 0:
                return sentence.said(start, start + len(words))
    return ""
