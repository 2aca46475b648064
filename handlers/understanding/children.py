"""How many children it is about, and which: nest names, "the twins", "both", "my lad"."""

import re

from handlers.understanding.called import called, is_whose
from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.reading import Children
from handlers.understanding.words import Heard, Sentence, hear

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
        "child boy girl son daughter baby babby bubba toddler teen teenager youngster young_un little_one little_un"
        " little_man little_lad little_girl little_boy little_lady wean year_old yr_old"
        " young_man young_lady lass lad youngest eldest oldest"
        " middle_one foster_son foster_daughter foster_child wee_one wee_man"
        " wee_girl wee_boy wee_lad big_lad tot loon quine"
        " cub yout boy_child small_one well_one poorly_one younger_one older_one elder_one quiet_one"
        " little_fella little_fellow little_chap little_dude little_guy little_soul little_thing little_terror"
        " little_monkey little_madam little_miss little_love little_darling little_angel"
        " wee_fella wee_soul wee_thing wee_chap wee_pet wee_dote wee_lamb wee_terror wee_monkey wee_darling wee_lass"
        " big_fella young_fella poor_soul poor_thing poor_mite wee_mite little_mite"
    ),
    "THEIRS": (
        "lads lassies laddies weans cubs boys girls childs children babies babys sons daughters toddlers teenagers"
        " wee_mans little_mans ones fellas souls uns"
    ),
    "KIN": "brother sister twin sibling",
    "BODY": (
        "arms sides hands legs thighs wrists ears eyes feet knees ankles cheeks lungs shoulders elbows hips shins lips"
        " parents houses schools forms dates cars shoes socks jobs calls visits letters copies doors windows boxes"
    ),
    "DAY": "monday tuesday wednesday thursday friday saturday sunday sat sun tonight tomorrow today",
    "SUMS": "hundred thousand quid pound pounds grand weeks",
}
#: Words of which one stands in whatever counts children in a sentence.
TELLING = frozenset([*NUMBERS, "twins", "twinsll", "triplets", *SETS["KIN"].split()])
#: What looks as though it counted children: the carers themselves, arms, money, times.
NOT_THEY = pattern(
    """
    us|we|were|weve|i|me|you both
    DAY both for
    we are both
    me and * both -YOUNG
    me and * * both -YOUNG
    both of us
    me and him|her both
    the pair of us
    both ..1 BODY
    not both|the_pair|all_three
    N adults|grown_ups|grownups
    half N
    them|me|him|her MANY SUMS
    N ..1 bags|boxes|packs|pairs
    """,
    SETS,
)
#: Two by their very name.
TWO = pattern(
    """
    twins|twinsll|the_pair|my_pair|our_pair|this_pair|me_two|brother_and_sister|sister_and_brother
    both -TIME
    pair|two of them|em
    """,
    SETS,
)
THREE = pattern("triplets", {})
COUNTED = pattern(
    """
    N -TIME ..3 YOUNG
    all|the|my|our|other|them|us|these|those|your MANY -TIME|of_us|adults|lots|bags|SUMS
    N of them|em
    room|space|place|places|bed|beds ..1 for N -TIME
    take|have|host|manage|fit one|two|three|four -TIME|of_us|look|word|chat|thing
    care|night|nights|weekend|sitter|bed|morning|DAY for one|two|three|four please|if|$
    me|us plus N
    """,
    SETS,
    "N|for|adults",
)
#: "him and his brother", "Wren plus her sister".
AND_KIN = pattern("and|plus his|her|their ..1 KIN", SETS)
SINGLE = pattern("my|our|the|this|a|one|his|her|me|wee|little|er ..1 ONE\nour fella|maid\nthe maid", SETS)
#: One where it is written with its apostrophe: "the bairn's settled".
HIS_OR_IS = pattern("my|our|the|this|that|wee|little ..1 THEIRS\n^ THEIRS", SETS)
SOLE = pattern(
    """
    boy|girl|child|baby|toddler|teenager|littlun|little_un|little_one|small_boy|small_girl|small_one|wee_one|wee_man|wee_lad
    wee|little|big fella|soul|lass|lad|man|yin
    """,
    {},
)
#: Where no number is said, brothers are two.
BROTHERS = pattern("the|our brothers|sisters\nthe|my|our siblings", {})
PRONOUN = pattern("him|he|hes|his|she|shes|her|hell|shell|er", {})
PRONOUNS = frozenset(("him", "her", "he", "she"))
HOW_MANY = re.compile(r"\bhow many (?:children|kids|of them)\b")
PLAIN = ((2, BROTHERS), (1, SINGLE), (1, HIS_OR_IS))
SUPPOSED = ((1, SOLE), (1, PRONOUN))


def asked_for(asked: str) -> bool:
    """Is the open question how many there are?"""
    return HOW_MANY.search(" ".join(asked.lower().split())) is not None


def of_one(asked: str) -> bool:
    """Is the open question about one child, so that a "she" in the answer is her?"""
    return find(hear(asked), supposing=True).number == 1


def counted(heard: Heard) -> Children:
    """The number that answers how many, with nothing said of whom."""
    words = [word for sentence in heard.sentences for word in sentence.spoken]
    found = next((word for word in words if word.means in NUMBERS), None)
    return Children(NUMBERS[found.means], (), heard.text[found.start : found.end]) if found else Children()


def find(heard: Heard, names: tuple[str, ...] = (), first: int = 0, *, supposing: bool = False) -> Children:
    """How many and which. The sentence `first` counts before the others; where a stay or a danger is told of
    (`supposing`), a "he" or "she" is one child. Children who are only "they" are not counted."""
    known = frozenset(name.lower() for name in names)
    order = [*heard.sentences[first:], *heard.sentences[:first]]
    for sentence in order:
        named = called(sentence, known)
        number, said = _counted(sentence, named.number)
        if number is not None or named.number:
            return Children(max(number or 0, named.number), named.nest, said or named.said)
    for number, phrases in (*PLAIN, *SUPPOSED) if supposing else PLAIN:
        for sentence in order:
            for match in phrases.finditer(spaced(sentence.plain)):
                said = sentence.said(match.start(), match.end() - 1)
                if phrases not in (BROTHERS, HIS_OR_IS) or is_whose(said) is (phrases is HIS_OR_IS):
                    return Children(number, (), said)
    return Children()


def _counted(sentence: Sentence, called_by_name: int) -> tuple[int | None, str]:
    if TELLING.isdisjoint(word.means for word in sentence.words):
        return None, ""
    words = NOT_THEY.sub(_blank, spaced(sentence.plain))
    for number, phrases in ((3, THREE), (2, TWO)):
        if match := phrases.search(words):
            return number, sentence.said(match.start(), match.end() - 1)
    if match := COUNTED.search(words):
        numbers = [NUMBERS[word] for word in match.group().split() if word in NUMBERS]
        return numbers[0], sentence.said(match.start(), match.end() - 1)
    if match := AND_KIN.search(words):
        before = words[: match.start()].rsplit(" ", 1)[-1]
        if before in PRONOUNS or called_by_name == 1:
            return 2, sentence.said(match.start(), match.end() - 1)
    return None, ""


def _blank(match: re.Match[str]) -> str:
    """The same length, without words."""
    return re.sub(r"\S", "-", match.group())
