"""What people do with a matter: take it, pass it on, look at it, close it (DOMAIN B19, B20, B22, B23; DESIGN I8)."""

from datetime import datetime, timedelta
from typing import Any

from handlers import ladder, rota, still_open
from handlers.context import Asking, Context
from handlers.engaged import LONGEST_RING
from handlers.numbers import spoken
from handlers.sheets import reading as sheets
from handlers.signals import hush
from handlers.sleepovers.lifecycle import LOOKING, State
from handlers.texts.catalogue import names
from handlers.triage import RED
from handlers.wall import is_bedtime
from handlers.words import (
    NO_NUMBER,
    borrowed_phones,
    carers_of,
    pass_to_hub,
    phone_in,
    phone_of,
    tell_carers,
    who_left,
    words_wait,
)
from storage import alerts, homes, matters, people, questions, sleepovers, timers
from storage.addresses import Address
from storage.homes import Home
from storage.matters import HOLDER_FIRST, Matter
from storage.people import Person

SPOKEN_ASKED_AFTER = timedelta(minutes=10)  # from the claim until the carer is asked whether they have spoken (B21)


def take(ctx: Context, matter: Matter, person: Person, phone: Address, *, said: str = "hub.ringing") -> bool:
    """The one claim. True if the matter is now hers; whoever comes second is told who has it.

    `said` is what the carers hear: that she is ringing, writing, joining their call, or has been handed it.
    """
    if matter.closed_at is not None or not matters.claim(ctx.tx, matter.id, person.id, phone.id, ctx.now):
        tell_who_has_it(ctx, matters.get(ctx.tx, matter.id), person, phone)
        return False
    waited = round((ctx.now - matter.waiting_since).total_seconds())
    ctx.note("matter.claimed", matter=matter.id, person=person.id, channel=phone.channel, waited=waited)
    ladder.stop(ctx, matter)
    timers.drop(ctx.tx, silent_key(matter))
    ctx.let_phones_rest(matter, person)
    questions.close_of_matter(ctx.tx, matter.id, ctx.now)
    asking = Asking("carer") if said == "hub.ringing" else None
    tell_carers(ctx, matter, said, thin="thin.taken", asking=asking, holder=person.name)
    _hand_over(ctx, matter, person, phone)
    if said != "matter.handed_over":  # then nobody has been kept awake by it
        _let_others_sleep(ctx, matter, person)
    still_open.watch(ctx, matter)
    _list_at_end_of_spell(ctx, person)
    if sleepovers.open_of_matter(ctx.tx, matter.id):  # of its own transaction: nobody waits longer for the claim
        ctx.later("sleepover_taken", ctx.now, f"sleepover_taken:{matter.id}", matter_id=matter.id)
    if said != "hub.joining" and ladder.on_the_phone(ctx, matter) is not None:
        ring_holder(ctx, matter, person)
    ctx.later(
        "spoken",
        ctx.now + SPOKEN_ASKED_AFTER,
        spoken_key(matter),
        matter_id=matter.id,
        held_since=ctx.now.isoformat(),
    )
    return True


def pass_on(ctx: Context, matter: Matter, person: Person, phone: Address) -> None:
    """She cannot take it, or hands back what she has; no reason is asked (B22). The next rung begins at once."""
    if matter.closed_at is not None or matter.holder_id not in (None, person.id):
        tell_who_has_it(ctx, matter, person, phone)
        return
    ctx.tell(person, "hub.passed_on", to=phone, matter=matter, home=home_of(ctx, matter).spoken)
    hand_back(ctx, matter, person)


def hand_back(ctx: Context, matter: Matter, person: Person) -> None:
    """The same by whatever way, or because she has left the roster. The ladder goes on if she had it, or is of the rung
    that is being tried."""
    mine = [alert for alert in alerts.of_round(ctx.tx, matter) if alert.person_id == person.id]
    waited_for = alerts.mark_passed_on(ctx.tx, matter.id, person.id, ctx.now)
    if matter.holder_id is None and not waited_for:
        return  # pressed twice: the ladder has gone on already
    ctx.note("matter.passed_on", matter=matter.id, person=person.id)
    if matter.holder_id is None and matter.rung not in {alert.rung for alert in mine}:
        return  # others are being tried by now
    if matter.holder_id == person.id:
        if not (mine and waited_for):  # she took it over, or back: she is not alerted next for what she cannot take
            alerts.add(ctx.tx, matter, person.id, matter.rung, ctx.now)
            alerts.mark_passed_on(ctx.tx, matter.id, person.id, ctx.now)
        matter = released(ctx, matter)
    if person.left_at is None:
        ladder.next_rung(ctx, matter, why="ladder.passed_on", only=person)
    else:
        ladder.next_rung(ctx, matter, why="ladder.holder_left", only=person)


