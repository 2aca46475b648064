"""What is held in a home stands in that home's diary, so that nobody plans a stay into it unseen (DOMAIN B36)."""

from handlers.context import Context
from storage import diary
from storage.activities.activities import Activity
from storage.activities.occurrences import CANCELLED, Occurrence

KIND = "get_together"
SOURCE = "activity"


def write_down(ctx: Context, activity: Activity, occurrence: Occurrence) -> None:
    """Bring the diary up to what the occurrence now is: its times, or nothing of it."""
    if activity.home_id is None:
        return
    here = occurrence.state != CANCELLED and occurrence.place is None
    wanted = (occurrence.starts_at, occurrence.ends_at) if here else None
    entry = diary.standing_for(ctx.tx, activity.home_id, SOURCE, occurrence.id)
    if (entry and (entry.starts_at, entry.ends_at)) == wanted:
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
