"""Phrases as tables write them, made into patterns. One reads "MAY YOU ..3 TAKE THEM -to".

In a phrase each piece is a word, or words of which one will do, "ring|call|give_me_a_call"; CAPITALS stand for a set
of such words; "[please]" may be missing; "..3" lets up to three other words stand between; "-to|for" must not follow;
"^" is the beginning of the sentence and "$" its end. All gaps are bounded: the cost grows in step with the text.
"""

import re
from collections.abc import Mapping


def pattern(phrases: str, sets: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern for all `phrases`, a line each, to be searched for in `spaced` words."""
    lines = [line.split() for line in phrases.strip().splitlines()]
    return re.compile("|".join("".join(_piece(piece, sets) for piece in line) for line in lines))


def spaced(plain: str) -> str:
    """`Sentence.plain` with a space at either end, as the patterns want it; a match begins one letter too early."""
    return f" {plain} "


def _piece(piece: str, sets: Mapping[str, str]) -> str:
    if piece == "^":
        return "^"
    if piece == "$":
        return "(?= $)"
    if piece.startswith(".."):
        return rf"(?: \S+){{0,{int(piece[2:])}}}?"
    if piece.startswith("-"):
        return f"(?! {_words(piece[1:], sets)} )"
    if piece.startswith("["):
        return f"(?: {_words(piece[1:-1], sets)}(?= ))?"
    return f" {_words(piece, sets)}(?= )"


def _words(piece: str, sets: Mapping[str, str]) -> str:
    words = [word for part in piece.split("|") for word in (sets[part].split() if part in sets else [part])]
    return "(?:" + "|".join(_words(word, sets) if word in sets else _word(word) for word in words) + ")"


def _word(word: str) -> str:
    return re.escape(word).replace("_", " ").replace(r"\*", r"\S*").replace(r"\#", r"\d+")
