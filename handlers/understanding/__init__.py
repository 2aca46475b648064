"""What a carer means: how urgent, what she wants, from when until when, for whom, and which of her words said so.

Nothing here decides. A reading may raise what a human must see; it never lowers anything (DOMAIN B12), and what is not
understood is passed on (B8, B13).
"""

from datetime import datetime

from handlers.understanding import answers, children, danger, routine, stays, wishes
from handlers.understanding.answers import Answer
from handlers.understanding.leading import FOR_A_STAY, intent_of, stay_of
from handlers.understanding.reading import Children, Lane, Reading, Sign, most_urgent
from handlers.understanding.words import Heard, hear


def read(
    text: str, at: datetime, asked: str | None = None, names: tuple[str, ...] = (), *, thorough: bool = False
) -> Reading:
    """Read one message that came at `at`, aware and in the line's zone.

    `asked` is the open question that it may answer, `names` are the nest names of her home's children. Where no stay
    was read, only a `thorough` reading looks for times that are left over: it costs a third more.
    """
    heard = hear(text)
    dangers = danger.signs(heard)
    found = wishes.signs(heard)
    plain = routine.lane(heard)
    answer = answers.answer(heard, asked)
    if answer is not None and asked is not None and answers.says_not_safe(answer, asked):
        dangers += (Sign("answer.not_safe", answer.said, None, Lane.RED),)
    stay = stays.find(heard, at, asked)
    lanes = [plain] if plain is not None else [wishes.lane_of(heard, found, at)]
    lane = most_urgent([*(sign.lane for sign in dangers), *lanes])
    intent, because = intent_of(heard, lane is Lane.RED, found, answer, asked, stay, at)
    wanted = next((wish for wish in found if wish.intent in FOR_A_STAY), None)
    wanted_stay = stay_of(intent, found, asked, stay, text, at)
    return Reading(
        lane=lane,
        intent=intent,
        signs=(*dangers, *(wish.sign for wish in found), *routine.signs(heard)),
        because=because,
        routine=lane is plain,
        stay=wanted_stay,
        time_left=wanted_stay is None and (stay is not None or (thorough and stays.named(heard))),
        children=_children(heard, names, answer, wanted, asked),
    )


def _children(
    heard: Heard, names: tuple[str, ...], answer: Answer | None, wanted: wishes.Wish | None, asked: str | None
) -> Children:
    """Of the option that was chosen, where it names some; else of the text, the sentence with the wish first."""
    chosen = children.find(hear(answer.label), names) if answer is not None and answer.label else Children()
    if chosen.number is not None:
        return chosen
    if asked is not None and children.asked_for(asked):
        said = children.find(heard, names)
        return said if said.number is not None else children.counted(heard)
    one = answer is None or wanted is not None or (asked is not None and children.of_one(asked))
    return children.find(heard, names, wanted.sentence if wanted else 0, supposing=one)
