"""The end of a request, which only people bring about: stand-down, settled, the morning after, filed (B42, B43)."""

import re
from datetime import date, datetime, timedelta

from handlers import rota
from handlers.context import Asking, Context
from handlers.rota.oncall import LIAISON_WORKER
from handlers.sleepovers import alarm, beds, hosting, offering, travelling, yes
from handlers.sleepovers.acting import asker, attempt, day_and_time, family, family_holder, home_of, hosts, open_matter
from handlers.sleepovers.lifecycle import BEFORE_THE_STAY, ON_THE_WAY, OVER, State, some_live_there, spoken
from handlers.sleepovers.requests import DAY_CARE
from handlers.sleepovers.telling import looks
from handlers.wall import is_by_day, next_at
from storage import addresses, questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

HOLDER_ASKED_AGAIN = timedelta(minutes=30)  # until she has confirmed a stand-down, or said that it is needed
HOLDER_LOOKED_FOR = timedelta(minutes=2)  # while nobody has the matter yet
MORNING = "09:30"  # in the line's zone
TRIED_AGAIN = timedelta(hours=1)
RETURN_AGAIN = timedelta(hours=2)  # after a person has looked and closed the matter
OLD = timedelta(hours=12)  # DOMAIN B43
TOLD_AT, TOLD_AGAIN_AT = "08:15", "16:30"  # when the liaison worker hears of what is open
CAN_STAND_DOWN = (*BEFORE_THE_STAY, *ON_THE_WAY)
TO_FILE = (State.FOLLOW_UP, State.EDT_HAS_IT)
FILED = re.compile(r"\W*filed\W*(?:home\s*)?(\d{1,4})\W*", re.IGNORECASE)
LIST = re.compile(r"\W*sleepovers?\W*", re.IGNORECASE)


def stand_down(ctx: Context, request: Sleepover, message: Inbound, person: Person) -> None:
    """The carer says that it is not needed: on hold, until whoever has the matter has spoken to her (DOMAIN B42).

    Her words go on to a person like any others: that is the caller's to do. Of a stay that is on or over, or on hold
    already, they are nothing but words.
    """
    phone = (addresses.sender(ctx.tx, message.channel, message.chat) or (person, None))[1]
    if request.state not in CAN_STAND_DOWN:
        return
    moved = attempt(ctx, request, "stand_down", person, phone)
    if moved is None:
        return
    have, asking = family_holder(ctx, moved), Asking("on_hold", {"sleepover": moved.id})
    if have is not None:
        ctx.tell(person, "sleep.standdown", to=phone, asking=asking, name=have.name)
        ask_to_confirm(ctx, moved.id)
    else:
        ctx.tell(person, "sleep.standdown_waits", to=phone, asking=asking)
        _confirm_later(ctx, moved, HOLDER_LOOKED_FOR)


def ask_to_confirm(ctx: Context, sleepover_id: int) -> None:
    """Whoever has the matter is asked until she has said which; while nobody has it, it is alerted for."""
    request = kept.get(ctx.tx, sleepover_id)
    if request.state != State.STAND_DOWN_ASKED:
        return
    have = family_holder(ctx, request)
    if have is None:
        if open_matter(ctx, request) is None:
            alarm.alert(ctx, request)
        _confirm_later(ctx, request, HOLDER_LOOKED_FOR)
        return
    asking, home = Asking("standdown", {"sleepover": request.id}), home_of(ctx, request).spoken
    ctx.tell(have, "hub.standdown", asking=asking, home=home)
    _confirm_later(ctx, request, HOLDER_ASKED_AGAIN)


def on_hold_answered(
    ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address
) -> bool:
    """The carer: 1 fine, 2 ring me now."""
    if key not in ("1", "2"):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if key == "1":
        ctx.tell(person, "sleep.standdown_fine", to=phone)
    else:
        alarm.ring(ctx, request, person, phone)
    return True


