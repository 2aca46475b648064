"""FILED: the liaison worker has what happened in the service's own records, and some time later its words are erased.

The line is not the record (DOMAIN 3, B61, N24): nothing is erased before somebody has said so, what is not filed is
asked for, and what stays is who, when and what was done. The words of a home may be held: then they stay until they are
let go of.
"""

import re
from datetime import date, datetime, timedelta

from handlers import erasing, rota
from handlers.context import Context
from handlers.rota.oncall import LIAISON_WORKER
from handlers.sleepovers import closing
from handlers.wall import day_and_time
from storage import erasing as words
from storage import matters, privates, sealed, sleepovers
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person
from storage.privates import Private
from storage.sealed import About

MONDAY = 0
LATE = timedelta(minutes=10)  # what she did not know as she wrote, she has not filed: a restore, for one
FILED = re.compile(r"\W*(?:(?P<all>all )|(?P<no>not ))?filed\W*", re.IGNORECASE)


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """FILED, from a liaison worker, and NOT FILED, which takes the last of it back. Where a sleepover waits to be filed
    she may mean that one alone, and is asked for ALL FILED."""
    said = FILED.fullmatch(message.text)
    if message.kind != "text" or person.role != LIAISON_WORKER or said is None:
        return False
    if said["no"]:
        _take_back(ctx, person, phone)
    elif ctx.now - message.received_at > LATE:
        ctx.tell(person, "filing.late", to=phone, deadline=day_and_time(message.received_at, ctx.line.time_zone))
    elif not said["all"] and closing.any_to_file(ctx):
        ctx.tell(person, "filing.which", to=phone)
    else:
        _file(ctx, message.received_at, person, phone)
    return True


def _file(ctx: Context, written_at: datetime, person: Person, phone: Address) -> None:
    """All that was over when she wrote, with no sleepover to be filed and nothing sealed that nobody has opened."""
    due = erasing.due(ctx)
    calls = [one for one in matters.unfiled(ctx.tx, ctx.constellation.id) if _was_over(one, written_at)]
    notes = [one for one in privates.unfiled(ctx.tx, ctx.constellation.id) if _was_over(one, written_at)]
    ready = [one for one in calls if _may_file(ctx, one)]
    read_ones = [one for one in notes if _may_file_private(ctx, one)]
    for call in ready:
        matters.mark_filed(ctx.tx, call.id, ctx.now, due)
        ctx.note("matter.filed", matter=call.id, person=person.id)
    for one in read_ones:
        privates.mark_filed(ctx.tx, one.id, ctx.now, due)
        ctx.note("private.filed", private=one.id, person=person.id)
    both: list[Matter | Private] = [*ready, *read_ones]
    ended = [one.closed_at for one in both if one.closed_at is not None]
    left = len(calls) + len(notes) - len(ended)
    if ended:
        zone = ctx.line.time_zone
        last = day_and_time(max(ended), zone)
        ctx.tell(person, "filing.filed", to=phone, count=len(ended), since=last, day=day_and_time(due, zone))
    if left:
        ctx.tell(person, "filing.left", to=phone, count=left)
    if not ended and not left:
        ctx.tell(person, "filing.nothing", to=phone)


def _was_over(one: Matter | Private, at: datetime) -> bool:
    """A text may come minutes late: what was closed since is not what she wrote of."""
    return one.closed_at is not None and one.closed_at <= at


def _take_back(ctx: Context, person: Person, phone: Address) -> None:
    count = words.take_back(ctx.tx, ctx.constellation.id)
    if count:
        ctx.note("filing.taken_back", person=person.id, count=count)
        ctx.tell(person, "filing.taken_back", to=phone, count=count)
    else:
        ctx.tell(person, "filing.none_to_take_back", to=phone)


def daily(ctx: Context, day: date) -> None:
    """Erase what was filed long enough ago; on Mondays ask for what is as old and not filed."""
    erasing.daily(ctx, day)
    since = ctx.now - ctx.line.erase_after
    old = [one for one in matters.unfiled(ctx.tx, ctx.constellation.id) if one.closed_at and one.closed_at < since]
    notes = [one for one in privates.unfiled(ctx.tx, ctx.constellation.id) if one.closed_at and one.closed_at < since]
    if day.weekday() == MONDAY and (count := len(old) + len(notes)):
        for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id):
            ctx.tell(liaison, "filing.old", count=count, number=ctx.line.erase_after.days)


def _may_file(ctx: Context, matter: Matter) -> bool:
    return not sleepovers.came_up_in(ctx.tx, matter) and not sealed.unopened(ctx.tx, About(matter_id=matter.id))


def _may_file_private(ctx: Context, private: Private) -> bool:
    return not private.waits_for_ring and not sealed.unopened(ctx.tx, About(private_id=private.id))
