"""What a carer is asked once a sleepover is asked for, as a table (DOMAIN 8). Its words: `texts/english/sleepovers.py`.

Nothing of it stands before the alert, and nothing waits for an answer (N1).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from handlers.context import Context
from handlers.sheets import knowing
from handlers.sheets.knowing import Known
from handlers.sleepovers.acting import day_and_time
from handlers.sleepovers.requests import evening
from handlers.triage import RED
from handlers.wall import moment
from storage import homes, matters
from storage import sleepovers as kept
from storage.sleepovers import Sleepover

MOST = 4  # children who are listed by name in one text
#: When children may come home: days after the evening of the request, and the time.
RETURNS = ((1, "10:00"), (1, "17:00"), (2, "10:00"))
SKIPPED = "skipped"
SATURDAY = 5  # of a week's days, from Monday on 0

Offered = tuple[tuple[str, str], ...]  # (what is kept, what it is called), the first is digit 1


@dataclass(frozen=True, slots=True)
class Field:
    """One question: a choice among codes (the first is digit 1), or among what `offers` finds for this request."""

    name: str
    codes: tuple[str, ...] = ()
    offers: Callable[[Context, Sleepover], Offered] | None = None
    asked_if: Callable[[Context, Sleepover], bool] | None = None  # else the text, the sheet or a person has said it

    def offered(self, ctx: Context, request: Sleepover) -> Offered:
        return self.offers(ctx, request) if self.offers else tuple((code, "") for code in self.codes)


def children_offered(ctx: Context, request: Sleepover) -> Offered:
    """1 Wren. 2 Robin. 3 both."""
    names = homes.nest_names(ctx.tx, request.home_id)
    everybody = "both" if len(names) == 2 else "all"
    return (*((name, name) for name in names[:MOST]), (everybody, everybody))


def returns_offered(ctx: Context, request: Sleepover) -> Offered:
    """1 Sat 28 Nov 10:00. And so on: days, as "tomorrow" is two days in one night."""
    zone = ctx.line.time_zone
    first = evening(request.opened_at, zone)
    at = (moment(first + timedelta(days=days), wall, zone) for days, wall in RETURNS)
    return tuple((one.isoformat(), day_and_time(ctx, one)) for one in at if one > ctx.now)


def there_are_children(ctx: Context, request: Sleepover) -> bool:
    """The roster has some for this home."""
    return bool(homes.children_at(ctx.tx, request.home_id))


def somebody_may_ring(ctx: Context, request: Sleepover) -> bool:
    """Nobody has taken it yet: then it helps to know whether she can talk."""
    return request.matter_id is None or matters.get(ctx.tx, request.matter_id).holder_id is None


def medicine_is_open(ctx: Context, request: Sleepover) -> bool:
    """Not where each child's sheet says that there is none: that the sheet is right is asked anyway (B34)."""
    found = sheets_of(ctx, request)
    return not found or any(sheet.medicine != "no" for sheet in found)


def there_are_sheets(ctx: Context, request: Sleepover) -> bool:
    return any(sheet.reviewed_at is not None for sheet in sheets_of(ctx, request))


def there_may_be_school(ctx: Context, request: Sleepover) -> bool:
    """A sheet names a school, and the morning after is one of a weekday: somebody has to take them, or to tell it."""
    weekday = (evening(request.opened_at, ctx.line.time_zone) + timedelta(days=1)).weekday() < SATURDAY
    return weekday and any(sheet.school for sheet in sheets_of(ctx, request))


def sheets_of(ctx: Context, request: Sleepover) -> list[Known]:
    """Of the children it is for; of all of the home's while that is not known."""
    wanted = {guest.child_id for guest in kept.guests_of(ctx.tx, request.id)}
    return [known for known in knowing.known(ctx.tx, request.home_id) if not wanted or known.child.id in wanted]


#: In the order in which they are asked.
FIELDS: tuple[Field, ...] = (
    Field("safe_now", ("yes", "no", "not_sure")),
    Field("children", offers=children_offered, asked_if=there_are_children),
    Field("needed_from", ("now", "two_hours", "later")),
    Field("can_talk", ("yes", "text_only", "ten_minutes"), asked_if=somebody_may_ring),
    Field("reason_kind", ("too_much", "carer_ill", "family", "other_child", "by_phone")),
    Field("others_at_risk", ("yes", "no", "not_sure")),
    Field("child_view", ("yes", "not_keen", "not_told")),
    Field("travel", ("drive", "cannot_leave", "no_car", "talk")),
    Field("medicine_due", ("yes", "no", "not_sure"), asked_if=medicine_is_open),
    Field("sheet_changes", ("right", "changed"), asked_if=there_are_sheets),
    Field("return_at", offers=returns_offered),
    Field("tomorrow", ("yes", "no", "not_sure"), asked_if=there_may_be_school),
)
BY_NAME = {field.name: field for field in FIELDS}
#: What is asked first where there is danger: somebody is about to ring.
FIRST_IN_DANGER = ("safe_now", "can_talk")


def next_open(ctx: Context, request: Sleepover) -> Field | None:
    """The first that nobody has answered or skipped, and that is still worth asking."""
    red = request.matter_id is not None and matters.get(ctx.tx, request.matter_id).lane == RED
    order = sorted(FIELDS, key=lambda field: field.name not in FIRST_IN_DANGER) if red else FIELDS
    unanswered = (field for field in order if field.name not in request.answers)
    return next((field for field in unanswered if field.asked_if is None or field.asked_if(ctx, request)), None)
