"""How many children it is about, and which: nest names, "the twins", "both", "my lad"."""

import re

from handlers.understanding.reading import Children
from handlers.understanding.words import Heard

COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6,
    "a": 1, "an": 1, "couple of": 2, "a couple of": 2, "both": 2, "both of": 2, "pair of": 2,
}  # fmt: skip
"""Words that count children when a word for children follows."""

#: Nest names are birds; those of the home are known besides.
BIRDS = frozenset(
    "wren robin finch sparrow swift swallow martin lark linnet starling jay magpie jackdaw rook raven crow dove pigeon"
    " kestrel falcon merlin osprey kite buzzard eagle hawk owl heron egret stork swan goose duck teal mallard coot"
    " moorhen puffin gull tern plover lapwing curlew snipe sandpiper avocet kingfisher dipper wagtail thrush blackbird"
    " nightingale redstart stonechat whinchat wheatear warbler blackcap chiffchaff goldcrest firecrest nuthatch"
    " treecreeper tit siskin redpoll crossbill bullfinch goldfinch greenfinch chaffinch brambling bunting"
    " yellowhammer dunnock pipit skylark cuckoo woodpecker hoopoe oriole waxwing fieldfare redwing partridge pheasant"
    " grouse ptarmigan quail bittern gannet petrel fulmar skua razorbill guillemot dotterel phoebe".split()
)
YOUNG = (
    r"(?:kids?|child|children|boys?|girls?|sons?|daughters?|babys?|babies|toddlers?|teens?|teenagers?|brothers?|sisters?"
    r"|siblings?|youngsters?|littl(?:e|ies) ?(?:ones?|uns?|lads?|girls?|boys?|man|lady|fella|guy)?|littlies|tots?|bairns?"
    r"|year olds?|yr olds?|young (?:man|lady|person|people|ones?)|foster (?:son|daughter|child|kids?|children)|mites?"
    r"|monkeys?|terrors?|monsters?|minors?)"
)
PLURAL = re.compile(r"s\b|children|people")
COUNTED = re.compile(
    r"\b(all )?(the |my |our |these |those )?(one|two|three|four|five|six|[1-6]|couple of|pair of|both(?: of)?(?: the| my| our)?)"
    rf" (?:of )?(?:the |my |our )?(?:\w+ ){{0,2}}?({YOUNG}|them|em)\b"
)
ALL_OF = re.compile(
    r"\b(?:all|the|us|them|other|my|our) (two|three|four|five|six|[2-6])(?! ?(?:pm|am|night|hour|day|week|o))\b"
)
SET = (
    (
        re.compile(
            r"\b(?:twins|both|pair of them|two of them|brother and sister|sister and brother|brothers? and him)\b"
        ),
        2,
    ),
    (re.compile(r"\btriplets\b"), 3),
    (re.compile(r"\bme two\b"), 2),
)
ONE = re.compile(
    rf"\b(?:my|our|the|this|a|one|youngest|eldest|oldest|little|his|her|wee) (?:\w+ )?(?:{YOUNG}|youngest|eldest|oldest|middle one|lad|lass)\b"
)
PRONOUN = re.compile(r"\b(?:him|he|hes|his|she|shes|her)\b")


def find(heard: Heard, names: tuple[str, ...] = ()) -> Children:
    """How many and which, from the words alone; a child who is only spoken of as "them" is not counted."""
    known = {name.lower() for name in names} | BIRDS
    called = tuple(dict.fromkeys(word.means for word in heard.words if word.means in known))
    for sentence in heard.sentences:
        number, said = _number(sentence.plain)
        if number is not None:
            return Children(max(number, len(called)), called, said)
    if called:
        return Children(len(called), called, called[0])
    for sentence in heard.sentences:
        if match := ONE.search(sentence.plain):
            if not PLURAL.search(match.group()):
                return Children(1, (), sentence.said(*match.span()))
    return Children()


def _number(plain: str) -> tuple[int | None, str]:
    for pattern, number in SET:
        if match := pattern.search(plain):
            return number, match.group()
    if match := COUNTED.search(plain):
        word = match[3].split()[0]
        return COUNTS.get(match[3], COUNTS.get(word, 2)), match.group()
    if match := ALL_OF.search(plain):
        return COUNTS[match[1]], match.group()
    return None, ""
