"""What becomes of a text: tried again, refused, unknown, receipts; and who hears of it (DESIGN 4, I6, I7)."""

from datetime import timedelta

import pytest

from handlers import delivery
from handlers.delivery import Failure
from handlers.sending import CLASSES
from storage import addresses, messages, outbox
from storage.outbox import Outgoing
from tests.handlers.night import EXAMPLE, Night

BLOCKED = Failure("telegram Forbidden", address_dead=True)
NO_SUCH_PHONE = Failure("twilio 21211", address_dead=True)
THIS_ONE_ONLY = Failure("twilio 30008")
STOPPED = Failure("twilio 21610", address_dead=True, opted_out=True)


@pytest.fixture
def alert(night: Night) -> Outgoing:
    """Dawn has written, and Jan's alert is on its way to Telegram."""
    night.writes("Dawn", "cant do this")
    night.unread("Dawn")
    (row,) = night.unread("Jan")
    return row


def refuse(night: Night, row: Outgoing, failure: Failure) -> None:
    with night.context(1) as ctx:
        delivery.refused(ctx, row, failure)


def not_sent(night: Night, row: Outgoing, times: int, retry_after: float = 0.0) -> Outgoing:
    """It does not leave, so many times in a row. Returns the row as it then is."""
    for _ in range(times):
        with night.context(1) as ctx:
            delivery.not_sent(ctx, outbox.get(ctx.tx, row.id), "twilio not reached", retry_after)
        again = night.ask(outbox.get, row.id)
        if again.state == "queued":
            night.now = max(night.now, again.next_try_at)
            night.ask(outbox.claim, row.channel, night.now, (0, 3), 64)
    return night.ask(outbox.get, row.id)


def receive(night: Night, row: Outgoing, *statuses: str, failure: Failure | None = None) -> None:
    for status in statuses:
        with night.context(1) as ctx:
            delivery.receipt(ctx, row.id, "SM1", status, failure)


def dead(night: Night, name: str) -> dict[str, str | None]:
    known = night.ask(addresses.of_person, night.person(name).id)
    return {address.channel: address.dead_reason for address in known if address.dead_since}


def test_an_alert_that_telegram_refuses_goes_by_text_at_once(night: Night, alert: Outgoing) -> None:
    refuse(night, alert, BLOCKED)
    (again,) = night.unread("Jan")
    assert (again.channel, again.chat, again.key) == ("sms", "+447700900101", "hub.second")
    assert [label for label, _ in again.buttons] == [label for label, _ in alert.buttons]


def test_the_next_rung_begins_together_with_it(night: Night, alert: Outgoing) -> None:
    refuse(night, alert, BLOCKED)
    assert night.keys("Priya") == ["hub.alert"]
    assert night.keys("Sam") == ["address.dead"]
    (told,) = night.bodies("Dawn")
    assert told.startswith("We cannot get through to Jan. Alerting Priya now.")


def test_after_a_whole_round_in_vain_the_rungs_last_their_time(night: Night, alert: Outgoing) -> None:
    """Nobody is helped by all phones ringing without a pause."""
    night.passes(minutes=15)
    night.unread("Priya")
    again = night.unread("Jan")[-1]
    refuse(night, again, THIS_ONE_ONLY)
    assert [row.channel for row in night.unread("Jan")] == ["sms"]
    assert night.keys("Priya") == []
    night.passes(minutes=5)
    assert night.keys("Priya") == ["hub.alert"]


def test_its_digits_answer_on_the_other_phone(night: Night, alert: Outgoing) -> None:
    refuse(night, alert, BLOCKED)
    night.writes("Jan", "1", by=("sms", "+447700900101"))
    assert night.matter("Dawn").holder_id == night.person("Jan").id


def test_what_is_dead_is_marked_once_and_the_liaison_worker_is_told_once(night: Night, alert: Outgoing) -> None:
    refuse(night, alert, BLOCKED)
    refuse(night, alert, BLOCKED)
    assert dead(night, "Jan") == {"telegram": "telegram Forbidden"}
    (told,) = night.unread("Sam")
    assert told.key == "address.dead"
    assert "Jan by Telegram" in told.body


def test_a_refusal_of_this_text_alone_leaves_the_phone_alive(night: Night, alert: Outgoing) -> None:
    refuse(night, alert, THIS_ONE_ONLY)
    assert dead(night, "Jan") == {}
    assert night.keys("Sam") == []
    next_rung, elsewhere = night.unread("Jan")
    assert (next_rung.channel, next_rung.key) == ("telegram", "hub.second")
    assert (elsewhere.channel, elsewhere.body, elsewhere.instead_of) == ("sms", alert.body, alert.id)


