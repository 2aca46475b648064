"""Group commit: many units in one commit, each standing or falling alone; and moments that are always UTC."""

import asyncio
import gc
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, delete, func, insert, select
from sqlalchemy.exc import StatementError

from storage import homes
from storage.database import GROUP_UNITS, Database, connect, transaction
from storage.moments import UtcDateTime
from tests.at_rest import files
from tests.storage.conftest import settle_in

tables = MetaData()
notes = Table(
    "notes", tables, Column("id", Integer, primary_key=True), Column("word", String), Column("at", UtcDateTime)
)


@pytest.fixture
async def database(path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Database]:
    """Groups end by their number of units alone: a slow machine must not change what these tests see."""
    monkeypatch.setattr("storage.database.GROUP_SECONDS", 60.0)
    with closing(connect(path)) as raw, transaction(raw) as tx:
        tables.create_all(tx)
        settle_in(tx)
    database = await Database.open(path)
    yield database
    await database.close()


def write(word: str) -> Callable[[Connection], int]:
    """A unit that writes a word, and says how many there were before."""

    def unit(tx: Connection) -> int:
        before = tx.execute(select(func.count()).select_from(notes)).scalar_one()
        tx.execute(insert(notes), {"word": word})
        return int(before)

    return unit


def words(tx: Connection) -> list[str]:
    return list(tx.execute(select(notes.c.word).order_by(notes.c.id)).scalars())


def poison(tx: Connection) -> None:
    tx.execute(insert(notes), {"word": "poison"})
    raise LookupError("this unit breaks after it has written")


def lose_the_transaction(tx: Connection) -> None:
    """As SQLite itself does on a full disk: what is under way is rolled back, of whichever unit."""
    tx.execute(insert(notes), {"word": "lost"})
    raw = tx.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    raw.execute("ROLLBACK")


async def together(database: Database, *units: Callable[[Connection], Any]) -> list[Any]:
    """Run units that have all been waiting, so that they go into one group; returns results and errors."""
    go = threading.Event()
    ahead = asyncio.create_task(database.transact(lambda tx: go.wait(5)))
    await asyncio.sleep(0.02)  # the unit ahead is on the thread now, and the rest queue behind it
    waiting = [asyncio.ensure_future(database.transact(unit)) for unit in units]
    await asyncio.sleep(0)
    go.set()
    assert await ahead
    return await asyncio.gather(*waiting, return_exceptions=True)


async def test_what_is_answered_for_is_on_disk(database: Database) -> None:
    await database.transact(write("kept"))
    with closing(connect(database.path, read_only=True)) as another:
        assert another.execute("SELECT word FROM notes").fetchall() == [("kept",)]


async def test_units_of_one_group_see_each_other_and_share_one_commit(database: Database) -> None:
    before = database.commits
    assert await together(database, *[write(f"w{number}") for number in range(20)]) == list(range(20))
    assert database.commits == before + 1
    assert await database.transact(words) == [f"w{number}" for number in range(20)]


async def test_a_group_has_an_end(database: Database) -> None:
    before = database.commits
    await together(database, *[write("w") for _ in range(GROUP_UNITS + 1)])
    assert database.commits == before + 2


async def test_a_poison_unit_rolls_back_alone(database: Database) -> None:
    first, broken, second = await together(database, write("a"), poison, write("b"))
    assert (first, second) == (0, 1)  # b did not see what the poison had written
    assert isinstance(broken, LookupError)
    assert await database.transact(words) == ["a", "b"]


async def test_its_error_is_its_own(database: Database) -> None:
    with pytest.raises(LookupError, match="breaks after it has written"):
        await database.transact(poison)
    assert await database.transact(words) == []


async def test_a_lost_group_is_run_again_one_by_one(database: Database) -> None:
    first, lost, second = await together(database, write("a"), lose_the_transaction, write("b"))
    assert (first, second) == (0, 1)
    assert isinstance(lost, sqlite3.OperationalError)
    assert await database.transact(words) == ["a", "b"]


async def test_a_group_whose_commit_fails_is_run_again_one_by_one(database: Database) -> None:
    def orphan(tx: Connection) -> None:
        """Breaks a rule that is looked at only when all is to be kept."""
        tx.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        tx.exec_driver_sql("INSERT INTO homes (constellation_id, code, kind, beds) VALUES (99, 1, 'hub', 0)")

    first, broken, second = await together(database, write("a"), orphan, write("b"))
    assert (first, second) == (0, 1)
    assert isinstance(broken, sqlite3.IntegrityError)
    assert await database.transact(words) == ["a", "b"]
    assert await database.transact(lambda tx: len(homes.of_constellation(tx, 99))) == 0


