"""How a table of roster.toml is read: every value by its own reader, and every fault in it noted."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

REQUIRED = object()
Read = tuple[dict[str, Any], list[str]]


class Wrong(ValueError):
    """The ends of one or several sentences about one key."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(*sentences)
        self.sentences = sentences


@dataclass(frozen=True, slots=True)
class Field:
    read: Callable[[object], Any]
    example: str  # as it stands in the file
    default: Any = REQUIRED


def read_table(table: Mapping[str, object], fields: Mapping[str, Field], also: Iterable[str] = ()) -> Read:
    """What could be read, and the faults of the rest; `also` names keys that are read elsewhere."""
    known = (*fields, *also)
    faults = [unknown(key, known) for key in table if key not in known]
    values: dict[str, Any] = {}
    for key, field in fields.items():
        try:
            values[key] = _value(table, key, field)
        except Wrong as wrong:
            faults += [f"{key} {sentence}" for sentence in wrong.sentences]
    return values, faults


def _value(table: Mapping[str, object], key: str, field: Field) -> Any:
    if key in table:
        return field.read(table[key])
    if field.default is REQUIRED:
        raise Wrong(f"is missing; write {key} = {field.example}.")
    return field.default


def whole_table(value: object, fields: Mapping[str, Field], example: str) -> dict[str, Any]:
    """A table inside a value."""
    if not isinstance(value, dict):
        raise Wrong(f"must be written {example}.")
    values, faults = read_table(value, fields)
    if faults:
        raise Wrong(*faults)
    return values


def unknown(key: str, known: Iterable[str]) -> str:
    shown = key if re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]{0,29}", key) else "(a key that is not a plain word)"
    return f"{shown} is not a known key; the nearest is {nearest(key, known)}."


def nearest(word: str, known: Iterable[str]) -> str:
    folded = {choice.casefold(): choice for choice in sorted(known)}
    return next((folded[found] for found in get_close_matches(word[:40].casefold(), folded, 1, 0.0)), "")


def text(value: object) -> str:
    if not isinstance(value, str):
        raise Wrong('must be text in quotes, as in key = "value".')
    if not value.strip():
        raise Wrong("is empty; fill it in or take the line out.")
    return value


def one_of(*choices: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if text(value) not in choices:
            raise Wrong(f'must be {" or ".join(choices)}; the nearest is "{nearest(text(value), choices)}".')
        return text(value)

    return read


def whole_number(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise Wrong(f"must be a whole number from {least} to {most}, without quotes.")
        return value

    return read


def true_or_false(value: object) -> bool:
    if not isinstance(value, bool):
        raise Wrong("must be true or false, without quotes.")
    return value
