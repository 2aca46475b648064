"""What a carer means: how urgent, what she wants, from when until when, for whom, and which of her words said so.

Nothing here decides. A reading may raise what a human must see; it never lowers anything (DOMAIN B12), and what is not
understood is passed on (B8, B13).
"""

from datetime import datetime

from handlers.understanding import answers, children, danger, stays, wishes
from handlers.understanding.leading import FOR_A_STAY, intent_of, stay_of
from handlers.understanding.reading import Lane, Reading, most_urgent
from handlers.understanding.words import hear


def read(text: str, at: datetime, asked: str | None = None, names: tuple[str, ...] = ()) -> Reading:
    """Read one message that came at `at`, aware and in the line's zone.

    `asked` is the open question that it may answer, `names` are the nest names of her home's children.
    """
    heard = hear(text)
    dangers = danger.signs(heard)
    found = wishes.signs(heard)
    answer = answers.answer(heard, asked)
    stay = stays.find(heard, at, asked)
    lane = most_urgent([sign.lane for sign in dangers] + [wishes.lane_of(heard, found)])
    intent = intent_of(lane is Lane.RED, found, answer, asked, stay, at)
    wanted = next((wish for wish in found if wish.intent in FOR_A_STAY), None)
    return Reading(
        lane=lane,
        intent=intent,
        signs=(*dangers, *(wish.sign for wish in found)),
        stay=stay_of(intent, found, asked, stay),
        children=children.find(
            heard,
            names,
            wanted.sentence if wanted else 0,
            supposing=wanted is not None or answer is not None or lane is Lane.RED,
        ),
    )
