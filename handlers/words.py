"""People's own words on their way: unaltered, to the phone that the claim came from, or to where she wrote last."""

from typing import Any

from handlers.context import Asking, Context
from handlers.numbers import spoken
from handlers.signals import hush
from storage import addresses, homes, hushes, messages, people
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.messages import Words
from storage.outbox import Outgoing
from storage.people import Person

#: How a carer's message is introduced, by what it is (DOMAIN B6).
INTRODUCED = {
    "text": "words.carer",
    "button": "words.carer_not_safe",  # no other button of a carer's is kept with a matter
    "edit": "words.carer_edit",
    "call": "words.carer_rang",
    "recording": "words.carer_recording",
}
#: How a thing is called where its kind is no word for a text. In fostering a "contact" is something else.
CALLED = {"contact": "contact card", "other": "thing that is not text"}


def pass_to_hub(ctx: Context, matter: Matter, person: Person, to: Address, *, again: bool = False) -> bool:
    """Pass on what this phone has not had yet, or everything `again` (DESIGN I14). False, and nothing counts as passed,
    where it is dead or is to stay silent."""
    if not ctx.usable(to) or ctx.holds_back(person, "words.carer"):
        ctx.note("words.no_phone", matter=matter.id, person=person.id)
        return False
    home = homes.get(ctx.tx, matter.home_id)
    new = messages.not_passed(ctx.tx, matter.id, to.id)
    for words in messages.of_matter(ctx.tx, matter.id) if again else new:
        if words.sealed:
            ctx.tell(person, "sealed.hub", to=to, matter=matter, home=home.spoken, name=words.name)
        else:
            empty = words.kind == "text" and not words.text.strip()
            key = "words.carer_empty" if empty else INTRODUCED.get(words.kind, "words.carer_thing")
            kind = called(words.kind)
            ctx.pass_words(person, to, key, words.text, matter, home=home.spoken, name=words.name, kind=kind)
    for words in new:
        messages.mark_passed(ctx.tx, words.id, to.id)
    return True


def words_wait(ctx: Context, matter: Matter, to: Address) -> bool:
    """Is there anything that this phone has not had yet?"""
    return bool(messages.not_passed(ctx.tx, matter.id, to.id))


def pass_to_holder(ctx: Context, matter: Matter) -> bool:
    """Later words of a claimed matter go to its holder at once. False if no phone of hers can take them."""
    holder = people.get(ctx.tx, matter.holder_id or 0)
    to = _claimed_from(ctx, matter) or ctx.address_of(holder)
    return to is not None and pass_to_hub(ctx, matter, holder, to)


def carers_of(ctx: Context, matter: Matter) -> list[Person]:
    """Whoever has written into it, the last of them last; of one that the line itself has opened, and where who wrote
    has left the roster, all at home. Where nobody is, those who wrote: that they are not reached must be told."""
    wrote = [people.get(ctx.tx, writer.person_id) for writer in messages.writers(ctx.tx, matter.id)]
    written = [person for person in wrote if person.left_at is None]
    return written or people.at_home(ctx.tx, matter.home_id) or wrote


def pass_to_carers(ctx: Context, matter: Matter, sender: Person, message: Inbound) -> None:
    """The hub's words reach each carer of the matter on the channel she wrote on last, with the sender's name; of one
    that the line itself has opened, all at home."""
    home = homes.get(ctx.tx, matter.home_id)
    wrote_from = {writer.person_id: writer.address_id for writer in messages.writers(ctx.tx, matter.id)}
    for carer in carers_of(ctx, matter):
        to = _where(ctx, carer, wrote_from.get(carer.id))
        if (silent := hushes.of(ctx.tx, carer.id)) is not None:
            hush.not_sent(ctx, matter, sender, silent)
        elif to is None:
            ctx.tell(
                sender, "hub.cannot_text", matter=matter, home=home.spoken, name=carer.name, phone=phone_of(ctx, carer)
            )
        else:
            ctx.pass_words(carer, to, "words.hub", message.text, matter, name=sender.name)


def tell_carers(ctx: Context, matter: Matter, key: str, thin: str | None = None, **values: Any) -> None:
    """Tell each carer of the matter where she wrote last; on a phone that is not hers only the `thin` text, if any, and
    the whole of it on her own, where she has written from that too: the other may be in whose hands it was before."""
    writers = messages.writers(ctx.tx, matter.id)
    for writer in writers:
        own = writer.address_id
        if own is None:
            own = _wrote_from(ctx, matter, writer.person_id)
            if thin is not None:
                ctx.tell_chat(writer.channel, writer.chat, thin, matter=matter)
        if own is not None:
            carer = people.get(ctx.tx, writer.person_id)
            ctx.tell(carer, key, to=_where(ctx, carer, own), matter=matter, **values)
    if not writers:  # the line itself has opened it
        for carer in people.at_home(ctx.tx, matter.home_id):
            ctx.tell(carer, key, matter=matter, **values)


def tell_holder(
    ctx: Context, matter: Matter, key: str, *, asking: Asking | None = None, **values: Any
) -> Outgoing | None:
    """Whoever has the matter, on the phone that her claim came from: there she looks, whatever else she has."""
    to = addresses.find(ctx.tx, matter.holder_address_id or 0)
    return ctx.tell(people.get(ctx.tx, matter.holder_id or 0), key, to=to, matter=matter, asking=asking, **values)


def borrowed_phones(ctx: Context, matter: Matter) -> list[Words]:
    """Carers' messages that came from phones which are not theirs, the last of each phone (DOMAIN B9)."""
    borrowed = [words for words in messages.of_matter(ctx.tx, matter.id) if words.address_id is None]
    return list({(words.channel, words.chat): words for words in borrowed}.values())


def called(kind: str) -> str:
    return CALLED.get(kind, kind)


def place_of(ctx: Context, person: Person) -> str:
    """Where a person belongs, as a text says it."""
    return "the office" if person.home_id is None else homes.get(ctx.tx, person.home_id).spoken


def phone_of(ctx: Context, person: Person) -> str:
    """Her number, for a person who has to ring her; a dead one can still be rung."""
    numbers = [known.chat for known in addresses.of_person(ctx.tx, person.id) if known.channel == "sms"]
    return spoken(numbers[0]) if numbers else "no number known"


def _wrote_from(ctx: Context, matter: Matter, person_id: int) -> int | None:
    """The last phone of her own that she wrote from."""
    hers = (one for one in reversed(messages.of_matter(ctx.tx, matter.id)) if one.person_id == person_id)
    return next((one.address_id for one in hers if one.address_id is not None), None)


def _claimed_from(ctx: Context, matter: Matter) -> Address | None:
    known = addresses.of_person(ctx.tx, matter.holder_id or 0)
    usable = [address for address in known if address.dead_since is None and address.channel in ctx.line.channels]
    return next((address for address in usable if address.id == matter.holder_address_id), None)


def _where(ctx: Context, carer: Person, address_id: int | None) -> Address | None:
    mine = {address.id: address for address in addresses.alive(ctx.tx, carer.id)}
    return mine.get(address_id or 0) or ctx.address_of(carer)
