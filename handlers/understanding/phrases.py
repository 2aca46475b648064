"""Phrases as tables write them, made into patterns. One reads "MAY YOU ..3 TAKE THEM -to".

In a phrase each piece is a word, or words of which one will do, "ring|call|give_me_a_call"; CAPITALS stand for a set
of such words; "[please]" may be missing; "..3" lets up to three other words stand between; "-to|for" must not follow
and "<dont|not" not stand before; "^" is the beginning of the sentence and "$" its end; "now|$" is a word or the end.
All gaps are bounded: the cost grows in step with the text.
"""

import re
from collections.abc import Mapping


def pattern(phrases: str, sets: Mapping[str, str], not_between: str = "") -> re.Pattern[str]:
    """One pattern for all `phrases`, a line each, to be searched for in `spaced` words.

    No gap reaches over one of the words `not_between`: "hes not missing" is not "hes ..2 missing".
    """
    lines = [line.split() for line in rows(phrases)]
    between = f"(?! {_words(not_between, sets)} )" if not_between else ""
    return re.compile("|".join("".join(_piece(piece, sets, between) for piece in line) for line in lines))


def rows(phrases: str) -> list[str]:
    """The phrases of a table. A long one may go on, after a "|" and a backslash, on the next line."""
    return [re.sub(r"\|\s+", "|", line.strip()) for line in phrases.splitlines() if line.strip()]


def spaced(plain: str) -> str:
    """`Sentence.plain` with a space at either end, as the patterns want it; a match begins one letter too early."""
    return f" {plain} "


def _piece(piece: str, sets: Mapping[str, str], between: str) -> str:
    if piece == "^":
        return "^"
    if piece == "$":
        return "(?= $)"
    if piece.startswith(".."):
        return rf"(?:{between} \S+){{0,{int(piece[2:])}}}?"
    if piece.startswith("-"):
        return f"(?! {_words(piece[1:], sets)} )"
    if piece.startswith("<"):
        return "".join(f"(?<! {before.replace('_', ' ')})" for before in _said(piece[1:], sets))
    if piece.startswith("["):
        return f"(?: {_words(piece[1:-1], sets)}(?= ))?"
    if "$" in piece:
        return f"(?:{_piece(_without_end(piece), sets, between)}|(?= $))"
    return f" {_words(piece, sets)}(?= )"


def _without_end(piece: str) -> str:
    """ "again|now|$" without its end of the sentence."""
    return "|".join(part for part in piece.split("|") if part != "$")


def _words(piece: str, sets: Mapping[str, str]) -> str:
    words = _said(piece, sets)
    return "(?:" + "|".join(_words(word, sets) if word in sets else _word(word) for word in words) + ")"


def _said(piece: str, sets: Mapping[str, str]) -> list[str]:
    """Each of the words, sets among them."""
    return [word for part in piece.split("|") for word in (sets[part].split() if part in sets else [part])]


def _word(word: str) -> str:
    return re.escape(word).replace("_", " ").replace(r"\*", r"\S*").replace(r"\#", r"\d+(?:[:.]\d\d)?")


def needs(phrase: str, sets: Mapping[str, str]) -> tuple[frozenset[str], ...]:
    """For each piece of one phrase that may not be missing: words of which at least one must be in a text at all.

    The piece with the rarest words first. Words said together are there by one of them; pieces with a "*" or "#" in
    them are left out.
    """
    pieces = [piece for piece in phrase.split() if piece[0] not in "^[-<" and ".." not in piece and "$" not in piece]
    found = [frozenset(map(_rarest, _alternatives(piece, sets))) for piece in pieces]
    return tuple(sorted(filter(_known, found), key=_commonness))


def _alternatives(piece: str, sets: Mapping[str, str]) -> list[str]:
    return [each for word in _said(piece, sets) for each in (_alternatives(word, sets) if word in sets else [word])]


#: Words that most texts have; of words said together the other is looked for first.
OF_MOST_TEXTS = """
    a an the i im ive he hes she shes it its they theyre we were you is are am was be been being has have had do
    does did not no to of in on at for and or but so up out off with from by my his her him me us them their our
    your now just got get go going gone went come came said says told all this that there here what when where
    who if as can cannot will wont would please home back one some
"""
COMMON = frozenset(OF_MOST_TEXTS.split())
OFTEN = 40


def _rarest(said_together: str) -> str:
    return min(said_together.split("_"), key=lambda word: (word in COMMON, -len(word)))


def _known(words: frozenset[str]) -> bool:
    return not any("*" in word or "#" in word for word in words)


def _commonness(words: frozenset[str]) -> int:
    return sum(OFTEN if word in COMMON else 1 for word in words)