async def test_only_the_run_that_was_kept_counts(database: Database) -> None:
    runs = []

    def break_the_first_time(tx: Connection) -> int:
        runs.append(1)
        if len(runs) == 1:
            raise LookupError
        return len(runs)

    result, lost = await together(database, break_the_first_time, lose_the_transaction)
    assert result == 2
    assert isinstance(lost, sqlite3.OperationalError)


async def test_the_database_lives_on_after_a_lost_group(database: Database) -> None:
    await together(database, lose_the_transaction, poison, lose_the_transaction)
    assert await database.transact(write("after")) == 0
    assert await database.transact(words) == ["after"]


async def test_what_was_read_in_a_group_that_is_lost_is_read_again(database: Database) -> None:
    def codes(tx: Connection) -> list[int]:
        return [home.code for home in homes.of_constellation(tx, 1)]

    seen = []

    def look_and_write(tx: Connection) -> None:
        seen.append(codes(tx))
        homes.save(tx, 1, 9, "satellite", 0)
        assert codes(tx) == [4, 9]

    for _ in range(3):  # until the statement is a prepared one
        assert await database.transact(codes) == [4]
    await together(database, look_and_write, lose_the_transaction)
    assert seen == [[4], [4]]
    assert await database.transact(codes) == [4, 9]


async def test_what_is_remembered_of_the_roster_is_forgotten_with_a_unit_that_breaks(database: Database) -> None:
    def beds(tx: Connection) -> list[int]:
        return [home.beds for home in homes.of_constellation(tx, 1)]

    def break_after_a_change(tx: Connection) -> None:
        homes.save(tx, 1, 4, "satellite", 7)
        assert beds(tx) == [7]
        raise LookupError

    for _ in range(3):  # compiled the second time, remembered the third
        assert await database.transact(beds) == [0]
    _, seen = await together(database, break_after_a_change, beds)
    assert seen == [0]
    await database.transact(lambda tx: homes.save(tx, 1, 4, "satellite", 2))
    assert await database.transact(beds) == [2]
    with closing(connect(database.path)) as other:
        other.execute("UPDATE homes SET beds = 3")  # another process, such as `roost roster load`
    assert await database.transact(beds) == [3]


async def test_units_run_in_the_order_in_which_they_were_asked_for(database: Database) -> None:
    await together(database, *[write(str(number)) for number in range(200)])
    assert await database.transact(words) == [str(number) for number in range(200)]


async def test_a_call_in_progress_goes_to_the_head_of_the_queue(database: Database) -> None:
    go = threading.Event()
    ahead = asyncio.create_task(database.transact(lambda tx: go.wait(5)))
    await asyncio.sleep(0.02)
    texts = [asyncio.create_task(database.transact(write("text"))) for _ in range(3)]
    await asyncio.sleep(0)
    call = asyncio.create_task(database.transact(write("call"), first=True))
    await asyncio.sleep(0)
    go.set()
    await asyncio.gather(ahead, call, *texts)
    assert await database.transact(words) == ["call", "text", "text", "text"]


async def test_a_call_in_progress_waits_for_no_commit_of_what_it_has_passed(database: Database) -> None:
    go = threading.Event()
    ahead = asyncio.create_task(database.transact(lambda tx: go.wait(5)))
    await asyncio.sleep(0.02)
    go_on = threading.Event()
    texts = [asyncio.create_task(database.transact(lambda tx: go_on.wait(5)))]
    await asyncio.sleep(0)
    calls = [asyncio.create_task(database.transact(write(name), first=True)) for name in ("call", "other call")]
    await asyncio.sleep(0)
    go.set()
    assert await asyncio.wait_for(asyncio.gather(*calls), 2) == [0, 1]  # while the text is still being dealt with
    go_on.set()
    await asyncio.gather(ahead, *texts)


async def test_reading_costs_no_commit(database: Database) -> None:
    before = database.commits
    await together(database, words, words)
    assert database.commits == before
    await database.transact(write("a"))
    assert database.commits == before + 1


async def test_the_log_is_emptied_of_what_was_erased(database: Database, path: Path) -> None:
    await database.transact(write("what she wrote"))
    await database.transact(lambda tx: tx.execute(delete(notes)))
    assert b"what she wrote" in files(path)
    await database.empty_log()
    assert b"what she wrote" not in files(path)
    await database.transact(write("and on"))
    assert await database.read(words) == ["and on"]


