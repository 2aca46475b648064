"""Take every value from the file, the environment and the secrets' files, and note every mistake on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from bot.config import wording
from bot.config.keys import CHANNEL_TABLES, KEYS, TABLES, Key
from bot.config.nearest import nearest, shown
from bot.config.values import Wrong, text

T = TypeVar("T")
LONGEST_SECRET = 1000


@dataclass(slots=True)
class Gathered:
    tables: frozenset[str]  # those in use: the file has them, or they go without saying
    mistakes: list[str] = field(default_factory=list)
    values: dict[Key[Any], object] = field(default_factory=dict)  # only what could be read; None = left out
    texts: dict[str, str] = field(default_factory=dict)  # a service's own, by key

    def __getitem__(self, key: Key[T]) -> T:
        """The value of a key that is required or has a default."""
        return cast(T, self.values[key])

    def get(self, key: Key[T]) -> T | None:
        return cast(T | None, self.values.get(key))

    def left_out(self, key: Key[Any]) -> bool:
        return self.values.get(key, "") is None


@dataclass(frozen=True, slots=True)
class Sources:
    rows: Mapping[str, object]
    folder: Path
    environ: Mapping[str, str]


def gather(raw: Mapping[str, object], folder: Path, environ: Mapping[str, str]) -> Gathered:
    got = Gathered(frozenset(table for table in TABLES if table in raw or table not in CHANNEL_TABLES))
    got.mistakes += [_unknown_table(name, value) for name, value in raw.items() if name not in TABLES]
    for table in TABLES:
        if table in got.tables:
            _gather_table(got, table, raw.get(table, {}), folder, environ)
    return got


def _gather_table(got: Gathered, table: str, rows: object, folder: Path, environ: Mapping[str, str]) -> None:
    if not isinstance(rows, Mapping):
        got.mistakes.append(f"[{table}] must be a table; begin it with a line that holds [{table}] alone.")
        return
    if table == wording.TABLE:
        got.texts = wording.own_words(rows, folder, got.mistakes)
    else:
        known = {key.name for key in TABLES[table]}
        got.mistakes += [_unknown_key(table, name) for name in rows if name not in known]
    for key in TABLES[table]:
        if not key.names_file:
            _gather_key(got, key, Sources(rows, folder, environ))


def _gather_key(got: Gathered, key: Key[Any], sources: Sources) -> None:
    label = str(key)
    try:
        if key.environ:
            label, written = _secret(key, sources)
        else:
            written = sources.rows.get(key.name, key.default)
        got.values[key] = _read(key, written)
    except Wrong as wrong:
        got.mistakes += [f"{label} {sentence}" for sentence in wrong.sentences]


def _read(key: Key[T], written: object) -> T | None:
    if written is not None:
        return key.read(written)
    if key.required:
        places = f" Give {key.name}, {key.name}_file or ${key.environ}." if key.environ else ""
        raise Wrong(f"is missing. {key.meaning}{places}")
    return None


def _secret(key: Key[Any], sources: Sources) -> tuple[str, object]:
    """Where the secret came from, for a sentence, and what was found there. The environment goes first."""
    rows, in_file = sources.rows, f"{key.name}_file"
    if key.name in rows and in_file in rows:
        raise Wrong(f"and {in_file} are both there; keep one of them.")
    if given := sources.environ.get(key.environ, "").strip():
        return f"{key} (from ${key.environ})", given
    if in_file in rows:
        return f"{key} (from {in_file})", _content(sources.folder, in_file, rows[in_file])
    return str(key), rows.get(key.name)


def _content(folder: Path, in_file: str, path: object) -> str:
    try:
        with (folder / text(path)).open(encoding="utf-8") as file:
            return file.read(LONGEST_SECRET).strip()
    except Wrong as wrong:
        raise Wrong(*(f"cannot be read: {in_file} {sentence}" for sentence in wrong.sentences)) from None
    except (OSError, ValueError):
        raise Wrong(f"cannot be read: {in_file} must name a text file that this user may open.") from None


def _unknown_table(name: str, value: object) -> str:
    if not isinstance(value, Mapping):
        return f"{shown(name)} stands outside every table; the nearest known key is {_nearest_key('', name)}."
    return f"[{shown(name)}] is not a known table; the nearest is [{nearest(name, TABLES)}]."


def _unknown_key(table: str, name: str) -> str:
    return f"[{table}] {shown(name)} is not a known key; the nearest is {_nearest_key(table, name)}."


def _nearest_key(table: str, name: str) -> str:
    """One of the same table if it is at all alike, else of any."""
    own = nearest(name, (key.name for key in TABLES.get(table, ())), at_least=0.6)
    if own:
        return f"[{table}] {own}"
    best = nearest(name, (key.name for key in KEYS))
    return str(next(key for key in KEYS if key.name == best))
