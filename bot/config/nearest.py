"""Which known word somebody probably meant, and how to name the one that was written."""

import re
from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str], *, at_least: float = 0.0) -> str:
    """The known word most like `word`, or "" where none is at least so like it (0.0 to 1.0)."""
    return next(iter(get_close_matches(word[:40], sorted(known), 1, at_least)), "")


def shown(key: str) -> str:
    """A key as a sentence may name it: what is not a plain short word may be anything, even a secret."""
    return key if re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]{0,29}", key) else "(a key that is not a plain word)"
