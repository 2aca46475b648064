"""What is held in a home stands in that home's diary, so that nobody plans a stay into it unseen (DOMAIN B36)."""

from handlers.context import Context
from storage import diary
from storage.activities.activities import Activity
from storage.activities.occurrences import CANCELLED, Occurrence

KIND = "get_together"
SOURCE = "activity"


def plan(ctx: Context, activity: Activity, occurrence: Occurrence) -> None:
    """A new one, of which no diary knows yet."""
    if activity.home_id is not None:
        diary.add(ctx.tx, _row(ctx, activity, occurrence))


def write_down(ctx: Context, activity: Activity, occurrence: Occurrence) -> None:
    """Bring the diaries up to what the occurrence now is: its home and its times, or nothing of it."""
    here = activity.home_id is not None and occurrence.state != CANCELLED and occurrence.place is None
    wanted = (activity.home_id, occurrence.starts_at, occurrence.ends_at) if here else None
    entry = diary.standing_for(ctx.tx, SOURCE, occurrence.id)
    if (entry and (entry.home_id, entry.starts_at, entry.ends_at)) == wanted:
        return
    if entry is not None:
        diary.remove(ctx.tx, entry.id, occurrence.changed_by, ctx.now)
    if wanted is not None:
        diary.add(ctx.tx, _row(ctx, activity, occurrence))


def _row(ctx: Context, activity: Activity, occurrence: Occurrence) -> dict[str, object]:
    return {
        "constellation_id": activity.constellation_id,
        "home_id": activity.home_id,
        "kind": KIND,
        "starts_at": occurrence.starts_at,
        "ends_at": occurrence.ends_at,
        "takes": 0,
        "source": SOURCE,
        "source_id": occurrence.id,
        "written_by": occurrence.changed_by or activity.made_by,
        "written_at": ctx.now,
    }
