"""Which emergency sleepover a home asks for, for how long it is taken to be, and what a home has free for it."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.context import Context
from handlers.diary.capacity import capacity
from handlers.sleepovers.lifecycle import LOOKING, State
from handlers.wall import moment
from storage import sleepovers as kept
from storage.homes import Home
from storage.matters import Matter
from storage.sleepovers import Sleepover

EMERGENCY = "emergency"
#: From then on another bed that is wanted is another request.
DONE_WITH = (State.FOLLOW_UP, State.RECORDED)
#: Where nobody has said when they come home, a bed is counted as taken until then on the next day.
SUPPOSED_UNTIL = "12:00"
#: A night belongs to the day on which it begins, until this hour of the next (DOMAIN B57).
NIGHT_ENDS = 6


def of_home(ctx: Context, home_id: int) -> Sleepover | None:
    """There is one at the most."""
    found = kept.open_of_home(ctx.tx, home_id, DONE_WITH)
    return next((request for request in found if request.kind == EMERGENCY), None)


def sought(ctx: Context, matter: Matter) -> Sleepover | None:
    """Asked for by the matter's home, and no home has said yes so far."""
    request = of_home(ctx, matter.home_id)
    return request if request is not None and request.state in LOOKING else None


def window(ctx: Context, request: Sleepover) -> tuple[datetime, datetime]:
    """From when until when a bed is needed, as far as it is known: aware moments, the first before the second."""
    start = max(request.needed_from or ctx.now, ctx.now)
    if request.return_at is not None and request.return_at > start:
        return start, request.return_at
    zone = ctx.line.time_zone
    return start, moment(evening(start, zone) + timedelta(days=1), SUPPOSED_UNTIL, zone)


def evening(at: datetime, zone: ZoneInfo) -> date:
    """The day whose night it is at that moment: Friday, still at 00:40 on Saturday."""
    local = at.astimezone(zone)
    return local.date() - timedelta(days=local.hour < NIGHT_ENDS)


def beds_free(ctx: Context, request: Sleepover, home: Home) -> int:
    """Only people of that home may hear of it (DOMAIN N8)."""
    start, end = window(ctx, request)
    ages = (None,) * max(1, len(kept.guests_of(ctx.tx, request.id)))
    return capacity(ctx.tx, home, start, end, ages).beds_free
