"""Other homes are asked about a planned stay: two at a time after the hub's no, or those whom the carer has chosen.

They hear the age, the day and the hours: neither whose children they are nor why (DOMAIN B37, N17). It wakes nobody.
The first yes holds; whoever has not answered is thanked. Of their silence a person hears before it is to begin.
"""

import re
from collections.abc import Sequence
from typing import Any

from handlers.context import Asking, Context
from handlers.sleepovers import alarm, offering, planned_asking, runs
from handlers.sleepovers.acting import asker
from handlers.sleepovers.lifecycle import State, Who, step
from handlers.sleepovers.planned_asking import OTHERS, hub_people, others_key, tell_office
from handlers.sleepovers.planned_hours import SOON, asked_again, said, told_at
from handlers.sleepovers.planned_telling import say_when, tell_other_side
from handlers.sleepovers.telling import close_asked
from handlers.texts.catalogue import names
from handlers.texts.english.planning import LEAVE
from handlers.words import phone_of
from storage import homes, people
from storage import sleepovers as kept
from storage.addresses import Address
from storage.homes import Home
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

#: "ask home 7 and 2", "please ask homes 2, 5", "ask all", "ask everyone": and nothing else.
CHOSEN = re.compile(
    r"\W*(?:please |can you |could you )?ask (?:(?P<all>all|all homes|all of them|everyone|everybody|anyone|anybody)"
    r"|homes? ?(?P<codes>\d{1,4}(?:(?: ?,| and| or| &| \+|,? home)+ ?\d{1,4}){0,9}))(?: please)?\W*",
    re.IGNORECASE,
)


def chosen(text: str) -> tuple[int, ...] | None:
    """The numbers of the homes that she has named, none of them for all; None where it says something else."""
    match = CHOSEN.fullmatch(text)
    if match is None:
        return None
    return () if match["all"] else tuple(dict.fromkeys(int(code) for code in re.findall(r"\d+", match["codes"])))


def ask_chosen(ctx: Context, request: Sleepover, codes: Sequence[int], carer: Person, phone: Address) -> None:
    """All of those whom she has chosen, at once; where none is named all homes that could."""
    there = offering.candidates(ctx, request) if not codes else homes.of_constellation(ctx.tx, request.constellation_id)
    wanted = [home.id for home in there if not codes or home.code in codes]
    if codes and not wanted:
        ctx.tell(carer, "care.no_home", to=phone)  # and nobody is asked in its place
        return
    begin(ctx, request, carer, phone, wanted)


def begin(ctx: Context, request: Sleepover, carer: Person, phone: Address, wanted: Sequence[int] = ()) -> None:
    """By day, those of `wanted` that can be asked, all at once; else the first two of all. Whoever of them has been
    asked already goes on being asked, and is not asked twice."""
    close_asked(ctx, request, "plan_no")
    planned_asking.stop_asking(ctx, request, still=wanted)
    due = told_at(ctx, request.needed_from or ctx.now)
    request = step(ctx, request, "asks_homes", Who.CARER, carer, homes=list(wanted))
    request = kept.change(ctx.tx, request.id, ctx.now, answers={"asked": due.isoformat(), "chosen": list(wanted)})
    asked = {home.id for home in _next(ctx, request)} | _asked_now(ctx, request)
    if not asked:
        _nobody(ctx, request, carer, phone)
        return
    who = names([homes.get(ctx.tx, home).spoken for home in sorted(asked)])
    if due <= ctx.now:
        ctx.tell(carer, "plan.asked", to=phone, who=who)
    else:
        ctx.tell(carer, "plan.asked_later", to=phone, who=who, by=ctx.clock(due))
    ctx.later("plan_others", due, others_key(request), request_id=request.id)
    runs.ask(ctx, request, carer, phone)


