"""A carer's text as words: folded, respelt where she texts in short, cut into sentences. Her own text stays whole."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from handlers.understanding.respelling import EMOJI, respelt

#: A time or date with a stop in it, am and pm, a word or number with its apostrophes, a new line, any other mark.
TOKEN = re.compile(r"\d+[:.]\d\d(?!\d)|[ap]\.\s?m\b\.?|[^\W_]+(?:['’‘`´][^\W_]+)*|\n|[^\w\s]|_", re.IGNORECASE)
APOSTROPHES = str.maketrans("", "", "'’‘`´")
PARTS = re.compile(r"\d+|\D+")
KISSES = re.compile(r"x{1,12}(?:o{1,6}x{1,6})*")
#: A phone numbers the parts of a long text, first or last: "(1/2)". Without brackets only few parts, and no time beside
#: them: "1/2 til 3/2" is two dates.
_TIMED = r"\s*(?:[-–—,&+/:]|\d|(?:to|til|till|until|unto|for|from|at|and|or|am|pm|after|before|night|nights)\b|$)"
PARTS_FIRST = re.compile(rf"\s*(?:[(\[] ?([1-9])/([1-9]) ?[)\]]|([1-3])/([23])(?!{_TIMED})(?=\s+\w))", re.IGNORECASE)
PARTS_LAST = re.compile(r"[(\[] ?([1-9])/([1-9]) ?[)\]]$|(?<=[.!?…\n])\s{0,3}([1-3])/([23])$")
AFTER_ALL = " \n\t.,!?;:…"
PART_ENDS = tuple(")]23")
ENDS = frozenset(".!?;\n")
PAUSES = frozenset("…")
#: Behind digits; "nd" alone is an "and".
ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or mark: what it means once respelt, and where in the text it was said."""

    means: str
    start: int
    end: int
    mark: bool = False


@dataclass(frozen=True)
class Sentence:
    """Words that are read together: an idiom or a "not" acts within its own sentence only."""

    text: str  # the whole message, as it was written
    words: tuple[Word, ...]  # marks among them

    @cached_property
    def spoken(self) -> tuple[Word, ...]:
        return tuple(word for word in self.words if not word.mark)

    @cached_property
    def plain(self) -> str:
        """What patterns are matched against: lower case, one space between words, no marks."""
        return " ".join(word.means for word in self.spoken)

    def said(self, start: int, end: int) -> str:
        """The carer's own letters for that stretch of `plain`."""
        first, last = self._index(start), self._index(max(start, end - 1))
        return self.text[self.spoken[first].start : self.spoken[last].end]

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._offsets, offset) - 1)

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        offsets, at = [], 0
        for word in self.spoken:
            offsets.append(at)
            at += len(word.means) + 1
        return tuple(offsets)


@dataclass(frozen=True, slots=True)
class Heard:
    """A whole message: its text, unaltered, and its sentences."""

    text: str
    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for sentence in self.sentences for word in sentence.words)


@lru_cache(maxsize=64)  # one reader of a message after the other asks for it
def hear(text: str) -> Heard:
    """Cut a message into sentences of words. Cost grows in step with its length."""
    sentences: list[Sentence] = []
    words: list[Word] = []
    tokens = list(TOKEN.finditer(text, *_said_within(text)))
    for place, token in enumerate(tokens):
        said = token.group()
        if said in ENDS and not _goes_on(tokens, place):
            sentences, words = _closed(sentences, words, text), []
        else:
            words += _words(said, token.start(), token.end())
    return Heard(text, tuple(_closed(sentences, words, text)))


def _said_within(text: str) -> tuple[int, int]:
    """From where to where it is the carer's: without the number that a phone gave a part of a long text."""
    end = text.rstrip(AFTER_ALL)
    first, last = PARTS_FIRST.match(text), PARTS_LAST.search(end) if end.endswith(PART_ENDS) else None
    return (
        first.end() if first and _is_part(first) else 0,
        last.start() if last and _is_part(last) else len(text),
    )


def _is_part(number: re.Match[str]) -> bool:
    which, of = (int(said) for said in number.groups() if said)
    return which <= of


#: "2" and "4" are words in text-speak where one of these follows.
AFTER_TO_AND_FOR = frozenset(["you", "me", "him", "her", "them", "us", "come", "go", "be", "the", "my", "a", "see"])
DIGIT_WORDS = {"2": "to", "4": "for"}


def _said_with_digits(words: list[Word]) -> list[Word]:
    """ "cm 2 u", "bed 4 him": a digit for a word, not a number."""
    heard = list(words)
    for place, (word, after) in enumerate(pairwise(words)):
        if word.means in DIGIT_WORDS and after.means in AFTER_TO_AND_FOR:
            heard[place] = replace(word, means=DIGIT_WORDS[word.means])
    return heard


def _without_kisses(words: list[Word]) -> list[Word]:
    """Kisses at the end say nothing; an X alone is somebody's signal."""
    last = len(words)
    while last > 0 and (words[last - 1].mark or KISSES.fullmatch(words[last - 1].means)):
        last -= 1
    return [
        word if word.mark or place < last or not last else replace(word, mark=True) for place, word in enumerate(words)
    ]


def _closed(sentences: list[Sentence], words: list[Word], text: str) -> list[Sentence]:
    words = _without_kisses(words)
    spoken = any(not word.mark or unicodedata.category(word.means) == "So" for word in words)  # a picture, too
    return [*sentences, Sentence(text, tuple(_said_with_digits(words)))] if spoken else sentences


def _goes_on(tokens: list[re.Match[str]], place: int) -> bool:
    """Two stops or more are a pause for breath, not an end: "hes not...breathing"."""
    if tokens[place].group() != ".":
        return False
    before = place > 0 and tokens[place - 1].group() == "." and tokens[place - 1].end() == tokens[place].start()
    after = place + 1 < len(tokens) and tokens[place + 1].group() == "."
    return before or (after and tokens[place + 1].start() == tokens[place].end())


def _words(said: str, start: int, end: int) -> list[Word]:
    if said in EMOJI:
        return [Word(EMOJI[said], start, end)]
    if not said[0].isalnum():
        return [Word(said, start, end, mark=True)]
    folded = said.lower().translate(APOSTROPHES)
    whole = respelt(folded)
    if whole is not None or folded.isdigit() or folded.isalpha():
        return [Word(whole or folded, start, end)]
    if folded[0] in "ap" and folded.replace(".", "").replace(" ", "") in ("am", "pm"):
        return [Word(folded[0] + "m", start, end)]
    if "." in folded or ":" in folded:
        return [Word(folded, start, end)]
    return _parted(folded, start, end)


def _parted(folded: str, start: int, end: int) -> list[Word]:
    """ "6pm", "14th", "til10": numbers and letters apart, where they were said."""
    parts, at = [], start
    for part in PARTS.findall(folded):
        means = part if part in ORDINAL_ENDS else respelt(part) or part
        parts.append(Word(means, at, min(end, at + len(part))))
        at += len(part)
    return parts
