"""Cards: what a carer reads first for each kind of danger, and what else it sets off (DOMAIN B15, B16, B46, B47, B49).

Several at once give the most urgent card, and behind it that no details of a disclosure be texted; each goes once a
matter. The words: `texts/english/cards.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from handlers import missing
from handlers.context import Context
from handlers.texts.catalogue import names
from handlers.understanding.reading import Kind
from handlers.words import tell_thinly
from storage import cards as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person


@dataclass(frozen=True, slots=True)
class Card:
    texts: tuple[str, ...]  # in this order; the first stands before everything else that she is told
    sets_off: Callable[[Context, Matter], None] | None = None
    beside: bool = False  # it follows a more urgent one: what it asks for holds whatever else is to be done


CALL_999 = Card(("danger.999",))
MEDICAL = Card(("danger.999", "health.first"))
#: The most urgent first.
CARDS: dict[Kind, Card] = {
    Kind.FIRE: CALL_999,
    Kind.VIOLENCE_WEAPON: CALL_999,
    Kind.MEDICAL: MEDICAL,  # before the next: an overdose is both
    Kind.SUICIDE_SELFHARM: CALL_999,
    Kind.MISSING: Card(("missing.steps", "missing.ref"), missing.begin),
    Kind.INTOXICATION: MEDICAL,
    Kind.POLICE: CALL_999,
    Kind.DISCLOSURE: Card(("tell.listen",), beside=True),
}
#: The same words, without those that are being alerted.
WHERE_NOBODY_IS_TOLD = {"danger.999": "danger.only_999"}
UNNAMED = "danger"  # red, and no rule says of which kind


def give(
    ctx: Context,
    message: Inbound,
    carer: Person,
    phone: Address | None,
    matter: Matter,
    told: list[Person],
    *,
    again: bool = False,
) -> bool:
    """Give the carer of a red message the card for it, unless she has had it and is not to have it `again`, and set off
    what goes with it.

    `told` are those whom this message has had alerted. True if the card has named them to her.
    """
    kinds = [kind for kind in CARDS if kind in ctx.reading(message).kinds]
    for sets_off in [CARDS[kind].sets_off for kind in kinds]:
        if sets_off is not None:
            sets_off(ctx, matter)
    named = _give_one(ctx, message, carer, phone, matter, told, kinds[0] if kinds else None, again=again)
    for kind in kinds[1:]:
        if CARDS[kind].beside and phone is not None:
            _give_one(ctx, message, carer, phone, matter, told, kind, again=False)
    return named


def _give_one(
    ctx: Context,
    message: Inbound,
    carer: Person,
    phone: Address | None,
    matter: Matter,
    told: list[Person],
    kind: Kind | None,
    *,
    again: bool,
) -> bool:
    said = kind.value if kind else UNNAMED
    if not kept.add(ctx.tx, matter.constellation_id, matter.id, said, ctx.now) and not again:
        return False
    ctx.note("card.given", matter=matter.id, kind=said)
    card = CARDS[kind] if kind else CALL_999
    if phone is None:  # on a strange phone nothing may say what the line is for
        tell_thinly(ctx, carer, message, "danger.only_999", matter=matter)
        return bool(told)
    who = names([person.name for person in told])
    for key in card.texts if told else [WHERE_NOBODY_IS_TOLD.get(key, key) for key in card.texts]:
        ctx.tell(carer, key, to=phone, matter=matter, who=who)
    return "danger.999" in card.texts and bool(told)
