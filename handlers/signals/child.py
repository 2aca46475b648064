"""A child may be holding a carer's phone: an adult hears of it, and nothing with content goes to it (DOMAIN N31)."""

from handlers import carers
from handlers.context import Context
from handlers.signals import hush
from handlers.signals.quiet import warn_all
from handlers.words import tell_thinly
from storage import hushes, matters
from storage.addresses import Address
from storage.hushes import CHILD
from storage.inbox import Inbound
from storage.people import Person


def texts(ctx: Context, message: Inbound, carer: Person, phone: Address | None) -> None:
    """The same alert as for any text, which says that it may be a child; she or he hears where help is, once."""
    before = matters.open_at(ctx.tx, carer.home_id or 0)
    known = hushes.of(ctx.tx, carer.id)
    hush.begin(ctx, carer, CHILD)
    ctx.note("child.texting", person=carer.id, message=message.id)
    matter = carers.write(ctx, message, carer, phone)
    if known is None or known.why != CHILD:
        if phone is None:
            tell_thinly(ctx, carer, message, "child.texting")
        else:
            ctx.tell(carer, "child.texting", to=phone)
        warn_all(ctx, before, matter)
