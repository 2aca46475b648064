"""One reminder that is due, and the timer of a constellation, which stands at the earliest of them."""

from dataclasses import dataclass
from datetime import datetime

from handlers.context import Context
from storage.activities import reminders
from storage.activities.activities import Activity
from storage.activities.answers import COMING, NOT_COMING, Answer
from storage.activities.occurrences import Occurrence
from storage.activities.reminders import DROPPED, SENT, Reminder
from storage.people import Person

TIMER = "activity_reminders"
#: Beside the reminders of `hours`: the list for whoever leads it, thanks when it is over, a place that is free, and
#: what has changed since she was told, of this one and of all of its activity.
LIST, AFTER, PLACE, NEWS, NEWS_OF_ALL = "list", "after", "place", "news", "news_of_all"


@dataclass(frozen=True, slots=True)
class Due:
    """One that is due, with all that it depends on."""

    row: Reminder
    person: Person
    occurrence: Occurrence
    activity: Activity
    answer: Answer | None

    @property
    def kind(self) -> str:
        return self.row.kind

    @property
    def asks(self) -> bool:
        """She has not said whether she comes."""
        return self.answer is None or self.answer.answer not in (COMING, NOT_COMING)

    @property
    def down(self) -> bool:
        """She comes, and has a place."""
        return self.answer is not None and self.answer.is_down


def set_next(ctx: Context) -> None:
    due = reminders.next_due(ctx.tx, ctx.constellation.id)
    if due is not None:
        ctx.later(TIMER, max(due, ctx.now), f"{TIMER}:{ctx.constellation.id}")


def hold(ctx: Context, one: Due, until: datetime, useful_before: datetime | None) -> bool:
    """Not now. Dropped, and False, if it would be of no use then."""
    if useful_before is not None and until >= useful_before:
        drop(ctx, one.row, "it would have begun before it could be sent")
        return False
    return reminders.hold(ctx.tx, one.row.id, until)


def settle(ctx: Context, one: Due, *, sent: bool) -> None:
    """It has been handed to the outbox; or she has no phone that works."""
    if not sent:
        drop(ctx, one.row, "she cannot be reached")
    elif reminders.settle(ctx.tx, one.row.id, SENT, ctx.now):
        ctx.note("reminder.sent", occurrence=one.occurrence.id, person=one.person.id, kind=one.kind)


def drop(ctx: Context, row: Reminder, why: str) -> None:
    if reminders.settle(ctx.tx, row.id, DROPPED, ctx.now):
        ctx.note("reminder.dropped", occurrence=row.occurrence_id, person=row.person_id, kind=row.kind, why=why)
