"""What a carer means: how urgent, what she wants, from when until when, for whom, and which of her words said so.

Nothing here decides. A reading may raise what a human must see; it never lowers anything (DOMAIN B12), and what is not
understood is passed on (B8, B13).
"""

from datetime import datetime

from handlers.understanding import danger, stays
from handlers.understanding.reading import Intent, Lane, Reading, most_urgent
from handlers.understanding.words import hear


def read(text: str, at: datetime, asked: str | None = None, names: tuple[str, ...] = ()) -> Reading:
    """Read one message that came at `at`, aware and in the line's zone.

    `asked` is the open question that it may answer, `names` are the nest names of her home's children.
    """
    heard = hear(text)
    signs = danger.signs(heard)
    lane = most_urgent([sign.lane for sign in signs])
    intent = Intent.DANGER if lane is Lane.RED else Intent.OTHER
    return Reading(lane, intent, signs, stays.find(heard, at, asked))