def test_when_no_phone_of_hers_is_left_the_next_rung_begins_at_once(night: Night, alert: Outgoing) -> None:
    refuse(night, alert, BLOCKED)
    (by_text,) = night.unread("Jan")
    refuse(night, by_text, NO_SUCH_PHONE)
    assert night.keys("Priya") == ["hub.alert"]
    assert "hub.alert" in night.keys("Sam")
    assert [body[:30] for body in night.bodies("Dawn")] == ["We cannot get through to Jan. "] * 2


def test_an_alert_of_a_rung_that_is_over_moves_nothing(night: Night, alert: Outgoing) -> None:
    night.passes(minutes=5)
    night.unread("Jan"), night.unread("Dawn")
    refuse(night, alert, THIS_ONE_ONLY)
    assert night.keys("Sam") == night.keys("Dawn") == []
    assert [row.channel for row in night.unread("Jan")] == ["sms"]


def test_an_alert_that_nobody_needs_any_more_is_not_sent_elsewhere(night: Night, alert: Outgoing) -> None:
    night.passes(minutes=5)
    night.writes("Priya", "1")
    night.unread("Jan")
    refuse(night, alert, BLOCKED)
    assert night.keys("Jan") == []


def test_a_question_that_holds_words_is_asked_on_one_phone_at_a_time(night: Night) -> None:
    """They are dealt with once, by the digit, by silence or by what follows."""
    night.writes("Priya", "move picnic to 3pm")
    (asked,) = night.unread("Priya")
    refuse(night, asked, THIS_ONE_ONLY)
    assert [(row.channel, row.key) for row in night.unread("Priya")] == [("sms", "own.ask")]
    night.passes(minutes=4)
    night.writes("Priya", "1", by=("sms", "+447700900102"))
    night.writes("Priya", "my husband has collapsed")
    kept = night.ask(messages.of_matter, night.matter("Priya").id)
    assert [message.text for message in kept][0::2] == ["move picnic to 3pm", "my husband has collapsed"]


def test_the_digit_counts_on_the_phone_to_which_it_went(night: Night) -> None:
    night.writes("Priya", "move picnic to 3pm")
    (asked,) = night.unread("Priya")
    refuse(night, asked, THIS_ONE_ONLY)
    night.writes("Priya", "2", by=("sms", "+447700900102"))
    assert [row.key for row in night.unread("Priya")] == ["own.ask", "own.nothing"]
    night.passes(minutes=4)
    assert night.unread("Jan") == []


def test_its_button_counts_where_it_has_come_all_the_same(night: Night) -> None:
    night.writes("Priya", "move picnic to 3pm")
    (asked,) = night.unread("Priya")
    refuse(night, asked, THIS_ONE_ONLY)
    night.writes("Priya", "", kind="button", button=dict(asked.buttons)[asked.buttons[1][0]])
    assert [row.key for row in night.unread("Priya")] == ["own.ask", "own.nothing"]


@pytest.mark.parametrize("proof", ["missing", "failed"])
def test_who_has_passed_it_on_is_not_alerted_by_another_way(night: Night, proof: str) -> None:
    """Her 2 shows that she has had it, whatever becomes of the receipt."""
    night.load(EXAMPLE.read_text().replace("telegram = 1001", 'telegram = 1001\nfirst = "sms"'))
    night.writes("Dawn", "cant do this")
    (alert,) = night.unread("Jan")
    with night.context(1) as ctx:
        delivery.sent(ctx, alert, "SM1")
    night.writes("Jan", "2", by=("sms", "+447700900101"))
    night.unread("Jan"), night.unread("Priya"), night.unread("Dawn")
    if proof == "missing":
        night.passes(minutes=1.5)
    else:
        receive(night, alert, "failed", failure=THIS_ONE_ONLY)
    assert [night.keys(name) for name in ("Jan", "Priya", "Dawn")] == [[], [], []]


def test_a_chat_that_was_blocked_is_used_again_when_it_is_let_in(night: Night, alert: Outgoing) -> None:
    night.writes("Jan", "", kind="blocked")
    assert dead(night, "Jan") == {"telegram": "blocked"}
    night.writes("Jan", "", kind="unblocked")
    assert dead(night, "Jan") == {}
    assert "address.alive" in night.noted()


def test_words_that_reach_no_phone_of_the_carer_are_told_to_the_holder(night: Night, alert: Outgoing) -> None:
    night.writes("Jan", "ringing you now")
    words = next(row for row in night.unread("Dawn") if row.key == "words.hub")
    night.unread("Jan")
    refuse(night, words, STOPPED)
    (told,) = night.bodies("Jan")
    assert "Dawn of Home 4" in told
    assert "07700 900104" in told
    assert night.keys("Sam") == ["optout.seen"]


