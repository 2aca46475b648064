"""Segments as the phone companies count them, by values that were counted by hand; and words that go in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.texts.catalogue import in_gsm7, segments, split


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("a" * 459, 3),
        ("a" * 460, 4),
        ("é" * 160, 1),
        ("£" * 160, 1),
        ("ß" * 161, 2),
        ("\n" * 160, 1),
        ("€" * 80, 1),  # two places each
        ("€" * 81, 2),
        ("[" * 153, 2),
        ("€" * 154, 3),  # 308 places
        ("ŵ" * 70, 1),  # Welsh is outside of the plain alphabet
        ("ŵ" * 71, 2),
        ("ŵ" * 134, 2),
        ("ŵ" * 135, 3),
        ("’", 1),
        ("a" * 69 + "’", 1),
        ("a" * 70 + "’", 2),
        ("👍" * 35, 1),  # two places of 16 bits each
        ("👍" * 36, 2),
    ],
)
def test_a_text_takes_so_many_segments(text: str, count: int) -> None:
    assert segments(text) == count


@pytest.mark.parametrize("text", ["ŵ", "’", "–", "ê", "ç", "`", "\t", "👍", "a\u00a0b"])
def test_what_looks_plain_and_is_not(text: str) -> None:
    assert not in_gsm7(text)


@given(st.text(max_size=400), st.text(max_size=40))
def test_a_longer_text_never_takes_fewer_segments(text: str, more: str) -> None:
    assert segments(text) <= segments(text + more)


@pytest.mark.parametrize(("length", "parts"), [(1, [1]), (1582, [1582]), (1583, [1582, 1]), (3500, [1582, 1582, 336])])
def test_words_go_in_as_few_parts_as_the_limit_allows(length: int, parts: list[int]) -> None:
    head = "Home 4 Dawn Ahmed "
    assert [len(part) - len(head) for part in split(head, "w" * length, 1600)] == parts


@given(st.text(max_size=60), st.text("aé\n👍 ", min_size=100, max_size=1000), st.integers(70, 200))
def test_parts_put_together_are_the_words_and_each_has_its_head(head: str, words: str, limit: int) -> None:
    parts = split(head, words, limit)
    assert all(part.startswith(head) and len(part) <= limit for part in parts)
    assert "".join(part.removeprefix(head) for part in parts) == words


def test_no_words_still_go_out_with_their_head() -> None:
    """A picture without a caption."""
    assert split("Home 4 Dawn sent a picture. ", "", 1600) == ["Home 4 Dawn sent a picture. "]
