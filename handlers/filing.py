"""FILED: the liaison worker has what happened in the service's own records, and some time later its words are erased.

The line is not the record (DOMAIN 3, B61, N24): nothing is erased before somebody has said so, what is not filed is
asked for, and what stays is who, when and what was done. The words of a home may be held: then they stay until they are
let go of.
"""

import re
from datetime import date, datetime, timedelta

from handlers import rota
from handlers.context import Context
from handlers.rota.oncall import LIAISON_WORKER
from handlers.sleepovers import closing
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
AT_ONCE = 10  # matters, and private routes, in one unit of work
TIMER = "erasing"
LATE = timedelta(days=1)  # a duty later than that was not waited for: the clock has jumped, or an old copy is restored
FILED = re.compile(r"\W*(all )?filed\W*", re.IGNORECASE)
NOT_FILED = re.compile(r"\W*not filed\W*", re.IGNORECASE)


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """FILED, from a liaison worker, and NOT FILED, which takes the last of it back. Where a sleepover waits to be filed
    she may mean that one alone, and is asked for ALL FILED."""
    if message.kind != "text" or person.role != LIAISON_WORKER or not says(message.text):
        return False
    said = FILED.fullmatch(message.text)
    if said is None:
        _take_back(ctx, person, phone)
    elif said[1] is None and closing.any_to_file(ctx):
        ctx.tell(person, "filing.which", to=phone)
    else:
        _file(ctx, message.received_at, person, phone)
    return True


def _file(ctx: Context, written_at: datetime, person: Person, phone: Address) -> None:
    """All that was over when she wrote, with no sleepover to be filed and nothing sealed that nobody has opened."""
    calls = [one for one in matters.unfiled(ctx.tx, ctx.constellation.id) if _was_over(one, written_at)]
    notes = [one for one in privates.unfiled(ctx.tx, ctx.constellation.id) if _was_over(one, written_at)]
    ready = [one for one in calls if _may_file(ctx, one)]
    read_ones = [one for one in notes if _may_file_private(ctx, one)]
    for call in ready:
        matters.mark_filed(ctx.tx, call.id, ctx.now)
        ctx.note("matter.filed", matter=call.id, person=person.id)
    for one in read_ones:
        privates.mark_filed(ctx.tx, one.id, ctx.now)
        ctx.note("private.filed", private=one.id, person=person.id)
    both: list[Matter | Private] = [*ready, *read_ones]
    ended = [one.closed_at for one in both if one.closed_at is not None]
    left = len(calls) + len(notes) - len(ended)
    if ended:
        zone = ctx.line.time_zone
        day = day_and_time(next_at(AT, ctx.now + ctx.line.erase_after, zone), zone)
        last = day_and_time(max(ended), zone)
        ctx.tell(person, "filing.filed", to=phone, count=len(ended), since=last, day=day)
    if left:
        ctx.tell(person, "filing.left", to=phone, count=left)
    if not ended and not left:
        ctx.tell(person, "filing.nothing", to=phone)


def _was_over(one: Matter | Private, at: datetime) -> bool:
    """A text may come hours late: what was closed since is not what she wrote of."""
    return one.closed_at is not None and one.closed_at <= at


def _take_back(ctx: Context, person: Person, phone: Address) -> None:
    count = erasing.take_back(ctx.tx, ctx.constellation.id)
    if count:
        ctx.note("filing.taken_back", person=person.id, count=count)
        ctx.tell(person, "filing.taken_back", to=phone, count=count)
    else:
        ctx.tell(person, "filing.none_to_take_back", to=phone)


def says(text: str) -> bool:
    return (FILED.fullmatch(text) or NOT_FILED.fullmatch(text)) is not None


def daily(ctx: Context, day: date) -> None:
    """Erase what was filed long enough ago; on Mondays ask for what is as old and not filed. Where the days since have
    not been lived through by the line nothing is erased before tomorrow, so that a wrong clock can be put right."""
    if ctx.now.astimezone(ctx.line.time_zone).date() - day <= LATE:
        erase(ctx)
    else:
        ctx.note("erasing.put_off", day=day.isoformat())
    since = ctx.now - ctx.line.erase_after
    old = [one for one in matters.unfiled(ctx.tx, ctx.constellation.id) if one.closed_at and one.closed_at < since]
    notes = [one for one in privates.unfiled(ctx.tx, ctx.constellation.id) if one.closed_at and one.closed_at < since]
    if day.weekday() == MONDAY and (count := len(old) + len(notes)):
        for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id):
            ctx.tell(liaison, "filing.old", count=count, number=ctx.line.erase_after.days)


def erase(ctx: Context) -> None:
    """A little of what is due, and at once the next, so that nobody who needs the line waits for it."""
    filed_before = ctx.now - ctx.line.erase_after
    calls = erasing.due_matters(ctx.tx, ctx.constellation.id, filed_before)
    notes = erasing.due_privates(ctx.tx, ctx.constellation.id, filed_before)
    for matter_id in calls[:AT_ONCE]:
        erasing.matter(ctx.tx, matter_id, ctx.now)
        ctx.note("matter.erased", matter=matter_id)
    for private_id in notes[:AT_ONCE]:
        erasing.private(ctx.tx, private_id, ctx.now)
        ctx.note("private.erased", private=private_id)
    left = max(len(calls), len(notes)) > AT_ONCE
    if left or _erase_rest(ctx, filed_before):
        ctx.later(TIMER, ctx.now, f"{TIMER}:{ctx.constellation.id}")


def _erase_rest(ctx: Context, filed_before: datetime) -> bool:
    """True if there may be more."""
    if erasing.any_held(ctx.tx):
        return False  # what is part of nothing may be of that home, too
    kept = erasing.kept_since(ctx.tx, State.RECORDED, filed_before)
    before = min(filed_before, kept) if kept is not None else filed_before
    rows = erasing.rest(ctx.tx, before, ctx.now)
    if rows:
        ctx.note("rest.erased", rows=rows, before=before.isoformat())
    return rows >= erasing.AT_ONCE


def _may_file(ctx: Context, matter: Matter) -> bool:
    return not sleepovers.came_up_in(ctx.tx, matter) and not sealed.unopened(ctx.tx, About(matter_id=matter.id))


def _may_file_private(ctx: Context, private: Private) -> bool:
    return not private.waits_for_ring and not sealed.unopened(ctx.tx, About(private_id=private.id))
