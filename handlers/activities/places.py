"""Places: how many are taken, who waits for one, and who moves up when one comes free."""

from collections.abc import Iterable

from handlers.activities import telling
from handlers.activities.due import PLACE, Due, set_next, settle
from handlers.context import Context
from storage.activities import answers, reminders
from storage.activities.activities import Activity
from storage.activities.answers import COMING, Answer
from storage.activities.occurrences import Occurrence


def size(answer: Answer) -> int:
    return answer.adults + answer.children


def down(known: Iterable[Answer]) -> list[Answer]:
    """Who comes and has a place."""
    return [one for one in known if one.is_down]


def waiting(known: Iterable[Answer]) -> list[Answer]:
    """Who has none, whoever has waited longest first."""
    found = [one for one in known if one.answer == COMING and one.waiting_since is not None]
    return sorted(found, key=lambda one: (one.waiting_since, one.id))


def left(activity: Activity, known: Iterable[Answer], without: int) -> int | None:
    """How many places are not taken, not counting those of the person with this id; None where there is no end."""
    if activity.capacity is None:
        return None
    return max(0, activity.capacity - sum(size(one) for one in down(known) if one.person_id != without))


def move_up(ctx: Context, activity: Activity, occurrence: Occurrence) -> None:
    """Whoever has waited longest and fits has a place from now on, and is told at once, by day."""
    queue = waiting(answers.of_occurrence(ctx.tx, occurrence.id))
    for one in queue:
        free = left(activity, answers.of_occurrence(ctx.tx, occurrence.id), one.person_id)
        if free is not None and size(one) > free:
            continue
        answers.keep(ctx.tx, occurrence.id, one.person_id, ctx.now, waiting_since=None)
        reminders.plan_again(ctx.tx, activity.constellation_id, occurrence.id, one.person_id, PLACE, ctx.now)
        ctx.note("activity.moved_up", occurrence=occurrence.id, person=one.person_id)
    if queue:
        set_next(ctx)


def tell(ctx: Context, one: Due) -> None:
    row = telling.remind(ctx, one.person, [one.occurrence], "place", one.answer, new=False)
    settle(ctx, one, sent=row is not None)
