"""Roll-call by phone: it rings as it would at night, and a key answers (DOMAIN B29)."""

from handlers import rollcall
from handlers.calls.script import Ask, Script, Turn
from handlers.context import Context
from storage import addresses, outbox, people, questions

TRIES = 3


def picked_up(ctx: Context, turn: Turn) -> Script:
    return _question(ctx, turn)


def pressed(ctx: Context, turn: Turn) -> Script:
    """Her answer counts as one by text does; a wrong key or none is none."""
    row = outbox.get(ctx.tx, turn.row_id)
    person = people.get(ctx.tx, row.person_id or 0)
    asked = questions.newest_of_kind(ctx.tx, person.id, "rollcall", since=row.created_at - rollcall.NIGHT)
    phone = ctx.address_of(person) or addresses.get(ctx.tx, row.address_id or 0)
    if asked is not None and turn.digits in rollcall.ANSWERS:
        if asked.closed_at is None:
            rollcall.answered(ctx, asked, turn.digits, person, phone)
        return Script((ctx.render("call.thanks"),))
    if turn.tries + 1 < TRIES:
        return _question(ctx, turn, turn.tries + 1)
    return Script((ctx.render("call.goodbye"),))


def _question(ctx: Context, turn: Turn, tries: int = 0) -> Script:
    row = outbox.get(ctx.tx, turn.row_id)
    return Script((row.body,), Ask("rollcall", row_id=row.id, tries=tries))
