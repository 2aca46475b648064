"""PRIVATE: the route round the hub (DOMAIN B48, N13; persona 10).

The rule, which is also what she is told: from a text that begins with PRIVATE, or asks not to tell the hub, everything
that she writes goes to the liaison worker alone, until she texts HUB or has written nothing for an hour; then she hears
that it is over. Every such text is answered with where it went, so that nobody in need writes for long to one who is
asleep. What comes back from an edited message within two days of private words is private too. Nothing of it is a
matter: no table, list, timer or text that the hub sees knows of it.
"""

import re
from datetime import timedelta

from handlers import numbers, reach
from handlers.context import Asking, Context
from handlers.keywords import ALERTING, OPT_OUT
from handlers.signals import hush, sealing
from handlers.signals.keyword import begins, words_after
from handlers.texts.catalogue import names
from handlers.understanding.signals import kept_from
from handlers.words import tell_thinly
from storage import addresses, homes, hushes, people, privates, sealed, timers
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.privates import Private
from storage.questions import Question
from storage.sealed import About

LASTS = timedelta(hours=1)  # after each private text
EDITABLE = timedelta(hours=48)  # so long Telegram lets a message be changed
ANSWERABLE = timedelta(hours=24)  # so long a 1 may still mean that she wants to be rung
BACK = "hub"  # the word that ends it
KIND = "private"  # of the question with which each answer ends
ANSWERS = ("1", BACK)


def goes_round(ctx: Context, message: Inbound, carer: Person) -> bool:
    """Does this message go to the liaison worker alone?"""
    if message.kind in ("text", "edit") and begins(message.text):
        return True
    if privates.open_of(ctx.tx, carer.id) is not None:
        return not is_back(message)
    if message.kind in ("text", "edit") and _is_kept_from_hub(ctx, message.text, carer):
        return True
    latest = sealed.latest_private(ctx.tx, carer.id) if message.kind == "edit" else None
    return latest is not None and ctx.now - latest <= EDITABLE


def _is_kept_from_hub(ctx: Context, text: str, carer: Person) -> bool:
    """ "please keep this private from jan": whoever names the hub, or somebody of a hub or backup home, is not asked to
    know the word that a text has to begin with. Who speaks so of the phone's own owner is somebody else."""
    kept = kept_from(text)
    return bool(kept) and sealing.is_of_the_hub(ctx, kept, carer)


def perhaps(ctx: Context, message: Inbound, carer: Person) -> bool:
    """The same of a message that broke its reader: decided without reading it."""
    return "priv" in message.text[:20].lower() or privates.open_of(ctx.tx, carer.id) is not None


def set_aside(ctx: Context, carer: Person, phone: Address) -> None:
    """It goes to nobody rather than to the hub, and she is told so."""
    ctx.tell(carer, "private.not_read", to=phone)


def write(ctx: Context, message: Inbound, carer: Person, phone: Address | None) -> None:
    """Keep it, tell the liaison worker that it is there, and tell the carer where it went."""
    known = privates.open_of(ctx.tx, carer.id)
    private = known or privates.begin(ctx.tx, carer.constellation_id, carer.id, ctx.now)
    about = About(private_id=private.id)
    if known is None:
        ctx.note("private.opened", private=private.id)
    new = sealing.keep(ctx, about, message, carer, phone)
    ctx.note("private.kept", private=private.id, message=message.id)
    ctx.later("private_over", ctx.now + LASTS, _over_key(private.id), private_id=private.id)
    sealing.remind_later(ctx, about)
    _heed_keyword(ctx, message, carer, phone)
    if phone is not None and hush.after_signal(ctx, carer) is not None:
        _danger(ctx, private, carer)  # and whatever she would be told is held back (B17)
        return
    if means_danger(ctx, message):
        told = _danger(ctx, private, carer)
        _answer_danger(ctx, message, carer, phone, told)
    else:
        told = sealing.tell_readers(ctx, about) if new else sealing.readers(ctx)
    _answer(ctx, message, carer, phone, told, new=known is None)


