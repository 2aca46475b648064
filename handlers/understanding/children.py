"""How many children it is about, and which: nest names, "the twins", "both", "my lad"."""

import re

from handlers.understanding.birds import ALSO_WORDS, BIRDS
from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.reading import Children
from handlers.understanding.words import Heard, Sentence

NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
NUMBERS |= {str(number): number for number in NUMBERS.values()} | {"both": 2, "couple": 2, "pair": 2}
SETS = {
    "N": "one two three four five six 1 2 3 4 5 6 couple pair both",
    "MANY": "two three four five six 2 3 4 5 6",
    "TIME": (
        "th st nd rd am pm oclock night nights day days week weeks hour hours minute minutes ways ends times half nites"
        " more past to until january february march april may june july august september october november december"
    ),
    "YOUNG": (
        "child children boy boys girl girls son sons"
        " daughter daughters baby babies toddler toddlers teen teens teenager"
        " teenagers brother brothers sister sisters sibling"
        " siblings youngster youngsters little_one little_ones little_uns"
        " littlies tots bairns weans wean year_old year_olds yr_old yr_olds young_people lads lad lass lasses kids"
        " grandchildren sprogs minors nippers yutes cubs"
    ),
    "ONE": (
        "child boy girl son daughter baby toddler teen teenager youngster little_one little_un little_man little_lad"
        " little_girl little_boy little_lady wean year_old yr_old"
        " young_man young_lady lass lad youngest eldest oldest"
        " middle_one foster_son foster_daughter foster_child wee_one wee_man"
        " wee_girl wee_boy wee_lad big_lad tot loon quine"
        " cub yout boy_child"
    ),
}
_BEFORE_A_NAME = """
    have take keep grab hold mind watch for with and is of just only but can could need want collect fetch bring drop
    our did has about plus
"""
BEFORE_A_NAME = frozenset(_BEFORE_A_NAME.split())
#: Two by their very name.
TWO = pattern(
    """
    twins|the_pair|my_pair|our_pair|this_pair|me_two|brother_and_sister|sister_and_brother
    both -TIME
    pair|two of them|em
    """,
    SETS,
)
THREE = pattern("triplets", {})
COUNTED = pattern(
    """
    N -TIME ..3 YOUNG
    all|the|my|our|other|them|us MANY -TIME|of_us|adults|lots|bags
    N of them|em
    room|space|place|places|bed|beds ..1 for N -TIME
    take|have|host|manage|fit one|two|three|four -TIME|of_us|look|word|chat|thing
    """,
    SETS,
)
SINGLE = pattern("my|our|the|this|a|one|his|her|me|wee|little|er ..1 ONE", SETS)
SOLE = pattern("boy|girl|child|baby|littlun|little_one|small_boy|small_girl|small_one|wee_one", {})
#: Where no number is said, brothers are two.
BROTHERS = pattern("the|my|our brothers|sisters|siblings", {})
PRONOUN = pattern("him|he|hes|his|she|shes|her|hell|shell|er", {})
HOW_MANY = re.compile(r"\bhow many (?:children|kids|of them)\b")
PLAIN = ((2, BROTHERS), (1, SINGLE))
SUPPOSED = ((1, SOLE), (1, PRONOUN))


def asked_for(asked: str) -> bool:
    """Is the open question how many there are?"""
    return HOW_MANY.search(" ".join(asked.lower().split())) is not None


def counted(heard: Heard) -> Children:
    """The number that answers how many, with nothing said of whom."""
    words = [word for sentence in heard.sentences for word in sentence.spoken]
    found = next((word for word in words if word.means in NUMBERS), None)
    return Children(NUMBERS[found.means], (), heard.text[found.start : found.end]) if found else Children()


def find(heard: Heard, names: tuple[str, ...] = (), first: int = 0, *, supposing: bool = False) -> Children:
    """How many and which. The sentence `first` counts before the others; where a stay or a danger is told of
    (`supposing`), a "he" or "she" is one child. Children who are only "they" are not counted."""
    known = {name.lower() for name in names} | (BIRDS - ALSO_WORDS)
    order = [*heard.sentences[first:], *heard.sentences[:first]]
    for sentence in order:
        called = _called(sentence, known)
        number, said = _counted(sentence)
        if number is not None or called:
            return Children(max(number or 0, len(called)), called, said or called[0])
    for number, phrases in (*PLAIN, *SUPPOSED) if supposing else PLAIN:
        for sentence in order:
            if match := phrases.search(spaced(sentence.plain)):
                return Children(number, (), sentence.said(match.start(), match.end() - 1))
    return Children()


def _called(sentence: Sentence, known: set[str]) -> tuple[str, ...]:
    """Nest names in a sentence, each once: "Wren", "Wren's"; a bird that is a word, too, after a word like "have", or
    where it begins or ends what is said: "fri 5pm to monday, Ruff"."""
    said = ["", *("" if word.mark else word.means for word in sentence.words), ""]
    called: list[str] = []
    for before, word, after in zip(said, said[1:], said[2:], strict=False):
        name = word if word in known or word in ALSO_WORDS else word.removesuffix("s")
        alone = before in BEFORE_A_NAME or "" in (before, after) or after == "please"
        if name in known or (name in ALSO_WORDS and alone):
            called.append(name)
    return tuple(dict.fromkeys(called))


def _counted(sentence: Sentence) -> tuple[int | None, str]:
    words = spaced(sentence.plain)
    for number, phrases in ((3, THREE), (2, TWO)):
        if match := phrases.search(words):
            return number, sentence.said(match.start(), match.end() - 1)
    if match := COUNTED.search(words):
        numbers = [NUMBERS[word] for word in match.group().split() if word in NUMBERS]
        return numbers[0], sentence.said(match.start(), match.end() - 1)
    return None, ""
