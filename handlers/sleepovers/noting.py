"""What is known of a request: kept answer by answer, each a step with its time, and said in a few words."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers.context import Context
from handlers.sleepovers.acting import day_and_time
from handlers.sleepovers.fields import FIELDS, SKIPPED
from handlers.sleepovers.lifecycle import Who, step
from handlers.texts.catalogue import names
from handlers.texts.english.sleepovers import NOTED
from storage import homes
from storage import sleepovers as kept
from storage.people import Person
from storage.sleepovers import Sleepover

LONGEST_NOTED = 90  # characters of what is known, as it stands in one text
EVERYBODY = ("both", "all")
#: How soon each answer to that is; later tonight is no moment.
SOON = {"now": timedelta(0), "two_hours": timedelta(hours=2)}
SAID = "said"  # in place of a code, where a column or the guests hold what was said


def keep(ctx: Context, request: Sleepover, name: str, value: str, person: Person) -> bool:
    """One answer: a code, a moment as text, nest names with commas between. False if it was known already.

    Raises Refused where the request is too far on to be changed.
    """
    code, columns, children = _parts(ctx, request, name, value)
    current = kept.get(ctx.tx, request.id)
    same_guests = children is None or children.keys() == {g.nest_name for g in kept.guests_of(ctx.tx, request.id)}
    same = current.answers.get(name) == code and all(getattr(current, key) == at for key, at in columns.items())
    if same and same_guests:
        return False
    step(ctx, current, "change", Who.CARER, person, field=name, code=code)
    kept.change(ctx.tx, request.id, ctx.now, answers={name: code}, **columns)
    if children:
        kept.set_guests(ctx.tx, request.id, children)
    return True


def said(ctx: Context, request: Sleepover, fields: Iterable[str] | None = None, longest: int = LONGEST_NOTED) -> str:
    """for Wren, home Sun 29 Nov 10:00, everyone is safe; as much as there is room for, the first first."""
    request = kept.get(ctx.tx, request.id)
    wanted = [field.name for field in FIELDS if fields is None or field.name in set(fields)]
    parts = [part for name in wanted if (part := _part(ctx, request, name))]
    fitting = [", ".join(parts[:count]) for count in range(1, len(parts) + 1)]
    return max((text for text in fitting if len(text) <= longest), key=len, default="")


def _parts(
    ctx: Context, request: Sleepover, name: str, value: str
) -> tuple[str, dict[str, datetime | None], dict[str, int | None] | None]:
    """The code, the columns and the children that an answer stands for."""
    if value == SKIPPED:
        return SKIPPED, {}, None
    if name == "children":
        here = {child.nest_name: child.id for child in homes.children_at(ctx.tx, request.home_id)}
        chosen = set(here) if value in EVERYBODY else set(value.split(","))
        return SAID, {}, {nest_name: child for nest_name, child in here.items() if nest_name in chosen}
    if name == "return_at":
        return SAID, {"return_at": datetime.fromisoformat(value)}, None
    if name == "needed_from" and value not in NOTED[name]:
        return SAID, {"needed_from": datetime.fromisoformat(value)}, None
    if name == "needed_from":
        same = request.answers.get(name) == value
        soon = SOON.get(value)
        at = request.needed_from if same else None if soon is None else ctx.now + soon
        return value, {"needed_from": at}, None
    return value, {}, None


def _part(ctx: Context, request: Sleepover, name: str) -> str:
    code = request.answers.get(name, SKIPPED)
    if code == SKIPPED:
        return ""
    if name == "children":
        return f"for {names([guest.nest_name for guest in kept.guests_of(ctx.tx, request.id)])}"
    if name == "return_at" and request.return_at is not None:
        return f"home {day_and_time(ctx, request.return_at)}"
    if code == SAID and request.needed_from is not None:
        return f"from {day_and_time(ctx, request.needed_from)}"
    return NOTED[name][code]
