"""A carer writes: her message opens a matter for her home, or joins the open one (DOMAIN B2, B3, B25)."""

from dataclasses import replace
from typing import Any

from handlers import cards, ladder, matters, missing, rota, thanks, triage, waking
from handlers.context import Context
from handlers.signals import sealing
from handlers.sleepovers import opening, requests
from handlers.texts.catalogue import names
from handlers.words import pass_to_holder, tell_holder, tell_thinly
from storage import calls, homes, messages, people, questions
from storage import matters as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.messages import Words
from storage.people import Person

#: Of the earlier pieces so many, and of those so many characters: whoever writes without end must hold nobody up.
EARLIER, EARLIER_LENGTH = 8, 1_000


def write(ctx: Context, message: Inbound, carer: Person, phone: Address | None, *, quietly: bool = False) -> Matter:
    """Keep her message with the matter and see that somebody hears of it. `phone` is None on a phone not hers.

    `quietly` leaves the first reply to the caller; a card for danger is given all the same.
    """
    opening.read(ctx, message, carer)
    matter = kept.open_at(ctx.tx, carer.home_id or 0)
    if matter is None:
        return thanks.passed(ctx, message, carer, phone) or _open(ctx, message, carer, phone, quietly)
    new = carer.id not in messages.who_wrote(ctx.tx, matter.id)
    _keep(ctx, message, carer, phone, matter, _read_with_the_last(ctx, message, carer, matter))
    found = opening.heard(ctx, matter, message, carer)
    before, matter = matter, _raise(ctx, message, matter)
    if matter.lane == triage.RED and before.lane != triage.RED:
        _alarm(ctx, message, carer, phone, matter)
    elif waking.is_asleep(matter):
        if new or not waking.waits_on(ctx, matter, message, carer, phone):
            questions.close_kind(ctx.tx, matter.id, "wake", ctx.now)
            _wake(ctx, message, carer, phone, matter, quietly)
    else:
        if ctx.reading(message).danger:
            cards.give(ctx, message, carer, phone, matter, [])
        if matter.holder_id is None:
            _join_waiting(ctx, message, carer, phone, matter, new=new)
        else:
            needs_none = _needs_no_answer(ctx, message) or (found is not None and found.plainly)
            _join_held(ctx, message, carer, phone, matter, new=new, needs_none=needs_none)
    opening.follow(ctx, found, matter.id, message, carer, phone)
    return matter


def not_safe(ctx: Context, message: Inbound, carer: Person, phone: Address) -> None:
    """A digit has said that somebody is in danger: that is red, as words of danger are (DOMAIN B15). She is given the
    card however often she has had it, and a person hears of it, in a new matter where the last is closed."""
    ctx.readings[message.id] = opening.not_safe(ctx.reading(message))
    matter = kept.open_at(ctx.tx, carer.home_id or 0)
    if matter is None:
        write(ctx, message, carer, phone)
        return
    before, matter = matter, _raise(ctx, message, matter)
    if matter.lane != before.lane:
        _alarm(ctx, message, carer, phone, matter)
    else:
        told = ladder.being_tried(ctx, matter) if matter.holder_id is None else []
        cards.give(ctx, message, carer, phone, matter, told, again=True)
        if matter.holder_id is not None:
            _pass_not_safe(ctx, message, carer, phone, matter)


def says(ctx: Context, key: str, message: Inbound, carer: Person, phone: Address | None, matter: Matter) -> bool:
    """Answers that a carer may give at any time: T, for a carer who cannot talk."""
    if key != "t" or matter.holder_id is None or phone is None:
        return False
    holder = people.get(ctx.tx, matter.holder_id)
    home = homes.get(ctx.tx, matter.home_id)
    ctx.note("carer.cannot_talk", matter=matter.id, person=carer.id, message=message.id)
    if tell_holder(ctx, matter, "hub.text_only", home=home.spoken):
        ctx.tell(carer, "cannot_talk.passed", to=phone, matter=matter, holder=holder.name)
    return True