def details(ctx: Context, matter: Matter, person: Person, phone: Address) -> None:
    """The carer's words, without taking the matter; only for its holder, or while nobody has it (I14)."""
    if matter.closed_at is not None or matter.holder_id not in (None, person.id):
        tell_who_has_it(ctx, matter, person, phone)
        return
    ctx.note("matter.details", matter=matter.id, person=person.id)
    pass_to_hub(ctx, matter, person, phone, again=True)


def close(ctx: Context, matter: Matter, person: Person, phone: Address) -> None:
    """Closed by its holder and by nobody and nothing else (N4). While a bed is still looked for she is asked first, so
    that no request is left without anybody (B43)."""
    if matter.holder_id == person.id and _still_looking(ctx, matter, person, phone):
        return
    if not matters.close(ctx.tx, matter.id, person.id, ctx.now):
        tell_who_has_it(ctx, matter, person, phone)
        return
    ctx.note("matter.closed", matter=matter.id, person=person.id)
    questions.close_of_matter(ctx.tx, matter.id, ctx.now)
    timers.drop(ctx.tx, silent_key(matter))
    still_open.let(ctx, matter)
    ctx.tell(person, "hub.closed", to=phone, matter=matter, home=home_of(ctx, matter).spoken)
    tell_carers(ctx, matter, "matter.closed", holder=person.name)
    hush.end(ctx, matter, person)


def _still_looking(ctx: Context, matter: Matter, person: Person, phone: Address) -> bool:
    for request in sleepovers.open_of_matter(ctx.tx, matter.id):
        if request.state in (*LOOKING, State.HOST_YES):
            asking = Asking("settled", {"sleepover": request.id})
            home = home_of(ctx, matter).spoken
            ctx.tell(person, "host.settled", to=phone, matter=matter, asking=asking, home=home)
            return True
    return False


def alert_again(ctx: Context, matter: Matter, *, reached: bool = True) -> list[Person]:
    """Her words must not land where nobody looks: let go of the claim and alert again, the holder first; where no text
    reaches her, with the second rung, which rings as well."""
    ctx.note("matter.alerted_again", matter=matter.id, holder=matter.holder_id)
    matter = released(ctx, matter)
    return ladder.start(ctx, matter, _first_rung(ctx, matter, reached))


def _first_rung(ctx: Context, matter: Matter, reached: bool) -> int:
    """Red begins with all at once. A holder who is the whole first rung herself is not waited for twice."""
    alone = [person.id for person in ladder.who_is_on(ctx, matter, 0)] == [matter.last_holder_id]
    if matter.lane == RED or (reached and alone):
        return 0
    return HOLDER_FIRST if reached else min(1, len(ctx.line.rungs) - 1)


def released(ctx: Context, matter: Matter) -> Matter:
    """The matter without its holder, and without what was asked and watched for her sake."""
    questions.close_of_matter(ctx.tx, matter.id, ctx.now)
    timers.drop(ctx.tx, silent_key(matter))
    still_open.let(ctx, matter)
    matters.release(ctx.tx, matter.id, ctx.now)
    return matters.get(ctx.tx, matter.id)


def holder_was_silent(ctx: Context, matter_id: int) -> None:
    """One rung has gone by since a carer's message into a claimed matter, and its holder has not written."""
    matter = matters.get(ctx.tx, matter_id)
    if matter.closed_at is not None or matter.holder_id is None:
        return
    if ladder.are_talking(ctx, matter):
        later_silent(ctx, matter)
    else:
        let_go(ctx, matter, "matter.alerted_again")


def let_go(ctx: Context, matter: Matter, why: str) -> None:
    """Take a matter from a holder who does not look, alert again, and tell the carers `why` and whom."""
    holder, reached = people.get(ctx.tx, matter.holder_id or 0).name, why != "ladder.unreached"
    told = names([person.name for person in alert_again(ctx, matter, reached=reached)])
    if told:
        key = "matter.alerted_again" if told == holder and reached else why
        tell_carers(ctx, matter, key, holder=holder, tried=holder, who=told)
    else:
        tell_carers(ctx, matter, "ladder.nobody", thin="thin.nobody")


def ring_holder(ctx: Context, matter: Matter, holder: Person) -> None:
    """The family is on the phone: she is rung, unless she is already, and one key lets them speak."""
    if ladder.is_rung(ctx, matter, holder.id):
        return
    home, who, by = spoken_home(ctx, matter), family(ctx, matter), ctx.now + LONGEST_RING
    ctx.ring(holder, "call.on_line", matter=matter, expires_at=by, home=home, who=who)


