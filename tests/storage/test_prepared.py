"""The connection of the running line answers as Core does, and never with what is out of date."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError, NoResultFound

from storage import addresses, homes, inbox, people, questions, timers
from storage.database import Database, connect, engine_on, transaction
from storage.people import Person
from storage.prepared import PreparingConnection
from tests.storage.conftest import NOW, settle_in

NEW_TIMER = insert(timers.timers)
SOME_TIMERS = select(timers.timers.c.id, timers.timers.c.payload, timers.timers.c.due_at).where(
    timers.timers.c.kind.in_(("rung", "silent")), timers.timers.c.due_at <= bindparam("now")
)
NO_ADDRESS = delete(addresses.addresses).where(addresses.addresses.c.id == bindparam("gone"))
NOT_OF = select(timers.timers.c.id).where(timers.timers.c.kind.not_in(bindparam("but", expanding=True)))
NONE_BUT = delete(timers.timers).where(timers.timers.c.kind.not_in(bindparam("but", expanding=True)))
QUESTION = {"constellation_id": 1, "kind": "alert", "matter_id": None, "facts": {}, "asked_at": NOW}
HOME_NAMED = select(homes.homes).where(homes.homes.c.code == bindparam("code"))


@pytest.fixture
def prepared(path: Path) -> Iterator[PreparingConnection]:
    with closing(connect(path)) as raw:
        with transaction(raw) as tx:
            settle_in(tx)
        raw.execute("BEGIN IMMEDIATE")
        connection = PreparingConnection(engine_on(raw), WeakKeyDictionary())  # nothing was prepared before the test
        connection.began()
        yield connection
        connection.close()


def timer(key: str) -> dict[str, Any]:
    return {
        "constellation_id": 1,
        "kind": "rung",
        "key": key,
        "due_at": NOW,
        "payload": {"rung": 1},
    }


def test_rows_are_the_same_the_first_time_and_every_time(prepared: PreparingConnection) -> None:
    for key in ("a", "b", "c"):
        prepared.execute(NEW_TIMER, timer(key))
    asked = [[*map(tuple, prepared.execute(SOME_TIMERS, {"now": NOW + timedelta(hours=1)}))] for _ in range(3)]
    assert asked[0] == [(number, {"rung": 1}, NOW) for number in (1, 2, 3)]
    assert asked == [asked[0]] * 3


def test_a_list_among_the_values_counts_every_time(prepared: PreparingConnection) -> None:
    for key in ("a", "b"):
        prepared.execute(NEW_TIMER, timer(key))
    for kinds, left in ((("silent",), 2), (("rung", "silent"), 0), (("silent",), 2), ((), 2)):
        assert len(prepared.execute(NOT_OF, {"but": kinds}).all()) == left
    for kinds, went in ((("rung",), 0), (("rung",), 0), (("silent",), 2)):
        assert prepared.execute(NONE_BUT, {"but": kinds}).rowcount == went


def test_a_row_has_its_columns_by_name_every_time(prepared: PreparingConnection) -> None:
    found = [prepared.execute(HOME_NAMED, {"code": 4}).one() for _ in range(3)]
    assert [(home.id, home.kind) for home in found] == [(1, "satellite")] * 3


def test_what_a_change_says_of_itself_is_the_same_every_time(prepared: PreparingConnection) -> None:
    ids = [prepared.execute(NEW_TIMER, timer(key)).lastrowid for key in ("a", "b", "c")]
    assert ids == [1, 2, 3]
    assert [timers.drop(prepared, key) for key in ("a", "b", "b", "c")] == [True, True, False, True]


def test_other_columns_in_the_same_statement_are_another_statement(prepared: PreparingConnection) -> None:
    for key in ("a", "b", "c"):
        prepared.execute(NEW_TIMER, timer(key))
    prepared.execute(NEW_TIMER, {**timer("d"), "starts": 2})
    prepared.execute(NEW_TIMER, {**timer("e"), "starts": 3})
    assert len(timers.due(prepared, NOW)) == 5


def test_no_row_and_a_broken_rule_are_the_same_errors_every_time(prepared: PreparingConnection) -> None:
    for _ in range(3):
        with pytest.raises(NoResultFound):
            prepared.execute(HOME_NAMED, {"code": 77}).one()
        with pytest.raises(IntegrityError):
            prepared.execute(NEW_TIMER, {**timer("a"), "constellation_id": 99})


@pytest.fixture
async def database(path: Path) -> Any:
    with closing(connect(path)) as raw, transaction(raw) as tx:
        settle_in(tx)
        addresses.link(tx, people.get(tx, 1), "sms", "+447700900104", NOW)
    database = await Database.open(path)
    yield database
    await database.close()


def sender(tx: Connection) -> str | None:
    known = addresses.sender(tx, "sms", "+447700900104")
    return known[0].name if known else None


async def ask_often(database: Database, read: Callable[[Connection], Any] = sender) -> Any:
    """So often that the answer is remembered, if it ever is."""
    return [await database.transact(read) for _ in range(4)][-1]


async def test_a_roster_that_another_process_has_changed_is_read_anew(database: Database) -> None:
    assert await ask_often(database) == "Dawn"
    with closing(connect(database.path)) as raw, transaction(raw) as tx:
        people.save(tx, {"constellation_id": 1, "name": "Dawn", "left_at": NOW})
    assert await database.transact(sender) is None


async def test_a_phone_that_is_linked_anew_is_hers_in_the_same_transaction_and_after(database: Database) -> None:
    assert await ask_often(database) == "Dawn"

    def move(tx: Connection) -> str | None:
        person: Person = people.get(tx, people.save(tx, {"constellation_id": 1, "name": "Femi", "role": "carer"}))
        addresses.link(tx, person, "sms", "+447700900104", NOW)
        return sender(tx)

    assert await database.transact(move) == "Femi"
    assert await ask_often(database) == "Femi"


async def test_a_change_that_was_undone_is_not_remembered(database: Database) -> None:
    assert await ask_often(database) == "Dawn"

    def break_off(tx: Connection) -> None:
        addresses.mark_dead(tx, 1, NOW, "blocked")
        assert not addresses.alive(tx, 1)
        assert not addresses.alive(tx, 1)
        raise LookupError("after all")

    for _ in range(3):
        with pytest.raises(LookupError):
            await database.transact(break_off)
        assert await ask_often(database, lambda tx: len(addresses.alive(tx, 1))) == 1


async def test_what_another_process_has_written_is_seen_at_once(database: Database) -> None:
    assert await ask_often(database, inbox.waiting) == 0
    with closing(connect(database.path)) as raw, transaction(raw) as tx:
        inbox.keep(tx, inbox.Inbound("sms", "+447700900104", "SM1", "text", "hello", NOW))
    assert await database.transact(inbox.waiting) == 1
    assert await ask_often(database, inbox.unhandled)


def test_every_change_is_seen_by_what_asks_next(prepared: PreparingConnection) -> None:
    for number, key in enumerate(("a", "b", "c")):
        prepared.execute(NEW_TIMER, timer(key))
        assert [len(timers.due(prepared, NOW)) for _ in range(3)] == [number + 1] * 3
    timers.drop(prepared, "b")
    assert [len(timers.due(prepared, NOW)) for _ in range(3)] == [2] * 3


def test_rows_that_go_with_a_deleted_one_are_not_remembered(prepared: PreparingConnection) -> None:
    person = people.get(prepared, 1)
    address = addresses.link(prepared, person, "sms", "+447700900104", NOW)
    question = questions.ask(prepared, {**QUESTION, "address_id": address, "person_id": person.id})
    assert all(questions.get(prepared, question) for _ in range(3))
    for _ in range(2):  # the first time by Core, the second prepared
        prepared.execute(NO_ADDRESS, {"gone": address})
    assert questions.get(prepared, question) is None
