"""Ten kills at every `make test`; any number by `make crash`."""

from pathlib import Path

import pytest

from tests.crash.run import run


@pytest.mark.crash
async def test_a_line_that_is_killed_at_any_moment_loses_nothing_and_repeats_only_what_it_may(tmp_path: Path) -> None:
    report = await run(tmp_path, kills=10, seed=1, progress=lambda report: None)
    assert not report.faults, "\n".join(report.faults)
    assert report.hits, "no kill has found the line in the middle of anything"
    assert report.figures["claimed"] and report.figures["words of the hub passed on"], "nothing much went on"
