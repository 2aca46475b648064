"""The notation in which tables write what people say."""

import pytest

from handlers.understanding.phrases import pattern, spaced

SETS = {"YOU": "you jan the_hub", "THEM": "him her # BIRD", "BIRD": "wren robin"}
MATCHES = [
    ("can YOU have THEM", "can the hub have wren", True),
    ("can YOU have THEM", "can you not have wren", False),
    ("can YOU ..2 have THEM", "can you maybe not have wren", True),
    ("can YOU ..2 have THEM", "can you a b c have wren", False),
    ("have THEM", "have 12", True),
    ("have THEM", "haven wren", False),
    ("text* me", "texting me", True),
    ("^ [please] stop $", "please stop", True),
    ("^ [please] stop $", "please stop it", False),
    ("take -to|a THEM", "take him", True),
    ("take -to|a", "take to drink", False),
    ("<dont|do_not forget it", "lets forget it", True),
    ("<dont|do_not forget it", "dont forget it", False),
    ("<dont|do_not forget it", "do not forget it", False),
    ("<dont forget it", "forget it", True),
    ("# not #", "8:30 not 6.15", True),
    ("one\ntwo three", "so two three", True),
]


@pytest.mark.parametrize(("phrases", "words", "found"), MATCHES)
def test_a_phrase_finds_what_it_says(phrases: str, words: str, found: bool) -> None:
    assert bool(pattern(phrases, SETS).search(spaced(words))) is found
