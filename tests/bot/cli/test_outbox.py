"""`roost outbox`: ids and states, never words or numbers."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.cli.opening import writing
from bot.cli.outbox import age
from bot.clock import WallClock
from storage import outbox
from tests.bot.cli.conftest import Roost

ROW = {
    "constellation_id": 1,
    "chat": "+447700900104",
    "key": "hub.alert",
    "body": "Home 4 needs you",
    "buttons": [],
    "priority": 0,
}  # fmt: skip


def test_the_outbox_lists_what_has_not_gone_out_and_what_failed_lately(loaded: Roost, folder: Path) -> None:
    now = WallClock().now()
    rows = [
        ("queued", 3, None),
        ("sent", 3, None),
        ("failed", 90, "30005"),
        ("failed", 26 * 60, "30005"),
        ("unknown", 1, "x" * 99),
    ]
    with writing(folder / "roost.db") as tx:
        for state, minutes, error in rows:
            at = now - timedelta(minutes=minutes)
            put_in(tx, state=state, created_at=at, next_try_at=at, attempted_at=at, cls="alert", channel="sms", tries=2)
            tx.execute(
                outbox.outbox.update().where(outbox.outbox.c.state == state, outbox.outbox.c.created_at == at),
                {"error": error},
            )
    said = loaded("outbox")
    assert [line.split() for line in said.lines] == [
        ["id", "age", "class", "channel", "state", "tries", "error"],
        ["1", "3", "min", "alert", "sms", "queued", "2"],
        ["3", "1", "h", "alert", "sms", "failed", "2", "30005"],
        ["5", "1", "min", "alert", "sms", "unknown", "2", "other"],
    ]
    assert "Home 4" not in said.out
    assert "900104" not in said.out


def put_in(tx: Connection, **values: object) -> None:
    columns = {column.name: None for column in outbox.outbox.columns if column.name != "id"}
    tx.execute(outbox.outbox.insert(), {**columns, **ROW, **values})


def test_an_empty_outbox_says_so(loaded: Roost) -> None:
    assert loaded("outbox").out == "Everything has gone out, and nothing has failed in the last day.\n"


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (-1, "0 s"),
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (3599, "59 min"),
        (3600, "1 h"),
        (86399, "23 h"),
        (86400, "1 d"),
    ],
)
def test_an_age_is_told_in_its_largest_unit(passed: int, words: str) -> None:
    assert age(timedelta(seconds=passed)) == words
