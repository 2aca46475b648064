"""The outbox: most urgent first, states that only move forward, and nothing that is taken twice (DESIGN 4, I6)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, String, bindparam, cast, select

from storage import matters, outbox
from storage.outbox import Outgoing
from storage.outbox.finding import _WAITING
from tests.storage.conftest import NOW

SOON = NOW + timedelta(seconds=10)
DAY = timedelta(days=1)
ALL = (0, 3)


def queue(tx: Connection, **given: Any) -> Outgoing:
    row: dict[str, Any] = {
        "constellation_id": 1,
        "channel": "sms",
        "chat": "+447700900104",
        "person_id": 1,
        "address_id": 1,
        "matter_id": None,
        "round": None,
        "question_id": None,
        "instead_of": None,
        "key": "words.hub",
        "body": "Jan: hello",
        "buttons": [["1 Yes", "7:1"]],
        "cls": "reply",
        "priority": 1,
        "created_at": NOW,
        "expires_at": None,
        "state": "queued",
        "tries": 0,
        "next_try_at": NOW,
        "attempted_at": None,
    }
    return outbox.add(tx, row | given)


def state(tx: Connection, row: Outgoing) -> str:
    return outbox.get(tx, row.id).state


def test_a_row_comes_back_as_it_was_queued(tx: Connection) -> None:
    row = queue(tx)
    assert outbox.get(tx, row.id) == row
    assert outbox.find(tx, row.id + 1) is None


def test_the_most_urgent_goes_first_and_then_the_oldest(tx: Connection) -> None:
    rows = [queue(tx, priority=priority) for priority in (3, 1, 0, 1, 0, 2)]
    taken = outbox.claim(tx, "sms", NOW, ALL, 99)
    assert [rows.index(next(row for row in rows if row.id == one.id)) for one in taken] == [2, 4, 1, 3, 5, 0]


def test_what_is_claimed_is_nobody_elses(tx: Connection) -> None:
    queue(tx)
    (row,) = outbox.claim(tx, "sms", SOON, ALL, 9)
    assert (row.state, row.tries, row.attempted_at) == ("sending", 1, SOON)
    assert outbox.get(tx, row.id) == row
    assert outbox.claim(tx, "sms", SOON, ALL, 9) == []


def test_only_what_is_due_of_that_channel_and_priority_and_no_more_than_asked_for(tx: Connection) -> None:
    due = [queue(tx) for _ in range(3)]
    queue(tx, next_try_at=SOON)
    queue(tx, channel="telegram")
    queue(tx, priority=2)
    queue(tx, state="sending")
    assert [row.id for row in outbox.claim(tx, "sms", NOW, (0, 1), 2)] == [due[0].id, due[1].id]
    assert [row.id for row in outbox.claim(tx, "sms", NOW, (0, 1), 2)] == [due[2].id]
    assert outbox.claim(tx, "sms", NOW, (0, 1), 2) == []


def test_when_the_next_of_each_priority_is_due(tx: Connection) -> None:
    queue(tx, priority=0, next_try_at=SOON)
    queue(tx, priority=0, next_try_at=NOW)
    queue(tx, priority=3, next_try_at=SOON)
    queue(tx, priority=2, channel="telegram")
    assert outbox.next_tries(tx, "sms") == [NOW, None, None, SOON]


#: What each mark makes of a row in each state.
MARKS: dict[str, Callable[[Connection, int], object]] = {
    "sent": lambda tx, row: outbox.mark_sent(tx, row, "SM1", NOW),
    "again": lambda tx, row: outbox.try_again(tx, row, SOON, "why"),
    "back": lambda tx, row: outbox.put_back(tx, [row], SOON),
    "unknown": lambda tx, row: outbox.mark_unknown(tx, row, "why"),
    "failed": lambda tx, row: outbox.mark_failed(tx, row, "why"),
    "expired": lambda tx, row: outbox.mark_expired(tx, row),
}
BECOMES = {
    "queued": {"sent": "sent", "again": "queued", "back": "queued", "unknown": "unknown", "expired": "expired"},
    "sending": {"sent": "sent", "again": "queued", "back": "queued", "unknown": "unknown", "expired": "expired"},
    "unknown": {"sent": "sent", "again": "queued", "back": "unknown", "unknown": "unknown", "expired": "expired"},
    "sent": {"sent": "sent", "again": "sent", "back": "sent", "unknown": "sent", "expired": "sent"},
    # it was withdrawn while it was on its way, and arrived all the same
    "withdrawn": {"sent": "sent", "again": "withdrawn", "back": "withdrawn", "unknown": "withdrawn"},
    "expired": {"again": "expired", "back": "expired", "unknown": "expired"},
    "failed": {"sent": "failed", "again": "failed", "back": "failed", "unknown": "failed", "expired": "failed"},
}


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [(before, mark, after) for before, row in BECOMES.items() for mark, after in row.items()],
)
def test_states_only_move_forward(tx: Connection, before: str, mark: str, after: str) -> None:
    row = queue(tx, state=before)
    MARKS[mark](tx, row.id)
    assert state(tx, row) == after


@pytest.mark.parametrize("before", BECOMES)
def test_a_refusal_for_ever_is_the_last_word(tx: Connection, before: str) -> None:
    row = queue(tx, state=before)
    MARKS["failed"](tx, row.id)
    assert (state(tx, row), outbox.get(tx, row.id).error) == ("failed", "why")


def test_a_retry_waits_for_its_time_and_keeps_its_count(tx: Connection) -> None:
    queue(tx)
    (row,) = outbox.claim(tx, "sms", NOW, ALL, 9)
    assert outbox.try_again(tx, row.id, SOON, "twilio not reached")
    assert outbox.claim(tx, "sms", NOW, ALL, 9) == []
    (again,) = outbox.claim(tx, "sms", SOON, ALL, 9)
    assert again.tries == 2
    assert outbox.retries(tx, "sms", NOW) == {}


def test_which_chats_wait_for_a_retry(tx: Connection) -> None:
    queue(tx, next_try_at=SOON, tries=1)
    queue(tx, next_try_at=SOON + timedelta(seconds=5), tries=1)
    queue(tx, next_try_at=SOON + timedelta(seconds=9))  # waits for its turn
    queue(tx, next_try_at=NOW, tries=1)
    queue(tx, next_try_at=SOON, channel="telegram", tries=1)
    assert outbox.retries(tx, "sms", NOW) == {("+447700900104", "reply"): SOON + timedelta(seconds=5)}


def test_what_was_not_tried_after_all_has_not_been_tried(tx: Connection) -> None:
    queue(tx)
    (row,) = outbox.claim(tx, "sms", NOW, ALL, 9)
    outbox.put_back(tx, [row.id], NOW)
    assert (state(tx, row), outbox.get(tx, row.id).tries) == ("queued", 0)


def test_after_a_start_what_was_on_its_way_is_in_doubt(tx: Connection) -> None:
    queue(tx)
    sending, unknown = queue(tx, state="sending"), queue(tx, state="unknown")
    queue(tx, state="sent")
    assert [row.id for row in outbox.doubt_all(tx)] == [sending.id, unknown.id]
    assert state(tx, sending) == "unknown"


def test_alerts_that_have_not_left_can_be_withdrawn(tx: Connection) -> None:
    matter = matters.open_one(tx, 1, 1, "amber", NOW)
    about = {"matter_id": matter.id, "cls": "alert", "priority": 0}
    unsent = [queue(tx, state=now, **about) for now in outbox.UNSENT]
    sent, other = queue(tx, state="sent", **about), queue(tx, matter_id=matter.id)
    assert outbox.withdraw_alerts(tx, matter.id) == [row.id for row in unsent]
    assert {state(tx, row) for row in unsent} == {"withdrawn"}
    assert (state(tx, sent), state(tx, other)) == ("sent", "queued")


@pytest.mark.parametrize(
    ("row", "rings"),
    [
        ({"state": "queued"}, True),
        ({"state": "queued", "created_at": NOW - timedelta(minutes=1)}, False),
        ({"state": "sending"}, True),
        ({"state": "sent", "created_at": NOW - timedelta(minutes=1)}, True),
        ({"state": "unknown"}, True),
        ({"state": "sent"}, True),
        ({"state": "sent", "receipt": "ringing"}, True),
        ({"state": "sent", "receipt": "in-progress"}, True),
        ({"state": "sent", "receipt": "machine"}, False),
        ({"state": "sent", "receipt": "no-answer"}, False),
        ({"state": "failed"}, False),
        ({"state": "withdrawn"}, False),
        ({"state": "sent", "channel": "sms"}, False),
        ({"state": "sent", "rung": 0}, False),
        ({"state": "sent", "round": 1}, False),
    ],
)
def test_a_call_of_the_same_rung_that_may_still_be_answered(tx: Connection, row: dict[str, Any], rings: bool) -> None:
    matter = matters.open_one(tx, 1, 1, "amber", NOW)
    about = {"matter_id": matter.id, "cls": "alert", "round": 2, "rung": 1, "channel": "voice"}
    mine = queue(tx, **about)
    receipt = row.pop("receipt", None)
    other = queue(tx, **about | row)
    if receipt is not None:
        outbox.set_receipt(tx, other.id, receipt)
    assert outbox.still_ringing(tx, mine, NOW - timedelta(minutes=1)) is rings


def test_the_addresses_that_a_text_has_been_tried_on(tx: Connection) -> None:
    first = queue(tx, address_id=5)
    second = queue(tx, address_id=6, instead_of=first.id)
    third = queue(tx, address_id=7, instead_of=second.id)
    assert outbox.addresses_tried(tx, third) == {5, 6, 7}
    assert outbox.addresses_tried(tx, first) == {5}


def test_a_message_is_found_by_the_providers_id(tx: Connection) -> None:
    row, joined = queue(tx), queue(tx, body="Jan: and more")
    for one in (row, joined):
        outbox.mark_sent(tx, one.id, "SM7", NOW)
    found = outbox.by_provider_id(tx, "sms", "+447700900104", "SM7")
    assert found is not None
    assert found.id == joined.id
    assert outbox.by_provider_id(tx, "sms", "+447700900105", "SM7") is None  # Telegram's ids count within one chat
    assert outbox.accounted_for(tx, "sms", "+447700900104") == {"SM7": ["Jan: hello", "Jan: and more"]}


def test_when_a_phone_was_last_sent_a_text(tx: Connection) -> None:
    queue(tx, key="stranger.neutral", person_id=None)
    queue(tx, key="stranger.neutral", created_at=SOON)
    queue(tx, created_at=SOON + timedelta(hours=1))
    assert outbox.latest_of_key(tx, "sms", "+447700900104", "stranger.neutral") == SOON
    assert outbox.latest_of_key(tx, "sms", "+447700900105", "stranger.neutral") is None


def test_what_has_not_gone_out_and_what_failed_lately_is_trouble(tx: Connection) -> None:
    waiting = queue(tx)
    lately = queue(tx, state="failed", attempted_at=SOON)
    queue(tx, state="failed", attempted_at=NOW - timedelta(days=2))
    queue(tx, state="sent")
    assert [row.id for row in outbox.troubled(tx, NOW)] == [waiting.id, lately.id]


def test_what_waits_is_counted_by_class_and_state_without_a_look_at_the_rest(tx: Connection) -> None:
    queue(tx), queue(tx, created_at=SOON), queue(tx, state="unknown", cls="alert")
    queue(tx, state="sent", cls="alert"), queue(tx, state="withdrawn")
    assert sorted(outbox.waiting(tx)) == [("alert", "unknown", 1, NOW), ("reply", "queued", 2, NOW)]
    plan = tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {_WAITING}").all()
    assert "USING INDEX outbox_unsent" in str(plan) and "SCAN outbox'" not in str(plan)


@pytest.mark.parametrize("receipt", ["ringing", "in-progress"])
def test_a_call_whose_end_was_never_heard_of_keeps_its_phone_no_longer_than_is_believed(
    tx: Connection, receipt: str
) -> None:
    """Of the same day, too: both moments are compared as they are kept."""
    matter = matters.open_one(tx, 1, 1, "amber", NOW)
    lost = queue(tx, channel="voice", state="sending", attempted_at=NOW, matter_id=matter.id)
    waits = queue(tx, channel="voice", state="sending", attempted_at=NOW)
    outbox.mark_sent(tx, lost.id, "CA1", NOW)
    outbox.set_receipt(tx, lost.id, receipt)
    before, after = NOW - timedelta(seconds=1), NOW + timedelta(seconds=1)
    for since in (before, after):
        ringing, talking = (since, NOW - 2 * DAY) if receipt == "ringing" else (NOW - 2 * DAY, since)
        held = outbox.other_call(tx, waits, ringing, talking)
        assert (held.id if held else None) == (lost.id if since == before else None)
        assert outbox.rings(tx, matter.id, 1, since) == (since == before)
        assert outbox.in_call(tx, matter.id, 1, since) == (since == before and receipt == "in-progress")


def test_a_moment_that_does_not_say_what_it_is_is_compared_as_it_is_kept(tx: Connection) -> None:
    queue(tx)
    created_at = select(cast(outbox.outbox.c.created_at, String)).scalar_subquery()
    for moment, later in ((NOW - timedelta(seconds=1), True), (NOW + timedelta(seconds=1), False)):
        assert tx.execute(select(created_at > bindparam("moment")), {"moment": moment}).scalar() == later
