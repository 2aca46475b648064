"""The journal's chain shows what was changed, taken out or put in between (DOMAIN B58)."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert, update

from storage import journal
from tests.storage.conftest import NOW


@pytest.fixture
def chain(tx: Connection) -> list[int]:
    """Ten entries; their ids."""
    for number in range(10):
        journal.note(tx, 1, NOW + timedelta(minutes=number), "line", "ladder.rung", {"matter": number, "told": [1, 2]})
    return [entry.id for entry in journal.entries(tx)]


def broken(tx: Connection) -> list[int]:
    return list(journal.broken_links(tx))


def test_a_chain_that_was_let_be_is_whole(tx: Connection, chain: list[int]) -> None:
    assert len(chain) == 10
    assert broken(tx) == []


@pytest.mark.parametrize(
    "change",
    [
        {"what": "matter.closed"},
        {"actor": "person:7"},
        {"facts": {"matter": 4, "told": [1]}},
        {"at": NOW},
        {"hash": "0" * 64},
    ],
    ids=lambda change: next(iter(change)),
)
@pytest.mark.parametrize("place", [0, 4, 9])
def test_a_change_shows(tx: Connection, chain: list[int], place: int, change: dict[str, Any]) -> None:
    if place == 0 and "at" in change:
        change = {"at": NOW + timedelta(seconds=1)}
    tx.execute(update(journal.journal).where(journal.journal.c.id == chain[place]).values(change))
    assert chain[place] in broken(tx)


@pytest.mark.parametrize("place", [0, 4, 8])
def test_an_entry_that_was_taken_out_shows_in_the_next(tx: Connection, chain: list[int], place: int) -> None:
    tx.execute(delete(journal.journal).where(journal.journal.c.id == chain[place]))
    assert broken(tx) == [chain[place + 1]]


def test_an_entry_that_was_put_in_between_shows(tx: Connection, chain: list[int]) -> None:
    """Even one whose own hash fits what stands before it."""
    tx.execute(delete(journal.journal).where(journal.journal.c.id == chain[5]))
    before = next(entry for entry in journal.entries(tx) if entry.id == chain[4])
    forged: dict[str, Any] = {"constellation_id": 1, "at": NOW, "actor": "line", "what": "matter.closed", "facts": {}}
    forged["hash"] = journal.digest(before.hash, *forged.values())
    tx.execute(insert(journal.journal), {"id": chain[5], **forged})
    assert broken(tx) == [chain[6]]


def test_two_entries_that_changed_places_show(tx: Connection, chain: list[int]) -> None:
    ids = journal.journal.c.id
    for old, new in ((chain[3], 999), (chain[4], chain[3]), (999, chain[4])):
        tx.execute(update(journal.journal).where(ids == old).values(id=new))
    assert broken(tx) == [chain[3], chain[4], chain[5]]


def test_the_zone_in_which_a_moment_was_given_makes_no_difference(tx: Connection) -> None:
    summer = datetime(2026, 7, 1, 12, tzinfo=UTC)
    journal.note(tx, 1, summer.astimezone(ZoneInfo("Europe/London")), "line", "ladder.rung", {})
    assert broken(tx) == []


plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.text(max_size=10), plain, max_size=4), st.text(max_size=20))
def test_any_facts_hold(tx: Connection, facts: dict[str, Any], what: str) -> None:
    journal.note(tx, 1, NOW, "line", what, facts)
    assert broken(tx) == []
