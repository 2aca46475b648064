"""Which family's sleepover a typed digit is for, where more than one waits for one: asked, never guessed.

A digit with the home, "1 home 4", says so by itself, and so does a button.
"""

from handlers.context import Asking, Context
from handlers.sleepovers import after_go_ahead, answering
from handlers.sleepovers.acting import home_of
from handlers.sleepovers.lifecycle import State, spoken
from handlers.typed import Answer
from storage import homes, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

KIND = "which_stay"
#: What is asked of one family and may be open for two at a time: the digits of its answers, who acts on them, and
#: while what it still waits.
DIGITS = {"hosting": ("1", "2", "3", "4"), "authority": ("1", "2"), "standdown": ("1", "2")}
ACTS = {**dict.fromkeys(("hosting", "authority"), answering.answered), "standdown": after_go_ahead.answered}
WAITS = {"hosting": (State.OPENED,), "authority": tuple(State), "standdown": (State.STAND_DOWN_ASKED,)}


def asks(ctx: Context, asked: Question, answer: Answer, among: list[Question], person: Person, phone: Address) -> bool:
    """True if she has been asked which is meant: `asked` would be answered, and others of `among` could be."""
    if answer.code is not None or answer.key not in DIGITS.get(asked.kind, ()) or asked.closed_at is not None:
        return False
    meant = {asked.facts["sleepover"]: asked.kind}
    for one in among:
        if answer.key in DIGITS.get(one.kind, ()) and _request(ctx, one).state in WAITS[one.kind]:
            meant.setdefault(one.facts["sleepover"], one.kind)
    if len(meant) == 1:
        return False
    requests = sorted((kept.get(ctx.tx, sleepover) for sleepover in meant), key=lambda one: _code(ctx, one))
    facts = {"key": answer.key, "options": [[meant[request.id], request.id] for request in requests]}
    choices = tuple((str(place), f"{place} {home_of(ctx, one).spoken}") for place, one in enumerate(requests, 1))
    questions.close_of_kind(ctx.tx, person.id, KIND, ctx.now)
    options, asking = _spoken(ctx, requests), Asking(KIND, facts, choices)
    ctx.tell(person, "host.which", to=phone, asking=asking, number=answer.key, options=options)
    return True


def chosen(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """1 or "home 4"; with a digit before the home, "2 home 4", that is the answer itself."""
    if asked.closed_at is not None or not (answer.key.isdecimal() or answer.code is not None):
        return False
    requests = [kept.get(ctx.tx, sleepover) for _, sleepover in asked.facts["options"]]
    codes = [_code(ctx, request) for request in requests]
    place = codes.index(answer.code) if answer.code in codes else int(answer.key) - 1 if answer.code is None else -1
    if not 0 <= place < len(requests):
        ctx.tell(person, "hub.not_an_option", to=phone, options=_spoken(ctx, requests))
        return True
    questions.close(ctx.tx, asked.id, ctx.now)
    digit = answer.key if answer.code is not None and answer.key.isdecimal() else asked.facts["key"]
    kind, request = asked.facts["options"][place][0], requests[place]
    for one in questions.open_ones(ctx.tx, person.id, phone.id):
        if one.kind == kind and one.facts["sleepover"] == request.id:
            return ACTS[kind](ctx, one, Answer(digit, codes[place]), message, person, phone)
    ctx.tell(person, "host.stands", to=phone, home=home_of(ctx, request).spoken, state=spoken(request.state))
    return True


def _request(ctx: Context, asked: Question) -> Sleepover:
    return kept.get(ctx.tx, asked.facts["sleepover"])


def _code(ctx: Context, request: Sleepover) -> int:
    return homes.get(ctx.tx, request.home_id).code


def _spoken(ctx: Context, requests: list[Sleepover]) -> str:
    """1 Home 4. 2 Home 5."""
    return " ".join(f"{place} {home_of(ctx, request).spoken}." for place, request in enumerate(requests, 1))
