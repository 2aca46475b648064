"""A sleepover that needs a person now: the family's matter is alerted for, and opened if it is closed (DOMAIN B39)."""

from handlers import ladder, matters, triage, waking
from handlers.context import Context
from handlers.sleepovers.acting import home_of, open_matter
from handlers.texts.catalogue import names
from handlers.words import phone_of
from storage import matters as matters_kept
from storage import messages, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person
from storage.sleepovers import Sleepover

LAST_WORDS = "last_words"  # the newest message of the family about it: message, person, her address


def remember(ctx: Context, request: Sleepover, message: Inbound, person: Person, phone: Address) -> Sleepover:
    """Keep which message of the family was the last about it: whoever takes a new matter has to know whom to ring."""
    if person.home_id != request.home_id:
        return request
    last = [message.id, person.id, phone.id]
    return kept.change(ctx.tx, request.id, ctx.now, answers={LAST_WORDS: last})


def alert(ctx: Context, request: Sleepover, by: Person | None = None) -> list[Person]:
    """Alert, amber at least, until a person answers; returns who has been told, or is being tried.

    `by` is who asks for it: if she has the matter herself it goes on to the next rung, for she needs another.
    """
    matter = open_matter(ctx, request) or _open(ctx, request)
    if triage.worse(triage.AMBER, matter.lane):
        matters_kept.raise_to(ctx.tx, matter.id, triage.AMBER)
        matter = matters_kept.get(ctx.tx, matter.id)
    ctx.note("sleepover.alerted", sleepover=request.id, matter=matter.id)
    if waking.is_asleep(matter):
        questions.close_kind(ctx.tx, matter.id, "wake", ctx.now)
        return ladder.start(ctx, matter, _first_with_another(ctx, matter, by))
    if matter.holder_id is None:
        tried = ladder.being_tried(ctx, matter)
        helped = by is None or any(one.id != by.id for one in tried)
        return tried if helped else ladder.start(ctx, matter, _first_with_another(ctx, matter, by))
    if by is None or matter.holder_id != by.id:
        return matters.alert_again(ctx, matter)
    after = matter.rung + 1 if matter.rung + 1 < len(ctx.line.rungs) else 0
    return ladder.start(ctx, matters.released(ctx, matter), after)


def in_open_matter(ctx: Context, request: Sleepover) -> Sleepover:
    """A bed is looked for anew, and somebody has to have it (DOMAIN B43): whoever has the family's open matter; where
    that is closed, whoever is alerted now."""
    if (matter := open_matter(ctx, request)) is None:
        alert(ctx, request)
        return kept.get(ctx.tx, request.id)
    return kept.change(ctx.tx, request.id, ctx.now, matter_id=matter.id)


def ring(ctx: Context, request: Sleepover, person: Person, phone: Address) -> None:
    """She would rather speak: whoever has the family's matter, or is on call, is asked to ring her."""
    told = [one for one in alert(ctx, request, person) if one.id != person.id]
    home, number, matter = home_of(ctx, request).spoken, phone_of(ctx, person), open_matter(ctx, request)
    for one in told:
        ctx.tell(one, "hub.ring_about", matter=matter, home=home, name=person.name, phone=number)
    if told:
        ctx.tell(person, "sleep.ring_asked", to=phone, who=names([one.name for one in told]))
    else:
        ctx.tell(person, "sleep.nobody", to=phone)


def _first_with_another(ctx: Context, matter: Matter, by: Person | None) -> int:
    """The first rung that has somebody else to tell: who asks for a person is not helped by being alerted herself."""
    rungs = range(len(ctx.line.rungs))
    others = ((rung, person) for rung in rungs for person in ladder.who_is_on(ctx, matter, rung))
    return next((rung for rung, person in others if by is None or person.id != by.id), 0)


def _open(ctx: Context, request: Sleepover) -> Matter:
    """Whatever was open has been closed: another, with the family's last words about the sleepover."""
    matter = matters_kept.open_one(ctx.tx, request.constellation_id, request.home_id, triage.AMBER, ctx.now)
    kept.change(ctx.tx, request.id, ctx.now, matter_id=matter.id)
    ctx.note("matter.opened", matter=matter.id, home=matter.home_id, sleepover=request.id)
    last = request.answers.get(LAST_WORDS)
    if last is not None and not messages.is_of_a_matter(ctx.tx, last[0]):
        message, person, address = last
        messages.add(ctx.tx, matter.constellation_id, matter.id, message, person, address, ctx.now)
    return matter