def from_strange_phone(ctx: Context, message: Inbound, carer: Person) -> bool:
    """On a phone that is not hers: PRIVATE at the beginning, or right before or after her line word."""
    parts = re.split(rf"\b{re.escape(carer.line_word)}\b", message.text, flags=re.I) if carer.line_word else []
    if is_back(message):
        back_to_hub(ctx, carer, None)
        return False
    if privates.open_of(ctx.tx, carer.id) is None and not any(begins(part) for part in (message.text, *parts)):
        return False
    write(ctx, message, carer, None)
    return True


def is_back(message: Inbound) -> bool:
    """HUB, and whatever follows it is for the hub."""
    words = message.text.split() if message.kind == "text" else []
    return bool(words) and words[0].strip("/.,:;!-").lower() == BACK


def is_back_alone(message: Inbound) -> bool:
    return is_back(message) and len(message.text.split()) == 1


def means_danger(ctx: Context, message: Inbound) -> bool:
    return ctx.reading(message).danger or words_after(message.text).upper() in ALERTING


def asked(ctx: Context, question: Question, key: str, carer: Person, phone: Address) -> bool:
    """The carer's answer: 1 have me rung, HUB write to the hub again."""
    if key == BACK:
        return back_to_hub(ctx, carer, phone)
    private_id = question.facts["private"]
    private = privates.get(ctx.tx, private_id)
    if key != "1" or ctx.now - private.opened_at > ANSWERABLE:
        return False
    told = _ask_ring(ctx, private_id)
    if told:
        ctx.tell(carer, "private.ring_asked", to=phone, who=_spoken(told), when=_when(ctx))
    else:
        ctx.tell(carer, "private.nobody", to=phone)
    return True


def ask_ring(ctx: Context, carer: Person) -> list[Person]:
    """She has rung, and asks by a key to be rung back in private. Returns who has been told."""
    private = privates.open_of(ctx.tx, carer.id)
    return _ask_ring(ctx, private.id) if private is not None else []


def _ask_ring(ctx: Context, private_id: int) -> list[Person]:
    privates.ask_ring(ctx.tx, private_id, ctx.now)
    ctx.note("private.ring_asked", private=private_id)
    about = About(private_id=private_id)
    told = sealing.ask_to_ring(ctx, about)
    sealing.remind_later(ctx, about)
    return told


def back_to_hub(ctx: Context, carer: Person, phone: Address | None) -> bool:
    """She writes to the hub again. False if she did anyhow."""
    private = privates.open_of(ctx.tx, carer.id)
    if private is None or not privates.close(ctx.tx, private.id, ctx.now):
        return False
    timers.drop(ctx.tx, _over_key(private.id))
    ctx.note("private.closed", private=private.id)
    if phone is not None:
        ctx.tell(carer, "private.back", to=phone)
    return True


def over(ctx: Context, private_id: int) -> None:
    """An hour without a word: she is told that she writes to the hub again."""
    if not privates.close(ctx.tx, private_id, ctx.now):
        return
    ctx.note("private.closed", private=private_id)
    last = sealed.words_of(ctx.tx, About(private_id=private_id))[-1]
    if last.address_id is not None:
        to = addresses.find(ctx.tx, last.address_id)
        ctx.tell(people.get(ctx.tx, last.person_id), "private.over", to=to)


def answered(ctx: Context, question: Question, key: str, person: Person, phone: Address) -> bool:
    """The liaison worker's answer to what she was told: D to read it, 1 that she rings now."""
    about = About(question.facts["matter"], question.facts["private"])
    if key == "d":
        sealing.open_(ctx, about, person, phone)
        return True
    if key != "1" or about.private_id is None:
        return False
    rings(ctx, about.private_id, person)
    return True


def rings(ctx: Context, private_id: int, person: Person) -> None:
    """She rings the carer, who hears so. Whoever comes second hears who it is."""
    private = privates.get(ctx.tx, private_id)
    carer = people.get(ctx.tx, private.person_id)
    home, phone = homes.get(ctx.tx, carer.home_id or 0).spoken, _number(ctx, carer)
    if not privates.mark_rung(ctx.tx, private_id, person.id, ctx.now):
        by = people.get(ctx.tx, private.rung_by or 0).name
        ctx.tell(person, "private.rung", name=carer.name, home=home, holder=by, phone=phone)
        return
    ctx.note("private.rung", private=private_id, person=person.id)
    timers.drop(ctx.tx, _danger_key(private_id))
    silent = hushes.of(ctx.tx, carer.id) is not None
    ctx.tell(person, "private.yours_silent" if silent else "private.yours", name=carer.name, home=home, phone=phone)
    last = sealed.words_of(ctx.tx, About(private_id=private_id))[-1]
    if last.address_id is not None:
        ctx.tell(carer, "private.ringing", to=addresses.find(ctx.tx, last.address_id), holder=person.name)


