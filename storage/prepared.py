"""A SQLAlchemy connection that compiles the statements of our modules once and runs them on the driver itself.

Core builds a context and a cursor result for every execution, at several times the cost of SQLite's own work. Here
only its compiler and its types are used, for a statement that comes again as the same object; all else goes Core's way.
"""

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, CursorResult, Delete, Dialect, Insert, Select, Update
from sqlalchemy.engine import IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.exc import DBAPIError

Process = Callable[[Any], Any] | None
PREPARED = (Select, Insert, Update, Delete)


class Answer(IteratorResult[Any]):
    """The rows, with the two things that are asked of a statement that changes something."""

    rowcount = -1
    lastrowid = 0


class Prepared:
    """One statement with one set of parameter names, compiled for SQLite."""

    def __init__(self, statement: Any, names: tuple[str, ...], dialect: Dialect) -> None:
        keys = None if isinstance(statement, Select) else list(names)
        compiled = statement.compile(dialect=dialect, column_keys=keys)
        final = compiled.construct_expanded_state(dict.fromkeys(names))
        own = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()}
        processes = {**own, **final.processors}
        self._sql = final.statement
        self._fixed = {name: value for name, value in final.parameters.items() if name not in names}
        self._binds = [(name, processes.get(name)) for name in final.positiontup]
        columns = list(statement.exported_columns)
        results = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
        self._results = [(place, process) for place, process in enumerate(results) if process is not None]
        self._row = SimpleResultMetaData([column.key for column in columns])

    def run(self, raw: sqlite3.Connection, given: Mapping[str, Any]) -> Answer:
        values = {**self._fixed, **given}
        bound = [process(values[name]) if process else values[name] for name, process in self._binds]
        cursor = raw.execute(self._sql, bound)
        answer = Answer(self._row, map(self._read, cursor.fetchall()) if self._results else iter(cursor.fetchall()))
        answer.rowcount, answer.lastrowid = cursor.rowcount, cursor.lastrowid or 0
        return answer

    def _read(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        read = list(row)
        for place, process in self._results:
            read[place] = process(read[place])
        return tuple(read)


class PreparingConnection(Connection):
    """For SQLite, on the thread that owns the driver's connection."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._prepared: WeakKeyDictionary[Any, dict[tuple[str, ...], Prepared]] = WeakKeyDictionary()

    def execute(  # type: ignore[override]  # without Core's execution options, which nothing of ours uses
        self, statement: Any, parameters: Any = None
    ) -> CursorResult[Any]:
        if not isinstance(statement, PREPARED) or isinstance(parameters, list):
            return super().execute(statement, parameters)
        given = parameters or {}
        known = self._prepared.get(statement)
        if known is None:  # the first time: a statement that is built where it is used never comes again
            self._prepared[statement] = {}
            return super().execute(statement, parameters)
        names = tuple(given)
        prepared = known.get(names)
        if prepared is None:
            prepared = known[names] = Prepared(statement, names, self.dialect)
        raw = self.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection), "prepared statements are for SQLite"
        try:
            return cast("CursorResult[Any]", prepared.run(raw, given))
        except sqlite3.Error as error:
            raise DBAPIError.instance(None, None, error, sqlite3.Error, hide_parameters=True) from error
