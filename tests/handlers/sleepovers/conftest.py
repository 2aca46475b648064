"""What the tests of sleepovers share."""

from pathlib import Path

import pytest

from tests.handlers.sleepovers.beds_and_rules import load_example


@pytest.fixture(scope="session")
def beds_example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the roster of `beds_and_rules`, for others to be copied from."""
    return load_example(tmp_path_factory.mktemp("sleepovers") / "roost.db")
