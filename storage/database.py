"""The database: one writer thread with group commit, and one reader.

`transact` runs a plain function whole, in one transaction, on the thread that aiosqlite owns (DESIGN 2).
"""

import asyncio
import logging
import os
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import aiosqlite
from sqlalchemy import Connection, Engine, MetaData, StaticPool, create_engine

from storage.encryption import Keyring, give
from storage.prepared import PreparingConnection

log = logging.getLogger(__name__)
metadata = MetaData()
Result = TypeVar("Result")

GROUP_UNITS = 64  # units in one commit
#: Or this much work; waiting for the other thread to let go of the interpreter is none. With 10 ms, as DESIGN 2 has it,
#: every fifth text of a burst waited for the disk.
GROUP_SECONDS = 0.040
PATIENCE = "PRAGMA busy_timeout = 5000"  # milliseconds, with another process that writes
STATEMENTS = 512  # of SQL that SQLite keeps parsed: more than the line has, or each would push another out
COMPILED = 32  # that Core keeps for a connection: what comes again is prepared, and would only be kept twice
SLOW_UNIT_SECONDS = 0.050  # the watchdog's line: nothing slow may run on the writer


@dataclass(slots=True)
class Work:
    """What a transactor has done since it was opened. Read from other threads, and then perhaps a moment old."""

    units: int = 0
    groups: int = 0
    seconds: float = 0.0  # on its thread, commits included
    slow: int = 0  # units of more than SLOW_UNIT_SECONDS


@dataclass(slots=True)
class Unit(Generic[Result]):
    """One piece of work that stands or falls alone, even when it shares a commit."""

    work: Callable[[Connection], Result]
    future: asyncio.Future[Result]
    result: Result | None = None
    error: BaseException | None = field(default=None)

    def run(self, tx: Connection) -> bool:
        """Whether it took too long."""
        self.result, self.error = None, None
        began = time.perf_counter()
        try:
            self.result = self.work(tx)
        except Exception as error:  # handed to whoever waits for the unit
            self.error = error
        took = time.perf_counter() - began
        slow = took > SLOW_UNIT_SECONDS
        if slow:
            log.warning("slow unit on the writer", extra={"action": "database.slow", "ms": round(took * 1000)})
        return slow

    def settle(self) -> None:
        if self.future.done():
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)  # type: ignore[arg-type]  # a unit without error has its result


class Transactor(aiosqlite.Connection):
    """aiosqlite's connection and thread, with whole transactions next to its single statements."""

    def __init__(self, path: Path, keys: Keyring | None = None, *, read_only: bool = False) -> None:
        super().__init__(lambda: connect(path, read_only=read_only), iter_chunk_size=64)
        self._keys = keys
        self.commits = 0
        self.work = Work()
        self._changes = 0
        self._begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
        self._first: deque[Unit[Any]] = deque()  # pass those that wait, in their own order
        self._waiting: deque[Unit[Any]] = deque()
        self._pressed = False  # the last unit taken has passed others: its commit does not wait for theirs
        self._gate = threading.Lock()
        self._busy = False
        self._tx_connection: PreparingConnection | None = None

    async def transact(self, work: Callable[[Connection], Result], *, first: bool = False) -> Result:
        """Run `work` in one transaction. `first` passes all that waits and is not first itself."""
        loop = asyncio.get_running_loop()
        unit: Unit[Result] = Unit(work, loop.create_future())
        with self._gate:
            if not self._running or self._connection is None:
                raise ValueError("The database is closed.")
            (self._first if first else self._waiting).append(unit)
            idle, self._busy = not self._busy, True
        if idle:
            self._tx.put_nowait((None, lambda: self._drain(loop)))
        return await unit.future

    async def empty_log(self) -> None:
        await self._execute(self._empty_log)  # type: ignore[no-untyped-call]  # aiosqlite's own

    def _empty_log(self) -> None:
        """On the database's thread, between two groups: for who reads it waits no longer than a unit may take."""
        self._conn.execute(f"PRAGMA busy_timeout = {int(SLOW_UNIT_SECONDS * 1000)}")
        try:
            in_the_way, _, _ = self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            self._conn.execute(PATIENCE)
        if in_the_way:
            log.warning("the write-ahead log was not emptied", extra={"action": "database.log_kept"})

    async def close(self) -> None:
        if self._connection is not None:
            await self._execute(self._let_go)  # type: ignore[no-untyped-call]  # aiosqlite's own
        await super().close()

    def _let_go(self) -> None:
        """On the database's thread, and so after all that was waiting."""
        if self._tx_connection is not None:
            self._tx_connection.close()

    def _drain(self, loop: asyncio.AbstractEventLoop) -> None:
        """On the database's thread: commit group after group until nobody waits."""
        began = time.perf_counter()
        while group := self._next_group():
            loop.call_soon_threadsafe(settle_all, group)
            self.work.units += len(group)
            self.work.groups += 1
            began, passed = time.perf_counter(), time.perf_counter() - began
            self.work.seconds += passed

    def _next_group(self) -> list[Unit[Any]]:
        tx = self._tx_connection = self._tx_connection or PreparingConnection(engine_on(self._conn, self._keys))
        group: list[Unit[Any]] = []
        began = time.thread_time()
        try:
            while unit := self._take(group, began):
                group.append(unit)
                if len(group) == 1:
                    self._begin_group(tx)
                self._run_alone(unit, tx)
            if group:
                self._commit(tx)
        except Exception:  # the whole group is gone (disk full, lock lost): each unit again, alone
            log.exception("a group of units failed", extra={"action": "database.group_failed", "units": len(group)})
            self._again_one_by_one(group, tx)
        return group

    def _take(self, group: list[Unit[Any]], began: float) -> Unit[Any] | None:
        full = len(group) >= GROUP_UNITS or (group and time.thread_time() - began > GROUP_SECONDS)
        with self._gate:
            full = full or (group and self._pressed and not self._first)
            queue = self._first or self._waiting
            if queue and not full:
                self._pressed = queue is self._first
                return queue.popleft()
            self._busy = bool(group)  # with a group in hand there is another round to come
            return None

    def _run_alone(self, unit: Unit[Any], tx: PreparingConnection) -> None:
        self._conn.execute("SAVEPOINT unit")
        self.work.slow += unit.run(tx)
        if not self._conn.in_transaction:
            raise sqlite3.OperationalError("the transaction was lost inside a unit")
        if unit.error is not None:
            self._conn.execute("ROLLBACK TO unit")
            tx.forget()
        self._conn.execute("RELEASE unit")

    def _again_one_by_one(self, group: list[Unit[Any]], tx: PreparingConnection) -> None:
        """Where not even a beginning is to be had, all that are left fail: each further try may take seconds."""
        for place, unit in enumerate(group):
            try:
                self._abandon(tx)
                self._begin_group(tx)
            except sqlite3.Error as error:
                for left in group[place:]:
                    left.error = error
                break
            try:
                self._run_alone(unit, tx)
                self._commit(tx)
            except Exception as error:
                unit.error = unit.error or error
        self._abandon(tx)

    def _begin_group(self, tx: PreparingConnection) -> None:
        self._conn.execute(self._begin)
        tx.began()

    def _commit(self, tx: Connection) -> None:
        self._conn.execute("COMMIT")
        self.commits += self._conn.total_changes != self._changes  # without a change nothing is written, and no fsync
        self._changes = self._conn.total_changes
        tx.rollback()  # only SQLAlchemy's own bookkeeping; the driver has committed

    def _abandon(self, tx: PreparingConnection) -> None:
        with suppress(sqlite3.Error):  # none is under way: on a broken disk SQLite has rolled back by itself
            self._conn.execute("ROLLBACK")
        tx.forget()
        tx.rollback()


