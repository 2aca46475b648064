"""After somebody has taken it: have they spoken? And at the end of a spell, whoever is next may take it over (B21)."""

from datetime import timedelta

from handlers import ladder, matters, rota
from handlers.context import Asking, Context
from handlers.sleepovers.lifecycle import ON_THE_WAY
from handlers.texts.catalogue import names
from handlers.words import tell_carers, tell_holder
from storage import alerts, outbox, people, questions, sleepovers, timers
from storage import matters as kept
from storage.addresses import Address
from storage.matters import Matter
from storage.people import Person

HOLDER_ASKED_AFTER = timedelta(minutes=5)  # of the carer's silence, then the holder is asked
GIVEN_UP_AFTER = timedelta(minutes=5)  # of hers, then nobody has said that they have spoken


def ask_the_carer(ctx: Context, matter_id: int, held_since: str) -> None:
    """Ten minutes after it was taken. Who has been connected by the line, or answered before, is not asked."""
    matter = _unspoken(ctx, "spoken", matter_id, held_since)
    if matter is not None and _are_on_the_road(ctx, matter):
        ask_the_holder(ctx, matter_id, held_since)  # nothing that can be asked of her is asked of whoever drives
    elif matter is not None:
        holder = people.get(ctx.tx, matter.holder_id or 0)
        tell_carers(ctx, matter, "loop.spoken", asking=Asking("spoken"), holder=holder.name)
        _then(ctx, "spoken_hub", matter, HOLDER_ASKED_AFTER)


def ask_the_holder(ctx: Context, matter_id: int, held_since: str) -> None:
    """The carer has not answered: perhaps because they are speaking. One who has written to her is not asked."""
    matter = _unspoken(ctx, "spoken_hub", matter_id, held_since)
    if matter is None:
        return
    if outbox.was_told(ctx.tx, matter.id, "words.hub", matter.held_since or ctx.now):
        kept.mark_spoken(ctx.tx, matter.id, matter.holder_id or 0, ctx.now)
        return
    tell_holder(ctx, matter, "hub.spoken", asking=Asking("spoken"), home=matters.spoken_home(ctx, matter))
    _then(ctx, "no_contact", matter, GIVEN_UP_AFTER)


def no_contact(ctx: Context, matter_id: int, held_since: str) -> None:
    """Nobody says that they have spoken: a claim alone helps no family, so the ladder goes on."""
    matter = _unspoken(ctx, "no_contact", matter_id, held_since)
    if matter is not None:
        start_again(ctx, matter)


def answer(ctx: Context, matter: Matter, key: str, person: Person, phone: Address) -> bool:
    """1 they have spoken, 2 not yet; from the carer or from the holder herself."""
    if key not in ("1", "2") or matter.closed_at is not None or matter.holder_id is None:
        return False
    ctx.note("matter.spoken", matter=matter.id, person=person.id, answer=key)
    questions.close_kind(ctx.tx, matter.id, "spoken", ctx.now)
    if key == "2":
        start_again(ctx, matter)
        return True
    holder = people.get(ctx.tx, matter.holder_id)
    _have_spoken(ctx, matter, holder)
    own = "hub.spoken_yes" if person.id == holder.id else "loop.good"
    ctx.tell(person, own, to=phone, matter=matter, holder=holder.name, home=matters.spoken_home(ctx, matter))
    return True


def have_met(ctx: Context, matter: Matter, host: Person) -> None:
    """The carer has brought them to this host's door. Nobody of the holder's home is asked any more whether they have
    spoken, nor anybody else woken for it, once both have gone to bed."""
    holder = people.get(ctx.tx, matter.holder_id) if matter.holder_id is not None else None
    if holder is not None and holder.home_id is not None and holder.home_id == host.home_id:
        ctx.note("matter.spoken", matter=matter.id, person=host.id, by="door")
        questions.close_kind(ctx.tx, matter.id, "spoken", ctx.now)
        _have_spoken(ctx, matter, holder)


def start_again(ctx: Context, matter: Matter) -> None:
    """At the rung after the one that was answered; the holder is told, and may take it again."""
    holder = people.get(ctx.tx, matter.holder_id or 0)
    ctx.note("matter.no_contact", matter=matter.id, holder=holder.id)
    after = matter.rung + 1 if matter.rung + 1 < len(ctx.line.rungs) else 0
    told = [person.name for person in ladder.start(ctx, matters.released(ctx, matter), after)]
    if holder.name not in told:
        again = kept.get(ctx.tx, matter.id)
        ctx.tell(holder, "hub.no_contact", matter=again, asking=Asking("alert"), home=matters.spoken_home(ctx, matter))
    if told:
        tell_carers(ctx, matter, "ladder.no_contact", holder=holder.name, who=names(told))
    else:
        tell_carers(ctx, matter, "ladder.nobody", thin="thin.nobody")


