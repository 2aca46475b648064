"""[texts]: a service's own words in place of a card's, by its key; from config.toml or from a file that it names."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.config.nearest import nearest
from bot.config.values import Wrong, text
from handlers.texts.english import EDITABLE
from handlers.texts.rules import faults

TABLE, FILE = "texts", "file"


def own_words(rows: Mapping[str, object], folder: Path, mistakes: list[str]) -> dict[str, str]:
    """Every text that is replaced, with its words; what is wrong with any of them is added to `mistakes`."""
    written = [*_by_key(rows), *_by_key(_of_file(rows, folder, mistakes))]
    found: dict[str, str] = {}
    for key, body in written:
        label = f"[{TABLE}] {key}"
        if key not in EDITABLE:
            mistakes.append(_unknown(key))
        elif key in found:
            mistakes.append(f"{label} stands there twice; keep one of them.")
        else:
            found[key] = _checked(label, key, body, mistakes)
    return found


def _checked(label: str, key: str, body: object, mistakes: list[str]) -> str:
    try:
        mistakes += [f"{label} {fault}" for fault in faults(EDITABLE[key], text(body))]
        return text(body)
    except Wrong as wrong:
        mistakes += [f"{label} {sentence}" for sentence in wrong.sentences]
        return ""


def _by_key(rows: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """`missing.steps = "..."` is a table in a table for TOML, `"missing.steps" = "..."` is not; both are meant."""
    for name, value in rows.items():
        if name == FILE:
            continue
        if isinstance(value, Mapping):
            yield from ((f"{name}.{below}", body) for below, body in value.items())
        else:
            yield name, value


def _of_file(rows: Mapping[str, object], folder: Path, mistakes: list[str]) -> Mapping[str, object]:
    if not isinstance(rows.get(FILE), str):
        return {}  # a file that is no text has been told of with the other keys
    try:
        return tomllib.loads((folder / str(rows[FILE])).read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        mistakes.append(f"[{TABLE}] {FILE} cannot be read: it must name a TOML file that this user may open.")
        return {}


def _unknown(key: str) -> str:
    shown = key if re.fullmatch(r"[a-z]+\.[a-z0-9_]{1,30}", key) else "(a key that is not one of a text)"
    return f"[{TABLE}] {shown} is not a text that can be changed; the nearest is {nearest(key, EDITABLE)}."