def settle_all(group: list[Unit[Any]]) -> None:
    for unit in group:
        unit.settle()


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection that never commits behind our back (PLATFORM, DESIGN 5)."""
    mode = "ro" if read_only else "rw"
    if not read_only:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # what families wrote is for this user alone
    address = f"{path.absolute().as_uri()}?mode={mode}"
    raw = sqlite3.connect(
        address, uri=True, isolation_level=None, check_same_thread=False, cached_statements=STATEMENTS
    )
    raw.execute(PATIENCE)
    raw.execute("PRAGMA foreign_keys = ON")
    if not read_only:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA secure_delete = ON")  # what is erased is not left in the file's free pages
        raw.execute("PRAGMA temp_store = MEMORY")  # else every savepoint of some size opens a file for its undoing
    return raw


def engine_on(raw: sqlite3.Connection, keys: Keyring | None = None) -> Engine:
    """A synchronous SQLAlchemy engine that speaks on `raw` and on nothing else, with the keys of its file."""
    engine = create_engine(
        "sqlite://", creator=lambda: raw, poolclass=StaticPool, hide_parameters=True, query_cache_size=COMPILED
    )
    give(engine.dialect, keys)
    return engine


@contextmanager
def transaction(raw: sqlite3.Connection, keys: Keyring | None = None) -> Iterator[Connection]:
    """One whole transaction on `raw`, for migrations and commands; what is raised inside leaves nothing behind."""
    with engine_on(raw, keys).begin() as tx:
        raw.execute("BEGIN IMMEDIATE")  # the driver itself begins none (isolation_level=None), but commits this one
        yield tx


class Database:
    """One SQLite file: a writer that groups commits, and a reader for pages that must not hold it up."""

    def __init__(self, path: Path, writer: Transactor, reader: Transactor) -> None:
        self.path = path
        self._writer = writer
        self._reader = reader

    @classmethod
    async def open(cls, path: Path, keys: Keyring | None = None) -> "Database":
        """Open a file that `storage.migrations` has brought up to date, with the keys that it was encrypted with."""
        writer, reader = Transactor(path, keys), Transactor(path, keys, read_only=True)
        await writer
        await reader
        return cls(path, writer, reader)

    @property
    def commits(self) -> int:
        """Commits so far; each is one fsync of the write-ahead log."""
        return self._writer.commits

    @property
    def work(self) -> Work:
        """What the writer has done so far."""
        return self._writer.work

    async def transact(self, work: Callable[[Connection], Result], *, first: bool = False) -> Result:
        """Run `work` whole, in one durable transaction; what it raises is raised here and leaves nothing behind."""
        return await self._writer.transact(work, first=first)

    async def read(self, work: Callable[[Connection], Result]) -> Result:
        """Run `work` on the read-only connection."""
        return await self._reader.transact(work)

    async def empty_log(self) -> None:
        """What was erased from the file stands in its write-ahead log until then; longer where that is being read."""
        await self._writer.empty_log()

    async def close(self) -> None:
        """The writer last: as the last connection it takes the write-ahead log away, and what was erased with it."""
        await self._reader.close()
        await self._writer.close()
