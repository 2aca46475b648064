"""Sheets that nobody has looked through for three months: a reminder to whoever looks after the child (DOMAIN 8)."""

from datetime import date, timedelta

from handlers.context import Context
from handlers.sheets.reading import may_fill
from handlers.texts.catalogue import names
from storage import homes, matters, people, sheets
from storage.homes import Child
from storage.people import Person

QUARTER = timedelta(days=91)
AGAIN_AFTER = timedelta(days=28)  # where somebody has been reminded and has not come to it
AFTER_A_MATTER = timedelta(hours=24)  # no reminder in a house that has just had a bad night (B55, N14)
REMINDS_AT = "10:00"
BY_DAY = range(9, 20)  # hours of the line's zone in which reminders may go (B55)


def remind(ctx: Context, day: date) -> None:
    """The daily duty: who looks after a child, and the liaison worker, hear that a sheet that is begun is due."""
    if not _is_day(ctx):
        return  # it is late, after an outage: tomorrow is early enough
    due = [child for child in homes.children_in(ctx.tx, ctx.constellation.id) if _to_remind_of(ctx, child)]
    for person in people.of_constellation(ctx.tx, ctx.constellation.id):
        hers = [child.nest_name for child in due if may_fill(person, child)]
        if hers and person.home_id is not None:
            ctx.tell(person, "sheet.due", nest_names=names(hers))
        elif hers:
            ctx.tell(person, "sheet.due_liaison", nest_names=names(hers))
    for child in due:
        sheets.mark_reminded(ctx.tx, child.id, ctx.now)


def is_fresh(ctx: Context, child: Child) -> bool:
    """Looked through within the last three months."""
    reviewed = sheets.of_child(ctx.tx, child.id).reviewed_at
    return reviewed is not None and ctx.now - reviewed < QUARTER


def suits(ctx: Context, person: Person) -> bool:
    """By day, and never to a home with an open matter, or in the 24 hours after one."""
    return _is_day(ctx) and (person.home_id is None or _is_quiet(ctx, person.home_id))


def _to_remind_of(ctx: Context, child: Child) -> bool:
    sheet = sheets.of_child(ctx.tx, child.id)
    lately = sheet.reminded_at is not None and ctx.now - sheet.reminded_at < AGAIN_AFTER
    due = bool(sheet.answers) and not is_fresh(ctx, child)
    return due and not lately and _is_quiet(ctx, child.home_id)


def _is_day(ctx: Context) -> bool:
    return ctx.now.astimezone(ctx.line.time_zone).hour in BY_DAY


def _is_quiet(ctx: Context, home_id: int) -> bool:
    ended = matters.closed_since(ctx.tx, ctx.constellation.id, ctx.now - AFTER_A_MATTER)
    return matters.open_at(ctx.tx, home_id) is None and home_id not in {matter.home_id for matter in ended}