async def test_a_log_that_is_being_read_is_left_alone_and_told(
    database: Database, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await database.transact(write("a"))
    with closing(connect(path, read_only=True)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM notes").fetchall()
        await database.transact(write("b"))
        await database.empty_log()
    assert [record.__dict__["action"] for record in caplog.records] == ["database.log_kept"]
    assert await database.transact(lambda tx: tx.exec_driver_sql("PRAGMA busy_timeout").scalar_one()) == 5000
    assert await database.transact(words) == ["a", "b"]


async def test_the_reader_cannot_write(database: Database) -> None:
    await database.transact(write("a"))
    assert await database.read(words) == ["a"]
    with pytest.raises(Exception, match="readonly"):
        await database.read(write("b"))
    assert await database.read(words) == ["a"]


async def test_who_no_longer_waits_holds_up_nobody(database: Database) -> None:
    go = threading.Event()
    ahead = asyncio.create_task(database.transact(lambda tx: go.wait(5)))
    await asyncio.sleep(0.02)
    given_up = asyncio.create_task(database.transact(write("a")))
    patient = asyncio.create_task(database.transact(write("b")))
    await asyncio.sleep(0)
    given_up.cancel()
    go.set()
    await ahead
    assert await asyncio.wait_for(patient, 5) == 1  # what had been asked for was done


async def test_a_closed_database_refuses(path: Path) -> None:
    database = await Database.open(path)
    await database.close()
    with pytest.raises(ValueError, match="The database is closed"):
        await database.transact(words)
    with pytest.raises(ValueError, match="The database is closed"):
        await database.read(words)


async def test_what_is_under_way_is_kept_when_it_closes(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    another = await Database.open(database.path)
    writing = [asyncio.create_task(another.transact(write(str(number)))) for number in range(50)]
    await asyncio.sleep(0)
    await another.close()
    await asyncio.gather(*writing)
    assert len(await database.transact(words)) == 50
    gc.collect()
    assert caplog.records == []  # nothing was left for the collector to close


async def test_links_between_tables_are_enforced(database: Database) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        await database.transact(lambda tx: homes.save(tx, 99, 1, "hub", 0))


async def play(folder: Path, kinds: list[str]) -> tuple[list[Any], list[str]]:
    path = folder / "roost.db"
    with closing(connect(path)) as raw, transaction(raw) as tx:
        tables.create_all(tx)
    database = await Database.open(path)
    breaking = {"poison": poison, "lose": lose_the_transaction}
    results = await together(database, *[breaking.get(kind) or write(str(place)) for place, kind in enumerate(kinds)])
    left = await database.transact(words)
    await database.close()
    return results, left


@settings(max_examples=30)
@given(st.lists(st.sampled_from(["write", "write", "poison", "lose"]), max_size=12))
def test_whatever_breaks_everything_else_is_kept_once_and_in_order(kinds: list[str]) -> None:
    with TemporaryDirectory() as folder:
        results, left = asyncio.run(play(Path(folder), kinds))
    written = [place for place, kind in enumerate(kinds) if kind == "write"]
    assert left == [str(place) for place in written]
    assert [result for result in results if isinstance(result, int)] == list(range(len(written)))
    errors = {"poison": LookupError, "lose": sqlite3.OperationalError}
    assert all(isinstance(result, errors.get(kind, int)) for result, kind in zip(results, kinds, strict=True))


def kept(moment: datetime) -> Any:
    raw = sqlite3.connect(":memory:", isolation_level=None)
    with closing(raw), transaction(raw) as tx:
        tables.create_all(tx)
        tx.execute(insert(notes), {"word": "a", "at": moment})
        as_text = tx.exec_driver_sql("SELECT at FROM notes").scalar_one()
        return as_text, tx.execute(select(notes.c.at)).scalar_one()


def test_a_naive_moment_is_refused_in_plain_words() -> None:
    with pytest.raises(StatementError, match="A moment without a time zone was about to be kept"):
        kept(datetime(2026, 3, 29, 1, 30))  # noqa: DTZ001  # a naive one is what this is about


@given(
    st.datetimes(
        timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45)), timezone(-timedelta(hours=11))])
    )
)
def test_a_moment_comes_back_as_the_same_moment_in_utc(moment: datetime) -> None:
    text, again = kept(moment)
    assert again == moment
    assert again.tzinfo is UTC
    assert text == moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")
