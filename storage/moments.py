"""Moments as they are kept: always aware, always UTC (DESIGN I9)."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import DateTime, Dialect, String
from sqlalchemy.types import TypeDecorator, TypeEngine


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment. Kept in UTC, in SQLite as sortable text; a naive one is refused (DESIGN I9)."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        kept = String(26) if dialect.name == "sqlite" else DateTime(timezone=True)
        return dialect.type_descriptor(kept)

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        return _as_text if dialect.name == "sqlite" else _in_utc

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        return _from_text if dialect.name == "sqlite" else _in_utc


def _in_utc(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("A moment without a time zone was about to be kept; give it one.")
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


def _as_text(moment: datetime | None) -> str | None:
    moment = _in_utc(moment)
    return None if moment is None else _text_of(moment)


@lru_cache(maxsize=256)  # a decision binds its one `now` twenty times
def _text_of(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")[:26]


def _from_text(kept: str | None) -> datetime | None:
    return None if kept is None else datetime.fromisoformat(f"{kept}+00:00")


# A parameter that does not say that it is a moment is written as all of them are: the driver's own way has a space
# where ours has a T, and so compares as earlier than any other moment of the same day.
sqlite3.register_adapter(datetime, _as_text)
