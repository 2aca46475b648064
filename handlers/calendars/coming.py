"""What is on in the next weeks, for one person, in words: her get-togethers, and the stays of her home."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from handlers.activities.audience import invited
from handlers.activities.telling import place_of
from handlers.calendars.stays import KINDS, STANDING
from handlers.context import Context
from handlers.wall import day_and_time
from storage import sleepovers
from storage.activities import activities, occurrences
from storage.people import Person

AHEAD = timedelta(weeks=6)
LONGEST = {"sms": 220, "telegram": 1500}  # characters: with the rest of its text two text messages, or one chat message


def said(ctx: Context, person: Person, channel: str) -> str:
    """Tue 1 Dec 10:30 Coffee morning, usual hall. Sat 5 Dec ... the first, as many as there is room for; empty if
    there is nothing."""
    told = ""
    for _, line in sorted({*_get_togethers(ctx, person), *_stays(ctx, person)}):
        if len(more := f"{told} {line}".strip()) > LONGEST[channel]:
            break
        told = more
    return told


def _get_togethers(ctx: Context, person: Person) -> Iterator[tuple[datetime, str]]:
    here = {one.id: one for one in activities.of_constellation(ctx.tx, person.constellation_id)}
    hers = {key for key, one in here.items() if person in invited(ctx.tx, one)}
    for one in occurrences.between(ctx.tx, person.constellation_id, ctx.now, ctx.now + AHEAD):
        if one.activity_id in hers and one.state != occurrences.CANCELLED:
            named = ", ".join(part for part in (here[one.activity_id].name, place_of(ctx, one)) if part)
            yield one.starts_at, f"{day_and_time(one.starts_at, ctx.line.time_zone)} {named}."


def _stays(ctx: Context, person: Person) -> Iterator[tuple[datetime, str]]:
    home_id = person.home_id
    standing = sleepovers.planned_of_home(ctx.tx, home_id, STANDING, ctx.now) if home_id is not None else []
    for stay in standing:
        if stay.needed_from is not None:
            begins = day_and_time(stay.needed_from, ctx.line.time_zone)
            yield stay.needed_from, f"{begins} {KINDS[stay.kind].casefold()}."
