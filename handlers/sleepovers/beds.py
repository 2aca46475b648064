"""The bed that a home has promised: counted in its diary from the yes on, so that no other request is given it too."""

from datetime import datetime, timedelta

from handlers.context import Context
from handlers.diary.capacity import Capacity, capacity
from handlers.sheets import known
from handlers.sleepovers.requests import EMERGENCY
from handlers.understanding import stays
from storage import diary, homes
from storage import sleepovers as kept
from storage.diary import Entry
from storage.homes import Home
from storage.sleepovers import Sleepover

SOURCE = "sleepover"
SHORTEST = timedelta(hours=1)  # of what is shown in a diary, whatever was said


def stretch(ctx: Context, request: Sleepover) -> tuple[datetime, datetime]:
    """From when until when; what was not said is supposed to be from now to the next morning."""
    start = request.needed_from or ctx.now
    supposed = stays.tonight(start.astimezone(ctx.line.time_zone)).end
    end = request.return_at or (supposed.at if supposed else start)
    return start, max(end, start + SHORTEST)


def ages_of(ctx: Context, request: Sleepover) -> tuple[int | None, ...]:
    """In years, one for each child; not known for one without a sheet. At least one child is meant."""
    of_sheet = {known_of.child.id: known_of.age for known_of in known(ctx.tx, request.home_id)}
    guests = kept.guests_of(ctx.tx, request.id)
    return tuple(of_sheet.get(guest.child_id or 0) for guest in guests) or (None,)


def capacity_of(ctx: Context, request: Sleepover, home: Home) -> Capacity:
    """What the home can take then, without the bed that it keeps for this request already."""
    start, end = stretch(ctx, request)
    mine = _entry(ctx, request, home.id)
    without = mine.id if mine else None
    return capacity(ctx.tx, home, start, end, ages_of(ctx, request), kind=_kind(request), without=without)


def shown(found: Capacity) -> dict[str, list[str]]:
    """What a step keeps of what somebody was shown: the warnings, and them with their numbers."""
    return {"warnings": list(found.warnings), "shown": list(found.to_see)}


def keep(ctx: Context, request: Sleepover, by: int | None) -> None:
    """Into the host's diary, or moved there: the home has said yes."""
    free(ctx, request, by)
    start, end = stretch(ctx, request)
    row = {
        "constellation_id": request.constellation_id,
        "home_id": request.host_id,
        "kind": _kind(request),
        "starts_at": start,
        "ends_at": end,
        "takes": len(ages_of(ctx, request)),
        "source": SOURCE,
        "source_id": request.id,
        "written_by": by,
        "written_at": ctx.now,
    }
    diary.add(ctx.tx, row)
    if request.kind != EMERGENCY:  # what is planned stands in both homes' diaries
        diary.add(ctx.tx, {**row, "home_id": request.home_id, "kind": "away"})


def free(ctx: Context, request: Sleepover, by: int | None) -> None:
    """Out of the diary of whichever home had it."""
    for home in homes.of_constellation(ctx.tx, request.constellation_id):
        if (entry := _entry(ctx, request, home.id)) is not None:
            diary.remove(ctx.tx, entry.id, by, ctx.now)


def _entry(ctx: Context, request: Sleepover, home_id: int) -> Entry | None:
    return next((one for one in diary.of_source(ctx.tx, home_id, SOURCE) if one.source_id == request.id), None)


def _kind(request: Sleepover) -> str:
    return "day_care" if request.kind == "day_care" else "sleepover"
