"""The quiet signal: the hub is alerted, and her phone shows three harmless words and then nothing (DOMAIN B17)."""

from dataclasses import replace

from handlers import carers, ladder
from handlers.context import Context
from handlers.signals import hush
from handlers.texts.catalogue import names
from handlers.understanding.reading import Intent, Lane, Sign
from handlers.words import tell_thinly
from storage import addresses, matters, people
from storage.addresses import Address
from storage.hushes import QUIET, Hush
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person

RED = Sign("signal.quiet", "", lane=Lane.RED)


def signal(ctx: Context, message: Inbound, carer: Person, phone: Address | None) -> None:
    """Red, so that on-call and backup hear of it at once; what they get says that it was the signal. `phone` is None
    where it is none of hers any more."""
    before = matters.open_at(ctx.tx, carer.home_id or 0)
    begin(ctx, message, carer, QUIET)
    matter = carers.write(ctx, message, carer, phone)
    if phone is None:
        tell_thinly(ctx, carer, message, "quiet.ack")
    else:
        ctx.tell(carer, "quiet.ack", to=phone)
    warn_all(ctx, before, matter)


def begin(ctx: Context, message: Inbound, carer: Person, why: str) -> None:
    """From now on her phone is silent, and whoever reads the message takes it for danger."""
    hush.begin(ctx, carer, why)
    ctx.note("quiet.signal", person=carer.id, message=message.id)
    read = ctx.reading(message)
    ctx.readings[message.id] = replace(
        read, lane=Lane.RED, intent=Intent.DANGER, signs=(*read.signs, RED), routine=False
    )


def written_again(ctx: Context, message: Inbound, carer: Person, phone: Address, known: Hush) -> None:
    """She writes: texts may go to her again, and she hears where her alert stands. Nothing that she writes first after
    it is taken for routine."""
    hush.release(ctx, known, carer)
    ctx.readings[message.id] = replace(ctx.reading(message), routine=False)
    matter = matters.open_at(ctx.tx, carer.home_id or 0)
    if matter is None or message.kind == "button":
        return
    if matter.holder_id is not None:
        ctx.tell(carer, "quiet.over_held", to=phone, matter=matter, holder=people.get(ctx.tx, matter.holder_id).name)
    elif told := names([person.name for person in ladder.being_tried(ctx, matter)]):
        ctx.tell(carer, "quiet.over", to=phone, matter=matter, who=told)


def warn_all(ctx: Context, before: Matter | None, matter: Matter) -> None:
    """Who has the matter already, or was alerted for it before the signal came, hears of it now. Whoever is alerted
    by it hears of it in the alert."""
    now = matters.get(ctx.tx, matter.id)
    if before is None or before.id != now.id or now.round != before.round:
        return
    holder = [people.get(ctx.tx, now.holder_id)] if now.holder_id is not None else []
    claimed_from = addresses.find(ctx.tx, now.holder_address_id or 0) if holder else None
    for person in holder or ladder.being_tried(ctx, now):
        hush.warn(ctx, now, person, claimed_from)
