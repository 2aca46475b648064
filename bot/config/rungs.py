"""How the ladder's rungs are read: a list of tables, each fault named with its rung."""

from dataclasses import dataclass
from datetime import timedelta

from bot.config.nearest import nearest, shown
from bot.config.values import Wrong, rung_duration

CHOICES = {"who": ("on_call", "backup", "liaison_worker"), "by": ("message", "call")}
KNOWN = (*CHOICES, "lasts")

DEFAULT = [
    {"who": ["on_call"], "by": ["message"]},
    {"who": ["on_call", "backup"], "by": ["message", "call"]},
    {"who": ["liaison_worker"], "by": ["message", "call"]},
]


@dataclass(frozen=True, slots=True)
class WrittenRung:
    """A rung as the file has it: without `lasts` it takes [ladder] rung."""

    who: tuple[str, ...]
    by: tuple[str, ...]
    lasts: timedelta | None


def rungs(value: object) -> tuple[WrittenRung, ...]:
    if not isinstance(value, list) or not value:
        raise Wrong('must be a list of rungs, such as [{ who = ["on_call"], by = ["message"] }].')
    wrong = [f"(rung {place}) {fault}" for place, rung in enumerate(value, 1) for fault in _faults(rung)]
    if wrong:
        raise Wrong(*wrong)
    return tuple(_rung(rung) for rung in value)


def _rung(rung: dict[str, object]) -> WrittenRung:
    lasts = rung_duration(rung["lasts"]) if "lasts" in rung else None
    return WrittenRung(_words("who", rung["who"]), _words("by", rung["by"]), lasts)


def _faults(rung: object) -> list[str]:
    if not isinstance(rung, dict):
        return ['must be a table such as { who = ["on_call"], by = ["message"] }.']
    unknown = [
        f"{shown(key)} is not a known key; the nearest is {nearest(key, KNOWN)}." for key in rung if key not in KNOWN
    ]
    return unknown + [f"{key} {fault}" for key in KNOWN for fault in _key_faults(key, rung)]


def _key_faults(key: str, rung: dict[str, object]) -> tuple[str, ...]:
    try:
        if key in CHOICES:
            _words(key, rung.get(key))
        elif key in rung:
            rung_duration(rung[key])
    except Wrong as wrong:
        return wrong.sentences
    return ()


def _words(key: str, value: object) -> tuple[str, ...]:
    choices = CHOICES[key]
    if not isinstance(value, list) or not value or any(word not in choices for word in value):
        raise Wrong(f"must be a list of one or more of {', '.join(choices)}.")
    if len(set(value)) < len(value):
        raise Wrong("names the same twice; once is enough.")
    return tuple(value)