def standdown_answered(
    ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address
) -> bool:
    """Whoever has it: 1 spoken, and it is not needed. 2 still needed, and it goes on where it was."""
    if key not in ("1", "2"):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    home, matter = home_of(ctx, request).spoken, open_matter(ctx, request)
    looks(ctx, request, person)
    if key == "2":
        moved = attempt(ctx, request, "still_needed", person, phone)
        if moved is not None:
            ctx.tell(person, "hub.still_needed", to=phone, home=home, state=spoken(moved.state))
            for carer in family(ctx, moved):
                ctx.tell(carer, "sleep.still_needed", matter=matter, name=person.name)
            goes_on(ctx, moved)
        return True
    moved = attempt(ctx, request, "stand_down_confirmed", person, phone)
    if moved is not None:
        ctx.tell(person, "hub.stood_down", to=phone, home=home)
        for carer in family(ctx, moved):
            ctx.tell(carer, "sleep.stood_down", matter=matter, name=person.name)
        no_stay(ctx, moved, person)
    return True


def goes_on(ctx: Context, request: Sleepover) -> None:
    """It was on hold and is needed after all: what was waited for before is asked again."""
    travelling.go_on(ctx, request)
    hosting.ask_again(ctx, request.id)
    offering.go_on(ctx, request)


def no_stay(ctx: Context, request: Sleepover, person: Person) -> None:
    """Over before they set off. Whoever kept a bed, or was asked for one, is told, kindly; the family is asked how it
    is in the morning."""
    for host in hosts(ctx, request):
        if host.id != person.id:
            ctx.tell(host, "host.not_needed", home=home_of(ctx, request).spoken)
    beds.free(ctx, request, person.id)
    yes.stop_asking(ctx, request)
    ask_in_the_morning(ctx, request)


def left_open(ctx: Context, matter: Matter, person: Person, phone: Address) -> None:
    """Whoever closes a matter is asked about what is on hold in it: nothing ends by being left (B43, N21). Where
    children should be home, and nobody has said so, the host is asked again by day."""
    for request in kept.open_of_home(ctx.tx, matter.home_id, OVER):
        home = home_of(ctx, request).spoken
        if request.state == State.STAND_DOWN_ASKED:
            asking = Asking("standdown", {"sleepover": request.id})
            ctx.tell(person, "hub.standdown", to=phone, asking=asking, home=home)
        if request.state == State.STAYING and (request.return_at or ctx.now) < ctx.now:
            due, zone = ctx.now + RETURN_AGAIN, ctx.line.time_zone
            due = due if is_by_day(due, zone) else next_at(MORNING, due, zone)
            ctx.later("return", due, f"return:{request.id}", sleepover_id=request.id, times=1)


def ask_in_the_morning(ctx: Context, request: Sleepover) -> None:
    """How is it at home? Asked once, the morning after a night; by day nobody has slept badly for it."""
    if "morning" not in request.answers and request.kind != DAY_CARE:
        kept.change(ctx.tx, request.id, ctx.now, answers={"morning": None})
        _morning_later(ctx, request)


def morning(ctx: Context, sleepover_id: int) -> None:
    """From 09:00 to 20:00 only, and never while somebody is still talking with them about the night (B55), or they are
    asked whether the children are home: a digit would be for either."""
    request = kept.get(ctx.tx, sleepover_id)
    if request.state in OVER or not some_live_there(ctx, request):
        return  # filed meanwhile; or how it is at home without them is a person's to ask
    if not is_by_day(ctx.now, ctx.line.time_zone):
        _morning_later(ctx, request)
    elif open_matter(ctx, request) is not None or timers.by_key(ctx.tx, home_key(request)) is not None:
        ctx.later("sleepover_morning", ctx.now + TRIED_AGAIN, _morning_key(request), sleepover_id=request.id)
    elif not ctx.tell(asker(ctx, request), "morning.satellite", asking=Asking("morning", {"sleepover": request.id})):
        _morning_later(ctx, request)


def home_key(request: Sleepover) -> str:
    """Of the timer while the family is asked whether they are home."""
    return f"home:{request.id}"


def morning_answered(
    ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address
) -> bool:
    """1 OK, 2 tired but OK, 3 please ring me: whoever is on call now is alerted, and nobody has to explain."""
    if key not in HOW_IT_IS:
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if attempt(ctx, request, "at_home", person, phone, how=HOW_IT_IS[key]) is None:
        return True
    if key == "3":
        alarm.ring(ctx, request, person, phone)
    else:
        ctx.tell(person, "morning.thanks", to=phone)
    return True


HOW_IT_IS = {"1": "OK", "2": "tired but OK", "3": "asked to be rung"}


def tell_of_open(ctx: Context, day: date) -> None:
    """The liaison worker hears of every request that is old and open, and of what waits to be filed (B43)."""
    found = [one for one in _open(ctx) if is_old(ctx, one)]
    for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id) if found else ():
        ctx.tell(liaison, "office.sleepovers", count=str(len(found)))
        for request in found:
            _show(ctx, request, liaison, None)