def still_danger(ctx: Context, private_id: int) -> None:
    """Nobody has said that they ring her: told and rung again, and she hears so."""
    private = privates.get(ctx.tx, private_id)
    if private.rung_at is not None:
        return
    carer = people.get(ctx.tx, private.person_id)
    told = _danger(ctx, private, carer)
    last = sealed.words_of(ctx.tx, About(private_id=private_id))[-1]
    if last.address_id is not None and told:
        has = "has" if len(told) == 1 else "have"
        to = addresses.find(ctx.tx, last.address_id)
        ctx.tell(carer, "private.not_reached", to=to, who=_spoken(told), has=has)


def _danger(ctx: Context, private: Private, carer: Person) -> list[Person]:
    """Liaison worker and on-call manager are told and rung at once, and until one of them says that she rings."""
    ctx.note("private.danger", private=private.id)
    privates.mark_danger(ctx.tx, private.id, ctx.now)
    home, phone = homes.get(ctx.tx, carer.home_id or 0).spoken, _number(ctx, carer)
    asking = Asking("kept", {"matter": None, "private": private.id})
    says = "private.danger" if hush.after_signal(ctx, carer) is None else "private.quiet"
    told = []
    for person in dict.fromkeys([*sealing.readers(ctx), *sealing.managers(ctx)]):
        texted = ctx.tell(person, says, asking=asking, name=carer.name, home=home, phone=phone)
        if ctx.ring(person, "call.private", home=home) or texted:
            told.append(person)
    again = ctx.now + ctx.line.rungs[0].lasts
    ctx.later("private_danger", again, _danger_key(private.id), private_id=private.id)
    return told


def _answer_danger(ctx: Context, message: Inbound, carer: Person, phone: Address | None, told: list[Person]) -> None:
    """999 first (B15)."""
    if phone is None:
        tell_thinly(ctx, carer, message, "danger.only_999")
    elif told:
        ctx.tell(carer, "private.999", to=phone, who=_spoken(told))
    else:
        ctx.tell(carer, "danger.only_999", to=phone)


def _answer(
    ctx: Context, message: Inbound, carer: Person, phone: Address | None, told: list[Person], *, new: bool
) -> None:
    """Where it went, how to be rung, and when it ends. On a phone that is not hers only that it has arrived."""
    private = privates.open_of(ctx.tx, carer.id)
    until, who = ctx.clock(ctx.now + LASTS), _spoken(told)
    asking = Asking(KIND, {"private": private.id if private else 0})
    if phone is None:
        tell_thinly(ctx, carer, message, "private.thin" if told else "thin.nobody")
    elif not told:
        ctx.tell(carer, "private.nobody", to=phone)
    elif new:
        ctx.tell(carer, "private.rule", to=phone, who=who, until=until)
        ctx.tell(carer, "private.route", to=phone, asking=asking, when=_when(ctx))
    else:
        ctx.tell(carer, "private.again", to=phone, asking=asking, who=who, until=until)


def _heed_keyword(ctx: Context, message: Inbound, carer: Person, phone: Address | None) -> None:
    """A phone company may have acted on it, whomever it was for (I11)."""
    stopped = message.kind == "text" and message.text.strip().upper() in OPT_OUT
    if stopped and phone is not None and phone.channel == "sms":
        reach.dead(ctx, carer, phone, reach.OPTED_OUT)


def _when(ctx: Context) -> str:
    return "today" if sealing.by_day(ctx) else f"from {sealing.RING_FROM}"


def _spoken(told: list[Person]) -> str:
    return names([person.name for person in told])


def _number(ctx: Context, carer: Person) -> str:
    phone = ctx.phone_of(carer)
    return numbers.spoken(phone.chat) if phone else "no number known"


def _over_key(private_id: int) -> str:
    return f"private_over:{private_id}"


def _danger_key(private_id: int) -> str:
    return f"private_danger:{private_id}"
