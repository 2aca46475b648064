"""What can stand in a home's diary, and what each kind of entry takes."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """What one kind is called, what it takes, and whether a host hears of it as a warning."""

    called: str
    words: str  # a pattern of what people write for it
    beds: bool = False  # each that it takes needs a bed
    children: bool = False  # each that it takes is a child in the home
    stays: bool = False  # each that it takes is one more child under the usual fostering limit
    room: bool = False  # it closes a room
    visitors: bool = False  # people who may not know, or may not meet, a child who stays (DOMAIN 1, "Other hub uses")
    one: str = ""  # what it takes, where that is said
    several: str = ""


KINDS: dict[str, Kind] = {
    "sleepover": Kind(
        "sleepover", "sleep ?overs?", beds=True, children=True, stays=True, one="child", several="children"
    ),
    "day_care": Kind("day care", "day ?care", children=True, one="child", several="children"),
    "family_time": Kind("family time", "family time", visitors=True),
    "meeting": Kind("meeting", "meetings?", visitors=True),
    "get_together": Kind("get-together", "get.?togethers?", visitors=True),
    "social_worker_visit": Kind("social worker visit", "social worker(?: visits?)?", visitors=True),
    "away": Kind("away", "away"),  # its own children, at a planned stay: it takes nothing
    "room_closed": Kind(
        "room closed", "(?:bed)?rooms? closed|closed (?:bed)?rooms?", beds=True, room=True, one="bed", several="beds"
    ),
}
MOST = 20  # as many beds as a home may have


def kind_meant(words: str) -> str | None:
    """The kind that these words, in lower case, are the name of."""
    return next((key for key, kind in KINDS.items() if re.fullmatch(kind.words, words)), None)


def spoken(key: str, takes: int) -> str:
    """family time; sleepover, 2 children; room closed, 1 bed."""
    kind = KINDS[key]
    if not kind.one:
        return kind.called
    return f"{kind.called}, {takes} {kind.one if takes == 1 else kind.several}"
