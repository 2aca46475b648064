"""A matter may grow without end: what one text more costs stays as it was. Counted in calls and rows, not in time."""

import cProfile
import pstats

import pytest

from tests.handlers.night import Night


def cost(night: Night, number: int) -> int:
    """Calls for one text of Dawn's. Its words are known by then, and others than its number has none."""
    profile = cProfile.Profile()
    profile.runcall(night.writes, "Dawn", f"he is kicking off and i cant do this {number}")
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # the stubs have forgotten it


@pytest.mark.parametrize("taken", [False, True], ids=["waiting", "taken"])
def test_the_two_hundredth_text_of_a_matter_costs_what_the_twentieth_did(night: Night, taken: bool) -> None:
    night.writes("Dawn", "please ring")
    if taken:
        night.writes("Jan", "1")
    few = [cost(night, number) for number in range(100, 120)][-1]
    many = [cost(night, number) for number in range(120, 300)][-1]
    assert many < few * 1.2
