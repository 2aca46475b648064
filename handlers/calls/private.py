"""The liaison worker is rung for private words of danger: a key says that she rings the carer (DOMAIN B48)."""

from handlers.calls.script import Ask, Script, Turn
from handlers.context import Context
from handlers.signals import private
from handlers.signals.private import ANSWERABLE
from storage import outbox, people, questions
from storage.questions import Question

TRIES = 3


def picked_up(ctx: Context, turn: Turn) -> Script:
    return _question(ctx, turn)


def pressed(ctx: Context, turn: Turn) -> Script:
    """Her key counts as her answer by text does; a wrong key or none is none, and she is rung again."""
    asked = _asked(ctx, turn)
    if turn.digits == "1" and asked is not None:
        private.rings(ctx, asked.facts["private"], people.get(ctx.tx, asked.person_id))
        return Script((ctx.render("call.thanks"),))
    tries = turn.tries if turn.digits == "9" else turn.tries + 1
    return _question(ctx, turn, tries) if tries < TRIES else Script((ctx.render("call.goodbye"),))


def _question(ctx: Context, turn: Turn, tries: int = 0) -> Script:
    row = outbox.get(ctx.tx, turn.row_id)
    return Script((row.body,), Ask("private", row_id=row.id, tries=tries))


def _asked(ctx: Context, turn: Turn) -> Question | None:
    row = outbox.get(ctx.tx, turn.row_id)
    return questions.newest_of_kind(ctx.tx, row.person_id or 0, "kept", since=row.created_at - ANSWERABLE)