def test_words_that_reach_no_phone_of_the_holder_alert_again(night: Night, alert: Outgoing) -> None:
    """They must not lie where nobody looks."""
    night.load(EXAMPLE.read_text(encoding="utf-8").replace('mobile = "+447700900101"\n', ""))
    night.writes("Jan", "1")
    night.unread("Dawn")
    night.writes("Dawn", "wren is gone")
    words = next(row for row in reversed(night.unread("Jan")) if row.key == "words.carer")
    refuse(night, words, BLOCKED)
    assert night.matter("Dawn").holder_id is None
    assert night.keys("Priya") == ["hub.alert"]
    assert night.bodies("Dawn")[0].startswith("We cannot get through to Jan. Alerting Priya now.")


def test_a_stranger_who_cannot_be_reached_is_nobodys_trouble(night: Night) -> None:
    night.writes("stranger", "hello")
    (reply,) = night.unread("stranger")
    refuse(night, reply, NO_SUCH_PHONE)
    assert night.told == [reply]
    assert night.ask(outbox.get, reply.id).state == "failed"


@pytest.mark.parametrize("cls", sorted(CLASSES))
def test_the_steps_between_tries_never_shrink(cls: str) -> None:
    steps = [CLASSES[cls].step(tries) for tries in range(1, 12)]
    assert steps == sorted(steps)
    assert CLASSES[cls].step(0) == steps[0]


def test_an_alert_is_tried_quickly_and_then_by_her_other_phone(night: Night, alert: Outgoing) -> None:
    began = night.now
    row = not_sent(night, alert, 4)
    assert (row.state, row.tries) == ("sending", 5)
    assert night.now - began == timedelta(seconds=2 + 3 + 10 + 15)
    assert night.keys("Jan") == []
    assert not_sent(night, alert, 1).state == "failed"
    assert sorted(row.channel for row in night.unread("Jan")) == ["sms", "telegram"]
    assert night.keys("Priya") == ["hub.alert"]


def test_the_provider_may_ask_for_a_longer_wait(night: Night, alert: Outgoing) -> None:
    with night.context(1) as ctx:
        delivery.not_sent(ctx, alert, "telegram RetryAfter", 12.0)
    assert night.ask(outbox.get, alert.id).next_try_at == night.now + timedelta(seconds=12)


def test_nobody_who_needs_her_waits_longer_than_that_for_a_provider(night: Night, alert: Outgoing) -> None:
    with night.context(1) as ctx:
        delivery.not_sent(ctx, alert, "telegram RetryAfter", 900.0)
    assert night.ask(outbox.get, alert.id).state == "failed"
    assert [row.channel for row in night.unread("Jan")] == ["telegram", "sms"]
    assert night.keys("Priya") == ["hub.alert"]


def test_with_no_other_phone_it_is_tried_for_ever_and_the_ladder_climbs(night: Night) -> None:
    night.load(EXAMPLE.read_text(encoding="utf-8").replace("telegram = 1001\n", ""))
    night.writes("Dawn", "cant do this")
    (alert,) = night.unread("Jan")
    row = not_sent(night, alert, 5)
    assert night.keys("Priya") == ["hub.alert"]
    assert row.state == "withdrawn"  # its rung has ended; the next one alerts her anew
    assert night.keys("Jan") == ["hub.second"]