def spell_ended(ctx: Context, person_id: int) -> None:
    """Her time on call is over: what is still open with her is listed to her, and offered to whoever is on call now."""
    now = ctx.once(rota.on_call, ctx.constellation.id, ctx.now, ctx.line.time_zone)
    if now.until is not None and person_id in {person.id for person in now.who}:  # the next spell is hers, too
        ctx.later("spell_end", now.until, f"spell_end:{person_id}", person_id=person_id)
        return
    held = kept.held_by(ctx.tx, person_id)
    if held:
        listed = ", ".join(matters.spoken_home(ctx, matter) for matter in held)
        ctx.tell(people.get(ctx.tx, person_id), "hub.open_at_end", homes=listed)
    for matter in held:
        _offer(ctx, matter)


def holder_left(ctx: Context, person_id: int) -> None:
    """Whoever has been taken out of the roster looks at nothing any more: all that she had is alerted for at once, and
    where she is being tried nobody waits for her. Her phone need not ring on."""
    person = people.get(ctx.tx, person_id)
    if person.left_at is None:
        return  # she is back already
    for matter in kept.held_by(ctx.tx, person_id):
        matters.let_go(ctx, matter, "ladder.holder_left")
    for matter in alerts.waiting_for(ctx.tx, person_id):
        ctx.recalled += [row for row in outbox.ringing(ctx.tx, matter.id) if row.person_id == person_id]
        matters.hand_back(ctx, matter, person)


def take_over(ctx: Context, matter: Matter, key: str, person: Person, phone: Address) -> bool:
    """1 takes it from the holder, who hears of it; 2 leaves it with her."""
    if key not in ("1", "2") or matter.closed_at is not None:
        return False
    if key == "2" or matter.holder_id in (None, person.id):
        return key == "2" or matters.take(ctx, matter, person, phone)
    before = people.get(ctx.tx, matter.holder_id or 0)
    ctx.note("matter.handed_over", matter=matter.id, before=before.id, person=person.id)
    matters.take(ctx, matters.released(ctx, matter), person, phone, said="matter.handed_over")
    ctx.tell(before, "hub.handed_over", matter=matter, holder=person.name, home=matters.spoken_home(ctx, matter))
    return True


def _have_spoken(ctx: Context, matter: Matter, holder: Person) -> None:
    kept.mark_spoken(ctx.tx, matter.id, holder.id, ctx.now)
    timers.drop(ctx.tx, matters.spoken_key(matter))
    timers.drop(ctx.tx, matters.silent_key(matter))


def _are_on_the_road(ctx: Context, matter: Matter) -> bool:
    """They have said that they leave for a sleepover, and nobody that they have arrived."""
    found = sleepovers.open_of_home(ctx.tx, matter.home_id, ())
    return any(request.state in ON_THE_WAY for request in found)


def _offer(ctx: Context, matter: Matter) -> None:
    now = ctx.once(rota.on_call, matter.constellation_id, ctx.now, ctx.line.time_zone)
    holder = people.get(ctx.tx, matter.holder_id or 0)
    for person in now.who:
        if person.id != holder.id:
            home = matters.spoken_home(ctx, matter)
            ctx.tell(person, "hub.handover", matter=matter, asking=Asking("handover"), holder=holder.name, home=home)


def _unspoken(ctx: Context, kind: str, matter_id: int, held_since: str) -> Matter | None:
    """The matter, while the same claim stands and nobody has said that they have spoken. While they are speaking
    through the line nobody is asked: the timer comes again."""
    matter = kept.get(ctx.tx, matter_id)
    if matter.closed_at is not None or matter.holder_id is None or matter.held_since is None:
        return None
    if matter.spoken_at is not None or matter.held_since.isoformat() != held_since:
        return None
    if ladder.are_talking(ctx, matter):
        _then(ctx, kind, matter, GIVEN_UP_AFTER)
        return None
    return matter


def _then(ctx: Context, kind: str, matter: Matter, wait: timedelta) -> None:
    since = (matter.held_since or ctx.now).isoformat()
    ctx.later(kind, ctx.now + wait, matters.spoken_key(matter), matter_id=matter.id, held_since=since)
