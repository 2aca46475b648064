"""Deep night: what is plainly routine wakes nobody before the carer has been asked once, and silence wakes (B14).

A carer may also mark a text "for the morning" herself. Such a matter has no round of alerts yet; its next step is a
timer under the ladder's own key, so that the audit finds one that has lost it.
"""

from datetime import datetime, timedelta

from handlers import ladder
from handlers.context import Asking, Context
from handlers.texts.catalogue import names
from handlers.understanding.reading import Intent, Reading
from handlers.understanding.routine import MARK
from handlers.understanding.words import hear
from handlers.wall import is_between, next_at
from handlers.words import tell_carers
from storage import homes, hushes, matters, questions, timers
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person

SILENCE_WAKES = timedelta(minutes=3)  # DOMAIN B14
#: A carer's own mark is heeded so long before the morning; earlier than that, people are up.
HEEDED = timedelta(hours=12)
#: What she writes so soon after her mark belongs to it (DOMAIN B4).
BELONGS = timedelta(minutes=10)
#: What a no is in words, respelt: "nope", "nah ta".
NOES = frozenset({"no", "no thanks", "no thank you", "no please", "no need", "not now", "no. thanks", "no no"})
#: What she wants somebody for now, whatever else it is.
URGENT = (Intent.DANGER, Intent.SLEEPOVER_EMERGENCY, Intent.TALK)


def can_wait(ctx: Context, matter: Matter, message: Inbound, carer: Person, phone: Address | None) -> bool:
    """Of a new matter: has the carer been asked, or has she said herself, so that nobody is woken yet?

    A call, a picture, and a phone that is not hers or may not be in her hands always alert; so does whoever was asked
    already (`own`). A change to an old text, whose matter is closed, may be of a letter or of all that it said: unless
    it asks for somebody she is asked, and her silence wakes.
    """
    reading = ctx.reading(message)
    marked, changed = _marked(reading), message.kind == "edit" and not _asks(reading)
    if phone is None or message.kind not in ("text", "edit") or not (marked or changed or reading.routine):
        return False
    if ctx.once(homes.get, matter.home_id).kind != "satellite" or hushes.of(ctx.tx, carer.id) is not None:
        return False
    if marked:
        return _morning(ctx) - ctx.now <= HEEDED and _hold(ctx, matter, carer, phone, marked=True)
    return is_deep_night(ctx) and _ask(ctx, matter, carer, phone)


def waits_on(ctx: Context, matter: Matter, message: Inbound, carer: Person, phone: Address | None) -> bool:
    """Of a matter that waits so: does this further message leave it waiting? Anything that is not plainly routine
    wakes at once, but for a no in words, and what belongs to her own mark and asks for nobody."""
    reading = ctx.reading(message)
    if message.kind not in ("text", "edit") or reading.danger or hushes.of(ctx.tx, carer.id) is not None:
        return False
    if _marked(reading) or _says_no(message):
        return phone is not None and _hold(ctx, matter, carer, phone, marked=_marked(reading))
    return reading.routine or (not _asks(reading) and _marked_lately(ctx, matter))


def is_asleep(matter: Matter) -> bool:
    """Nobody has been alerted for it yet."""
    return ladder.waits(matter) and matter.round == 0


def is_deep_night(ctx: Context) -> bool:
    return is_between(ctx.now, ctx.line.night.since, ctx.line.night.until, ctx.line.time_zone)


def answered(ctx: Context, matter: Matter, key: str, person: Person, phone: Address) -> bool:
    """1 wakes now, 2 keeps it for the morning. False for what is neither, or comes when all are awake."""
    if not is_asleep(matter) or key not in ("1", "2"):
        return False
    ctx.note("wake.answered", matter=matter.id, person=person.id, answer=key)
    if key == "1":
        wake(ctx, matter)
    else:
        _hold(ctx, matter, person, phone)
    return True


def silence(ctx: Context, matter_id: int) -> None:
    """Three minutes and no answer: that counts as a yes."""
    matter = matters.get(ctx.tx, matter_id)
    if is_asleep(matter):
        ctx.note("wake.silence", matter=matter.id)
        wake(ctx, matter)


def morning(ctx: Context, matter_id: int, marked_at: str | None = None) -> None:
    """What was kept for the morning is alerted for like any other; the carer hears that it is."""
    matter = matters.get(ctx.tx, matter_id)
    if is_asleep(matter):
        ctx.note("wake.morning", matter=matter.id)
        wake(ctx, matter)


def wake(ctx: Context, matter: Matter) -> None:
    questions.close_kind(ctx.tx, matter.id, "wake", ctx.now)
    told = names([person.name for person in ladder.start(ctx, matter)])
    if told:
        tell_carers(ctx, matter, "first.woken", who=told)
    else:
        tell_carers(ctx, matter, "ladder.nobody", thin="thin.nobody")


def _ask(ctx: Context, matter: Matter, carer: Person, phone: Address) -> bool:
    """False where there is nobody to wake, or no way to ask."""
    due = ctx.now + SILENCE_WAKES
    who = names([person.name for person in ladder.would_be_told(ctx, matter)])
    asking = Asking("wake")
    if not who or not ctx.tell(
        carer, "first.wake_choice", to=phone, matter=matter, asking=asking, who=who, by=ctx.clock(due)
    ):
        return False
    ctx.note("wake.asked", matter=matter.id, person=carer.id)
    ctx.later("wake", due, _key(matter), matter_id=matter.id)
    return True


def _hold(ctx: Context, matter: Matter, carer: Person, phone: Address, *, marked: bool = False) -> bool:
    """Until the morning; 1 still wakes at any time."""
    due = _morning(ctx)
    if not ctx.tell(carer, "wake.held", to=phone, matter=matter, asking=Asking("wake"), by=ctx.clock(due)):
        return False
    ctx.note("wake.held", matter=matter.id, person=carer.id, marked=marked)
    marked_at = ctx.now.isoformat() if marked else None
    ctx.later("morning", due, _key(matter), matter_id=matter.id, marked_at=marked_at)
    return True


def _asks(reading: Reading) -> bool:
    """For somebody now, or with any sign of danger, however faint."""
    return reading.danger or reading.intent in URGENT or any(sign.kind is not None for sign in reading.signs)


def _marked(reading: Reading) -> bool:
    """For the morning, by her own word. Danger overrides it."""
    return not reading.danger and any(sign.rule == MARK for sign in reading.signs)


def _says_no(message: Inbound) -> bool:
    """No, and nothing else: an answer to whether somebody should be woken."""
    return ". ".join(sentence.plain for sentence in hear(message.text).sentences) in NOES


def _marked_lately(ctx: Context, matter: Matter) -> bool:
    timer = timers.by_key(ctx.tx, _key(matter))
    marked_at = timer.payload.get("marked_at") if timer is not None else None
    return marked_at is not None and ctx.now - datetime.fromisoformat(marked_at) <= BELONGS


def _morning(ctx: Context) -> datetime:
    """When the morning begins next, in UTC."""
    return next_at(ctx.line.night.morning, ctx.now, ctx.line.time_zone)


def _key(matter: Matter) -> str:
    return f"{ladder.KEY}{matter.id}"
