"""MENU: what the line is for, as a short list of digits, or buttons. All of it can be asked for in words as well."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from handlers import carers, hub, triage
from handlers.calendars import coming
from handlers.context import Asking, Context
from handlers.directory import adding, answering
from handlers.signals import private
from handlers.sleepovers import planning
from handlers.typed import Answer
from handlers.understanding.reading import Intent, Reading, Sign
from storage import hushes, inbox, questions
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

KIND, BED = "menu", "menu_bed"
WORD = re.compile(r"\W*(?:the )?menu\W*", re.IGNORECASE)
Act = Callable[[Context, Inbound, Person, Address], None]


@dataclass(frozen=True, slots=True)
class Option:
    says: str
    act: Act
    whose: tuple[str, ...]  # a satellite carer's, one of the hub or backup home's, or a member of staff's


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """MENU and nothing else. A phone that is to stay silent gets none, and her word goes to a person."""
    if message.kind != "text" or not WORD.fullmatch(message.text) or hushes.of(ctx.tx, person.id) is not None:
        return False
    offered = _offered(ctx, person)
    listed = " ".join(f"{digit} {option.says}." for digit, option in offered.items())
    choices = tuple((digit, f"{digit} {option.says[:1].upper()}{option.says[1:]}") for digit, option in offered.items())
    ctx.tell(person, "menu.list", to=phone, asking=Asking(KIND, {}, choices), offered=listed)
    return True


def chosen(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """A button that is pressed again changes nothing; what the menu does not offer is no answer to it."""
    option = _offered(ctx, person).get(answer.key)
    if option is None or (message.kind == "text" and ctx.now - asked.asked_at > answering.WAITS):
        return False
    if questions.close(ctx.tx, asked.id, ctx.now):
        option.act(ctx, message, person, phone)
    return True


def when(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """1 tonight: asked for and alerted at once. 2 another day: the dates are asked, and nobody is woken."""
    if answer.key not in ("1", "2") or (message.kind == "text" and ctx.now - asked.asked_at > answering.WAITS):
        return False
    if not questions.close(ctx.tx, asked.id, ctx.now):
        return True
    if answer.key == "1":
        _alert(ctx, message, person, phone, Intent.SLEEPOVER_EMERGENCY, "a bed tonight")
    elif not planning.begin(ctx, person, phone):
        ctx.tell(person, "menu.bed_words", to=phone)
    return True


def _bed(ctx: Context, message: Inbound, person: Person, phone: Address) -> None:
    ctx.tell(person, "menu.bed", to=phone, asking=Asking(BED))


def _ring(ctx: Context, message: Inbound, person: Person, phone: Address) -> None:
    _alert(ctx, message, person, phone, Intent.TALK, "ring me")


def _number(ctx: Context, message: Inbound, person: Person, phone: Address) -> None:
    answering.show(ctx, person, phone)


def _coming(ctx: Context, message: Inbound, person: Person, phone: Address) -> None:
    if entries := coming.said(ctx, person, phone.channel):
        ctx.tell(person, "menu.coming", to=phone, entries=entries)
    else:
        ctx.tell(person, "menu.nothing", to=phone)


def _private(ctx: Context, message: Inbound, person: Person, phone: Address) -> None:
    """Round the hub without knowing the word for it (DOMAIN B48)."""
    if (kept := _kept(ctx, message, "in private, not the hub")) is not None:
        private.write(ctx, kept, person, phone)


def _alert(ctx: Context, message: Inbound, person: Person, phone: Address, intent: Intent, meant: str) -> None:
    if (kept := _kept(ctx, message, meant)) is not None:
        ctx.readings[kept.id] = Reading(triage.AMBER, intent, (Sign(f"menu.{intent}", meant),))
        carers.write(ctx, kept, person, phone)


def _kept(ctx: Context, message: Inbound, meant: str) -> Inbound | None:
    """Her digit is a call of hers: what it stands for is kept as a message of its own, for whoever reads it."""
    words = ctx.render("menu.chosen", offered=meant)
    chosen = replace(message, external_id=f"menu:{message.external_id}", kind="text", text=words, button=None)
    if (kept := inbox.keep(ctx.tx, chosen)) is not None:
        inbox.mark_handled(ctx.tx, kept.id, ctx.now)
    return kept


def _offered(ctx: Context, person: Person) -> dict[str, Option]:
    whose = "staff" if person.staff else "hub" if hub.has_own_line(ctx, person) else "satellite"
    return {digit: option for digit, option in OPTIONS.items() if whose in option.whose}


#: The same digit is the same to everybody.
OPTIONS = {
    "1": Option("a bed or day care", _bed, ("satellite",)),
    "2": Option("ring me", _ring, ("satellite", "hub")),
    "3": Option("a number to ring", _number, ("satellite", "hub", "staff")),
    "4": Option("what is on", _coming, ("satellite", "hub", "staff")),
    "5": Option("in private, not the hub", _private, ("satellite", "hub")),
}
#: Who acts on the answer to a question of the menu, and of what it leads to.
QUESTIONS: dict[str, Callable[[Context, Question, Answer, Inbound, Person, Address], bool]] = {
    KIND: chosen,
    BED: when,
    answering.KIND: answering.answered,
    adding.RIGHT: adding.right,
}