def test_a_reply_that_has_not_left_in_five_minutes_is_told_to_a_person_once(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    (reply,) = night.unread("Dawn")
    night.unread("Jan")
    not_sent(night, reply, 7)
    night.passes(minutes=4)
    told = night.keys("Jan")
    night.passes(minutes=30)
    assert [*told, *night.keys("Jan")].count("hub.undelivered") == 1


def test_a_service_text_is_given_up_after_three_tries(night: Night, alert: Outgoing) -> None:
    night.load(EXAMPLE.read_text(encoding="utf-8").replace("telegram = 1090\n", ""))
    refuse(night, alert, BLOCKED)
    (told,) = night.unread("Sam")
    assert (told.cls, told.state) == ("service", "queued")
    night.ask(outbox.claim, "sms", night.now, (2, 3), 9)
    assert not_sent(night, told, 2).state == "sending"
    assert not_sent(night, told, 1).state == "failed"


def test_an_unknown_outcome_is_sent_again_only_when_it_is_so_resolved(night: Night, alert: Outgoing) -> None:
    with night.context(1) as ctx:
        delivery.unknown(ctx, alert, "telegram TimedOut")
    assert night.ask(outbox.get, alert.id).state == "unknown"
    assert night.ask(outbox.claim, "telegram", night.now, (0, 3), 9) == []
    with night.context(1) as ctx:
        delivery.resolved_not_sent(ctx, alert, True)
    assert [row.id for row in night.ask(outbox.claim, "telegram", night.now, (0, 3), 9)] == [alert.id]


def test_what_is_unknown_each_time_goes_to_her_other_phone_in_the_end(night: Night, alert: Outgoing) -> None:
    for _ in range(5):
        with night.context(1) as ctx:
            row = outbox.get(ctx.tx, alert.id)
            delivery.unknown(ctx, row, "telegram TimedOut")
            delivery.resolved_not_sent(ctx, row, True)
        night.ask(outbox.claim, "telegram", night.now, (0, 3), 9)
    assert night.ask(outbox.get, alert.id).state == "failed"
    assert sorted(row.channel for row in night.unread("Jan")) == ["sms", "telegram"]
    assert night.keys("Priya") == ["hub.alert"]


def test_an_alert_by_text_whose_fate_stays_unknown_has_no_receipt(night: Night) -> None:
    night.load(EXAMPLE.read_text(encoding="utf-8").replace("telegram = 1001\n", ""))
    night.writes("Dawn", "cant do this")
    (alert,) = night.unread("Jan")
    with night.context(1) as ctx:
        delivery.unknown(ctx, alert, "twilio ServerDisconnectedError")
    night.passes(minutes=1)
    assert night.keys("Priya") == ["hub.alert"]


@pytest.mark.parametrize(("cls", "resent"), [("alert", True), ("reply", True), ("service", False), ("reminder", False)])
def test_what_cannot_be_looked_up_is_sent_twice_only_where_that_is_harmless(cls: str, resent: bool) -> None:
    assert CLASSES[cls].resend_unknown is resent


@pytest.mark.parametrize(
    ("statuses", "kept"),
    [
        (("queued", "sent", "delivered"), "delivered"),
        (("delivered", "sent", "queued"), "delivered"),
        (("sent", "sent"), "sent"),
        (("delivered", "undelivered"), "delivered"),
        (("delivered", "read"), "read"),
        (("read", "delivered"), "read"),
        (("sent", "nonsense"), "sent"),
    ],
)
def test_receipts_only_move_forward(night: Night, alert: Outgoing, statuses: tuple[str, ...], kept: str) -> None:
    with night.context(1) as ctx:
        delivery.sent(ctx, alert, "SM1")
    receive(night, alert, *statuses)
    assert night.ask(outbox.get, alert.id).receipt == kept


def test_a_failed_receipt_uses_her_next_phone_and_repeated_does_it_once(night: Night, alert: Outgoing) -> None:
    with night.context(1) as ctx:
        delivery.sent(ctx, alert, "SM1")
    receive(night, alert, "sent")
    receive(night, alert, "undelivered", "undelivered", "failed", failure=THIS_ONE_ONLY)
    assert [row.channel for row in night.unread("Jan")] == ["telegram", "sms"]
    assert night.ask(outbox.get, alert.id).state == "failed"


def test_a_late_failure_does_not_undo_a_delivery(night: Night, alert: Outgoing) -> None:
    with night.context(1) as ctx:
        delivery.sent(ctx, alert, "SM1")
    receive(night, alert, "delivered")
    receive(night, alert, "failed", failure=THIS_ONE_ONLY)
    assert night.keys("Jan") == []
    assert night.ask(outbox.get, alert.id).state == "sent"


def test_a_receipt_proves_that_an_unknown_send_was_taken(night: Night, alert: Outgoing) -> None:
    with night.context(1) as ctx:
        delivery.unknown(ctx, alert, "twilio ServerDisconnectedError")
    receive(night, alert, "sent")
    row = night.ask(outbox.get, alert.id)
    assert (row.state, row.provider_id) == ("sent", "SM1")


def test_a_receipt_for_nothing_of_ours_is_let_be(night: Night) -> None:
    with night.context(1) as ctx:
        delivery.receipt(ctx, 12345, "SM1", "failed", THIS_ONE_ONLY)
    assert night.told == []


def test_a_receipt_is_no_answer(night: Night, alert: Outgoing) -> None:
    """Delivered, read: the ladder climbs all the same (DOMAIN N5)."""
    with night.context(1) as ctx:
        delivery.sent(ctx, alert, "SM1")
    receive(night, alert, "sent", "delivered", "read")
    night.passes(minutes=5)
    assert night.keys("Priya") == ["hub.alert"]
