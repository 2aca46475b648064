"""A planned stay is moved (`planned_moves`) or called off, by either side; the other side is told (DOMAIN B42, B45).

What was read in words is read back first. A calling off by the carer is confirmed by the host.
"""

from datetime import datetime

from handlers import rota
from handlers.context import Asking, Context
from handlers.sleepovers import authority, beds, planned_asking, planned_day, planned_moves, runs
from handlers.sleepovers.acting import asker, day_and_time, home_of, hosts, part_of
from handlers.sleepovers.lifecycle import State, Who, step
from handlers.sleepovers.planned_hours import said, told_at, who
from handlers.sleepovers.planned_telling import say_when, tell_all, tell_other_side
from handlers.sleepovers.planned_words import Stretch, calls_off, moved, names_day, says_when_back
from handlers.sleepovers.requests import EMERGENCY, PLANNED_STATES, instead_of
from handlers.sleepovers.telling import close_asked
from handlers.texts.english.planning import LEAVE
from handlers.understanding.reading import Intent, Reading
from handlers.understanding.words import Heard, hear
from handlers.wall import DAY_BEGINS, next_at
from storage import inbox, people, questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

MOST = 4  # stays that are offered by their beginnings in one text
#: As what a calling off may be read where nothing says that a stay is meant: one is planned, and it is read back.
UNCLEAR = (Intent.OTHER, Intent.ACTIVITY_RSVP, Intent.NO)


def heard(ctx: Context, message: Inbound, words: Heard, reading: Reading, person: Person, phone: Address) -> bool:
    """A change, or a calling off, of a stay that is planned; of several that whose day is named, else she is asked."""
    meant = [one for one in _of(ctx, person) if _about(ctx, one, words, reading, person) is not None]
    today = message.received_at.astimezone(ctx.line.time_zone).date()
    named = [one for one in meant if names_day(message.text, _local(ctx, one.needed_from).date(), today)]
    if len(named) == 1 or len(meant) == 1:
        _read_back(ctx, (named or meant)[0], words, reading, person, phone)
    elif 1 < len(meant) <= MOST:
        _ask_which(ctx, meant, message, person, phone)
    else:
        return False
    return True