def ask(ctx: Context, request_id: int) -> None:
    """The next homes; shortly before it begins, and with no yes, a person is alerted for."""
    request = kept.get(ctx.tx, request_id)
    start = request.needed_from
    if request.state != State.OFFERING or start is None:
        return
    asked = bool(offering.asked_last(ctx, request))
    if asked and start - ctx.now <= SOON:
        alarm.alert(ctx, request)
        ctx.tell(asker(ctx, request), "plan.alerting")
        return
    told = [home.id for home in _next(ctx, request) if _offer(ctx, request, home)]
    waiting = bool(planned_asking.waiting(ctx, request))
    if told:
        step(ctx, request, "offered", Who.LINE, None, homes=told, until=start.isoformat())
    elif asked or not waiting:
        _nobody(ctx, request, asker(ctx, request), None)
    if told or waiting:
        again = asked_again(ctx.now, start, 0 if told else 1, ctx.line.time_zone)
        ctx.later(
            "plan_others", again if told else max(again, start - SOON), others_key(request), request_id=request_id
        )


def answered(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 yes, 2 no, 3 she would rather speak first: whoever asks hears whom to ring."""
    act = {"1": planned_asking.says_yes, "2": _no, "3": _ring}.get(key)
    if act is None:
        return False
    act(ctx, request, asked, person, phone)
    return True


def tell_hub(ctx: Context, request: Sleepover) -> None:
    """It stands with another home than the hub's: its people see it written down. No home's night is told (N8)."""
    people_of_hub = hub_people(ctx, request)
    if request.host_id in {person.home_id for person in people_of_hub}:
        return
    asks = homes.get(ctx.tx, request.home_id).spoken
    for person in people_of_hub:
        tell_other_side(ctx, request, person, "plan.written", home=asks, stretch=said(ctx, request))


def _asked_now(ctx: Context, request: Sleepover) -> set[int]:
    """Homes that have been asked, and have not answered."""
    asked = [people.get(ctx.tx, one.person_id).home_id for one in planned_asking.waiting(ctx, request)]
    return {home for home in asked if home is not None}


def _next(ctx: Context, request: Sleepover) -> list[Home]:
    could, wanted = offering.candidates(ctx, request), request.answers.get("chosen") or []
    waiting = _asked_now(ctx, request)
    could = [home for home in could if home.id not in waiting]
    return [home for home in could if home.id in wanted] if wanted else could[: offering.AT_ONCE]


def _offer(ctx: Context, request: Sleepover, home: Home) -> bool:
    told = [planned_asking.ask_one(ctx, request, one, kind=OTHERS) for one in people.at_home(ctx.tx, home.id)]
    return any(told)


def _no(ctx: Context, request: Sleepover, asked: Question, person: Person, phone: Address) -> None:
    """No reason is asked; one answer counts for her whole home. Once all have said so the next are asked, by day."""
    at_home = tuple(other.id for other in people.at_home(ctx.tx, person.home_id or 0))
    close_asked(ctx, request, OTHERS, of=at_home)
    step(ctx, request, "other_no", Who.OTHER_HOME, person, home=person.home_id)
    ctx.tell(person, "plan.offer_no", to=phone)
    if not planned_asking.waiting(ctx, request):
        due = told_at(ctx, request.needed_from or ctx.now)
        ctx.later("plan_others", due, others_key(request), request_id=request.id)


def _ring(ctx: Context, request: Sleepover, asked: Question, person: Person, phone: Address) -> None:
    carer, home, number = asker(ctx, request), homes.get(ctx.tx, person.home_id or 0).spoken, phone_of(ctx, person)
    about: dict[str, Any] = {"name": person.name, "home": home, "phone": number}
    tell_other_side(ctx, request, carer, "plan.ring_home", while_open=asked, **about)
    ctx.tell(person, "plan.ring_asked", to=phone)
    say_when(ctx, request, person, phone)


def _nobody(ctx: Context, request: Sleepover, carer: Person, phone: Address | None) -> None:
    """Nobody has said yes so far: the carer decides what comes next, and the liaison worker knows."""
    close_asked(ctx, request, "plan_no")
    asking = Asking("plan_no", {"sleepover": request.id}, (LEAVE,))
    others = request.answers.get("chosen") and offering.candidates(ctx, request)
    key = "plan.none_chosen" if others else "plan.none"
    ctx.tell(carer, key, to=phone, asking=asking, stretch=said(ctx, request))
    tell_office(ctx, request)
