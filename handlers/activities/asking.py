"""What the conversations about activities share: who may, one open question at a time, and how refusals are said."""

from datetime import date, datetime, timedelta
from typing import Any

from handlers.activities.words.plain import NotFollowed
from handlers.context import Asking, Context
from handlers.rota.oncall import LIAISON_WORKER
from storage import homes, questions
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question

KIND = "activity"
WAITS = timedelta(hours=1)  # how long what is typed may be meant for the open question
YES_OR_NO = (("1", "1 Yes"), ("2", "2 No"))
LONGEST_SAID = 60  # characters of what was not followed


def may_change(ctx: Context, person: Person) -> bool:
    """The hub's carers and the liaison workers make and change them."""
    if person.home_id is None:
        return person.role == LIAISON_WORKER
    return ctx.once(homes.get, person.home_id).kind == "hub"


def question(ctx: Context, person: Person, facts: dict[str, Any], choices: tuple[tuple[str, str], ...] = ()) -> Asking:
    """What is asked now takes the place of what was asked before."""
    questions.close_of_kind(ctx.tx, person.id, KIND, ctx.now)
    return Asking(KIND, facts, choices)


def open_question(ctx: Context, person: Person) -> Question | None:
    found = questions.newest_of_kind(ctx.tx, person.id, KIND, ctx.now - WAITS)
    return found if found is not None and found.closed_at is None else None


def refuse(ctx: Context, person: Person, phone: Address, why: NotFollowed) -> None:
    ctx.tell(person, f"activity.refused_{why.why}", to=phone, said=_said(why))


def refusal(ctx: Context, why: NotFollowed) -> str:
    """The same sentence, for a command."""
    return ctx.render(f"activity.refused_{why.why}", said=_said(why))


def _said(why: NotFollowed) -> str:
    return why.said if len(why.said) <= LONGEST_SAID else f"{why.said[: LONGEST_SAID - 3]}..."


def local(ctx: Context) -> datetime:
    return ctx.now.astimezone(ctx.line.time_zone)


def today(ctx: Context) -> date:
    return local(ctx).date()
