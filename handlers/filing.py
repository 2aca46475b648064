"""FILED: the liaison worker has what happened in the service's own records, and some time later its words are erased.

The line is not the record (DOMAIN 3, B61, N24): nothing is erased before somebody has said so, what is not filed is
asked for, and what stays is who, when and what was done. The words of a home may be held: then they stay until they are
let go of.
"""

import re
from datetime import date, timedelta

from handlers import rota
from handlers.context import Context
from handlers.rota.oncall import LIAISON_WORKER
from handlers.sleepovers.lifecycle import State
from handlers.wall import day_and_time, next_at
from storage import erasing, matters, privates, sealed, sleepovers
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person
from storage.privates import Private
from storage.sealed import About

AT = "09:45"  # each day, in the line's zone: what is to be erased is, and on Mondays what is not filed is asked for
MONDAY = 0
LATE = timedelta(days=1)  # a duty later than that was not waited for: the clock has jumped, or an old copy is restored
FILED = re.compile(r"\W*(?:all )?filed\W*", re.IGNORECASE)


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """FILED, from a liaison worker: all that is over, with no sleepover to be filed and nothing sealed that nobody has
    opened."""
    if message.kind != "text" or person.role != LIAISON_WORKER or not says(message.text):
        return False
    calls, notes = matters.unfiled(ctx.tx, ctx.constellation.id), privates.unfiled(ctx.tx, ctx.constellation.id)
    ready = [one for one in calls if _may_file(ctx, one)]
    read_ones = [one for one in notes if _may_file_private(ctx, one)]
    for call in ready:
        matters.mark_filed(ctx.tx, call.id, ctx.now)
        ctx.note("matter.filed", matter=call.id, person=person.id)
    for one in read_ones:
        privates.mark_filed(ctx.tx, one.id, ctx.now)
        ctx.note("private.filed", private=one.id, person=person.id)
    filed, left = len(ready) + len(read_ones), len(calls) + len(notes) - len(ready) - len(read_ones)
    if filed:
        erased = next_at(AT, ctx.now + ctx.line.erase_after, ctx.line.time_zone)
        day = day_and_time(erased, ctx.line.time_zone)
        ctx.tell(person, "filing.filed", to=phone, count=filed, day=day)
    if left:
        ctx.tell(person, "filing.left", to=phone, count=left)
    if not filed and not left:
        ctx.tell(person, "filing.nothing", to=phone)
    return True


def says(text: str) -> bool:
    return FILED.fullmatch(text) is not None


def daily(ctx: Context, day: date) -> None:
    """Erase what was filed long enough ago; on Mondays ask for what is as old and not filed. Where the days since have
    not been lived through by the line nothing is erased before tomorrow, so that a wrong clock can be put right."""
    if ctx.now.astimezone(ctx.line.time_zone).date() - day <= LATE:
        _erase(ctx)
    else:
        ctx.note("erasing.put_off", day=day.isoformat())
    since = ctx.now - ctx.line.erase_after
    old = [one for one in matters.unfiled(ctx.tx, ctx.constellation.id) if one.closed_at and one.closed_at < since]
    notes = [one for one in privates.unfiled(ctx.tx, ctx.constellation.id) if one.closed_at and one.closed_at < since]
    if day.weekday() == MONDAY and (count := len(old) + len(notes)):
        for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id):
            ctx.tell(liaison, "filing.old", count=count, number=ctx.line.erase_after.days)


def _erase(ctx: Context) -> None:
    filed_before = ctx.now - ctx.line.erase_after
    for matter_id in erasing.due_matters(ctx.tx, ctx.constellation.id, filed_before):
        erasing.matter(ctx.tx, matter_id, ctx.now)
        ctx.note("matter.erased", matter=matter_id)
    for private_id in erasing.due_privates(ctx.tx, ctx.constellation.id, filed_before):
        erasing.private(ctx.tx, private_id, ctx.now)
        ctx.note("private.erased", private=private_id)
    if erasing.any_held(ctx.tx):
        return  # what is part of nothing may be of that home, too
    kept = erasing.kept_since(ctx.tx, State.RECORDED, filed_before)
    before = min(filed_before, kept) if kept is not None else filed_before
    if rows := erasing.rest(ctx.tx, before, ctx.now):
        ctx.note("rest.erased", rows=rows, before=before.isoformat())


def _may_file(ctx: Context, matter: Matter) -> bool:
    return not sleepovers.came_up_in(ctx.tx, matter) and not sealed.unopened(ctx.tx, About(matter_id=matter.id))


def _may_file_private(ctx: Context, private: Private) -> bool:
    return not private.waits_for_ring and not sealed.unopened(ctx.tx, About(private_id=private.id))
