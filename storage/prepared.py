"""A SQLAlchemy connection for SQLite that costs little: statements are compiled once, and nothing is read twice.

Core builds a context and a cursor result for every execution, at several times the cost of SQLite's own work. Here
only its compiler and its types are used, for a statement that comes again as the same object; all else goes Core's way.
An answer is remembered until a table that it was read from is changed, by us or by another process: the readers of a
message ask the same one after the other, and the roster is the same for all.
"""

import sqlite3
from collections import defaultdict, namedtuple
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, CursorResult, Delete, Dialect, Engine, Insert, Select, SelectBase, Table, Update
from sqlalchemy.engine import IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.visitors import iterate

from storage.encryption import Keyring, keyring_of

Process = Callable[[Any], Any]
Rows = list[Any]
PREPARED = (Select, Insert, Update, Delete)
REMEMBERED = 512  # answers to one statement; then they are forgotten
SHORT = 16  # rows; a longer answer is not remembered


class Answer:
    """The rows, with the two things that are asked of a statement that changes something. It may be given twice.

    What is asked for most is answered from the rows themselves; for the rest there is Core's own result.
    """

    __slots__ = ("_names", "lastrowid", "rowcount", "rows")

    def __init__(self, names: SimpleResultMetaData, rows: Rows, rowcount: int, lastrowid: int | None) -> None:
        self._names = names
        self.rows = rows
        self.rowcount = rowcount
        self.lastrowid = lastrowid

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def first(self) -> Any:
        return self.rows[0] if self.rows else None

    def one(self) -> Any:
        return self.rows[0] if len(self.rows) == 1 else self._of_core().one()

    def scalar(self) -> Any:
        return self.rows[0][0] if self.rows else None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._of_core(), name)

    def _of_core(self) -> IteratorResult[Any]:
        return IteratorResult(self._names, iter(self.rows))


class Prepared:
    """One statement with one set of parameter names, compiled for SQLite."""

    def __init__(self, statement: Any, names: tuple[str, ...], dialect: Dialect) -> None:
        keys = None if isinstance(statement, Select) else list(names)
        compiled = statement.compile(dialect=dialect, column_keys=keys)
        #: One of its values is a list, so its words are others each time: it goes Core's way.
        self.is_never_the_same = any(bind.expanding and name in names for name, bind in compiled.binds.items())
        final = compiled.construct_expanded_state(dict.fromkeys(names))
        own = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()}
        processes: dict[str, Process | None] = {**own, **final.processors}
        columns = list(statement.exported_columns)
        results = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
        self.is_select = isinstance(statement, Select)
        self.tables = read_by(statement) if self.is_select else changed_by(statement)
        self._returns = bool(columns)
        self._sql = final.statement
        self._fixed = {name: value for name, value in final.parameters.items() if name not in names}
        self._order = list(final.positiontup)
        self._binds = [(place, process) for place, name in enumerate(self._order) if (process := processes.get(name))]
        self._results = [(place, process) for place, process in enumerate(results) if process is not None]
        self._names = SimpleResultMetaData([column.key for column in columns])
        self._row = row_of([column.key for column in columns])

    def bind(self, given: Mapping[str, Any]) -> list[Any]:
        values = {**self._fixed, **given} if self._fixed else given
        bound = list(map(values.__getitem__, self._order))
        for place, process in self._binds:
            bound[place] = process(bound[place])
        return bound

    def run(self, raw: sqlite3.Connection, bound: list[Any]) -> Answer:
        cursor = raw.execute(self._sql, bound)
        rows = [self._read(row) for row in cursor] if self._returns else []
        return Answer(self._names, rows, cursor.rowcount, cursor.lastrowid)

    def _read(self, row: tuple[Any, ...]) -> Any:
        read = list(row)
        for place, process in self._results:
            read[place] = process(read[place])
        return self._row(read)


Memory = dict[tuple[Any, ...], Answer]  # of one statement: what it was asked, and the answer
#: By statement and by the names of its parameters. Where two threads prepare the same, either will do.
Statements = WeakKeyDictionary[Any, dict[tuple[str, ...], Prepared]]
#: What is bound and read depends on the keys.
OF_THIS_PROCESS: dict[Keyring | None, Statements] = defaultdict(WeakKeyDictionary)


