"""A carer, or a host, wants another return while the children stay (DOMAIN B41).

Longer is asked of the other home. Sooner the host is only told: it is the family's to say.
"""

import re
from datetime import datetime

from handlers.context import Context
from handlers.sleepovers import alarm, beds, extending
from handlers.sleepovers.acting import attempt, day_and_time, home_of, hosts, open_matter
from handlers.sleepovers.planned_words import says_when_back
from handlers.sleepovers.telling import close_asked, names_of
from handlers.sleepovers.words import return_in
from handlers.texts.catalogue import names
from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.reading import Intent, Reading
from handlers.understanding.stays import moments
from handlers.understanding.words import Heard
from handlers.words import phone_of
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.sleepovers import Sleepover

LONGER = pattern("one_more|another|more|two_more|longer|stay_until|until -with", {})
FOR_A_STAY = (Intent.AMEND, Intent.SLEEPOVER_EMERGENCY, Intent.SLEEPOVER_PLANNED)
CHANGES = pattern("instead|earlier|sooner|rather|after_all|make_it", {})
#: What may stand in such words, and is no news.
NO_NEWS = frozenset(
    re.findall(
        r"\w+",
        """
        instead earlier sooner rather after all make it no come coming on mon tue tues wed thu thurs fri sat sun noon
        midday morning lunch lunchtime dinner tea teatime breakfast afternoon evening want wants would like could bring
        """,
    )
)


def longer(ctx: Context, request: Sleepover, reading: Reading, heard: Heard) -> datetime | None:
    """The later end that is asked for, in UTC: nights more are counted from the return that was planned."""
    if (
        request.return_at is None
        or names_some(ctx, request, heard)
        or not any(LONGER.search(spaced(one.plain)) for one in heard.sentences)
    ):
        return None
    local = ctx.now.astimezone(ctx.line.time_zone)
    stay = reading.stay
    found = [stay.end] if stay is not None else list(moments(heard, local))
    ends = [one.at for one in found if one is not None and one.said]  # and not supposed from a number of nights
    if ends:
        return max(ends).astimezone(ctx.now.tzinfo)
    if stay is not None and stay.nights:
        return extending.later_by(ctx, request.return_at, stay.nights)
    return extending.later_by(ctx, request.return_at, 1) if reading.intent is Intent.AMEND else None


def names_some(ctx: Context, request: Sleepover, heard: Heard) -> bool:
    """Of several children one is named, or each for itself: a return is of all of them, and what is of one alone a
    person hears and settles."""
    there = {name.casefold() for name in names_of(ctx, request)}
    named = [there.intersection(one.plain.split()) for one in heard.sentences]
    return len(there) > 1 and any(found and found != there for found in named)


def wanted(ctx: Context, request: Sleepover, reading: Reading, heard: Heard) -> datetime | None:
    """The return that a carer's words ask for in place of the planned one, in UTC. "When is he home sunday" is none."""
    if names_some(ctx, request, heard):
        return None
    changes = any(CHANGES.search(spaced(one.plain)) for one in heard.sentences)
    if not (changes or says_when_back(heard) or reading.intent is Intent.AMEND):
        return None
    found = return_in(ctx, request, heard, reading)
    return found if found is not None and found != request.return_at and found > ctx.now else None


def begin(ctx: Context, request: Sleepover, at: datetime, person: Person, phone: Address) -> None:
    """Longer is asked for; sooner is so at once, and both ends hear it."""
    if request.return_at is None or at > request.return_at:
        extending.ask(ctx, request, at, person, phone)
        return
    planned = day_and_time(ctx, request.return_at)
    moved = attempt(ctx, request, "sooner", person, phone, until=at.isoformat())
    if moved is None:
        return
    moved = kept.change(ctx.tx, moved.id, ctx.now, return_at=at, answers=extending.NO_WISH)
    close_asked(ctx, moved, "extend")
    extending.plan_return(ctx, moved)
    beds.keep(ctx, moved, person.id)
    home, number, back = home_of(ctx, moved).spoken, phone_of(ctx, person), day_and_time(ctx, at)
    told = [
        host.name
        for host in hosts(ctx, moved)
        if ctx.tell(host, "host.sooner", home=home, name=person.name, phone=number, back=back, moment=planned)
    ]
    if told:
        ctx.tell(person, "sleep.sooner", to=phone, matter=open_matter(ctx, moved), back=back, who=names(told))
    else:
        alarm.ring(ctx, moved, person, phone)
