"""What is encrypted, that it is, and that it comes back; what must be found is found all the same."""

import base64
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import JSON, Connection, String, insert, select

from storage import addresses, homes, inbox, people, questions, sheets, timers
from storage.database import Database, connect, engine_on, transaction
from storage.encryption import Keyring, UnknownKey, keyring_of
from storage.inbox import Inbound
from storage.migrations import upgrade
from storage.prepared import PreparingConnection
from storage.schema import TABLES
from tests.at_rest import KEY
from tests.storage.conftest import settle_in

NOW = datetime(2026, 11, 27, 23, 40, tzinfo=UTC)
OLD, NEW, OTHER = b"o" * 32, b"n" * 32, b"x" * 32
KEYS = Keyring([NEW])
WORDS, NUMBER = "he is out of the window", "+447700900104"

#: Every other column of text, and why it may be read in a stolen file.
PLAIN = {
    "constellations.name": "the name of a constellation is no person's",
    "constellations.duty_team_name": "a public office",
    "constellations.hours": "times",
    "homes.kind": "code",
    "people.role": "code",
    "people.first": "code",
    "addresses.channel": "code",
    "addresses.dead_reason": "code",
    "addresses.source": "code",
    **dict.fromkeys(["spells.who", "spells.backup", "spells.days", "nights.who", "nights.backup"], "ids"),
    **dict.fromkeys(["spells.from_time", "spells.to_time", "nights.from_time", "nights.to_time"], "times"),
    "rotas.nation": "code",
    "resources.hours": "times",
    **dict.fromkeys(["resources.source", "resources.state"], "code"),
    **dict.fromkeys(["activities.audience", "activities.bank_holidays", "activities.source"], "code"),
    **dict.fromkeys(["activities.remind", "activities.state", "activity_answers.answer", "occurrences.state"], "code"),
    **dict.fromkeys(["activity_reminders.kind", "activity_reminders.state", "activity_wishes.kinds"], "code"),
    **dict.fromkeys(["activities.rrule", "activities.start_time", "activities.words"], "times"),
    **dict.fromkeys(["activities.homes", "activities.uid"], "ids"),
    "diary.kind": "code",
    "diary.source": "code",
    **dict.fromkeys(["swaps.kind", "swaps.state"], "code"),
    **dict.fromkeys(["swaps.who", "swaps.backup", "swaps.before"], "ids"),
    "calendars.digest": "a digest",
    **dict.fromkeys(["inbox.channel", "inbox.kind", "inbox.set_aside"], "code"),
    **dict.fromkeys(["inbox.external_id", "inbox.reply_to", "inbox.button"], "a provider's or our own id"),
    "matters.lane": "code",
    "hushes.why": "code",
    "questions.kind": "code",
    "calls.sid": "a provider's id",
    **dict.fromkeys(["outbox.channel", "outbox.key", "outbox.cls", "outbox.state", "outbox.receipt"], "code"),
    "outbox.provider_id": "a provider's id",
    "outbox.error": "code",
    **dict.fromkeys(["timers.kind", "timers.set_aside"], "code"),
    "timers.key": "code and ids",
    "invitations.digest": "a digest",
    **dict.fromkeys(["rollcalls.part", "rollcalls.answer"], "code"),
    "rollcalls.day": "a date",
    "cards.kind": "code",
    "sheet_answers.field": "code",
    **dict.fromkeys(["sleepovers.kind", "sleepovers.state", "sleepovers.before"], "code"),
    "guests.rule": "code",
    **dict.fromkeys(["sleepover_steps.event", "sleepover_steps.was", "sleepover_steps.became"], "code"),
    **dict.fromkeys(["journal.actor", "journal.what", "journal.facts"], "ids and codes, never words, by its own rule"),
    "journal.hash": "a digest",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    upgrade(tmp_path / "roost.db", KEYS)
    return tmp_path / "roost.db"


@pytest.fixture
def tx(path: Path) -> Iterator[Connection]:
    with closing(connect(path)) as raw, transaction(raw, KEYS) as tx:
        settle_in(tx)
        yield tx


def files(path: Path) -> bytes:
    """The database with its write-ahead log."""
    return b"".join(part.read_bytes() for part in sorted(path.parent.glob(f"{path.name}*")))


@given(st.text())
def test_whatever_is_encrypted_comes_back(text: str) -> None:
    former = Keyring([OLD])
    both = Keyring([NEW, OLD])
    for kept in (text, former.encrypt(text), former.match(text), both.encrypt(text), both.match(text)):
        assert both.decrypt(kept) == text


def test_equal_words_do_not_look_equal_and_equal_numbers_do() -> None:
    assert KEYS.encrypt(WORDS) != KEYS.encrypt(WORDS)
    assert KEYS.match(NUMBER) == Keyring([NEW, OLD]).match(NUMBER) != KEYS.match("+447700900105")


def test_a_key_that_is_not_there_and_a_value_that_was_changed_are_refused() -> None:
    for sealed in (Keyring([OTHER]).encrypt(WORDS), Keyring([OTHER]).match(WORDS)):
        with pytest.raises(UnknownKey, match="a key that is not given"):
            KEYS.decrypt(sealed)
    for sealed in (KEYS.encrypt(WORDS), KEYS.match(WORDS)):
        with pytest.raises(UnknownKey, match="cannot be decrypted"):
            KEYS.decrypt(sealed[:-1] + bytes([sealed[-1] ^ 1]))


def test_every_column_of_text_is_encrypted_or_says_why_not() -> None:
    plain = {f"{table.name}.{c.name}" for table in TABLES for c in table.c if isinstance(c.type, String | JSON)}
    assert plain == set(PLAIN), (
        "encrypt a column that can hold words, names or numbers; else say here why it need not be"
    )


def test_what_is_kept_is_read_back_and_found_and_not_in_the_file(path: Path, tx: Connection) -> None:
    dawn = people.get(tx, 1)
    addresses.link(tx, dawn, "sms", NUMBER, NOW)
    address = addresses.sender(tx, "sms", NUMBER)
    assert address is not None and address[0].name == "Dawn" and address[1].chat == NUMBER
    assert addresses.sender(tx, "sms", "+447700900105") is None
    message = Inbound("sms", NUMBER, "SM1", "text", WORDS, NOW)
    assert inbox.keep(tx, message) is not None and inbox.keep(tx, message) is None
    assert [found.text for found in inbox.unhandled(tx)] == [WORDS]
    facts = {"words": WORDS, "options": [1, 2]}
    row = {"constellation_id": 1, "address_id": 1, "person_id": 1, "kind": "which", "matter_id": None}
    asked = questions.ask(tx, {**row, "facts": {}, "asked_at": NOW})
    questions.set_facts(tx, asked, facts)
    assert questions.open_ones(tx, 1, 1)[0].facts == facts
    for _ in range(2):
        timers.later(tx, 1, "which", "which:1", NOW, facts)
    assert [timer.payload for timer in timers.due(tx, NOW)] == [facts]
    child = homes.add_child(tx, homes.get(tx, 1), "Wren")
    homes.change_child(tx, child.id, real_name="Gwendolyn")
    for _ in range(2):
        sheets.write(tx, child.id, "comfort", "a torch under the pillow", 1, NOW)
    assert sheets.of_child(tx, child.id).answers == {"comfort": "a torch under the pillow"}
    tx.commit()
    raw = files(path)
    secrets = (WORDS, NUMBER, "7700900104", "Dawn", "Wren", "Gwendolyn", "torch", "01632 960123", "options")
    assert [word for word in secrets if word.encode() in raw] == []
    assert b"which:1" in raw  # as everything would be that is plain


async def test_statements_that_were_prepared_without_a_key_encrypt_with_one(path: Path, tmp_path: Path) -> None:
    """The same statements, in one process, on three files."""
    for name, keys in (("plain", None), ("new", KEYS), ("old", Keyring([OLD]))):
        file = tmp_path / f"{name}.db"
        upgrade(file, keys)
        database = await Database.open(file, keys)
        for number in range(3):
            message = Inbound("sms", NUMBER, f"SM{number}", "text", WORDS, NOW)
            await database.transact(partial(inbox.keep, message=message))
        assert [found.text for found in await database.transact(inbox.unhandled)] == [WORDS] * 3
        assert (WORDS.encode() in files(file)) is (keys is None)
        await database.close()


def test_without_a_key_the_types_are_sqlalchemys_own(tmp_path: Path) -> None:
    """Nothing is called for a value that is kept as it is."""
    upgrade(tmp_path / "roost.db")
    with closing(connect(tmp_path / "roost.db")) as raw:
        connection = PreparingConnection(engine_on(raw))
        assert keyring_of(connection.dialect) is None
        kind = inbox.inbox.c.text.type.dialect_impl(connection.dialect)
        assert kind.bind_processor(connection.dialect) is None
        assert kind.result_processor(connection.dialect, None) is None
        connection.close()


def test_plain_rows_from_before_there_was_a_key_are_readable(path: Path) -> None:
    with closing(connect(path)) as raw, transaction(raw) as plain:
        plain.execute(insert(inbox.inbox), row())
    with closing(connect(path)) as raw, transaction(raw, KEYS) as tx:
        assert tx.execute(select(inbox.inbox.c.text)).scalar() == WORDS


def test_the_key_in_the_config_is_the_key_of_the_file() -> None:
    """A key that is written down today opens its file tomorrow: ids and blobs never change their meaning."""
    keys = Keyring([base64.b64decode(KEY)])
    assert keys.ids == KNOWN_ID
    assert base64.b64encode(keys.match("Dawn")).decode() == KNOWN_BLOB


def row() -> dict[str, object]:
    return {"channel": "sms", "chat": NUMBER, "external_id": "1", "kind": "text", "text": WORDS, "received_at": NOW}


KNOWN_ID = [599191420]
KNOWN_BLOB = "AiO273ze2P7aKwUURa2+KqMH5C6kiZOhC68="
