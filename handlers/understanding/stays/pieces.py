"""The smallest things that say a time: a clock time, a day, a part of the day, a length, "in an hour"."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clock:
    hour: int  # 0 to 23; 1 to 12 where `half` is open
    minute: int = 0
    half: str = ""  # "am", "pm", "24" for a time that has one reading, "" for open, "pm?" for the later likelier
    bare: bool = False  # a lone number: a time only where its neighbours make it one


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day by name, a key of `Conventions.named`."""

    name: str
    bare: bool = False  # "tea", "morning": also a drink and a greeting


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it was said; `dates.resolve` finds its date."""

    kind: str  # a key of `dates.RESOLVE`
    number: int = 0  # days from today, weekday 0 to 6, day of the month
    weeks: int = 0  # "friday week"
    which: str = ""  # this, next, after next; the name of a feast
    month: int = 0
    year: int = 0
    weekday: int | None = None  # said beside a date


@dataclass(frozen=True, slots=True)
class Length:
    unit: str  # nights, days, weeks, hours, minutes
    number: float
    other: float | None = None  # "a night or two"
    weak: bool = False  # "overnight": says how, more than how long
    few: bool = False  # "a few nights": nobody knows how many


@dataclass(frozen=True, slots=True)
class Soon:
    """That many minutes from now."""

    minutes: int = 0
    sure: bool = True
    weak: bool = False  # a plain "now", which people say of anything


@dataclass(frozen=True, slots=True)
class Past:
    """A time that is over: nothing to bound a stay with."""


Piece = Clock | Part | Day | Length | Soon | Past


@dataclass(frozen=True, slots=True)
class Found:
    """A piece and the tokens that said so: first and one past the last."""

    piece: Piece
    first: int
    last: int
