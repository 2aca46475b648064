"""People's own words on their way: unaltered, to the phone that the claim came from, or to where she wrote last."""

from typing import Any

from handlers.context import VOICE, Asking, Context
from handlers.numbers import spoken
from handlers.signals import hush
from storage import addresses, homes, hushes, messages, people
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.messages import Words, Writer
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
MOBILE = ("sms", VOICE)  # what comes from a phone with a number
NO_NUMBER = "no number known"


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
            number = phone_in(ctx, matter, carer)
            ctx.tell(sender, "hub.cannot_text", matter=matter, home=home.spoken, name=carer.name, phone=number)
        else:
            ctx.pass_words(carer, to, "words.hub", message.text, matter, name=sender.name)


def tell_carers(ctx: Context, matter: Matter, key: str, thin: str | None = None, **values: Any) -> None:
    """Tell each carer of the matter where she wrote last; on a phone that is not hers only the `thin` text, if any, and
    the whole of it on her own, where she has written from that too: the other may be in whose hands it was before."""
    writers = messages.writers(ctx.tx, matter.id)
    for writer in writers:
        carer = people.get(ctx.tx, writer.person_id)
        own = writer.address_id
        if own is None or carer.left_at is not None:
            own = _wrote_from(ctx, matter, writer.person_id) if carer.left_at is None else None
            if thin is not None:
                tell_thinly(ctx, carer, writer, thin, matter=matter)
        if own is not None:
            ctx.tell(carer, key, to=_where(ctx, carer, own), matter=matter, **values)
    if not writers:  # the line itself has opened it
        for carer in people.at_home(ctx.tx, matter.home_id):
            ctx.tell(carer, key, matter=matter, **values)


def tell_thinly(
    ctx: Context, carer: Person, wrote: Inbound | Writer, key: str, *, matter: Matter | None = None
) -> None:
    """Tell a carer something on the phone from which she wrote, which is not hers (N10). If it was, until she left the
    roster, it may have to stay silent, or be somebody else's now."""
    if carer.left_at is not None:
        channel = "sms" if wrote.channel == VOICE else wrote.channel
        if ctx.holds_back(carer, key) or addresses.sender(ctx.tx, channel, wrote.chat) is not None:
            return
    ctx.tell_chat(wrote.channel, wrote.chat, key, matter=matter)


def tell_holder(
    ctx: Context, matter: Matter, key: str, *, asking: Asking | None = None, **values: Any
) -> Outgoing | None:
    """Whoever has the matter, on the phone that her claim came from: there she looks, whatever else she has."""
    to = addresses.find(ctx.tx, matter.holder_address_id or 0)
    return ctx.tell(people.get(ctx.tx, matter.holder_id or 0), key, to=to, matter=matter, asking=asking, **values)


def borrowed_phones(ctx: Context, matter: Matter) -> list[Words]:
    """Carers' messages that came from phones which are not theirs, the last of each phone (DOMAIN B9)."""
    left = {carer.id for carer in who_left(ctx, matter)}
    borrowed = [one for one in messages.of_matter(ctx.tx, matter.id) if one.address_id is None]
    borrowed = [one for one in borrowed if one.person_id not in left]
    return list({(words.channel, words.chat): words for words in borrowed}.values())


def who_left(ctx: Context, matter: Matter) -> list[Person]:
    """Those who have written into it and have left the roster since."""
    wrote = [people.get(ctx.tx, writer.person_id) for writer in messages.writers(ctx.tx, matter.id)]
    return [carer for carer in wrote if carer.left_at is not None]


def called(kind: str) -> str:
    return CALLED.get(kind, kind)


def place_of(ctx: Context, person: Person) -> str:
    """Where a person belongs, as a text says it."""
    return "the office" if person.home_id is None else homes.get(ctx.tx, person.home_id).spoken


def phone_of(ctx: Context, person: Person) -> str:
    """Her number, for a person who has to ring her; a dead one can still be rung."""
    numbers = [known.chat for known in addresses.of_person(ctx.tx, person.id) if known.channel == "sms"]
    return spoken(numbers[0]) if numbers else NO_NUMBER


def phone_in(ctx: Context, matter: Matter, carer: Person) -> str:
    """The same of a carer of this matter, who may have left the roster meanwhile."""
    number = mobile_in(ctx, matter, carer)
    return spoken(number) if number is not None else NO_NUMBER


def mobile_in(ctx: Context, matter: Matter, carer: Person) -> str | None:
    """The number, in E.164, on which a carer of the matter can be rung. Of one who has left the roster it is that of
    her own from which she wrote last, as long as it is nobody else's."""
    if carer.left_at is None:
        phone = ctx.phone_of(carer)
        return phone.chat if phone is not None else None
    wrote = [one for one in messages.of_matter(ctx.tx, matter.id) if one.person_id == carer.id]
    mobiles = [one.chat for one in wrote if one.address_id is not None and one.channel in MOBILE]
    return mobiles[-1] if mobiles and addresses.sender(ctx.tx, "sms", mobiles[-1]) is None else None


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
