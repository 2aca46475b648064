"""PRIVATE and words in one text: what follows it is private, too (handlers/signals/keyword.py)."""

import pytest

from handlers.signals.keyword import begins, words_after
from tests.handlers.night import Night


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("PRIVATE", ""),
        ("PRIVATE I dont feel safe here", "I dont feel safe here"),
        ("private: its about jan", "its about jan"),
        ("Privat - can sam ring me?", "can sam ring me?"),
        ("this is private, jans lad", "jans lad"),
        ("/private x", "x"),
        ("PRIVATE\nX.", "X"),
        ("PRIVATE doctor says jan hit her", "doctor says jan hit her"),
        ("PRIVATE number I dont know keeps ringing", "number I dont know keeps ringing"),
        ("PRIVATE School rang about jan", "School rang about jan"),
    ],
)
def test_what_follows_the_word(text: str, after: str) -> None:
    assert begins(text) and words_after(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "private school rang, wren is poorly",
        "Private number keeps ringing me",
        "PRIVATE SCHOOL RANG, WREN IS POORLY",
        "can you ring, its a bit PRIVATE",
    ],
)
def test_what_does_not_begin_with_it_is_for_the_hub(text: str) -> None:
    assert not begins(text) and words_after(text) == text


@pytest.mark.parametrize("words", ["I dont feel safe here", "HELP", "X", "doctor says jan hit her", "im 12 and scared"])
@pytest.mark.parametrize("name", ["Dawn", "Femi", "Jan"])
def test_the_hub_hears_nothing_whatever_follows(night: Night, name: str, words: str) -> None:
    night.writes(name, f"PRIVATE {words}")
    assert night.keys("Sam") != []
    assert not any(night.keys(hub) for hub in ("Jan", "Priya") if hub != name)
    assert not any(what.startswith(("matter.", "ladder.")) for what in night.noted())
