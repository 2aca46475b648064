"""The inbox keeps what came in once, unaltered, and knows what is still to be done (DESIGN I1, I3, 5)."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from storage import inbox
from storage.inbox import KINDS, Inbound
from tests.storage.conftest import NOW

PLACES = count()
TEXT = Inbound("sms", "+447700900104", "SM1", "text", "cant do this", NOW)


def kept(tx: Connection, message: Inbound) -> Inbound:
    new = inbox.keep(tx, message)
    assert new is not None
    return new


def test_what_is_kept_comes_back_as_it_was(tx: Connection) -> None:
    message = kept(tx, replace(TEXT, reply_to="41", button="7:1"))
    assert inbox.get(tx, message.id) == message
    assert replace(message, id=0) == replace(TEXT, reply_to="41", button="7:1")


def test_the_same_provider_id_twice_changes_nothing(tx: Connection) -> None:
    first = kept(tx, TEXT)
    assert inbox.keep(tx, replace(TEXT, text="forged", received_at=NOW + timedelta(hours=1))) is None
    assert inbox.unhandled(tx) == [first]


@pytest.mark.parametrize("other", [{"channel": "telegram"}, {"chat": "+447700900105"}, {"external_id": "SM2"}])
def test_another_channel_phone_or_id_is_another_message(tx: Connection, other: dict[str, str]) -> None:
    kept(tx, TEXT)
    kept(tx, replace(TEXT, **other))  # type: ignore[arg-type]  # text fields only
    assert inbox.waiting(tx) == 2


def test_what_is_handled_or_set_aside_waits_no_more(tx: Connection) -> None:
    first, second, third = (kept(tx, replace(TEXT, external_id=f"SM{number}")) for number in range(3))
    inbox.mark_handled(tx, first.id, NOW)
    inbox.mark_set_aside(tx, second.id, NOW, "ValueError")
    assert inbox.unhandled(tx) == [third]
    assert inbox.waiting(tx) == 1
    assert inbox.keep(tx, replace(TEXT, external_id="SM0")) is None  # and does not come in again


def test_unhandled_messages_come_in_the_order_in_which_they_were_kept(tx: Connection) -> None:
    messages = [kept(tx, replace(TEXT, external_id=f"SM{number}", chat=str(number % 3))) for number in range(9)]
    assert inbox.unhandled(tx) == messages


def test_starts_are_counted_against_what_they_found_unfinished(tx: Connection) -> None:
    old = kept(tx, TEXT)
    assert inbox.count_start(tx, 3) == []
    young = kept(tx, replace(TEXT, external_id="SM2"))
    done = kept(tx, replace(TEXT, external_id="SM3"))
    inbox.mark_handled(tx, done.id, NOW)
    assert inbox.count_start(tx, 3) == []
    assert inbox.count_start(tx, 3) == [old.id]
    assert inbox.count_start(tx, 3) == [old.id, young.id]
    inbox.mark_handled(tx, old.id, NOW)
    assert inbox.count_start(tx, 3) == [young.id]


def test_the_latest_of_a_channel_is_known(tx: Connection) -> None:
    assert inbox.latest_before(tx, "sms", NOW) is None
    kept(tx, TEXT)
    kept(tx, replace(TEXT, external_id="SM2", received_at=NOW + timedelta(minutes=1)))
    kept(tx, replace(TEXT, channel="telegram", received_at=NOW + timedelta(minutes=2)))
    assert inbox.latest(tx) == NOW + timedelta(minutes=2)
    assert inbox.latest_before(tx, "sms", NOW + timedelta(minutes=2)) == NOW + timedelta(minutes=1)
    assert inbox.latest_before(tx, "sms", NOW + timedelta(minutes=1)) == NOW


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=1600), kind=st.sampled_from(KINDS))
def test_any_text_is_kept_to_the_letter(tx: Connection, text: str, kind: str) -> None:
    message = kept(tx, replace(TEXT, text=text, kind=kind, external_id=f"any {next(PLACES)}"))
    assert inbox.get(tx, message.id).text == text
