"""What else somebody has been asked since: a late digit for that is no answer to a reminder (DOMAIN B7, B13)."""

from datetime import timedelta

from handlers.context import Context
from storage import questions
from storage.people import Person

MEANT = timedelta(hours=12)  # so long a digit may be for what is closed by now, such as whether she can take a child
BESIDE = ("rollcall",)  # its digit closes it, whichever of her phones was asked


def anything_else(ctx: Context, question_id: int, person: Person, ours: tuple[str, ...]) -> bool:
    """Has she been asked anything but a question of these kinds after that one?"""
    newest = questions.newest_but(ctx.tx, person.id, (*ours, *BESIDE))
    return newest is not None and newest.id > question_id and ctx.now - newest.asked_at < MEANT
