"""Which emergency sleepover a home asks for, and whose night it is."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.context import Context
from handlers.sleepovers.lifecycle import LOOKING, State
from handlers.understanding.reading import Intent, Reading
from storage import sleepovers as kept
from storage.matters import Matter
from storage.sleepovers import Sleepover

EMERGENCY, PLANNED, DAY_CARE = "emergency", "planned", "day_care"
#: A planned stay is on the day's own questions from so long before it begins.
NEAR = timedelta(hours=3)
#: From then on another bed that is wanted is another request.
DONE_WITH = (State.FOLLOW_UP, State.RECORDED)
PLANNED_STATES = (State.OPENED, State.OFFERING, State.HOST_YES, State.GO_AHEAD)
#: A beginning that is said so is of this night, "tonight instead": an hour alone may be one of the day that is planned.
SAID_OF_TONIGHT = re.compile(r"\b(?:tonight|today|now|evening)\b", re.IGNORECASE)
#: A night belongs to the day on which it begins, until this hour of the next (DOMAIN B57).
NIGHT_ENDS = 6


def of_home(ctx: Context, home_id: int) -> Sleepover | None:
    """There is one at the most. What the duty team has had since another night is not this one."""
    found = kept.open_of_home(ctx.tx, home_id, DONE_WITH)
    return next((request for request in found if request.kind == EMERGENCY and not _with_edt(ctx, request)), None)


def is_near(ctx: Context, request: Sleepover) -> bool:
    """Words like "leaving now" may be about it: not about what is planned for another day."""
    return request.kind == EMERGENCY or request.needed_from is None or request.needed_from - ctx.now <= NEAR


def sought(ctx: Context, matter: Matter) -> Sleepover | None:
    """Asked for by the matter's home, and no home has said yes so far."""
    request = of_home(ctx, matter.home_id)
    return request if request is not None and request.state in LOOKING else None


def planned_later(ctx: Context, home_id: int) -> list[Sleepover]:
    """Nights away that the home plans, or has planned, for another evening than this; the earliest first."""
    zone, found = ctx.line.time_zone, kept.open_of_home(ctx.tx, home_id, DONE_WITH)
    plans = [one for one in found if one.kind == PLANNED and one.state in PLANNED_STATES and "asked" in one.answers]
    starts = {one.id: one.needed_from for one in plans if one.needed_from is not None}
    later = [one for one in plans if one.id in starts and evening(starts[one.id], zone) > evening(ctx.now, zone)]
    return sorted(later, key=lambda one: starts[one.id])


def instead_of(ctx: Context, home_id: int, reading: Reading) -> list[Sleepover]:
    """What is planned for later, where her words ask for tonight in its place: a bed for tonight (DOMAIN B32)."""
    start = reading.stay.start if reading.stay is not None else None
    if reading.intent is not Intent.AMEND or start is None or not SAID_OF_TONIGHT.search(start.said):
        return []
    zone = ctx.line.time_zone
    return planned_later(ctx, home_id) if evening(start.at, zone) <= evening(ctx.now, zone) else []


def evening(at: datetime, zone: ZoneInfo) -> date:
    """The day whose night it is at that moment: Friday, still at 00:40 on Saturday."""
    local = at.astimezone(zone)
    return local.date() - timedelta(days=local.hour < NIGHT_ENDS)


def _with_edt(ctx: Context, request: Sleepover) -> bool:
    zone = ctx.line.time_zone
    return request.state == State.EDT_HAS_IT and evening(request.opened_at, zone) < evening(ctx.now, zone)
