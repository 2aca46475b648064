"""What the line has of one child, for that child's own file: its stays, step by step, and its carers' words about them.

No other child is named in it (DOMAIN B59, N25). What a child has told is sealed and stands in no export.
"""

import re
from collections.abc import Iterator

from handlers import real_names
from handlers.context import Context
from handlers.sleepovers.acting import day_and_time
from handlers.sleepovers.recording import record
from storage import homes, inbox, matters, messages, people, sleepovers
from storage.homes import Child
from storage.sleepovers import Sleepover

OTHER = "[another child]"
ERASED = "[erased]"


def lines(ctx: Context, child: Child) -> Iterator[str]:
    """One stay after the other, the oldest first: what was done, then what was written, in quotes."""
    for request in sleepovers.of_child(ctx.tx, child.id):
        yield from record(ctx, request, child.id)
        yield from _words(ctx, request, child)
        yield from _night_notes(ctx, request, child)
        yield ""


def without_others(text: str, child: Child, others: list[Child]) -> str:
    """Other children by their nest names and real names become one another."""
    names = {name for one in others if one.id != child.id for name in (one.nest_name, one.real_name) if name}
    names -= {child.nest_name, child.real_name or ""}
    if not names:
        return text
    called = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    shape = re.compile(rf"\b(?:{called})\b", re.IGNORECASE)
    return shape.sub(lambda found: found[0] if real_names.is_a_word(found) else OTHER, text)


def _night_notes(ctx: Context, request: Sleepover, child: Child) -> Iterator[str]:
    """What the host wrote of the night, in her words (DOMAIN 8)."""
    others = homes.children_ever_in(ctx.tx, child.constellation_id)
    for one in sleepovers.steps_of(ctx.tx, request.id):
        if one.event == "night_note" and one.person_id is not None:
            words = without_others(inbox.get(ctx.tx, one.facts["message"]).text, child, others) or ERASED
            yield f'{day_and_time(ctx, one.at)} {people.get(ctx.tx, one.person_id).name} noted: "{words}"'


def _words(ctx: Context, request: Sleepover, child: Child) -> Iterator[str]:
    others = homes.children_ever_in(ctx.tx, child.constellation_id)
    if request.matter_id is None:
        return
    if (erased := matters.get(ctx.tx, request.matter_id).erased_at) is not None:
        yield f"{day_and_time(ctx, erased)} What was written of it has been erased."
    for one in messages.of_matter(ctx.tx, request.matter_id):
        if one.text and not one.sealed:
            name = people.get(ctx.tx, one.person_id).name
            yield f'{day_and_time(ctx, one.written_at)} {name} wrote: "{without_others(one.text, child, others)}"'
