"""What is handed over at the door, each way: medicine and marks, asked once and never in detail (DOMAIN B40)."""

from handlers import rota
from handlers.context import Asking, Context
from handlers.sleepovers.acting import asker, attempt, family_holder, home_of
from handlers.texts.catalogue import names
from handlers.words import phone_of
from storage import questions
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

MEDICINE = {"1": "handed over", "2": "none needed"}
MEDICINE_BACK = {"1": "went home", "2": "none needed", "3": "still here"}
MARKS = {"1": "none", "2": "yes, by phone"}


def gone_home(ctx: Context, request: Sleepover, person: Person, phone: Address | None) -> None:
    """The check-out: was there medicine, did it go with them, and then marks."""
    asking = Asking("medicine", {"sleepover": request.id, "back": True})
    ctx.tell(person, "host.medicine_back", to=phone, asking=asking, home=home_of(ctx, request).spoken)


def ask_again(ctx: Context, request: Sleepover, kind: str, person: Person) -> None:
    """About their arrival, of whoever lives with her who was asked and has left the roster."""
    asking, home = Asking(kind, {"sleepover": request.id}), home_of(ctx, request).spoken
    if kind == "medicine":
        ctx.tell(person, "host.medicine_again", asking=asking, home=home)
    else:
        ctx.tell(person, "host.marks_again", asking=asking, home=home)


def medicine_answered(
    ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address
) -> bool:
    """On arrival: 1 yes, 2 none needed. When they go home also 3 still here."""
    back = bool(asked.facts.get("back"))
    said = (MEDICINE_BACK if back else MEDICINE).get(key)
    if said is None:
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if attempt(ctx, request, "handed_over", person, phone, medicine=said) is None:
        return True
    if said == MEDICINE_BACK["3"]:
        ctx.tell(asker(ctx, request), "sleep.medicine_left", name=person.name)
    ask_for_marks(ctx, request, person, phone, back=back)
    return True


def ask_for_marks(ctx: Context, request: Sleepover, person: Person, phone: Address, *, back: bool = False) -> None:
    asking = Asking("marks", {"sleepover": request.id, "back": back})
    home = home_of(ctx, request).spoken
    if back:
        ctx.tell(person, "host.marks_back", to=phone, asking=asking, home=home)
    else:
        ctx.tell(person, "host.marks", to=phone, asking=asking, home=home)


def marks_answered(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 none. 2 yes: said by phone, to whoever has the matter, or the liaison worker; never in a text."""
    said = MARKS.get(key)
    if said is None:
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    if attempt(ctx, request, "handed_over", person, phone, marks=said) is None:
        return True
    if key == "1":
        ctx.tell(person, "host.no_marks", to=phone, home=home_of(ctx, request).spoken)
        return True
    have, home, number = family_holder(ctx, request), home_of(ctx, request).spoken, phone_of(ctx, person)
    hear = [have] if have is not None and have.id != person.id else []
    hear += rota.liaison_workers(ctx.tx, request.constellation_id)
    told = [one.name for one in hear if ctx.tell(one, "hub.marks", home=home, name=person.name, phone=number)]
    if told:
        ctx.tell(person, "host.marks_noted", to=phone, who=names(told))
    else:
        ctx.tell(person, "sleep.nobody", to=phone)
    return True