def _keep(
    ctx: Context, message: Inbound, carer: Person, phone: Address | None, matter: Matter, pieces: list[Words]
) -> None:
    address_id = phone.id if phone else None
    messages.add(ctx.tx, matter.constellation_id, matter.id, message.id, carer.id, address_id, message.received_at)
    sealing.seal(ctx, message, carer, phone, matter, pieces)
    if message.kind == "call":  # before anybody is alerted: who is waited for on the phone is rung
        calls.let_in(ctx.tx, message.external_id, carer.constellation_id, carer.id, matter.id, matter.round)


def _open(ctx: Context, message: Inbound, carer: Person, phone: Address | None, quietly: bool) -> Matter:
    lane = ctx.reading(message).lane.value  # nothing recognised is never green (B13)
    matter = kept.open_one(ctx.tx, carer.constellation_id, carer.home_id or 0, lane, ctx.now)
    ctx.note("matter.opened", matter=matter.id, home=matter.home_id, channel=message.channel, **_read(ctx, message))
    _keep(ctx, message, carer, phone, matter, [])
    found = opening.heard(ctx, matter, message, carer)
    if not waking.can_wait(ctx, matter, message, carer, phone):
        _wake(ctx, message, carer, phone, matter, quietly)
        opening.follow(ctx, found, matter.id, message, carer, phone)
    return matter


def _wake(
    ctx: Context, message: Inbound, carer: Person, phone: Address | None, matter: Matter, quietly: bool = False
) -> None:
    """The first alert for it."""
    told = ladder.start(ctx, matter)
    if matter.lane == triage.RED:
        cards.give(ctx, message, carer, phone, matter, told)
    if not quietly:
        _reply_first(ctx, message, carer, phone, matter, told)


def _raise(ctx: Context, message: Inbound, matter: Matter) -> Matter:
    """Its lane after this message: words only ever raise it (B12). The journal keeps which rules did, not the words."""
    reading = ctx.reading(message)
    if not triage.worse(reading.lane, matter.lane):
        ctx.note("message.read", matter=matter.id, **_read(ctx, message))
        return matter
    ctx.note("lane.raised", matter=matter.id, **_read(ctx, message))
    kept.raise_to(ctx.tx, matter.id, reading.lane.value)
    return kept.get(ctx.tx, matter.id)


def _read_with_the_last(ctx: Context, message: Inbound, carer: Person, matter: Matter) -> list[Words]:
    """What is written in pieces is read as one, too, and may raise more than its pieces did (DOMAIN B4), or tell what
    none of them tells (B47): then the earlier ones are returned."""
    if message.kind != "text":
        return []
    earlier = messages.lately(ctx.tx, matter.id, carer.id, message.received_at - triage.PIECES, message.id, EARLIER)
    if not earlier:
        return []
    before, alone = " ".join(one.text for one in earlier)[-EARLIER_LENGTH:], ctx.reading(message)
    together = triage.read(replace(message, text=f"{before} {message.text}"), ctx.line.time_zone)
    told = sealing.discloses(together) if not sealing.discloses(alone) else ()
    if together.danger and not alone.danger and matter.lane != triage.RED:
        ctx.readings[message.id] = together
    elif told:
        ctx.readings[message.id] = replace(together, signs=(*alone.signs, *told))
    return earlier if told else []


def _read(ctx: Context, message: Inbound) -> dict[str, Any]:
    """What the journal keeps of a reading: the lane, the rules, and where the words are."""
    reading = ctx.reading(message)
    rules = list(dict.fromkeys(sign.rule for sign in reading.signs))
    return {"message": message.id, "lane": reading.lane.value, "rules": rules}


def _alarm(ctx: Context, message: Inbound, carer: Person, phone: Address | None, matter: Matter) -> None:
    """It has become red: on-call and backup at once, and who has it, too (B15, B25)."""
    if waking.is_asleep(matter):
        questions.close_kind(ctx.tx, matter.id, "wake", ctx.now)
        _wake(ctx, message, carer, phone, matter)
        return
    told = ladder.start(ctx, matter) if matter.holder_id is None else matters.alert_again(ctx, matter)
    named = cards.give(ctx, message, carer, phone, matter, told)
    if matter.holder_id is not None or not named:
        _reply_again(ctx, message, carer, phone, matter, told)


