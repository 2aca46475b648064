"""From plain to encrypted, from key to key and back: whole, or to be begun again, with nothing plain left behind."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete

from storage import addresses, homes, inbox, people, questions, sleepovers
from storage.database import connect, transaction
from storage.encryption import NO_KEY, Keyring, key_of
from storage.inbox import Inbound
from storage.migrations import DatabaseRefused, upgrade
from storage.rekeying import BATCH, check_key, may_rekey, rekey
from tests.at_rest import files, readable
from tests.storage.conftest import settle_in

NOW = datetime(2026, 11, 27, 23, 40, tzinfo=UTC)
FIRST, SECOND, OTHER = b"1" * 32, b"2" * 32, b"3" * 32
MESSAGES = 2 * BATCH + 7
SECRETS = {"he is out of the window", "7700900104", "Gwendolyn", "Wren", "EDT Angela", "she was never seen again"}


def fill(path: Path) -> None:
    """A plain file, with something that was deleted from it as well."""
    upgrade(path)
    with closing(connect(path)) as raw, transaction(raw) as tx:
        settle_in(tx)
        addresses.link(tx, people.get(tx, 1), "sms", "+447700900104", NOW)
        for number in range(MESSAGES):
            inbox.keep(tx, Inbound("sms", "+447700900104", str(number), "text", "he is out of the window", NOW))
        child = homes.add_child(tx, homes.get(tx, 1), "Wren")
        homes.change_child(tx, child.id, real_name="Gwendolyn")
        request = sleepovers.open_one(
            tx, {"constellation_id": 1, "home_id": 1, "kind": "planned", "state": "opened", "requested_by": 1}, NOW
        )
        sleepovers.set_guests(tx, request.id, {"Wren": child.id})
        sleepovers.agree(tx, sleepovers.guests_of(tx, request.id)[0].id, agreed_by="EDT Angela")
        row = {"constellation_id": 1, "address_id": 1, "person_id": 1, "kind": "which", "matter_id": None}
        questions.ask(tx, {**row, "facts": {"words": "he is out of the window"}, "asked_at": NOW})
        for number in range(BATCH):  # whole pages of these are free afterwards, and still hold them
            inbox.keep(tx, Inbound("sms", "+447700900104", f"x{number}", "text", "she was never seen again" * 9, NOW))
    with closing(connect(path)) as raw:
        raw.execute("PRAGMA secure_delete = OFF")  # as many a SQLite is built
        with transaction(raw) as tx:
            tx.execute(delete(inbox.inbox).where(inbox.inbox.c.id > MESSAGES))


def is_whole(path: Path, keys: Keyring | None) -> None:
    """Everything is found by its number and reads as it did."""
    with closing(connect(path)) as raw:
        check_key(raw, path, keys)
        with transaction(raw, keys) as tx:
            found = addresses.sender(tx, "sms", "+447700900104")
            assert found is not None and found[0].name == "Dawn"
            assert {message.text for message in inbox.unhandled(tx)} == {"he is out of the window"}
            assert inbox.keep(tx, inbox.get(tx, 1)) is None, "what was kept is still known"
            assert [child.real_name for child in homes.children_at(tx, 1)] == ["Gwendolyn"]
            assert sleepovers.guests_of(tx, 1)[0].agreed_by == "EDT Angela"
            assert questions.open_ones(tx, 1, 1)[0].facts == {"words": "he is out of the window"}
    with closing(connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def change(path: Path, keys: Keyring, *, plain: bool = False, batches: int | None = None) -> None:
    """As the command does; broken off after so many batches."""
    with closing(connect(path)) as raw:
        may_rekey(raw, path, keys)
        for number, _ in enumerate(rekey(raw, keys, plain=plain), start=1):
            if number == batches:
                return


@pytest.fixture
def path(tmp_path: Path) -> Path:
    fill(tmp_path / "roost.db")
    return tmp_path / "roost.db"


def test_from_plain_to_a_key_to_the_next_and_back(path: Path) -> None:
    assert readable(files(path), SECRETS) == sorted(SECRETS)
    change(path, Keyring([FIRST]))
    assert readable(files(path), SECRETS) == []
    is_whole(path, Keyring([FIRST]))
    change(path, Keyring([SECOND, FIRST]))
    is_whole(path, Keyring([SECOND]))
    change(path, Keyring([SECOND]), plain=True)
    is_whole(path, None)


@pytest.mark.parametrize("batches", [1, 5, 8])
def test_broken_off_it_is_refused_until_it_has_been_done_again(path: Path, batches: int) -> None:
    change(path, Keyring([FIRST]), batches=batches)
    for keys in (None, Keyring([FIRST])):
        with closing(connect(path)) as raw, pytest.raises(DatabaseRefused, match="half-way to another key; stop"):
            check_key(raw, path, keys)
    change(path, Keyring([SECOND, FIRST]), batches=batches)
    change(path, Keyring([SECOND, FIRST]))
    is_whole(path, Keyring([SECOND]))
    assert readable(files(path), SECRETS) == []


def test_progress_is_told_batch_by_batch(path: Path) -> None:
    with closing(connect(path)) as raw:
        told = [step for step in rekey(raw, Keyring([FIRST])) if step.table == "inbox"]
    assert [(step.done, step.rows) for step in told] == [(at, MESSAGES) for at in (BATCH, 2 * BATCH, MESSAGES)]


def test_keys_that_do_not_open_the_file_change_nothing(path: Path) -> None:
    change(path, Keyring([FIRST]))
    before = files(path)
    with pytest.raises(DatabaseRefused, match="was encrypted with another key; put that one"):
        change(path, Keyring([OTHER]))
    assert files(path) == before
    is_whole(path, Keyring([FIRST]))


def test_while_another_program_reads_it_the_last_step_waits(path: Path) -> None:
    """What that program sees is still in the write-ahead log, in plain."""
    with closing(connect(path, read_only=True)) as other, closing(connect(path)) as raw:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM inbox").fetchone()
        raw.execute("PRAGMA busy_timeout = 100")
        with pytest.raises(Exception, match=r"another program|locked"):
            list(rekey(raw, Keyring([FIRST])))
    with closing(connect(path)) as raw:
        assert key_of(raw) not in (NO_KEY, *Keyring([FIRST]).ids)
    change(path, Keyring([FIRST]))
    assert readable(files(path), SECRETS) == []