def which(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """The one that she meant; what she wrote about it is read anew."""
    ids, place = asked.facts["stays"], int(key) if key.isdecimal() else -1
    if not 0 <= place <= len(ids):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if place == 0:
        ctx.tell(person, "plan.none_changed", to=phone)
        return True
    request, message = kept.get(ctx.tx, ids[place - 1]), inbox.get(ctx.tx, asked.facts["message"])
    if request.id not in {one.id for one in _of(ctx, person)}:
        ctx.tell(person, "plan.gone", to=phone, stretch=said(ctx, request))
    else:
        _read_back(ctx, request, hear(message.text), ctx.reading(message), person, phone)
    return True


def _about(ctx: Context, request: Sleepover, words: Heard, reading: Reading, person: Person) -> Stretch | bool | None:
    """The times that it is to have; True where it is called off; None where her words are not about it, or want a bed
    for tonight in its place: that is for a person, and what is planned stays."""
    if person.home_id == request.home_id and request in instead_of(ctx, request.home_id, reading):
        return None
    old = (_local(ctx, request.needed_from), _local(ctx, request.return_at))
    new = moved(reading.stay, old, ctx.now) if reading.intent is Intent.AMEND or says_when_back(words) else None
    if new is not None and new != old:
        return new
    said_so = reading.intent in UNCLEAR and calls_off(words, host=person.home_id == request.host_id)
    return True if reading.intent is Intent.CANCEL or said_so else None


def _read_back(
    ctx: Context, request: Sleepover, words: Heard, reading: Reading, person: Person, phone: Address
) -> None:
    about = _about(ctx, request, words, reading, person)
    if isinstance(about, tuple):
        planned_moves.ask(ctx, request, about, person, phone)
    elif about:
        _ask_off(ctx, request, person, phone)


def _ask_which(ctx: Context, meant: list[Sleepover], message: Inbound, person: Person, phone: Address) -> None:
    choices = [(str(place), f"{place} {day_and_time(ctx, one.needed_from)}") for place, one in enumerate(meant, 1)]
    facts = {"sleepover": meant[0].id, "stays": [one.id for one in meant], "message": message.id}
    questions.close_of_kind(ctx.tx, person.id, "plan_which", ctx.now)
    asking, starts = Asking("plan_which", facts, (*choices, LEAVE)), ". ".join(label for _, label in choices)
    ctx.tell(person, "plan.which_stay", to=phone, asking=asking, starts=starts)


def off_sure(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 it is off: the other side is told. 0 as it was."""
    if key not in ("1", "0"):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if key == "0":
        ctx.tell(person, "plan.as_it_was", to=phone, stretch=said(ctx, request))
    elif person.home_id == request.home_id:
        _carer_calls_off(ctx, request, person, phone)
    else:
        _host_calls_off(ctx, request, person, phone)
    return True


def tell_host_off(ctx: Context, request_id: int, person_id: int) -> None:
    """The host hears of it, and again each morning until she has said that she has seen it (B42)."""
    request, by = kept.get(ctx.tx, request_id), people.get(ctx.tx, person_id)
    if request.state != State.STAND_DOWN_ASKED:
        return
    close_asked(ctx, request, "plan_seen")
    asking, home = Asking("plan_seen", {"sleepover": request.id}), home_of(ctx, request).spoken
    for host in hosts(ctx, request) or rota.liaison_workers(ctx.tx, request.constellation_id):  # who is left to see it
        ctx.tell(host, "plan.off_host", asking=asking, home=home, name=by.name, stretch=said(ctx, request))
    zone = ctx.line.time_zone
    again = next_at(DAY_BEGINS, ctx.now, zone)
    ctx.later("plan_off", again, f"plan_off:{request.id}", request_id=request.id, person_id=by.id)


def off_seen(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 seen: it is over. 3 ring them."""
    if key == "3":
        planned_asking.ring(ctx, request, asked, person, phone)
    if key != "1":
        return key == "3"
    close_asked(ctx, request, "plan_seen")
    timers.drop(ctx.tx, f"plan_off:{request.id}")
    request = step(ctx, request, "stand_down_confirmed", part_of(ctx, request, person), person)
    beds.free(ctx, request, person.id)
    tell_all(ctx, request, "plan.off_done", person, phone)
    tell_other_side(ctx, request, asker(ctx, request), "plan.off_seen", name=person.name, stretch=said(ctx, request))
    return True


def tell_carer_off(ctx: Context, request_id: int, person_id: int) -> None:
    """The host cannot after all: the carer hears of it, and decides what comes next; the liaison worker knows."""
    request = kept.get(ctx.tx, request_id)
    if request.state in (State.OPENED, State.OFFERING) and not planned_asking.waiting(ctx, request):
        planned_asking.tell_of_none(ctx, request, people.get(ctx.tx, person_id))
        planned_asking.tell_office(ctx, request)


def _carer_calls_off(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    if request.host_id is None:
        planned_asking.stop_asking(ctx, request)
        runs.close(ctx, request)
        step(ctx, request, "left", Who.CARER, person)
        ctx.tell(person, "plan.left", to=phone)
        return
    request = step(ctx, request, "stand_down", Who.CARER, person)
    planned_day.drop_reminders(ctx, request)
    ctx.tell(person, "plan.off_noted", to=phone, stretch=said(ctx, request))
    say_when(ctx, request, person, phone)
    facts = {"request_id": request.id, "person_id": person.id}
    ctx.later("plan_off", told_at(ctx, request.needed_from or ctx.now), f"plan_off:{request.id}", **facts)


def _host_calls_off(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    request = step(ctx, request, "host_withdraws", Who.HOST, person)
    tell_all(ctx, request, "plan.off_done", person, phone)
    beds.free(ctx, request, person.id)
    without_host(ctx, request, person)


def without_host(ctx: Context, request: Sleepover, host: Person) -> None:
    """The home of `host` had said yes and has it no more: the carer hears of it by day, and decides what comes next."""
    planned_day.drop_reminders(ctx, request)
    authority.forget(ctx, request)
    close_asked(ctx, request, authority.KIND, "for_whom", "leaving")
    planned_moves.over(ctx, request)
    kept.change(ctx.tx, request.id, ctx.now, host_id=None)
    due = told_at(ctx, request.needed_from or ctx.now)
    ctx.later("plan_withdrawn", due, f"plan_off:{request.id}", request_id=request.id, person_id=host.id)


def _ask_off(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    asking, children = Asking("plan_off", {"sleepover": request.id}, (LEAVE,)), who(ctx, request)
    close_asked(ctx, request, "plan_move", "plan_off", of=(person.id,))
    ctx.tell(person, "plan.off_sure", to=phone, asking=asking, nest_names=children, stretch=said(ctx, request))


def _of(ctx: Context, person: Person) -> list[Sleepover]:
    """What her home has asked for and has been read back, or hosts."""
    found = kept.open_of_constellation(ctx.tx, person.constellation_id, (State.FOLLOW_UP, State.RECORDED))
    return [
        one
        for one in found
        if one.kind != EMERGENCY
        and person.home_id in (one.home_id, one.host_id)
        and one.state in PLANNED_STATES
        and "asked" in one.answers
        and one.needed_from is not None
        and one.return_at is not None
        and one.return_at > ctx.now
    ]


def _local(ctx: Context, at: datetime | None) -> datetime:
    assert at is not None, "only what has its times can be changed"
    return at.astimezone(ctx.line.time_zone)
