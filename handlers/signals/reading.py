"""Which of a carer's messages is a signal: read before anything else of hers."""

from dataclasses import replace

from handlers import hub, typed
from handlers.context import Context
from handlers.keywords import CARRIER_KEYWORDS
from handlers.signals import child, hush, private, quiet
from handlers.signals.keyword import words_after
from handlers.sleepovers import asking as sleepovers
from handlers.sleepovers import opening
from handlers.understanding import signals
from handlers.understanding.words import hear
from storage import homes, hushes, questions, sealed
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person

NEVER_PRIVATE = ("button", "blocked", "unblocked", "call", "recording")
WRITTEN = ("text", "edit")


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was one and has been acted on. Private first: nothing else may see what goes round the hub."""
    if person.home_id is None or message.kind in ("blocked", "unblocked"):
        return False
    if message.kind not in NEVER_PRIVATE and private.goes_round(ctx, message, person):
        if _may_be_an_answer(ctx, message, person, phone):
            return False  # to what she was asked; what is none comes back to `read_rest`
        _write_in_private(ctx, message, person, phone)
        return True
    if message.kind == "text" and private.back_to_hub(ctx, person, phone) and private.is_back_alone(message):
        return True
    return _of_a_satellite(ctx, message, person, phone)


def read_rest(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """What looked like an answer and was none is private like the rest."""
    if person.home_id is None or message.kind != "text" or typed.parse(message.text) is None:
        return False
    if not private.goes_round(ctx, message, person):
        return False
    private.write(ctx, message, person, phone)
    return True


def _may_be_an_answer(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """A digit is one, and nothing else is. A family's is for the hub only where it was asked something since: of what
    she wrote last she has been told that nobody at the hub gets what follows, or is told nothing (B17)."""
    keyword = message.text.strip().upper() in CARRIER_KEYWORDS
    answer = typed.parse(message.text) if message.kind == "text" and not keyword else None
    if answer is None or hub.has_own_line(ctx, person):
        return answer is not None
    asked = questions.open_ones(ctx.tx, person.id, phone.id)
    newest = max(asked, key=lambda one: one.id, default=None)
    last_words = sealed.latest_private(ctx.tx, person.id)
    if newest is not None and newest.kind != private.KIND and last_words is not None and newest.asked_at > last_words:
        return True
    if any(one.kind == "sleepover" and sleepovers.says_not_safe(one, answer.key) for one in asked):
        ctx.readings[message.id] = opening.not_safe(ctx.reading(message))  # danger all the same, and in private
    return newest is not None and newest.kind == private.KIND and answer.key in private.ANSWERS


def _write_in_private(ctx: Context, message: Inbound, person: Person, phone: Address) -> None:
    home = ctx.once(homes.get, person.home_id or 0)
    said = (message, replace(message, text=words_after(message.text)))
    signal = home.kind == "satellite" and any(signals.QUIET in _signs(ctx, one, person, home) for one in said)
    if signal:
        quiet.begin(ctx, message, person, hushes.PRIVATE)
    elif (silent := hush.after_signal(ctx, person)) is not None:
        hush.release(ctx, silent, person)
    private.write(ctx, message, person, phone)
    if signal:
        ctx.tell(person, "quiet.ack", to=phone)


def _of_a_satellite(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    home = ctx.once(homes.get, person.home_id or 0)
    if home.kind != "satellite":
        return False
    found = _signs(ctx, message, person, home)
    if signals.QUIET in found:
        quiet.signal(ctx, message, person, phone)
        return True
    if signals.CHILD in found:
        child.texts(ctx, message, person, phone)
        return True
    if (silent := hush.after_signal(ctx, person)) is not None:
        quiet.written_again(ctx, message, person, phone, silent)
    return False


def signs_of(ctx: Context, message: Inbound, person: Person) -> set[str]:
    """A satellite carer's signals, whatever phone she is on."""
    home = ctx.once(homes.get, person.home_id or 0)
    return _signs(ctx, message, person, home) if home.kind == "satellite" else set()


def _signs(ctx: Context, message: Inbound, person: Person, home: homes.Home) -> set[str]:
    if message.kind not in WRITTEN:
        return set()
    children = tuple(homes.nest_names(ctx.tx, home.id))
    found = signals.signs(hear(message.text), quiet=home.quiet_signal, owner=person.name, children=children)
    return {sign.rule for sign in found}
