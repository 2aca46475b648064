"""Phones to which the line sends nothing: after a quiet signal, and while a child may be holding one (B17, N31).

`Context` keeps it: every text but an alert is held back, unless the catalogue says that it may go all the same. It
ends when the carer writes again after a quiet signal, and for both when whoever has the matter says so or closes it.
A signal in private is none of the hub's: nothing that is done there ends that silence, only the carer does.
"""

from handlers.context import Asking, Context
from storage import homes, hushes, outbox, people
from storage.addresses import Address
from storage.hushes import CHILD, PRIVATE, Hush
from storage.matters import Matter
from storage.people import Person


def begin(ctx: Context, carer: Person, why: str) -> None:
    """From now on; a child's hands are not followed by a quiet signal, whose silence the next text ends. One that was
    for the liaison worker alone may be followed by one that is for the hub."""
    known = hushes.of(ctx.tx, carer.id)
    if known is None:
        hushes.begin(ctx.tx, carer.constellation_id, carer.id, carer.home_id or 0, why, ctx.now)
        ctx.note("phone.hushed", person=carer.id, why=why)
        ctx.withdrawn += outbox.withdraw_texts_to(ctx.tx, carer.id)
    elif why == CHILD or known.why == PRIVATE:
        hushes.change(ctx.tx, known.id, why)


def after_signal(ctx: Context, carer: Person) -> Hush | None:
    """Of a phone that a quiet signal has silenced, and no child's hands."""
    known = hushes.of(ctx.tx, carer.id)
    return known if known is not None and known.why != CHILD else None


def told_of(ctx: Context, matter: Matter) -> list[Hush]:
    """Those of the family's phones of which the hub is told why: of a signal in private it hears nothing (B48, N13)."""
    return [hush for hush in hushes.at_home(ctx.tx, matter.home_id) if hush.why != PRIVATE]


def warn(ctx: Context, matter: Matter, person: Person, phone: Address | None = None) -> None:
    """Whoever has the matter, or is being tried, hears why before she rings or writes."""
    for hush in told_of(ctx, matter):
        home, name = homes.get(ctx.tx, matter.home_id), people.get(ctx.tx, hush.person_id).name
        asking = Asking("hushed", {"hush": hush.id})
        if hush.why == CHILD:
            ctx.tell(person, "child.warning", to=phone, matter=matter, asking=asking, home=home.spoken, name=name)
        else:
            ctx.tell(person, "quiet.warning", to=phone, matter=matter, asking=asking, home=home.spoken, name=name)


def not_sent(ctx: Context, matter: Matter, sender: Person, hush: Hush) -> None:
    """Her words to the carer stay here. Of a signal in private she hears no more than that."""
    home, name = homes.get(ctx.tx, matter.home_id).spoken, people.get(ctx.tx, hush.person_id).name
    if hush.why == PRIVATE:
        ctx.tell(sender, "hush.not_sent_now", matter=matter, home=home, name=name)
        return
    asking = Asking("hushed", {"hush": hush.id})
    ctx.tell(sender, "hush.not_sent", matter=matter, asking=asking, home=home, name=name)


def answer(ctx: Context, hush_id: int, matter: Matter, key: str, person: Person, phone: Address) -> bool:
    """3: that phone may be texted again. From whoever has the matter, or is being tried for it."""
    if key != "3":
        return False
    hush = next((one for one in told_of(ctx, matter) if one.id == hush_id), None)
    if hush is not None and matter.holder_id in (None, person.id):
        release(ctx, hush, person)
        home, name = homes.get(ctx.tx, matter.home_id).spoken, people.get(ctx.tx, hush.person_id).name
        ctx.tell(person, "hush.released", to=phone, matter=matter, home=home, name=name)
    return True


def release(ctx: Context, hush: Hush, by: Person) -> None:
    if hushes.release(ctx.tx, hush.id, by.id, ctx.now):
        ctx.note("phone.released", person=hush.person_id, why=hush.why)


def end(ctx: Context, matter: Matter, by: Person) -> None:
    """Whoever has closed the matter has dealt with the family, as far as she knows of it."""
    for hush in told_of(ctx, matter):
        release(ctx, hush, by)
