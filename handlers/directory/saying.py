"""How an entry is said: name, number, hours, and when it was last checked, so that nobody trusts an old number."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from handlers.directory.entries import Entry

#: Characters of what was found: with the rest of its text two text messages, or one chat message.
LONGEST = {"sms": 230, "telegram": 1500}


def said(entry: Entry) -> str:
    """CAMHS crisis 01632 960777, 24 hours, ask for duty (checked Nov 2026)."""
    by_day = None if entry.night or entry.hours else "by day"
    told = ", ".join(part for part in (_named(entry), entry.hours or by_day, entry.note) if part)
    return _dated(told, entry.checked)


def together(entries: Iterable[Entry]) -> str:
    """Names and numbers alone, with one date for those that share it."""
    dated = groupby(entries, key=lambda entry: entry.checked)
    return " ".join(_dated(", ".join(map(_named, group)), checked) for checked, group in dated)


def since(checked: date | None) -> str:
    return f"checked {checked:%b %Y}" if checked else "date not known"


def _named(entry: Entry) -> str:
    return entry.name if entry.numbers in entry.name.split() else f"{entry.name} {entry.numbers}"


def _dated(told: str, checked: date | None) -> str:
    """Without a date is only what the roster says, and what has yet to be listed."""
    return f"{told} ({since(checked)})." if checked else f"{told}."


def fitted(entries: Sequence[Entry], longest: int) -> str:
    """As many as there is room for, the first in any case."""
    told = said(entries[0])
    for entry in entries[1:]:
        if len(more := f"{told} {said(entry)}") > longest:
            break
        told = more
    return told
