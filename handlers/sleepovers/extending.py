"""A longer stay: both homes are asked, and it needs a fresh yes from whoever must agree it (DOMAIN B41).

Until all three are there the stay ends as planned, and both ends go on being reminded of that.
"""

from datetime import datetime, timedelta

from handlers.context import Asking, Context
from handlers.sleepovers import alarm, beds, coming_back, planned_asking
from handlers.sleepovers.acting import asker, attempt, day_and_time, home_of, hosts, open_matter, part_of, remembered
from handlers.sleepovers.lifecycle import State, Who, longer_than_said
from handlers.sleepovers.planned_drafts import same_day
from handlers.sleepovers.requests import DAY_CARE, PLANNED
from handlers.sleepovers.telling import open_asked, settle
from handlers.texts.catalogue import names
from handlers.wall import moment
from storage import people, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

REMINDED_AT = "18:00"  # the day before the planned return, in the line's zone
NIGHTS = {"1": 1, "2": 2}
NO_WISH: dict[str, None] = dict.fromkeys(("longer_until", "longer_asked", "longer_yes"))


def plan_return(ctx: Context, request: Sleepover) -> None:
    """Set, or move, what reminds of the return: the evening before, and at the time itself."""
    if request.return_at is None:
        return
    ctx.later("return", request.return_at, f"return:{request.id}", sleepover_id=request.id, times=0)
    zone = ctx.line.time_zone
    before = moment(request.return_at.astimezone(zone).date() - timedelta(days=1), REMINDED_AT, zone)
    if before > ctx.now:
        ctx.later("return_tomorrow", before, f"return_tomorrow:{request.id}", sleepover_id=request.id)


