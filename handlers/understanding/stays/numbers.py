"""Numbers as carers write them: digits and words."""

#: In their order, from none.
CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
RANKS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
WORDS = {name: number for number, name in enumerate(CARDINALS.split())} | TENS
ORDINALS = {name: number for number, name in enumerate(RANKS.split())} | {"thirtieth": 30}
SUFFIXES = frozenset(("st", "nd", "rd", "th"))
LONGEST = 4  # digits


def whole(word: str) -> int | None:
    """A number of up to four digits or a word for one up to fifty."""
    if word.isdecimal() and len(word) <= LONGEST:
        return int(word)
    return WORDS.get(word)


def two_words(words: tuple[str, ...], i: int) -> tuple[int, int] | None:
    """ "twenty five", "30", "ten": the number and where it ends."""
    tens, ones = TENS.get(words[i]), WORDS.get(words[i + 1], 0)
    if tens is not None and 0 < ones < 10:
        return tens + ones, i + 2
    number = whole(words[i])
    return None if number is None else (number, i + 1)


def ordinal(words: tuple[str, ...], i: int) -> tuple[int, int] | None:
    """ "14th", "second", "twenty second": the number and where it ends."""
    if words[i].isdecimal() and words[i + 1] in SUFFIXES and len(words[i]) <= 2:
        return int(words[i]), i + 2
    if words[i] in TENS and words[i + 1] in ORDINALS and ORDINALS[words[i + 1]] < 10:
        return TENS[words[i]] + ORDINALS[words[i + 1]], i + 2
    return (ORDINALS[words[i]], i + 1) if words[i] in ORDINALS else None