def is_old(ctx: Context, request: Sleepover) -> bool:
    """Open for more than twelve hours: since it was asked for or needed, or since they should have been home. A stay
    that is as planned is not; one that is over is, until it is filed."""
    if request.state == State.FOLLOW_UP:
        return True
    since: list[datetime | None] = [request.opened_at, request.needed_from]
    if request.state == State.STAYING:
        since.append(request.return_at)
    return ctx.now - max(one for one in since if one is not None) > OLD


def read_office(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """The liaison worker's FILED 4, and SLEEPOVERS for the list."""
    if person.role != LIAISON_WORKER or message.kind != "text":
        return False
    if LIST.fullmatch(message.text):
        found = _open(ctx)
        for request in found:
            _show(ctx, request, person, phone)
        if not found:
            ctx.tell(person, "office.none_open", to=phone)
        return True
    if (named := FILED.fullmatch(message.text)) is None:
        return False
    mine = [one for one in _open(ctx) if home_of(ctx, one).code == int(named[1])]
    over = [one for one in mine if one.state in TO_FILE]
    if mine:  # one of which nobody has said that it is over is refused, with its state
        file(ctx, (over or mine)[0], person, phone)
    else:
        ctx.tell(person, "office.nothing_to_file", to=phone, home=f"Home {int(named[1])}")
    return True


def says_filed(text: str) -> bool:
    return FILED.fullmatch(text) is not None


def filed_answered(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    if key != "1":
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    file(ctx, request, person, phone)
    return True


def file(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """Recorded: the liaison worker has it in its place. Only now is the request closed. What the duty team had is
    settled with her word."""
    if request.state == State.EDT_HAS_IT:
        request = attempt(ctx, request, "edt_settled", person, phone) or request
    elif request.state not in TO_FILE and not some_live_there(ctx, request):
        request = _child_left(ctx, request, person, phone)
    moved = attempt(ctx, request, "recorded", person, phone)
    if moved is not None:
        asked = day_and_time(ctx, moved.opened_at)
        ctx.tell(person, "office.filed", to=phone, home=home_of(ctx, moved).spoken, asked=asked)


def _child_left(ctx: Context, request: Sleepover, person: Person, phone: Address) -> Sleepover:
    """Whom it was for lives there no more, and she knows where they are. What the family hears is hers to say."""
    moved = attempt(ctx, request, "child_left", person, phone)
    if moved is None:
        return request
    for host in hosts(ctx, moved):
        ctx.tell(host, "host.child_left", name=person.name, home=home_of(ctx, moved).spoken)
    beds.free(ctx, moved, person.id)
    yes.stop_asking(ctx, moved)
    return moved


def any_to_file(ctx: Context) -> bool:
    return any(request.state in TO_FILE for request in _open(ctx))


def _open(ctx: Context) -> list[Sleepover]:
    return kept.open_of_constellation(ctx.tx, ctx.constellation.id, OVER)


def _show(ctx: Context, request: Sleepover, person: Person, phone: Address | None) -> None:
    home, asked = home_of(ctx, request), day_and_time(ctx, request.opened_at)
    asking = Asking("filed", {"sleepover": request.id})
    if request.state == State.EDT_HAS_IT:
        ctx.tell(person, "office.with_edt", to=phone, asking=asking, home=home.spoken, code=home.code, asked=asked)
    elif request.state == State.FOLLOW_UP:
        ctx.tell(person, "office.to_file", to=phone, asking=asking, home=home.spoken, code=home.code, asked=asked)
    else:
        ctx.tell(person, "office.sleepover", to=phone, home=home.spoken, state=spoken(request.state), asked=asked)


def _confirm_later(ctx: Context, request: Sleepover, wait: timedelta) -> None:
    ctx.later("standdown", ctx.now + wait, f"standdown:{request.id}", sleepover_id=request.id)


def _morning_later(ctx: Context, request: Sleepover) -> None:
    zone = ctx.line.time_zone
    due = next_at(MORNING, ctx.now, zone)
    ctx.later("sleepover_morning", due, _morning_key(request), sleepover_id=request.id)


def _morning_key(request: Sleepover) -> str:
    return f"sleepover_morning:{request.id}"
