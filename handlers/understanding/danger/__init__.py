"""Words that mean danger, by kind. They raise a message to red, and nothing in another sentence lowers it
(DOMAIN B12, B15). What takes the sting out of them in their own sentence leaves a look at it, never nothing."""

from itertools import pairwise

from handlers.understanding import weighing
from handlers.understanding.danger.calm import Calm, calm_in
from handlers.understanding.danger.tables import Phrase, phrases_in
from handlers.understanding.danger.weighed import hollow, weighed
from handlers.understanding.phrases import spaced
from handlers.understanding.reading import Lane, Sign
from handlers.understanding.words import Heard, Sentence


def signs(heard: Heard) -> tuple[Sign, ...]:
    """Every sign of danger in a message, in the order of its sentences: red, or amber where it was calmed."""
    alone, pairs = weighing.danger().weigh([sentence.plain for sentence in heard.sentences])
    own = [_in(sentence, weight) for sentence, weight in zip(heard.sentences, alone, strict=True)]
    found = [sign for signs_of_one in own for sign in signs_of_one]
    over_lines = [
        sign
        for pair, weight in zip(pairwise(heard.sentences), pairs, strict=True)
        if _broken(*pair)
        for sign in _in(_joined(*pair), weight)
    ]
    found += [sign for sign in over_lines if sign.lane is Lane.RED and sign.rule not in _reds(found)]
    known = [bool(_reds(signs_of_one)) for signs_of_one in own]
    return (*found, *weighed(heard.sentences, known, alone, pairs))


def _broken(one: Sentence, other: Sentence) -> bool:
    """Two lines that may be one sentence: "he is not" and, below it, "breathing"."""
    return one.text[one.words[-1].end : other.words[0].start].isspace()


def _joined(one: Sentence, other: Sentence) -> Sentence:
    return Sentence(one.text, one.words + other.words)


def _reds(found: list[Sign]) -> frozenset[str]:
    return frozenset(sign.rule for sign in found if sign.lane is Lane.RED)


def _in(sentence: Sentence, weight: float) -> list[Sign]:
    """One sign a rule: the first that nothing calms, or else the first. `weight` is that of the sentence's words."""
    words = spaced(sentence.plain)
    apart = frozenset(words.split())
    found: dict[str, Sign] = {}
    calm: Calm | None = None
    for phrase in phrases_in(apart):
        for match in phrase.pattern.finditer(words):
            if phrase.means.rule in found and found[phrase.means.rule].lane is Lane.RED:
                break
            calm = calm or calm_in(words, apart)
            kind = phrase.means.kind
            calmed = calm.takes(kind, match.span()) or hollow(kind, words, match.span(), weight)
            lane = Lane.AMBER if calmed else Lane.RED
            if phrase.means.rule not in found or lane is Lane.RED:
                found[phrase.means.rule] = _sign(phrase, sentence, match.span(), lane)
    return list(found.values())


def _sign(phrase: Phrase, sentence: Sentence, span: tuple[int, int], lane: Lane) -> Sign:
    return Sign(phrase.means.rule, sentence.said(span[0], span[1] - 1), phrase.means.kind, lane)
