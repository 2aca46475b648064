"""Who has agreed that a child stays: rule, named person, when and how, for each child; then the go-ahead (B35, B44).

Nothing that is sent before says agreed or go-ahead (N3): the line asks, and a person's words are written down.
"""

from dataclasses import dataclass
from typing import Any

from handlers.context import Asking, Context
from handlers.sleepovers import coming_back, papers, travelling
from handlers.sleepovers.acting import asker, children_there, home_of
from handlers.sleepovers.hosting import day, stay_said
from handlers.sleepovers.lifecycle import (
    Refused,
    State,
    Who,
    longer_than_said,
    no_authority,
    no_return,
    step,
    until_when,
)
from handlers.sleepovers.planned_hours import asked_again
from handlers.sleepovers.planned_telling import tell_other_side, when_told
from handlers.sleepovers.requests import EMERGENCY
from handlers.sleepovers.telling import (
    close_asked,
    holder_and_phone,
    hosts_and_holder,
    looks,
    matter_of,
    speaks_as,
    tell_carers,
)
from handlers.texts.catalogue import names
from handlers.texts.english.hosting import OF_RULE
from storage import homes, people, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Guest, Sleepover

KIND = "authority"  # who has said yes to the stay
ALERTED_FOR = "alerted_for"  # the beginning of a plan for which a person was alerted, as nobody had agreed it
WAITS = (State.OPENED, State.OFFERING, State.HOST_YES, State.EDT_GIVEN, State.GO_AHEAD, State.STAYING)
ASKED_BY_NAME = ("edt_named", "on_call_manager_named")  # for these times, and no others


@dataclass(frozen=True, slots=True)
class Agreed:
    """By which rule (DOMAIN 11), by whom, and how the line knows."""

    rule: str
    by: str
    how: str  # sheet, key or text


def ask(ctx: Context, request: Sleepover, wrote: int | None = None) -> None:
    """What is still missing for the go-ahead, one question at a time, of whoever has the matter, else of the host. At
    night only she who `wrote`, or has the matter, is asked about what is days ahead: the others each morning."""
    asked_first = coming_back.ask_host(ctx, request)
    for person, phone in _asked_people(ctx, request):
        if person.id not in asked_first and (when_told(ctx, request) <= ctx.now or phone or person.id == wrote):
            _ask_one(ctx, request, person, phone)
    start = request.needed_from
    if request.kind == EMERGENCY or request.state != State.HOST_YES or start is None:
        return
    if request.answers.get(ALERTED_FOR) != start.isoformat():  # once: then it is with whoever has taken that alert
        again = asked_again(ctx.now, start, 1, ctx.line.time_zone)
        ctx.later("plan_agree", again, f"plan_agree:{request.id}", request_id=request.id)


def _ask_one(ctx: Context, request: Sleepover, person: Person, phone: Address | None) -> None:
    close_asked(ctx, request, KIND, of=(person.id,))
    matter = matter_of(ctx, request)
    if not guests_for(ctx, request):
        ctx.tell(person, "host.for_nobody", to=phone, matter=matter, home=home_of(ctx, request).spoken)
    elif waiting := waiting_for(ctx, request):
        _ask_who(ctx, request, waiting, person, phone)
    elif request.return_at is None:
        ctx.tell(person, "host.return", to=phone, matter=matter)


def ask_anew(ctx: Context, sleepover_id: int) -> None:
    """Both homes want the stay to be longer: that needs a yes of its own (DOMAIN B41)."""
    request = kept.get(ctx.tx, sleepover_id)
    if request.state == State.STAYING:
        ask(ctx, request)


def guests_for(ctx: Context, request: Sleepover) -> list[Guest]:
    """Whom it is for; of a home that has no children in the roster one child without a sheet."""
    guests = kept.guests_of(ctx.tx, request.id)
    if guests or homes.children_at(ctx.tx, request.home_id):
        return guests
    kept.set_guests(ctx.tx, request.id, children_there(ctx, request))
    return kept.guests_of(ctx.tx, request.id)


