"""The steps of a sleepover in plain words, for the night note: who said what when (DOMAIN B58).

No child is named in it and nobody's words are: each child's own note is written elsewhere (N25).
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from handlers.context import Context
from handlers.sleepovers.acting import day_and_time, home_of
from handlers.sleepovers.lifecycle import ARROWS
from storage import people
from storage import sleepovers as kept
from storage.sleepovers import Guest, Sleepover, Step

SAID = {arrow.event: arrow.said for arrow in ARROWS}
#: How what somebody may do is said when it has been done.
PAST = {
    "say": "said",
    "give": "gave",
    "take": "took",
    "notice": "noticed",
    "write": "wrote",
    "ask": "asked",
    "let": "let",
    "confirm": "confirmed",
}


def record(ctx: Context, request: Sleepover, child_id: int | None = None) -> list[str]:
    """One line a step, the first first, then one a child for who agreed to its stay; times in the line's zone.

    For the note of one child what was agreed for others is left out (DOMAIN B59, N25).
    """
    opened, home = day_and_time(ctx, request.opened_at), home_of(ctx, request).spoken
    kind = request.kind.replace("_", " ")
    first = f"{opened} {people.get(ctx.tx, request.requested_by).name} of {home} asked for it ({kind})."
    guests = [one for one in kept.guests_of(ctx.tx, request.id) if child_id is None or one.child_id == child_id]
    own = {guest.id for guest in guests}
    steps = [one for one in kept.steps_of(ctx.tx, request.id) if one.facts.get("guest", 0) in (0, *own)]
    agreed = [_agreed(ctx, guest) for guest in guests if guest.agreed_by is not None]
    return [first, *(_line(ctx, one) for one in steps), *agreed]


def _agreed(ctx: Context, guest: Guest) -> str:
    """Without the child's name: whose it is stands in that child's own note."""
    rule = (guest.rule or "no rule").replace("_", " ")
    until = f", until {day_and_time(ctx, guest.until)}" if guest.until is not None else ""
    at = day_and_time(ctx, guest.agreed_at)
    return f"{at} {guest.agreed_by} agreed to one stay ({rule}, {guest.agreed_how}){until}."


def _line(ctx: Context, one: Step) -> str:
    who = people.get(ctx.tx, one.person_id).name if one.person_id is not None else "The line"
    verb, _, rest = SAID[one.event].partition(" ")
    facts = ", ".join(f"{name}: {_spoken(ctx, value)}" for name, value in _told(one.facts))
    return f"{day_and_time(ctx, one.at)} {who} {PAST[verb]} {rest}" + (f" ({facts})." if facts else ".")


def _told(facts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Where her words are kept is nothing to read."""
    return ((name, value) for name, value in facts.items() if value is not None and name != "message")


def _spoken(ctx: Context, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    try:
        return day_and_time(ctx, datetime.fromisoformat(value))
    except (TypeError, ValueError):
        return str(value)
