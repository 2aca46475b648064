"""A matter may grow without end: what one text more costs stays as it was. Counted in calls and rows, not in time."""

import cProfile
import pstats

import pytest

from tests.handlers.night import Night


def cost(night: Night, since: int, number: int) -> int:
    """Calls for one text of Dawn's, behind all from `since` on. Its words are known by then, and others than its number
    has none."""
    words = [f"he is kicking off and i cant do this {one}" for one in range(since, number + 1)]
    for before in words[:-1]:
        night.writes("Dawn", before)
    profile = cProfile.Profile()
    profile.runcall(night.writes, "Dawn", words[-1])
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # the stubs have forgotten it


@pytest.mark.parametrize("taken", [False, True], ids=["waiting", "taken"])
def test_the_eightieth_text_of_a_matter_costs_what_the_twentieth_did(night: Night, taken: bool) -> None:
    night.writes("Dawn", "please ring")
    if taken:
        night.writes("Jan", "1")
    few, many = cost(night, 100, 119), cost(night, 120, 179)
    assert many < few * 1.02  # not even a look at each of the texts before it