def waiting_for(ctx: Context, request: Sleepover) -> list[Guest]:
    """The children for whom nobody has agreed yet, or not for so long."""
    until = until_when(request)
    return [
        guest
        for guest in kept.guests_of(ctx.tx, request.id)
        if guest.agreed_by is None or (guest.until is not None and until is not None and until > guest.until)
    ]


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 it holds, or it is in the care plan; 2 not, or nobody yet. After her own 2 a 1 counts while one is missing."""
    request = kept.get(ctx.tx, asked.facts["sleepover"])
    guests = [guest for guest in waiting_for(ctx, request) if guest.id in asked.facts["guests"]]
    after_all = key == "1" and bool(guests) and request.host_id is not None and request.state in WAITS
    if key not in ("1", "2") or (asked.closed_at is not None and not after_all):
        return False
    if speaks_as(ctx, request, person) is None:
        return False
    rule = asked.facts["rule"]
    questions.close(ctx.tx, asked.id, ctx.now)
    looks(ctx, request, person)
    if key == "2" and rule:  # the sheet's rule does not hold this time
        _ask_plainly(ctx, request, guests, person, phone)
    elif key == "2":
        ctx.tell(person, "host.authority_later", to=phone, matter=matter_of(ctx, request))
    else:
        agreed = Agreed(rule or "standing_care_plan", _on_paper(ctx, request, rule, person), "sheet" if rule else "key")
        write_down(ctx, request, guests, agreed, person, phone)
    return True


def write_down(
    ctx: Context, request: Sleepover, guests: list[Guest], agreed: Agreed, person: Person, phone: Address
) -> None:
    """An entry for each of these children, as far as to the day they come back, and the go-ahead if it was the last."""
    who = speaks_as(ctx, request, person)
    if who is None or not guests:
        return
    looks(ctx, request, person)
    try:
        for guest in guests:
            step(ctx, request, "authority", who, person, guest=guest.id, rule=agreed.rule, how=agreed.how)
            entry: dict[str, Any] = {"rule": agreed.rule, "agreed_by": agreed.by, "agreed_how": agreed.how}
            kept.agree(ctx.tx, guest.id, agreed_at=ctx.now, until=until_when(request), **entry)
    except Refused as refused:
        ctx.tell(person, "host.refused", to=phone, refusal=str(refused))
        return
    close_asked(ctx, request, KIND, "for_whom")
    request = coming_back.says_yes_with_it(ctx, request, person)
    told = names([guest.nest_name for guest in guests])
    said = OF_RULE[agreed.rule].format(name=agreed.by)
    ctx.tell(person, "host.authority_kept", to=phone, whose=said, nest_names=told)
    if request.state == State.STAYING:
        ctx.later("stay_changed", ctx.now, f"stay_changed:{request.id}", request_id=request.id, person_id=person.id)
    elif request.host_id is not None and not try_go_ahead(ctx, request, person):
        ask(ctx, kept.get(ctx.tx, request.id), person.id)


def forget(ctx: Context, request: Sleepover, *, named_only: bool = False) -> None:
    """Who agreed to a stay with one home has not agreed to one with another; the steps still say who did and when.

    `named_only`: the night is another, of which whoever was asked by name knows nothing; what the care plan says holds
    for both (DOMAIN B41).
    """
    for guest in kept.guests_of(ctx.tx, request.id):
        if not named_only or guest.rule in ASKED_BY_NAME:
            kept.agree(ctx.tx, guest.id, rule=None, agreed_by=None, agreed_at=None, agreed_how=None, until=None)


def ask_for_whom(ctx: Context, request: Sleepover, agreed: Agreed, person: Person, phone: Address) -> None:
    """Of several children it is never guessed for which somebody has agreed (DOMAIN B44)."""
    waiting = waiting_for(ctx, request)
    choices = [(str(place), f"{place} {guest.nest_name}") for place, guest in enumerate(waiting, 1)]
    choices.append((str(len(waiting) + 1), f"{len(waiting) + 1} all of them"))
    facts = {"sleepover": request.id, "guests": [guest.id for guest in waiting], "rule": agreed.rule, "by": agreed.by}
    options = " ".join(f"{label}." for _, label in choices)
    close_asked(ctx, request, "for_whom", of=(person.id,))
    ctx.tell(person, "host.for_whom", to=phone, matter=matter_of(ctx, request),
             asking=Asking("for_whom", facts, tuple(choices)), options=options)  # fmt: skip


def for_whom(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    ids = asked.facts["guests"]
    place = int(key) if key.isdecimal() else 0
    if not 1 <= place <= len(ids) + 1 or not questions.close(ctx.tx, asked.id, ctx.now):
        return False
    request = kept.get(ctx.tx, asked.facts["sleepover"])
    chosen = ids if place > len(ids) else [ids[place - 1]]
    guests = [guest for guest in kept.guests_of(ctx.tx, request.id) if guest.id in chosen]
    write_down(ctx, request, guests, Agreed(asked.facts["rule"], asked.facts["by"], "text"), person, phone)
    return True


def try_go_ahead(ctx: Context, request: Sleepover, person: Person) -> bool:
    """Once host, authority and return are written down the carer has the go-ahead, with the day they come home."""
    who = speaks_as(ctx, request, person)
    if who is None or request.state != State.HOST_YES:
        return False
    try:
        request = step(ctx, request, "go_ahead", who, person)
    except Refused:
        return False
    assert request.return_at is not None, "it was asked for before"
    for guest in kept.guests_of(ctx.tx, request.id):
        if guest.until is None:
            kept.agree(ctx.tx, guest.id, until=request.return_at)
    coming_back.host_hears(ctx, request)
    if request.kind != EMERGENCY:  # planned: both hear that it stands, and set off on its day
        ctx.later("plan_stands", ctx.now, f"plan_stands:{request.id}", request_id=request.id, by=person.id)
        return True
    home, back = home_of(ctx, request).spoken, day(ctx, request.return_at)
    tell_carers(ctx, request, "sleep.go", asking=travelling.leaving(request), day=back)
    for other, phone in hosts_and_holder(ctx, request):
        ctx.tell(other, "host.go", to=phone, home=home, day=back)
    travelling.begin(ctx, request)
    return True


def changed(ctx: Context, request: Sleepover, person: Person | None, wrote: int | None) -> None:
    """The stay has changed after a yes. A go-ahead that no longer holds is taken back; all hear of it, as in `ask`."""
    if request.state == State.GO_AHEAD and not _holds(ctx, request):
        request = step(ctx, request, "agree_anew", Who.LINE, None)
        _tell_to_wait(ctx, request, wrote)
    elif request.state == State.GO_AHEAD:
        coming_back.tell(ctx, request, people.get(ctx.tx, wrote) if wrote else asker(ctx, request))
    if request.state != State.HOST_YES:
        return
    last = person or _last_to_agree(ctx, request)
    if last is None or not try_go_ahead(ctx, request, last):
        ask(ctx, request, wrote)


def _holds(ctx: Context, request: Sleepover) -> bool:
    return not (no_authority(ctx, request) or no_return(ctx, request) or longer_than_said(ctx, request))


def _tell_to_wait(ctx: Context, request: Sleepover, wrote: int | None) -> None:
    if request.kind == EMERGENCY:
        tell_carers(ctx, request, "sleep.wait_again")
    else:
        tell_other_side(ctx, request, asker(ctx, request), "plan.waits")
    home, stay = home_of(ctx, request).spoken, stay_said(ctx, request)
    for other, phone in hosts_and_holder(ctx, request):
        if other.home_id == request.host_id and longer_than_said(ctx, request):
            continue  # who is asked whether they can stay so long
        awake = phone is not None or other.id == wrote
        tell_other_side(ctx, request, other, "host.wait_again", awake=awake, to=phone, home=home, stay=stay)


def _ask_who(ctx: Context, request: Sleepover, waiting: list[Guest], person: Person, phone: Address | None) -> None:
    """First for those whose sheet has a standing rule: that takes one key. Which rule it is no text says (B52)."""
    rules = papers.standing(ctx, request)
    standing = [guest for guest in waiting if (guest.child_id or 0) in rules]
    if not standing:
        _ask_plainly(ctx, request, waiting, person, phone)
        return
    rule = rules[standing[0].child_id or 0]
    together = [guest for guest in standing if rules[guest.child_id or 0] == rule]
    asking = _asking(request, together, rule)
    told = names([guest.nest_name for guest in together])
    ctx.tell(person, "host.authority_known", to=phone, matter=matter_of(ctx, request), asking=asking, nest_names=told)


def _ask_plainly(ctx: Context, request: Sleepover, guests: list[Guest], person: Person, phone: Address | None) -> None:
    told = names([guest.nest_name for guest in guests])
    asking = _asking(request, guests, None)
    ctx.tell(person, "host.authority", to=phone, matter=matter_of(ctx, request), asking=asking, nest_names=told)


def _asking(request: Sleepover, guests: list[Guest], rule: str | None) -> Asking:
    return Asking(KIND, {"sleepover": request.id, "guests": [guest.id for guest in guests], "rule": rule})


def _on_paper(ctx: Context, request: Sleepover, rule: str | None, person: Person) -> str:
    """Whose word it is: a special guardian's or adopter's own; else whoever says that the paper holds."""
    return people.get(ctx.tx, request.requested_by).name if rule == "holds_pr" else person.name


def _asked_people(ctx: Context, request: Sleepover) -> list[tuple[Person, Address | None]]:
    holder = holder_and_phone(ctx, request)
    return [holder] if holder is not None else hosts_and_holder(ctx, request)


def _last_to_agree(ctx: Context, request: Sleepover) -> Person | None:
    said = [one.person_id for one in kept.steps_of(ctx.tx, request.id) if one.event == "authority"]
    return people.get(ctx.tx, said[-1]) if said and said[-1] else None
