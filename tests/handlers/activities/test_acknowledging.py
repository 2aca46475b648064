"""What is an "ok thanks" and nothing more."""

import pytest

from handlers.activities.acknowledging import is_thanks


@pytest.mark.parametrize(
    "text",
    [
        "ok",
        "Ok thanks x",
        "thanks for letting me know",
        "no worries!",
        "Oh that's a shame, thank you",
        "thank you everyone",
        "👍",
    ],
)
def test_it_is(text: str) -> None:
    assert is_thanks(text)


@pytest.mark.parametrize(
    "text",
    ["a problem", "oh no", "no", "ok but he is gone", "ok?", "thanks for nothing", "not ok", "im ok", "", "no ok"],
)
def test_it_is_not(text: str) -> None:
    assert not is_thanks(text)
