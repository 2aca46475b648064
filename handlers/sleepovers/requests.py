"""Which emergency sleepover a home asks for, and whose night it is."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.context import Context
from handlers.sleepovers.lifecycle import LOOKING, State
from storage import sleepovers as kept
from storage.matters import Matter
from storage.sleepovers import Sleepover

EMERGENCY, PLANNED, DAY_CARE = "emergency", "planned", "day_care"
#: A planned stay is on the day's own questions from so long before it begins.
NEAR = timedelta(hours=3)
#: From then on another bed that is wanted is another request.
DONE_WITH = (State.FOLLOW_UP, State.RECORDED)
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


def evening(at: datetime, zone: ZoneInfo) -> date:
    """The day whose night it is at that moment: Friday, still at 00:40 on Saturday."""
    local = at.astimezone(zone)
    return local.date() - timedelta(days=local.hour < NIGHT_ENDS)


def _with_edt(ctx: Context, request: Sleepover) -> bool:
    zone = ctx.line.time_zone
    return request.state == State.EDT_HAS_IT and evening(request.opened_at, zone) < evening(ctx.now, zone)
