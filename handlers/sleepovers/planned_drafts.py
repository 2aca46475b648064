"""What a carer has written of a plan and has not confirmed: its pieces read as one, and how it is read back to her."""

from datetime import UTC, datetime

from handlers import triage, understanding
from handlers.context import Asking, Context
from handlers.sleepovers.planned_hours import stretch_said, who
from handlers.sleepovers.planned_words import Stretch
from handlers.sleepovers.requests import DAY_CARE, PLANNED
from handlers.sleepovers.telling import close_asked
from handlers.texts.english.planning import LEAVE
from handlers.understanding.reading import Stay
from storage import inbox, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

READ_BACK, DATES = "plan", "plan_dates"  # is it right; and which times then, in words
PIECES_OF, MOST_PIECES = "pieces", 6  # the messages that a draft was written in


def draft_of(ctx: Context, person: Person, phone: Address) -> Sleepover | None:
    """What she has been read back and has not confirmed."""
    asked = read_backs(ctx, person, phone)
    return kept.get(ctx.tx, asked[0].facts["sleepover"]) if asked else None


def read_backs(ctx: Context, person: Person, phone: Address) -> list[Question]:
    return [one for one in questions.open_ones(ctx.tx, person.id, phone.id) if one.kind in (READ_BACK, DATES)]


def of_pieces(ctx: Context, draft: Sleepover | None, message: Inbound) -> Stay | None:
    """What came in several texts is read as one, too (DOMAIN B4): the times that stand in it together."""
    if draft is None:
        return None
    earlier = [inbox.get(ctx.tx, piece) for piece in draft.answers.get(PIECES_OF, ())]
    joined = [one.text for one in earlier if message.received_at - one.received_at <= triage.PIECES]
    if not joined:
        return None
    local = message.received_at.astimezone(ctx.line.time_zone)
    stay = understanding.read(" ".join([*joined, message.text]), local).stay
    return stay if stay is not None and stay.start is not None and stay.end is not None else None


def remember_piece(ctx: Context, request: Sleepover, message: Inbound) -> Sleepover:
    pieces = [*request.answers.get(PIECES_OF, ()), message.id][-MOST_PIECES:]
    return kept.change(ctx.tx, request.id, ctx.now, answers={PIECES_OF: pieces})


def set_times(ctx: Context, request: Sleepover, found: Stretch) -> Sleepover:
    """From when until when; a stay of one day is day care, and needs no bed (DOMAIN B45)."""
    start, end = found
    kind = DAY_CARE if same_day(ctx, start, end) else PLANNED
    values = {"needed_from": start.astimezone(UTC), "return_at": end.astimezone(UTC), "kind": kind}
    return kept.change(ctx.tx, request.id, ctx.now, **values)


def same_day(ctx: Context, start: datetime, end: datetime) -> bool:
    zone = ctx.line.time_zone
    return start.astimezone(zone).date() == end.astimezone(zone).date()


def read_back(ctx: Context, request: Sleepover, found: list[Stretch], person: Person, phone: Address | None) -> None:
    """1 right, 2 other dates, 0 leave it; where it may be one of two days or hours, both with their digit."""
    close_asked(ctx, request, READ_BACK, DATES)
    shown = [stretch_said(ctx, start, end) for start, end in found]
    pairs = [[start.astimezone(UTC).isoformat(), end.astimezone(UTC).isoformat()] for start, end in found]
    facts = {"sleepover": request.id, "stretches": pairs}
    children = who(ctx, request)
    if len(found) == 1:
        asking = Asking(READ_BACK, facts, (LEAVE,))
        key = "plan.right_day" if same_day(ctx, *found[0]) else "plan.right"
        ctx.tell(person, key, to=phone, asking=asking, nest_names=children, stretch=shown[0])
    else:
        choices = (("1", f"1 {shown[0]}"), ("2", f"2 {shown[1]}"), ("3", "3 Other dates"), LEAVE)
        asking = Asking(READ_BACK, facts, choices)
        ctx.tell(person, "plan.which", to=phone, asking=asking, stretch=shown[0], other=shown[1])


def ask_dates(ctx: Context, request: Sleepover, person: Person, phone: Address | None) -> None:
    close_asked(ctx, request, READ_BACK, DATES)
    asking = Asking(DATES, {"sleepover": request.id}, (LEAVE,))
    ctx.tell(person, "plan.dates", to=phone, asking=asking)


def other_dates(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """What she wrote before has no part in them."""
    ask_dates(ctx, kept.change(ctx.tx, request.id, ctx.now, answers={PIECES_OF: []}), person, phone)


def stretches_of(asked: Question) -> list[Stretch]:
    return [(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in asked.facts["stretches"]]