def ask_until(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    asking = Asking("until", {"sleepover": request.id})
    ctx.tell(person, "sleep.until", to=phone, asking=asking, back=day_and_time(ctx, request.return_at))


def until_answered(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    nights = NIGHTS.get(key)
    if nights is None or request.return_at is None:
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    ask(ctx, request, later_by(ctx, request.return_at, nights), person, phone)
    return True


def later_by(ctx: Context, planned: datetime, nights: int) -> datetime:
    """So many nights on, at the same time by the clock."""
    local = planned.astimezone(ctx.line.time_zone)
    return (local + timedelta(days=nights)).astimezone(planned.tzinfo)


def ask(ctx: Context, request: Sleepover, until: datetime, person: Person, phone: Address) -> None:
    """Somebody wants it longer, until `until` in UTC: the other home is asked."""
    if request.return_at is not None and until <= request.return_at:
        ctx.tell(person, "sleep.not_longer", to=phone, back=day_and_time(ctx, request.return_at))
        return
    side = part_of(ctx, request, person)
    if attempt(ctx, request, "extend", person, phone, until=until.isoformat()) is None:
        return
    wish = {"longer_until": until.isoformat(), "longer_asked": ctx.now.isoformat(), "longer_yes": [side]}
    kept.change(ctx.tx, request.id, ctx.now, answers=wish)
    others = _ask_hosts(ctx, request, until) if side is Who.CARER else _ask_carer(ctx, request, until, person)
    asked, planned = names([one.name for one in others]), day_and_time(ctx, request.return_at)
    if _stays_by_day(ctx, request, until):
        ctx.tell(person, "sleep.extend_asked_day", to=phone, name=asked, back=planned)
    else:
        ctx.tell(person, "sleep.extend_asked", to=phone, name=asked, back=planned)


def ask_carer_anew(ctx: Context, request: Sleepover) -> None:
    """Whom it was asked of has left: whoever else is of the family is asked, while it is still wished for."""
    wishes = [one.person_id for one in kept.steps_of(ctx.tx, request.id) if one.event == "extend"]
    if (until := remembered(request, "longer_until")) is not None and wishes and wishes[-1]:
        _ask_carer(ctx, request, until, people.get(ctx.tx, wishes[-1]))


def _ask_hosts(ctx: Context, request: Sleepover, until: datetime) -> list[Person]:
    asking, home, back = _asking(request, until), home_of(ctx, request).spoken, day_and_time(ctx, until)
    others = hosts(ctx, request)
    for host in others:
        if _stays_by_day(ctx, request, until):
            ctx.tell(host, "host.extend_day", asking=asking, home=home, back=back)
        else:
            ctx.tell(host, "host.extend", asking=asking, home=home, back=back)
    return others


def _ask_carer(ctx: Context, request: Sleepover, until: datetime, by: Person) -> list[Person]:
    carer, asking, back = asker(ctx, request), _asking(request, until), day_and_time(ctx, until)
    if _stays_by_day(ctx, request, until):
        ctx.tell(carer, "sleep.extend_day", asking=asking, name=by.name, back=back)
    else:
        ctx.tell(carer, "sleep.extend", asking=asking, name=by.name, back=back)
    return [carer]


def _asking(request: Sleepover, until: datetime) -> Asking:
    return Asking("extend", {"sleepover": request.id, "until": until.isoformat()})


def extend_answered(
    ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address
) -> bool:
    """1 yes, 2 no, with no reason asked, and one answer counts for her whole home; 3 ring me, after which she may still
    say either. An answer to a wish that has been changed since is none."""
    before = request.state == State.HOST_YES  # they have not come yet
    wished = request.return_at if before and longer_than_said(ctx, request) else remembered(request, "longer_until")
    if key not in ("1", "2", "3") or wished is None or wished.isoformat() != asked.facts.get("until"):
        return False
    if key == "3":
        alarm.ring(ctx, request, person, phone)
        return True
    questions.close(ctx.tx, asked.id, ctx.now)
    for other in open_asked(ctx, request, "extend"):
        settle(ctx, other)
    if before:
        coming_back.answered(ctx, request, key, person, phone)
    elif key == "1":
        _yes(ctx, request, person, phone)
    else:
        _no(ctx, request, person, phone)
    return True


def authority_given(ctx: Context, request: Sleepover, person: Person, phone: Address | None = None) -> bool:
    """Called when it has been written down who agreed a longer stay: the stay is longer if all three yeses are there.

    Raises nothing: what lacks is said to `person`.
    """
    moved = attempt(ctx, request, "extended", person, phone)
    if moved is None:
        return False
    until = remembered(moved, "longer_until")
    by_day = until is not None and _stays_by_day(ctx, moved, until)
    moved = kept.change(ctx.tx, moved.id, ctx.now, return_at=until, answers=NO_WISH)
    plan_return(ctx, moved)
    beds.keep(ctx, moved, person.id)
    back = day_and_time(ctx, until)
    agreed = names(list(dict.fromkeys(guest.agreed_by or "" for guest in kept.guests_of(ctx.tx, moved.id))))
    matter = open_matter(ctx, moved)
    for one in (asker(ctx, moved), *hosts(ctx, moved)):
        if by_day:
            ctx.tell(one, "sleep.extended_day", matter=matter, back=back)
        else:
            ctx.tell(one, "sleep.extended", matter=matter, back=back, who=agreed)
    return True


def _stays_by_day(ctx: Context, request: Sleepover, until: datetime) -> bool:
    """Day care that still ends on its day."""
    return request.kind == DAY_CARE and same_day(ctx, request.needed_from or ctx.now, until)


def _yes(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    if attempt(ctx, request, "extend_yes", person, phone) is None:
        return
    both = [*request.answers["longer_yes"], part_of(ctx, request, person)]
    moved = kept.change(ctx.tx, request.id, ctx.now, answers={"longer_yes": list(dict.fromkeys(both))})
    until, matter = remembered(moved, "longer_until") or ctx.now, open_matter(ctx, moved)
    if _stays_by_day(ctx, moved, until):  # the rule for day care is yes enough (DOMAIN B45)
        host = hosts(ctx, moved)[0]
        planned_asking.agree_day_care(ctx, moved, host)
        authority_given(ctx, moved, host)
        return
    if moved.kind == DAY_CARE:  # into the night: it takes a bed from now on, and the rule for day care does not reach
        moved = kept.change(ctx.tx, moved.id, ctx.now, kind=PLANNED)
    back = day_and_time(ctx, until)
    for one in (asker(ctx, moved), *hosts(ctx, moved)):
        ctx.tell(one, "sleep.extend_waits", matter=matter, back=back)
    ctx.later("fresh_yes", ctx.now, f"fresh_yes:{moved.id}", sleepover_id=moved.id)


def _no(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    if attempt(ctx, request, "extend_no", person, phone) is None:
        return
    kept.change(ctx.tx, request.id, ctx.now, answers=NO_WISH)
    back = day_and_time(ctx, request.return_at)
    ctx.tell(person, "sleep.extend_noted", to=phone, back=back)
    for other in (asker(ctx, request), *hosts(ctx, request)):
        if other.id != person.id:
            ctx.tell(other, "sleep.extend_no", name=person.name, back=back)
