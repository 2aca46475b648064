"""The word PRIVATE, and what follows it in the same text: those are the first private words (DOMAIN B48)."""

import re

from handlers.understanding.signals import PRIVATE, is_private, signs
from handlers.understanding.words import hear

#: In capitals, before words that are not, it is the word that she was told, whatever comes next: "PRIVATE doctor says
#: jan hit her". Without them it may be of a private doctor.
IN_CAPITALS = re.compile(r"\W*(PRIVATE)\b(?!\W*[A-Z]{2})")
MARKS = " \t\r\n.,:;!-"


def begins(text: str) -> bool:
    """Does she begin with it?"""
    return is_private(text) or IN_CAPITALS.match(text) is not None


def words_after(text: str) -> str:
    """What follows the word; of a text that does not begin with it all that it says."""
    found = next((sign.said for sign in signs(hear(text)) if sign.rule == PRIVATE), None)
    if found is None and (shouted := IN_CAPITALS.match(text)) is not None:
        found = shouted[1]
    return text.partition(found)[2].strip(MARKS) if found else text.strip()