def _reply_first(
    ctx: Context, message: Inbound, carer: Person, phone: Address | None, matter: Matter, told: list[Person]
) -> None:
    """The first reply: automatic, only what has been done, 999, the duty team's number (B3, B24)."""
    if phone is None:
        tell_thinly(ctx, carer, message, "first.thin" if told else "thin.nobody", matter=matter)
        return
    now = ctx.once(rota.on_call, matter.constellation_id, ctx.now, ctx.line.time_zone)
    night = "first.rang" if message.kind == "call" else "first.alerting"
    day = "first.office" if ctx.constellation.office else "first.day"
    asked_for_a_bed = requests.sought(ctx, matter) is not None
    key = ("sleep.opened" if asked_for_a_bed else night if now.who else day) if told else "ladder.nobody"
    ctx.tell(carer, key, to=phone, matter=matter, who=names([person.name for person in told]))


def _join_waiting(
    ctx: Context, message: Inbound, carer: Person, phone: Address | None, matter: Matter, *, new: bool
) -> None:
    """Nobody has it yet: her words wait with it, under the same alert. Who writes for the first time is answered."""
    if ctx.line.words_at_once:
        ladder.pass_at_once(ctx, matter)
    if message.kind == "call":
        ladder.ring_those_tried(ctx, matter)
    if phone is None:
        if new:
            tell_thinly(ctx, carer, message, "first.thin", matter=matter)
    elif new:
        first = messages.of_matter(ctx.tx, matter.id)[0]
        told = [person.name for person in ladder.being_tried(ctx, matter)]
        who = names(told) or "the next person"
        ctx.tell(carer, "joined.waiting", to=phone, matter=matter, first=first.name, who=who)


def _join_held(
    ctx: Context, message: Inbound, carer: Person, phone: Address | None, matter: Matter, *, new: bool, needs_none: bool
) -> None:
    """Somebody has it: she gets the words at once, if she still looks. If not, the matter alerts again.

    `needs_none`: nobody is alerted if she is silent.
    """
    holder = people.get(ctx.tx, matter.holder_id or 0)
    heard = needs_none or _still_looks(ctx, matter, holder)
    if not heard or not pass_to_holder(ctx, matter):
        told = matters.alert_again(ctx, matter)
        _reply_again(ctx, message, carer, phone, matter, told)
        return
    if not needs_none:
        matters.later_silent(ctx, matter)
    if message.kind == "call":
        matters.ring_holder(ctx, matter, holder)
    if new and phone is not None:
        first = messages.of_matter(ctx.tx, matter.id)[0]
        ctx.tell(carer, "joined.held", to=phone, matter=matter, first=first.name, holder=holder.name)


def _pass_not_safe(ctx: Context, message: Inbound, carer: Person, phone: Address, matter: Matter) -> None:
    """Whoever has it hears of it at once, as of words; if she does not look, the matter alerts again."""
    holder, home = people.get(ctx.tx, matter.holder_id or 0), homes.get(ctx.tx, matter.home_id)
    if _still_looks(ctx, matter, holder) and tell_holder(ctx, matter, "hub.not_safe", home=home.spoken):
        matters.later_silent(ctx, matter)
    else:
        _reply_again(ctx, message, carer, phone, matter, matters.alert_again(ctx, matter))


def _reply_again(
    ctx: Context, message: Inbound, carer: Person, phone: Address | None, matter: Matter, told: list[Person]
) -> None:
    if phone is None:
        tell_thinly(ctx, carer, message, "first.thin" if told else "thin.nobody", matter=matter)
    else:
        key = "first.again" if told else "ladder.nobody"
        ctx.tell(carer, key, to=phone, matter=matter, who=names([person.name for person in told]))


def _needs_no_answer(ctx: Context, message: Inbound) -> bool:
    """Thanks, a diary question, REF and BACK: who has the matter reads them, and nobody is alerted if she is silent."""
    return message.kind == "text" and (ctx.reading(message).routine or missing.says(message.text))


def _still_looks(ctx: Context, matter: Matter, holder: Person) -> bool:
    """On call now, or backup since before she took it, or a member of staff, who is never on the rota."""
    now = ctx.once(rota.on_call, holder.constellation_id, ctx.now, ctx.line.time_zone)
    took_it_this_spell = now.since is not None and matter.held_since is not None and matter.held_since >= now.since
    return holder.staff or holder in now.who or (holder in now.backup and took_it_this_spell)
