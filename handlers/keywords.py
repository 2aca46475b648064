"""Carrier keywords: a phone company may act on them, so a person hears of them and their meaning is kept (I11)."""

from collections.abc import Callable

from handlers import carers, reach
from handlers.context import Context
from handlers.words import tell_holder
from storage import addresses, homes
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person

OPT_OUT = ("STOP", "STOPALL", "UNSUBSCRIBE", "REVOKE", "OPTOUT")
STAND_DOWN = ("CANCEL", "END", "QUIT")
OPT_IN = ("START", "YES", "UNSTOP")
ALERTING = ("HELP", "INFO")
CARRIER_KEYWORDS = OPT_OUT + STAND_DOWN + OPT_IN + ALERTING


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """Acts on a message that is one of these words and nothing else. OPT_IN goes on to be read as a yes."""
    word = message.text.strip().upper() if message.kind == "text" else ""
    act = ACTS.get(word)
    return act(ctx, message, person, phone) if act else False


def _opt_out(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """The phone company may block us from here on: ring, or use Telegram. A human hears of it."""
    if phone.channel != "sms":
        return False
    reach.dead(ctx, person, phone, reach.OPTED_OUT)
    _look(ctx, message, person, addresses.get(ctx.tx, phone.id))
    return True  # whoever else read it would answer on a phone that is blocked


def _stand_down(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """Asked, not done: a person confirms it (DOMAIN B42)."""
    if not _satellite(ctx, person):
        return False
    matter = carers.write(ctx, message, person, phone)
    if any(row.key.startswith("sleep.standdown") for row in ctx.told):
        return True  # a sleepover has been put on hold by it, and both ends have heard so
    if matter.holder_id is not None:
        home = homes.get(ctx.tx, matter.home_id)
        tell_holder(ctx, matter, "hub.stand_down", home=home.spoken, code=home.code)
    ctx.tell(person, "stand_down.asked", to=phone, matter=matter)
    return True


def _opt_in(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    if addresses.mark_alive(ctx.tx, phone.id):
        ctx.note("address.alive", person=person.id, channel=phone.channel)
    return False


def _look(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """At least a look by a human (B11): the message goes the way of any other call for somebody."""
    if person.home_id is None:
        return False
    carers.write(ctx, message, person, phone)
    return True


def _satellite(ctx: Context, person: Person) -> bool:
    return person.home_id is not None and homes.get(ctx.tx, person.home_id).kind == "satellite"


ACTS: dict[str, Callable[[Context, Inbound, Person, Address], bool]] = {
    **dict.fromkeys(OPT_OUT, _opt_out),
    **dict.fromkeys(STAND_DOWN, _stand_down),
    **dict.fromkeys(OPT_IN, _opt_in),
    **dict.fromkeys(ALERTING, _look),
}