def home_of(ctx: Context, matter: Matter) -> Home:
    return homes.get(ctx.tx, matter.home_id)


def spoken_home(ctx: Context, matter: Matter) -> str:
    """Home 4"""
    return home_of(ctx, matter).spoken


def spoken_key(matter: Matter) -> str:
    return f"spoken:{matter.id}"


def silent_key(matter: Matter) -> str:
    return f"silent:{matter.id}"


def _hand_over(ctx: Context, matter: Matter, person: Person, phone: Address) -> None:
    """Everything she needs to ring: who, which number, and then the words."""
    home = home_of(ctx, matter)
    carers = carers_of(ctx, matter)
    to_ring = ". ".join(_how_to_ring(ctx, matter, carer) for carer in carers)
    about: dict[str, Any] = {"to": phone, "matter": matter, "home": home.spoken}
    key = "hub.claimed" if words_wait(ctx, matter, phone) else "hub.claimed_words_known"
    ctx.tell(person, key, asking=Asking("held"), carers=to_ring, code=home.code, **about)
    hush.warn(ctx, matter, person, phone)
    for words in borrowed_phones(ctx, matter):
        key = "hub.borrowed_chat" if words.channel == "telegram" else "hub.borrowed"
        ctx.tell(person, key, name=words.name, phone=spoken(words.chat) or "number withheld", **about)
    for carer in carers:
        if carer.left_at is None and ctx.address_of(carer) is None:
            ctx.tell(person, "hub.cannot_text", name=carer.name, phone=phone_of(ctx, carer), **about)
    for carer in who_left(ctx, matter):
        ctx.tell(person, "hub.carer_left", name=carer.name, phone=phone_in(ctx, matter, carer), **about)
    pass_to_hub(ctx, matter, person, phone)
    sheets.offer(ctx, matter, person, phone)


def family(ctx: Context, matter: Matter) -> str:
    """Who wrote or rang last, as a voice says it."""
    return next((carer.name for carer in reversed(carers_of(ctx, matter))), spoken_home(ctx, matter))


def _how_to_ring(ctx: Context, matter: Matter, carer: Person) -> str:
    number = phone_in(ctx, matter, carer)
    key = "hub.claimed_no_number" if number == NO_NUMBER and carer.left_at is None else "hub.claimed_number"
    return ctx.render(key, name=carer.name, phone=number)


def _let_others_sleep(ctx: Context, matter: Matter, holder: Person) -> None:
    """All who have been told since it began to wait, but for those who have passed it on."""
    told = alerts.since_it_waits(ctx.tx, matter)
    key = "hub.sleep_on" if is_bedtime(ctx.now, ctx.line.time_zone) else "hub.taken_by_day"
    awake = {holder.id, *(alert.person_id for alert in told if alert.passed_on_at)}
    for other_id in dict.fromkeys(alert.person_id for alert in told if alert.person_id not in awake):
        other = people.get(ctx.tx, other_id)
        ctx.tell(other, key, matter=matter, holder=holder.name, home=home_of(ctx, matter).spoken)


def _list_at_end_of_spell(ctx: Context, person: Person) -> None:
    now = ctx.once(rota.on_call, ctx.constellation.id, ctx.now, ctx.line.time_zone)
    if now.until is not None and now.includes(person.id):
        ctx.later("spell_end", now.until, f"spell_end:{person.id}", person_id=person.id)


def tell_who_has_it(ctx: Context, matter: Matter, person: Person, phone: Address) -> None:
    home = home_of(ctx, matter)
    if matter.closed_at is not None:
        ctx.tell(person, "hub.closed_already", to=phone, home=home.spoken, since=ctx.clock(matter.closed_at))
    elif matter.holder_id is None:
        asking = Asking("alert")  # she may not have been alerted for it
        ctx.tell(person, "hub.nobody_has_it", to=phone, matter=matter, asking=asking, home=home.spoken)
    elif matter.holder_id == person.id:
        ctx.tell(person, "hub.yours_already", to=phone, matter=matter, home=home.spoken, code=home.code)
    else:
        since = ctx.clock(matter.held_since or ctx.now)
        holder = people.get(ctx.tx, matter.holder_id).name
        ctx.tell(person, "hub.taken", to=phone, matter=matter, holder=holder, home=home.spoken, since=since)


def later_silent(ctx: Context, matter: Matter) -> None:
    """Watch that the holder reacts; one message more does not put it off."""
    if timers.by_key(ctx.tx, silent_key(matter)) is None:
        due: datetime = ctx.now + ladder.lasts(ctx, 0)
        ctx.later("silent", due, silent_key(matter), matter_id=matter.id)
