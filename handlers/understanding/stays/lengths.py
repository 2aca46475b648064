"""How long: "2 nights", "a couple of nights", "a night or two", "24 hours"; and "in 2 hours", counted from now."""

from handlers.understanding.stays.numbers import whole
from handlers.understanding.stays.pieces import Day, Length, Past, Piece, Soon
from handlers.understanding.wordlists import several

Match = tuple[Piece, int] | None
Numbers = tuple[float, float | None, int]

UNITS = {
    "night": "nights", "nights": "nights", "sleeps": "nights", "day": "days", "days": "days",
    "week": "weeks", "weeks": "weeks", "hour": "hours", "hours": "hours", "minute": "minutes", "minutes": "minutes",
    "fortnight": "fortnights", "fortnights": "fortnights", "h": "hours", "hrs": "hours",
}  # fmt: skip
FEW = frozenset(("few", "several"))
IN_MINUTES = {"minutes": 1, "hours": 60}
IN_DAYS = {"days": 1, "weeks": 7, "fortnights": 14}
OVER = frozenset(("off", "ago", "running", "straight", "since", "now", "late", "old", "solid", "early"))
BEFORE_OVER = frozenset(
    (
        "back",
        "forward",
        "our",
        "his",
        "her",
        "their",
        "my",
        "your",
        "last",
        "past",
        "previous",
        "every",
        "been",
        "per",
        "these",
        "third",
        "second",
        "first",
        "other",
    )
)
#: Of an hour or a day; the longest first.
PARTS: list[tuple[tuple[str, ...], float]] = [
    *((("a", "quarter", "of", one), 0.25) for one in ("an", "a")),
    *(((many, "quarters", "of", one), 0.75) for many in ("three", "3") for one in ("an", "a")),
    *((("quarter", "of", one), 0.25) for one in ("an", "a")),
    *(((half, one), 0.5) for half in ("half", "1/2") for one in ("an", "a")),
]
STAYING = several("for stay stays staying stayed stop stopping spend sleep over")
TO_COME = frozenset(("in", "within"))


def length(words: tuple[str, ...], i: int, few: int = 3) -> Match:
    """The length, or the moment so far from now, that starts at token `i`."""
    if words[i] in TO_COME or words[i : i + 2] == ("give", "me"):
        return _to_come(words, i, few)
    found = _measured(words, i, few)
    if found is None:
        return None
    said, last = found
    if words[i - 1] in BEFORE_OVER or (words[i - 1] == "the" and words[i - 2] in BEFORE_OVER) or words[last] in OVER:
        return Past(), last + (words[last] in OVER)
    if said.unit in IN_MINUTES and (words[i + 1] in ("more", "extra") or words[i] == "another" or words[last] == "of"):
        return Past(), last  # "one more hour of this"
    return _counted_from_now(words, i, said, last) or (said, last)


def _counted_from_now(words: tuple[str, ...], i: int, said: Length, last: int) -> Match:
    """ "20 minutes away", "in 2 hours time"; but "for 24 hours from now" is how long."""
    if words[last] == "away" and said.unit in IN_MINUTES:
        return _counted(said, last + 1, sure=True)
    from_now = words[last : last + 2] == ("from", "now") and words[i - 1] != "for"
    if said.unit == "nights" or not (from_now or words[last] in ("time", "later")):
        return None
    return _counted(said, last + 1 + from_now, sure=True)


def _measured(words: tuple[str, ...], i: int, few: int) -> tuple[Length, int] | None:
    found = _number(words, i, few)
    if found is None:
        return None
    number, other, at = found
    few_said = words[at - 1] in FEW or words[at - 2] in FEW
    at += words[at] in ("more", "extra", "full", "whole", "wee", "little", "-")
    unit = UNITS.get(words[at])
    if unit is None:
        return None
    at += 1
    if words[at] == "or" and (more := whole(words[at + 1])):
        return Length(unit, number, more), at + 2
    if words[at : at + 3] == ("and", "a", "half"):
        return Length(unit, number + 0.5), at + 3
    if (
        unit == "hours"
        and words[at] == "and"
        and (more := whole(words[at + 1]))
        and words[at + 2] in ("minutes", "minute")
    ):
        return Length(unit, number + more / 60), at + 3
    if unit == "nights" and words[i] == "next" and _after_tonight(words, i):
        number += 1
    return Length(unit, number, other, few=few_said), at


def _after_tonight(words: tuple[str, ...], i: int) -> bool:
    """ "tonight and the next two nights" is three."""
    before = words[i - 3 : i] if words[i - 1] == "the" else (*words[i - 2 : i], "the")
    return before[0] == "tonight" and before[1] in ("and", "plus", "+")


def _number(words: tuple[str, ...], i: int, few: int) -> Numbers | None:
    """How many: the number, the second one where two are said, and where the unit follows."""
    for said, part in PARTS:
        if words[i : i + len(said)] == said:
            return part, None, i + len(said)
    if words[i] == "half" and words[i + 1] == "hour":
        return 0.5, None, i + 1
    at = i + 1 if words[i] in ("a", "the", "next", "an", "another") else i
    if words[at] in ("couple", "cpl", "pair", "coupla"):
        return 2, None, at + 1 + (words[at + 1] in ("of", "o"))
    if words[at] in FEW:
        return float(few), float(few - 1), at + 1
    if at > i and words[i] in ("a", "an", "another") and words[at] in UNITS:
        return 1, None, at
    return _counted_out(words, at)


def _counted_out(words: tuple[str, ...], i: int) -> Numbers | None:
    number = whole(words[i])
    if number is None or number > 60:
        return _decimal(words, i)
    if words[i + 1] in ("or", "-", "/", "to") and (other := whole(words[i + 2])) and other > number:
        return number, other, i + 3
    if words[i + 1 : i + 4] == ("and", "a", "half"):
        return number + 0.5, None, i + 4
    return (number, None, i + 1) if number else None


def _decimal(words: tuple[str, ...], i: int) -> Numbers | None:
    if words[i + 1] == "." and words[i].isdecimal() and words[i + 2].isdecimal() and len(words[i + 2]) == 1:
        return float(f"{words[i][:3]}.{words[i + 2]}"), None, i + 3
    return None


def _to_come(words: tuple[str, ...], i: int, few: int) -> Match:
    at = i + 1 if words[i] in TO_COME else i + 2
    at += words[at] in ("about", "around", "like", "bout", "roughly")
    found = _measured(words, at, few)
    if found is None:
        return None
    said, last = found
    if said.unit == "nights" or (words[last] in ("a", "the") and words[i] != "in"):
        return None
    last += words[last] == "time"
    return _counted(said, last, sure=words[i] == "in" and said.other is None)


def _counted(said: Length, last: int, *, sure: bool) -> Match:
    """So far from now: a moment for hours, a day for days and weeks."""
    if said.unit in IN_MINUTES:
        return Soon(round(said.number * IN_MINUTES[said.unit]), sure), last
    if said.unit in IN_DAYS:
        return Day("today", round(said.number * IN_DAYS[said.unit])), last
    return None


def whole_night(words: tuple[str, ...], i: int) -> Match:
    """ "overnight", "stay the night": one night, unless more is said. In Scots "the night" alone is tonight."""
    if words[i] == "overnight":
        return Length("nights", 1, weak=True), i + 1
    pair = words[i : i + 2]
    if pair == ("over", "night") or (pair == ("the", "night") and words[i - 1] in STAYING):
        return Length("nights", 1, weak=True), i + 2
    return None