class PreparingConnection(Connection):
    """On the thread that owns the driver's connection, which must write through this one alone.

    What one connection has prepared serves all with the same keys: a statement is the same for every SQLite file.
    """

    def __init__(self, engine: Engine, prepared: Statements | None = None) -> None:
        super().__init__(engine)
        self._raw = cast("sqlite3.Connection", self.connection.driver_connection)
        self._prepared = OF_THIS_PROCESS[keyring_of(engine.dialect)] if prepared is None else prepared
        self._memories: dict[Prepared, Memory] = {}
        self._readers: defaultdict[str, list[Memory]] = defaultdict(list)  # by the table that was read
        self._version = 0

    def began(self) -> None:
        """A transaction has begun: what another process has committed before it shows in this number."""
        version = int(self._raw.execute("PRAGMA data_version").fetchone()[0])
        if version != self._version:
            self.forget()
        self._version = version

    def forget(self) -> None:
        """What was read may no longer be so: another process has written, or a change of ours was undone."""
        for memory in self._memories.values():
            memory.clear()

    def execute(  # type: ignore[override]  # without Core's execution options, which nothing of ours uses
        self, statement: Any, parameters: Any = None
    ) -> CursorResult[Any] | Answer:
        known = self._prepared.get(statement)
        if known is None or isinstance(parameters, list):
            return self._by_core(statement, parameters)
        given = parameters or {}
        names = tuple(given)
        prepared = known.get(names)
        if prepared is None:
            prepared = known[names] = Prepared(statement, names, self.dialect)
        if prepared.is_never_the_same:
            return self._by_core(statement, parameters)
        try:
            return self._run(prepared, given)
        except sqlite3.Error as error:
            raise DBAPIError.instance(None, None, error, sqlite3.Error, hide_parameters=True) from error

    def _by_core(self, statement: Any, parameters: Any) -> CursorResult[Any]:
        """For the first time in this process: a statement that is built where it is used never comes again."""
        if not isinstance(statement, SelectBase):
            self._changed(changed_by(statement))
        if isinstance(statement, PREPARED):
            self._prepared.setdefault(statement, {})
        return super().execute(statement, parameters)

    def _run(self, prepared: Prepared, given: Mapping[str, Any]) -> Answer:
        bound = prepared.bind(given)
        if not prepared.is_select:
            self._changed(prepared.tables)
            return prepared.run(self._raw, bound)
        memory = self._memories.get(prepared)
        if memory is None:
            memory = self._memory_of(prepared)
        asked = tuple(bound)
        answer = memory.get(asked)
        if answer is None:
            answer = prepared.run(self._raw, bound)
            if len(answer.rows) <= SHORT:
                if len(memory) == REMEMBERED:
                    memory.clear()
                memory[asked] = answer
        return answer

    def _memory_of(self, prepared: Prepared) -> Memory:
        memory = self._memories[prepared] = {}
        for table in prepared.tables:
            self._readers[table].append(memory)
        return memory

    def _changed(self, tables: frozenset[str]) -> None:
        for table in tables:
            for memory in self._readers[table]:
                memory.clear()
        if not tables:  # it does not say what it changes
            self.forget()


def row_of(names: list[str]) -> Callable[[list[Any]], Any]:
    """What makes a row with these names; a name that cannot be an attribute is left out."""
    make: Any = namedtuple  # its types are for names that stand in the source
    return cast("Callable[[list[Any]], Any]", make("Row", names, rename=True)._make)


def read_by(statement: Any) -> frozenset[str]:
    """The tables that a query reads."""
    return frozenset(part.name for part in iterate(statement) if isinstance(part, Table))


def changed_by(statement: Any) -> frozenset[str]:
    """The table that a change changes, and those whose rows follow one that is deleted; empty where it is not plain."""
    if not isinstance(statement, Insert | Update | Delete) or not isinstance(statement.table, Table):
        return frozenset()
    table = statement.table
    others = table.metadata.tables.values() if isinstance(statement, Delete) else ()
    follow = (other for other in others for key in other.foreign_keys if key.ondelete and key.references(table))
    return frozenset([table.name, *(other.name for other in follow)])
