"""What a message is read as, and how lanes compare. Words may raise a matter, and nothing read lowers it (DOMAIN B12).

What is not recognised is amber, and a person reads it (B13).
"""

from datetime import timedelta
from zoneinfo import ZoneInfo

from handlers import understanding
from handlers.understanding import danger as dangers
from handlers.understanding.reading import URGENCY, Intent, Lane, Reading
from handlers.understanding.words import hear
from storage.inbox import Inbound

RED, AMBER, GREEN = Lane.RED, Lane.AMBER, Lane.GREEN
#: What stands in the text of these was not written by anybody: a link, a number, nothing.
WORDLESS = ("button", "call", "recording", "contact", "location", "blocked", "unblocked")
PIECES = timedelta(seconds=90)  # between the first piece of a text and its last (DOMAIN B4)
UNREAD = Reading(Lane.AMBER, Intent.OTHER)


def read(message: Inbound, zone: ZoneInfo, asked: str | None = None, nest_names: tuple[str, ...] = ()) -> Reading:
    """How a message is read: by its words, so before any transaction; amber where there are none. Inside one it is read
    anew where a question was open, `asked`, or where the nest names of the home's children help."""
    if message.kind in WORDLESS or not message.text:
        return UNREAD
    return understanding.read(message.text, message.received_at.astimezone(zone), asked, nest_names)


def worse(lane: str, than: str) -> bool:
    """Is this lane more urgent than that one?"""
    return place(lane) < place(than)


def place(lane: str) -> int:
    """Among the lanes, the most urgent first."""
    return URGENCY.index(Lane(lane))


def danger(text: str) -> str | None:
    """The rule that makes these words red, "medical.breathing"; None if nothing in them is known to be."""
    return next((sign.rule for sign in dangers.signs(hear(text)) if sign.lane is Lane.RED), None)
