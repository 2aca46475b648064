"""When somebody is left in peace: the one rule for all that get-togethers say of their own accord (DOMAIN B55, N14).

By day only, and never into a home with an open matter or in the 24 hours after one. What cannot wait, because it is
about something that is near, goes all the same.
"""

from datetime import datetime, timedelta

from handlers.activities import trouble
from handlers.context import Context
from handlers.wall import by_day_from, is_by_day
from storage import hushes, matters
from storage.people import Person

AFTER_A_MATTER = timedelta(hours=24)
LOOK_AGAIN = timedelta(hours=1)  # at a home with an open matter
SHORT_NOTICE = timedelta(hours=2)  # what begins so soon cannot wait
STILL_AT_HOME = timedelta(minutes=90)  # so long before it begins: who would hear of it later than that hears it now


def until(ctx: Context, person: Person) -> datetime | None:
    """Until when nothing may be sent to her, in UTC; None if it may now. Then it is asked again."""
    zone = ctx.line.time_zone
    if not is_by_day(ctx.now, zone):
        return by_day_from(ctx.now, zone)
    if person.home_id is None:
        return None
    if trouble.at_home(ctx, person) or hushes.of(ctx.tx, person.id) is not None:
        return by_day_from(ctx.now + LOOK_AGAIN, zone)
    closed = ctx.once(matters.closed_since, ctx.constellation.id, ctx.now - AFTER_A_MATTER)
    ended = [matter.closed_at for matter in closed if matter.home_id == person.home_id and matter.closed_at is not None]
    calm = max(ended) + AFTER_A_MATTER if ended else ctx.now
    return by_day_from(calm, zone) if calm > ctx.now else None


def until_near(ctx: Context, person: Person, begins: datetime) -> datetime | None:
    """The same for what she has to know before `begins`; a phone that is to stay silent stays so even then."""
    found = until(ctx, person)
    near = begins - ctx.now <= SHORT_NOTICE or (found is not None and begins - found < STILL_AT_HOME)
    return None if near and hushes.of(ctx.tx, person.id) is None else found
