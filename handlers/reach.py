"""Whether a phone can be reached: blocks, dead numbers, and who is told of them."""

from handlers import rota
from handlers.context import Context
from handlers.words import place_of
from storage import addresses
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person

SPOKEN = {"sms": "text message", "telegram": "Telegram"}
OPTED_OUT = "opted out"


def phone_state(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """Telegram says that its user has blocked the line, or let it in again."""
    if message.kind == "blocked":
        dead(ctx, person, phone, "blocked")
    elif message.kind == "unblocked" and addresses.mark_alive(ctx.tx, phone.id):
        ctx.note("address.alive", person=person.id, channel=phone.channel)
    return message.kind in ("blocked", "unblocked")


def dead(ctx: Context, person: Person, phone: Address, reason: str) -> None:
    """This address is used no more until it lives again; the liaison worker is told once."""
    if not addresses.mark_dead(ctx.tx, phone.id, ctx.now, reason):
        return
    ctx.note("address.dead", person=person.id, channel=phone.channel, reason=reason)
    key = "optout.seen" if reason == OPTED_OUT else "address.dead"
    for liaison in rota.liaison_workers(ctx.tx, person.constellation_id):
        ctx.tell(liaison, key, name=person.name, home=place_of(ctx, person), channel=SPOKEN[phone.channel])
